"""The third tab: the round, who is asked, what goes along, the folder; and the button that splits."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.documents_form import DocumentsForm
from redline_plugin.gui.province.preparation.levels_form import LevelsForm
from redline_plugin.gui.province.preparation.looks import Looks
from redline_plugin.gui.province.preparation.plan_words import (
    missing_for_split,
    missing_in_words,
    plan_in_words,
)
from redline_plugin.gui.province.preparation.reach_form import ReachForm
from redline_plugin.gui.province.preparation.round_form import RoundForm
from redline_plugin.gui.province.preparation.tab import Tab
from redline_plugin.words.translation import tr


class SplitTab(Tab):
    """``split_asked``: the button was pressed, and nothing is missing."""

    split_asked = pyqtSignal()

    def __init__(self, current: CurrentPreparation, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._looks = looks
        self._busy = False
        self._round = RoundForm(current, self)
        self._levels = LevelsForm(current, looks.protected_area_kinds, self)
        self._reach = ReachForm(current, self)
        self._documents = DocumentsForm(current, self)
        self._folder = QgsFileWidget(self)
        self._folder.setObjectName("folder")
        self._folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._folder.setDialogTitle(tr("Folder of the round"))
        self._plan = QLabel(self)
        self._plan.setTextFormat(Qt.TextFormat.PlainText)
        self._plan.setWordWrap(True)
        self._button = QPushButton(theme_icon("mActionStart.svg"), tr("Split"), self)
        self._button.setObjectName("split")
        self._lay_out()
        self.show_preparation()
        self._folder.fileChanged.connect(self._take_folder)
        self._button.clicked.connect(self.split_asked)
        current.changed.connect(self._show_plan)
        looks.changed.connect(lambda _role: self._show_plan())

    def show_preparation(self) -> None:
        """Show what the preparation holds."""
        for form in (self._round, self._levels, self._documents, self._reach):
            form.show_preparation()
        blocker = QSignalBlocker(self._folder)
        self._folder.setFilePath(self._current.now().round.folder)
        blocker.unblock()
        self._show_plan()

    def set_busy(self, busy: bool) -> None:
        """While a job runs no other can be started."""
        self._busy = busy
        self._show_plan()

    def _take_folder(self, path: str) -> None:
        self._current.change(self._current.now().with_round(folder=path.strip()))

    def _show_plan(self) -> None:
        missing = missing_for_split(self._current.now(), self._looks)
        self._plan.setText(missing_in_words(missing) or plan_in_words(self._current.now(), self._looks))
        self._button.setEnabled(not missing and not self._busy)

    def _lay_out(self) -> None:
        self.add_boxed(tr("Round"), self._round)
        self.add_boxed(tr("Who is asked"), self._levels)
        self.add_boxed(tr("Documents made along with the packages"), self._documents)
        reach = QgsCollapsibleGroupBox(tr("County lines and surroundings"), self)
        QVBoxLayout(reach).addWidget(self._reach)
        reach.setCollapsed(True)
        self.add(reach)
        self.add_boxed(tr("Folder of the round"), self._folder)
        self.finish(self._plan, self._button)
