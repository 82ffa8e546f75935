"""One row of the sources: the role, the file, its layer, and what was found in it."""

from __future__ import annotations

import os
from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.common.words_box import WordsBox
from redline_plugin.gui.province.preparation.looks import Look, LookState
from redline_plugin.gui.province.preparation.project_layers import dropped_source
from redline_plugin.gui.province.preparation.source_menu import SourceMenu
from redline_plugin.gui.province.preparation.source_words import look_in_words, words_of_button
from redline_plugin.model.source import LayerSource
from redline_plugin.words.translation import tr

_ICON = 16  # pixels
_ICONS = {
    LookState.LOOKING: "mTaskRunning.svg",
    LookState.GOOD: "mIconSuccess.svg",
    LookState.DOUBT: "mIconWarning.svg",
}
_SYSTEM_ICONS = {  # QGIS's own are pale where they matter most
    LookState.QUESTION: QStyle.StandardPixmap.SP_MessageBoxQuestion,
    LookState.REFUSED: QStyle.StandardPixmap.SP_MessageBoxCritical,
}


class SourceRow(QFrame):
    """``chosen`` carries a `LayerSource` or None, ``window_asked`` nothing: the person wants to see or answer."""

    chosen = pyqtSignal(object)
    window_asked = pyqtSignal()

    def __init__(self, title: str, required: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._source: LayerSource | None = None
        self._icon = QLabel(self)
        self._icon.setFixedSize(_ICON, _ICON)
        self._title = QLabel(title if required else tr("{source} (optional)").format(source=title), self)
        font = self._title.font()
        font.setBold(required)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._path = QLineEdit(self)
        self._path.setReadOnly(True)
        self._path.setPlaceholderText(tr("choose a file, or drop it here"))
        self._menu = SourceMenu(title, self)
        self._choose = self._button("mActionFileOpen.svg", tr("Choose"))
        self._choose.setMenu(self._menu)
        self._choose.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._remove = self._button("mIconClose.svg", tr("Take it out"))
        self._layers = QComboBox(self)
        self._layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._words = WordsBox(self)
        self._see = QToolButton(self)
        self._lay_out()
        self._menu.chosen.connect(self.chosen)
        self._remove.clicked.connect(lambda: self.chosen.emit(None))
        self._layers.currentIndexChanged.connect(lambda _at: self._take_layer())
        self._see.clicked.connect(self.window_asked)

    def show_look(self, look: Look) -> None:
        """Show the source and what was found in it."""
        self._source = look.source
        path = look.source.path if look.source else ""
        self._path.setText(os.path.basename(path.rstrip("/\\")) or path)
        self._path.setToolTip(path)
        self._remove.setVisible(look.source is not None)
        self._icon.setPixmap(self._icon_of(look.state).pixmap(_ICON, _ICON))
        self._show_layers(look)
        text = look_in_words(look)
        self._words.setPlainText(text)
        self._words.setVisible(bool(text))
        button = words_of_button(look)
        self._see.setText(button)
        self._see.setVisible(bool(button))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or a layer may be dropped here."""
        if dropped_source(event.mimeData(), QgsProject.instance()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """It becomes the source."""
        source = dropped_source(event.mimeData(), QgsProject.instance())
        if source is not None:
            event.acceptProposedAction()
            self.chosen.emit(source)

    def _icon_of(self, state: LookState) -> QIcon:
        if state in _SYSTEM_ICONS:
            return self.style().standardIcon(_SYSTEM_ICONS[state])
        return theme_icon(_ICONS[state]) if state in _ICONS else QIcon()

    def _show_layers(self, look: Look) -> None:
        names = look.layer_names
        blocker = QSignalBlocker(self._layers)
        self._layers.clear()
        self._layers.addItems(names)
        chosen = look.layer_name
        self._layers.setCurrentIndex(names.index(chosen) if chosen in names else -1)
        blocker.unblock()
        self._layers.setVisible(len(names) > 1)

    def _take_layer(self) -> None:
        if self._source is not None and self._layers.currentText():
            self.chosen.emit(replace(self._source, layer=self._layers.currentText()))

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme_icon(icon))
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self._see)
        layout.addLayout(head)
        line = QHBoxLayout()
        line.addWidget(self._path, 1)
        line.addWidget(self._choose)
        line.addWidget(self._remove)
        layout.addLayout(line)
        layout.addWidget(self._layers)
        layout.addWidget(self._words)
        self._layers.hide()
        self._words.hide()
        self._see.hide()
        self._remove.hide()
