"""A consultation round and the draft it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Stage(str, Enum):
    """Versions of the draft: 征求意见稿 → 论证稿 → 送审稿 → 报批稿 (work plan, tasks 4 and 5)."""

    CONSULTATION = "consultation"
    APPRAISAL = "appraisal"
    REVIEW = "review"
    APPROVAL = "approval"


@dataclass(frozen=True)
class DraftRef:
    """Which draft something was made on.

    ``fingerprint`` is the SHA-256 of the draft's canonical content (sorted ids, WKB, attributes), never of a file:
    merely opening a GeoPackage changes the file.
    """

    draft_id: str
    fingerprint: str


@dataclass(frozen=True)
class Round:
    """One round of consultation. Dates are ISO 8601 text; ``deadline`` may be empty."""

    round_id: str
    title: str
    stage: Stage
    issuer: str
    issued_at: str
    deadline: str
    draft: DraftRef
