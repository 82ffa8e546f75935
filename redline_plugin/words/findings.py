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
    return WORDS[finding.code]().format_map(Values(subject=shown(finding.subject), **values))


def _as_text(name: str, value: Any) -> str:
    if name == "field":
        return field_label(value)
    if name == "why":
        return fault_of_shape(str(value))
    if isinstance(value, float):
        return f"{value:.6g}"
    return joined(value) if isinstance(value, (list, tuple, set, frozenset)) else shown(value)


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


WORDS: Mapping[FindingCode, Callable[[], str]] = {
    # of a draft
    FindingCode.GEOMETRY_EMPTY: lambda: tr(
        "Patch {subject} has no polygon. Delete the row or draw its shape."
    ),
    FindingCode.GEOMETRY_INVALID: lambda: tr("Patch {subject} is broken: {why}. Repair it."),
    FindingCode.DUPLICATE_VERTICES: lambda: tr(
        "Patch {subject} has {count} vertices that stand twice. Remove them."
    ),
    FindingCode.MULTIPART: lambda: tr(
        "Patch {subject} has {count} parts. If they are patches of their own, split them."
    ),
    FindingCode.OVERLAP: lambda: tr(
        "Patches {subject} and {other} overlap ({area_m2} m²). Give the ground to one of them."
    ),
    FindingCode.SMALL_PATCH: lambda: tr(
        "Patch {subject} is small ({area_km2} km²) and in no protected area. See whether it should stay."
    ),
    FindingCode.SLIVER: lambda: tr("Patch {subject} is a sliver. Join it to a neighbour or take it out."),
    FindingCode.CODE_MISSING: lambda: tr("Patch {subject} has no code. Give it one."),
    FindingCode.CODE_DUPLICATE: lambda: tr(
        "The code of patch {subject} occurs more than once. Give each patch its own."
    ),
    FindingCode.NAME_MISSING: lambda: tr("Patch {subject} has no name. Give it one."),
    FindingCode.TYPE_UNKNOWN: lambda: tr(
        "Patch {subject} has no known type ({value}). Use one of the codes 11–15, 21–25."
    ),
    FindingCode.AREA_DIFFERS: lambda: tr(
        "Patch {subject}: the stated area differs from that of its shape. Compute it anew."
    ),
    FindingCode.OUTSIDE_ALL_COUNTIES: lambda: tr(
        "Patch {subject} lies outside all counties. See whether it belongs here."
    ),
    FindingCode.CROSSES_PROVINCE_LINE: lambda: tr(
        "Patch {subject} reaches beyond the province. Cut it at the border or check the border."
    ),
    FindingCode.PROTECTED_AREA_LEFT_OUT: lambda: tr(
        "Protected area {subject} lies partly outside the red line. Bring it in or give the reason."
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
