"""Names in a shapefile come through, whichever way its table is written and whether it says so or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import ogr, osr

from redline_plugin.model.source import LayerSource
from redline_plugin.store.drafts import read_draft

NAME = "云岭水源涵养"


def shapefile(folder: Path, encoding: str, language_byte: int, cpg: str) -> Path:
    """A draft of one patch; its table in ``encoding``, saying what ``language_byte`` and ``cpg`` (empty: none) say."""
    path = folder / "草案.shp"
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4490)
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer("草案", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("HXMC", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("HXBM", ogr.OFTString))
    bytes_ = NAME.encode(encoding)
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


@pytest.mark.parametrize(
    ("encoding", "language_byte", "cpg"),
    [
        ("gbk", 0, ""),
        ("utf-8", 0, ""),
        ("gbk", 0x4D, ""),
        ("gbk", 0, "GBK"),
        ("utf-8", 0, "UTF-8"),
    ],
    ids=["gbk untold", "utf-8 untold", "gbk by its byte", "gbk by its file", "utf-8 by its file"],
)
def test_names_come_through(tmp_path: Path, encoding: str, language_byte: int, cpg: str) -> None:
    path = shapefile(tmp_path, encoding, language_byte, cpg)
    assert read_draft(LayerSource(str(path))).frame["name"].tolist() == [NAME]
