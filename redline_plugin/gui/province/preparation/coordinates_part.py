"""In which system the coordinates of a layer are: as the file says, as its numbers say, or as a person knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from redline_plugin.gui.province.preparation.part import Part, add_choice, words
from redline_plugin.gui.province.preparation.source_words import crs_in_words
from redline_plugin.model.intake import Question, SourceReport, Suggestion
from redline_plugin.model.source import AxisOrder, SourceAnswers
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_NOT_OFFERED = (
    QgsProjectionSelectionWidget.CrsOption.LayerCrs,
    QgsProjectionSelectionWidget.CrsOption.ProjectCrs,
    QgsProjectionSelectionWidget.CrsOption.DefaultCrs,
    QgsProjectionSelectionWidget.CrsOption.CurrentCrs,
)
_SHOWN = 5  # suggestions, where none would put the layer among the counties
_AS_STATED, _OTHER = 0, 1  # ids of the buttons; suggestions come after them


class CoordinatesPart(Part):
    """A radio button for what the file says, for each suggestion, and for any other system."""

    def __init__(
        self, report: SourceReport, question: Question | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._suggestions = worth_showing(question.suggestions if question else ())
        answers = report.source.answers
        self._group = QButtonGroup(self)
        self._system = QgsProjectionSelectionWidget(self)
        for option in _NOT_OFFERED:
            self._system.setOptionVisible(option, False)
        self._system.setNotSetText(tr("choose"))
        self._system.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self._system.setCrs(QgsCoordinateReferenceSystem())
        self._axes = QCheckBox(label(AxisOrder.NORTH_FIRST), self)
        self._where = words("", self)
        layout = QVBoxLayout(self)
        layout.addWidget(self._where)
        self._add_stated(layout, report, question)
        for position, suggestion in enumerate(self._suggestions):
            button = QRadioButton(_system_of(suggestion), self)
            button.setObjectName(f"suggestion {position}")
            self._group.addButton(button, _OTHER + 1 + position)
            add_choice(layout, button, words(_what_would_come_of(suggestion), self))
        other = QRadioButton(tr("The coordinates are really in another system:"), self)
        other.setObjectName("other system")
        self._group.addButton(other, _OTHER)
        add_choice(layout, other, self._system, self._axes)
        layout.addStretch(1)
        self._choose_first(answers, question)
        self.show_report(report)
        self._group.buttonToggled.connect(lambda _button, on: self._tell() if on else None)
        self._system.crsChanged.connect(lambda _crs: self._choose_other())
        self._axes.toggled.connect(lambda _on: self._choose_other())

    def answered(self, answers: SourceAnswers) -> SourceAnswers:
        """The system and the order of axes that are chosen."""
        chosen = self._group.checkedId()
        if chosen == _AS_STATED:
            return replace(answers, crs="", axes=AxisOrder.AS_STATED)
        if chosen == _OTHER:
            axes = AxisOrder.NORTH_FIRST if self._axes.isChecked() else AxisOrder.AS_STATED
            return replace(answers, crs=self._other_system(), axes=axes)
        if chosen > _OTHER:
            said = self._suggestions[chosen - _OTHER - 1].answers
            return replace(answers, crs=said.crs, axes=said.axes)
        return answers

    def show_report(self, report: SourceReport) -> None:
        """Where the layer lies with what is chosen now."""
        self._where.setText(
            tr("So taken, the layer lies at {place}.").format(place=place_in_words(report.bounds))
            if report.bounds
            else tr("So taken, nobody can tell where the layer lies.")
        )

    def _add_stated(self, layout: QVBoxLayout, report: SourceReport, question: Question | None) -> None:
        button = QRadioButton(
            tr("as the file says: {crs}").format(crs=crs_in_words(report.crs) or tr("nothing")), self
        )
        button.setObjectName("as stated")
        button.setEnabled(bool(report.crs))
        self._group.addButton(button, _AS_STATED)
        layout.addWidget(button)

    def _choose_first(self, answers: SourceAnswers, question: Question | None) -> None:
        if answers.crs or answers.axes is not AxisOrder.AS_STATED:
            self._system.setCrs(QgsCoordinateReferenceSystem(answers.crs))
            self._axes.setChecked(answers.axes is AxisOrder.NORTH_FIRST)
            self._group.button(_OTHER).setChecked(True)
        elif question is None or not question.is_open:
            self._group.button(_AS_STATED).setChecked(True)

    def _choose_other(self) -> None:
        self._group.button(_OTHER).setChecked(True)
        self._tell()

    def _other_system(self) -> str:
        crs = self._system.crs()
        return (crs.authid() or crs.toWkt()) if crs.isValid() else ""

    def _tell(self) -> None:
        self.changed.emit()


def worth_showing(suggestions: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """Where some would put the layer among the counties, those; a zone number left out fits twenty zones, and nobody
    reads a list of places all over the country. Any other system can still be chosen."""
    near = tuple(one for one in suggestions if one.share is None or one.share > 0)
    return near or tuple(suggestions[:_SHOWN])


def place_in_words(bounds: tuple[float, float, float, float]) -> str:
    """Bounds in degrees: west, south, east, north."""
    west, south, east, north = bounds
    return tr("{west}–{east}°E, {south}–{north}°N").format(
        west=f"{west:.2f}", east=f"{east:.2f}", south=f"{south:.2f}", north=f"{north:.2f}"
    )


def _system_of(suggestion: Suggestion) -> str:
    if suggestion.answers.axes is AxisOrder.NORTH_FIRST:
        return tr("{crs}, X and Y exchanged").format(crs=suggestion.crs)
    return suggestion.crs


def _what_would_come_of(suggestion: Suggestion) -> str:
    parts = []
    if suggestion.bounds is not None:
        parts.append(tr("would lie at {place}").format(place=place_in_words(suggestion.bounds)))
    if suggestion.share is not None:
        parts.append(
            tr("{percent} % of it where the counties are").format(percent=f"{100 * suggestion.share:.0f}")
        )
    return tr(", ").join(parts)
