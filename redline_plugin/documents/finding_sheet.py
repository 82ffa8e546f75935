"""质检问题清单: every finding of a check as a row, to be sorted, filtered and handed on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from redline_plugin.documents import finding_words
from redline_plugin.documents.saving import save_document
from redline_plugin.documents.text import clean
from redline_plugin.documents.workbook import CELL_LIMIT, Column, looks_like_formula, put
from redline_plugin.model.check_report import CheckReport, ReportedFinding

SUMMARY, FINDINGS = "汇总", "问题清单"
_SUMMARY_COLUMNS = (
    Column("程度", 8, "center"),
    Column("问题类型", 26),
    Column("数量", 10, "right"),
    Column("为何重要", 60),
    Column("处理方式", 42),
)
_COLUMNS = (
    Column("序号", 8, "center"),
    Column("程度", 8, "center"),
    Column("问题类型", 22),
    Column("行号", 9, "center"),
    Column("图斑或对象", 26),
    Column("行政区代码", 12, "center"),
    Column("情况", 70),
    Column("经度", 12, "right", "0.000000"),
    Column("纬度", 12, "right", "0.000000"),
    Column("处理方式", 42),
    Column("核实情况", 30),
)
_ROWS_MOST = 1_048_574  # what Excel holds below heading and titles
_HEAD = Font(name="黑体", size=11)
_HEADING = Font(name="黑体", size=14)


def write_finding_sheet(report: CheckReport, name: str, path: Path) -> None:
    """Write the workbook row by row, so that 200,000 findings need no memory of their own. Raises WriteError.

    More rows than Excel holds go on in further sheets.
    """
    book = Workbook(write_only=True)
    _fill(book, SUMMARY, _SUMMARY_COLUMNS, f"{name}　质检问题汇总", _summary(report))
    rows = list(report.findings)
    for number, start in enumerate(range(0, max(len(rows), 1), _ROWS_MOST), start=1):
        title = FINDINGS if number == 1 else f"{FINDINGS}{number}"
        part = rows[start : start + _ROWS_MOST]
        _fill(book, title, _COLUMNS, f"{name}　质检问题清单", _rows(part, start + 1))
    buffer = BytesIO()
    book.save(buffer)
    save_document(path, buffer.getvalue())


def _summary(report: CheckReport) -> Iterator[tuple[Any, ...]]:
    counts = Counter((one.severity, one.code) for one in report.findings)
    for (severity, code), count in sorted(counts.items(), key=lambda one: (one[0][0], -one[1], one[0][1])):
        yield (
            finding_words.SEVERITIES.get(severity, severity),
            finding_words.title(code),
            count,
            finding_words.why(code),
            finding_words.fix(code),
        )


def _rows(findings: list[ReportedFinding], first: int) -> Iterator[tuple[Any, ...]]:
    for place, one in enumerate(findings, start=first):
        lon, lat = one.place if one.place else ("", "")
        yield (
            place,
            finding_words.SEVERITIES.get(one.severity, one.severity),
            finding_words.title(one.code),
            one.row or "",
            one.subject,
            one.county_code,
            finding_words.sentence(one.code, one.subject, one.values),
            lon,
            lat,
            finding_words.fix(one.code),
            "",
        )


def _fill(
    book: Workbook, title: str, columns: tuple[Column, ...], heading: str, rows: Iterator[tuple[Any, ...]]
) -> None:
    sheet: WriteOnlyWorksheet = book.create_sheet(title)
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.freeze_panes = "A3"
    sheet.print_title_rows = "1:2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.append([_cell(sheet, heading, _HEADING)])
    sheet.append([_cell(sheet, column.title, _HEAD, "center") for column in columns])
    count = 0
    for row in rows:
        sheet.append([_value(sheet, value, column) for value, column in zip(row, columns)])
        count += 1
    sheet.auto_filter.ref = f"A2:{get_column_letter(len(columns))}{2 + max(count, 1)}"


def _cell(sheet: WriteOnlyWorksheet, text: str, font: Font, horizontal: str = "left") -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    put(cell, text)
    cell.font = font
    cell.alignment = Alignment(horizontal=horizontal, vertical="center")
    return cell


def _value(sheet: WriteOnlyWorksheet, value: Any, column: Column) -> Any:
    """Plain words as they are; cells of their own only for numbers of a form, and texts that are not to be computed."""
    if isinstance(value, str) and (looks_like_formula(value) or len(value) > CELL_LIMIT):
        cell = WriteOnlyCell(sheet)
        put(cell, value)
        return cell
    if isinstance(value, str):
        return clean(value) or None
    if isinstance(value, float):
        cell = WriteOnlyCell(sheet, value)
        cell.number_format = column.number_format
        return cell
    return value
