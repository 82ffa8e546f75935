"""Map pictures for documents, drawn without a screen and in any thread.

QGIS's renderer paints the map, a painter the rest. A print layout would do the same with less code of ours, but it is
made of widgets of the main thread, while documents are made in the background, dozens of pictures at a time.
"""

from __future__ import annotations

import math

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from redline_plugin.errors import ErrorCode, LibraryError
from redline_plugin.maps.picture_frame import NOTE, LegendEntry, PictureFrame
from redline_plugin.maps.picture_layers import KINDS, PictureStyles, View, kinds_in_view, vector_layers
from redline_plugin.model.map_request import MapRequest

_STORED_CRS = "EPSG:4490"
# CGCS2000 / 3-degree Gauss-Kruger without zone prefix: EPSG:4534 has its meridian at 75° E, EPSG:4554 at 135° E
_FIRST_MERIDIAN, _LAST_MERIDIAN, _FIRST_EPSG = 75, 135, 4534
_SMALLEST_VIEW_M = 200.0
_MARGIN = 1.06
_GENEROUS = 1.15  # the legend is chosen before the view is final


class MapDrawer:
    """Draws map pictures; keeps the styles between pictures. One drawer serves one thread."""

    def __init__(self, attribution: str = "") -> None:
        """``attribution`` (whose the boundaries are) stands behind the note. Needs a running QgsApplication.

        Raises LibraryError (MAPS_UNAVAILABLE) where QGIS is not running.
        """
        if QgsApplication.instance() is None:
            raise LibraryError(ErrorCode.MAPS_UNAVAILABLE, detail="QgsApplication")
        self._styles = PictureStyles()
        self._note = f"{NOTE}  {attribution}" if attribution else NOTE

    def draw_map(self, request: MapRequest) -> bytes:
        """The picture as PNG: north up, in the Gauss–Krüger zone of its middle, so that shapes are true.

        Raises ValueError for an extent that is none and for a kind of layer without a style.
        """
        frame = self._frame(request, set(KINDS))
        seen = _view_in_degrees(_map_settings(request, frame.map_area), _GENEROUS)
        # Only now it is known what the map shows; with less of a legend it may grow a little
        frame = self._frame(request, kinds_in_view(request.layers, seen))
        settings = _map_settings(request, frame.map_area)
        view = _view_in_degrees(settings)
        # Named while the picture is painted: the settings keep no layer alive
        layers = [
            made for layer in reversed(request.layers) for made in vector_layers(layer, self._styles, view)
        ]
        settings.setLayers(layers)
        image = _blank(frame.size, request.dpi)
        painter = QPainter(image)
        try:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing, True
            )
            _paint_map(painter, settings, frame.map_area)
            frame.draw(painter, settings.mapUnitsPerPixel())
        finally:
            painter.end()
        return _png(image)

    def _frame(self, request: MapRequest, kinds: set[str]) -> PictureFrame:
        legend = [
            LegendEntry(self._styles.legend_symbol(name), kind.name)
            for name, kind in KINDS.items()
            if name in kinds
        ]
        return PictureFrame(
            request.width_mm, request.height_mm, request.dpi, request.title, legend, self._note
        )


def gauss_kruger_zone(longitude: float) -> QgsCoordinateReferenceSystem:
    """The 3° zone of CGCS2000 (no prefix) whose central meridian is nearest, within China's 75°–135° E."""
    meridian = min(max(3 * math.floor(longitude / 3 + 0.5), _FIRST_MERIDIAN), _LAST_MERIDIAN)
    return QgsCoordinateReferenceSystem(f"EPSG:{_FIRST_EPSG + (meridian - _FIRST_MERIDIAN) // 3}")


def _map_settings(request: MapRequest, area: QRectF) -> QgsMapSettings:
    xmin, ymin, xmax, ymax = request.extent
    if not (all(map(math.isfinite, request.extent)) and xmin <= xmax and ymin <= ymax):
        raise ValueError(f"no extent: {request.extent}")
    crs = gauss_kruger_zone((xmin + xmax) / 2)
    to_plane = _transform(QgsCoordinateReferenceSystem(_STORED_CRS), crs)
    extent = to_plane.transformBoundingBox(QgsRectangle(xmin, ymin, xmax, ymax))
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs)
    settings.setOutputDpi(request.dpi)
    settings.setOutputSize(QSize(int(area.width()), int(area.height())))
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, True)
    settings.setExtent(_room_around(extent))
    # Styles ask for @map_scale. Given to the constructor in a list, the scope would be freed twice.
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    return settings


def _room_around(extent: QgsRectangle) -> QgsRectangle:
    """A little more than asked for; a single place gets some ground around it."""
    width = max(extent.width() * _MARGIN, _SMALLEST_VIEW_M)
    height = max(extent.height() * _MARGIN, _SMALLEST_VIEW_M)
    return QgsRectangle.fromCenterAndSize(extent.center(), width, height)


def _transform(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(source, target, QgsCoordinateTransformContext())


def _view_in_degrees(settings: QgsMapSettings, factor: float = 1.0) -> View:
    to_degrees = _transform(settings.destinationCrs(), QgsCoordinateReferenceSystem(_STORED_CRS))
    extent = settings.visibleExtent()
    extent.scale(factor)
    view = to_degrees.transformBoundingBox(extent)
    return view.xMinimum(), view.yMinimum(), view.xMaximum(), view.yMaximum()


def _blank(size: QSize, dpi: int) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    dots_per_metre = round(dpi / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    image.fill(QColor("#ffffff"))
    return image


def _paint_map(painter: QPainter, settings: QgsMapSettings, area: QRectF) -> None:
    painter.save()
    painter.translate(area.topLeft())
    painter.setClipRect(QRectF(0, 0, area.width(), area.height()))
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.restore()


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Without alpha and in RGB: Word and WPS print it as it is
    image.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")
    buffer.close()
    return bytes(content)
