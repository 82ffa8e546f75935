"""Faces too thin to be meant: they come from coordinates that were rounded, not from anything on the ground.

A patch whose edge follows a county line, drawn to its own vertices, strays over the line by the rounding of its
coordinates; two layers of one line differ by it. The faces in between are given to the face beside them, so that nobody
gets a piece without width, and nothing is lost.
"""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG


def absorb_thin_faces(faces: np.ndarray, patch: np.ndarray, ground: np.ndarray) -> np.ndarray:
    """The ground of each face, thin faces having that of the neighbour in their patch with the longest common edge.

    ``faces``: polygons of an arrangement (neighbours share edges vertex for vertex); ``patch``, ``ground``: numbers of
    the patch that each is part of and of the ground that it lies on. A face is thin whose mean width (twice its area by
    its perimeter) is under XY_TOLERANCE_DEG. Where all of a patch is thin, its faces keep their ground.
    """
    thin = 2 * shapely.area(faces) < XY_TOLERANCE_DEG * shapely.length(faces)
    if not thin.any():
        return ground
    ground = ground.copy()
    concerned = np.flatnonzero(np.isin(patch, patch[thin]))
    one, other, length = _common_edges(faces[concerned], patch[concerned])
    one, other = concerned[one], concerned[other]
    one, other, length = (
        np.concatenate((one, other)),
        np.concatenate((other, one)),
        np.concatenate((length, length)),
    )
    waiting = thin
    while True:  # each round settles thin faces beside settled ones; chains of thin faces take several
        usable = waiting[one] & ~waiting[other]
        if not usable.any():
            return ground
        settled, neighbour = _longest(one[usable], other[usable], length[usable])
        ground[settled] = ground[neighbour]
        waiting[settled] = False


def _longest(one: np.ndarray, other: np.ndarray, length: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each of ``one`` the ``other`` with which it has the greatest length together."""
    pairs, pair = np.unique(np.column_stack((one, other)), axis=0, return_inverse=True)
    together = np.bincount(pair.ravel(), length)
    order = np.lexsort((-together, pairs[:, 0]))
    pairs = pairs[order]
    first = np.concatenate(([True], pairs[1:, 0] != pairs[:-1, 0]))
    return pairs[first, 0], pairs[first, 1]


def _common_edges(faces: np.ndarray, patch: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of faces of one patch and the length (degrees) of each edge that both have."""
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
    return face[at], face[at + 1], np.hypot(*(end[at] - start[at]).T)
