"""Layers of polygons from outside, brought to EPSG:4490: what readers of drafts, counties and areas start from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass

import numpy as np
import pandas as pd
from osgeo import ogr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.intake import Note
from redline_plugin.model.source import LayerSource
from redline_plugin.store.aliases import known_fields
from redline_plugin.store.drawings import fine_arcs
from redline_plugin.store.intake_notes import SeenShapes, notes_of
from redline_plugin.store.opening import OpenedSource, open_source
from redline_plugin.store.projection import Placement, placement_of
from redline_plugin.store.shapes import ShapeReader, tolerance_in
from redline_plugin.store.systems import Datum, is_plain_degrees
from redline_plugin.store.vector import (
    SourceField,
    as_multi,
    read_attribute_blocks,
    read_blocks,
)

_ROWS_NAMED = 20  # how many row numbers an error lists


@dataclass(frozen=True)
class PolygonLayer:
    """A layer of polygons, opened: its own fields, and its rows in EPSG:4490."""

    source: LayerSource
    name: str
    fields: tuple[SourceField, ...]
    placement: Placement
    opened: OpenedSource
    _seen: SeenShapes

    @property
    def assumed_wgs84(self) -> bool:
        """Whether the source said WGS 84 and is taken as CGCS2000."""
        return self.placement.datum is Datum.WGS84

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was noticed; of the shapes, as far as the rows have been read."""
        return notes_of(self.placement, self.opened.text, self._seen)

    def known(self, aliases: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """Which of the layer's fields is which of ours: ours → the layer's own name; what a person said comes first.

        Raises InputError (FIELD_ANSWER_UNKNOWN).
        """
        return known_fields(self.source, self.name, [field.name for field in self.fields], aliases)

    def blocks(self) -> Iterator[pd.DataFrame]:
        """The rows, in the source's order, some at a time: own fields and ``geometry`` (MultiPolygon, None for a row
        without polygons; texts and points of a drawing are no rows).

        Raises InputError: COORDINATES_IMPLAUSIBLE, and at the end, where no row had polygons, LAYER_NOT_POLYGON.
        """
        self._seen.begin(ShapeReader(curve_tolerance(self.placement)), self.opened.is_drawing)
        with fine_arcs() if self.opened.is_drawing else nullcontext():
            for frame in read_blocks(self.opened.layer, self._seen.shapes):
                yield self._in_storage(self.opened.named(frame))
        if self._seen.rows and not self._seen.polygons:
            found = self._seen.found
            raise InputError(ErrorCode.LAYER_NOT_POLYGON, path=self.source.path, layer=self.name, found=found)

    def attributes(self, fields: Collection[str]) -> Iterator[pd.DataFrame]:
        """The rows, in the source's order, some at a time: these fields alone, without shapes."""
        if self.opened.is_drawing:
            return (frame[list(fields)] for frame in self.blocks())
        wanted = self.opened.given_names(fields)
        return map(self.opened.named, read_attribute_blocks(self.opened.layer, wanted))

    def read(self) -> pd.DataFrame:
        """All rows at once. Raises InputError: LAYER_EMPTY besides what `blocks` raises."""
        frames = [frame for frame in self.blocks() if len(frame)]
        if not frames:
            raise InputError(ErrorCode.LAYER_EMPTY, path=self.source.path, layer=self.name)
        return pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]

    def _in_storage(self, frame: pd.DataFrame) -> pd.DataFrame:
        if not len(frame):
            return frame
        if "geometry" not in frame:
            frame["geometry"] = np.full(len(frame), None)
        frame = self._seen.polygons_of(frame)
        placed = self.placement.to_storage(frame["geometry"].to_numpy(), self._seen.rows - len(frame) + 1)
        frame["geometry"] = as_multi(placed)
        return frame


def open_polygons(source: LayerSource) -> PolygonLayer:
    """Open a layer of polygons, with what was said about it.

    Raises InputError for a source that is missing or unreadable, lacks the layer, has no shapes at all
    (LAYER_NOT_POLYGON), and what `open_source` and `placement_of` raise.
    """
    opened = open_source(source)
    layer = opened.layer
    if layer.GetGeomType() == ogr.wkbNone:
        raise InputError(ErrorCode.LAYER_NOT_POLYGON, path=source.path, layer=layer.GetName(), found="")
    return PolygonLayer(
        source, layer.GetName(), opened.fields, placement_of(source, layer), opened, SeenShapes()
    )


def curve_tolerance(placement: Placement) -> float:
    """How far a chord may lie from its arc, in the units of the layer's own coordinates."""
    crs = placement.crs
    return tolerance_in(
        crs is not None and is_plain_degrees(crs), crs.GetLinearUnits() if crs is not None else 1.0
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
