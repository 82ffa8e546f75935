"""A source's window: what is asked about it and what can be said of it, and at once what would come of each answer."""

from __future__ import annotations

import os
from dataclasses import replace

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFrame,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.common.buttons import ok_and_cancel
from redline_plugin.gui.common.words_box import WordsBox
from redline_plugin.gui.province.preparation.coordinates_part import CoordinatesPart
from redline_plugin.gui.province.preparation.fields_part import FieldsPart
from redline_plugin.gui.province.preparation.looks import Look, look_at
from redline_plugin.gui.province.preparation.memory import remember
from redline_plugin.gui.province.preparation.notes_part import NotesPart
from redline_plugin.gui.province.preparation.operation_part import OperationPart
from redline_plugin.gui.province.preparation.part import Part, words
from redline_plugin.gui.province.preparation.preparation import Place
from redline_plugin.gui.province.preparation.source_words import outcome_in_words, place_label
from redline_plugin.gui.province.preparation.text_part import TextPart
from redline_plugin.model.intake import Question, QuestionCode, SourceReport
from redline_plugin.model.source import LayerSource
from redline_plugin.words.intake import describe_question
from redline_plugin.words.translation import tr

_WIDTH, _HEIGHT = 640, 540  # pixels; a screen of 768 has room for it
_ABOUT_PLACE = (QuestionCode.CRS_MISSING, QuestionCode.CRS_CONTRADICTED, QuestionCode.ELSEWHERE)


class SourceWindow(QDialog):
    """``answered`` carries the source with the answers, when they are taken.

    ``near``: the layer that this one should lie near to.
    """

    answered = pyqtSignal(object)

    def __init__(
        self,
        place: Place,
        report: SourceReport,
        near: LayerSource | None,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("RedlineSource")
        self.setWindowTitle(f"{place_label(place)} – {os.path.basename(report.source.path)}")
        self._report = report
        self._near = near
        self._background = background
        self._asked: LayerSource | None = report.source  # of the latest look
        self._tabs = QTabWidget(self)
        self._parts: list[Part] = []
        self._state = WordsBox(self)
        self._buttons = ok_and_cancel(self)
        self._add_parts({question.code: question for question in report.questions})
        self._lay_out()
        self._show_state(report)
        self.accepted.connect(self._take)
        self.finished.connect(self._forget)

    def _add_parts(self, asked: dict[QuestionCode, Question]) -> None:
        """Opens at the first part that something is asked in."""
        report = self._report
        questions: list[bool] = []
        if report.encoding is not None:
            question = asked.get(QuestionCode.ENCODING)
            self._add(tr("Text"), TextPart(report.encoding, question, report.source.answers, self), question)
            questions.append(question is not None)
        question = asked.get(QuestionCode.OPERATION_NEEDED)
        if question is not None or report.source.answers.operation:
            self._add(
                tr("Datum"), OperationPart(_crs_of(report), report.source.answers.operation, self), question
            )
            questions.append(question is not None)
        question = next((asked[code] for code in _ABOUT_PLACE if code in asked), None)
        self._add(tr("Coordinates"), CoordinatesPart(report, question, self), question)
        questions.append(question is not None)
        if report.mapping:
            self._add(tr("Fields"), FieldsPart(report, self), None)
            questions.append(any(guess.is_required and not guess.name for guess in report.mapping))
        if report.notes:
            self._add(tr("Notes"), NotesPart(report, self), None)
        if True in questions:
            self._tabs.setCurrentIndex(questions.index(True))

    def _add(self, title: str, part: Part, question: Question | None) -> None:
        content = QWidget(self)
        layout = QVBoxLayout(content)
        if question is not None:
            layout.addWidget(words(describe_question(question), content))
        layout.addWidget(part, 1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        self._tabs.addTab(area, title)
        self._parts.append(part)
        part.changed.connect(self._look)

    def _look(self) -> None:
        """What would come of the answers as they are now."""
        source = self._source()
        self._asked = source
        self._state.setPlainText(tr("Looking …"))
        self._background.run(
            tr("Look at {name}").format(name=source.path),
            lambda _progress: look_at(source, self._report.role, self._near),
            self._show_report,
        )

    def _show_report(self, report: SourceReport) -> None:
        if report.source != self._asked:  # closed, or another answer was chosen since
            return
        for part in self._parts:
            part.show_report(report)
        self._show_state(report)

    def _show_state(self, report: SourceReport) -> None:
        self._state.setPlainText(outcome_in_words(Look(report.source, report)))

    def _source(self) -> LayerSource:
        answers = self._report.source.answers
        for part in self._parts:
            answers = part.answered(answers)
        return replace(self._report.source, answers=answers)

    def _take(self) -> None:
        source = self._source()
        remember(self._report.role, source, self._report.fields)
        self.answered.emit(source)

    def _forget(self) -> None:
        """No look counts any more."""
        self._asked = None
        self.deleteLater()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._state)
        layout.addWidget(self._buttons)
        self.resize(_WIDTH, _HEIGHT)


def _crs_of(report: SourceReport) -> str:
    """The system that was said, or that the file states, as QGIS reads it."""
    if report.source.answers.crs:
        return report.source.answers.crs
    uri = f"{report.source.path}|layername={report.layer}" if report.layer else report.source.path
    crs = QgsVectorLayer(uri, "", "ogr").crs()
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019) if crs.isValid() else ""
