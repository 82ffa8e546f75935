"""What is noticed of a layer from outside while it is read, as notes for people and for the register."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.intake import Note, NoteCode
from redline_plugin.store.drawings import ARC_STEP_DEGREES, DrawingReader
from redline_plugin.store.projection import Placement
from redline_plugin.store.shapefile_text import ShapefileText
from redline_plugin.store.shapes import CURVE_TOLERANCE_M, ShapeReader
from redline_plugin.store.systems import Datum

_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_ROWS_NAMED = 20


class SeenShapes:
    """What the shapes of a layer were, as far as its rows have been read in this pass.

    ``rows``: how many; ``polygons``: how many with polygons; ``without``: numbers of the others; ``mixed``: numbers of
    rows with points or lines beside polygons; ``found``: what another kind was, as shapely names it.
    """

    def __init__(self) -> None:
        self.begin(ShapeReader(), False)

    def begin(self, shapes: ShapeReader, is_drawing: bool) -> None:
        """A new pass over the rows."""
        self.shapes = shapes
        self.drawing = DrawingReader() if is_drawing else None
        self.rows = 0
        self.polygons = 0
        self.without: list[int] = []
        self.mixed: list[int] = []
        self.found = ""

    def polygons_of(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows with polygons, or None, for shapes; a drawing's texts and points are left out."""
        if self.drawing is not None:
            frame = self.drawing.read(frame)
        shapes = frame["geometry"].to_numpy()
        kinds = shapely.get_type_id(shapes)
        polygons = np.isin(kinds, _POLYGONS)
        if not polygons.all():
            shapes = self._only_polygons(shapes.copy(), kinds, polygons)
            frame = frame.assign(geometry=shapes)
        self.rows += len(frame)
        self.polygons += int(polygons.sum())
        return frame

    def _only_polygons(self, shapes: np.ndarray, kinds: np.ndarray, polygons: np.ndarray) -> np.ndarray:
        """Polygons out of collections; None for a row without any. ``polygons`` is set for those found."""
        for position in np.flatnonzero(kinds == shapely.GeometryType.GEOMETRYCOLLECTION).tolist():
            parts = _parts(shapes[position])
            areal = [part for part in parts if part.geom_type == "Polygon"]
            if areal:
                shapes[position] = shapely.multipolygons(areal)
                polygons[position] = True
                if len(areal) < len(parts):
                    self.mixed.append(self.rows + position + 1)
        other = np.flatnonzero(~polygons & (kinds >= 0))
        if len(other) and not self.found:
            self.found = str(shapes[other[0]].geom_type)
        self.without += (np.flatnonzero(~polygons) + self.rows + 1).tolist()
        shapes[~polygons] = None
        return shapes


def notes_of(placement: Placement, text: ShapefileText | None, seen: SeenShapes) -> tuple[Note, ...]:
    """All notes on a layer: what was said about it, what it says, what its shapes were."""
    source, layer = placement.source, placement.layer
    found = [*_of_text(text), *_of_place(placement), *_of_fields(source.answers.fields), *_of_shapes(seen)]
    return tuple(Note(code, source.path, layer, values) for code, values in found)


Found = tuple[NoteCode, dict[str, Any]]


def _of_text(text: ShapefileText | None) -> list[Found]:
    if text is None or text.says_nothing:
        return []
    values = {"encoding": text.encoding, "sample": ", ".join(text.sample())}
    found: list[Found] = []
    if text.is_declared:
        found.append((NoteCode.ENCODING_DECLARED, values))
    elif text.stated and text.stated != text.encoding:
        found.append((NoteCode.ENCODING_CONTRADICTED, {"stated": text.stated, **values}))
    elif not text.stated:
        found.append((NoteCode.ENCODING_GUESSED, values))
    if text.cut_names():
        found.append((NoteCode.NAMES_CUT, {"fields": text.cut_names()}))
    return found


def _of_place(placement: Placement) -> list[Found]:
    answers = placement.source.answers
    found: list[Found] = []
    if answers.crs:
        found.append((NoteCode.CRS_DECLARED, {"stated": placement.stated, "declared": placement.used}))
    if placement.swaps:
        found.append((NoteCode.AXES_SWAPPED, {}))
    if answers.operation:
        values = {"stated": placement.used or placement.stated, "operation": answers.operation}
        found.append((NoteCode.OPERATION_USED, values))
    elif placement.datum is Datum.WGS84:
        found.append((NoteCode.WGS84_TAKEN, {"crs": placement.used}))
    return found


def _of_fields(fields: tuple[tuple[str, str], ...]) -> list[Found]:
    return [(NoteCode.FIELDS_DECLARED, {"fields": fields})] if fields else []


def _of_shapes(seen: SeenShapes) -> list[Found]:
    found: list[Found] = []
    if seen.shapes.with_z:
        found.append((NoteCode.Z_DROPPED, {"count": seen.shapes.with_z}))
    if seen.shapes.curved:
        values = {"count": seen.shapes.curved, "tolerance": CURVE_TOLERANCE_M}
        found.append((NoteCode.CURVES_LINEARISED, values))
    if seen.drawing is not None:
        found += _of_drawing(seen.drawing)
    open_rows = set(seen.drawing.open_rows) if seen.drawing is not None else set()
    without = [row for row in seen.without if row not in open_rows]
    if without:
        found.append((NoteCode.ROWS_WITHOUT_POLYGONS, {"rows": _named(without), "count": len(without)}))
    if seen.mixed:
        found.append((NoteCode.PARTS_LEFT_OUT, {"rows": _named(seen.mixed), "count": len(seen.mixed)}))
    return found


def _of_drawing(drawing: DrawingReader) -> list[Found]:
    found: list[Found] = []
    if drawing.closed:
        found.append((NoteCode.LINES_CLOSED, {"count": drawing.closed, "step": ARC_STEP_DEGREES}))
    if drawing.open_rows:
        rows = drawing.open_rows
        values = {"rows": _named(rows), "count": len(rows), "gap": drawing.widest_gap}
        found.append((NoteCode.LINES_NOT_CLOSED, values))
    if drawing.left_out:
        found.append((NoteCode.DRAWING_LEFT_OUT, {"count": drawing.left_out}))
    return found


def _named(rows: list[int]) -> str:
    return ", ".join(str(row) for row in rows[:_ROWS_NAMED]) + (" …" if len(rows) > _ROWS_NAMED else "")


def _parts(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """The parts of a collection, of collections in it too."""
    parts: list[shapely.Geometry] = []
    for part in shapely.get_parts(shape).tolist():
        parts += _parts(part) if hasattr(part, "geoms") else [part]
    return parts
