"""Where a source comes from: a file, the folder of a File Geodatabase, or a layer of the open QGIS project."""

from __future__ import annotations

import os

from qgis.core import QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QWidget

from redline_plugin.gui.province.preparation.project_layers import project_layers
from redline_plugin.model.source import LayerSource
from redline_plugin.settings import LAST_FOLDER
from redline_plugin.words.translation import tr

_VECTOR = "*.gpkg *.shp *.geojson *.json *.dxf *.kml *.mdb *.zip *.shz *.sqlite *.tab *.mif *.fgb"
_MENU_TEXT = 60  # characters of a layer's name


class SourceMenu(QMenu):
    """``chosen`` carries the `LayerSource`."""

    chosen = pyqtSignal(object)

    def __init__(self, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._what = what
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        self.addAction(tr("File…"), self._ask_for_file)
        self.addAction(tr("File Geodatabase (folder)…"), self._ask_for_folder)
        layers = project_layers(QgsProject.instance())
        if not layers:
            return
        self.addSection(tr("Layers of the open project"))
        for layer in layers:
            action = self.addAction(layer.name[:_MENU_TEXT].replace("&", "&&"))
            action.setEnabled(layer.source is not None)
            action.setToolTip(layer.source.path if layer.source else layer.reason)
            action.triggered.connect(lambda _checked, source=layer.source: self.chosen.emit(source))

    def _ask_for_file(self) -> None:
        kinds = f"{tr('Vector data')} ({_VECTOR});;{tr('All files')} (*)"
        path, _ = QFileDialog.getOpenFileName(self.parentWidget(), self._what, LAST_FOLDER.get(), kinds)
        self._take(path)

    def _ask_for_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self.parentWidget(), self._what, LAST_FOLDER.get())
        self._take(path)

    def _take(self, path: str) -> None:
        if path:
            LAST_FOLDER.set(os.path.dirname(path))
            self.chosen.emit(LayerSource(path))
