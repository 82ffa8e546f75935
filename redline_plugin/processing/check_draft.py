"""``redline:checkdraft``."""

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

from redline_plugin.model.finding import Severity
from redline_plugin.model.thresholds import THRESHOLD_INFO, ThresholdInfo, Thresholds, thresholds_of
from redline_plugin.processing import parameters
from redline_plugin.processing.face import AlgorithmFace
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.processing.source_answers import answer_parameters, tell_notes, tell_shift
from redline_plugin.words.finding_titles import advice_of
from redline_plugin.words.findings import describe_finding
from redline_plugin.words.thresholds import threshold_label
from redline_plugin.words.translation import tr

_MAIN = tuple(info for info in THRESHOLD_INFO.values() if info.is_main and info.name != "scale")
_ERRORS_TOLD = 50  # in the log; all of them stand in the layer


class CheckDraft(AlgorithmFace):
    """Every finding of a draft with its place."""

    ID, GROUP = "checkdraft", "draft"

    def title(self) -> str:
        return tr("Check draft")

    def summary(self) -> str:
        return tr(
            "Checks a red-line draft before it goes out: broken and overlapping shapes, slivers, missing or "
            "repeated codes, areas that do not agree, patches outside the province, protected areas left "
            "out. Each finding gets a row with its place. Findings do not stop the algorithm."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        scale = QgsProcessingParameterNumber(
            "SCALE",
            tr("Mapping scale 1:"),
            QgsProcessingParameterNumber.Type.Integer,
            10_000,
            minValue=500,
            maxValue=1_000_000,
        )
        findings = QgsProcessingParameterVectorDestination(
            "FINDINGS", tr("Findings"), QgsProcessing.SourceType.TypeVectorAnyGeometry
        )
        return (
            parameters.draft(),
            parameters.counties(),
            parameters.protected_areas(),
            parameters.explained(
                scale, tr("how exact lines are, and what is a sliver or a gap, follow from it")
            ),
            *(_threshold(info) for info in _MAIN),
            findings,
            *answer_parameters("DRAFT", tr("Red-line draft")),
            *answer_parameters("COUNTIES", tr("Counties")),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputNumber("ERRORS", tr("Number of errors: they stop the split by county")),
            QgsProcessingOutputNumber("WARNINGS", tr("Number of warnings: they want a second look")),
        )

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.check_draft import CheckRequest, check
        from redline_plugin.maps.catalogue import FINDING_LAYERS

        request = CheckRequest(
            draft=inputs.layer("DRAFT"),
            counties=inputs.layer("COUNTIES"),
            findings=inputs.output_layer("FINDINGS"),
            protected_areas=inputs.layer_or_none("PROTECTED_AREAS"),
            thresholds=thresholds_of(
                {
                    "scale": inputs.whole_number("SCALE"),
                    **{info.name: inputs.number(info.name.upper()) for info in _MAIN},
                }
            ),
        )
        outcome = check(request, progress, describe_finding, advice_of)
        tell_notes(self, outcome.notes)
        tell_shift(self, inputs)
        self.load_as(outcome.path, FINDING_LAYERS)
        errors = [finding for finding in outcome.findings if finding.severity is Severity.ERROR]
        self.warn_of_findings(errors[:_ERRORS_TOLD])
        self.say(
            tr("{errors} errors, {warnings} warnings").format(
                errors=outcome.errors, warnings=outcome.warnings
            )
        )
        return {"FINDINGS": str(outcome.path), "ERRORS": outcome.errors, "WARNINGS": outcome.warnings}


def _threshold(info: ThresholdInfo) -> QgsProcessingParameterNumber:
    """``SMALL_PATCH_KM2`` and so on: folded away, because the scale is what an office changes."""
    return parameters.advanced(
        QgsProcessingParameterNumber(
            info.name.upper(),
            f"{threshold_label(info.name)} ({info.unit})",
            QgsProcessingParameterNumber.Type.Double,
            getattr(Thresholds(), info.name),
            optional=True,
            minValue=info.least,
            maxValue=info.most,
        )
    )
