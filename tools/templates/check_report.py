"""质检报告."""

from __future__ import annotations

from docx.document import Document

from tools.templates import paper
from tools.templates.forms import CellText, head_row, heading_block, paragraph, row, table, tag_row

_Column = tuple[str, float, str, str]
_CENTRE, _LEFT = paper.SMALL_CENTRE, paper.SMALL_CELL

_KINDS: tuple[_Column, ...] = (
    ("序号", 10, "{{ row.position }}", _CENTRE),
    ("程度", 13, "{{ row.severity }}", _CENTRE),
    ("问题类型", 42, "{{ row.title }}", _LEFT),
    ("数量", 17, "{{ row.count }}", _CENTRE),
    ("涉及图斑", 17, "{{ row.patches }}", _CENTRE),
    ("为何重要", 78, "{{ row.why }}", _LEFT),
    ("处理方式", 48, "{{ row.fix }}", _LEFT),
)
_FINDINGS: tuple[_Column, ...] = (
    ("序号", 11, "{{ row.position }}", _CENTRE),
    ("问题类型", 28, "{{ row.title }}", _CENTRE),
    ("行号", 14, "{{ row.row }}", _CENTRE),
    ("图斑", 38, "{{ row.subject }}", _LEFT),
    ("行政区代码", 20, "{{ row.county }}", _CENTRE),
    ("情况", 68, "{{ row.found }}", _LEFT),
    ("位置", 46, "{{ row.place }}", _CENTRE),
)
_WARNINGS: tuple[_Column, ...] = (
    _FINDINGS[0],
    *_FINDINGS[2:5],
    ("情况", 96, "{{ row.found }}", _LEFT),
    _FINDINGS[6],
)
_COUNTIES: tuple[_Column, ...] = (
    _FINDINGS[0],
    _FINDINGS[1],
    ("情况", 140, "{{ row.found }}", _LEFT),
    _FINDINGS[6],
)
_LEFT_OUT_KINDS: tuple[_Column, ...] = (
    ("序号", 12, "{{ row.position }}", _CENTRE),
    ("保护地类别", 70, "{{ row.kind }}", _LEFT),
    ("处数", 22, "{{ row.areas }}", _CENTRE),
    ("未全部划入处数", 30, "{{ row.count }}", _CENTRE),
    ("面积（平方公里）", 32, "{{ row.area }}", _CENTRE),
    ("未划入面积（平方公里）", 35, "{{ row.left_out }}", _CENTRE),
    ("未划入比例", 24, "{{ row.percent }}", _CENTRE),
)
_LEFT_OUT_AREAS: tuple[_Column, ...] = (
    ("序号", 12, "{{ row.position }}", _CENTRE),
    ("保护地名称", 76, "{{ row.name }}", _LEFT),
    ("类别", 40, "{{ row.kind }}", _CENTRE),
    ("级别", 22, "{{ row.level }}", _CENTRE),
    ("面积（平方公里）", 26, "{{ row.area }}", _CENTRE),
    ("未划入面积（平方公里）", 29, "{{ row.left_out }}", _CENTRE),
    ("未划入比例", 20, "{{ row.percent }}", _CENTRE),
)
_THRESHOLDS: tuple[_Column, ...] = (
    ("阈值", 120, "{{ row.name }}", _LEFT),
    ("取值", 40, "{{ row.value }}", _CENTRE),
)


def build() -> Document:
    """The template."""
    document = paper.new_document(landscape=True)
    heading_block(document, "质检报告")
    paragraph(document, "{{ lead }}", paper.BODY)
    _section(document, "一、问题汇总", "kinds", _KINDS, "未发现问题。")
    _section(document, "二、错误清单", "errors", _FINDINGS, "无错误。")
    _shown(document, "errors_shown")
    _warnings(document)
    paragraph(document, "四、各类保护地应划尽划情况", paper.HEADING)
    paragraph(document, "{%p if left_out_note %}", paper.GAP)
    paragraph(document, "{{ left_out_note }}", paper.BODY)
    paragraph(document, "{%p endif %}", paper.GAP)
    _if_any(document, "left_out_kinds", _LEFT_OUT_KINDS)
    _if_any(document, "left_out_areas", _LEFT_OUT_AREAS)
    _shown(document, "left_out_shown")
    _section(document, "五、县级行政区界线问题", "counties", _COUNTIES, "未发现县界重叠和缝隙。")
    _section(document, "六、质检阈值", "thresholds", _THRESHOLDS, "未记录。")
    paragraph(
        document,
        "注：阈值由本单位设定，不代表任何标准的条款。面积按2000国家大地坐标系椭球面积计算。"
        "全部问题及位置见“{{ sheet_name }}”。",
        paper.NOTE,
    )
    paragraph(document, "{{ checked }}", paper.SIGNATURE)
    return document


def _section(document: Document, heading: str, rows: str, columns: tuple[_Column, ...], none: str) -> None:
    paragraph(document, heading, paper.HEADING)
    paragraph(document, f"{{%p if {rows} %}}", paper.GAP)
    _list(document, rows, columns)
    paragraph(document, "{%p else %}", paper.GAP)
    paragraph(document, none, paper.BODY)
    paragraph(document, "{%p endif %}", paper.GAP)


def _if_any(document: Document, rows: str, columns: tuple[_Column, ...]) -> None:
    paragraph(document, f"{{%p if {rows} %}}", paper.GAP)
    _list(document, rows, columns)
    paragraph(document, "", paper.GAP)
    paragraph(document, "{%p endif %}", paper.GAP)


def _shown(document: Document, name: str) -> None:
    paragraph(document, f"{{%p if {name} %}}", paper.GAP)
    paragraph(document, f"{{{{ {name} }}}}", paper.NOTE)
    paragraph(document, "{%p endif %}", paper.GAP)


def _warnings(document: Document) -> None:
    paragraph(document, "三、提示清单", paper.HEADING)
    paragraph(document, "{%p if not warnings %}", paper.GAP)
    paragraph(document, "无提示。", paper.BODY)
    paragraph(document, "{%p endif %}", paper.GAP)
    paragraph(document, "{%p for kind in warnings %}", paper.GAP)
    paragraph(document, "{{ kind.position }}．{{ kind.heading }}：{{ kind.why }}。", paper.BODY)
    _list(document, "kind.rows", _WARNINGS)
    paragraph(document, "{%p if kind.shown %}", paper.GAP)
    paragraph(document, "{{ kind.shown }}", paper.NOTE)
    paragraph(document, "{%p endif %}", paper.GAP)
    paragraph(document, "", paper.GAP)
    paragraph(document, "{%p endfor %}", paper.GAP)


def _list(document: Document, rows: str, columns: tuple[_Column, ...]) -> None:
    made = table(document, [width for _, width, _, _ in columns])
    head_row(made, (title for title, _, _, _ in columns), paper.SMALL_HEAD)
    tag_row(made, f"{{%tr for row in {rows} %}}")
    row(made, *(CellText(field, style) for _, _, field, style in columns), keep_whole=True)
    tag_row(made, "{%tr endfor %}")
