"""Every finding has words, in both languages, with its values in them."""

from __future__ import annotations

import re
import string

import numpy as np
import pandas as pd
import pytest
import shapely

from redline_plugin.model.check_info import CHECK_INFO
from redline_plugin.model.finding import Finding, FindingCode, Severity
from redline_plugin.steps.check import Thresholds, check_draft
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.words.findings import (
    WORDS,
    describe_finding,
    fault_of_shape,
    how_to_fix,
    why_it_matters,
)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def finding(code: FindingCode, **values: object) -> Finding:
    return Finding(code, Severity.ERROR, "140728-0007", values=values)


def test_every_code_has_words() -> None:
    assert WORDS.keys() == set(FindingCode)


@pytest.mark.parametrize("code", list(FindingCode))
def test_words_hold_the_values(code: FindingCode, language: str) -> None:
    names = placeholders(WORDS[code]()) - {"subject"}
    text = describe_finding(finding(code, **{name: f"<{name}>" for name in names}))
    assert "?" not in text
    assert "\n" not in text
    for name in names:
        assert f"<{name}>" in text
    if language == "zh_CN":
        assert re.search("[一-鿿]", text)


@pytest.mark.parametrize("code", list(FindingCode))
def test_words_never_fail_for_lack_of_values(code: FindingCode, language: str) -> None:
    assert describe_finding(Finding(code, Severity.WARNING))


def test_fields_are_called_by_their_names(language: str) -> None:
    text = describe_finding(finding(FindingCode.FIELD_REQUIRED, field="reason_code"))
    assert "reason_code" not in text
    assert ("理由" if language == "zh_CN" else "reason") in text


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.12345678, "0.12"), (0.00012345, "0.000123"), (12.0, "12"), (1234567.891, "1234567.89")],
)
def test_numbers_are_short(value: float, written: str, language: str) -> None:
    assert f"{written} " in describe_finding(finding(FindingCode.OVERLAP, area_m2=value)).replace(
        "平方米", " "
    )


def test_stated_areas_that_fit_no_unit_are_said_of_the_whole_draft(language: str) -> None:
    values = {"stated": 1234.5, "computed": 7.0, "unit": "", "count": 3}
    text = describe_finding(Finding(FindingCode.AREA_DIFFERS, Severity.WARNING, values=values))
    assert "1234.5" in text
    assert "?" not in text


def box(west: float, south: float, width: float = 0.02, height: float = 0.02) -> shapely.Polygon:
    return shapely.box(west, south, west + width, south + height)


def bad_patches() -> pd.DataFrame:
    """One patch or two for each thing that can be wrong with a draft: code, name, type, type's name, county, shape."""
    right = ("云岭水源涵养生态保护红线", "11", "水源涵养", "990101")
    wkt = shapely.from_wkt
    rows = [
        ("", "", "", "", "", None),
        ("B", *right, wkt("POLYGON ((112.3 37.1, 112.4 37.2, 112.4 37.1, 112.3 37.2, 112.3 37.1))")),
        ("C", *right, shapely.Polygon(box(112.5, 37.1).exterior, [box(112.6, 37.1).exterior])),
        ("D", *right, wkt("POLYGON ((112.5 37.2, 112.6 37.2, 112.6 37.2, 112.6 37.205, 112.5 37.2))")),
        ("E", *right, wkt("POLYGON ((112.7 37.2, 112.8 37.2, 112.8000005 37.2, 112.8 37.3, 112.7 37.2))")),
        ("F", *right, shapely.union(box(112.7, 37.1), box(112.75, 37.1))),
        ("G", *right, box(112.1, 37.1)),
        ("G", *right, box(112.11, 37.11)),
        ("H", *right, box(112.2, 37.4)),
        ("I", *right, box(112.2, 37.4)),
        ("J", *right, box(112.3, 37.4)),
        ("K", *right, shapely.segmentize(shapely.box(112.3, 37.42003, 112.32, 37.44), 0.001)),
        ("L", *right, box(112.5, 37.5, 0.001, 0.001)),
        ("M", *right, box(112.5, 37.7, 0.2, 0.00002)),
        ("990102110001", *right, box(112.6, 37.6)),
        ("990101130001", *right, box(112.63, 37.6)),
        ("N", "第一片", "11", "水土保持", "990101", box(112.66, 37.6)),
        ("O", "云岭水土保持生态保护红线", "11", "水源涵养", "990199", box(112.69, 37.6)),
        ("P", "云岭水土保持生态保护红线", "99", "", "990102", box(112.72, 37.6)),
        ("Q", *right, box(112.99, 37.8)),
        ("R", *right, box(114, 37)),
    ]
    frame = pd.DataFrame(rows, columns=["code", "name", "type_code", "type_name", "county_code", "geometry"])
    parts = [shape and shapely.multipolygons(shapely.get_parts(shape)) for shape in frame["geometry"]]
    frame["geometry"] = np.array(parts, dtype=object)
    frame["patch_id"] = [f"P{row}" for row in range(len(frame))]
    frame["area_km2"] = area_m2(frame["geometry"].to_numpy()) / 1e6
    frame["stated_area"] = frame["area_km2"] * np.where(np.arange(len(frame)) == 6, 1.2, 1.0)
    frame.loc[7, "stated_area"] = np.nan
    return frame


@pytest.fixture(scope="module")
def findings_of_a_bad_draft() -> list[Finding]:
    """Counties that overlap and leave a gap, protected areas of a kind and of none."""
    hole = box(112.8, 37.8, 0.01, 0.01)
    whole = shapely.Polygon(shapely.box(112, 37, 113, 38).exterior, [hole.exterior])
    beside = shapely.box(112.9999, 37, 113, 37.01)
    counties = pd.DataFrame(
        {"county_code": ["990101", "990102"], "geometry": shapely.multipolygons([[whole], [beside]])}
    )
    protected = pd.DataFrame(
        {
            "name": ["青屏森林公园", "郊外"],
            "kind": ["", "郊野公园"],
            "level": ["", ""],
            "zone": ["", ""],
            "geometry": [shapely.box(112.1, 37.8, 112.2, 37.9), shapely.box(112.1, 37.6, 112.2, 37.7)],
        }
    )
    return check_draft(bad_patches(), counties, protected, Thresholds())


def test_every_finding_of_a_draft_is_said_with_its_own_values(
    findings_of_a_bad_draft: list[Finding], language: str
) -> None:
    assert {one.code for one in findings_of_a_bad_draft} == set(CHECK_INFO)
    for one in findings_of_a_bad_draft:
        text = describe_finding(one)
        assert "?" not in text, text
        assert str(one.values.get("row", "")) in text


@pytest.mark.parametrize("code", list(CHECK_INFO))
def test_fields_that_are_empty_everywhere_are_said_of_the_whole_draft(
    code: FindingCode, language: str
) -> None:
    if code.value.endswith("_missing") and code is not FindingCode.AREA_MISSING:
        text = describe_finding(Finding(code, Severity.WARNING, values={"count": 4321}))
        assert "4321" in text
        assert "?" not in text


@pytest.mark.parametrize("code", list(FindingCode))
def test_why_it_matters_and_how_to_fix_it(code: FindingCode, language: str) -> None:
    assert bool(why_it_matters(code)) == bool(how_to_fix(code)) == (code in CHECK_INFO)


def test_faults_of_shapes_are_explained_with_their_place(language: str) -> None:
    words = fault_of_shape("Self-intersection[111.2345678 37.1]")
    assert "111.23457" in words
    assert "37.10000" in words
    assert ("自相交" if language == "zh_CN" else "crosses itself") in words
    assert fault_of_shape("Something new") == "Something new"
