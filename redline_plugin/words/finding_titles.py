"""What kinds of findings are called in lists and counts: a few words each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from redline_plugin.model.advice import Advice
from redline_plugin.model.finding import FindingCode
from redline_plugin.words.findings import how_to_fix, why_it_matters
from redline_plugin.words.translation import tr
from redline_plugin.words.values import shown


def finding_title(code: str) -> str:
    """The title of a stored code; one that is none of ours stays as it is."""
    words = TITLES.get(code)
    return words() if words else shown(code)


def advice_of(code: FindingCode) -> Advice:
    """All that is told of a kind of finding, in the reader's language."""
    return Advice(finding_title(code.value), why_it_matters(code), how_to_fix(code))


TITLES: Mapping[str, Callable[[], str]] = {
    # of the shapes of a draft
    FindingCode.GEOMETRY_EMPTY.value: lambda: tr("No polygon"),
    FindingCode.GEOMETRY_INVALID.value: lambda: tr("Broken shape"),
    FindingCode.SELF_INTERSECTION.value: lambda: tr("Outline crosses itself"),
    FindingCode.DUPLICATE_VERTICES.value: lambda: tr("Vertices twice"),
    FindingCode.SHORT_SEGMENTS.value: lambda: tr("Very short edges"),
    FindingCode.ACUTE_ANGLE.value: lambda: tr("Acute angle"),
    FindingCode.MULTIPART.value: lambda: tr("Several parts"),
    FindingCode.SLIVER.value: lambda: tr("Sliver"),
    FindingCode.SMALL_PATCH.value: lambda: tr("Small isolated patch"),
    FindingCode.SMALL_PATCHES.value: lambda: tr("Small isolated patches in all"),
    # of shapes that meet
    FindingCode.DUPLICATE_SHAPE.value: lambda: tr("Same shape twice"),
    FindingCode.OVERLAP.value: lambda: tr("Overlap"),
    FindingCode.GAP.value: lambda: tr("Narrow gap"),
    # of what the fields say
    FindingCode.CODE_MISSING.value: lambda: tr("Code missing"),
    FindingCode.CODE_DUPLICATE.value: lambda: tr("Code given twice"),
    FindingCode.CODE_COUNTY_DIFFERS.value: lambda: tr("Code against county"),
    FindingCode.CODE_TYPE_DIFFERS.value: lambda: tr("Code against type"),
    FindingCode.NAME_MISSING.value: lambda: tr("Name missing"),
    FindingCode.NAME_PATTERN.value: lambda: tr("Name off the pattern"),
    FindingCode.NAME_TYPE_DIFFERS.value: lambda: tr("Name against type"),
    FindingCode.TYPE_MISSING.value: lambda: tr("Type missing"),
    FindingCode.TYPE_UNKNOWN.value: lambda: tr("Type unknown"),
    FindingCode.TYPE_NAME_DIFFERS.value: lambda: tr("Type's name against its code"),
    FindingCode.COUNTY_MISSING.value: lambda: tr("County missing"),
    FindingCode.COUNTY_UNKNOWN.value: lambda: tr("County unknown"),
    FindingCode.COUNTY_DIFFERS.value: lambda: tr("County against place"),
    FindingCode.AREA_MISSING.value: lambda: tr("Stated area missing"),
    FindingCode.AREA_DIFFERS.value: lambda: tr("Stated area against shape"),
    # of where the patches lie
    FindingCode.OUTSIDE_ALL_COUNTIES.value: lambda: tr("Outside every county"),
    FindingCode.CROSSES_PROVINCE_LINE.value: lambda: tr("Beyond the province line"),
    # of protected areas
    FindingCode.PROTECTED_AREA_LEFT_OUT.value: lambda: tr("Protected area left out"),
    FindingCode.PROTECTED_KIND_LEFT_OUT.value: lambda: tr("Left out, by kind of protected area"),
    FindingCode.PROTECTED_KIND_UNKNOWN.value: lambda: tr("Kind of protected area unknown"),
    FindingCode.PROTECTED_KINDS_ABSENT.value: lambda: tr("Kinds of protected areas without data"),
    # of the layer of counties
    FindingCode.COUNTY_OVERLAP.value: lambda: tr("Counties overlap"),
    FindingCode.COUNTY_GAP.value: lambda: tr("Gap between counties"),
    # of a county's answer before it is sent
    FindingCode.FIELD_REQUIRED.value: lambda: tr("Field to fill in"),
    FindingCode.SHAPE_REQUIRED.value: lambda: tr("Nothing drawn"),
    FindingCode.SHAPE_INVALID.value: lambda: tr("Drawn area broken"),
    FindingCode.SHAPE_OUTSIDE_COUNTY.value: lambda: tr("Drawn outside the unit’s ground"),
    FindingCode.TAKE_OUT_OUTSIDE_RED_LINE.value: lambda: tr("Not in the red line"),
    FindingCode.BRING_IN_INSIDE_RED_LINE.value: lambda: tr("In the red line already"),
    FindingCode.EVIDENCE_EXPECTED.value: lambda: tr("No evidence"),
    FindingCode.CONTACT_MISSING.value: lambda: tr("Contact missing"),
    FindingCode.PIECES_NOT_SEEN.value: lambda: tr("Patches not looked at"),
    FindingCode.DEADLINE_PASSED.value: lambda: tr("Deadline passed"),
}
