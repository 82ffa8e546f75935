"""处理意见登记表: written for the office, read back from whatever the office made of it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from redline_plugin.documents import decision_words as known
from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.decision_sheet import read_decision_sheet, write_decision_sheet
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.decision import AdoptedPart, DecisionState, Verdict
from tests.data import consultation_round as sample

HEAD = ["意见编号", "采纳情况", "处理理由", "采纳范围", "状态", "处理人"]
SQUARE = "POLYGON((111.1 37.1, 111.2 37.1, 111.2 37.2, 111.1 37.1))"


def sheet(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


@pytest.fixture
def office_sheet(tmp_path: Path) -> Path:
    path = tmp_path / "处理意见登记表.xlsx"
    write_decision_sheet(sample.synopsis(8), path)
    return path


# --- written -----------------------------------------------------------------------------------------------------


def test_the_sheet_lists_every_comment_once_with_what_was_decided(office_sheet: Path) -> None:
    rows = list(load_workbook(office_sheet).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert rows[0] == (
        "意见编号", "反馈单位", "意见类型", "意见内容", "理由", "面积",
        "采纳情况", "处理理由", "采纳范围", "状态", "处理人",
    )  # fmt: skip
    assert [row[0] for row in rows[1:]] == [row.number for row in sample.synopsis(8).rows]
    assert rows[1][6] == "采纳"
    assert sample.LONG_TEXT in rows[5][3]


def test_cells_offer_the_official_words(office_sheet: Path) -> None:
    offered = {
        str(rule.sqref): rule.formula1
        for rule in load_workbook(office_sheet).worksheets[0].data_validations.dataValidation
    }
    assert offered == {
        "G3:G10": '"采纳,部分采纳,不采纳,解释说明,待补充证明材料,转会议研究"',
        "I3:I10": '"全部,扣除各类保护地,扣除与其他单位意见冲突部分"',
        "J3:J10": '"拟处理意见,已审定"',
    }
    assert all(len(formula) <= 255 for formula in offered.values())


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "s.xlsx"
    write_decision_sheet(sample.synopsis(12), path)
    cell = load_workbook(path).worksheets[0]["D14"]
    assert cell.value.startswith("=HYPERLINK(")
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_filled_in_and_read_back(office_sheet: Path) -> None:
    book = load_workbook(office_sheet)
    page = book.worksheets[0]
    for row in range(3, 11):
        for column in "GHIJK":
            page[f"{column}{row}"] = None
    for column, value in zip("GHIJK", ("部分采纳", "核实后扣除保护地。", "扣除各类保护地", "已审定", "王")):
        page[f"{column}4"] = value
    page["G6"], page["H6"] = "采纳", "属实。"
    book.save(office_sheet)
    read = read_decision_sheet(office_sheet)
    assert read.refusals == ()
    first, second = read.rows
    assert (first.row, first.number, first.verdict) == (4, "990102-0001", Verdict.PARTLY)
    assert (first.part, first.state, first.decided_by) == (
        AdoptedPart.OUTSIDE_PROTECTED_AREAS,
        DecisionState.CONFIRMED,
        "王",
    )
    assert (second.row, second.verdict, second.part, second.state) == (
        6,
        Verdict.ADOPTED,
        AdoptedPart.WHOLE,
        DecisionState.PROPOSED,
    )


def test_what_was_decided_before_reads_back_as_it_was(office_sheet: Path) -> None:
    decided = [row for row in sample.synopsis(8).rows if row.verdict]
    read = read_decision_sheet(office_sheet)
    assert [(entry.number, entry.verdict, entry.reason) for entry in read.rows] == [
        (row.number, row.verdict, row.decision_reason) for row in decided
    ]


# --- read ----------------------------------------------------------------------------------------------------------


def test_columns_in_any_order_under_titles_and_merged_rows(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "s.xlsx",
        [
            ["某省生态保护红线划定方案", None, None],
            ["填表单位：省环保厅", None, "2018年7月"],
            [],
            ["处理理由", " 意见编号 ", "序号", "采纳情况（必填）", "备注"],
            ["属实", "１４０７２８－０００７", 1, "　予以采纳。", "x"],
        ],
    )
    book = load_workbook(path)
    book.active.merge_cells("A1:E1")
    book.save(path)
    (entry,) = read_decision_sheet(path).rows
    assert (entry.row, entry.number, entry.verdict, entry.reason) == (
        5,
        "140728-0007",
        Verdict.ADOPTED,
        "属实",
    )


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("采纳", Verdict.ADOPTED),
        ("予以采纳", Verdict.ADOPTED),
        ("同意", Verdict.ADOPTED),
        ("Adopted", Verdict.ADOPTED),
        ("部分采纳", Verdict.PARTLY),
        ("部 分 采 纳", Verdict.PARTLY),
        ("Partly adopted", Verdict.PARTLY),
        ("不采纳", Verdict.NOT_ADOPTED),
        ("不予采纳", Verdict.NOT_ADOPTED),
        ("not_adopted", Verdict.NOT_ADOPTED),
        ("解释说明", Verdict.EXPLAINED),
        ("说明", Verdict.EXPLAINED),
        ("待补充证明材料", Verdict.NEEDS_EVIDENCE),
        ("转会议研究", Verdict.TO_MEETING),
        ("原则采纳", None),
        ("采纳？", None),
        ("不", None),
        ("采纳/不采纳", None),
    ],
)
def test_usual_words_are_understood_and_no_others(
    tmp_path: Path, typed: str, verdict: Verdict | None
) -> None:
    (entry,) = read_decision_sheet(sheet(tmp_path / "s.xlsx", [HEAD, ["140728-0001", typed, "理由"]])).rows
    assert (entry.verdict, entry.raw_verdict) == (verdict, typed)


@given(st.text(max_size=12))
def test_no_word_is_understood_by_accident(text: str) -> None:
    found = known.verdict_of(text)
    if found is not None:
        bare = "".join(text.split())
        assert any(
            word in bare.lower()
            for word in ("采纳", "意", "说明", "解释", "材料", "证", "会议", "a", "e", "r")
        )


@pytest.mark.parametrize("verdict", Verdict)
def test_official_words_are_understood(verdict: Verdict) -> None:
    assert known.verdict_of(words.VERDICTS[verdict]) is verdict


@pytest.mark.parametrize(
    ("typed", "part", "wkt"),
    [
        ("", AdoptedPart.WHOLE, ""),
        ("全部", AdoptedPart.WHOLE, ""),
        ("扣除各类保护地", AdoptedPart.OUTSIDE_PROTECTED_AREAS, ""),
        ("扣除与其他单位意见冲突部分", AdoptedPart.OUTSIDE_CONFLICTS, ""),
        ("扣除与其他县意见冲突部分", AdoptedPart.OUTSIDE_CONFLICTS, ""),
        (SQUARE, AdoptedPart.WHOLE, SQUARE),
        (SQUARE.lower(), AdoptedPart.WHOLE, SQUARE.lower()),
        ("东边一半", None, ""),
        ("POINT(111 37)", None, ""),
    ],
)
def test_parts(tmp_path: Path, typed: str, part: AdoptedPart | None, wkt: str) -> None:
    path = sheet(tmp_path / "s.xlsx", [HEAD, ["140728-0001", "部分采纳", "理由", typed]])
    (entry,) = read_decision_sheet(path).rows
    assert (entry.part, entry.shape_wkt, entry.raw_part) == (part, wkt, typed)


@pytest.mark.parametrize("verdict", ["采纳", "不采纳", "解释说明"])
def test_a_part_beside_a_verdict_without_parts_is_refused_not_dropped(tmp_path: Path, verdict: str) -> None:
    path = sheet(
        tmp_path / "s.xlsx",
        [HEAD, ["140728-0001", verdict, "理由", "扣除各类保护地"], ["140728-0002", "采纳", "理由", "全部"]],
    )
    read = read_decision_sheet(path)
    assert [(error.code, error.values["row"]) for error in read.refusals] == [
        (ErrorCode.DECISION_PART_INVALID, 2)
    ]
    assert [entry.number for entry in read.rows] == ["140728-0002"]


def test_an_unknown_state_is_refused_alone(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "s.xlsx",
        [
            HEAD,
            ["140728-0001", "采纳", "理由", "", "大概可以"],
            ["140728-0002", "采纳", "理由", "", "已审定"],
        ],
    )
    read = read_decision_sheet(path)
    (refusal,) = read.refusals
    assert refusal.code is ErrorCode.VALUE_INVALID
    assert (refusal.values["row"], refusal.values["field"], refusal.values["value"]) == (
        2,
        "状态",
        "大概可以",
    )
    assert read.rows[0].state is DecisionState.CONFIRMED


def test_rows_left_empty_are_not_decided_and_half_filled_rows_are_passed_on(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "s.xlsx",
        [
            HEAD,
            ["140728-0001", None, None],
            ["140728-0002", "采纳", None],
            [None, "采纳", "理由"],
            ["140728-0003", None, "理由"],
        ],
    )
    read = read_decision_sheet(path)
    assert [(entry.row, entry.number, entry.verdict, entry.reason) for entry in read.rows] == [
        (3, "140728-0002", Verdict.ADOPTED, ""),
        (4, "", Verdict.ADOPTED, "理由"),
        (5, "140728-0003", None, "理由"),
    ]


def test_the_sheet_may_stand_behind_others(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["说明"])
    page = book.create_sheet("意见")
    page.append(HEAD)
    page.append(["140728-0001", "采纳", "理由"])
    book.save(tmp_path / "s.xlsx")
    assert len(read_decision_sheet(tmp_path / "s.xlsx").rows) == 1


@pytest.mark.parametrize(
    ("head", "missing"),
    [
        (["编码", "采纳情况", "处理理由"], "意见编号"),
        (["意见编号", "处理理由"], "采纳情况"),
        (["意见编号", "采纳情况"], "处理理由"),
        ([], "意见编号"),
    ],
)
def test_a_missing_column_is_told_by_name(tmp_path: Path, head: list[str], missing: str) -> None:
    with pytest.raises(InputError) as raised:
        read_decision_sheet(sheet(tmp_path / "s.xlsx", [head, ["140728-0001", "采纳", "理由"]]))
    assert raised.value.code is ErrorCode.SHEET_COLUMN_MISSING
    assert raised.value.values["column"] == missing


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_csv_in_the_encodings_of_excel_and_wps(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "处理意见.csv"
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerows([HEAD, ["140728-0001", "部分采纳", "经核实，\n第二行", SQUARE, "已审定", "李"]])
    (entry,) = read_decision_sheet(path).rows
    assert (entry.verdict, entry.reason, entry.shape_wkt) == (Verdict.PARTLY, "经核实，\n第二行", SQUARE)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("140728-0007", "140728-0007"),
        ("140728-7", "140728-0007"),
        ("140728—0007", "140728-0007"),
        (" 140728 - 0007 ", "140728-0007"),
        ("140728-12345", "140728-12345"),
        ("140700-7", "140700-0007"),
        ("１４t００１—7", "14T001-0007"),
        ("第7号", "第7号"),
        ("", ""),
    ],
)
def test_numbers_as_people_type_them(typed: str, number: str) -> None:
    assert known.number_of(typed) == number
