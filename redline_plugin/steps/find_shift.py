"""Whether a layer lies beside the county lines by what public maps are shifted by.

Public maps of the country must be in GCJ-02, whose coordinates lie some 300 to 700 m from the true ones, by an amount
that changes slowly from place to place. Data taken from them look right until they are laid over others. Where outlines
of a layer follow county lines, the shift shows: moved back by it, they fall on the lines, and as they are they do not.

The formula of GCJ-02 was never published; what is here is the approximation that is common knowledge (polynomials and
sines on the ellipsoid of Krassovsky), good to a metre or so, which is enough to recognise it and is used for nothing
else: data are never moved by it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely

from redline_plugin.steps.geometry.metric import MetricPlane

_ON_LINE_M = (3.0, 20.0)  # drawn from the same line; or from one that was simplified otherwise
_VERTICES = 15_000  # looked at, at most
_ENOUGH = 30  # vertices that must fall on lines, beyond what chance brings there
_DECISIVE = 3.0  # times as many as where they are, and as by a shift of that length in any other direction
_PLACES, _CELL = 5, 0.1  # in so many cells of so many degrees: one edge beside one line is no shift
_WITHIN_M = 1500.0  # of a line: nothing farther can say anything
_QUICK_CELL, _CELL_REACH_M = 0.01, 800.0  # degrees; from its middle to its corner, in metres
_ROW_OF_CELLS = 1_000_000
_TURNS = (60, 120, 180, 240, 300)  # degrees: the other directions

_AXIS_M = 6_378_245.0  # Krassovsky
_SQUARED = 0.00669342162296594323


@dataclass(frozen=True)
class Shift:
    """How a layer lies to the county lines: ``metres`` in the direction ``bearing`` (degrees from north, clockwise).

    ``is_of_lines``: the layer is right and the lines are shifted so against it; ``on_lines``: how many vertices fall
    on lines once moved back, ``before``: how many do so as they are.
    """

    metres: float
    bearing: float
    is_of_lines: bool
    on_lines: int
    before: int


def gcj02_offset(degrees: np.ndarray) -> np.ndarray:
    """By how much GCJ-02 differs from the true coordinates at places (n, 2), in degrees of longitude and latitude."""
    x, y = degrees[:, 0] - 105.0, degrees[:, 1] - 35.0
    root = np.sqrt(np.abs(x))
    waves = (20 * np.sin(6 * np.pi * x) + 20 * np.sin(2 * np.pi * x)) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + waves
    north += (20 * np.sin(np.pi * y) + 40 * np.sin(np.pi / 3 * y)) * 2 / 3
    north += (160 * np.sin(np.pi / 12 * y) + 320 * np.sin(np.pi * y / 30)) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + waves
    east += (20 * np.sin(np.pi * x) + 40 * np.sin(np.pi / 3 * x)) * 2 / 3
    east += (150 * np.sin(np.pi / 12 * x) + 300 * np.sin(np.pi / 30 * x)) * 2 / 3
    latitude = np.radians(degrees[:, 1])
    magic = 1 - _SQUARED * np.sin(latitude) ** 2
    per_degree_north = np.pi / 180 * _AXIS_M * (1 - _SQUARED) / magic**1.5
    per_degree_east = np.pi / 180 * _AXIS_M / np.sqrt(magic) * np.cos(latitude)
    return np.column_stack((east / per_degree_east, north / per_degree_north))


def find_shift(shapes: np.ndarray, counties: np.ndarray) -> Shift | None:
    """Compare the vertices of a layer with the county lines, as they are and moved by GCJ-02's shift, back and forth.

    Both EPSG:4490. None where nothing decisive is seen: the layer follows the lines as it is, or not at all.
    """
    places = shapely.get_coordinates(shapes[~shapely.is_missing(shapes)])
    if not len(places) or not len(counties):
        return None
    plane = MetricPlane(float(places[:, 0].mean()))
    segments = segments_of(counties)
    for some in (outline_of(segments), segments):  # a layer often follows the province's line and no other
        found = _of_lines(places, _Lines(plane, some), plane)
        if found is not None:
            return found
    return None


def segments_of(counties: np.ndarray) -> np.ndarray:
    """All edges of polygons, (n, 2, 2), each with its lesser end first."""
    rings = shapely.get_rings(shapely.get_parts(counties[~shapely.is_missing(counties)]))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[:-1] == ring[1:]
    edges = np.stack((points[:-1][same], points[1:][same]), axis=1)
    turned = (edges[:, 0, 0] > edges[:, 1, 0]) | (
        (edges[:, 0, 0] == edges[:, 1, 0]) & (edges[:, 0, 1] > edges[:, 1, 1])
    )
    edges[turned] = edges[turned][:, ::-1]
    return edges


def outline_of(segments: np.ndarray) -> np.ndarray:
    """The edges that belong to one polygon only: the line around all of them, where neighbours share their vertices."""
    _, first, count = np.unique(segments.reshape(-1, 4), axis=0, return_index=True, return_counts=True)
    outline: np.ndarray = segments[first[count == 1]]
    return outline


def _of_lines(places: np.ndarray, lines: _Lines, plane: MetricPlane) -> Shift | None:
    places = _some(places[lines.may_be_near(places, plane)])
    metres = plane.coordinates_to_plane(places)
    near = lines.are_on(metres, _WITHIN_M)
    places, metres = places[near], metres[near]
    if len(places) < _ENOUGH:
        return None
    offset = plane.coordinates_to_plane(places + gcj02_offset(places)) - metres
    for tolerance in _ON_LINE_M:
        for sign in (-1, 1):
            found = _decisive(lines, places, metres, sign * offset, tolerance)
            if found is not None:
                east, north = offset.mean(axis=0).tolist()
                bearing = math.degrees(math.atan2(east, north)) % 360
                return Shift(math.hypot(east, north), bearing, sign > 0, *found)
    return None


def _decisive(
    lines: _Lines, places: np.ndarray, metres: np.ndarray, offset: np.ndarray, tolerance: float
) -> tuple[int, int] | None:
    """How many points fall on lines once moved, and before, if that can be no chance; else None."""
    moved = lines.are_on(metres + offset, tolerance)
    cells = np.unique(np.floor(places[moved] / _CELL), axis=0)
    if moved.sum() < _ENOUGH or len(cells) < _PLACES:
        return None
    before = int(lines.are_on(metres, tolerance).sum())
    chance = max(int(lines.are_on(metres + _turned(offset, turn), tolerance).sum()) for turn in _TURNS)
    most = max(before, chance)
    if moved.sum() < max(_ENOUGH + most, _DECISIVE * most):
        return None
    return int(moved.sum()), before


class _Lines:
    """County lines in metres, to be asked which points are near them."""

    def __init__(self, plane: MetricPlane, segments: np.ndarray) -> None:
        metres = plane.coordinates_to_plane(segments.reshape(-1, 2)).reshape(-1, 2, 2)
        self._tree = shapely.STRtree(shapely.linestrings(metres))

    def are_on(self, points: np.ndarray, distance: float) -> np.ndarray:
        """Which points lie within so many metres of a line."""
        found = np.zeros(len(points), dtype=bool)
        found[self._tree.query(shapely.points(points), predicate="dwithin", distance=distance)[0]] = True
        return found

    def may_be_near(self, places: np.ndarray, plane: MetricPlane) -> np.ndarray:
        """Which places lie in a cell of a kilometre that a line is near to: quick, for millions of places."""
        cells = np.floor(places / _QUICK_CELL).astype(np.int64)
        keys, position = np.unique(cells[:, 0] * _ROW_OF_CELLS + cells[:, 1], return_inverse=True)
        corners = np.column_stack((keys // _ROW_OF_CELLS, keys % _ROW_OF_CELLS)) * _QUICK_CELL
        middles = plane.coordinates_to_plane(corners + _QUICK_CELL / 2)
        return self.are_on(middles, _WITHIN_M + _CELL_REACH_M)[position]


def _some(places: np.ndarray) -> np.ndarray:
    """Evenly out of all, at most as many as are looked at."""
    return places[:: max(1, math.ceil(len(places) / _VERTICES))]


def _turned(offset: np.ndarray, degrees: float) -> np.ndarray:
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return offset @ turn.T
