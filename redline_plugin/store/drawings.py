"""Boundaries in drawings (DXF): closed lines are polygons there, and texts and points are signs beside them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pandas as pd
import shapely
from osgeo import gdal

ARC_STEP_DEGREES = (
    0.5  # a chord of it lies within 5 mm of an arc of 500 m radius; GDAL's own step is 4°, 30 cm
)
_ARC_STEP = "OGR_ARC_STEPSIZE"
_LINES = (shapely.GeometryType.LINESTRING, shapely.GeometryType.LINEARRING)
_POINTS = (shapely.GeometryType.POINT, shapely.GeometryType.MULTIPOINT)
_RING = 4  # points of the smallest closed line


class DrawingReader:
    """Makes polygons of a drawing's closed lines and counts the rest.

    ``closed``: lines that became polygons; ``left_out``: texts and points; ``open_rows``: numbers of the rows (those
    left out do not count) whose line is not closed; ``widest_gap``: between the ends of such a line, in the
    drawing's units.
    """

    def __init__(self) -> None:
        self.closed = 0
        self.left_out = 0
        self.open_rows: list[int] = []
        self.widest_gap = 0.0
        self._rows_before = 0

    def read(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows that are or should be polygons; a line that is not closed stays a line."""
        shapes = frame["geometry"].to_numpy()
        kinds = shapely.get_type_id(shapes)
        signs = np.isin(kinds, _POINTS) | (kinds < 0)
        self.left_out += int(signs.sum())
        frame = frame[~signs].reset_index(drop=True)
        shapes, kinds = shapes[~signs], kinds[~signs]
        lines = np.isin(kinds, _LINES)
        rings = lines & shapely.is_closed(shapes) & (shapely.get_num_points(shapes) >= _RING)
        if rings.any():
            shapes[rings] = shapely.polygons([shapely.get_coordinates(line) for line in shapes[rings]])
            self.closed += int(rings.sum())
        self._note_open(shapes, lines & ~rings)
        self._rows_before += len(frame)
        return frame.assign(geometry=shapes)

    def _note_open(self, shapes: np.ndarray, are_open: np.ndarray) -> None:
        if are_open.any():
            self.open_rows += (np.flatnonzero(are_open) + self._rows_before + 1).tolist()
            lines = shapes[are_open]
            gaps = shapely.distance(shapely.get_point(lines, 0), shapely.get_point(lines, -1))
            self.widest_gap = max(self.widest_gap, float(np.nanmax(gaps)))


@contextmanager
def fine_arcs() -> Iterator[None]:
    """While a drawing is read: GDAL makes chords of its arcs by itself, and with wider steps than a boundary bears."""
    of_thread = getattr(gdal, "GetThreadLocalConfigOption", gdal.GetConfigOption)
    set_of_thread = getattr(gdal, "SetThreadLocalConfigOption", gdal.SetConfigOption)
    before = of_thread(_ARC_STEP)
    set_of_thread(_ARC_STEP, str(ARC_STEP_DEGREES))
    try:
        yield
    finally:
        set_of_thread(_ARC_STEP, before)
