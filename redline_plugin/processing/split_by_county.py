"""``redline:splitbycounty``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMatrix,
    QgsProcessingUtils,
)

from redline_plugin.model.reference_layer import ReferenceUse
from redline_plugin.model.round import Stage
from redline_plugin.model.unit import Theme, UnitLevel
from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.processing.line_slivers import line_sliver_parameters, line_slivers_of
from redline_plugin.processing.reference_layers import (
    LAYERS,
    MARGIN,
    USE,
    reference_layers_of,
    reference_parameters,
)
from redline_plugin.processing.source_answers import answer_parameters, tell_notes, tell_shift
from redline_plugin.words.translation import tr

_THEME_COLUMNS = 3
_SEPARATORS = re.compile(r"[,;，；、\s]+")


def _levels() -> QgsProcessingParameterEnum:
    parameter = parameters.choice(
        "LEVELS", tr("Who is asked"), list(UnitLevel), [UnitLevel.COUNTY], several=True
    )
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
    return parameter


def _themes() -> QgsProcessingParameterMatrix:
    headers = [tr("Department"), tr("Types (codes)"), tr("Kinds of protected areas")]
    parameter = QgsProcessingParameterMatrix("THEMES", tr("Departments"), headers=headers, optional=True)
    return parameters.explained(
        parameter,
        tr(
            "one row for each provincial department: its name, the types of red line (11, 12 …) and the kinds "
            "of protected areas that concern it; with neither, the whole red line. Who is named here is asked"
        ),
    )


def who_is_asked(inputs: Inputs) -> tuple[tuple[UnitLevel, ...], tuple[Theme, ...]]:
    """The levels of ``LEVELS``, and the departments of ``THEMES``, who are asked because they are named."""
    themes = tuple(
        Theme(name, _listed(types), _listed(kinds))
        for name, types, kinds in inputs.table("THEMES", _THEME_COLUMNS)
    )
    chosen = {UnitLevel(code) for code in inputs.codes("LEVELS")}
    if themes:
        chosen.add(UnitLevel.DEPARTMENT)
    return tuple(level for level in UnitLevel if level in chosen) or (UnitLevel.COUNTY,), themes


def _listed(text: str) -> tuple[str, ...]:
    return tuple(one for one in _SEPARATORS.split(text) if one)


class SplitByCounty(AlgorithmFace):
    """Packages for the units that are asked, and the register that takes back what they answer."""

    ID, GROUP = "splitbycounty", "draft"
    KEPT = "OUTPUT"  # without the register what the counties answer can never be taken in

    def title(self) -> str:
        return tr("Split by county")

    def summary(self) -> str:
        return tr(
            "Splits a red-line draft by county: writes one county package for each county into the folder "
            "“packages”, and the register, which will take back what the counties answer. What lies in no "
            "county stands in the register. A folder that holds a register already is refused. Cities and "
            "provincial departments may be asked as well: a city’s package holds its counties, a department’s "
            "what concerns it in the whole province."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        return (
            parameters.draft(),
            parameters.counties(),
            parameters.neighbour_draft(optional=True),
            parameters.protected_areas(),
            parameters.explained(
                parameters.line_of_text("TITLE", tr("Title of the round")),
                tr("as it is to stand on the documents"),
            ),
            parameters.stage(Stage.CONSULTATION),
            parameters.explained(
                QgsProcessingParameterDateTime(
                    "DEADLINE",
                    tr("Deadline for answers"),
                    QgsProcessingParameterDateTime.Type.Date,
                    optional=True,
                ),
                tr("a date such as 2018-03-31; may be left out"),
            ),
            parameters.advanced(_levels()),
            parameters.advanced(_themes()),
            parameters.advanced(parameters.neighbour_counties()),
            parameters.advanced(
                parameters.line_of_text("ISSUER", tr("Issued by"), optional=True),
            ),
            *reference_parameters(),
            *line_sliver_parameters(),
            *answer_parameters("DRAFT", tr("Red-line draft")),
            *answer_parameters("COUNTIES", tr("Counties")),
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder of the round")),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputFile("REGISTER", tr("The register")),
            QgsProcessingOutputNumber("PACKAGES", tr("Number of county packages")),
            QgsProcessingOutputNumber("PIECES", tr("Number of pieces: patches clipped to a county")),
            QgsProcessingOutputNumber("AREA_KM2", tr("Area of all pieces in km², on the ellipsoid")),
            QgsProcessingOutputNumber("UNASSIGNED_KM2", tr("Area that lies in no county, in km²")),
        )

    def prepare(self, inputs: Inputs, copies: Path) -> None:
        from redline_plugin.maps.package_project import ProjectMaker
        from redline_plugin.store.staging import writing
        from redline_plugin.store.unfinished_round import PACKAGES_FOLDER

        layers = inputs.map_layers(LAYERS)
        use = ReferenceUse(inputs.code(USE) or ReferenceUse.CLIPPED.value)
        self._references = reference_layers_of(layers, use, copies, inputs.project())
        packages = inputs.output_file("OUTPUT") / PACKAGES_FOLDER
        # Made here, in the main thread, where QGIS projects are at home; used in any
        with writing(Path(QgsProcessingUtils.tempFolder())):
            self._maker = ProjectMaker(self._references, packages)

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.split_by_county import SplitRequest, split

        levels, themes = who_is_asked(inputs)
        request = SplitRequest(
            draft=inputs.layer("DRAFT"),
            counties=inputs.layer("COUNTIES"),
            output=inputs.output_file("OUTPUT"),
            title=inputs.text("TITLE"),
            stage=Stage(inputs.code("STAGE")),
            deadline=inputs.date("DEADLINE"),
            issuer=inputs.text("ISSUER"),
            neighbour_draft=inputs.layer_or_none("NEIGHBOUR_DRAFT"),
            neighbour_counties=inputs.layer_or_none("NEIGHBOUR_COUNTIES"),
            protected_areas=inputs.layer_or_none("PROTECTED_AREAS"),
            levels=levels,
            themes=themes,
            reference_layers=self._references,
            margin_m=inputs.number(MARGIN),
            line_slivers=line_slivers_of(inputs),
        )
        outcome = split(request, progress, self._maker.project_of)
        tell_notes(self, outcome.notes)
        tell_shift(self, inputs)
        return {
            "OUTPUT": str(outcome.output),
            "REGISTER": str(outcome.register),
            "PACKAGES": len(outcome.packages),
            "PIECES": outcome.pieces,
            "AREA_KM2": outcome.area_km2,
            "UNASSIGNED_KM2": outcome.unassigned_km2,
        }
