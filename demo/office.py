"""The provincial office of the demo: fills the sheet of decisions with Excel's own means, as a clerk does."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

UNKNOWN_NUMBER = "999999-0001"
_HEADER_ROW = 2

# What the office answers, by kind of comment and in turn; the part is for partial adoptions only
_ANSWERS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "调出": (
        ("采纳", "经核实证明材料齐全,属实,同意按申请范围调出。", ""),
        ("部分采纳", "涉及各类保护地的部分须保留,其余部分同意调出。", "扣除各类保护地"),
        ("不采纳", "该范围位于生态功能极重要区,按应划尽划的要求予以保留。", ""),
        ("采纳", "经与国土资源部门核对,同意按申请范围调出。", ""),
        ("待补充证明材料", "请补充主管部门的批准文件后再行研究。", ""),
    ),
    "调入": (
        ("采纳", "评估结果支持,同意调入。", ""),
        ("采纳", "有利于红线完整连片,同意调入。", ""),
        ("不采纳", "该范围生态功能一般,本次不调入。", ""),
    ),
    "边界": (
        ("转会议研究", "需会同林业、国土部门现场核定后研究。", ""),
        ("解释说明", "该段边界依据第二次全国土地调查地类界划定,予以保留。", ""),
    ),
    "属性": (("采纳", "经复核评估结果,同意更正。", ""), ("不采纳", "主导功能以评估结果为准。", "")),
    "命名": (("采纳", "同意更正命名。", ""), ("解释说明", "命名以自然地理单元为准。", "")),
    "文本": (("解释说明", "相关内容将在管控办法中统一规定。", ""),),
}


@dataclass(frozen=True)
class Filled:
    """How many rows were filled in, and how many wrong ones were added on purpose."""

    rows: int
    wrong: int


def fill_decisions(sheet: Path, filled: Path, leave_to_meeting: Collection[str]) -> Filled:
    """Fill a decision in for every comment; numbers in ``leave_to_meeting`` (contradictions) go to a meeting.

    Two rows are wrong on purpose: one without a reason, one about a comment that does not exist.
    """
    book = load_workbook(sheet)
    page = book.worksheets[0]
    columns = {cell.value: cell.column for cell in page[_HEADER_ROW]}
    turns: dict[str, int] = {}
    rows = 0
    for row in range(_HEADER_ROW + 1, page.max_row + 1):
        number = page.cell(row, columns["意见编号"]).value
        if not number:
            continue
        answer = _answer(str(page.cell(row, columns["意见类型"]).value), turns)
        if number in leave_to_meeting:
            answer = ("转会议研究", "相邻县意见相反,提交协调会研究。", "")
        _write(page, columns, row, answer)
        rows += 1
    _write(page, columns, page.max_row, ("不采纳", "", ""))  # the last comment loses its reason
    below = page.max_row + 1
    page.cell(below, columns["意见编号"]).value = UNKNOWN_NUMBER
    _write(page, columns, below, ("采纳", "同意。", ""))
    book.save(filled)
    return Filled(rows, 2)


def _answer(kind: str, turns: dict[str, int]) -> tuple[str, str, str]:
    name = next((name for name in _ANSWERS if name in kind), "文本")
    turn = turns.get(name, 0)
    turns[name] = turn + 1
    return _ANSWERS[name][turn % len(_ANSWERS[name])]


def _write(page: Worksheet, columns: dict[str, int], row: int, answer: tuple[str, str, str]) -> None:
    verdict, reason, part = answer
    values = {
        "采纳情况": verdict,
        "处理理由": reason,
        "采纳范围": part,
        "状态": "已审定",
        "处理人": "省环保厅生态处",
    }
    for name, value in values.items():
        page.cell(row, columns[name]).value = value or None
