"""How coordinates on another datum come to CGCS2000: only with an operation that the office is allowed to use."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.province.preparation.part import Part, words
from redline_plugin.gui.province.preparation.seven_parameters import (
    RotationSign,
    SevenParameters,
    pipeline_of,
)
from redline_plugin.model.source import SourceAnswers
from redline_plugin.words.translation import tr

_MOST = 100_000.0
_LINES = 4
_NUMBERS = (
    ("dx", "ΔX", " m"),
    ("dy", "ΔY", " m"),
    ("dz", "ΔZ", " m"),
    ("rx", "εX", " ″"),
    ("ry", "εY", " ″"),
    ("rz", "εZ", " ″"),
    ("ppm", "m", " ppm"),
)


class OperationPart(Part):
    """Seven parameters, which make a pipeline; and the pipeline, which may also be pasted.

    ``crs``: the system of the layer, of which the pipeline begins.
    """

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, operation: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._crs = crs
        self._numbers = {name: self._number(unit) for name, _, unit in _NUMBERS}
        self._sign = QComboBox(self)
        self._sign.addItem(tr("rotations of the frame (Bursa model as usual in China)"), RotationSign.FRAME)
        self._sign.addItem(tr("rotations of the position vector"), RotationSign.VECTOR)
        self._pipeline = QPlainTextEdit(operation, self)
        self._pipeline.setObjectName("pipeline")
        self._pipeline.setPlaceholderText("+proj=pipeline …")
        self._pipeline.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 12)
        self._lay_out()
        self._pipeline.textChanged.connect(self.changed)

    def answered(self, answers: SourceAnswers) -> SourceAnswers:
        """The pipeline as it stands."""
        return replace(answers, operation=self._pipeline.toPlainText().strip())

    def _make_pipeline(self) -> None:
        numbers = {name: box.value() for name, box in self._numbers.items()}
        parameters = SevenParameters(**numbers, sign=self._sign.currentData())
        self._pipeline.setPlainText(pipeline_of(self._crs.toProj(), parameters))

    def _number(self, unit: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setRange(-_MOST, _MOST)
        box.setDecimals(6)
        box.setSuffix(unit)
        return box

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(
            words(tr("The seven parameters from the layer's datum to CGCS2000, if you may use them:"), self)
        )
        grid = QGridLayout()
        for position, (name, symbol, _) in enumerate(_NUMBERS):
            row, column = position % 3, 2 * (position // 3)
            grid.addWidget(QLabel(symbol, self), row, column)
            grid.addWidget(self._numbers[name], row, column + 1)
        layout.addLayout(grid)
        layout.addWidget(self._sign)
        make = QPushButton(tr("Make the operation of them"), self)
        make.setEnabled(self._crs.isValid())
        make.clicked.connect(self._make_pipeline)
        layout.addWidget(make)
        layout.addWidget(
            words(tr("The operation, as a PROJ pipeline to degrees of CGCS2000 (longitude first):"), self)
        )
        layout.addWidget(self._pipeline)
        layout.addWidget(
            words(
                tr(
                    "The operation is written into the register, so that all can see how the layer was "
                    "converted. It is not kept in QGIS's settings: after a restart you are asked again."
                ),
                self,
            )
        )
        layout.addStretch(1)
