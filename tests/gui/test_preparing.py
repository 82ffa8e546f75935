"""A round prepared by mouse in a real QGIS window: a draft as it really comes, its questions, the check, the split."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, osr

from redline_plugin.resource_paths import resource_path
from tests.gui.desktop import Desktop
from tests.gui.test_desktop import play

TITLE = "云岭省生态保护红线划定方案征求意见（第一轮）"
_LONG_S = 240  # a session of many steps, each of which waits for what comes of it
STANDSTILL_S = 2.0  # on a machine busy with other tests
_FIELDS = {
    "XZQDM": "行政区代码",
    "HXBM": "图斑号",  # a name that nobody can guess
    "HXMC": "红线名称",
    "HXLX": "红线类型",
    "LXBM": "类型编码",
}


@pytest.fixture(scope="module")
def gbk_draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's draft as a shapefile in GBK that does not say so: no .cpg, and no code page in the table."""
    path = tmp_path_factory.mktemp("来稿") / "红线 图斑.shp"
    columns = ", ".join(f'{ours} AS "{theirs}"' for ours, theirs in _FIELDS.items())
    query = f"SELECT geom, {columns}, ROUND(MJ / 1000000, 4) AS 面积 FROM stbhhx_draft"
    sample = str(resource_path("sample", "sample_draft.gpkg"))
    # Another program: what GDAL was told in this process about encodings would count more than the option
    command = ["ogr2ogr", "-f", "ESRI Shapefile", "-lco", "ENCODING=GBK", "-sql", query, str(path), sample]
    subprocess.run(command, check=True, capture_output=True)
    path.with_suffix(".cpg").unlink(missing_ok=True)
    with path.with_suffix(".dbf").open("r+b") as table:
        table.seek(29)  # the code page's mark
        table.write(b"\0")
    return path


@pytest.fixture(scope="module")
def changed_draft(gbk_draft: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same a week later: one patch was taken out."""
    path = tmp_path_factory.mktemp("改稿") / "红线 图斑 修改.shp"
    for suffix in (".shp", ".shx", ".dbf", ".prj"):
        shutil.copy(gbk_draft.with_suffix(suffix), path.with_suffix(suffix))
    draft = gdal.OpenEx(str(path), gdal.OF_UPDATE, open_options=["ENCODING=GBK"])
    assert draft.GetLayer(0).DeleteFeature(7) == 0
    del draft  # closes it
    return path


@pytest.fixture(scope="module")
def without_zone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A layer whose eastings lack the zone's number, which its coordinate system asks for: a usual mistake."""
    path = tmp_path_factory.mktemp("带号") / "没有带号.shp"
    sample = str(resource_path("sample", "sample_draft.gpkg"))
    written = gdal.VectorTranslate(
        str(path), sample, format="ESRI Shapefile", dstSRS="EPSG:4542", reproject=True, selectFields=["HXBM"]
    )
    assert written is not None
    del written  # closes it
    with_zone = osr.SpatialReference()
    with_zone.ImportFromEPSG(4521)
    path.with_suffix(".prj").write_text(with_zone.ExportToWkt(["FORMAT=WKT1_ESRI"]), encoding="utf-8")
    return path


ZH = {
    "prepare": "准备征求意见…",
    "looking": "正在查看……",
    "answer": "回答…",
    "see": "查看…",
    "fields": "字段",
    "coordinates": "坐标",
    "preparation": "轮次准备",
    "cities": "市",
    "close": "关闭",
}
EN = {
    "prepare": "Prepare a consultation…",
    "looking": "Looking …",
    "answer": "Answer…",
    "see": "See…",
    "fields": "Fields",
    "coordinates": "Coordinates",
    "preparation": "Preparation of a round",
    "cities": "Cities",
    "close": "Close",
}


def prepare(
    folder: Path,
    drafts: tuple[Path, Path, Path],
    plugin_zip: Path,
    environment: dict[str, str],
    language: str,
    screen: tuple[int, int],
) -> dict[str, Any]:
    (folder / "轮次").mkdir()
    return play(
        "preparing_session.py",
        Desktop(folder, plugin_zip, environment, language, screen, enabled=False, patience_s=_LONG_S),
        draft=drafts[0],
        changed_draft=drafts[1],
        without_zone=drafts[2],
        **{
            name: resource_path("sample", f"sample_{name}.gpkg")
            for name in ("counties", "protected_areas", "neighbour_draft")
        },
        encoding="GB18030",
        code_field="图斑号",
        title=TITLE,
        folder=folder / "轮次" / "征求意见 第一轮",
        words=ZH if language.startswith("zh") else EN,
    )


@pytest.fixture(scope="module")
def seen(
    tmp_path_factory: pytest.TempPathFactory,
    plugin_zip: Path,
    office_environment: dict[str, str],
    gbk_draft: Path,
    changed_draft: Path,
    without_zone: Path,
) -> dict[str, Any]:
    """One session in Chinese on a small screen."""
    folder = tmp_path_factory.mktemp("preparing")
    return prepare(
        folder,
        (gbk_draft, changed_draft, without_zone),
        plugin_zip,
        office_environment,
        "zh-Hans",
        (1366, 768),
    )


def test_what_stands_there_before_anything_is_chosen(seen: dict[str, Any]) -> None:
    assert {"红线划定方案", "县级行政区", "各类保护地（可选）"} <= set(seen["nothing chosen"])
    assert seen["menu"][:2] == ["文件…", "文件地理数据库（文件夹）…"]


def test_files_are_looked_at_when_they_come(seen: dict[str, Any]) -> None:
    assert seen["drag accepted"][:3] == [True, True, True]
    for place, rows in (("draft", 120), ("counties", 12), ("protected_areas", 22), ("neighbour_draft", 20)):
        assert seen["sources"][place].startswith(f"{rows}条记录、CGCS2000")


def test_texts_in_gbk_are_shown_to_be_confirmed(seen: dict[str, Any]) -> None:
    assert seen["window tabs"] == ["文字", "坐标", "字段", "说明"]
    assert seen["encodings"][0] == "GB18030"
    assert len(seen["encodings"]) > 1
    assert "\n" in seen["sources"]["draft"], "a question stands below what was found"
    assert "\n" not in seen["draft answered"]


def test_a_field_that_nobody_could_guess_is_corrected(seen: dict[str, Any]) -> None:
    assert (seen["code guessed"], seen["code chosen"]) == ("（无）", "图斑号")


def test_the_check_opens_its_findings(seen: dict[str, Any], gbk_draft: Path) -> None:
    header, *rows = seen["findings"]
    draft = gdal.OpenEx(str(gbk_draft), open_options=["ENCODING=GBK"])
    codes = {feature.GetField("图斑号") for feature in draft.GetLayer(0)}
    patch = next(at for at, title in enumerate(header) if title in ("图斑", "Patch"))
    found = [row[patch] for row in rows if row[patch] in codes]
    assert len(found) > 10, "findings name patches by the field that was corrected"
    assert seen["map moved"] is True
    assert any(f"质检结果在{gbk_draft.parent}" in text for text in seen["after check"])


def test_the_plan_is_told_before_the_split(seen: dict[str, Any]) -> None:
    assert "尚缺：标题、文件夹" in seen["still missing"]
    plan = next(text for text in seen["plan"] if "将120个图斑" in text)
    assert "县级行政区、市" in plan
    assert "征求意见 第一轮" in plan


def test_the_split_asks_counties_and_cities(seen: dict[str, Any]) -> None:
    header, *rows = seen["register"]
    assert len(rows) == 12 + 3
    assert header[0] == "编码"
    assert sum(row[0].endswith("00") for row in rows) == 3, "codes of cities"
    assert TITLE in seen["register texts"]
    assert any(f"截止日期{seen['deadline']}" in text for text in seen["register texts"])
    assert any("数据包15个" in text for text in seen["after split"])
    assert "打开文件夹" in seen["after split"]
    assert any("另一文件夹" in text for text in seen["after split"]), "no second round into the same folder"


def test_a_late_change_asks_only_those_whom_it_concerns(seen: dict[str, Any]) -> None:
    assert any("字段对应关系沿用以前的回答" in text for text in seen["split again"])
    told = next(text for text in seen["after split again"] if ".xlsx" in text)
    asked = int(re.search(r"(\d+)个单位", told).group(1))
    kept = int(re.search(r"其余(\d+)个", told).group(1))
    assert asked + kept == 12 + 3
    assert 0 < asked < 6, "a patch lies in a county or two, and these in their cities"
    assert len(seen["register again"]) == len(seen["register"])


def test_everything_is_there_again_after_a_restart(seen: dict[str, Any]) -> None:
    assert seen["title again"] == TITLE
    assert seen["draft again"] == seen["draft answered"]


def test_a_zone_that_is_missing_is_asked_for_and_suggested_by_the_counties(seen: dict[str, Any]) -> None:
    assert "CGCS2000 / 3-degree Gauss-Kruger zone 33" in seen["zone asked"]
    assert seen["zone suggested"] == "CGCS2000 / 3-degree Gauss-Kruger CM 99E"
    assert seen["zone tried"].startswith("120条记录")
    assert seen["zone answered"].startswith("120条记录")


def test_the_window_answers_while_jobs_run(seen: dict[str, Any]) -> None:
    assert max(seen["stood still"]) < STANDSTILL_S


def test_in_english_on_a_large_screen(
    tmp_path: Path,
    plugin_zip: Path,
    office_environment: dict[str, str],
    gbk_draft: Path,
    changed_draft: Path,
    without_zone: Path,
) -> None:
    seen = prepare(
        tmp_path, (gbk_draft, changed_draft, without_zone), plugin_zip, office_environment, "en", (1920, 1080)
    )
    assert seen["window tabs"] == ["Text", "Coordinates", "Fields", "Notes"]
    assert len(seen["register"]) == 1 + 12 + 3
    shown = [text for text in (*seen["plan"], *seen["after check"]) if re.search("[\u4e00-\u9fff]", text)]
    assert all("第一轮" in text or "来稿" in text for text in shown), "only what people typed is Chinese"
