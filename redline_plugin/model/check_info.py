"""What each check of a draft is: how grave its findings are, what they are about, which values they carry, and whether
a program may fix them. Why it matters and what to do are words: ``words/findings.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from redline_plugin.model.finding import FindingCode, Severity

ROWS_NAMED = 100
"""How many rows a finding that many patches share names, and has a place in."""


class Fix(str, Enum):
    """What a program may do about a finding on a copy of the draft."""

    BY_HAND = "by_hand"  # a person has to look and decide
    SAFE = "safe"  # changes no ground, and no word that a person has written
    IF_AREA_STAYS = "if_area_stays"  # safe where the shape encloses afterwards what it did before


class About(str, Enum):
    """What the ``subject`` of a finding names."""

    PATCH = "patch"  # a patch_id; of findings that several patches share, the first one's
    DRAFT = "draft"  # empty: the draft as a whole
    PROTECTED_AREA = "protected_area"  # the name of the area
    PROTECTED_KIND = "protected_kind"  # the kind
    COUNTY = "county"  # a county code


@dataclass(frozen=True)
class CheckInfo:
    """One kind of finding.

    ``values``: the names in ``Finding.values``, besides ``row`` (from 1) of those about a patch. ``rows``, ``others``
    name at most `ROWS_NAMED`; ``count`` counts all. Where a field is empty in every row there is one finding about the
    draft (no subject) with ``count`` alone. ``thresholds``: the fields of `Thresholds` that it depends on.
    """

    code: FindingCode
    severity: Severity
    about: About = About.PATCH
    values: tuple[str, ...] = ()
    fix: Fix = Fix.BY_HAND
    thresholds: tuple[str, ...] = ()


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_SLIVER = (
    "scale",
    "sliver_mm2",
    "sliver_mm",
    "sliver_elongation",
    "sliver_compactness",
    "sliver_shape_index",
    "sliver_perimeter_squared",
    "sliver_signs",
)
_INFOS = (
    CheckInfo(FindingCode.GEOMETRY_EMPTY, _ERROR),
    CheckInfo(FindingCode.GEOMETRY_INVALID, _ERROR, values=("why",), fix=Fix.IF_AREA_STAYS),
    CheckInfo(FindingCode.SELF_INTERSECTION, _ERROR, values=("why", "count"), fix=Fix.IF_AREA_STAYS),
    CheckInfo(FindingCode.DUPLICATE_VERTICES, _WARNING, values=("count",), fix=Fix.SAFE),
    CheckInfo(
        FindingCode.SHORT_SEGMENTS,
        _WARNING,
        values=("count", "shortest_m", "limit_m"),
        thresholds=("short_segment_m",),
    ),
    CheckInfo(
        FindingCode.ACUTE_ANGLE,
        _WARNING,
        values=("count", "sharpest_deg", "limit_deg"),
        thresholds=("acute_angle_deg",),
    ),
    CheckInfo(FindingCode.MULTIPART, _WARNING, values=("count",)),
    CheckInfo(FindingCode.SLIVER, _WARNING, values=("area_m2", "width_m"), thresholds=_SLIVER),
    CheckInfo(
        FindingCode.SMALL_PATCH, _WARNING, values=("area_km2", "limit_km2"), thresholds=("small_patch_km2",)
    ),
    CheckInfo(
        FindingCode.SMALL_PATCHES,
        _WARNING,
        About.DRAFT,
        ("count", "listed", "area_km2", "percent", "limit_km2", "tiny_count", "tiny_limit_km2"),
        thresholds=("small_patch_km2", "tiny_patch_km2"),
    ),
    CheckInfo(FindingCode.DUPLICATE_SHAPE, _ERROR, values=("count", "rows", "others")),
    CheckInfo(
        FindingCode.OVERLAP, _ERROR, values=("other", "other_row", "area_m2"), thresholds=("overlap_m2",)
    ),
    CheckInfo(
        FindingCode.GAP,
        _WARNING,
        values=("other", "other_row", "area_m2", "width_m"),
        thresholds=("scale", "gap_mm"),
    ),
    CheckInfo(FindingCode.CODE_MISSING, _WARNING),
    CheckInfo(FindingCode.CODE_DUPLICATE, _ERROR, values=("value", "count", "rows")),
    CheckInfo(FindingCode.CODE_COUNTY_DIFFERS, _WARNING, values=("value", "stated")),
    CheckInfo(FindingCode.CODE_TYPE_DIFFERS, _WARNING, values=("value", "stated")),
    CheckInfo(FindingCode.NAME_MISSING, _WARNING),
    CheckInfo(FindingCode.NAME_PATTERN, _WARNING, values=("value", "count", "rows")),
    CheckInfo(FindingCode.NAME_TYPE_DIFFERS, _WARNING, values=("value", "stated")),
    CheckInfo(FindingCode.TYPE_MISSING, _WARNING),
    CheckInfo(FindingCode.TYPE_UNKNOWN, _WARNING, values=("value",)),
    CheckInfo(FindingCode.TYPE_NAME_DIFFERS, _WARNING, values=("value", "stated")),
    CheckInfo(FindingCode.COUNTY_MISSING, _WARNING, values=("found",), fix=Fix.SAFE),
    CheckInfo(FindingCode.COUNTY_UNKNOWN, _WARNING, values=("value", "count", "rows")),
    CheckInfo(
        FindingCode.COUNTY_DIFFERS,
        _WARNING,
        values=("stated", "found", "percent"),
        thresholds=("county_share",),
    ),
    CheckInfo(FindingCode.AREA_MISSING, _WARNING, fix=Fix.SAFE),
    CheckInfo(
        FindingCode.AREA_DIFFERS,
        _WARNING,
        values=("stated", "computed", "unit", "difference_percent"),
        fix=Fix.SAFE,
        thresholds=("area_share", "area_km2"),
    ),
    CheckInfo(FindingCode.OUTSIDE_ALL_COUNTIES, _WARNING, values=("outside_km2", "percent")),
    CheckInfo(
        FindingCode.CROSSES_PROVINCE_LINE,
        _WARNING,
        values=("outside_km2", "percent"),
        thresholds=("scale", "line_mm"),
    ),
    CheckInfo(
        FindingCode.PROTECTED_AREA_LEFT_OUT,
        _WARNING,
        About.PROTECTED_AREA,
        ("name", "kind", "stated_kind", "level", "zone", "area_km2", "left_out_km2", "percent"),
        thresholds=("scale", "line_mm"),
    ),
    CheckInfo(
        FindingCode.PROTECTED_KIND_LEFT_OUT,
        _WARNING,
        About.PROTECTED_KIND,
        ("kind", "count", "areas", "area_km2", "left_out_km2", "percent"),
        thresholds=("scale", "line_mm"),
    ),
    CheckInfo(FindingCode.PROTECTED_KIND_UNKNOWN, _WARNING, About.PROTECTED_AREA, ("value", "count")),
    CheckInfo(FindingCode.PROTECTED_KINDS_ABSENT, _WARNING, About.DRAFT, ("kinds", "count")),
    CheckInfo(
        FindingCode.COUNTY_OVERLAP,
        _WARNING,
        About.COUNTY,
        ("county", "others", "places", "area_m2", "width_m"),
        thresholds=("overlap_m2",),
    ),
    CheckInfo(
        FindingCode.COUNTY_GAP, _WARNING, About.COUNTY, ("county", "others", "places", "area_m2", "width_m")
    ),
)

CHECK_INFO: Mapping[FindingCode, CheckInfo] = {info.code: info for info in _INFOS}
"""Every kind of finding that a check of a draft can have, in the order of `FindingCode`."""
