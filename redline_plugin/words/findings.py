"""The words of a finding: what is wrong or worth a look, with which patch or comment, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from redline_plugin.model.check_info import CHECK_INFO, Fix
from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.words.labels import field_label
from redline_plugin.words.translation import tr
from redline_plugin.words.values import Values, joined, shown

_PLACE = re.compile(r"\[(?P<x>[-\d.]+) (?P<y>[-\d.]+)\]")


def describe_finding(finding: Finding) -> str:
    """One sentence in the reader's language, plain text."""
    values = {name: _as_text(name, value) for name, value in finding.values.items()}
    words = WORDS[finding.code] if finding.subject else _OF_THE_WHOLE.get(finding.code, WORDS[finding.code])
    return words().format_map(Values({**values, "subject": shown(finding.subject)}))


def _as_text(name: str, value: Any) -> str:
    if name == "field":
        return field_label(value)
    if name == "why":
        return fault_of_shape(str(value))
    if isinstance(value, float):
        return _number(value)
    return joined(value) if isinstance(value, (list, tuple, set, frozenset)) else shown(value)


def _number(value: float) -> str:
    """Two decimals, and more only where they would show nothing."""
    text = f"{value:.2f}" if abs(value) >= 0.01 or value == 0 else f"{value:.6f}"
    return text.rstrip("0").rstrip(".")


def fault_of_shape(reason: str) -> str:
    """What GEOS says is wrong with a shape, in the reader's language, with the place where it is."""
    faults = {
        "Self-intersection": tr("the outline crosses itself"),
        "Ring Self-intersection": tr("the outline touches itself"),
        "Hole lies outside shell": tr("a hole lies outside"),
        "Holes are nested": tr("a hole lies in another hole"),
        "Nested shells": tr("a part lies in another part"),
        "Interior is disconnected": tr("holes cut the inside apart"),
        "Duplicate Rings": tr("an outline occurs twice"),
        "Too few points in geometry component": tr("an outline has too few points"),
        "Invalid Coordinate": tr("a coordinate is no number"),
    }
    fault = reason.partition("[")[0].strip()
    words = faults.get(fault, shown(fault))
    place = _PLACE.search(reason)
    if place is None:
        return words
    x, y = float(place["x"]), float(place["y"])
    return tr("{words} near {x}, {y}").format(words=words, x=f"{x:.5f}", y=f"{y:.5f}")


# Where a finding is about the draft as a whole
_OF_THE_WHOLE: Mapping[FindingCode, Callable[[], str]] = {
    FindingCode.CODE_MISSING: lambda: tr("None of the {count} patches has a code. Give each its own."),
    FindingCode.NAME_MISSING: lambda: tr("None of the {count} patches has a name. See which field holds it."),
    FindingCode.TYPE_MISSING: lambda: tr("None of the {count} patches has a type. See which field holds it."),
    FindingCode.COUNTY_MISSING: lambda: tr(
        "None of the {count} patches states its county. The split finds it by the shapes."
    ),
    FindingCode.AREA_DIFFERS: lambda: tr(
        "The stated areas ({stated} in all) fit the shapes ({computed} km² in all) in no unit of area. "
        "See what the field holds."
    ),
}

WORDS: Mapping[FindingCode, Callable[[], str]] = {
    # of a draft
    FindingCode.GEOMETRY_EMPTY: lambda: tr(
        "Row {row}, patch {subject}: there is no polygon. Delete the row or draw its shape."
    ),
    FindingCode.GEOMETRY_INVALID: lambda: tr("Row {row}, patch {subject}: {why}. Repair the shape."),
    FindingCode.SELF_INTERSECTION: lambda: tr(
        "Row {row}, patch {subject}: {why} ({count} places in all). Redraw the outline there."
    ),
    FindingCode.DUPLICATE_VERTICES: lambda: tr(
        "Row {row}, patch {subject}: {count} vertices stand twice. Remove the second ones."
    ),
    FindingCode.SHORT_SEGMENTS: lambda: tr(
        "Row {row}, patch {subject}: {count} edges are shorter than {limit_m} m (the shortest: {shortest_m} m). "
        "Remove a vertex of each, also of the neighbour that shares it."
    ),
    FindingCode.ACUTE_ANGLE: lambda: tr(
        "Row {row}, patch {subject}: the outline turns back at less than {limit_deg}° in {count} places (the "
        "sharpest: {sharpest_deg}°). See whether a vertex is misplaced."
    ),
    FindingCode.MULTIPART: lambda: tr(
        "Row {row}, patch {subject}: it has {count} parts. If they are patches of their own, split them."
    ),
    FindingCode.SLIVER: lambda: tr(
        "Row {row}, patch {subject}: a sliver ({area_m2} m², {width_m} m wide). Join it to a neighbour "
        "or leave it out."
    ),
    FindingCode.SMALL_PATCH: lambda: tr(
        "Row {row}, patch {subject}: only {area_km2} km² (less than {limit_km2}), alone and in no "
        "protected area. See whether it should stay."
    ),
    FindingCode.SMALL_PATCHES: lambda: tr(
        "{count} patches are smaller than {limit_km2} km², stand alone and lie in no protected area; {tiny_count} "
        "of them are smaller than {tiny_limit_km2} km². Together {area_km2} km² ({percent} % of the red line). The "
        "{listed} smallest are listed one by one."
    ),
    FindingCode.DUPLICATE_SHAPE: lambda: tr(
        "Rows {rows}: {count} patches have one and the same shape. Keep one of them."
    ),
    FindingCode.OVERLAP: lambda: tr(
        "Row {row}, patch {subject}: it overlaps patch {other} in row {other_row} ({area_m2} m²). Give "
        "the ground to one of them."
    ),
    FindingCode.GAP: lambda: tr(
        "Row {row}, patch {subject}: between it and patch {other} in row {other_row} a gap of {area_m2} m² stays "
        "open, {width_m} m wide. Close it if the two should touch."
    ),
    FindingCode.CODE_MISSING: lambda: tr("Row {row}, patch {subject}: it has no code. Give it one."),
    FindingCode.CODE_DUPLICATE: lambda: tr(
        "Rows {rows}: {count} patches have the code {value}. Give each its own."
    ),
    FindingCode.CODE_COUNTY_DIFFERS: lambda: tr(
        "Row {row}, patch {subject}: the code {value} begins with another county than the stated {stated}. See "
        "which is right."
    ),
    FindingCode.CODE_TYPE_DIFFERS: lambda: tr(
        "Row {row}, patch {subject}: digits 7 and 8 of the code {value} are not the type {stated}. See which is right."
    ),
    FindingCode.NAME_MISSING: lambda: tr("Row {row}, patch {subject}: it has no name. Give it one."),
    FindingCode.NAME_PATTERN: lambda: tr(
        "{count} patches are called “{value}” (rows {rows}). A name is made of a natural unit, the leading function "
        "and 生态保护红线."
    ),
    FindingCode.NAME_TYPE_DIFFERS: lambda: tr(
        "Row {row}, patch {subject}: the name “{value}” speaks of another function than the type {stated}. See "
        "which is right."
    ),
    FindingCode.TYPE_MISSING: lambda: tr(
        "Row {row}, patch {subject}: it has no type. Give it one of the codes 11–15 and 21–25."
    ),
    FindingCode.TYPE_UNKNOWN: lambda: tr(
        "Row {row}, patch {subject}: “{value}” is no type. Use one of the codes 11–15 and 21–25."
    ),
    FindingCode.TYPE_NAME_DIFFERS: lambda: tr(
        "Row {row}, patch {subject}: the type is called “{value}”, its code is {stated}. See which is right."
    ),
    FindingCode.COUNTY_MISSING: lambda: tr(
        "Row {row}, patch {subject}: it states no county. Most of it lies in {found}."
    ),
    FindingCode.COUNTY_UNKNOWN: lambda: tr(
        "{count} patches state the county {value}, which the layer of counties does not have (rows {rows}). See "
        "whether its code has changed."
    ),
    FindingCode.COUNTY_DIFFERS: lambda: tr(
        "Row {row}, patch {subject}: it states the county {stated}, but most of it lies in {found} ({percent} %). "
        "Correct the code, or check the county line."
    ),
    FindingCode.AREA_MISSING: lambda: tr(
        "Row {row}, patch {subject}: it states no area, other patches do. Compute it."
    ),
    FindingCode.AREA_DIFFERS: lambda: tr(
        "Row {row}, patch {subject}: the stated area is {stated} {unit}, its shape has {computed} "
        "{unit}. Compute the stated area anew."
    ),
    FindingCode.OUTSIDE_ALL_COUNTIES: lambda: tr(
        "Row {row}, patch {subject}: it lies outside all counties ({outside_km2} km²). See whether it "
        "belongs here."
    ),
    FindingCode.CROSSES_PROVINCE_LINE: lambda: tr(
        "Row {row}, patch {subject}: {outside_km2} km² ({percent} %) lie beyond the province line. Cut "
        "it there, or check the line."
    ),
    FindingCode.PROTECTED_AREA_LEFT_OUT: lambda: tr(
        "Protected area {subject}: {left_out_km2} km² ({percent} %) are not in the red line. Bring them "
        "in or give the reason."
    ),
    FindingCode.PROTECTED_KIND_LEFT_OUT: lambda: tr(
        "{kind}: of {areas} areas {count} are not wholly in the red line; {left_out_km2} of {area_km2} km² "
        "({percent} %) are left out."
    ),
    FindingCode.PROTECTED_KIND_UNKNOWN: lambda: tr(
        "{count} protected areas have the kind “{value}”, which is none of the thirteen. See which it is."
    ),
    FindingCode.PROTECTED_KINDS_ABSENT: lambda: tr(
        "The layer of protected areas has no area of {count} kinds: {kinds}. Ask the departments in charge for "
        "theirs, or note that there are none."
    ),
    # of the layer of counties
    FindingCode.COUNTY_OVERLAP: lambda: tr(
        "The counties {county} and {others} overlap ({area_m2} m², {width_m} m wide). The split gives this ground to "
        "the one that stands first. Correct the county line."
    ),
    FindingCode.COUNTY_GAP: lambda: tr(
        "Between the county {county} and {others} there is ground of no county ({area_m2} m², {width_m} m wide). "
        "Correct the county line."
    ),
    # of a county's answer before it is sent
    FindingCode.FIELD_REQUIRED: lambda: tr("Comment {subject}: fill in the field {field}."),
    FindingCode.SHAPE_REQUIRED: lambda: tr("Comment {subject}: draw on the map what it is about."),
    FindingCode.SHAPE_INVALID: lambda: tr(
        "Comment {subject}: the drawn area is broken: {why}. Draw it anew."
    ),
    FindingCode.SHAPE_OUTSIDE_COUNTY: lambda: tr(
        "Comment {subject}: part of the drawn area lies outside the unit’s ground."
    ),
    FindingCode.TAKE_OUT_OUTSIDE_RED_LINE: lambda: tr(
        "Comment {subject}: part of the area to take out is not in the red line."
    ),
    FindingCode.BRING_IN_INSIDE_RED_LINE: lambda: tr(
        "Comment {subject}: part of the area to bring in is in the red line already."
    ),
    FindingCode.EVIDENCE_EXPECTED: lambda: tr(
        "Comment {subject} has no evidence. Comments without it are seldom adopted."
    ),
    FindingCode.CONTACT_MISSING: lambda: tr("The name or the phone number of the author is missing."),
    FindingCode.PIECES_NOT_SEEN: lambda: tr("{count} patches have not been looked at."),
    FindingCode.DEADLINE_PASSED: lambda: tr(
        "The deadline {deadline} has passed. Send the answer all the same, and soon."
    ),
}


def why_it_matters(code: FindingCode) -> str:
    """Why a finding of a draft is worth a look, in the reader's language; empty for findings of a county's answer."""
    words = WHY.get(code)
    return words() if words else ""


def how_to_fix(code: FindingCode) -> str:
    """What the plugin can do about it, or who has to; empty for findings of a county's answer."""
    info = CHECK_INFO.get(code)
    return _FIXES[info.fix]() if info else ""


_FIXES: Mapping[Fix, Callable[[], str]] = {
    Fix.BY_HAND: lambda: tr("A person has to look at it and decide."),
    Fix.SAFE: lambda: tr("The plugin can correct it on a copy of the draft: no ground changes."),
    Fix.IF_AREA_STAYS: lambda: tr(
        "The plugin can repair it on a copy of the draft where the patch keeps its area; else a person has to."
    ),
}

WHY: Mapping[FindingCode, Callable[[], str]] = {
    FindingCode.GEOMETRY_EMPTY: lambda: tr(
        "A row without a polygon covers no ground; the split cannot take it."
    ),
    FindingCode.GEOMETRY_INVALID: lambda: tr(
        "What such an outline encloses is not certain: areas and cuts would be wrong. The split cannot take it."
    ),
    FindingCode.SELF_INTERSECTION: lambda: tr(
        "Where an outline crosses itself it is not certain what lies inside: areas and cuts would be wrong. The "
        "split cannot take it."
    ),
    FindingCode.DUPLICATE_VERTICES: lambda: tr(
        "They say nothing, and other programs may take them for faults of the outline."
    ),
    FindingCode.SHORT_SEGMENTS: lambda: tr(
        "No map shows edges this short; they come from overlays, make files larger and shapes hard to edit."
    ),
    FindingCode.ACUTE_ANGLE: lambda: tr(
        "Such spikes mostly come from overlays or a misplaced vertex; on the ground no boundary post can mark them."
    ),
    FindingCode.MULTIPART: lambda: tr(
        "A county decides patch by patch; parts far from each other cannot be told apart by one code."
    ),
    FindingCode.SLIVER: lambda: tr(
        "Slivers mostly come from overlaying lines of different maps; nobody meant them."
    ),
    FindingCode.SMALL_PATCH: lambda: tr(
        "The delimitation asks to leave out small isolated patches within reason; they can hardly be managed."
    ),
    FindingCode.SMALL_PATCHES: lambda: tr("How many there are tells whether the threshold fits this draft."),
    FindingCode.DUPLICATE_SHAPE: lambda: tr("Ground that is counted twice makes every area too large."),
    FindingCode.OVERLAP: lambda: tr("Ground that is counted twice makes every area too large."),
    FindingCode.GAP: lambda: tr(
        "Gaps are lawful where they are meant; ones this narrow mostly come from drawing the same line twice."
    ),
    FindingCode.CODE_MISSING: lambda: tr("Comments and decisions name patches by their codes."),
    FindingCode.CODE_DUPLICATE: lambda: tr("A comment on this code could mean any of them."),
    FindingCode.CODE_COUNTY_DIFFERS: lambda: tr(
        "Codes usually begin with the county; one of the two is wrong."
    ),
    FindingCode.CODE_TYPE_DIFFERS: lambda: tr(
        "Codes usually hold the type after the county; one of the two is wrong."
    ),
    FindingCode.NAME_MISSING: lambda: tr("Documents list patches by their names."),
    FindingCode.NAME_PATTERN: lambda: tr(
        "Names follow one pattern in all of the province, so that they fit its neighbours'."
    ),
    FindingCode.NAME_TYPE_DIFFERS: lambda: tr(
        "The name states the leading function; one of the two is wrong."
    ),
    FindingCode.TYPE_MISSING: lambda: tr("Areas are summed up by type, and departments are asked by type."),
    FindingCode.TYPE_UNKNOWN: lambda: tr("Areas are summed up by type, and departments are asked by type."),
    FindingCode.TYPE_NAME_DIFFERS: lambda: tr("Areas are summed up by type; one of the two is wrong."),
    FindingCode.COUNTY_MISSING: lambda: tr("The register of each county is kept by its code."),
    FindingCode.COUNTY_UNKNOWN: lambda: tr(
        "The draft and the layer of counties may be of different years; codes changed in 2018 and 2019."
    ),
    FindingCode.COUNTY_DIFFERS: lambda: tr(
        "The split goes by the shapes: this patch goes to another county than it says."
    ),
    FindingCode.AREA_MISSING: lambda: tr("Tables that add up stated areas would leave this patch out."),
    FindingCode.AREA_DIFFERS: lambda: tr(
        "Tables that add up stated areas would not agree with the map; often the shape was changed afterwards."
    ),
    FindingCode.OUTSIDE_ALL_COUNTIES: lambda: tr("No county would be asked about it."),
    FindingCode.CROSSES_PROVINCE_LINE: lambda: tr(
        "No county would be asked about the part beyond, and the neighbouring province may claim it."
    ),
    FindingCode.PROTECTED_AREA_LEFT_OUT: lambda: tr(
        "Protected areas are to be in the red line as far as they should be."
    ),
    FindingCode.PROTECTED_KIND_LEFT_OUT: lambda: tr(
        "Protected areas are to be in the red line as far as they should be."
    ),
    FindingCode.PROTECTED_KIND_UNKNOWN: lambda: tr(
        "It is measured, but counted under none of the kinds of the plan."
    ),
    FindingCode.PROTECTED_KINDS_ABSENT: lambda: tr(
        "Whether areas of these kinds are in the red line has not been checked."
    ),
    FindingCode.COUNTY_OVERLAP: lambda: tr("Patches there could go to either county."),
    FindingCode.COUNTY_GAP: lambda: tr("No county would be asked about patches there."),
}
