"""Make the one file that a county sends back, and the form that it signs and stamps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import shapely

from redline_plugin.documents.county_reply import write_county_reply
from redline_plugin.errors import ErrorCode, InputError, RedlineError
from redline_plugin.jobs.document_rows import reply_of
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.review import Review, open_review
from redline_plugin.model.comment import Comment, CommentState
from redline_plugin.model.finding import Finding, Severity
from redline_plugin.model.map_request import MapRequest
from redline_plugin.model.submission import Submission, SubmissionHead
from redline_plugin.steps.review import check_answer
from redline_plugin.steps.submit import answer_hash, sign
from redline_plugin.store.comment_tables import in_storage_form
from redline_plugin.store.register import now
from redline_plugin.store.reviewing import package_transaction, put_sequence
from redline_plugin.store.staging import prepare_folder
from redline_plugin.store.submissions import write_submission


@dataclass(frozen=True)
class SubmitRequest:
    """The package, where to put the files, and who answers. ``no_objection``: the county has nothing to say."""

    package: Path
    output: Path
    author: str = ""
    unit: str = ""
    phone: str = ""
    no_objection: bool = False


@dataclass(frozen=True)
class SubmitOutcome:
    """The file to send, the form to sign, and what was worth a second look."""

    submission: Path
    document: Path
    sequence: int
    comments: int
    warnings: tuple[Finding, ...]


def findings_before_sending(review: Review, author: str, phone: str, no_objection: bool) -> list[Finding]:
    """What stands against sending (errors) and what wants a second look (warnings)."""
    county = shapely.union_all(review.county["geometry"].to_numpy())
    red_line = review.pieces["geometry"].to_numpy(dtype=object)
    return check_answer(
        review.comments, review.evidence, county, red_line, review.progress, author, phone, no_objection
    )


def submit(
    request: SubmitRequest,
    progress: Progress,
    draw_map: Callable[[MapRequest], bytes] | None = None,
) -> SubmitOutcome:
    """Check the answer, write the submission (proved by reading it back) and the county's reply form beside it.

    Each sending has the next sequence number and replaces the earlier one at the province. Raises InputError:
    NOTHING_TO_SUBMIT (neither comments nor “no objection”), SUBMISSION_INCOMPLETE (with the findings), those of
    `open_review`; WriteError; CancelledError.
    """
    folder = prepare_folder(request.output)
    progress.go_on(0.0, Step.READING, name=request.package.name)
    review = open_review(request.package)
    if not review.comments and not request.no_objection:
        raise InputError(ErrorCode.NOTHING_TO_SUBMIT, path=str(request.package))
    progress.go_on(0.2, Step.CHECKING, name=request.package.name)
    findings = findings_before_sending(review, request.author, request.phone, request.no_objection)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        raise InputError(ErrorCode.SUBMISSION_INCOMPLETE, path=str(request.package), problems=tuple(errors))
    submission = _signed(review, request)
    stem = f"{request.package.stem}_{submission.head.sequence:02d}"
    path, document = folder / f"{stem}_反馈.gpkg", folder / f"{stem}_反馈意见表.docx"
    progress.go_on(0.4, Step.WRITING_FILE, name=document.name)
    _write_document(document, review, submission, draw_map)
    try:
        progress.go_on(0.7, Step.WRITING_FILE, name=path.name)
        # First the number is taken, then it is used: two answers with one number would contradict each other
        with package_transaction(request.package) as (dataset, _):
            put_sequence(dataset, submission.head.sequence, submission.head.submitted_at)
        write_submission(path, review.head.round, submission)
    except RedlineError:
        document.unlink(missing_ok=True)  # a form without its submission looks like an answer
        raise
    progress.report(1.0, Step.DONE)
    warnings = tuple(finding for finding in findings if finding.severity is Severity.WARNING)
    return SubmitOutcome(path, document, submission.head.sequence, len(submission.comments), warnings)


def _signed(review: Review, request: SubmitRequest) -> Submission:
    head = SubmissionHead(
        package_id=review.head.package_id,
        county_code=review.head.county_code,
        round_id=review.head.round.round_id,
        draft_id=review.head.round.draft.draft_id,
        draft_fingerprint=review.head.round.draft.fingerprint,
        sequence=review.head.sequence + 1,
        submitted_at=now(),
        author=request.author,
        unit=request.unit,
        phone=request.phone,
        no_objection=request.no_objection and not review.comments,
    )
    comments = tuple(_submitted(comment) for comment in review.comments)
    content_hash = answer_hash(head, comments, review.evidence, review.marks)
    signature = sign(review.head.secret, content_hash)
    return Submission(head, comments, review.evidence, review.marks, content_hash, signature)


def _submitted(comment: Comment) -> Comment:
    return replace(in_storage_form(comment), state=CommentState.SUBMITTED)


def _write_document(
    path: Path, review: Review, submission: Submission, draw_map: Callable[[MapRequest], bytes] | None
) -> None:
    write_county_reply(reply_of(review, submission, draw_map), path)
