"""The expert of the demo: types into the form with Word's own means (python-docx), ticks boxes and saves."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.table import Table, _Cell

_WORDS = {
    "专家姓名": "孙教授",
    "工作单位": "山西大学环境与资源学院",
    "职务职称": "教授",
    "从事专业": "生态学",
    "总体评价": "划定方法符合技术指南要求,基础数据详实,征求意见程序规范。",
    "衔接情况": "与周边省份的衔接基本到位,建议对位置错开的接边段逐段核实。",
}
_ANSWERS = (
    ("同意", ""),
    ("修改后同意", "建议补充该范围的土地利用现状资料,并核实与保护地的位置关系。"),
    ("不同意", "该处生态敏感性高,不宜调整,建议维持原方案。"),
)


def answer_form(form: Path, answered: Path, every: int) -> int:
    """Fill in the head and an opinion on every n-th comment; how many opinions were written."""
    document = Document(form)
    written = place = 0
    for table in document.tables:
        for label, cell in _labelled(table):
            if label in _WORDS:
                cell.paragraphs[0].add_run(_WORDS[label])
            elif label == "专家意见":
                if place % every == 0:
                    _give_opinion(cell, *_ANSWERS[(place // every) % len(_ANSWERS)])
                    written += 1
                place += 1
            elif label == "论证结论":
                _tick(cell, "修改后通过")
    document.save(answered)
    return written


def _labelled(table: Table) -> list[tuple[str, _Cell]]:
    """The cells that stand to the right of a label."""
    pairs = []
    for row in table.rows:
        cells = list(dict.fromkeys(row.cells))  # a merged cell is named once for each column it covers
        for label, cell in zip(cells, cells[1:]):
            pairs.append((label.text.strip().rstrip(":："), cell))
    return pairs


def _give_opinion(cell: _Cell, stance: str, text: str) -> None:
    _tick(cell, stance)
    if text:
        cell.add_paragraph(text)


def _tick(cell: _Cell, choice: str) -> None:
    """Turn the box before a choice into a ticked one; choices may contain one another (同意, 不同意)."""
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            for before in ("□", "□ "):
                at = run.text.find(f"{before}{choice}")
                if at >= 0:
                    run.text = f"{run.text[:at]}☑{run.text[at + 1 :]}"
                    return
    raise ValueError(f"the form offers no box for {choice}")
