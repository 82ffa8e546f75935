"""What was noticed of a source, in words."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from redline_plugin.gui.province.preparation.part import Part, words
from redline_plugin.model.intake import SourceReport
from redline_plugin.model.source import SourceAnswers
from redline_plugin.words.intake import describe_note


class NotesPart(Part):
    """A list to read."""

    def __init__(self, report: SourceReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words("", self)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        layout.addStretch(1)
        self.show_report(report)

    def answered(self, answers: SourceAnswers) -> SourceAnswers:
        """There is nothing to answer."""
        return answers

    def show_report(self, report: SourceReport) -> None:
        """The notes as they are with the answers of now."""
        self._words.setText("\n".join(f"• {describe_note(note)}" for note in report.notes))
