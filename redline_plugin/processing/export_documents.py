"""``redline:exportdocuments``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from redline_plugin.model.document import DocumentKind
from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.words.translation import tr


class ExportDocuments(AlgorithmFace):
    """The Word and Excel documents of a round."""

    ID, GROUP = "exportdocuments", "documents"

    def title(self) -> str:
        return tr("Print documents")

    def summary(self) -> str:
        return tr(
            "Writes the documents of a round as Word and Excel files: the consolidated comments with the "
            "decisions, the counties' reply forms, the border table, the experts' form, the decision sheet. "
            "Documents of the same name in the folder are replaced."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        kinds = parameters.choice(
            "KINDS", tr("Documents"), list(DocumentKind), list(DocumentKind), several=True
        )
        template = QgsProcessingParameterFile(
            "TEMPLATE", tr("Template"), optional=True, fileFilter="Word (*.docx)"
        )
        maps = QgsProcessingParameterBoolean("MAPS", tr("With maps"), True)
        return (
            parameters.register(),
            kinds,
            parameters.explained(
                template, tr("a Word template of the office, for one kind of document; may be left out")
            ),
            parameters.explained(maps, tr("a map for each comment in the experts' form and the reply forms")),
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder for the documents")),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (QgsProcessingOutputNumber("DOCUMENTS", tr("Number of documents written")),)

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.export_documents import ExportRequest, export
        from redline_plugin.maps.map_picture import MapDrawer

        request = ExportRequest(
            register=inputs.path("REGISTER"),
            kinds=tuple(DocumentKind(code) for code in inputs.codes("KINDS")),
            output=inputs.output_file("OUTPUT"),
            template=inputs.path_or_none("TEMPLATE"),
            maps=inputs.is_set("MAPS"),
        )
        outcome = export(request, progress, MapDrawer().draw_map if request.maps else None)
        return {"OUTPUT": str(outcome.output), "DOCUMENTS": len(outcome.documents)}
