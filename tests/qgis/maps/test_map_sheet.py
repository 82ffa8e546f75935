"""Map sheets: true to scale, whole, made of lines and text, from any thread, from a template that an office edits."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from qgis.core import Qgis, QgsApplication

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.maps.map_sheet import MapSheetMaker
from redline_plugin.maps.sheet_template import default_layout
from redline_plugin.model.map_sheet import MapSheet, SheetLayer

TOOLS = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils are not installed")
TEXTS = dict.fromkeys(
    "title unit unit_code stage stamp classification internal issuer issued deadline summary note".split(), ""
) | {
    "sheet_title": "晋中市昔阳县生态保护红线图",
    "stamp": "征求意见稿　不作为管理依据",
    "issuer": "某省环境保护厅",
}
UNIT = shapely.box(112.0, 37.0, 112.3, 37.2)
ROWS = (("类　型", "图斑（个）", "面积（km²）"), ("11 水源涵养", "1", "12.34"))


def rows(*shapes: shapely.Geometry, **columns: list) -> pd.DataFrame:
    return pd.DataFrame({**columns, "geometry": np.array(shapes, dtype=object)})


def patch(type_code: str | None, shape: shapely.Geometry) -> SheetLayer:
    columns = {
        "code": ["HX1"],
        "name": ["太行山水源涵养生态保护红线"],
        "patch_id": ["p1"],
        "area_km2": [12.34],
    }
    return SheetLayer("patches", "生态保护红线", rows(shape, type_code=[type_code], **columns))


SHEET = MapSheet(
    unit=UNIT,
    unit_line="县界",
    layers=(
        SheetLayer(
            "border_segments",
            "省界接边段",
            rows(
                shapely.LineString([(112, 37.2), (112.1, 37.2)]),
                segment_id=["s1"],
                offset_m=[30.0],
                **{"class": ["offset"]},
            ),
        ),
        patch("11", shapely.box(112.1, 37.05, 112.2, 37.15)),
        SheetLayer(
            "neighbours",
            "周边行政区",
            rows(shapely.box(112.3, 37, 112.6, 37.2), name=["和顺县"], city_name=[""]),
        ),
    ),
    texts=TEXTS,
    statistics=ROWS,
)


@pytest.fixture(scope="module")
def maker(qgis_application: QgsApplication) -> MapSheetMaker:
    return MapSheetMaker()


def words_of(path: Path) -> str:
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()


@TOOLS
def test_everything_stands_on_one_page_as_text(maker: MapSheetMaker, tmp_path: Path) -> None:
    path = tmp_path / "昔阳县.pdf"
    maker.draw_sheet(SHEET, path)
    text = words_of(path)
    for said in (
        "晋中市昔阳县生态保护红线图",
        "不作为管理依据",
        "某省环境保护厅",
        "中央经线111°E",
        "12.34",
        "和顺县",
        "112°10",
    ):
        assert said in text, said
    info = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, timeout=60).stdout.decode()
    assert re.search(r"Pages:\s+1\n", info)
    assert "A3" in info
    assert path.stat().st_size < 400_000


@TOOLS
def test_the_scale_is_round_and_shows_the_whole_unit(maker: MapSheetMaker, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    maker.draw_sheet(SHEET, path)
    found = re.search(r"1:(\d+(?:\s\d{3}\b)*)", words_of(path))
    scale = int(re.sub(r"\s", "", found.group(1)))
    # 0.3° × 0.2° here are 26.7 × 22.2 km; the map is 293 × 231 mm: 96 100 by its height, and six hundredths more
    assert scale == 110_000


@TOOLS
@pytest.mark.parametrize(
    ("layers", "there", "absent"),
    [
        (
            SHEET.layers,
            ("水源涵养", "省界接边段", "位置错开", "周边行政区"),
            ("防风固沙", "已衔接", "各类保护地"),
        ),
        ((), ("县界",), ("水源涵养", "省界接边段", "周边行政区", "生态保护红线\n")),
        ((patch(None, UNIT),), ("其他",), ("防风固沙",)),
        ((patch("11", shapely.box(115, 37, 115.1, 37.1)),), ("县界",), ("生物多样性",)),
    ],
)
def test_the_legend_has_what_is_there(
    maker: MapSheetMaker, tmp_path: Path, layers: tuple, there: tuple, absent: tuple
) -> None:
    path = tmp_path / "a.pdf"
    bare = replace(SHEET, layers=layers, statistics=(ROWS[0], ("合计", "0", "0.00")))
    maker.draw_sheet(bare, path)
    text = words_of(path)
    assert all(one in text for one in there)
    assert not any(one in text for one in absent)


@TOOLS
def test_long_names_and_long_legends_stay_on_the_paper(maker: MapSheetMaker, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    name = "双江拉祜族佤族布朗族傣族自治县" * 3 + "生态保护红线图"
    types = ("11", "12", "13", "14", "15", "21", "22", "23", "24", "25", None)
    shapes = [shapely.box(112 + k / 50, 37.05, 112.01 + k / 50, 37.06) for k in range(len(types))]
    many = rows(*shapes, type_code=list(types), code=[""] * 11, name=[""] * 11, patch_id=[""] * 11)
    layers = (
        SHEET.layers[0],
        SheetLayer("patches", "生态保护红线", many.assign(area_km2=1.0)),
        SHEET.layers[2],
    )
    maker.draw_sheet(replace(SHEET, layers=layers, texts={**TEXTS, "sheet_title": name}), path)
    command = ["pdftotext", "-bbox", str(path), "-"]
    boxes = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    page = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', boxes)
    title = re.search(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(双江[^<]+)<', boxes)
    assert title.group(3) == name
    assert float(title.group(1)) > 0
    assert float(title.group(2)) < float(page.group(1))
    legend = re.search(r'yMax="([\d.]+)">周边行政区<', boxes)
    statistics = re.search(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">面积统计<', boxes)
    assert float(legend.group(1)) < float(statistics.group(1)), "the legend runs into the table"


def test_another_thread_may_ask(maker: MapSheetMaker, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(maker.draw_sheet, SHEET, tmp_path / "a.pdf")
        while not asked.done():
            QgsApplication.processEvents()
        asked.result()
        refused = pool.submit(maker.draw_sheet, replace(SHEET, template="none.qpt"), tmp_path / "b.pdf")
        while not refused.done():
            QgsApplication.processEvents()
        assert isinstance(refused.exception(), InputError)
    assert (tmp_path / "a.pdf").read_bytes()[:4] == b"%PDF"


def edited(path: Path, edit: Callable[[str], str]) -> str:
    text = default_layout().read_text(encoding="utf-8")
    changed = edit(text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    return str(path)


@TOOLS
def test_an_office_may_change_the_template(maker: MapSheetMaker, tmp_path: Path) -> None:
    template = edited(
        tmp_path / "版式.qpt",
        lambda text: text.replace("比例尺　[% @redline_scale %]", "本图比例尺 [% @redline_scale %]（A3）"),
    )
    maker.draw_sheet(replace(SHEET, template=template), tmp_path / "a.pdf")
    assert "本图比例尺" in words_of(tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("edit", "code", "named"),
    [
        (
            lambda text: text.replace("@redline_issuer", "@redline_isuer"),
            ErrorCode.TEMPLATE_FIELD_UNKNOWN,
            "redline_isuer",
        ),
        (lambda text: "<html/>", ErrorCode.TEMPLATE_UNREADABLE, "layout"),
        (lambda text: text[:2000], ErrorCode.TEMPLATE_UNREADABLE, "layout"),
        (lambda text: text.replace('type="65639"', 'type="65640"'), ErrorCode.TEMPLATE_UNREADABLE, "map"),
        (
            lambda text: re.sub(r'file="base64:[^"]*"', 'file="http://example.org/n.svg"', text),
            ErrorCode.TEMPLATE_UNREADABLE,
            "example.org",
        ),
        (
            lambda text: text.replace('htmlState="0"', 'htmlState="1"', 1),
            ErrorCode.TEMPLATE_UNREADABLE,
            "HTML",
        ),
    ],
)
def test_a_template_that_cannot_be_used_is_refused(
    maker: MapSheetMaker, tmp_path: Path, edit: Callable[[str], str], code: ErrorCode, named: str
) -> None:
    template = edited(tmp_path / "a.qpt", edit)
    with pytest.raises(InputError) as refused:
        maker.draw_sheet(replace(SHEET, template=template), tmp_path / "a.pdf")
    assert refused.value.code is code
    assert named in str(refused.value.values)
    assert not (tmp_path / "a.pdf").exists()


def test_a_template_saved_with_an_empty_map_still_serves(maker: MapSheetMaker, tmp_path: Path) -> None:
    template = edited(
        tmp_path / "a.qpt",
        lambda text: re.sub(r"<Extent [^>]*/>", '<Extent xmin="0" ymin="0" xmax="0" ymax="0"/>', text),
    )
    maker.draw_sheet(replace(SHEET, template=template), tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").stat().st_size > 10_000


@pytest.mark.skipif(Qgis.versionInt() >= 32300, reason="written with the oldest QGIS, which all others read")
def test_our_template_is_what_the_tool_writes(tmp_path: Path) -> None:
    from tools.make_layouts import build_map_sheet, write_layout

    write_layout(build_map_sheet, tmp_path / "map_sheet.qpt")
    assert (tmp_path / "map_sheet.qpt").read_text(encoding="utf-8") == default_layout().read_text(
        encoding="utf-8"
    )
