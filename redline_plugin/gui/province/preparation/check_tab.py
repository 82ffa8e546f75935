"""The second tab: how strictly the draft is checked; and the button that checks."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.looks import Looks
from redline_plugin.gui.province.preparation.plan_words import missing_for_check, missing_in_words
from redline_plugin.gui.province.preparation.tab import Tab
from redline_plugin.gui.province.preparation.thresholds_form import (
    ThresholdsForm,
    main_thresholds,
    other_thresholds,
)
from redline_plugin.words.translation import tr

_SCALES = (5_000, 10_000, 25_000, 50_000, 100_000, 250_000)


class CheckTab(Tab):
    """``check_asked``: the button was pressed, and nothing is missing. ``findings_asked``: to see the last findings."""

    check_asked = pyqtSignal()
    findings_asked = pyqtSignal()

    def __init__(self, current: CurrentPreparation, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._looks = looks
        self._busy = False
        self._scale = QComboBox(self)
        self._scale.setObjectName("scale")
        self._main = ThresholdsForm(current, main_thresholds(), self)
        self._others = ThresholdsForm(current, other_thresholds(), self)
        self._missing = QLabel(self)
        self._missing.setTextFormat(Qt.TextFormat.PlainText)
        self._missing.setWordWrap(True)
        self._button = QPushButton(theme_icon("mActionStart.svg"), tr("Check"), self)
        self._button.setObjectName("check")
        self._findings = QPushButton(tr("Show findings"), self)
        self._lay_out()
        self.show_preparation()
        self._scale.currentIndexChanged.connect(lambda _at: self._take_scale())
        self._button.clicked.connect(self.check_asked)
        self._findings.clicked.connect(self.findings_asked)
        current.changed.connect(self._offer)
        looks.changed.connect(lambda _role: self._offer())

    def show_preparation(self) -> None:
        """Show what the preparation holds."""
        scale = self._current.now().check.scale
        blocker = QSignalBlocker(self._scale)
        self._scale.clear()
        for one in sorted({*_SCALES, scale}):
            self._scale.addItem(f"1:{one:,}".replace(",", " "), one)
        self._scale.setCurrentIndex(self._scale.findData(scale))
        blocker.unblock()
        self._main.show_preparation()
        self._others.show_preparation()
        self._offer()

    def set_busy(self, busy: bool) -> None:
        """While a job runs no other can be started."""
        self._busy = busy
        self._offer()

    def _take_scale(self) -> None:
        self._current.change(self._current.now().with_check(scale=self._scale.currentData()))

    def _offer(self) -> None:
        missing = missing_for_check(self._current.now(), self._looks)
        self._missing.setText(missing_in_words(missing))
        self._missing.setVisible(bool(missing))
        self._button.setEnabled(not missing and not self._busy)
        findings = self._current.now().check.findings
        self._findings.setVisible(bool(findings) and Path(findings).is_file())

    def _lay_out(self) -> None:
        hint = QLabel(
            tr(
                "Finds broken and overlapping shapes, slivers, codes and areas that do not agree, patches outside "
                "the province, protected areas left out. The draft itself stays as it is."
            ),
            self,
        )
        hint.setWordWrap(True)
        self.add(hint)
        scale = QWidget(self)
        form = QFormLayout(scale)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Mapping scale"), self._scale)
        self.add(scale)
        self.add(self._folded(tr("Thresholds"), self._main))
        self.add(self._folded(tr("Further thresholds"), self._others))
        self.finish(self._missing, self._findings, self._button)

    def _folded(self, title: str, form: QWidget) -> QWidget:
        box = QgsCollapsibleGroupBox(title, self)
        QVBoxLayout(box).addWidget(form)
        box.setCollapsed(True)
        return box
