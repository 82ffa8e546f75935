"""质检报告 and 质检问题清单: complete, true to the findings, and readable."""

from __future__ import annotations

import string
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from redline_plugin.documents import finding_words
from redline_plugin.documents.check_report import (
    AREAS_MOST,
    ERRORS_MOST,
    WARNINGS_MOST,
    check_report_page,
    write_check_report,
)
from redline_plugin.documents.finding_sheet import write_finding_sheet
from redline_plugin.documents.threshold_words import NAMES, threshold_texts
from redline_plugin.model.check_info import CHECK_INFO, About
from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.check_report import CheckReport, ReportedFinding
from redline_plugin.model.finding import FindingCode, Severity
from redline_plugin.model.source import LayerSource
from redline_plugin.model.thresholds import THRESHOLD_INFO, Thresholds
from tests.data.word_files import text_of

RECORD = CheckRecord(
    LayerSource("/数据/红线划定方案.gpkg"),
    patches=2000,
    checked_at="2018-03-04T05:06:07+00:00",
    scale=10_000,
    thresholds={name: float(getattr(Thresholds(), name)) for name in THRESHOLD_INFO},
    counties=LayerSource("/数据/县界.gpkg"),
    protected_areas="/数据/保护地.gpkg",
)


def finding(code: FindingCode, row: int = 0, subject: str = "", **values: Any) -> ReportedFinding:
    severity = CHECK_INFO[code].severity.value
    return ReportedFinding(code.value, severity, subject, "140728", row, values, (112.5, 37.25))


def overlap(row: int) -> ReportedFinding:
    return finding(FindingCode.OVERLAP, row, f"A-{row:05d}", other="B-1", other_row=9, area_m2=12.5)


def small(row: int) -> ReportedFinding:
    return finding(FindingCode.SMALL_PATCH, row, f"S-{row:05d}", area_km2=0.25, limit_km2=1.0)


def report(*findings: ReportedFinding) -> CheckReport:
    return CheckReport(RECORD, tuple(findings))


def printed(made: CheckReport, folder: Path) -> str:
    path = folder / "报告.docx"
    write_check_report(made, path, "清单.xlsx")
    return text_of(path)


# ---- words


@pytest.mark.parametrize("code", list(CHECK_INFO))
def test_every_kind_of_finding_has_words(code: FindingCode) -> None:
    info = CHECK_INFO[code]
    assert finding_words.title(code.value) != code.value
    assert finding_words.why(code.value)
    assert finding_words.fix(code.value) in finding_words.FIXES.values()
    named = {name for _, name, _, _ in string.Formatter().parse(finding_words.SENTENCES[code]) if name}
    assert named <= set(info.values)
    subject = "" if info.about is About.DRAFT else "甲"
    text = finding_words.sentence(code.value, subject, {name: f"<{name}>" for name in info.values})
    assert all(f"<{name}>" in text for name in named - {"why"})


def test_no_two_kinds_are_called_the_same() -> None:
    assert len(set(finding_words.TITLES.values())) == len(finding_words.TITLES) == len(CHECK_INFO)


def test_what_is_missing_or_new_does_not_stop_a_report() -> None:
    assert finding_words.sentence("overlap", "A", {}) == "与第—行图斑—重叠—平方米"
    assert finding_words.sentence("of_next_year", "A", {"rows": [1, 2]}) == "rows：1、2"
    assert finding_words.title("of_next_year") == "of_next_year"


def test_faults_of_shapes_are_said_in_chinese_with_their_place() -> None:
    text = finding_words.sentence("geometry_invalid", "A", {"why": "Ring Self-intersection[112.5 37.25]"})
    assert text == "边界自接触（112.5，37.25）"


def test_every_threshold_has_a_name_and_whole_numbers_stay_whole() -> None:
    assert set(NAMES) == set(THRESHOLD_INFO)
    texts = dict(threshold_texts({"scale": 1_000_000.0, "line_mm": 0.2, "new": 3.0}))
    assert texts[NAMES["scale"]] == "1000000"
    assert texts[NAMES["line_mm"]] == "0.2"
    assert texts["new"] == "3"


# ---- Word


def test_the_report_counts_what_was_found(tmp_path: Path) -> None:
    text = printed(report(overlap(1), overlap(2), *(small(row) for row in range(3, 8))), tmp_path)
    assert "共发现问题7项，其中错误2项、提示5项" in text
    assert "2000个图斑按1:10000制图比例尺" in text
    assert "2018年3月4日" in text
    for words in (
        "图斑重叠",
        "独立细小斑块",
        "同一范围重复计算，面积偏大",
        "不代表任何标准的条款",
        "清单.xlsx",
    ):
        assert words in text


def test_every_error_is_listed_and_of_warnings_the_first_with_their_number(tmp_path: Path) -> None:
    errors = [overlap(row) for row in range(1, 61)]
    warnings = [small(row) for row in range(100, 100 + WARNINGS_MOST + 5)]
    text = printed(report(*errors, *warnings), tmp_path)
    assert all(one.subject in text for one in errors)
    assert all(one.subject in text for one in warnings[:WARNINGS_MOST])
    assert warnings[WARNINGS_MOST].subject not in text
    assert f"共{len(warnings)}项，以上为前{WARNINGS_MOST}项" in text


def test_a_flood_of_errors_is_cut_with_its_number_said() -> None:
    page = check_report_page(report(*(overlap(row) for row in range(ERRORS_MOST + 7))), "清单.xlsx", "")
    assert len(page.errors) == ERRORS_MOST
    assert page.errors_shown == f"共{ERRORS_MOST + 7}项，以上为前{ERRORS_MOST}项，其余见“清单.xlsx”。"


def test_protected_areas_left_out_by_kind_with_area_and_share(tmp_path: Path) -> None:
    area = finding(
        FindingCode.PROTECTED_AREA_LEFT_OUT,
        subject="关帝山",
        name="关帝山",
        kind="自然保护区",
        level="国家级",
        area_km2=100.0,
        left_out_km2=12.345,
        percent=12.345,
    )
    kind = finding(
        FindingCode.PROTECTED_KIND_LEFT_OUT,
        subject="自然保护区",
        kind="自然保护区",
        count=1,
        areas=4,
        area_km2=400.0,
        left_out_km2=12.345,
        percent=3.0863,
    )
    absent = finding(FindingCode.PROTECTED_KINDS_ABSENT, kinds=["岩溶泉域重点保护区"], count=1)
    made = report(area, kind, absent)
    page = check_report_page(made, "清单.xlsx", "")
    assert [(one.kind, one.areas, one.count, one.left_out, one.percent) for one in page.left_out_kinds] == [
        ("自然保护区", "4", "1", "12.35", "3.09%")
    ]
    assert [(one.name, one.level, one.area) for one in page.left_out_areas] == [
        ("关帝山", "国家级", "100.00")
    ]
    assert page.left_out_note == "缺少1类保护地的数据：岩溶泉域重点保护区。"
    assert page.warnings == ()
    text = printed(made, tmp_path)
    for words in ("应划尽划", "关帝山", "12.35", "岩溶泉域重点保护区"):
        assert words in text


def test_largest_parts_left_out_come_first_and_no_flood_of_them() -> None:
    areas = [
        finding(FindingCode.PROTECTED_AREA_LEFT_OUT, subject=str(at), name=str(at), left_out_km2=float(at))
        for at in range(AREAS_MOST + 3)
    ]
    page = check_report_page(report(*areas), "清单.xlsx", "")
    assert [one.name for one in page.left_out_areas[:2]] == [str(AREAS_MOST + 2), str(AREAS_MOST + 1)]
    assert page.left_out_shown.startswith(f"共{AREAS_MOST + 3}项")


def test_without_protected_areas_nothing_is_said_of_them() -> None:
    page = check_report_page(CheckReport(replace(RECORD, protected_areas=""), ()), "清单.xlsx", "")
    assert "未检查应划尽划" in page.left_out_note
    assert "均已划入" in check_report_page(report(), "清单.xlsx", "").left_out_note


def test_a_draft_without_findings_has_a_report(tmp_path: Path) -> None:
    text = printed(report(), tmp_path)
    for words in ("未发现问题", "无错误", "无提示", "未发现县界重叠和缝隙"):
        assert words in text


def test_gaps_and_overlaps_of_counties_have_a_chapter_of_their_own() -> None:
    gap = finding(
        FindingCode.COUNTY_GAP, subject="140728", county="平遥县", others="介休市", area_m2=5.0, width_m=0.2
    )
    page = check_report_page(report(gap), "清单.xlsx", "")
    assert [one.found for one in page.counties] == ["平遥县与介休市之间有5平方米不属任何县，宽0.2米"]
    assert page.warnings == ()


def test_markup_in_names_stays_text(tmp_path: Path) -> None:
    hostile = finding(FindingCode.OVERLAP, 1, "<w:p>{{ lead }}&", other="{% for %}", other_row=2, area_m2=1.0)
    text = printed(report(hostile), tmp_path)
    assert "<w:p>{{ lead }}&" in text
    assert "{% for %}" in text


# ---- Excel


def rows_of(path: Path, sheet: str) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(min_row=3, values_only=True))


def sheet_of(findings: Sequence[ReportedFinding], folder: Path) -> Path:
    path = folder / "清单.xlsx"
    write_finding_sheet(report(*findings), "红线划定方案", path)
    return path


def test_every_finding_is_a_row(tmp_path: Path) -> None:
    findings = [overlap(row) for row in range(1, 30)] + [small(row) for row in range(30, 90)]
    path = sheet_of(findings, tmp_path)
    rows = rows_of(path, "问题清单")
    assert [(row[0], row[3], row[4]) for row in rows] == [
        (place, one.row, one.subject) for place, one in enumerate(findings, start=1)
    ]
    assert rows[0][1:3] == ("错误", "图斑重叠")
    assert rows[0][6] == "与第9行图斑B-1重叠12.5平方米"
    assert rows[0][7:9] == (112.5, 37.25)
    assert [row[:3] for row in rows_of(path, "汇总")] == [
        ("错误", "图斑重叠", 29),
        ("提示", "独立细小斑块", 60),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_text_stays_text(tmp_path: Path, start: str) -> None:
    hostile = finding(FindingCode.CODE_MISSING, 1, f"{start}1+1\x0b\ud800")
    path = sheet_of([hostile], tmp_path)
    cell = openpyxl.load_workbook(path)["问题清单"]["E3"]
    assert cell.value.startswith(f"{start}1+1")
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_no_findings_is_a_sheet_too(tmp_path: Path) -> None:
    assert rows_of(sheet_of([], tmp_path), "问题清单") == []


def test_many_findings_take_little_time_each(tmp_path: Path) -> None:
    findings = [small(row) for row in range(1, 5001)]
    started = time.process_time()
    sheet_of(findings, tmp_path)
    assert time.process_time() - started < 5.0  # 50,000 in well under a minute


def test_the_report_is_a_document_with_a_title(tmp_path: Path) -> None:
    printed(report(overlap(1)), tmp_path)
    assert docx.Document(str(tmp_path / "报告.docx")).core_properties.title == "红线划定方案质检报告"
    assert Severity.ERROR.value in finding_words.SEVERITIES
