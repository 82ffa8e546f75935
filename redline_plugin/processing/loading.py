"""How results look that QGIS loads into the project: our names, our styles, one layer for each kind of shape."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

from redline_plugin.words.labels import layer_label

if TYPE_CHECKING:
    from redline_plugin.maps.catalogue import CatalogueLayer


class _Dresser(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded layer its style."""

    def __init__(self, style: str) -> None:
        super().__init__()
        self._style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        from redline_plugin.maps.styles import apply_style

        apply_style(layer, self._style)
        layer.triggerRepaint()


# QGIS keeps only the C++ side of a post-processor: without a reference here it would be gone when it is called
_DRESSERS: dict[str, _Dresser] = {}


def dress(context: QgsProcessingContext, file: Path, layers: Iterable[CatalogueLayer]) -> None:
    """Where QGIS is to load ``file``, let it load these layers of it instead, named and styled."""
    to_load = context.layersToLoadOnCompletion()
    asked = to_load.pop(str(file), None)
    if asked is None:
        return
    for layer in layers:
        details = QgsProcessingContext.LayerDetails(layer_label(layer.key), asked.project, asked.outputName)
        details.forceName = True
        details.setPostProcessor(_DRESSERS.setdefault(layer.key, _Dresser(layer.key)))
        to_load[layer.source(str(file))] = details
    context.setLayersToLoadOnCompletion(to_load)
