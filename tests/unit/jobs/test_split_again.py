"""Split again after a late change of the draft: who is asked anew, what stays, and what becomes of answers."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import shapely
from openpyxl import load_workbook
from osgeo import gdal, ogr

from redline_plugin.errors import ErrorCode, InputError, RedlineError, WriteError
from redline_plugin.jobs import split_again as job
from redline_plugin.jobs.next_draft import make_next_draft
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.register_summary import synopsis_of
from redline_plugin.jobs.review import attach_evidence, delete_comment, mark_pieces, open_review, save_comment
from redline_plugin.jobs.split_again import SplitAgainOutcome, SplitAgainRequest, split_again
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.model.comment import CommentKind, ReviewState
from redline_plugin.model.decision import Verdict
from redline_plugin.model.event import EventKind
from redline_plugin.model.reference_layer import ReferenceLayer
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from redline_plugin.model.unit import Theme, UnitLevel
from redline_plugin.steps.integrity.event_log import first_broken_position
from redline_plugin.store import replaced_draft
from redline_plugin.store.packages import open_package
from redline_plugin.store.register import Register
from redline_plugin.store.schema import DRAFT_PIECES, EVIDENCE, PACKAGES, REMAINDERS, SUBMISSIONS, UNITS
from tests.unit.jobs.test_levels import take_out
from tests.unit.jobs.test_round import a_comment, decided, merged, send, shapes_by_patch

THEMES = (Theme("省林业厅", (), ("森林公园", "自然保护区")), Theme("省水利厅", ("11",)))
PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(500)
Change = Callable[[ogr.Layer], None]


@pytest.fixture(scope="module")
def split_in_levels(split_request: SplitRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("again") / "一轮 各级"
    request = replace(
        split_request, output=output, levels=tuple(UnitLevel), themes=THEMES, neighbour_draft=None
    )
    return split(request, Progress()).output


@pytest.fixture
def round_folder(split_in_levels: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(split_in_levels, tmp_path / "一轮"))


@pytest.fixture
def packages(round_folder: Path) -> dict[str, Path]:
    return {path.name[:6]: path for path in (round_folder / "packages").glob("*.gpkg")}


def changed(province, tmp_path: Path, change: Change, name: str = "changed.gpkg") -> LayerSource:
    """A copy of the draft that somebody edited with another program."""
    path = Path(shutil.copyfile(province.draft, tmp_path / name))
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    change(dataset.GetLayer(0))
    dataset = None
    return LayerSource(str(path))


def feature_of(layer: ogr.Layer, code: str) -> ogr.Feature:
    layer.SetAttributeFilter(f"HXBM = '{code}'")
    found = next(iter(layer))
    layer.SetAttributeFilter(None)
    return found


def shrink(code: str) -> Change:
    """Half of a patch is gone."""

    def change(layer: ogr.Layer) -> None:
        feature = feature_of(layer, code)
        shape = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        xmin, ymin, xmax, ymax = shape.bounds
        rest = shapely.intersection(shape, shapely.box(xmin, ymin, xmax, (ymin + ymax) / 2))
        feature.SetGeometry(
            ogr.CreateGeometryFromWkb(shapely.to_wkb(shapely.multipolygons(shapely.get_parts(rest))))
        )
        layer.SetFeature(feature)

    return change


def again(round_folder: Path, draft: LayerSource, **more: object) -> SplitAgainOutcome:
    return split_again(SplitAgainRequest(round_folder / "register.gpkg", draft, **more), Progress())


def states(round_folder: Path) -> dict[str, str]:
    with Register(round_folder / "register.gpkg") as register:
        units = register.frame(UNITS)
    return dict(zip(units["county_code"], units["state"]))


def test_only_the_units_it_concerns_get_a_new_package(
    round_folder: Path, packages: dict[str, Path], province, tmp_path: Path
) -> None:
    code = province.cases["inside_990101"]  # in a forest park, of type 11
    before = {path: path.read_bytes() for path in packages.values()}
    outcome = again(round_folder, changed(province, tmp_path, shrink(code)))
    asked = [one.unit.county_code for one in outcome.reissue.units]
    assert asked == ["990101", "990100", "99T001", "99T002"]
    assert outcome.reissue.untouched == 4
    assert [path.name for path in outcome.packages][:2] == [
        "990101_青屏县_第2次.gpkg",
        "990100_云中市_第2次.gpkg",
    ]
    assert all(path.read_bytes() == content for path, content in before.items()), "no package is touched"
    with Register(round_folder / "register.gpkg") as register:
        rows = register.frame(PACKAGES)
        pieces = register.frame(DRAFT_PIECES)
        units = register.frame(UNITS).set_index("county_code")
        events = register.events()
        round_ = register.round
    assert rows.groupby("state").size().to_dict() == {"issued": 8, "replaced": 4}
    assert rows["package_id"].is_unique
    assert rows["secret"].is_unique
    newest = rows[rows["issue"] == 2]
    assert newest["county_code"].tolist() == asked
    assert set(newest["draft_fingerprint"]) == {round_.draft.fingerprint} != set(rows["draft_fingerprint"])
    for path, one in zip(outcome.packages, outcome.reissue.units):
        _, head = open_package(path)
        review = open_review(path)
        assert head.meta["issue"] == "2"
        assert head.round.draft == round_.draft
        assert (len(review.pieces), review.pieces["area_km2"].sum()) == (
            one.pieces_after,
            pytest.approx(one.area_after_km2),
        )
        assert one.patches.changed == (code,)
        assert (one.patches.added, one.patches.gone, one.had_answered) == ((), (), False)
        assert one.pieces_before == one.pieces_after
        assert one.area_after_km2 < one.area_before_km2
    by_level = units.groupby("level")["red_line_km2"].sum()
    assert by_level["county"] == pytest.approx(pieces["area_km2"].sum(), rel=1e-12) == by_level["city"]
    assert [event.kind for event in events[-5:]] == [EventKind.DRAFT_REPLACED] + [
        EventKind.PACKAGE_ISSUED
    ] * 4
    assert "990101" in events[-5].detail
    assert first_broken_position(events) is None


def test_the_register_is_as_if_split_anew(
    round_folder: Path, split_request: SplitRequest, province, tmp_path
) -> None:
    """Draft, pieces and remainders are the very ones of a first split of the changed draft."""
    draft = changed(province, tmp_path, shrink(province.cases["beyond_province"]))
    again(round_folder, draft)
    request = replace(split_request, draft=draft, output=tmp_path / "neu", neighbour_draft=None)
    fresh = split(request, Progress())
    with Register(round_folder / "register.gpkg") as one, Register(fresh.register) as other:
        for table in (DRAFT_PIECES, REMAINDERS):
            left, right = (
                each.frame(table).drop(columns="geometry", errors="ignore") for each in (one, other)
            )
            assert left.equals(right)
        (mine, fields), (theirs, _) = one.draft(), other.draft()
        assert shapely.equals_exact(mine["geometry"].to_numpy(), theirs["geometry"].to_numpy()).all()
        assert mine.drop(columns="geometry").equals(theirs.drop(columns="geometry"))
        assert one.round.draft == other.round.draft
        assert [field.name for field in fields][-1] == "BZ"
    dataset = ogr.Open(str(round_folder / "register.gpkg"), update=1)
    layer = dataset.GetLayer("draft_patches")
    assert layer.GetFeatureCount() == len(mine)
    layer.SetSpatialFilterRect(*(mine["geometry"].iloc[0].bounds))
    assert any(feature["patch_id"] == mine["patch_id"].iloc[0] for feature in layer), (
        "the index over shapes works"
    )
    layer.SetSpatialFilter(None)
    feature = next(iter(layer))
    layer.SetFeature(feature)  # the triggers are there and whole


def test_patches_that_come_and_go_are_told(round_folder: Path, province, tmp_path: Path) -> None:
    gone, moved = province.cases["inside_990202"], province.cases["crossing_two"]

    def change(layer: ogr.Layer) -> None:
        layer.DeleteFeature(feature_of(layer, gone).GetFID())
        feature = feature_of(layer, moved)
        shape = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        west = shapely.intersection(shape, shapely.box(0, 0, 111.19, 90))  # no longer across the county line
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shapely.multipolygons([west]))))
        layer.SetFeature(feature)
        added = ogr.Feature(layer.GetLayerDefn())
        added["HXBM"], added["LXBM"] = "990000119999", "13"
        added.SetGeometry(
            ogr.CreateGeometryFromWkt(
                "MULTIPOLYGON (((111.05 37.02,111.06 37.02,111.06 37.03,111.05 37.02)))"
            )
        )
        layer.CreateFeature(added)

    outcome = again(round_folder, changed(province, tmp_path, change))
    told = {one.unit.county_code: one.patches for one in outcome.reissue.units}
    assert told["990202"].gone == (gone,)
    assert (told["990101"].changed, told["990102"].gone) == ((moved,), (moved,))
    assert told["990100"].changed == (moved,), "the city still has the other part"
    assert (told["990201"].added, told["990200"].added) == (("990000119999",), ("990000119999",))
    sheet = load_workbook(outcome.sheet).worksheets[0]
    rows = {row[1].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=3) if row[1].value}
    assert rows["990202"][13] == gone
    assert rows["990200"][10] == pytest.approx(rows["990200"][9] - rows["990200"][8])
    with open(outcome.table, encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["代码"] for row in table] == list(rows)
    assert {row["新数据包"] for row in table} == {path.name for path in outcome.packages}


def test_another_field_concerns_everybody_and_the_register_has_it(
    round_folder: Path, province, tmp_path: Path
) -> None:
    def change(layer: ogr.Layer) -> None:
        layer.CreateField(ogr.FieldDefn("备注", ogr.OFTString))
        layer.DeleteField(layer.GetLayerDefn().GetFieldIndex("MJ"))

    outcome = again(round_folder, changed(province, tmp_path, change))
    assert outcome.reissue.untouched == 0
    with Register(round_folder / "register.gpkg", update=True) as register:
        _, fields = register.draft()
        with register.transaction():
            register.log(EventKind.DOCUMENTS_EXPORTED, "still whole")
    assert [field.name for field in fields] == ["XZQDM", "HXBM", "HXMC", "HXLX", "LXBM", "BZ", "备注"]


def test_nothing_changed_changes_nothing(round_folder: Path, province, tmp_path: Path) -> None:
    with Register(round_folder / "register.gpkg") as register:
        before = (register.round, register.events(), register.frame(PACKAGES).to_dict("records"))
    outcome = again(round_folder, LayerSource(str(province.draft)))
    assert (outcome.packages, outcome.sheet, outcome.reissue.untouched) == ((), None, 8)
    with Register(round_folder / "register.gpkg") as register:
        assert (register.round, register.events(), register.frame(PACKAGES).to_dict("records")) == before
    assert {path.name for path in round_folder.iterdir()} == {"register.gpkg", "packages"}


def test_packages_that_stay_are_answered_as_before(
    round_folder: Path, packages: dict[str, Path], province, tmp_path: Path
) -> None:
    kept = packages["990202"]
    comment = save_comment(kept, take_out(kept, province.cases["inside_990202"]))
    again(round_folder, changed(province, tmp_path, shrink(province.cases["inside_990101"])))
    outcome = merged(round_folder, send(kept, tmp_path / "back"))
    assert (outcome.accepted, outcome.refused) == (1, 0)
    assert states(round_folder)["990202"] == "replied"
    with Register(round_folder / "register.gpkg") as register:
        (row,) = synopsis_of(register).rows
    assert (row.number, row.earlier_issue) == (comment.number, 0)


def test_an_answer_stays_and_the_unit_goes_on_from_it(
    round_folder: Path, packages: dict[str, Path], province, tmp_path: Path
) -> None:
    old, patch = packages["990101"], province.cases["inside_990101"]
    first = save_comment(old, take_out(old, patch))
    second = save_comment(old, a_comment(CommentKind.TEXT, "文本意见", reason_code=""))
    photo = tmp_path / "照片.png"
    photo.write_bytes(PHOTO)
    attach_evidence(old, first.comment_id, photo)
    pieces = [one for one in open_review(old).pieces["piece_id"] if not one.startswith(patch)]
    mark_pieces(old, pieces, ReviewState.NO_OBJECTION, "张三")
    merged(round_folder, send(old, tmp_path / "one"))
    outcome = again(round_folder, changed(province, tmp_path, shrink(patch)))
    assert next(one for one in outcome.reissue.units if one.unit.county_code == "990101").had_answered
    assert states(round_folder)["990101"] == "asked_again"
    with Register(round_folder / "register.gpkg") as register:
        synopsis = synopsis_of(register)
    assert [(row.number, row.earlier_issue) for row in synopsis.rows] == [
        ("990101-0001", 1),
        ("990101-0002", 1),
    ]
    new = outcome.packages[0]
    review = open_review(new)
    assert [comment.comment_id for comment in review.comments] == [first.comment_id, second.comment_id]
    assert [one.data for one in review.evidence] == [PHOTO]
    assert {mark.piece_id for mark in review.marks} == set(pieces), "not that on the patch that changed"
    delete_comment(new, second.comment_id)
    third = save_comment(new, a_comment(CommentKind.TEXT, "新的意见", reason_code=""))
    assert third.number == "990101-0002"
    answered = merged(round_folder, send(new, tmp_path / "two"))
    assert (answered.accepted, answered.refused, answered.comments) == (1, 0, 2)
    assert states(round_folder)["990101"] == "replied"
    with Register(round_folder / "register.gpkg") as register:
        synopsis = synopsis_of(register)
        assert sorted(register.frame(SUBMISSIONS)["state"]) == ["accepted", "superseded"]
        assert len(register.frame(EVIDENCE)) == 1
    assert {(row.comment_id, row.earlier_issue) for row in synopsis.rows} == {
        (first.comment_id, 0),
        (third.comment_id, 0),
    }


def test_a_decision_goes_on_counting_for_a_comment_that_stays_as_it_is(
    round_folder: Path, packages: dict[str, Path], province, tmp_path: Path
) -> None:
    old, patch = packages["990101"], province.cases["inside_990101"]
    comment = save_comment(old, take_out(old, patch))
    merged(round_folder, send(old, tmp_path / "one"))
    decided(round_folder, {comment.number: ("采纳", "属实", "")})
    new = again(round_folder, changed(province, tmp_path, shrink(patch))).packages[0]
    for issue in (1, 0):
        with Register(round_folder / "register.gpkg") as register:
            rows = [(row.number, row.verdict, row.earlier_issue) for row in synopsis_of(register).rows]
        assert rows == [(comment.number, Verdict.ADOPTED, issue)]
        if issue:
            merged(round_folder, send(new, tmp_path / "two"))
    save_comment(new, replace(open_review(new).comments[0], statement="改写"))
    merged(round_folder, send(new, tmp_path / "three"))
    with Register(round_folder / "register.gpkg") as register:
        assert [row.verdict for row in synopsis_of(register).rows] == [None]


def test_a_late_answer_to_the_earlier_issue_is_not_lost(
    round_folder: Path, packages: dict[str, Path], province, tmp_path: Path
) -> None:
    old, patch = packages["990101"], province.cases["inside_990101"]
    comment = save_comment(old, take_out(old, patch))
    late = send(old, tmp_path / "late")
    outcome = again(round_folder, changed(province, tmp_path, shrink(patch)))
    assert states(round_folder)["990101"] == "sent"
    taken = merged(round_folder, late)
    assert (taken.accepted, taken.refused, states(round_folder)["990101"]) == (1, 0, "asked_again")
    with Register(round_folder / "register.gpkg") as register:
        assert [(row.number, row.earlier_issue) for row in synopsis_of(register).rows] == [
            (comment.number, 1)
        ]
    new = outcome.packages[0]
    save_comment(new, a_comment(CommentKind.TEXT, "新的意见", reason_code=""))
    answer = send(new, tmp_path / "new")
    assert merged(round_folder, answer).accepted == 1
    save_comment(old, a_comment(CommentKind.TEXT, "又一条", reason_code=""))
    refused = merged(round_folder, send(old, tmp_path / "later still"))
    assert [one.code for one in refused.refusals] == [ErrorCode.ISSUE_OLD]
    assert states(round_folder)["990101"] == "replied"


def test_of_both_issues_in_one_folder_the_later_counts(
    round_folder: Path, packages: dict[str, Path], province, tmp_path: Path
) -> None:
    old, patch = packages["990101"], province.cases["inside_990101"]
    save_comment(old, take_out(old, patch))
    answers_ = [send(old, tmp_path / "z_old")]
    new = again(round_folder, changed(province, tmp_path, shrink(patch))).packages[0]
    answers_.insert(0, send(new, tmp_path / "a_new", no_objection=True))
    outcome = merged(round_folder, *answers_)
    assert (outcome.accepted, outcome.refused, outcome.comments) == (2, 0, 0)
    assert states(round_folder)["990101"] == "no_objection"


def test_the_next_draft_is_made_of_the_draft_as_it_is_now(
    round_folder: Path, packages: dict[str, Path], province, tmp_path: Path
) -> None:
    other, patch = packages["990202"], province.cases["inside_990202"]
    comment = save_comment(other, take_out(other, patch))
    merged(round_folder, send(other, tmp_path / "back"))
    draft = changed(province, tmp_path, shrink(province.cases["inside_990101"]))
    again(round_folder, draft)
    decided(round_folder, {comment.number: ("采纳", "属实", "")})
    made = make_next_draft(
        round_folder / "register.gpkg", Stage.APPRAISAL, tmp_path / "论证稿.gpkg", Progress()
    )
    before, after = shapes_by_patch(Path(draft.path), "HXBM"), shapes_by_patch(made.output, "patch_id")
    assert {one for one in before if before[one] != after[one]} == {patch}
    for row in made.record.rows:
        assert row.after_km2 == pytest.approx(row.before_km2 - row.out_km2 + row.in_km2, abs=1e-9)


def test_a_second_late_change(round_folder: Path, province, tmp_path: Path) -> None:
    first = changed(province, tmp_path, shrink(province.cases["inside_990101"]), "one.gpkg")
    again(round_folder, first)

    def both(layer: ogr.Layer) -> None:
        shrink(province.cases["inside_990101"])(layer)
        shrink(province.cases["inside_990102"])(layer)

    outcome = again(round_folder, changed(province, tmp_path, both, "two.gpkg"))
    issues = {one.unit.county_code: one.issue for one in outcome.reissue.units}
    assert (issues["990102"], issues["990100"]) == (2, 3)
    assert "990101" not in issues
    with Register(round_folder / "register.gpkg") as register:
        rows = register.frame(PACKAGES)
    of_city = rows[rows["county_code"] == "990100"].sort_values("issue")
    assert of_city["state"].tolist() == ["replaced", "replaced", "issued"]


def test_only_the_same_counties(round_folder: Path, province, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        again(
            round_folder,
            changed(province, tmp_path, shrink(province.cases["inside_990101"])),
            counties=LayerSource(str(province.neighbour_counties), "counties"),
        )
    assert (caught.value.code, "980101" in caught.value.values["codes"]) == (ErrorCode.COUNTIES_OTHER, True)


def test_a_county_line_that_moved(round_folder: Path, province, tmp_path: Path) -> None:
    path = Path(shutil.copyfile(province.counties, tmp_path / "counties.gpkg"))
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayer("counties")
    rows = [(one["code"], one.GetFID(), bytes(one.GetGeometryRef().ExportToWkb())) for one in layer]
    shapes = {code: (fid, shapely.from_wkb(wkb)) for code, fid, wkb in rows}
    strip = shapely.box(111.19, 37.3, 111.25, 37.32)
    for code, shape in (
        ("990101", shapely.union(shapes["990101"][1], strip)),
        ("990102", shapely.difference(shapes["990102"][1], strip)),
    ):
        feature = layer.GetFeature(shapes[code][0])
        feature.SetGeometry(
            ogr.CreateGeometryFromWkb(shapely.to_wkb(shapely.multipolygons(shapely.get_parts(shape))))
        )
        layer.SetFeature(feature)
    dataset = layer = None
    outcome = again(
        round_folder, LayerSource(str(province.draft)), counties=LayerSource(str(path), "counties")
    )
    told = {one.unit.county_code: one.patches.changed for one in outcome.reissue.units}
    assert {"990101", "990102"} <= set(told)
    assert province.cases["crossing_two"] in told["990101"]
    with Register(round_folder / "register.gpkg") as register:
        counties = register.counties().set_index("county_code")
        pieces = register.frame(DRAFT_PIECES)
    assert shapely.contains(counties.loc["990101", "geometry"], strip.centroid)
    assert counties["red_line_km2"].sum() == pytest.approx(pieces["area_km2"].sum(), rel=1e-12)


def test_layers_of_the_first_time_are_asked_for(split_once: Path, province, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(split_once, tmp_path / "一轮"))
    draft = changed(province, tmp_path, shrink(province.cases["border_joined"]))
    with pytest.raises(InputError) as caught:
        again(folder, draft)
    assert (caught.value.code, caught.value.values["names"]) == (ErrorCode.LAYERS_MISSING, "NEIGHBOUR_DRAFT")
    outcome = again(folder, draft, neighbour_draft=LayerSource(str(province.neighbour_draft)))
    assert [one.unit.county_code for one in outcome.reissue.units] == ["990102"]


def test_reference_layers_go_along_again(split_request: SplitRequest, province, tmp_path: Path) -> None:
    layer = ReferenceLayer("保护地", LayerSource(str(province.protected_areas)))
    request = replace(
        split_request,
        output=tmp_path / "一轮",
        neighbour_draft=None,
        reference_layers=(layer,),
        margin_m=500.0,
    )
    folder = split(request, Progress()).output
    draft = changed(province, tmp_path, shrink(province.cases["inside_990101"]))
    with pytest.raises(InputError) as caught:
        again(folder, draft)
    assert (caught.value.code, caught.value.values["names"]) == (ErrorCode.LAYERS_MISSING, "保护地")
    outcome = again(folder, draft, reference_layers=(layer,))
    tables = []
    for path in (folder / "packages" / "990101_青屏县.gpkg", *outcome.packages):
        dataset = ogr.Open(str(path))
        found = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
        tables.append(
            {one.GetName(): one.GetFeatureCount() for one in found if one.GetName().startswith("reference_")}
        )
        dataset = None
    assert tables[0] == tables[1]
    assert sum(tables[0].values()) > 0


class Killed(BaseException):
    """As if the program ended here."""


@pytest.mark.parametrize("where", ["_replace", "_issue", "_name_draft", "_log"])
def test_stopped_inside_the_register_it_is_the_old_one(
    round_folder: Path, province, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    draft = changed(province, tmp_path, shrink(province.cases["inside_990101"]))
    before = (round_folder / "register.gpkg").read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(replaced_draft, where, _dies)
        with pytest.raises(Killed):
            again(round_folder, draft)
    with Register(round_folder / "register.gpkg", update=True) as register:
        assert first_broken_position(register.events()) is None
    assert states(round_folder)["990101"] == "sent"
    assert (round_folder / "register.gpkg").stat().st_size == len(before)
    assert not list(round_folder.glob("*清单*")), "no list of what did not happen"
    assert not list(round_folder.rglob("*第2次*")), "no package that the register does not know"
    outcome = again(round_folder, draft)
    assert len(outcome.reissue.units) == 4
    assert {one.issue for one in outcome.reissue.units} == {2}
    new = outcome.packages[0]
    assert merged(round_folder, send(new, tmp_path / "back", no_objection=True)).accepted == 1


def _dies(*_: object, **__: object) -> None:
    raise Killed


def test_stopped_before_that_nothing_is_left(
    round_folder: Path, province, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = changed(province, tmp_path, shrink(province.cases["inside_990101"]))
    names = sorted(path.name for path in round_folder.rglob("*"))
    for where in ("cut_draft", "write_packages", "complete_register", "_write_lists"):
        with monkeypatch.context() as patched:
            patched.setattr(job, where, _dies)
            with pytest.raises(Killed):
                again(round_folder, draft)
        left = sorted(path.name for path in round_folder.rglob("*") if "第2次" not in path.name)
        assert left == names
    assert len(again(round_folder, draft).reissue.units) == 4


def test_a_file_of_somebody_else_is_not_overwritten(round_folder: Path, province, tmp_path: Path) -> None:
    place = round_folder / "packages" / "990101_青屏县_第2次.gpkg"
    place.write_text("别的文件", encoding="utf-8")
    with pytest.raises(WriteError) as caught:
        again(round_folder, changed(province, tmp_path, shrink(province.cases["inside_990101"])))
    assert caught.value.code is ErrorCode.OUTPUT_EXISTS
    assert place.read_text(encoding="utf-8") == "别的文件"
    assert [path.name for path in round_folder.rglob("*第2次*")] == [place.name]


def test_a_register_that_another_program_writes(
    round_folder: Path, province, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(replaced_draft, "_PATIENCE_S", 0.2)
    draft = changed(province, tmp_path, shrink(province.cases["inside_990101"]))
    with Register(round_folder / "register.gpkg", update=True) as register, register.transaction():
        register.log(EventKind.DOCUMENTS_EXPORTED, "meanwhile")
        with pytest.raises(RedlineError) as caught:
            again(round_folder, draft)
    assert caught.value.code is ErrorCode.FILE_IN_USE
    assert len(again(round_folder, draft).reissue.units) == 4
    with Register(round_folder / "register.gpkg") as opened:
        assert first_broken_position(opened.events()) is None
