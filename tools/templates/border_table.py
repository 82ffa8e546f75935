"""省际对接（接边）意见表."""

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

_COLUMNS = (
    ("段号", 9, "{{ row.segment }}", paper.SMALL_CENTRE),
    ("本省县（市、区）", 20, "{{ row.unit }}", paper.SMALL_CENTRE),
    ("邻省县（市、区）", 20, "{{ row.other_county }}", paper.SMALL_CENTRE),
    ("界线段起止", 56, ("起：{{ row.start }}", "止：{{ row.end }}"), paper.SMALL_CELL),
    ("长度（千米）", 14, "{{ row.length }}", paper.SMALL_CENTRE),
    ("本省红线", 24, "{{ row.our_patch }}", paper.SMALL_CENTRE),
    ("邻省红线", 24, "{{ row.their_patch }}", paper.SMALL_CENTRE),
    ("对接情况", 18.5, "{{ row.border_class }}", paper.SMALL_CENTRE),
    ("错开距离（米）", 14, "{{ row.offset }}", paper.SMALL_CENTRE),
    ("处理意见", 25.5, "", paper.SMALL_CELL),
)


def build() -> Document:
    """The template."""
    document = paper.new_document(landscape=True)
    heading_block(document, "省际对接（接边）意见表")
    paragraph(document, "{{ lead }}", paper.BODY)
    paragraph(document, "{%p for province in provinces %}", paper.GAP)
    paragraph(document, "{{ province.heading }}", paper.HEADING)
    paragraph(document, "{{ province.summary }}", paper.BODY)
    paragraph(document, "", paper.GAP)
    _segments(document)
    paragraph(document, "", paper.GAP)
    _confirmation(document)
    paragraph(document, "", paper.GAP)
    paragraph(document, "{%p endfor %}", paper.GAP)
    paragraph(
        document,
        "注：坐标为2000国家大地坐标系经纬度；错开距离为两侧红线之间缝隙或重叠的宽度（沿该段取中位数）。"
        "{{ map_note }}。",
        paper.NOTE,
    )
    return document


def _segments(document: Document) -> None:
    made = table(document, [width for _, width, _, _ in _COLUMNS])
    head_row(made, (title for title, _, _, _ in _COLUMNS), paper.SMALL_HEAD)
    tag_row(made, "{%tr for row in province.rows %}")
    row(made, *(CellText(field, style) for _, _, field, style in _COLUMNS), keep_whole=True)
    tag_row(made, "{%tr endfor %}")
    tag_row(made, "{%tr for sum in province.sums %}")
    row(
        made,
        CellText("小计", paper.SMALL_HEAD, 3),
        CellText("{{ sum.count }}段", paper.SMALL_CENTRE),
        CellText("{{ sum.length }}", paper.SMALL_CENTRE),
        CellText("", paper.SMALL_CENTRE, 2),
        CellText("{{ sum.border_class }}", paper.SMALL_CENTRE),
        CellText("", paper.SMALL_CENTRE, 2),
        keep_whole=True,
    )
    tag_row(made, "{%tr endfor %}")
    row(
        made,
        CellText("合计", paper.SMALL_HEAD, 3),
        CellText("{{ province.count }}段", paper.SMALL_CENTRE),
        CellText("{{ province.length }}", paper.SMALL_CENTRE),
        CellText("", paper.SMALL_CENTRE, 5),
        keep_whole=True,
    )


def _confirmation(document: Document) -> None:
    made = table(document, (45, 90, 90))
    keep_with_next(
        row(
            made,
            CellText("双方确认", paper.CELL_HEAD),
            CellText(
                ("{{ issuer }}（盖章）", "", "负责人（签字）：", "", "年　　月　　日"), paper.CELL_CENTRE
            ),
            CellText(
                ("{{ province.province }}主管部门（盖章）", "", "负责人（签字）：", "", "年　　月　　日"),
                paper.CELL_CENTRE,
            ),
            height_mm=38,
            keep_whole=True,
        )
    )
