"""What the template of 质检报告 can print; see ``documents.pages``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FindingText:
    """One finding."""

    position: str
    title: str
    row: str
    subject: str
    county: str
    found: str
    place: str


@dataclass(frozen=True)
class FindingKindText:
    """All findings of one kind: how many, why they matter, who fixes them, and the first of them."""

    position: str
    heading: str
    title: str
    severity: str
    count: str
    patches: str
    why: str
    fix: str
    shown: str
    rows: tuple[FindingText, ...]


@dataclass(frozen=True)
class LeftOutKindText:
    """One kind of protected areas: how much of it is not in the red line."""

    position: str
    kind: str
    areas: str
    count: str
    area: str
    left_out: str
    percent: str


@dataclass(frozen=True)
class LeftOutAreaText:
    """One protected area that is not wholly in the red line."""

    position: str
    name: str
    kind: str
    level: str
    area: str
    left_out: str
    percent: str


@dataclass(frozen=True)
class ThresholdText:
    """One number that the check went by."""

    name: str
    value: str


@dataclass(frozen=True)
class CheckReportPage:
    """质检报告."""

    marking: str
    title: str
    draft_name: str
    patches: str
    scale: str
    checked: str
    lead: str
    kinds: tuple[FindingKindText, ...]
    errors: tuple[FindingText, ...]
    errors_shown: str
    warnings: tuple[FindingKindText, ...]
    left_out_kinds: tuple[LeftOutKindText, ...]
    left_out_areas: tuple[LeftOutAreaText, ...]
    left_out_shown: str
    left_out_note: str
    counties: tuple[FindingText, ...]
    thresholds: tuple[ThresholdText, ...]
    sheet_name: str
