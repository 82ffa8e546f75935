"""Merge what came back: each file checked and taken in by itself, then the conflicts between units found anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from redline_plugin.errors import CancelledError, ErrorCode, InputError, RedlineError, RefusedError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.reports import ReportRow, write_report
from redline_plugin.model.comment import AREA_ROLES, Comment, Role
from redline_plugin.model.conflict import Conflict, ConflictKind
from redline_plugin.model.event import EventKind
from redline_plugin.model.submission import PackageKey, SubmissionState
from redline_plugin.steps.find_conflicts import ConflictLimits, find_conflicts
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.steps.merge import judge, verify
from redline_plugin.steps.remits import sharing_ground
from redline_plugin.store import register_answers as answers
from redline_plugin.store.register import Register
from redline_plugin.store.register_decisions import conflicts as conflicts_found_before
from redline_plugin.store.register_decisions import replace_conflicts
from redline_plugin.store.submissions import peek, read_submission

REPORT_NAME = "merge_report.xlsx"


@dataclass(frozen=True)
class MergeRequest:
    """The register and the files that came back."""

    register: Path
    submissions: tuple[Path, ...]


@dataclass(frozen=True)
class MergeOutcome:
    """What became of the files; ``comments`` and ``conflicts`` are all that the register now holds.

    ``joint_support`` counts places where units ask for the same, which is no conflict.
    """

    accepted: int
    refused: int
    unchanged: int
    comments: int
    conflicts: int
    joint_support: int
    report: Path
    refusals: tuple[RedlineError, ...]


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

    ``describe`` gives the words of a refusal for the report, in the reader's language. Stopped half-way, the register
    holds the answers taken in so far, whole; merging again goes on from there. Raises InputError (the register),
    WriteError, CancelledError.
    """
    rows: list[ReportRow] = []
    with Register(request.register, update=True) as register:
        keys = register.package_keys()
        files = sorted(request.submissions, key=lambda path: (*_turn_of(path, keys), path))
        try:
            for position, path in enumerate(files):
                done, total = position + 1, len(files)
                progress.go_on(
                    0.85 * position / total,
                    Step.READING_SUBMISSION,
                    name=_printable_name(path),
                    done=done,
                    total=total,
                )
                rows.append(_take_in(register, keys, path))
        except CancelledError:
            _find_conflicts(register, progress)  # answers without their conflicts would look like agreement
            raise
        conflicts = _find_conflicts(register, progress)
        comments = len(answers.comments(register))
    report = request.register.with_name(REPORT_NAME)
    write_report(report, sorted(rows, key=lambda row: row.file_name), describe)
    progress.report(1.0, Step.DONE)
    support = sum(conflict.kind is ConflictKind.JOINT_SUPPORT for conflict in conflicts)
    states = [row.state for row in rows]
    return MergeOutcome(
        accepted=states.count(SubmissionState.ACCEPTED),
        refused=states.count(SubmissionState.REFUSED),
        unchanged=states.count(SubmissionState.UNCHANGED),
        comments=comments,
        conflicts=len(conflicts) - support,
        joint_support=support,
        report=report,
        refusals=tuple(row.error for row in rows if row.error is not None),
    )


def _take_in(register: Register, keys: Mapping[str, PackageKey], path: Path) -> ReportRow:
    """One file: in memory only while it is taken in, because photos make a province's files large."""
    name = _printable_name(path)
    try:
        submission = read_submission(path)
        verify(str(path), submission, register.round, keys)
        key = keys[submission.head.package_id]
        verdict = judge(str(path), submission, key.issue, answers.received(register, key.county_code, keys))
    except RefusedError as refusal:
        error = RefusedError(refusal.code, **{**refusal.values, "path": str(path.with_name(name))})
        with register.transaction():
            if answers.refuse(register, name, _file_hash(path), error):
                register.log(EventKind.SUBMISSION_REFUSED, name, error.code.value)
        return ReportRow(name, "", SubmissionState.REFUSED, 0, error)
    county_code = submission.head.county_code
    if verdict.state is SubmissionState.ACCEPTED:
        with register.transaction():
            if verdict.replaces:
                answers.set_aside(register, verdict.replaces)
                register.log(EventKind.SUBMISSION_SUPERSEDED, verdict.replaces, county_code)
            answers.accept(register, name, submission)
            register.log(EventKind.SUBMISSION_ACCEPTED, county_code, submission.content_hash)
    return ReportRow(name, county_code, verdict.state, len(submission.comments), None)


def _turn_of(path: Path, keys: Mapping[str, PackageKey]) -> tuple[str, int, int]:
    """Of one unit the earlier issue and the lower sequence first: then the order of files in a folder is no matter."""
    package_id, sequence = peek(path)
    key = keys.get(package_id)
    return (key.county_code, key.issue, sequence) if key else ("", 0, sequence)


def _printable_name(path: Path) -> str:
    """The file's name as it can be written down: unpacked elsewhere, a name may hold bytes that are no UTF-8."""
    return path.name.encode("utf-8", "replace").decode()


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
    progress.report(0.85, Step.FINDING_CONFLICTS)
    comments = answers.comments(register)
    related = sharing_ground(register.units().values())
    conflicts = find_conflicts(area_frame(comments), line_frame(comments), ConflictLimits(), related)
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
