"""Templates come from outside: they may not compute, call, load, or make an issued document reach out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import docx
import pytest

from redline_plugin.documents.synopsis import write_synopsis
from redline_plugin.documents.template import default_template
from redline_plugin.errors import ErrorCode, InputError
from tests.data import consultation_round as sample
from tests.data.word_files import part, rewrite


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "template.docx"
    copyfile(default_template("synopsis"), path)
    return path


@pytest.mark.parametrize(
    "written",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ title.__class__ }}",
        "{{ title.__init__.__globals__ }}",
        "{{ rows.__len__() }}",
        "{{ rows[0] }}",
        "{{ lead.format(title) }}",
        "{{ self }}",
        "{{ cycler.__init__ }}",
        "{{ range(10) }}",
        "{% for x in range(1000000000) %}x{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ 9 ** 99999999 }}",
        "{{ title|attr('__class__') }}",
        "{{ rows|map('upper')|list }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% set title = 'x' %}",
        "{% macro m() %}{% endmacro %}",
        "{% filter upper %}x{% endfilter %}",
        "{% for row in rows recursive %}{% endfor %}",
        "{% for a, b in rows %}{% endfor %}",
        "{{ title is callable }}",
    ],
)
@pytest.mark.parametrize("comments", [0, 2])
def test_what_computes_calls_or_loads_is_refused(
    template: Path, tmp_path: Path, written: str, comments: int
) -> None:
    document = docx.Document(str(template))
    document.add_paragraph(written)
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(comments), tmp_path / "out.docx", template)
    assert raised.value.code in (ErrorCode.TEMPLATE_UNREADABLE, ErrorCode.TEMPLATE_FIELD_UNKNOWN)
    assert raised.value.values["path"] == str(template)
    assert not (tmp_path / "out.docx").exists()


def test_the_title_of_a_template_is_not_rendered(template: Path, tmp_path: Path) -> None:
    document = docx.Document(str(template))
    document.core_properties.title = "{{ 'x' * 1000000000 }}"
    document.core_properties.comments = "{{ title.__class__ }}"
    document.save(str(template))
    write_synopsis(sample.synopsis(1), tmp_path / "out.docx", template)
    core = docx.Document(str(tmp_path / "out.docx")).core_properties
    assert core.title.endswith("征求意见汇总及采纳情况表")
    assert core.comments == ""


def add_relation(template: Path, owner: str, kind: str, target: str) -> None:
    entry = (
        f'<Relationship Id="rId88" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    ).encode()

    def change(name: str, content: bytes) -> bytes:
        return content.replace(b"</Relationships>", entry) if name == owner else content

    rewrite(template, change)


def test_an_attached_template_is_cut_off(template: Path, tmp_path: Path) -> None:
    rels = (
        b'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        b'relationships"></Relationships>'
    )

    def attach(name: str, content: bytes) -> bytes:
        if name != "word/settings.xml":
            return content
        link = (
            b'<w:attachedTemplate xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            b'r:id="rId88"/><w:defaultTabStop'
        )
        return content.replace(b"<w:defaultTabStop", link, 1)

    rewrite(template, attach, {"word/_rels/settings.xml.rels": rels})
    add_relation(
        template, "word/_rels/settings.xml.rels", "attachedTemplate", "http://example.invalid/evil.dotm"
    )
    out = tmp_path / "out.docx"
    write_synopsis(sample.synopsis(1), out, template)
    assert b"example.invalid" not in out.read_bytes()
    assert not [e for e in part(out, "word/settings.xml").iter() if str(e.tag).endswith("attachedTemplate")]
    import zipfile

    with zipfile.ZipFile(out) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"example.invalid" not in everything


@pytest.mark.parametrize("kind", ["image", "oleObject", "frame", "subDocument"])
def test_links_to_outside_are_refused(template: Path, tmp_path: Path, kind: str) -> None:
    add_relation(template, "word/_rels/document.xml.rels", kind, "http://example.invalid/x.png")
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(1), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert "example.invalid" in raised.value.values["detail"]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04"])
def test_a_broken_template_is_told(tmp_path: Path, content: bytes) -> None:
    template = tmp_path / "t.docx"
    template.write_bytes(content)
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(1), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE


def test_a_missing_template_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(1), tmp_path / "out.docx", tmp_path / "none.docx")
    assert raised.value.code is ErrorCode.SOURCE_MISSING


def test_a_template_with_macros_is_refused(template: Path, tmp_path: Path) -> None:
    rewrite(template, lambda _, content: content, {"word/vbaProject.bin": b"x"})
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(1), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert "vbaProject" in raised.value.values["detail"]


def test_marks_where_none_can_be_are_told(template: Path, tmp_path: Path) -> None:
    document = docx.Document(str(template))
    document.sections[0].header.paragraphs[0].text = "{% for row in rows %}{{ row.number }}{% endfor %}"
    document.save(str(template))
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(1), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE


def test_a_condition_that_tears_the_document_apart_is_told(template: Path, tmp_path: Path) -> None:
    document = docx.Document(str(template))
    lead = next(one for one in document.paragraphs if one.text == "{{ lead }}")
    lead.add_run(
        "{% if silent %}"
    )  # opened in a paragraph, closed in a cell: torn as soon as nobody is silent
    document.tables[0].rows[0].cells[0].paragraphs[0].add_run("{% endif %}")
    document.save(str(template))
    synopsis = sample.synopsis(2)
    write_synopsis(synopsis, tmp_path / "whole.docx", template)
    with pytest.raises(InputError) as raised:
        write_synopsis(replace(synopsis, silent=()), tmp_path / "torn.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert "XMLSyntaxError" in raised.value.values["detail"]


def test_a_row_opened_twice_does_not_swallow_the_table(template: Path, tmp_path: Path) -> None:
    def break_rows(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        return content.replace(b"{{ row.position }}", b"{% if row.basis %}</w:t></w:r></w:p>{% endif %}")

    rewrite(template, break_rows)
    with pytest.raises(InputError) as raised:
        write_synopsis(sample.synopsis(2), tmp_path / "out.docx", template)
    assert raised.value.code is ErrorCode.TEMPLATE_UNREADABLE
