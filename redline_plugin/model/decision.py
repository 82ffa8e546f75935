"""What the province answers (处理意见)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class Verdict(str, Enum):
    """采纳情况. The first four close a comment; the last two leave it open."""

    ADOPTED = "adopted"
    PARTLY = "partly"
    NOT_ADOPTED = "not_adopted"
    EXPLAINED = "explained"
    NEEDS_EVIDENCE = "needs_evidence"
    TO_MEETING = "to_meeting"


VERDICTS_THAT_CHANGE_THE_DRAFT = frozenset({Verdict.ADOPTED, Verdict.PARTLY})
VERDICTS_THAT_CLOSE = frozenset({Verdict.ADOPTED, Verdict.PARTLY, Verdict.NOT_ADOPTED, Verdict.EXPLAINED})


class DecisionState(str, Enum):
    """拟处理意见 / 已审定."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"


class AdoptedPart(str, Enum):
    """Which part of a comment's areas a partial adoption takes; any other shape is given as WKT."""

    WHOLE = "whole"
    OUTSIDE_PROTECTED_AREAS = "outside_protected_areas"  # 扣除各类保护地
    OUTSIDE_CONFLICTS = "outside_conflicts"  # 扣除与其他单位意见冲突部分


@dataclass(frozen=True)
class Decision:
    """One decision; a later one on the same comment replaces it, none is ever deleted (append-only).

    ``adopted_areas`` is the geometry (EPSG:4490) actually taken over for PARTLY, None elsewhere.
    """

    decision_id: str
    comment_id: str
    verdict: Verdict
    reason: str
    state: DecisionState
    decided_by: str
    decided_at: str
    adopted_part: AdoptedPart = AdoptedPart.WHOLE
    adopted_areas: BaseGeometry | None = None


@dataclass(frozen=True)
class DecisionEntry:
    """One row of a sheet, its words already understood: ``verdict`` and ``part`` are None where they were not.

    ``part`` is one of the parts by rule, or ``shape_wkt`` holds the adopted shape; ``raw_verdict`` and ``raw_part`` are
    what stood in the cells, for the refusal.
    """

    row: int
    number: str
    verdict: Verdict | None
    reason: str
    state: DecisionState
    decided_by: str
    part: AdoptedPart | None = AdoptedPart.WHOLE
    shape_wkt: str = ""
    raw_verdict: str = ""
    raw_part: str = ""
