"""The dock: the page of the open file, or how to begin."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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


class RedlineDock(QgsDockWidget):
    """Shows each open file on a page of its own, and one page at a time."""

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
        self._open: list[OpenFile] = []  # in the order of the chooser and, one later, of the pages
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
        position = self._chooser.currentIndex()
        return self._open[position] if 0 <= position < len(self._open) else None

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(0, 0, 0, 0)
        for icon, word, tip, act in (
            ("mActionZoomToLayer.svg", tr("Show all"), tr("Show all of it on the map"), self._show_whole),
            ("mActionRefresh.svg", tr("Refresh"), tr("Read the file again"), self._files.refresh),
            (
                "mActionRemoveLayer.svg",
                tr("Close"),
                tr("Close the file and take its layers off the map"),
                self._files.close,
            ),
        ):
            layout.addWidget(self._button(icon, word, tip, act))
        layout.addStretch(1)
        return bar

    def _button(self, icon: str, word: str, tip: str, act: Callable[[OpenFile], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme_icon(icon))
        button.setText(word)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self._with_current(act))
        return button

    def _with_current(self, act: Callable[[OpenFile], None]) -> None:
        file = self.current_file()
        if file is not None:
            act(file)

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setMinimumWidth(_MINIMUM_WIDTH)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._chooser)
        layout.addWidget(self._bar)
        layout.addWidget(self._pages, 1)
        self.setWidget(content)

    # ---- what becomes of files

    def _add(self, file: OpenFile) -> None:
        page = self._page_of[file.overview.kind]()
        page.show_overview(file.path, file.overview)
        page.place_chosen.connect(
            lambda feature_id: self._map_window.show_feature(file.layers.layer_id(page.places), feature_id)
        )
        self._open.append(file)
        self._pages.addWidget(page)
        self._chooser.addItem(title_of(file.overview))
        self._show_again(file)
        self._show_whole(file)

    def _show_again(self, file: OpenFile) -> None:
        self._chooser.setCurrentIndex(self._open.index(file))
        self.setUserVisible(True)

    def _refresh(self, file: OpenFile) -> None:
        self._page(self._open.index(file)).show_overview(file.path, file.overview)

    def _remove(self, file: OpenFile) -> None:
        position = self._open.index(file)
        page = self._page(position)
        self._open.pop(position)
        self._pages.removeWidget(page)
        page.deleteLater()
        self._chooser.removeItem(position)
        self._turn_to(self._chooser.currentIndex())

    def _turn_to(self, position: int) -> None:
        self._chooser.setVisible(len(self._open) > 1)
        self._bar.setVisible(bool(self._open))
        self._pages.setCurrentIndex(position + 1)
        for one in self._open:
            one.layers.hide()
        current = self.current_file()
        if current is not None:
            current.layers.show()
        else:
            self._start_page.show_recent(recent_files())

    def _page(self, position: int) -> Page:
        return self._pages.widget(position + 1)

    def _show_whole(self, file: OpenFile) -> None:
        page = self._page(self._open.index(file))
        self._map_window.show_layer(file.layers.layer_id(page.whole))
