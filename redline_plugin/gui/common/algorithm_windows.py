"""The plugin's jobs in the windows that QGIS makes for Processing algorithms."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

from redline_plugin.gui.common.open_files import OpenFile
from redline_plugin.model.package import FileKind

# Which parameter takes the file that is open in the dock
_PARAMETER_OF = {FileKind.PACKAGE: "PACKAGE", FileKind.REGISTER: "REGISTER"}


class AlgorithmWindows:
    """Opens the algorithms' windows. ``after`` is called when one of them has run: files may have changed."""

    def __init__(self, after: Callable[[], None]) -> None:
        self._after = after
        self._windows: list[QDialog] = []

    def open(self, algorithm_id: str, file: OpenFile | None) -> None:
        """Open an algorithm's window; ``file``, the one that is open in the dock, is filled in where it fits."""
        from processing import createAlgorithmDialog

        values = {}
        algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
        if file is not None:
            parameter = _PARAMETER_OF.get(file.overview.kind, "")
            if algorithm.parameterDefinition(parameter) is not None:
                values[parameter] = str(file.path)
        window = createAlgorithmDialog(algorithm_id, values)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.algorithmFinished.connect(lambda _successful, _results: self._after())
        self._windows = [one for one in self._windows if not sip.isdeleted(one)]
        self._windows.append(window)
        window.show()

    def close(self) -> None:
        """Close the windows that are still open: without the plugin they could do nothing."""
        for window in self._windows:
            if not sip.isdeleted(window):
                window.close()
        self._windows.clear()
