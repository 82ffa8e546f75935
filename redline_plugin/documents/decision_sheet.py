"""处理意见登记表: the Excel sheet in which the office fills in its decisions, and how it is read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from redline_plugin.documents import decision_words as known
from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.comment_texts import comment_texts
from redline_plugin.documents.sheet_reading import Row, read_tables
from redline_plugin.documents.workbook import Column, add_row, new_book, new_sheet, save_book
from redline_plugin.errors import ErrorCode, InputError, RedlineError, RefusedError
from redline_plugin.model.decision import AdoptedPart, DecisionEntry, Verdict
from redline_plugin.model.summary import Synopsis

SHEET = "处理意见登记表"
_HINTS = "填写说明"
_COLUMNS = (
    Column(known.NUMBER, 14, "center"),
    Column(known.UNIT, 14, "center"),
    Column(known.KIND, 11, "center"),
    Column(known.CONTENT, 50),
    Column(known.GROUNDS, 16, "center"),
    Column(known.AREA, 13, "center"),
    Column(known.VERDICT, 14, "center"),
    Column(known.REASON, 36),
    Column(known.PART, 20, "center"),
    Column(known.STATE, 13, "center"),
    Column(known.DECIDED_BY, 10, "center"),
)
_FIRST_ROW = 3
_HEADER_WITHIN = 20  # rows: titles and notes may stand above the column titles
_HINT_LINES = (
    "1. 每行一条意见，请勿修改“意见编号”；前六列供参考，修改无效。",
    "2. “采纳情况”从下拉列表中选择；凡填写采纳情况的，均须填写“处理理由”。未填写的行视为尚未处理。",
    "3. “部分采纳”且涉及范围的，须填写“采纳范围”：从列表中选择，或填写范围坐标（WKT格式，2000国家大地坐标系经纬度）。",
    "4. “状态”留空视为“拟处理意见”；只有“已审定”的意见用于形成修改稿。",
)


@dataclass(frozen=True)
class DecisionSheet:
    """A sheet as filled in: rows to decide on, and rows refused here already. Rows left empty are in neither."""

    rows: tuple[DecisionEntry, ...]
    refusals: tuple[RedlineError, ...]


def write_decision_sheet(synopsis: Synopsis, path: Path) -> None:
    """Write the sheet, one row for each comment; what was decided before stands in it.

    Raises InputError (VALUE_INVALID) and WriteError.
    """
    book = new_book()
    sheet = new_sheet(book, SHEET, _COLUMNS, f"{synopsis.round.title}　{SHEET}")
    texts = comment_texts(synopsis.rows, synopsis.round.stage)
    for place, (row, text) in enumerate(zip(synopsis.rows, texts), start=_FIRST_ROW):
        verdict = words.VERDICTS[row.verdict] if row.verdict else ""
        values = (
            row.number,
            text.unit,
            text.kind,
            text.content,
            text.reason,
            text.areas,
            verdict,
            row.decision_reason,
            "",
            "",
            "",
        )
        add_row(sheet, _COLUMNS, values, place)
    last = max(_FIRST_ROW, _FIRST_ROW + len(synopsis.rows) - 1)
    _offer(sheet, "G", words.VERDICTS.values(), last, strict=True)
    _offer(sheet, "I", words.ADOPTED_PARTS.values(), last, strict=False)  # a shape may be written instead
    _offer(sheet, "J", words.DECISION_STATES.values(), last, strict=True)
    sheet.auto_filter.ref = f"A2:K{last}"
    _write_hints(book)
    save_book(book, path)


def read_decision_sheet(path: Path) -> DecisionSheet:
    """Read a filled-in sheet (.xlsx, .csv): columns in any order, titles above them, usual words besides the official.

    Row numbers are those that people see in Excel. Raises InputError: SOURCE_MISSING, SOURCE_UNREADABLE,
    SHEET_UNREADABLE, SHEET_COLUMN_MISSING.
    """
    path = Path(path)
    found: set[str] = set()
    with closing(read_tables(path)) as tables:
        for table in tables:
            with closing(table):
                rows = enumerate(table, start=1)
                columns = _find_columns(rows)
                if {known.NUMBER, known.VERDICT, known.REASON} <= set(columns):
                    return _read_rows(path, rows, columns)
                found |= set(columns)
    missing = next(name for name in (known.NUMBER, known.VERDICT, known.REASON) if name not in found)
    raise InputError(ErrorCode.SHEET_COLUMN_MISSING, path=str(path), column=missing)


def _find_columns(rows: Iterator[tuple[int, Row]]) -> dict[str, int]:
    """Where each column is, from the first row that looks like column titles."""
    best: dict[str, int] = {}
    for _, cells in islice(rows, _HEADER_WITHIN):
        columns: dict[str, int] = {}
        for place, cell in enumerate(cells):
            name = known.heading_of(cell)
            if name:
                columns.setdefault(name, place)
        if {known.NUMBER, known.VERDICT} <= set(columns):
            return columns
        best = max(best, columns, key=len)
    return best


def _read_rows(path: Path, rows: Iterator[tuple[int, Row]], columns: dict[str, int]) -> DecisionSheet:
    entries: list[DecisionEntry] = []
    refusals: list[RedlineError] = []
    for number, cells in rows:
        texts = {name: cells[place] if place < len(cells) else "" for name, place in columns.items()}
        if not texts[known.VERDICT] and not texts[known.REASON]:
            continue
        try:
            entries.append(_entry(path, number, texts))
        except RefusedError as refusal:
            refusals.append(refusal)
    return DecisionSheet(tuple(entries), tuple(refusals))


def _entry(path: Path, row: int, texts: dict[str, str]) -> DecisionEntry:
    verdict = known.verdict_of(texts[known.VERDICT])
    raw_part, raw_state = texts.get(known.PART, ""), texts.get(known.STATE, "")
    part, wkt = known.part_of(raw_part)
    state = known.state_of(raw_state)
    number = known.number_of(texts[known.NUMBER])
    if state is None:
        raise RefusedError(
            ErrorCode.VALUE_INVALID, path=str(path), table=SHEET, row=row, field=known.STATE, value=raw_state
        )
    takes_part = bool(wkt) or part is not AdoptedPart.WHOLE
    if takes_part and verdict not in (Verdict.PARTLY, None):
        # 采纳 with a part, or 不采纳 with one: one of the two cells is wrong, and which is not ours to say
        raise RefusedError(ErrorCode.DECISION_PART_INVALID, row=row, number=number, value=raw_part)
    return DecisionEntry(
        row=row,
        number=number,
        verdict=verdict,
        reason=texts[known.REASON],
        state=state,
        decided_by=texts.get(known.DECIDED_BY, ""),
        part=part,
        shape_wkt=wkt,
        raw_verdict=texts[known.VERDICT],
        raw_part=raw_part,
    )


def _offer(sheet: Worksheet, column: str, choices: Iterable[str], last: int, strict: bool) -> None:
    validation = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    validation.showErrorMessage = strict
    validation.errorTitle, validation.error = "请从列表中选择", "请从下拉列表中选择。"
    sheet.add_data_validation(validation)
    validation.add(f"{column}{_FIRST_ROW}:{column}{last}")


def _write_hints(book: Workbook) -> None:
    columns = (Column("说明", 120),)
    sheet = new_sheet(book, _HINTS, columns, _HINTS)
    for place, line in enumerate(_HINT_LINES, start=_FIRST_ROW):
        add_row(sheet, columns, (line,), place)
