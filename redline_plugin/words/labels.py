"""What codes are called on screen: members of the model's enums, types and reasons, layers and fields.

The words are those of the glossary in the design; the documents' own words are in ``documents.vocabulary`` and a test
holds both to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from redline_plugin.model.border_segment import BorderClass
from redline_plugin.model.comment import CommentKind, CommentState, Reason, ReviewState, Role
from redline_plugin.model.conflict import ConflictKind
from redline_plugin.model.decision import AdoptedPart, DecisionState, Verdict
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.event import EventKind
from redline_plugin.model.finding import Severity
from redline_plugin.model.fix import FixKind, FixResult
from redline_plugin.model.line_slivers import SliverRule
from redline_plugin.model.opinion import OpinionMatch, Stance
from redline_plugin.model.package import FileKind, PackageState
from redline_plugin.model.reference_layer import ReferenceUse
from redline_plugin.model.round import Stage
from redline_plugin.model.source import AxisOrder
from redline_plugin.model.submission import SubmissionState
from redline_plugin.model.thresholds import Provenance
from redline_plugin.model.unit import UnitLevel, UnitState
from redline_plugin.words.field_labels import FIELDS
from redline_plugin.words.translation import tr
from redline_plugin.words.values import shown

Words = Mapping[str, Callable[[], str]]


def label(member: Enum) -> str:
    """What a member of one of the model's enums is called, in the reader's language."""
    return _LABELS[type(member)][member.value]()


def label_of_code(kind: type[Enum], code: str) -> str:
    """What the stored code of a member of that enum is called; a code that is none stays as it is."""
    return _called(_LABELS[kind], code)


def type_label(code: str) -> str:
    """What a type of red line is called (``11`` … ``25``)."""
    return _called(_TYPES, code)


def layer_label(name: str) -> str:
    """What a table or layer of our files is called."""
    return _called(_LAYERS, name)


def field_label(name: str) -> str:
    """What a field of our tables is called."""
    return _called(FIELDS, name)


def file_kind_label(code: str) -> str:
    """What one of our files is called: county package, submission, register …"""
    return label_of_code(FileKind, code)


def geometry_label(name: str) -> str:
    """What shapes of a kind, as shapely names it, are called; an empty name is no shapes at all."""
    return _called(_GEOMETRIES, name)


def _called(words: Words, code: str) -> str:
    found = words.get(code)
    return found() if found else shown(code)


_LABELS: Mapping[type[Enum], Words] = {
    Stage: {
        Stage.CONSULTATION.value: lambda: tr("draft for comments"),
        Stage.APPRAISAL.value: lambda: tr("draft for appraisal"),
        Stage.REVIEW.value: lambda: tr("draft for review"),
        Stage.APPROVAL.value: lambda: tr("draft for approval"),
    },
    CommentKind: {
        CommentKind.TAKE_OUT.value: lambda: tr("Take out"),
        CommentKind.BRING_IN.value: lambda: tr("Bring in"),
        CommentKind.BOUNDARY.value: lambda: tr("New line"),
        CommentKind.ATTRIBUTE.value: lambda: tr("Attribute"),
        CommentKind.NAME.value: lambda: tr("Name or code"),
        CommentKind.COUNTY_LINE.value: lambda: tr("County line"),
        CommentKind.TEXT.value: lambda: tr("Text and rules"),
        CommentKind.NO_OBJECTION.value: lambda: tr("No objection"),
        CommentKind.OTHER.value: lambda: tr("Other"),
    },
    Role: {
        Role.TAKE_OUT.value: lambda: tr("Take out"),
        Role.BRING_IN.value: lambda: tr("Bring in"),
        Role.DISPUTED_BOUNDARY.value: lambda: tr("Disputed boundary"),
        Role.LOCATION.value: lambda: tr("Location"),
    },
    CommentState: {
        CommentState.OPEN.value: lambda: tr("Being written"),
        CommentState.SUBMITTED.value: lambda: tr("Submitted"),
        CommentState.DECIDED.value: lambda: tr("Decided"),
        CommentState.WITHDRAWN.value: lambda: tr("Withdrawn"),
    },
    ReviewState: {
        ReviewState.NOT_SEEN.value: lambda: tr("Not seen"),
        ReviewState.NO_OBJECTION.value: lambda: tr("No objection"),
        ReviewState.COMMENTED.value: lambda: tr("Commented"),
    },
    Reason: {
        Reason.PERMANENT_FARMLAND.value: lambda: tr("permanent basic farmland"),
        Reason.FARMLAND.value: lambda: tr("other farmland and orchards"),
        Reason.TOWN_LAND.value: lambda: tr("town land and town plans"),
        Reason.VILLAGE.value: lambda: tr("villages and settlements"),
        Reason.MINING_RIGHT.value: lambda: tr("mining right"),
        Reason.EXPLORATION_RIGHT.value: lambda: tr("exploration right"),
        Reason.COMMERCIAL_FOREST.value: lambda: tr("commercial or economic forest"),
        Reason.TRANSPORT.value: lambda: tr("transport works"),
        Reason.WATER_WORKS.value: lambda: tr("water works"),
        Reason.ENERGY_LINES.value: lambda: tr("energy and power lines and pipelines"),
        Reason.WIND_AND_SOLAR.value: lambda: tr("wind and solar power"),
        Reason.TOURISM.value: lambda: tr("tourism"),
        Reason.INDUSTRIAL_PARK.value: lambda: tr("development zone or industrial park"),
        Reason.PROTECTED_AREA_LIMIT.value: lambda: tr("protected-area limits wrong or changed"),
        Reason.COUNTY_LINE.value: lambda: tr("county line does not agree"),
        Reason.DATA_ERROR.value: lambda: tr("error of data or assessment"),
        Reason.NEIGHBOUR_MISMATCH.value: lambda: tr("does not meet the neighbour's red line"),
        Reason.SHOULD_BE_PROTECTED.value: lambda: tr("should be protected (bring in)"),
        Reason.OTHER.value: lambda: tr("other"),
    },
    AxisOrder: {
        AxisOrder.AS_STATED.value: lambda: tr("east first, as the file says"),
        AxisOrder.NORTH_FIRST.value: lambda: tr("north first: X and Y exchanged"),
    },
    Provenance: {
        Provenance.PROPOSAL.value: lambda: tr("default: our proposal"),
        Provenance.COMMON_PRACTICE.value: lambda: tr("default: common practice"),
        Provenance.WORKING_TOOL.value: lambda: tr("default: as working tools of the trade have it"),
    },
    SliverRule: {
        SliverRule.KEEP.value: lambda: tr("cut exactly at the line"),
        SliverRule.WITHIN_TOLERANCE.value: lambda: tr("join what is thinner than a millimetre"),
        SliverRule.JOIN.value: lambda: tr("join small slivers"),
    },
    ReferenceUse: {
        ReferenceUse.CLIPPED.value: lambda: tr("clipped into the package"),
        ReferenceUse.LINKED.value: lambda: tr("linked by its whole path"),
        ReferenceUse.LINKED_RELATIVE.value: lambda: tr("linked, as seen from the packages"),
        ReferenceUse.COPIED.value: lambda: tr("copied beside the packages"),
    },
    BorderClass: {
        BorderClass.JOINED.value: lambda: tr("Joined"),
        BorderClass.OFFSET.value: lambda: tr("Offset"),
        BorderClass.OURS_ONLY.value: lambda: tr("Ours only"),
        BorderClass.THEIRS_ONLY.value: lambda: tr("Theirs only"),
    },
    UnitLevel: {
        UnitLevel.COUNTY.value: lambda: tr("Counties"),
        UnitLevel.CITY.value: lambda: tr("Cities"),
        UnitLevel.DEPARTMENT.value: lambda: tr("Provincial departments"),
    },
    UnitState: {
        UnitState.NOT_SENT.value: lambda: tr("Not sent"),
        UnitState.SENT.value: lambda: tr("Sent, no answer yet"),
        UnitState.ASKED_AGAIN.value: lambda: tr("Asked again"),
        UnitState.REPLIED.value: lambda: tr("Answered"),
        UnitState.NO_OBJECTION.value: lambda: tr("Answered: no objection"),
    },
    SubmissionState: {
        SubmissionState.ACCEPTED.value: lambda: tr("Accepted"),
        SubmissionState.SUPERSEDED.value: lambda: tr("Superseded"),
        SubmissionState.UNCHANGED.value: lambda: tr("Here already"),
        SubmissionState.REFUSED.value: lambda: tr("Refused"),
    },
    ConflictKind: {
        ConflictKind.OPPOSITE_AREAS.value: lambda: tr("Take out against bring in"),
        ConflictKind.OPPOSITE_ACROSS_LINE.value: lambda: tr("Opposite on the two sides of a county line"),
        ConflictKind.SAME_BOUNDARY.value: lambda: tr("Same boundary disputed"),
        ConflictKind.JOINT_SUPPORT.value: lambda: tr("Joint support"),
    },
    Verdict: {
        Verdict.ADOPTED.value: lambda: tr("Adopted"),
        Verdict.PARTLY.value: lambda: tr("Partly adopted"),
        Verdict.NOT_ADOPTED.value: lambda: tr("Not adopted"),
        Verdict.EXPLAINED.value: lambda: tr("Explained"),
        Verdict.NEEDS_EVIDENCE.value: lambda: tr("Needs evidence"),
        Verdict.TO_MEETING.value: lambda: tr("To a meeting"),
    },
    DecisionState: {
        DecisionState.PROPOSED.value: lambda: tr("Proposed"),
        DecisionState.CONFIRMED.value: lambda: tr("Confirmed"),
    },
    AdoptedPart: {
        AdoptedPart.WHOLE.value: lambda: tr("The whole"),
        AdoptedPart.OUTSIDE_PROTECTED_AREAS.value: lambda: tr("Outside protected areas"),
        AdoptedPart.OUTSIDE_CONFLICTS.value: lambda: tr("Outside conflicts with other units"),
    },
    Stance: {
        Stance.AGREE.value: lambda: tr("Agree"),
        Stance.AGREE_WITH_CHANGES.value: lambda: tr("Agree with changes"),
        Stance.DISAGREE.value: lambda: tr("Disagree"),
        Stance.NONE.value: lambda: tr("No position"),
    },
    OpinionMatch: {
        OpinionMatch.MATCHED.value: lambda: tr("Row as printed"),
        OpinionMatch.EDITED.value: lambda: tr("Printed text was edited"),
        OpinionMatch.UNKNOWN.value: lambda: tr("No such comment"),
    },
    DocumentKind: {
        DocumentKind.SYNOPSIS.value: lambda: tr("Consolidated comments and decisions"),
        DocumentKind.COUNTY_REPLY.value: lambda: tr("County reply forms"),
        DocumentKind.BORDER_TABLE.value: lambda: tr("Border table"),
        DocumentKind.EXPERT_FORM.value: lambda: tr("Experts' form"),
        DocumentKind.DECISION_SHEET.value: lambda: tr("Decision sheet (Excel)"),
        DocumentKind.LETTER.value: lambda: tr("Letters to the units"),
        DocumentKind.MAP_SHEET.value: lambda: tr("Map sheets of the units (PDF, A3)"),
    },
    FileKind: {
        FileKind.PACKAGE.value: lambda: tr("county package"),
        FileKind.SUBMISSION.value: lambda: tr("submission"),
        FileKind.REGISTER.value: lambda: tr("register"),
        FileKind.FEEDBACK.value: lambda: tr("feedback package"),
        FileKind.FINDINGS.value: lambda: tr("findings of a check"),
    },
    PackageState: {
        PackageState.ISSUED.value: lambda: tr("issued"),
        PackageState.REPLACED.value: lambda: tr("replaced by a later issue"),
    },
    Severity: {
        Severity.ERROR.value: lambda: tr("Error"),
        Severity.WARNING.value: lambda: tr("Warning"),
    },
    FixKind: {
        FixKind.CODE_TEXT.value: lambda: tr("Blanks and full-width characters in codes"),
        FixKind.COUNTY_CODE.value: lambda: tr("County codes of six digits"),
        FixKind.TYPE_CODE.value: lambda: tr("Type codes from the types' names"),
        FixKind.DUPLICATE_VERTICES.value: lambda: tr("Vertices that stand twice"),
        FixKind.GEOMETRY.value: lambda: tr("Broken shapes that can be read in one way only"),
        FixKind.STATED_AREA.value: lambda: tr("Stated areas that are missing or wrong"),
    },
    FixResult: {
        FixResult.FIXED.value: lambda: tr("Fixed"),
        FixResult.LEFT.value: lambda: tr("Left to a person"),
    },
    EventKind: {
        EventKind.ROUND_OPENED.value: lambda: tr("Round opened"),
        EventKind.SOURCE_TAKEN.value: lambda: tr("Layer taken in"),
        EventKind.PACKAGE_ISSUED.value: lambda: tr("Package issued"),
        EventKind.DRAFT_REPLACED.value: lambda: tr("Draft replaced within the round"),
        EventKind.SUBMISSION_ACCEPTED.value: lambda: tr("Submission accepted"),
        EventKind.SUBMISSION_SUPERSEDED.value: lambda: tr("Submission superseded"),
        EventKind.SUBMISSION_REFUSED.value: lambda: tr("Submission refused"),
        EventKind.CONFLICTS_FOUND.value: lambda: tr("Conflicts found anew"),
        EventKind.DECISION_RECORDED.value: lambda: tr("Decisions recorded"),
        EventKind.DRAFT_REVISED.value: lambda: tr("Next draft made"),
        EventKind.DOCUMENTS_EXPORTED.value: lambda: tr("Documents printed"),
        EventKind.OPINIONS_IMPORTED.value: lambda: tr("Expert opinions recorded"),
    },
}

_TYPES: Words = {
    "11": lambda: tr("water conservation"),
    "12": lambda: tr("biodiversity maintenance"),
    "13": lambda: tr("soil and water conservation"),
    "14": lambda: tr("windbreak and sand fixation"),
    "15": lambda: tr("other ecological function"),
    "21": lambda: tr("soil erosion"),
    "22": lambda: tr("land desertification (sandification)"),
    "23": lambda: tr("karst rocky desertification"),
    "24": lambda: tr("salinization"),
    "25": lambda: tr("other sensitivity"),
}

_LAYERS: Words = {
    "patches": lambda: tr("Patches"),
    "draft_patches": lambda: tr("Patches"),
    "new_patches": lambda: tr("Patches of the next draft"),
    "draft": lambda: tr("Next draft"),
    "lineage": lambda: tr("Lineage"),
    "county": lambda: tr("County"),
    "neighbours": lambda: tr("Neighbouring units"),
    "border_segments": lambda: tr("Border segments"),
    "protected_areas": lambda: tr("Protected areas"),
    "comments": lambda: tr("Comments"),
    "comment_areas": lambda: tr("Areas to take out or bring in"),
    "comment_lines": lambda: tr("Disputed boundaries"),
    "comment_points": lambda: tr("Locations of comments"),
    "evidence": lambda: tr("Evidence"),
    "review_state": lambda: tr("Review progress"),
    "review_progress": lambda: tr("Review progress"),
    "remainders": lambda: tr("Outside all counties"),
    "line_slivers": lambda: tr("Slivers left with the county beside"),
    "units": lambda: tr("Units asked"),
    "conflicts": lambda: tr("Conflicts"),
    "decisions": lambda: tr("Decisions"),
    "opinions": lambda: tr("Expert opinions"),
    "submissions": lambda: tr("Submissions"),
    "findings": lambda: tr("Findings (areas)"),
    "findings_lines": lambda: tr("Findings (lines)"),
    "findings_points": lambda: tr("Findings (points)"),
}

_GEOMETRIES: Words = {
    "": lambda: tr("no shapes"),
    "Point": lambda: tr("points"),
    "MultiPoint": lambda: tr("points"),
    "LineString": lambda: tr("lines"),
    "LinearRing": lambda: tr("lines"),
    "MultiLineString": lambda: tr("lines"),
    "GeometryCollection": lambda: tr("mixed shapes"),
}
