"""One style: what a table looks like on the map, on the form and in the attribute table; written as QML by QGIS."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsEditorWidgetSetup,
    QgsFeatureRenderer,
    QgsMapLayer,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
)

from redline_plugin.store.schema import FieldType, Table
from tools.map_styles.field_words import ALIASES
from tools.map_styles.labels import Label, labeling
from tools.map_styles.qml_text import tidy

_MEMORY_TYPES = {
    FieldType.TEXT: "string",
    FieldType.REAL: "double",
    FieldType.INTEGER: "integer",
    FieldType.BINARY: "binary",
}
_CATEGORIES = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.Forms
    | QgsMapLayer.StyleCategory.MapTips
    | QgsMapLayer.StyleCategory.Rendering
)


@dataclass(frozen=True)
class Style:
    """``file`` is the name without ``.qml``; ``display`` an expression that names a row; ``codes`` the words of the
    codes in a field; ``smallest_scale`` (1:n) hides the layer on smaller scales."""

    file: str
    table: Table
    renderer: QgsFeatureRenderer | None = None
    label: Label | None = None
    geometry: str = ""  # where it differs from the table's
    display: str = ""
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    smallest_scale: float = 0


def by_code(
    column: str, symbols: Mapping[str, QgsSymbol], words: Mapping[str, str], others: QgsSymbol | None = None
) -> QgsCategorizedSymbolRenderer:
    """A symbol per code; what has no code of these takes ``others`` (or is not drawn)."""
    categories = [QgsRendererCategory(code, symbol, words[code]) for code, symbol in symbols.items()]
    if others is not None:
        categories.append(QgsRendererCategory(None, others, "其他"))
    return QgsCategorizedSymbolRenderer(column, categories)


def write_style(style: Style, folder: Path) -> Path:
    """Write ``<file>.qml`` into the folder."""
    layer = _styled_layer(style)
    with tempfile.TemporaryDirectory() as temporary:
        raw = Path(temporary) / "style.qml"
        message, done = layer.saveNamedStyle(str(raw), _CATEGORIES)
        if not done:
            raise RuntimeError(f"{style.file}: {message}")
        text = raw.read_text(encoding="utf-8")
    path = folder / f"{style.file}.qml"
    path.write_text(tidy(text), encoding="utf-8", newline="\n")
    return path


def _styled_layer(style: Style) -> QgsVectorLayer:
    geometry = style.geometry or style.table.geometry
    layer = _empty_layer(style.table, geometry)
    if style.renderer is not None:
        layer.setRenderer(style.renderer.clone())
    if style.label is not None:
        layer.setLabeling(labeling(style.label, geometry))
        layer.setLabelsEnabled(True)
    if style.display:
        layer.setDisplayExpression(style.display)
    if style.smallest_scale:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(style.smallest_scale)
        layer.setMaximumScale(0)
    _name_fields(layer, style)
    return layer


def _empty_layer(table: Table, geometry: str) -> QgsVectorLayer:
    # The plain names of geometry types are those of the memory provider, too
    columns = "".join(f"&field={field.name}:{_MEMORY_TYPES[field.type]}" for field in table.fields)
    return QgsVectorLayer(f"{geometry or 'NoGeometry'}?crs=EPSG:4490{columns}", table.name, "memory")


def _name_fields(layer: QgsVectorLayer, style: Style) -> None:
    for position, column in enumerate(style.table.fields):
        layer.setFieldAlias(position, ALIASES.get(column.name, column.name))
        words = style.codes.get(column.name)
        if words:
            pairs = [{word: code} for code, word in words.items()]
            layer.setEditorWidgetSetup(position, QgsEditorWidgetSetup("ValueMap", {"map": pairs}))
