"""``redline:exportdocuments``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
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

# What is printed unless one chooses: what goes out with the packages is asked for by name, once
_OF_THE_ANSWERS = [kind for kind in DocumentKind if kind not in (DocumentKind.LETTER, DocumentKind.MAP_SHEET)]


class ExportDocuments(AlgorithmFace):
    """The Word and Excel documents of a round."""

    ID, GROUP = "exportdocuments", "documents"

    def title(self) -> str:
        return tr("Print documents")

    def summary(self) -> str:
        return tr(
            "Writes the documents of a round as Word, Excel and PDF files: the letters and map sheets that go to "
            "the units, the consolidated comments with the decisions, the counties' reply forms, the border "
            "table, the experts' form, the decision sheet. Documents of the same name in the folder are replaced."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        kinds = parameters.choice("KINDS", tr("Documents"), list(DocumentKind), _OF_THE_ANSWERS, several=True)
        template = QgsProcessingParameterFile(
            "TEMPLATE", tr("Template"), optional=True, fileFilter="Word, QGIS (*.docx *.qpt)"
        )
        maps = QgsProcessingParameterBoolean("MAPS", tr("With maps"), True)
        return (
            parameters.register(),
            kinds,
            parameters.explained(
                template,
                tr(
                    "a template of the office, for one kind of document: Word, or for map sheets a layout template "
                    "of QGIS (.qpt); may be left out"
                ),
            ),
            parameters.explained(maps, tr("a map for each comment in the experts' form and the reply forms")),
            parameters.advanced(
                parameters.explained(
                    parameters.line_of_text("CLASSIFICATION", tr("Classification"), optional=True),
                    tr("the classification mark of the documents, as the office sets it; may be left out"),
                )
            ),
            parameters.advanced(
                parameters.explained(
                    parameters.line_of_text("CONTACT", tr("Contact"), optional=True),
                    tr("who answers questions, with a telephone number, for the letters; may be left out"),
                )
            ),
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder for the documents")),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (QgsProcessingOutputNumber("DOCUMENTS", tr("Number of documents written")),)

    def prepare(self, inputs: Inputs, copies: Path) -> None:
        from redline_plugin.maps.map_sheet import MapSheetMaker

        # Made here, in the main thread, where QGIS's layouts are at home
        self._sheets = MapSheetMaker()

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.export_documents import ExportRequest, export
        from redline_plugin.maps.map_picture import MapDrawer

        request = ExportRequest(
            register=inputs.path("REGISTER"),
            kinds=tuple(DocumentKind(code) for code in inputs.codes("KINDS")),
            output=inputs.output_file("OUTPUT"),
            template=inputs.path_or_none("TEMPLATE"),
            maps=inputs.is_set("MAPS"),
            classification=inputs.text("CLASSIFICATION"),
            contact=inputs.text("CONTACT"),
        )
        draw_map = MapDrawer().draw_map if request.maps else None
        outcome = export(request, progress, draw_map, self._sheets.draw_sheet)
        return {"OUTPUT": str(outcome.output), "DOCUMENTS": len(outcome.documents)}
