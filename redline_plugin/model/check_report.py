"""A check as its report has it: what was checked, and every finding without its shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from redline_plugin.model.check_record import CheckRecord


@dataclass(frozen=True)
class ReportedFinding:
    """One finding: codes as stored, ``row`` of the draft from 1 (0: about no row), ``values`` as the check gave them,
    ``place`` longitude and latitude of its middle (None: it has no place)."""

    code: str
    severity: str
    subject: str = ""
    county_code: str = ""
    row: int = 0
    values: Mapping[str, Any] = field(default_factory=dict)
    place: tuple[float, float] | None = None


@dataclass(frozen=True)
class CheckReport:
    """A check with all its findings, the most grave first."""

    record: CheckRecord
    findings: tuple[ReportedFinding, ...]
