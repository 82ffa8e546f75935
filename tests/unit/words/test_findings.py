"""Every finding has words, in both languages, with its values in them."""

from __future__ import annotations

import re
import string

import numpy as np
import pandas as pd
import pytest
import shapely

from redline_plugin.model.finding import Finding, FindingCode, Severity
from redline_plugin.steps.check import Thresholds, check_draft
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.words.findings import WORDS, describe_finding, fault_of_shape


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


@pytest.fixture(scope="module")
def findings_of_a_bad_draft() -> list[Finding]:
    """One patch for each thing that can be wrong with a draft, in a county of a degree."""
    whole = shapely.box(112, 37, 113, 38)
    overlapping = shapely.box(112.1, 37.1, 112.2, 37.2)
    patches = [
        ("", "", "", None),
        (
            "A",
            "n",
            "11",
            shapely.from_wkt("POLYGON ((112.3 37.1, 112.4 37.2, 112.4 37.1, 112.3 37.2, 112.3 37.1))"),
        ),
        (
            "B",
            "n",
            "11",
            shapely.from_wkt("POLYGON ((112.5 37.1, 112.6 37.1, 112.6 37.1, 112.6 37.2, 112.5 37.1))"),
        ),
        (
            "C",
            "n",
            "11",
            shapely.union(shapely.box(112.7, 37.1, 112.8, 37.2), shapely.box(112.85, 37.1, 112.9, 37.2)),
        ),
        ("D", "n", "11", overlapping),
        ("D", "n", "11", shapely.box(112.15, 37.15, 112.25, 37.25)),
        ("E", "n", "12", shapely.box(112.5, 37.5, 112.501, 37.501)),
        ("F", "n", "13", shapely.box(112.5, 37.7, 112.7, 37.70002)),
        ("G", "n", "13", shapely.box(112.9, 37.8, 113.1, 37.9)),
        ("H", "n", "13", shapely.box(114, 37, 114.1, 37.1)),
    ]
    frame = pd.DataFrame(patches, columns=["code", "name", "type_code", "geometry"])
    shapes = frame["geometry"].to_numpy(dtype=object)
    shapes = np.array(
        [shape and shapely.multipolygons(shapely.get_parts(shape)) for shape in shapes], dtype=object
    )
    frame["geometry"] = shapes
    frame["patch_id"] = [f"P{row}" for row in range(len(frame))]
    frame["county_code"] = ""
    frame["area_km2"] = area_m2(shapes) / 1e6
    frame["stated_area"] = frame["area_km2"] * np.where(np.arange(len(frame)) == 4, 1.2, 1.0)
    counties = pd.DataFrame({"county_code": ["990101"], "geometry": [shapely.multipolygons([whole])]})
    protected = pd.DataFrame(
        {
            "name": ["青屏森林公园"],
            "kind": [""],
            "level": [""],
            "zone": [""],
            "geometry": [shapely.box(112.1, 37.8, 112.2, 37.9)],
        }
    )
    return check_draft(frame, counties, protected, Thresholds())


def test_every_finding_of_a_draft_is_said_with_its_own_values(
    findings_of_a_bad_draft: list[Finding], language: str
) -> None:
    about_answers = list(FindingCode)[list(FindingCode).index(FindingCode.FIELD_REQUIRED) :]
    assert {one.code for one in findings_of_a_bad_draft} <= set(FindingCode) - set(about_answers)
    for one in findings_of_a_bad_draft:
        text = describe_finding(one)
        assert "?" not in text, text
        assert one.code is FindingCode.PROTECTED_AREA_LEFT_OUT or str(one.values["row"]) in text


def test_faults_of_shapes_are_explained_with_their_place(language: str) -> None:
    words = fault_of_shape("Self-intersection[111.2345678 37.1]")
    assert "111.23457" in words
    assert "37.10000" in words
    assert ("自相交" if language == "zh_CN" else "crosses itself") in words
    assert fault_of_shape("Something new") == "Something new"
