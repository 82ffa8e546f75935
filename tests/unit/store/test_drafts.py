"""Layers from outside: fields by their many names, identities, coordinate systems, and clear refusals."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.patch_type import type_code_of
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.store.counties import read_counties
from redline_plugin.store.drafts import open_draft, read_draft, require_sound
from redline_plugin.store.protected_areas import read_protected_areas

SQUARE = "POLYGON ((112.5 37, 112.6 37, 112.6 37.1, 112.5 37.1, 112.5 37))"
BOW_TIE = "POLYGON ((112 37, 112.1 37.1, 112.1 37, 112 37.1, 112 37))"


def layer_file(
    path: Path,
    fields: dict[str, list],
    shapes: list[str | None],
    epsg: int | None = 4490,
    transform_to: int | None = None,
) -> LayerSource:
    """A layer as another program would write it; ``transform_to`` gives it in another projection."""
    driver = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".gdb": "OpenFileGDB"}[path.suffix]
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    crs = None
    if epsg:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(transform_to or epsg)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = dataset.CreateLayer("layer", crs, ogr.wkbMultiPolygon)
    for name, values in fields.items():
        kind = ogr.OFTReal if any(isinstance(value, float) for value in values) else ogr.OFTString
        kind = ogr.OFTInteger64 if all(type(value) is int for value in values) else kind
        layer.CreateField(ogr.FieldDefn(name, kind))
    operation = None
    if transform_to:
        source = osr.SpatialReference()
        source.ImportFromEPSG(epsg)
        source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        operation = osr.CoordinateTransformation(source, crs)
    for row, wkt in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, values in fields.items():
            if values[row] is not None:
                feature[name] = values[row]
        if wkt:
            shape = ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkt(wkt))
            if operation:
                shape.Transform(operation)
            feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    return LayerSource(str(path))


def code_of(call, *arguments: object) -> ErrorCode:
    with pytest.raises(InputError) as caught:
        call(*arguments)
    return caught.value.code


def test_both_vocabularies(tmp_path: Path) -> None:
    ministry = {
        "XZQHDM": ["140728"],
        "HXMM": ["太行山"],
        "TBBM": ["T1"],
        "LXBM": ["12"],
        "TBMJ": [1.0],
        "HXBM": ["C1"],
    }
    resources = {
        "xzqdm": ["140728"],
        "HXMC": ["太行山"],
        "BSM": ["T1"],
        "HXLX": ["生物多样性维护"],
        "MJ": [1.0],
        "HXBM": ["C1"],
    }
    for name, fields in (("a", ministry), ("b", resources)):
        row = read_draft(layer_file(tmp_path / f"{name}.gpkg", fields, [SQUARE])).frame.iloc[0]
        assert (row["patch_id"], row["code"], row["name"], row["type_code"]) == ("T1", "C1", "太行山", "12")
        assert (row["county_code"], row["stated_area"]) == ("140728", 1.0)


def test_source_attributes_travel_untouched_even_with_our_names(tmp_path: Path) -> None:
    fields = {"HXBM": ["C1"], "Name": ["theirs"], "area_km2": [3.0], "备注": ["x"]}
    draft = read_draft(layer_file(tmp_path / "d.gpkg", fields, [SQUARE]))
    assert [field.name for field in draft.fields] == ["HXBM", "src_Name", "src_area_km2", "备注"]
    assert draft.frame["src_Name"][0] == "theirs"
    assert draft.frame["src_area_km2"][0] == 3.0


def test_ids_are_the_draft_s_own_only_if_all_are_there_and_differ(tmp_path: Path) -> None:
    good = read_draft(layer_file(tmp_path / "a.gpkg", {"HXBM": ["1", "2"]}, [SQUARE, SQUARE]))
    assert good.frame["patch_id"].tolist() == ["1", "2"]
    for name, codes in (("b", ["1", "1"]), ("c", ["1", None])):
        draft = read_draft(layer_file(tmp_path / f"{name}.gpkg", {"HXBM": codes}, [SQUARE, SQUARE]))
        ids = draft.frame["patch_id"].tolist()
        assert len(set(ids)) == 2
        assert not set(ids) & {"1"}
        again = read_draft(LayerSource(str(tmp_path / f"{name}.gpkg")))
        assert again.frame["patch_id"].tolist() == ids, "derived ids are the same each time"


@pytest.mark.parametrize("values", [["p1", "p1"], ["p1", None]])
def test_a_patch_id_that_names_no_patches_travels_as_any_other_field(
    tmp_path: Path, values: list[str | None]
) -> None:
    fields = {"patch_id": values, "HXBM": ["1", "2"]}
    source = layer_file(tmp_path / "d.gpkg", fields, [SQUARE, SQUARE])
    opened = open_draft(source)
    ((first_row, rows),) = opened.blocks()
    whole = read_draft(source)
    for frame, own in ((whole.frame, whole.fields), (opened.patches(rows, first_row), opened.fields)):
        assert frame["patch_id"].tolist() == ["1", "2"]
        assert [field.name for field in own] == ["src_patch_id", "HXBM"]
        assert frame["src_patch_id"].tolist() == values


def test_fingerprint_is_of_content_not_of_file_or_order(tmp_path: Path) -> None:
    other = SQUARE.replace("112.5", "112.55")
    one = read_draft(layer_file(tmp_path / "a.gpkg", {"HXBM": ["1", "2"]}, [SQUARE, other]))
    turned = read_draft(layer_file(tmp_path / "b.gpkg", {"HXBM": ["2", "1"]}, [other, SQUARE]))
    changed = read_draft(layer_file(tmp_path / "c.gpkg", {"HXBM": ["1", "2"]}, [SQUARE, SQUARE]))
    renamed = read_draft(layer_file(tmp_path / "d.gpkg", {"HXBM": ["1", "3"]}, [SQUARE, other]))
    assert one.ref.fingerprint == turned.ref.fingerprint
    assert len({one.ref.fingerprint, changed.ref.fingerprint, renamed.ref.fingerprint}) == 3


@pytest.mark.parametrize("epsg", [4526, 4547, 4498, 4509])
def test_projected_cgcs2000_comes_to_degrees_exactly(tmp_path: Path, epsg: int) -> None:
    draft = read_draft(layer_file(tmp_path / "p.gpkg", {"HXBM": ["1"]}, [SQUARE], transform_to=epsg))
    bounds = draft.frame["geometry"][0].bounds
    assert np.allclose(bounds, (112.5, 37, 112.6, 37.1), atol=1e-9)


def test_wgs84_is_taken_and_noted(tmp_path: Path) -> None:
    assert read_draft(layer_file(tmp_path / "w.gpkg", {"HXBM": ["1"]}, [SQUARE], 4326)).assumed_wgs84
    assert not read_draft(layer_file(tmp_path / "c.gpkg", {"HXBM": ["1"]}, [SQUARE], 4490)).assumed_wgs84


@pytest.mark.parametrize(
    ("epsg", "code"),
    [
        (4610, ErrorCode.CRS_DATUM_REFUSED),
        (4214, ErrorCode.CRS_DATUM_REFUSED),
        (2362, ErrorCode.CRS_DATUM_REFUSED),
        (2414, ErrorCode.CRS_DATUM_REFUSED),
        (4267, ErrorCode.CRS_UNSUPPORTED),
        (None, ErrorCode.CRS_MISSING),
    ],
)
def test_datum_shifts_are_never_silent(tmp_path: Path, epsg: int | None, code: ErrorCode) -> None:
    assert code_of(read_draft, layer_file(tmp_path / "x.gpkg", {"HXBM": ["1"]}, [SQUARE], epsg)) is code


def test_metres_called_degrees_are_noticed(tmp_path: Path) -> None:
    metres = "POLYGON ((37500000 4100000, 37501000 4100000, 37501000 4101000, 37500000 4100000))"
    assert (
        code_of(read_draft, layer_file(tmp_path / "m.gpkg", {"HXBM": ["1"]}, [metres]))
        is ErrorCode.COORDINATES_IMPLAUSIBLE
    )


def test_empty_layers_and_lines_are_refused(tmp_path: Path) -> None:
    assert code_of(read_draft, layer_file(tmp_path / "e.gpkg", {"HXBM": []}, [])) is ErrorCode.LAYER_EMPTY
    assert (
        code_of(read_draft, layer_file(tmp_path / "n.gpkg", {"HXBM": ["1"]}, [None]))
        is ErrorCode.LAYER_NOT_POLYGON
    )


def test_rows_that_cannot_be_cut_are_named(tmp_path: Path) -> None:
    source = layer_file(tmp_path / "a.gpkg", {"HXBM": ["1", "2", "3"]}, [SQUARE, None, SQUARE])
    with pytest.raises(InputError) as caught:
        require_sound(read_draft(source), source)
    assert (caught.value.code, caught.value.values["rows"]) == (ErrorCode.GEOMETRY_UNUSABLE, "2")
    source = layer_file(tmp_path / "b.gpkg", {"HXBM": ["1", "2"]}, [SQUARE, BOW_TIE])
    with pytest.raises(InputError) as caught:
        require_sound(read_draft(source), source)
    assert (caught.value.code, caught.value.values["rows"]) == (ErrorCode.GEOMETRY_INVALID, "2")


def test_shapefile_with_chinese_fields_in_gbk(tmp_path: Path) -> None:
    path = tmp_path / "红线 图.shp"
    gdal.SetConfigOption("SHAPE_ENCODING", None)  # QGIS, once it opened a layer, would have GDAL write UTF-8
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4490)
    layer = dataset.CreateLayer("红线 图", crs, ogr.wkbPolygon, ["ENCODING=GBK"])
    for name in ("红线编码", "红线名称", "红线类型"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    for position, value in enumerate(("C1", "吕梁山水土保持生态保护红线", "水土保持")):
        feature.SetField(position, value)
    feature.SetGeometry(ogr.CreateGeometryFromWkt(SQUARE))
    layer.CreateFeature(feature)
    feature = layer = dataset = None
    row = read_draft(LayerSource(str(path))).frame.iloc[0]
    assert (row["code"], row["name"], row["type_code"]) == ("C1", "吕梁山水土保持生态保护红线", "13")


def test_type_code_from_words() -> None:
    assert type_code_of("水源涵养-生物多样性维护") == "11"
    assert type_code_of("生物多样性维护-水源涵养") == "12"
    assert type_code_of("未定") == ""


@pytest.mark.parametrize("code", [140728.0, "140728", "140728000", 140728])
def test_county_codes_however_they_are_stored(tmp_path: Path, code: object) -> None:
    counties = read_counties(
        layer_file(tmp_path / "c.gpkg", {"XZQDM": [code], "XZQMC": ["平遥县"]}, [SQUARE])
    )
    row = counties.iloc[0]
    assert (row["county_code"], row["name"], row["city_code"], row["prov_code"]) == (
        "140728",
        "平遥县",
        "140700",
        "140000",
    )
    assert row["area_km2"] == pytest.approx(float(area_m2(counties["geometry"].to_numpy())[0]) / 1e6)


@pytest.mark.parametrize(
    ("fields", "shapes", "code"),
    [
        ({"NAME": ["平遥县"]}, [SQUARE], ErrorCode.FIELD_MISSING),
        ({"code": ["平遥"]}, [SQUARE], ErrorCode.COUNTY_CODES_INVALID),
        ({"code": ["140728", None]}, [SQUARE, SQUARE], ErrorCode.COUNTY_CODES_INVALID),
        ({"code": ["140728", "140728"]}, [SQUARE, SQUARE], ErrorCode.COUNTY_CODES_DUPLICATE),
        ({"code": ["140728", "140729"]}, [SQUARE, None], ErrorCode.GEOMETRY_UNUSABLE),
        ({"code": ["140728"]}, [BOW_TIE], ErrorCode.GEOMETRY_INVALID),
    ],
)
def test_county_layers_refused(tmp_path: Path, fields: dict, shapes: list, code: ErrorCode) -> None:
    assert code_of(read_counties, layer_file(tmp_path / "c.gpkg", fields, shapes)) is code


def test_protected_areas(tmp_path: Path) -> None:
    fields = {
        "ZRBHDMC": ["云顶山自然保护区", "无图形"],
        "ZRBHDLX": ["自然保护区", ""],
        "ZRBHDJB": ["省级", ""],
    }
    areas = read_protected_areas(layer_file(tmp_path / "p.gpkg", fields, [SQUARE, None]))
    assert areas[["name", "kind", "level", "zone"]].to_numpy().tolist() == [
        ["云顶山自然保护区", "自然保护区", "省级", ""]
    ]
