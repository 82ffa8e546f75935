"""The report of a check: Word for those who decide, Excel with every finding for those who correct."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from redline_plugin.documents import vocabulary
from redline_plugin.documents.check_report import draft_name
from redline_plugin.documents.check_report import write_check_report as write_document
from redline_plugin.documents.finding_sheet import write_finding_sheet
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.store.findings import read_findings
from redline_plugin.store.staging import prepare_folder


@dataclass(frozen=True)
class CheckReportRequest:
    """A file of findings, and the folder for its report; ``template`` an office's own, ``marking`` the 密级 line."""

    findings: Path
    folder: Path
    template: Path | None = None
    marking: str = vocabulary.INTERNAL


@dataclass(frozen=True)
class CheckReportOutcome:
    """What was written, and how many findings there are."""

    document: Path
    sheet: Path
    findings: int


def write_check_report(request: CheckReportRequest, progress: Progress) -> CheckReportOutcome:
    """Write both. Raises InputError (of ``read_findings``, TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE), WriteError,
    CancelledError."""
    prepare_folder(request.folder)
    progress.go_on(0.0, Step.READING, name=request.findings.name)
    report = read_findings(request.findings)
    name = draft_name(report)
    document, sheet = request.folder / f"{name}_质检报告.docx", request.folder / f"{name}_质检问题清单.xlsx"
    progress.go_on(0.2, Step.WRITING_FILE, name=sheet.name)
    write_finding_sheet(report, name, sheet)
    # From here on it is not stopped: the two belong together
    progress.report(0.7, Step.WRITING_FILE, name=document.name)
    write_document(report, document, sheet.name, request.template, request.marking)
    progress.report(1.0, Step.DONE)
    return CheckReportOutcome(document, sheet, len(report.findings))
