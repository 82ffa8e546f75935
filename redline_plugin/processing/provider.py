"""The provider ``redline``: our jobs in QGIS's toolbox, in models, in scripts and under ``qgis_process``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from redline_plugin.processing.check_draft import CheckDraft
from redline_plugin.processing.export_documents import ExportDocuments
from redline_plugin.processing.fix_draft import FixDraft
from redline_plugin.processing.import_decisions import ImportDecisions
from redline_plugin.processing.import_opinions import ImportOpinions
from redline_plugin.processing.match_borders import MatchBorders
from redline_plugin.processing.merge_submissions import MergeSubmissions
from redline_plugin.processing.next_draft import NextDraft
from redline_plugin.processing.split_again import SplitAgain
from redline_plugin.processing.split_by_county import SplitByCounty
from redline_plugin.processing.submit import Submit
from redline_plugin.resource_paths import resource_path
from redline_plugin.words.translation import tr

ALGORITHMS = (
    CheckDraft,
    FixDraft,
    SplitByCounty,
    SplitAgain,
    MatchBorders,
    Submit,
    MergeSubmissions,
    ImportDecisions,
    NextDraft,
    ExportDocuments,
    ImportOpinions,
)


class RedlineProvider(QgsProcessingProvider):
    """Offers the algorithms, in the order of the flow."""

    def id(self) -> str:
        return "redline"

    def name(self) -> str:
        return tr("Redline Review")

    def icon(self) -> QIcon:
        return QIcon(str(resource_path("icons", "redline.svg")))

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())

    def supportsNonFileBasedOutput(self) -> bool:
        """Results are files: each is written whole or not at all."""
        return False

    def defaultVectorFileExtension(self, hasGeometry: bool = True) -> str:
        return "gpkg"

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        """GeoPackage alone: other formats cut names and lose types."""
        return ["gpkg"]
