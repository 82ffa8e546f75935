"""Showing places of our layers in QGIS's map window."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRectangle, QgsReferencedRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QTimer

_AROUND = 1.08  # of a county, so that its line is not at the rim of the window
_AROUND_PLACE = 2.0  # of a patch: its surroundings say where it is
_SMALLEST_DEGREES = 0.01  # about a kilometre: closer, nothing around a tiny patch could be recognised


class MapWindow:
    """The map window, as the lists use it."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        self._canvas = canvas
        self._project = project

    def show_layer(self, layer_id: str) -> None:
        """Zoom to all that a layer holds; nothing happens where it is no longer in the project."""
        layer = self._layer(layer_id)
        if layer is None:
            return
        extent = layer.extent()
        extent.scale(_AROUND)
        # QGIS itself looks at the first layers of an empty project, a moment after they came: let it look first
        QTimer.singleShot(0, lambda: self._look_at(extent, layer_id))

    def show_feature(self, layer_id: str, feature_id: int) -> None:
        """Zoom to one feature and let it flash; nothing happens where its layer is no longer in the project."""
        layer = self._layer(layer_id)
        if layer is None:
            return
        geometry = layer.getFeature(feature_id).geometry()
        if geometry.isEmpty():
            return
        extent = geometry.boundingBox()
        extent.scale(_AROUND_PLACE)
        smallest = QgsRectangle.fromCenterAndSize(extent.center(), _SMALLEST_DEGREES, _SMALLEST_DEGREES)
        extent.combineExtentWith(smallest)
        self._look_at(extent, layer_id)
        self._canvas.flashGeometries([geometry], layer.crs())

    def _look_at(self, extent: QgsRectangle, layer_id: str) -> None:
        layer = self._layer(layer_id)
        if layer is None or extent.isEmpty():
            return
        self._canvas.setReferencedExtent(QgsReferencedRectangle(extent, layer.crs()))
        self._canvas.refresh()

    def _layer(self, layer_id: str) -> QgsVectorLayer | None:
        return self._project.mapLayer(layer_id)
