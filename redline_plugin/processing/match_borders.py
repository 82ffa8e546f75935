"""``redline:matchborders``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.processing.source_answers import answer_parameters
from redline_plugin.words.translation import tr

TOLERANCE_M = 20.0  # the default of steps.match_borders, which would bring shapely with it; a test holds both


class MatchBorders(AlgorithmFace):
    """Our red line against the neighbouring province's."""

    ID, GROUP = "matchborders", "draft"

    def title(self) -> str:
        return tr("Match borders")

    def summary(self) -> str:
        return tr(
            "Compares the red line with the neighbouring province's along the common border and writes the "
            "border segments: joined, offset, ours only, theirs only, with offset and length."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        tolerance = QgsProcessingParameterNumber(
            "TOLERANCE",
            tr("Tolerance in metres"),
            QgsProcessingParameterNumber.Type.Double,
            TOLERANCE_M,
            optional=True,
            minValue=0,
        )
        return (
            parameters.draft(),
            parameters.counties(),
            parameters.neighbour_draft(),
            parameters.neighbour_counties(),
            parameters.explained(tolerance, tr("ends that are no farther apart count as joined")),
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Border segments"), QgsProcessing.SourceType.TypeVectorLine
            ),
            *answer_parameters("DRAFT", tr("Red-line draft")),
            *answer_parameters("COUNTIES", tr("Counties")),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (QgsProcessingOutputNumber("SEGMENTS", tr("Number of border segments")),)

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.match_borders import MatchRequest, match
        from redline_plugin.maps.catalogue import REGISTER_LAYERS, present

        request = MatchRequest(
            draft=inputs.layer("DRAFT"),
            counties=inputs.layer("COUNTIES"),
            neighbour_draft=inputs.layer("NEIGHBOUR_DRAFT"),
            output=inputs.output_layer("OUTPUT"),
            neighbour_counties=inputs.layer_or_none("NEIGHBOUR_COUNTIES"),
            tolerance_m=inputs.number("TOLERANCE"),
        )
        outcome = match(request, progress)
        self.load_as(outcome.output, present(REGISTER_LAYERS, ["border_segments"]))
        return {"OUTPUT": str(outcome.output), "SEGMENTS": outcome.segments}
