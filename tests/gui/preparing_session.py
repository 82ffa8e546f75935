"""Runs inside QGIS: a round prepared by mouse, from a draft whose texts nobody can read to the opened register."""

import os
import sys
from pathlib import Path

sys.path.insert(0, os.environ["REDLINE_SESSION_SCRIPTS"])

from inside import (
    Heartbeat,
    Session,
    after,
    button,
    canvas_facts,
    choose_in_dialog,
    choose_item,
    click,
    click_row,
    click_tab,
    dock,
    drop_on,
    given,
    is_drawn,
    load_plugin,
    page_texts,
    paste,
    play,
    screenshot,
    seen,
    table,
    table_texts,
    unload_plugin,
    visible,
    xdotool,
)
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableView,
    QTabWidget,
    QToolButton,
    QWidget,
)
from qgis.utils import iface

WORDS = given["words"]


def session() -> Session:
    iface.mainWindow().showMaximized()
    yield after(0.3)
    load_plugin()
    yield lambda: dock() is not None and dock().isVisible()
    screenshot("1 start page")
    click(button(WORDS["prepare"]))
    yield lambda: page() is not None and page().isVisible()
    yield after(0.2)
    screenshot("2 nothing chosen")
    seen["nothing chosen"] = page_texts()
    yield from choosing()
    yield from answering()
    yield from checking()
    yield from splitting()
    yield from changing_the_draft()
    yield from coming_back()
    yield from asking_for_the_zone()


def page() -> QWidget:
    return dock().findChild(QWidget, "RedlinePreparation")


def row(place: str) -> QFrame:
    return page().findChild(QFrame, place)


def said(place: str) -> str:
    """What the row of a source says of it."""
    words = row(place).findChild(QPlainTextEdit)
    return words.toPlainText() if words.isVisible() else ""


def is_known(place: str) -> bool:
    return bool(said(place)) and said(place) != WORDS["looking"]


def tabs() -> QTabWidget:
    return page().findChild(QTabWidget)


def in_sight(widget: QWidget) -> QWidget:
    """The widget, scrolled to where the mouse can reach it."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(widget)
        QApplication.processEvents()
    return widget


def choosing() -> Session:
    """The draft by the button and the file dialog, the others dropped on their rows."""
    choose = next(one for one in row("draft").findChildren(QToolButton) if one.menu() is not None)
    click(choose)
    yield lambda: choose.menu().isVisible()
    screenshot("3 menu")
    menu: QMenu = choose.menu()
    seen["menu"] = [action.text() for action in menu.actions()]
    click(menu, menu.actionGeometry(menu.actions()[0]).center())
    yield from choose_in_dialog(given["draft"])
    yield lambda: is_known("draft")
    seen["draft alone"] = said("draft")
    for place in ("counties", "protected_areas", "neighbour_draft"):
        drop_on(in_sight(row(place)), given[place])
        yield lambda place=place: is_known(place)
    yield lambda: is_known("draft")
    yield after(0.3)
    seen["sources"] = {
        place: said(place) for place in ("draft", "counties", "protected_areas", "neighbour_draft")
    }
    screenshot("4 sources")


def window() -> QDialog:
    return next((one for one in visible(QDialog) if one.objectName() == "RedlineSource"), None)


def answering() -> Session:
    """The encoding of the draft's texts, and one of its fields."""
    click(see_button("draft"))
    yield lambda: window() is not None
    yield after(0.3)
    pages = window().findChild(QTabWidget)
    seen["window tabs"] = [pages.tabText(at) for at in range(pages.count())]
    seen["encodings"] = [one.text() for one in window().findChildren(QRadioButton) if one.isVisible()]
    screenshot("5 encoding")
    click(in_sight(window().findChild(QRadioButton, f"encoding {given['encoding']}")))
    yield after(0.5)
    click_tab(pages, seen["window tabs"].index(WORDS["fields"]))
    yield after(0.3)
    box = window().findChild(QComboBox, "field code")
    seen["code guessed"] = box.currentText()
    yield from choose_item(box, given["code_field"])
    yield after(0.5)
    seen["code chosen"] = box.currentText()
    screenshot("6 fields")
    click_tab(pages, seen["window tabs"].index(WORDS["coordinates"]))
    yield after(0.3)
    screenshot("7 coordinates")
    click(window().findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))
    yield lambda: window() is None
    yield lambda: is_known("draft")
    yield after(0.3)
    seen["draft answered"] = said("draft")
    screenshot("8 answered")


def see_button(place: str) -> QToolButton:
    texts = (WORDS["answer"], WORDS["see"])
    return next(one for one in row(place).findChildren(QToolButton) if one.text() in texts)


def checking() -> Session:
    """The button, the findings on a page of their own, one looked at; and back."""
    click_tab(tabs(), 1)
    yield after(0.3)
    screenshot("9 check")
    heart = Heartbeat()
    click(page().findChild(QPushButton, "check"))
    yield lambda: any("findings" in layer.name() or "findings" in layer.source() for layer in layers())
    yield after(0.5)
    yield is_drawn
    seen["stood still"] = [heart.stop()]
    seen["findings"] = table_texts()
    screenshot("10 findings")
    whole = canvas_facts()["extent"]
    for at in range(table().model().rowCount()):
        click_row(at)
        yield after(0.3)
        if canvas_facts()["extent"] != whole:
            break
    seen["map moved"] = canvas_facts()["extent"] != whole
    yield is_drawn
    screenshot("11 finding")
    yield from back_to_preparation()
    seen["after check"] = page_words()
    screenshot("12 after check")


def layers() -> list:
    return list(QgsProject.instance().mapLayers().values())


def page_words() -> list[str]:
    boxes = [one.toPlainText() for one in page().findChildren(QPlainTextEdit) if one.isVisible()]
    return page_texts() + boxes


def back_to_preparation() -> Session:
    chooser = next(one for one in dock().findChildren(QComboBox) if one.count() > 1 and one.isVisible())
    yield from choose_item(chooser, WORDS["preparation"])
    yield lambda: page().isVisible()
    yield after(0.2)


def splitting() -> Session:
    """Title and folder pasted, a date taken from the calendar, cities ticked."""
    click_tab(tabs(), 2)
    yield after(0.3)
    seen["still missing"] = page_texts()
    click(page().findChild(QLineEdit, "title"))
    yield after(0.1)
    paste(given["title"])
    yield after(0.2)
    deadline = page().findChild(QWidget, "deadline")
    click(deadline, QPoint(deadline.width() - 9, deadline.height() // 2))
    yield after(0.4)
    screenshot("13 calendar")
    days = deadline.calendarWidget().findChild(QTableView)
    click(days.viewport(), days.visualRect(days.model().index(5, 4)).center())
    yield lambda: not days.isVisible()
    seen["deadline"] = deadline.text()
    for text in (WORDS["cities"],):
        box = next(one for one in page().findChildren(QCheckBox) if one.text() == text)
        click(in_sight(box), QPoint(12, box.height() // 2))  # right of its words it does not react
        yield lambda box=box: box.isChecked()
    folder = page().findChild(QWidget, "folder").findChild(QLineEdit)
    click(in_sight(folder))
    yield after(0.1)
    paste(given["folder"])
    xdotool("key", "Tab")
    yield after(0.3)
    screenshot("14 split")
    seen["plan"] = page_texts()
    heart = Heartbeat()
    split = page().findChild(QPushButton, "split")
    yield lambda: split.isEnabled()
    click(split)
    yield after(0.4)
    screenshot("15 splitting")
    yield (
        lambda: (
            Path(given["folder"], "register.gpkg").is_file()
            and any("units" in one.source() for one in layers())
        )
    )
    yield after(0.5)
    yield is_drawn
    seen["stood still"].append(heart.stop())
    seen["register"] = table_texts()
    seen["register texts"] = page_texts()
    screenshot("16 register")
    yield from back_to_preparation()
    seen["after split"] = page_words()
    screenshot("17 after split")


def changing_the_draft() -> Session:
    """From the register's page: the draft as it is now, dropped on its row; what went along is there already."""
    chooser = next(one for one in dock().findChildren(QComboBox) if one.count() > 2 and one.isVisible())
    yield from choose_item(chooser, seen["register texts"][0])
    yield lambda: not page().isVisible()
    click(next(one for one in dock().findChildren(QPushButton, "draft changed") if one.isVisible()))
    yield lambda: bool(again())
    yield after(0.3)
    drop_on(again().findChild(QFrame, "draft"), given["changed_draft"])
    start = again().findChild(QPushButton, "split again")
    yield start.isEnabled
    yield after(0.3)
    seen["split again"] = words_in(again())
    screenshot("18 split again")
    click(start)
    yield lambda: any(".xlsx" in text for text in words_in(again()))
    yield after(0.3)
    seen["after split again"] = words_in(again())
    screenshot("19 after split again")
    click(next(one for one in again().findChildren(QPushButton) if one.text() == WORDS["close"]))
    yield lambda: again() is None
    yield after(0.5)
    seen["register again"] = table_texts()


def again() -> QDialog:
    return next((one for one in visible(QDialog) if one.objectName() == "RedlineSplitAgain"), None)


def words_in(window: QWidget) -> list[str]:
    return [one.toPlainText() for one in window.findChildren(QPlainTextEdit) if one.isVisible()]


def coming_back() -> Session:
    """Taken out and in again: everything is as it was left."""
    unload_plugin()
    yield after(0.3)
    load_plugin()
    yield lambda: dock() is not None and dock().isVisible()
    click(button(WORDS["prepare"]))
    yield lambda: page() is not None and is_known("draft")
    yield after(0.3)
    seen["draft again"] = said("draft")
    seen["title again"] = page().findChild(QLineEdit, "title").text()


def asking_for_the_zone() -> Session:
    """A layer whose numbers lack what its coordinate system says: the likeliest answer is clicked."""
    drop_on(in_sight(row("draft")), given["without_zone"])
    yield lambda: WORDS["answer"] in [one.text() for one in row("draft").findChildren(QToolButton)]
    seen["zone asked"] = said("draft")
    click(see_button("draft"))
    yield lambda: window() is not None
    yield after(0.3)
    suggestion = window().findChild(QRadioButton, "suggestion 0")
    seen["zone suggested"] = suggestion.text()
    click(suggestion, QPoint(12, suggestion.height() // 2))
    outcome = next(one for one in window().findChildren(QPlainTextEdit) if type(one).__name__ == "WordsBox")
    yield lambda: outcome.toPlainText() not in ("", WORDS["looking"])
    seen["zone tried"] = outcome.toPlainText()
    screenshot("20 zone")
    click(window().findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))
    yield lambda: window() is None
    yield lambda: is_known("draft") and said("draft") != seen["zone asked"]
    seen["zone answered"] = said("draft")
    yield lambda: QgsApplication.taskManager().countActiveTasks() == 0  # else QGIS asks whether to stop them


play(session)
