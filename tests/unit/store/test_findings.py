"""The file of findings: what goes in comes out, and a damaged one says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.jobs.overview import overview_of
from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.finding import FindingCode, Severity
from redline_plugin.model.overview import FindingsOverview
from redline_plugin.model.package import FileKind
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.store.findings import open_findings, read_findings, write_findings
from redline_plugin.store.meta import read_meta, set_meta, write_meta
from redline_plugin.store.recognise import is_one_of_ours
from redline_plugin.store.schema import FINDINGS
from redline_plugin.store.vector import close, create_geopackage, open_vector

RECORD = CheckRecord(
    draft=LayerSource(
        "/数据/红线 草案.gdb",
        "STBHHX",
        SourceAnswers("GBK", "EPSG:4526", AxisOrder.NORTH_FIRST, "+proj=pipeline", (("code", "编码"),)),
    ),
    patches=200,
    checked_at="2018-03-04T05:06:07+00:00",
    scale=25_000,
    thresholds={"scale": 25_000.0, "overlap_m2": 0.5},
    counties=LayerSource("/数据/县界.shp", None, SourceAnswers(encoding="GBK")),
    protected_areas="/数据/保护地.gpkg",
)


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[*FINDINGS.field_names(), "geometry"], dtype=object)


def row(code: FindingCode, severity: Severity, geometry: Any = None, **more: Any) -> dict[str, Any]:
    values = {"row": 7, "count": 2}
    return {
        "code": code.value,
        "severity": severity.value,
        "subject": "A-7",
        "county_code": "140728",
        "row": 7,
        "message": "第7行",
        "detail": json.dumps(values),
        "geometry": geometry,
        **more,
    }


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "质检 问题.gpkg"
    findings = table(
        row(FindingCode.OVERLAP, Severity.ERROR, shapely.box(112, 37, 112.2, 37.1)),
        row(FindingCode.DUPLICATE_VERTICES, Severity.WARNING, shapely.MultiPoint([(112, 37), (112.1, 37.4)])),
        row(FindingCode.MULTIPART, Severity.WARNING, shapely.LineString([(112, 37), (112.1, 37.2)])),
        row(FindingCode.SMALL_PATCHES, Severity.WARNING, subject="", county_code=None, row=None, detail=""),
    )
    write_findings(path, findings, RECORD)
    return path


def test_the_record_comes_back(written: Path) -> None:
    _, record = open_findings(written)
    assert record == RECORD


def test_people_see_in_it_what_was_found(written: Path) -> None:
    meta = read_meta(open_vector(str(written)), str(written))
    assert meta["kind"] == FileKind.FINDINGS.value
    assert (meta["errors"], meta["warnings"]) == ("1", "3")
    assert is_one_of_ours(written)


def test_findings_come_back_with_a_place_each(written: Path) -> None:
    report = read_findings(written)
    assert report.record == RECORD
    assert [one.code for one in report.findings] == [
        "overlap",
        "duplicate_vertices",
        "multipart",
        "small_patches",
    ]
    first, last = report.findings[0], report.findings[-1]
    assert (first.row, first.subject, dict(first.values)) == (7, "A-7", {"row": 7, "count": 2})
    assert first.place == pytest.approx((112.1, 37.05))
    assert (last.row, last.subject, last.county_code, last.place) == (0, "", "", None)


def test_the_overview_lists_them_by_kind_of_shape(written: Path) -> None:
    overview = overview_of(written)
    assert isinstance(overview, FindingsOverview)
    assert overview.kind is FileKind.FINDINGS
    assert overview.record == RECORD
    assert [one.shape for one in overview.findings] == ["POLYGON", "MULTIPOINT", "LINESTRING", ""]
    assert [one.row for one in overview.findings] == [7, 7, 7, 0]
    assert overview.counts() == {
        ("error", "overlap"): 1,
        ("warning", "duplicate_vertices"): 1,
        ("warning", "multipart"): 1,
        ("warning", "small_patches"): 1,
    }
    dataset = open_vector(str(written))  # the layer goes with it
    layer = dataset.GetLayerByName("findings")
    wanted = {one.feature_id for one in overview.findings}
    assert wanted == {feature.GetFID() for feature in layer}


def test_a_check_that_found_nothing_is_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "无.gpkg"
    write_findings(path, table(), RECORD)
    assert read_findings(path).findings == ()
    assert overview_of(path).findings == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("thresholds", "[1, 2]"),
        ("thresholds", "{broken"),
        ("thresholds", '{"scale": "many"}'),
        ("draft_answers", "7"),
        ("draft_answers", '{"axes": "upside down"}'),
        ("draft_answers", '{"fields": [1]}'),
    ],
)
def test_a_record_that_is_none_says_so(written: Path, key: str, value: str) -> None:
    dataset = open_vector(str(written), update=True)
    set_meta(dataset, {key: value})
    close(dataset)
    with pytest.raises(InputError) as caught:
        read_findings(written)
    assert caught.value.code is ErrorCode.FILE_DAMAGED


@pytest.mark.parametrize("detail", ["{broken", '{"a": '])
def test_values_that_are_none_say_so_in_a_report(tmp_path: Path, detail: str) -> None:
    path = tmp_path / "f.gpkg"
    write_findings(path, table(row(FindingCode.OVERLAP, Severity.ERROR, detail=detail)), RECORD)
    with pytest.raises(InputError) as caught:
        read_findings(path)
    assert caught.value.code is ErrorCode.FILE_DAMAGED
    assert len(overview_of(path).findings) == 1  # a list can do without


def test_a_file_without_the_layer_says_so(tmp_path: Path) -> None:
    path = tmp_path / "f.gpkg"
    dataset = create_geopackage(path)
    write_meta(dataset, FileKind.FINDINGS, {})
    close(dataset)
    for read in (read_findings, overview_of):
        with pytest.raises(InputError) as caught:
            read(path)
        assert caught.value.code is ErrorCode.FILE_DAMAGED


def test_another_file_of_ours_is_no_file_of_findings(tmp_path: Path) -> None:
    path = tmp_path / "r.gpkg"
    dataset = create_geopackage(path)
    write_meta(dataset, FileKind.REGISTER, {})
    close(dataset)
    with pytest.raises(InputError) as caught:
        open_findings(path)
    assert caught.value.code is ErrorCode.WRONG_KIND


def test_shapes_come_back_to_the_bit(tmp_path: Path) -> None:
    path = tmp_path / "f.gpkg"
    shapes = [shapely.Point(112 + i / 7, 37 + i / 3) for i in range(50)]
    write_findings(path, table(*(row(FindingCode.GAP, Severity.WARNING, one) for one in shapes)), RECORD)
    dataset = open_vector(str(path))
    layer = dataset.GetLayerByName("findings")
    read = [shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())) for feature in layer]
    assert np.array_equal(shapely.get_coordinates(read), shapely.get_coordinates(shapes))
