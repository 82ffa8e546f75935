"""The layers of an open file in QGIS's project: put in whole or not at all, and taken out again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsLayerTreeGroup, QgsProject
from qgis.PyQt import sip

from redline_plugin.gui.common.layer_names import layer_names
from redline_plugin.maps.catalogue import LAYERS_OF_KIND
from redline_plugin.model.overview import FindingsOverview
from redline_plugin.model.package import FileKind
from redline_plugin.words.translation import tr

if TYPE_CHECKING:
    from redline_plugin.jobs.overview import Overview

_CRS = "EPSG:4490"  # of all our files


class FileLayers:
    """The layers of one file. The person may rename, move or remove them: only what is still there is touched."""

    def __init__(self, project: QgsProject, path: Path, kind: FileKind, group: QgsLayerTreeGroup) -> None:
        self._project = project
        self._path = path
        self._kind = kind
        self._group = group
        self._ids = [node.layerId() for node in group.findLayers()]

    def layer_id(self, key: str) -> str:
        """The id of the layer that the catalogue calls ``key``; empty where it is not in the project any more."""
        entry = next(one for one in LAYERS_OF_KIND[self._kind] if one.key == key)
        source = entry.source(str(self._path))
        for layer_id in self._ids:
            layer = self._project.mapLayer(layer_id)
            if layer is not None and layer.source() == source:
                return layer_id
        return ""

    def show(self) -> None:
        """Draw the file's layers."""
        if not sip.isdeleted(self._group):
            self._group.setItemVisibilityChecked(True)

    def hide(self) -> None:
        """Draw none of them: the masks and fills of two files would cover each other."""
        if not sip.isdeleted(self._group):
            self._group.setItemVisibilityChecked(False)

    def refresh(self) -> None:
        """Read again what is drawn."""
        for layer_id in self._ids:
            layer = self._project.mapLayer(layer_id)
            if layer is not None:
                layer.reload()
                layer.triggerRepaint()

    def are_gone(self) -> bool:
        """Whether none of the layers is in the project any more."""
        return not any(self._project.mapLayer(layer_id) for layer_id in self._ids)

    def remove(self) -> None:
        """Take the layers and their group out of the project."""
        self._project.removeMapLayers([one for one in self._ids if self._project.mapLayer(one)])
        if not sip.isdeleted(self._group) and not self._group.findLayers():
            self._group.parent().removeChildNode(self._group)


def add_file_layers(project: QgsProject, path: Path, overview: Overview, title: str) -> FileLayers:
    """Put the layers of a file into the project, in a group called ``title`` on top.

    Behind findings lies what was checked, where it still is.
    Raises InputError where one of the file's own layers cannot be read; the project is then as it was.
    """
    from redline_plugin.maps.layers import show_file

    was_empty = not project.mapLayers()
    group = show_file(project, path, LAYERS_OF_KIND[overview.kind], title, layer_names())
    if isinstance(overview, FindingsOverview):
        _add_checked(project, group, overview)
    if was_empty:
        crs = QgsCoordinateReferenceSystem(_CRS)
        project.setCrs(crs)
        project.setEllipsoid(crs.ellipsoidAcronym())
    return FileLayers(project, path, overview.kind, group)


def _add_checked(project: QgsProject, group: QgsLayerTreeGroup, overview: FindingsOverview) -> None:
    from redline_plugin.maps.checked_layers import checked_layers

    behind = group.addGroup(tr("What was checked"))
    for layer in checked_layers(overview.record, tr("Red-line draft"), tr("Counties")):
        project.addMapLayer(layer, False)
        behind.addLayer(layer).setExpanded(False)
    if not behind.findLayers():
        group.removeChildNode(behind)
