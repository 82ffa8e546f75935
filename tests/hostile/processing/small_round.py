"""A round played to the end, small: two counties comment, the office decides, an expert answers."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from redline_plugin.jobs.import_decisions import export_decision_sheet
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.submit import SubmitRequest, submit
from tests.data.tiny_province import TinyProvince
from tests.qgis.processing import county_work


def play_counties(folder: Path, returned: Path, province: TinyProvince) -> Path:
    """Two counties comment and send; the package of the first."""
    packages = {path.name[:6]: path for path in (folder / "packages").glob("*.gpkg")}
    county_work.take_out_half_of(packages["990101"], province.cases["inside_990101"])
    county_work.bring_in(packages["990102"], (111.32, 37.36, 111.34, 37.38))
    for code in ("990101", "990102"):
        submit(SubmitRequest(packages[code], returned, "张三", "环保局", "0350-1234567"), Progress())
    return packages["990101"]


def decide_all(register: Path, sheet: Path) -> Path:
    """A sheet that adopts every comment, confirmed."""
    export_decision_sheet(register, sheet)
    book = openpyxl.load_workbook(sheet)
    page = book.worksheets[0]
    columns = {cell.value: cell.column for cell in page[2]}
    for row in range(3, page.max_row + 1):
        for column, value in (("采纳情况", "采纳"), ("处理理由", "属实，同意。"), ("状态", "已审定")):
            page.cell(row, columns[column]).value = value
    book.save(sheet)
    return sheet
