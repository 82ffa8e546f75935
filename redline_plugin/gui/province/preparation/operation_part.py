"""How coordinates on another datum come to CGCS2000: only with an operation that the office is allowed to use."""

from __future__ import annotations

from dataclasses import replace

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

from redline_plugin.errors import RedlineError
from redline_plugin.gui.province.preparation.part import Part, words
from redline_plugin.gui.province.preparation.seven_parameters import (
    RotationSign,
    helmert_of,
)
from redline_plugin.model.source import SourceAnswers
from redline_plugin.words.errors import describe
from redline_plugin.words.translation import tr

_MOST = 100_000.0
_LINES = 4
_NUMBERS = (
    ("ΔX", " m"),
    ("ΔY", " m"),
    ("ΔZ", " m"),
    ("εX", " ″"),
    ("εY", " ″"),
    ("εZ", " ″"),
    ("m", " ppm"),
)


class OperationPart(Part):
    """Seven parameters, which make a pipeline; and the pipeline, which may also be pasted.

    ``crs``: the system of the layer (code or WKT), in which the pipeline begins; empty where nobody knows it.
    """

    def __init__(self, crs: str, operation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crs = crs
        self._numbers = [self._number(unit) for _, unit in _NUMBERS]
        self._refusal = words("", self)
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
        from redline_plugin.jobs.look_at_source import operation_from_parameters

        dx, dy, dz, rx, ry, rz, ppm = (box.value() for box in self._numbers)
        parameters = helmert_of((dx, dy, dz), (rx, ry, rz), ppm, self._sign.currentData())
        try:
            text = operation_from_parameters(self._crs, parameters)
        except RedlineError as error:
            self._refusal.setText(describe(error))
            return
        self._refusal.setText("")
        self._pipeline.setPlainText(text)

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
        for position, (symbol, _) in enumerate(_NUMBERS):
            row, column = position % 3, 2 * (position // 3)
            grid.addWidget(QLabel(symbol, self), row, column)
            grid.addWidget(self._numbers[position], row, column + 1)
        layout.addLayout(grid)
        layout.addWidget(self._sign)
        make = QPushButton(tr("Make the operation of them"), self)
        make.setEnabled(bool(self._crs))
        make.clicked.connect(self._make_pipeline)
        layout.addWidget(make)
        layout.addWidget(self._refusal)
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
