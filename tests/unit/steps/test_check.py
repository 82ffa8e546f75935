"""Every check of a draft on drafts that have the fault, and on the same drafts without it."""

from __future__ import annotations

import time
from typing import Any
from unittest.mock import Mock

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.errors import CancelledError
from redline_plugin.model.finding import Finding, FindingCode, Severity
from redline_plugin.steps.check import Thresholds, check_draft
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck
from redline_plugin.steps.geometry.area import area_m2
from tests.data.jagged_counties import jagged_counties, side

COUNTIES = pd.DataFrame({"county_code": [f"99010{i}" for i in range(9)], "geometry": jagged_counties()})
OF_THE_COUNTIES = {FindingCode.COUNTY_GAP}  # one of them has a hole that is nobody's
METRE = 1 / 111_000  # degrees of latitude, about
DEFAULTS = Thresholds()


def square(lon: float, lat: float, size: float = 0.02) -> shapely.Polygon:
    """About 2.2 km by 1.8 km unless said otherwise."""
    return shapely.box(lon, lat, lon + size, lat + size)


def draft(*shapes: shapely.Geometry | None, **columns: list[Any]) -> pd.DataFrame:
    """A patches frame without a fault but those of the shapes and of the columns given; its index is not 0, 1, …"""
    count = len(shapes)
    geometry = np.empty(count, dtype=object)
    geometry[:] = [
        shape if shape is None or shape.geom_type != "Polygon" else shapely.MultiPolygon([shape])
        for shape in shapes
    ]
    frame = {
        "patch_id": [f"P{i}" for i in range(count)],
        "code": [f"99010011{i:04d}" for i in range(count)],
        "name": ["云岭水源涵养生态保护红线"] * count,
        "type_code": ["11"] * count,
        "county_code": ["990100"] * count,
        "area_km2": area_m2(geometry) / 1e6,
        "geometry": geometry,
        **columns,
    }
    return pd.DataFrame(frame, index=np.arange(count) * 7 + 100)


def found(
    patches: pd.DataFrame,
    code: FindingCode,
    areas: pd.DataFrame | None = None,
    thresholds: Thresholds = DEFAULTS,
) -> list[Finding]:
    return [one for one in check_draft(patches, COUNTIES, areas, thresholds) if one.code is code]


def protected(*shapes: shapely.Geometry) -> pd.DataFrame:
    count = len(shapes)
    return pd.DataFrame(
        {
            "name": [f"保护区{i}" for i in range(count)],
            "kind": ["湿地公园"] * count,
            "level": ["国家级"] * count,
            "zone": [""] * count,
            "geometry": list(shapes),
        }
    )


def test_a_draft_without_fault_has_no_findings() -> None:
    patches = draft(square(112.1, 37.1), square(112.1, 37.12), square(112.3, 37.3))
    findings = check_draft(patches, COUNTIES, protected(square(112.105, 37.105, 0.005)), DEFAULTS)
    assert {one.code for one in findings} == {FindingCode.PROTECTED_KINDS_ABSENT, *OF_THE_COUNTIES}


def test_an_empty_draft_has_no_findings() -> None:
    assert {one.code for one in check_draft(draft(), COUNTIES, protected(), DEFAULTS)} == OF_THE_COUNTIES


# ---- shapes


def test_rows_without_polygon() -> None:
    findings = found(draft(square(112.1, 37.1), None, shapely.MultiPolygon()), FindingCode.GEOMETRY_EMPTY)
    assert [(one.subject, one.values["row"], one.severity) for one in findings] == [
        ("P1", 2, Severity.ERROR),
        ("P2", 3, Severity.ERROR),
    ]


def test_a_polygon_that_crosses_itself_is_found_with_its_place_and_harms_no_other_check() -> None:
    bow = shapely.Polygon([(112.1, 37.1), (112.14, 37.14), (112.14, 37.1), (112.1, 37.14)])
    everything = check_draft(
        draft(bow, square(112.11, 37.11)), COUNTIES, protected(square(112.1, 37.1)), DEFAULTS
    )
    broken = [one for one in everything if one.code is FindingCode.SELF_INTERSECTION]
    assert [one.subject for one in broken] == ["P0"]
    assert broken[0].severity is Severity.ERROR
    assert broken[0].values["why"].startswith("Self-intersection")
    assert broken[0].values["count"] == 1
    assert shapely.distance(broken[0].geometry, shapely.Point(112.12, 37.12)) < 1e-9
    assert FindingCode.OVERLAP not in {one.code for one in everything}


def test_vertices_that_stand_twice() -> None:
    ring = [
        (112.1, 37.1),
        (112.14, 37.1),
        (112.14, 37.1),
        (112.14, 37.14),
        (112.14 + 5e-9, 37.14),
        (112.1, 37.14),
    ]
    near = [(112.2, 37.1), (112.24, 37.1), (112.24, 37.1 + 5e-8), (112.22, 37.14)]
    findings = found(draft(shapely.Polygon(near), shapely.Polygon(ring)), FindingCode.DUPLICATE_VERTICES)
    assert [(one.subject, one.values["count"]) for one in findings] == [("P1", 2)]
    assert shapely.get_coordinates(findings[0].geometry).tolist() == [[112.14, 37.1], [112.14, 37.14]]


def test_multipart_patches() -> None:
    both = shapely.MultiPolygon([square(112.1, 37.1), square(112.15, 37.1)])
    findings = found(draft(square(112.3, 37.3), both), FindingCode.MULTIPART)
    assert [(one.subject, one.values["count"]) for one in findings] == [("P1", 2)]
    assert shapely.intersects(both, shapely.points(shapely.get_coordinates(findings[0].geometry))).all()


def test_overlaps_beyond_a_square_metre() -> None:
    base = square(112.1, 37.1)
    deep = square(112.119, 37.1)
    touching = square(112.1, 37.12)
    hair = shapely.box(112.08, 37.1, 112.1 + 1e-11, 37.12)
    findings = found(draft(base, deep, touching, hair), FindingCode.OVERLAP)
    assert [(one.subject, one.values["other"], one.values["other_row"]) for one in findings] == [
        ("P0", "P1", 2)
    ]
    common = shapely.box(112.119, 37.1, 112.12, 37.12)
    assert findings[0].values["area_m2"] == pytest.approx(area_m2([common])[0], rel=1e-9)
    assert shapely.symmetric_difference(findings[0].geometry, common).area < 1e-12
    assert findings[0].severity is Severity.ERROR


def test_a_patch_within_another_overlaps_it() -> None:
    outer, inner = square(112.1, 37.1, 0.05), square(112.11, 37.11, 0.01)
    assert len(found(draft(inner, outer), FindingCode.OVERLAP)) == 1
    holed = shapely.Polygon(outer.exterior, [inner.exterior])
    assert found(draft(inner, holed), FindingCode.OVERLAP) == []


@given(
    places=st.lists(
        st.tuples(st.floats(0, 0.05), st.floats(0, 0.05), st.floats(0.002, 0.02)), min_size=2, max_size=12
    )
)
@settings(deadline=None, max_examples=40)
def test_all_overlaps_are_found_once(places: list[tuple[float, float, float]]) -> None:
    shapes = [square(112.1 + x, 37.1 + y, size) for x, y, size in places]
    expected = {}
    for i, one in enumerate(shapes):
        for j in range(i):
            (w1, s1, e1, n1), (w2, s2, e2, n2) = one.bounds, shapes[j].bounds
            if not one.equals(shapes[j]) and min(e1, e2) > max(w1, w2) and min(n1, n2) > max(s1, s2):
                common = shapely.box(max(w1, w2), max(s1, s2), min(e1, e2), min(n1, n2))
                expected[f"P{j}", f"P{i}"] = area_m2([common])[0]
    got = {
        (o.subject, o.values["other"]): o.values["area_m2"]
        for o in found(draft(*shapes), FindingCode.OVERLAP)
    }
    assert got == pytest.approx({pair: area for pair, area in expected.items() if area > 1}, rel=1e-6)


def test_small_patches_that_stand_alone() -> None:
    alone, leaning, protected_one = (
        square(112.1, 37.1, 0.004),
        square(112.2, 37.1, 0.004),
        square(112.3, 37.1, 0.004),
    )
    large = square(112.204, 37.1)
    patches = draft(alone, leaning, protected_one, large)
    area = protected(square(112.302, 37.101, 0.001))
    findings = found(patches, FindingCode.SMALL_PATCH, area)
    assert [one.subject for one in findings] == ["P0"]
    assert findings[0].values["area_km2"] == pytest.approx(area_m2([alone])[0] / 1e6)
    assert [one.subject for one in found(patches, FindingCode.SMALL_PATCH)] == ["P0", "P2"]
    assert found(patches, FindingCode.SMALL_PATCH, thresholds=Thresholds(small_patch_km2=0.1)) == []


def test_slivers_follow_the_scale() -> None:
    ribbon = shapely.box(112.1, 37.1, 112.12, 37.1 + 8 * METRE)  # 1.8 km by 8 m
    needle = shapely.box(112.1, 37.2, 112.12, 37.2 + 3 * METRE)
    crumb = shapely.box(112.3, 37.1, 112.3 + 30 * METRE, 37.1 + 30 * METRE)  # tiny, but no splinter
    both = shapely.MultiPolygon([square(112.1, 37.3), shapely.box(112.13, 37.3, 112.15, 37.3 + 3 * METRE)])
    patches = draft(ribbon, needle, crumb, both)
    findings = found(patches, FindingCode.SLIVER)
    assert [one.subject for one in findings] == ["P1", "P3"]
    assert findings[0].values["width_m"] == pytest.approx(3.0, rel=0.01)
    assert shapely.equals(findings[1].geometry, both.geoms[1])
    assert [
        one.subject for one in found(patches, FindingCode.SLIVER, thresholds=Thresholds(scale=50_000))
    ] == [
        "P0",
        "P1",
        "P3",
    ]


def test_a_short_splinter_is_told_by_its_elongation() -> None:
    """30 m by 5.5 m: P²/A is 30, so only where two softer signs are asked for is it a splinter."""
    splinter = shapely.box(112.1, 37.1, 112.1 + 30 * METRE / 0.797, 37.1 + 5 * METRE)
    strict = found(draft(splinter), FindingCode.SLIVER)
    soft = found(draft(splinter), FindingCode.SLIVER, thresholds=Thresholds(sliver_perimeter_squared=30.0))
    assert (len(strict), len(soft)) == (0, 1)
    stout = Thresholds(sliver_perimeter_squared=30.0, sliver_elongation=7.0)
    assert found(draft(splinter), FindingCode.SLIVER, thresholds=stout) == []


def test_a_splinter_without_any_width() -> None:
    hair = shapely.Polygon([(112.1, 37.1), (112.12, 37.1), (112.12, 37.1 + 2e-14)])
    assert hair.is_valid
    assert [one.subject for one in found(draft(square(112.3, 37.3), hair), FindingCode.SLIVER)] == ["P1"]


# ---- attributes


@pytest.mark.parametrize(
    ("field", "code"), [("code", FindingCode.CODE_MISSING), ("name", FindingCode.NAME_MISSING)]
)
@pytest.mark.parametrize("nothing", ["", "  ", None])
def test_missing_texts(field: str, code: FindingCode, nothing: str | None) -> None:
    patches = draft(square(112.1, 37.1), square(112.2, 37.1), **{field: ["990000110001", nothing]})
    findings = found(patches, code)
    assert [(one.subject, one.county_code, one.values["row"]) for one in findings] == [("P1", "990100", 2)]
    assert shapely.within(findings[0].geometry, square(112.2, 37.1))


def test_a_row_without_polygon_is_checked_for_its_fields_all_the_same() -> None:
    assert [one.geometry for one in found(draft(None, code=[""]), FindingCode.CODE_MISSING)] == [None]


def test_codes_that_occur_twice() -> None:
    shapes = [square(112.1 + 0.03 * i, 37.1) for i in range(6)]
    findings = found(draft(*shapes, code=["A", "B", "A ", "", "", "A"]), FindingCode.CODE_DUPLICATE)
    assert len(findings) == 1
    assert findings[0].subject == "P0"
    assert findings[0].values == {"row": 1, "value": "A", "count": 3, "rows": [1, 3, 6]}
    assert shapely.intersects(findings[0].geometry, np.array(shapes)).tolist() == [
        True,
        False,
        True,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("value", "is_known"), [("11", True), ("25", True), ("16", False), ("1", False), ("水", False)]
)
def test_types(value: str, is_known: bool) -> None:
    findings = found(draft(square(112.1, 37.1), type_code=[value]), FindingCode.TYPE_UNKNOWN)
    assert [one.values["value"] for one in findings] == ([] if is_known else [value])


@pytest.mark.parametrize(("unit", "per_km2"), [("m²", 1e6), ("hm²", 100.0), ("km²", 1.0), ("亩", 1500.0)])
def test_stated_areas_in_any_unit(unit: str, per_km2: float) -> None:
    shapes = [square(112.1 + 0.03 * i, 37.1) for i in range(5)]
    true = area_m2(shapes) / 1e6
    stated = true * per_km2 * [1, 1.0004, 1.02, 1, 1]
    stated[4] = np.nan
    findings = found(draft(*shapes, stated_area=stated), FindingCode.AREA_DIFFERS)
    assert [(one.subject, one.values["unit"]) for one in findings] == [("P2", unit)]
    assert findings[0].values["stated"] == pytest.approx(stated[2])
    assert findings[0].values["computed"] == pytest.approx(true[2] * per_km2)
    assert findings[0].values["difference_percent"] == pytest.approx(2.0)


def test_stated_areas_in_no_known_unit_are_one_finding() -> None:
    shapes = [square(112.1, 37.1), square(112.2, 37.1)]
    findings = found(draft(*shapes, stated_area=area_m2(shapes) * 3.3e-5), FindingCode.AREA_DIFFERS)
    assert [(one.subject, one.values["unit"], one.values["count"]) for one in findings] == [("", "", 2)]


def test_without_stated_areas_none_differ() -> None:
    assert found(draft(square(112.1, 37.1), stated_area=[np.nan]), FindingCode.AREA_DIFFERS) == []


# ---- extent


def test_outside_and_across_the_province_line() -> None:
    inside, outside, across = square(112.1, 37.1), square(111.5, 37.1), shapely.box(111.9, 37.1, 112.1, 37.15)
    patches = draft(inside, outside, across)
    out = found(patches, FindingCode.OUTSIDE_ALL_COUNTIES)
    assert [(one.subject, one.values["percent"]) for one in out] == [("P1", pytest.approx(100))]
    cross = found(patches, FindingCode.CROSSES_PROVINCE_LINE)
    beyond = shapely.difference(across, shapely.union_all(jagged_counties()))
    assert [one.subject for one in cross] == ["P2"]
    assert cross[0].values["outside_km2"] == pytest.approx(area_m2([beyond])[0] / 1e6, rel=1e-9)
    assert shapely.symmetric_difference(cross[0].geometry, beyond).area < 1e-12


def test_a_patch_over_a_county_line_is_within_the_province() -> None:
    patches = draft(square(112.19, 37.1), square(112.29, 37.29))
    assert not {FindingCode.OUTSIDE_ALL_COUNTIES, FindingCode.CROSSES_PROVINCE_LINE} & {
        one.code for one in check_draft(patches, COUNTIES, None, DEFAULTS)
    }


@pytest.mark.parametrize(("metres", "scale", "count"), [(1, 10_000, 0), (4, 10_000, 1), (4, 50_000, 0)])
def test_a_line_may_be_off_by_what_the_map_can_show(metres: float, scale: int, count: int) -> None:
    line = side((0, 0), (0, 1))[4:12]
    shifted = line - (metres * METRE / 0.8, 0)
    patch = shapely.Polygon(np.concatenate((shifted, [(112.1, line[-1, 1]), (112.1, line[0, 1])])))
    assert patch.is_valid
    assert (
        len(found(draft(patch), FindingCode.CROSSES_PROVINCE_LINE, thresholds=Thresholds(scale=scale)))
        == count
    )


def test_protected_areas_left_out() -> None:
    red = [shapely.box(112.1, 37.1, 112.2, 37.2), shapely.box(112.2, 37.1, 112.3, 37.2)]
    within = shapely.box(112.15, 37.12, 112.25, 37.18)  # over the line between two patches
    partly = shapely.box(112.25, 37.12, 112.35, 37.18)
    wholly = square(112.5, 37.5)
    edge = shapely.box(112.12, 37.15, 112.18, 37.2 + METRE)
    findings = found(
        draft(*red), FindingCode.PROTECTED_AREA_LEFT_OUT, protected(within, partly, wholly, edge)
    )
    assert [one.subject for one in findings] == ["保护区1", "保护区2"]
    assert [one.values["percent"] for one in findings] == pytest.approx([50, 100])
    left = shapely.box(112.3, 37.12, 112.35, 37.18)
    assert shapely.equals(findings[0].geometry, left)
    assert findings[0].values["left_out_km2"] == pytest.approx(area_m2([left])[0] / 1e6)
    assert findings[0].values["area_km2"] == pytest.approx(area_m2([partly])[0] / 1e6)
    assert (findings[0].values["kind"], findings[0].values["level"]) == ("湿地公园", "国家级")


def test_a_protected_area_with_a_broken_shape_is_measured_all_the_same() -> None:
    bow = shapely.Polygon([(112.1, 37.1), (112.14, 37.14), (112.14, 37.1), (112.1, 37.14)])
    findings = found(draft(square(112.3, 37.3)), FindingCode.PROTECTED_AREA_LEFT_OUT, protected(bow))
    assert [one.values["percent"] for one in findings] == pytest.approx([100])


# ---- the whole


def test_every_finding_of_a_patch_names_its_row() -> None:
    bow = shapely.Polygon([(112.1, 37.1), (112.14, 37.14), (112.14, 37.1), (112.1, 37.14)])
    patches = draft(
        bow,
        None,
        square(111.5, 37),
        square(111.51, 37),
        code=["", "", "A", "A"],
        type_code=["", "99", "", ""],
    )
    findings = [one for one in check_draft(patches, COUNTIES, None, DEFAULTS) if "row" in one.values]
    assert len({one.code for one in findings}) >= 6
    for one in findings:
        assert one.subject == f"P{one.values['row'] - 1}"


def test_it_stops_when_asked_between_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks run side by side: those that have begun end, none begins after the answer was yes."""
    begun: list[int] = []

    def check(under: DraftUnderCheck) -> list[Finding]:
        begun.append(1)
        return []

    checks = tuple(Mock(side_effect=check) for _ in range(50))
    monkeypatch.setattr("redline_plugin.steps.check.CHECKS", checks)
    monkeypatch.setattr("redline_plugin.steps.check._LONG", ())
    told: list[float] = []
    with pytest.raises(CancelledError):
        check_draft(
            draft(square(112.1, 37.1)), COUNTIES, None, DEFAULTS, lambda: len(begun) >= 3, tell=told.append
        )
    assert 3 <= len(begun) <= 5  # two others may just have asked
    assert all(0 < share < 1 for share in told)


def test_the_error_of_one_check_stops_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    later = Mock(return_value=[])
    checks = (Mock(side_effect=ZeroDivisionError), *(Mock(side_effect=waiting) for _ in range(4)), later)
    monkeypatch.setattr("redline_plugin.steps.check.CHECKS", checks)
    monkeypatch.setattr("redline_plugin.steps.check._LONG", ())
    with pytest.raises(ZeroDivisionError):
        check_draft(draft(square(112.1, 37.1)), COUNTIES, None, DEFAULTS)
    later.assert_not_called()


def waiting(under: DraftUnderCheck) -> list[Finding]:
    """A check that goes on until it is told to stop."""
    for _ in range(1000):
        under.go_on()
        time.sleep(0.01)
    return []
