"""Symbols in a few words; sizes in millimetres, colours as #rrggbb or #aarrggbb."""

from __future__ import annotations

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

NO_FILL = "#00ffffff"


def with_opacity(colour: str, opacity: float) -> str:
    """``#rrggbb`` as ``#aarrggbb``."""
    return f"#{round(opacity * 255):02x}{colour.lstrip('#')}"


def area(fill: str, line: str, width: float, dash: str = "solid") -> QgsFillSymbol:
    """A filled area with an outline."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, _simple_fill(fill, line, width, dash))
    return symbol


def area_by_scale(fill: str, line: str, width: float) -> QgsFillSymbol:
    """The same, its outline thinner on small scales: many small areas would else be all outline."""
    symbol = area(fill, line, width)
    thinner = QgsProperty.fromExpression(f"scale_linear(@map_scale, 200000, 1500000, {width}, {width / 5:g})")
    symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, thinner)
    return symbol


def outlined_where(symbol: QgsFillSymbol, condition: str, width: float) -> QgsFillSymbol:
    """The same symbol; where the condition (an expression) holds only a broad outline in the colour of its fill."""
    layer = symbol.symbolLayer(0)
    for key, value in (
        (QgsSymbolLayer.Property.PropertyFillColor, "color_rgba(255, 255, 255, 0)"),
        (
            QgsSymbolLayer.Property.PropertyStrokeColor,
            "darker(set_color_part(@symbol_color, 'alpha', 255), 130)",
        ),
        (QgsSymbolLayer.Property.PropertyStrokeWidth, str(width)),
    ):
        layer.setDataDefinedProperty(key, QgsProperty.fromExpression(f"if({condition}, {value}, NULL)"))
    return symbol


def area_marked_from_afar(colour: str, width: float, from_scale: int) -> QgsFillSymbol:
    """A filled area with a mark in it on scales smaller than 1:``from_scale``, where it may be too small to be seen."""
    symbol = area(with_opacity(colour, 0.3), colour, width)
    point = QgsCentroidFillSymbolLayer()
    point.setPointOnSurface(True)
    point.setSubSymbol(mark("diamond", colour, 2.6))
    from_afar = QgsProperty.fromExpression(f"@map_scale > {from_scale}")
    point.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, from_afar)
    symbol.appendSymbolLayer(point)
    return symbol


def hatched(
    fill: str, hatch: str, angle: float, line: str, width: float, dash: str = "solid", distance: float = 1.8
) -> QgsFillSymbol:
    """An area hatched with thin lines at ``angle`` degrees: readable in black and white too."""
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, _simple_fill(fill, line, width, dash))
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setLineAngle(angle)
    pattern.setDistance(distance)
    pattern.setSubSymbol(stroke(hatch, 0.25))
    symbol.insertSymbolLayer(0, pattern)
    return symbol


def _simple_fill(fill: str, line: str, width: float, dash: str) -> QgsSimpleFillSymbolLayer:
    layer = QgsSimpleFillSymbolLayer()
    layer.setColor(QColor(fill))
    layer.setStrokeColor(QColor(line))
    layer.setStrokeWidth(width)
    layer.setStrokeStyle(_pen(dash) if width else Qt.PenStyle.NoPen)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return layer


def _pen(dash: str) -> Qt.PenStyle:
    return {
        "solid": Qt.PenStyle.SolidLine,
        "dash": Qt.PenStyle.DashLine,
        "dash dot": Qt.PenStyle.DashDotLine,
    }[dash]


def stroke(colour: str, width: float, dash: str = "solid") -> QgsLineSymbol:
    """A plain line."""
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, _simple_line(colour, width, dash))
    return symbol


def cased(colour: str, width: float, casing: str = "#ffffff", dash: str = "solid") -> QgsLineSymbol:
    """A line on a wider one, so that it stands out on any ground."""
    symbol = stroke(casing, width + 0.8)
    symbol.appendSymbolLayer(_simple_line(colour, width, dash))
    return symbol


def _simple_line(colour: str, width: float, dash: str) -> QgsSimpleLineSymbolLayer:
    layer = QgsSimpleLineSymbolLayer(QColor(colour), width, _pen(dash))
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    layer.setPenCapStyle(Qt.PenCapStyle.RoundCap if dash == "solid" else Qt.PenCapStyle.FlatCap)
    return layer


def mark(shape: str, fill: str, size: float) -> QgsMarkerSymbol:
    """A point with a white rim."""
    return QgsMarkerSymbol.createSimple(
        {
            "name": shape,
            "color": QColor(fill).name(),
            "size": str(size),
            "outline_color": "#ffffff",
            "outline_width": "0.4",
        }
    )
