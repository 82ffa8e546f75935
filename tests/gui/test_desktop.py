"""The plugin in a real QGIS window, from the built zip: opened, looked at, used, taken out."""

from __future__ import annotations

import ast
import os
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr

from redline_plugin.jobs.overview import overview_of
from redline_plugin.model.overview import PackageOverview
from redline_plugin.processing.provider import ALGORITHMS
from tests.gui.conftest import TITLE, PlayedRound
from tests.gui.desktop import Desktop

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1]
HEAVY = {"numpy", "pandas", "shapely", "docx", "docxtpl", "openpyxl", "osgeo", "lxml", "jinja2", "sqlite3"}
FEW = 10  # modules of Python itself that QGIS happens not to have loaded yet
FILTER = "990323120"  # what is typed: the beginning of some codes
MERGE = [one.ID for one in ALGORITHMS].index("mergesubmissions")  # its place among the jobs
STANDSTILL_S = 1.5  # on a machine busy with other tests; a fifth of it otherwise


def play(script: str, desktop: Desktop, **values: Any) -> dict[str, Any]:
    """Play a session. Set REDLINE_PICTURES to a folder to look at the screen afterwards."""
    name = f"{Path(script).stem} {desktop.screen[0]}x{desktop.screen[1]}"
    pictures = Path(os.environ.get("REDLINE_PICTURES", desktop.folder)) / name
    pictures.mkdir(parents=True, exist_ok=True)
    seen = desktop.play(HERE / script, pictures=pictures, **values)
    assert "broke" not in seen, seen["broke"]
    assert seen["python_errors"] == []
    assert seen["exit_code"] == 0, seen["log"][-2000:]
    return seen


@pytest.fixture(scope="module")
def package(played_round: PlayedRound) -> PackageOverview:
    """What is in the package, as the job reads it here."""
    return overview_of(played_round.package)


@pytest.fixture(scope="module")
def damaged(played_round: PlayedRound, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("damaged") / "半个 <b>包.gpkg"
    path.write_bytes(played_round.package.read_bytes()[:200_000])
    return path


@pytest.fixture(scope="module")
def seen(
    tmp_path_factory: pytest.TempPathFactory,
    plugin_zip: Path,
    office_environment: dict[str, str],
    played_round: PlayedRound,
    damaged: Path,
) -> dict[str, Any]:
    """One session in Chinese on a small screen; each test looks at a part of it."""
    folder = tmp_path_factory.mktemp("desktop")
    sample_folder, stopped_folder = folder / "sample", folder / "stopped"
    sample_folder.mkdir()
    stopped_folder.mkdir()
    other = shutil.copy(
        HERE.parents[1] / "resources/sample/sample_protected_areas.gpkg", folder / "other.gpkg"
    )
    return play(
        "round_session.py",
        Desktop(folder, plugin_zip, office_environment, "zh-Hans", (1366, 768), enabled=False),
        package=played_round.package,
        register=played_round.register,
        late=played_round.late,
        other=other,
        bad=[str(damaged), str(played_round.submission), str(folder / "没有.gpkg"), str(other)],
        sample_folder=sample_folder,
        stopped_folder=stopped_folder,
        merge=MERGE,
        filter=FILTER,
        words={
            "open": "打开数据包或意见总库…",
            "try it": "试用示例…",
            "guide": "使用指南",
            "show all": "全图",
            "close": "关闭",
            "stop": "停止",
        },
    )


# ---- loading


def test_loading_brings_nothing_heavy_into_qgis(seen: dict[str, Any]) -> None:
    assert seen["loaded"] is True
    ours = [name for name in seen["modules"] if name.split(".")[0] == "redline_plugin"]
    foreign = {name.split(".")[0] for name in seen["modules"]} - {"redline_plugin"}
    assert "redline_plugin.plugin" in ours
    assert not foreign & HEAVY
    assert len(foreign) <= FEW, foreign
    inner = {"steps", "store", "documents"}
    assert not [
        name for name in ours if name.split(".")[1:2] and name.split(".")[1] in inner and name.count(".") > 1
    ]
    assert seen["load seconds"] < 2


def test_menu_toolbar_and_start_page_are_chinese(seen: dict[str, Any]) -> None:
    assert seen["menu"] == [
        "打开数据包或意见总库…",
        "最近打开",
        "准备征求意见…",
        "试用示例…",
        "各项工作",
        "红线会审面板",
        "使用指南",
    ]
    assert [text for text in seen["toolbar"] if text] == [
        "红线会审面板",
        "打开数据包或意见总库…",
        "准备征求意见…",
        "试用示例…",
        "使用指南",
    ]
    assert "打开县级征求意见数据包或意见总库，也可以直接把文件拖到地图上。" in seen["start page"]
    assert "红线会审" in seen["traces with"]["plugins menu"]
    assert "RedlineDock" in seen["traces with"]["docks"]


def test_the_menu_offers_every_job(seen: dict[str, Any]) -> None:
    assert len(seen["provider"]) == len(seen["jobs"]) == len(ALGORITHMS) >= 9
    assert all(re.search("[\u4e00-\u9fff]", text) for text in seen["jobs"])


# ---- a county package


def test_the_dock_says_whose_package_it_is_and_how_far(
    seen: dict[str, Any], package: PackageOverview
) -> None:
    texts = seen["package texts"]
    assert f"{package.unit.full_name}（{package.unit.county_code}）" in texts
    assert TITLE in texts
    assert any(text.startswith("征求意见稿，截止日期2018-03-31，已过") for text in texts)
    assert f"已审阅图斑 3 / {len(package.pieces)}，意见 1 条" in texts
    assert {"全图", "刷新", "关闭"} <= set(texts)


def test_the_list_holds_every_patch(seen: dict[str, Any], package: PackageOverview) -> None:
    header, *rows = seen["package table"]
    assert header == ["编码", "状态", "面积（km²）", "类型", "名称"]
    expected = sorted(package.pieces, key=lambda piece: piece.code)
    assert [(row[0], row[2], row[4]) for row in rows] == [
        (piece.code, f"{piece.area_km2:,.4f}", piece.name) for piece in expected
    ]
    states = Counter(row[1] for row in rows)
    assert states == {"无意见": 2, "已提意见": 1, "未审阅": len(rows) - 3}


def test_the_tree_has_groups_in_order(seen: dict[str, Any], package: PackageOverview) -> None:
    lines = seen["package tree"]
    assert lines[0] == f"{package.unit.full_name} {package.unit.county_code}"
    groups = [line.strip() for line in lines if len(line) - len(line.lstrip()) == 2]
    assert groups == ["反馈意见", "省界接边", "生态保护红线", "参考图层"]
    assert {"红线图斑", "县界", "周边行政区", "各类保护地"} <= {line.strip() for line in lines}


def test_the_map_is_painted_and_shows_the_county(seen: dict[str, Any], played_round: PlayedRound) -> None:
    facts = seen["package map"]
    assert facts["colours"] > 100
    assert facts["commonest"] < 0.8
    assert facts["crs"] == "EPSG:4490"
    county = bounds_of(played_round.package, "county", "1 = 1")
    assert encloses(facts["extent"], county)
    assert width(county) > 0.4 * width(facts["extent"]) or height(county) > 0.4 * height(facts["extent"])


@pytest.mark.parametrize(
    ("row", "looked_at"), [("row clicked", "map at row clicked"), ("row by key", "map at row by key")]
)
def test_choosing_a_row_looks_at_its_patch(
    seen: dict[str, Any], played_round: PlayedRound, row: str, looked_at: str
) -> None:
    patch = bounds_of(played_round.package, "patches", f"code = '{seen[row]}'")
    extent = seen[f"map at {row}"]["extent"]
    assert encloses(extent, patch)
    assert width(extent) < max(8 * width(patch), 8 * height(patch), 0.1)
    assert seen[f"map at {row}"]["colours"] > 20


def test_the_keys_go_to_the_next_row(seen: dict[str, Any]) -> None:
    codes = [row[0] for row in seen["package table"][1:]]
    assert codes.index(seen["row by key"]) == codes.index(seen["row clicked"]) + 1 == 3


def test_typing_filters_the_list(seen: dict[str, Any]) -> None:
    all_rows = seen["package table"][1:]
    kept = [row for row in all_rows if any(FILTER in cell for cell in row)]
    assert seen["filtered"] == kept
    assert 0 < len(kept) < len(all_rows)
    assert f"{len(kept)} / {len(all_rows)}" in seen["filter count"]


def test_show_all_comes_back_to_the_county(seen: dict[str, Any]) -> None:
    assert seen["map after show all"] == pytest.approx(seen["package map"]["extent"])


# ---- a register


def test_the_dock_shows_a_register(seen: dict[str, Any], played_round: PlayedRound) -> None:
    texts = seen["register texts"]
    asked = played_round.counties
    assert "云岭省意见总库" in texts
    assert f"已反馈 2 / {asked} 个单位" in texts
    assert f"其中无意见 1 个，未反馈 {asked - 2} 个；意见 1 条，意见冲突 0 处" in texts
    header, *rows = seen["register table"]
    assert [title for title in header if title in ("编码", "单位", "状态", "意见数", "反馈日期")] == [
        "编码",
        "单位",
        "状态",
        "意见数",
        "反馈日期",
    ]
    state, comments, on = (header.index(title) for title in ("状态", "意见数", "反馈日期"))
    assert Counter(row[state] for row in rows) == {"已发送未回复": asked - 2, "已回复": 1, "回复无意见": 1}
    assert all((row[on] != "") == (row[state] != "已发送未回复") for row in rows)
    assert sum(int(row[comments]) for row in rows) == 1
    assert seen["register map"]["colours"] > 100


def test_choosing_a_unit_looks_at_it(seen: dict[str, Any], played_round: PlayedRound) -> None:
    unit = bounds_of(played_round.register, "units", f"county_code = '{seen['unit clicked']}'")
    assert encloses(seen["map at unit"]["extent"], unit)


# ---- other files, closing


def test_other_geopackages_stay_qgis_s(seen: dict[str, Any]) -> None:
    assert len(seen["other file"]) == 1
    assert "protected_areas" in seen["other file"][0]


def test_bad_files_are_told_and_nothing_is_loaded(seen: dict[str, Any], damaged: Path) -> None:
    assert [added for _, added in seen["bad files"].values()] == [0, 0, 0, 0]
    words = [said[0] for said, _ in seen["bad files"].values()]
    assert all(name in text for name, text in zip(map(os.path.basename, seen["bad files"]), words))
    for part, text in zip(("无法读取", "是反馈数据包", "找不到", "不是“红线会审”生成的文件"), words):
        assert part in text
    assert damaged.name in words[0], "names are shown as they are, not as HTML"


def test_closing_takes_the_layers_out(seen: dict[str, Any]) -> None:
    first, second = seen["layers after closing"]
    assert first > second == 0
    assert seen["tree after closing"] == []
    assert "最近打开的文件：" in seen["start page again"]
    assert seen["recent"] == [True, True]


# ---- the sample, jobs, guide


def test_the_sample_is_a_real_round(seen: dict[str, Any]) -> None:
    files = seen["sample files"]
    assert "redline_sample/register.gpkg" in files
    packages = [
        name for name in files if name.startswith("redline_sample/packages/") and name.endswith(".gpkg")
    ]
    assert len(packages) == 12
    assert len(files) == 12 + 3, "nothing but packages, register and the two folders"
    assert any("还剩30天" in text for text in seen["sample texts"])
    assert seen["sample map"]["colours"] > 100
    assert "12 个县级数据包" in seen["sample message"][0]


def test_a_stopped_job_leaves_no_file(seen: dict[str, Any]) -> None:
    assert seen["stopped files"] == []
    assert seen["stopped layers"] == 0
    assert any("停止" in text for text in seen["stopped message"])


def test_faults_of_the_program_are_not_swallowed(seen: dict[str, Any]) -> None:
    assert "KeyError: 'a key that is not there'" in seen["fault"]
    assert "KeyError" in seen["fault in front"]
    assert "done" in seen["fault in front"]


def test_a_renamed_package_opens_as_a_project(seen: dict[str, Any]) -> None:
    assert seen["renamed project read"] is True
    assert "红线图斑" in seen["renamed layers"]
    assert all(seen["renamed layers"].values())


def test_a_job_opens_with_the_open_register_filled_in(
    seen: dict[str, Any], played_round: PlayedRound
) -> None:
    # Newer versions put the group before the name
    assert f"{seen['job window']}…".endswith(seen["jobs"][MERGE])
    assert str(played_round.register) in seen["job values"]


def test_the_dock_shows_what_a_job_changed(seen: dict[str, Any], played_round: PlayedRound) -> None:
    assert f"已反馈 3 / {played_round.counties} 个单位" in seen["texts after merging"]


def test_the_guide_is_readable(seen: dict[str, Any]) -> None:
    assert "红线会审" in seen["guide"]


# ---- taking it out


def test_nothing_is_left_behind(seen: dict[str, Any]) -> None:
    assert seen["unloaded"] is True
    assert seen["still alive"] == []
    assert seen["preprocessor was left"] is False
    assert seen["still Chinese"] is False
    before, with_it = seen["traces before"], seen["traces with"]
    ours = Counter(with_it["actions"]) - Counter(before["actions"])
    assert len(ours) > 10
    for moment in ("traces after", "traces at the end"):
        left = dict(seen[moment])
        # QGIS's own actions change their names with the layers that were there; ours must be gone
        actions = Counter(left.pop("actions"))
        assert not [text for text in ours if text and actions[text] > Counter(before["actions"])[text]], (
            moment
        )
        # QGIS forgets modules by the names they were imported with; of those between, only empty packages stay
        assert all(is_empty_package(name) for name in left.pop("modules")), moment
        for name, value in left.items():
            assert value == before[name], f"{moment}: {name}"


def is_empty_package(module: str) -> bool:
    """Whether a module of ours is a package that holds nothing but its docstring."""
    file = PACKAGE / module.replace(".", "/") / "__init__.py"
    return file.is_file() and len(ast.parse(file.read_text(encoding="utf-8")).body) == 1


def test_it_comes_back_cleanly_twice(seen: dict[str, Any]) -> None:
    assert seen["reloaded"] == [True, True]
    assert seen["toolbars when reloaded"] == [1, 1]
    assert seen["unloaded again"] == [True, True]


def test_the_window_never_stands_still_for_long(seen: dict[str, Any]) -> None:
    assert seen["open seconds"] < 10
    assert max(seen["stood still"]) < STANDSTILL_S


def test_the_dock_leaves_room_on_a_small_screen(seen: dict[str, Any]) -> None:
    assert seen["dock minimum width"] <= 320
    assert 360 <= seen["dock width"] <= 440


# ---- English, and a plugin that QGIS itself loads at its start


def test_in_english_on_a_large_screen(
    tmp_path: Path,
    plugin_zip: Path,
    office_environment: dict[str, str],
    played_round: PlayedRound,
    package: PackageOverview,
) -> None:
    seen = play(
        "english_session.py",
        Desktop(tmp_path, plugin_zip, office_environment, "en", (1920, 1080)),
        package=played_round.package,
    )
    texts = seen["texts"]
    assert f"{package.unit.full_name} ({package.unit.county_code})" in texts
    assert f"Patches seen: 3 of {len(package.pieces)}; comments: 1" in texts
    assert seen["table"][0] == ["Code", "State", "Area (km²)", "Type", "Name"]
    assert 330 <= seen["dock width"] <= 460  # wider than its minimum, whenever QGIS lays out its window
    assert {row[1] for row in seen["table"][1:]} == {"Not seen", "No objection", "Commented"}
    groups = [line.strip() for line in seen["tree"] if len(line) - len(line.lstrip()) == 2]
    assert groups == [
        "Comments of the counties",
        "Province border",
        "Ecological red line",
        "Reference layers",
    ]
    assert seen["map"]["colours"] > 100
    chinese = [text for text in [*seen["menu"], *seen["jobs"]] if re.search("[\u4e00-\u9fff]", text)]
    assert chinese == []


# ---- looking into the files by another way


def bounds_of(path: Path, layer: str, where: str) -> list[float]:
    """xmin, ymin, xmax, ymax of all features for which `where` holds."""
    dataset = ogr.Open(str(path))
    found = dataset.GetLayerByName(layer)
    found.SetAttributeFilter(where)
    shapes = [feature.GetGeometryRef().Clone() for feature in found]
    assert shapes
    xmins, xmaxs, ymins, ymaxs = zip(*(shape.GetEnvelope() for shape in shapes))
    return [min(xmins), min(ymins), max(xmaxs), max(ymaxs)]


def encloses(outer: list[float], inner: list[float]) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


def width(extent: list[float]) -> float:
    return extent[2] - extent[0]


def height(extent: list[float]) -> float:
    return extent[3] - extent[1]
