"""Edges of boundaries near a line, in a plane, with a spatial index: distances do not grow with the size of a patch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from redline_plugin.steps.geometry.ground import polygons_of
from redline_plugin.steps.geometry.metric import MetricPlane

NO_EDGE = -1
NOBODY = -1


def to_metres(degrees: np.ndarray, plane: MetricPlane) -> np.ndarray:
    """Coordinates (n, 2) in degrees → metres in the plane."""
    return plane.coordinates_to_plane(degrees.reshape(-1, 2))


@dataclass(frozen=True)
class Nearest:
    """For each point: the nearest edge (-1: none within reach), its distance in m (inf) and the foot on it."""

    edge: np.ndarray
    distance: np.ndarray
    foot: np.ndarray


class NearEdges:
    """Straight edges from ``start`` to ``end`` (metres), each of an owner."""

    def __init__(self, start: np.ndarray, end: np.ndarray, owner: np.ndarray) -> None:
        self.start, self.end, self.owner = start, end, owner
        self._lines = (
            shapely.linestrings(np.stack([start, end], axis=1)) if len(start) else np.empty(0, object)
        )
        self._tree = shapely.STRtree(self._lines)

    def some(self, rows: np.ndarray) -> NearEdges:
        return NearEdges(self.start[rows], self.end[rows], self.owner[rows])

    def owner_of(self, nearest: Nearest) -> np.ndarray:
        """Whose the nearest edges are, -1 where there is none."""
        return np.where(nearest.edge == NO_EDGE, NOBODY, np.append(self.owner, NOBODY)[nearest.edge])

    def nearest(self, points: np.ndarray, within_m: float) -> Nearest:
        """The nearest edge of each point (n, 2). Of equally near ones that of the lowest owner counts."""
        edge = np.full(len(points), NO_EDGE)
        distance = np.full(len(points), np.inf)
        foot = np.full((len(points), 2), np.nan)
        places = shapely.points(points) if len(points) else np.empty(0, object)
        (point, found), away = self._tree.query_nearest(places, max_distance=within_m, return_distance=True)
        order = np.lexsort((self.owner[found], point))
        point, found, away = point[order], found[order], away[order]
        first = np.concatenate([[True], point[1:] != point[:-1]])[: len(point)]
        point, found, away = point[first], found[first], away[first]
        edge[point], distance[point] = found, away
        foot[point] = _feet(points[point], self.start[found], self.end[found])
        return Nearest(edge, distance, foot)


def _feet(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The point of each edge that is nearest to each point."""
    along = end - start
    squared = np.maximum(np.einsum("ij,ij->i", along, along), np.finfo(float).tiny)
    share = np.clip(np.einsum("ij,ij->i", points - start, along) / squared, 0.0, 1.0)
    return start + share[:, None] * along


def edges_near(polygons: np.ndarray, places: np.ndarray, plane: MetricPlane, within_m: float) -> NearEdges:
    """Edges of the polygons' rings (degrees) that may lie within a distance of the places (n, 2, degrees).

    The owner of an edge is the position of its polygon. Found by a grid: some edges that lie farther come along.
    """
    grid = _Grid(places, within_m)
    candidates = np.flatnonzero(grid.may_reach(shapely.bounds(polygons)))
    parts, whole = polygons_of(polygons[candidates])
    rings, part = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    start, end, owner = xy[:-1][same], xy[1:][same], candidates[whole[part[ring[:-1][same]]]]
    near = grid.holds(start) | grid.holds(end) | grid.is_longer(end - start)
    return NearEdges(to_metres(start[near], plane), to_metres(end[near], plane), owner[near])


class _Grid:
    """Square cells (degrees) at least as wide as a distance; those with places and those around them are marked."""

    def __init__(self, places: np.ndarray, within_m: float) -> None:
        self._size = np.array(
            [within_m / 65_000.0, within_m / 110_000.0]
        )  # wider than the distance up to 54° north
        cells = np.unique(self._cells(places), axis=0)
        around = np.array([(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)])
        self._marked = np.unique(_key((cells[:, None, :] + around).reshape(-1, 2)))
        self._tree = shapely.STRtree(
            shapely.box(*((cells - 1) * self._size).T, *((cells + 2) * self._size).T)
        )

    def _cells(self, xy: np.ndarray) -> np.ndarray:
        return np.floor(xy / self._size).astype(np.int64)

    def holds(self, xy: np.ndarray) -> np.ndarray:
        key = _key(self._cells(xy))
        at = np.minimum(np.searchsorted(self._marked, key), len(self._marked) - 1)
        return self._marked[at] == key

    def is_longer(self, along: np.ndarray) -> np.ndarray:
        """Edges that may cross a marked cell with both ends outside."""
        return (np.abs(along) > self._size).any(axis=1)

    def may_reach(self, bounds: np.ndarray) -> np.ndarray:
        reached = np.zeros(len(bounds), dtype=bool)
        boxes = shapely.box(*bounds.T)
        reached[np.unique(self._tree.query(boxes)[0])] = True
        return reached


def _key(cells: np.ndarray) -> np.ndarray:
    return cells[:, 0] * (1 << 32) + cells[:, 1]
