"""Tracing faces against GEOS's polygonize, and putting faces together against its union."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.steps.cutting import merging
from redline_plugin.steps.cutting.arrangement import Arcs, TracedFaces, trace_faces
from redline_plugin.steps.cutting.merging import merged


def traced(groups: list[list[shapely.Geometry]], side: list[list[int]] | None = None) -> TracedFaces:
    lines = [line for group in groups for line in group]
    vertices = shapely.get_num_coordinates(lines)
    end = np.cumsum(vertices)
    group = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    sides = np.array([one for group in side for one in group] if side else [0] * len(lines), dtype=int)
    return trace_faces(
        Arcs(shapely.get_coordinates(lines).reshape(-1, 2), end - vertices, end - 1, group, sides),
        len(groups),
    )


def same_shapes(some: np.ndarray, others: np.ndarray) -> bool:
    return sorted(shapely.normalize(some).tolist(), key=str) == sorted(
        shapely.normalize(others).tolist(), key=str
    )


def noded(*lines: shapely.Geometry) -> list[shapely.Geometry]:
    return shapely.get_parts(shapely.union_all(list(lines))).tolist()


@given(
    seed=st.integers(0, 10**6), rings=st.integers(0, 12), strays=st.integers(0, 8), groups=st.integers(1, 4)
)
@settings(deadline=None, max_examples=150)
def test_the_faces_are_those_that_geos_finds(seed: int, rings: int, strays: int, groups: int) -> None:
    """Rings in rings, rings that cross, lines that end nowhere and lines that hang together by one of them."""
    dice = np.random.default_rng(seed)
    lines = []
    for _ in range(groups):
        shapes = [
            shapely.Point(dice.uniform(0, 1, 2)).buffer(dice.uniform(0.01, 0.4), quad_segs=3).exterior
            for _ in range(rings)
        ]
        shapes += [shapely.LineString(dice.uniform(0, 1, (3, 2))) for _ in range(strays)]
        lines.append(noded(*shapes))
    found = traced(lines)
    for number, group in enumerate(lines):
        if not found.doubtful[number]:
            expected = shapely.get_parts(shapely.polygonize(group))
            assert same_shapes(found.geometry[found.group == number], expected)


def test_doubt_is_the_exception() -> None:
    dice = np.random.default_rng(3)
    groups = [
        noded(*(shapely.Point(dice.uniform(0, 1, 2)).buffer(0.3).exterior for _ in range(6)))
        for _ in range(50)
    ]
    assert not traced(groups).doubtful.any()


def test_a_face_that_touches_itself_at_a_node_is_doubtful() -> None:
    hole_at_a_corner = shapely.LineString([(0, 0), (1, 2), (2, 1), (0, 0)])
    shell = shapely.LineString([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)])
    apart = shapely.LineString([(0, 0), (1, 0), (1, 1), (0, 0)])
    assert traced([[shell, hole_at_a_corner], [apart]]).doubtful.tolist() == [True, False]


def test_lines_that_leave_a_node_in_all_but_one_direction_are_doubtful() -> None:
    triangle = shapely.LineString([(0, 0), (1, 0), (1, 1), (0, 0)])
    needle = shapely.LineString([(0, 0), (1, 1e-14), (0.5, 0.2), (0, 0)])
    assert traced([[triangle, needle]]).doubtful.tolist() == [True]


def test_a_ring_whose_turn_rounding_could_change_is_doubtful() -> None:
    far = shapely.LineString([(0, 0), (1, 0), (1, 1), (0, 0)])
    sliver = shapely.LineString(
        [(113.0, 37.0), (113.1, 37.1), (113.1, np.nextafter(37.1, 38)), (113.0, 37.0)]
    )
    assert traced([[far, sliver]]).doubtful.tolist() == [True]


def test_faces_beside_what_is_asked_for_are_left_out() -> None:
    shell = shapely.LineString([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)])
    hole = shapely.LineString([(1, 1), (2, 1), (2, 2), (1, 1)])
    unsided = traced([[shell, hole]])
    assert shapely.area(unsided.geometry).tolist() == [15.5, 0.5]
    assert not unsided.is_known.any()
    sided = traced([[shell, hole]], [[1, -1]])
    assert shapely.area(sided.geometry).tolist() == [15.5]
    assert sided.is_known.all()


def test_sides_that_contradict_each_other_are_doubtful() -> None:
    upper = shapely.LineString([(0, 0), (1, 1), (2, 0)])
    lower = shapely.LineString([(0, 0), (1, -1), (2, 0)])
    assert traced([[upper, lower]], [[-1, 1]]).doubtful.tolist() == [False]
    assert traced([[upper, lower]], [[1, 1]]).doubtful.tolist() == [True]


def test_nothing_encloses_nothing() -> None:
    assert len(traced([[]]).geometry) == 0
    assert len(traced([[shapely.LineString([(0, 0), (1, 1)])], []]).geometry) == 0


@given(seed=st.integers(0, 10**6), groups=st.integers(1, 3))
@settings(deadline=None, max_examples=80)
def test_faces_put_together_are_their_union(seed: int, groups: int) -> None:
    """Some of the faces of an arrangement: beside each other, apart, touching at corners, around holes."""
    dice = np.random.default_rng(seed)
    faces, group = [], []
    for number in range(groups):
        circles = [shapely.Point(dice.uniform(0, 1, 2)).buffer(0.3, quad_segs=4).exterior for _ in range(5)]
        lines = shapely.union_all(
            [*circles, shapely.box(0, 0, 1, 1).exterior, shapely.LineString([(0, 0), (1, 1)])]
        )
        found = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
        chosen = found[dice.uniform(0, 1, len(found)) < 0.6] if number else found
        faces += chosen.tolist() or found[:1].tolist()
        group += [number] * (len(faces) - len(group))
    together = merged(np.array(faces), np.array(group))
    for number, piece in enumerate(together):
        own = [face for face, of in zip(faces, group) if of == number]
        assert piece.is_valid
        assert piece.geom_type == "MultiPolygon"
        assert shapely.equals(piece, shapely.union_all(own))
        vertices = {tuple(xy) for xy in shapely.get_coordinates(own)}
        assert {tuple(xy) for xy in shapely.get_coordinates(piece)} <= vertices


def test_geos_is_asked_where_faces_touch_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    union = shapely.union_all
    monkeypatch.setattr(merging.shapely, "union_all", lambda faces: asked.append(len(faces)) or union(faces))
    grid = {(x, y): shapely.box(x, y, x + 1, y + 1) for x in range(4) for y in range(4)}
    around_two_that_touch = [box for place, box in grid.items() if place not in {(1, 1), (2, 2)}]
    plain = [grid[0, 0], grid[1, 0]]
    faces = np.array([*plain, *around_two_that_touch])
    pieces = merged(faces, np.repeat([0, 1], [2, 14]))
    assert asked == [14]
    assert shapely.area(pieces).tolist() == [2, 14]
    assert shapely.is_valid(pieces).all()
