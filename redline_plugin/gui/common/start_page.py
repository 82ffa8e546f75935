"""What the dock shows while no file is open: how to begin."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.words.translation import tr

_PATH = Qt.ItemDataRole.UserRole


class StartPage(QWidget):
    """A sentence, the first two actions as buttons, and the files opened last. ``file_chosen`` carries a path."""

    file_chosen = pyqtSignal(object)

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        hint = QLabel(tr("Open a county package or a register, or drop the file on the map."), self)
        hint.setWordWrap(True)
        layout.addWidget(hint)
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            layout.addWidget(button)
        self._title = QLabel(tr("Opened last:"), self)
        self._list = QListWidget(self)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.itemActivated.connect(self._open)
        self._list.itemClicked.connect(self._open)
        layout.addWidget(self._title)
        layout.addWidget(self._list, 1)
        layout.addStretch()

    def show_recent(self, paths: list[Path]) -> None:
        """List the files opened last."""
        self._list.clear()
        for path in paths:
            item = QListWidgetItem(path.name)
            item.setToolTip(str(path))
            item.setData(_PATH, str(path))
            self._list.addItem(item)
        self._title.setVisible(bool(paths))
        self._list.setVisible(bool(paths))

    def _open(self, item: QListWidgetItem) -> None:
        self.file_chosen.emit(Path(item.data(_PATH)))
