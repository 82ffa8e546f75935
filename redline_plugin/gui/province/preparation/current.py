"""The preparation as it stands: what the tabs show and change, kept in QGIS's settings."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from redline_plugin.gui.province.preparation.kept import preparation_from_text, preparation_to_text
from redline_plugin.gui.province.preparation.preparation import Preparation
from redline_plugin.settings import PREPARATION


class CurrentPreparation(QObject):
    """``changed`` tells of each change, whoever made it."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = preparation_from_text(PREPARATION.get())

    def now(self) -> Preparation:
        """What was chosen and typed so far."""
        return self._now

    def change(self, preparation: Preparation) -> None:
        """Take what a person has just chosen or typed, and keep it."""
        if preparation == self._now:
            return
        self._now = preparation
        PREPARATION.set(preparation_to_text(preparation))
        self.changed.emit()
