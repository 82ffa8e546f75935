"""Reference layers from files that other programs made, into packages: attributes as they are, shapes clipped."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import shapely
from osgeo import gdal, ogr, osr

from redline_plugin.errors import CancelledError, ErrorCode, InputError
from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.model.source import LayerSource
from redline_plugin.resource_paths import resource_path
from redline_plugin.store.bulk_rows import filling, take_triggers_out
from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.reference_layers import (
    References,
    create_reference_tables,
    open_references,
    write_reference_styles,
)
from redline_plugin.store.reference_sources import describe_references, place_of
from redline_plugin.store.schema import Table
from redline_plugin.store.vector import close, create_geopackage

EXTENT = shapely.box(112, 37, 113, 38)
FARMLAND = "POLYGON ((112.9 37.1, 113.2 37.1, 113.2 37.2, 112.9 37.2, 112.9 37.1))"
INSIDE = "POLYGON ((112.1 37.1, 112.2 37.1, 112.2 37.2, 112.1 37.2, 112.1 37.1))"
FAR = "POLYGON ((115.1 37.1, 115.2 37.1, 115.2 37.2, 115.1 37.2, 115.1 37.1))"


def reference_file(
    path: Path,
    shapes: tuple[str, ...],
    kind: int = ogr.wkbPolygon,
    driver: str = "GPKG",
    epsg: int = 4490,
    layer: str = "YJJBNT",
    options: tuple[str, ...] = (),
) -> Path:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    exists = path.exists()
    dataset = (
        gdal.OpenEx(str(path), gdal.OF_UPDATE)
        if exists
        else ogr.GetDriverByName(driver).CreateDataSource(str(path))
    )
    made = dataset.CreateLayer(layer, crs, kind, list(options))
    for name, type_ in (("DLMC", ogr.OFTString), ("TBMJ", ogr.OFTReal), ("GXSJ", ogr.OFTDate)):
        made.CreateField(ogr.FieldDefn(name, type_))
    for number, wkt in enumerate(shapes, 1):
        feature = ogr.Feature(made.GetLayerDefn())
        feature.SetField("DLMC", f"水浇地{number}")
        feature.SetField("TBMJ", number + 0.125)
        feature.SetField("GXSJ", "2017/12/31")
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt) if wkt else None)
        made.CreateFeature(feature)
    del made, dataset
    return path


def clipped(path: Path, name: str = "永久基本农田", layer: str | None = None) -> ReferenceLayer:
    return ReferenceLayer(name, LayerSource(str(path), layer))


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    def write(*layers: ReferenceLayer, extent: shapely.Geometry = EXTENT) -> Path:
        package = tmp_path / "package.gpkg"
        with open_references(layers, tmp_path) as references:
            dataset = create_geopackage(package)
            create_reference_tables(dataset, references.described)
            write_layer_styles(dataset, ())
            write_reference_styles(dataset, references.described)
            close(dataset)
            triggers = take_triggers_out(package, [Table(name, ()) for name in references.tables()])
            with filling(package, triggers) as connection:
                references.fill(connection, extent)
        assert not (tmp_path / "references.gpkg").exists()
        return package

    return write


def rows_of(package: Path, table: str) -> list[tuple]:
    dataset = gdal.OpenEx(str(package))
    layer = dataset.GetLayerByName(table)
    return [
        (
            feature["DLMC"],
            feature["TBMJ"],
            feature["GXSJ"],
            shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())),
        )
        for feature in layer
    ]


def test_shapes_are_clipped_and_attributes_stay(tmp_path: Path, written: Callable[..., Path]) -> None:
    package = written(clipped(reference_file(tmp_path / "基本农田.gpkg", (FAR, INSIDE, "", FARMLAND))))
    rows = rows_of(package, "reference_yjjbnt")
    assert [row[:3] for row in rows] == [("水浇地2", 2.125, "2017/12/31"), ("水浇地4", 4.125, "2017/12/31")]
    assert rows[0][3].equals(shapely.from_wkt(INSIDE))
    assert rows[1][3].equals(shapely.box(112.9, 37.1, 113, 37.2))
    dataset = gdal.OpenEx(str(package))  # keeps the layer alive
    layer = dataset.GetLayerByName("reference_yjjbnt")
    assert layer.GetMetadataItem("IDENTIFIER") == "永久基本农田"
    assert layer.GetFeatureCount() == 2
    assert layer.GetExtent() == pytest.approx((112.1, 113, 37.1, 37.2))
    layer.SetSpatialFilterRect(112.95, 37.1, 112.99, 37.15)
    assert [feature["DLMC"] for feature in layer] == ["水浇地4"], "the spatial index knows the rows"
    with closing(sqlite3.connect(package)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert len(connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'trigger'").fetchall()) > 5


def test_each_type_of_shape_from_each_format(tmp_path: Path, written: Callable[..., Path]) -> None:
    road = reference_file(
        tmp_path / "roads.shp",
        ("LINESTRING (112.5 37.5, 113.5 37.5)",),
        ogr.wkbLineString,
        "ESRI Shapefile",
        layer="roads",
        options=("ENCODING=GBK",),
    )
    village = reference_file(
        tmp_path / "村.geojson",
        ("POINT (112.5 37.5)", "POINT (114 37)"),
        ogr.wkbPoint,
        "GeoJSON",
        layer="村庄",
    )
    mine = reference_file(
        tmp_path / "mines.gpkg",
        ("POLYGON ((500000 4100000, 500100 4100000, 500100 4100100, 500000 4100100, 500000 4100000))",),
        epsg=4546,
        layer="采矿权",
    )
    package = written(
        clipped(road, "公路"),
        clipped(village, "村庄"),
        clipped(mine, "采矿权"),
        extent=shapely.box(110, 36, 113, 38),
    )
    ((name, _, _, line),) = rows_of(package, "reference_roads")
    assert (name, line.length) == ("水浇地1", pytest.approx(0.5)), "GBK reads as it was written"
    assert [row[3] for row in rows_of(package, "reference_村庄")] == [shapely.Point(112.5, 37.5)]
    ((_, _, _, place),) = rows_of(package, "reference_采矿权")
    assert place.bounds == pytest.approx((111.0, 37.03, 111.001, 37.031), abs=0.01)


def test_fields_called_like_ours_and_tables_called_alike(
    tmp_path: Path, written: Callable[..., Path]
) -> None:
    path = reference_file(
        tmp_path / "a.gpkg", (INSIDE,), layer="patches", options=("FID=no", "GEOMETRY_NAME=shape")
    )
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE patches ADD COLUMN fid TEXT")
        connection.execute("ALTER TABLE patches ADD COLUMN geom TEXT")
    other = reference_file(tmp_path / "b.gpkg", (FARMLAND,), layer="Patches")
    package = written(clipped(path, "地块"), clipped(other, "地块"))
    assert [row[0] for row in rows_of(package, "reference_patches")] == ["水浇地1"]
    assert len(rows_of(package, "reference_patches_2")) == 1
    dataset = gdal.OpenEx(str(package))  # keeps the layer alive
    fields = dataset.GetLayerByName("reference_patches").GetLayerDefn()
    names = [fields.GetFieldDefn(place).GetName() for place in range(fields.GetFieldCount())]
    assert names == ["DLMC", "TBMJ", "GXSJ", "fid", "geom"]


def test_a_layer_with_nothing_here_is_there_and_empty(tmp_path: Path, written: Callable[..., Path]) -> None:
    package = written(clipped(reference_file(tmp_path / "a.gpkg", (FAR,))))
    assert rows_of(package, "reference_yjjbnt") == []


def test_styles_travel_word_for_word(tmp_path: Path, written: Callable[..., Path]) -> None:
    qml = resource_path("styles", "protected_areas.qml").read_text(encoding="utf-8")
    path = reference_file(tmp_path / "a.shp", (INSIDE,), driver="ESRI Shapefile", layer="a")
    (tmp_path / "a.qml").write_text(qml, encoding="utf-8")
    given = tmp_path / "mine.qml"
    given.write_text(qml.replace("#", "%"), encoding="utf-8")
    plain = reference_file(tmp_path / "b.gpkg", (INSIDE,), layer="b")
    package = written(
        clipped(path),
        ReferenceLayer("给定", LayerSource(str(path)), style=str(given)),
        clipped(plain, "无样式"),
    )
    with closing(sqlite3.connect(package)) as connection:
        styles = dict(connection.execute("SELECT f_table_name, styleQML FROM layer_styles"))
    assert styles["reference_a"] == qml
    assert styles["reference_a_2"] == qml.replace("#", "%")
    assert "SimpleFill" in styles["reference_b"]


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: clipped(folder / "none.gpkg"), ErrorCode.SOURCE_MISSING),
        (
            lambda folder: clipped(reference_file(folder / "a.gpkg", (INSIDE,)), layer="other"),
            ErrorCode.LAYER_MISSING,
        ),
        (
            lambda folder: clipped(reference_file(folder / "a.gpkg", (), ogr.wkbNone)),
            ErrorCode.REFERENCE_UNUSABLE,
        ),
        (lambda folder: clipped(imagery(folder / "影像.tif")), ErrorCode.REFERENCE_UNUSABLE),
        (
            lambda folder: clipped(reference_file(folder / "a.gpkg", (INSIDE,), epsg=4610)),
            ErrorCode.CRS_DATUM_REFUSED,
        ),
        (
            lambda folder: ReferenceLayer(
                "a", LayerSource(str(reference_file(folder / "a.gpkg", (INSIDE,)))), style=str(folder)
            ),
            ErrorCode.STYLE_UNREADABLE,
        ),
    ],
)
def test_what_cannot_be_taken_is_named(
    tmp_path: Path, make: Callable[[Path], ReferenceLayer], code: ErrorCode
) -> None:
    layer = make(tmp_path)
    with pytest.raises(InputError) as refused, open_references((layer,), tmp_path):
        pass
    assert refused.value.code is code
    assert str(tmp_path) in refused.value.values["path"]


def imagery(path: Path) -> Path:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4)
    dataset.SetGeoTransform((112, 0.1, 0, 38, 0, -0.1))
    path.with_suffix(".tfw").write_text("0.1\n0\n0\n-0.1\n112.05\n37.95\n")
    return path


def test_files_that_stay_outside(tmp_path: Path) -> None:
    sources, packages = tmp_path / "影像 数据", tmp_path / "轮次" / "packages"
    sources.mkdir()
    tif, shp = imagery(sources / "卫星影像.tif"), sources / "roads.shp"
    reference_file(shp, ("LINESTRING (112 37, 113 38)",), ogr.wkbLineString, "ESRI Shapefile", layer="roads")
    layers = (
        ReferenceLayer("影像", LayerSource(str(tif)), ReferenceUse.COPIED),
        ReferenceLayer("公路", LayerSource(str(shp)), ReferenceUse.COPIED),
        ReferenceLayer("影像(共享)", LayerSource(str(tif)), ReferenceUse.LINKED),
        ReferenceLayer("公路(共享)", LayerSource(str(shp)), ReferenceUse.LINKED_RELATIVE),
    )
    places = [place_of(one) for one in describe_references(layers, packages)]
    assert places == [
        "./参考图层/卫星影像.tif",
        "./参考图层/roads.shp|layername=roads",
        str(tif),
        "../../影像 数据/roads.shp|layername=roads",
    ]
    packages.mkdir(parents=True)
    with open_references(layers, tmp_path, packages) as references:
        assert references.tables() == ()
        references.copy_beside(packages)
    copied = {path.name for path in (packages / "参考图层").iterdir()}
    assert {"卫星影像.tif", "卫星影像.tfw", "roads.shp", "roads.dbf", "roads.shx", "roads.prj"} <= copied


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    layer = clipped(reference_file(tmp_path / "a.gpkg", (INSIDE,)))
    with pytest.raises(CancelledError), open_references((layer,), tmp_path, is_cancelled=lambda: True):
        pass


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    layer = clipped(reference_file(tmp_path / "a.gpkg", (INSIDE,)))

    def stamp() -> str:
        return References(describe_references((layer,)), tmp_path / "none").stamp()

    before = stamp()
    assert stamp() == before
    reference_file(tmp_path / "a.gpkg", (FARMLAND,), layer="second")
    assert stamp() != before
