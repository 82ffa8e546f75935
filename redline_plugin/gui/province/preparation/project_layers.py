"""The layers of the open QGIS project, as sources: those that are plain files, seen as they are in the file."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsMimeDataUtils, QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData

from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.words.translation import tr


@dataclass(frozen=True)
class ProjectLayer:
    """A layer of the project: its name there, and either its source or why it cannot be one."""

    name: str
    source: LayerSource | None
    reason: str = ""


def project_layers(project: QgsProject) -> list[ProjectLayer]:
    """The project's vector layers in the order of their names."""
    layers = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer)]
    return sorted((as_project_layer(layer) for layer in layers), key=lambda one: one.name)


def as_project_layer(layer: QgsMapLayer) -> ProjectLayer:
    """What a layer is as a source. A job reads the file: what stands only in QGIS, it would not see."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    reason = _reason_against(layer, parts)
    if reason:
        return ProjectLayer(layer.name(), None, reason)
    return ProjectLayer(
        layer.name(), LayerSource(parts["path"], parts.get("layerName") or None, _said(layer))
    )


def dropped_source(data: QMimeData, project: QgsProject) -> LayerSource | None:
    """The source that is dragged: a file, or a layer of QGIS's tree or browser; the first of several."""
    if QgsMimeDataUtils.isUriList(data):
        for uri in QgsMimeDataUtils.decodeUriList(data):
            layer = project.mapLayer(uri.layerId) if uri.layerId else None
            if layer is not None:
                return as_project_layer(layer).source
            parts = QgsProviderRegistry.instance().decodeUri(uri.providerKey, uri.uri)
            if parts.get("path"):
                return LayerSource(parts["path"], parts.get("layerName") or None)
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return LayerSource(paths[0]) if paths else None


def _said(layer: QgsMapLayer) -> SourceAnswers:
    """A coordinate system that was set in QGIS is an answer to what the file does not say."""
    crs, stated = layer.crs(), layer.dataProvider().crs()
    if not crs.isValid() or crs == stated:
        return SourceAnswers()
    return SourceAnswers(crs=crs.authid() or crs.toWkt())


def _reason_against(layer: QgsMapLayer, parts: dict) -> str:
    if layer.providerType() not in ("ogr", "gdal") or not parts.get("path"):
        return tr("not a file: save it to a file first")
    if isinstance(layer, QgsVectorLayer) and layer.isModified():
        return tr("has edits that are not saved")
    if isinstance(layer, QgsVectorLayer) and layer.subsetString():
        return tr("is filtered: save what it shows to a file first")
    return ""
