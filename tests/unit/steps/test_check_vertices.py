"""Short edges, sharp angles, vertices that stand twice, places where outlines cross: against counting by hand."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.model.finding import FindingCode
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.checks.outlines import outlines_of
from redline_plugin.steps.checks.self_crossings import self_crossings
from redline_plugin.steps.checks.vertex_faults import VertexFaults, vertex_faults
from redline_plugin.steps.geometry.area import length_m
from redline_plugin.steps.geometry.metric import MetricPlane
from redline_plugin.steps.geometry.validity import are_valid
from tests.unit.steps.test_check import draft, found, protected, square


def faults(shape: shapely.Geometry, short_m: float = 0.1, acute_deg: float = 10.0) -> VertexFaults:
    geometry = np.array([None, shape], dtype=object)
    return vertex_faults(outlines_of(geometry, slice(0, 2)), short_m, acute_deg)


def angles_by_hand(shape: shapely.Polygon) -> list[float]:
    """Every angle of every ring, one vertex after the other, in a plane."""
    plane = MetricPlane(float(shape.bounds[0]))
    angles = []
    for ring in shapely.get_rings(shape):
        at = plane.coordinates_to_plane(shapely.get_coordinates(ring))[:-1]
        for i in range(len(at)):
            one, other = at[i - 1] - at[i], at[(i + 1) % len(at)] - at[i]
            cosine = np.dot(one, other) / np.hypot(*one) / np.hypot(*other)
            angles.append(float(np.degrees(np.arccos(np.clip(cosine, -1, 1)))))
    return angles


corner = st.tuples(st.integers(0, 200), st.integers(0, 200))


@given(st.lists(corner, min_size=3, max_size=12, unique=True), st.floats(1, 60), st.booleans())
@settings(deadline=None, max_examples=150)
def test_sharp_angles_as_by_hand(corners: list[tuple[int, int]], limit: float, turned: bool) -> None:
    shape = shapely.Polygon([(112 + x / 50_000, 37 + y / 50_000) for x, y in corners])
    shape = shape.reverse() if turned else shape
    by_hand = angles_by_hand(shape)
    # arccos near 0 keeps half its digits, and a plane bends directions a little
    sure = [angle for angle in by_hand if angle < limit - 0.01]
    perhaps = [angle for angle in by_hand if angle < limit + 0.01]
    measured = np.sort(faults(shape, acute_deg=limit).acute.measure)
    assert len(sure) <= len(measured) <= len(perhaps)
    np.testing.assert_allclose(measured, np.sort(perhaps)[: len(measured)], atol=0.01)


@given(st.lists(corner, min_size=3, max_size=12), st.floats(10, 20_000))
@settings(deadline=None, max_examples=100)
def test_short_edges_as_by_hand(corners: list[tuple[int, int]], limit: float) -> None:
    shape = shapely.Polygon([(112 + x / 1000, 37 + y / 1000) for x, y in corners])
    ends = shapely.get_coordinates(shape)
    lengths = length_m(shapely.linestrings(np.stack((ends[:-1], ends[1:]), axis=1)))
    short = np.sort(lengths[(lengths > 0) & (lengths < limit)])
    got = faults(shape, short_m=limit)
    np.testing.assert_allclose(np.sort(got.short.measure), short, rtol=1e-6)
    assert len(got.twice.patch) == (lengths == 0).sum()
    assert (got.short.patch == 1).all()


def test_a_spike_whose_tip_stands_twice_is_one_sharp_angle() -> None:
    spike = [(112.1, 37.1), (112.2, 37.1), (112.2, 37.1), (112.1, 37.105), (112.0, 37.3), (112.0, 36.9)]
    got = faults(shapely.Polygon(spike))
    assert got.acute.place.tolist() == [[112.2, 37.1]]
    assert got.acute.measure[0] == pytest.approx(3.57, abs=0.02)
    closing = [*spike[2:], *spike[:2], spike[2]]  # the tip is where the ring begins and ends
    assert faults(shapely.Polygon(closing)).acute.place.tolist() == [[112.2, 37.1]]


def test_sharp_angles_of_holes_and_parts_are_found_with_their_patch() -> None:
    needle = [(112.12, 37.12), (112.13, 37.12), (112.13, 37.1205)]
    holed = shapely.Polygon(square(112.1, 37.1, 0.05).exterior, [needle])
    both = shapely.MultiPolygon([square(112.3, 37.1), holed])
    findings = found(draft(square(112.5, 37.1), both), FindingCode.ACUTE_ANGLE)
    assert [(one.subject, one.values["count"]) for one in findings] == [("P1", 1)]
    assert shapely.get_coordinates(findings[0].geometry).tolist() == [[112.12, 37.12]]
    assert findings[0].values["sharpest_deg"] == pytest.approx(3.58, abs=0.02)
    assert found(draft(both), FindingCode.ACUTE_ANGLE, thresholds=Thresholds(acute_angle_deg=3.0)) == []


def test_short_edges_between_the_tolerance_and_the_limit() -> None:
    ring = [
        (112.1, 37.1),
        (112.14, 37.1),
        (112.14, 37.1 + 5e-7),
        (112.14, 37.14),
        (112.14 + 5e-9, 37.14),
        (112.1, 37.14),
    ]
    patches = draft(shapely.Polygon(ring))
    findings = found(patches, FindingCode.SHORT_SEGMENTS)
    assert [one.values["count"] for one in findings] == [1]
    assert findings[0].values["shortest_m"] == pytest.approx(0.0555, rel=0.01)
    assert len(found(patches, FindingCode.DUPLICATE_VERTICES)) == 1
    assert found(patches, FindingCode.SHORT_SEGMENTS, thresholds=Thresholds(short_segment_m=0.05)) == []


# ---- validity

WKT = {
    "bow": "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))",
    "ring touches itself": "POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))",
    "hole across the shell": "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 5 2, 1 3, 1 1))",
    "hole outside": "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (5 5, 6 5, 6 6, 5 5))",
    "hole in hole": "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1), (2 2, 3 2, 3 3, 2 2))",
    "spike": "POLYGON ((0 0, 4 0, 4 4, 4 0, 0 0))",
    "parts overlap": "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((1 1, 6 1, 6 2, 1 2, 1 1)))",
    "hole touches at a point": "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 2, 1 1, 1 3, 0 2))",
    "holes cut it apart": "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 2, 2 1, 4 2, 2 3, 0 2))",
    "sound": "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
    "no area": "POLYGON ((0 0, 1 0, 0 0, 0 0))",
    "empty": "POLYGON EMPTY",
}


def densified(shape: shapely.Geometry) -> shapely.Geometry:
    """With enough vertices that it counts as large."""
    return shapely.segmentize(shape, shapely.length(shape) / 1500) if shapely.length(shape) else shape


@pytest.mark.parametrize("name", WKT)
def test_validity_is_what_geos_says(name: str) -> None:
    shape = shapely.from_wkt(WKT[name])
    multi = shapely.multipolygons(shapely.get_parts(shape)) if not shape.is_empty else shapely.MultiPolygon()
    shapes = np.array([shape, multi, densified(shape), densified(multi), None], dtype=object)
    assert are_valid(shapes).tolist() == shapely.is_valid(shapes).tolist()


@given(
    st.lists(st.tuples(st.floats(0, 10), st.floats(0, 10), st.floats(0.1, 4)), max_size=5),
    st.integers(8, 300),
)
@settings(deadline=None, max_examples=150)
def test_validity_of_polygons_with_any_holes(holes: list[tuple[float, float, float]], segments: int) -> None:
    rings = [shapely.Point(x, y).buffer(r, quad_segs=segments).exterior for x, y, r in holes]
    shape = shapely.Polygon(shapely.segmentize(shapely.box(0, 0, 10, 10), 0.04).exterior, rings)
    assert are_valid(np.array([shape]))[0] == shape.is_valid


def test_numbers_that_are_none_are_not_valid() -> None:
    at = shapely.get_coordinates(densified(shapely.box(0, 0, 1, 1)))
    at[5] = np.nan
    shape = shapely.Polygon(at)
    assert are_valid(np.array([shape])).tolist() == [False]


def test_all_places_where_an_outline_crosses_itself() -> None:
    zigzag = shapely.from_wkt("POLYGON ((0 0, 3 0, 3 2, 2 -1, 1 2, 0 -1, 0 0))")
    places = self_crossings(zigzag)
    np.testing.assert_allclose(places, [[1 / 3, 0], [5 / 3, 0], [7 / 3, 0]], atol=1e-12)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("bow", FindingCode.SELF_INTERSECTION),
        ("ring touches itself", FindingCode.SELF_INTERSECTION),
        ("spike", FindingCode.SELF_INTERSECTION),
        ("hole across the shell", FindingCode.SELF_INTERSECTION),
        ("hole outside", FindingCode.GEOMETRY_INVALID),
        ("hole in hole", FindingCode.GEOMETRY_INVALID),
        ("no area", FindingCode.GEOMETRY_INVALID),
    ],
)
def test_what_is_broken_is_told_by_its_kind_and_harms_nothing(name: str, code: FindingCode) -> None:
    shape = shapely.transform(shapely.from_wkt(WKT[name]), lambda at: at / 100 + [112.1, 37.1])
    patches = draft(shape, square(112.3, 37.3))
    for one in (FindingCode.SELF_INTERSECTION, FindingCode.GEOMETRY_INVALID):
        assert [finding.subject for finding in found(patches, one, protected(shape))] == ["P0"] * (
            one is code
        )
