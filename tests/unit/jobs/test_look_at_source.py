"""A look at every kind of source: what it holds, what it asks, and an error instead of an exception."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import ogr

from redline_plugin.errors import ErrorCode
from redline_plugin.jobs.look_at_source import look, operation_from_parameters, shift_between
from redline_plugin.model.helmert import Helmert
from redline_plugin.model.intake import NoteCode, QuestionCode, SourceReport, SourceRole
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.steps.find_shift import gcj02_offset
from redline_plugin.steps.geometry.metric import MetricPlane
from redline_plugin.store.drafts import read_draft
from redline_plugin.store.polygon_layers import open_polygons
from redline_plugin.store.systems import system
from tests.unit.store.test_encodings import NAMES, named, shapefile, table

COUNTIES = [shapely.box(110 + x, 35 + y, 111 + x, 36 + y) for x in range(5) for y in range(5)]


def file_of(path: Path, shapes: list, crs: str, fields: dict[str, list] | None = None) -> LayerSource:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer(path.stem, system(crs) if crs else None, ogr.wkbPolygon)
    fields = fields or {}
    for name in fields:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for row, shape in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, values in fields.items():
            feature[name] = values[row]
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)
    return LayerSource(str(path))


@pytest.fixture
def counties(tmp_path: Path) -> LayerSource:
    codes = {"XZQDM": [f"{140100 + row}000" for row in range(25)], "XZQMC": [f"县{row}" for row in range(25)]}
    return file_of(tmp_path / "counties.gpkg", COUNTIES, "EPSG:4490", codes)


def in_plane(shapes: list, meridian: float, east: float) -> list:
    plane = MetricPlane(meridian)
    return shapely.transform(
        np.array(shapes), lambda p: plane.coordinates_to_plane(p) + [500_000 + east, 0]
    ).tolist()


def question(report: SourceReport, code: QuestionCode):
    return next(one for one in report.questions if one.code is code)


def test_a_good_layer_leaves_nothing_open(counties: LayerSource) -> None:
    report = look(counties, SourceRole.COUNTIES)
    assert report.error is None
    assert report.questions == report.notes == ()
    assert (report.driver, report.layer, report.fields) == ("GPKG", "counties", ("XZQDM", "XZQMC"))
    assert report.bounds == (110, 35, 115, 40)
    assert [(one.name, one.geometry, one.rows) for one in report.layers] == [("counties", "Polygon", 25)]
    guesses = {guess.field: guess for guess in report.mapping}
    assert guesses["county_code"].name == "XZQDM"
    assert guesses["county_code"].is_required
    assert guesses["county_code"].values[:2] == ("140100000", "140101000")
    assert (guesses["name"].name, guesses["city_name"].name) == ("XZQMC", "")


@pytest.mark.parametrize(("meridian", "code"), [(111, "EPSG:4546"), (114, "EPSG:4547")])
def test_an_unknown_zone_is_suggested_by_where_the_counties_lie(
    tmp_path: Path, counties: LayerSource, meridian: int, code: str
) -> None:
    """A strip of patches in a county of the west or of the east, eastings of six digits and nothing said."""
    west = 110.1 if meridian == 111 else 113.6
    patches = in_plane([shapely.box(west, 35 + y, west + 0.5, 35.4 + y) for y in range(5)], meridian, 0)
    source = file_of(tmp_path / "d.gpkg", patches, "")
    report = look(source, SourceRole.DRAFT, counties)
    assert report.error is not None
    assert report.error.code is ErrorCode.CRS_MISSING
    asked = question(report, QuestionCode.CRS_MISSING)
    assert asked.is_open
    good = [one for one in asked.suggestions if one.share and one.share > 0.9]
    assert code in [one.answers.crs for one in good]
    # The zones beside put the patches farther east or west than any county
    assert 1 <= len(good) <= 2
    assert asked.suggestions[: len(good)] == tuple(good)
    chosen = next(one for one in good if one.answers.crs == code)
    assert chosen.bounds == pytest.approx((west, 35, west + 0.5, 39.4), abs=0.06)
    answered = look(LayerSource(source.path, answers=chosen.answers), SourceRole.DRAFT, counties)
    assert answered.error is None
    assert not any(one.is_open for one in answered.questions)
    assert answered.bounds == pytest.approx(chosen.bounds)
    assert NoteCode.CRS_DECLARED in [note.code for note in answered.notes]


def test_x_and_y_swapped_is_suggested(tmp_path: Path) -> None:
    turned = [shapely.transform(one, lambda p: p[:, ::-1]) for one in in_plane([COUNTIES[0]], 111, 37e6)]
    source = file_of(tmp_path / "d.gpkg", turned, "EPSG:4525")
    report = look(source, SourceRole.DRAFT)
    assert report.error is not None
    assert report.error.code is ErrorCode.COORDINATES_IMPLAUSIBLE
    best = question(report, QuestionCode.CRS_CONTRADICTED).suggestions[0]
    assert (best.answers.crs, best.answers.axes) == ("EPSG:4525", AxisOrder.NORTH_FIRST)
    answered = LayerSource(source.path, answers=best.answers)
    assert look(answered, SourceRole.DRAFT).error is None
    assert read_draft(answered).frame["geometry"][0].bounds == pytest.approx((110, 35, 111, 36), abs=1e-9)


def test_the_wrong_zone_is_noticed_by_the_counties(tmp_path: Path, counties: LayerSource) -> None:
    """Said to be around 117E, really around 111E: in the country either way, but six degrees from the counties."""
    source = file_of(tmp_path / "d.gpkg", in_plane(COUNTIES[:5], 111, 0), "EPSG:4548")
    report = look(source, SourceRole.DRAFT, counties)
    assert report.error is None
    asked = question(report, QuestionCode.ELSEWHERE)
    assert not asked.is_open
    assert "EPSG:4546" in [one.answers.crs for one in asked.suggestions[:-1]]
    assert (asked.suggestions[-1].answers.crs, asked.suggestions[-1].share) == ("EPSG:4548", 0.0)
    declared = replace(source, answers=asked.suggestions[-1].answers)
    assert look(declared, SourceRole.DRAFT, counties).questions == ()


def test_old_datums_ask_for_a_conversion(tmp_path: Path) -> None:
    source = file_of(tmp_path / "d.gpkg", in_plane(COUNTIES[:1], 111, 37e6), "EPSG:2361")
    report = look(source, SourceRole.DRAFT)
    assert report.error is not None
    assert report.error.code is ErrorCode.CRS_DATUM_REFUSED
    asked = question(report, QuestionCode.OPERATION_NEEDED)
    assert asked.is_open
    assert "EPSG:4525" in [one.answers.crs for one in asked.suggestions], "if it was converted already"
    pipeline = operation_from_parameters("EPSG:2361", Helmert(-15.8, 154.4, 82.3))
    converted = look(replace(source, answers=SourceAnswers(operation=pipeline)), SourceRole.DRAFT)
    assert converted.error is None
    assert not any(one.is_open for one in converted.questions)
    assert NoteCode.OPERATION_USED in [note.code for note in converted.notes]


def test_encodings_with_their_alternatives(tmp_path: Path) -> None:
    report = look(named(tmp_path, "gbk"), SourceRole.DRAFT)
    assert report.error is None
    assert report.encoding is not None
    assert (report.encoding.encoding, report.encoding.stated) == ("GB18030", "")
    assert set(report.encoding.sample) <= set(NAMES)
    by_name = {one.answers.encoding: one.sample for one in report.encoding.alternatives}
    assert "UTF-8" in by_name
    assert any("\ufffd" in text for text in by_name["UTF-8"])
    assert not question(report, QuestionCode.ENCODING).is_open
    guess = next(one for one in report.mapping if one.field == "name")
    assert (guess.name, guess.values[0]) == ("红线名称", NAMES[0])


def test_text_that_nobody_can_read_is_asked_about(tmp_path: Path) -> None:
    rows = [["Вода и лес заповедника".encode("cp1251"), b"1"]]
    source = shapefile(tmp_path, table([(b"HXMC", 40), (b"HXBM", 4)], rows), 1)
    report = look(source, SourceRole.DRAFT)
    assert report.error is not None
    assert report.error.code is ErrorCode.ENCODING_UNKNOWN
    assert question(report, QuestionCode.ENCODING).is_open
    answered = look(replace(source, answers=SourceAnswers(encoding="cp1251")), SourceRole.DRAFT)
    assert answered.error is None
    wrong = look(replace(source, answers=SourceAnswers(encoding="UTF-8")), SourceRole.DRAFT)
    assert wrong.error is not None
    assert wrong.error.code is ErrorCode.ENCODING_WRONG


def test_a_field_that_was_named_wrongly(counties: LayerSource) -> None:
    said = replace(counties, answers=SourceAnswers(fields=(("county_code", "nix"),)))
    report = look(said, SourceRole.COUNTIES)
    assert report.error is not None
    assert report.error.code is ErrorCode.FIELD_ANSWER_UNKNOWN
    assert next(one.name for one in report.mapping if one.field == "county_code") == "XZQDM"


def test_counties_without_a_code(tmp_path: Path) -> None:
    report = look(
        file_of(tmp_path / "c.gpkg", COUNTIES[:1], "EPSG:4490", {"XM": ["县"]}), SourceRole.COUNTIES
    )
    assert report.error is not None
    assert report.error.code is ErrorCode.FIELD_MISSING


BAD = {
    "none.shp": (None, ErrorCode.SOURCE_MISSING),
    "text.gpkg": (b"no database", ErrorCode.SOURCE_UNREADABLE),
    "empty.shp": (b"", ErrorCode.SHAPEFILE_INCOMPLETE),
    "a.mdb": (b"\0", ErrorCode.FORMAT_UNSUPPORTED),
    "a.zip": (b"PK\3\4 broken", ErrorCode.ARCHIVE_UNCLEAR),
    "x.geojson": (b'{"type": "FeatureCollection", "features": [{"type": "Fea', ErrorCode.SOURCE_UNREADABLE),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_reported(tmp_path: Path, name: str) -> None:
    content, code = BAD[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    report = look(LayerSource(str(tmp_path / name)), SourceRole.DRAFT)
    assert report.error is not None
    assert report.error.code is code


@pytest.mark.parametrize("position", range(100, 98_304, 9000))
def test_damaged_files_are_reported_or_read(tmp_path: Path, counties: LayerSource, position: int) -> None:
    content = bytearray(Path(counties.path).read_bytes())
    content[position : position + 2000] = b"\xff" * len(content[position : position + 2000])
    (tmp_path / "damaged.gpkg").write_bytes(content)
    assert isinstance(look(LayerSource(str(tmp_path / "damaged.gpkg")), SourceRole.COUNTIES), SourceReport)


def test_layers_without_rows_or_polygons(tmp_path: Path) -> None:
    empty = look(file_of(tmp_path / "e.gpkg", [], "EPSG:4490"), SourceRole.DRAFT)
    assert empty.error is not None
    assert empty.error.code is ErrorCode.LAYER_EMPTY
    lines = file_of(tmp_path / "l.gpkg", [shapely.LineString([(112, 37), (113, 38)])], "EPSG:4490")
    for role, code in ((SourceRole.DRAFT, ErrorCode.LAYER_NOT_POLYGON), (SourceRole.REFERENCE, None)):
        report = look(lines, role)
        assert (report.error.code if report.error else None) is code


def test_a_shift_against_the_counties_is_noted(tmp_path: Path, counties: LayerSource) -> None:
    rng = np.random.default_rng(2)
    patches = []
    for x, y in rng.uniform((110, 35), (115, 40), (300, 2)).tolist():
        angles = np.sort(rng.uniform(0, 2 * np.pi, 40))
        ring = np.column_stack((x + 0.2 * np.cos(angles), y + 0.2 * np.sin(angles)))
        patches.append(shapely.intersection(shapely.Polygon(ring), shapely.box(110, 35, 115, 40)))
    patches = shapely.segmentize(shapely.get_parts(patches), 0.01).tolist()
    good = file_of(tmp_path / "good.gpkg", patches, "EPSG:4490")
    assert look(good, SourceRole.DRAFT, counties).notes == ()
    moved = [shapely.transform(one, lambda p: p + gcj02_offset(p)) for one in patches]
    shifted = file_of(tmp_path / "shifted.gpkg", moved, "EPSG:4490")
    (note,) = look(shifted, SourceRole.DRAFT, counties).notes
    assert note.code is NoteCode.SHIFT_SUSPECTED
    assert 300 < note.values["metres"] < 800
    assert (note.values["name"], note.values["shifted"]) == ("GCJ-02", "layer")
    assert shift_between(good, counties) is None


BUILD = Path(__file__).resolve().parents[3] / "build"
REAL_COUNTIES, BIG_DRAFT = BUILD / "data" / "shanxi_counties.gpkg", BUILD / "bench" / "2000" / "draft.gpkg"


@pytest.mark.skipif(not REAL_COUNTIES.exists() or not BIG_DRAFT.exists(), reason="made by make bench")
def test_real_county_lines_and_a_large_draft(tmp_path: Path) -> None:
    """Nobody is accused; the same counties out of a public map are."""
    real = LayerSource(str(REAL_COUNTIES), "counties")
    draft = LayerSource(str(BIG_DRAFT))
    assert shift_between(draft, real) is None
    assert shift_between(real, real) is None
    shapes = open_polygons(real).read()["geometry"].to_numpy()
    moved = shapely.get_parts(shapely.transform(shapes, lambda p: p + gcj02_offset(p))).tolist()
    public = file_of(tmp_path / "public.gpkg", moved, "EPSG:4490")
    found = shift_between(draft, public)
    assert found is not None
    assert found.values["shifted"] == "counties"
    assert 500 < found.values["metres"] < 600
    found = shift_between(public, real)
    assert found is not None
    assert found.values["shifted"] == "layer"
