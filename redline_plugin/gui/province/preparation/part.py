"""What the parts of a source's window have in common."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from redline_plugin.model.intake import SourceReport
from redline_plugin.model.source import SourceAnswers

_BELOW_RADIO = 22  # pixels: what belongs to a radio button begins where its text does


class Part(QWidget):
    """One kind of question about a source. ``changed``: another answer was chosen."""

    changed = pyqtSignal()

    def answered(self, answers: SourceAnswers) -> SourceAnswers:
        """The answers with those that are chosen in this part."""
        raise NotImplementedError

    def show_report(self, report: SourceReport) -> None:
        """Show what comes of the answers that are chosen now; the choices stay as they are."""


def words(text: str, parent: QWidget) -> QLabel:
    """Plain text in as many lines as it takes, to be selected: names and values come from outside."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    return label


def add_choice(layout: QVBoxLayout, button: QRadioButton, *below: QWidget) -> None:
    """A radio button, and what belongs to it below."""
    layout.addWidget(button)
    inner = QVBoxLayout()
    inner.setContentsMargins(_BELOW_RADIO, 0, 0, 4)
    for widget in below:
        inner.addWidget(widget)
    layout.addLayout(inner)


def samples(texts: Sequence[str], shown: int = 6, longest: int = 24) -> str:
    """The first texts of a layer in a line."""
    cut = [text if len(text) <= longest else f"{text[: longest - 1]}…" for text in texts[:shown]]
    return "  |  ".join(cut)
