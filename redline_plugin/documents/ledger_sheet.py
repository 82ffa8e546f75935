"""面积台账: per county and type, before, out, in, after; and where every change comes from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.workbook import (
    KM2_FORMAT,
    Column,
    Formula,
    add_row,
    new_book,
    new_sheet,
    save_book,
)
from redline_plugin.model.comment import Role
from redline_plugin.model.summary import Ledger
from redline_plugin.steps.revision.lineage import TYPE_FROM, TYPE_TO

LEDGER, BY_TYPE, BY_CITY, LINEAGE = "面积台账", "按类型汇总", "按市汇总", "变更来源"
_FIRST_ROW = 3
_OUTSIDE = "县域之外"
_ROLES = {
    Role.TAKE_OUT.value: "调出",
    Role.BRING_IN.value: "调入",
    TYPE_FROM: "类型变更（原类型）",
    TYPE_TO: "类型变更（新类型）",
}


def _areas(titles: Sequence[str]) -> tuple[Column, ...]:
    return tuple(Column(title, 14, "right", KM2_FORMAT) for title in titles)


_AREAS = _areas(("调整前", "调出", "调入", "调整后", "净变化"))
_COLUMNS = (
    Column("市", 12, "center"),
    Column("县（市、区）代码", 11, "center"),
    Column("县（市、区）", 16, "center"),
    Column("类型编码", 8, "center"),
    Column("类型", 18, "center"),
    *_AREAS,
    Column("平衡校核", 12, "right", "0.000000"),
)
_SUM_COLUMNS = (Column("名称", 22, "center"), *_AREAS)
_LINEAGE_COLUMNS = (
    Column("序号", 6, "center"),
    Column("图斑", 26),
    Column("县（市、区）代码", 11, "center"),
    Column("变更", 20, "center"),
    Column("面积", 14, "right", KM2_FORMAT),
    Column("意见编号", 16, "center"),
    Column("采纳情况", 12, "center"),
    Column("处理理由", 60),
)


def write_ledger(ledger: Ledger, path: Path) -> None:
    """Write the ledger. Areas in km² with two decimals in sight and all digits in the cells; sums are formulas.

    平衡校核 is 调整前 − 调出 + 调入 − 调整后 of each row, which rounding alone keeps from zero. Raises WriteError.
    """
    stages = f"{words.STAGES[ledger.round.stage]}至{_stage_word(ledger.next_stage)}"
    title = f"{ledger.round.title} 面积台账（{stages}，单位：平方公里）"
    book = new_book()
    _write_rows(book, ledger, title)
    _write_sums(
        book, BY_TYPE, "E", list(dict.fromkeys(_type_word(row.type_code) for row in ledger.rows)), ledger
    )
    _write_sums(
        book, BY_CITY, "A", list(dict.fromkeys(_city(row.unit.city_name) for row in ledger.rows)), ledger
    )
    _write_lineage(book, ledger)
    save_book(book, path)


def _write_rows(book: Workbook, ledger: Ledger, title: str) -> None:
    sheet = new_sheet(book, LEDGER, _COLUMNS, title)
    for row, entry in enumerate(ledger.rows, start=_FIRST_ROW):
        values = (
            _city(entry.unit.city_name),
            entry.unit.county_code,
            entry.unit.name or _OUTSIDE,
            entry.type_code,
            _type_word(entry.type_code),
            entry.before_km2,
            entry.out_km2,
            entry.in_km2,
            entry.after_km2,
            Formula(f"=I{row}-F{row}"),
            Formula(f"=F{row}-G{row}+H{row}-I{row}"),
        )
        add_row(sheet, _COLUMNS, values, row)
    last = _last_row(ledger)
    sums = [Formula(f"=SUBTOTAL(9,{letter}{_FIRST_ROW}:{letter}{last})") for letter in "FGHIJK"]
    add_row(sheet, _COLUMNS, ("合计", "", "", "", "", *sums), last + 1)
    sheet.auto_filter.ref = f"A2:K{last}"


def _write_sums(book: Workbook, title: str, key: str, names: Sequence[str], ledger: Ledger) -> None:
    sheet = new_sheet(book, title, _SUM_COLUMNS, f"{title}（单位：平方公里）")
    last = _last_row(ledger)
    keys = f"'{LEDGER}'!${key}${_FIRST_ROW}:${key}${last}"
    for row, name in enumerate(names, start=_FIRST_ROW):
        sums = [
            Formula(f"=SUMIF({keys},$A{row},'{LEDGER}'!{letter}${_FIRST_ROW}:{letter}${last})")
            for letter in "FGHIJ"
        ]
        add_row(sheet, _SUM_COLUMNS, (name, *sums), row)
    end = max(_FIRST_ROW, _FIRST_ROW + len(names) - 1)
    totals = [Formula(f"=SUM({letter}{_FIRST_ROW}:{letter}{end})") for letter in "BCDEF"]
    add_row(sheet, _SUM_COLUMNS, ("合计", *totals), end + 1)


def _write_lineage(book: Workbook, ledger: Ledger) -> None:
    sheet = new_sheet(book, LINEAGE, _LINEAGE_COLUMNS, "变更来源（单位：平方公里）")
    for place, entry in enumerate(ledger.lineage, start=1):
        values = (
            place,
            entry.patch_code,
            entry.county_code,
            _ROLES.get(entry.role, entry.role),
            entry.area_km2,
            entry.number,
            words.VERDICTS[entry.verdict],
            entry.reason,
        )
        add_row(sheet, _LINEAGE_COLUMNS, values, _FIRST_ROW + place - 1)
    sheet.auto_filter.ref = f"A2:H{max(_FIRST_ROW, _FIRST_ROW + len(ledger.lineage) - 1)}"


def _last_row(ledger: Ledger) -> int:
    return max(_FIRST_ROW, _FIRST_ROW + len(ledger.rows) - 1)


def _stage_word(stage: str) -> str:
    known = {member.value: word for member, word in words.STAGES.items()}
    return known.get(stage, stage)


def _type_word(type_code: str) -> str:
    return words.type_words(type_code) or "未注明类型"


def _city(name: str) -> str:
    return name or _OUTSIDE
