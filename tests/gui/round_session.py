"""Runs inside QGIS: opens, looks at, drops and closes files; tries the sample; takes the plugin out and in again."""

import gc
import os
import sys
import time
import weakref
from pathlib import Path

sys.path.insert(0, os.environ["REDLINE_SESSION_SCRIPTS"])

from inside import (
    PLUGIN,
    Heartbeat,
    Session,
    after,
    button,
    canvas_facts,
    choose_path,
    click,
    click_row,
    dock,
    drop,
    given,
    is_drawn,
    load_plugin,
    messages,
    page_texts,
    play,
    screenshot,
    seen,
    table,
    table_texts,
    traces,
    tree,
    unload_plugin,
    xdotool,
)
from qgis.core import QgsApplication, QgsPathResolver, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextBrowser,
    QToolBar,
)
from qgis.utils import iface, plugins


def session() -> Session:
    iface.mainWindow().showMaximized()
    yield after(0.3)
    yield from loading()
    yield from opening_a_package()
    yield from walking_the_list()
    yield from opening_a_register()
    yield from other_files()
    yield from closing()
    yield from the_sample()
    yield from stopping_and_failing()
    yield from the_jobs_and_the_guide()
    yield from taking_it_out()


def loading() -> Session:
    """What comes in with the plugin, and how long it takes."""
    seen["traces before"] = traces()
    before = set(sys.modules)
    started = time.perf_counter()
    seen["loaded"] = load_plugin()
    seen["load seconds"] = time.perf_counter() - started
    seen["modules"] = sorted(set(sys.modules) - before)
    seen["traces with"] = traces()
    yield lambda: dock() is not None and dock().isVisible()
    seen["start page"] = page_texts()
    menu = iface.mainWindow().findChild(QMenu, "RedlineMenu")
    seen["menu"] = [action.text() for action in menu.actions() if action.text()]
    jobs = next(
        action.menu() for action in menu.actions() if action.menu() and len(action.menu().actions()) > 5
    )
    seen["jobs"] = [action.text() for action in jobs.actions()]
    toolbar = iface.mainWindow().findChild(QToolBar, "RedlineToolBar")
    seen["toolbar"] = [action.text() for action in toolbar.actions()]
    seen["provider"] = [
        one.id() for one in QgsApplication.processingRegistry().algorithms() if "redline:" in one.id()
    ]
    screenshot("1 start page")


def opening_a_package() -> Session:
    """By dropping it on the window."""
    started = time.perf_counter()
    drop(given["package"])
    heart = Heartbeat()
    yield lambda: "patches" in sources()
    seen["open seconds"] = time.perf_counter() - started
    yield after(0.3)
    seen["stood still"] = [heart.stop()]
    yield is_drawn
    seen["package texts"] = page_texts()
    seen["package table"] = table_texts()
    seen["package tree"] = tree()
    seen["package map"] = canvas_facts()
    seen["dock width"] = dock().width()
    seen["dock minimum width"] = dock().minimumSizeHint().width()
    screenshot("2 package")


def sources() -> list[str]:
    """The tables that the project's layers show."""
    return [
        layer.source().rpartition("layername=")[2] for layer in QgsProject.instance().mapLayers().values()
    ]


def walking_the_list() -> Session:
    """With the mouse, the keys and the filter."""
    whole = canvas_facts()["extent"]
    click_row(2)
    yield lambda: iface.mapCanvas().extent().width() < (whole[2] - whole[0]) * 0.8
    yield is_drawn
    seen["row clicked"] = table().currentIndex().siblingAtColumn(0).data()
    seen["map at row clicked"] = canvas_facts()
    at_clicked = seen["map at row clicked"]["extent"]
    xdotool("key", "Down")
    yield lambda: iface.mapCanvas().extent().xMinimum() != at_clicked[0]
    yield is_drawn
    seen["row by key"] = table().currentIndex().siblingAtColumn(0).data()
    seen["map at row by key"] = canvas_facts()
    screenshot("3 patch chosen")
    rows = table().model().rowCount()
    edit = dock().findChildren(QLineEdit)[0]
    click(edit)
    xdotool("type", "--delay", 5, given["filter"])
    yield lambda: table().model().rowCount() < rows
    seen["filtered"] = table_texts()[1:]
    seen["filter count"] = page_texts()
    edit.clear()
    yield lambda: table().model().rowCount() == rows
    click(button(given["words"]["show all"]))
    yield lambda: iface.mapCanvas().extent().width() > (whole[2] - whole[0]) * 0.99
    seen["map after show all"] = canvas_facts()["extent"]


def opening_a_register() -> Session:
    """By the action and the file dialog; the package stays open beside it."""
    choose_path(action(given["words"]["open"]), given["register"])
    yield lambda: QApplication.activeModalWidget() is None
    heart = Heartbeat()
    yield lambda: "units" in sources()
    yield after(0.3)
    seen["stood still"].append(heart.stop())
    yield is_drawn
    seen["register texts"] = page_texts()
    seen["register table"] = table_texts()
    seen["register tree"] = tree()
    seen["register map"] = canvas_facts()
    screenshot("4 register")
    whole = iface.mapCanvas().extent().width()
    click_row(3)
    yield lambda: iface.mapCanvas().extent().width() < whole * 0.8
    seen["unit clicked"] = table().currentIndex().siblingAtColumn(0).data()
    seen["map at unit"] = canvas_facts()


def action(text: str) -> QAction:
    """An action of the plugin's menu."""
    menu = iface.mainWindow().findChild(QMenu, "RedlineMenu")
    return next(one for one in menu.actions() if one.text() == text)


def other_files() -> Session:
    """What is not ours is left to QGIS; what is broken is told, and nothing of it is loaded."""
    before = len(QgsProject.instance().mapLayers())
    drop(given["other"])
    yield lambda: len(QgsProject.instance().mapLayers()) > before
    added = [
        layer for layer in QgsProject.instance().mapLayers().values() if given["other"] in layer.source()
    ]
    seen["other file"] = [layer.name() for layer in added]
    QgsProject.instance().removeMapLayers([layer.id() for layer in added])
    seen["bad files"] = {}
    for path in given["bad"]:
        iface.messageBar().clearWidgets()
        layers = len(QgsProject.instance().mapLayers())
        plugins[PLUGIN].open_file(path)
        yield lambda: bool(messages())
        yield after(0.2)
        seen["bad files"][path] = [messages(), len(QgsProject.instance().mapLayers()) - layers]
        screenshot(f"5 {Path(path).stem}")
    iface.messageBar().clearWidgets()


def closing() -> Session:
    """Both files, by the dock's button."""
    for _ in range(2):
        layers = len(QgsProject.instance().mapLayers())
        click(button(given["words"]["close"]))
        yield lambda count=layers: len(QgsProject.instance().mapLayers()) < count
        seen.setdefault("layers after closing", []).append(len(QgsProject.instance().mapLayers()))
    seen["tree after closing"] = tree()
    yield after(0.1)
    seen["start page again"] = page_texts()
    seen["recent"] = [given["register"] in text or given["package"] in text for text in recent_tips()]


def recent_tips() -> list[str]:
    menu = next(
        one.menu() for one in iface.mainWindow().findChild(QMenu, "RedlineMenu").actions() if one.menu()
    )
    menu.aboutToShow.emit()
    return [one.toolTip() for one in menu.actions()]


def the_sample() -> Session:
    """“Try it”: split in the background, one package opened; then the same file under another name."""
    folder = Path(given["sample_folder"])
    choose_path(action(given["words"]["try it"]), str(folder))
    yield lambda: "patches" in sources()
    yield after(0.3)
    yield is_drawn
    seen["sample files"] = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    seen["sample texts"] = page_texts()
    seen["sample map"] = canvas_facts()
    seen["sample message"] = messages()
    screenshot("6 sample")
    click(button(given["words"]["close"]))
    yield lambda: not QgsProject.instance().mapLayers()
    package = sorted(folder.rglob("packages/*.gpkg"))[0]
    renamed = package.rename(package.with_name("改了名 的 包.gpkg"))
    seen["renamed project read"] = QgsProject.instance().read(f"geopackage:{renamed}?projectName=redline")
    layers = list(QgsProject.instance().mapLayers().values())
    seen["renamed layers"] = {layer.name(): layer.isValid() for layer in layers}
    QgsProject.instance().clear()


def stopping_and_failing() -> Session:
    """The sample stopped half-way; and a fault of the program, which QGIS itself must tell."""
    folder = Path(given["stopped_folder"])
    choose_path(action(given["words"]["try it"]), str(folder))
    yield lambda: bool(stop_buttons())
    yield after(0.2)
    iface.messageBar().raise_()
    click(stop_buttons()[0])
    yield lambda: QgsApplication.taskManager().countActiveTasks() == 0 and bool(messages())
    yield after(0.2)
    seen["stopped message"] = messages()
    seen["stopped files"] = sorted(path.name for path in folder.rglob("*") if path.is_file())
    seen["stopped layers"] = len(QgsProject.instance().mapLayers())
    iface.messageBar().clearWidgets()
    background = plugins[PLUGIN]._desktop._background
    background.run("a fault", lambda _progress: {}["a key that is not there"], seen.update)
    yield lambda: bool(seen["python_errors"])
    seen["fault"] = seen["python_errors"].pop()
    background.run("another", lambda _progress: {"done": True}, lambda result: {}[f"after {result}"])
    yield lambda: bool(seen["python_errors"])
    seen["fault in front"] = seen["python_errors"].pop()


def stop_buttons() -> list[QPushButton]:
    found = iface.messageBar().findChildren(QPushButton)
    return [one for one in found if one.isVisible() and one.text() == given["words"]["stop"]]


def the_jobs_and_the_guide() -> Session:
    """A job opens in QGIS's window for algorithms, with the open register filled in; the guide is readable."""
    drop(given["register"])
    yield lambda: "units" in sources()
    menu = iface.mainWindow().findChild(QMenu, "RedlineMenu")
    jobs = next(one.menu() for one in menu.actions() if one.menu() and len(one.menu().actions()) > 5)
    jobs.actions()[given["merge"]].trigger()
    yield lambda: any("AlgorithmDialog" in type(one).__name__ for one in visible_dialogs())
    window = next(one for one in visible_dialogs() if "AlgorithmDialog" in type(one).__name__)
    seen["job window"] = window.windowTitle()
    yield after(0.3)
    seen["job values"] = [edit.text() for edit in window.findChildren(QLineEdit) if edit.text()]
    screenshot("7 job")
    before = table_texts()
    window.setParameters({"REGISTER": given["register"], "SUBMISSIONS": [given["late"]]})
    click(window.runButton())
    yield lambda: table_texts() != before
    seen["texts after merging"] = page_texts()
    screenshot("7 job done")
    window.close()
    action(given["words"]["guide"]).trigger()
    yield lambda: any(one.objectName() == "RedlineGuide" for one in visible_dialogs())
    yield after(0.3)
    guide = next(one for one in visible_dialogs() if one.objectName() == "RedlineGuide")
    seen["guide"] = guide.findChild(QTextBrowser).toPlainText()[:300]
    screenshot("8 guide")
    # It is left open: unloading must take it along


def visible_dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def taking_it_out() -> Session:
    """With a file and a window open; then in and out again, twice."""
    desktop = plugins[PLUGIN]._desktop
    parts = {
        name: weakref.ref(getattr(desktop, name)) for name in ("_dock", "_menu", "_drop", "files", "_windows")
    }
    preprocessor = desktop._renamed_packages
    del desktop
    seen["unloaded"] = unload_plugin()
    yield after(0.3)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # an error that was caught holds what it passed through, in a ring
    seen["traces after"] = traces()
    seen["still alive"] = [name for name, part in parts.items() if part() is not None]
    try:
        QgsPathResolver.removePathPreprocessor(preprocessor)
        seen["preprocessor was left"] = True
    except KeyError:
        seen["preprocessor was left"] = False
    seen["still Chinese"] = QCoreApplication.translate("Redline", "Guide") != "Guide"
    for _ in range(2):
        seen.setdefault("reloaded", []).append(load_plugin())
        yield after(0.1)
        seen.setdefault("toolbars when reloaded", []).append(
            len(
                [
                    one
                    for one in iface.mainWindow().findChildren(QToolBar)
                    if one.objectName() == "RedlineToolBar"
                ]
            )
        )
        drop(given["package"])
        yield lambda: "patches" in sources()
        seen.setdefault("unloaded again", []).append(unload_plugin())
        yield after(0.2)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    seen["traces at the end"] = traces()


play(session)
