"""What a person or script gave to an algorithm, read through QGIS's own rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameters,
    QgsProject,
)
from qgis.PyQt.QtCore import Qt

from redline_plugin.model.source import LayerSource
from redline_plugin.processing.source_answers import answered


class Inputs:
    """The values of one run. Layers were made into sources before, in the thread where they live."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        values: Mapping[str, Any],
        context: QgsProcessingContext,
        layers: Mapping[str, LayerSource],
    ) -> None:
        self._algorithm = algorithm
        self._values = dict(values)
        self._context = context
        self._layers = layers

    def layer(self, name: str) -> LayerSource:
        """A layer that must be given, with what the parameters beside it say of it."""
        source = self._layers[name]
        is_asked = self._algorithm.parameterDefinition(f"{name}_CRS") is not None
        return answered(self, name, source) if is_asked else source

    def layer_or_none(self, name: str) -> LayerSource | None:
        """A layer that may be left out."""
        return self.layer(name) if name in self._layers else None

    def map_layers(self, name: str) -> Sequence[QgsMapLayer]:
        """Several layers of any kind, as they are; only in the main thread, where they live."""
        return self._algorithm.parameterAsLayerList(self._values, name, self._context)

    def project(self) -> QgsProject | None:
        """The project that layers were chosen from; only in the main thread."""
        return self._context.project()

    def path(self, name: str) -> Path:
        """A file or folder that must be given."""
        return Path(self.text(name))

    def path_or_none(self, name: str) -> Path | None:
        """A file that may be left out."""
        text = self.text(name)
        return Path(text) if text else None

    def output_file(self, name: str) -> Path:
        """Where a file is to be written; QGIS gives a temporary place where the person chose none."""
        return Path(self._algorithm.parameterAsFileOutput(self._values, name, self._context))

    def output_layer(self, name: str) -> Path:
        """Where a layer is to be written; QGIS loads it afterwards where the person asked for it."""
        return Path(self._algorithm.parameterAsOutputLayer(self._values, name, self._context))

    def paths(self, name: str) -> tuple[Path, ...]:
        """Several files or folders."""
        given = self._algorithm.parameterAsFileList(self._values, name, self._context)
        return tuple(Path(one) for one in given if one)

    def text(self, name: str) -> str:
        """Text without blanks around it; empty where it was left out."""
        return self._algorithm.parameterAsString(self._values, name, self._context).strip()

    def date(self, name: str) -> str:
        """A date as ISO text; empty where it was left out."""
        if not self._values.get(name):
            return ""
        given = QgsProcessingParameters.parameterAsDateTime(
            self._algorithm.parameterDefinition(name), self._values, self._context
        )
        return given.date().toString(Qt.DateFormat.ISODate)

    def is_given(self, name: str) -> bool:
        """Whether a value was given that may be left out."""
        return self._values.get(name) not in (None, "")

    def code(self, name: str) -> str:
        """One of the static codes of a choice."""
        return self._algorithm.parameterAsEnumString(self._values, name, self._context)

    def codes(self, name: str) -> tuple[str, ...]:
        """Some of the static codes of a choice."""
        return tuple(self._algorithm.parameterAsEnumStrings(self._values, name, self._context))

    def table(self, name: str, columns: int) -> tuple[tuple[str, ...], ...]:
        """The rows of a table, texts without blanks around them; rows without any text are left out."""
        cells = self._algorithm.parameterAsMatrix(self._values, name, self._context)
        # Cells that nobody filled in are QGIS's own NULL
        texts = [str(cell).strip() if isinstance(cell, (str, int, float)) else "" for cell in cells]
        texts += [""] * (-len(texts) % columns)
        rows = (tuple(texts[first : first + columns]) for first in range(0, len(texts), columns))
        return tuple(row for row in rows if any(row))

    def whole_number(self, name: str) -> int:
        """A whole number."""
        return self._algorithm.parameterAsInt(self._values, name, self._context)

    def number(self, name: str) -> float:
        """A number."""
        return self._algorithm.parameterAsDouble(self._values, name, self._context)

    def is_set(self, name: str) -> bool:
        """Whether a box is ticked."""
        return self._algorithm.parameterAsBool(self._values, name, self._context)
