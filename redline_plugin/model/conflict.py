"""Comments of different counties that speak about the same ground."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class ConflictKind(str, Enum):
    """Contradictions (意见冲突), and the opposite: joint support (意见一致), which is no conflict but worth knowing."""

    OPPOSITE_AREAS = "opposite_areas"  # one takes out what another brings in
    OPPOSITE_ACROSS_LINE = "opposite_across_line"  # the same, side by side along a county line
    SAME_BOUNDARY = "same_boundary"  # both dispute the same stretch
    JOINT_SUPPORT = "joint_support"  # both ask for the same on the same ground


@dataclass(frozen=True)
class Conflict:
    """Two comments and the place where they meet (EPSG:4490); ``size`` is m² for areas, m for lines."""

    conflict_id: str
    kind: ConflictKind
    comment_a: str
    comment_b: str
    geometry: BaseGeometry
    size: float
