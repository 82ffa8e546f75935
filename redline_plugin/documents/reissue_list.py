"""重新征求意见单位清单: who was asked anew after a late change of the draft, and what changed for them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.text import clean
from redline_plugin.documents.workbook import Column, add_row, new_book, new_sheet, save_book
from redline_plugin.model.reissue import Reissue, ReissuedUnit
from redline_plugin.store.staging import staged_file

NAME = "重新征求意见单位清单"
_KM2 = "0.000000"
_COLUMNS = (
    Column("序号", 6, "center"),
    Column("代码", 10, "center"),
    Column("单位", 22),
    Column("级别", 14, "center"),
    Column("印发次序", 9, "center", "0"),
    Column("新数据包", 36),
    Column("原图斑（个）", 13, "center", "0"),
    Column("现图斑（个）", 13, "center", "0"),
    Column("原面积（平方公里）", 19, "right", _KM2),
    Column("现面积（平方公里）", 19, "right", _KM2),
    Column("增减（平方公里）", 17, "right", _KM2),
    Column("新增图斑", 24),
    Column("变化图斑", 24),
    Column("减少图斑", 24),
    Column("此前是否已回复", 14, "center"),
)
_NOTE = Column("", sum(column.width for column in _COLUMNS))  # below the rows, over all columns
_FIRST_ROW = 3
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_reissue_list(reissue: Reissue, path: Path) -> None:
    """Write the list as an Excel sheet. Raises WriteError."""
    book = new_book()
    heading = f"{words.draft_title(reissue.round.title, reissue.round.stage)}　{NAME}"
    sheet = new_sheet(book, NAME, _COLUMNS, heading)
    for place, values in enumerate(_rows(reissue.units), start=_FIRST_ROW):
        add_row(sheet, _COLUMNS, values, place)
    last = _FIRST_ROW + len(reissue.units)
    note = (
        f"{words.official_date(reissue.at)}重新印发{len(reissue.units)}个单位；"
        f"其余{reissue.untouched}个单位图斑未变，原数据包继续有效。"
    )
    add_row(sheet, (_NOTE,), (note,), last)
    sheet.merge_cells(start_row=last, end_row=last, start_column=1, end_column=len(_COLUMNS))
    save_book(book, path)


def write_reissue_csv(reissue: Reissue, path: Path) -> None:
    """Write the same rows as CSV: UTF-8 with its mark, so that Excel reads it; no cell is taken for a formula.

    Raises WriteError.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.title for column in _COLUMNS])
    for values in _rows(reissue.units):
        writer.writerow([_harmless(value) for value in values])
    with staged_file(path) as temporary:
        temporary.write_bytes(text.getvalue().encode("utf-8-sig"))


def _rows(units: Sequence[ReissuedUnit]) -> list[tuple[Any, ...]]:
    return [
        (
            position,
            one.unit.county_code,
            one.unit.full_name,
            words.LEVELS[one.unit.level],
            one.issue,
            one.file_name,
            one.pieces_before,
            one.pieces_after,
            one.area_before_km2,
            one.area_after_km2,
            one.area_after_km2 - one.area_before_km2,
            _listed(one.patches.added),
            _listed(one.patches.changed),
            _listed(one.patches.gone),
            "是" if one.had_answered else "否",
        )
        for position, one in enumerate(units, start=1)
    ]


def _listed(codes: Sequence[str]) -> str:
    return "、".join(codes)


def _harmless(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.6f}"
    text = clean(str(value)).replace("\n", " ")
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA_STARTS) else text
