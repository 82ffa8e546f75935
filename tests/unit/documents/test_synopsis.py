"""意见汇总及采纳情况表."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redline_plugin.documents.synopsis import write_synopsis
from redline_plugin.errors import ErrorCode, InputError, WriteError
from redline_plugin.model.comment import CommentKind
from redline_plugin.model.decision import Verdict
from redline_plugin.model.unit import Unit, UnitLevel
from tests.data import consultation_round as sample
from tests.data.word_files import W, bookmarks_of, part, tables_of, text_of

HEADINGS = [
    "序号", "反馈单位", "意见编号", "涉及图斑", "意见类型", "意见内容",
    "涉及面积（平方公里）", "采纳情况", "理由及修改情况", "备注",
]  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("synopsis") / "汇总 表.docx"
    write_synopsis(sample.synopsis(36), path, printed_at="2018-07-02")
    return path


def test_every_comment_stands_in_it_exactly_once_and_in_order(written: Path) -> None:
    head, *rows = tables_of(written)[0]
    assert head == HEADINGS
    assert [row[2] for row in rows] == [row.number for row in sample.synopsis(36).rows]
    assert [row[0] for row in rows] == [str(place) for place in range(1, 37)]


def test_every_word_of_a_comment_is_printed_as_it_was_written(written: Path) -> None:
    rows = tables_of(written)[0][1:]
    assert sample.LONG_TEXT in rows[4][5]
    assert (
        "面积<0.5 & 坡度>25°的地块，{{ 花括号 }}、{% 标签 %}、{_{也}_}应原样打印；\n第二行\t制表符。"
        in rows[5][5]
    )
    assert rows[11][5].startswith('=HYPERLINK("http://example.invalid","点击")')
    assert rows[6][5].startswith("依据：")  # nothing but a basis was given


def test_areas_verdicts_and_changes(written: Path) -> None:
    rows = tables_of(written)[0][1:]
    assert rows[0][6:9] == [
        "调出1.23",
        "采纳",
        "经核实，该地块为永久基本农田，未涉及各类保护地，予以调出。\n修改情况：调出1.23平方公里。",
    ]
    assert rows[1][7] == "部分采纳"
    assert rows[3][6] == "界线2.36千米"
    assert rows[4][6] == "调入0.0031"
    assert rows[6][7] == "待处理"
    assert "修改情况：范围未调整。" in rows[2][8]
    assert rows[0][9] == "专家意见（张明远）：修改后同意：建议补充影像核查。"
    assert "将“类型编码”更正为“11（水源涵养）”" in rows[5 + 9 * 1][5]


def test_the_lead_counts_what_the_rows_say(written: Path) -> None:
    lead = next(p.text for p in docx.Document(str(written)).paragraphs if p.text.startswith("本轮"))
    assert lead == (
        "本轮共征求17个单位意见，截至2018年7月2日，回复13个（其中无意见4个），未回复4个；"
        "共收到意见36条，其中采纳6条、部分采纳5条、不采纳5条、解释说明5条、待补充证明材料5条、转会议研究5条、待处理5条。"
    )


def test_cities_and_departments_are_counted_by_level(tmp_path: Path) -> None:
    city = Unit("990100", "云中市", "990100", "云中市", UnitLevel.CITY)
    department = Unit("99T001", "省林业厅", level=UnitLevel.DEPARTMENT)
    plain = sample.synopsis(3)
    synopsis = replace(
        plain,
        asked=(*plain.asked, city, department),
        replied=(*plain.replied, department),
        silent=(*plain.silent, city),
    )
    path = tmp_path / "levels.docx"
    write_synopsis(synopsis, path, printed_at="2018-07-02")
    lead = next(p.text for p in docx.Document(str(path)).paragraphs if p.text.startswith("本轮"))
    assert lead.startswith("本轮共征求19个单位意见（县（市、区）17个、市1个、省直部门1个），截至")
    assert tables_of(path)[-1] == [
        ["征求意见单位", "征求（个）", "回复（个）", "其中无意见（个）", "未回复（个）"],
        ["县（市、区）", "17", str(len(plain.replied)), "4", str(len(plain.silent))],
        ["市", "1", "0", "0", "1"],
        ["省直部门", "1", "1", "0", "0"],
    ]


def test_a_comment_on_an_earlier_issue_says_so(tmp_path: Path) -> None:
    plain = sample.synopsis(3)
    rows = (replace(plain.rows[0], earlier_issue=1, remark="两县意见不一致"), *plain.rows[1:])
    path = tmp_path / "issues.docx"
    write_synopsis(replace(plain, rows=rows, opinions=()), path)
    remarks = [row[9] for row in tables_of(path)[0][1:]]
    assert remarks == ["两县意见不一致；针对第1次印发的数据包，已重新征求意见", "", ""]


def test_who_had_no_objection_and_who_was_silent_is_listed_by_name(written: Path) -> None:
    texts = [p.text for p in docx.Document(str(written)).paragraphs]
    assert "其余单位无意见（4个）：岭南市安和县、岭南市阳乡县、岭南市高台县、岭南市介川市。" in texts
    assert "未回复单位（4个）：河东市临河县、河东市永固县、河东市大口区、河东市夏峰县。" in texts


def test_faces_are_set_for_chinese_and_the_page_is_a4_across(written: Path) -> None:
    styles = part(written, "word/styles.xml")
    faces = {
        style.find(f"{W}name").get(f"{W}val"): style.find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia")
        for style in styles.iter(f"{W}style")
        if style.find(f"{W}rPr/{W}rFonts") is not None
    }
    assert faces["红线标题"] == "方正小标宋简体"
    assert faces["红线正文"] == faces["红线小字表格"] == "仿宋"
    assert faces["红线小字表头"] == "黑体"
    section = docx.Document(str(written)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    type_area = section.page_width - section.left_margin - section.right_margin
    assert round(type_area / 36000) == 225  # EMU to mm
    widths = [int(column.get(f"{W}w")) for column in part(written).find(f".//{W}tblGrid")]
    assert abs(sum(widths) / 56.6929 - 225) < 1


def test_column_titles_repeat_and_pages_are_numbered_outside(written: Path) -> None:
    rows = list(part(written).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 36
    section = docx.Document(str(written)).sections[0]
    for footer, side in ((section.footer, "RIGHT"), (section.even_page_footer, "LEFT")):
        paragraph = footer.paragraphs[0]
        assert paragraph.alignment.name == side
        assert [run.text for run in paragraph.runs] == ["— ", " —"]
        assert " PAGE " in paragraph._p.xml
    assert docx.Document(str(written)).settings.odd_and_even_pages_header_footer


def test_each_row_carries_a_bookmark_and_no_token_is_left(written: Path) -> None:
    names = bookmarks_of(written)
    assert names == [f"redline_{row.number.replace('-', '_')}" for row in sample.synopsis(36).rows]
    assert "\ufdd0" not in text_of(written)


def test_nothing_of_the_template_s_maker_stays_in_the_properties(written: Path) -> None:
    core = docx.Document(str(written)).core_properties
    assert core.title == "云岭省生态保护红线划定方案（征求意见稿）征求意见汇总及采纳情况表"
    assert core.author == "云岭省环境保护厅"
    assert (core.comments, core.last_modified_by) == ("", "")


def test_a_round_without_comments_is_a_document_too(tmp_path: Path) -> None:
    path = tmp_path / "empty.docx"
    write_synopsis(sample.synopsis(0), path, marking="")
    document = docx.Document(str(path))
    texts = [p.text for p in document.paragraphs]
    assert not document.tables
    assert "各单位均未提出意见。" in texts
    assert "内部资料　注意保管" not in texts
    assert any("共收到意见0条。" in text for text in texts)


def test_two_comments_of_one_number_are_told(tmp_path: Path) -> None:
    synopsis = sample.synopsis(3)
    doubled = replace(synopsis, rows=(*synopsis.rows, synopsis.rows[1]))
    with pytest.raises(InputError) as raised:
        write_synopsis(doubled, tmp_path / "doubled.docx")
    assert raised.value.code is ErrorCode.VALUE_INVALID
    assert raised.value.values["value"] == synopsis.rows[1].number
    assert list(tmp_path.iterdir()) == []


def test_a_number_that_is_none_is_told(tmp_path: Path) -> None:
    synopsis = sample.synopsis(1)
    odd = replace(synopsis, rows=(replace(synopsis.rows[0], number='1" onclick="'),))
    with pytest.raises(InputError) as raised:
        write_synopsis(odd, tmp_path / "odd.docx")
    assert raised.value.code is ErrorCode.VALUE_INVALID


def test_what_stood_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "synopsis.docx"
    path.write_bytes(b"before")
    monkeypatch.setattr("os.replace", _refuse)
    with pytest.raises(WriteError):
        write_synopsis(sample.synopsis(2), path)
    assert path.read_bytes() == b"before"
    assert [entry.name for entry in tmp_path.iterdir()] == ["synopsis.docx"]


def _refuse(*_: object) -> None:
    raise PermissionError(13, "Permission denied")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    statement=st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    kind=st.sampled_from(CommentKind),
    verdict=st.one_of(st.none(), st.sampled_from(Verdict)),
    area=st.floats(0, 1e5),
)
def test_whatever_a_county_writes_the_document_opens_and_holds_it(
    tmp_path: Path, statement: str, kind: CommentKind, verdict: Verdict | None, area: float
) -> None:
    from redline_plugin.documents.text import clean

    path = tmp_path / "any.docx"
    row = replace(
        sample.comment_row(0),
        statement=statement,
        kind=kind,
        verdict=verdict,
        take_out_km2=area,
        basis="",
        proposal="",
    )
    write_synopsis(replace(sample.synopsis(1), rows=(row,)), path)
    assert text_of(path).count(clean(statement)) >= 1
    assert tables_of(path)[0][1][2] == row.number
