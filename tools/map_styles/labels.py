"""Labels: Chinese faces that Windows has, a white halo, and scales at which a map is not crowded."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

# The first that the machine has is taken: Windows, then macOS, then Linux
FACES = ("Microsoft YaHei", "SimHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei")


@dataclass(frozen=True)
class Label:
    """What a label says (an expression), how large (points), and the smallest scale (1:n) that shows it."""

    expression: str
    size: float = 9
    colour: str = "#222222"
    smallest_scale: float = 0
    bold: bool = False
    inside_only: bool = False
    priority: int = 5


def labeling(label: Label, geometry: str) -> QgsVectorLayerSimpleLabeling:
    """The labelling of a layer with this type of geometry."""
    settings = QgsPalLayerSettings()
    settings.fieldName = label.expression
    settings.isExpression = True
    settings.setFormat(text_format(label))
    settings.priority = label.priority
    if label.smallest_scale:
        settings.scaleVisibility = True
        settings.minimumScale = label.smallest_scale
        settings.maximumScale = 0
    if "Line" in geometry:
        settings.placement = QgsPalLayerSettings.Placement.Line
    elif "Point" in geometry:
        settings.placement = QgsPalLayerSettings.Placement.AroundPoint
        settings.dist = 2.5
    else:
        settings.placement = QgsPalLayerSettings.Placement.OverPoint
        settings.centroidInside = True
        settings.fitInPolygonOnly = label.inside_only
        settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    return QgsVectorLayerSimpleLabeling(settings)


def text_format(label: Label) -> QgsTextFormat:
    """Face, size, colour and halo of a label."""
    font = QFont(FACES[0])
    font.setBold(label.bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setFamilies(list(FACES))
    text.setSize(label.size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(label.colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    halo.setColor(QColor("#ffffff"))
    halo.setOpacity(0.85)
    text.setBuffer(halo)
    return text
