"""Joins the parts to QGIS and takes them out again: what `initGui` puts in, `unload` takes out, in reverse order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QStandardPaths, Qt, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog

from redline_plugin.gui.common.algorithm_windows import AlgorithmWindows
from redline_plugin.gui.common.background import Background
from redline_plugin.gui.common.dock import WIDTH, RedlineDock
from redline_plugin.gui.common.drop import FileDrop
from redline_plugin.gui.common.guide import GuideWindow
from redline_plugin.gui.common.icons import own_icon, theme_icon
from redline_plugin.gui.common.map_window import MapWindow
from redline_plugin.gui.common.menu import Menu
from redline_plugin.gui.common.messages import Messages
from redline_plugin.gui.common.open_files import OpenFiles
from redline_plugin.gui.common.start_page import StartPage
from redline_plugin.gui.county.package_page import PackagePage
from redline_plugin.gui.province.finding_jobs import FindingJobs
from redline_plugin.gui.province.preparation.page import PreparationPage
from redline_plugin.gui.province.register_jobs import RegisterJobs
from redline_plugin.gui.province.sample_round import SampleRound
from redline_plugin.maps import renamed_package
from redline_plugin.model.package import FileKind
from redline_plugin.processing.provider import ALGORITHMS, RedlineProvider
from redline_plugin.settings import LAST_FOLDER, PANEL_SHOWN
from redline_plugin.vendoring import withdraw_libraries
from redline_plugin.words.translation import install_translator, remove_translator, tr, user_locale


class RedlinePlugin:
    """The plugin as QGIS sees it: `initProcessing` alone under ``qgis_process``, `initGui` on the desktop."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._translator: QTranslator | None = None
        self._provider: RedlineProvider | None = None
        self._desktop: _Desktop | None = None

    def initProcessing(self) -> None:
        """The algorithms, and the language they speak."""
        self._translator = install_translator(user_locale())
        self._provider = RedlineProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """The algorithms and the windows."""
        self.initProcessing()
        self._desktop = _Desktop(self._iface)

    def unload(self) -> None:
        """Take everything out again."""
        if self._desktop is not None:
            self._desktop.take_out()
            self._desktop = None
        QgsApplication.processingRegistry().removeProvider(self._provider)
        self._provider = None
        remove_translator(self._translator)
        self._translator = None
        withdraw_libraries()

    def open_file(self, path: str) -> None:
        """Open a county package or a register, as dropping it on the window does."""
        if self._desktop is not None:
            self._desktop.files.open(Path(path))


class _Desktop:
    """The parts on the desktop."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        messages = Messages(iface.messageBar())
        self._background = Background(messages)
        self.files = OpenFiles(QgsProject.instance(), self._background, messages)
        self._sample = SampleRound(self._background, messages, self.files.open)
        self._registers = RegisterJobs(self._background, self.files.refresh_all, iface.mainWindow())
        self._findings = FindingJobs(self._background, messages, iface.mainWindow())
        self._windows = AlgorithmWindows(self.files.refresh_all)
        self._guide = GuideWindow(iface.mainWindow())
        self._open = _action(
            iface, theme_icon("mActionFileOpen.svg"), tr("Open package or register…"), self._choose
        )
        prepare_icon = theme_icon("mActionNewReport.svg")
        self._prepare = _action(iface, prepare_icon, tr("Prepare a consultation…"), self._show_preparation)
        self._preparation: PreparationPage | None = None
        self._try = _action(iface, theme_icon("mActionStart.svg"), tr("Try it…"), self._make_sample)
        self._help = _action(
            iface, theme_icon("mActionHelpContents.svg"), tr("Guide"), self._guide.open_guide
        )
        self._dock = self._make_dock()
        self._widen_dock()
        iface.initializationCompleted.connect(
            self._widen_dock
        )  # while QGIS starts, its window has no size yet
        self._menu = self._make_menu()
        self._drop = FileDrop(self.files.open)
        iface.registerCustomDropHandler(self._drop)
        self._renamed_packages = renamed_package.register()

    def take_out(self) -> None:
        """In the reverse order of coming in."""
        renamed_package.unregister(self._renamed_packages)
        self._iface.unregisterCustomDropHandler(self._drop)
        self._menu.remove()
        self._guide.close()
        self._guide.deleteLater()
        self._windows.close()
        self._registers.close()
        self._background.stop()
        self.files.stop()
        self._iface.initializationCompleted.disconnect(self._widen_dock)
        self._iface.removeDockWidget(self._dock)
        self._dock.deleteLater()
        for action in (self._open, self._prepare, self._try, self._help):
            action.deleteLater()

    def _make_dock(self) -> RedlineDock:
        dock = RedlineDock(
            self.files,
            {
                FileKind.PACKAGE: PackagePage,
                FileKind.REGISTER: self._registers.new_page,
                FileKind.FINDINGS: self._findings.new_page,
            },
            StartPage((self._open, self._prepare), (self._try,)),
            MapWindow(self._iface.mapCanvas(), QgsProject.instance()),
            self._iface.mainWindow(),
        )
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        dock.setVisible(PANEL_SHOWN.get())
        dock.toggleViewAction().triggered.connect(PANEL_SHOWN.set)
        dock.closed.connect(lambda: PANEL_SHOWN.set(False))
        return dock

    def _widen_dock(self) -> None:
        window = self._iface.mainWindow()
        window.resizeDocks([self._dock], [WIDTH], Qt.Orientation.Horizontal)

    def _make_menu(self) -> Menu:
        menu = Menu(self._iface, self.files.open)
        toggle = self._dock.toggleViewAction()
        toggle.setIcon(own_icon())
        toggle.setText(tr("Redline Review panel"))
        menu.fill(
            [self._open, self._prepare, self._try],
            toggle,
            [self._help],
            [f"redline:{algorithm.ID}" for algorithm in ALGORITHMS],
            lambda algorithm_id: self._windows.open(algorithm_id, self._dock.current_file()),
        )
        return menu

    def _show_preparation(self) -> None:
        if self._preparation is None:
            self._preparation = PreparationPage(self._background, self.files.open, self._dock)
        self._dock.show_page(self._preparation, tr("Preparation of a round"))

    def _choose(self) -> None:
        kinds = tr("County packages and registers (*.gpkg)")
        path, _ = QFileDialog.getOpenFileName(
            self._iface.mainWindow(), tr("Open package or register"), LAST_FOLDER.get(), kinds
        )
        if path:
            self.files.open(Path(path))

    def _make_sample(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = QFileDialog.getExistingDirectory(
            self._iface.mainWindow(), tr("Choose a folder for the sample round"), documents
        )
        if folder:
            self._sample.make_in(Path(folder))


def _action(iface: QgisInterface, icon: QIcon, text: str, act: Callable[[], None]) -> QAction:
    action = QAction(icon, text, iface.mainWindow())
    action.triggered.connect(lambda _checked: act())
    return action
