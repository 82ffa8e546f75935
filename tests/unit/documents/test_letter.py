"""征求意见函, and the words on a map sheet."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import docx
import pytest

from redline_plugin.documents.letter import letter_page, write_letter
from redline_plugin.documents.map_sheet import SheetTexts, sheet_statistics, sheet_texts
from redline_plugin.documents.template import default_template
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.summary import Letter, TypeFigures, UnitFigures
from redline_plugin.model.unit import Unit, UnitLevel
from tests.data import consultation_round as sample
from tests.data.word_files import text_of

COUNTY = Unit("990102", "石川县", "990100", "云中市")
FIGURES = UnitFigures(
    unit=COUNTY,
    ground_km2=1000.0,
    count=3,
    red_line_km2=123.456,
    by_type=(TypeFigures("11", 2, 100.0), TypeFigures("", 1, 23.456)),
    segments=2,
    segments_km=8.9,
)
NOTHING = replace(FIGURES, count=0, red_line_km2=0.0, by_type=(), segments=0, segments_km=0.0)
LETTER = Letter(sample.ROUND, FIGURES, "990102_石川县.gpkg", "李某 0351-1234567")


def test_a_letter_says_what_comes_with_it_and_how_to_answer(tmp_path: Path) -> None:
    path = tmp_path / "函.docx"
    write_letter(LETTER, path)
    text = text_of(path)
    for said in (
        "关于征求《云岭省生态保护红线划定方案（征求意见稿）》意见的函",
        "石川县人民政府：",
        "你县范围内生态保护红线图斑共3个，面积123.46平方公里（185184亩），占行政区域面积的12.35%",
        "省界接边段2段、8.90千米",
        "请于2018年6月30日前反馈",
        "990102_石川县.gpkg",
        "联系人及电话：李某 0351-1234567",
        "云岭省环境保护厅",
        "2018年3月5日",
    ):
        assert said in text
    assert "{" not in text
    assert docx.Document(str(path)).core_properties.author == "云岭省环境保护厅"


def test_what_the_office_did_not_give_is_left_to_the_pen(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    write_letter(replace(LETTER, round=replace(sample.ROUND, deadline=""), contact=""), path, marking="")
    text = text_of(path)
    assert "反馈时间" not in text
    assert "联系人：　" in text
    assert "内部资料　注意保管" not in text


def test_a_unit_without_red_line_is_asked_whether_it_should_have_one() -> None:
    page = letter_page(replace(LETTER, figures=NOTHING), "")
    assert page.content == "你县范围内未划入生态保护红线图斑，请就是否需要补充划入提出意见。"
    assert (page.segments, page.types) == ("", ())
    texts = sheet_texts(sample.ROUND, NOTHING)
    assert texts.summary == "云中市石川县范围内未划定生态保护红线"
    assert sheet_statistics(NOTHING)[1] == ("生态保护红线合计", "0", "0.00")


@pytest.mark.parametrize(
    ("unit", "addressee", "beginning"),
    [
        (Unit("990103", "城区", "990100", "云中市"), "云中市城区人民政府", "你区范围内"),
        (Unit("990100", "云中市", "990100", "云中市", UnitLevel.CITY), "云中市人民政府", "你市范围内"),
        (Unit("99T001", "省林业厅", level=UnitLevel.DEPARTMENT), "省林业厅", "涉及你单位职责的"),
    ],
)
def test_each_level_is_addressed_in_its_own_way(unit: Unit, addressee: str, beginning: str) -> None:
    page = letter_page(replace(LETTER, figures=replace(FIGURES, unit=unit)), "")
    assert page.addressee == addressee
    assert page.content.startswith(beginning)


def test_a_template_that_does_not_name_the_package_is_refused(tmp_path: Path) -> None:
    document = docx.Document(str(default_template("letter")))
    for paragraph in document.paragraphs:
        if "{{ package }}" in paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)
    template = tmp_path / "mine.docx"
    document.save(str(template))
    with pytest.raises(InputError) as refused:
        write_letter(LETTER, tmp_path / "out.docx", template)
    assert refused.value.code is ErrorCode.TEMPLATE_UNREADABLE
    assert "package" in refused.value.values["detail"]


def test_a_sheet_says_stage_classification_and_sums() -> None:
    texts = sheet_texts(sample.ROUND, FIGURES, "秘密★1年")
    assert texts.sheet_title == "云中市石川县生态保护红线图"
    assert texts.stamp == "征求意见稿　不作为管理依据"
    assert (texts.classification, texts.internal) == ("秘密★1年", "内部资料　注意保管")
    heads, *rows = sheet_statistics(FIGURES)
    assert len(heads) == 3
    assert rows[:3] == [
        ("11 水源涵养", "2", "100.00"),
        ("类型未注明", "1", "23.46"),
        ("生态保护红线合计", "3", "123.46"),
    ]
    assert rows[-1] == ("占县域面积", "—", "12.35%")


def test_offices_are_told_every_variable_of_a_layout(repository: Path) -> None:
    told = (repository / "resources" / "layouts" / "README.md").read_text(encoding="utf-8")
    for name in (*(field.name for field in fields(SheetTexts)), "scale", "coordinates"):
        assert f"`redline_{name}`" in told, name
