"""Where things stand in an expert form: used when it is issued and again when it comes back.

Bookmarks tell what is what (``marks``): they survive Word, WPS and LibreOffice. Where one was lost, the printed words
beside a place tell it, if they are those of our own template. Of every comment's block the printed text is hashed, so a
text that was changed on the way shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from redline_plugin.documents.docx_text import (
    Noticed,
    attribute,
    blocks_of,
    cells_of,
    local_name,
    read_text,
    rows_of,
)
from redline_plugin.documents.text import plain
from redline_plugin.model.identity import UNIT_CODE_AS_TYPED

FIELD_LABELS = {
    "expert": ("专家姓名", "姓名"),
    "unit": ("工作单位", "单位"),
    "position": ("职务职称", "职称", "职务/职称"),
    "speciality": ("专业", "从事专业"),
    "overall": ("总体评价",),
    "method": ("数据与方法",),
    "results": ("结果合理性",),
    "connection": ("衔接情况",),
    "advice": ("修改建议",),
    "conclusion": ("论证结论",),
}
NUMBER_LABELS = ("意见编号",)
ANSWER_LABELS = ("专家意见", "专家具体意见", "具体意见")

_NUMBER = re.compile(rf"({UNIT_CODE_AS_TYPED})[-–—‐‑−_](\d{{4,8}})")
_NUMBER_MARK = re.compile(rf"redline_({UNIT_CODE_AS_TYPED})_(\d{{4,8}})(?:_([0-9a-f]{{12}}))?(?:_\d+)?")
_ANSWER_MARK = re.compile(rf"redline_{UNIT_CODE_AS_TYPED}_\d{{4,8}}_answer(?:_\d+)?")
_FIELD_MARK = re.compile(r"redline_field_([a-z]+)(?:_\d+)?")
_BLOCK_HASH_LENGTH = 12
_STRAY_HASH_LENGTH = 8


@dataclass
class Block:
    """What belongs to one comment: its number by bookmark and as printed, the printed texts, the cells for answers."""

    marked_number: str
    issued_hash: str
    printed_number: str
    printed: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    noticed: Noticed = field(default_factory=Noticed)

    @property
    def printed_hash(self) -> str:
        """Twelve hex digits over the printed text; white space and full or half width do not count."""
        return _hash("\x1f".join(map(plain, self.printed)), _BLOCK_HASH_LENGTH)


@dataclass
class Layout:
    """A whole form. ``outside`` is text that belongs to no comment and no field, each with its hash."""

    blocks: list[Block] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    outside: list[tuple[str, str]] = field(default_factory=list)
    noticed: Noticed = field(default_factory=Noticed)


def read_layout(body: Any) -> Layout:
    """Find the blocks and fields of a ``w:body``."""
    layout = Layout()
    marks = _marks_of_cells(body)
    for part in blocks_of(body):
        if local_name(part) == "p":
            _add_outside(layout, read_text(part, layout.noticed))
        else:
            _read_table(part, marks, layout)
    return layout


def written_number(text: str) -> str:
    """The comment number that a text is, whatever dash and width it is typed with; empty where it is none."""
    found = _NUMBER.fullmatch(plain(text))
    return _number(found) if found else ""


def _number(found: re.Match[str]) -> str:
    return f"{found.group(1).upper()}-{found.group(2)}"


def _read_table(table: Any, marks: dict[Any, list[str]], layout: Layout) -> None:
    block: Block | None = None
    for row in rows_of(table, layout.noticed):
        started = _block_started(row, marks)
        if started is not None:
            block = started
            layout.blocks.append(block)
        if block is not None:
            _read_block_row(row, marks, block)
        else:
            _read_field_row(row, marks, layout)


def _block_started(row: Any, marks: dict[Any, list[str]]) -> Block | None:
    cells = cells_of(row)
    texts = [read_text(cell, Noticed()) for cell in cells]
    by_label = _number_beside_label(texts)
    for cell, text in zip(cells, texts):
        for mark in marks.get(cell, ()):
            found = _NUMBER_MARK.fullmatch(mark)
            if found:
                printed = _NUMBER.search(plain(text))
                number = _number(printed) if printed else by_label
                return Block(_number(found), found.group(3) or "", number)
    return Block("", "", by_label) if by_label else None


def _number_beside_label(texts: list[str]) -> str:
    for label, text in zip(texts, texts[1:]):
        if plain(label).rstrip(":") in NUMBER_LABELS and written_number(text):
            return written_number(text)
    return ""


def _read_block_row(row: Any, marks: dict[Any, list[str]], block: Block) -> None:
    answering = False
    for cell in cells_of(row):
        text = read_text(cell, block.noticed)
        if answering:
            block.answers.append(text)
            continue
        block.printed.append(text)
        by_mark = any(_ANSWER_MARK.fullmatch(mark) for mark in marks.get(cell, ()))
        answering = by_mark or plain(text).rstrip(":") in ANSWER_LABELS


def _read_field_row(row: Any, marks: dict[Any, list[str]], layout: Layout) -> None:
    name = ""
    for cell in cells_of(row):
        text = read_text(cell, layout.noticed)
        label = _field_name(text, marks.get(cell, ()))
        if label:
            name = label
            _add_outside(layout, text)
        elif name:
            layout.fields[name] = "\n".join(part for part in (layout.fields.get(name, ""), text) if part)
        else:
            _add_outside(layout, text)


def _field_name(text: str, marks: Any) -> str:
    for mark in marks:
        found = _FIELD_MARK.fullmatch(mark)
        if found:
            return found.group(1)
    label = plain(text).rstrip(":")
    return next((name for name, labels in FIELD_LABELS.items() if label in labels), "")


def _add_outside(layout: Layout, text: str) -> None:
    if plain(text):
        layout.outside.append((text, _hash(plain(text), _STRAY_HASH_LENGTH)))


def _marks_of_cells(body: Any) -> dict[Any, list[str]]:
    """Our bookmarks by the cell they are in; one that stands between cells belongs to the next cell."""
    found: dict[Any, list[str]] = {}
    waiting: list[str] = []
    for element in body.iter():
        name = local_name(element)
        if name == "tc" and waiting:
            found.setdefault(element, []).extend(waiting)
            waiting = []
        elif name == "bookmarkStart" and attribute(element, "name").lower().startswith("redline_"):
            mark = attribute(element, "name").lower()
            holder = next(_holders(element), None)
            if holder is None:
                waiting.append(mark)
            elif local_name(holder) == "tc":
                found.setdefault(holder, []).append(mark)
    return found


def _holders(element: Any) -> Iterator[Any]:
    """The cell around an element, or the paragraph where no cell is around it; none between cells and rows."""
    around = list(element.iterancestors())
    for holder in around:
        if local_name(holder) in ("tc", "tr", "tbl"):
            if local_name(holder) == "tc":
                yield holder
            return
    yield from (holder for holder in around if local_name(holder) == "p")


def _hash(text: str, length: int) -> str:
    return sha256(text.encode("utf-8")).hexdigest()[:length]
