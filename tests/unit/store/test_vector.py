"""Layers and frames: what goes in comes out, whichever way it is read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.store.schema import COMMENT_AREAS, EVIDENCE, PATCHES, Field, FieldType, Table
from redline_plugin.store.vector import (
    SourceField,
    create_geopackage,
    layer_of,
    open_vector,
    read_attribute_blocks,
    read_blocks,
    read_frame,
    read_rows,
    source_fields,
    write_table,
)

SQUARE = shapely.from_wkt("POLYGON ((112 37, 112.1 37, 112.1 37.1, 112 37.1, 112 37))")
ODD = Table(
    "odd",
    (
        Field("text"),
        Field("real", FieldType.REAL),
        Field("whole", FieldType.INTEGER),
        Field("blob", FieldType.BINARY),
    ),
    "MultiPolygon",
)


def written(path: Path, table: Table, frame: pd.DataFrame, more: tuple[SourceField, ...] = ()) -> Path:
    dataset = create_geopackage(path)
    write_table(dataset, table, frame, more)
    return path


def test_values_of_every_type_come_back(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "text": ["红线", None, ""],
            "real": [1.5, None, -0.0],
            "whole": [2**40, None, -1],
            "blob": [b"\x00ab\x00", None, b""],
            "geometry": [SQUARE, None, shapely.multipolygons([SQUARE])],
        }
    )
    dataset = open_vector(str(written(tmp_path / "含 空格.gpkg", ODD, frame)))
    back = read_rows(dataset.GetLayerByName("odd"))
    assert back["text"].tolist() == ["红线", None, ""]
    assert back["real"].tolist()[0] == 1.5
    assert np.isnan(back["real"].tolist()[1])
    assert back["whole"].tolist() == [2**40, None, -1]
    assert back["blob"].tolist()[0] == b"\x00ab\x00"
    assert back["blob"].tolist()[1] is None
    assert back["geometry"][0].wkb == shapely.multipolygons([SQUARE]).wkb
    assert back["geometry"][1] is None


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.one_of(st.none(), st.text(max_size=30)), st.floats(allow_nan=False)), max_size=12)
)
def test_both_ways_of_reading_agree(tmp_path_factory: pytest.TempPathFactory, rows: list) -> None:
    rows = [(None if text is None else text.replace("\x00", ""), number) for text, number in rows]
    rows = [
        (text, number)
        for text, number in rows
        if text is None or text.encode("utf-8", "ignore").decode() == text
    ]
    table = Table("t", (Field("text"), Field("real", FieldType.REAL)), "MultiPolygon")
    frame = pd.DataFrame(rows, columns=["text", "real"], dtype=object).assign(geometry=SQUARE)
    path = written(tmp_path_factory.mktemp("v") / "t.gpkg", table, frame)
    dataset = open_vector(str(path))
    layer = dataset.GetLayerByName("t")
    columns, features = read_frame(layer), read_rows(layer)
    assert columns["text"].tolist() == features["text"].tolist() == [text for text, _ in rows]
    assert columns["real"].tolist() == features["real"].tolist() == [number for _, number in rows]
    assert [shape.wkb for shape in columns["geometry"]] == [shape.wkb for shape in features["geometry"]]


def test_reading_after_a_change_in_the_same_transaction_ends(tmp_path: Path) -> None:
    """GDAL's columnar reader goes round without end there; everything inside transactions reads row by row."""
    table = Table("t", (Field("text"),))
    dataset = create_geopackage(tmp_path / "t.gpkg")
    write_table(dataset, table, pd.DataFrame({"text": ["a", "b"]}))
    dataset.StartTransaction()
    layer = dataset.GetLayerByName("t")
    feature = layer.GetNextFeature()
    feature.SetField("text", "changed")
    layer.SetFeature(feature)
    assert sorted(read_rows(layer)["text"]) == ["b", "changed"]
    dataset.RollbackTransaction()


def test_foreign_fields_keep_their_types(tmp_path: Path) -> None:
    more = (
        SourceField("XZQDM", ogr.OFTString, width=12),
        SourceField("MJ", ogr.OFTReal),
        SourceField("RQ", ogr.OFTDate),
        SourceField("SHI_FOU", ogr.OFTInteger, ogr.OFSTBoolean),
    )
    frame = pd.DataFrame(
        {
            "piece_id": ["p"],
            "XZQDM": ["140728"],
            "MJ": [12.5],
            "RQ": ["2018-03-05"],
            "SHI_FOU": [1],
            "geometry": [SQUARE],
        }
    )
    dataset = open_vector(str(written(tmp_path / "p.gpkg", PATCHES, frame, more)))
    layer = dataset.GetLayerByName("patches")
    kept = {field.name: field for field in source_fields(layer)}
    assert (kept["XZQDM"].ogr_type, kept["XZQDM"].width) == (ogr.OFTString, 12)
    assert kept["SHI_FOU"].subtype == ogr.OFSTBoolean
    assert kept["RQ"].ogr_type == ogr.OFTDate
    back = read_frame(layer)
    assert (back["RQ"][0], back["MJ"][0], back["SHI_FOU"][0]) == ("2018-03-05", 12.5, 1)


@pytest.mark.parametrize("count", [125, 126, 300])
def test_a_table_of_many_fields_is_read_whole(tmp_path: Path, count: int) -> None:
    names = [f"F{position:03d}" for position in range(count)]
    values = {name: [name, None] for name in names}
    frame = pd.DataFrame({**values, "geometry": [SQUARE, SQUARE]})
    more = tuple(SourceField(name, ogr.OFTString) for name in names)
    dataset = open_vector(str(written(tmp_path / "wide.gpkg", Table("wide", (), "Geometry"), frame, more)))
    layer = dataset.GetLayerByName("wide")
    attributes = pd.concat(read_attribute_blocks(layer, names))
    for read in (read_frame(layer), pd.concat(read_blocks(layer)), attributes):
        assert read.loc[0, names].tolist() == names
        assert read.loc[1, names].isna().all()


def test_a_field_called_geometry_does_not_hide_the_shapes(tmp_path: Path) -> None:
    more = (SourceField("MJ", ogr.OFTReal),)
    frame = pd.DataFrame({"n": ["a"], "MJ": [1.5], "geometry": [SQUARE]})
    path = written(tmp_path / "p.gpkg", Table("p", (Field("n"),), "Geometry"), frame, more)
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL("ALTER TABLE p ADD COLUMN geometry TEXT")
    dataset.ExecuteSQL("UPDATE p SET geometry = 'POLYGON …'")
    dataset = open_vector(str(path))
    layer = dataset.GetLayerByName("p")
    assert [field.name for field in source_fields(layer)] == ["n", "MJ", "geometry_2"]
    for read in (read_frame(layer), read_rows(layer), pd.concat(read_blocks(layer))):
        assert read[["n", "MJ", "geometry_2"]].loc[0].tolist() == ["a", 1.5, "POLYGON …"]
        assert shapely.equals(read["geometry"][0], SQUARE)
    (attributes,) = read_attribute_blocks(layer, ["geometry_2"])
    assert attributes["geometry_2"].tolist() == ["POLYGON …"]


def test_empty_tables_have_their_columns(tmp_path: Path) -> None:
    for table in (COMMENT_AREAS, EVIDENCE):
        path = written(tmp_path / f"{table.name}.gpkg", table, pd.DataFrame())
        dataset = open_vector(str(path))
        layer = dataset.GetLayerByName(table.name)
        for frame in (read_frame(layer), read_rows(layer)):
            assert set(table.field_names()) <= set(frame.columns)
            assert len(frame) == 0


def test_curves_become_lines(tmp_path: Path) -> None:
    path = tmp_path / "curve.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("c", None, ogr.wkbCurvePolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("CURVEPOLYGON (CIRCULARSTRING (0 0, 1 1, 2 0, 1 -1, 0 0))"))
    layer.CreateFeature(feature)
    feature = layer = dataset = None
    dataset = open_vector(str(path))
    shape = read_frame(dataset.GetLayer(0))["geometry"][0]
    assert shape.geom_type == "Polygon"
    assert abs(shape.area - np.pi) < 0.005


def test_heights_are_dropped(tmp_path: Path) -> None:
    path = tmp_path / "z.geojson"
    path.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
        '{"type":"Polygon","coordinates":[[[112,37,5],[113,37,5],[113,38,5],[112,37,5]]]}}]}',
        encoding="utf-8",
    )
    dataset = open_vector(str(path))
    shape = read_frame(dataset.GetLayer(0))["geometry"][0]
    assert not shape.has_z


def test_missing_things_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        open_vector(str(tmp_path / "没有.gpkg"))
    assert caught.value.code is ErrorCode.SOURCE_MISSING
    text = tmp_path / "x.gpkg"
    text.write_text("no database", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        open_vector(str(text))
    assert caught.value.code is ErrorCode.SOURCE_UNREADABLE
    path = written(tmp_path / "p.gpkg", PATCHES, pd.DataFrame())
    with pytest.raises(InputError) as caught:
        layer_of(open_vector(str(path)), str(path), "counties")
    assert caught.value.code is ErrorCode.LAYER_MISSING
    assert caught.value.values["available"] == "patches"
