"""A county's review: numbers for its comments, its progress, and whether its answer is complete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from redline_plugin.model.comment import (
    AREA_ROLES,
    KINDS_ABOUT_A_FIELD,
    KINDS_WITH_GEOMETRY,
    Comment,
    CommentKind,
    ReviewState,
    Role,
)
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.finding import Finding, FindingCode, Severity
from redline_plugin.model.identity import comment_number
from redline_plugin.model.submission import ReviewMark
from redline_plugin.steps.geometry.area import area_m2

_SHARE_THAT_MATTERS = 0.02  # of a drawn area: less lies outside by the width of a line
_SURE_OF = {CommentKind.TAKE_OUT, CommentKind.BRING_IN}


@dataclass(frozen=True)
class ReviewProgress:
    """How far the county is: pieces seen of all, comments."""

    pieces: int
    seen: int
    comments: int


def next_number(county_code: str, numbers: Sequence[str]) -> str:
    """The next free number; numbers of deleted comments come back only if they were the last."""
    running = [int(number.rpartition("-")[2]) for number in numbers if number.rpartition("-")[2].isdigit()]
    return comment_number(county_code, max(running, default=0) + 1)


def progress_of(
    piece_ids: Sequence[str], marks: Sequence[ReviewMark], comments: Sequence[Comment]
) -> ReviewProgress:
    """Pieces marked in any way count as seen; marks on pieces that are not there do not."""
    marked = {mark.piece_id for mark in marks if mark.state != ReviewState.NOT_SEEN.value}
    return ReviewProgress(len(piece_ids), len(marked.intersection(piece_ids)), len(comments))


def check_answer(
    comments: Sequence[Comment],
    evidence: Sequence[Evidence],
    county: shapely.Geometry,
    red_line: np.ndarray,
    progress: ReviewProgress,
    author: str,
    phone: str,
    no_objection: bool,
) -> list[Finding]:
    """What stands against sending (errors) and what wants a second look (warnings).

    ``county``: the county (EPSG:4490); ``red_line``: its pieces.
    """
    findings = []
    evidenced = {one.comment_id for one in evidence}
    pieces = shapely.STRtree(red_line)
    for comment in comments:
        findings += _required_fields(comment)
        findings += _shapes(comment, county, pieces)
        if comment.kind in _SURE_OF and comment.comment_id not in evidenced:
            findings.append(_finding(comment, FindingCode.EVIDENCE_EXPECTED, Severity.WARNING))
    if not (author and phone):
        findings.append(Finding(FindingCode.CONTACT_MISSING, Severity.WARNING))
    if progress.seen < progress.pieces and not no_objection:
        values = {"count": progress.pieces - progress.seen}
        findings.append(Finding(FindingCode.PIECES_NOT_SEEN, Severity.WARNING, values=values))
    return findings


def _finding(comment: Comment, code: FindingCode, severity: Severity, **values: object) -> Finding:
    return Finding(code, severity, comment.number, comment.county_code, dict(values))


def _required_fields(comment: Comment) -> list[Finding]:
    required = {"statement": comment.statement}
    if comment.kind in KINDS_WITH_GEOMETRY:
        required["reason_code"] = comment.reason_code
    if comment.kind in KINDS_ABOUT_A_FIELD:
        required["field_name"] = comment.field_name
        required["proposed_value"] = comment.proposed_value
    return [
        _finding(comment, FindingCode.FIELD_REQUIRED, Severity.ERROR, field=name)
        for name, value in required.items()
        if not value.strip()
    ]


def _shapes(comment: Comment, county: shapely.Geometry, pieces: shapely.STRtree) -> list[Finding]:
    areas = [shape for shape in comment.shapes if shape.role in AREA_ROLES]
    drawn = [shape for shape in comment.shapes if shape.role is not Role.LOCATION]
    if comment.kind in KINDS_WITH_GEOMETRY and not drawn:
        return [_finding(comment, FindingCode.SHAPE_REQUIRED, Severity.ERROR)]
    findings = []
    for shape in areas:
        if not shapely.is_valid(shape.geometry):
            why = shapely.is_valid_reason(shape.geometry)
            findings.append(_finding(comment, FindingCode.SHAPE_INVALID, Severity.ERROR, why=why))
            continue
        area = _area(shape.geometry)
        if _area(shapely.difference(shape.geometry, county)) > _SHARE_THAT_MATTERS * area:
            findings.append(_finding(comment, FindingCode.SHAPE_OUTSIDE_COUNTY, Severity.WARNING))
        findings += _against_red_line(comment, shape.role, shape.geometry, area, pieces)
    return findings


def _against_red_line(
    comment: Comment, role: Role, geometry: shapely.Geometry, area: float, pieces: shapely.STRtree
) -> list[Finding]:
    near = pieces.geometries[np.sort(pieces.query(geometry, predicate="intersects"))]
    inside = _area(shapely.intersection(geometry, shapely.union_all(near))) if len(near) else 0.0
    if role is Role.TAKE_OUT and inside < (1 - _SHARE_THAT_MATTERS) * area:
        return [_finding(comment, FindingCode.TAKE_OUT_OUTSIDE_RED_LINE, Severity.WARNING)]
    if role is Role.BRING_IN and inside > _SHARE_THAT_MATTERS * area:
        return [_finding(comment, FindingCode.BRING_IN_INSIDE_RED_LINE, Severity.WARNING)]
    return []


def _area(geometry: shapely.Geometry) -> float:
    return float(area_m2(np.array([geometry], dtype=object))[0])
