"""A whole round under the real ``qgis_process``: every algorithm, one after the other, on what the one before left.

The counties work in between through the functions that the windows call. Results are read with GDAL, sqlite3,
openpyxl and python-docx, so that our own reader is not its own witness.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import docx
import openpyxl
import pytest
from osgeo import ogr

from demo.expert import answer_form
from tests.data.tiny_province import COUNTY_CODES, TinyProvince
from tests.qgis.processing import county_work
from tests.qgis.processing.qgis_process import QgisProcess, Run

pytestmark = pytest.mark.slow


def succeeded(run: Run) -> Run:
    assert run.exit_code == 0, run.said
    return run


def rows(path: Path, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(f"{Path(path).as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchall()


# ---- the round, step by step


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("round") / "第一轮 征求意见"


@pytest.fixture(scope="module")
def split(qgis_process: QgisProcess, province: TinyProvince, folder: Path) -> Run:
    return succeeded(
        qgis_process.run(
            "splitbycounty",
            DRAFT=province.draft,
            COUNTIES=f"{province.counties}|layername=counties",
            NEIGHBOUR_DRAFT=province.neighbour_draft,
            PROTECTED_AREAS=province.protected_areas,
            TITLE="云岭省生态保护红线划定方案",
            STAGE="consultation",
            DEADLINE="2018-03-31",
            ISSUER="云岭省环境保护厅",
            OUTPUT=folder,
        )
    )


@pytest.fixture(scope="module")
def packages(split: Run, folder: Path) -> dict[str, Path]:
    return {path.name[:6]: path for path in (folder / "packages").glob("*.gpkg")}


@pytest.fixture(scope="module")
def submitted(
    qgis_process: QgisProcess, packages: dict[str, Path], province: TinyProvince, folder: Path
) -> dict:
    """Two counties comment, on the two sides of their common line; one has no objection; one stays silent."""
    cases = province.cases
    taken_out = county_work.take_out_half_of(packages["990101"], cases["inside_990101"])
    county_work.bring_in(packages["990102"], (111.32, 37.36, 111.34, 37.38))
    county_work.look_at_all(packages["990201"])
    returned = folder / "反馈"
    contact = {"AUTHOR": "张三", "PHONE": "0350-1234567", "UNIT": "环保局"}
    runs = {
        code: qgis_process.run("submit", PACKAGE=packages[code], OUTPUT=returned, **contact)
        for code in ("990101", "990102")
    }
    runs["990201"] = qgis_process.run(
        "submit", PACKAGE=packages["990201"], OUTPUT=returned, NO_OBJECTION=True, language="en"
    )
    for run in runs.values():
        succeeded(run)
    damaged = returned / "传坏的.gpkg"
    damaged.write_bytes(Path(runs["990101"].results["SUBMISSION"]).read_bytes()[:20_000])
    return {"runs": runs, "folder": returned, "taken_out": taken_out}


@pytest.fixture(scope="module")
def merged(qgis_process: QgisProcess, split: Run, submitted: dict) -> Run:
    return succeeded(
        qgis_process.run(
            "mergesubmissions", REGISTER=split.results["REGISTER"], SUBMISSIONS=submitted["folder"]
        )
    )


@pytest.fixture(scope="module")
def decided(qgis_process: QgisProcess, split: Run, merged: Run, submitted: dict, folder: Path) -> Run:
    """The sheet that the office fills in is one of the documents."""
    register = split.results["REGISTER"]
    succeeded(
        qgis_process.run(
            "exportdocuments", REGISTER=register, KINDS="decision_sheet", MAPS=False, OUTPUT=folder / "文书"
        )
    )
    sheet = next((folder / "文书").glob("*.xlsx"))
    book = openpyxl.load_workbook(sheet)
    page = book.worksheets[0]
    columns = {cell.value: cell.column for cell in page[2]}
    for row in range(3, page.max_row + 1):
        for column, value in (
            ("采纳情况", "采纳"),
            ("处理理由", "属实，同意。"),
            ("状态", "已审定"),
            ("处理人", "王五"),
        ):
            page.cell(row, columns[column]).value = value
    below = page.max_row + 1
    page.cell(below, columns["意见编号"]).value = "990101-0099"
    page.cell(below, columns["采纳情况"]).value = "采纳"
    page.cell(below, columns["处理理由"]).value = "同意。"
    book.save(folder / "填好的.xlsx")
    return succeeded(
        qgis_process.run(
            "importdecisions", REGISTER=register, DECISIONS=folder / "填好的.xlsx", language="en"
        )
    )


@pytest.fixture(scope="module")
def drafted(qgis_process: QgisProcess, split: Run, decided: Run, folder: Path) -> Run:
    return succeeded(
        qgis_process.run(
            "nextdraft",
            REGISTER=split.results["REGISTER"],
            STAGE="appraisal",
            OUTPUT=folder / "论证稿.gpkg",
        )
    )


@pytest.fixture(scope="module")
def printed(qgis_process: QgisProcess, split: Run, drafted: Run, folder: Path) -> Run:
    return succeeded(
        qgis_process.run(
            "exportdocuments", REGISTER=split.results["REGISTER"], MAPS=True, OUTPUT=folder / "论证材料"
        )
    )


@pytest.fixture(scope="module")
def read_back(qgis_process: QgisProcess, split: Run, printed: Run, folder: Path) -> SimpleNamespace:
    form = next((folder / "论证材料").glob("*专家*.docx"))
    answered = folder / "专家意见 孙教授.docx"
    written = answer_form(form, answered, 1)
    foreign = folder / "别的.docx"
    docx.Document().save(str(foreign))
    run = qgis_process.run(
        "importopinions", REGISTER=split.results["REGISTER"], DOCUMENTS=[answered, foreign], language="en"
    )
    return SimpleNamespace(run=succeeded(run), written=written)


# ---- what came of it


def test_split(split: Run, packages: dict[str, Path], province: TinyProvince) -> None:
    assert sorted(packages) == list(COUNTY_CODES)
    assert split.results["PACKAGES"] == 4
    pieces = sum(rows(path, "SELECT count(*) FROM patches")[0][0] for path in packages.values())
    assert split.results["PIECES"] == pieces > 24
    area = sum(rows(path, "SELECT sum(area_km2) FROM patches")[0][0] for path in packages.values())
    assert split.results["AREA_KM2"] == pytest.approx(area)
    assert split.results["UNASSIGNED_KM2"] > 0
    meta = dict(rows(split.results["REGISTER"], "SELECT key, value FROM redline_meta"))
    assert meta["deadline"] == "2018-03-31"
    assert meta["issuer"] == "云岭省环境保护厅"


def test_packages_hold_a_project(split: Run, packages: dict[str, Path]) -> None:
    for path in packages.values():
        assert rows(path, "SELECT count(*) FROM qgis_projects") == [(1,)]


def test_submissions(submitted: dict) -> None:
    for code, run in submitted["runs"].items():
        submission, document = Path(run.results["SUBMISSION"]), Path(run.results["DOCUMENT"])
        assert run.results.keys() == {"SUBMISSION", "DOCUMENT"}
        assert rows(submission, "SELECT value FROM redline_meta WHERE key = 'county_code'") == [(code,)]
        assert len(docx.Document(str(document)).tables) >= 1


def test_what_wants_a_second_look_is_said(submitted: dict) -> None:
    """The county of the box has no evidence; the county without contact, in English, no phone."""
    assert any("证明材料" in line for line in submitted["runs"]["990102"].warnings)
    assert any("phone" in line for line in submitted["runs"]["990201"].warnings)


def test_merged(merged: Run) -> None:
    expected = {"ACCEPTED": 3, "REFUSED": 1, "UNCHANGED": 0, "COMMENTS": 2, "CONFLICTS": 0}
    assert {name: merged.results[name] for name in expected} == expected
    assert any("传坏的.gpkg" in line and "已损坏" in line for line in merged.warnings)
    cells = [
        cell for row in openpyxl.load_workbook(merged.results["REPORT"]).worksheets[0].values for cell in row
    ]
    assert any("传坏的.gpkg" in str(cell) for cell in cells)
    assert any("已损坏" in str(cell) for cell in cells)


def test_merging_again_changes_nothing(
    qgis_process: QgisProcess, merged: Run, split: Run, submitted: dict
) -> None:
    register = split.results["REGISTER"]
    before = rows(register, "SELECT * FROM comments")
    again = [Path(run.results["SUBMISSION"]) for run in submitted["runs"].values()]
    run = succeeded(qgis_process.run("mergesubmissions", REGISTER=register, SUBMISSIONS=again))
    assert (run.results["ACCEPTED"], run.results["UNCHANGED"]) == (0, 3)
    assert rows(register, "SELECT * FROM comments") == before


def test_decided(decided: Run, submitted: dict) -> None:
    assert (decided.results["APPLIED"], decided.results["REFUSED"]) == (2, 1)
    assert any("990101-0099" in line and "Correct the number" in line for line in decided.warnings)
    assert Path(decided.results["REPORT"]).is_file()


def test_next_draft(drafted: Run, province: TinyProvince, submitted: dict) -> None:
    assert drafted.results["CHANGED_PATCHES"] == 2
    assert Path(drafted.results["LEDGER"]).is_file()
    before = shapes(province.draft, "stbhhx_draft")
    after = shapes(drafted.results["OUTPUT"], "draft")
    halved = province.cases["inside_990101"]
    assert [code for code in before if before[code] != after[code]] == [halved]
    assert len(after) == len(before) + 1, "what is brought in is a patch of its own"


def shapes(path: Path, layer: str) -> dict[str, bytes]:
    """The shape of each patch by its code: the same shape has the same bytes, as polygon or as collection of one."""
    dataset = ogr.Open(str(path))
    return {
        feature["HXBM"]: bytes(ogr.ForceToMultiPolygon(feature.GetGeometryRef().Clone()).ExportToIsoWkb())
        for feature in dataset.GetLayerByName(layer)
    }


def test_documents_without_maps(decided: Run, folder: Path) -> None:
    assert [path.suffix for path in (folder / "文书").iterdir()] == [".xlsx"]


def test_documents_with_maps(printed: Run, folder: Path) -> None:
    documents = sorted((folder / "论证材料").iterdir())
    assert printed.results["DOCUMENTS"] == len(documents) == 7
    form = next(path for path in documents if "专家" in path.name)
    assert len(docx.Document(str(form)).inline_shapes) == 2


def test_read_back(read_back: SimpleNamespace, split: Run) -> None:
    results = read_back.run.results
    assert read_back.written == 2
    assert (results["MATCHED"], results["EDITED"], results["UNKNOWN"]) == (2, 0, 0)
    assert any("别的.docx" in line for line in read_back.run.warnings)
    assert Path(results["REPORT"]).is_file()
    stances = rows(
        split.results["REGISTER"], "SELECT stance FROM opinions WHERE number <> '' ORDER BY number"
    )
    assert stances == [("agree",), ("agree_with_changes",)]


def test_nothing_temporary_stays(read_back: SimpleNamespace, folder: Path) -> None:
    left = [
        path for path in folder.rglob("*") if ".partial" in path.name or path.name.endswith(("-wal", "-shm"))
    ]
    assert left == []


# ---- the two that need no round


def test_check_draft(qgis_process: QgisProcess, province: TinyProvince, tmp_path: Path) -> None:
    run = succeeded(
        qgis_process.run(
            "checkdraft",
            DRAFT=province.draft,
            COUNTIES=province.counties,
            PROTECTED_AREAS=province.protected_areas,
            SCALE=10000,
            FINDINGS=tmp_path / "质检.gpkg",
        )
    )
    written = rows(tmp_path / "质检.gpkg", "SELECT severity, message FROM findings")
    assert run.results["ERRORS"] == sum(severity == "error" for severity, _ in written)
    assert run.results["WARNINGS"] == sum(severity == "warning" for severity, _ in written) > 0
    assert all("。" in message for _, message in written), "said in Chinese"


def test_match_borders(qgis_process: QgisProcess, province: TinyProvince, tmp_path: Path) -> None:
    run = succeeded(
        qgis_process.run(
            "matchborders",
            DRAFT=province.draft,
            COUNTIES=f"{province.counties}|layername=counties",
            NEIGHBOUR_DRAFT=province.neighbour_draft,
            NEIGHBOUR_COUNTIES=province.neighbour_counties,
            TOLERANCE=20,
            OUTPUT=tmp_path / "接边.gpkg",
        )
    )
    classes = {name for (name,) in rows(tmp_path / "接边.gpkg", "SELECT class FROM border_segments")}
    assert classes == {"joined", "offset", "ours_only", "theirs_only"}
    assert (
        run.results["SEGMENTS"] == rows(tmp_path / "接边.gpkg", "SELECT count(*) FROM border_segments")[0][0]
    )
