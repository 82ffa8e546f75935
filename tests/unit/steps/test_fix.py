"""Safe fixes: what they change, what they leave to a person, and that nothing else changes by a bit."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.errors import CancelledError
from redline_plugin.model.check_info import CHECK_INFO, Fix
from redline_plugin.model.fix import DEFAULT_FIXES, FIX_OF, FixKind, FixRecord, FixResult
from redline_plugin.steps.fix import FIXES, fix_draft
from redline_plugin.steps.fixes.draft_in_repair import DraftInRepair
from redline_plugin.steps.geometry.area import area_m2

KNOWN = {
    "id": "BSM",
    "code": "HXBM",
    "type": "HXLX",
    "type_code": "LXBM",
    "county_code": "XZQDM",
    "stated_area": "MJ",
}
BOW_TIE = "POLYGON ((112 37, 112.01 37.01, 112.01 37, 112 37.01, 112 37))"
SPIKE = "POLYGON ((112 37, 112.01 37, 112.01 37.01, 112.02 37.02, 112.01 37.01, 112 37.01, 112 37))"
# A loop of some centimetres where the line was drawn a little too far
TINY_LOOP = (
    "POLYGON ((112 37, 112.01 37, 112.01 37.01, 112.005 37.01, 112.0049999 37.0100002, 112.0050001 37.0100002,"
    " 112.0050001 37.0099999, 112 37.01, 112 37))"
)
TOUCHING_ITSELF = (
    "POLYGON ((112 37, 112.01 37, 112.01 37.01, 112.005 37.01, 112.007 37.006, 112.003 37.006, 112.005 37.01,"
    " 112 37.01, 112 37))"
)
OVERLAPPING_PARTS = (
    "MULTIPOLYGON (((112 37, 112.01 37, 112.01 37.01, 112 37.01, 112 37)),"
    " ((112.005 37, 112.02 37, 112.02 37.01, 112.005 37.01, 112.005 37)))"
)
HOLE_OUTSIDE = (
    "POLYGON ((112 37, 112.01 37, 112.01 37.01, 112 37.01, 112 37),"
    " (112.02 37, 112.03 37, 112.03 37.01, 112.02 37.01, 112.02 37))"
)
ALL = tuple(FixKind)


def multi(wkt: str | shapely.Geometry | None) -> shapely.MultiPolygon | None:
    shape = shapely.from_wkt(wkt) if isinstance(wkt, str) else wkt
    return shape if shape is None or shape.geom_type == "MultiPolygon" else shapely.MultiPolygon([shape])


def draft(*shapes: str | shapely.Geometry | None, **columns: list[Any]) -> DraftInRepair:
    count = len(shapes)
    geometry = np.empty(count, dtype=object)
    geometry[:] = [multi(shape) for shape in shapes]
    rows = {
        "BSM": [f"B{i}" for i in range(count)],
        "HXBM": [f"140728-11-{i:04d}" for i in range(count)],
        "HXLX": ["水源涵养"] * count,
        "LXBM": ["11"] * count,
        "XZQDM": ["140728"] * count,
        "MJ": np.round(area_m2(geometry) / 1e6, 4),
        "BZ": [f" 备注　{i}\n" for i in range(count)],
        "geometry": geometry,
    }
    frame = pd.DataFrame({**rows, **columns})
    return DraftInRepair(frame, KNOWN, np.array([f"B{i}" for i in range(count)], dtype=object))


def square(at: int = 0) -> shapely.Polygon:
    return shapely.box(112 + at / 10, 37, 112.01 + at / 10, 37.01)


def only(records: tuple[FixRecord, ...]) -> FixRecord:
    assert len(records) == 1, records
    return records[0]


def same_bits(one: shapely.Geometry | None, other: shapely.Geometry | None) -> bool:
    return shapely.to_wkb(one) == shapely.to_wkb(other)


# ---- every code of a finding has fix or no fix, and every kind of fix is there


def test_the_fixes_are_those_that_the_checks_promise() -> None:
    promised = {code for code, info in CHECK_INFO.items() if info.fix is not Fix.BY_HAND}
    assert promised == set(FIX_OF)
    assert set(FIXES) == set(FixKind)
    assert FixKind.STATED_AREA not in DEFAULT_FIXES


# ---- shapes


@pytest.mark.parametrize("wkt", [SPIKE, TINY_LOOP, TOUCHING_ITSELF])
def test_shapes_that_can_be_read_in_one_way_are_repaired(wkt: str) -> None:
    given_draft = draft(wkt, square(1))
    assert not shapely.is_valid(given_draft.geometry[0])
    rows, records = fix_draft(given_draft, [FixKind.GEOMETRY])
    record = only(records)
    assert record.result is FixResult.FIXED
    assert record.kind is FixKind.GEOMETRY
    assert (record.row, record.patch_id) == (1, "B0")
    assert record.before
    repaired = rows["geometry"].iloc[0]
    assert shapely.is_valid(repaired)
    assert repaired.geom_type == "MultiPolygon"
    assert abs(record.area_after_m2 - record.area_before_m2) <= 1.0
    assert record.area_after_m2 == pytest.approx(area_m2(np.array([repaired], dtype=object))[0])
    assert rows["geometry"].iloc[1] is given_draft.rows["geometry"].iloc[1]


def test_the_spike_goes_and_the_ground_stays() -> None:
    rows, records = fix_draft(draft(SPIKE), [FixKind.GEOMETRY])
    assert shapely.equals(rows["geometry"].iloc[0], square())
    assert only(records).vertices_removed == 2


@pytest.mark.parametrize("wkt", [BOW_TIE, OVERLAPPING_PARTS, HOLE_OUTSIDE])
def test_shapes_that_could_mean_two_things_are_left(wkt: str) -> None:
    given_draft = draft(wkt)
    rows, records = fix_draft(given_draft, ALL)
    record = next(one for one in records if one.kind is FixKind.GEOMETRY)
    assert record.result is FixResult.LEFT
    assert record.area_after_m2 == record.area_before_m2
    assert rows["geometry"].iloc[0] is given_draft.rows["geometry"].iloc[0]


def test_coordinates_that_are_no_numbers_are_left() -> None:
    broken = shapely.polygons(np.array([[112, 37], [np.nan, 37], [112.01, 37.01], [112, 37]]))
    rows, records = fix_draft(draft(broken, None, shapely.MultiPolygon()), ALL)
    assert {one.result for one in records} == {FixResult.LEFT}
    assert rows["geometry"].iloc[1] is None


# ---- vertices


def doubled(shape: shapely.Polygon, offset: float = 0.0, *, backwards: bool = False) -> shapely.Polygon:
    """Each vertex twice; the second ``offset`` degrees further on the way to the next one."""
    ring = shapely.get_coordinates(shape)[:-1]
    twice = np.repeat(ring, 2, axis=0)
    twice[1::2] += offset * np.sign(np.roll(ring, -1, axis=0) - ring)
    return shapely.Polygon(twice[::-1] if backwards else twice)


@pytest.mark.parametrize("offset", [0.0, 5e-9])
def test_vertices_that_stand_twice_go(offset: float) -> None:
    rows, records = fix_draft(draft(doubled(square(), offset)), [FixKind.DUPLICATE_VERTICES])
    record = only(records)
    assert record.result is FixResult.FIXED
    assert record.vertices_removed == 4
    assert abs(record.area_after_m2 - record.area_before_m2) < 5
    after = shapely.get_coordinates(rows["geometry"].iloc[0].normalize())
    assert after == pytest.approx(shapely.get_coordinates(multi(square()).normalize()), abs=1e-8)


def test_neighbours_keep_the_same_vertex_whichever_way_they_were_drawn() -> None:
    here, there = doubled(square(), 5e-9), doubled(square(), 5e-9, backwards=True)
    rows, records = fix_draft(draft(here, there), [FixKind.DUPLICATE_VERTICES])
    assert [record.vertices_removed for record in records] == [4, 4]
    one, other = (set(map(tuple, shapely.get_coordinates(shape))) for shape in rows["geometry"])
    assert one == other


def test_a_shape_of_nothing_but_near_vertices_is_left() -> None:
    dot = shapely.Polygon([(112, 37), (112 + 5e-9, 37), (112, 37 + 5e-9)])
    given_draft = draft(dot)
    rows, records = fix_draft(given_draft, [FixKind.DUPLICATE_VERTICES])
    assert only(records).result is FixResult.LEFT
    assert rows["geometry"].iloc[0] is given_draft.rows["geometry"].iloc[0]


def test_a_line_drawn_very_densely_is_no_duplicate() -> None:
    dense = np.linspace(112.0, 112.000001, 200)  # ten centimetres, half a millimetre from vertex to vertex
    ring = [*((x, 37.0) for x in dense), (112.01, 37.01), (112.0, 37.01)]
    _, records = fix_draft(draft(shapely.Polygon(ring)), [FixKind.DUPLICATE_VERTICES])
    assert only(records).result is FixResult.LEFT


# ---- codes


def test_codes_lose_blanks_and_full_width_digits() -> None:
    codes = ["１４０７２８－11－0001", " 140728-11-0002 ", "140728 11 0003", "ok", None]
    rows, records = fix_draft(draft(*map(square, range(5)), HXBM=codes), [FixKind.CODE_TEXT])
    assert rows["HXBM"].tolist() == ["140728-11-0001", "140728-11-0002", "140728110003", "ok", None]
    assert [(one.row, one.field, one.before) for one in records] == [
        (1, "HXBM", codes[0]),
        (2, "HXBM", codes[1]),
        (3, "HXBM", codes[2]),
    ]


def test_codes_that_would_become_one_are_left() -> None:
    rows, records = fix_draft(draft(*map(square, range(3)), HXBM=["A1", "A 1", "B 1"]), [FixKind.CODE_TEXT])
    assert rows["HXBM"].tolist() == ["A1", "A 1", "B1"]
    assert [(one.row, one.result) for one in records] == [(3, FixResult.FIXED), (2, FixResult.LEFT)]


@pytest.mark.parametrize(
    ("value", "after", "result"),
    [
        ("140728", "140728", None),
        ("140728000", "140728", FixResult.FIXED),
        ("140728000000", "140728", FixResult.FIXED),
        ("140728.0", "140728", FixResult.FIXED),
        ("140728001002", "140728001002", FixResult.LEFT),
        ("平遥县", "平遥县", None),
        ("", "", None),
        (None, None, None),
    ],
)
def test_county_codes_of_six_digits(value: Any, after: Any, result: FixResult | None) -> None:
    rows, records = fix_draft(draft(square(), XZQDM=[value]), [FixKind.COUNTY_CODE])
    assert rows["XZQDM"].tolist() == [after]
    assert [one.result for one in records] == ([] if result is None else [result])


def test_county_codes_that_are_numbers_stay_numbers() -> None:
    rows, records = fix_draft(draft(square(), square(1), XZQDM=[140728000, 140729]), [FixKind.COUNTY_CODE])
    assert rows["XZQDM"].tolist() == [140728, 140729]
    assert rows["XZQDM"].dtype.kind == "i"
    assert only(records).after == "140728"
    _, records = fix_draft(draft(square(), XZQDM=[140728.0]), [FixKind.COUNTY_CODE])
    assert records == ()


def test_a_missing_county_is_that_which_holds_the_whole_patch() -> None:
    counties = pd.DataFrame(
        {
            "county_code": ["140728", "140729"],
            "geometry": [shapely.box(111, 36, 112.105, 38), shapely.box(112.105, 36, 113, 38)],
        }
    )
    given_draft = draft(square(0), square(1), square(2), XZQDM=["", None, ""])
    with_counties = DraftInRepair(given_draft.rows, KNOWN, given_draft.patch_ids, counties)
    rows, records = fix_draft(with_counties, [FixKind.COUNTY_CODE])
    assert rows["XZQDM"].tolist() == ["140728", None, "140729"]
    assert [one.row for one in records] == [1, 3]


def test_a_patch_that_strays_over_its_county_s_line_by_rounding_is_within_it() -> None:
    hair = 1e-10  # degrees, a hundredth of a millimetre
    counties = pd.DataFrame(
        {
            "county_code": ["140728", "140729"],
            "geometry": [shapely.box(111, 36, 112.01 - hair, 38), shapely.box(112.01 - hair, 36, 113, 38)],
        }
    )
    given_draft = draft(square(), shapely.box(112, 37, 112.01001, 37.01), XZQDM=["", ""])
    rows, _ = fix_draft(dataclasses.replace(given_draft, counties=counties), [FixKind.COUNTY_CODE])
    assert rows["XZQDM"].tolist() == ["140728", ""], "a metre over the line is over the line"


def test_a_county_is_found_for_a_shape_repaired_in_the_same_run() -> None:
    counties = pd.DataFrame({"county_code": ["140728"], "geometry": [shapely.box(111, 36, 113, 38)]})
    once, _ = fix_draft(dataclasses.replace(draft(SPIKE, XZQDM=[None]), counties=counties), ALL)
    assert once["XZQDM"].tolist() == ["140728"]


def test_the_code_of_a_type_comes_from_its_name() -> None:
    names = ["水土保持", "水源涵养-生物多样性维护", "没有", None, "防风固沙"]
    rows, records = fix_draft(
        draft(*map(square, range(5)), HXLX=names, LXBM=["", None, "", "", "12"]), [FixKind.TYPE_CODE]
    )
    assert rows["LXBM"].tolist() == ["13", None, "", "", "12"]
    assert [(one.row, one.result) for one in records] == [(1, FixResult.FIXED), (2, FixResult.LEFT)]


# ---- stated areas


def test_stated_areas_are_computed_only_where_asked_and_wrong() -> None:
    shapes = [shapely.box(112 + i / 2, 37, 112.1 + i / 2, 37.1) for i in range(4)]
    stated = np.round(area_m2(np.array(shapes, dtype=object)) / 1e4, 4)
    stated[1] *= 1.1
    stated[2] = np.nan
    given_draft = draft(*shapes, MJ=stated)
    untouched, records = fix_draft(given_draft, DEFAULT_FIXES)
    assert records == ()
    assert untouched["MJ"].equals(given_draft.rows["MJ"])
    rows, records = fix_draft(given_draft, [FixKind.STATED_AREA])
    assert [one.row for one in records] == [2, 3]
    assert rows["MJ"].to_numpy() == pytest.approx(area_m2(given_draft.geometry) / 1e4, rel=1e-6)
    assert rows["MJ"].iloc[0] == stated[0]


def test_stated_areas_in_no_unit_are_left() -> None:
    given_draft = draft(square(), square(1), MJ=[123.0, 4.0])
    rows, records = fix_draft(given_draft, [FixKind.STATED_AREA])
    assert records == ()
    assert rows["MJ"].equals(given_draft.rows["MJ"])


def test_stated_areas_that_are_text_stay_text() -> None:
    shapes = [shapely.box(112 + i / 2, 37, 112.1 + i / 2, 37.1) for i in range(3)]
    stated = [f"{area / 1e6:.2f}" for area in area_m2(np.array(shapes, dtype=object))]
    rows, _ = fix_draft(draft(*shapes, MJ=[*stated[:2], ""]), [FixKind.STATED_AREA])
    assert rows["MJ"].tolist()[:2] == stated[:2]
    assert float(rows["MJ"].iloc[2]) == pytest.approx(float(stated[2]), abs=0.01)


# ---- all together


def test_exact_duplicates_overlaps_and_slivers_are_never_touched() -> None:
    sliver = shapely.box(112.5, 37, 112.6, 37.00001)
    given_draft = draft(square(), square(), shapely.box(112.005, 37, 112.02, 37.01), sliver)
    rows, records = fix_draft(given_draft, ALL)
    assert [one for one in records if one.kind is not FixKind.STATED_AREA] == []
    assert all(one is other for one, other in zip(rows["geometry"], given_draft.rows["geometry"]))


def test_stopping() -> None:
    with pytest.raises(CancelledError):
        fix_draft(draft(square()), ALL, lambda: True)


coordinates = st.integers(0, 8).map(lambda step: step * 0.002)
corners = st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=9)
texts = st.sampled_from(
    ["11", " 11", "１２", "", None, "140728000", "140728.0", "140728001", "Ａ １", "A1", "水土保持"]
)


@st.composite
def drafts(draw: st.DrawFn) -> DraftInRepair:
    shapes: list[shapely.Geometry | None] = []
    for at in range(draw(st.integers(1, 5))):
        points = np.array(draw(corners)) + [112 + at / 10, 37]
        if draw(st.booleans()):
            points = np.repeat(points, 2, axis=0)
            points[1::2] += draw(st.sampled_from([0.0, 4e-9, -9e-9]))
        shapes.append(None if draw(st.integers(0, 9)) == 0 else shapely.Polygon(points))
    column = st.lists(texts, min_size=len(shapes), max_size=len(shapes))
    names = ("BSM", "HXBM", "HXLX", "LXBM", "XZQDM", "BZ")
    return draft(*shapes, **{name: draw(column) for name in names})


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_what_has_no_record_is_the_same_to_the_bit_and_areas_hardly_change(
    given_draft: DraftInRepair,
) -> None:
    rows, records = fix_draft(given_draft, ALL)
    assert list(rows.columns) == list(given_draft.rows.columns)
    fixed = [one for one in records if one.result is FixResult.FIXED]
    shapes = {one.row - 1 for one in fixed if one.kind in (FixKind.GEOMETRY, FixKind.DUPLICATE_VERTICES)}
    fields = {(one.row - 1, one.field) for one in fixed if one.field}
    for at in range(len(rows)):
        before, after = given_draft.rows.iloc[at], rows.iloc[at]
        assert at in shapes or after["geometry"] is before["geometry"]
        for name in rows.columns.drop("geometry"):
            is_same = after[name] == before[name] or (pd.isna(after[name]) and pd.isna(before[name]))
            assert ((at, name) in fields) != is_same
    area_before, area_after = area_m2(given_draft.geometry), area_m2(rows["geometry"].to_numpy())
    around = shapely.length(given_draft.geometry) * 111_320
    assert (np.abs(area_after - area_before) <= 1.0 + np.nan_to_num(around) * 0.001).all()
    assert shapely.is_valid(rows["geometry"].to_numpy()[sorted(shapes)]).all()
    for one in fixed:
        assert (one.before != one.after) or one.kind is FixKind.DUPLICATE_VERTICES


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_fixing_what_was_fixed_changes_nothing(given_draft: DraftInRepair) -> None:
    rows, _ = fix_draft(given_draft, ALL)
    again, records = fix_draft(DraftInRepair(rows, KNOWN, given_draft.patch_ids), ALL)
    assert [one for one in records if one.result is FixResult.FIXED] == []
    assert all(one is other for one, other in zip(again["geometry"], rows["geometry"]))
    pd.testing.assert_frame_equal(again.drop(columns="geometry"), rows.drop(columns="geometry"))
