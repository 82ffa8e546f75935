"""Check a draft before it goes out: every finding with its place, in a GeoPackage that QGIS shows styled."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.model.finding import Finding, Severity
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.check import Thresholds, check_draft
from redline_plugin.store.counties import read_counties
from redline_plugin.store.drafts import read_draft
from redline_plugin.store.findings import write_findings
from redline_plugin.store.protected_areas import read_protected_areas
from redline_plugin.store.staging import prepare_folder


@dataclass(frozen=True)
class CheckRequest:
    """What to check, the mapping scale (10000 for 1:10 000) and the GeoPackage to write the findings to."""

    draft: LayerSource
    counties: LayerSource
    findings: Path
    protected_areas: LayerSource | None = None
    scale: int = 10_000


@dataclass(frozen=True)
class CheckOutcome:
    """The findings, most grave first, and where they stand."""

    path: Path
    errors: int
    warnings: int
    findings: tuple[Finding, ...]


def no_words(finding: Finding) -> str:
    """For callers without a reader: code and values say it all."""
    return ""


def check(
    request: CheckRequest, progress: Progress, describe: Callable[[Finding], str] = no_words
) -> CheckOutcome:
    """Check the draft and write the findings.

    ``describe`` gives the words of a finding for the column ``message``, in the reader's language. Raises InputError,
    WriteError, CancelledError.
    """
    prepare_folder(request.findings.parent)
    progress.go_on(0.0, Step.READING, name=request.draft.path)
    draft = read_draft(request.draft)
    counties = read_counties(request.counties)
    protected_areas = read_protected_areas(request.protected_areas) if request.protected_areas else None
    progress.go_on(0.2, Step.CHECKING, name=request.draft.path)
    findings = _by_gravity(
        check_draft(
            draft.frame, counties, protected_areas, Thresholds(scale=request.scale), progress.is_cancelled
        )
    )
    progress.go_on(0.9, Step.WRITING_FILE, name=request.findings.name)
    write_findings(request.findings, [_row(finding, describe) for finding in findings])
    progress.report(1.0, Step.DONE)
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return CheckOutcome(request.findings, errors, len(findings) - errors, tuple(findings))


def _by_gravity(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: (one.severity is not Severity.ERROR, one.code.value, one.subject))


def _row(finding: Finding, describe: Callable[[Finding], str]) -> dict[str, object]:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "subject": finding.subject,
        "county_code": finding.county_code,
        "message": describe(finding),
        "detail": json.dumps(finding.values, ensure_ascii=False, default=str),
        "geometry": finding.geometry,
    }
