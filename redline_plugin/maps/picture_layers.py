"""The layers of a map picture: shapes handed over by a job, drawn with the styles that the same things have in QGIS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFeatureRenderer,
    QgsGeometry,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from redline_plugin.maps.styles import apply_style
from redline_plugin.model.map_request import MapLayer

_CRS = "EPSG:4490"
_LABEL_POINTS = 7.0
_LABEL_DISTANCE_MM = 1.8
_GEOMETRY_TYPES = {0: "MultiPoint", 1: "MultiLineString", 2: "MultiPolygon"}
View = tuple[float, float, float, float]  # xmin, ymin, xmax, ymax in EPSG:4490


@dataclass(frozen=True)
class Kind:
    """What a kind of shape is called in the legend, and where its symbol stands: a style and a category in it.

    ``dimension`` is 0 for points, 1 for lines, 2 for areas. Without ``category`` the style's only symbol is taken, or
    the one it has for everything else.
    """

    name: str
    style: str
    dimension: int = 2
    category: str | None = None
    cut_to_view: bool = True


# In the order of the legend
KINDS = {
    "take_out": Kind("调出", "comment_areas", category="take_out"),
    "bring_in": Kind("调入", "comment_areas", category="bring_in"),
    "disputed_boundary": Kind("争议边界", "comment_lines", 1, "disputed_boundary"),
    "location": Kind("意见位置", "comment_points", 0, "location"),
    "border_segments": Kind("省界接边段", "border_segments", 1, "offset"),
    "joined": Kind("已衔接", "border_segments", 1, "joined"),
    "offset": Kind("位置错开", "border_segments", 1, "offset"),
    "ours_only": Kind("仅我省划入", "border_segments", 1, "ours_only"),
    "theirs_only": Kind("仅邻省划入", "border_segments", 1, "theirs_only"),
    "patches": Kind("生态保护红线", "patches"),
    "new_patches": Kind("修改稿红线", "new_patches"),
    "protected_areas": Kind("各类保护地", "protected_areas"),
    # The veil over what lies outside the county needs the county even where the view lies beside it
    "county": Kind("县界", "county", cut_to_view=False),
    "neighbours": Kind("周边行政区", "neighbours"),
}


class PictureStyles:
    """The renderers of the kinds, read once from ``resources/styles``."""

    def __init__(self) -> None:
        self._models: dict[str, QgsVectorLayer] = {}

    def renderer(self, name: str) -> QgsFeatureRenderer:
        """A renderer of its own for one layer of this kind. Raises ValueError for a kind that is none of ``KINDS``."""
        kind = _kind(name)
        renderer = self._model(kind).renderer()
        if isinstance(renderer, QgsCategorizedSymbolRenderer):
            return QgsSingleSymbolRenderer(_symbol_of(renderer, kind.category))
        return renderer.clone()

    def labeling(self, name: str) -> QgsVectorLayerSimpleLabeling:
        """Labels from the field ``label``, in the face and colour of the kind's style, at any scale."""
        kind = _kind(name)
        model = self._model(kind)
        # A kind that bears no labels on the screen takes those of the background
        labeling = model.labeling() or self._model(KINDS["neighbours"]).labeling()
        settings = labeling.settings()
        settings.fieldName = "label"
        settings.isExpression = False
        settings.scaleVisibility = False
        settings.placement, settings.dist = QgsPalLayerSettings.Placement.OverPoint, 0
        if kind.dimension < 2:
            settings.placement = QgsPalLayerSettings.Placement.AroundPoint
            settings.dist = _LABEL_DISTANCE_MM
        # A picture of comments must name every one of them; of the background's names those that find room do
        settings.displayAll = kind.style.startswith("comment_")
        text = settings.format()
        text.setSize(_LABEL_POINTS)
        settings.setFormat(text)
        return QgsVectorLayerSimpleLabeling(settings)

    def legend_symbol(self, name: str) -> QgsSymbol:
        """The symbol for the legend; of a veil only its outline."""
        renderer = self.renderer(name)
        embedded = renderer.embeddedRenderer()
        if embedded is None:
            return renderer.symbol().clone()
        symbol = embedded.symbol().clone()
        symbol.symbolLayer(0).setFillColor(QColor(0, 0, 0, 0))
        return symbol

    def _model(self, kind: Kind) -> QgsVectorLayer:
        if kind.style not in self._models:
            model = QgsVectorLayer(f"{_GEOMETRY_TYPES[kind.dimension]}?crs={_CRS}", kind.style, "memory")
            if not apply_style(model, kind.style):
                raise FileNotFoundError(f"resources/styles/{kind.style}.qml")
            self._models[kind.style] = model
        return self._models[kind.style]


def _kind(name: str) -> Kind:
    if name not in KINDS:
        raise ValueError(f"no such kind of map layer: {name}; known are {', '.join(KINDS)}")
    return KINDS[name]


def _symbol_of(renderer: QgsCategorizedSymbolRenderer, value: str | None) -> QgsSymbol:
    categories = {category.value() or None: category for category in renderer.categories()}
    return categories[value].symbol().clone()


def kinds_in_view(layers: Sequence[MapLayer], view: View) -> set[str]:
    """The kinds of which something can be seen."""
    return {layer.kind for layer in layers if len(_drawn(layer, view))}


def vector_layers(layer: MapLayer, styles: PictureStyles, view: View) -> list[QgsVectorLayer]:
    """Layers in memory with what of ``layer`` lies in the view: the shapes and, above them, their labels."""
    positions = _drawn(layer, view)
    if not len(positions):
        return []  # of no county at all, a veil would cover everything
    dimension = _kind(layer.kind).dimension
    geometries = _of_one_type(np.asarray(layer.geometries, dtype=object)[positions], dimension)
    shapes = _memory_layer(_GEOMETRY_TYPES[dimension], geometries, [""] * len(positions))
    shapes.setRenderer(styles.renderer(layer.kind))
    if not layer.labels:
        return [shapes]
    texts = [layer.labels[position] for position in positions]
    labels = _memory_layer("Point", _label_places(geometries, dimension, view), texts)
    labels.setRenderer(QgsNullSymbolRenderer())
    labels.setLabeling(styles.labeling(layer.kind))
    labels.setLabelsEnabled(True)
    return [labels, shapes]


def _drawn(layer: MapLayer, view: View) -> np.ndarray:
    """Positions of the geometries to draw: there, of the kind's dimension and, where it may be cut, in the view."""
    kind = _kind(layer.kind)
    geometries = np.asarray(layer.geometries, dtype=object)
    drawn = ~(shapely.is_missing(geometries) | shapely.is_empty(geometries))
    drawn &= shapely.get_dimensions(geometries) == kind.dimension
    if kind.cut_to_view:
        xmin, ymin, xmax, ymax = shapely.bounds(geometries).T
        drawn &= (xmin <= view[2]) & (xmax >= view[0]) & (ymin <= view[3]) & (ymax >= view[1])
    return np.flatnonzero(drawn)


def _label_places(geometries: np.ndarray, dimension: int, view: View) -> np.ndarray:
    """A point for each label: on the part that is in view, or empty.

    QGIS looks for such places, too, but puts a label into the middle of the map when an area touches itself once it
    is transformed to the map's projection.
    """
    try:
        seen = shapely.clip_by_rect(geometries, *view)
    except shapely.GEOSException:
        seen = geometries
    if dimension == 1:
        parts = shapely.line_merge(seen)
        return shapely.line_interpolate_point(_longest_line(parts), 0.5, normalized=True)
    return shapely.point_on_surface(seen)


def _longest_line(lines: np.ndarray) -> np.ndarray:
    parts, owners = shapely.get_parts(lines, return_index=True)
    order = np.lexsort((shapely.length(parts), owners))
    last_of_owner = np.flatnonzero(np.diff(owners[order], append=-1))
    result = np.full(len(lines), shapely.LineString(), dtype=object)
    result[owners[order][last_of_owner]] = parts[order][last_of_owner]
    return result


def _memory_layer(geometry_type: str, geometries: np.ndarray, labels: Sequence[str]) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{geometry_type}?crs={_CRS}&field=label:string", "layer", "memory")
    features = []
    for wkb, empty, label in zip(shapely.to_wkb(geometries), shapely.is_empty(geometries), labels):
        if empty:
            continue
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        feature.setAttributes([label])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _of_one_type(geometries: np.ndarray, dimension: int) -> np.ndarray:
    """Collections reduced to their parts of the dimension: an intersection may leave a stray line beside its areas."""
    mixed = np.flatnonzero(shapely.get_type_id(geometries) == shapely.GeometryType.GEOMETRYCOLLECTION)
    result = geometries.copy()
    for position in mixed:
        parts = shapely.get_parts(geometries[position])
        result[position] = shapely.union_all(parts[shapely.get_dimensions(parts) == dimension])
    return result
