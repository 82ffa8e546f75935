"""What comes back from a county."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from redline_plugin.model.comment import Comment
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.round import DraftRef


class SubmissionState(str, Enum):
    """What became of a submission file at the province."""

    ACCEPTED = "accepted"
    SUPERSEDED = "superseded"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class PackageKey:
    """What the register knows of a package it issued: the draft it was made from; its random key (hex).

    ``issue``: 1 for the first package of a unit, one more each time it was made anew after a change of the draft.
    """

    package_id: str
    county_code: str
    secret: str
    draft: DraftRef
    issue: int = 1


@dataclass(frozen=True)
class ReviewMark:
    """The county's mark on one piece."""

    piece_id: str
    state: str
    by: str
    at: str


@dataclass(frozen=True)
class SubmissionHead:
    """Who sends what, on which draft. ``sequence`` grows by one with each sending of the same package."""

    package_id: str
    county_code: str
    round_id: str
    draft_id: str
    draft_fingerprint: str
    sequence: int
    submitted_at: str
    author: str
    unit: str
    phone: str
    no_objection: bool


@dataclass(frozen=True)
class Submission:
    """A county's whole answer, read and checked."""

    head: SubmissionHead
    comments: tuple[Comment, ...]
    evidence: tuple[Evidence, ...]
    review: tuple[ReviewMark, ...]
    content_hash: str
    signature: str
