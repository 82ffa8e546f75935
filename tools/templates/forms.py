"""Pieces that the templates share: paragraphs, tables with fixed widths, rows that docxtpl repeats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell, _Row

from tools.templates import paper

_CELL_MARGINS_TWIPS = {"top": 40, "left": 60, "bottom": 40, "right": 60}


@dataclass(frozen=True)
class CellText:
    """What stands in a cell: one or more paragraphs in one style, over ``span`` columns."""

    text: str | Sequence[str]
    style: str = paper.CELL
    span: int = 1


def paragraph(document: Document, text: str, style: str) -> Any:
    """Add a paragraph."""
    return document.add_paragraph(text, style=style)


def heading_block(document: Document, name: str) -> None:
    """The classification line and the two lines of the title."""
    paragraph(document, "{%p if marking %}", paper.GAP)
    paragraph(document, "{{ marking }}", paper.MARKING)
    paragraph(document, "{%p endif %}", paper.GAP)
    paragraph(document, "{{ title }}", paper.TITLE)
    paragraph(document, name, paper.TITLE)
    paragraph(document, "", paper.GAP)


def table(document: Document, widths_mm: Sequence[float]) -> Table:
    """An empty table with lines, fixed widths and narrow cell margins."""
    made = document.add_table(rows=0, cols=len(widths_mm), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    for column, width in zip(made.columns, widths_mm):
        column.width = Mm(width)
    _set_margins(made)
    return made


def row(made: Table, *texts: CellText, height_mm: float = 0, keep_whole: bool = False) -> _Row:
    """Add a row; ``height_mm`` is the least it takes."""
    added = made.add_row()
    cells = list(added.cells)
    place = 0
    for text in texts:
        cell = cells[place]
        if text.span > 1:
            cell = cell.merge(cells[place + text.span - 1])
        _fill(cell, text)
        place += text.span
    if height_mm:
        added.height, added.height_rule = Mm(height_mm), WD_ROW_HEIGHT_RULE.AT_LEAST
    if keep_whole:
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return added


def head_row(made: Table, titles: Iterable[str], style: str) -> None:
    """Add the column titles; they are repeated on each page."""
    added = row(made, *(CellText(title, style) for title in titles), keep_whole=True)
    added._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def tag_row(made: Table, tag: str) -> None:
    """A row that is a tag alone; docxtpl takes it out."""
    row(made, CellText(tag, span=len(made.columns)))


def keep_with_next(added: _Row) -> None:
    """Hold a row on the page of the row that follows."""
    for cell in added.cells:
        for one in cell.paragraphs:
            one.paragraph_format.keep_with_next = True


def _fill(cell: _Cell, text: CellText) -> None:
    lines = [text.text] if isinstance(text.text, str) else list(text.text)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    first, *others = lines
    cell.paragraphs[0].text = first
    cell.paragraphs[0].style = text.style
    for line in others:
        cell.add_paragraph(line, style=text.style)
    for extra in list(cell.paragraphs[len(lines) :]):  # left behind by merging
        extra._p.getparent().remove(extra._p)


def _set_margins(made: Table) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side, width in _CELL_MARGINS_TWIPS.items():
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = made._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        look.addprevious(margins)
    else:
        properties.append(margins)
