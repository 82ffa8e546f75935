"""The layers of one of our files in QGIS: in their order and groups, with our styles.

Nothing is taken from the file but the rows: styles and projects in a file from outside may hold expressions and macros.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.maps.catalogue import GROUP_NAMES, CatalogueLayer, present
from redline_plugin.maps.styles import apply_style
from redline_plugin.store.vector import open_vector


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
    return [
        LoadedLayer(entry, _load(path, entry, names.get(entry.key, entry.name)))
        for entry in present(catalogue, _tables(path))
    ]


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


def _tables(path: Path) -> list[str]:
    dataset = open_vector(str(path))
    return [dataset.GetLayer(position).GetName() for position in range(dataset.GetLayerCount())]


def _load(path: Path, entry: CatalogueLayer, name: str) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(entry.source(str(path)), name, "ogr", options)
    if not layer.isValid():
        raise InputError(
            ErrorCode.LAYER_MISSING, path=str(path), layer=entry.key, available=layer.error().summary()
        )
    apply_style(layer, entry.key)
    layer.setReadOnly(not entry.editable)
    return layer
