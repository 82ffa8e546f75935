"""What was noticed of a layer from outside while it was taken in."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class NoteCode(str, Enum):
    """Something about a source that people and the register shall know; words in ``words/intake.py``."""

    WGS84_TAKEN = "wgs84_taken"  # crs
    Z_DROPPED = "z_dropped"  # count
    CURVES_LINEARISED = "curves_linearised"  # count, tolerance
    ROWS_WITHOUT_POLYGONS = "rows_without_polygons"  # rows, count
    ENCODING_GUESSED = "encoding_guessed"  # encoding, sample
    CRS_DECLARED = "crs_declared"  # stated, declared
    AXES_SWAPPED = "axes_swapped"
    OPERATION_USED = "operation_used"  # stated, operation
    FIELDS_DECLARED = "fields_declared"  # fields
    SHIFT_SUSPECTED = "shift_suspected"  # metres, bearing, name


@dataclass(frozen=True)
class Note:
    """One thing noticed, with the values that its words need; ``path`` and ``layer`` say of which source."""

    code: NoteCode
    path: str
    layer: str = ""
    values: dict[str, Any] = field(default_factory=dict)
