"""The page on which a round is prepared: three tabs, and the strip for the job that runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.common.job_strip import JobStrip
from redline_plugin.gui.province.preparation.check_tab import CheckTab
from redline_plugin.gui.province.preparation.current import CurrentPreparation, kept_preparation
from redline_plugin.gui.province.preparation.looks import Looks
from redline_plugin.gui.province.preparation.preparation import REQUIRED, Place, Preparation
from redline_plugin.gui.province.preparation.round_jobs import RoundJobs
from redline_plugin.gui.province.preparation.sources_tab import SourcesTab
from redline_plugin.gui.province.preparation.split_tab import SplitTab
from redline_plugin.words.translation import tr


class PreparationPage(QWidget):
    """Sources, check, split: one after the other, and back at any time."""

    def __init__(
        self, background: Background, open_file: Callable[[Path], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("RedlinePreparation")
        self._current = CurrentPreparation(kept_preparation(), parent=self)
        self._looks = Looks(self._current, background, self)
        self._strip = JobStrip(background, self)
        self._jobs = RoundJobs(self._current, self._strip, open_file)
        self._sources = SourcesTab(self._current, self._looks, background, list(Place), REQUIRED, self)
        self._check = CheckTab(self._current, self._looks, self)
        self._split = SplitTab(self._current, self._looks, self)
        self._lay_out()
        self._check.check_asked.connect(self._jobs.check)
        self._check.findings_asked.connect(self._jobs.show_findings)
        self._split.split_asked.connect(self._jobs.split)
        for tab in (self._check, self._split):
            self._strip.busy_changed.connect(tab.set_busy)
        self._looks.follow()

    def _ask_to_begin_again(self) -> None:
        words = tr("Empty this page and prepare another round? Files stay as they are.")
        box = QMessageBox(QMessageBox.Icon.Question, tr("New round"), words, parent=self)
        yes = box.addButton(tr("Empty the page"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda button: self._begin_again() if button is yes else None)
        box.open()

    def _begin_again(self) -> None:
        self._current.change(Preparation())
        self._strip.clear()
        for tab in (self._sources, self._check, self._split):
            tab.show_preparation()

    def _lay_out(self) -> None:
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.addTab(self._sources, tr("1 Sources"))
        tabs.addTab(self._check, tr("2 Check"))
        tabs.addTab(self._split, tr("3 Split"))
        again = QPushButton(theme_icon("mActionNewPage.svg"), tr("New round"), self)
        again.setFlat(True)
        again.clicked.connect(self._ask_to_begin_again)
        tabs.setCornerWidget(again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(tabs, 1)
        layout.addWidget(self._strip)
