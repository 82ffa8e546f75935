"""质检问题清单: every finding of a check as a row, to be sorted, filtered and handed on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.properties import PageSetupProperties

from redline_plugin.documents import finding_words
from redline_plugin.documents.saving import save_document
from redline_plugin.documents.workbook import (
    A4,
    Column,
    dress,
    dress_heading,
    dress_title,
    looks_like_formula,
    put,
    row_height,
)
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
_TITLES = 2  # the row of the columns' titles
_ROWS_MOST = 1_048_574  # what Excel holds below heading and titles


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
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "— &P —"
    sheet.merged_cells.ranges.add(CellRange(f"A1:{get_column_letter(len(columns))}1"))
    sheet.append([_cell(sheet, heading, dress_heading)])
    sheet.append([_cell(sheet, column.title, dress_title) for column in columns])
    dressed = [_Dressed(sheet, column) for column in columns]
    number = _TITLES
    for number, row in enumerate(rows, start=_TITLES + 1):
        if any(
            isinstance(value, str) and 2 * len(value) > column.width for column, value in zip(columns, row)
        ):
            sheet.row_dimensions[number].height = row_height(columns, row)
        sheet.append([column.holding(value) for column, value in zip(dressed, row)])
    sheet.auto_filter.ref = f"A{_TITLES}:{get_column_letter(len(columns))}{max(number, _TITLES + 1)}"


def _cell(sheet: WriteOnlyWorksheet, text: str, dress_it: Callable[[Any], None]) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    put(cell, text)
    dress_it(cell)
    return cell


class _Dressed:
    """The cells of a column. A row is written as soon as it is made, so one cell serves all rows: dressing each would
    take most of the time."""

    def __init__(self, sheet: WriteOnlyWorksheet, column: Column) -> None:
        self._plain, self._quoted = WriteOnlyCell(sheet), WriteOnlyCell(sheet)
        for cell in (self._plain, self._quoted):
            dress(cell, column)

    def holding(self, value: Any) -> WriteOnlyCell:
        """The cell with a value; a text that Excel might compute has the cell for such."""
        cell = self._quoted if isinstance(value, str) and looks_like_formula(value) else self._plain
        put(cell, None if value == "" else value)
        return cell
