"""Shapes drawn along an edge with snapping, made to meet that edge.

A vertex snapped onto an edge does not lie on it: no number of sixteen digits does. It lies a few billionths of a metre
to one side, and overlaying the two leaves a crack without width in what should be one piece, or a spike without width
where a strip was cut off. So a vertex that lies on an edge but for the last digits is set into that edge, which is what
was meant. One that lies farther off, within the tolerance of the data, is reached by the drawn shape: the thin triangle
between it and the edge is added to the shape, and counted as part of it from then on.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely

from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG, polygons_of

_ON_THE_EDGE_DEG = (
    2e-13  # some units in the last place of a longitude: 2e-8 m, which moves an edge by no area
)
_AT_AN_END_DEG = 1e-9  # nearer to the end of an edge, a vertex is that end

Draw = Callable[[shapely.Geometry, shapely.Geometry], shapely.Geometry]


def drawn_onto(shape: shapely.Geometry, patch: shapely.Geometry) -> shapely.Geometry:
    """A shape that adjoins a patch, reaching the patch's edges where it was snapped to them from outside."""
    return _drawn(shape, patch, lambda points: ~shapely.intersects_xy(patch, points))


def drawn_within(shape: shapely.Geometry, patch: shapely.Geometry) -> shapely.Geometry:
    """A shape that cuts into a patch, reaching the patch's edges where it was snapped to them from inside."""
    return _drawn(shape, patch, lambda points: shapely.contains_xy(patch, points))


def with_vertices_of(polygon: shapely.Geometry, other: shapely.Geometry) -> shapely.Geometry:
    """A (multi)polygon with vertices of another that lie on its edges set into them; without any, the very object."""
    points = _vertices_near(other, polygon)
    if len(points) == 0:
        return polygon
    rings = _Rings(polygon)
    point, edge, share = rings.beside(points, _ON_THE_EDGE_DEG)
    if len(edge) == 0:
        return polygon
    order = np.lexsort((share, edge))
    fuller = rings.with_points(edge[order], points[point[order]])
    return fuller if shapely.is_valid(fuller) else polygon


def drawn_onto_earlier(shapes: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Shapes of one group that lie side by side, the later (by position) reaching the earlier."""
    first, second = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=XY_TOLERANCE_DEG)
    side_by_side = (second < first) & (group[first] == group[second])
    pairs = np.column_stack([first, second])[side_by_side]
    out = shapes.copy()
    for later, earlier in pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]:
        out[earlier] = with_vertices_of(out[earlier], out[later])
        out[later] = drawn_onto(out[later], out[earlier])
    return out


def each(draw: Draw, shapes: np.ndarray, patches: np.ndarray) -> np.ndarray:
    """``draw`` for each shape and the patch beside it."""
    out = np.empty(len(shapes), dtype=object)
    for at, (shape, patch) in enumerate(zip(shapes, patches)):
        out[at] = draw(shape, patch)
    return out


def _drawn(
    shape: shapely.Geometry, patch: shapely.Geometry, counts: Callable[[np.ndarray], np.ndarray]
) -> shapely.Geometry:
    """The shape with the patch's vertices in its edges, and reaching what is off the edges of the one or the other."""
    shape = with_vertices_of(shape, patch)
    slivers = [
        *_slivers(patch, _vertices_near(shape, patch), counts),
        *_slivers(shape, _vertices_near(patch, shape), lambda points: ~shapely.intersects_xy(shape, points)),
    ]
    return shapely.union_all([shape, *slivers]) if slivers else shape


def _vertices_near(geometry: shapely.Geometry, other: shapely.Geometry) -> np.ndarray:
    """Vertices of a geometry within the bounds of another (and the tolerance), each once."""
    bounds = shapely.bounds(other)
    vertices = shapely.get_coordinates(geometry)
    low, high = bounds[:2] - XY_TOLERANCE_DEG, bounds[2:] + XY_TOLERANCE_DEG
    return np.unique(vertices[((vertices >= low) & (vertices <= high)).all(axis=1)], axis=0)


def _slivers(
    polygon: shapely.Geometry, points: np.ndarray, counts: Callable[[np.ndarray], np.ndarray]
) -> list[shapely.Geometry]:
    """What lies between edges of the polygon and those points close to them that count: one polygon for each edge."""
    if len(points) == 0:
        return []
    rings = _Rings(polygon)
    point, edge, share = rings.beside(points, XY_TOLERANCE_DEG)
    chosen = counts(points[point])
    point, edge, share = point[chosen], edge[chosen], share[chosen]
    slivers = []
    for number in np.unique(edge):
        mine = np.flatnonzero(edge == number)
        along = points[point[mine[np.argsort(share[mine])]]]
        slivers.append(shapely.Polygon([rings.start[number], *along, rings.end[number]]))
    return [one for one in slivers if one.area > 0 and shapely.is_valid(one)]


class _Rings:
    """The rings of a (multi)polygon as vertices and edges; edge i goes from vertex ``first[i]`` to the next."""

    def __init__(self, polygon: shapely.Geometry) -> None:
        parts, _ = polygons_of(np.array([polygon], dtype=object))
        rings, self._part = shapely.get_rings(parts, return_index=True)
        self._vertices, self._ring = shapely.get_coordinates(rings, return_index=True)
        self._first = np.flatnonzero(self._ring[1:] == self._ring[:-1])
        self.start, self.end = self._vertices[self._first], self._vertices[self._first + 1]

    def beside(self, points: np.ndarray, within: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Points that lie along edges, off their ends: position of the point, the edge, how far along it (0 … 1)."""
        low, high = points.min(axis=0) - within, points.max(axis=0) + within
        near = np.flatnonzero(
            (np.maximum(self.start, self.end) >= low).all(axis=1)
            & (np.minimum(self.start, self.end) <= high).all(axis=1)
        )
        edges = shapely.linestrings(np.stack([self.start[near], self.end[near]], axis=1))
        tree = shapely.STRtree(edges)
        point, found = tree.query(shapely.points(points), predicate="dwithin", distance=within)
        edge = near[found]
        place, start, end = points[point], self.start[edge], self.end[edge]
        share = _share_along(place, start, end)
        off_ends = np.minimum(np.hypot(*(place - start).T), np.hypot(*(place - end).T)) > _AT_AN_END_DEG
        beside = off_ends & (share > 0) & (share < 1)
        return point[beside], edge[beside], share[beside]

    def with_points(self, edge: np.ndarray, points: np.ndarray) -> shapely.Geometry:
        """The multipolygon with points set into edges (sorted by edge and along it)."""
        after = self._first[edge] + 1
        vertices = np.insert(self._vertices, after, points, axis=0)
        rings = shapely.linearrings(vertices, indices=np.insert(self._ring, after, self._ring[after]))
        shells = np.flatnonzero(np.concatenate([[True], self._part[1:] != self._part[:-1]]))
        ends = np.append(shells[1:], len(rings))
        return shapely.multipolygons(
            [shapely.polygons(rings[shell], holes=rings[shell + 1 : end]) for shell, end in zip(shells, ends)]
        )


def _share_along(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """How far along each edge the place next to each point is: 0 at its start, 1 at its end."""
    along = end - start
    squared = np.maximum(np.einsum("ij,ij->i", along, along), np.finfo(float).tiny)
    return np.einsum("ij,ij->i", points - start, along) / squared
