"""重新征求意见单位清单, as a sheet and as CSV."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from redline_plugin.documents.reissue_list import write_reissue_csv, write_reissue_list
from redline_plugin.errors import WriteError
from redline_plugin.model.reissue import PatchChanges, Reissue, ReissuedUnit
from redline_plugin.model.round import DraftRef
from redline_plugin.model.unit import Unit, UnitLevel
from tests.data import consultation_round as sample

COUNTY = ReissuedUnit(
    sample.UNITS[1],
    2,
    "990102_石川县_第2次.gpkg",
    7,
    6,
    46.787876,
    34.327125,
    PatchChanges((), ("A",), ("B", "C")),
    True,
)
DEPARTMENT = ReissuedUnit(
    Unit("99T001", "=HYPERLINK(1)", level=UnitLevel.DEPARTMENT),
    3,
    "99T001_省林业厅_第3次.gpkg",
    5,
    5,
    1.0,
    1.5,
    PatchChanges(("-1+1",), (), ()),
    False,
)
REISSUE = Reissue(
    sample.ROUND, DraftRef("earlier", "0"), "2018-05-02T09:00:00+08:00", (COUNTY, DEPARTMENT), 115
)


def test_the_sheet_says_who_and_what(tmp_path: Path) -> None:
    path = tmp_path / "清单.xlsx"
    write_reissue_list(REISSUE, path)
    sheet = load_workbook(path).worksheets[0]
    heads = [cell.value for cell in sheet[2]]
    first, second = (dict(zip(heads, sheet[row])) for row in (3, 4))
    assert (first["代码"].value, first["单位"].value, first["级别"].value) == (
        "990102",
        "云中市石川县",
        "县（市、区）",
    )
    assert (first["变化图斑"].value, first["减少图斑"].value) == ("A", "B、C")
    assert first["增减（平方公里）"].value == pytest.approx(34.327125 - 46.787876)
    assert (first["此前是否已回复"].value, second["此前是否已回复"].value) == ("是", "否")
    assert (second["单位"].data_type, second["新增图斑"].data_type) == ("s", "s"), (
        "no formula comes from outside"
    )
    note = sheet.cell(5, 1).value
    assert note == "2018年5月2日重新印发2个单位；其余115个单位图斑未变，原数据包继续有效。"


def test_the_table_is_read_by_excel_and_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "清单.csv"
    write_reissue_csv(REISSUE, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with open(path, encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["印发次序"], first["原面积（平方公里）"], first["增减（平方公里）"]) == (
        "2",
        "46.787876",
        "-12.460751",
    )
    assert (second["单位"], second["新增图斑"]) == ("'=HYPERLINK(1)", "'-1+1")


def test_a_list_of_nobody_is_a_list_too(tmp_path: Path) -> None:
    write_reissue_list(replace(REISSUE, units=()), tmp_path / "无.xlsx")
    assert "其余115个单位" in load_workbook(tmp_path / "无.xlsx").worksheets[0].cell(3, 1).value


def test_where_nothing_can_be_written_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for write in (write_reissue_csv, write_reissue_list):
        with pytest.raises(WriteError):
            write(REISSUE, tmp_path / "file" / "清单")
