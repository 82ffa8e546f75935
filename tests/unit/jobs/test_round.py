"""A round from the county's desk to the next draft, on the tiny province, through the jobs alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import shapely
from openpyxl import load_workbook
from osgeo import ogr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.jobs.import_decisions import export_decision_sheet, import_decisions
from redline_plugin.jobs.merge_submissions import MergeRequest, merge, submissions_in
from redline_plugin.jobs.next_draft import make_next_draft
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.register_summary import synopsis_of
from redline_plugin.jobs.review import delete_comment, mark_pieces, open_review, save_comment
from redline_plugin.jobs.submit import SubmitRequest, submit
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, ReviewState, Role
from redline_plugin.model.decision import Verdict
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.integrity.event_log import first_broken_position
from redline_plugin.store.drafts import read_draft
from redline_plugin.store.register import Register
from redline_plugin.store.schema import EVENTS, SUBMISSIONS, SUPERSEDED_COMMENTS


def a_comment(kind: CommentKind, statement: str, **more: object) -> Comment:
    values = {"reason_code": "R05", "author": "张三", "unit": "环保局", "phone": "1"}
    return Comment(
        comment_id="", number="", county_code="", kind=kind, statement=statement, **{**values, **more}
    )


def take_out_of(package: Path, share: float = 0.5) -> Comment:
    """The western part of the county's largest piece."""
    pieces = open_review(package).pieces.sort_values("area_km2", ascending=False)
    piece = pieces.iloc[0]
    xmin, ymin, xmax, ymax = piece["geometry"].bounds
    part = shapely.intersection(
        piece["geometry"], shapely.box(xmin, ymin, xmin + share * (xmax - xmin), ymax)
    )
    return a_comment(
        CommentKind.TAKE_OUT,
        "图斑内有采矿权",
        patch_ids=(piece["patch_id"],),
        shapes=(CommentShape(Role.TAKE_OUT, part),),
    )


def send(package: Path, folder: Path, **more: object) -> Path:
    request = SubmitRequest(package, folder, "张三", "环保局", "0351-1", **more)
    return submit(request, Progress()).submission


def merged(round_folder: Path, *files: Path):
    return merge(MergeRequest(round_folder / "register.gpkg", files), Progress())


def rows_in(register: Path, table) -> int:
    with Register(register) as opened:
        return len(opened.frame(table))


def decided(round_folder: Path, answers: dict[str, tuple[str, str, str]]):
    """Fill the office's sheet: number → verdict, reason, part; all confirmed."""
    sheet = round_folder / "decisions.xlsx"
    export_decision_sheet(round_folder / "register.gpkg", sheet)
    book = load_workbook(sheet)
    page = book.worksheets[0]
    columns = {cell.value: cell.column for cell in page[2]}
    for row in range(3, page.max_row + 1):
        number = page.cell(row, columns["意见编号"]).value
        if number in answers:
            for name, value in zip(("采纳情况", "处理理由", "采纳范围"), answers[number]):
                page.cell(row, columns[name]).value = value or None
            page.cell(row, columns["状态"]).value = "已审定"
    book.save(sheet)
    return import_decisions(round_folder / "register.gpkg", sheet, Progress())


def test_comments_are_numbered_saved_and_mark_their_patch(packages: dict[str, Path]) -> None:
    package = packages["990101"]
    first = save_comment(package, take_out_of(package))
    second = save_comment(package, a_comment(CommentKind.TEXT, "文本意见", reason_code=""))
    assert (first.number, second.number) == ("990101-0001", "990101-0002")
    review = open_review(package)
    assert [comment.comment_id for comment in review.comments] == [first.comment_id, second.comment_id]
    marked = {mark.piece_id: mark.state for mark in review.marks}
    assert marked == {f"{first.patch_ids[0]}@990101": "commented"}
    delete_comment(package, first.comment_id)
    assert [comment.number for comment in open_review(package).comments] == ["990101-0002"]
    third = save_comment(package, a_comment(CommentKind.TEXT, "又一条", reason_code=""))
    assert third.number == "990101-0003", "a number is not given twice while a later one stands"


def test_editing_keeps_identity(packages: dict[str, Path]) -> None:
    from dataclasses import replace

    package = packages["990101"]
    saved = save_comment(package, take_out_of(package))
    edited = save_comment(package, replace(saved, statement="改写后的意见"))
    assert (edited.comment_id, edited.number, edited.created_at) == (
        saved.comment_id,
        saved.number,
        saved.created_at,
    )
    comments = open_review(package).comments
    assert [comment.statement for comment in comments] == ["改写后的意见"]
    assert len(comments[0].shapes) == 1


def test_submission_is_complete_or_refused(packages: dict[str, Path], tmp_path: Path) -> None:
    package = packages["990101"]
    with pytest.raises(InputError) as caught:
        send(package, tmp_path)
    assert caught.value.code is ErrorCode.NOTHING_TO_SUBMIT
    save_comment(package, a_comment(CommentKind.TAKE_OUT, "没有图形"))
    with pytest.raises(InputError) as caught:
        send(package, tmp_path)
    assert caught.value.code is ErrorCode.SUBMISSION_INCOMPLETE
    assert [finding.code.value for finding in caught.value.values["problems"]] == ["shape_required"]
    assert list(tmp_path.glob("*反馈*")) == []


def test_merge_is_idempotent_and_independent_of_order(
    round_folder: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    back = tmp_path / "back"
    files = []
    for code in ("990101", "990102"):
        save_comment(packages[code], take_out_of(packages[code]))
        files.append(send(packages[code], back))
    files.append(send(packages["990201"], back, no_objection=True))
    other = tmp_path / "other"
    shutil.copytree(round_folder, other)
    outcome = merged(round_folder, *files)
    assert (outcome.accepted, outcome.refused, outcome.comments) == (3, 0, 2)
    turned = merged(other, *reversed(files))
    assert (turned.accepted, turned.comments) == (3, 2)
    with Register(round_folder / "register.gpkg") as one, Register(other / "register.gpkg") as two:
        assert synopsis_of(one).rows == synopsis_of(two).rows
    events = rows_in(round_folder / "register.gpkg", EVENTS)
    again = merged(round_folder, *files)
    assert (again.accepted, again.unchanged, again.comments) == (0, 3, 2)
    assert rows_in(round_folder / "register.gpkg", EVENTS) == events, "merging the same files changes nothing"


def test_a_second_answer_replaces_the_first_and_nothing_is_lost(
    round_folder: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    register, package = round_folder / "register.gpkg", packages["990101"]
    kept = save_comment(package, take_out_of(package))
    dropped = save_comment(package, a_comment(CommentKind.TEXT, "后来撤回", reason_code=""))
    first = send(package, tmp_path / "one")
    delete_comment(package, dropped.comment_id)
    added = save_comment(package, a_comment(CommentKind.TEXT, "补充意见", reason_code=""))
    second = send(package, tmp_path / "two")
    assert merged(round_folder, first).comments == 2
    assert merged(round_folder, second).comments == 2
    with Register(register) as opened:
        numbers = [row.comment_id for row in synopsis_of(opened).rows]
        states = sorted(opened.frame(SUBMISSIONS)["state"])
        old = opened.frame(SUPERSEDED_COMMENTS)
        assert first_broken_position(opened.events()) is None
    assert numbers == [kept.comment_id, added.comment_id]
    assert states == ["accepted", "superseded"]
    assert set(old["comment_id"]) == {kept.comment_id, dropped.comment_id}
    assert "后来撤回" in " ".join(old["content"])
    late = merged(round_folder, first)
    assert (late.unchanged, late.comments) == (1, 2), "the older file again changes nothing"


def test_both_answers_at_once_end_the_same(
    round_folder: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    package = packages["990101"]
    save_comment(package, take_out_of(package))
    first = send(package, tmp_path / "one")
    save_comment(package, a_comment(CommentKind.TEXT, "补充意见", reason_code=""))
    second = send(package, tmp_path / "two")
    outcome = merged(round_folder, second, first)
    assert (outcome.accepted, outcome.refused, outcome.comments) == (2, 0, 2)


def test_one_bad_file_is_refused_alone(round_folder: Path, packages: dict[str, Path], tmp_path: Path) -> None:
    back = tmp_path / "back"
    for code in ("990101", "990102", "990201"):
        save_comment(packages[code], take_out_of(packages[code]))
    good, bad, other = (send(packages[code], back) for code in ("990101", "990102", "990201"))
    bad.write_bytes(bad.read_bytes()[:20_000])
    (back / "说明.gpkg").write_text("不是数据包", encoding="utf-8")
    outcome = merged(round_folder, *submissions_in([back]))
    assert (outcome.accepted, outcome.refused) == (2, 2)
    assert {Path(str(error.values["path"])).name for error in outcome.refusals} == {bad.name, "说明.gpkg"}
    assert good.exists()
    assert other.exists()
    report = load_workbook(outcome.report).worksheets[0]
    names = {cell.value for row in report.iter_rows() for cell in row}
    assert {good.name, bad.name, other.name, "说明.gpkg"} <= names


def test_a_package_of_another_round_is_refused(
    round_folder: Path, packages: dict[str, Path], split_request, tmp_path: Path
) -> None:
    from dataclasses import replace

    from redline_plugin.jobs.split_by_county import split

    elsewhere = split(replace(split_request, output=tmp_path / "other"), Progress())
    save_comment(elsewhere.packages[0], take_out_of(elsewhere.packages[0]))
    file = send(elsewhere.packages[0], tmp_path / "back")
    outcome = merged(round_folder, file)
    assert [error.code for error in outcome.refusals] == [ErrorCode.ROUND_OTHER]


def test_next_draft_ties_out_and_leaves_the_rest_alone(
    round_folder: Path, packages: dict[str, Path], province, tmp_path: Path
) -> None:
    """Checked with planar areas in degrees and OGR alone: another way of measuring, as additive as ours."""
    files, saved = [], {}
    for code in ("990101", "990102", "990201", "990202"):
        saved[code] = save_comment(packages[code], take_out_of(packages[code]))
        files.append(send(packages[code], tmp_path / "back"))
    merged(round_folder, *files)
    outcome = decided(
        round_folder,
        {
            saved["990101"].number: ("采纳", "属实", ""),
            saved["990102"].number: ("不采纳", "予以保留", ""),
            saved["990201"].number: ("采纳", "属实", ""),
        },
    )
    assert (outcome.applied, outcome.refused) == (2 + 1, 0)
    result = make_next_draft(
        round_folder / "register.gpkg", Stage.APPRAISAL, tmp_path / "论证稿.gpkg", Progress()
    )
    before, after = shapes_by_patch(province.draft, "HXBM"), shapes_by_patch(result.output, "patch_id")
    taken = [saved[code].shapes[0].geometry for code in ("990101", "990201")]
    touched = {patch for code in ("990101", "990201") for patch in saved[code].patch_ids}
    for patch, shape in before.items():
        if patch not in touched:
            assert after[patch] == shape, f"{patch} was not touched and must be the same to the bit"
    wholes = {patch: shapely.from_wkb(shape) for patch, shape in before.items()}
    expected = sum(shape.area for shape in wholes.values()) - sum(
        shapely.intersection(shape, shapely.union_all(taken)).area for shape in wholes.values()
    )
    assert sum(shapely.from_wkb(shape).area for shape in after.values()) == pytest.approx(expected, rel=1e-9)
    for row in result.record.rows:
        assert row.after_km2 == pytest.approx(row.before_km2 - row.out_km2 + row.in_km2, abs=1e-9)
    assert {row.number for row in result.record.lineage} == {
        saved[code].number for code in ("990101", "990201")
    }
    assert result.ledger.exists()


def shapes_by_patch(path: Path, field: str) -> dict[str, bytes]:
    dataset = ogr.Open(str(path))
    return {f[field]: bytes(f.GetGeometryRef().ExportToWkb(ogr.wkbNDR)) for f in dataset.GetLayer(0)}


def test_the_next_draft_can_be_split_again_with_the_same_ids(
    round_folder: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    saved = save_comment(packages["990101"], take_out_of(packages["990101"]))
    merged(round_folder, send(packages["990101"], tmp_path / "back"))
    decided(round_folder, {saved.number: ("采纳", "属实", "")})
    result = make_next_draft(
        round_folder / "register.gpkg", Stage.APPRAISAL, tmp_path / "论证稿.gpkg", Progress()
    )
    with Register(round_folder / "register.gpkg") as register:
        ids = set(register.patches()["patch_id"])
    again = read_draft(LayerSource(str(result.output), "draft"))
    assert set(again.frame["patch_id"]) == ids
    assert [field.name for field in again.fields if field.name.startswith("src_")] == []


def test_a_decision_on_a_comment_changed_since_does_not_count(
    round_folder: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    from dataclasses import replace

    package, register = packages["990101"], round_folder / "register.gpkg"
    saved = save_comment(package, take_out_of(package, 0.3))
    merged(round_folder, send(package, tmp_path / "one"))
    decided(round_folder, {saved.number: ("采纳", "属实", "")})
    with Register(register) as opened:
        assert [row.verdict for row in synopsis_of(opened).rows] == [Verdict.ADOPTED]
    larger = take_out_of(package, 0.9)
    save_comment(package, replace(saved, shapes=larger.shapes))
    merged(round_folder, send(package, tmp_path / "two"))
    with Register(register) as opened:
        assert [row.verdict for row in synopsis_of(opened).rows] == [None], "the county asks for more now"
    with pytest.raises(InputError) as caught:
        make_next_draft(register, Stage.APPRAISAL, tmp_path / "论证稿.gpkg", Progress())
    assert caught.value.code is ErrorCode.NO_DECISIONS
    assert not (tmp_path / "论证稿.gpkg").exists()


def test_reading_the_same_sheet_twice_changes_nothing(
    round_folder: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    saved = save_comment(packages["990101"], take_out_of(packages["990101"]))
    merged(round_folder, send(packages["990101"], tmp_path / "back"))
    first = decided(round_folder, {saved.number: ("采纳", "属实", "")})
    events = rows_in(round_folder / "register.gpkg", EVENTS)
    again = import_decisions(round_folder / "register.gpkg", round_folder / "decisions.xlsx", Progress())
    assert (first.applied, again.applied, again.unchanged) == (1, 0, 1)
    assert rows_in(round_folder / "register.gpkg", EVENTS) == events


def test_no_objection_is_an_answer(round_folder: Path, packages: dict[str, Path], tmp_path: Path) -> None:
    package = packages["990202"]
    pieces = open_review(package).pieces["piece_id"].tolist()
    mark_pieces(package, pieces, ReviewState.NO_OBJECTION, "张三")
    merged(round_folder, send(package, tmp_path / "back", no_objection=True))
    with Register(round_folder / "register.gpkg") as register:
        synopsis = synopsis_of(register)
    assert [unit.county_code for unit in synopsis.no_objection] == ["990202"]
    assert [unit.county_code for unit in synopsis.silent] == ["990101", "990102", "990201"]
    assert synopsis.rows == ()


def test_pieces_that_are_not_there_cannot_be_marked(packages: dict[str, Path]) -> None:
    with pytest.raises(InputError) as caught:
        mark_pieces(packages["990101"], ["nothing@990101"], ReviewState.NO_OBJECTION, "张三")
    assert caught.value.code is ErrorCode.PIECE_UNKNOWN
    assert open_review(packages["990101"]).marks == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_utf8_stops_no_other_file(
    round_folder: Path, packages: dict[str, Path], tmp_path: Path
) -> None:
    """As when a zip made on a Chinese Windows is unpacked on Linux."""
    for code in ("990101", "990102"):
        save_comment(packages[code], take_out_of(packages[code]))
    good, other = (send(packages[code], tmp_path / "back") for code in ("990101", "990102"))
    renamed = Path(os.fsdecode(os.fsencode(tmp_path / "back") + b"/" + "石川县".encode("gbk") + b".gpkg"))
    other.rename(renamed)
    damaged = Path(os.fsdecode(os.fsencode(tmp_path / "back") + b"/" + "坏".encode("gbk") + b".gpkg"))
    damaged.write_bytes(b"no database")
    outcome = merged(round_folder, *submissions_in([tmp_path / "back"]))
    assert (outcome.accepted, outcome.refused) == (2, 1)
    assert good.exists()
    assert outcome.report.exists()
