"""A preparation as it stands: what the tabs show and change."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from redline_plugin.gui.province.preparation.kept import preparation_from_text, preparation_to_text
from redline_plugin.gui.province.preparation.preparation import Preparation
from redline_plugin.settings import PREPARATION


def _keep(preparation: Preparation) -> None:
    PREPARATION.set(preparation_to_text(preparation))


def kept_preparation() -> Preparation:
    """The one in QGIS's settings."""
    return preparation_from_text(PREPARATION.get())


class CurrentPreparation(QObject):
    """``changed`` tells of each change, whoever made it; ``keep`` is given each, by default for QGIS's settings."""

    changed = pyqtSignal()

    def __init__(
        self, now: Preparation, keep: Callable[[Preparation], None] = _keep, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._keep = keep

    def now(self) -> Preparation:
        """What was chosen and typed so far."""
        return self._now

    def change(self, preparation: Preparation) -> None:
        """Take what a person has just chosen or typed, and keep it."""
        if preparation == self._now:
            return
        self._now = preparation
        self._keep(preparation)
        self.changed.emit()
