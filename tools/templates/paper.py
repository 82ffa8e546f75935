"""Paper and faces after GB/T 9704-2012: A4, type area 156 × 225 mm, 仿宋 size 3, page numbers — 1 — outside.

The type area turned on its side (225 × 156 mm) gives the pages of the wide tables.
"""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

TITLE_FACE, TEXT_FACE, HEADING_FACE = "方正小标宋简体", "仿宋", "黑体"
SECOND_FACE, NUMBER_FACE, WESTERN_FACE = "楷体", "宋体", "Times New Roman"
SIZE_2, SIZE_3, SIZE_4, SIZE_5, SMALL_5 = Pt(22), Pt(16), Pt(14), Pt(10.5), Pt(9)
LINE_PITCH = Pt(29)  # 22 lines on 225 mm

TITLE, BODY, HEADING, MARKING = "红线标题", "红线正文", "红线一级标题", "红线标志"
CELL, CELL_CENTRE, CELL_HEAD = "红线表格", "红线表格居中", "红线表头"
SMALL_CELL, SMALL_CENTRE, SMALL_HEAD = "红线小字表格", "红线小字表格居中", "红线小字表头"
NOTE, PICTURE, GAP, SIGNATURE = "红线说明", "红线图片", "红线间隔", "红线落款"

_KEPT_STYLES = {
    "Normal",
    "Header",
    "Footer",
    "Default Paragraph Font",
    "Normal Table",
    "No List",
    "Table Grid",
}
_FOREIGN_PARTS = ("/thumbnail", "/customXml", "/stylesWithEffects", "/numbering")
_SOME_DAY = datetime(2018, 6, 30)  # no time of building goes into the file: built twice, it is the same
_ZIP_DAY = (2018, 6, 30, 0, 0, 0)
_WORD_2013 = "15"
_FOOTER_LINE_MM = 5
_BELOW_TYPE_AREA_MM = 7


def new_document(landscape: bool) -> WordDocument:
    """An empty document with our styles, page and page numbers."""
    document = Document()
    _drop_foreign_parts(document)
    _drop_foreign_styles(document)
    _set_defaults(document)
    _add_styles(document)
    _set_page(document, landscape)
    _number_pages(document)
    _set_compatibility(document)
    return document


def reproducible_bytes(document: WordDocument) -> bytes:
    """The .docx, with the same bytes each time it is built."""
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = core.title = ""
    core.created = core.modified = _SOME_DAY
    core.revision = 1
    core.language = "zh-CN"
    built, out = BytesIO(), BytesIO()
    document.save(built)
    with zipfile.ZipFile(built) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return out.getvalue()


def set_face(run_properties: Any, chinese: str, western: str = WESTERN_FACE) -> None:
    """Set both faces: a face given for western letters alone leaves the Chinese as it was."""
    fonts = run_properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        run_properties.insert(0, fonts)
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    fonts.set(qn("w:hint"), "eastAsia")  # so that “ ” … — are set in the Chinese face
    for name, face in (("ascii", western), ("hAnsi", western), ("eastAsia", chinese), ("cs", western)):
        fonts.set(qn(f"w:{name}"), face)


def _drop_foreign_parts(document: WordDocument) -> None:
    for owner in (document.part.package, document.part):
        for identity, relation in list(owner.rels.items()):
            if relation.reltype.endswith(_FOREIGN_PARTS):
                del owner.rels[identity]


def _drop_foreign_styles(document: WordDocument) -> None:
    styles = document.styles.element
    for latent in styles.findall(qn("w:latentStyles")):
        styles.remove(latent)
    kept_ids = set()
    for style in styles.findall(qn("w:style")):
        name = style.find(qn("w:name")).get(qn("w:val"))
        if name.lower() in {kept.lower() for kept in _KEPT_STYLES}:
            kept_ids.add(style.get(qn("w:styleId")))
        else:
            styles.remove(style)
    for style in styles.findall(qn("w:style")):
        link = style.find(qn("w:link"))
        if link is not None and link.get(qn("w:val")) not in kept_ids:
            style.remove(link)


def _set_defaults(document: WordDocument) -> None:
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    set_face(defaults, TEXT_FACE)
    defaults.find(qn("w:lang")).set(qn("w:eastAsia"), "zh-CN")


def _add_styles(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    normal.font.size = SIZE_3
    set_face(normal.element.get_or_add_rPr(), TEXT_FACE)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    centre, left, right = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
    _style(document, TITLE, TITLE_FACE, SIZE_2, centre, pitch=Pt(34))
    _style(document, BODY, TEXT_FACE, SIZE_3, WD_ALIGN_PARAGRAPH.JUSTIFY, pitch=LINE_PITCH, indent=True)
    _style(document, HEADING, HEADING_FACE, SIZE_3, left, pitch=LINE_PITCH, indent=True)
    document.styles[HEADING].paragraph_format.keep_with_next = True
    _style(document, MARKING, HEADING_FACE, SIZE_3, left, pitch=LINE_PITCH)
    _style(document, NOTE, SECOND_FACE, SIZE_5, left)
    _style(document, PICTURE, TEXT_FACE, SMALL_5, centre)
    _style(document, GAP, TEXT_FACE, Pt(5), left, pitch=Pt(8))
    _style(document, SIGNATURE, TEXT_FACE, SIZE_3, right, pitch=LINE_PITCH)
    document.styles[SIGNATURE].paragraph_format.right_indent = SIZE_3 * 2
    for name, face, size, alignment in (
        (CELL, TEXT_FACE, SIZE_5, left),
        (CELL_CENTRE, TEXT_FACE, SIZE_5, centre),
        (CELL_HEAD, HEADING_FACE, SIZE_5, centre),
        (SMALL_CELL, TEXT_FACE, SMALL_5, left),
        (SMALL_CENTRE, TEXT_FACE, SMALL_5, centre),
        (SMALL_HEAD, HEADING_FACE, SMALL_5, centre),
    ):
        _style(document, name, face, size, alignment)
        _break_long_words(document.styles[name])
    _footer_style(document)


def _style(
    document: WordDocument,
    name: str,
    face: str,
    size: Pt,
    alignment: WD_ALIGN_PARAGRAPH,
    pitch: Pt | None = None,
    indent: bool = False,
) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.size = size
    set_face(style.element.get_or_add_rPr(), face)
    layout = style.paragraph_format
    layout.alignment = alignment
    if pitch is not None:
        layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        layout.line_spacing = pitch
    if indent:
        layout.first_line_indent = size * 2
        style.element.get_or_add_pPr().find(qn("w:ind")).set(qn("w:firstLineChars"), "200")


def _break_long_words(style: Any) -> None:
    """Codes and file names without a space may break anywhere instead of running over the edge of a narrow column."""
    properties = style.element.get_or_add_pPr()
    wrap = OxmlElement("w:wordWrap")
    wrap.set(qn("w:val"), "0")
    properties.insert_element_before(
        wrap,
        "w:overflowPunct",
        "w:topLinePunct",
        "w:autoSpaceDE",
        "w:spacing",
        "w:ind",
        "w:jc",
        "w:outlineLvl",
    )


def _footer_style(document: WordDocument) -> None:
    footer = document.styles["Footer"]
    footer.font.size = SIZE_4
    set_face(footer.element.get_or_add_rPr(), NUMBER_FACE, NUMBER_FACE)
    for tabs in footer.element.get_or_add_pPr().findall(qn("w:tabs")):
        footer.element.pPr.remove(tabs)


def _set_page(document: WordDocument, landscape: bool) -> None:
    section = document.sections[0]
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        # the portrait page turned: what is its binding edge (28 mm) is the head of the table
        top, right, bottom, left = 28, 37, 26, 35
    else:
        section.page_width, section.page_height = Mm(210), Mm(297)
        top, right, bottom, left = 37, 26, 35, 28
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.header_distance = Mm(15)
    section.footer_distance = Mm(bottom - _BELOW_TYPE_AREA_MM - _FOOTER_LINE_MM)


def _number_pages(document: WordDocument) -> None:
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for footer, alignment in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style = document.styles["Footer"]
        paragraph.alignment = alignment
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = SIZE_4
        paragraph.add_run("— ")
        _add_page_field(paragraph)
        paragraph.add_run(" —")


def _add_page_field(paragraph: Any) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _set_compatibility(document: WordDocument) -> None:
    settings = document.settings.element
    for entry in settings.iter(qn("w:compatSetting")):
        if entry.get(qn("w:name")) == "compatibilityMode":
            entry.set(qn("w:val"), _WORD_2013)  # else Word opens it in "compatibility mode"
    settings.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")
    zoom = settings.find(qn("w:zoom"))
    zoom.set(qn("w:percent"), "100")
