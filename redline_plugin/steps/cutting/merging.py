"""Faces of an arrangement that belong together become one: the edges between them vanish, no vertex moves."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.steps.cutting.arrangement import Arcs, trace_faces

_RELATIVE_AREA = 1e-12


def merged(faces: np.ndarray, group: np.ndarray) -> np.ndarray:
    """One multipolygon for each group (numbers 0, 1, … sorted) of polygons that share edges vertex for vertex.

    What the faces of a group enclose is traced anew without the edges that two of them share. Where that is doubtful or
    not the same ground, GEOS unites them, as it would any shapes.
    """
    if len(faces) == 0:
        return faces
    count = int(group[-1]) + 1
    traced = trace_faces(_outlines(faces, group), count)
    order = np.argsort(traced.group, kind="stable")
    pieces = np.full(count, None, dtype=object)
    shapely.multipolygons(traced.geometry[order], indices=traced.group[order], out=pieces)

    area = np.bincount(group, shapely.area(faces), count)
    wrong = traced.doubtful | ~(np.abs(shapely.area(pieces) - area) <= _RELATIVE_AREA * area)
    wrong[~wrong] = ~shapely.is_valid(pieces[~wrong])
    for number in np.flatnonzero(wrong):
        united = shapely.union_all(faces[group == number])
        pieces[number] = shapely.multipolygons(shapely.get_parts(united))
    return pieces


def _outlines(faces: np.ndarray, group: np.ndarray) -> Arcs:
    """Edges that one face of a group alone has, those behind each other as one line; lines end where several meet."""
    rings, of_ring = shapely.get_rings(faces, return_index=True)
    is_hole = np.diff(of_ring, prepend=-1) == 0
    side = np.where(shapely.is_ccw(rings) != is_hole, 1, -1)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    group_at = group[of_ring[ring]]
    is_outline = np.append(ring[1:] == ring[:-1], False)
    edge = np.flatnonzero(is_outline)
    is_outline[edge[_twice(_sorted_ends(xy[edge], xy[edge + 1]), group_at[edge])]] = False

    edge = np.flatnonzero(is_outline)
    begins = is_outline.copy()
    begins[1:] &= ~is_outline[:-1]
    begins[edge[_twice(xy[edge], group_at[edge])]] = True
    first = np.flatnonzero(begins)
    last = edge[np.append(np.searchsorted(edge, first), len(edge))[1:] - 1] + 1
    return Arcs(xy, first, last, group_at[first], side[ring[first]])


def _sorted_ends(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Both ends of each edge in one row, the same whichever way the edge goes."""
    turned = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    return np.where(turned[:, np.newaxis], np.hstack((end, start)), np.hstack((start, end)))


def _twice(rows: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Whether each row occurs more than once in its group."""
    order = np.lexsort((*rows.T, group))
    same = (rows[order[1:]] == rows[order[:-1]]).all(axis=1) & (group[order[1:]] == group[order[:-1]])
    twice = np.zeros(len(rows), dtype=bool)
    twice[order[1:][same]] = True
    twice[order[:-1][same]] = True
    return twice
