"""Safe fixes of a draft: what can be put right without anybody's judgement, and the record of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from redline_plugin.model.finding import FindingCode


class FixKind(str, Enum):
    """What a fix does; words in ``words/fixes.py``. None of them moves a line or decides to whom ground belongs."""

    CODE_TEXT = "code_text"  # blanks and full-width characters in codes
    COUNTY_CODE = (
        "county_code"  # 140923000, 140923.0 → 140923; a missing one from the county around the patch
    )
    TYPE_CODE = "type_code"  # from the type's name, where there is no code
    DUPLICATE_VERTICES = "duplicate_vertices"
    GEOMETRY = "geometry"  # broken shapes that can be repaired in one way only
    STATED_AREA = "stated_area"  # computed anew from the shape; only where asked for


DEFAULT_FIXES = tuple(kind for kind in FixKind if kind is not FixKind.STATED_AREA)

# Which fix may put right which finding, wholly or in part; all other findings are left to a person (`check_info.Fix`)
FIX_OF: Mapping[FindingCode, FixKind] = {
    FindingCode.GEOMETRY_INVALID: FixKind.GEOMETRY,
    FindingCode.SELF_INTERSECTION: FixKind.GEOMETRY,
    FindingCode.DUPLICATE_VERTICES: FixKind.DUPLICATE_VERTICES,
    FindingCode.COUNTY_MISSING: FixKind.COUNTY_CODE,
    FindingCode.AREA_MISSING: FixKind.STATED_AREA,
    FindingCode.AREA_DIFFERS: FixKind.STATED_AREA,
}


class FixResult(str, Enum):
    """What became of a patch that a fix looked at."""

    FIXED = "fixed"
    LEFT = "left"  # to a person: there is more than one way, or the area would change


@dataclass(frozen=True)
class FixRecord:
    """One patch and one fix. ``row`` counts from 1; areas in m² on the ellipsoid; ``before`` and ``after`` are the
    values of a field or, for shapes, what was wrong with them (GEOS's words) and empty."""

    kind: FixKind
    result: FixResult
    row: int
    patch_id: str
    field: str = ""
    before: str = ""
    after: str = ""
    area_before_m2: float = 0.0
    area_after_m2: float = 0.0
    vertices_removed: int = 0
