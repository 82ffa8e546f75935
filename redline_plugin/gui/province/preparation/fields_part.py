"""Which fields of a layer are which of ours."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.province.preparation.part import Part, samples, words
from redline_plugin.model.intake import FieldGuess, SourceReport
from redline_plugin.model.source import SourceAnswers
from redline_plugin.words.labels import field_label
from redline_plugin.words.translation import tr

_OURS, _THEIRS, _VALUES = range(3)


class FieldsPart(Part):
    """A table: ours, the layer's (to choose), its first values."""

    def __init__(self, report: SourceReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = dict(report.source.answers.fields)
        self._guesses = report.mapping
        self._boxes = [self._box(guess, report.fields) for guess in report.mapping]
        self._table = self._make_table()
        again = QPushButton(tr("As guessed"), self)
        again.setToolTip(tr("Forget what was said of the fields"))
        again.clicked.connect(self._begin_again)
        layout = QVBoxLayout(self)
        layout.addWidget(
            words(tr("Which field of the layer holds what? All others travel along, too."), self)
        )
        layout.addWidget(self._table, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(again)
        layout.addLayout(row)
        self.show_report(report)

    def answered(self, answers: SourceAnswers) -> SourceAnswers:
        """What was said of fields."""
        return replace(answers, fields=tuple(self._said.items()))

    def show_report(self, report: SourceReport) -> None:
        """The values of the fields that are chosen now."""
        for row, guess in enumerate(report.mapping):
            box = self._boxes[row]
            blocker = QSignalBlocker(box)
            box.setCurrentIndex(max(0, box.findData(guess.name)))
            blocker.unblock()
            item = QTableWidgetItem(samples(guess.values, shown=3))
            item.setToolTip("\n".join(guess.values))
            self._table.setItem(row, _VALUES, item)

    def _take(self, row: int) -> None:
        self._said[self._guesses[row].field] = self._boxes[row].currentData()
        self.changed.emit()

    def _begin_again(self) -> None:
        self._said.clear()
        self.changed.emit()

    def _box(self, guess: FieldGuess, fields: tuple[str, ...]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"field {guess.field}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(tr("(none)"), "")
        for name in dict.fromkeys([*([guess.name] if guess.name else []), *guess.candidates, *fields]):
            box.addItem(name, name)
        return box

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._guesses), 3, self)
        table.setHorizontalHeaderLabels([tr("Meaning"), tr("Field of the layer"), tr("First values")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(_OURS, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(_VALUES, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(_THEIRS, 150)
        for row, (guess, box) in enumerate(zip(self._guesses, self._boxes)):
            name = field_label(guess.field)
            text = tr("{field} (required)").format(field=name) if guess.is_required else name
            table.setItem(row, _OURS, QTableWidgetItem(text))
            table.setCellWidget(row, _THEIRS, box)
            box.currentIndexChanged.connect(lambda _at, row=row: self._take(row))
        return table
