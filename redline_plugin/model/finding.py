"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class Severity(str, Enum):
    """ERROR stops the step that follows, WARNING asks for a look."""

    ERROR = "error"
    WARNING = "warning"


class FindingCode(str, Enum):
    """One code per check of the draft or of a submission; words in ``words/findings.py``."""

    GEOMETRY_EMPTY = "geometry_empty"
    GEOMETRY_INVALID = "geometry_invalid"
    DUPLICATE_VERTICES = "duplicate_vertices"
    MULTIPART = "multipart"
    OVERLAP = "overlap"
    SMALL_PATCH = "small_patch"
    SLIVER = "sliver"
    CODE_MISSING = "code_missing"
    CODE_DUPLICATE = "code_duplicate"
    NAME_MISSING = "name_missing"
    TYPE_UNKNOWN = "type_unknown"
    AREA_DIFFERS = "area_differs"
    OUTSIDE_ALL_COUNTIES = "outside_all_counties"
    CROSSES_PROVINCE_LINE = "crosses_province_line"
    PROTECTED_AREA_LEFT_OUT = "protected_area_left_out"
    # of a county's answer before it is sent
    FIELD_REQUIRED = "field_required"
    SHAPE_REQUIRED = "shape_required"
    SHAPE_INVALID = "shape_invalid"
    SHAPE_OUTSIDE_COUNTY = "shape_outside_county"
    TAKE_OUT_OUTSIDE_RED_LINE = "take_out_outside_red_line"
    BRING_IN_INSIDE_RED_LINE = "bring_in_inside_red_line"
    EVIDENCE_EXPECTED = "evidence_expected"
    CONTACT_MISSING = "contact_missing"
    PIECES_NOT_SEEN = "pieces_not_seen"
    DEADLINE_PASSED = "deadline_passed"


@dataclass(frozen=True)
class Finding:
    """One finding: what (code, values for its words), how grave, about which patch, county or comment, and where."""

    code: FindingCode
    severity: Severity
    subject: str = ""
    county_code: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    geometry: BaseGeometry | None = None
