"""What becomes of a submission that was read: accepted, unchanged, or refused with the reason.

Merging is idempotent and independent of the order in which the files of a folder come: of one unit the answer to the
latest issue of its package counts, and of the answers to that the highest sequence, whichever file is read first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from redline_plugin.errors import ErrorCode, RefusedError
from redline_plugin.model.round import Round
from redline_plugin.model.submission import PackageKey, Submission, SubmissionState
from redline_plugin.steps.submit import is_signed


@dataclass(frozen=True)
class Received:
    """An answer of one unit that the register holds already: to which issue of its package."""

    submission_id: str
    issue: int
    sequence: int
    content_hash: str


@dataclass(frozen=True)
class Verdict:
    """The state to record for a submission, and which earlier one it replaces (empty: none)."""

    state: SubmissionState
    replaces: str = ""


def verify(path: str, submission: Submission, round_: Round, keys: Mapping[str, PackageKey]) -> None:
    """Refuse an answer that does not belong here or was changed on its way.

    The draft that it must name is that of its own package: the round's may have changed since, for other units.

    Raises RefusedError: PACKAGE_UNKNOWN, COUNTY_OTHER, ROUND_OTHER, DRAFT_OTHER, SIGNATURE_WRONG.
    """
    head = submission.head
    key = keys.get(head.package_id)
    if head.round_id != round_.round_id:
        raise RefusedError(ErrorCode.ROUND_OTHER, path=path, round_id=head.round_id)
    if key is None:
        raise RefusedError(ErrorCode.PACKAGE_UNKNOWN, path=path, package_id=head.package_id)
    if head.county_code != key.county_code or any(
        c.county_code != key.county_code for c in submission.comments
    ):
        raise RefusedError(ErrorCode.COUNTY_OTHER, path=path, county_code=head.county_code)
    if (head.draft_id, head.draft_fingerprint) != (key.draft.draft_id, key.draft.fingerprint):
        raise RefusedError(ErrorCode.DRAFT_OTHER, path=path, draft_id=head.draft_id)
    if not is_signed(key.secret, submission.content_hash, submission.signature):
        raise RefusedError(ErrorCode.SIGNATURE_WRONG, path=path)


def judge(path: str, submission: Submission, issue: int, received: Sequence[Received]) -> Verdict:
    """Accept a first or newer answer; recognise one that is already here.

    ``issue``: that of the submission's package; ``received``: all answers of the unit that were ever taken in.

    Raises RefusedError: ISSUE_OLD (an answer to a later issue is here), SEQUENCE_OLD (an older answer than the one
    here), SEQUENCE_REUSED (the same sequence with other content).
    """
    if any(one.content_hash == submission.content_hash for one in received):
        return Verdict(SubmissionState.UNCHANGED)
    newest = max(received, key=lambda one: (one.issue, one.sequence), default=None)
    sequence = submission.head.sequence
    if newest is None:
        return Verdict(SubmissionState.ACCEPTED)
    if issue < newest.issue:
        raise RefusedError(ErrorCode.ISSUE_OLD, path=path, issue=issue, latest=newest.issue)
    if issue > newest.issue:
        return Verdict(SubmissionState.ACCEPTED, replaces=newest.submission_id)
    if sequence == newest.sequence:
        raise RefusedError(ErrorCode.SEQUENCE_REUSED, path=path, sequence=sequence)
    if sequence < newest.sequence:
        raise RefusedError(ErrorCode.SEQUENCE_OLD, path=path, sequence=sequence, latest=newest.sequence)
    return Verdict(SubmissionState.ACCEPTED, replaces=newest.submission_id)
