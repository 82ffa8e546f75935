"""Sheets that were damaged or built to do harm."""

from __future__ import annotations

import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from redline_plugin.documents import sheet_reading
from redline_plugin.documents.decision_sheet import read_decision_sheet
from redline_plugin.errors import ErrorCode, InputError
from tests.data.word_files import rewrite

ROWS = [
    ["意见编号", "采纳情况", "处理理由"],
    ["140728-0001", "采纳", "属实"],
    ["140728-0002", "不采纳", "应划尽划"],
]
SHEET = "xl/worksheets/sheet1.xml"


def whole_sheet() -> bytes:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


WHOLE = whole_sheet()


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "s.xlsx"
    path.write_bytes(WHOLE)
    return path


def refusal(path: Path) -> InputError:
    with pytest.raises(InputError) as raised:
        read_decision_sheet(path)
    assert raised.value.values["path"] == str(path)
    return raised.value


@pytest.mark.parametrize("name", [SHEET, "xl/theme/theme1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_entities_are_refused(sheet: Path, name: str) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

    def define(part: str, content: bytes) -> bytes:
        if part != name:
            return content
        declaration, mark, rest = content.partition(b"?>")
        return declaration + mark + laughs + rest if mark else laughs + content

    rewrite(sheet, define)
    error = refusal(sheet)
    assert error.code is ErrorCode.SHEET_UNREADABLE
    assert "document_unsafe" in error.values["detail"]


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "xl/activeX/a.bin"])
def test_macros_are_refused(sheet: Path, name: str) -> None:
    rewrite(sheet, lambda _, content: content, {name: b"<a/>"})
    assert "macro" in refusal(sheet).values["detail"]


def test_a_bomb_is_refused_quickly(sheet: Path) -> None:
    bomb = b"<worksheet>" + b"<row/>" * 6_000_000 + b"</worksheet>"
    rewrite(sheet, lambda part, content: bomb if part == SHEET else content)
    started = time.perf_counter()
    assert refusal(sheet).code is ErrorCode.SHEET_UNREADABLE
    assert time.perf_counter() - started < 3


def test_what_a_sheet_says_of_its_own_size_is_not_believed(sheet: Path) -> None:
    rewrite(
        sheet,
        lambda part, content: (
            content.replace(b'ref="A1:C3"', b'ref="A1:XFD1048576"') if part == SHEET else content
        ),
    )
    started = time.perf_counter()
    assert len(read_decision_sheet(sheet).rows) == 2
    assert time.perf_counter() - started < 2


def test_a_row_far_down_does_not_fill_the_memory(sheet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_reading, "MAX_ROWS", 1000)
    rewrite(
        sheet,
        lambda part, content: (
            content.replace(b'<row r="3"', b'<row r="1048576"') if part == SHEET else content
        ),
    )
    assert "1000 rows" in refusal(sheet).values["detail"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("s.xlsx", b""),
        ("s.xlsx", b"no zip"),
        ("s.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512),
        ("s.xlsx", WHOLE[: len(WHOLE) // 2]),
        ("s.csv", b"\xff\xff\xff\x00\x81"),
        ("s.csv", b'"never closed' + b"x" * (2 << 20)),
    ],
)
def test_what_is_no_sheet_is_told(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(path).code is ErrorCode.SHEET_UNREADABLE


def test_a_word_file_is_no_sheet(tmp_path: Path) -> None:
    path = tmp_path / "s.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<a/>")
    assert refusal(path).code is ErrorCode.SHEET_UNREADABLE


def test_a_missing_sheet_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.xlsx").code is ErrorCode.SOURCE_MISSING


@pytest.mark.parametrize(
    ("good", "broken"),
    [(b"</sheetData>", b"<x:y/></sheetData>"), (b'r="A3"', b'r="A3" s="99"'), (b'r="B3"', b'r="ZZZ9"')],
)
def test_what_breaks_only_while_rows_are_read_is_told_too(sheet: Path, good: bytes, broken: bytes) -> None:
    rewrite(sheet, lambda part, content: content.replace(good, broken) if part == SHEET else content)
    try:
        read = read_decision_sheet(sheet)
    except InputError as error:
        assert error.code is ErrorCode.SHEET_UNREADABLE
    else:
        assert read.rows[0].number == "140728-0001"


def test_a_formula_is_read_as_what_it_last_showed_or_not_at_all(tmp_path: Path) -> None:
    book = Workbook()
    for row in (ROWS[0], ["140728-0001", '=WEBSERVICE("http://example.invalid")', "理由"]):
        book.active.append(row)
    book.save(tmp_path / "s.xlsx")
    (entry,) = read_decision_sheet(tmp_path / "s.xlsx").rows
    assert (entry.verdict, entry.raw_verdict) == (None, "")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 255)), min_size=1, max_size=5))
def test_a_damaged_sheet_is_read_or_told_never_a_crash(tmp_path: Path, flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, mask in flips:
        data[place % len(data)] ^= mask
    path = tmp_path / "damaged.xlsx"
    path.write_bytes(bytes(data))
    try:
        read_decision_sheet(path)
    except InputError as error:
        assert error.values["path"] == str(path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_change_to_the_xml_of_a_sheet_is_read_or_told(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(
        st.sampled_from([SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"])
    )
    put = data.draw(
        st.sampled_from(
            [b"", b"<c/>", b"</row>", b"&x;", b'r="-1"', b's="99999"', b't="q"', b"NaN", b"<v>x</v>"]
        )
    )
    start, length = data.draw(st.integers(0, 1500)), data.draw(st.integers(0, 200))
    path = tmp_path / "changed.xlsx"
    path.write_bytes(WHOLE)

    def change(part: str, content: bytes) -> bytes:
        return content[:start] + put + content[start + length :] if part == name else content

    rewrite(path, change)
    try:
        read_decision_sheet(path)
    except InputError as error:
        assert error.values["path"] == str(path)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_called_csv_are_read_or_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(content)
    with pytest.raises(InputError) as raised:
        read_decision_sheet(path)
    assert raised.value.code in (ErrorCode.SHEET_UNREADABLE, ErrorCode.SHEET_COLUMN_MISSING)
