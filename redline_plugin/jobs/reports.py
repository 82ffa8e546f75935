"""Reports of what became of files and rows, as an Excel sheet a clerk can pass on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redline_plugin.documents import report_sheet
from redline_plugin.errors import RedlineError
from redline_plugin.model.submission import SubmissionState


@dataclass(frozen=True)
class ReportRow:
    """One file or row: whose it is, what became of it, how many comments it brought, why it was refused."""

    file_name: str
    county_code: str
    state: SubmissionState
    comments: int
    error: RedlineError | None

    @classmethod
    def of_refusal(cls, file_name: str, error: RedlineError) -> ReportRow:
        """A row for one refused row of a sheet."""
        return cls(file_name, "", SubmissionState.REFUSED, 0, error)


def write_report(path: Path, rows: Sequence[ReportRow], describe: Callable[[RedlineError], str]) -> None:
    """Write the report; ``describe`` gives the words of a refusal. Raises WriteError."""
    report_sheet.write_report(
        [
            report_sheet.ReportLine(
                file_name=row.file_name,
                county_code=row.county_code,
                state=row.state,
                reason="" if row.error is None else describe(row.error),
                comments=row.comments,
            )
            for row in rows
        ],
        path,
    )
