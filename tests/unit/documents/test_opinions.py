"""专家论证意见表: issued, filled in as experts do, read back."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redline_plugin.documents.expert_form import write_expert_form
from redline_plugin.documents.opinions import (
    MAX_TEXT_LENGTH,
    Conclusion,
    OpinionDocument,
    OpinionEntry,
    ReadingNote,
    read_opinions,
)
from redline_plugin.documents.synopsis import write_synopsis
from redline_plugin.errors import ErrorCode, RefusedError
from redline_plugin.model.opinion import OpinionMatch, Stance
from tests.data import consultation_round as sample
from tests.data.word_files import W, bookmarks_of, change_body, part, rewrite, text_of

ROUND = sample.synopsis(6, maps=(0, 2))
NUMBERS = [row.number for row in ROUND.rows]
FIRST_BLOCK = 2  # tables before it: the expert, the overall evaluation
STANCE_ROW, TEXT_ROW = -2, -1


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("form") / "form.docx"
    write_expert_form(ROUND, path)
    return path.read_bytes()


@pytest.fixture
def form(issued: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "专家意见 张.docx"
    path.write_bytes(issued)
    return path


def fill(path: Path, edit: Any) -> OpinionDocument:
    """Open the form as Word would, edit it, save it, read it back."""
    document = docx.Document(str(path))
    edit(document)
    document.save(str(path))
    return read_opinions(path)


def block(document: Any, place: int) -> Any:
    return document.tables[FIRST_BLOCK + place]


def answer(document: Any, place: int, stance: str = "", text: str = "") -> None:
    if stance:
        block(document, place).rows[STANCE_ROW].cells[1].text = stance
    if text:
        block(document, place).rows[TEXT_ROW].cells[1].text = text


def entries(read: OpinionDocument) -> dict[str, OpinionEntry]:
    return {entry.number: entry for entry in read.rows}


# --- the form as issued ------------------------------------------------------------------------------------------


def test_an_untouched_form_reads_as_issued_and_empty(form: Path) -> None:
    read = read_opinions(form)
    assert [entry.number for entry in read.rows] == NUMBERS
    assert {entry.match for entry in read.rows} == {OpinionMatch.MATCHED}
    assert not any(entry.answered for entry in read.rows)
    assert read.register_id == sample.REGISTER_ID
    assert (read.expert, read.overall, read.conclusion) == ("", "", Conclusion.NONE)
    assert (read.missing, read.notes, read.refusals) == ((), (), ())


def test_the_form_shows_the_comment_the_proposed_decision_and_the_map(form: Path) -> None:
    document = docx.Document(str(form))
    cells = {row.cells[0].text: row.cells[1].text for row in block(document, 1).rows}
    assert cells["意见编号"] == NUMBERS[1]
    assert cells["意见内容"].startswith("石匣沟煤矿采矿权范围")
    assert cells["拟处理意见"].startswith("部分采纳。矿区与岩溶泉域")
    assert len(document.inline_shapes) == 2
    assert sample.REGISTER_ID in text_of(form)


def test_bookmarks_are_legal_for_word_and_unique(form: Path) -> None:
    names = bookmarks_of(form)
    assert all(len(name) <= 40 and name.isidentifier() for name in names)
    assert len({name.lower() for name in names}) == len(names)
    starts = list(part(form).iter(f"{W}bookmarkStart"))
    ends = {end.get(f"{W}id") for end in part(form).iter(f"{W}bookmarkEnd")}
    assert {start.get(f"{W}id") for start in starts} == ends
    assert len(ends) == len(starts)


@pytest.mark.parametrize("code", ["990100", "99T001"])
@pytest.mark.parametrize("bookmarks", [True, False])
def test_comments_of_cities_and_departments_are_read_back(code: str, bookmarks: bool, tmp_path: Path) -> None:
    numbers = [f"{code}-{place:04d}" for place in range(1, 7)]
    rows = tuple(replace(row, number=number) for row, number in zip(ROUND.rows, numbers))
    path = tmp_path / "form.docx"
    write_expert_form(replace(ROUND, rows=rows, opinions=()), path)
    if not bookmarks:
        change_body(
            path,
            lambda root: [mark.getparent().remove(mark) for mark in list(root.iter(f"{W}bookmarkStart"))],
        )
    read = fill(path, lambda document: answer(document, 1, text="同意该市意见。"))
    assert [entry.number for entry in read.rows] == numbers
    assert entries(read)[numbers[1]].text == "同意该市意见。"
    if bookmarks:
        assert {entry.match for entry in read.rows} == {OpinionMatch.MATCHED}


# --- filled in ---------------------------------------------------------------------------------------------------


def test_an_expert_s_answers_come_back(form: Path) -> None:
    def expert(document: Any) -> None:
        head, overall = document.tables[0], document.tables[1]
        head.rows[0].cells[1].text, head.rows[0].cells[3].text = "张明远", "省生态环境研究院"
        head.rows[1].cells[1].text, head.rows[1].cells[3].text = "研究员", "生态学"
        overall.rows[0].cells[1].text = "技术路线正确，基础数据详实。"
        overall.rows[3].cells[1].text = "与周边省份的衔接基本到位。"
        overall.rows[5].cells[1].text = "□通过　　√修改后通过　　□不通过"
        answer(document, 0, "☑同意　　□修改后同意　　□不同意")
        answer(document, 1, "修改后同意", "核实矿区拐点。\n补充坐标系说明。")
        answer(document, 2, text="只写意见，未打勾。")

    read = fill(form, expert)
    assert (read.expert, read.expert_unit) == ("张明远", "省生态环境研究院")
    assert (read.expert_position, read.speciality) == ("研究员", "生态学")
    assert read.overall == "总体评价：技术路线正确，基础数据详实。\n衔接情况：与周边省份的衔接基本到位。"
    assert read.conclusion is Conclusion.PASSED_WITH_CHANGES
    found = entries(read)
    assert found[NUMBERS[0]].stance is Stance.AGREE
    assert (found[NUMBERS[1]].stance, found[NUMBERS[1]].text) == (
        Stance.AGREE_WITH_CHANGES,
        "核实矿区拐点。\n补充坐标系说明。",
    )
    assert (found[NUMBERS[2]].stance, found[NUMBERS[2]].text) == (Stance.NONE, "只写意见，未打勾。")
    assert [entry.number for entry in read.rows if entry.answered] == NUMBERS[:3]
    assert {entry.match for entry in read.rows} == {OpinionMatch.MATCHED}


def test_two_ticks_are_not_taken_and_the_line_is_kept(form: Path) -> None:
    line = "☑同意　　☑修改后同意　　□不同意"
    found = entries(fill(form, lambda document: answer(document, 0, line)))[NUMBERS[0]]
    assert (found.stance, found.text, found.notes) == (Stance.NONE, line, (ReadingNote.UNCLEAR_TICKS,))


def test_a_tick_from_the_symbol_dialogue_counts(form: Path) -> None:
    def tick(document: Any) -> None:
        paragraph = block(document, 0).rows[STANCE_ROW].cells[1].paragraphs[0]
        paragraph.text = ""
        symbol = OxmlElement("w:sym")
        symbol.set(qn("w:font"), "Wingdings 2")
        symbol.set(qn("w:char"), "F052")
        paragraph.add_run()._r.append(symbol)
        paragraph.add_run("同意　　□修改后同意　　□不同意")

    assert entries(fill(form, tick))[NUMBERS[0]].stance is Stance.AGREE


# --- what happens to printed text --------------------------------------------------------------------------------


def test_printed_text_that_was_changed_shows(form: Path) -> None:
    def edit(document: Any) -> None:
        cell = block(document, 0).rows[4].cells[1]
        cell.paragraphs[0].runs[0].text = "采纳。全部调出。"
        answer(document, 0, "☑同意")

    read = fill(form, edit)
    found = entries(read)
    assert found[NUMBERS[0]].match is OpinionMatch.EDITED
    assert "全部调出" in found[NUMBERS[0]].printed_text
    assert found[NUMBERS[0]].stance is Stance.AGREE
    assert found[NUMBERS[1]].match is OpinionMatch.MATCHED


def test_layout_is_not_text(form: Path) -> None:
    def widen(document: Any) -> None:
        for row in block(document, 0).rows:
            row.cells[0].width = docx.shared.Mm(40)
            for paragraph in row.cells[1].paragraphs:
                for run in paragraph.runs:
                    run.font.bold = True
        cell = block(document, 0).rows[3].cells[1]
        run = cell.paragraphs[0].runs[0]
        half = len(run.text) // 2
        second = deepcopy(run._r)
        run._r.addnext(second)
        run.text, second.find(qn("w:t")).text = run.text[:half], run.text[half:]

    assert {entry.match for entry in fill(form, widen).rows} == {OpinionMatch.MATCHED}


def test_an_overtyped_number_is_unknown_never_another_comment(form: Path) -> None:
    def overtype(document: Any) -> None:
        block(document, 0).rows[0].cells[1].paragraphs[0].runs[0].text = NUMBERS[3]
        answer(document, 0, "□不同意")

    read = fill(form, overtype)
    assert [(entry.number, entry.match) for entry in read.rows[:1]] == [(NUMBERS[3], OpinionMatch.UNKNOWN)]
    assert read.missing == (NUMBERS[0],)


def test_a_block_copied_and_given_a_new_number_is_unknown(form: Path) -> None:
    def add(document: Any) -> None:
        last = block(document, 5)._tbl
        copy = deepcopy(last)
        for bookmark in list(copy.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            bookmark.getparent().remove(bookmark)  # Word leaves them with the original
        last.addnext(copy)
        block(document, 6).rows[0].cells[1].text = "990101-9999"
        answer(document, 6, "☑同意", "另有一条意见。")

    read = fill(form, add)
    added = read.rows[-1]
    assert (added.number, added.match, added.text) == ("990101-9999", OpinionMatch.UNKNOWN, "另有一条意见。")
    assert len(read.rows) == 7
    assert read.missing == ()


def test_deleted_blocks_are_missing_and_the_others_stay(form: Path) -> None:
    def delete(document: Any) -> None:
        for place in (4, 1):
            table = block(document, place)._tbl
            table.getparent().remove(table)
        answer(document, 0, "☑同意")

    read = fill(form, delete)
    assert read.missing == tuple(sorted((NUMBERS[1], NUMBERS[4])))
    assert [entry.number for entry in read.rows] == [NUMBERS[0], NUMBERS[2], NUMBERS[3], NUMBERS[5]]
    assert {entry.match for entry in read.rows} == {OpinionMatch.MATCHED}


def test_lost_bookmarks_do_not_lose_answers(form: Path) -> None:
    def strip(root: Any) -> None:
        for element in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            element.getparent().remove(element)

    def expert(document: Any) -> None:
        document.tables[0].rows[0].cells[1].text = "李工"
        answer(document, 2, "☑不同意", "应划尽划。")

    change_body(form, strip)
    read = fill(form, expert)
    assert {entry.match for entry in read.rows} == {OpinionMatch.MATCHED}
    assert entries(read)[NUMBERS[2]].stance is Stance.DISAGREE
    assert (read.expert, read.register_id) == ("李工", sample.REGISTER_ID)


def without_properties(path: Path) -> Path:
    def drop(name: str, content: bytes) -> bytes | None:
        if name == "docProps/custom.xml":
            return None
        if name in ("_rels/.rels", "[Content_Types].xml"):
            marker = b"custom.xml"
            return b">".join(piece for piece in content.split(b">") if marker not in piece)
        return content

    return rewrite(path, drop)


def test_lost_properties_leave_the_bookmarks_and_the_printed_form_id(form: Path) -> None:
    read = fill(without_properties(form), lambda document: answer(document, 0, "☑同意"))
    assert {entry.match for entry in read.rows} == {OpinionMatch.MATCHED}
    assert read.register_id == sample.REGISTER_ID


def test_a_form_that_lost_everything_but_bookmarks_says_so(form: Path) -> None:
    def remove_id(root: Any) -> None:
        for text in root.iter(f"{W}t"):
            if sample.REGISTER_ID in (text.text or ""):
                text.text = "（编号已删）"

    change_body(without_properties(form), remove_id)
    read = read_opinions(form)
    assert read.register_id == ""
    assert ReadingNote.REGISTER_UNNAMED in read.notes


# --- tracked changes, struck text, comments, text beside the boxes -----------------------------------------------


def tracked(kind: str, text: str) -> Any:
    change, run = OxmlElement(f"w:{kind}"), OxmlElement("w:r")
    content = OxmlElement("w:delText" if kind == "del" else "w:t")
    content.text = text
    run.append(content)
    change.append(run)
    for name, value in (("id", "900"), ("author", "张"), ("date", "2018-07-01T00:00:00Z")):
        change.set(qn(f"w:{name}"), value)
    return change


def test_tracked_changes_in_an_answer_are_read_as_accepted(form: Path) -> None:
    def edit(document: Any) -> None:
        cell = block(document, 0).rows[STANCE_ROW].cells[1].paragraphs[0]
        cell.text = ""
        for part_ in (tracked("del", "□"), tracked("ins", "√")):
            cell._p.append(part_)
        cell.add_run("同意　　□修改后同意　　□不同意")
        text = block(document, 0).rows[TEXT_ROW].cells[1].paragraphs[0]
        text.add_run("建议")
        text._p.append(tracked("del", "不要"))
        text._p.append(tracked("ins", "补充调查"))

    found = entries(fill(form, edit))[NUMBERS[0]]
    assert (found.stance, found.text) == (Stance.AGREE, "建议补充调查")
    assert found.match is OpinionMatch.MATCHED
    assert found.notes == (ReadingNote.TRACKED_CHANGES,)


def test_what_was_moved_away_or_deleted_is_not_read(form: Path) -> None:
    def edit(document: Any) -> None:
        moved = tracked("moveFrom", "搬走的话")
        block(document, 0).rows[TEXT_ROW].cells[1].paragraphs[0]._p.append(moved)
        block(document, 1).rows[TEXT_ROW].cells[1].paragraphs[0]._p.append(tracked("del", "删去的话"))

    found = entries(fill(form, edit))
    for number in NUMBERS[:2]:
        assert found[number].text == ""
        assert found[number].notes == (ReadingNote.TRACKED_CHANGES,)


def test_what_was_typed_into_the_printed_part_comes_along(form: Path) -> None:
    def edit(document: Any) -> None:
        block(document, 0).rows[3].cells[1].paragraphs[0]._p.append(tracked("ins", "此处面积有误"))

    found = entries(fill(form, edit))[NUMBERS[0]]
    assert found.match is OpinionMatch.EDITED
    assert found.text == "【修订插入】此处面积有误"


def test_rows_deleted_under_track_changes_are_gone(form: Path) -> None:
    def edit(document: Any) -> None:
        for row in block(document, 3).rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:del"))

    read = fill(form, edit)
    assert read.missing == (NUMBERS[3],)
    assert ReadingNote.ROWS_DELETED in read.notes


def test_struck_out_choices_are_out(form: Path) -> None:
    def strike(document: Any) -> None:
        paragraph = block(document, 0).rows[STANCE_ROW].cells[1].paragraphs[0]
        paragraph.text = ""
        paragraph.add_run("□同意　　").font.strike = True
        paragraph.add_run("□修改后同意　　")
        paragraph.add_run("□不同意").font.strike = True

    found = entries(fill(form, strike))[NUMBERS[0]]
    assert (found.stance, found.notes) == (Stance.AGREE_WITH_CHANGES, (ReadingNote.STRUCK_TEXT,))


def test_word_comments_are_read_with_the_row_they_stand_in(form: Path) -> None:
    def comment(document: Any) -> None:
        runs = block(document, 1).rows[3].cells[1].paragraphs[0].runs
        document.add_comment(runs, text="面积与矿权证不符", author="王教授", initials="W")

    found = entries(fill(form, comment))[NUMBERS[1]]
    assert found.text == "【批注】王教授：面积与矿权证不符"
    assert found.match is OpinionMatch.MATCHED
    assert found.notes == (ReadingNote.WORD_COMMENTS,)


def test_text_outside_the_boxes_is_not_lost(form: Path) -> None:
    def write(document: Any) -> None:
        document.paragraphs[-1].add_run("总的看，成果扎实。")
        document.tables[1].add_row().cells[0].text = "另：请核对图件。"

    read = fill(form, write)
    assert "【表外文字】总的看，成果扎实。" in read.overall
    assert "另：请核对图件。" in read.overall
    assert ReadingNote.TEXT_OUTSIDE_BOXES in read.notes
    assert {entry.match for entry in read.rows} == {OpinionMatch.MATCHED}


def test_only_the_row_with_too_much_text_is_refused(form: Path) -> None:
    def flood(document: Any) -> None:
        answer(document, 0, text="长" * (MAX_TEXT_LENGTH + 1))
        answer(document, 1, "☑同意")

    read = fill(form, flood)
    assert [error.code for error in read.refusals] == [ErrorCode.TEXT_TOO_LONG]
    assert read.refusals[0].values["row"] == NUMBERS[0]
    assert entries(read)[NUMBERS[1]].stance is Stance.AGREE


def test_content_controls_around_rows_and_text_do_not_hide_them(form: Path) -> None:
    def wrap(root: Any) -> None:
        for element in [*root.iter(f"{W}tbl")][FIRST_BLOCK:]:
            control, content = element.makeelement(f"{W}sdt"), element.makeelement(f"{W}sdtContent")
            element.addprevious(control)
            control.append(content)
            content.append(element)

    change_body(form, wrap)
    assert [entry.number for entry in read_opinions(form).rows] == NUMBERS


# --- other people's files ----------------------------------------------------------------------------------------


def test_another_document_of_ours_is_no_form(tmp_path: Path) -> None:
    path = tmp_path / "synopsis.docx"
    write_synopsis(ROUND, path)
    with pytest.raises(RefusedError) as raised:
        read_opinions(path)
    assert raised.value.code is ErrorCode.DOCUMENT_NOT_OURS


def test_a_form_of_a_later_program_is_not_half_understood(form: Path) -> None:
    def later(name: str, content: bytes) -> bytes:
        if name != "docProps/custom.xml":
            return content
        return content.replace(b'name="redline_format"><vt:lpwstr>1<', b'name="redline_format"><vt:lpwstr>9<')

    rewrite(form, later)
    with pytest.raises(RefusedError) as raised:
        read_opinions(form)
    assert raised.value.code is ErrorCode.FORMAT_TOO_NEW


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80),
    place=st.integers(0, 5),
    stance=st.sampled_from([Stance.AGREE, Stance.AGREE_WITH_CHANGES, Stance.DISAGREE]),
)
def test_whatever_an_expert_writes_comes_back_at_its_number(
    issued: bytes, tmp_path: Path, text: str, place: int, stance: Stance
) -> None:
    from redline_plugin.documents.opinions import STANCE_WORDS
    from redline_plugin.documents.text import clean

    path = tmp_path / "any.docx"
    path.write_bytes(issued)
    line = "　　".join(f"{'☑' if one is stance else '□'}{word}" for one, word in STANCE_WORDS.items())
    found = entries(fill(path, lambda document: answer(document, place, line, "甲" + text + "乙")))[
        NUMBERS[place]
    ]
    assert (found.stance, found.match) == (stance, OpinionMatch.MATCHED)
    assert found.text == clean("甲" + text + "乙")


def test_a_hundred_comments_and_their_hashes_fit_the_properties(tmp_path: Path) -> None:
    path = tmp_path / "many.docx"
    many = replace(sample.synopsis(120), register_id="")
    write_expert_form(many, path)
    read = read_opinions(path)
    assert len(read.rows) == 120
    assert read.register_id == many.round.round_id
    lengths = [len("".join(entry.itertext())) for entry in part(path, "docProps/custom.xml")]
    assert max(lengths) <= 240
