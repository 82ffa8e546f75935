"""Printing a register and reading the experts back; checks and borders as layers; evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import docx
import pytest
from osgeo import ogr

from demo.data.photos import make_photo
from demo.expert import answer_form
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.jobs.check_draft import CheckRequest, check
from redline_plugin.jobs.export_documents import ExportRequest, export
from redline_plugin.jobs.import_opinions import import_opinions
from redline_plugin.jobs.match_borders import MatchRequest, match
from redline_plugin.jobs.merge_submissions import MergeRequest, merge
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.review import attach_evidence, detach_evidence, open_review, save_comment
from redline_plugin.jobs.submit import SubmitRequest, submit
from redline_plugin.model.comment import Comment, CommentKind
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.map_request import MapRequest
from redline_plugin.model.map_sheet import MapSheet
from redline_plugin.model.source import LayerSource
from redline_plugin.store.register import Register
from redline_plugin.store.schema import EVENTS, OPINIONS

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)
WORD_KINDS = (
    DocumentKind.SYNOPSIS,
    DocumentKind.BORDER_TABLE,
    DocumentKind.EXPERT_FORM,
    DocumentKind.COUNTY_REPLY,
)


def text_comment(statement: str) -> Comment:
    return Comment("", "", "", CommentKind.TEXT, "", statement, author="张三", unit="环保局", phone="1")


@pytest.fixture
def register(round_folder: Path, packages: dict[str, Path], tmp_path: Path) -> Path:
    """A register with the answers of two counties, three comments."""
    files = []
    for code, count in (("990101", 2), ("990202", 1)):
        for number in range(count):
            save_comment(packages[code], text_comment(f"第{number + 1}条意见:建议明确管控措施。"))
        request = SubmitRequest(packages[code], tmp_path / "back", "张三", "环保局", "1")
        files.append(submit(request, Progress()).submission)
    path = round_folder / "register.gpkg"
    merge(MergeRequest(path, tuple(files)), Progress())
    return path


def texts_of(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_all_kinds_are_written(register: Path, tmp_path: Path) -> None:
    sheets: list[MapSheet] = []

    def draw_sheet(sheet: MapSheet, path: Path) -> None:
        sheets.append(sheet)
        path.write_bytes(b"%PDF")

    request = ExportRequest(register, tuple(DocumentKind), tmp_path / "文 档", maps=False)
    outcome = export(request, Progress(), draw_sheet=draw_sheet)
    units = len(sheets)
    assert units == 4
    assert len(outcome.documents) == 6 + 2 * units, (
        "four single documents, the forms of the two counties that answered, a letter and a sheet for each county"
    )
    synopsis = texts_of(next(path for path in outcome.documents if "汇总" in path.name))
    for number in ("990101-0001", "990101-0002", "990202-0001"):
        assert synopsis.count(number) == 1
    assert "柏峪县" in synopsis
    assert "石川县" in synopsis, "who stayed silent is listed"


def test_maps_are_asked_for_only_where_there_is_something_to_show(
    register: Path, tmp_path: Path, packages: dict[str, Path]
) -> None:
    asked: list[MapRequest] = []

    def draw_map(request: MapRequest) -> bytes:
        asked.append(request)
        return PNG

    export(ExportRequest(register, (DocumentKind.EXPERT_FORM,), tmp_path), Progress(), draw_map)
    assert asked == [], "comments on the text have no place"


def test_maps_without_a_drawer_are_refused_before_anything_is_written(register: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        export(ExportRequest(register, WORD_KINDS, tmp_path / "out"), Progress())
    assert caught.value.code is ErrorCode.MAPS_UNAVAILABLE
    assert list((tmp_path / "out").iterdir()) == []


def test_a_template_serves_one_kind(register: Path, tmp_path: Path) -> None:
    template = tmp_path / "own.docx"
    docx.Document().save(str(template))
    request = ExportRequest(register, WORD_KINDS, tmp_path / "out", template, maps=False)
    with pytest.raises(InputError) as caught:
        export(request, Progress())
    assert caught.value.code is ErrorCode.TEMPLATE_FOR_ONE_KIND
    with pytest.raises(InputError) as caught:
        export(replace(request, kinds=(DocumentKind.SYNOPSIS,)), Progress())
    assert caught.value.code in {ErrorCode.TEMPLATE_UNREADABLE, ErrorCode.TEMPLATE_FIELD_UNKNOWN}


def test_opinions_come_back_once(register: Path, tmp_path: Path) -> None:
    export(ExportRequest(register, (DocumentKind.EXPERT_FORM,), tmp_path, maps=False), Progress())
    form, answered = tmp_path / "专家论证意见表.docx", tmp_path / "孙教授.docx"
    written = answer_form(form, answered, every=1)
    outcome = import_opinions(register, (answered,), Progress())
    assert (written, outcome.matched, outcome.edited, outcome.unknown, outcome.new) == (3, 3, 0, 0, 4), (
        "three on comments, one on the whole"
    )
    again = import_opinions(register, (answered,), Progress())
    assert (again.matched, again.new) == (3, 0)
    with Register(register) as opened:
        rows = opened.frame(OPINIONS)
        events = list(opened.frame(EVENTS)["kind"])
    general = rows[rows["number"] == ""]
    assert general["stance"].tolist() == ["agree_with_changes"], "the form's conclusion was ticked 修改后通过"
    assert "划定方法符合技术指南要求" in general["text"].iloc[0]
    assert sorted(rows[rows["number"] != ""]["stance"]) == ["agree", "agree_with_changes", "disagree"]
    assert set(rows["expert"]) == {"孙教授"}
    assert events.count("opinions_imported") == 1


def test_another_round_s_form_and_any_other_file_are_refused_alone(
    register: Path, tmp_path: Path, split_once: Path
) -> None:
    export(ExportRequest(register, (DocumentKind.EXPERT_FORM,), tmp_path, maps=False), Progress())
    good, other = tmp_path / "专家论证意见表.docx", tmp_path / "别的.docx"
    docx.Document().save(str(other))
    text = tmp_path / "文本.docx"
    text.write_text("不是文档", encoding="utf-8")
    answered = tmp_path / "answered.docx"
    answer_form(good, answered, every=1)
    outcome = import_opinions(register, (other, text, answered), Progress())
    assert outcome.matched == 3
    assert len(outcome.refusals) == 2
    assert outcome.report.exists()


def test_findings_are_a_layer(province, tmp_path: Path) -> None:
    request = CheckRequest(
        LayerSource(str(province.draft)),
        LayerSource(str(province.counties), "counties"),
        tmp_path / "质检.gpkg",
        LayerSource(str(province.protected_areas)),
    )
    outcome = check(request, Progress())
    dataset = ogr.Open(str(outcome.path))
    layer = dataset.GetLayerByName("findings")
    rows = [feature.items() for feature in layer]
    assert len(rows) == outcome.errors + outcome.warnings == len(outcome.findings) > 0
    codes = {row["code"] for row in rows}
    assert {"outside_all_counties", "crosses_province_line", "multipart"} <= codes
    outside = [row["subject"] for row in rows if row["code"] == "outside_all_counties"]
    assert outside == [province.cases["wholly_outside"]]


def test_border_segments_are_a_layer(province, tmp_path: Path) -> None:
    request = MatchRequest(
        LayerSource(str(province.draft)),
        LayerSource(str(province.counties), "counties"),
        LayerSource(str(province.neighbour_draft)),
        tmp_path / "接边.gpkg",
        LayerSource(str(province.neighbour_counties), "counties"),
    )
    outcome = match(request, Progress())
    dataset = ogr.Open(str(outcome.output))
    rows = [feature.items() for feature in dataset.GetLayerByName("border_segments")]
    assert len(rows) == outcome.segments
    assert {row["class"] for row in rows} == {"joined", "offset", "ours_only", "theirs_only"}
    assert {row["other_county_code"] for row in rows} == {"980101"}
    by_case = {row["patch_id"]: row for row in rows if row["class"] in ("joined", "offset")}
    assert by_case[province.cases["border_joined"]]["class"] == "joined"
    assert by_case[province.cases["border_gap"]]["offset_m"] == pytest.approx(150, rel=0.1)
    assert by_case[province.cases["border_overlap"]]["gap_or_overlap"] == "overlap"


def test_a_photo_tells_where_it_was_taken(packages: dict[str, Path], tmp_path: Path) -> None:
    package = packages["990101"]
    saved = save_comment(package, text_comment("有照片"))
    photo = tmp_path / "现场 照片.jpg"
    make_photo(photo, 111.05, 37.25, datetime(2018, 3, 5, 9, 30), 270.0, 1)
    attached = attach_evidence(package, saved.comment_id, photo)
    kept = open_review(package).evidence
    assert kept == (attached,)
    assert (kept[0].lon, kept[0].lat) == (pytest.approx(111.05, abs=1e-6), pytest.approx(37.25, abs=1e-6))
    assert (kept[0].bearing, kept[0].taken_at[:16]) == (270.0, "2018-03-05T09:30")
    assert kept[0].data == photo.read_bytes()
    detach_evidence(package, attached.evidence_id)
    assert open_review(package).evidence == ()


@pytest.mark.parametrize("name", ["program.exe", "页面.html", "无后缀", "其实是程序.jpg"])
def test_other_files_are_no_evidence(packages: dict[str, Path], tmp_path: Path, name: str) -> None:
    saved = save_comment(packages["990101"], text_comment("x"))
    file = tmp_path / name
    file.write_bytes(b"MZ")
    with pytest.raises(InputError) as caught:
        attach_evidence(packages["990101"], saved.comment_id, file)
    assert caught.value.code is ErrorCode.EVIDENCE_REFUSED
    assert open_review(packages["990101"]).evidence == ()


def test_evidence_needs_its_comment(packages: dict[str, Path], tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    make_photo(photo, 111.05, 37.25, datetime(2018, 3, 5, 9, 30), 270.0, 1)
    with pytest.raises(InputError) as caught:
        attach_evidence(packages["990101"], "00000000-0000-4000-8000-000000000000", photo)
    assert caught.value.code is ErrorCode.COMMENT_UNKNOWN
