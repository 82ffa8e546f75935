"""Runs inside QGIS: the same dock in English, in a QGIS that loads the plugin itself at its start."""

import os
import sys

sys.path.insert(0, os.environ["REDLINE_SESSION_SCRIPTS"])

from inside import (
    PLUGIN,
    Session,
    after,
    canvas_facts,
    dock,
    given,
    is_drawn,
    page_texts,
    play,
    screenshot,
    seen,
    table_texts,
    tree,
)
from qgis.PyQt.QtWidgets import QMenu
from qgis.utils import iface, plugins


def session() -> Session:
    iface.mainWindow().showMaximized()
    yield lambda: dock() is not None
    menu = iface.mainWindow().findChild(QMenu, "RedlineMenu")
    seen["menu"] = [action.text() for action in menu.actions()]
    seen["jobs"] = [
        one.text() for action in menu.actions() if action.menu() for one in action.menu().actions()
    ]
    plugins[PLUGIN].open_file(given["package"])
    yield lambda: bool(tree())
    yield after(0.3)
    yield is_drawn
    seen["texts"] = page_texts()
    seen["dock width"] = dock().width()
    seen["table"] = table_texts()
    seen["tree"] = tree()
    seen["map"] = canvas_facts()
    screenshot("package")


play(session)
