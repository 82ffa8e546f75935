"""Splitting a draft: what each package holds, and what is left behind when it fails."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import gdal, ogr

from redline_plugin.errors import CancelledError, ErrorCode, InputError, WriteError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.model.event import EventKind
from redline_plugin.model.intake import NoteCode
from redline_plugin.model.package import PackageProject
from redline_plugin.model.source import LayerSource
from redline_plugin.store.packages import open_package
from redline_plugin.store.register import Register
from redline_plugin.store.schema import DRAFT_PATCHES, REMAINDERS, UNITS
from tests.data.tiny_province import COUNTY_CODES, TinyProvince


def rows(path: Path, layer: str) -> list[dict]:
    """Read with OGR alone, so that our own reader is not its own witness."""
    dataset = ogr.Open(str(path))
    return [
        {**feature.items(), "shape": shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))}
        for feature in dataset.GetLayerByName(layer)
    ]


def test_every_county_gets_one_package(split_once: Path) -> None:
    names = sorted(os.listdir(split_once / "packages"))
    assert [name[:6] for name in names] == list(COUNTY_CODES)
    assert sorted(os.listdir(split_once)) == ["packages", "register.gpkg"], "nothing temporary stays"


def test_pieces_and_remainders_make_the_draft(split_once: Path, province: TinyProvince) -> None:
    """Planar areas in degrees: not ours, but as additive, so they show any loss."""
    dataset = ogr.Open(str(province.draft))
    draft = {
        f["HXBM"]: shapely.from_wkb(bytes(f.GetGeometryRef().ExportToWkb())) for f in dataset.GetLayer(0)
    }
    parts: dict[str, list] = {code: [] for code in draft}
    for package in (split_once / "packages").iterdir():
        for row in rows(package, "patches"):
            assert row["piece_id"] == f"{row['patch_id']}@{row['county_code']}"
            parts[row["patch_id"]].append(row["shape"])
    for row in rows(split_once / "register.gpkg", "remainders"):
        parts[row["patch_id"]].append(row["shape"])
    for code, whole in draft.items():
        assert sum(part.area for part in parts[code]) == pytest.approx(whole.area, rel=1e-9), code
        assert shapely.symmetric_difference(shapely.union_all(parts[code]), whole).area < 1e-9 * whole.area
        shared = sum(
            shapely.intersection(one, other).area
            for position, one in enumerate(parts[code])
            for other in parts[code][position + 1 :]
        )
        assert shared < 1e-12 * whole.area


def test_untouched_patches_pass_bit_for_bit(split_once: Path, province: TinyProvince) -> None:
    dataset = ogr.Open(str(province.draft))
    draft = {f["HXBM"]: bytes(f.GetGeometryRef().ExportToWkb()) for f in dataset.GetLayer(0)}
    package = next((split_once / "packages").glob("990101*"))
    inside = [row for row in rows(package, "patches") if row["patch_id"] == province.cases["inside_990101"]]
    assert [shapely.to_wkb(row["shape"], byte_order=1) for row in inside] == [
        draft[province.cases["inside_990101"]]
    ]


def test_source_attributes_travel(split_once: Path, province: TinyProvince) -> None:
    dataset = ogr.Open(str(province.draft))
    layer = dataset.GetLayer(0)
    source = {feature["HXBM"]: feature.items() for feature in layer}
    seen = set()
    for package in (split_once / "packages").iterdir():
        for row in rows(package, "patches"):
            seen.add(row["patch_id"])
            for name, value in source[row["patch_id"]].items():
                assert row[name] == value, (package.name, name)
    assert len(seen) > 10


def test_package_says_what_it_is(split_once: Path) -> None:
    secrets = set()
    with Register(split_once / "register.gpkg") as register:
        keys = register.package_keys()
        round_ = register.round
    for path in (split_once / "packages").iterdir():
        dataset, head = open_package(path)
        assert head.round == round_
        assert keys[head.package_id].secret == head.secret
        assert path.name.startswith(f"{head.county_code}_{head.county_name}")
        assert head.sequence == 0
        secrets.add(head.secret)
        del dataset
    assert len(secrets) == len(COUNTY_CODES), "each package has its own key"


def test_no_journal_stays_beside_a_package(split_once: Path) -> None:
    stray = [
        path.name
        for path in split_once.rglob("*")
        if path.suffix in {".gpkg-wal", ".gpkg-shm", ".gpkg-journal"}
    ]
    assert stray == []


def test_any_program_reads_a_package(split_once: Path) -> None:
    package = next((split_once / "packages").glob("990101*"))
    done = subprocess.run(["ogrinfo", "-so", "-al", str(package)], capture_output=True, text=True, check=True)
    assert "Layer name: patches" in done.stdout
    assert "ERROR" not in done.stderr.upper().replace("ERROR 0", "")


def test_register_knows_the_draft_and_the_units(split_once: Path, province: TinyProvince) -> None:
    with Register(split_once / "register.gpkg") as register:
        assert set(register.frame(DRAFT_PATCHES)["code"]) == set(province.cases.values())
        units = register.frame(UNITS)
        assert sorted(units["county_code"]) == sorted(COUNTY_CODES)
        assert set(units["state"]) == {"sent"}
        assert (units["red_line_km2"] > 0).all()
        outside = set(register.frame(REMAINDERS)["patch_id"])
    assert province.cases["wholly_outside"] in outside


def test_project_function_is_asked_once_for_each_package(split_request: SplitRequest, tmp_path: Path) -> None:
    asked: list[PackageProject] = []

    def project_of(spec: PackageProject) -> bytes:
        asked.append(spec)
        return b"00ff"

    outcome = split(replace(split_request, output=tmp_path), Progress(), project_of)
    assert [spec.file_name for spec in asked] == [path.name for path in outcome.packages]
    assert all(spec.extent[0] < spec.extent[2] and "patches" in spec.layers for spec in asked)
    import sqlite3

    row = sqlite3.connect(outcome.packages[0]).execute("SELECT name, content FROM qgis_projects").fetchone()
    assert row == ("redline", "00ff")


def test_a_register_with_answers_is_never_overwritten(
    split_request: SplitRequest, round_folder: Path
) -> None:
    with pytest.raises(WriteError) as caught:
        split(replace(split_request, output=round_folder), Progress())
    assert caught.value.code is ErrorCode.OUTPUT_EXISTS


def test_packages_of_another_round_are_never_mixed_with_new_ones(
    split_request: SplitRequest, round_folder: Path
) -> None:
    (round_folder / "register.gpkg").unlink()
    before = sorted(path.name for path in (round_folder / "packages").iterdir())
    with pytest.raises(WriteError) as caught:
        split(replace(split_request, output=round_folder), Progress())
    assert caught.value.code is ErrorCode.OUTPUT_EXISTS
    assert sorted(path.name for path in (round_folder / "packages").iterdir()) == before
    assert not (round_folder / "register.gpkg").exists()


class StopsAt(Progress):
    """A person who stops the job when it comes to a step."""

    def __init__(self, calls: int) -> None:
        self.left = calls

    def is_cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("calls", [0, 1, 2, 3, 5, 8, 9])
def test_a_cancelled_split_leaves_nothing(split_request: SplitRequest, tmp_path: Path, calls: int) -> None:
    with pytest.raises(CancelledError):
        split(replace(split_request, output=tmp_path), StopsAt(calls))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_failure_while_writing_leaves_nothing(split_request: SplitRequest, tmp_path: Path) -> None:
    class FailsLate(Progress):
        def report(self, fraction: float, step: Step, **values: object) -> None:
            if step is Step.WRITING_REGISTER:
                raise OSError(28, "No space left on device")

    with pytest.raises(WriteError) as caught:
        split(replace(split_request, output=tmp_path), FailsLate())
    assert caught.value.code is ErrorCode.DISK_FULL
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"draft": LayerSource("/nowhere/draft.gpkg")}, ErrorCode.SOURCE_MISSING),
        ({"counties": "wrong layer"}, ErrorCode.LAYER_MISSING),
        ({"counties": "the draft"}, ErrorCode.COUNTY_CODES_INVALID),
    ],
)
def test_wrong_input_leaves_nothing(
    split_request: SplitRequest, tmp_path: Path, change: dict, code: ErrorCode
) -> None:
    if change.get("counties") == "wrong layer":
        change = {"counties": LayerSource(split_request.counties.path, "nothing")}
    elif change.get("counties") == "the draft":
        change = {"counties": split_request.draft}
    with pytest.raises(InputError) as caught:
        split(replace(split_request, output=tmp_path, **change), Progress())
    assert caught.value.code in {code, ErrorCode.COUNTY_CODES_DUPLICATE}
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_border_segments_reach_their_county(split_once: Path) -> None:
    eastern = next((split_once / "packages").glob("990102*"))
    western = next((split_once / "packages").glob("990101*"))
    assert {row["county_code"] for row in rows(eastern, "border_segments")} == {"990102"}
    assert rows(western, "border_segments") == [], "in the west nothing is known of the neighbour"
    lengths = np.array([row["length_m"] for row in rows(eastern, "border_segments")])
    assert (lengths > 0).all()


def test_what_was_noticed_stands_in_the_register(
    split_request: SplitRequest, tmp_path: Path, province: TinyProvince
) -> None:
    taken_as_cgcs2000 = tmp_path / "wgs84.gpkg"
    gdal.VectorTranslate(str(taken_as_cgcs2000), str(province.draft), dstSRS="EPSG:4326", reproject=False)
    request = replace(split_request, draft=LayerSource(str(taken_as_cgcs2000)), output=tmp_path / "round")
    outcome = split(request, Progress())
    assert [(note.code, note.path) for note in outcome.notes] == [
        (NoteCode.WGS84_TAKEN, str(taken_as_cgcs2000))
    ]
    with Register(outcome.register) as register:
        told = [one for one in register.events() if one.kind is EventKind.SOURCE_TAKEN]
    assert [one.subject for one in told] == [str(taken_as_cgcs2000)]
    assert json.loads(told[0].detail)["code"] == NoteCode.WGS84_TAKEN.value


def test_a_neighbour_whose_red_line_lies_elsewhere_makes_no_segments(
    split_request: SplitRequest, tmp_path: Path, province: TinyProvince
) -> None:
    elsewhere = tmp_path / "elsewhere.gpkg"
    gdal.VectorTranslate(str(elsewhere), str(province.neighbour_draft))
    dataset = gdal.OpenEx(str(elsewhere), gdal.OF_UPDATE)
    layer = dataset.GetLayer(0)
    for feature in list(layer):
        moved = shapely.transform(
            shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())), lambda at: at + [5.0, 0.0]
        )
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(moved)))
        layer.SetFeature(feature)
    del feature, layer, dataset
    request = replace(split_request, neighbour_draft=LayerSource(str(elsewhere)), output=tmp_path / "round")
    outcome = split(request, Progress())
    assert len(outcome.packages) == len(COUNTY_CODES)
    assert rows(outcome.register, "border_segments") == []
