"""``redline:importopinions``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
)

from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.words.errors import describe
from redline_plugin.words.translation import tr


class ImportOpinions(AlgorithmFace):
    """What experts wrote into the printed forms, into the register."""

    ID, GROUP = "importopinions", "documents"

    def title(self) -> str:
        return tr("Import expert opinions")

    def summary(self) -> str:
        return tr(
            "Reads the experts' forms back into the register, each opinion by the number of its comment. A "
            "row whose printed text was edited is read and marked; a file that is not one of our forms is "
            "refused by itself, with the reason. Reading the same form again changes nothing."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        return (
            parameters.register(),
            parameters.explained(
                parameters.files("DOCUMENTS", tr("Filled-in forms")), tr("the experts' forms, as .docx files")
            ),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputNumber("MATCHED", tr("Number of opinions whose row is as it was printed")),
            QgsProcessingOutputNumber("EDITED", tr("Number of opinions whose row's printed text was edited")),
            QgsProcessingOutputNumber(
                "UNKNOWN", tr("Number of opinions on comments that the register does not have")
            ),
            QgsProcessingOutputFile("REPORT", tr("The files and rows refused, with the reasons (Excel)")),
        )

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.import_opinions import import_opinions

        outcome = import_opinions(inputs.path("REGISTER"), inputs.paths("DOCUMENTS"), progress, describe)
        self.warn_of_refusals(outcome.refusals)
        return {
            "MATCHED": outcome.matched,
            "EDITED": outcome.edited,
            "UNKNOWN": outcome.unknown,
            "REPORT": str(outcome.report),
        }
