"""Submissions that were damaged, forged or made to do harm: each refused alone, by its own reason."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import shapely

from redline_plugin.errors import ErrorCode, RefusedError
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, CommentState, Role
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.identity import new_id
from redline_plugin.model.round import DraftRef, Round, Stage
from redline_plugin.model.submission import ReviewMark, Submission, SubmissionHead
from redline_plugin.steps.submit import answer_hash, is_signed, sign
from redline_plugin.store.gate import GateLimits, passed
from redline_plugin.store.schema import SUBMISSION_TABLES
from redline_plugin.store.submissions import peek, read_submission, write_submission

ROUND = Round("round", "方案", Stage.CONSULTATION, "省厅", "2018-01-01", "", DraftRef("draft", "print"))
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8
SHAPE = shapely.from_wkt("MULTIPOLYGON (((112 37, 112.1 37, 112.1 37.1, 112 37.1, 112 37)))")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def answer() -> Submission:
    comment = Comment(
        new_id(),
        "140728-0001",
        "140728",
        CommentKind.TAKE_OUT,
        "R05",
        "图斑内有采矿权",
        patch_ids=("P1",),
        state=CommentState.SUBMITTED,
        shapes=(
            CommentShape(Role.TAKE_OUT, SHAPE),
            CommentShape(Role.DISPUTED_BOUNDARY, shapely.from_wkt("MULTILINESTRING ((112 37, 112.1 37))")),
            CommentShape(Role.LOCATION, shapely.Point(112.05, 37.05)),
        ),
    )
    evidence = Evidence(
        new_id(), comment.comment_id, "现场 照片.jpg", "image/jpeg", sha256(PHOTO), PHOTO, "", 112.0, 37.0
    )
    marks = (ReviewMark("P1@140728", "commented", "张三", "2018-03-01"),)
    head = SubmissionHead(
        "package", "140728", "round", "draft", "print", 1, "2018-03-01", "张三", "环保局", "1", False
    )
    content = answer_hash(head, (comment,), (evidence,), marks)
    return Submission(head, (comment,), (evidence,), marks, content, sign("ab" * 32, content))


@pytest.fixture
def sent(tmp_path: Path, answer: Submission) -> Path:
    path = tmp_path / "140728_平遥县_反馈.gpkg"
    write_submission(path, ROUND, answer)
    return path


def refusal(path: Path) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        read_submission(path)
    return caught.value


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_good_one_comes_back_to_the_letter(sent: Path, answer: Submission) -> None:
    back = read_submission(sent)
    assert back == answer
    assert [shape.geometry.wkb for shape in back.comments[0].shapes] == [
        shape.geometry.wkb for shape in answer.comments[0].shapes
    ]


def test_reading_leaves_the_file_and_its_folder_alone(sent: Path) -> None:
    before = sent.read_bytes()
    read_submission(sent)
    assert sent.read_bytes() == before
    assert [path.name for path in sent.parent.iterdir()] == [sent.name]


def test_cut_short_and_overwritten(sent: Path, tmp_path: Path) -> None:
    whole = sent.read_bytes()
    for name, content in {
        "empty": b"",
        "header only": whole[:100],
        "half": whole[: len(whole) // 2],
        "zeros": whole[:4096] + bytes(8192) + whole[12288:],
        "text": "这不是数据库".encode(),
        "zip": b"PK\x03\x04" + bytes(400),
    }.items():
        path = tmp_path / f"{name}.gpkg"
        path.write_bytes(content)
        assert refusal(path).code in {
            ErrorCode.FILE_DAMAGED,
            ErrorCode.TABLE_MISSING,
            ErrorCode.VALUE_INVALID,
        }, name


@pytest.mark.parametrize("place", range(1, 16))
def test_bytes_overwritten_anywhere_never_pass_as_another_answer(
    sent: Path, answer: Submission, place: int
) -> None:
    content = bytearray(sent.read_bytes())
    at = len(content) * place // 16
    content[at : at + 64] = b"\x5a" * 64
    sent.write_bytes(bytes(content))
    try:
        back = read_submission(sent)
    except RefusedError as error:
        assert error.values["path"] == str(sent)
        return
    # What passes says what was said, or the signature shows that it does not
    assert back == answer or not is_signed("ab" * 32, back.content_hash, back.signature)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON comments BEGIN DELETE FROM evidence; END",
        "CREATE VIEW v AS SELECT * FROM comments",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
    ],
)
def test_active_content(sent: Path, statement: str) -> None:
    sql(sent, statement)
    assert refusal(sent).code is ErrorCode.ACTIVE_CONTENT


def test_a_view_in_the_place_of_a_table(sent: Path) -> None:
    sql(sent, "ALTER TABLE comments RENAME TO c", "CREATE VIEW comments AS SELECT * FROM c")
    assert refusal(sent).code in {ErrorCode.ACTIVE_CONTENT, ErrorCode.TABLE_NOT_ALLOWED}


@pytest.mark.parametrize("name", ["qgis_projects", "layer_styles", "patches", "gpkg_metadata"])
def test_tables_that_have_no_business_there(sent: Path, name: str) -> None:
    sql(sent, f"CREATE TABLE {name} (x TEXT)")
    error = refusal(sent)
    assert (error.code, error.values["table"]) == (ErrorCode.TABLE_NOT_ALLOWED, name)


def test_missing_tables_and_columns(sent: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.gpkg"
    shutil.copyfile(sent, other)
    sql(sent, "DROP TABLE evidence")
    assert refusal(sent).code is ErrorCode.TABLE_MISSING
    sql(other, "ALTER TABLE comments DROP COLUMN basis")
    error = refusal(other)
    assert (error.code, error.values["field"]) == (ErrorCode.COLUMN_MISSING, "basis")


@pytest.mark.parametrize(
    ("statement", "field"),
    [
        ("UPDATE comments SET kind = 'drop table'", "kind"),
        ("UPDATE comments SET comment_id = '../../etc'", "comment_id"),
        ("UPDATE comments SET number = '<img src=x>'", "number"),
        ("UPDATE comments SET county_code = '14'", "county_code"),
        ("UPDATE comments SET patch_ids = '{\"a\": 1}'", "patch_ids"),
        ("UPDATE comments SET patch_ids = '[1]'", "patch_ids"),
        ("UPDATE comments SET state = 'x'", "state"),
        ("UPDATE comment_areas SET role = 'location'", "role"),
        ("UPDATE comment_areas SET geom = NULL", "geom"),
        ("UPDATE review_state SET state = 'maybe'", "state"),
        ("UPDATE redline_meta SET value = '0' WHERE key = 'sequence'", "sequence"),
        ("UPDATE redline_meta SET value = '-1' WHERE key = 'sequence'", "sequence"),
    ],
)
def test_values_outside_their_lists(sent: Path, statement: str, field: str) -> None:
    sql(sent, statement)
    error = refusal(sent)
    assert (error.code, error.values["field"]) == (ErrorCode.VALUE_INVALID, field)


def test_a_geometry_that_is_none(sent: Path) -> None:
    sql(sent, "UPDATE comment_areas SET geom = zeroblob(40)")
    assert refusal(sent).code is ErrorCode.FILE_DAMAGED


def test_texts_without_end(sent: Path) -> None:
    sql(sent, "UPDATE comments SET statement = replace(hex(zeroblob(50000)), '00', '长')")
    error = refusal(sent)
    assert (error.code, error.values["length"]) == (ErrorCode.TEXT_TOO_LONG, 50000)


def test_things_that_belong_to_no_comment(sent: Path, tmp_path: Path) -> None:
    other, third = tmp_path / "other.gpkg", tmp_path / "third.gpkg"
    shutil.copyfile(sent, other)
    shutil.copyfile(sent, third)
    stray = new_id()
    sql(sent, f"UPDATE comment_lines SET comment_id = '{stray}'")
    assert (refusal(sent).code, refusal(sent).values["table"]) == (
        ErrorCode.REFERENCE_BROKEN,
        "comment_lines",
    )
    sql(other, f"UPDATE evidence SET comment_id = '{stray}'")
    assert (refusal(other).code, refusal(other).values["table"]) == (ErrorCode.REFERENCE_BROKEN, "evidence")
    columns = "comment_id, number, county_code, kind, statement, state, patch_ids"
    sql(third, f"INSERT INTO comments ({columns}) SELECT {columns} FROM comments")
    assert refusal(third).code is ErrorCode.REFERENCE_BROKEN


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE evidence SET file_name = '../../照片.jpg'", ErrorCode.EVIDENCE_REFUSED),
        ("UPDATE evidence SET file_name = 'C:\\x.jpg'", ErrorCode.EVIDENCE_REFUSED),
        ("UPDATE evidence SET file_name = '照片.exe'", ErrorCode.EVIDENCE_REFUSED),
        ("UPDATE evidence SET file_name = '.jpg'", ErrorCode.EVIDENCE_REFUSED),
        ("UPDATE evidence SET media_type = 'text/html'", ErrorCode.EVIDENCE_REFUSED),
        ("UPDATE evidence SET data = CAST('MZ program' AS BLOB)", ErrorCode.EVIDENCE_REFUSED),
        ("UPDATE evidence SET data = data || x'00'", ErrorCode.EVIDENCE_CHANGED),
    ],
)
def test_evidence_that_is_not_what_it_says(sent: Path, statement: str, code: ErrorCode) -> None:
    sql(sent, statement)
    assert refusal(sent).code is code


def test_other_files_of_ours_and_newer_formats(sent: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.gpkg"
    shutil.copyfile(sent, newer)
    sql(sent, "UPDATE redline_meta SET value = 'register' WHERE key = 'kind'")
    assert refusal(sent).code is ErrorCode.WRONG_KIND
    sql(newer, "UPDATE redline_meta SET value = '999' WHERE key = 'format_version'")
    assert refusal(newer).code is ErrorCode.FORMAT_TOO_NEW


def test_limits_of_size_and_rows(sent: Path) -> None:
    for limits, code in (
        (GateLimits(file_mb=0), ErrorCode.FILE_TOO_LARGE),
        (GateLimits(rows=0), ErrorCode.TOO_MANY_ROWS),
    ):
        with pytest.raises(RefusedError) as caught, passed(sent, SUBMISSION_TABLES, limits):
            pass
        assert caught.value.code is code


def test_an_edit_changes_the_hash_so_that_the_signature_does_not_fit(sent: Path, answer: Submission) -> None:
    sql(sent, "UPDATE comments SET statement = '本县无意见'")
    back = read_submission(sent)
    assert back.content_hash != answer.content_hash
    assert back.signature == answer.signature
    assert replace(back.comments[0], statement="图斑内有采矿权") == answer.comments[0]


def test_a_folder_or_nothing_at_all(tmp_path: Path) -> None:
    assert refusal(tmp_path).code is ErrorCode.FILE_DAMAGED
    assert refusal(tmp_path / "none.gpkg").code is ErrorCode.FILE_DAMAGED


def test_peeking_believes_nothing_and_always_ends(sent: Path, tmp_path: Path) -> None:
    assert peek(sent) == ("package", 1)
    assert peek(tmp_path / "none.gpkg") == ("", 0)
    assert peek(tmp_path) == ("", 0)
    text = tmp_path / "text.gpkg"
    text.write_text("不是数据包", encoding="utf-8")
    assert peek(text) == ("", 0)
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS key, i AS value FROM n"
    )
    sql(sent, "DROP TABLE redline_meta", f"CREATE VIEW redline_meta AS {endless}")
    assert peek(sent) == ("", 0)


@pytest.mark.parametrize(
    ("number", "code", "field"),
    [
        ("140728-0001", "14072", "county_code"),
        ("140728-0001", "14X001", "county_code"),
        ("140728-0001", "１４０７２８", "county_code"),
        ("140728-001", "140728", "number"),
        ("140728-0001\n", "140728", "number"),
        ("14T001-000100000", "14T001", "number"),
        ("140729-0001", "140728", "number"),
    ],
)
def test_codes_and_numbers_are_those_of_units(sent: Path, number: str, code: str, field: str) -> None:
    with closing(sqlite3.connect(sent)) as connection, connection:
        connection.execute("UPDATE comments SET number = ?, county_code = ?", (number, code))
    found = refusal(sent)
    assert (found.code, found.values["field"]) == (ErrorCode.VALUE_INVALID, field)


@pytest.mark.parametrize("code", ["140700", "14T001"])
def test_a_city_and_a_department_pass_the_gate(tmp_path: Path, answer: Submission, code: str) -> None:
    comments = tuple(replace(one, number=f"{code}-0001", county_code=code) for one in answer.comments)
    head = replace(answer.head, county_code=code)
    content = answer_hash(head, comments, answer.evidence, answer.review)
    path = tmp_path / f"{code}.gpkg"
    write_submission(path, ROUND, replace(answer, head=head, comments=comments, content_hash=content))
    assert [comment.number for comment in read_submission(path).comments] == [f"{code}-0001"]


def test_an_endless_sequence_is_no_number(sent: Path) -> None:
    sql(
        sent, "UPDATE redline_meta SET value = replace(hex(zeroblob(5000)), '00', '9') WHERE key = 'sequence'"
    )
    assert peek(sent) == ("package", 0)
    assert refusal(sent).code is ErrorCode.VALUE_INVALID
