"""The words of a finding: what is wrong or worth a look, with which patch or comment, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

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
    FindingCode.DUPLICATE_VERTICES: lambda: tr(
        "Row {row}, patch {subject}: {count} vertices stand twice. Remove the second ones."
    ),
    FindingCode.MULTIPART: lambda: tr(
        "Row {row}, patch {subject}: it has {count} parts. If they are patches of their own, split them."
    ),
    FindingCode.OVERLAP: lambda: tr(
        "Row {row}, patch {subject}: it overlaps patch {other} in row {other_row} ({area_m2} m²). Give "
        "the ground to one of them."
    ),
    FindingCode.SMALL_PATCH: lambda: tr(
        "Row {row}, patch {subject}: only {area_km2} km² (less than {limit_km2}), alone and in no "
        "protected area. See whether it should stay."
    ),
    FindingCode.SLIVER: lambda: tr(
        "Row {row}, patch {subject}: a sliver ({area_m2} m², {width_m} m wide). Join it to a neighbour "
        "or leave it out."
    ),
    FindingCode.CODE_MISSING: lambda: tr("Row {row}, patch {subject}: it has no code. Give it one."),
    FindingCode.CODE_DUPLICATE: lambda: tr(
        "Rows {rows}: {count} patches have the code {value}. Give each its own."
    ),
    FindingCode.NAME_MISSING: lambda: tr("Row {row}, patch {subject}: it has no name. Give it one."),
    FindingCode.TYPE_UNKNOWN: lambda: tr(
        "Row {row}, patch {subject}: “{value}” is no type. Use one of the codes 11–15 and 21–25."
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
    # of a county's answer before it is sent
    FindingCode.FIELD_REQUIRED: lambda: tr("Comment {subject}: fill in the field {field}."),
    FindingCode.SHAPE_REQUIRED: lambda: tr("Comment {subject}: draw on the map what it is about."),
    FindingCode.SHAPE_INVALID: lambda: tr(
        "Comment {subject}: the drawn area is broken: {why}. Draw it anew."
    ),
    FindingCode.SHAPE_OUTSIDE_COUNTY: lambda: tr(
        "Comment {subject}: part of the drawn area lies outside the county."
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
