"""Which layers of a file are meant, where it has several."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.common.buttons import ok_and_cancel
from redline_plugin.words.translation import tr


class FileLayersWindow(QDialog):
    """A list to tick. `positions` tells which were ticked."""

    def __init__(self, file_name: str, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("RedlineFileLayers")
        self.setWindowTitle(tr("Layers of the file"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QLabel(
            tr("“{file}” has several layers. Tick those that go along.").format(file=file_name), self
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._list = QListWidget(self)
        for name in names:
            item = QListWidgetItem(name, self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        buttons = ok_and_cancel(self)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(self._list)
        layout.addWidget(buttons)

    def positions(self) -> list[int]:
        """The positions of the ticked names."""
        states = [self._list.item(at).checkState() for at in range(self._list.count())]
        return [at for at, state in enumerate(states) if state == Qt.CheckState.Checked]
