"""What the three tabs have in common: a form that scrolls, and below it what is to be read and pressed."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QGroupBox, QScrollArea, QVBoxLayout, QWidget


class Tab(QWidget):
    """Parts are added from above; what `finish` gets stays in sight, however long the form is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QWidget(self)
        self._parts = QVBoxLayout(self._form)
        self._parts.setContentsMargins(2, 4, 2, 4)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._form)
        self._area = area
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        self._below = layout

    def add(self, part: QWidget) -> None:
        """One more part of the form."""
        self._parts.addWidget(part)

    def add_boxed(self, title: str, *parts: QWidget) -> None:
        """Parts of the form in a box with a title."""
        box = QGroupBox(title, self._form)
        layout = QVBoxLayout(box)
        for part in parts:
            layout.addWidget(part)
        self.add(box)

    def finish(self, *below: QWidget) -> None:
        """The form is complete; ``below`` stands under it."""
        self._parts.addStretch(1)
        for widget in below:
            self._below.addWidget(widget)

    def show_part(self, part: QWidget) -> None:
        """Scroll to a part of the form."""
        self._area.ensureWidgetVisible(part)
