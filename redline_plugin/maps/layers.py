"""The layers of one of our files in QGIS: in their order and groups, with our styles.

Nothing is taken from the file but the rows, and of reference layers what they look like: styles and projects in a file
from outside may hold code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.maps.catalogue import GROUP_NAMES, REFERENCE, CatalogueLayer, present
from redline_plugin.maps.styles import apply_style
from redline_plugin.model.reference_layer import TABLE_PREFIX
from redline_plugin.store.reference_sources import style_inside
from redline_plugin.store.vector import open_vector

_LOOKS = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Rendering
    | QgsMapLayer.StyleCategory.Fields
)
_ELSEWHERE = re.compile(r'"\s*(?:https?|ftp)://|"\\\\', re.IGNORECASE)


@dataclass(frozen=True)
class LoadedLayer:
    """A layer and what the catalogue says of it."""

    entry: CatalogueLayer
    layer: QgsVectorLayer


def layers_of(path: Path, catalogue: Iterable[CatalogueLayer], names: Mapping[str, str]) -> list[LoadedLayer]:
    """The layers of a catalogue that are in the file, highest first, styled, in no project yet.

    ``catalogue`` is for example ``LAYERS_OF_KIND[kind]``. A table that holds several types of geometry gives a layer
    for each of them, empty or not. ``names`` gives the words for the catalogue's keys; what it lacks keeps its
    Chinese name.
    Raises InputError: SOURCE_MISSING, SOURCE_UNREADABLE; LAYER_MISSING where QGIS cannot read one of the tables.
    """
    tables = _tables(path)
    entries = [*present(catalogue, tables), *_references(catalogue, tables)]
    return [LoadedLayer(entry, _load(path, entry, names.get(entry.key, entry.name))) for entry in entries]


def show_file(
    project: QgsProject,
    path: Path,
    catalogue: Iterable[CatalogueLayer],
    title: str,
    names: Mapping[str, str],
) -> QgsLayerTreeGroup:
    """Put the file's layers into the project, in a group called ``title`` on top of the tree, and return the group.

    ``names`` gives words for the catalogue's keys, those of ``GROUP_NAMES`` among them. Raises as ``layers_of``.
    """
    loaded = layers_of(path, catalogue, names)
    group = project.layerTreeRoot().insertGroup(0, title)
    for one in loaded:
        project.addMapLayer(one.layer, False)
        group_name = names.get(one.entry.group, GROUP_NAMES[one.entry.group])
        parent = group.findGroup(group_name) or group.addGroup(group_name)
        node = parent.addLayer(one.layer)
        node.setItemVisibilityChecked(one.entry.visible)
        node.setExpanded(one.entry.unfolded)
    return group


def _tables(path: Path) -> dict[str, str]:
    """The tables of a file, each with what it is called."""
    dataset = open_vector(str(path))
    layers = (dataset.GetLayer(position) for position in range(dataset.GetLayerCount()))
    return {layer.GetName(): layer.GetMetadataItem("IDENTIFIER") or layer.GetName() for layer in layers}


def _references(catalogue: Iterable[CatalogueLayer], tables: Mapping[str, str]) -> list[CatalogueLayer]:
    """The reference layers that an office has put into its packages: no catalogue can know them."""
    if not any(entry.group == REFERENCE for entry in catalogue):
        return []
    return [
        CatalogueLayer(table, name, REFERENCE)
        for table, name in tables.items()
        if table.startswith(TABLE_PREFIX)
    ]


def _load(path: Path, entry: CatalogueLayer, name: str) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(entry.source(str(path)), name, "ogr", options)
    if not layer.isValid():
        raise InputError(
            ErrorCode.LAYER_MISSING, path=str(path), layer=entry.key, available=layer.error().summary()
        )
    if entry.key.startswith(TABLE_PREFIX):
        _apply_looks(layer, style_inside(path, entry.key))
    else:
        apply_style(layer, entry.key)
    layer.setReadOnly(not entry.editable)
    return layer


def _apply_looks(layer: QgsVectorLayer, style: str) -> None:
    """Symbols, labels, scales and the names of fields, as the office chose them; no forms, actions or code, and nothing
    that would fetch a picture from elsewhere."""
    if _ELSEWHERE.search(style):
        return
    document = QDomDocument()
    if document.setContent(style)[0]:
        layer.importNamedStyle(document, _LOOKS)
