"""The layers of a map sheet, with the styles they have in a package, and their legend: only what is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd
import shapely
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from redline_plugin.maps.picture_layers import PictureStyles
from redline_plugin.maps.styles import apply_style
from redline_plugin.model.map_sheet import MapSheet, SheetLayer

_CRS = "EPSG:4490"
_UNIT = "county"  # the style of the unit's line, and of the veil over what lies outside
_FIELD_TYPES = {"f": "double", "i": "integer", "b": "integer"}


def add_layers(
    project: QgsProject, sheet: MapSheet, view: QgsRectangle
) -> tuple[list[QgsVectorLayer], list[QgsVectorLayer]]:
    """Put what can be seen in the view (EPSG:4490) into the project: the layers to draw, highest first, and those for
    the legend, in its order."""
    entries = [one for one in (_seen(layer, view) for layer in sheet.layers) if len(one.rows)]
    drawn = [_styled(one) for one in entries]
    unit = pd.DataFrame({"geometry": np.array([sheet.unit], dtype=object)})
    line = _memory_layer(unit, sheet.unit_line)
    line.setRenderer(QgsSingleSymbolRenderer(PictureStyles().legend_symbol(_UNIT)))
    veil = _styled(SheetLayer(_UNIT, sheet.unit_line, unit))
    keys = [one.key for one in entries]
    above = keys.index("patches") if "patches" in keys else 0
    in_order = [*drawn[:above], line, veil, *drawn[above:]]
    project.addMapLayers(in_order, False)
    return in_order, [line, *_for_legend(entries, drawn)]


def _seen(layer: SheetLayer, view: QgsRectangle) -> SheetLayer:
    frame = shapely.box(view.xMinimum(), view.yMinimum(), view.xMaximum(), view.yMaximum())
    return replace(layer, rows=layer.rows[shapely.intersects(layer.rows["geometry"].to_numpy(), frame)])


def _for_legend(entries: Iterable[SheetLayer], layers: Iterable[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """The red line first; what has a single symbol before what fills several lines."""
    places = {"patches": 0, "protected_areas": 1, "neighbours": 2}
    pairs = sorted(zip(entries, layers), key=lambda pair: places.get(pair[0].key, len(places)))
    return [layer for _, layer in pairs]


def fill_legend(legend: QgsLayoutItemLegend, layers: Iterable[QgsVectorLayer]) -> None:
    """Show these layers and nothing that the template was made with."""
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in layers:
        node = root.addLayer(layer)
        several = isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)
        style = QgsLegendStyle.Style.Subgroup if several else QgsLegendStyle.Style.Hidden
        QgsLegendRenderer.setNodeLegendStyle(node, style)


def _styled(one: SheetLayer) -> QgsVectorLayer:
    layer = _memory_layer(one.rows, one.name)
    if not apply_style(layer, one.key):
        raise FileNotFoundError(f"resources/styles/{one.key}.qml")
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        layer.setRenderer(_with_what_occurs(renderer, one.rows[renderer.classAttribute()]))
    layer.setName(one.name)
    return layer


def _with_what_occurs(
    renderer: QgsCategorizedSymbolRenderer, values: pd.Series
) -> QgsCategorizedSymbolRenderer:
    """The renderer with the categories that have rows; the one for all others only where it is needed."""
    present = {str(value) for value in values if not pd.isna(value)}
    known = {str(one.value()) for one in renderer.categories() if one.value()}
    others = bool(present - known) or bool(values.isna().any())
    kept = [one for one in renderer.categories() if (str(one.value()) in present if one.value() else others)]
    return QgsCategorizedSymbolRenderer(renderer.classAttribute(), kept)


def _memory_layer(rows: pd.DataFrame, name: str) -> QgsVectorLayer:
    geometries = rows["geometry"].to_numpy(dtype=object)
    columns = [column for column in rows.columns if column != "geometry"]
    fields = "".join(f"&field={one}:{_FIELD_TYPES.get(rows[one].dtype.kind, 'string')}" for one in columns)
    kind = "MultiLineString" if (shapely.get_dimensions(geometries) == 1).any() else "MultiPolygon"
    layer = QgsVectorLayer(f"{kind}?crs={_CRS}{fields}", name, "memory")
    records = rows[columns].astype(object).where(rows[columns].notna(), None).to_numpy().tolist()
    features = []
    for wkb, record in zip(shapely.to_wkb(geometries), records):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(record)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer
