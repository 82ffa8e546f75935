"""Submission files: what a county sends back. One GeoPackage with its comments, evidence and marks, nothing active."""

from __future__ import annotations

import hashlib
import json
import math
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import shapely
from osgeo import gdal

from redline_plugin.errors import ErrorCode, RedlineError, RefusedError, WriteError
from redline_plugin.model.comment import Comment, CommentKind, CommentState, ReviewState, Role
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.identity import is_comment_number, is_unit_code
from redline_plugin.model.package import FileKind
from redline_plugin.model.round import Round
from redline_plugin.model.submission import Submission, SubmissionHead
from redline_plugin.steps.submit import answer_hash
from redline_plugin.store.comment_tables import (
    Rows,
    comment_frames,
    comments_from,
    evidence_frame,
    evidence_from,
    marks_frame,
    marks_from,
    rows_in,
    text_of,
)
from redline_plugin.store.evidence_files import clean_name, media_type_of
from redline_plugin.store.gate import passed
from redline_plugin.store.meta import read_meta, require_kind, round_values, small_number, write_meta
from redline_plugin.store.schema import (
    COMMENTS,
    EVIDENCE,
    REVIEW_STATE,
    SHAPE_TABLES,
    SUBMISSION_TABLES,
    Table,
)
from redline_plugin.store.staging import staged_file
from redline_plugin.store.vector import append_frame, close, create_table, unsynced

TEXT_LIMIT = 20_000
_PEEK_STEPS = 100_000  # of SQLite's machine: some hundred times what reading the table takes
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def write_submission(path: Path, round_: Round, submission: Submission) -> None:
    """Write the file and prove by reading it back, through the same gate as the province's, that all is in it.

    Raises WriteError where it cannot be written or the copy read back is not what was meant; RefusedError, as at the
    province, for content that would be refused there.
    """
    with staged_file(path) as temporary, unsynced():
        _write(temporary, round_, submission)
        try:
            again = read_submission(temporary)
        except RefusedError as error:
            raise _of_written_file(path, error) from error
        if again.content_hash != submission.content_hash:
            raise WriteError(ErrorCode.WRITTEN_FILE_BROKEN, path=str(path), detail="content")


def _of_written_file(path: Path, error: RefusedError) -> RedlineError:
    """What the gate says of the temporary file, said of the file that was to be written."""
    if error.code in (ErrorCode.FILE_DAMAGED, ErrorCode.TABLE_MISSING, ErrorCode.COLUMN_MISSING):
        return WriteError(
            ErrorCode.WRITTEN_FILE_BROKEN, path=str(path), detail=str(error.values.get("detail", ""))
        )
    return RefusedError(error.code, **{**error.values, "path": str(path)})


def _write(path: Path, round_: Round, submission: Submission) -> None:
    # Without GDAL's own contents table there are no triggers, and without spatial index no virtual tables:
    # the province's gate refuses files that have any.
    dataset = gdal.GetDriverByName("GPKG").Create(
        str(path), 0, 0, 0, gdal.GDT_Unknown, ["VERSION=1.2", "ADD_GPKG_OGR_CONTENTS=NO"]
    )
    write_meta(dataset, FileKind.SUBMISSION, {**round_values(round_), **_head_values(submission)})
    frames = comment_frames(submission.comments)
    frames[EVIDENCE.name] = evidence_frame(submission.evidence)
    frames[REVIEW_STATE.name] = marks_frame(submission.review)
    for table in SUBMISSION_TABLES[1:]:
        layer = create_table(dataset, table, spatial_index="NO")
        layer.StartTransaction()
        append_frame(layer, frames[table.name])
        layer.CommitTransaction()
    close(dataset)
    _take_triggers_out(path)


def _take_triggers_out(path: Path) -> None:
    """GDAL gives every GeoPackage triggers that guard tables of pictures, which a submission has none of."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous=OFF")  # still a temporary file
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute('DROP TRIGGER "{}"'.format(name.replace('"', '""')))


def _head_values(submission: Submission) -> dict[str, str]:
    head = submission.head
    return {
        "package_id": head.package_id,
        "county_code": head.county_code,
        "sequence": str(head.sequence),
        "submitted_at": head.submitted_at,
        "author": head.author,
        "unit": head.unit,
        "phone": head.phone,
        "no_objection": "1" if head.no_objection else "0",
        "content_hash": submission.content_hash,
        "signature": submission.signature,
    }


def peek(path: Path) -> tuple[str, int]:
    """Package and sequence that a file claims, only to put files in order: ``("", 0)`` where it claims nothing.

    Nothing is believed of it: the file passes the gate later. A trap in it (a view that never ends in the place of the
    table) is left after a bounded number of steps.
    """
    try:
        with closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.set_progress_handler(lambda: 1, _PEEK_STEPS)
            query = "SELECT key, value FROM redline_meta WHERE key IN ('package_id', 'sequence')"
            claimed = dict(connection.execute(query).fetchmany(2))
    except sqlite3.Error:
        return "", 0
    package_id, sequence = (str(claimed.get(key, "")) for key in ("package_id", "sequence"))
    return package_id, small_number(sequence) or 0


def read_submission(path: Path) -> Submission:
    """Read a submission through the gate, every value checked.

    The content hash is computed from what was read, never taken from the file; whether the signature fits is for
    ``steps.merge.verify`` to say. Raises RefusedError with file, table, row and field.
    """
    with passed(path, SUBMISSION_TABLES) as dataset:
        meta = _meta(dataset, path)
        rows = rows_in(dataset, SUBMISSION_TABLES)
        _check_rows(rows, path)
    comments, evidence, marks = comments_from(rows), evidence_from(rows), marks_from(rows)
    _check_shapes_have_comments(rows, path, {comment.comment_id for comment in comments})
    _check_references(path, comments, evidence)
    for row, one in enumerate(evidence, start=1):
        _check_evidence(path, row, one)
    head = _head(meta, path)
    return Submission(
        head=head,
        comments=comments,
        evidence=evidence,
        review=marks,
        content_hash=answer_hash(head, comments, evidence, marks),
        signature=meta.get("signature", ""),
    )


def _meta(dataset: gdal.Dataset, path: Path) -> dict[str, str]:
    try:
        meta = read_meta(dataset, str(path))
        require_kind(meta, str(path), FileKind.SUBMISSION)
    except RedlineError as error:
        raise RefusedError(error.code, **error.values) from error
    return meta


def _head(meta: dict[str, str], path: Path) -> SubmissionHead:
    sequence = small_number(meta.get("sequence", ""))
    if not sequence:
        raise _value_refused(path, "redline_meta", 0, "sequence", meta.get("sequence", ""))
    return SubmissionHead(
        package_id=meta.get("package_id", ""),
        county_code=meta.get("county_code", ""),
        round_id=meta.get("round_id", ""),
        draft_id=meta.get("draft_id", ""),
        draft_fingerprint=meta.get("draft_fingerprint", ""),
        sequence=sequence,
        submitted_at=meta.get("submitted_at", ""),
        author=meta.get("author", ""),
        unit=meta.get("unit", ""),
        phone=meta.get("phone", ""),
        no_objection=meta.get("no_objection") == "1",
    )


def _value_refused(path: Path, table: str, row: int, field: str, value: Any) -> RefusedError:
    shown = str(value)[:80]
    return RefusedError(
        ErrorCode.VALUE_INVALID, path=str(path), table=table, row=row, field=field, value=shown
    )


def _check_rows(rows: Rows, path: Path) -> None:
    for table in SUBMISSION_TABLES:
        for row, values in enumerate(rows[table.name], start=1):
            _check_texts(path, table, row, values)
            if table is COMMENTS:
                _check_values(path, table, row, values, _COMMENT_VALUES)
                _check_number(path, row, values)
            elif table is REVIEW_STATE:
                _check_values(path, table, row, values, {"state": _is_value(ReviewState)})
            elif table is EVIDENCE:
                _check_values(path, table, row, values, {"evidence_id": _is_uuid, "comment_id": _is_uuid})
            elif table in SHAPE_TABLES:
                _check_shape(path, table, row, values)


def _is_uuid(text: str) -> bool:
    return bool(_UUID.fullmatch(text))


def _is_value(enum: Any) -> Any:
    allowed = {member.value for member in enum}
    return lambda text: text in allowed


def _is_text_list(text: str) -> bool:
    try:
        values = json.loads(text or "[]")
    except ValueError:
        return False
    return isinstance(values, list) and all(isinstance(one, str) for one in values)


_COMMENT_VALUES = {
    "comment_id": _is_uuid,
    "number": is_comment_number,
    "county_code": is_unit_code,
    "kind": _is_value(CommentKind),
    "state": _is_value(CommentState),
    "reason_code": re.compile(r"[A-Za-z0-9_]{0,16}").fullmatch,
    "patch_ids": _is_text_list,
}


def _check_values(path: Path, table: Table, row: int, values: dict[str, Any], rules: dict[str, Any]) -> None:
    for field, holds in rules.items():
        if not holds(text_of(values[field])):
            raise _value_refused(path, table.name, row, field, values[field])


def _check_number(path: Path, row: int, values: dict[str, Any]) -> None:
    """A number that begins with another unit's code would be taken for that unit's comment."""
    if not values["number"].startswith(f"{values['county_code']}-"):
        raise _value_refused(path, COMMENTS.name, row, "number", values["number"])


def _check_texts(path: Path, table: Table, row: int, values: dict[str, Any]) -> None:
    for field, value in values.items():
        if isinstance(value, str) and len(value) > TEXT_LIMIT:
            raise RefusedError(
                ErrorCode.TEXT_TOO_LONG,
                path=str(path),
                table=table.name,
                row=row,
                field=field,
                length=len(value),
                limit=TEXT_LIMIT,
            )


_ROLES_OF_TABLE = {
    "comment_areas": {Role.TAKE_OUT.value, Role.BRING_IN.value},
    "comment_lines": {Role.DISPUTED_BOUNDARY.value},
    "comment_points": {Role.LOCATION.value},
}


def _check_shape(path: Path, table: Table, row: int, values: dict[str, Any]) -> None:
    if not _is_uuid(text_of(values["comment_id"])):
        raise _value_refused(path, table.name, row, "comment_id", values["comment_id"])
    if text_of(values["role"]) not in _ROLES_OF_TABLE[table.name]:
        raise _value_refused(path, table.name, row, "role", values["role"])
    geometry = values["geometry"]
    if geometry is None or geometry.geom_type != table.geometry or shapely.is_empty(geometry):
        raise _value_refused(path, table.name, row, "geom", getattr(geometry, "geom_type", None))
    if not all(math.isfinite(bound) and abs(bound) <= 180 for bound in shapely.bounds(geometry).tolist()):
        raise _value_refused(path, table.name, row, "geom", "coordinates")
    if table.geometry == "MultiPolygon" and not shapely.is_valid(geometry):
        raise _value_refused(path, table.name, row, "geom", shapely.is_valid_reason(geometry))


def _check_shapes_have_comments(rows: Rows, path: Path, ids: set[str]) -> None:
    """A shape without its comment would vanish without a word."""
    for table in SHAPE_TABLES:
        for row, values in enumerate(rows[table.name], start=1):
            if values["comment_id"] not in ids:
                _refuse_reference(path, table.name, row, "comment_id", values["comment_id"])


def _refuse_reference(path: Path, table: str, row: int, field: str, value: Any) -> None:
    raise RefusedError(
        ErrorCode.REFERENCE_BROKEN, path=str(path), table=table, row=row, field=field, value=str(value)[:80]
    )


def _check_references(path: Path, comments: Sequence[Comment], evidence: Sequence[Evidence]) -> None:
    ids: set[str] = set()
    numbers: set[str] = set()
    for row, comment in enumerate(comments, start=1):
        for field, value, before in (
            ("comment_id", comment.comment_id, ids),
            ("number", comment.number, numbers),
        ):
            if value in before:
                _refuse_reference(path, "comments", row, field, value)
            before.add(value)
    for row, one in enumerate(evidence, start=1):
        if one.comment_id not in ids:
            _refuse_reference(path, "evidence", row, "comment_id", one.comment_id)


def _check_evidence(path: Path, row: int, evidence: Evidence) -> None:
    name = evidence.file_name
    if media_type_of(name, evidence.data) != evidence.media_type:
        raise RefusedError(
            ErrorCode.EVIDENCE_REFUSED, path=str(path), file_name=name, detail=evidence.media_type, row=row
        )
    if name != clean_name(name):
        raise RefusedError(ErrorCode.EVIDENCE_REFUSED, path=str(path), file_name=name, detail="name", row=row)
    if hashlib.sha256(evidence.data).hexdigest() != evidence.sha256:
        raise RefusedError(ErrorCode.EVIDENCE_CHANGED, path=str(path), file_name=name, row=row)
