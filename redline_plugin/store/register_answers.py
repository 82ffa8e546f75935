"""Answers in the register: taking one in, setting an older one aside, and what there is of a package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import shapely

from redline_plugin.errors import RedlineError
from redline_plugin.model.comment import Comment
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.identity import derived_id
from redline_plugin.model.package import PackageState
from redline_plugin.model.submission import PackageKey, ReviewMark, Submission, SubmissionState
from redline_plugin.model.unit import UnitState
from redline_plugin.steps.integrity.fingerprint import canonical_json
from redline_plugin.steps.merge import Received
from redline_plugin.store.comment_tables import (
    column_of,
    comment_frames,
    evidence_frame,
    list_evidence,
    marks_frame,
    read_comments,
    read_marks,
    rows_of,
    text_of,
)
from redline_plugin.store.register import Register, now
from redline_plugin.store.schema import (
    PACKAGES,
    REGISTER_AREAS,
    REGISTER_COMMENTS,
    REGISTER_EVIDENCE,
    REGISTER_LINES,
    REGISTER_POINTS,
    REGISTER_REVIEW_STATE,
    SUBMISSIONS,
    SUPERSEDED_COMMENTS,
    UNITS,
)

_COUNTING = (SubmissionState.ACCEPTED.value, SubmissionState.SUPERSEDED.value)


@dataclass(frozen=True)
class AcceptedAnswer:
    """The answer of a unit that counts now.

    ``issue``: the issue of its package that it answers; ``asked_again``: a later one has been issued since.
    """

    submission_id: str
    county_code: str
    submitted_at: str
    no_objection: bool
    author: str
    phone: str
    issue: int
    asked_again: bool


def submission_id_of(submission: Submission) -> str:
    """The same for the same content, whatever the file is called."""
    return derived_id("submission", submission.head.package_id, submission.content_hash)


def received(register: Register, county_code: str, keys: Mapping[str, PackageKey]) -> list[Received]:
    """The answers of one unit that were ever taken in, to any issue of its package, also those replaced since."""
    rows = register.frame(SUBMISSIONS).to_dict("records")
    return [
        Received(
            row["submission_id"], keys[row["package_id"]].issue, int(row["sequence"]), row["content_hash"]
        )
        for row in rows
        if row["county_code"] == county_code and row["state"] in _COUNTING
    ]


def accept(register: Register, file_name: str, submission: Submission) -> None:
    """Take an answer in (inside a transaction): its comments, evidence and marks."""
    head = submission.head
    submission_id = submission_id_of(submission)
    register.append(SUBMISSIONS, _submission_row(submission_id, file_name, submission))
    frames = comment_frames(submission.comments)
    frames["comments"]["submission_id"] = submission_id
    for table in (REGISTER_COMMENTS, REGISTER_AREAS, REGISTER_LINES, REGISTER_POINTS):
        register.append(table, frames[table.name])
    known = set(column_of(register.dataset, REGISTER_EVIDENCE, "evidence_id"))
    evidence = evidence_frame(one for one in submission.evidence if one.evidence_id not in known)
    evidence["submission_id"] = submission_id
    register.append(REGISTER_EVIDENCE, evidence)
    marked = marks_frame(submission.review)
    marked["submission_id"] = submission_id
    register.append(REGISTER_REVIEW_STATE, marked)
    state = UnitState.NO_OBJECTION if head.no_objection else UnitState.REPLIED
    if _packages(register)[head.package_id]["state"] == PackageState.REPLACED.value:
        state = UnitState.ASKED_AGAIN
    seen = sum(mark.state != "not_seen" for mark in submission.review)
    _set_unit(register, head.county_code, state, head.submitted_at, len(submission.comments), seen)


def _submission_row(submission_id: str, file_name: str, submission: Submission) -> pd.DataFrame:
    head = submission.head
    row = {
        **{
            name: getattr(head, name)
            for name in "package_id county_code submitted_at author unit phone".split()
        },
        "submission_id": submission_id,
        "file_name": file_name,
        "content_hash": submission.content_hash,
        "sequence": head.sequence,
        "received_at": now(),
        "no_objection": "1" if head.no_objection else "0",
        "state": SubmissionState.ACCEPTED.value,
    }
    return pd.DataFrame([row])


def set_aside(register: Register, submission_id: str) -> None:
    """Take a replaced answer out of the comments that count, and keep what it said (inside a transaction).

    Its evidence stays; a later answer that still names it finds it, and nothing that came in is ever deleted.
    """
    layer = register.layer(SUBMISSIONS)
    for feature in [one for one in layer if one["submission_id"] == submission_id]:
        feature.SetField("state", SubmissionState.SUPERSEDED.value)
        layer.SetFeature(feature)
    replaced = comments_of(register, submission_id)
    rows = [
        {
            "submission_id": submission_id,
            "comment_id": comment.comment_id,
            "number": comment.number,
            "content": _as_json(comment),
        }
        for comment in replaced
    ]
    register.append(SUPERSEDED_COMMENTS, pd.DataFrame(rows, columns=SUPERSEDED_COMMENTS.field_names()))
    for comment in replaced:
        for table in (REGISTER_COMMENTS, REGISTER_AREAS, REGISTER_LINES, REGISTER_POINTS):
            for fid in rows_of(register.dataset, table, "comment_id", comment.comment_id):
                register.layer(table).DeleteFeature(fid)
    # By answer, not by piece: a county and its city mark the same pieces
    marked = register.layer(REGISTER_REVIEW_STATE)
    for fid in rows_of(register.dataset, REGISTER_REVIEW_STATE, "submission_id", submission_id):
        marked.DeleteFeature(fid)


def refuse(register: Register, file_name: str, file_hash: str, error: RedlineError) -> bool:
    """Note a refused file with its reason (inside a transaction); whether it is new: refused again it is one row."""
    submission_id = derived_id("refused", file_name, file_hash)
    if rows_of(register.dataset, SUBMISSIONS, "submission_id", submission_id):
        return False
    values = {name: value for name, value in error.values.items() if name != "path"}
    row = {
        "submission_id": submission_id,
        "file_name": file_name,
        "content_hash": file_hash,
        "received_at": now(),
        "state": SubmissionState.REFUSED.value,
        "refusal": error.code.value,
        "detail": canonical_json(values).decode(),
    }
    register.append(SUBMISSIONS, pd.DataFrame([row]))
    return True


def comments(register: Register) -> tuple[Comment, ...]:
    """The comments that count: of the accepted answers."""
    return read_comments(register.dataset)


def comments_of(register: Register, submission_id: str) -> list[Comment]:
    """The comments of one answer."""
    frame = register.frame(REGISTER_COMMENTS)
    ids = set(frame.loc[frame["submission_id"] == submission_id, "comment_id"])
    return [comment for comment in comments(register) if comment.comment_id in ids]


def evidence(register: Register) -> tuple[Evidence, ...]:
    """All evidence that came in, by name; the bytes of a whole province's photos stay on the disk."""
    return list_evidence(register.dataset)


def marks(register: Register) -> tuple[ReviewMark, ...]:
    """The counties' marks on their pieces."""
    return read_marks(register.dataset)


def marks_by_unit(register: Register) -> tuple[tuple[str, ReviewMark], ...]:
    """The marks with the code of the unit that made each: a county and its city mark the same pieces."""
    rows = register.frame(SUBMISSIONS)
    units = dict(zip(rows["submission_id"], rows["county_code"]))
    owners = column_of(register.dataset, REGISTER_REVIEW_STATE, "submission_id")
    return tuple((units[owner], mark) for owner, mark in zip(owners, marks(register)))


def accepted_answers(register: Register) -> dict[str, AcceptedAnswer]:
    """The answers that count, by the unit's code."""
    rows = register.frame(SUBMISSIONS).to_dict("records")
    packages = _packages(register)
    return {
        row["county_code"]: _accepted(row, packages[row["package_id"]])
        for row in rows
        if row["state"] == SubmissionState.ACCEPTED.value
    }


def _accepted(row: Mapping[str, Any], package: Mapping[str, Any]) -> AcceptedAnswer:
    return AcceptedAnswer(
        submission_id=row["submission_id"],
        county_code=row["county_code"],
        submitted_at=text_of(row["submitted_at"]),
        no_objection=row["no_objection"] == "1",
        author=text_of(row["author"]),
        phone=text_of(row["phone"]),
        issue=int(package["issue"]),
        asked_again=package["state"] == PackageState.REPLACED.value,
    )


def _packages(register: Register) -> dict[str, dict[str, Any]]:
    return {row["package_id"]: row for row in register.frame(PACKAGES).to_dict("records")}


def _set_unit(
    register: Register, county_code: str, state: UnitState, replied_at: str, comments_made: int, seen: int
) -> None:
    layer = register.layer(UNITS)
    for feature in [one for one in layer if one["county_code"] == county_code]:
        feature.SetField("state", state.value)
        feature.SetField("replied_at", replied_at)
        feature.SetField("comments", comments_made)
        feature.SetField("seen", seen)
        layer.SetFeature(feature)


def _as_json(comment: Comment) -> str:
    shapes = [
        [shape.role.value, shapely.to_wkt(shape.geometry, rounding_precision=-1)] for shape in comment.shapes
    ]
    content = {**vars(comment), "kind": comment.kind.value, "state": comment.state.value, "shapes": shapes}
    return canonical_json(content).decode()
