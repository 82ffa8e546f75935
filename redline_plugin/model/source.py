"""Where a layer is to be read from, and what a person has said about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class AxisOrder(str, Enum):
    """Which number of a coordinate stands first in the source."""

    AS_STATED = "as_stated"  # as GDAL gives it: x (east) first
    NORTH_FIRST = "north_first"  # surveyors' X is north: the layer holds it in the place of x


@dataclass(frozen=True)
class SourceAnswers:
    """What a person has said about a source that does not say it, or says it wrongly. Empty: as the file says.

    ``encoding``: of a shapefile's table, as GDAL names it; ``crs``: the system that the coordinates are really in
    (``EPSG:4526`` or WKT); ``axes``: the order of the coordinates; ``operation``: a PROJ pipeline from the layer's own
    coordinates to EPSG:4490 (degrees, longitude first), the only way in for Xi'an 1980 and Beijing 1954; ``fields``:
    pairs of our field and the layer's own name for it (an empty name: the layer has no such field).
    """

    encoding: str = ""
    crs: str = ""
    axes: AxisOrder = AxisOrder.AS_STATED
    operation: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class LayerSource:
    """A file or database that GDAL can open, a layer in it (None: its first one), and what was said about it."""

    path: str
    layer: str | None = None
    answers: SourceAnswers = field(default_factory=SourceAnswers)
