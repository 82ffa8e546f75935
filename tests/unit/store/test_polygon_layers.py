"""Files as other programs make them: ogr2ogr, GeoPandas, drawings. Nothing is lost, and what is odd is said."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import gdal, ogr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.intake import Note, NoteCode
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.store.drafts import read_draft
from redline_plugin.store.polygon_layers import PolygonLayer, open_polygons
from redline_plugin.store.systems import system
from redline_plugin.store.vector import as_multi, create_geopackage

REPOSITORY = Path(__file__).resolve().parents[3]
GEOPANDAS = REPOSITORY / "build" / "bench-venv" / "bin" / "python"
SQUARE = "POLYGON ((112.5 37, 112.6 37, 112.6 37.1, 112.5 37.1, 112.5 37))"
HOLED = "POLYGON ((112 37, 112.4 37, 112.4 37.4, 112 37.4, 112 37), (112.1 37.1, 112.2 37.1, 112.2 37.2, 112.1 37.1))"
# All that a patch may carry: texts, whole numbers beyond 32 bits, reals, dates, nothing
FIELDS = (
    ("红线编码", ogr.OFTString, 30, ["C1", "C2", None]),
    ("HXMC", ogr.OFTString, 120, ["太行山水源涵养生态保护红线", " 吕梁山 ", ""]),
    ("MJ", ogr.OFTReal, 0, [12.345678901234567, None, -1e-300]),
    ("BIG", ogr.OFTInteger64, 0, [2**53 + 1, -(2**40), None]),
    ("SMALL", ogr.OFTInteger, 0, [7, None, -7]),
    ("BGSJ", ogr.OFTDate, 0, ["2017-12-31", None, "1949-10-01"]),
)


def original(folder: Path) -> Path:
    """The draft from which other programs make theirs."""
    path = folder / "原稿.gpkg"
    dataset = create_geopackage(path)
    layer = dataset.CreateLayer("原稿", system("EPSG:4490"), ogr.wkbMultiPolygon)
    for name, kind, width, _ in FIELDS:
        definition = ogr.FieldDefn(name, kind)
        definition.SetWidth(width)
        layer.CreateField(definition)
    for row, wkt in enumerate((SQUARE, HOLED, SQUARE)):
        feature = ogr.Feature(layer.GetLayerDefn())
        for position, (_, _, _, values) in enumerate(FIELDS):
            if values[row] is not None:
                feature.SetField(position, values[row])
        feature.SetGeometry(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkt(wkt)))
        layer.CreateFeature(feature)
    return path


def ogr2ogr(target: Path, source: Path, *options: str) -> Path:
    command = ["ogr2ogr", *options, str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return target


def codes(layer: PolygonLayer) -> list[NoteCode]:
    return [note.code for note in layer.notes]


def note_of(layer: PolygonLayer, code: NoteCode) -> Note:
    return next(note for note in layer.notes if note.code is code)


def refusal(source: LayerSource) -> InputError:
    with pytest.raises(InputError) as caught:
        open_polygons(source).read()
    return caught.value


MADE_BY_OGR2OGR = {
    "gpkg": ("x.gpkg", ("-f", "GPKG")),
    "gdb": ("x.gdb", ("-f", "OpenFileGDB")),
    "geojson": ("x.geojson", ("-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=15")),
    "flatgeobuf": ("x.fgb", ("-f", "FlatGeobuf")),
}


@pytest.mark.parametrize("made", MADE_BY_OGR2OGR)
def test_every_value_travels(tmp_path: Path, made: str) -> None:
    name, options = MADE_BY_OGR2OGR[made]
    source = LayerSource(str(ogr2ogr(tmp_path / name, original(tmp_path), *options)))
    layer = open_polygons(source)
    frame = layer.read()
    by_name = {field.name: field for field in layer.fields}
    order = np.argsort([str(value) for value in frame["SMALL"]])  # FlatGeobuf has an order of its own
    expected = np.argsort([str(value) for value in (7, None, -7)])
    for field, kind, _, values in FIELDS:
        if made == "gdb" and field == "BIG":  # it has none of 64 bits: ogr2ogr made reals
            values = [None if value is None else float(value) for value in values]
        if made == "geojson" and kind == ogr.OFTReal:  # 15 digits
            values = [None if value is None else pytest.approx(value, rel=1e-14) for value in values]
        found = [None if value != value else value for value in frame[field].to_numpy()[order].tolist()]
        assert [str(one)[:10] if kind == ogr.OFTDate else one for one in found] == [
            str(values[row]) if kind == ogr.OFTDate else values[row] for row in expected
        ], field
        if made != "geojson" and not (made == "gdb" and kind == ogr.OFTInteger64):
            same = {
                ogr.OFTDate: (ogr.OFTDate, ogr.OFTDateTime),
                ogr.OFTInteger64: (ogr.OFTInteger64, ogr.OFTReal),
            }
            assert by_name[field].ogr_type in same.get(kind, (kind,))
    shapes = frame["geometry"].to_numpy()[order]
    assert are_same(shapes, shapely.from_wkt([SQUARE, HOLED, SQUARE])[expected])


def test_the_draft_is_the_same_whichever_way_it_came(tmp_path: Path) -> None:
    """ids, names, numbers and shapes of the patches, out of a geodatabase in a folder and zipped, and a package."""
    package = original(tmp_path)
    geodatabase = ogr2ogr(tmp_path / "x.gdb", package, "-f", "OpenFileGDB")
    zipped = Path(shutil.make_archive(str(tmp_path / "x.gdb"), "zip", tmp_path, "x.gdb"))
    frames = [read_draft(LayerSource(str(path))).frame for path in (package, geodatabase, zipped)]
    for frame in frames[1:]:
        for name in ("code", "name", "type_code", "county_code"):
            assert frame[name].tolist() == frames[0][name].tolist()
        assert frame["area_km2"].tolist() == pytest.approx(frames[0]["area_km2"].tolist(), rel=1e-8)
        assert are_same(frame["geometry"].to_numpy(), frames[0]["geometry"].to_numpy())


def are_same(shapes: np.ndarray, others: np.ndarray) -> bool:
    """The same points, to a billionth of a degree: a geodatabase keeps them on a grid of such steps."""
    one, other = (shapely.normalize(as_multi(some)) for some in (shapes, others))
    return bool(shapely.equals_exact(one, other, 2e-9).all())


def test_a_shapefile_in_a_zip_and_in_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "数据 包"
    folder.mkdir()
    ogr2ogr(folder / "red.shp", original(tmp_path), "-lco", "ENCODING=GBK")
    ogr2ogr(folder / "other.shp", original(tmp_path), "-lco", "ENCODING=GBK")
    names = ["太行山水源涵养生态保护红线", "吕梁山", ""]
    assert read_draft(LayerSource(str(folder), "red")).frame["name"].tolist() == names
    archive = tmp_path / "red.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for part in folder.iterdir():
            zipped.write(part, f"内/{part.name}")
    assert read_draft(LayerSource(str(archive), "red")).frame["name"].tolist() == names
    error = refusal(LayerSource(str(archive)))
    assert error.code is ErrorCode.ARCHIVE_UNCLEAR
    assert "red.shp" in error.values["available"]


@pytest.mark.skipif(not GEOPANDAS.exists(), reason="GeoPandas is not set up (make bench)")
@pytest.mark.parametrize("name", ["x.gpkg", "x.shp", "x.geojson"])
def test_geopandas(tmp_path: Path, name: str) -> None:
    script = (
        "import sys, geopandas as g; from shapely.geometry import box;"
        "g.GeoDataFrame({'HXMC': ['太行山', '吕梁山'], 'HXBM': ['1', '2'], 'BSM': [1, None]},"
        "geometry=[box(112, 37, 112.1, 37.1), box(113, 37, 113.1, 37.1)], crs=4490)"
        ".to_file(sys.argv[1], encoding='utf-8')"
    )
    path = tmp_path / name
    subprocess.run([str(GEOPANDAS), "-c", script, str(path)], check=True, capture_output=True, timeout=120)
    draft = read_draft(LayerSource(str(path)))
    assert draft.frame["name"].tolist() == ["太行山", "吕梁山"]
    assert draft.frame["patch_id"].tolist() == ["1", "2"]
    assert not draft.assumed_wgs84


def test_a_layer_of_shapes_alone(tmp_path: Path) -> None:
    path = tmp_path / "bare.gpkg"
    dataset = create_geopackage(path)
    layer = dataset.CreateLayer("bare", system("EPSG:4490"), ogr.wkbPolygon)
    for wkt in (SQUARE, HOLED):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    del feature, layer, dataset
    shapes = open_polygons(LayerSource(str(path))).read()["geometry"]
    assert shapely.equals(shapes.to_numpy(), shapely.from_wkt([SQUARE, HOLED])).all()


def shapes_file(
    path: Path, shapes: list[str | None], kind: int = ogr.wkbUnknown, crs: str = "EPSG:4490"
) -> LayerSource:
    driver = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".gdb": "OpenFileGDB", ".kml": "KML"}[path.suffix]
    dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = dataset.CreateLayer(path.stem, system(crs), kind)
    layer.CreateField(ogr.FieldDefn("HXBM", ogr.OFTString))
    for row, wkt in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["HXBM"] = str(row)
        if wkt is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    del feature, layer, dataset
    return LayerSource(str(path))


def test_heights_and_measures_are_dropped_and_counted(tmp_path: Path) -> None:
    for suffix, wkt in (
        (".gpkg", "POLYGON Z ((1{0} 37 5, 113 37 6, 113 38 {1}, 1{0} 37 5))"),
        (".gdb", "POLYGON ZM ((1{0} 37 5 1, 113 37 6 2, 113 38 {1} 3, 1{0} 37 5 1))"),
        (".shp", "POLYGON Z ((1{0} 37 5, 113 37 6, 113 38 {1}, 1{0} 37 5))"),
    ):
        shapes = [wkt.format(12, 7), wkt.format(12, 8)]
        kind = ogr.wkbPolygonZM if suffix == ".gdb" else ogr.wkbPolygon25D
        layer = open_polygons(shapes_file(tmp_path / f"z{suffix}", shapes, kind))
        frame = layer.read()
        assert not shapely.has_z(frame["geometry"].to_numpy()).any()
        assert frame["geometry"][0].area == pytest.approx(0.5)
        assert note_of(layer, NoteCode.Z_DROPPED).values["count"] == 2


ARC = "(38500000 4100000, 38500100 4100100, 38500200 4100000)"
CURVED = f"CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING {ARC}, (38500200 4100000, 38500000 4100000)))"
BESIDE = (
    "CURVEPOLYGON (COMPOUNDCURVE (CIRCULARSTRING (38500200 4100000, 38500100 4100100, 38500000 4100000), "
    "(38500000 4100000, 38500000 4100300, 38500200 4100300, 38500200 4100000)))"
)


@pytest.mark.parametrize("suffix", [".gpkg", ".gdb"])
def test_curves_become_lines_and_neighbours_still_fit(tmp_path: Path, suffix: str) -> None:
    kind = ogr.wkbCurvePolygon if suffix == ".gpkg" else ogr.wkbMultiSurface
    shapes = [
        CURVED,
        BESIDE,
        "POLYGON ((38500300 4100000, 38500400 4100000, 38500400 4100100, 38500300 4100000))",
    ]
    layer = open_polygons(shapes_file(tmp_path / f"c{suffix}", shapes, kind, "EPSG:4526"))
    found = layer.read()["geometry"].to_numpy()
    note = note_of(layer, NoteCode.CURVES_LINEARISED)
    assert (note.values["count"], note.values["tolerance"]) == (2, 0.01)
    assert shapely.is_valid(found).all()
    assert shapely.area(shapely.intersection(found[0], found[1])) < 1e-18
    arc = shapely.get_coordinates(
        shapely.intersection(shapely.boundary(found[0]), shapely.boundary(found[1]))
    )
    assert len(arc) > 40
    # Half a circle of 100 m: by how much the chords fall short of its area
    assert area_m2(found[:1])[0] == pytest.approx(np.pi * 100**2 / 2, rel=1.5e-4)


def test_rows_without_polygons_are_named_and_kept(tmp_path: Path) -> None:
    shapes = [SQUARE, None, "POLYGON EMPTY", "LINESTRING (112 37, 113 38)", SQUARE]
    layer = open_polygons(shapes_file(tmp_path / "n.gpkg", shapes))
    frame = layer.read()
    assert len(frame) == 5
    assert [shape is None or shape.is_empty for shape in frame["geometry"]] == [
        False,
        True,
        True,
        True,
        False,
    ]
    note = note_of(layer, NoteCode.ROWS_WITHOUT_POLYGONS)
    assert note.values["rows"] in ("2, 3, 4", "2, 4")


def test_a_block_without_polygons_stops_nothing(tmp_path: Path) -> None:
    layer = open_polygons(shapes_file(tmp_path / "b.gpkg", [None] * 2500 + [SQUARE]))
    blocks = list(layer.blocks())
    assert len(blocks) > 1
    assert sum(map(len, blocks)) == 2501
    assert note_of(layer, NoteCode.ROWS_WITHOUT_POLYGONS).values["count"] == 2500
    list(layer.blocks())
    assert note_of(layer, NoteCode.ROWS_WITHOUT_POLYGONS).values["count"] == 2500, "a second pass counts anew"
    lines = shapes_file(tmp_path / "l.gpkg", ["LINESTRING (112 37, 113 38)"])
    assert (refusal(lines).code, refusal(lines).values["found"]) == (
        ErrorCode.LAYER_NOT_POLYGON,
        "LineString",
    )


def test_collections_give_their_polygons(tmp_path: Path) -> None:
    shapes = [
        f"GEOMETRYCOLLECTION ({SQUARE}, {HOLED})",
        f"GEOMETRYCOLLECTION ({SQUARE}, POINT (112 37))",
        "GEOMETRYCOLLECTION (POINT (112 37))",
    ]
    layer = open_polygons(shapes_file(tmp_path / "g.gpkg", shapes))
    found = layer.read()["geometry"].to_numpy()
    assert found[0].geom_type == "MultiPolygon"
    assert shapely.area(found[0]) == pytest.approx(
        float(shapely.area(shapely.from_wkt([SQUARE, HOLED])).sum())
    )
    assert shapely.equals(found[1], shapely.from_wkt(SQUARE))
    assert found[2] is None
    assert note_of(layer, NoteCode.PARTS_LEFT_OUT).values["rows"] == "2"


def test_one_broken_ring_stops_no_other_row(tmp_path: Path) -> None:
    """Bytes that no geometry library takes: a ring of two points."""
    source = shapes_file(tmp_path / "r.gpkg", [SQUARE, SQUARE], ogr.wkbPolygon)
    ring = np.array([112.0, 37.0, 113.0, 38.0]).tobytes()
    header = b"GP\0\1" + (0).to_bytes(4, "little")
    wkb = b"\1" + (3).to_bytes(4, "little") + (1).to_bytes(4, "little") + (2).to_bytes(4, "little") + ring
    with sqlite3.connect(source.path) as connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("UPDATE r SET geom = ? WHERE fid = 1", (header + wkb,))
    connection.close()
    layer = open_polygons(source)
    found = layer.read()["geometry"].to_numpy()
    assert found[0] is None
    assert shapely.equals(found[1], shapely.from_wkt(SQUARE))
    assert note_of(layer, NoteCode.ROWS_WITHOUT_POLYGONS).values["rows"] == "1"


def test_kml_is_wgs84_with_a_note(tmp_path: Path) -> None:
    layer = open_polygons(shapes_file(tmp_path / "k.kml", [SQUARE], ogr.wkbPolygon, "EPSG:4326"))
    assert shapely.equals(layer.read()["geometry"][0], shapely.from_wkt(SQUARE))
    assert NoteCode.WGS84_TAKEN in codes(layer)


def drawing(path: Path, shapes: list[str]) -> LayerSource:
    dataset = ogr.GetDriverByName("DXF").CreateDataSource(str(path))
    layer = dataset.CreateLayer("entities")
    for wkt in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    del feature, layer, dataset
    return LayerSource(str(path), answers=SourceAnswers(crs="EPSG:4526"))


def test_closed_lines_of_a_drawing(tmp_path: Path) -> None:
    ring = "38500000 4100000, 38501000 4100000, 38501000 4101000, 38500000 4101000"
    source = drawing(
        tmp_path / "界线.dxf",
        [
            f"LINESTRING ({ring}, 38500000 4100000)",
            "POINT (38500500 4100500)",
            f"LINESTRING ({ring}, 38500000 4100000.25)",
        ],
    )
    layer = open_polygons(source)
    frame = layer.read()
    assert len(frame) == 2, "the point is a sign on the drawing"
    assert shapely.get_num_points(shapely.boundary(frame["geometry"][0]).geoms[0]) == 5
    assert frame["geometry"][1] is None
    assert note_of(layer, NoteCode.LINES_CLOSED).values["count"] == 1
    note = note_of(layer, NoteCode.LINES_NOT_CLOSED)
    assert (note.values["rows"], note.values["gap"]) == ("2", pytest.approx(0.25))
    assert note_of(layer, NoteCode.DRAWING_LEFT_OUT).values["count"] == 1
    assert NoteCode.ROWS_WITHOUT_POLYGONS not in codes(layer)
    unsaid = LayerSource(source.path)
    assert refusal(unsaid).code is ErrorCode.CRS_MISSING
    assert ("EPSG:4526", "as_stated") in refusal(unsaid).values["suggested"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mdb", "mdb"),
        ("a.ACCDB", "mdb"),
        ("a.wp", "mapgis"),
        ("a.WAT", "mapgis"),
        ("a.vct", "vct"),
        ("a.dwg", "dwg"),
        ("a.lyr", "style"),
    ],
)
def test_closed_formats_are_named(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\0" * 100)
    error = refusal(LayerSource(str(path)))
    assert (error.code, error.values["format"]) == (ErrorCode.FORMAT_UNSUPPORTED, kind)


def test_a_shapefile_without_its_index(tmp_path: Path) -> None:
    source = shapes_file(tmp_path / "s.shp", [SQUARE], ogr.wkbPolygon)
    Path(source.path).with_suffix(".shx").unlink()
    error = refusal(source)
    assert (error.code, error.values["missing"]) == (ErrorCode.SHAPEFILE_INCOMPLETE, ".shx")
    assert not Path(source.path).with_suffix(".shx").exists()


def test_what_was_said_of_fields_counts(tmp_path: Path) -> None:
    path = str(original(tmp_path))
    said = LayerSource(path, answers=SourceAnswers(fields=(("name", "红线编码"), ("code", ""))))
    frame = read_draft(said).frame
    assert frame["name"].tolist() == ["C1", "C2", ""]
    assert frame["code"].tolist() == ["", "", ""]
    assert NoteCode.FIELDS_DECLARED in codes(open_polygons(said))
    for fields in ((("name", "nix"),), (("nix", "HXMC"),)):
        with pytest.raises(InputError) as caught:
            read_draft(LayerSource(path, answers=SourceAnswers(fields=fields)))
        assert caught.value.code is ErrorCode.FIELD_ANSWER_UNKNOWN


CIRCLE = """0
SECTION
2
ENTITIES
0
CIRCLE
8
0
10
38500000.0
20
4100000.0
30
0.0
40
500.0
0
ENDSEC
0
EOF
"""


def test_arcs_of_a_drawing_are_followed_closely(tmp_path: Path) -> None:
    path = tmp_path / "circle.dxf"
    path.write_text(CIRCLE, encoding="ascii")
    layer = open_polygons(LayerSource(str(path), answers=SourceAnswers(crs="EPSG:4526")))
    (circle,) = layer.read()["geometry"]
    assert area_m2(np.array([circle]))[0] == pytest.approx(np.pi * 500**2, rel=3e-5)
    assert gdal.GetConfigOption("OGR_ARC_STEPSIZE") is None
    assert note_of(layer, NoteCode.LINES_CLOSED).values == {"count": 1, "step": 0.5}


def test_geojson_in_gbk_is_refused(tmp_path: Path) -> None:
    path = ogr2ogr(tmp_path / "x.geojson", original(tmp_path), "-f", "GeoJSON")
    path.write_bytes(path.read_bytes().decode("utf-8").encode("gbk"))
    assert refusal(LayerSource(str(path))).code is ErrorCode.TEXT_NOT_UNICODE
