"""``redline:importdecisions``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.words.errors import describe
from redline_plugin.words.translation import tr


class ImportDecisions(AlgorithmFace):
    """A filled-in decision sheet, into the register."""

    ID, GROUP = "importdecisions", "comments"

    def title(self) -> str:
        return tr("Import decisions")

    def summary(self) -> str:
        return tr(
            "Reads a filled-in decision sheet into the register. Each row is read by itself: one without a "
            "reason, with an unknown number or verdict is refused, with the reason, and the others are "
            "recorded. Reading the same sheet again changes nothing. “Print documents” writes the empty "
            "sheet."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        return (
            parameters.register(),
            QgsProcessingParameterFile(
                "DECISIONS", tr("Decision sheet"), fileFilter=f"{tr('Decision sheet')} (*.xlsx *.csv)"
            ),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputNumber("APPLIED", tr("Number of decisions recorded")),
            QgsProcessingOutputNumber("REFUSED", tr("Number of rows refused")),
            QgsProcessingOutputFile("REPORT", tr("The rows refused, with the reasons (Excel)")),
        )

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.import_decisions import import_decisions

        outcome = import_decisions(inputs.path("REGISTER"), inputs.path("DECISIONS"), progress, describe)
        self.warn_of_refusals(outcome.refusals)
        if outcome.unchanged:
            self.say(tr("{count} decisions were recorded before").format(count=outcome.unchanged))
        return {"APPLIED": outcome.applied, "REFUSED": outcome.refused, "REPORT": str(outcome.report)}
