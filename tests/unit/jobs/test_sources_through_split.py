"""From files as other programs make them to county packages: every attribute arrives as it was, and what was noticed
stands in the register."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import shapely
from osgeo import ogr

from redline_plugin.jobs.look_at_source import operation_from_parameters
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.model.helmert import Helmert
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.store.systems import system

FIELDS = (
    ("HXBM", ogr.OFTString, 30),
    ("备注", ogr.OFTString, 60),
    ("MJ", ogr.OFTReal, 0),
    ("BIG", ogr.OFTInteger64, 0),
    ("SMALL", ogr.OFTInteger, 0),
    ("BGSJ", ogr.OFTDate, 0),
)
ROWS = (
    ("C1", "太行山 水源涵养", 12.345678901234567, 2**52 + 1, 7, "2017-12-31"),
    ("C2", None, None, None, None, None),
    ("C3", "=1+1", -0.5, -(2**40), -7, "1949-10-01"),
)
SHAPES = [shapely.box(112.1 + row / 10, 37.1, 112.15 + row / 10, 37.2) for row in range(3)]


def original(path: Path) -> Path:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("draft", system("EPSG:4490"), ogr.wkbPolygon)
    for name, kind, width in FIELDS:
        definition = ogr.FieldDefn(name, kind)
        definition.SetWidth(width)
        layer.CreateField(definition)
    for row, shape in zip(ROWS, SHAPES):
        feature = ogr.Feature(layer.GetLayerDefn())
        for position, value in enumerate(row):
            if value is not None:
                feature.SetField(position, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)
    return path


def counties(path: Path) -> LayerSource:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("counties", system("EPSG:4490"), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("XZQDM", ogr.OFTReal))
    layer.CreateField(ogr.FieldDefn("XZQMC", ogr.OFTString))
    for code, name, west in ((140728.0, "平遥县", 112.0), (140702.0, "榆次区", 112.225)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["XZQDM"], feature["XZQMC"] = code, name
        box = shapely.box(west, 37, west + 0.225, 37.3)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(box)))
        layer.CreateFeature(feature)
    return LayerSource(str(path))


def split_of(folder: Path, draft: LayerSource) -> Path:
    request = SplitRequest(draft, counties(folder / "counties.gpkg"), folder / "round", "轮次")
    return split(request, Progress()).output


def arrived(output: Path) -> dict[str, dict]:
    """What the packages hold, by the code of the patch; read by SQLite alone."""
    found = {}
    for path in sorted((output / "packages").glob("*.gpkg")):
        with closing(sqlite3.connect(path)) as connection:
            connection.row_factory = sqlite3.Row
            for row in connection.execute("SELECT * FROM patches"):
                found[row["HXBM"]] = {name: row[name] for name, _, _ in FIELDS}
    return found


EXPECTED = {row[0]: dict(zip((name for name, _, _ in FIELDS), row)) for row in ROWS}


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("d.gpkg", ()),
        ("d.gdb", ("-f", "OpenFileGDB")),
        ("d.shp", ("-lco", "ENCODING=GBK")),
        ("d.shp", ("-lco", "ENCODING=UTF-8")),
        ("d.geojson", ("-lco", "COORDINATE_PRECISION=15", "-lco", "SIGNIFICANT_FIGURES=17")),
    ],
)
def test_every_attribute_arrives_as_it_was(tmp_path: Path, name: str, options: tuple[str, ...]) -> None:
    source = original(tmp_path / "original.gpkg")
    target = source
    if name != "d.gpkg":
        target = tmp_path / name
        subprocess.run(["ogr2ogr", *options, str(target), str(source)], check=True, capture_output=True)
    for ending in (".cpg",):
        target.with_suffix(ending).unlink(missing_ok=True)  # as it often comes
    found = arrived(split_of(tmp_path, LayerSource(str(target))))
    expected = {code: dict(values) for code, values in EXPECTED.items()}
    if name == "d.gdb":  # whole numbers of 64 bits became reals when it was made
        for values in expected.values():
            values["BIG"] = None if values["BIG"] is None else float(values["BIG"])
        for values in found.values():
            values["BGSJ"] = values["BGSJ"] and values["BGSJ"][:10]
    if name == "d.shp":
        for values in found.values():  # a table holds a real in its decimals
            if values["MJ"] is not None:
                assert values["MJ"] == pytest.approx(expected[values["HXBM"]]["MJ"], rel=1e-14)
                expected[values["HXBM"]]["MJ"] = values["MJ"]
    assert found == expected
    for code, values in found.items():
        for field, value in values.items():
            assert type(value) is type(expected[code][field]), (code, field)


def test_a_conversion_stands_in_the_register(tmp_path: Path) -> None:
    """Xi'an 1980, by seven parameters: the patches lie where these put them, and the register says by which."""
    source = original(tmp_path / "original.gpkg")
    xian = tmp_path / "xian.gpkg"
    subprocess.run(
        ["ogr2ogr", "-a_srs", "EPSG:4610", str(xian), str(source)], check=True, capture_output=True
    )
    pipeline = operation_from_parameters("EPSG:4610", Helmert(-15.8, 154.4, 82.3, 0.1, -0.2, 0.3, 1.5))
    draft = LayerSource(str(xian), answers=SourceAnswers(operation=pipeline))
    output = split_of(tmp_path, draft)
    with closing(sqlite3.connect(output / "register.gpkg")) as connection:
        told = [
            (subject, json.loads(detail))
            for subject, detail in connection.execute(
                "SELECT subject, detail FROM events WHERE kind = 'source_taken'"
            )
        ]
    (found,) = [detail for subject, detail in told if "xian" in subject]
    assert pipeline in json.dumps(found, ensure_ascii=False)
    assert "Xian" in json.dumps(found)
    package = next(iter(sorted((output / "packages").glob("140728*"))))
    dataset = ogr.Open(str(package))
    feature = dataset.GetLayerByName("patches").GetNextFeature()
    west, _, south, _ = feature.GetGeometryRef().GetEnvelope()
    assert 1e-4 < abs(west - 112.1) < 1e-2
    assert 1e-5 < abs(south - 37.1) < 1e-2


def test_answers_are_part_of_what_is_split(tmp_path: Path) -> None:
    """Fields that were named: the counties' own code stands under another name."""
    draft = LayerSource(str(original(tmp_path / "original.gpkg")))
    said = replace(draft, answers=SourceAnswers(fields=(("code", "备注"), ("name", "HXBM"))))
    output = split_of(tmp_path, said)
    names = set()
    for path in (output / "packages").glob("*.gpkg"):
        with closing(sqlite3.connect(path)) as connection:
            names |= {row[0] for row in connection.execute("SELECT name FROM patches")}
    assert names == {"C1", "C2", "C3"}
