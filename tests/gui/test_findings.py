"""The findings of a check in a real QGIS window: listed, filtered, gone to, printed, fixed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely

from redline_plugin.jobs.check_draft import CheckRequest, check
from redline_plugin.jobs.overview import overview_of
from redline_plugin.jobs.progress import Progress
from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.overview import FindingsOverview
from redline_plugin.model.source import LayerSource
from redline_plugin.resource_paths import resource_path
from redline_plugin.store.findings import write_findings
from redline_plugin.store.fixed_drafts import write_fixed_draft
from redline_plugin.store.polygon_layers import open_polygons
from redline_plugin.store.schema import FINDINGS
from tests.gui.desktop import Desktop
from tests.gui.test_desktop import play

MANY, MANY_PATCHES = 50_000, 123_456
STANDSTILL_S = 1.5  # on a machine busy with other tests; a fifth of it otherwise


def faulty_draft(path: Path) -> LayerSource:
    """The sample's draft with a vertex twice, a bow tie and the same patch twice."""
    layer = open_polygons(LayerSource(str(resource_path("sample", "sample_draft.gpkg"))))
    rows = layer.read()
    shapes = rows["geometry"].to_numpy().copy()
    ring = shapely.get_coordinates(shapes[0].geoms[0].exterior)
    shapes[0] = shapely.MultiPolygon([shapely.Polygon(np.insert(ring, 1, ring[1], axis=0))])
    west, south, east, north = shapely.bounds(shapes[1])
    tie = [(west, south), (east, north), (east, south), (west, north)]
    shapes[1] = shapely.MultiPolygon([shapely.Polygon(tie)])
    shapes[3] = shapes[2]
    rows["geometry"] = shapes
    write_fixed_draft(path, rows, layer.fields, pd.DataFrame())
    return LayerSource(str(path), "draft")


def many_findings(path: Path) -> None:
    place = np.random.default_rng(7).random((MANY, 2)) + [112.0, 37.0]
    frame = pd.DataFrame(
        {
            "code": np.where(np.arange(MANY) % 5 < 3, "small_patch", "overlap"),
            "severity": np.where(np.arange(MANY) % 5 < 3, "warning", "error"),
            "subject": [f"A-{number:06d}" for number in range(MANY)],
            "row": np.arange(1, MANY + 1),
            "message": [f"第{number}行" for number in range(MANY)],
            "detail": [json.dumps({"row": number}) for number in range(MANY)],
            "geometry": shapely.points(place),
        }
    )
    assert set(frame.columns) <= {*FINDINGS.field_names(), "geometry"}
    write_findings(path, frame, CheckRecord(LayerSource("很多.gpkg"), MANY_PATCHES, "2018-03-04", 10_000))


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("质检 一")
    counties = LayerSource(str(resource_path("sample", "sample_counties.gpkg")), "counties")
    request = CheckRequest(faulty_draft(folder / "红线 草案.gpkg"), counties, folder / "质检.gpkg")
    return check(request, Progress()).path


@pytest.fixture(scope="module")
def overview(findings: Path) -> FindingsOverview:
    read = overview_of(findings)
    assert isinstance(read, FindingsOverview)
    return read


@pytest.fixture(scope="module")
def seen(
    tmp_path_factory: pytest.TempPathFactory,
    plugin_zip: Path,
    office_environment: dict[str, str],
    findings: Path,
) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("desktop")
    (folder / "报告").mkdir()
    many_findings(folder / "很多.gpkg")
    found = play(
        "findings_session.py",
        Desktop(folder, plugin_zip, office_environment),
        findings=findings,
        folder=folder / "报告",
        many=folder / "很多.gpkg",
        **{"many patches": MANY_PATCHES},
    )
    return {**found, "printed": sorted(path.name for path in (folder / "报告").iterdir())}


def test_every_finding_is_listed(seen: dict[str, Any], overview: FindingsOverview) -> None:
    header, *rows = seen["rows"]
    assert header == ["程度", "问题", "图斑", "县（市、区）", "情况"]
    assert len(rows) == len(overview.findings) > 10
    assert sorted(row[2] for row in rows) == sorted(one.subject for one in overview.findings)
    assert rows[0][0] == "错误"
    assert f"质检图斑 {overview.record.patches} 个，制图比例尺 1:10000" in seen["texts"]
    errors = sum(one.severity == "error" for one in overview.findings)
    assert f"错误{errors}个，提示{len(rows) - errors}个" in seen["texts"]


def test_the_layers_are_on_the_map(seen: dict[str, Any]) -> None:
    assert [line.strip() for line in seen["tree"]] == [
        "质检问题：红线 草案",
        "质检",
        "质检问题(点)",
        "质检问题(线)",
        "质检问题(面)",
        "质检数据",
        "县级行政区",
        "红线划定方案",
    ]


def test_the_map_goes_to_the_chosen_one(seen: dict[str, Any], overview: FindingsOverview) -> None:
    whole, place = seen["whole"], seen["place"]
    assert place[2] - place[0] < 0.2 * (whole[2] - whole[0])
    assert whole[0] < place[0] < place[2] < whole[2] or whole[1] < place[1] < place[3] < whole[3]
    lines = seen["detail"].splitlines()
    assert lines[0] == seen["rows"][1][4]
    assert lines[1].startswith("为何重要：")
    assert lines[2].startswith("如何处理：")


def test_filters_narrow_the_list(seen: dict[str, Any], overview: FindingsOverview) -> None:
    errors = [one for one in overview.findings if one.severity == "error"]
    assert seen["errors alone"] == ["错误"] * len(errors)
    assert len(seen["codes of errors"]) == len({one.code for one in errors}) + 1
    text, titles = seen["one code"]
    assert [text.partition("（")[0]] == titles


def test_the_report_is_written(seen: dict[str, Any]) -> None:
    assert seen["printed"] == ["红线 草案_质检报告.docx", "红线 草案_质检问题清单.xlsx"]
    assert any("红线 草案_质检报告.docx" in text for text in seen["report"])


def test_safe_fixes_go_into_a_copy(seen: dict[str, Any], findings: Path) -> None:
    assert seen["fixes"].pop("stated_area") is False
    assert all(seen["fixes"].values())
    copy = Path(seen["copy"])
    assert copy == findings.with_name("红线 草案_修复.gpkg")
    assert copy.is_file()
    assert copy.with_suffix(".xlsx").is_file()
    assert any("已修复" in text for text in seen["fixed"])


def test_fifty_thousand_answer_at_once(seen: dict[str, Any]) -> None:
    assert seen["of one code"] == MANY * 3 // 5
    assert all(seconds < STANDSTILL_S for seconds in seen["seconds"].values()), seen["seconds"]
