"""专家论证意见表."""

from __future__ import annotations

from docx.document import Document

from tools.templates import paper
from tools.templates.forms import CellText, heading_block, keep_with_next, paragraph, row, table, tag_row

_LABEL = paper.CELL_HEAD


def build() -> Document:
    """The template. The names with ``mark_`` and ``row.answer`` print nothing: they mark a label for reading back."""
    document = paper.new_document(landscape=False)
    heading_block(document, "专家论证意见表")
    paragraph(document, "表单编号：{{ form_id }}（请勿修改）", paper.NOTE)
    paragraph(document, "一、专家基本情况", paper.HEADING)
    _expert(document)
    paragraph(document, "二、总体评价和论证结论", paper.HEADING)
    _overall(document)
    paragraph(document, "三、逐条审阅意见", paper.HEADING)
    paragraph(document, "{{ lead }}", paper.BODY)
    _comments(document)
    return document


def _expert(document: Document) -> None:
    made = table(document, (28, 50, 28, 50))
    for left, left_mark, right, right_mark in (
        ("专家姓名", "mark_expert", "工作单位", "mark_unit"),
        ("职务职称", "mark_position", "从事专业", "mark_speciality"),
    ):
        row(
            made,
            CellText(f"{left}{{{{ {left_mark} }}}}", _LABEL),
            CellText("", paper.CELL_CENTRE),
            CellText(f"{right}{{{{ {right_mark} }}}}", _LABEL),
            CellText("", paper.CELL_CENTRE),
            height_mm=11,
            keep_whole=True,
        )


def _overall(document: Document) -> None:
    made = table(document, (28, 128))
    for label, mark, height_mm in (
        ("总体评价", "mark_overall", 26),
        ("数据与方法", "mark_method", 18),
        ("结果合理性", "mark_results", 18),
        ("衔接情况", "mark_connection", 18),
        ("修改建议", "mark_advice", 26),
    ):
        row(made, CellText(f"{label}{{{{ {mark} }}}}", _LABEL), CellText(""), height_mm=height_mm)
    row(
        made,
        CellText("论证结论{{ mark_conclusion }}", _LABEL),
        CellText("□通过　　□修改后通过　　□不通过", paper.CELL_CENTRE),
        height_mm=12,
        keep_whole=True,
    )
    row(
        made,
        CellText("专家签名", _LABEL),
        CellText("年　　月　　日", paper.CELL_CENTRE),
        height_mm=16,
        keep_whole=True,
    )


def _comments(document: Document) -> None:
    paragraph(document, "{%p for row in rows %}", paper.GAP)
    made = table(document, (24, 54, 24, 54))
    keep_with_next(
        row(
            made,
            CellText("意见编号", _LABEL),
            CellText("{{ row.number }}", paper.CELL_CENTRE),
            CellText("反馈单位", _LABEL),
            CellText("{{ row.unit }}", paper.CELL_CENTRE),
            keep_whole=True,
        )
    )
    keep_with_next(
        row(
            made,
            CellText("意见类型", _LABEL),
            CellText("{{ row.kind }}{% if row.reason %}（{{ row.reason }}）{% endif %}", paper.CELL_CENTRE),
            CellText("涉及面积", _LABEL),
            CellText("{{ row.areas_with_mu }}", paper.CELL_CENTRE),
        )
    )
    row(made, CellText("涉及图斑", _LABEL), CellText("{{ row.patches }}", span=3))
    row(made, CellText("意见内容", _LABEL), CellText("{{ row.content }}", span=3))
    keep_with_next(
        row(
            made,
            CellText("拟处理意见", _LABEL),
            CellText("{{ row.verdict }}{% if row.decision %}。{{ row.decision }}{% endif %}", span=3),
        )
    )
    tag_row(made, "{%tr if row.map %}")
    keep_with_next(
        row(
            made,
            CellText("位置示意图", _LABEL),
            CellText(("{{ row.map }}", "{{ row.map_caption }}"), paper.PICTURE, 3),
            keep_whole=True,
        )
    )
    tag_row(made, "{%tr endif %}")
    keep_with_next(
        row(
            made,
            CellText("专家意见{{ row.answer }}", _LABEL),
            CellText("□同意　　□修改后同意　　□不同意", paper.CELL_CENTRE, 3),
            height_mm=10,
            keep_whole=True,
        )
    )
    row(made, CellText("具体意见{{ row.answer }}", _LABEL), CellText("", span=3), height_mm=22)
    paragraph(document, "", paper.GAP)
    paragraph(document, "{%p endfor %}", paper.GAP)
