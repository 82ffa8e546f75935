"""Things that belong to QGIS's main thread, asked for from any thread: print layouts are made of its widgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt, QThread, pyqtSignal


class FrontThread(QObject):
    """Calls functions in the main thread; from another thread it waits until the main one has found the time."""

    _asked = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.moveToThread(QgsApplication.instance().thread())
        self._asked.connect(_run, Qt.ConnectionType.BlockingQueuedConnection)

    def call(self, function: Callable[[], Any]) -> Any:
        """What ``function`` returns; what it raises is raised here."""
        if QThread.currentThread() == self.thread():
            return function()
        order = _Order(function)
        self._asked.emit(order)
        if order.error is not None:
            raise order.error
        return order.result


class _Order:
    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function
        self.result: Any = None
        self.error: Exception | None = None


def _run(order: _Order) -> None:
    try:
        order.result = order.function()
    except Exception as error:  # noqa: BLE001 - raised again where it was asked for
        order.error = error
