"""Files dropped on QGIS's window: ours open in the dock, all others as QGIS opens them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.gui import QgsCustomDropHandler
from qgis.PyQt.QtCore import QTimer


class FileDrop(QgsCustomDropHandler):
    """QGIS asks each handler for each file; who answers True has taken it."""

    def __init__(self, open_file: Callable[[Path], None]) -> None:
        super().__init__()
        self._open_file = open_file

    def handleFileDrop(self, file: str) -> bool:
        """Take a file of ours. It is opened a moment later: who dragged it waits until this returns."""
        from redline_plugin.store.recognise import is_one_of_ours

        path = Path(file)
        if not is_one_of_ours(path):
            return False
        QTimer.singleShot(0, lambda: self._open_file(path))
        return True
