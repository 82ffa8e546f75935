"""Runs inside QGIS: opens the findings of a check, filters them, goes to their places, prints and fixes."""

import os
import sys
import time
from collections.abc import Callable
from typing import Any

sys.path.insert(0, os.environ["REDLINE_SESSION_SCRIPTS"])

from inside import (
    Session,
    after,
    click,
    click_row,
    dock,
    drop,
    given,
    is_drawn,
    messages,
    page_texts,
    play,
    screenshot,
    seen,
    table,
    table_texts,
    tree,
    xdotool,
)
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from qgis.utils import iface


def session() -> Session:
    iface.mainWindow().showMaximized()
    yield after(0.3)
    yield from opening()
    yield from going_to_a_place()
    yield from filtering()
    yield from printing()
    yield from fixing()
    yield from many()


def widget(name: str, kind: type) -> Any:
    """The widget of the page that is shown."""
    return next(one for one in dock().findChildren(kind, name) if one.isVisible())


def looking_at() -> list[float]:
    extent = iface.mapCanvas().extent()
    return [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]


def opening() -> Session:
    drop(given["findings"])
    yield lambda: any(one.isVisible() for one in dock().findChildren(QComboBox, "code"))
    yield after(0.6)
    yield is_drawn
    seen["texts"], seen["rows"], seen["tree"] = page_texts(), table_texts(), tree()
    seen["whole"] = looking_at()
    screenshot("1 opened")


def going_to_a_place() -> Session:
    click_row(0)
    yield lambda: bool(widget("detail", QPlainTextEdit).toPlainText())
    yield is_drawn
    screenshot("2 flashes")
    yield after(0.8)
    seen["place"] = looking_at()
    seen["detail"] = widget("detail", QPlainTextEdit).toPlainText()


def filtering() -> Session:
    severity, code = widget("severity", QComboBox), widget("code", QComboBox)
    click(severity)
    yield after(0.4)
    screenshot("3 severities")
    xdotool("key", "Down", "Return")
    yield after(0.4)
    seen["errors alone"] = [row[0] for row in table_texts()[1:]]
    seen["codes of errors"] = [code.itemText(at) for at in range(code.count())]
    click(code)
    yield after(0.4)
    xdotool("key", "Down", "Return")
    yield after(0.4)
    seen["one code"] = [code.currentText(), sorted({row[1] for row in table_texts()[1:]})]
    screenshot("4 one kind")


def answer(path: str) -> None:
    """Give a path to the file dialog that comes next."""

    def look() -> None:
        window = QApplication.activeModalWidget()
        if not isinstance(window, QFileDialog) or not window.isActiveWindow():
            QTimer.singleShot(50, look)
            return
        window.findChild(QLineEdit, "fileNameEdit").setText(path)
        QTimer.singleShot(150, lambda: xdotool("key", "Return"))

    look()


def said(word: str) -> Callable[[], bool]:
    return lambda: any(word in text for text in messages())


def printing() -> Session:
    answer(given["folder"])
    click(widget("report", QPushButton))
    yield said("报告")
    seen["report"] = messages()
    screenshot("5 report")


def window() -> QWidget:
    return next(one for one in QApplication.topLevelWidgets() if one.objectName() == "FixesWindow")


def fixing() -> Session:
    click(widget("fixes", QPushButton))
    yield lambda: any(
        one.objectName() == "FixesWindow" and one.isVisible() for one in QApplication.topLevelWidgets()
    )
    yield after(0.4)
    screenshot("6 fixes")
    boxes = window().findChildren(QCheckBox)
    seen["fixes"] = {box.objectName(): box.isChecked() for box in boxes}
    seen["copy"] = window().output().as_posix()
    area = window().findChild(QCheckBox, "stated_area")
    click(area, QPoint(8, area.height() // 2))
    yield area.isChecked
    click(window().findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))
    yield said("修复")
    seen["fixed"] = messages()
    screenshot("7 fixed")


def many() -> Session:
    """Fifty thousand findings: how long each answer of the list takes."""
    drop(given["many"])
    yield lambda: any(str(given["many patches"]) in text for text in page_texts())
    yield after(0.5)
    yield is_drawn
    seen["seconds"] = {}
    started = time.perf_counter()
    table().sortByColumn(2, Qt.SortOrder.DescendingOrder)
    seen["seconds"]["sort"] = time.perf_counter() - started
    code = widget("code", QComboBox)
    started = time.perf_counter()
    code.setCurrentIndex(1)
    code.activated.emit(1)
    seen["seconds"]["filter"] = time.perf_counter() - started
    seen["of one code"] = table().model().rowCount()
    screenshot("8 many")


play(session)
