"""``redline:nextdraft``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterVectorDestination,
)

from redline_plugin.model.round import Stage
from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.words.translation import tr


class NextDraft(AlgorithmFace):
    """The confirmed decisions, applied."""

    ID, GROUP = "nextdraft", "comments"

    def title(self) -> str:
        return tr("Make next draft")

    def summary(self) -> str:
        return tr(
            "Applies the confirmed decisions to the draft: writes the next draft with the origin of every "
            "change, and the area ledger (Excel) beside it. Patches that no decision touches stay as they "
            "were, to the last digit. Decisions that contradict each other are named, and no draft is made."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        return (
            parameters.register(),
            parameters.stage(Stage.APPRAISAL),
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Next draft"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputFile("LEDGER", tr("The area ledger (Excel)")),
            QgsProcessingOutputNumber("CHANGED_PATCHES", tr("Number of patches that changed")),
        )

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.next_draft import make_next_draft
        from redline_plugin.maps.catalogue import NEXT_DRAFT_LAYERS

        outcome = make_next_draft(
            inputs.path("REGISTER"), Stage(inputs.code("STAGE")), inputs.output_layer("OUTPUT"), progress
        )
        self.load_as(outcome.output, NEXT_DRAFT_LAYERS)
        if outcome.unapplied:
            self.say(
                tr("Adopted, but without effect on the red line: {numbers}").format(
                    numbers=tr(", ").join(outcome.unapplied)
                )
            )
        return {
            "OUTPUT": str(outcome.output),
            "LEDGER": str(outcome.ledger),
            "CHANGED_PATCHES": outcome.changed_patches,
        }
