"""What all our algorithms have in common: QGIS asks, a job answers, and its errors become words in one place."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from redline_plugin.errors import RedlineError
from redline_plugin.machine import prove_libraries
from redline_plugin.model.source import LayerSource
from redline_plugin.processing.feedback import FeedbackProgress
from redline_plugin.processing.inputs import Inputs
from redline_plugin.processing.layer_source import reason_against, source_of
from redline_plugin.processing.loading import dress
from redline_plugin.resource_paths import resource_path
from redline_plugin.words.errors import describe
from redline_plugin.words.findings import describe_finding
from redline_plugin.words.translation import tr

if TYPE_CHECKING:
    from redline_plugin.maps.catalogue import CatalogueLayer
    from redline_plugin.model.finding import Finding


class AlgorithmFace(QgsProcessingAlgorithm):
    """An algorithm that hands over to a job.

    A subclass has an ``ID`` and a ``GROUP``, says what it is called and does (`title`, `summary`), what it takes and
    gives (`takes`, `gives`), and does its job (`work`). It imports the job inside `work`: jobs bring pandas, shapely
    and the Word libraries with them, and QGIS must not start slower for it.
    """

    ID = ""
    GROUP = ""
    KEPT = ""  # the output that must have a place of its own: in a temporary one it would be lost with QGIS's end

    # ---- what a subclass says

    def title(self) -> str:
        """What the toolbox calls it, in the reader's language."""
        raise NotImplementedError

    def summary(self) -> str:
        """What it does, in one paragraph, in the reader's language."""
        raise NotImplementedError

    def takes(self) -> Sequence[QgsProcessingParameterDefinition]:
        """Its parameters; those for what is written are outputs as well."""
        raise NotImplementedError

    def gives(self) -> Sequence[QgsProcessingOutputDefinition]:
        """Its other outputs."""
        return ()

    def prepare(self, inputs: Inputs, copies: Path) -> None:
        """What must be done before the job, in the main thread; ``copies``: a temporary folder that stays until the job
        is done. Raises RedlineError."""

    def work(self, inputs: Inputs, progress: FeedbackProgress) -> dict[str, Any]:
        """Do the job; the values of the outputs. Raises RedlineError."""
        raise NotImplementedError

    # ---- what QGIS asks

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return self.title()

    def group(self) -> str:
        return {
            "draft": tr("1 Draft and packages"),
            "county": tr("2 At the county"),
            "comments": tr("3 Comments and decisions"),
            "documents": tr("4 Documents and experts"),
        }[self.GROUP]

    def groupId(self) -> str:
        return self.GROUP

    def icon(self) -> QIcon:
        return QIcon(str(resource_path("icons", "redline.svg")))

    def createInstance(self) -> AlgorithmFace:
        return type(self)()

    def shortHelpString(self) -> str:
        parameters = self.parameterDefinitions()
        written = {one.name() for one in parameters if one.isDestination()}
        lines = [self.summary(), f"<b>{tr('Input')}</b>"]
        lines += [_explained(one.description(), one.help()) for one in parameters if one.help()]
        lines.append(f"<b>{tr('Output')}</b>")
        outputs = [one for one in self.outputDefinitions() if one.name() not in written]
        lines += [_explained(one.name(), one.description()) for one in outputs]
        return "\n".join(lines)

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in self.takes():
            self.addParameter(parameter)
        for output in self.gives():
            self.addOutput(output)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """QGIS's own check, with words of ours: QGIS says no more than “incorrect value”."""
        if self.KEPT and parameters.get(self.KEPT) == QgsProcessing.TEMPORARY_OUTPUT:
            return False, tr("“{parameter}” ({name}) is missing: choose a place where it is kept.").format(
                parameter=self.parameterDefinition(self.KEPT).description(), name=self.KEPT
            )
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if not definition.checkValueIsAcceptable(value, context):
                return False, _reason_against(definition, value)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread, where layers live: make each into a source that a job can read in any thread."""
        # In QGIS's own temporary folder: what another program still holds open goes away when QGIS ends
        self._copies = Path(QgsProcessingUtils.generateTempFilename("redline"))
        self._copies.mkdir(parents=True)
        self._layers: dict[str, LayerSource] = {}
        with _said_in_words():
            prove_libraries()
        for definition in self.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterVectorLayer):
                layer = self.parameterAsVectorLayer(parameters, definition.name(), context)
                if layer is not None:
                    self._layers[definition.name()] = source_of(layer, self._copies)
        with _said_in_words():
            self.prepare(Inputs(self, parameters, context, self._layers), self._copies)
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """In any thread: the job, on the sources that were made of the layers."""
        self._context, self._feedback = context, feedback
        try:
            with _said_in_words():
                return self.work(Inputs(self, parameters, context, self._layers), FeedbackProgress(feedback))
        finally:
            shutil.rmtree(self._copies, ignore_errors=True)

    # ---- what a subclass tells besides its outputs

    def load_as(self, file: Path, layers: Iterable[CatalogueLayer]) -> None:
        """Which layers of a file QGIS is to show, where the person asked to see it."""
        dress(self._context, file, layers)

    def say(self, text: str) -> None:
        """A line in the log."""
        self._feedback.pushInfo(text)

    def warn(self, text: str) -> None:
        """A line in the log that stands out."""
        self._feedback.pushWarning(text)

    def warn_of_refusals(self, refusals: Iterable[RedlineError]) -> None:
        """What was refused, each with its reason."""
        for refusal in refusals:
            self.warn(describe(refusal))

    def warn_of_findings(self, findings: Iterable[Finding]) -> None:
        """What wants a second look."""
        for finding in findings:
            self.warn(describe_finding(finding))


@contextmanager
def _said_in_words() -> Iterator[None]:
    """The one place where errors become words; whatever else goes wrong passes as it is."""
    try:
        yield
    except RedlineError as error:
        raise QgsProcessingException(describe(error)) from error


def _explained(name: str, text: str) -> str:
    return f"<i>{name}</i>" if text in name else f"<i>{name}</i>: {text}"


def _reason_against(definition: QgsProcessingParameterDefinition, value: Any) -> str:
    if value in (None, ""):
        return tr("“{parameter}” ({name}) is missing.").format(
            parameter=definition.description(), name=definition.name()
        )
    if isinstance(definition, QgsProcessingParameterVectorLayer) and isinstance(value, str):
        return reason_against(value)
    if isinstance(definition, QgsProcessingParameterEnum):
        return tr("“{value}” cannot be used for “{parameter}” ({name}). Choose from: {codes}").format(
            value=value, parameter=definition.description(), name=definition.name(), codes=definition.help()
        )
    return tr("“{value}” cannot be used for “{parameter}” ({name}).").format(
        value=value, parameter=definition.description(), name=definition.name()
    )
