"""What the dock shows while no file is open: how to begin."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.words.translation import tr

_PATH = Qt.ItemDataRole.UserRole
_BIG_ICON, _BIG_HEIGHT = 24, 44  # pixels


class StartPage(QWidget):
    """How to begin: the first actions as big buttons, others below, and the files opened last.

    ``file_chosen`` carries a path.
    """

    file_chosen = pyqtSignal(object)

    def __init__(
        self, first: tuple[QAction, ...], others: tuple[QAction, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        hint = QLabel(tr("Open a county package or a register, or drop the file on the map."), self)
        hint.setWordWrap(True)
        layout.addWidget(hint)
        for action in first:
            layout.addWidget(self._big_button(action))
        for action in others:
            layout.addWidget(self._button(action))
        self._title = QLabel(tr("Opened last:"), self)
        self._list = QListWidget(self)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.itemActivated.connect(self._open)
        self._list.itemClicked.connect(self._open)
        layout.addWidget(self._title)
        layout.addWidget(self._list, 1)
        layout.addStretch()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _big_button(self, action: QAction) -> QToolButton:
        button = self._button(action)
        button.setIconSize(QSize(_BIG_ICON, _BIG_ICON))
        button.setMinimumHeight(_BIG_HEIGHT)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

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
