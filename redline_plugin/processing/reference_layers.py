"""Reference layers as Processing is given them: layers of the project, with the style they have there, or files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.model.source import LayerSource
from redline_plugin.processing import parameters
from redline_plugin.processing.layer_source import source_of
from redline_plugin.words.translation import tr

LAYERS, USE, MARGIN = "REFERENCE_LAYERS", "REFERENCE_USE", "MARGIN"
MARGIN_M = 2000.0  # PROPOSAL (domain.md): what a reviewer needs to see of the surroundings
_LINKED = (ReferenceUse.LINKED, ReferenceUse.LINKED_RELATIVE)


def reference_parameters() -> Sequence[QgsProcessingParameterDefinition]:
    """``REFERENCE_LAYERS``, ``REFERENCE_USE`` and ``MARGIN``, among those that QGIS folds away."""
    layers = QgsProcessingParameterMultipleLayers(
        LAYERS, tr("Reference layers"), QgsProcessing.SourceType.TypeMapLayer, optional=True
    )
    use = parameters.choice(
        USE, tr("How reference layers reach the units"), list(ReferenceUse), [ReferenceUse.CLIPPED]
    )
    use.setFlags(use.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
    margin = QgsProcessingParameterNumber(
        MARGIN,
        tr("Margin (m)"),
        QgsProcessingParameterNumber.Type.Double,
        MARGIN_M,
        optional=True,
        minValue=0,
        maxValue=100_000,
    )
    use.setHelp(f"{use.help()}{tr('. Imagery that was to be clipped is copied')}")
    return (
        parameters.advanced(
            parameters.explained(
                layers,
                tr(
                    "what reviewers see beside the red line: farmland, mining rights, roads, villages, imagery; a "
                    "layer of the project keeps its style"
                ),
            )
        ),
        parameters.advanced(use),
        parameters.advanced(
            parameters.explained(
                margin,
                tr("how far around a unit reference layers and protected areas reach"),
            )
        ),
    )


def reference_layers_of(
    layers: Iterable[QgsMapLayer], use: ReferenceUse, copies: Path, project: QgsProject | None
) -> tuple[ReferenceLayer, ...]:
    """The layers as a job takes them. ``copies``: a temporary folder for what is no file as QGIS shows it.

    Raises QgsProcessingException for a layer that is to be linked and is no file.
    """
    return tuple(_reference(layer, use, copies, project) for layer in layers)


def _reference(
    layer: QgsMapLayer, use: ReferenceUse, copies: Path, project: QgsProject | None
) -> ReferenceLayer:
    style = _style_in(layer, copies, project)
    if isinstance(layer, QgsRasterLayer):
        other = ReferenceUse.COPIED if use is ReferenceUse.CLIPPED else use
        return ReferenceLayer(layer.name(), LayerSource(layer.source()), other, style)
    if not isinstance(layer, QgsVectorLayer):
        raise QgsProcessingException(
            tr("“{name}” is neither vector nor imagery and cannot go along with packages.").format(
                name=layer.name()
            )
        )
    source = source_of(layer, copies)
    if use in _LINKED and copies in Path(source.path).parents:
        raise QgsProcessingException(
            tr(
                "“{name}” cannot be linked: it is filtered, edited or no file. Save it as a file, or have it clipped."
            ).format(name=layer.name())
        )
    return ReferenceLayer(layer.name(), source, use, style)


def _style_in(layer: QgsMapLayer, copies: Path, project: QgsProject | None) -> str:
    """The style that a layer has in the project, as a file; empty for a layer from outside, which may bring its own."""
    if project is None or project.mapLayer(layer.id()) is not layer:
        return ""
    path = copies / f"{layer.id()}.qml"
    _, done = layer.saveNamedStyle(str(path))
    return str(path) if done else ""
