"""Read a filled-in sheet of decisions into the register: each row by itself, the bad ones refused with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from redline_plugin.documents.decision_sheet import read_decision_sheet, write_decision_sheet
from redline_plugin.errors import RedlineError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.register_summary import synopsis_of
from redline_plugin.jobs.reports import ReportRow, write_report
from redline_plugin.model.decision import Decision
from redline_plugin.model.event import EventKind
from redline_plugin.steps.decide import Ground, comment_hash, decide
from redline_plugin.store import register_answers as answers
from redline_plugin.store.register import Register, now
from redline_plugin.store.register_decisions import (
    RecordedDecision,
    append_decisions,
    conflicts,
    current_decisions,
)
from redline_plugin.store.schema import PROTECTED_AREAS

REPORT_NAME = "decisions_report.xlsx"
SHEET_NAME = "处理意见登记表.xlsx"


@dataclass(frozen=True)
class DecisionsOutcome:
    """How many rows became decisions, how many say what the register knows already, and which were refused."""

    applied: int
    unchanged: int
    refused: int
    report: Path
    refusals: tuple[RedlineError, ...]


def export_decision_sheet(register_path: Path, path: Path) -> None:
    """Write the sheet in which the office fills in its decisions, one row for each comment. Raises WriteError."""
    with Register(register_path) as register:
        write_decision_sheet(synopsis_of(register), path)


def import_decisions(
    register_path: Path,
    sheet: Path,
    progress: Progress,
    describe: Callable[[RedlineError], str] = str,
) -> DecisionsOutcome:
    """Record the decisions of a sheet (.xlsx or .csv).

    Reading the same sheet again changes nothing. Raises InputError (register, sheet), WriteError, CancelledError.
    """
    progress.go_on(0.0, Step.READING, name=sheet.name)
    read = read_decision_sheet(sheet)
    with Register(register_path, update=True) as register:
        progress.go_on(0.3, Step.DECIDING)
        comments = {comment.number: comment for comment in answers.comments(register)}
        ground = Ground(
            register.frame(PROTECTED_AREAS)["geometry"].to_numpy(dtype=object), conflicts(register)
        )
        decisions, refusals = decide(read.rows, comments, ground, now())
        hashes = {comment.comment_id: comment_hash(comment) for comment in comments.values()}
        fresh = _not_yet_recorded(register, decisions)
        if fresh:
            with register.transaction():
                recorded = [RecordedDecision(one, hashes[one.comment_id]) for one in fresh]
                append_decisions(register, recorded, sheet.name)
                register.log(EventKind.DECISION_RECORDED, sheet.name, str(len(fresh)))
    refused: tuple[RedlineError, ...] = (*read.refusals, *refusals)
    report = register_path.with_name(REPORT_NAME)
    write_report(report, [ReportRow.of_refusal(sheet.name, error) for error in refused], describe)
    progress.report(1.0, Step.DONE)
    return DecisionsOutcome(len(fresh), len(decisions) - len(fresh), len(refused), report, refused)


def _not_yet_recorded(register: Register, decisions: list[Decision]) -> list[Decision]:
    known = {comment_id: one.decision.decision_id for comment_id, one in current_decisions(register).items()}
    return [one for one in decisions if known.get(one.comment_id) != one.decision_id]
