"""What became of files and rows that came in, as a sheet a clerk can pass on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from redline_plugin.documents.workbook import Column, add_row, new_book, new_sheet, save_book
from redline_plugin.model.submission import SubmissionState

STATES = {
    SubmissionState.ACCEPTED: "已接收",
    SubmissionState.SUPERSEDED: "已被后次报送替代",
    SubmissionState.UNCHANGED: "此前已接收，内容未变",
    SubmissionState.REFUSED: "未接收",
}
_COLUMNS = (
    Column("序号", 6, "center"),
    Column("文件", 40),
    Column("单位", 14, "center"),
    Column("结果", 20, "center"),
    Column("原因", 60),
    Column("意见数", 9, "center"),
)
_FIRST_ROW = 3


@dataclass(frozen=True)
class ReportLine:
    """One file, or one row of a sheet; ``reason`` in the words of whoever asked for the report."""

    file_name: str
    county_code: str
    state: SubmissionState
    reason: str
    comments: int


def write_report(lines: Sequence[ReportLine], path: Path) -> None:
    """Write the report. Raises WriteError."""
    book = new_book()
    sheet = new_sheet(book, "接收情况", _COLUMNS, "接收情况")
    for place, line in enumerate(lines, start=1):
        values = (place, line.file_name, line.county_code, STATES[line.state], line.reason, line.comments)
        add_row(sheet, _COLUMNS, values, _FIRST_ROW + place - 1)
    if not lines:
        add_row(sheet, _COLUMNS, ("", "无", "", "", "", ""), _FIRST_ROW)
    sheet.auto_filter.ref = f"A2:F{max(_FIRST_ROW, _FIRST_ROW + len(lines) - 1)}"
    save_book(book, path)
