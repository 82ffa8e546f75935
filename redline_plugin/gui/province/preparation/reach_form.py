"""How far around a unit its reference layers reach, and what becomes of slivers along county lines."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QWidget

from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.model.line_slivers import SliverRule
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_M_PER_KM = 1000.0
_MOST_KM, _MOST_M, _MOST_M2 = 100.0, 1000.0, 1_000_000.0


class ReachForm(QWidget):
    """Shows and changes both."""

    def __init__(self, current: CurrentPreparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._margin = self._number(" km", 1, _MOST_KM)
        self._rule = QComboBox(self)
        for rule in SliverRule:
            self._rule.addItem(label(rule), rule)
        self._rule.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._narrower = self._number(" m", 2, _MOST_M)
        self._smaller = self._number(" m²", 0, _MOST_M2)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Reference layers reach beyond the unit"), self._margin)
        form.addRow(tr("Slivers along county lines"), self._rule)
        form.addRow(tr("Narrower than"), self._narrower)
        form.addRow(tr("and smaller than"), self._smaller)
        self.show_preparation()
        self._margin.valueChanged.connect(lambda km: self._change(margin_m=km * _M_PER_KM))
        self._rule.currentIndexChanged.connect(lambda _at: self._change_slivers())
        self._narrower.valueChanged.connect(lambda _m: self._change_slivers())
        self._smaller.valueChanged.connect(lambda _m2: self._change_slivers())

    def show_preparation(self) -> None:
        """Show what the preparation holds."""
        choices = self._current.now().round
        slivers = choices.line_slivers
        widgets = (self._margin, self._rule, self._narrower, self._smaller)
        blockers = [QSignalBlocker(widget) for widget in widgets]
        self._margin.setValue(choices.margin_m / _M_PER_KM)
        self._rule.setCurrentIndex(list(SliverRule).index(slivers.rule))
        self._narrower.setValue(slivers.narrower_than_m)
        self._smaller.setValue(slivers.smaller_than_m2)
        for blocker in blockers:
            blocker.unblock()
        self._offer()

    def _change_slivers(self) -> None:
        slivers = replace(
            self._current.now().round.line_slivers,
            rule=self._rule.currentData(),
            narrower_than_m=self._narrower.value(),
            smaller_than_m2=self._smaller.value(),
        )
        self._change(line_slivers=slivers)
        self._offer()

    def _offer(self) -> None:
        joins = self._rule.currentData() is SliverRule.JOIN
        self._narrower.setEnabled(joins)
        self._smaller.setEnabled(joins)

    def _change(self, **choices: object) -> None:
        self._current.change(self._current.now().with_round(**choices))

    def _number(self, unit: str, decimals: int, most: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setSuffix(unit)
        box.setDecimals(decimals)
        box.setRange(0.0, most)
        return box
