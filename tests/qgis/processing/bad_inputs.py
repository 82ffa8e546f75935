"""Every bad input that the office must be told of clearly: what is given, and what the message must name."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import ogr, osr

from tests.data.tiny_province import TinyProvince

PATCH = "POLYGON ((111.1 37.1, 111.2 37.1, 111.2 37.2, 111.1 37.2, 111.1 37.1))"
CROSSED = "POLYGON ((111.1 37.1, 111.2 37.2, 111.2 37.1, 111.1 37.2, 111.1 37.1))"


@dataclass(frozen=True)
class BadInput:
    """A run that must fail: an algorithm, its values, and words that the message must hold in each language."""

    algorithm: str
    values: Callable[[Path, TinyProvince], dict[str, Any]]
    zh: tuple[str, ...]
    en: tuple[str, ...]
    limit_kb: int = 0


def layer(path: Path, rows: list[tuple[str, dict[str, str]]], epsg: int = 4490, name: str = "图层") -> Path:
    """A GeoPackage with one layer; ``epsg`` 0: no coordinate system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    crs = None
    if epsg:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = dataset.CreateLayer(name, crs, ogr.wkbUnknown)
    names = sorted({key for _, values in rows for key in values})
    for key in names:
        made.CreateField(ogr.FieldDefn(key, ogr.OFTString))
    for wkt, values in rows:
        feature = ogr.Feature(made.GetLayerDefn())
        for key, value in values.items():
            feature.SetField(key, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        made.CreateFeature(feature)
    return path


def split_with(
    **changed: Callable[[Path, TinyProvince], Any],
) -> Callable[[Path, TinyProvince], dict[str, Any]]:
    """Values of a split that would go well but for what is changed."""

    def values(folder: Path, province: TinyProvince) -> dict[str, Any]:
        good = {
            "DRAFT": province.draft,
            "COUNTIES": f"{province.counties}|layername=counties",
            "TITLE": "划定方案",
            "OUTPUT": folder / "一轮",
        }
        return {**good, **{name: value(folder, province) for name, value in changed.items()}}

    return values


def _counties_with_code(code: str) -> Callable[[Path, TinyProvince], Path]:
    return lambda folder, province: layer(folder / "县.gpkg", [(PATCH, {"code": code, "name": "甲县"})])


def _file_in_the_way(folder: Path, province: TinyProvince) -> Path:
    (folder / "file").write_text("x", encoding="utf-8")
    return folder / "file" / "一轮"


def _register_there(folder: Path, province: TinyProvince) -> Path:
    (folder / "旧").mkdir()
    shutil.copy(province.draft, folder / "旧" / "register.gpkg")
    return folder / "旧"


BAD_INPUTS = {
    "missing file": BadInput(
        "splitbycounty",
        split_with(DRAFT=lambda folder, _: folder / "没有.gpkg"),
        ("找不到", "没有.gpkg", "请检查"),
        ("is not there", "没有.gpkg", "Check"),
    ),
    "missing layer": BadInput(
        "splitbycounty",
        split_with(COUNTIES=lambda _, province: f"{province.counties}|layername=townships"),
        ("没有图层“townships”", "counties", "请从中选择"),
        ("no layer “townships”", "counties", "Choose one"),
    ),
    "no map layer": BadInput(
        "checkdraft",
        lambda folder, province: {
            "DRAFT": _text_file(folder),
            "COUNTIES": province.counties,
            "FINDINGS": folder / "f.gpkg",
        },
        ("notes.txt", "无法读取", "请"),
        ("notes.txt", "cannot be read", "fresh copy"),
    ),
    "empty draft": BadInput(
        "splitbycounty",
        split_with(DRAFT=lambda folder, _: layer(folder / "空.gpkg", [])),
        ("空.gpkg", "没有数据", "请另选"),
        ("空.gpkg", "has no rows", "Choose another"),
    ),
    "draft without CRS": BadInput(
        "splitbycounty",
        split_with(DRAFT=lambda folder, _: layer(folder / "无坐标系.gpkg", [(PATCH, {"HXBM": "1"})], epsg=0)),
        ("无坐标系.gpkg", "没有坐标系信息", "EPSG:4490"),
        ("无坐标系.gpkg", "does not say its coordinate system", "EPSG:4490"),
    ),
    "draft in Xi'an 1980": BadInput(
        "splitbycounty",
        split_with(
            DRAFT=lambda folder, _: layer(folder / "西安80.gpkg", [(PATCH, {"HXBM": "1"})], epsg=4610)
        ),
        ("Xian 1980", "不予使用", "测绘部门"),
        ("Xian 1980", "refused", "surveying department"),
    ),
    "lines for a draft": BadInput(
        "splitbycounty",
        split_with(
            DRAFT=lambda folder, _: layer(
                folder / "线.gpkg", [("LINESTRING (111 37, 112 38)", {"HXBM": "1"})]
            )
        ),
        ("线.gpkg", "不是面"),
        ("线.gpkg", "no polygons"),
    ),
    "broken shape": BadInput(
        "splitbycounty",
        split_with(
            DRAFT=lambda folder, _: layer(
                folder / "错.gpkg", [(PATCH, {"HXBM": "1"}), (CROSSED, {"HXBM": "2"})]
            )
        ),
        ("错.gpkg", "第2行", "自相交"),
        ("错.gpkg", "rows 2", "crosses itself"),
    ),
    "counties without codes": BadInput(
        "splitbycounty",
        split_with(COUNTIES=lambda folder, _: layer(folder / "县.gpkg", [(PATCH, {"名称": "甲县"})])),
        ("县.gpkg", "县级行政区代码", "adcode"),
        ("县.gpkg", "county code", "adcode"),
    ),
    "counties with a wrong code": BadInput(
        "splitbycounty",
        split_with(COUNTIES=_counties_with_code("甲")),
        ("县.gpkg", "第1行", "六位"),
        ("县.gpkg", "rows 1", "six digits"),
    ),
    "folder that cannot be written": BadInput(
        "splitbycounty",
        split_with(OUTPUT=_file_in_the_way),
        ("无法写入文件夹", "同名处已有文件", "请另选"),
        ("Nothing can be written into the folder", "a file stands where", "Choose another"),
    ),
    "folder with a register": BadInput(
        "splitbycounty",
        split_with(OUTPUT=_register_there),
        ("register.gpkg", "已存在", "请另选文件夹"),
        ("register.gpkg", "is there already", "Choose another folder"),
    ),
    "full disk": BadInput(
        "checkdraft",
        lambda folder, province: {
            "DRAFT": province.draft,
            "COUNTIES": province.counties,
            "FINDINGS": folder / "质检.gpkg",
        },
        ("质检.gpkg", "无法写入", "请换"),
        ("质检.gpkg", "cannot be written", "Choose another"),
        limit_kb=60,
    ),
    "full disk for packages": BadInput(
        "splitbycounty",
        split_with(),
        ("无法写入", "请换"),
        ("cannot be written", "Choose another"),
        limit_kb=200,
    ),
    "unknown stage": BadInput(
        "splitbycounty",
        split_with(STAGE=lambda _, __: "draft"),
        ("draft", "STAGE", "consultation = 征求意见稿"),
        ("draft", "STAGE", "consultation = draft for comments"),
    ),
    "unknown kind of document": BadInput(
        "exportdocuments",
        lambda folder, province: {
            "REGISTER": province.draft,
            "KINDS": "summary",
            "OUTPUT": folder / "文书",
        },
        ("summary", "KINDS", "expert_form = 专家论证意见表"),
        ("summary", "KINDS", "expert_form = Experts' form"),
    ),
    "a round in a temporary folder": BadInput(
        "splitbycounty",
        split_with(OUTPUT=lambda _, __: "TEMPORARY_OUTPUT"),
        ("OUTPUT", "请选择"),
        ("OUTPUT", "choose a place"),
    ),
    "no title": BadInput(
        "splitbycounty",
        split_with(TITLE=lambda _, __: None),
        ("本轮名称", "TITLE"),
        ("Title of the round", "TITLE"),
    ),
    "a date that is none": BadInput(
        "splitbycounty",
        split_with(DEADLINE=lambda _, __: "2018年底"),
        ("2018年底", "DEADLINE"),
        ("2018年底", "DEADLINE"),
    ),
    "a draft for a register": BadInput(
        "mergesubmissions",
        lambda folder, province: {"REGISTER": province.draft, "SUBMISSIONS": folder},
        ("draft.gpkg", "不是“红线会审”生成的文件"),
        ("draft.gpkg", "not made by Redline Review"),
    ),
    "no such register": BadInput(
        "nextdraft",
        lambda folder, _: {"REGISTER": folder / "没有.gpkg", "OUTPUT": folder / "论证稿.gpkg"},
        ("没有.gpkg", "找不到"),
        ("没有.gpkg", "is not there"),
    ),
    "no such submissions": BadInput(
        "mergesubmissions",
        lambda folder, province: {"REGISTER": province.draft, "SUBMISSIONS": folder / "没有"},
        ("没有", "找不到"),
        ("没有", "is not there"),
    ),
    "a picture for a package": BadInput(
        "submit",
        lambda folder, _: {"PACKAGE": _text_file(folder), "OUTPUT": folder / "反馈"},
        ("notes.txt", "无法读取"),
        ("notes.txt", "cannot be read"),
    ),
}


def _text_file(folder: Path) -> Path:
    path = folder / "notes.txt"
    path.write_text("会议记录", encoding="utf-8")
    return path


def files_made(folder: Path, before: set[Path]) -> list[str]:
    """What a failed run left behind."""
    return sorted(str(path.relative_to(folder)) for path in set(folder.rglob("*")) - before if path.is_file())
