"""What our Excel files share: looks, and cells in which text stays text."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from redline_plugin.documents.saving import save_document
from redline_plugin.documents.text import clean

CELL_LIMIT = 32_767  # characters, Excel's
KM2_FORMAT = "0.00"
_CUT = "……（全文见意见总库）"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_THIN = Side(style="thin", color="808080")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD_FILL = PatternFill("solid", start_color="DDE6DD")
_TEXT_FACE, _HEAD_FACE = "仿宋", "黑体"
_TEXT_FONT = Font(name=_TEXT_FACE, size=11)
A4 = 9  # as Excel counts sizes of paper
_LINE_HEIGHT, _ROW_PADDING, _HIGHEST_ROW = 15.0, 3.0, 409.0  # points; Excel shows no higher row


@dataclass(frozen=True)
class Column:
    """A column: its title, its width in characters and how its cells are set."""

    title: str
    width: float
    horizontal: str = "left"
    number_format: str = "General"


def new_sheet(book: Workbook, title: str, columns: Sequence[Column], heading: str) -> Worksheet:
    """A sheet with a heading, column titles that stay in sight and are printed on each page, A4 across."""
    sheet = book.create_sheet(title)
    put(sheet.cell(1, 1), heading)
    dress_heading(sheet.cell(1, 1))
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(columns))
    sheet.row_dimensions[1].height = 30
    for place, column in enumerate(columns, start=1):
        cell = sheet.cell(2, place)
        put(cell, column.title)
        dress_title(cell)
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.row_dimensions[2].height = 2 * _LINE_HEIGHT + _ROW_PADDING
    sheet.freeze_panes = "A3"
    sheet.print_title_rows = "1:2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "— &P —"
    return sheet


def add_row(sheet: Worksheet, columns: Sequence[Column], values: Sequence[Any], row: int) -> None:
    """Set one row of a sheet; texts are kept as texts, a ``Formula`` computes."""
    height = row_height(columns, values)
    # of a text that does not fit one should see the beginning, not the middle
    vertical = "top" if height >= _HIGHEST_ROW else "center"
    sheet.row_dimensions[row].height = height
    for place, (column, value) in enumerate(zip(columns, values), start=1):
        cell = sheet.cell(row, place)
        put(cell, value)
        dress(cell, column, vertical)


def dress_title(cell: Any) -> None:
    """How the title of a column looks."""
    cell.font = Font(name=_HEAD_FACE, size=11)
    cell.fill = _HEAD_FILL
    cell.border = _FRAME
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def dress_heading(cell: Any) -> None:
    """How the heading of a sheet looks."""
    cell.font = Font(name=_HEAD_FACE, size=14)
    cell.alignment = Alignment(horizontal="center", vertical="center")


def dress(cell: Any, column: Column, vertical: str = "center") -> None:
    """How a cell of a column looks."""
    cell.font = _TEXT_FONT
    cell.border = _FRAME
    cell.number_format = column.number_format
    cell.alignment = _alignment(column.horizontal, vertical)


@lru_cache
def _alignment(horizontal: str, vertical: str) -> Alignment:
    return Alignment(horizontal=horizontal, vertical=vertical, wrap_text=True)


def row_height(columns: Sequence[Column], values: Sequence[Any]) -> float:
    """Room for the longest cell: not every program makes it by itself when it opens a file."""
    texts = [(column.width, value) for column, value in zip(columns, values) if isinstance(value, str)]
    lines = max((_lines(text, width) for width, text in texts), default=1)
    return min(max(lines, 1) * _LINE_HEIGHT + _ROW_PADDING, _HIGHEST_ROW)


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(_columns_wide(line) / max(width - 2, 1))) for line in text.split("\n"))


def _columns_wide(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in line)


@dataclass(frozen=True)
class Formula:
    """A formula of our own making; nothing from outside ever becomes one."""

    text: str


def put(cell: Any, value: Any) -> None:
    """Set a cell. A text that starts with = + - @ stays a text, also when someone edits the cell later."""
    if isinstance(value, Formula):
        cell.value = value.text
        return
    if not isinstance(value, str):
        cell.value = value
        return
    text = clean(value)
    if len(text) > CELL_LIMIT:
        text = text[: CELL_LIMIT - len(_CUT)] + _CUT
    cell.value = text
    cell.data_type = "s"
    if looks_like_formula(text):
        cell.quotePrefix = True


def looks_like_formula(text: str) -> bool:
    """Whether Excel would take the text for something to compute when someone edits its cell."""
    return text.startswith(_FORMULA_STARTS)


def new_book() -> Workbook:
    """A workbook without sheets that computes its formulas when it is opened."""
    book = Workbook()
    book.remove(book.active)
    book.calculation.fullCalcOnLoad = True
    return book


def save_book(book: Workbook, path: Path) -> None:
    """Write the workbook, staged. Raises WriteError."""
    buffer = BytesIO()
    book.save(buffer)
    save_document(path, buffer.getvalue())
