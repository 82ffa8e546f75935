"""质检报告: what a check of the draft found, for people who decide without opening QGIS."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from redline_plugin.documents import finding_words, vocabulary
from redline_plugin.documents.check_report_page import (
    CheckReportPage,
    FindingKindText,
    FindingText,
    LeftOutAreaText,
    LeftOutKindText,
    ThresholdText,
)
from redline_plugin.documents.properties import document_bytes, set_properties
from redline_plugin.documents.saving import save_document
from redline_plugin.documents.template import default_template, fill_template
from redline_plugin.documents.threshold_words import threshold_texts
from redline_plugin.model.check_info import CHECK_INFO, About
from redline_plugin.model.check_report import CheckReport, ReportedFinding
from redline_plugin.model.finding import FindingCode, Severity

NAME = "质检报告"
ERRORS_MOST, WARNINGS_MOST, AREAS_MOST = 1000, 10, 100  # rows of one table; the rest stands in the Excel file
_REQUIRED = ("kinds", "kinds.title", "kinds.count", "errors", "errors.found")
_AREA, _KIND = FindingCode.PROTECTED_AREA_LEFT_OUT.value, FindingCode.PROTECTED_KIND_LEFT_OUT.value
_ABSENT = FindingCode.PROTECTED_KINDS_ABSENT.value
_OF_COUNTIES = {code.value for code, info in CHECK_INFO.items() if info.about is About.COUNTY}
_OF_AREAS = {_AREA, _KIND, _ABSENT, FindingCode.PROTECTED_KIND_UNKNOWN.value}


def write_check_report(
    report: CheckReport,
    path: Path,
    sheet_name: str,
    template: Path | None = None,
    marking: str = vocabulary.INTERNAL,
) -> None:
    """Write the report; ``sheet_name`` is the Excel file that holds every finding.

    Raises InputError (TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE) and WriteError.
    """
    page = check_report_page(report, sheet_name, marking)
    form = fill_template(template or default_template("check_report"), page, _REQUIRED)
    set_properties(form.document, f"{page.title}{NAME}", "")
    save_document(path, document_bytes(form.document))


def check_report_page(report: CheckReport, sheet_name: str, marking: str) -> CheckReportPage:
    """The report in words."""
    record, findings = report.record, report.findings
    errors = [one for one in findings if one.severity == Severity.ERROR.value]
    warnings = [one for one in findings if one.severity != Severity.ERROR.value]
    areas = sorted((one for one in findings if one.code == _AREA), key=_left_out_km2, reverse=True)
    return CheckReportPage(
        marking=marking,
        title=draft_name(report),
        draft_name=draft_name(report),
        patches=f"{record.patches}",
        scale=f"1:{record.scale}",
        checked=vocabulary.official_date(record.checked_at),
        lead=_lead(report, len(errors), len(warnings)),
        kinds=_kinds(findings, 0),
        errors=_texts(errors[:ERRORS_MOST]),
        errors_shown=_shown(len(errors), ERRORS_MOST, sheet_name),
        warnings=_kinds([one for one in warnings if one.code not in _OF_AREAS | _OF_COUNTIES], WARNINGS_MOST),
        left_out_kinds=_left_out_kinds(findings),
        left_out_areas=tuple(_area(at, one) for at, one in enumerate(areas[:AREAS_MOST], start=1)),
        left_out_shown=_shown(len(areas), AREAS_MOST, sheet_name),
        left_out_note=_left_out_note(report),
        counties=_texts(one for one in findings if one.code in _OF_COUNTIES),
        thresholds=tuple(ThresholdText(name, value) for name, value in threshold_texts(record.thresholds)),
        sheet_name=sheet_name,
    )


def draft_name(report: CheckReport) -> str:
    """What the draft's file is called."""
    return Path(report.record.draft.path).stem or "红线划定方案"


def _lead(report: CheckReport, errors: int, warnings: int) -> str:
    record = report.record
    found = (
        f"共发现问题{errors + warnings}项，其中错误{errors}项、提示{warnings}项"
        if report.findings
        else "未发现问题"
    )
    effect = "错误须在分解到县之前改正，提示请逐项核实。" if errors else ""
    return (
        f"对“{draft_name(report)}”的{record.patches}个图斑按1:{record.scale}制图比例尺进行质检"
        f"（{vocabulary.official_date(record.checked_at)}），{found}。{effect}"
    )


def _kinds(findings: Sequence[ReportedFinding], most: int) -> tuple[FindingKindText, ...]:
    """Findings by kind, errors first, then the most; of each kind the first ``most`` in full."""
    groups: dict[tuple[str, str], list[ReportedFinding]] = {}
    for one in findings:
        groups.setdefault((one.severity, one.code), []).append(one)
    ordered = sorted(groups.items(), key=lambda group: (group[0][0], -len(group[1]), group[0][1]))
    return tuple(
        _kind(place, severity, code, rows, most)
        for place, ((severity, code), rows) in enumerate(ordered, start=1)
    )


def _kind(
    place: int, severity: str, code: str, rows: Sequence[ReportedFinding], most: int
) -> FindingKindText:
    title = finding_words.title(code)
    return FindingKindText(
        position=str(place),
        heading=f"{title}（{len(rows)}项）",
        title=title,
        severity=finding_words.SEVERITIES.get(severity, severity),
        count=str(len(rows)),
        patches=str(len({one.row for one in rows if one.row}) or "—"),
        why=finding_words.why(code),
        fix=finding_words.fix(code),
        shown=_shown(len(rows), most, ""),
        rows=_texts(rows[:most]),
    )


def _shown(count: int, most: int, sheet_name: str) -> str:
    """That not all are listed, where that is so."""
    if count <= most:
        return ""
    return f"共{count}项，以上为前{most}项，其余见" + (
        f"“{sheet_name}”。" if sheet_name else "问题清单（Excel）。"
    )


def _texts(findings: Iterable[ReportedFinding]) -> tuple[FindingText, ...]:
    return tuple(
        FindingText(
            position=str(place),
            title=finding_words.title(one.code),
            row=str(one.row) if one.row else "—",
            subject=one.subject or "—",
            county=one.county_code or "—",
            found=finding_words.sentence(one.code, one.subject, one.values),
            place=vocabulary.position(one.place) if one.place else "—",
        )
        for place, one in enumerate(findings, start=1)
    )


# ---- 应划尽划


def _left_out_kinds(findings: Sequence[ReportedFinding]) -> tuple[LeftOutKindText, ...]:
    kinds = sorted((one for one in findings if one.code == _KIND), key=_left_out_km2, reverse=True)
    return tuple(
        LeftOutKindText(
            position=str(place),
            kind=str(one.values.get("kind") or one.subject),
            areas=str(one.values.get("areas", "—")),
            count=str(one.values.get("count", "—")),
            area=_km2(one, "area_km2"),
            left_out=_km2(one, "left_out_km2"),
            percent=_percent(one),
        )
        for place, one in enumerate(kinds, start=1)
    )


def _area(place: int, one: ReportedFinding) -> LeftOutAreaText:
    return LeftOutAreaText(
        position=str(place),
        name=str(one.values.get("name") or one.subject or "—"),
        kind=str(one.values.get("kind") or "—"),
        level=str(one.values.get("level") or "—"),
        area=_km2(one, "area_km2"),
        left_out=_km2(one, "left_out_km2"),
        percent=_percent(one),
    )


def _left_out_note(report: CheckReport) -> str:
    if not report.record.protected_areas:
        return "本次质检未提供各类保护地数据，未检查应划尽划情况。"
    counted = Counter(one.code for one in report.findings)
    absent = [
        finding_words.sentence(one.code, one.subject, one.values)
        for one in report.findings
        if one.code == _ABSENT
    ]
    first = "" if counted[_AREA] else "所提供的各类保护地均已划入红线。"
    return first + "".join(f"{words}。" for words in absent)


def _left_out_km2(one: ReportedFinding) -> float:
    value = one.values.get("left_out_km2")
    return float(value) if isinstance(value, (int, float)) else 0.0


def _km2(one: ReportedFinding, name: str) -> str:
    value = one.values.get(name)
    return vocabulary.km2(float(value)) if isinstance(value, (int, float)) else "—"


def _percent(one: ReportedFinding) -> str:
    value = one.values.get("percent")
    return f"{value:.2f}%" if isinstance(value, (int, float)) else "—"
