"""A round that asks counties, cities and departments at once, from the split to the next draft."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from osgeo import ogr

from redline_plugin.jobs.export_documents import ExportRequest, export
from redline_plugin.jobs.next_draft import make_next_draft
from redline_plugin.jobs.overview import overview_of
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.register_summary import synopsis_of
from redline_plugin.jobs.review import mark_pieces, open_review, save_comment
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.jobs.submit import findings_before_sending
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, ReviewState, Role
from redline_plugin.model.conflict import ConflictKind
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.finding import FindingCode
from redline_plugin.model.overview import PackageOverview, RegisterOverview
from redline_plugin.model.round import Stage
from redline_plugin.model.unit import Theme, UnitLevel, UnitState
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.store import register_answers as answers
from redline_plugin.store.register import Register
from redline_plugin.store.register_decisions import conflicts
from redline_plugin.store.schema import DRAFT_PIECES, PACKAGES, UNITS
from tests.data.word_files import text_of
from tests.unit.jobs.test_round import a_comment, decided, merged, send, shapes_by_patch

COUNTIES = ["990101", "990102", "990201", "990202"]
CITIES = ["990100", "990200"]
FORESTRY, WATER = "99T001", "99T002"
THEMES = (Theme("省林业厅", (), ("森林公园", "自然保护区")), Theme("省水利厅", ("11",)))
ALL = tuple(UnitLevel)


@pytest.fixture(scope="module")
def split_in_levels(split_request: SplitRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("levels") / "各级 同时"
    return split(replace(split_request, output=output, levels=ALL, themes=THEMES), Progress()).output


@pytest.fixture
def round_folder(split_in_levels: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(split_in_levels, tmp_path / "一轮"))


def take_out(package: Path, patch_id: str, statement: str = "图斑内有采矿权") -> Comment:
    """The western half of a patch, as far as it lies in the unit's package."""
    pieces = open_review(package).pieces
    whole = shapely.union_all(pieces.loc[pieces["patch_id"] == patch_id, "geometry"].to_numpy())
    xmin, ymin, xmax, ymax = whole.bounds
    half = shapely.intersection(whole, shapely.box(xmin, ymin, (xmin + xmax) / 2, ymax))
    return a_comment(
        CommentKind.TAKE_OUT, statement, patch_ids=(patch_id,), shapes=(CommentShape(Role.TAKE_OUT, half),)
    )


def pieces_by_unit(round_folder: Path) -> dict[str, pd.DataFrame]:
    return {
        path.name[:6]: open_review(path).pieces for path in sorted((round_folder / "packages").glob("*.gpkg"))
    }


def test_each_unit_gets_what_concerns_it(round_folder: Path, province) -> None:
    by_unit = pieces_by_unit(round_folder)
    assert sorted(by_unit) == sorted([*COUNTIES, *CITIES, FORESTRY, WATER])
    ids = {code: set(pieces["piece_id"]) for code, pieces in by_unit.items()}
    assert ids["990100"] == ids["990101"] | ids["990102"]
    assert ids["990200"] == ids["990201"] | ids["990202"]
    everything = pd.concat([by_unit[code] for code in COUNTIES], ignore_index=True)
    assert ids[WATER] == set(everything.loc[everything["type_code"] == "11", "piece_id"])
    source = ogr.Open(str(province.protected_areas))
    areas = [
        shapely.from_wkb(bytes(one.GetGeometryRef().ExportToWkb()))
        for one in source.GetLayer(0)
        if one["ZRBHDLX"] in ("森林公园", "自然保护区")
    ]
    shared = shapely.area(shapely.intersection(everything["geometry"].to_numpy(), shapely.union_all(areas)))
    assert ids[FORESTRY] == set(everything.loc[shared > 1e-14, "piece_id"])
    assert 0 < len(ids[FORESTRY]) < len(everything)


def test_nothing_is_doubled_in_the_sums_of_a_level(round_folder: Path) -> None:
    with Register(round_folder / "register.gpkg") as register:
        units, pieces = register.frame(UNITS), register.frame(DRAFT_PIECES)
        packages = register.frame(PACKAGES)
    total = pieces["area_km2"].sum()
    sums = units.groupby("level")[["red_line_km2", "area_km2", "patches"]].sum()
    assert sums.loc["county", "red_line_km2"] == pytest.approx(total, rel=1e-12)
    assert sums.loc["city", "red_line_km2"] == pytest.approx(total, rel=1e-12)
    assert sums.loc["city", "patches"] == sums.loc["county", "patches"] == len(pieces)
    assert sums.loc["city", "area_km2"] == pytest.approx(sums.loc["county", "area_km2"], rel=1e-9)
    themes = units[units["level"] == "department"].set_index("county_code")
    assert (themes["red_line_km2"] < total).all()
    assert pieces["piece_id"].is_unique
    assert packages.groupby("level").size().to_dict() == {"county": 4, "city": 2, "department": 2}


def test_only_cities_and_departments_may_be_asked(split_request: SplitRequest, tmp_path: Path) -> None:
    levels = (UnitLevel.CITY, UnitLevel.DEPARTMENT)
    made = split(replace(split_request, output=tmp_path / "市", levels=levels, themes=THEMES), Progress())
    assert [path.name[:6] for path in made.packages] == [*CITIES, FORESTRY, WATER]
    with Register(made.register) as register:
        states = register.frame(UNITS).set_index("county_code")["state"].to_dict()
        assert sorted(register.asked()) == sorted([*CITIES, FORESTRY, WATER])
        synopsis = synopsis_of(register)
        assert (register.counties()["red_line_km2"] > 0).all()
    assert {code: states[code] for code in COUNTIES} == dict.fromkeys(COUNTIES, "not_sent")
    assert [unit.county_code for unit in synopsis.silent] == [*CITIES, FORESTRY, WATER]


def test_a_city_s_package_knows_whose_it_is(round_folder: Path) -> None:
    packages = {path.name[:6]: path for path in (round_folder / "packages").glob("*.gpkg")}
    for code, level, name in (
        ("990101", UnitLevel.COUNTY, "云中市青屏县"),
        ("990100", UnitLevel.CITY, "云中市"),
        (FORESTRY, UnitLevel.DEPARTMENT, "省林业厅"),
    ):
        overview = overview_of(packages[code])
        assert isinstance(overview, PackageOverview)
        assert (overview.unit.level, overview.unit.full_name, overview.unit.county_code) == (
            level,
            name,
            code,
        )
    overview = overview_of(round_folder / "register.gpkg")
    assert isinstance(overview, RegisterOverview)
    assert [row.unit.level.value for row in overview.units] == ["county"] * 4 + ["city"] * 2 + [
        "department"
    ] * 2


def test_outside_means_outside_the_unit_s_own_ground(round_folder: Path) -> None:
    """Ground in the other county of the city: outside for the county, inside for the city and the department."""
    packages = {path.name[:6]: path for path in (round_folder / "packages").glob("*.gpkg")}
    neighbour = open_review(packages["990102"]).county["geometry"].iloc[0]
    inside_neighbour = neighbour.representative_point().buffer(0.002)
    outside_province = shapely.box(110.0, 36.0, 110.01, 36.01)
    told = {}
    for code in ("990101", "990100", FORESTRY):
        for shape in (inside_neighbour, outside_province):
            comment = a_comment(
                CommentKind.BRING_IN, "建议划入", shapes=(CommentShape(Role.BRING_IN, shape),)
            )
            save_comment(packages[code], comment)
        review = open_review(packages[code])
        findings = findings_before_sending(review, "张三", "1", False)
        outside = [one.subject for one in findings if one.code is FindingCode.SHAPE_OUTSIDE_COUNTY]
        told[code] = [number[-1] for number in outside]
    assert told == {"990101": ["1", "2"], "990100": ["2"], FORESTRY: ["2"]}


def test_a_comment_marks_all_pieces_of_its_patch(round_folder: Path, province) -> None:
    crossing = province.cases["crossing_four"]
    packages = {path.name[:6]: path for path in (round_folder / "packages").glob("*.gpkg")}
    save_comment(packages["990100"], take_out(packages["990100"], crossing))
    marked = {mark.piece_id for mark in open_review(packages["990100"]).marks}
    assert marked == {f"{crossing}@990101", f"{crossing}@990102"}


def test_all_levels_speak_about_the_same_ground(round_folder: Path, province, tmp_path: Path) -> None:
    """County and city take out the same ground, the department wants it in: one conflict with each, one support."""
    packages = {path.name[:6]: path for path in (round_folder / "packages").glob("*.gpkg")}
    patch = province.cases["inside_990101"]
    said = {
        code: save_comment(packages[code], take_out(packages[code], patch)) for code in ("990101", "990100")
    }
    shape = said["990101"].shapes[0].geometry
    kept = a_comment(CommentKind.BRING_IN, "属森林公园", shapes=(CommentShape(Role.BRING_IN, shape),))
    said[FORESTRY] = save_comment(packages[FORESTRY], kept)
    for code in ("990101", "990100"):
        pieces = open_review(packages[code]).pieces["piece_id"].tolist()
        mark_pieces(packages[code], pieces[:3], ReviewState.NO_OBJECTION, "张三")
    back = tmp_path / "back"
    files = [send(packages[code], back) for code in ("990101", "990100", FORESTRY)]
    files.append(send(packages[WATER], back, no_objection=True))
    outcome = merged(round_folder, *files)
    assert (outcome.accepted, outcome.refused, outcome.comments) == (4, 0, 3)
    assert (outcome.conflicts, outcome.joint_support) == (2, 1)
    with Register(round_folder / "register.gpkg") as register:
        found = {(one.kind, frozenset((one.comment_a, one.comment_b))) for one in conflicts(register)}
        states = register.frame(UNITS).set_index("county_code")["state"].to_dict()
    ids = {code: comment.comment_id for code, comment in said.items()}
    assert found == {
        (ConflictKind.JOINT_SUPPORT, frozenset((ids["990101"], ids["990100"]))),
        (ConflictKind.OPPOSITE_AREAS, frozenset((ids["990101"], ids[FORESTRY]))),
        (ConflictKind.OPPOSITE_AREAS, frozenset((ids["990100"], ids[FORESTRY]))),
    }
    assert (states["990101"], states["990100"], states[FORESTRY], states[WATER]) == (
        "replied",
        "replied",
        "replied",
        "no_objection",
    )
    numbers = {code: comment.number for code, comment in said.items()}
    assert numbers == {"990101": "990101-0001", "990100": "990100-0001", FORESTRY: "99T001-0001"}
    decided(
        round_folder,
        {
            numbers["990101"]: ("采纳", "属实", ""),
            numbers["990100"]: ("采纳", "属实", ""),
            numbers[FORESTRY]: ("不采纳", "已调整", ""),
        },
    )
    result = make_next_draft(
        round_folder / "register.gpkg", Stage.APPRAISAL, tmp_path / "论证稿.gpkg", Progress()
    )
    before, after = shapes_by_patch(province.draft, "HXBM"), shapes_by_patch(result.output, "patch_id")
    assert {one for one in before if before[one] != after[one]} == {patch}
    gone = area_m2(np.array([shape], dtype=object))[0] / 1e6
    assert sum(row.out_km2 for row in result.record.rows) == pytest.approx(gone, rel=1e-9), "once, not twice"
    for row in result.record.rows:
        assert row.after_km2 == pytest.approx(row.before_km2 - row.out_km2 + row.in_km2, abs=1e-9)
    assert {row.unit.county_code for row in result.record.rows} <= {*COUNTIES, ""}, "counted by county alone"
    assert [(row.number, row.county_code) for row in result.record.lineage] == [("990100-0001", "990101")]


def test_a_later_answer_takes_away_only_its_own_marks(round_folder: Path, province, tmp_path: Path) -> None:
    packages = {path.name[:6]: path for path in (round_folder / "packages").glob("*.gpkg")}
    for code in ("990101", "990100"):
        pieces = open_review(packages[code]).pieces["piece_id"].tolist()
        mark_pieces(packages[code], pieces, ReviewState.NO_OBJECTION, code)
        merged(round_folder, send(packages[code], tmp_path / "one", no_objection=True))
    county = packages["990101"]
    mark_pieces(county, [open_review(county).pieces["piece_id"].iloc[0]], ReviewState.NOT_SEEN, "990101")
    merged(round_folder, send(county, tmp_path / "two", no_objection=True))
    with Register(round_folder / "register.gpkg") as register:
        marks = answers.marks(register)
        seen = register.frame(UNITS).set_index("county_code")["seen"].to_dict()
    of_city = [mark for mark in marks if mark.by == "990100"]
    of_county = [mark for mark in marks if mark.by == "990101"]
    assert len(of_city) == len(open_review(packages["990100"]).pieces) == seen["990100"]
    assert sorted(mark.state for mark in of_county)[-1] == "not_seen"
    assert len(of_county) == seen["990101"] + 1


def test_documents_say_who_at_which_level(round_folder: Path, province, tmp_path: Path) -> None:
    packages = {path.name[:6]: path for path in (round_folder / "packages").glob("*.gpkg")}
    patch = province.cases["inside_990101"]
    for code in ("990100", FORESTRY):
        save_comment(packages[code], take_out(packages[code], patch))
        merged(round_folder, send(packages[code], tmp_path / "back"))
    kinds = (DocumentKind.SYNOPSIS, DocumentKind.COUNTY_REPLY, DocumentKind.DECISION_SHEET)
    made = export(
        ExportRequest(round_folder / "register.gpkg", kinds, tmp_path / "documents", maps=False), Progress()
    )
    texts = {path.name: text_of(path) for path in made.documents if path.suffix == ".docx"}
    assert "县（市、区）4个、市2个、省直部门2个" in texts["征求意见汇总及采纳情况表.docx"]
    assert "市级反馈意见表" in texts["990100_云中市_反馈意见表.docx"]
    assert "部门反馈意见表" in texts["99T001_省林业厅_反馈意见表.docx"]
    assert (tmp_path / "back" / "990100_云中市_01_反馈意见表.docx").exists()
    assert "市级反馈意见表" in text_of(tmp_path / "back" / "990100_云中市_01_反馈意见表.docx")


def test_every_unit_asked_gets_its_letter(round_folder: Path, tmp_path: Path) -> None:
    request = ExportRequest(
        round_folder / "register.gpkg", (DocumentKind.LETTER,), tmp_path / "函", maps=False
    )
    made = {path.name: text_of(path) for path in export(request, Progress()).documents}
    assert sorted(name[:6] for name in made) == sorted([*COUNTIES, *CITIES, FORESTRY, WATER])
    assert "99T002_省水利厅.gpkg" in made["99T002_省水利厅_征求意见函.docx"]


def test_units_are_counted_by_who_was_asked(round_folder: Path) -> None:
    overview = overview_of(round_folder / "register.gpkg")
    assert overview.count(UnitState.SENT) == len(overview.units) == 8
