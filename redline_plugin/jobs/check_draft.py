"""Check a draft before it goes out: every finding with its place, in a GeoPackage that QGIS shows styled."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timezone
from pathlib import Path

import pandas as pd

from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.threads import Stop, in_order
from redline_plugin.model.advice import Advice
from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.finding import Finding, FindingCode, Severity
from redline_plugin.model.intake import Note
from redline_plugin.model.source import LayerSource
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.check import check_draft
from redline_plugin.steps.checks.survey import Survey, joined_surveys, survey_of
from redline_plugin.store.counties import read_counties
from redline_plugin.store.drafts import open_draft
from redline_plugin.store.findings import write_findings
from redline_plugin.store.polygon_layers import text_of
from redline_plugin.store.protected_areas import read_protected_areas
from redline_plugin.store.schema import FINDINGS
from redline_plugin.store.staging import prepare_folder

_READ, _CHECKED = 0.5, 0.95  # how far the job is by then


@dataclass(frozen=True)
class CheckRequest:
    """What to check, how strictly, and the GeoPackage to write the findings to."""

    draft: LayerSource
    counties: LayerSource
    findings: Path
    protected_areas: LayerSource | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)


@dataclass(frozen=True)
class CheckOutcome:
    """The findings, most grave first, and where they stand; how many there are of each code (of codes without findings
    there is nothing); what was noticed of the draft while it was taken in."""

    path: Path
    errors: int
    warnings: int
    findings: tuple[Finding, ...]
    counts: Mapping[FindingCode, int] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def no_words(finding: Finding) -> str:
    """For callers without a reader: code and values say it all."""
    return ""


def no_advice(code: FindingCode) -> Advice:
    """For the same."""
    return Advice()


def check(
    request: CheckRequest,
    progress: Progress,
    describe: Callable[[Finding], str] = no_words,
    advise: Callable[[FindingCode], Advice] = no_advice,
) -> CheckOutcome:
    """Check the draft and write the findings.

    ``describe`` gives the words of a finding for the column ``message``, ``advise`` those for ``title``, ``why`` and
    ``fix``, in the reader's language. Raises InputError, WriteError, CancelledError.
    """
    prepare_folder(request.findings.parent)
    counties = read_counties(request.counties)
    protected_areas = read_protected_areas(request.protected_areas) if request.protected_areas else None
    patches, survey, notes = _patches(request, progress)

    def tell(done: float) -> None:
        progress.report(_READ + done * (_CHECKED - _READ), Step.CHECKING, name=request.draft.path)

    findings = _by_gravity(
        check_draft(
            patches, counties, protected_areas, request.thresholds, progress.is_cancelled, tell, survey
        )
    )
    progress.go_on(_CHECKED, Step.WRITING_FILE, name=request.findings.name)
    write_findings(request.findings, _table(findings, describe, advise), _record(request, len(patches)))
    progress.report(1.0, Step.DONE)
    counts = Counter(finding.code for finding in findings)
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return CheckOutcome(request.findings, errors, len(findings) - errors, tuple(findings), counts, notes)


def _patches(request: CheckRequest, progress: Progress) -> tuple[pd.DataFrame, Survey, tuple[Note, ...]]:
    """The patches frame with the types' names beside their codes, the patches' survey, and what was noticed of the
    source. Patches are surveyed in threads while the next are read."""
    path = request.draft.path
    progress.go_on(0.0, Step.READING, name=path)
    draft = open_draft(request.draft)

    def understood(block: tuple[int, pd.DataFrame]) -> tuple[pd.DataFrame, Survey]:
        first_row, rows = block
        patches = draft.patches(rows, first_row)
        patches["type_name"] = text_of(rows, draft.known.get("type"))
        return patches, survey_of(patches["geometry"].to_numpy(dtype=object), first_row, request.thresholds)

    frames, surveys, rows = [], [], 0
    for frame, survey in in_order(understood, draft.blocks(), progress, Stop()):
        frames.append(frame)
        surveys.append(survey)
        rows += len(frame)
        progress.report(_READ * rows / max(draft.count, rows), Step.READING, name=path)
    return pd.concat(frames, ignore_index=True), joined_surveys(surveys), draft.layer.notes


def _by_gravity(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: (one.severity is not Severity.ERROR, one.code.value, one.subject))


def _record(request: CheckRequest, patches: int) -> CheckRecord:
    areas = request.protected_areas
    return CheckRecord(
        draft=request.draft,
        patches=patches,
        checked_at=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        scale=request.thresholds.scale,
        thresholds=asdict(request.thresholds),
        counties=request.counties,
        protected_areas=areas.path if areas else "",
    )


def _table(
    findings: Sequence[Finding],
    describe: Callable[[Finding], str],
    advise: Callable[[FindingCode], Advice],
) -> pd.DataFrame:
    """The findings as rows of the file; what is told of a kind of finding is asked for once."""
    advice = {code: advise(code) for code in {finding.code for finding in findings}}
    columns = {
        "code": [finding.code.value for finding in findings],
        "severity": [finding.severity.value for finding in findings],
        "subject": [finding.subject for finding in findings],
        "county_code": [finding.county_code for finding in findings],
        "row": [finding.values.get("row") for finding in findings],
        "title": [advice[finding.code].title for finding in findings],
        "message": [describe(finding) for finding in findings],
        "why": [advice[finding.code].why for finding in findings],
        "fix": [advice[finding.code].fix for finding in findings],
        "detail": [json.dumps(finding.values, ensure_ascii=False, default=str) for finding in findings],
        "geometry": [finding.geometry for finding in findings],
    }
    return pd.DataFrame(columns, columns=[*FINDINGS.field_names(), "geometry"], dtype=object)
