"""征求意见函, in the layout of an official letter (GB/T 9704-2012), what is enclosed listed below the text."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tools.templates import paper
from tools.templates.forms import paragraph

_EMPTY_LINE = ""


def build() -> Document:
    """The template."""
    document = paper.new_document(landscape=False)
    paragraph(document, "{%p if marking %}", paper.GAP)
    paragraph(document, "{{ marking }}", paper.MARKING)
    paragraph(document, "{%p endif %}", paper.GAP)
    number = paragraph(document, "〔　　　　〕　　号", paper.BODY)
    number.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph(document, "{{ subject }}", paper.TITLE)
    paragraph(document, _EMPTY_LINE, paper.GAP)
    addressee = paragraph(document, "{{ addressee }}：", paper.BODY)
    addressee.paragraph_format.first_line_indent = Pt(0)
    _text(document)
    _enclosures(document)
    _signature(document)
    return document


def _text(document: Document) -> None:
    body = paper.BODY
    paragraph(
        document,
        "按照生态保护红线划定工作安排，现将《{{ title }}》分解至你单位征求意见。{{ content }}"
        "请对照随函数据包组织有关部门逐图斑核对，研究提出意见。有关事项函告如下：",
        body,
    )
    _item(
        document,
        "一、核对内容。",
        "重点核对红线边界与自然边界、土地权属和各类保护地边界是否相符，图斑类型、名称是否准确，"
        "与永久基本农田、城镇和村庄建设用地、采矿权、重大基础设施等是否存在矛盾"
        "{% if segments %}，以及省界接边段与相邻省是否衔接{% endif %}。",
    )
    _item(
        document,
        "二、反馈方式。",
        "用QGIS打开数据包（未装插件亦可浏览），通过“红线会审”插件逐条填写意见并附证明材料，"
        "生成反馈数据包，连同盖章的反馈意见表一并报送。每条意见请写明理由、依据和建议；无意见的，请书面反馈“无意见”。",
    )
    paragraph(document, "{%p if deadline %}", paper.GAP)
    _item(
        document,
        "三、反馈时间。",
        "请于{{ deadline }}前反馈，逾期未反馈的视情另行联系。",
    )
    paragraph(document, "{%p endif %}", paper.GAP)
    paragraph(
        document,
        "数据包和图件为{{ stage }}，不作为管理依据，属内部资料，请妥善保管，"
        "不得公开和转发，不得在联网计算机上处理涉密内容。",
        body,
    )
    paragraph(document, "{%p if contact %}", paper.GAP)
    paragraph(document, "联系人及电话：{{ contact }}", body)
    paragraph(document, "{%p else %}", paper.GAP)
    paragraph(document, "联系人：　　　　　　联系电话：", body)
    paragraph(document, "{%p endif %}", paper.GAP)


def _item(document: Document, heading: str, text: str) -> None:
    made = paragraph(document, "", paper.BODY)
    paper.set_face(made.add_run(heading)._r.get_or_add_rPr(), paper.HEADING_FACE)
    made.add_run(text)


def _enclosures(document: Document) -> None:
    paragraph(document, _EMPTY_LINE, paper.BODY)
    paragraph(document, "附件：1. 征求意见数据包（{{ package }}）", paper.BODY)
    paragraph(document, "　　　2. {{ unit }}生态保护红线图", paper.BODY)


def _signature(document: Document) -> None:
    paragraph(document, _EMPTY_LINE, paper.BODY)
    paragraph(document, _EMPTY_LINE, paper.BODY)
    paragraph(document, "{{ issuer }}", paper.SIGNATURE)
    paragraph(document, "{{ issued }}", paper.SIGNATURE)
