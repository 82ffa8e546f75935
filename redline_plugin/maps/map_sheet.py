"""Map sheets: a unit's map as PDF, from a layout template that an office may change in QGIS."""

from __future__ import annotations

import math
from pathlib import Path

import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpressionContextUtils,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)

from redline_plugin.errors import ErrorCode, InputError, WriteError
from redline_plugin.maps.front_thread import FrontThread
from redline_plugin.maps.map_picture import gauss_kruger_zone
from redline_plugin.maps.sheet_furniture import (
    fill_table,
    fit_label,
    fit_legend,
    set_grid,
    set_scale_bar,
    view_in_degrees,
)
from redline_plugin.maps.sheet_layers import add_layers, fill_legend
from redline_plugin.maps.sheet_template import VARIABLE, default_layout, load_template
from redline_plugin.model.map_sheet import MapSheet

_STORED_CRS = "EPSG:4490"
_DPI = 300  # of what cannot be drawn as lines
_SCALE_STEP = 10_000
_MARGIN = 1.06  # around the unit
_OWN_VARIABLES = frozenset({"scale", "coordinates"})  # known once the map is


class MapSheetMaker:
    """Draws map sheets. The layouts are made in QGIS's main thread, whichever thread asks."""

    def __init__(self) -> None:
        """Make one in the main thread. Raises InputError (MAPS_UNAVAILABLE) where QGIS is not running."""
        from qgis.core import QgsApplication

        if QgsApplication.instance() is None:
            raise InputError(ErrorCode.MAPS_UNAVAILABLE, detail="QgsApplication")
        self._front = FrontThread()

    def draw_sheet(self, sheet: MapSheet, path: Path) -> None:
        """Write the sheet as PDF: lines and text, not a picture of them.

        The map stands in the Gauss–Krüger zone of the unit's middle, at the largest scale that shows the whole unit
        and is a multiple of 1:10 000. Raises InputError (TEMPLATE_UNREADABLE, TEMPLATE_FIELD_UNKNOWN) and WriteError.
        """
        self._front.call(lambda: _draw(sheet, path))


def _draw(sheet: MapSheet, path: Path) -> None:
    project = QgsProject()
    layout = QgsPrintLayout(project)
    try:
        variables = frozenset(sheet.texts) | _OWN_VARIABLES
        chart = load_template(layout, Path(sheet.template) if sheet.template else default_layout(), variables)
        scale = _look_at(chart, sheet.unit)
        drawn, explained = add_layers(project, sheet, view_in_degrees(chart))
        chart.setLayers(drawn)
        chart.setKeepLayerSet(True)
        _set_variables(
            layout, project, sheet, {"scale": _written_scale(scale), "coordinates": _system(chart)}
        )
        set_grid(chart)
        for item in layout.items():
            if isinstance(item, QgsLayoutItemLegend):
                fill_legend(item, explained)
                fit_legend(item)
            elif isinstance(item, QgsLayoutItemScaleBar):
                set_scale_bar(item, scale)
            elif isinstance(item, QgsLayoutItemLabel):
                fit_label(item)
        for table in layout.multiFrames():
            if isinstance(table, QgsLayoutItemManualTable) and table.frameCount():
                fill_table(table, sheet.statistics, table.frame(0).rect().width())
        _export(layout, path)
    finally:
        # A layout that outlives its project, and layers that outlive QGIS, bring the program down at the end
        del layout
        project.clear()


def _look_at(chart: QgsLayoutItemMap, unit: shapely.Geometry) -> int:
    """Turn the map to the unit; the scale's number."""
    xmin, ymin, xmax, ymax = shapely.bounds(unit).tolist()
    crs = gauss_kruger_zone((xmin + xmax) / 2)
    to_plane = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(_STORED_CRS), crs, QgsCoordinateTransformContext()
    )
    extent = to_plane.transformBoundingBox(QgsRectangle(xmin, ymin, xmax, ymax))
    size = chart.rect()  # millimetres
    needed = 1000 * _MARGIN * max(extent.width() / size.width(), extent.height() / size.height())
    scale = max(1, math.ceil(needed / _SCALE_STEP)) * _SCALE_STEP
    chart.setCrs(crs)
    width, height = size.width() * scale / 1000, size.height() * scale / 1000
    # Of the same proportions as the item: QGIS would else change its height
    chart.setExtent(QgsRectangle.fromCenterAndSize(extent.center(), width, height))
    return scale


def _written_scale(scale: int) -> str:
    return f"1:{scale:,}".replace(",", "\u2009")


def _system(chart: QgsLayoutItemMap) -> str:
    meridian = round((chart.crs().postgisSrid() - 4534) * 3 + 75)
    return f"2000国家大地坐标系　高斯—克吕格投影3度带　中央经线{meridian}°E"


def _set_variables(layout: QgsPrintLayout, project: QgsProject, sheet: MapSheet, own: dict[str, str]) -> None:
    for name, value in {**sheet.texts, **own}.items():
        QgsExpressionContextUtils.setLayoutVariable(layout, VARIABLE + name, value)
    metadata = project.metadata()
    metadata.setTitle(sheet.texts.get("sheet_title", ""))
    metadata.setAuthor(sheet.texts.get("issuer", ""))
    project.setMetadata(metadata)
    layout.refresh()


def _export(layout: QgsPrintLayout, path: Path) -> None:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = _DPI
    settings.rasterizeWholeImage = False
    settings.forceVectorOutput = True
    settings.appendGeoreference = False
    settings.exportMetadata = True
    settings.simplifyGeometries = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    outcome = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
    if outcome != QgsLayoutExporter.ExportResult.Success or not path.exists():
        raise WriteError(ErrorCode.FILE_NOT_WRITABLE, path=str(path), detail="PDF")
