"""``redline:splitagain``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFolderDestination,
    QgsProcessingUtils,
)

from redline_plugin.model.reference_layer import ReferenceUse
from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.processing.reference_layers import LAYERS, USE, reference_layers_of, reference_parameters
from redline_plugin.words.translation import tr


class SplitAgain(AlgorithmFace):
    """New packages for the units that a late change of the draft concerns."""

    ID, GROUP = "splitagain", "draft"

    def title(self) -> str:
        return tr("Split again")

    def summary(self) -> str:
        return tr(
            "After a late change of the draft: makes the packages anew of the units whose patches changed, and puts "
            "the draft into the register. All other packages and all answers stay valid. What a unit had sent goes "
            "into its new package, so that it goes on from there. A list says who is asked anew, and why."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        references = [one for one in reference_parameters() if one.name() in (LAYERS, USE)]
        output = QgsProcessingParameterFolderDestination(
            "OUTPUT", tr("Folder of the round"), optional=True, createByDefault=False
        )
        return (
            parameters.register(),
            parameters.explained(parameters.draft(), tr("the draft as it is now")),
            parameters.explained(
                parameters.neighbour_draft(optional=True),
                tr("the same as the first time; needed where there was one"),
            ),
            parameters.advanced(
                parameters.explained(
                    parameters.polygons("COUNTIES", tr("Counties"), optional=True),
                    tr("only where a county line moved; the counties must be the same"),
                )
            ),
            parameters.advanced(parameters.neighbour_counties()),
            *references,
            parameters.explained(
                output, tr("where the new packages are written; by default beside the register")
            ),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputNumber("PACKAGES", tr("Number of packages made anew")),
            QgsProcessingOutputNumber("UNTOUCHED", tr("Number of units whose packages stay")),
            QgsProcessingOutputFile("LIST", tr("The list of who is asked anew (Excel)")),
        )

    def prepare(self, inputs: Inputs, copies: Path) -> None:
        from redline_plugin.maps.package_project import ProjectMaker
        from redline_plugin.store.staging import writing
        from redline_plugin.store.unfinished_round import PACKAGES_FOLDER

        use = ReferenceUse(inputs.code(USE) or ReferenceUse.CLIPPED.value)
        self._references = reference_layers_of(inputs.map_layers(LAYERS), use, copies, inputs.project())
        # Made here, in the main thread, where QGIS projects are at home; used in any
        with writing(Path(QgsProcessingUtils.tempFolder())):
            self._maker = ProjectMaker(self._references, _folder(inputs) / PACKAGES_FOLDER)

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.split_again import SplitAgainRequest, split_again

        request = SplitAgainRequest(
            register=inputs.path("REGISTER"),
            draft=inputs.layer("DRAFT"),
            counties=inputs.layer_or_none("COUNTIES"),
            output=_folder(inputs),
            neighbour_draft=inputs.layer_or_none("NEIGHBOUR_DRAFT"),
            neighbour_counties=inputs.layer_or_none("NEIGHBOUR_COUNTIES"),
            reference_layers=self._references,
        )
        outcome = split_again(request, progress, self._maker.project_of)
        for one in outcome.reissue.units:
            self.say(tr("{unit}: {file}").format(unit=one.unit.full_name, file=one.file_name))
        if not outcome.reissue.units:
            self.say(tr("Nothing changed for any unit: all packages stay."))
        return {
            "OUTPUT": str(request.output),
            "PACKAGES": len(outcome.packages),
            "UNTOUCHED": outcome.reissue.untouched,
            "LIST": str(outcome.sheet or ""),
        }


def _folder(inputs: Inputs) -> Path:
    return inputs.output_file("OUTPUT") if inputs.is_given("OUTPUT") else inputs.path("REGISTER").parent
