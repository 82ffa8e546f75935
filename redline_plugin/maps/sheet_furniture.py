"""What stands around the map of a sheet, fitted to it: graticule, scale bar, legend, table, labels."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutTableColumn,
    QgsLegendStyle,
    QgsRectangle,
    QgsTableCell,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt

from redline_plugin.maps.picture_frame import round_length

_STORED_CRS = "EPSG:4490"
_GRID_DEGREES = tuple(minutes / 60 for minutes in (1, 2, 5, 10, 15, 20, 30, 60, 120))
_GRID_LINES = 4  # at least so many along the longer side
_BAR_MM = 56.0
_NUMBER_COLUMN = 0.24  # of a table's width
_SHRUNK, _SMALLEST_POINTS = 0.94, 5.0


def view_in_degrees(chart: QgsLayoutItemMap) -> QgsRectangle:
    """What the map shows, in EPSG:4490."""
    to_degrees = QgsCoordinateTransform(
        chart.crs(), QgsCoordinateReferenceSystem(_STORED_CRS), QgsCoordinateTransformContext()
    )
    return to_degrees.transformBoundingBox(chart.extent())


def set_grid(chart: QgsLayoutItemMap) -> None:
    """Lines at round minutes, neither crowded nor missing."""
    seen = view_in_degrees(chart)
    longer = max(seen.width(), seen.height())
    interval = max((step for step in _GRID_DEGREES if longer / step >= _GRID_LINES), default=_GRID_DEGREES[0])
    for position in range(chart.grids().size()):
        grid = chart.grids().grid(position)
        if grid.crs().isGeographic():
            grid.setIntervalX(interval)
            grid.setIntervalY(interval)


def set_scale_bar(bar: QgsLayoutItemScaleBar, scale: int) -> None:
    """Round lengths for this scale, within the width that the bar has."""
    in_metres = QgsUnitTypes.fromUnitToUnitFactor(bar.units(), QgsUnitTypes.DistanceUnit.DistanceMeters)
    room_m = _BAR_MM / 1000 * scale
    segment = round_length(room_m / max(1, bar.numberOfSegments()))
    bar.setUnitsPerSegment(segment / in_metres)
    bar.update()


def fill_table(table: QgsLayoutItemManualTable, rows: tuple[tuple[str, ...], ...], width: float) -> None:
    """Rows of texts, the heads first, into a table ``width`` mm wide; numbers stand on the right."""
    heads, *body = rows
    columns = [QgsLayoutTableColumn(head) for head in heads]
    for column in columns[1:]:
        column.setHAlignment(Qt.AlignmentFlag.AlignRight)
    table.setIncludeTableHeader(True)
    table.setHeaders(columns)
    table.setTableContents([_cells(row) for row in body])
    # The widths that QGIS asks for hold neither lines nor margins. The words take what the numbers leave.
    width -= table.gridStrokeWidth() * (len(heads) + 1) + 2 * table.cellMargin() * len(heads)
    number = width * _NUMBER_COLUMN
    table.setColumnWidths([width - number * (len(heads) - 1), *[number] * (len(heads) - 1)])
    table.refresh()


def _cells(row: tuple[str, ...]) -> list[QgsTableCell]:
    cells = [QgsTableCell(text) for text in row]
    for cell in cells[1:]:
        cell.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight)
    return cells


def fit_label(label: QgsLayoutItemLabel) -> None:
    """A long name is written smaller, not cut off."""
    room = label.rect().width()
    for _ in range(40):
        size = _points(label)
        if label.sizeForText().width() <= room or size <= _SMALLEST_POINTS:
            return
        _set_points(label, size * _SHRUNK)


def _points(label: QgsLayoutItemLabel) -> float:
    # QGIS before 3.24 knows only a font
    return label.textFormat().size() if hasattr(label, "textFormat") else label.font().pointSizeF()


def _set_points(label: QgsLayoutItemLabel, size: float) -> None:
    if hasattr(label, "textFormat"):
        text = label.textFormat()
        text.setSize(size)
        label.setTextFormat(text)
    else:
        font = label.font()
        font.setPointSizeF(size)
        label.setFont(font)


def fit_legend(legend: QgsLayoutItemLegend) -> None:
    """A long legend is set smaller until it has room."""
    width, height = legend.rect().width(), legend.rect().height()
    legend.setResizeToContents(True)
    for _ in range(20):
        legend.adjustBoxSize()
        if legend.rect().width() <= width and legend.rect().height() <= height:
            return
        _shrink_legend(legend)


def _shrink_legend(legend: QgsLayoutItemLegend) -> None:
    for component in (
        QgsLegendStyle.Style.Group,
        QgsLegendStyle.Style.Subgroup,
        QgsLegendStyle.Style.SymbolLabel,
    ):
        style = legend.style(component)
        for side in (QgsLegendStyle.Side.Top, QgsLegendStyle.Side.Bottom):
            style.setMargin(side, style.margin(side) * _SHRUNK)
        if hasattr(style, "textFormat"):
            text = style.textFormat()
            text.setSize(text.size() * _SHRUNK)
            style.setTextFormat(text)
        else:
            font = style.font()
            font.setPointSizeF(font.pointSizeF() * _SHRUNK)
            style.setFont(font)
        legend.setStyle(component, style)
    symbol = legend.rstyle(QgsLegendStyle.Style.Symbol)
    symbol.setMargin(QgsLegendStyle.Side.Top, symbol.margin(QgsLegendStyle.Side.Top) * _SHRUNK)
    legend.setSymbolHeight(legend.symbolHeight() * _SHRUNK)
