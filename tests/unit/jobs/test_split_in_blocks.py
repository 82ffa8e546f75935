"""A split reads the draft some rows at a time: what comes out is the same however many, and so are the errors."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
import shapely
from osgeo import gdal, ogr

from redline_plugin.errors import CancelledError, ErrorCode, InputError
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.jobs.threads import Stop, in_order
from redline_plugin.model.line_slivers import LineSlivers, SliverRule
from redline_plugin.model.source import LayerSource
from redline_plugin.model.unit import Theme, UnitLevel
from redline_plugin.steps.integrity.fingerprint import content_hash
from redline_plugin.store import bulk_rows, packages, vector
from redline_plugin.store.drafts import open_draft, read_draft
from redline_plugin.store.register import Register
from redline_plugin.store.schema import DRAFT_PATCHES, DRAFT_PIECES, LINE_SLIVERS, PACKAGES, UNITS
from tests.data.tiny_province import COUNTY_CODES, TinyProvince

_TABLES = ("patches", "county", "neighbours", "protected_areas", "border_segments", "rtree_patches_geom")
_REGISTER_TABLES = ("draft_patches", "draft_pieces", "remainders", "line_slivers", "units", "border_segments")


def tables_of(path: Path, names: tuple[str, ...]) -> dict[str, list]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


def content_of(output: Path) -> dict[str, dict[str, list]]:
    packages = {path.name: tables_of(path, _TABLES) for path in sorted((output / "packages").iterdir())}
    return {**packages, "register": tables_of(output / "register.gpkg", _REGISTER_TABLES)}


@pytest.mark.parametrize("rows", [1, 3])
def test_the_size_of_blocks_changes_nothing(
    split_request: SplitRequest,
    split_once: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    rows: int,
) -> None:
    monkeypatch.setattr(vector, "ROWS_AT_A_TIME", rows)
    split(replace(split_request, output=tmp_path), Progress())
    with Register(tmp_path / "register.gpkg") as one, Register(split_once / "register.gpkg") as other:
        assert one.round.draft == other.round.draft
        hashes = [set(register.frame(PACKAGES)["content_hash"]) for register in (one, other)]
    assert hashes[0] == hashes[1]
    assert content_of(tmp_path) == content_of(split_once)


def test_the_fingerprint_is_that_of_the_whole_draft(split_request: SplitRequest, split_once: Path) -> None:
    with Register(split_once / "register.gpkg") as register:
        assert register.round.draft == read_draft(split_request.draft).ref


def test_content_hash_is_that_of_the_pieces_in_the_package(
    split_request: SplitRequest, split_once: Path
) -> None:
    names = [field.name for field in read_draft(split_request.draft).fields]
    with Register(split_once / "register.gpkg") as register:
        rows = register.frame(PACKAGES).to_dict("records")
    for row in rows:
        dataset = vector.open_vector(str(split_once / "packages" / row["file_name"]))
        pieces = vector.read_rows(dataset.GetLayerByName("patches"))
        assert content_hash(pieces.assign(patch_id=pieces["piece_id"]), names) == row["content_hash"]
        assert (row["issue"], row["state"], row["level"]) == (1, "issued", "county")


def test_what_gdal_sees_of_a_package(round_folder: Path) -> None:
    """Counts, extents, index and triggers are as in a file that GDAL itself has filled."""
    for path in sorted((round_folder / "packages").iterdir()):
        dataset = gdal.OpenEx(str(path), gdal.OF_UPDATE)
        for name in ("patches", "county", "neighbours", "protected_areas", "border_segments"):
            layer = dataset.GetLayerByName(name)
            shapes = [feature.GetGeometryRef().GetEnvelope() for feature in layer]
            assert layer.GetFeatureCount() == len(shapes)
            for shape in shapes:
                layer.SetSpatialFilterRect(shape[0], shape[2], shape[1], shape[3])
                assert layer.GetFeatureCount() >= 1
            layer.SetSpatialFilter(None)
        patches = dataset.GetLayerByName("patches")
        boxes = [feature.GetGeometryRef().GetEnvelope() for feature in patches]
        meant = tuple(pick(side) for pick, side in zip((min, max, min, max), zip(*boxes)))
        assert patches.GetExtent() == pytest.approx(meant, abs=1e-11)
        feature = ogr.Feature(patches.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("MULTIPOLYGON (((1 1, 2 1, 2 2, 1 1)))"))
        patches.CreateFeature(feature)
        patches.SetSpatialFilterRect(1, 1, 2, 2)
        assert patches.GetFeatureCount() == 1, "a row that is added later comes into the index"


def shifted(source: Path, target: Path, wrong: dict[int, str | None]) -> LayerSource:
    """A copy of a draft whose shapes at some rows (from 1) are others."""
    gdal.VectorTranslate(str(target), str(source))
    dataset = gdal.OpenEx(str(target), gdal.OF_UPDATE)
    layer = dataset.GetLayer(0)
    for row, feature in enumerate(list(layer), start=1):
        if row in wrong:
            wkt = wrong[row]
            feature.SetGeometry(None if wkt is None else ogr.CreateGeometryFromWkt(wkt))
            layer.SetFeature(feature)
    return LayerSource(str(target))


BOW_TIE = "MULTIPOLYGON (((111 37, 111.1 37.1, 111.1 37, 111 37.1, 111 37)))"


@pytest.mark.parametrize(
    ("wrong", "code", "rows"),
    [
        ({2: BOW_TIE, 9: BOW_TIE}, ErrorCode.GEOMETRY_INVALID, "2, 9"),
        ({1: BOW_TIE, 3: None, 8: None}, ErrorCode.GEOMETRY_UNUSABLE, "3, 8"),
    ],
)
def test_all_wrong_rows_are_named_by_their_numbers_in_the_file(
    split_request: SplitRequest,
    province: TinyProvince,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wrong: dict,
    code: ErrorCode,
    rows: str,
) -> None:
    monkeypatch.setattr(vector, "ROWS_AT_A_TIME", 2)
    source = shifted(province.draft, tmp_path / "wrong.gpkg", wrong)
    with pytest.raises(InputError) as caught:
        split(replace(split_request, draft=source, output=tmp_path / "out"), Progress())
    assert (caught.value.code, caught.value.values["rows"]) == (code, rows)
    assert caught.value.values["path"] == source.path
    assert list((tmp_path / "out").iterdir()) == []


def test_fields_of_every_type_travel(
    split_request: SplitRequest, province: TinyProvince, tmp_path: Path
) -> None:
    """Times and blobs as GDAL writes them, in register and packages."""
    draft = tmp_path / "typed.gpkg"
    gdal.VectorTranslate(str(draft), str(province.draft))
    dataset = gdal.OpenEx(str(draft), gdal.OF_UPDATE)
    layer = dataset.GetLayer(0)
    kinds = {"RQ": ogr.OFTDate, "SJ": ogr.OFTDateTime, "TP": ogr.OFTBinary, "SL": ogr.OFTInteger64}
    for name, kind in kinds.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    for feature in list(layer)[1:]:
        feature.SetField("RQ", 2018, 3, 5, 0, 0, 0.0, 0)
        feature.SetField("SJ", "2018-03-05T06:07:08Z")
        feature.SetFieldBinaryFromHexString("TP", "00ff00")
        feature.SetField("SL", 2**40)
        layer.SetFeature(feature)
    layer.CommitTransaction()
    meant = {feature["HXBM"]: [feature[name] for name in kinds] for feature in layer}
    dataset = layer = None
    outcome = split(replace(split_request, draft=LayerSource(str(draft)), output=tmp_path / "o"), Progress())
    found: list[str] = []
    for path, name in [(outcome.register, "draft_patches"), *((one, "patches") for one in outcome.packages)]:
        opened = gdal.OpenEx(str(path))
        for feature in opened.GetLayerByName(name):
            assert [feature[kind] for kind in kinds] == meant[feature["HXBM"]], path.name
            found.append(feature["HXBM"])
    assert len(found) > len(meant)


def test_cities_and_departments_get_the_same_pieces(
    split_request: SplitRequest, province: TinyProvince, tmp_path: Path
) -> None:
    themes = (Theme("省水利厅", type_codes=("11",)), Theme("省林业厅", protected_area_kinds=("自然保护区",)))
    levels = (UnitLevel.COUNTY, UnitLevel.CITY, UnitLevel.DEPARTMENT)
    outcome = split(replace(split_request, output=tmp_path, levels=levels, themes=themes), Progress())
    names = [path.name[:6] for path in outcome.packages]
    assert names == [*COUNTY_CODES, "990100", "990200", "99T001", "99T002"]
    pieces = {
        path.name[:6]: {row[2]: row for row in tables_of(path, ("patches",))["patches"]}
        for path in outcome.packages
    }
    of_counties = {key: row for code in COUNTY_CODES for key, row in pieces[code].items()}
    assert len(of_counties) == outcome.pieces
    for city in ("990100", "990200"):
        own = {key for key in of_counties if key.rpartition("@")[2][:4] == city[:4]}
        assert set(pieces[city]) == own
    with Register(outcome.register) as register:
        patches = register.frame(DRAFT_PATCHES).set_index("patch_id")
        units = register.frame(UNITS).set_index("county_code")
        draft_pieces = register.frame(DRAFT_PIECES)
    types = patches.loc[draft_pieces["patch_id"], "type_code"].to_numpy()
    assert set(pieces["99T001"]) == set(draft_pieces.loc[types == "11", "piece_id"])
    assert 0 < len(pieces["99T002"]) < outcome.pieces
    for code, rows in pieces.items():
        assert [row[1:] for row in rows.values()] == [of_counties[key][1:] for key in rows], "the same rows"
        assert units.loc[code, "patches"] == len(rows)
        assert units.loc[code, "red_line_km2"] == pytest.approx(sum(row[8] for row in rows.values()))


def test_ids_are_one_rule_for_all_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vector, "ROWS_AT_A_TIME", 2)
    square = shapely.box(112.5, 37, 112.6, 37.1)
    for name, codes in (("own", ["1", "2", "3", "4", "5"]), ("twice", ["1", "2", "3", "4", "1"])):
        path = tmp_path / f"{name}.gpkg"
        dataset = vector.create_geopackage(path)
        table = vector.Table(name, (), "MultiPolygon")
        fields = (vector.SourceField("HXBM", ogr.OFTString),)
        vector.write_table(dataset, table, pd.DataFrame({"HXBM": codes, "geometry": [square] * 5}), fields)
        vector.close(dataset)
        draft = open_draft(LayerSource(str(path)))
        ids = [one for first, rows in draft.blocks() for one in draft.patches(rows, first)["patch_id"]]
        assert ids == read_draft(LayerSource(str(path))).frame["patch_id"].tolist()
        assert (ids == codes) is (name == "own")
        assert len(set(ids)) == draft.count == 5


def test_results_come_in_order_and_items_are_not_asked_for_far_ahead() -> None:
    asked: list[int] = []

    def items() -> object:
        for item in range(200):
            asked.append(item)
            yield item

    for position, result in enumerate(in_order(lambda item: item * item, items(), Progress(), Stop())):
        assert result == position**2
        assert len(asked) - position < 40


def test_an_error_in_a_thread_is_told_and_the_others_stop() -> None:
    stop = Stop()

    def work(item: int) -> int:
        if item == 5:
            raise InputError(ErrorCode.LAYER_EMPTY)
        return item

    with pytest.raises(InputError):
        list(in_order(work, range(1000), Progress(), stop))
    assert stop.is_wanted()


def test_cancel_is_heard_inside_a_large_package(
    split_request: SplitRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also that nobody writes on: the folder is gone, and stays away."""
    monkeypatch.setattr(bulk_rows, "_INSTRUCTIONS_BETWEEN_QUESTIONS", 10)
    asked: list[bool] = []

    def wanted(stop: Stop) -> bool:
        asked.append(True)
        return True

    class Cancels(Progress):
        def is_cancelled(self) -> bool:
            return bool(asked)

    monkeypatch.setattr(Stop, "is_wanted", lambda stop: wanted(stop) if writing else False)
    writing: list[bool] = []
    copy = packages._copy_pieces

    def noted(*arguments: object) -> None:
        writing.append(True)
        copy(*arguments)

    monkeypatch.setattr(packages, "_copy_pieces", noted)
    with pytest.raises(CancelledError):
        split(replace(split_request, output=tmp_path), Cancels())
    assert asked
    assert list(tmp_path.iterdir()) == []


def areas_and_slivers(
    request: SplitRequest, output: Path, rule: LineSlivers
) -> tuple[pd.Series, pd.DataFrame]:
    split(replace(request, output=output, line_slivers=rule), Progress())
    with Register(output / "register.gpkg") as register:
        areas = register.frame(DRAFT_PIECES).set_index(["patch_id", "county_code"])["area_km2"] * 1e6
        return areas.sort_index(), register.frame(LINE_SLIVERS)


def test_what_is_left_with_the_county_beside_is_listed(split_request: SplitRequest, tmp_path: Path) -> None:
    kept, none = areas_and_slivers(split_request, tmp_path / "keep", LineSlivers(SliverRule.KEEP))
    in_several = kept[kept.groupby("patch_id").transform("count") > 1]
    small = LineSlivers(SliverRule.JOIN, narrower_than_m=1e6, smaller_than_m2=in_several.min() * 1.5)
    joined, slivers = areas_and_slivers(split_request, tmp_path / "join", small)
    assert none.empty
    assert len(slivers)
    assert (slivers["county_code"] != slivers["of_county_code"]).all()

    of_counties = slivers[slivers["of_county_code"] != ""]
    given = of_counties.groupby(["patch_id", "of_county_code"])["area_m2"].sum()
    gained = slivers.groupby(["patch_id", "county_code"])["area_m2"].sum()
    given.index.names = gained.index.names
    expected = kept.sub(given, fill_value=0).add(gained, fill_value=0)
    expected = expected[expected > 1e-3].sort_index()
    assert expected.index.equals(joined.index)
    assert expected.to_numpy() == pytest.approx(joined.to_numpy(), rel=1e-9, abs=1e-3)
