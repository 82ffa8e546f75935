"""The templates we ship, and what an office may do to them."""

from __future__ import annotations

import re
import zipfile
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from shutil import copyfile
from typing import Any

import docx
import pytest
from lxml import etree

from redline_plugin.documents import check_report_page, pages
from redline_plugin.documents.expert_form import write_expert_form
from redline_plugin.documents.opinions import read_opinions
from redline_plugin.documents.properties import read_custom_properties
from redline_plugin.documents.synopsis import write_synopsis
from redline_plugin.documents.template import default_template
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.opinion import OpinionMatch
from tests.data import consultation_round as sample
from tests.data.word_files import part, rewrite, tables_of, text_of
from tools.templates.__main__ import BUILDERS
from tools.templates.paper import reproducible_bytes

PAGES = {
    "synopsis": pages.SynopsisPage,
    "county_reply": pages.CountyReplyPage,
    "border_table": pages.BorderPage,
    "expert_form": pages.ExpertFormPage,
    "check_report": check_report_page.CheckReportPage,
}


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A copy of the synopsis template, to be changed."""
    path = tmp_path / "省厅模板.docx"
    copyfile(default_template("synopsis"), path)
    return path


def contents(data: bytes) -> dict[str, bytes]:
    """The parts that are ours, whatever version of python-docx wrote the others, in canonical form."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [
            name for name in archive.namelist() if re.fullmatch(r"word/(document|styles|footer\d)\.xml", name)
        ]
        return {name: etree.tostring(etree.fromstring(archive.read(name)), method="c14n") for name in names}


@pytest.mark.parametrize("name", BUILDERS)
def test_what_is_committed_is_what_the_tool_builds(name: str) -> None:
    built = contents(reproducible_bytes(BUILDERS[name]()))
    assert len(built) == 4
    assert built == contents(default_template(name).read_bytes())


def test_a_template_built_twice_is_the_same_file() -> None:
    assert reproducible_bytes(BUILDERS["synopsis"]()) == reproducible_bytes(BUILDERS["synopsis"]())


@pytest.mark.parametrize("name", PAGES)
def test_offices_are_told_every_placeholder(name: str, repository: Path) -> None:
    told = (repository / "resources" / "templates" / "README.md").read_text(encoding="utf-8")
    for field in fields(PAGES[name]):
        assert f"`{field.name}`" in told, f"{name}: {field.name}"
    for page in (
        pages.CommentText,
        pages.BorderText,
        pages.BorderProvinceText,
        pages.UnitText,
        pages.EvidenceText,
        check_report_page.FindingText,
        check_report_page.FindingKindText,
        check_report_page.LeftOutKindText,
        check_report_page.LeftOutAreaText,
        check_report_page.ThresholdText,
    ):
        for field in fields(page):
            assert f"`{field.name}`" in told, field.name


def test_an_office_may_rearrange_its_template(template: Path, tmp_path: Path) -> None:
    document = docx.Document(str(template))
    for paragraph in list(document.paragraphs):
        paragraph._p.getparent().remove(paragraph._p)
    table = document.tables[0]
    table.rows[2].cells[9].paragraphs[0].text = "{% if row.evidence %}有附件{% else %}无附件{% endif %}"
    heading = document.add_paragraph("本表 ")
    heading.add_run("{{ rou")  # Word cuts a placeholder into runs wherever someone edited it
    heading.add_run("nd_title }}").bold = True
    heading.add_run(
        "，无意见{{ no_objection|length }}个{% for u in no_objection %}[{{ u.code }}]{% endfor %}"
    )
    document.save(str(template))
    out = tmp_path / "out.docx"
    write_synopsis(sample.synopsis(5), out, template)
    text = text_of(out)
    assert "本表 云岭省生态保护红线划定方案（征求意见稿），无意见4个[990106]" in text
    assert [row[9] for row in tables_of(out)[0][1:]] == ["无附件", "有附件", "无附件", "有附件", "无附件"]


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("{{ titel }}", "titel"),
        ("{% for row in rows %}{{ row.statment }}{% endfor %}", "row.statment"),
        ("{% for row in row %}{% endfor %}", "row"),
        ("{% for row in title %}{% endfor %}", "title"),
        ("{{ row.number }}", "row"),
        ("{% if silnet %}{% endif %}", "silnet"),
        ("{{ title.upper }}", "title.upper"),
        ("{% for u in silent %}{{ u.phone }}{% endfor %}", "u.phone"),
    ],
)
@pytest.mark.parametrize("comments", [0, 2])
def test_a_misspelt_placeholder_is_told_by_name(
    template: Path, tmp_path: Path, written: str, field: str, comments: int
) -> None:
    document = docx.Document(str(template))
    document.add_paragraph(written)
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(comments), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_FIELD_UNKNOWN
    assert raised.value.values == {"path": str(template), "field": field}
    assert not (tmp_path / "out.docx").exists()


@pytest.mark.parametrize("place", ["header", "footer"])
def test_placeholders_in_headers_and_footers_are_checked_and_filled(
    template: Path, tmp_path: Path, place: str
) -> None:
    document = docx.Document(str(template))
    getattr(document.sections[0], place).paragraphs[0].text = "{{ issuer }}"
    document.save(str(template))
    write_synopsis(sample.synopsis(2), tmp_path / "out.docx", template)
    section = docx.Document(str(tmp_path / "out.docx")).sections[0]
    assert getattr(section, place).paragraphs[0].text == "云岭省环境保护厅"
    getattr(document.sections[0], place).paragraphs[0].text = "{{ isuer }}"
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(2), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_FIELD_UNKNOWN


def test_a_template_that_leaves_comments_out_is_refused(template: Path, tmp_path: Path) -> None:
    document = docx.Document(str(template))
    document.tables[0].rows[1].cells[0].paragraphs[0].text = "{%tr for row in rows if row.basis %}"
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(5), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert "3 of 5" in raised.value.values["detail"]


def test_a_template_without_the_comments_is_refused(template: Path, tmp_path: Path) -> None:
    document = docx.Document(str(template))
    table = document.tables[0]._tbl
    table.getparent().remove(table)
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(0), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert "rows.number" in raised.value.values["detail"]


@pytest.mark.parametrize(
    "written",
    ["{% for row in rows %}", "{{ title", "{% endfor %}", "{%tr for row in rows %}", "{{ title | }}"],
)
def test_a_broken_tag_is_told(template: Path, tmp_path: Path, written: str) -> None:
    document = docx.Document(str(template))
    document.add_paragraph(written)
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(2), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert not (tmp_path / "out.docx").exists()


def test_an_expert_form_must_have_a_place_for_each_answer(tmp_path: Path) -> None:
    template = tmp_path / "form.docx"
    document = docx.Document(str(default_template("expert_form")))
    for row in document.tables[2].rows:
        if "row.answer" in row.cells[0].text:
            row._tr.getparent().remove(row._tr)
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_expert_form(sample.synopsis(2), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert "rows.answer" in raised.value.values["detail"]


def expert_template(tmp_path: Path) -> tuple[Path, Any]:
    path = tmp_path / "form.docx"
    return path, docx.Document(str(default_template("expert_form")))


def test_a_number_outside_the_table_cannot_be_read_back_and_is_refused(tmp_path: Path) -> None:
    template, document = expert_template(tmp_path)
    document.tables[2].rows[0].cells[1].paragraphs[0].text = "见上"
    document.tables[2]._tbl.addprevious(document.add_paragraph("意见{{ row.number }}")._p)
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_expert_form(sample.synopsis(2), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert "cells of one table" in raised.value.values["detail"]


def test_a_number_may_be_printed_above_its_table_as_well(tmp_path: Path) -> None:
    template, document = expert_template(tmp_path)
    document.tables[2]._tbl.addprevious(document.add_paragraph("意见{{ row.number }}")._p)
    document.save(str(template))
    write_expert_form(sample.synopsis(3), tmp_path / "out.docx", template)
    read = read_opinions(tmp_path / "out.docx")
    assert [(entry.number, entry.match) for entry in read.rows] == [
        (row.number, OpinionMatch.MATCHED) for row in sample.synopsis(3).rows
    ]


def test_an_office_s_own_labels_are_read_by_their_marks(tmp_path: Path) -> None:
    template, document = expert_template(tmp_path)
    for table in document.tables:
        for row in table.rows:
            for paragraph in (paragraph for cell in row.cells for paragraph in cell.paragraphs):
                if "{{ row.answer }}" in paragraph.text or "{{ mark_" in paragraph.text:
                    paragraph.text = "我办用语" + paragraph.text[paragraph.text.index("{{") :]
    document.save(str(template))
    form = tmp_path / "out.docx"
    write_expert_form(sample.synopsis(2), form, template)
    filled = docx.Document(str(form))
    filled.tables[0].rows[0].cells[1].text = "张"
    filled.tables[3].rows[-1].cells[1].text = "可行"
    filled.save(str(form))
    read = read_opinions(form)
    assert (read.expert, read.rows[1].text, read.rows[1].match) == ("张", "可行", OpinionMatch.MATCHED)


def test_properties_that_wps_left_in_a_template_stay_beside_ours(tmp_path: Path) -> None:
    template = tmp_path / "wps.docx"
    copyfile(default_template("expert_form"), template)
    custom = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer">'
        b"<vt:lpwstr>2052-11.1.0</vt:lpwstr></property></Properties>"
    )

    def declare(name: str, content: bytes) -> bytes:
        if name == "_rels/.rels":
            return content.replace(
                b"</Relationships>",
                b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                b'custom-properties" Target="docProps/custom.xml"/></Relationships>',
            )
        if name == "[Content_Types].xml":
            return content.replace(
                b"</Types>",
                b'<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument'
                b'.custom-properties+xml"/></Types>',
            )
        return content

    rewrite(template, declare, {"docProps/custom.xml": custom})
    write_expert_form(sample.synopsis(2), tmp_path / "out.docx", template)
    properties = part(tmp_path / "out.docx", "docProps/custom.xml")
    values = read_custom_properties(properties)
    assert values["KSOProductBuildVer"] == "2052-11.1.0"
    assert values["redline_register_id"] == sample.REGISTER_ID
    pids = [entry.get("pid") for entry in properties]
    assert len(set(pids)) == len(pids)
