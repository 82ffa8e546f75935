"""Thin faces go to the face beside them; how thin an office may say."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import shapely

from redline_plugin.model.line_slivers import WITHIN_TOLERANCE, LineSlivers, SliverRule
from redline_plugin.steps.cutting.slivers import absorb_slivers
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG

THIN = XY_TOLERANCE_DEG / 10


def boxes(*bounds: tuple[float, float, float, float]) -> np.ndarray:
    return np.array([shapely.box(*one) for one in bounds])


def absorb_thin_faces(faces: np.ndarray, patch: np.ndarray, ground: np.ndarray) -> np.ndarray:
    """Every ground a county of its own."""
    return absorb_slivers(faces, patch, ground, ground, WITHIN_TOLERANCE)


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


METRE = 1e-5  # of latitude, some 10 % too long
JOIN = LineSlivers(SliverRule.JOIN, narrower_than_m=2.0, smaller_than_m2=100.0)


def strip(width_m: float, length_m: float) -> np.ndarray:
    """A patch of two large parts and a strip beyond the line between the first and the second county."""
    x, y = 112.0, 37.0
    high, wide = length_m * METRE * 0.9, width_m * METRE * 1.12
    return boxes(
        (x - 0.01, y, x, y + high),
        (x, y, x + wide, y + high),
    )


@pytest.mark.parametrize(
    ("width_m", "length_m", "is_joined"),
    [(1.0, 50.0, True), (3.0, 20.0, False), (1.0, 150.0, False), (1e-4, 50.0, True), (1.9, 15.0, True)],
)
def test_what_is_a_sliver_is_said_by_width_and_area(width_m: float, length_m: float, is_joined: bool) -> None:
    faces = strip(width_m, length_m)
    got = absorb_slivers(faces, np.zeros(2, dtype=int), np.array([4, 5]), np.array([0, 1]), JOIN)
    assert got.tolist() == ([4, 4] if is_joined else [4, 5])


def test_one_too_long_is_none_and_one_too_wide_is_none_by_its_true_measures() -> None:
    """The measures are metres on the ground: area and width by the ellipsoid, not by degrees."""
    faces = strip(1.0, 80.0)
    area = area_m2(faces)[1]
    for limit, is_joined in ((area * 1.0001, True), (area * 0.9999, False)):
        rule = dataclasses.replace(JOIN, smaller_than_m2=limit)
        got = absorb_slivers(faces, np.zeros(2, dtype=int), np.array([4, 5]), np.array([0, 1]), rule)
        assert got.tolist() == ([4, 4] if is_joined else [4, 5])


def test_faces_of_one_county_beside_each_other_are_measured_together() -> None:
    """Other lines cut ground of one county into strips: none is a sliver of its own."""
    x = 112.0 + 0.9 * METRE * np.array([-300, 0, 1, 2, 3, 300])
    faces = boxes(*((a, 37.0, b, 37.0 + 50 * METRE) for a, b in zip(x, x[1:])))
    patch, ground = np.zeros(5, dtype=int), np.arange(10, 15)
    one_county = absorb_slivers(faces, patch, ground, np.array([0, 1, 1, 1, 2]), JOIN)
    assert one_county.tolist() == [10, 11, 12, 13, 14]
    each_its_own = absorb_slivers(faces, patch, ground, np.arange(5), JOIN)
    assert set(each_its_own[1:4]) <= {10, 14}


def test_kept_slivers_keep_their_ground() -> None:
    faces = strip(1e-5, 50.0)
    got = absorb_slivers(
        faces, np.zeros(2, int), np.array([4, 5]), np.array([0, 1]), LineSlivers(SliverRule.KEEP)
    )
    assert got.tolist() == [4, 5]
