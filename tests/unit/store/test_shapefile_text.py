"""Names in a shapefile come through, whichever way its table is written and whether it says so or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr

from redline_plugin.model.source import LayerSource
from redline_plugin.store.drafts import read_draft
from redline_plugin.store.shapefile_text import text_options

NAME = "云岭水源涵养"


def shapefile(folder: Path, encoding: str, language_byte: int, cpg: str, name: str = NAME) -> Path:
    """A draft of one patch; its table in ``encoding``, saying what ``language_byte`` and ``cpg`` (empty: none) say."""
    path = folder / "草案.shp"
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4490)
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer("草案", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("HXMC", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("HXBM", ogr.OFTString))
    bytes_ = name.encode(encoding)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("HXMC", "x" * len(bytes_))
    feature.SetField("HXBM", "1")
    ring = "111.1 37.1, 111.2 37.1, 111.2 37.2, 111.1 37.1"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
    layer.CreateFeature(feature)
    del feature, layer, dataset
    table = bytearray(path.with_suffix(".dbf").read_bytes().replace(b"x" * len(bytes_), bytes_))
    table[29] = language_byte
    path.with_suffix(".dbf").write_bytes(table)
    path.with_suffix(".cpg").unlink(missing_ok=True)
    if cpg:
        path.with_suffix(".CPG").write_text(cpg, encoding="ascii")
    return path


WAYS = {
    "gbk untold": ("gbk", 0, ""),
    "utf-8 untold": ("utf-8", 0, ""),
    "gbk called ansi": ("gbk", 0x57, ""),
    "gbk by its byte": ("gbk", 0x4D, ""),
    "gbk by its file": ("gbk", 0, "GBK"),
    "utf-8 by its file": ("utf-8", 0, "UTF-8"),
    "utf-8 by its file against its byte": ("utf-8", 0x4D, "UTF-8"),
}


@pytest.fixture(params=["fresh", "after QGIS opened a shapefile"])
def gdal_as_it_is(request: pytest.FixtureRequest) -> Iterator[None]:
    """QGIS sets this when it opens a shapefile, and never takes it back."""
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None if request.param == "fresh" else "")
    yield
    gdal.SetConfigOption("SHAPE_ENCODING", before)


@pytest.mark.parametrize("way", WAYS)
def test_names_come_through(tmp_path: Path, gdal_as_it_is: None, way: str) -> None:
    path = shapefile(tmp_path, *WAYS[way])
    assert read_draft(LayerSource(str(path))).frame["name"].tolist() == [NAME]


def test_chinese_names_of_fields_come_through(tmp_path: Path, gdal_as_it_is: None) -> None:
    """Untold, in GBK, and nothing Chinese in the rows."""
    path = shapefile(tmp_path, "ascii", 0, "", NAME.encode("gbk").hex())
    table = path.with_suffix(".dbf").read_bytes()
    path.with_suffix(".dbf").write_bytes(table.replace(b"HXMC\0\0\0\0", "红线名称".encode("gbk")))
    assert read_draft(LayerSource(str(path))).frame["name"].tolist() == [NAME.encode("gbk").hex()]


def test_without_a_table_the_shapes_are_read(tmp_path: Path) -> None:
    path = shapefile(tmp_path, "gbk", 0, "")
    path.with_suffix(".dbf").unlink()
    assert len(read_draft(LayerSource(str(path))).frame) == 1
    path.with_suffix(".dbf").write_bytes(b"")
    assert text_options(str(path)) == []
    assert text_options(str(tmp_path / "none.shp")) == []
    assert text_options(str(tmp_path / "x.gpkg")) == []
