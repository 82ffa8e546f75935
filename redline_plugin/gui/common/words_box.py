"""Words to be read and copied: as high as they are, up to a limit, and scrolled beyond it."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

_HIGHEST = 150  # pixels


class WordsBox(QPlainTextEdit):
    """Plain text, for names of files and values from outside are in it; selected with the mouse, never changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Window))
        self.setPalette(palette)
        self.textChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        """As high as the text is at this width."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Any width will do: the text breaks."""
        return QSize(0, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.updateGeometry()

    def _height(self) -> int:
        # Chinese comes in another font, whose lines are higher than the font of the widget says
        block, height = self.document().begin(), 2 * self.document().documentMargin()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return min(_HIGHEST, math.ceil(height) + 2)
