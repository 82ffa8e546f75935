"""Many polygons as arrays, and the way their stair steps are turned into lines as people and rasters draw them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely

from demo.data.ellipsoid import next_in_ring, previous_in_ring

# How far from a corner, in cells and as a share of the edge, it is cut; the limits keep rings from crossing themselves.
_BEVEL_CELLS, _BEVEL_SHARE = 0.4, 0.45
_ROUND_CELLS, _ROUND_SHARE = 9.0, 0.25
_OPENING_SHARE = 0.4
OPENING_CELLS = 0.25
NARROW_OPENING_CELLS = 0.02


class Style(Enum):
    """How the patches of a draft are drawn."""

    MIXED = "mixed"
    """Stair steps, bevelled and rounded, as drafts put together from several sources are."""
    STAIR = "stair"
    BEVEL = "bevel"
    SMOOTH = "smooth"
    ADJACENT = "adjacent"
    """Stair steps; neighbouring patches of different types share their edges."""


@dataclass(frozen=True)
class PolygonRings:
    """Polygons as open rings one after the other; the first ring of a polygon is its outer one.

    Attributes:
        vertices: (V, 2) column and row in cells, or degrees once they are placed.
        rings: (R + 1,) start of each ring in `vertices`, and the end.
        polygons: (P + 1,) start of each polygon in `rings`, and the end.
    """

    vertices: np.ndarray
    rings: np.ndarray
    polygons: np.ndarray

    def __len__(self) -> int:
        return len(self.polygons) - 1

    @classmethod
    def from_shapes(cls, shapes: np.ndarray) -> PolygonRings:
        """The rings of polygons with whole-numbered vertices."""
        rings, polygon_of_ring = shapely.get_rings(shapes, return_index=True)
        closed, ring_of_vertex = shapely.get_coordinates(rings, return_index=True)
        ends = np.cumsum(np.bincount(ring_of_vertex, minlength=len(rings)))
        is_open = np.ones(len(closed), bool)
        is_open[ends - 1] = False
        return cls(
            closed[is_open].astype(np.int32),
            _offsets(np.bincount(ring_of_vertex, minlength=len(rings)) - 1),
            _offsets(np.bincount(polygon_of_ring, minlength=len(shapes))),
        )

    @classmethod
    def joined(cls, tables: Sequence[PolygonRings]) -> PolygonRings:
        """All polygons of several tables, in their order."""
        return cls(
            np.concatenate([np.zeros((0, 2), np.int32), *(table.vertices for table in tables)]),
            _offsets(np.concatenate([[], *(np.diff(table.rings) for table in tables)])),
            _offsets(np.concatenate([[], *(np.diff(table.polygons) for table in tables)])),
        )

    def take(self, chosen: np.ndarray) -> PolygonRings:
        """The chosen polygons (indices), in that order."""
        ring_counts = np.diff(self.polygons)[chosen]
        rings = _ranges(self.polygons[:-1][chosen], ring_counts)
        lengths = np.diff(self.rings)[rings]
        vertices = self.vertices[_ranges(self.rings[:-1][rings], lengths)]
        return PolygonRings(vertices, _offsets(lengths), _offsets(ring_counts))

    def moved(self, columns: int, rows: int) -> PolygonRings:
        """The same polygons shifted by whole cells."""
        return PolygonRings(
            self.vertices + np.array([columns, rows], self.vertices.dtype), self.rings, self.polygons
        )

    @property
    def vertex_starts(self) -> np.ndarray:
        """Start of each polygon in `vertices`."""
        return self.rings[self.polygons[:-1]]

    def to_shapes(self, vertices: np.ndarray) -> np.ndarray:
        """Shapely polygons with `vertices` (V, 2) in place of the own ones."""
        ring_of_vertex = np.repeat(np.arange(len(self.rings) - 1), np.diff(self.rings))
        polygon_of_ring = np.repeat(np.arange(len(self)), np.diff(self.polygons))
        rings = shapely.linearrings(vertices, indices=ring_of_vertex)
        return shapely.polygons(rings, indices=polygon_of_ring)


def draw_stairs(table: PolygonRings, opening: float = OPENING_CELLS) -> PolygonRings:
    """Keeps the stair steps; only where a polygon touches itself in a point, the corner is opened."""
    touching = _touching_itself(table)
    if not touching.any():
        return PolygonRings(table.vertices.astype(float), table.rings, table.polygons)
    return _cut_corners(table, opening, _OPENING_SHARE, touching)


def draw_bevelled(table: PolygonRings) -> PolygonRings:
    """Cuts each corner once."""
    return _cut_corners(table, _BEVEL_CELLS, _BEVEL_SHARE)


def draw_rounded(table: PolygonRings) -> PolygonRings:
    """Cuts each corner twice."""
    return _cut_corners(draw_bevelled(table), _ROUND_CELLS, _ROUND_SHARE)


def _cut_corners(
    table: PolygonRings, limit: float, share: float, chosen: np.ndarray | None = None
) -> PolygonRings:
    """Makes two vertices of each (chosen) one, at most `limit` cells and `share` of the edge away from it."""
    corners = table.vertices.astype(float)
    edges = corners[next_in_ring(table.rings)] - corners
    lengths = np.hypot(edges[:, 0], edges[:, 1])
    directions = edges / np.maximum(lengths, 1e-30)[:, None]
    distances = np.minimum(lengths * share, limit)
    before = previous_in_ring(table.rings)
    arriving = corners - directions[before] * distances[before][:, None]
    leaving = corners + directions * distances[:, None]
    if chosen is None:
        chosen = np.ones(len(corners), bool)
    places = _offsets(np.where(chosen, 2, 1))
    cut = np.empty((places[-1], 2))
    cut[places[:-1]] = np.where(chosen[:, None], arriving, corners)
    cut[places[:-1][chosen] + 1] = leaving[chosen]
    return PolygonRings(cut, places[table.rings], table.polygons)


def _touching_itself(table: PolygonRings) -> np.ndarray:
    """Vertices that occur more than once within the same polygon."""
    rings_per_polygon = np.diff(table.polygons)
    polygon = np.repeat(np.repeat(np.arange(len(table)), rings_per_polygon), np.diff(table.rings))
    x, y = table.vertices[:, 0].astype(np.int64), table.vertices[:, 1].astype(np.int64)
    order = np.lexsort((x, y, polygon))
    keys = np.column_stack([polygon, x, y])[order]
    same = (keys[1:] == keys[:-1]).all(axis=1)
    touching = np.zeros(len(x), bool)
    touching[order[1:][same]] = True
    touching[order[:-1][same]] = True
    return touching


def _offsets(counts: np.ndarray) -> np.ndarray:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)


def _ranges(starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """The numbers starts[i]..starts[i] + lengths[i] - 1, one range after the other."""
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(lengths.sum())
