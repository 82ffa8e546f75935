"""征求意见汇总及采纳情况表."""

from __future__ import annotations

from docx.document import Document

from tools.templates import paper
from tools.templates.forms import CellText, head_row, heading_block, paragraph, row, table, tag_row

_COLUMNS = (
    ("序号", 9, "{{ row.position }}", paper.SMALL_CENTRE),
    ("反馈单位", 18, "{{ row.unit }}", paper.SMALL_CENTRE),
    ("意见编号", 21, "{{ row.number }}", paper.SMALL_CENTRE),
    ("涉及图斑", 26, "{{ row.patch_lines }}", paper.SMALL_CELL),
    ("意见类型", 15, "{{ row.kind }}{% if row.reason %}（{{ row.reason }}）{% endif %}", paper.SMALL_CENTRE),
    ("意见内容", 52, "{{ row.content }}", paper.SMALL_CELL),
    ("涉及面积（平方公里）", 16, "{{ row.areas }}", paper.SMALL_CENTRE),
    ("采纳情况", 14, "{{ row.verdict }}", paper.SMALL_CENTRE),
    ("理由及修改情况", 36, "{{ row.decision }}", paper.SMALL_CELL),
    (
        "备注",
        18,
        "{{ row.remark }}{% if row.remark and row.opinions %}；{% endif %}{{ row.opinions }}",
        paper.SMALL_CELL,
    ),
)


def build() -> Document:
    """The template."""
    document = paper.new_document(landscape=True)
    heading_block(document, "征求意见汇总及采纳情况表")
    paragraph(document, "{{ lead }}", paper.BODY)
    paragraph(document, "", paper.GAP)
    _comments(document)
    _levels(document)
    paragraph(document, "{%p if no_objection %}", paper.GAP)
    paragraph(
        document, "其余单位无意见（{{ no_objection|length }}个）：{{ no_objection_names }}。", paper.BODY
    )
    paragraph(document, "{%p endif %}", paper.GAP)
    paragraph(document, "{%p if silent %}", paper.GAP)
    paragraph(document, "未回复单位（{{ silent|length }}个）：{{ silent_names }}。", paper.BODY)
    paragraph(document, "{%p endif %}", paper.GAP)
    paragraph(document, "注：面积按2000国家大地坐标系椭球面积计算，单位为平方公里。", paper.NOTE)
    paragraph(document, "{{ issuer }}", paper.SIGNATURE)
    paragraph(document, "{{ printed }}", paper.SIGNATURE)
    return document


def _levels(document: Document) -> None:
    paragraph(document, "{%p if levels %}", paper.GAP)
    paragraph(document, "", paper.GAP)
    made = table(document, (60, 40, 40, 40, 40))
    head_row(
        made,
        ("征求意见单位", "征求（个）", "回复（个）", "其中无意见（个）", "未回复（个）"),
        paper.SMALL_HEAD,
    )
    tag_row(made, "{%tr for one in levels %}")
    fields = ("level", "asked", "replied", "no_objection", "silent")
    row(made, *(CellText(f"{{{{ one.{field} }}}}", paper.SMALL_CENTRE) for field in fields))
    tag_row(made, "{%tr endfor %}")
    paragraph(document, "", paper.GAP)
    paragraph(document, "{%p endif %}", paper.GAP)


def _comments(document: Document) -> None:
    paragraph(document, "{%p if rows %}", paper.GAP)
    made = table(document, [width for _, width, _, _ in _COLUMNS])
    head_row(made, (title for title, _, _, _ in _COLUMNS), paper.SMALL_HEAD)
    tag_row(made, "{%tr for row in rows %}")
    row(made, *(CellText(field, style) for _, _, field, style in _COLUMNS))
    tag_row(made, "{%tr endfor %}")
    paragraph(document, "{%p else %}", paper.GAP)
    paragraph(document, "各单位均未提出意见。", paper.BODY)
    paragraph(document, "{%p endif %}", paper.GAP)
