"""``redline:submit``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFile,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.words.translation import tr


class Submit(AlgorithmFace):
    """The one file that a county sends back, and the form that it stamps."""

    ID, GROUP = "submit", "county"

    def title(self) -> str:
        return tr("Make submission")

    def summary(self) -> str:
        return tr(
            "Makes what a county sends back: one submission with its comments and evidence, and the reply "
            "form (Word) to sign and stamp. The answer is checked first. A later submission replaces an "
            "earlier one at the province."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        # A plain folder: QGIS would offer a temporary one for an output, and the answer would be lost with it
        output = QgsProcessingParameterFile(
            "OUTPUT", tr("Folder for the answer"), QgsProcessingParameterFile.Behavior.Folder
        )
        no_objection = QgsProcessingParameterBoolean(
            "NO_OBJECTION", tr("The county has no objection"), False, optional=True
        )
        return (
            parameters.explained(
                parameters.geopackage("PACKAGE", tr("County package")),
                tr("the file that the county reviewed"),
            ),
            output,
            parameters.advanced(parameters.line_of_text("AUTHOR", tr("Filled in by"), optional=True)),
            parameters.advanced(parameters.line_of_text("UNIT", tr("Unit"), optional=True)),
            parameters.advanced(parameters.line_of_text("PHONE", tr("Phone"), optional=True)),
            parameters.advanced(
                parameters.explained(no_objection, tr("needed where the package holds no comment"))
            ),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputFile("SUBMISSION", tr("The submission, to be sent to the province")),
            QgsProcessingOutputFile("DOCUMENT", tr("The reply form, to be signed and stamped")),
        )

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.submit import SubmitRequest, submit
        from redline_plugin.maps.map_picture import MapDrawer

        request = SubmitRequest(
            package=inputs.path("PACKAGE"),
            output=inputs.path("OUTPUT"),
            author=inputs.text("AUTHOR"),
            unit=inputs.text("UNIT"),
            phone=inputs.text("PHONE"),
            no_objection=inputs.is_set("NO_OBJECTION"),
        )
        outcome = submit(request, progress, MapDrawer().draw_map)
        self.warn_of_findings(outcome.warnings)
        return {"SUBMISSION": str(outcome.submission), "DOCUMENT": str(outcome.document)}
