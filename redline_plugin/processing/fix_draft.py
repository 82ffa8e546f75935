"""``redline:fixdraft``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from redline_plugin.model.fix import DEFAULT_FIXES, FixKind, FixResult
from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.words.translation import tr


class FixDraft(AlgorithmFace):
    """Safe fixes on a copy."""

    ID, GROUP = "fixdraft", "draft"

    def title(self) -> str:
        return tr("Fix draft")

    def summary(self) -> str:
        return tr(
            "Writes a copy of a draft in which is fixed what needs nobody's judgement, and a log of every change. "
            "The draft itself is not touched. Overlaps, slivers and patches given twice are left to people, and so "
            "is every broken shape that could mean two things."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        return (
            parameters.draft(),
            parameters.choice("FIXES", tr("Fixes"), list(FixKind), DEFAULT_FIXES, several=True),
            parameters.advanced(
                parameters.explained(
                    parameters.polygons("COUNTIES", tr("Counties"), optional=True),
                    tr("where given, a patch without a county gets the one that holds all of it"),
                )
            ),
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Fixed draft"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            QgsProcessingParameterFileDestination("LOG", tr("Log of the fixes"), "Excel (*.xlsx)"),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputNumber("FIXED", tr("Number of fixes made")),
            QgsProcessingOutputNumber("LEFT", tr("Number of places left to a person")),
        )

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.fix_draft import FixRequest, fix

        request = FixRequest(
            draft=inputs.layer("DRAFT"),
            output=inputs.output_layer("OUTPUT"),
            log=inputs.output_file("LOG"),
            kinds=tuple(FixKind(code) for code in inputs.codes("FIXES")),
            counties=inputs.layer_or_none("COUNTIES"),
        )
        outcome = fix(request, progress)
        fixed, left = outcome.count(FixResult.FIXED), outcome.count(FixResult.LEFT)
        self.say(tr("{fixed} fixes made, {left} places left to a person").format(fixed=fixed, left=left))
        return {"OUTPUT": str(outcome.output), "LOG": str(outcome.log), "FIXED": fixed, "LEFT": left}
