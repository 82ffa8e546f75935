"""The head of a page: who, which round, until when, how far."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from redline_plugin.gui.common.round_words import is_overdue, stage_and_deadline
from redline_plugin.model.round import Round
from redline_plugin.words.translation import tr

_OVERDUE = "color: #b3261e"


class PageHead(QWidget):
    """Name, round and progress. All text is plain: names come from files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._label()
        font = self._name.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self._name.setFont(font)
        self._round = self._label()
        self._deadline = self._label()
        self._note = self._label()
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(True)
        self._progress.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._counts = self._label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for widget in (self._name, self._round, self._deadline, self._note, self._progress, self._counts):
            layout.addWidget(widget)

    def show_file(self, path: Path, name: str, round_: Round) -> None:
        """Say whose file it is and of which round."""
        today = date.today()
        self._name.setText(name)
        self._name.setToolTip(str(path))
        self._round.setText(round_.title)
        self._deadline.setText(stage_and_deadline(round_, today))
        self._deadline.setStyleSheet(_OVERDUE if is_overdue(round_, today) else "")
        writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        self._note.setText(
            "" if writable else tr("Write-protected: to look at only, nothing can be saved here.")
        )
        self._note.setVisible(not writable)

    def show_words(self, path: Path, name: str, first: str, second: str) -> None:
        """Say what a file is that belongs to no round: its name and two lines."""
        self._name.setText(name)
        self._name.setToolTip(str(path))
        self._round.setText(first)
        self._deadline.setText(second)
        self._note.hide()
        self._progress.hide()

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Show how far it is; ``text`` says it in words."""
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        self._progress.setFormat(text.replace("%", "%%"))

    def show_counts(self, text: str) -> None:
        """A line of numbers below the bar."""
        self._counts.setText(text)
        self._counts.setVisible(bool(text))

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label
