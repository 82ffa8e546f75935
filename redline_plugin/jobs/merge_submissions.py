"""Merge what came back: each file checked and taken in by itself, then the conflicts between counties found anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from redline_plugin.errors import ErrorCode, InputError, RedlineError, RefusedError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.reports import ReportRow, write_report
from redline_plugin.model.comment import AREA_ROLES, Comment, Role
from redline_plugin.model.conflict import Conflict, ConflictKind
from redline_plugin.model.event import EventKind
from redline_plugin.model.submission import Submission, SubmissionState
from redline_plugin.steps.area import area_m2, length_m
from redline_plugin.steps.find_conflicts import ConflictLimits, find_conflicts
from redline_plugin.steps.merge import judge, verify
from redline_plugin.store import register_answers as answers
from redline_plugin.store.register import Register
from redline_plugin.store.register_decisions import conflicts as conflicts_found_before
from redline_plugin.store.register_decisions import replace_conflicts
from redline_plugin.store.submissions import read_submission

REPORT_NAME = "merge_report.xlsx"


@dataclass(frozen=True)
class MergeRequest:
    """The register and the files that came back."""

    register: Path
    submissions: tuple[Path, ...]


@dataclass(frozen=True)
class MergeOutcome:
    """What became of the files; ``comments`` and ``conflicts`` are all that the register now holds.

    ``joint_support`` counts places where counties ask for the same, which is no conflict.
    """

    accepted: int
    refused: int
    unchanged: int
    comments: int
    conflicts: int
    joint_support: int
    report: Path
    refusals: tuple[RedlineError, ...]


@dataclass(frozen=True)
class _Read:
    """A file that passed the gate."""

    path: Path
    submission: Submission


def submissions_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The GeoPackages among files and in folders (and their folders), in a steady order.

    Raises InputError (SOURCE_MISSING) for a path that is not there.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += [one for one in path.rglob("*") if one.suffix.lower() == ".gpkg"]
        elif path.exists():
            found.append(path)
        else:
            raise InputError(ErrorCode.SOURCE_MISSING, path=str(path))
    return tuple(sorted(set(found)))


def merge(
    request: MergeRequest, progress: Progress, describe: Callable[[RedlineError], str] = str
) -> MergeOutcome:
    """Take the submissions in. One bad file never stops the others; merging the same files again changes nothing.

    ``describe`` gives the words of a refusal for the report, in the reader's language. Raises InputError (the
    register), WriteError, CancelledError.
    """
    rows: list[ReportRow] = []
    refusals: list[RedlineError] = []
    with Register(request.register, update=True) as register:
        read = _read_all(request, register, progress, rows, refusals)
        # Of one county the lower sequence first: then the order in which files lie in a folder is no matter
        read.sort(key=lambda one: (one.submission.head.county_code, one.submission.head.sequence))
        states = [_take_in(register, one, rows, refusals) for one in read]
        conflicts = _find_conflicts(register, progress)
        comments = len(answers.comments(register))
    report = request.register.with_name(REPORT_NAME)
    write_report(report, sorted(rows, key=lambda row: row.file_name), describe)
    progress.report(1.0, Step.DONE)
    support = sum(conflict.kind is ConflictKind.JOINT_SUPPORT for conflict in conflicts)
    return MergeOutcome(
        accepted=states.count(SubmissionState.ACCEPTED),
        refused=len(refusals),
        unchanged=states.count(SubmissionState.UNCHANGED),
        comments=comments,
        conflicts=len(conflicts) - support,
        joint_support=support,
        report=report,
        refusals=tuple(refusals),
    )


def _read_all(
    request: MergeRequest,
    register: Register,
    progress: Progress,
    rows: list[ReportRow],
    refusals: list[RedlineError],
) -> list[_Read]:
    read = []
    keys = register.package_keys()
    for position, path in enumerate(request.submissions):
        total = len(request.submissions)
        progress.go_on(
            0.8 * position / total, Step.READING_SUBMISSION, name=path.name, done=position + 1, total=total
        )
        try:
            submission = read_submission(path)
            verify(str(path), submission, register.round, keys)
            read.append(_Read(path, submission))
        except RefusedError as error:
            _note_refusal(register, path, error, rows, refusals)
    return read


def _take_in(
    register: Register, one: _Read, rows: list[ReportRow], refusals: list[RedlineError]
) -> SubmissionState:
    head = one.submission.head
    try:
        verdict = judge(str(one.path), one.submission, answers.received(register, head.package_id))
    except RefusedError as error:
        _note_refusal(register, one.path, error, rows, refusals)
        return SubmissionState.REFUSED
    if verdict.state is SubmissionState.ACCEPTED:
        with register.transaction():
            if verdict.replaces:
                answers.set_aside(register, verdict.replaces)
                register.log(EventKind.SUBMISSION_SUPERSEDED, verdict.replaces, head.county_code)
            answers.accept(register, one.path.name, one.submission)
            register.log(EventKind.SUBMISSION_ACCEPTED, head.county_code, one.submission.content_hash)
    rows.append(ReportRow(one.path.name, head.county_code, verdict.state, len(one.submission.comments), None))
    return verdict.state


def _note_refusal(
    register: Register, path: Path, error: RedlineError, rows: list[ReportRow], refusals: list[RedlineError]
) -> None:
    refusals.append(error)
    rows.append(ReportRow(path.name, "", SubmissionState.REFUSED, 0, error))
    with register.transaction():
        if answers.refuse(register, path.name, _file_hash(path), error):
            register.log(EventKind.SUBMISSION_REFUSED, path.name, error.code.value)


def _file_hash(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            digest = hashlib.sha256()
            for block in iter(lambda: file.read(1 << 20), b""):
                digest.update(block)
    except OSError:
        return ""  # unreadable: the refusal says so, and there is nothing to hash
    return digest.hexdigest()


def _find_conflicts(register: Register, progress: Progress) -> list[Conflict]:
    progress.go_on(0.85, Step.FINDING_CONFLICTS)
    comments = answers.comments(register)
    conflicts = find_conflicts(area_frame(comments), line_frame(comments), ConflictLimits())
    numbers = {comment.comment_id: comment.number for comment in comments}
    known = {conflict.conflict_id for conflict in conflicts_found_before(register)}
    if known != {conflict.conflict_id for conflict in conflicts}:
        with register.transaction():
            replace_conflicts(register, conflicts, numbers)
            register.log(EventKind.CONFLICTS_FOUND, str(len(conflicts)))
    return conflicts


def area_frame(comments: Sequence[Comment]) -> pd.DataFrame:
    """The areas of comments: comment_id, number, county_code, role, geometry, area_km2."""
    frame = _shape_frame(comments, AREA_ROLES)
    frame["area_km2"] = _measured(frame, area_m2) / 1e6
    return frame


def line_frame(comments: Sequence[Comment]) -> pd.DataFrame:
    """The disputed boundaries: comment_id, number, county_code, role, geometry, length_m."""
    frame = _shape_frame(comments, (Role.DISPUTED_BOUNDARY,))
    frame["length_m"] = _measured(frame, length_m)
    return frame


def _shape_frame(comments: Sequence[Comment], roles: Sequence[Role]) -> pd.DataFrame:
    rows = [
        (comment.comment_id, comment.number, comment.county_code, shape.role.value, shape.geometry)
        for comment in comments
        for shape in comment.shapes
        if shape.role in roles
    ]
    columns = ["comment_id", "number", "county_code", "role", "geometry"]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _measured(frame: pd.DataFrame, measure: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    return measure(frame["geometry"].to_numpy())
