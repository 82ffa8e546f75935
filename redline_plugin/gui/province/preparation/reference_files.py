"""What a file holds that can go along as a reference layer: shapes or imagery."""

from __future__ import annotations

import os

from qgis.core import QgsMapLayerType, QgsProviderRegistry, QgsProviderSublayerDetails

from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.model.source import LayerSource


def reference_layers_of(path: str) -> list[ReferenceLayer]:
    """Each layer of a file, shapes to be clipped into the packages and imagery to be copied beside them.

    Opens the file: call it in the background. Empty where QGIS finds no layer in it.
    """
    found = QgsProviderRegistry.instance().querySublayers(path)
    return [one for one in (_reference(path, details, len(found)) for details in found) if one is not None]


def _reference(path: str, details: QgsProviderSublayerDetails, count: int) -> ReferenceLayer | None:
    parts = QgsProviderRegistry.instance().decodeUri(details.providerKey(), details.uri())
    layer = parts.get("layerName") or None
    file_name = os.path.splitext(os.path.basename(path.rstrip("/\\")))[0]
    name = details.name() if layer or count > 1 else file_name
    source = LayerSource(parts.get("path") or path, layer)
    if details.type() == QgsMapLayerType.VectorLayer:
        return ReferenceLayer(name or file_name, source, ReferenceUse.CLIPPED)
    if details.type() == QgsMapLayerType.RasterLayer:
        return ReferenceLayer(name or file_name, source, ReferenceUse.COPIED)
    return None
