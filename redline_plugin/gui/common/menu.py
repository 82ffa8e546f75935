"""Menu and toolbar: put into QGIS's window and taken out again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QToolButton

from redline_plugin.gui.common.icons import own_icon, theme_icon
from redline_plugin.gui.common.recent_files import recent_files
from redline_plugin.words.translation import tr

_TOOLBAR = "RedlineToolBar"  # QGIS keeps its place under this name


class Menu:
    """The menu below QGIS's "Plugins" and the toolbar, with the same actions."""

    def __init__(self, iface: QgisInterface, open_recent: Callable[[Path], None]) -> None:
        self._iface = iface
        self._open_recent = open_recent
        self._menu = QMenu(tr("Redline Review"), iface.mainWindow())
        self._menu.setIcon(own_icon())
        self._menu.setObjectName("RedlineMenu")
        self._recent = QMenu(tr("Open recent"), self._menu)
        self._recent.aboutToShow.connect(self._list_recent)
        self._jobs = QMenu(tr("Jobs"), self._menu)
        self._jobs.setIcon(theme_icon("processingAlgorithm.svg"))
        self._toolbar: QToolBar = iface.addToolBar(tr("Redline Review"))
        self._toolbar.setObjectName(_TOOLBAR)
        iface.pluginMenu().addMenu(self._menu)

    def fill(
        self,
        file_actions: Sequence[QAction],
        dock_action: QAction,
        help_actions: Sequence[QAction],
        algorithm_ids: Sequence[str],
        open_algorithm: Callable[[str], None],
    ) -> None:
        """Put the actions in, in the order in which they are needed."""
        self._menu.addActions(file_actions)
        self._menu.insertMenu(file_actions[1], self._recent)
        self._menu.addSeparator()
        self._fill_jobs(algorithm_ids, open_algorithm)
        self._menu.addMenu(self._jobs)
        self._menu.addSeparator()
        self._menu.addActions([dock_action, *help_actions])
        self._toolbar.addActions([dock_action, *file_actions])
        self._toolbar.addWidget(self._jobs_button())
        self._toolbar.addActions(help_actions)

    def remove(self) -> None:
        """Take both out of QGIS's window."""
        self._iface.pluginMenu().removeAction(self._menu.menuAction())
        self._iface.mainWindow().removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
        self._menu.deleteLater()

    def _fill_jobs(self, algorithm_ids: Sequence[str], open_algorithm: Callable[[str], None]) -> None:
        for algorithm_id in algorithm_ids:
            algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
            action = self._jobs.addAction(f"{algorithm.displayName()}…")
            action.triggered.connect(lambda _checked, one=algorithm_id: open_algorithm(one))

    def _jobs_button(self) -> QToolButton:
        button = QToolButton(self._toolbar)
        button.setMenu(self._jobs)
        button.setIcon(self._jobs.icon())
        button.setToolTip(self._jobs.title())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _list_recent(self) -> None:
        self._recent.clear()
        for path in recent_files():
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked, one=path: self._open_recent(one))
        if self._recent.isEmpty():
            self._recent.addAction(tr("Nothing was opened yet")).setEnabled(False)
