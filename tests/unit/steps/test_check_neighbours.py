"""Patches against each other, against a brute-force comparison of every pair."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from redline_plugin.model.finding import FindingCode
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.check import check_draft
from redline_plugin.steps.checks import neighbours
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.metric import MetricPlane
from tests.unit.steps.test_check import COUNTIES, DEFAULTS, METRE, draft, found, protected, square


def pairs_of(patches: object, code: FindingCode, thresholds: Thresholds = DEFAULTS) -> set[tuple[str, str]]:
    return {(one.subject, one.values["other"]) for one in found(patches, code, thresholds=thresholds)}


# ---- overlaps


@st.composite
def shapes(draw: st.DrawFn) -> shapely.Geometry:
    """Discs, rings, pairs of discs and jagged stars, near enough to meet often; many vertices or few."""
    x, y = draw(st.integers(0, 12)) * 0.005, draw(st.integers(0, 12)) * 0.005
    radius = draw(st.integers(1, 6)) * 0.0025
    disc = shapely.Point(112.1 + x, 37.1 + y).buffer(radius, quad_segs=draw(st.sampled_from([1, 2, 30])))
    kind = draw(st.sampled_from(["disc", "ring", "pair", "star"]))
    if kind == "ring":
        return shapely.difference(disc, shapely.buffer(disc.centroid, radius * 0.6))
    if kind == "pair":
        return shapely.MultiPolygon([disc, shapely.affinity.translate(disc, 3 * radius, 0.001)])
    if kind == "star":
        return shapely.affinity.rotate(
            shapely.union(disc, shapely.box(*disc.bounds)), draw(st.integers(0, 44))
        )
    return disc


@given(st.lists(shapes(), min_size=2, max_size=9))
@settings(deadline=None, max_examples=60)
def test_overlaps_are_those_of_all_pairs(polygons: list[shapely.Geometry]) -> None:
    expected = {}
    for (i, one), (j, other) in itertools.combinations(enumerate(polygons), 2):
        area = area_m2([shapely.intersection(one, other)])[0]
        if area > DEFAULTS.overlap_m2 and not one.equals(other):
            expected[f"P{i}", f"P{j}"] = area
    got = {
        (one.subject, one.values["other"]): one.values["area_m2"]
        for one in neighbours.overlaps(DraftUnderCheck(draft(*polygons), COUNTIES, None, DEFAULTS))
    }
    assert got == pytest.approx(expected, rel=1e-6)


def test_patches_that_share_lines_vertex_for_vertex_do_not_overlap() -> None:
    cells = shapely.get_parts(
        shapely.voronoi_polygons(
            shapely.multipoints(np.random.default_rng(5).uniform((112.05, 37.05), (112.15, 37.15), (60, 2))),
            extend_to=shapely.box(112, 37, 112.2, 37.2),
        )
    )
    patches = draft(*cells)
    assert found(patches, FindingCode.OVERLAP) == []
    assert found(patches, FindingCode.GAP) == []
    assert found(patches, FindingCode.SMALL_PATCH) == []


def test_a_part_within_another_patch_overlaps_it_though_the_first_part_lies_outside() -> None:
    both = shapely.MultiPolygon([square(112.3, 37.1), square(112.11, 37.11, 0.005)])
    assert pairs_of(draft(square(112.1, 37.1), both), FindingCode.OVERLAP) == {("P0", "P1")}


def test_ground_claimed_where_outlines_have_edges_in_common_on_the_same_side() -> None:
    whole, half = square(112.1, 37.1), shapely.box(112.1, 37.1, 112.11, 37.12)
    findings = found(draft(whole, half), FindingCode.OVERLAP)
    assert [one.values["area_m2"] for one in findings] == pytest.approx(area_m2([half]).tolist())


# ---- the same shape twice


def test_the_same_shape_is_told_once_however_it_is_written() -> None:
    base = square(112.1, 37.1)
    at = shapely.get_coordinates(base)[:-1]
    turned = shapely.Polygon(np.roll(at, 2, axis=0)[::-1])
    other_within_the_same_box = shapely.Polygon(at[[0, 1, 2]])
    patches = draft(base, square(112.3, 37.1), turned, other_within_the_same_box, base)
    findings = found(patches, FindingCode.DUPLICATE_SHAPE)
    assert [(one.subject, one.values["count"], one.values["rows"]) for one in findings] == [
        ("P0", 3, [1, 3, 5])
    ]
    assert findings[0].values["others"] == ["P2", "P4"]
    assert pairs_of(patches, FindingCode.OVERLAP) == {("P0", "P3"), ("P2", "P3"), ("P3", "P4")}


# ---- gaps


def wavy(phase: float = 0.0, count: int = 200) -> np.ndarray:
    """A line eastwards at 37.1° with a vertex about every 9 m."""
    x = np.linspace(112.1, 112.12, count)
    return np.column_stack((x, 37.1 + 0.002 * np.sin(600 * (x - 112.1) + phase)))


def banks(width_m: float) -> tuple[shapely.Polygon, shapely.Polygon]:
    """Two patches along the same wavy line, so far apart."""
    north, south = wavy(), wavy(count=170) - (0, width_m * METRE)
    upper = shapely.Polygon([*north, (112.12, 37.12), (112.1, 37.12)])
    lower = shapely.Polygon([*south[::-1], (112.1, 37.08), (112.12, 37.08)])
    return upper, lower


@pytest.mark.parametrize(
    ("width", "scale", "is_gap"), [(3, 10_000, True), (9, 10_000, False), (9, 50_000, True)]
)
def test_gaps_follow_the_scale(width: float, scale: int, is_gap: bool) -> None:
    upper, lower = banks(width)
    findings = found(draft(upper, lower), FindingCode.GAP, thresholds=Thresholds(scale=scale))
    assert [(one.subject, one.values["other"]) for one in findings] == [("P0", "P1")] * is_gap
    if is_gap:
        between = shapely.difference(shapely.box(112.1, 37.09, 112.12, 37.11), shapely.union(upper, lower))
        missed = shapely.symmetric_difference(findings[0].geometry, between)
        assert area_m2([missed])[0] < 0.05 * area_m2([between])[0]
        assert findings[0].values["width_m"] < width


def test_a_gap_closed_at_both_ends_is_found_though_the_patches_touch() -> None:
    north, south = wavy(), wavy(count=170) - (0, 3 * METRE)
    south[0], south[-1] = north[0], north[-1]
    upper = shapely.Polygon([*north, (112.12, 37.12), (112.1, 37.12)])
    lower = shapely.Polygon([*south[::-1], (112.1, 37.08), (112.12, 37.08)])
    assert pairs_of(draft(upper, lower), FindingCode.GAP) == {("P0", "P1")}


def test_no_gaps_where_patches_only_come_near_with_a_corner_or_share_their_line() -> None:
    tip = shapely.Polygon([(112.11, 37.1 - 2 * METRE), (112.12, 37.09), (112.1, 37.09)])
    assert found(draft(shapely.box(112.1, 37.1, 112.12, 37.12), tip), FindingCode.GAP) == []
    line = wavy()
    upper = shapely.Polygon([*line, (112.12, 37.12), (112.1, 37.12)])
    lower = shapely.Polygon([*line[::-1], (112.1, 37.08), (112.12, 37.08)])
    assert found(draft(upper, lower), FindingCode.GAP) == []


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(2, 30), st.integers(2, 30)),
        min_size=2,
        max_size=8,
    )
)
@example([(0, 28, 20, 3), (8, 0, 12, 27)])
@example([(0, 0, 3, 15), (0, 0, 15, 16), (0, 16, 15, 2), (3, 0, 15, 15)])  # a vertex in common with a third
@example([(4, 24, 28, 4), (16, 30, 12, 16)])
@settings(deadline=None, max_examples=50)
def test_gaps_between_boxes_are_those_of_all_pairs(boxes: list[tuple[int, int, int, int]]) -> None:
    """Boxes on a grid of 1.7 m: a gap is where two face each other along 20 m and more, less than 4.5 m apart."""
    step = 1.7
    plane = MetricPlane(112.1)
    origin = plane.coordinates_to_plane(np.array([[112.1, 37.1]]))[0]
    placed = [
        shapely.box(*(origin + np.array([x, y]) * step), *(origin + np.array([x + w, y + h]) * step))
        for x, y, w, h in boxes
    ]
    patches = draft(*plane.to_degrees(np.array(placed)))
    gaps = neighbours.gaps(DraftUnderCheck(patches, COUNTIES, None, DEFAULTS))
    got = {(one.subject, one.values["other"]) for one in gaps}
    for (i, one), (j, other) in itertools.combinations(enumerate(boxes), 2):
        apart, along = facing(one, other)
        if along * step >= 20 and 0 < apart * step < 4.5:
            assert (f"P{i}", f"P{j}") in got
        if apart * step > 5.5 or apart == 0:
            assert (f"P{i}", f"P{j}") not in got


def facing(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[float, float]:
    """How far two boxes are apart in the one direction, and how long they face each other in the other; a distance of
    0 where they touch or overlap."""
    (x1, y1, w1, h1), (x2, y2, w2, h2) = one, other
    apart_x, apart_y = max(x1, x2) - min(x1 + w1, x2 + w2), max(y1, y2) - min(y1 + h1, y2 + h2)
    if apart_x <= 0 and apart_y <= 0:
        return 0, 0
    if apart_x > 0 and apart_y > 0:
        return float(np.hypot(apart_x, apart_y)), 0
    return (apart_x, -apart_y) if apart_x > 0 else (apart_y, -apart_x)


# ---- small patches


def test_small_patches_are_counted_together_and_the_smallest_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("redline_plugin.steps.checks.small.LISTED", 2)
    sizes = [0.008, 0.002, 0.006, 0.001, 0.03]
    patches = draft(*(square(112.1 + 0.04 * i, 37.1, size) for i, size in enumerate(sizes)))
    assert [one.subject for one in found(patches, FindingCode.SMALL_PATCH)] == ["P1", "P3"]
    together = found(patches, FindingCode.SMALL_PATCHES)
    assert [one.subject for one in together] == [""]
    values = together[0].values
    area = area_m2(patches["geometry"].to_numpy()) / 1e6
    assert (values["count"], values["listed"], values["tiny_count"]) == (4, 2, 2)
    assert values["area_km2"] == pytest.approx(area[:4].sum())
    assert values["percent"] == pytest.approx(100 * area[:4].sum() / area.sum())
    assert shapely.get_num_geometries(together[0].geometry) == 4


# ---- whatever comes


@st.composite
def dirt(draw: st.DrawFn) -> shapely.Geometry | None:
    """Nothing, emptiness, crossed and doubled outlines, numbers that are none."""
    kind = draw(st.sampled_from(["none", "empty", "ring", "collapsed", "nan", "twice", "sound"]))
    points = draw(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=4, max_size=9))
    at = np.array(points) * 0.01 + (112.1, 37.1)
    if kind == "none":
        return None
    if kind == "empty":
        return shapely.MultiPolygon()
    if kind == "collapsed":
        at[:] = at[0]
    if kind == "nan":
        at[1] = np.nan
    if kind == "twice":
        return shapely.MultiPolygon([shapely.Polygon(at)] * 2)
    if kind == "sound":
        return square(at[0, 0], at[0, 1], 0.01)
    return shapely.Polygon(at)


texts = st.sampled_from(
    ["", None, float("nan"), "990100", "11", "水源涵养", 99010011, " 990101110001 ", "990100-13-0001"]
)


@given(st.lists(st.tuples(dirt(), texts, texts, texts, texts), min_size=1, max_size=6), st.booleans())
@settings(deadline=None, max_examples=30)
def test_no_draft_stops_the_checks(rows: list[tuple], with_areas: bool) -> None:
    geometry, code, name, type_code, county_code = zip(*rows)
    patches = draft(
        *geometry,
        code=list(code),
        name=list(name),
        type_code=list(type_code),
        county_code=list(county_code),
        stated_area=[float("nan") if value is None else 1.0 for value in code],
    )
    areas = (
        protected(*(one for one in geometry if one is not None and not one.is_empty)) if with_areas else None
    )
    findings = check_draft(patches, COUNTIES, areas, DEFAULTS)
    unsound = {
        f"P{i}"
        for i, one in enumerate(patches["geometry"])
        if one is None or not one.is_valid or one.is_empty
    }
    broken = {FindingCode.GEOMETRY_EMPTY, FindingCode.GEOMETRY_INVALID, FindingCode.SELF_INTERSECTION}
    assert {one.subject for one in findings if one.code in broken} == unsound
