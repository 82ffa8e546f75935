"""Cities and departments asked along, and a late change of the draft, under the real ``qgis_process``."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from osgeo import gdal

from tests.data.tiny_province import TinyProvince
from tests.qgis.processing.qgis_process import QgisProcess

pytestmark = pytest.mark.slow


def rows(path: Path, sql: str) -> list[tuple]:
    with closing(sqlite3.connect(f"{Path(path).as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchall()


def test_all_levels_are_asked_and_only_some_again(
    qgis_process: QgisProcess, province: TinyProvince, tmp_path: Path
) -> None:
    folder = tmp_path / "各级 一轮"
    split = qgis_process.run(
        "splitbycounty",
        DRAFT=province.draft,
        COUNTIES=f"{province.counties}|layername=counties",
        PROTECTED_AREAS=province.protected_areas,
        TITLE="云岭省生态保护红线划定方案",
        LEVELS=["county", "city"],
        THEMES=["省林业厅", "", "森林公园、自然保护区", "省水利厅", "11", ""],
        OUTPUT=folder,
    )
    assert split.exit_code == 0, split.said
    assert split.results["PACKAGES"] == 8
    register = folder / "register.gpkg"
    draft = Path(shutil.copyfile(province.draft, tmp_path / "changed.gpkg"))
    dataset = gdal.OpenEx(str(draft), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayer(0)
    layer.SetAttributeFilter(f"HXBM = '{province.cases['inside_990101']}'")
    layer.DeleteFeature(next(iter(layer)).GetFID())
    dataset = layer = None
    again = qgis_process.run("splitagain", REGISTER=register, DRAFT=draft)
    assert again.exit_code == 0, again.said
    assert (again.results["PACKAGES"], again.results["UNTOUCHED"]) == (4, 4)
    made = sorted(path.name for path in (folder / "packages").glob("*第2次.gpkg"))
    assert [name[:6] for name in made] == ["990100", "990101", "99T001", "99T002"]
    states = dict(rows(register, "SELECT state, count(*) FROM packages GROUP BY state"))
    assert states == {"issued": 8, "replaced": 4}
    for name in made:
        path = folder / "packages" / name
        assert rows(path, "SELECT name FROM qgis_projects"), "a package without its project"
        assert rows(path, "SELECT value FROM redline_meta WHERE key = 'issue'") == [("2",)]
    sheet = openpyxl.load_workbook(again.results["LIST"]).worksheets[0]
    listed = [row[1].value for row in sheet.iter_rows(min_row=3) if row[1].value]
    assert listed == ["990101", "990100", "99T001", "99T002"]
    nothing = qgis_process.run("splitagain", REGISTER=register, DRAFT=draft)
    assert nothing.exit_code == 0, nothing.said
    assert (nothing.results["PACKAGES"], nothing.results["UNTOUCHED"]) == (0, 8)
