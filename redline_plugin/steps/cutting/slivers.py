"""Slivers: faces of a patch beyond a county line, too thin or small to be meant as pieces of their own.

A patch whose edge follows a county line, drawn to its own vertices, strays over the line by the rounding of its
coordinates; two layers of one line differ by it, or by more. The faces in between are given to the face beside them, so
that nobody gets a piece without width, and nothing is lost. How far that goes an office may say (`LineSlivers`).
"""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.model.line_slivers import LineSlivers, SliverRule
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG

_SHORTEST_DEGREE_M = 50_000  # of longitude, at 63° north: no degree in the country is shorter


def absorb_slivers(
    faces: np.ndarray, patch: np.ndarray, ground: np.ndarray, county: np.ndarray, slivers: LineSlivers
) -> np.ndarray:
    """The ground of each face; slivers have that of the neighbour in their patch with the longest common edge.

    ``faces``: polygons of an arrangement (neighbours share edges vertex for vertex); ``patch``, ``ground``, ``county``:
    numbers of the patch that each is part of, of the ground that it lies on and of the county that owns that. With the
    rule JOIN, what belongs together is measured together: all faces beside each other that one patch has in one county.
    Where all of a patch is sliver, its faces keep their ground.
    """
    if slivers.rule is SliverRule.KEEP:
        return ground
    joins = slivers.rule is SliverRule.JOIN
    thin = is_thin(faces, slivers.narrower_than_m / _SHORTEST_DEGREE_M if joins else XY_TOLERANCE_DEG)
    if not thin.any():
        return ground
    concerned = np.flatnonzero(np.isin(patch, patch[thin]))
    one, other, edges = common_edges(faces[concerned], patch[concerned])
    part, is_sliver = np.arange(len(concerned)), thin[concerned]
    if joins:
        inner = county[concerned[one]] == county[concerned[other]]
        part = _connected(len(concerned), one[inner], other[inner])
        is_sliver = _small_parts(faces[concerned], part, edges[inner], part[one[inner]], slivers)
    like = _settled(is_sliver, part[one], part[other], np.hypot(*(edges[:, 1] - edges[:, 0]).T))
    ground = ground.copy()
    ground[concerned] = np.where(like[part] == part, ground[concerned], ground[concerned[like[part]]])
    return ground


def is_thin(faces: np.ndarray, width: float = XY_TOLERANCE_DEG) -> np.ndarray:
    """Whether the mean width of each face (twice its area by its perimeter) is under ``width`` (degrees)."""
    return 2 * shapely.area(faces) < width * shapely.length(faces)


def _connected(count: int, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Of each of ``count`` things the lowest one that it is connected with by pairs."""
    lowest = np.arange(count)
    while True:
        before = lowest.copy()
        np.minimum.at(lowest, one, before[other])
        np.minimum.at(lowest, other, before[one])
        lowest = lowest[lowest]
        if (lowest == before).all():
            return lowest


def _small_parts(
    faces: np.ndarray, part: np.ndarray, edges: np.ndarray, part_of_edge: np.ndarray, slivers: LineSlivers
) -> np.ndarray:
    """Whether each part (a number under ``len(faces)``) is a sliver; ``edges``: between faces of one part."""
    area = np.bincount(part, area_m2(faces), len(faces))
    within = length_m(shapely.linestrings(edges))
    around = np.bincount(part, length_m(faces), len(faces)) - 2 * np.bincount(
        part_of_edge, within, len(faces)
    )
    return (2 * area < slivers.narrower_than_m * around) & (area < slivers.smaller_than_m2)


def _settled(waiting: np.ndarray, one: np.ndarray, other: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Of each thing the one whose ground it gets: of those ``waiting``, that beside it along the greatest length.

    Each round settles things beside settled ones; chains of waiting things take several.
    """
    waiting, like = waiting.copy(), np.arange(len(waiting))
    one, other = np.concatenate((one, other)), np.concatenate((other, one))
    length = np.concatenate((length, length))
    while True:
        usable = waiting[one] & ~waiting[other]
        if not usable.any():
            return like
        settled, neighbour = _longest(one[usable], other[usable], length[usable])
        like[settled] = like[neighbour]
        waiting[settled] = False


def _longest(one: np.ndarray, other: np.ndarray, length: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each of ``one`` the ``other`` with which it has the greatest length together."""
    pairs, pair = np.unique(np.column_stack((one, other)), axis=0, return_inverse=True)
    together = np.bincount(pair.ravel(), length)
    order = np.lexsort((-together, pairs[:, 0]))
    pairs = pairs[order]
    first = np.concatenate(([True], pairs[1:, 0] != pairs[:-1, 0]))
    return pairs[first, 0], pairs[first, 1]


def common_edges(faces: np.ndarray, patch: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of faces of one patch, and of each edge that both have its two ends (n, 2, 2)."""
    rings, face_of_ring = shapely.get_rings(faces, return_index=True)
    vertices, ring = shapely.get_coordinates(rings, return_index=True)
    edge = ring[1:] == ring[:-1]
    start, end, face = vertices[:-1][edge], vertices[1:][edge], face_of_ring[ring[:-1][edge]]
    turned = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    start[turned], end[turned] = end[turned], start[turned].copy()
    order = np.lexsort((end[:, 1], end[:, 0], start[:, 1], start[:, 0], patch[face]))
    start, end, face = start[order], end[order], face[order]
    same = (start[1:] == start[:-1]).all(axis=1) & (end[1:] == end[:-1]).all(axis=1)
    same &= patch[face[1:]] == patch[face[:-1]]
    at = np.flatnonzero(same)
    return face[at], face[at + 1], np.stack((start[at], end[at]), axis=1)
