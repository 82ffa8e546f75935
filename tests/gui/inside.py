"""Runs inside QGIS: plays a session step by step while QGIS's own event loop goes on, and writes down what it saw.

A session is a generator. Each ``yield`` hands over a condition that must come true before the next step; what is seen
goes into ``seen``. Nothing is judged here: the tests do that, outside.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QApplication,
    QComboBox,
    QDockWidget,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)
from qgis.utils import iface

PLUGIN = "redline_plugin"
_TICK_MS = 25
_PATIENCE_S = 20.0
Session = Iterator[Callable[[], bool]]
given: dict[str, Any] = json.loads(Path(os.environ["REDLINE_SESSION"]).read_text(encoding="utf-8"))
seen: dict[str, Any] = {"python_errors": []}
_players: list[Any] = []


# ---- playing


def play(session: Callable[[], Session]) -> None:
    """Play a session once QGIS has started, write what was seen, and leave QGIS as a person does."""
    qgis.utils.showException = _note_exception  # else a modal window would wait for somebody
    player = _Player(session())
    _players.append(player)  # Qt keeps nobody alive who only listens
    iface.initializationCompleted.connect(player.start)


class _Player:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._condition: Callable[[], bool] = lambda: True
        self._since = time.monotonic()
        self._timer = QTimer(iface.mainWindow())
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._timer.start()

    def _tick(self) -> None:
        self._timer.stop()  # a step may open a window with an event loop of its own
        try:
            if self._condition():
                self._condition = next(self._session)
                self._since = time.monotonic()
            elif time.monotonic() - self._since > _PATIENCE_S:
                raise TimeoutError("this never came true: " + _where(self._session))
        except StopIteration:
            leave()
            return
        except Exception:  # noqa: BLE001 - told to the tests outside
            seen["broke"] = traceback.format_exc()
            screenshot("broke")
            leave()
            return
        self._timer.start()


def _where(session: Any) -> str:
    while session.gi_yieldfrom is not None:
        session = session.gi_yieldfrom
    return f"{session.gi_code.co_name}, line {session.gi_frame.f_lineno}"


def _note_exception(kind: type, value: BaseException, trace: Any, *_more: Any, **_named: Any) -> None:
    seen["python_errors"].append("".join(traceback.format_exception(kind, value, trace)))


def leave() -> None:
    """Write what was seen and close QGIS; an empty project has nothing to be asked about."""
    Path(given["result"]).write_text(json.dumps(seen, ensure_ascii=False, default=str), encoding="utf-8")
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    QTimer.singleShot(0, iface.actionExit().trigger)


# ---- the plugin


def load_plugin() -> bool:
    """As QGIS does at its start."""
    return bool(qgis.utils.loadPlugin(PLUGIN) and qgis.utils.startPlugin(PLUGIN))


def unload_plugin() -> bool:
    """As the plugin manager does."""
    return bool(qgis.utils.unloadPlugin(PLUGIN))


def dock() -> QDockWidget:
    """The plugin's dock."""
    return iface.mainWindow().findChild(QDockWidget, "RedlineDock")


def page_texts() -> list[str]:
    """What the dock shows now in words."""
    texts = [label.text() for label in dock().findChildren(QLabel) if label.isVisible() and label.text()]
    bars = [bar.text() for bar in dock().findChildren(QProgressBar) if bar.isVisible()]
    buttons = [button.text() for button in dock().findChildren(QToolButton) if button.isVisible()]
    return texts + bars + [text for text in buttons if text]


def table() -> QAbstractItemView:
    """The list that is shown."""
    views = [view for view in dock().findChildren(QAbstractItemView) if view.isVisible()]
    return next(view for view in views if hasattr(view, "horizontalHeader"))


def table_texts() -> list[list[str]]:
    """The list's title row and rows."""
    model = table().model()
    columns = range(model.columnCount())
    header = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
    rows = [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]
    return [header, *rows]


def tree() -> list[str]:
    """The tree of layers, indented."""

    def lines(group: Any, depth: int) -> Iterator[str]:
        for node in group.children():
            yield "  " * depth + node.name()
            if hasattr(node, "addGroup"):
                yield from lines(node, depth + 1)

    return list(lines(QgsProject.instance().layerTreeRoot(), 0))


def button(text: str) -> QToolButton:
    """The dock's button with that text, in whatever language the session knows."""
    return next(one for one in dock().findChildren(QToolButton) if one.text() == text and one.isVisible())


def messages() -> list[str]:
    """The message that QGIS's bar shows now."""
    item = iface.messageBar().currentItem()
    return [] if item is None else [label.text() for label in item.findChildren(QLabel) if label.text()]


# ---- what QGIS has of us: taken before loading and after unloading


def traces() -> dict[str, Any]:
    """Everything a plugin might leave behind in QGIS."""
    window = iface.mainWindow()
    plugins_menu = iface.pluginMenu()
    return {
        "toolbars": sorted(bar.windowTitle() for bar in window.findChildren(QToolBar)),
        "docks": sorted(one.objectName() for one in window.findChildren(QDockWidget)),
        "menus": sorted(menu.title() for menu in window.findChildren(QMenu)),
        "plugins menu": sorted(action.text() for action in plugins_menu.actions()),
        "actions": sorted(action.text() for action in window.findChildren(QAction)),
        "windows": sorted(type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()),
        "providers": sorted(one.id() for one in QgsApplication.processingRegistry().providers()),
        "modules": sorted(name for name in sys.modules if name.split(".")[0] == PLUGIN),
        "path": [folder for folder in sys.path if "_vendor" in folder],
        "tasks": QgsApplication.taskManager().count(),
        "layers": len(QgsProject.instance().mapLayers()),
        "tree": tree(),
    }


# ---- hands and eyes


def drop(path: str) -> None:
    """Drop a file on QGIS's window: the events that a file manager's drag ends in."""
    drop_on(iface.mainWindow(), path)


def drop_on(window: QWidget, path: str) -> None:
    """Drop a file on a part of the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = window.rect().center()
    enter = QDragEnterEvent(QPoint(middle), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    seen.setdefault("drag accepted", []).append(enter.isAccepted())
    event = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, buttons, keys, QEvent.Type.Drop)
    QApplication.sendEvent(window, event)


def xdotool(*arguments: object) -> None:
    """Mouse and keys as X sends them."""
    subprocess.run(["xdotool", *map(str, arguments)], check=True, timeout=20)


def click(widget: QWidget, point: QPoint | None = None) -> None:
    """Click a widget with the mouse, in its middle or at a point of it."""
    place = widget.mapToGlobal(point or widget.rect().center())
    xdotool("mousemove", place.x(), place.y(), "click", 1)


def click_row(row: int) -> None:
    """Click a row of the list that is shown."""
    view = table()
    view.scrollTo(view.model().index(row, 0))
    click(view.viewport(), view.visualRect(view.model().index(row, 0)).center())


def choose_path(action: QAction, path: str) -> None:
    """Trigger an action that opens a file dialog, choose a path there and press Return.

    The path is set, not typed: the keys that X knows here make no Chinese.
    """
    QTimer.singleShot(0, action.trigger)

    def look() -> None:
        window = QApplication.activeModalWidget()
        if not isinstance(window, QFileDialog) or not window.isActiveWindow():
            QTimer.singleShot(50, look)
            return
        window.findChild(QLineEdit, "fileNameEdit").setText(path)
        QTimer.singleShot(150, lambda: xdotool("key", "Return"))

    look()


def choose_in_dialog(path: str) -> Session:
    """Choose a path in the file dialog that comes up by itself, and press Return."""

    def dialog() -> QFileDialog | None:
        window = QApplication.activeModalWidget()
        return window if isinstance(window, QFileDialog) and window.isActiveWindow() else None

    yield lambda: dialog() is not None
    dialog().findChild(QLineEdit, "fileNameEdit").setText(path)
    yield after(0.15)
    xdotool("key", "Return")
    yield lambda: QApplication.activeModalWidget() is None


def click_tab(tabs: QTabWidget, position: int) -> None:
    """Click one of the tabs."""
    bar = tabs.tabBar()
    click(bar, bar.tabRect(position).center())


def choose_item(box: QComboBox, text: str) -> Session:
    """Choose from a list of choices, with the mouse alone."""
    click(box)
    view = box.view()
    yield lambda: view.isVisible()
    yield after(0.3)  # else both clicks would count as one
    index = view.model().index(box.findText(text), box.modelColumn(), view.rootIndex())
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index).center())
    yield lambda: not view.isVisible() and box.currentText() == text


def paste(text: str) -> None:
    """Put Chinese into the field that has the cursor: the keys that X knows here make none."""
    QApplication.clipboard().setText(text)
    xdotool("key", "ctrl+a", "ctrl+v")


def visible(kind: type) -> list[Any]:
    """The windows of a kind that are open."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def is_drawn() -> bool:
    """Whether the map has nothing left to draw."""
    return not iface.mapCanvas().isDrawing()


def canvas_facts() -> dict[str, Any]:
    """How many colours the map shows, the share of its commonest one, and where it looks (xmin, ymin, xmax, ymax)."""
    image = iface.mapCanvas().grab().toImage()
    counts: dict[int, int] = {}
    for y in range(0, image.height(), 4):
        for x in range(0, image.width(), 4):
            colour = image.pixel(x, y)
            counts[colour] = counts.get(colour, 0) + 1
    extent = iface.mapCanvas().extent()
    return {
        "colours": len(counts),
        "commonest": max(counts.values()) / sum(counts.values()),
        "extent": [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()],
        "crs": iface.mapCanvas().mapSettings().destinationCrs().authid(),
    }


def screenshot(name: str) -> None:
    """The whole screen, for eyes."""
    file = Path(given["pictures"]) / f"{name}.png"
    subprocess.run(["import", "-window", "root", str(file)], check=False, timeout=20)


def after(seconds: float) -> Callable[[], bool]:
    """A condition that comes true by itself."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


class Heartbeat:
    """Measures how long QGIS's event loop stood still at most: how long the window would not answer."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer = QTimer(iface.mainWindow())
        self._timer.timeout.connect(self._beat)
        self._timer.start(2)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> float:
        """Seconds."""
        self._timer.stop()
        return self.longest
