"""Writes resources/layouts/map_sheet.qpt anew. Run it with the oldest QGIS we support: newer ones read older templates.

QT_QPA_PLATFORM=offscreen build/venv/bin/python -m tools.make_layouts
"""

from __future__ import annotations

import argparse
import base64
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsExpressionContextUtils,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

from redline_plugin.maps.sheet_furniture import fill_table
from redline_plugin.maps.sheet_template import VARIABLE
from redline_plugin.resource_paths import resource_path

_HEADING, _TEXT = "SimHei", "SimSun"
_RED, _INK, _PALE = "#c00000", "#1a1a1a", "#555555"
_A3_MM = (420, 297)
_COLUMN_X, _COLUMN_WIDTH = 325, 83
_LEFT, _CENTRE, _RIGHT = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
_NORTH = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 60">
<path d="M20 16 L31 54 L20 46 Z" fill="#ffffff" stroke="#1a1a1a" stroke-width="1.2" stroke-linejoin="round"/>
<path d="M20 16 L9 54 L20 46 Z" fill="#1a1a1a" stroke="#1a1a1a" stroke-width="1.2" stroke-linejoin="round"/>
<path d="M15.6 12 V2 L24.4 12 V2" fill="none" stroke="#1a1a1a" stroke-width="2.2"/></svg>"""

# What the office sees in the place of a variable while it edits the template
_SAMPLES = {
    "title": "某省生态保护红线划定方案（征求意见稿）",
    "unit": "某市某县",
    "sheet_title": "某市某县生态保护红线图",
    "classification": "",
    "internal": "内部资料　注意保管",
    "stamp": "征求意见稿　不作为管理依据",
    "issuer": "某省环境保护厅",
    "issued": "2018年1月15日",
    "scale": "1:100 000",
    "coordinates": "2000国家大地坐标系　高斯—克吕格投影3度带　中央经线111°",
    "summary": "红线图斑120个，面积560.12平方公里，占县域面积的31.40%",
    "note": "",
}

_SAMPLE_ROWS = (("类　型", "图斑（个）", "面积（km²）"), ("11 水源涵养", "120", "560.12"))


def build_map_sheet(project: QgsProject) -> QgsPrintLayout:
    """The layout of a unit's map sheet: A3 landscape, the map on the left, what explains it on the right."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("红线图")
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*_A3_MM))
    for name, value in _SAMPLES.items():
        QgsExpressionContextUtils.setLayoutVariable(layout, VARIABLE + name, value)
    chart = _add_map(layout)
    _add_head(layout)
    _add_stamp(layout)
    _add_legend(layout, chart)
    _add_statistics(layout)
    _add_scale(layout, chart)
    _add_foot(layout)
    return layout


def _add_map(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    chart = QgsLayoutItemMap(layout)
    _place(layout, chart, "map", 20, 37, 293, 231)
    chart.setFrameEnabled(True)
    chart.setFrameStrokeWidth(QgsLayoutMeasurement(0.5))
    chart.setBackgroundColor(QColor("#ffffff"))
    # Somewhere in the province's zone: QGIS cannot read a template whose graticule does not fit its map
    chart.setCrs(QgsCoordinateReferenceSystem("EPSG:4546"))
    chart.setExtent(QgsRectangle(485_350, 4_138_450, 514_650, 4_161_550))
    grid = QgsLayoutItemMapGrid("经纬网", chart)
    grid.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    grid.setIntervalX(0.25)
    grid.setIntervalY(0.25)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    grid.setLineSymbol(QgsLineSymbol.createSimple({"color": "#7f9db9", "width": "0.12"}))
    grid.setFrameStyle(QgsLayoutItemMapGrid.FrameStyle.ExteriorTicks)
    grid.setFrameWidth(1.2)
    grid.setFramePenSize(0.2)
    grid.setAnnotationEnabled(True)
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.DegreeMinutePadded)
    grid.setAnnotationPrecision(0)
    grid.setAnnotationTextFormat(_text(_TEXT, 8))
    grid.setAnnotationFrameDistance(0.8)
    for side in (QgsLayoutItemMapGrid.BorderSide.Left, QgsLayoutItemMapGrid.BorderSide.Right):
        grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Vertical, side)
        grid.setAnnotationDisplay(QgsLayoutItemMapGrid.DisplayMode.LatitudeOnly, side)
    for side in (QgsLayoutItemMapGrid.BorderSide.Top, QgsLayoutItemMapGrid.BorderSide.Bottom):
        grid.setAnnotationDisplay(QgsLayoutItemMapGrid.DisplayMode.LongitudeOnly, side)
    chart.grids().addGrid(grid)
    return chart


def _add_head(layout: QgsPrintLayout) -> None:
    _label(layout, "title", 90, 10, 240, 8, _HEADING, 14, _CENTRE)
    _label(layout, "sheet_title", 70, 18.5, 280, 12, _HEADING, 24, _CENTRE)
    _label(layout, "classification", 20, 10, 68, 8, _HEADING, 16, _LEFT)
    _label(layout, "internal", 334, 10, 74, 8, _HEADING, 12, _RIGHT)


def _add_stamp(layout: QgsPrintLayout) -> None:
    stamp = _label(layout, "stamp", _COLUMN_X, 37, _COLUMN_WIDTH, 12, _HEADING, 14, _CENTRE, _RED)
    stamp.setFrameEnabled(True)
    stamp.setFrameStrokeColor(QColor(_RED))
    stamp.setFrameStrokeWidth(QgsLayoutMeasurement(0.6))


def _add_legend(layout: QgsPrintLayout, chart: QgsLayoutItemMap) -> None:
    legend = QgsLayoutItemLegend(layout)
    _place(layout, legend, "legend", _COLUMN_X, 52, _COLUMN_WIDTH, 108)
    legend.setLinkedMap(chart)
    legend.setTitle("图　例")
    legend.setResizeToContents(False)
    legend.setAutoUpdateModel(False)
    legend.setBackgroundEnabled(False)
    nothing = (0.0, 0.0)
    for component, face, size, (above, below) in (
        (QgsLegendStyle.Style.Title, _HEADING, 12, (0.0, 1.5)),
        (QgsLegendStyle.Style.Group, _HEADING, 11, nothing),
        (QgsLegendStyle.Style.Subgroup, _HEADING, 11, (2.0, 0.0)),
        (QgsLegendStyle.Style.Symbol, _TEXT, 11, (1.9, 0.0)),
        (QgsLegendStyle.Style.SymbolLabel, _TEXT, 11, nothing),
    ):
        style = legend.style(component)
        style.setFont(_font(face, size))
        style.setMargin(QgsLegendStyle.Side.Top, above)
        style.setMargin(QgsLegendStyle.Side.Bottom, below)
        if component == QgsLegendStyle.Style.SymbolLabel:
            style.setMargin(QgsLegendStyle.Side.Left, 2)
        legend.setStyle(component, style)
    legend.setSymbolHeight(4)
    legend.setSymbolWidth(9)
    legend.setBoxSpace(0)


def _add_statistics(layout: QgsPrintLayout) -> None:
    heading = _label(layout, "", _COLUMN_X, 162, _COLUMN_WIDTH, 6, _HEADING, 12, _LEFT)
    heading.setText("面积统计")
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    table.setHeaderTextFormat(_text(_HEADING, 9))
    table.setContentTextFormat(_text(_TEXT, 9))
    table.setCellMargin(0.65)
    table.setGridStrokeWidth(0.15)
    table.setGridColor(QColor(_PALE))
    table.setShowEmptyRows(False)
    frame = QgsLayoutFrame(layout, table)
    frame.attemptMove(QgsLayoutPoint(_COLUMN_X, 169))
    frame.attemptResize(QgsLayoutSize(_COLUMN_WIDTH, 67))
    table.addFrame(frame)
    fill_table(table, _SAMPLE_ROWS, _COLUMN_WIDTH)


def _add_scale(layout: QgsPrintLayout, chart: QgsLayoutItemMap) -> None:
    arrow = QgsLayoutItemPicture(layout)
    _place(layout, arrow, "north", _COLUMN_X + 67, 241, 15, 22)
    arrow.setPicturePath("base64:" + base64.b64encode(_NORTH.encode()).decode("ascii"))
    arrow.setLinkedMap(chart)
    _label(layout, "scale", _COLUMN_X, 241, 60, 7, _TEXT, 12, _LEFT, before="比例尺　")
    bar = QgsLayoutItemScaleBar(layout)
    _place(layout, bar, "scale_bar", _COLUMN_X, 250, 64, 13)
    bar.setLinkedMap(chart)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("千米")
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(5)
    bar.setHeight(1.6)
    bar.setTextFormat(_text(_TEXT, 9))


def _add_foot(layout: QgsPrintLayout) -> None:
    _label(layout, "summary", 20, 274.5, 230, 6, _TEXT, 11, _LEFT)
    _label(layout, "coordinates", 20, 281, 230, 5, _TEXT, 9, _LEFT)
    _label(layout, "note", 20, 286, 293, 5, _TEXT, 8, _LEFT, _PALE)
    _label(layout, "issuer", 255, 274, 153, 7, _TEXT, 12, _RIGHT)
    _label(layout, "issued", 325, 281.5, 83, 7, _TEXT, 12, _RIGHT)


def _label(
    layout: QgsPrintLayout,
    variable: str,
    x: float,
    y: float,
    width: float,
    height: float,
    face: str,
    size: float,
    side: Qt.AlignmentFlag,
    colour: str = _INK,
    before: str = "",
) -> QgsLayoutItemLabel:
    label = QgsLayoutItemLabel(layout)
    _place(layout, label, variable, x, y, width, height)
    if variable:
        label.setText(f"{before}[% @{VARIABLE}{variable} %]")
    label.setFont(_font(face, size))
    label.setFontColor(QColor(colour))
    label.setHAlign(side)
    label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    label.setMargin(0)
    return label


def _place(
    layout: QgsPrintLayout, item: QgsLayoutItem, name: str, x: float, y: float, width: float, height: float
) -> None:
    layout.addLayoutItem(item)
    item.setId(name)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))


def _font(face: str, size: float) -> QFont:
    font = QFont(face)
    font.setPointSizeF(size)
    return font


def _text(face: str, size: float) -> QgsTextFormat:
    text = QgsTextFormat()
    text.setFont(_font(face, size))
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(_INK))
    return text


def write_layout(build: Callable[[QgsProject], QgsPrintLayout], path: Path) -> None:
    """Write a layout as a template; built twice, it is the same."""
    project = QgsProject()
    layout = build(project)
    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    del layout
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_same_each_time(document.toString(1)), encoding="utf-8", newline="\n")


def _same_each_time(text: str) -> str:
    """Attributes in the order of their names (Qt writes them in a random order), and numbers in the place of QGIS's
    random ids, in the order in which they come."""
    root = ET.fromstring(text)  # noqa: S314 - what QGIS has just written for us
    for element in root.iter():
        attributes = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(attributes)
        # A second copy of the options for QGIS before 3.22
        for copy in element.findall("prop"):
            element.remove(copy)
    ET.indent(root, " ")
    found: dict[str, str] = {}
    return re.sub(
        r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}",
        lambda one: found.setdefault(one.group(), f"{{00000000-0000-4000-8000-{len(found) + 1:012d}}}"),
        ET.tostring(root, encoding="unicode") + "\n",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=resource_path("layouts"))
    folder = parser.parse_args().out
    application = QgsApplication([], False)
    application.initQgis()
    write_layout(build_map_sheet, folder / "map_sheet.qpt")
    application.exitQgis()


if __name__ == "__main__":
    main()
