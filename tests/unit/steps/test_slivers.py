"""Thin faces go to the face beside them."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.steps.cutting.slivers import absorb_thin_faces
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG

THIN = XY_TOLERANCE_DEG / 10


def boxes(*bounds: tuple[float, float, float, float]) -> np.ndarray:
    return np.array([shapely.box(*one) for one in bounds])


def test_without_thin_faces_nothing_changes() -> None:
    ground = np.array([3, 4])
    assert absorb_thin_faces(boxes((0, 0, 1, 1), (1, 0, 2, 1)), np.array([0, 0]), ground) is ground


def test_a_thin_face_gets_the_ground_beside_its_longest_edge() -> None:
    right = shapely.Polygon([(1 + THIN, 0), (2, 0), (2, 1), (1 + THIN, 1), (1 + THIN, 0.7)])
    thin = shapely.Polygon([(1, 0), (1 + THIN, 0), (1 + THIN, 0.7), (1, 1)])
    faces = np.array([shapely.box(0, 0, 1, 1), thin, right])
    assert absorb_thin_faces(faces, np.zeros(3, dtype=int), np.array([7, 8, 9])).tolist() == [7, 7, 9]


def test_a_chain_of_thin_faces_is_settled_from_its_ends() -> None:
    edges = [0.0, *(1 + THIN * np.arange(5)), 2.0]
    faces = boxes(*((a, 0, b, 1) for a, b in zip(edges, edges[1:])))
    ground = absorb_thin_faces(faces, np.zeros(6, dtype=int), np.array([10, 1, 2, 3, 4, 20]))
    assert set(ground[1:5]) <= {10, 20}
    assert ground[[0, 5]].tolist() == [10, 20]


def test_the_neighbour_must_be_of_the_same_patch() -> None:
    faces = boxes((0, 0, 1, 1), (1, 0, 1 + THIN, 1), (1 + THIN, 0, 2, 1))
    assert absorb_thin_faces(faces, np.array([0, 1, 1]), np.array([7, 8, 9])).tolist() == [7, 9, 9]


def test_a_patch_that_is_all_thin_keeps_its_ground() -> None:
    faces = boxes((0, 0, 1, THIN), (1, 0, 2, THIN), (0, 5, 1, 6))
    assert absorb_thin_faces(faces, np.array([0, 0, 1]), np.array([7, 8, 9])).tolist() == [7, 8, 9]
