"""The copy with safe fixes: complete, in place, and the draft itself as it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest
import shapely
from osgeo import ogr, osr

from redline_plugin.errors import CancelledError, ErrorCode, InputError
from redline_plugin.jobs.fix_draft import FixOutcome, FixRequest, fix
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.model.fix import DEFAULT_FIXES, FixKind, FixResult
from redline_plugin.model.source import LayerSource
from redline_plugin.store.drafts import read_draft
from redline_plugin.store.vector import crs_of_storage, layer_of, open_vector, read_frame

_SPIKE = "POLYGON ((112 37, 112.01 37, 112.01 37.01, 112.02 37.02, 112.01 37.01, 112 37.01, 112 37))"
_BOW_TIE = "POLYGON ((112.1 37, 112.11 37.01, 112.11 37, 112.1 37.01, 112.1 37))"
_TWICE = "POLYGON ((112.2 37, 112.2 37, 112.21 37, 112.21 37.01, 112.2 37.01, 112.2 37))"
_GOOD = "POLYGON ((112.3 37, 112.31 37, 112.31 37.0123456789, 112.3 37.01, 112.3 37))"


@pytest.fixture
def source(tmp_path: Path) -> LayerSource:
    """A draft as OGR makes it, with fields of every type, two of them with names that GeoPackage takes itself."""
    path = tmp_path / "草案 一.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer(
        "红线", crs_of_storage(), ogr.wkbPolygon, ["FID=编号列", "GEOMETRY_NAME=shape"]
    )
    for name, kind in (
        ("fid", ogr.OFTInteger64),
        ("geom", ogr.OFTString),
        ("BSM", ogr.OFTString),
        ("HXBM", ogr.OFTString),
        ("XZQDM", ogr.OFTString),
        ("MJ", ogr.OFTReal),
        ("日期", ogr.OFTDate),
        ("时间", ogr.OFTDateTime),
        ("备注", ogr.OFTString),
    ):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for at, wkt in enumerate((_SPIKE, _BOW_TIE, _TWICE, _GOOD, None)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["fid"] = 100 + at
        feature["geom"] = "文字"
        feature["BSM"] = f"B{at}"
        feature["HXBM"] = f"１40728 {at}"
        feature["XZQDM"] = ("140728000", "140728", "140728001", "", "140728.0")[at]
        if at != 2:
            feature["MJ"] = 0.1 + 0.2
        feature["日期"] = "2018/03/04"
        feature["时间"] = "2018/03/04 05:06:07.089+08"
        feature["备注"] = " =1+1　\n"
        if wkt:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    layer = dataset = None
    return LayerSource(str(path), "红线")


def run(source: LayerSource, folder: Path, *kinds: FixKind) -> FixOutcome:
    request = FixRequest(source, folder / "修复 副本.gpkg", folder / "修复 记录.xlsx", kinds or DEFAULT_FIXES)
    return fix(request, Progress())


def rows_of(path: Path, layer: str) -> pd.DataFrame:
    dataset = open_vector(str(path))
    return read_frame(layer_of(dataset, str(path), layer))


def test_the_copy_has_every_row_and_field_as_it_was(source: LayerSource, tmp_path: Path) -> None:
    before = Path(source.path).read_bytes()
    outcome = run(source, tmp_path / "成果")
    assert Path(source.path).read_bytes() == before
    theirs, ours = rows_of(Path(source.path), "红线"), rows_of(outcome.output, "draft")
    names = ["src_fid", "src_geom", "BSM", "HXBM", "XZQDM", "MJ", "日期", "时间", "备注"]
    assert [name for name in ours.columns if name != "geometry"] == names
    for name in ("BSM", "MJ", "日期", "时间", "备注"):
        pd.testing.assert_series_equal(ours[name], theirs[name])
    assert ours["src_fid"].tolist() == theirs["fid"].tolist()
    assert ours["HXBM"].tolist() == [f"140728{at}" for at in range(5)]
    assert ours["XZQDM"].tolist() == ["140728", "140728", "140728001", "", "140728"]
    dataset = open_vector(str(outcome.output))
    layer = layer_of(dataset, str(outcome.output), "draft")
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4490"
    types = {field.GetName(): field.GetType() for field in layer.schema}
    assert types["日期"] == ogr.OFTDate
    assert types["时间"] == ogr.OFTDateTime


def test_shapes_are_fixed_or_the_same_to_the_bit(source: LayerSource, tmp_path: Path) -> None:
    outcome = run(source, tmp_path)
    shapes = rows_of(outcome.output, "draft")["geometry"].to_numpy()
    assert shapely.equals(shapes[0], shapely.box(112, 37, 112.01, 37.01))
    assert shapely.to_wkb(shapes[1].geoms[0]) == shapely.to_wkb(shapely.from_wkt(_BOW_TIE))
    assert shapely.get_num_coordinates(shapes[2]) == 5
    assert shapely.to_wkb(shapes[3].geoms[0]) == shapely.to_wkb(shapely.from_wkt(_GOOD))
    assert shapes[4] is None


def test_every_change_is_in_both_logs(source: LayerSource, tmp_path: Path) -> None:
    outcome = run(source, tmp_path)
    table = rows_of(outcome.output, "fixes")
    assert (
        len(table) == len(outcome.records) == outcome.count(FixResult.FIXED) + outcome.count(FixResult.LEFT)
    )
    shapes = table[table["kind"] == "geometry"]
    assert shapes[["row", "patch_id", "result"]].values.tolist() == [[1, "B0", "fixed"], [2, "B1", "left"]]
    assert shapes["area_before_m2"].iloc[0] == pytest.approx(shapes["area_after_m2"].iloc[0])
    sheet = openpyxl.load_workbook(outcome.log)["修复记录"]
    printed = list(sheet.iter_rows(min_row=3, values_only=True))
    assert len(printed) == len(outcome.records)
    assert [row[1:3] for row in printed] == [(record.row, record.patch_id) for record in outcome.records]
    assert {row[4] for row in printed} == {"已修复", "未改，需人工处理"}
    summary = list(openpyxl.load_workbook(outcome.log)["汇总"].iter_rows(min_row=3, values_only=True))
    assert sum(row[1] for row in summary) == outcome.count(FixResult.FIXED)
    assert len(summary) == len(DEFAULT_FIXES)


def test_only_what_is_asked_for(source: LayerSource, tmp_path: Path) -> None:
    outcome = run(source, tmp_path, FixKind.DUPLICATE_VERTICES)
    assert [(one.kind, one.row) for one in outcome.records] == [(FixKind.DUPLICATE_VERTICES, 3)]
    ours = rows_of(outcome.output, "draft")
    assert ours["HXBM"].iloc[0] == "１40728 0"


def test_fixing_the_copy_finds_nothing_more_to_fix(source: LayerSource, tmp_path: Path) -> None:
    once = run(source, tmp_path / "一")
    twice = run(LayerSource(str(once.output), "draft"), tmp_path / "二")
    assert twice.count(FixResult.FIXED) == 0
    one, other = rows_of(once.output, "draft"), rows_of(twice.output, "draft")
    assert np.array_equal(shapely.to_wkb(one["geometry"]), shapely.to_wkb(other["geometry"]))
    pd.testing.assert_frame_equal(one.drop(columns="geometry"), other.drop(columns="geometry"))


@pytest.mark.parametrize("which", ["output", "log"])
def test_the_draft_itself_is_never_written_to(source: LayerSource, tmp_path: Path, which: str) -> None:
    before = Path(source.path).read_bytes()
    files = {"output": tmp_path / "o.gpkg", "log": tmp_path / "l.xlsx", which: Path(source.path)}
    with pytest.raises(InputError) as caught:
        fix(FixRequest(source, **files), Progress())
    assert caught.value.code is ErrorCode.OUTPUT_EXISTS
    assert Path(source.path).read_bytes() == before


@pytest.mark.parametrize("step", [Step.READING, Step.FIXING])
def test_stopped_at_any_step_it_leaves_nothing(source: LayerSource, tmp_path: Path, step: Step) -> None:
    class Stopping(Progress):
        stop = False

        def report(self, fraction: float, reached: Step, **values: object) -> None:
            self.stop = self.stop or reached is step

        def is_cancelled(self) -> bool:
            return self.stop

    out = tmp_path / "out"
    with pytest.raises(CancelledError):
        fix(FixRequest(source, out / "o.gpkg", out / "l.xlsx"), Stopping())
    assert list(out.iterdir()) == []


def test_a_shapefile_in_gbk_and_gauss_krueger_comes_out_in_storage(tmp_path: Path) -> None:
    """Made by OGR as offices have them: three-degree zone 37 with its prefix, text in GBK, names cut to ten bytes."""
    zone = osr.SpatialReference()
    zone.ImportFromEPSG(4525)
    zone.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    path = tmp_path / "红线.shp"
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer("红线", zone, ogr.wkbPolygon, ["ENCODING=GBK"])
    for name in ("红线编码", "行政区代码"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for at in range(3):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["红线编码"] = f"平遥　{at}"
        feature["行政区代码"] = "140728000"
        west, south = 37_500_000.125 + 3000 * at, 4_100_000.5
        corners = [(0, 0), (1000, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)]
        ring = ", ".join(f"{west + x} {south + y}" for x, y in corners[:: -1 if at else 1])
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
        layer.CreateFeature(feature)
    layer = dataset = None
    source = LayerSource(str(path))
    outcome = run(source, tmp_path / "成果")
    ours = rows_of(outcome.output, "draft")
    assert ours["红线编码"].tolist() == ["平遥0", "平遥1", "平遥2"]
    assert ours["行政区代码"].tolist() == ["140728"] * 3
    taken_in = read_draft(source).frame["geometry"].to_numpy()
    assert shapely.get_num_coordinates(taken_in).tolist() == [6, 6, 6]
    assert shapely.get_num_coordinates(ours["geometry"].to_numpy()).tolist() == [5, 5, 5]
    assert shapely.equals(ours["geometry"].to_numpy(), taken_in).all()
    vertices = set(map(tuple, shapely.get_coordinates(taken_in)))
    assert set(map(tuple, shapely.get_coordinates(ours["geometry"].to_numpy()))) == vertices
