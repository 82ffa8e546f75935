"""The thresholds of a check besides the mapping scale, as numbers to change."""

from __future__ import annotations

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.model.thresholds import THRESHOLD_INFO, ThresholdInfo, Thresholds
from redline_plugin.words.labels import label
from redline_plugin.words.thresholds import threshold_label

_DEFAULTS = Thresholds()
_DECIMALS = 3


class ThresholdsForm(QWidget):
    """One number for each; the button in a number takes it back to its default."""

    def __init__(
        self,
        current: CurrentPreparation,
        infos: tuple[ThresholdInfo, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._boxes = {info.name: self._box(info) for info in infos}
        for name, box in self._boxes.items():
            form.addRow(threshold_label(name), box)
        self.show_preparation()
        for name, box in self._boxes.items():
            box.valueChanged.connect(lambda value, name=name: self._take(name, value))

    def show_preparation(self) -> None:
        """Show what the preparation holds."""
        chosen = self._current.now().check.thresholds
        for name, box in self._boxes.items():
            blocker = QSignalBlocker(box)
            box.setValue(chosen.get(name, getattr(_DEFAULTS, name)))
            blocker.unblock()

    def _take(self, name: str, value: float) -> None:
        others = {one: number for one, number in self._current.now().check.thresholds.items() if one != name}
        changed = {} if value == getattr(_DEFAULTS, name) else {name: value}
        self._current.change(self._current.now().with_check(thresholds={**others, **changed}))

    def _box(self, info: ThresholdInfo) -> QgsDoubleSpinBox:
        box = QgsDoubleSpinBox(self)
        default = getattr(_DEFAULTS, info.name)
        box.setDecimals(0 if isinstance(default, int) else _DECIMALS)
        box.setRange(info.least, info.most)
        box.setClearValue(default)
        box.setSuffix(f" {info.unit}" if info.unit else "")
        box.setToolTip(label(info.provenance))
        return box


def main_thresholds() -> tuple[ThresholdInfo, ...]:
    """Those that an office is likely to change, but for the scale, which stands by itself."""
    return tuple(info for info in THRESHOLD_INFO.values() if info.is_main and info.name != "scale")


def other_thresholds() -> tuple[ThresholdInfo, ...]:
    """All others."""
    return tuple(info for info in THRESHOLD_INFO.values() if not info.is_main)
