"""Fields against each other and against the place, protected areas by kind."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.errors import CancelledError
from redline_plugin.model.check_info import CHECK_INFO, ROWS_NAMED
from redline_plugin.model.finding import FindingCode, Severity
from redline_plugin.model.protected_kind import PROTECTED_KINDS, protected_kind_of
from redline_plugin.model.thresholds import THRESHOLD_INFO, Thresholds, thresholds_of
from redline_plugin.steps.check import check_draft
from redline_plugin.steps.checks import protected_areas
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import without_dust
from tests.data.jagged_counties import jagged_counties
from tests.unit.steps.test_check import COUNTIES, DEFAULTS, METRE, draft, found, protected, square


def two(**columns: list[Any]) -> pd.DataFrame:
    return draft(square(112.1, 37.1), square(112.1, 37.12), **columns)


# ---- fields against each other


@pytest.mark.parametrize(
    ("code", "county", "type_code", "wrong"),
    [
        ("990100110001", "990100", "11", set()),
        ("990100-11-0001", "990100", "11", set()),
        ("990101110001", "990100", "11", {FindingCode.CODE_COUNTY_DIFFERS}),
        ("990100130001", "990100", "11", {FindingCode.CODE_TYPE_DIFFERS}),
        ("990101-13-0001", "990100", "11", {FindingCode.CODE_COUNTY_DIFFERS, FindingCode.CODE_TYPE_DIFFERS}),
        ("990100990001", "990100", "11", set()),  # 99 is no type: this office numbers in another way
        ("HX-0001", "990100", "11", set()),
        ("990101110001", "", "11", set()),
        ("990100130001", "990100", "99", set()),
    ],
)
def test_codes_against_county_and_type(
    code: str, county: str, type_code: str, wrong: set[FindingCode]
) -> None:
    patches = two(code=["X", code], county_code=["990100", county], type_code=["11", type_code])
    codes = {FindingCode.CODE_COUNTY_DIFFERS, FindingCode.CODE_TYPE_DIFFERS}
    got = [one for one in check_draft(patches, COUNTIES, None, DEFAULTS) if one.code in codes]
    assert {one.code for one in got} == wrong
    assert all((one.subject, one.values["row"], one.values["value"]) == ("P1", 2, code) for one in got)


@pytest.mark.parametrize(
    ("name", "type_code", "differs"),
    [
        ("云岭水源涵养生态保护红线", "11", False),
        ("云岭水源涵养-生物多样性维护生态保护红线", "12", False),
        ("云岭水源涵养生态保护红线", "13", True),
        ("云岭生态保护红线", "13", False),
        ("云岭水源涵养生态保护红线", "99", False),
    ],
)
def test_names_and_type_names_against_the_type(name: str, type_code: str, differs: bool) -> None:
    patches = two(
        name=["甲水源涵养生态保护红线", name], type_code=["11", type_code], type_name=["水源涵养", name]
    )
    for code in (FindingCode.NAME_TYPE_DIFFERS, FindingCode.TYPE_NAME_DIFFERS):
        assert [(one.subject, one.values["stated"]) for one in found(patches, code)] == [
            ("P1", type_code)
        ] * differs


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("燕山水源涵养-生物多样性维护生态保护红线", True),
        ("坝上高原防风固沙生态保护红线", True),
        ("太行山水土流失控制生态保护红线", True),
        ("太行山水土保持", True),
        ("水源涵养生态保护红线", False),
        ("太行山生态保护红线", False),
        ("1号图斑", False),
    ],
)
def test_names_against_the_pattern(name: str, fits: bool) -> None:
    findings = found(two(name=[name, name]), FindingCode.NAME_PATTERN)
    assert [(one.subject, one.values["value"], one.values["rows"]) for one in findings] == [
        ("P0", name, [1, 2])
    ] * (not fits)


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("code", FindingCode.CODE_MISSING),
        ("name", FindingCode.NAME_MISSING),
        ("type_code", FindingCode.TYPE_MISSING),
        ("county_code", FindingCode.COUNTY_MISSING),
    ],
)
def test_a_field_that_is_empty_everywhere_is_one_finding(field: str, code: FindingCode) -> None:
    findings = found(two(**{field: ["", None]}), code)
    assert [(one.subject, one.values) for one in findings] == [("", {"count": 2})]
    assert len(found(two(**{field: ["", "990100"]}), code)) == 1


def test_patches_without_a_stated_area_where_others_have_one() -> None:
    stated = area_m2(two()["geometry"].to_numpy()) / 1e6
    findings = found(two(stated_area=[stated[0], np.nan]), FindingCode.AREA_MISSING)
    assert [one.subject for one in findings] == ["P1"]
    assert found(two(stated_area=[np.nan, np.nan]), FindingCode.AREA_MISSING) == []
    assert found(two(), FindingCode.AREA_MISSING) == []


def test_a_finding_that_many_share_names_the_first_of_them() -> None:
    shapes = [
        square(112.05 + 0.004 * (i % 12), 37.05 + 0.004 * (i // 12), 0.003) for i in range(ROWS_NAMED + 20)
    ]
    findings = found(draft(*shapes, code=["A"] * len(shapes)), FindingCode.CODE_DUPLICATE)
    assert findings[0].values["count"] == ROWS_NAMED + 20
    assert findings[0].values["rows"] == list(range(1, ROWS_NAMED + 1))
    assert shapely.get_num_geometries(findings[0].geometry) == ROWS_NAMED


# ---- the county that is stated

FIRST = square(112.05, 37.05)  # in county 990100
SECOND = square(112.25, 37.05)  # in county 990101
ACROSS = shapely.box(112.15, 37.05, 112.22, 37.07)  # more in the first


@pytest.mark.parametrize(
    ("stated", "found_in"),
    [
        (["990100", "990101", "990100"], {}),
        (["990100", "990101", "990101"], {"P2": "990100"}),
        (["990101", "990101", "990100"], {"P0": "990100"}),
        (["990100", "990000", "990100"], {}),  # all of the province
        (["990100", "990100", "990100"], {"P1": "990101"}),
    ],
)
def test_stated_counties_against_the_place(stated: list[str], found_in: dict[str, str]) -> None:
    patches = draft(FIRST, SECOND, ACROSS, county_code=stated)
    findings = found(patches, FindingCode.COUNTY_DIFFERS)
    assert {one.subject: one.values["found"] for one in findings} == found_in
    counties = jagged_counties()
    for one in findings:
        county = counties[COUNTIES["county_code"].tolist().index(one.values["found"])]
        shape = patches["geometry"].iloc[one.values["row"] - 1]
        share = area_m2([shapely.intersection(shape, county)])[0] / area_m2([shape])[0]
        assert one.values["percent"] == pytest.approx(100 * share)


def test_how_much_has_to_lie_in_the_stated_county_is_a_setting() -> None:
    patches = draft(ACROSS, county_code=["990101"])
    strict, soft = Thresholds(county_share=0.9), Thresholds(county_share=0.1)
    assert len(found(patches, FindingCode.COUNTY_DIFFERS, thresholds=strict)) == 1
    assert found(patches, FindingCode.COUNTY_DIFFERS, thresholds=soft) == []


def test_a_county_that_is_not_stated_is_named_by_the_place() -> None:
    findings = found(draft(FIRST, SECOND, county_code=["", "990101"]), FindingCode.COUNTY_MISSING)
    assert [(one.subject, one.values["found"]) for one in findings] == [("P0", "990100")]


def test_codes_of_no_county_of_the_layer() -> None:
    patches = draft(FIRST, SECOND, square(112.1, 37.1), county_code=["140421", "140421", "990000"])
    findings = found(patches, FindingCode.COUNTY_UNKNOWN)
    assert [(one.values["value"], one.values["count"], one.values["rows"]) for one in findings] == [
        ("140421", 2, [1, 2])
    ]
    assert found(patches, FindingCode.COUNTY_DIFFERS) == []


def test_a_patch_around_a_whole_hole_of_nobody_reaches_into_it() -> None:
    around = shapely.box(112.46, 37.26, 112.53, 37.34)
    for codes in (["990000"], ["990105"]):
        findings = found(draft(around, county_code=codes), FindingCode.CROSSES_PROVINCE_LINE)
        hole = shapely.difference(around, shapely.union_all(jagged_counties()))
        assert [one.values["outside_km2"] for one in findings] == pytest.approx(area_m2([hole]) / 1e6)


def test_counties_that_overlap_or_leave_a_gap() -> None:
    one, other, third = (
        shapely.box(112, 37, 112.1, 37.2),
        shapely.box(112.0999, 37, 112.2, 37.1),
        shapely.box(112.1, 37.1, 112.2, 37.2),
    )
    counties = pd.DataFrame({"county_code": ["990100", "990101", "990102"], "geometry": [one, other, third]})
    findings = [
        one
        for one in check_draft(draft(FIRST), counties, None, DEFAULTS)
        if one.code is FindingCode.COUNTY_OVERLAP
    ]
    assert [(found.subject, found.values["others"]) for found in findings] == [("990100", ["990101"])]
    assert findings[0].values["area_m2"] == pytest.approx(area_m2([shapely.intersection(one, other)])[0])


# ---- protected areas


@pytest.mark.parametrize(
    ("stated", "name", "kind"),
    [
        ("国家级自然保护区", "", "自然保护区"),
        ("", "槲壑山国家级自然保护区", "自然保护区"),
        ("国家湿地公园", "青屏自然保护区", "湿地公园"),
        ("国家级水产种质资源保护区", "", "国家级水产种质资源保护区"),
        ("集中式饮用水水源地", "", "饮用水水源地保护区"),
        ("I级保护林地", "", "Ⅰ级保护林地"),
        ("一级保护林地", "", "Ⅰ级保护林地"),
        ("世界文化和自然遗产地", "", "世界遗产地"),
        ("公园", "无名", ""),
        ("", "", ""),
    ],
)
def test_kinds_by_what_layers_call_them(stated: str, name: str, kind: str) -> None:
    assert protected_kind_of(stated, name) == kind


def test_there_are_thirteen_kinds_and_each_is_known_by_its_own_name() -> None:
    assert len(PROTECTED_KINDS) == 13
    assert all(protected_kind_of(kind) == kind for kind in PROTECTED_KINDS)


def test_unknown_and_absent_kinds() -> None:
    areas = protected(square(112.1, 37.1), square(112.2, 37.1), square(112.3, 37.1))
    areas["kind"] = ["湿地公园", "郊野公园", "郊野公园"]
    unknown = found(two(), FindingCode.PROTECTED_KIND_UNKNOWN, areas)
    assert [(one.subject, one.values) for one in unknown] == [("保护区1", {"value": "郊野公园", "count": 2})]
    absent = found(two(), FindingCode.PROTECTED_KINDS_ABSENT, areas)
    assert [one.values["count"] for one in absent] == [12]
    assert "湿地公园" not in absent[0].values["kinds"]


def test_what_a_kind_leaves_out_counts_ground_of_several_zones_once() -> None:
    outer, core = shapely.box(112.3, 37.1, 112.4, 37.2), shapely.box(112.33, 37.13, 112.37, 37.17)
    beside = shapely.box(112.38, 37.1, 112.45, 37.2)  # another of the kind, over part of the outer zone
    red = shapely.box(112.25, 37.05, 112.35, 37.25)
    areas = protected(core, outer, beside)
    findings = found(draft(red), FindingCode.PROTECTED_KIND_LEFT_OUT, areas)
    together = shapely.union_all([outer, core, beside])
    assert [one.subject for one in findings] == ["湿地公园"]
    values = findings[0].values
    assert (values["count"], values["areas"]) == (3, 3)
    assert values["area_km2"] == pytest.approx(area_m2([together])[0] / 1e6)
    assert values["left_out_km2"] == pytest.approx(area_m2([shapely.difference(together, red)])[0] / 1e6)
    assert values["percent"] == pytest.approx(100 * values["left_out_km2"] / values["area_km2"])


blob = st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(2, 9), st.sampled_from([1, 3, 12]))


@given(st.lists(blob, min_size=1, max_size=8), st.lists(blob, min_size=1, max_size=5))
@settings(deadline=None, max_examples=60)
def test_left_out_is_what_no_patch_covers(patches: list[tuple], areas: list[tuple]) -> None:
    red, zones = (
        [
            shapely.Point(112.1 + x * 0.004, 37.1 + y * 0.004).buffer(r * 0.004, quad_segs=q)
            for x, y, r, q in shapes
        ]
        for shapes in (patches, areas)
    )
    red = [shapely.difference(one, one.centroid.buffer(0.005)) for one in red]  # larger ones are rings
    red = [one for one in red if not one.is_empty]
    expected = without_dust(shapely.difference(np.array(zones), shapely.union_all(red)), DEFAULTS.line_m)
    under = DraftUnderCheck(draft(*red), COUNTIES, protected(*zones), DEFAULTS)
    findings = protected_areas.protected_areas_left_out(under)
    singly = [one for one in findings if one.code is FindingCode.PROTECTED_AREA_LEFT_OUT]
    got = {one.subject: one.values["left_out_km2"] for one in singly}
    want = {f"保护区{i}": area / 1e6 for i, area in enumerate(area_m2(expected)) if area > 0}
    assert got == pytest.approx(want, rel=1e-6, abs=1e-9)
    of_kind = [
        one.values["left_out_km2"] for one in findings if one.code is FindingCode.PROTECTED_KIND_LEFT_OUT
    ]
    assert sum(of_kind) == pytest.approx(area_m2([shapely.union_all(expected)])[0] / 1e6, rel=1e-4, abs=1e-6)


# ---- what is said of all checks


def test_every_code_of_a_draft_is_in_the_table_with_its_values() -> None:
    answers = list(FindingCode)[list(FindingCode).index(FindingCode.FIELD_REQUIRED) :]
    assert list(CHECK_INFO) == [code for code in FindingCode if code not in answers]
    for info in CHECK_INFO.values():
        assert set(info.thresholds) <= set(THRESHOLD_INFO)


def test_thresholds_by_name() -> None:
    assert list(THRESHOLD_INFO) == list(Thresholds.__dataclass_fields__)
    for info in THRESHOLD_INFO.values():
        assert info.least <= getattr(Thresholds(), info.name) <= info.most
    assert thresholds_of({"scale": 50_000.0, "gap_mm": 1}) == Thresholds(scale=50_000, gap_mm=1.0)
    assert thresholds_of({"scale": 50_000}).gap_m == 25.0
    with pytest.raises(TypeError):
        thresholds_of({"scales": 1})


def test_values_and_severity_are_those_of_the_table() -> None:
    bow = shapely.Polygon([(112.1, 37.1), (112.14, 37.14), (112.14, 37.1), (112.1, 37.14)])
    splinter = shapely.box(112.3, 37.1, 112.32, 37.1 + 3 * METRE)
    patches = draft(bow, FIRST, FIRST, splinter, ACROSS, square(111, 37), code=["A", "A", "", "B", "C", "D"])
    for one in check_draft(patches, COUNTIES, protected(square(112.5, 37.5)), DEFAULTS):
        info = CHECK_INFO[one.code]
        assert one.severity is info.severity
        assert set(one.values) - {"row"} == set(info.values) or one.subject == "", one
        assert isinstance(one.severity, Severity)


def test_a_long_check_stops_within_when_asked() -> None:
    shapes = [square(112.05 + 0.004 * (i % 12), 37.05 + 0.004 * (i // 12), 0.003) for i in range(100)]
    under = DraftUnderCheck(draft(*shapes), COUNTIES, None, DEFAULTS, is_cancelled=lambda: True)
    with pytest.raises(CancelledError):
        _ = under.is_valid
