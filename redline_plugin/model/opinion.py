"""What experts write about comments and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class OpinionMatch(str, Enum):
    """How surely an expert's row was found again: untouched row, row whose printed text was edited, or no such row."""

    MATCHED = "matched"
    EDITED = "edited"
    UNKNOWN = "unknown"


class Stance(str, Enum):
    """The expert on the proposed decision; empty boxes are NONE."""

    AGREE = "agree"
    AGREE_WITH_CHANGES = "agree_with_changes"
    DISAGREE = "disagree"
    NONE = "none"


@dataclass(frozen=True)
class Opinion:
    """One expert's words on one comment, by comment number."""

    opinion_id: str
    number: str
    expert: str
    expert_unit: str
    stance: Stance
    text: str
    match: OpinionMatch
    document_name: str
    document_sha256: str
