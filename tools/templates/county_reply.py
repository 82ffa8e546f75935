"""县级反馈意见表, and the same form for cities and departments."""

from __future__ import annotations

from docx.document import Document

from tools.templates import paper
from tools.templates.forms import (
    CellText,
    head_row,
    heading_block,
    keep_with_next,
    paragraph,
    row,
    table,
    tag_row,
)

_LABEL = paper.CELL_HEAD


def build() -> Document:
    """The template."""
    document = paper.new_document(landscape=False)
    heading_block(document, "{{ form_name }}")
    _head(document)
    paragraph(document, "", paper.GAP)
    paragraph(document, "一、意见清单", paper.HEADING)
    paragraph(document, "{{ overall }}", paper.BODY)
    _comments(document)
    _evidence(document)
    _signature(document)
    return document


def _head(document: Document) -> None:
    made = table(document, (26, 57, 28, 45))
    for left, left_field, right, right_field in (
        ("{{ unit_label }}", "{{ unit }}", "{{ code_label }}", "{{ unit_code }}"),
        ("方案版本", "{{ stage }}", "图斑（个）", "{{ patches }}"),
        ("{{ ground_label }}", "{{ county_area }}", "已核图斑（个）", "{{ patches_seen }}"),
        ("红线面积", "{{ red_line_area }}", "{{ share_label }}", "{{ red_line_share }}"),
        ("意见条数", "{{ comment_count }}", "反馈日期", "{{ submitted }}"),
        ("填表人", "{{ author }}", "联系电话", "{{ phone }}"),
    ):
        row(
            made,
            CellText(left, _LABEL),
            CellText(left_field, paper.CELL_CENTRE),
            CellText(right, _LABEL),
            CellText(right_field, paper.CELL_CENTRE),
            height_mm=9,
            keep_whole=True,
        )
    row(made, CellText("总体意见", _LABEL), CellText("{{ stance }}", paper.CELL_CENTRE, 3), height_mm=11)


def _comments(document: Document) -> None:
    paragraph(document, "{%p for row in rows %}", paper.GAP)
    made = table(document, (24, 54, 24, 54))
    keep_with_next(
        row(
            made,
            CellText("意见编号", _LABEL),
            CellText("{{ row.number }}", paper.CELL_CENTRE),
            CellText("意见类型", _LABEL),
            CellText("{{ row.kind }}", paper.CELL_CENTRE),
            keep_whole=True,
        )
    )
    keep_with_next(
        row(
            made,
            CellText("理由类别", _LABEL),
            CellText("{{ row.reason }}", paper.CELL_CENTRE),
            CellText("涉及面积", _LABEL),
            CellText("{{ row.areas_with_mu }}", paper.CELL_CENTRE),
        )
    )
    row(made, CellText("涉及图斑", _LABEL), CellText("{{ row.patches }}", span=3))
    for label, field in (
        ("意见内容", "statement"),
        ("依据", "basis"),
        ("建议", "proposal"),
        ("证明材料", "evidence"),
    ):
        row(made, CellText(label, _LABEL), CellText(f"{{{{ row.{field} }}}}", span=3))
    tag_row(made, "{%tr if row.map %}")
    row(
        made,
        CellText("位置示意图", _LABEL),
        CellText(("{{ row.map }}", "{{ row.map_caption }}"), paper.PICTURE, 3),
        keep_whole=True,
    )
    tag_row(made, "{%tr endif %}")
    paragraph(document, "", paper.GAP)
    paragraph(document, "{%p endfor %}", paper.GAP)


def _evidence(document: Document) -> None:
    paragraph(document, "二、证明材料清单", paper.HEADING)
    paragraph(document, "{%p if evidence %}", paper.GAP)
    made = table(document, (14, 36, 106))
    head_row(made, ("序号", "意见编号", "材料名称"), _LABEL)
    tag_row(made, "{%tr for item in evidence %}")
    row(
        made,
        CellText("{{ item.position }}", paper.CELL_CENTRE),
        CellText("{{ item.number }}", paper.CELL_CENTRE),
        CellText("{{ item.name }}"),
    )
    tag_row(made, "{%tr endfor %}")
    paragraph(document, "{%p else %}", paper.GAP)
    paragraph(document, "无。", paper.BODY)
    paragraph(document, "{%p endif %}", paper.GAP)
    paragraph(document, "", paper.GAP)


def _signature(document: Document) -> None:
    made = table(document, (78, 78))
    row(
        made,
        CellText(("填表人（签字）：", "", "审核人（签字）：", "", "分管领导（签字）："), paper.CELL),
        CellText(("{{ government }}（盖章）", "", "", "", "年　　月　　日"), paper.CELL_CENTRE),
        height_mm=52,
        keep_whole=True,
    )
    paragraph(document, "注：本表与反馈数据包一并报送；图件为{{ map_note }}。", paper.NOTE)
