"""Turns points into counties with natural lines: cells around the points, each of their edges drawn once and shared.

The cells are a Voronoi diagram; an edge becomes a fractal line along ridges or, on the river, smooth wide bends. The
line is stored once, so the two counties beside it have its vertices in common, to the last digit.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import shapely

from demo.data.plane import Plane
from demo.data.shapes import blob, winding_line

_DECIMALS = 6
_KEY_DECIMALS_M = 2
_RIDGE_ROUGHNESS, _RIDGE_LEVELS = 0.13, 6
_RIVER_ROUGHNESS, _RIVER_LEVELS = 0.2, 4
_RIVER_SMOOTHINGS = 3
_CALMER = 0.6
_SMALLER = 0.95
_ROUNDS = 12

Edge = tuple[int, int]


class Mosaic:
    """Cells around points; nodes are where three cells meet, edges join two nodes (the smaller number first)."""

    def __init__(self, points: np.ndarray) -> None:
        cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(points)))
        owner = shapely.STRtree(cells).query(shapely.points(points), predicate="intersects")
        self._numbers: dict[tuple[float, float], int] = {}
        self.rings = {int(point): self._ring(cells[cell]) for point, cell in zip(*owner)}
        self.nodes = np.array(list(self._numbers))
        self.cells_of_edge: dict[Edge, list[int]] = defaultdict(list)
        for point, ring in self.rings.items():
            for edge, _ in _edges(ring):
                self.cells_of_edge[edge].append(point)

    def _ring(self, cell: shapely.Polygon) -> list[int]:
        corners = np.round(shapely.get_coordinates(cell)[:-1], _KEY_DECIMALS_M)
        return [self._numbers.setdefault((x, y), len(self._numbers)) for x, y in corners.tolist()]

    def edges_between(self, one: Sequence[int], other: Sequence[int]) -> list[Edge]:
        """The edges with a cell of `one` on one side and a cell of `other` on the other."""
        return [
            edge
            for edge, cells in self.cells_of_edge.items()
            if len(cells) == 2 and any(a in one and b in other for a, b in (cells, cells[::-1]))
        ]

    def straighten(self, edges: Sequence[Edge]) -> None:
        """Moves the nodes along a chain of edges towards their neighbours in it: rivers do not zigzag."""
        beside = defaultdict(list)
        for a, b in edges:
            beside[a].append(b)
            beside[b].append(a)
        for _ in range(2):
            before = self.nodes.copy()
            for node, others in beside.items():
                if len(others) == 2:
                    self.nodes[node] = (before[node] + before[others].mean(axis=0)) / 2

    def draw(self, drawn: Sequence[int], river: Sequence[Edge], plane: Plane, dice: random.Random) -> Lines:
        """Draws the edges around the cells `drawn`, no two of which meet but in their nodes."""
        rough = {
            edge: _RIVER_ROUGHNESS if edge in river else _RIDGE_ROUGHNESS
            for point in drawn
            for edge, _ in _edges(self.rings[point])
        }
        lines = {edge: self._line(edge, edge in river, rough[edge], dice) for edge in rough}
        for _ in range(_ROUNDS):
            tangled = _tangled(lines)
            if not tangled:
                break
            for edge in tangled:
                rough[edge] *= _CALMER
                lines[edge] = self._line(edge, edge in river, rough[edge], dice)
        return Lines(
            {
                edge: np.round(np.column_stack(plane.to_lonlat(*line.T)), _DECIMALS)
                for edge, line in lines.items()
            }
        )

    def _line(self, edge: Edge, is_river: bool, roughness: float, dice: random.Random) -> np.ndarray:
        start, end = (tuple(self.nodes[node].tolist()) for node in edge)
        if not is_river:
            return winding_line(dice, start, end, roughness, _RIDGE_LEVELS)
        line = winding_line(dice, start, end, roughness, _RIVER_LEVELS)
        for _ in range(_RIVER_SMOOTHINGS):
            line = _smooth(line)
        return line


class Lines:
    """The drawn edges in degrees."""

    def __init__(self, lines: dict[Edge, np.ndarray]) -> None:
        self._lines = lines

    def polygon(self, ring: Sequence[int]) -> shapely.Polygon:
        """The polygon inside a ring of nodes."""
        parts = [self._lines[edge][:: 1 if forward else -1][:-1] for edge, forward in _edges(ring)]
        return shapely.Polygon(np.concatenate(parts))


def town_ring(
    point: np.ndarray, radius: float, host: shapely.Polygon, plane: Plane, dice: random.Random
) -> np.ndarray:
    """The closed line (degrees) of a district inside the county `host` (metres), around a point in it.

    A ring that crosses itself or leaves the county is drawn again, smaller and further in.
    """
    inside = shapely.get_coordinates(shapely.point_on_surface(host))[0]
    while True:
        corners = shapely.get_coordinates(blob(dice, *point.tolist(), radius, roughness=0.35))[:-1:4]
        steps = [
            winding_line(dice, tuple(a), tuple(b), _RIDGE_ROUGHNESS, 4)[:-1]
            for a, b in zip(corners.tolist(), np.roll(corners, -1, axis=0).tolist())
        ]
        ring = np.concatenate(steps)
        town = shapely.Polygon(ring)
        if town.is_valid and shapely.contains_properly(host, town):
            return np.round(np.column_stack(plane.to_lonlat(*ring.T)), _DECIMALS)
        radius *= _SMALLER
        point = (point + inside) / 2


def _edges(ring: Sequence[int]) -> list[tuple[Edge, bool]]:
    """The edges around a ring, and whether each is walked from the smaller to the larger node."""
    pairs = zip(ring, [*ring[1:], ring[0]])
    return [((a, b), True) if a < b else ((b, a), False) for a, b in pairs]


def _smooth(line: np.ndarray) -> np.ndarray:
    """Corners cut at a quarter of each step; the ends stay."""
    first, second = line[:-1] * 0.75 + line[1:] * 0.25, line[:-1] * 0.25 + line[1:] * 0.75
    cut = np.stack([first, second], axis=1).reshape(-1, 2)
    return np.concatenate([line[:1], cut[1:-1], line[-1:]])


def _tangled(lines: dict[Edge, np.ndarray]) -> set[Edge]:
    """Edges that cross themselves, or meet another elsewhere than in a common node."""
    edges = list(lines)
    shapes = np.array([shapely.LineString(line) for line in lines.values()])
    tangled = {edges[i] for i in np.flatnonzero(~shapely.is_simple(shapes))}
    for i, j in shapely.STRtree(shapes).query(shapes, predicate="intersects").T.tolist():
        if i < j:
            common = len(set(edges[i]) & set(edges[j]))
            if shapely.get_num_coordinates(shapely.intersection(shapes[i], shapes[j])) > common:
                tangled |= {edges[i], edges[j]}
    return tangled
