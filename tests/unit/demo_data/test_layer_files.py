"""Layer files are whole or absent, and the same bytes each time."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from osgeo import gdal, ogr

from demo.data.layer_files import DATE, REAL, Column, Layer, LayerFile, write_layers


def squares() -> Layer:
    shapes = [shapely.box(112, 37, 112.1, 37.1), shapely.MultiPolygon([shapely.box(113, 38, 113.1, 38.1)])]
    columns = [
        (Column("名称", width=60), ["甲", None]),
        (Column("面积", REAL, width=20, precision=2), [1.5, 2.25]),
        (Column("日期", DATE), ["2018-03-01", None]),
    ]
    return Layer("squares", shapes, columns, description="两个方块")


@pytest.mark.parametrize("ending", [".gpkg", ".shp", ".fgb", ".gdb"])
def test_what_is_written_is_read_again(tmp_path: Path, ending: str) -> None:
    path = write_layers(tmp_path / f"方块{ending}", [squares()], encoding="GBK")
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    rows = list(layer)
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4490" or ending == ".shp"
    assert rows[0].GetField("名称") == "甲"
    assert rows[1].GetField("名称") is None
    assert rows[1].GetField("面积") == 2.25
    assert rows[0].GetField("日期").startswith("2018/03/01")
    assert rows[0].GetGeometryRef().GetEnvelope() == pytest.approx((112, 112.1, 37, 37.1), abs=1e-9)
    assert rows[1].GetGeometryRef().GetGeometryCount() == 1


def test_same_content_gives_the_same_bytes_and_leaves_the_date_option_alone(tmp_path: Path) -> None:
    first = write_layers(tmp_path / "a" / "x.gpkg", [squares()]).read_bytes()
    assert first == write_layers(tmp_path / "b" / "x.gpkg", [squares()]).read_bytes()
    assert gdal.GetConfigOption("OGR_CURRENT_DATE") is None


def write_and_stop(path: Path) -> None:
    with LayerFile(path) as file:
        file.add(squares())
        raise RuntimeError("stopped")


def test_a_failure_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    path = write_layers(tmp_path / "x.gpkg", [squares()])
    before = path.read_bytes()
    with pytest.raises(RuntimeError, match="stopped"):
        write_and_stop(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.gpkg"]


def test_unknown_ending_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"x\.mdb.*\.gpkg"):
        write_layers(tmp_path / "x.mdb", [squares()])
