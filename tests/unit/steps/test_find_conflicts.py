"""Conflicts between counties: every kind on shapes of known size, and nothing where both say the same."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.model.conflict import Conflict, ConflictKind
from redline_plugin.model.unit import Unit, UnitLevel
from redline_plugin.steps.find_conflicts import ConflictLimits, find_conflicts
from redline_plugin.steps.geometry.metric import MetricPlane
from redline_plugin.steps.remits import sharing_ground

PLANE = MetricPlane(112.0)
ORIGIN = (0.0, 4_150_000.0)
LIMITS = ConflictLimits(min_area_m2=100.0, min_length_m=50.0, side_by_side_m=2.0, same_line_m=6.0)
OUT, IN = "take_out", "bring_in"
LEVELS = (
    ("990101", UnitLevel.COUNTY),
    ("990201", UnitLevel.COUNTY),
    ("990100", UnitLevel.CITY),
    ("99T001", UnitLevel.DEPARTMENT),
)


def degrees(shape: shapely.Geometry) -> shapely.Geometry:
    """A shape drawn in metres around the origin."""
    moved = shapely.transform(shape, lambda xy: xy + ORIGIN)
    return PLANE.to_degrees(np.array([moved], dtype=object))[0]


def box(x0: float, y0: float, x1: float, y1: float) -> shapely.Geometry:
    return degrees(shapely.box(x0, y0, x1, y1))


def areas(*rows: tuple[str, str, str, shapely.Geometry]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["comment_id", "county_code", "role", "geometry"], dtype=object)


def lines(*rows: tuple[str, str, shapely.Geometry]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["comment_id", "county_code", "geometry"], dtype=object)


def kinds(conflicts: list[Conflict]) -> list[tuple[ConflictKind, str, str]]:
    return [(one.kind, one.comment_a, one.comment_b) for one in conflicts]


def test_nothing_in_nothing_out() -> None:
    assert find_conflicts(areas(), lines(), LIMITS) == []


def test_taking_out_what_another_brings_in() -> None:
    both = areas(("b", "990102", IN, box(600, 0, 1600, 500)), ("a", "990101", OUT, box(0, 0, 1000, 1000)))
    (conflict,) = find_conflicts(both, lines(), LIMITS)
    assert (conflict.kind, conflict.comment_a, conflict.comment_b) == (ConflictKind.OPPOSITE_AREAS, "a", "b")
    assert conflict.size == pytest.approx(400 * 500, rel=1e-4)
    assert conflict.geometry.geom_type == "MultiPolygon"
    expected = box(600, 0, 1000, 500)
    assert conflict.geometry.symmetric_difference(expected).area < 1e-4 * expected.area


def test_comments_of_one_county_do_not_conflict() -> None:
    both = areas(("a", "990101", OUT, box(0, 0, 1000, 1000)), ("b", "990101", IN, box(0, 0, 1000, 1000)))
    assert find_conflicts(both, lines(), LIMITS) == []


def test_taking_out_beside_bringing_in() -> None:
    both = areas(("a", "990101", OUT, box(0, 0, 500, 800)), ("b", "990102", IN, box(500, 200, 900, 1000)))
    (conflict,) = find_conflicts(both, lines(), LIMITS)
    assert conflict.kind is ConflictKind.OPPOSITE_ACROSS_LINE
    assert conflict.size == pytest.approx(600, abs=5)
    assert conflict.geometry.geom_type == "MultiLineString"
    xs = shapely.get_coordinates(PLANE.to_plane(np.array([conflict.geometry], dtype=object)))[:, 0]
    assert np.abs(xs - 500).max() < 2.001


def test_no_line_runs_between_a_county_and_its_city() -> None:
    """A city may take out one part and bring in the part beside it; so may it and its county together."""
    beside = areas(("a", "990101", OUT, box(0, 0, 500, 800)), ("b", "990100", IN, box(500, 0, 900, 800)))
    other = areas(("a", "990201", OUT, box(0, 0, 500, 800)), ("b", "990100", IN, box(500, 0, 900, 800)))
    over = areas(("a", "990101", OUT, box(0, 0, 500, 800)), ("b", "990100", IN, box(100, 0, 900, 800)))
    same = areas(("a", "990101", OUT, box(0, 0, 500, 800)), ("b", "990100", OUT, box(100, 0, 900, 800)))
    units = [Unit(code, code, level=level) for code, level in LEVELS]
    sharing = sharing_ground(units)
    assert find_conflicts(beside, lines(), LIMITS, sharing) == []
    assert kinds(find_conflicts(other, lines(), LIMITS, sharing)) == [
        (ConflictKind.OPPOSITE_ACROSS_LINE, "a", "b")
    ]
    assert kinds(find_conflicts(over, lines(), LIMITS, sharing)) == [(ConflictKind.OPPOSITE_AREAS, "a", "b")]
    assert kinds(find_conflicts(same, lines(), LIMITS, sharing)) == [(ConflictKind.JOINT_SUPPORT, "a", "b")]


def test_who_shares_ground_with_whom() -> None:
    pairs = sharing_ground([Unit(code, code, level=level) for code, level in LEVELS])
    assert {tuple(sorted(pair)) for pair in pairs} == {
        ("990100", "990101"),
        ("990101", "99T001"),
        ("990201", "99T001"),
        ("990100", "99T001"),
    }
    assert all((other, one) in pairs for one, other in pairs)


@pytest.mark.parametrize("strip", [-1.5, 1.5])
def test_a_strip_between_two_hands_is_side_by_side(strip: float) -> None:
    """A gap or an overlap of 1.5 m over 800 m: 1,200 m² of overlap, but no ground that both mean."""
    both = areas(
        ("a", "990101", OUT, box(0, 0, 500 + strip, 800)), ("b", "990102", IN, box(500, 0, 900, 800))
    )
    assert [one.kind for one in find_conflicts(both, lines(), LIMITS)] == [ConflictKind.OPPOSITE_ACROSS_LINE]


def test_beyond_the_tolerance_nothing_meets() -> None:
    both = areas(("a", "990101", OUT, box(0, 0, 495, 800)), ("b", "990102", IN, box(500, 0, 900, 800)))
    assert find_conflicts(both, lines(), LIMITS) == []


def test_a_common_corner_or_a_short_edge_is_no_stretch() -> None:
    a = box(0, 0, 500, 500)
    corner, short = box(500, 500, 900, 900), box(500, 460, 900, 900)
    assert find_conflicts(areas(("a", "1", OUT, a), ("b", "2", IN, corner)), lines(), LIMITS) == []
    assert find_conflicts(areas(("a", "1", OUT, a), ("b", "2", IN, short)), lines(), LIMITS) == []
    long = box(500, 440, 900, 900)
    found = find_conflicts(areas(("a", "1", OUT, a), ("b", "2", IN, long)), lines(), LIMITS)
    assert [one.kind for one in found] == [ConflictKind.OPPOSITE_ACROSS_LINE]


def test_many_short_touches_are_not_one_stretch() -> None:
    comb = shapely.union_all([shapely.box(500, y, 700, y + 20) for y in range(0, 800, 100)])
    both = areas(("a", "1", OUT, box(0, 0, 500, 800)), ("b", "2", IN, degrees(comb)))
    assert find_conflicts(both, lines(), LIMITS) == []


@pytest.mark.parametrize("role", [OUT, IN])
def test_the_same_wish_is_support_and_no_conflict(role: str) -> None:
    over = areas(("a", "1", role, box(0, 0, 500, 500)), ("b", "2", role, box(300, 0, 800, 500)))
    (conflict,) = find_conflicts(over, lines(), LIMITS)
    assert conflict.kind is ConflictKind.JOINT_SUPPORT
    assert conflict.size == pytest.approx(200 * 500, rel=1e-4)
    beside = areas(("a", "1", role, box(0, 0, 500, 500)), ("b", "2", role, box(500, 0, 800, 500)))
    (conflict,) = find_conflicts(beside, lines(), LIMITS)
    assert conflict.kind is ConflictKind.JOINT_SUPPORT
    assert conflict.size == pytest.approx(500, abs=5)


def test_one_pair_once_per_kind_however_many_shapes() -> None:
    many = areas(
        ("a", "1", OUT, box(0, 0, 100, 100)),
        ("a", "1", OUT, box(200, 0, 300, 100)),
        ("a", "1", IN, box(400, 0, 500, 100)),
        ("b", "2", IN, box(0, 0, 100, 100)),
        ("b", "2", IN, box(200, 0, 300, 100)),
        ("b", "2", OUT, box(400, 0, 500, 100)),
    )
    (conflict,) = find_conflicts(many, lines(), LIMITS)
    assert conflict.kind is ConflictKind.OPPOSITE_AREAS
    assert conflict.size == pytest.approx(30_000, rel=1e-4)
    assert len(conflict.geometry.geoms) == 3


def test_two_comments_may_agree_here_and_oppose_there() -> None:
    both = areas(
        ("a", "1", OUT, box(0, 0, 200, 200)),
        ("b", "2", OUT, box(100, 0, 200, 200)),
        ("a", "1", IN, box(1000, 0, 1200, 200)),
        ("b", "2", OUT, box(1000, 0, 1100, 200)),
    )
    found = {one.kind: one.size for one in find_conflicts(both, lines(), LIMITS)}
    assert found[ConflictKind.JOINT_SUPPORT] == pytest.approx(20_000, rel=1e-4)
    assert found[ConflictKind.OPPOSITE_AREAS] == pytest.approx(20_000, rel=1e-4)
    assert len(found) == 2


def line(*points: tuple[float, float]) -> shapely.Geometry:
    return degrees(shapely.LineString(points))


def test_both_dispute_the_same_stretch() -> None:
    two = lines(("a", "1", line((0, 0), (1000, 0))), ("b", "2", line((400, 3), (1400, 3))))
    (conflict,) = find_conflicts(areas(), two, LIMITS)
    assert conflict.kind is ConflictKind.SAME_BOUNDARY
    assert conflict.size == pytest.approx(600, abs=7)


def test_lines_that_cross_or_run_apart_are_not_the_same() -> None:
    crossing = lines(("a", "1", line((0, 0), (1000, 0))), ("b", "2", line((500, -500), (500, 500))))
    apart = lines(("a", "1", line((0, 0), (1000, 0))), ("b", "2", line((0, 20), (1000, 20))))
    assert find_conflicts(areas(), crossing, LIMITS) == []
    assert find_conflicts(areas(), apart, LIMITS) == []


def test_a_stretch_on_which_both_ask_for_the_same_is_no_conflict() -> None:
    two = lines(("a", "1", line((500, 0), (500, 800))), ("b", "2", line((500, 0), (500, 800))))
    agreeing = areas(("a", "1", OUT, box(0, 0, 500, 800)), ("b", "2", OUT, box(500, 0, 900, 800)))
    assert [one.kind for one in find_conflicts(agreeing, two, LIMITS)] == [ConflictKind.JOINT_SUPPORT]
    opposing = areas(("a", "1", OUT, box(0, 0, 500, 800)), ("b", "2", IN, box(500, 0, 900, 800)))
    assert [one.kind for one in find_conflicts(opposing, two, LIMITS)] == [
        ConflictKind.OPPOSITE_ACROSS_LINE,
        ConflictKind.SAME_BOUNDARY,
    ]
    elsewhere = areas(("a", "1", OUT, box(0, 5000, 500, 5800)), ("b", "2", OUT, box(500, 5000, 900, 5800)))
    assert [one.kind for one in find_conflicts(elsewhere, two, LIMITS)] == [
        ConflictKind.SAME_BOUNDARY,
        ConflictKind.JOINT_SUPPORT,
    ]


def test_an_invalid_shape_hides_nothing_and_stays_as_it_was() -> None:
    bow = degrees(shapely.Polygon([(0, 0), (400, 400), (400, 0), (0, 400)]))
    frame = areas(
        ("a", "1", OUT, bow), ("b", "2", IN, box(0, 0, 400, 400)), ("c", "2", IN, box(0, 0, 50, 400))
    )
    found = kinds(find_conflicts(frame, lines(), LIMITS))
    assert (ConflictKind.OPPOSITE_AREAS, "a", "b") in found
    assert (ConflictKind.OPPOSITE_AREAS, "a", "c") in found
    assert frame["geometry"].iloc[0] is bow


def test_ids_are_those_of_the_kind_and_the_pair() -> None:
    small = areas(("a", "1", OUT, box(0, 0, 500, 500)), ("b", "2", IN, box(300, 0, 800, 500)))
    large = areas(("a", "1", OUT, box(0, 0, 700, 500)), ("b", "2", IN, box(300, 0, 800, 500)))
    other = areas(("a", "1", OUT, box(0, 0, 500, 500)), ("c", "2", IN, box(300, 0, 800, 500)))
    first, second, third = (
        find_conflicts(one, lines(), LIMITS)[0].conflict_id for one in (small, large, other)
    )
    assert first == second
    assert first != third


@st.composite
def rounds(draw: st.DrawFn) -> pd.DataFrame:
    count = draw(st.integers(2, 7))
    rows = []
    for number in range(count):
        x, y = draw(st.integers(0, 8)) * 100, draw(st.integers(0, 8)) * 100
        width, height = draw(st.integers(1, 5)) * 100, draw(st.integers(1, 5)) * 100
        county, role = draw(st.sampled_from("123")), draw(st.sampled_from([OUT, IN]))
        rows.append((f"id{number}", county, role, box(x, y, x + width, y + height)))
    return areas(*rows)


@settings(max_examples=60, deadline=None)
@given(rounds(), st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter_and_boxes_are_found_as_computed_by_hand(frame, random) -> None:
    found = find_conflicts(frame, lines(), LIMITS)
    order = list(range(len(frame)))
    random.shuffle(order)
    again = find_conflicts(frame.iloc[order], lines(), LIMITS)
    assert [(c.conflict_id, c.size, c.geometry.wkb) for c in found] == [
        (c.conflict_id, c.size, c.geometry.wkb) for c in again
    ]
    assert {(k, a, b) for k, a, b in kinds(found)} == _by_hand(frame)


def _by_hand(frame: pd.DataFrame) -> set[tuple[ConflictKind, str, str]]:
    """Boxes on a grid of 100 m: overlap and common edge from their corners."""
    corners = [
        np.round(shapely.bounds(PLANE.to_plane(np.array([g], dtype=object))[0]) - [*ORIGIN, *ORIGIN], 3)
        for g in frame["geometry"]
    ]
    expected = set()
    for i, j in itertools.combinations(range(len(frame)), 2):
        if frame["county_code"].iloc[i] == frame["county_code"].iloc[j]:
            continue
        width = min(corners[i][2], corners[j][2]) - max(corners[i][0], corners[j][0])
        height = min(corners[i][3], corners[j][3]) - max(corners[i][1], corners[j][1])
        same = frame["role"].iloc[i] == frame["role"].iloc[j]
        pair = (frame["comment_id"].iloc[i], frame["comment_id"].iloc[j])
        if width > 0 and height > 0:
            expected.add((ConflictKind.JOINT_SUPPORT if same else ConflictKind.OPPOSITE_AREAS, *pair))
        elif max(width, height) > 0 and min(width, height) == 0:
            expected.add((ConflictKind.JOINT_SUPPORT if same else ConflictKind.OPPOSITE_ACROSS_LINE, *pair))
    return expected
