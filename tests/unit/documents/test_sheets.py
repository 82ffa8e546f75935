"""面积台账 and the reports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from redline_plugin.documents.ledger_sheet import BY_CITY, BY_TYPE, LEDGER, LINEAGE, write_ledger
from redline_plugin.documents.report_sheet import ReportLine, write_report
from redline_plugin.documents.text import clean
from redline_plugin.documents.workbook import CELL_LIMIT, Formula, put
from redline_plugin.model.submission import SubmissionState
from tests.data import consultation_round as sample


@pytest.fixture(scope="module")
def ledger_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "面积台账.xlsx"
    write_ledger(sample.ledger(), path)
    return path


def test_the_ledger_holds_whole_numbers_and_shows_two_decimals(ledger_path: Path) -> None:
    page = load_workbook(ledger_path)[LEDGER]
    rows = sample.ledger().rows
    for place, entry in enumerate(rows, start=3):
        cells = [page.cell(place, column) for column in range(1, 12)]
        assert [cell.value for cell in cells[:9]] == [
            entry.unit.city_name,
            entry.unit.county_code,
            entry.unit.name,
            entry.type_code,
            {"11": "水源涵养", "13": "水土保持"}[entry.type_code],
            entry.before_km2,
            entry.out_km2,
            entry.in_km2,
            entry.after_km2,
        ]
        assert {cell.number_format for cell in cells[5:10]} == {"0.00"}
        assert cells[1].data_type == "s", "a county code is text"


def test_sums_are_formulas_over_all_rows_and_no_more(ledger_path: Path) -> None:
    page = load_workbook(ledger_path)[LEDGER]
    last = 2 + len(sample.ledger().rows)
    assert page.cell(last + 1, 1).value == "合计"
    assert page.cell(last + 1, 6).value == f"=SUBTOTAL(9,F3:F{last})"
    assert page.cell(3, 11).value == "=F3-G3+H3-I3"
    by_type = load_workbook(ledger_path)[BY_TYPE]
    assert [by_type.cell(row, 1).value for row in (3, 4, 5)] == ["水源涵养", "水土保持", "合计"]
    assert by_type["B3"].value == f"=SUMIF('{LEDGER}'!$E$3:$E${last},$A3,'{LEDGER}'!F$3:F${last})"
    by_city = load_workbook(ledger_path)[BY_CITY]
    assert [by_city.cell(row, 1).value for row in range(3, 7)] == ["云中市", "岭南市", "河东市", "合计"]


def test_every_change_names_its_comment(ledger_path: Path) -> None:
    page = load_workbook(ledger_path)[LINEAGE]
    rows = list(page.iter_rows(min_row=3, values_only=True))
    assert [row[5] for row in rows] == [entry.number for entry in sample.ledger().lineage]
    assert {row[3] for row in rows} == {"调出"}
    reason = page.cell(3, 8)
    assert (reason.value, reason.data_type) == ("=1+1 经核实予以调出", "s")


def test_only_our_own_formulas_are_formulas(ledger_path: Path) -> None:
    for page in load_workbook(ledger_path).worksheets:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert re.fullmatch(r"=[A-Z0-9$:(),+\-'!\u9762\u79ef\u53f0\u8d26]+", cell.value)


def test_a_report_tells_what_became_of_each_file(tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    lines = [
        ReportLine("a.gpkg", "990101", SubmissionState.ACCEPTED, "", 5),
        ReportLine("=cmd.gpkg", "990102", SubmissionState.REFUSED, "文件已损坏\n第3行", 0),
    ]
    write_report(lines, path)
    rows = list(load_workbook(path).active.iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("序号", "文件", "单位", "结果", "原因", "意见数")
    assert rows[1] == (1, "a.gpkg", "990101", "已接收", None, 5)
    assert rows[2] == (2, "=cmd.gpkg", "990102", "未接收", "文件已损坏\n第3行", 0)
    assert load_workbook(path).active["B4"].data_type == "s"


def test_an_empty_report_says_so(tmp_path: Path) -> None:
    write_report([], tmp_path / "report.xlsx")
    assert load_workbook(tmp_path / "report.xlsx").active["B3"].value == "无"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_survives_excel_as_text(tmp_path: Path, text: str) -> None:
    book = Workbook()
    put(book.active["A1"], text)
    put(book.active["A2"], "=" + text)
    put(book.active["A3"], Formula("=1+1"))
    book.save(tmp_path / "any.xlsx")
    page = load_workbook(tmp_path / "any.xlsx").active
    assert (page["A1"].value or "") == clean(text)
    assert (page["A2"].value, page["A2"].data_type) == (clean("=" + text), "s")
    assert page["A3"].data_type == "f"


def test_a_text_longer_than_a_cell_is_cut_where_one_can_see_it() -> None:
    cell = Workbook().active["A1"]
    put(cell, "长" * (CELL_LIMIT + 10))
    assert len(cell.value) == CELL_LIMIT
    assert cell.value.endswith("……（全文见意见总库）")
