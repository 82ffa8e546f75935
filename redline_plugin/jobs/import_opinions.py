"""Read the experts' forms back: each opinion by the number of its comment, and whether its row was left as printed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from redline_plugin.documents.opinions import Conclusion, OpinionDocument, read_opinions
from redline_plugin.errors import ErrorCode, InputError, RedlineError, RefusedError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.reports import ReportRow, write_report
from redline_plugin.model.event import EventKind
from redline_plugin.model.identity import derived_id
from redline_plugin.model.opinion import Opinion, OpinionMatch, Stance
from redline_plugin.store import register_answers as answers
from redline_plugin.store.register import Register
from redline_plugin.store.register_decisions import append_opinions

REPORT_NAME = "opinions_report.xlsx"
_STANCE_OF_CONCLUSION = {
    Conclusion.PASSED: Stance.AGREE,
    Conclusion.PASSED_WITH_CHANGES: Stance.AGREE_WITH_CHANGES,
    Conclusion.FAILED: Stance.DISAGREE,
    Conclusion.NONE: Stance.NONE,
}


@dataclass(frozen=True)
class OpinionsOutcome:
    """Opinions whose row was as printed, whose printed text was edited, without such a comment; files refused.

    ``new`` counts what the register did not hold yet, an expert's general opinion included.
    """

    matched: int
    edited: int
    unknown: int
    new: int
    report: Path
    refusals: tuple[RedlineError, ...]


def import_opinions(
    register_path: Path,
    documents: tuple[Path, ...],
    progress: Progress,
    describe: Callable[[RedlineError], str] = str,
) -> OpinionsOutcome:
    """Record what experts wrote. A form read twice changes nothing; a bad one is refused alone.

    Raises InputError (register), WriteError, CancelledError.
    """
    read: list[Opinion] = []
    refused: list[ReportRow] = []
    with Register(register_path, update=True) as register:
        numbers = {comment.number for comment in answers.comments(register)}
        for position, path in enumerate(documents):
            progress.go_on(0.8 * position / len(documents), Step.READING, name=path.name)
            try:
                document = read_opinions(path)
                _require_round(document, register, path)
                read += [*_opinions(document, path, numbers), *_general_opinion(document, path)]
                refused += [ReportRow.of_refusal(path.name, error) for error in document.refusals]
            except (InputError, RefusedError) as error:  # one form that cannot be read stops no other
                refused.append(ReportRow.of_refusal(path.name, error))
        progress.go_on(0.8, Step.MERGING)
        with register.transaction():
            new = append_opinions(register, read)
            if new:
                register.log(EventKind.OPINIONS_IMPORTED, str(new))
    report = register_path.with_name(REPORT_NAME)
    write_report(report, refused, describe)
    progress.report(1.0, Step.DONE)
    counts = {match: sum(one.match is match for one in read if one.number) for match in OpinionMatch}
    return OpinionsOutcome(
        matched=counts[OpinionMatch.MATCHED],
        edited=counts[OpinionMatch.EDITED],
        unknown=counts[OpinionMatch.UNKNOWN],
        new=new,
        report=report,
        refusals=tuple(row.error for row in refused if row.error is not None),
    )


def _opinions(document: OpinionDocument, path: Path, numbers: set[str]) -> list[Opinion]:
    found = []
    for entry in document.rows:
        if not entry.answered:
            continue
        match = entry.match if entry.number in numbers else OpinionMatch.UNKNOWN
        if match is OpinionMatch.MATCHED and not document.register_id:
            match = (
                OpinionMatch.EDITED
            )  # nothing says any more which register the form is from: a person must look
        found.append(_opinion(document, path, entry.number, entry.stance, entry.text, match))
    return found


def _general_opinion(document: OpinionDocument, path: Path) -> list[Opinion]:
    """The expert on the draft as a whole, under no comment's number."""
    stance = _STANCE_OF_CONCLUSION[document.conclusion]
    if not document.overall and stance is Stance.NONE:
        return []
    return [_opinion(document, path, "", stance, document.overall, OpinionMatch.MATCHED)]


def _opinion(
    document: OpinionDocument, path: Path, number: str, stance: Stance, text: str, match: OpinionMatch
) -> Opinion:
    return Opinion(
        opinion_id=derived_id("opinion", document.expert, number, stance.value, text),
        number=number,
        expert=document.expert,
        expert_unit=document.expert_unit,
        stance=stance,
        text=text,
        match=match,
        document_name=path.name,
        document_sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
    )


def _require_round(document: OpinionDocument, register: Register, path: Path) -> None:
    if document.register_id and document.register_id != register.round.round_id:
        raise RefusedError(ErrorCode.ROUND_OTHER, path=str(path), round_id=document.register_id)
