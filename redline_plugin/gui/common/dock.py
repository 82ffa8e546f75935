"""The dock: the pages of open files and of what is being prepared, or how to begin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.common.map_window import MapWindow
from redline_plugin.gui.common.open_files import OpenFile, OpenFiles, title_of
from redline_plugin.gui.common.page import Page
from redline_plugin.gui.common.recent_files import recent_files
from redline_plugin.gui.common.start_page import StartPage
from redline_plugin.model.package import FileKind
from redline_plugin.words.translation import tr

# Pixels: the list's first columns whole, and on a screen of 1366 the map keeps half of it
WIDTH, _MINIMUM_WIDTH = 400, 300


@dataclass
class _Leaf:
    """What one entry of the chooser turns to: the page of a file, or a page that stands for itself."""

    page: QWidget
    file: OpenFile | None = None


class RedlineDock(QgsDockWidget):
    """Shows each open file on a page of its own, and one page at a time. Other pages may stand beside them."""

    def __init__(
        self,
        files: OpenFiles,
        page_of: Mapping[FileKind, Callable[[], Page]],
        start_page: StartPage,
        map_window: MapWindow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Redline Review"), parent)
        self.setObjectName("RedlineDock")  # QGIS keeps its place under this name
        self._files = files
        self._page_of = page_of
        self._start_page = start_page
        self._map_window = map_window
        self._leaves: list[_Leaf] = []  # in the order of the chooser and, one later, of the pages
        self._for_files: list[QToolButton] = []  # what cannot be done with a page that has no file
        self._chooser = QComboBox(self)
        self._chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._chooser.currentIndexChanged.connect(self._turn_to)
        self._bar = self._make_bar()
        self._pages = QStackedWidget(self)
        self._pages.addWidget(start_page)
        self._lay_out()
        files.opened.connect(self._add)
        files.asked_again.connect(self._show_again)
        files.refreshed.connect(self._refresh)
        files.closed.connect(self._remove)
        start_page.file_chosen.connect(files.open)
        self._turn_to(-1)

    def current_file(self) -> OpenFile | None:
        """The file whose page is shown."""
        leaf = self._current()
        return leaf.file if leaf is not None else None

    def show_page(self, page: QWidget, title: str) -> None:
        """Show a page that has no file; closed, it goes out of the dock and stays whose it is."""
        position = next((at for at, leaf in enumerate(self._leaves) if leaf.page is page), None)
        if position is None:
            position = self._put_in(_Leaf(page), title)
        self._chooser.setCurrentIndex(position)
        self.setUserVisible(True)

    def _current(self) -> _Leaf | None:
        position = self._chooser.currentIndex()
        return self._leaves[position] if 0 <= position < len(self._leaves) else None

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(0, 0, 0, 0)
        for icon, word, tip, act in (
            ("mActionZoomToLayer.svg", tr("Show all"), tr("Show all of it on the map"), self._show_whole),
            ("mActionRefresh.svg", tr("Refresh"), tr("Read the file again"), self._files.refresh),
        ):
            button = self._button(icon, word, tip)
            button.clicked.connect(lambda _checked, act=act: self._with_current(act))
            self._for_files.append(button)
            layout.addWidget(button)
        tip = tr("Close the page, and take its file's layers off the map")
        close = self._button("mActionRemoveLayer.svg", tr("Close"), tip)
        close.clicked.connect(self._close_current)
        layout.addWidget(close)
        layout.addStretch(1)
        return bar

    def _button(self, icon: str, word: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme_icon(icon))
        button.setText(word)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        return button

    def _with_current(self, act: Callable[[OpenFile], None]) -> None:
        file = self.current_file()
        if file is not None:
            act(file)

    def _close_current(self) -> None:
        leaf = self._current()
        if leaf is None:
            return
        if leaf.file is not None:
            self._files.close(leaf.file)
        else:
            self._take_out(leaf)

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setMinimumWidth(_MINIMUM_WIDTH)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._chooser)
        layout.addWidget(self._bar)
        layout.addWidget(self._pages, 1)
        self.setWidget(content)

    # ---- what becomes of files and pages

    def _add(self, file: OpenFile) -> None:
        page = self._page_of[file.overview.kind]()
        page.show_overview(file.path, file.overview)
        page.place_chosen.connect(
            lambda feature_id: self._map_window.show_feature(file.layers.layer_id(page.places), feature_id)
        )
        self._put_in(_Leaf(page, file), title_of(file.overview))
        self._show_again(file)
        self._show_whole(file)

    def _put_in(self, leaf: _Leaf, title: str) -> int:
        self._leaves.append(leaf)
        self._pages.addWidget(leaf.page)
        self._chooser.addItem(title)
        self._turn_to(self._chooser.currentIndex())
        return len(self._leaves) - 1

    def _show_again(self, file: OpenFile) -> None:
        self._chooser.setCurrentIndex(self._leaves.index(self._leaf(file)))
        self.setUserVisible(True)

    def _refresh(self, file: OpenFile) -> None:
        self._leaf(file).page.show_overview(file.path, file.overview)

    def _remove(self, file: OpenFile) -> None:
        leaf = self._leaf(file)
        self._take_out(leaf)
        leaf.page.deleteLater()

    def _take_out(self, leaf: _Leaf) -> None:
        position = self._leaves.index(leaf)
        self._leaves.pop(position)
        self._pages.removeWidget(leaf.page)
        self._chooser.removeItem(position)
        self._turn_to(self._chooser.currentIndex())

    def _turn_to(self, position: int) -> None:
        self._chooser.setVisible(len(self._leaves) > 1)
        self._bar.setVisible(bool(self._leaves))
        self._pages.setCurrentIndex(position + 1)
        leaf = self._current()
        for button in self._for_files:
            button.setVisible(leaf is not None and leaf.file is not None)
        if leaf is None:
            self._start_page.show_recent(recent_files())
        elif leaf.file is not None:
            self._show_layers_of(leaf.file)

    def _show_layers_of(self, file: OpenFile) -> None:
        """Of this file alone: the masks and fills of two would cover each other."""
        for leaf in self._leaves:
            if leaf.file is not None:
                leaf.file.layers.hide()
        file.layers.show()

    def _leaf(self, file: OpenFile) -> _Leaf:
        return next(leaf for leaf in self._leaves if leaf.file is file)

    def _show_whole(self, file: OpenFile) -> None:
        page = self._leaf(file).page
        self._map_window.show_layer(file.layers.layer_id(page.whole))
