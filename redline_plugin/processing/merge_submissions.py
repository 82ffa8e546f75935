"""``redline:mergesubmissions``."""

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


class MergeSubmissions(AlgorithmFace):
    """What came back, into the register."""

    ID, GROUP = "mergesubmissions", "comments"

    def title(self) -> str:
        return tr("Merge submissions")

    def summary(self) -> str:
        return tr(
            "Takes the counties' submissions into the register and looks for conflicts between counties. "
            "Each file is checked; a damaged or changed one is refused by itself, with the reason, and the "
            "others are taken in. Merging the same files again changes nothing."
        )

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        return (
            parameters.register(),
            parameters.explained(
                parameters.files("SUBMISSIONS", tr("Submissions")),
                tr("the files that came back; in a script also a folder of them"),
            ),
        )

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        return (
            QgsProcessingOutputNumber("ACCEPTED", tr("Number of submissions taken in")),
            QgsProcessingOutputNumber("REFUSED", tr("Number of files refused")),
            QgsProcessingOutputNumber("UNCHANGED", tr("Number of submissions that were here already")),
            QgsProcessingOutputNumber("COMMENTS", tr("Number of comments that the register holds now")),
            QgsProcessingOutputNumber("CONFLICTS", tr("Number of conflicts between counties")),
            QgsProcessingOutputFile("REPORT", tr("What became of each file (Excel)")),
        )

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        from redline_plugin.jobs.merge_submissions import MergeRequest, merge, submissions_in

        submissions = submissions_in(inputs.paths("SUBMISSIONS"))
        if not submissions:
            self.warn(tr("There is no GeoPackage in the folder given: nothing was merged."))
        outcome = merge(MergeRequest(inputs.path("REGISTER"), submissions), progress, describe)
        self.warn_of_refusals(outcome.refusals)
        return {
            "ACCEPTED": outcome.accepted,
            "REFUSED": outcome.refused,
            "UNCHANGED": outcome.unchanged,
            "COMMENTS": outcome.comments,
            "CONFLICTS": outcome.conflicts,
            "REPORT": str(outcome.report),
        }
