"""修复记录: every patch that a safe fix changed or left, for the files of whoever answers for the draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from redline_plugin.documents.fix_words import KINDS, RESULTS
from redline_plugin.documents.workbook import Column, add_row, new_book, new_sheet, save_book
from redline_plugin.model.fix import FixKind, FixRecord, FixResult

SUMMARY, RECORDS = "汇总", "修复记录"
_SUMMARY_COLUMNS = (
    Column("修复内容", 34),
    Column(RESULTS[FixResult.FIXED], 12, "right"),
    Column(RESULTS[FixResult.LEFT], 18, "right"),
)
_SQUARE_METRES = "#,##0.000"
_COLUMNS = (
    Column("序号", 8, "center"),
    Column("行号", 9, "center"),
    Column("图斑", 24),
    Column("修复内容", 26),
    Column("结果", 18, "center"),
    Column("字段", 12, "center"),
    Column("修复前", 34),
    Column("修复后", 24),
    Column("修复前面积（平方米）", 20, "right", _SQUARE_METRES),
    Column("修复后面积（平方米）", 20, "right", _SQUARE_METRES),
    Column("删除节点数", 10, "right"),
)
_FIRST_ROW = 3


def write_fix_log(
    records: Sequence[FixRecord], kinds: Sequence[FixKind], draft_name: str, path: Path
) -> None:
    """Write the log. ``kinds``: what was asked for, so that what found nothing shows as well. Raises WriteError."""
    book = new_book()
    counts = Counter((record.kind, record.result) for record in records)
    summary = new_sheet(book, SUMMARY, _SUMMARY_COLUMNS, f"{draft_name}　自动修复汇总")
    for row, kind in enumerate(kinds, start=_FIRST_ROW):
        values = (KINDS[kind], counts[kind, FixResult.FIXED], counts[kind, FixResult.LEFT])
        add_row(summary, _SUMMARY_COLUMNS, values, row)
    sheet = new_sheet(book, RECORDS, _COLUMNS, f"{draft_name}　自动修复记录（原文件未改动）")
    for place, record in enumerate(records, start=1):
        add_row(sheet, _COLUMNS, _values(place, record), _FIRST_ROW + place - 1)
    sheet.auto_filter.ref = f"A2:K{max(_FIRST_ROW, _FIRST_ROW + len(records) - 1)}"
    save_book(book, path)


def _values(place: int, record: FixRecord) -> tuple[object, ...]:
    is_shape = record.kind in (FixKind.GEOMETRY, FixKind.DUPLICATE_VERTICES)
    return (
        place,
        record.row,
        record.patch_id,
        KINDS[record.kind],
        RESULTS[record.result],
        record.field,
        record.before,
        record.after,
        record.area_before_m2 if is_shape else "",
        record.area_after_m2 if is_shape else "",
        record.vertices_removed if is_shape else "",
    )
