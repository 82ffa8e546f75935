"""Layers of polygons from outside, brought to EPSG:4490: what readers of drafts, counties and areas start from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from osgeo import gdal, ogr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.source import LayerSource
from redline_plugin.store.aliases import matched_fields
from redline_plugin.store.projection import is_wgs84, to_storage
from redline_plugin.store.vector import (
    SourceField,
    as_multi,
    layer_of,
    open_vector,
    read_attribute_blocks,
    read_blocks,
    source_fields,
)

_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_ROWS_NAMED = 20  # how many row numbers an error lists


@dataclass(frozen=True)
class PolygonLayer:
    """A layer of polygons, opened: its own fields, and its rows in EPSG:4490.

    ``assumed_wgs84``: the source said WGS 84 and is taken as CGCS2000.
    """

    source: LayerSource
    name: str
    fields: tuple[SourceField, ...]
    assumed_wgs84: bool
    _dataset: gdal.Dataset  # keeps the layer alive
    _layer: ogr.Layer

    def known(self, aliases: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """Which of the layer's fields is which of ours: ours → the layer's own name."""
        return matched_fields([field.name for field in self.fields], aliases)

    def blocks(self) -> Iterator[pd.DataFrame]:
        """The rows, in the source's order, some at a time: own fields and ``geometry`` (MultiPolygon, None for a row
        without polygons). Raises InputError: what `to_storage` raises, and at the end, where no row had polygons,
        LAYER_NOT_POLYGON."""
        rows, polygons, found = 0, 0, ""
        for frame in read_blocks(self._layer):
            if "geometry" in frame:
                shapes = frame["geometry"].to_numpy()
                kinds = shapely.get_type_id(shapes)
                polygons += int(np.isin(kinds, _POLYGONS).sum())
                other = np.flatnonzero((kinds >= 0) & ~np.isin(kinds, _POLYGONS))
                found = found or (str(shapes[other[0]].geom_type) if len(other) else "")
            rows += len(frame)
            yield self._in_storage(frame)
        if rows and not polygons:
            raise InputError(ErrorCode.LAYER_NOT_POLYGON, path=self.source.path, layer=self.name, found=found)

    def attributes(self, fields: Collection[str]) -> Iterator[pd.DataFrame]:
        """The rows, in the source's order, some at a time: these fields alone, without shapes."""
        return read_attribute_blocks(self._layer, fields)

    def read(self) -> pd.DataFrame:
        """All rows at once. Raises InputError: LAYER_EMPTY besides what `blocks` raises."""
        frames = [frame for frame in self.blocks() if len(frame)]
        if not frames:
            raise InputError(ErrorCode.LAYER_EMPTY, path=self.source.path, layer=self.name)
        return pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]

    def _in_storage(self, frame: pd.DataFrame) -> pd.DataFrame:
        if not len(frame):
            return frame
        geometry = frame["geometry"].to_numpy() if "geometry" in frame else np.full(len(frame), None)
        other = ~np.isin(shapely.get_type_id(geometry), _POLYGONS)
        geometry = geometry.copy()
        geometry[other] = None  # lines and points among polygons are rows without polygons
        crs = self._layer.GetSpatialRef()
        frame["geometry"] = as_multi(to_storage(geometry, crs, self.source.path, self.name))
        return frame


def open_polygons(source: LayerSource) -> PolygonLayer:
    """Open a layer of polygons. Raises InputError for a source that is missing, unreadable, or lacks the layer."""
    dataset = open_vector(source.path)
    layer = layer_of(dataset, source.path, source.layer)
    return PolygonLayer(
        source, layer.GetName(), source_fields(layer), is_wgs84(layer.GetSpatialRef()), dataset, layer
    )


def refuse_rows(wrong: np.ndarray, code: ErrorCode, source: LayerSource, first_row: int = 1) -> None:
    """Raise InputError with the numbers of the rows that are wrong; ``first_row`` is the number of the first one."""
    rows = (np.flatnonzero(wrong) + first_row).tolist()
    if rows:
        named = ", ".join(str(row) for row in rows[:_ROWS_NAMED]) + (" …" if len(rows) > _ROWS_NAMED else "")
        raise InputError(code, path=source.path, layer=source.layer or "", rows=named, count=len(rows))


def text_of(frame: pd.DataFrame, field: str | None) -> np.ndarray:
    """A field as clean text, empty where there is none; a whole number read as a real (140923.0) loses its fraction."""
    if field is None:
        return np.full(len(frame), "", dtype=object)
    return np.array([_as_text(value) for value in frame[field]], dtype=object)


def _as_text(value: object) -> str:
    if value is None or value != value:  # NaN
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()
