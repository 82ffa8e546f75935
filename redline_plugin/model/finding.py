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
    """One code per check of the draft or of a submission; words in ``words/findings.py``.

    How grave a finding of a draft is, which values it has and whether it can be fixed safely: ``model/check_info.py``.
    """

    # of the shapes of a draft
    GEOMETRY_EMPTY = "geometry_empty"
    GEOMETRY_INVALID = "geometry_invalid"
    SELF_INTERSECTION = "self_intersection"
    DUPLICATE_VERTICES = "duplicate_vertices"
    SHORT_SEGMENTS = "short_segments"
    ACUTE_ANGLE = "acute_angle"
    MULTIPART = "multipart"
    SLIVER = "sliver"
    SMALL_PATCH = "small_patch"
    SMALL_PATCHES = "small_patches"
    # of shapes that meet
    DUPLICATE_SHAPE = "duplicate_shape"
    OVERLAP = "overlap"
    GAP = "gap"
    # of what the fields say
    CODE_MISSING = "code_missing"
    CODE_DUPLICATE = "code_duplicate"
    CODE_COUNTY_DIFFERS = "code_county_differs"
    CODE_TYPE_DIFFERS = "code_type_differs"
    NAME_MISSING = "name_missing"
    NAME_PATTERN = "name_pattern"
    NAME_TYPE_DIFFERS = "name_type_differs"
    TYPE_MISSING = "type_missing"
    TYPE_UNKNOWN = "type_unknown"
    TYPE_NAME_DIFFERS = "type_name_differs"
    COUNTY_MISSING = "county_missing"
    COUNTY_UNKNOWN = "county_unknown"
    COUNTY_DIFFERS = "county_differs"
    AREA_MISSING = "area_missing"
    AREA_DIFFERS = "area_differs"
    # of where the patches lie
    OUTSIDE_ALL_COUNTIES = "outside_all_counties"
    CROSSES_PROVINCE_LINE = "crosses_province_line"
    # of protected areas
    PROTECTED_AREA_LEFT_OUT = "protected_area_left_out"
    PROTECTED_KIND_LEFT_OUT = "protected_kind_left_out"
    PROTECTED_KIND_UNKNOWN = "protected_kind_unknown"
    PROTECTED_KINDS_ABSENT = "protected_kinds_absent"
    # of the layer of counties
    COUNTY_OVERLAP = "county_overlap"
    COUNTY_GAP = "county_gap"
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
