"""From the rows of a filled-in sheet to decisions: each row becomes a decision or is refused alone, with the reason."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from redline_plugin.errors import ErrorCode, RefusedError
from redline_plugin.model.comment import AREA_ROLES, Comment
from redline_plugin.model.conflict import Conflict, ConflictKind
from redline_plugin.model.decision import AdoptedPart, Decision, DecisionEntry, Verdict
from redline_plugin.model.identity import derived_id
from redline_plugin.steps.integrity.fingerprint import canonical_json


@dataclass(frozen=True)
class Ground:
    """What the parts by rule are cut with: the protected areas (EPSG:4490) and the conflicts."""

    protected_areas: np.ndarray
    conflicts: Sequence[Conflict]


def comment_hash(comment: Comment) -> str:
    """SHA-256 of what a comment asks for: a decision made on it counts only as long as this stays."""
    shapes = sorted(
        [shape.role.value, shapely.to_wkb(shape.geometry, hex=True, byte_order=1)] for shape in comment.shapes
    )
    content = [
        comment.comment_id,
        comment.kind.value,
        comment.reason_code,
        comment.statement,
        comment.proposal,
        list(comment.patch_ids),
        comment.field_name,
        comment.proposed_value,
        shapes,
    ]
    return hashlib.sha256(canonical_json(content)).hexdigest()


def decide(
    entries: Sequence[DecisionEntry], comments: Mapping[str, Comment], ground: Ground, decided_at: str
) -> tuple[list[Decision], list[RefusedError]]:
    """Decisions of the rows that hold, refusals of those that do not; ``comments`` by number.

    The same row about the same comment has the same decision id each time, so a sheet read twice changes nothing.
    """
    decisions: list[Decision] = []
    refusals: list[RefusedError] = []
    first_rows: dict[str, int] = {}
    for entry in entries:
        try:
            if entry.number in first_rows:
                raise _refusal(ErrorCode.DECISION_REPEATED, entry, first_row=first_rows[entry.number])
            with np.errstate(invalid="ignore"):  # GEOS sets the flag on edges that all but coincide
                decisions.append(_decision(entry, comments, ground, decided_at))
            first_rows[entry.number] = entry.row
        except RefusedError as refusal:
            refusals.append(refusal)
    return decisions, refusals


def _refusal(code: ErrorCode, entry: DecisionEntry, **values: object) -> RefusedError:
    return RefusedError(code, row=entry.row, number=entry.number, **values)


def _decision(
    entry: DecisionEntry, comments: Mapping[str, Comment], ground: Ground, decided_at: str
) -> Decision:
    comment = comments.get(entry.number)
    if comment is None:
        raise _refusal(ErrorCode.DECISION_COMMENT_UNKNOWN, entry)
    if entry.verdict is None:
        raise _refusal(ErrorCode.DECISION_VERDICT_UNKNOWN, entry, value=entry.raw_verdict)
    if not entry.reason.strip():
        raise _refusal(ErrorCode.DECISION_REASON_MISSING, entry)
    part, areas = _adopted_part(entry, comment, ground)
    content = [comment_hash(comment), entry.verdict.value, entry.reason, entry.state.value, entry.decided_by]
    shape = "" if areas is None else shapely.to_wkb(areas, hex=True, byte_order=1)
    return Decision(
        decision_id=derived_id("decision", comment.comment_id, *content, part.value, shape),
        comment_id=comment.comment_id,
        verdict=entry.verdict,
        reason=entry.reason.strip(),
        state=entry.state,
        decided_by=entry.decided_by,
        decided_at=decided_at,
        adopted_part=part,
        adopted_areas=areas,
    )


def _adopted_part(
    entry: DecisionEntry, comment: Comment, ground: Ground
) -> tuple[AdoptedPart, shapely.Geometry | None]:
    """Which part is taken over. PARTLY must say which; the part by rule is cut now, so that it can be seen."""
    if entry.verdict is not Verdict.PARTLY:
        return AdoptedPart.WHOLE, None
    asked = [shape.geometry for shape in comment.shapes if shape.role in AREA_ROLES]
    if not asked:
        return AdoptedPart.WHOLE, None  # a text or a name taken over in part: the reason says which
    if entry.shape_wkt:
        cut = _shape_of(entry)
        part, areas = AdoptedPart.WHOLE, shapely.intersection(shapely.union_all(asked), cut)
    elif entry.part is AdoptedPart.OUTSIDE_PROTECTED_AREAS:
        part = entry.part
        areas = _without(shapely.union_all(asked), ground.protected_areas)
    elif entry.part is AdoptedPart.OUTSIDE_CONFLICTS:
        part = entry.part
        areas = _without(shapely.union_all(asked), _conflict_areas(comment, ground.conflicts))
    elif entry.part is None:
        raise _refusal(ErrorCode.DECISION_PART_INVALID, entry, value=entry.raw_part)
    else:
        raise _refusal(ErrorCode.DECISION_PART_MISSING, entry)
    areas = _polygons(areas)
    if shapely.is_empty(areas):
        raise _refusal(ErrorCode.DECISION_PART_INVALID, entry, value=entry.raw_part)
    return part, areas


def _shape_of(entry: DecisionEntry) -> shapely.Geometry:
    try:
        shape = shapely.from_wkt(entry.shape_wkt)
    except shapely.errors.GEOSException as error:
        raise _refusal(ErrorCode.DECISION_PART_INVALID, entry, value=entry.shape_wkt[:80]) from error
    if shape is None or not shapely.is_valid(shape):
        raise _refusal(ErrorCode.DECISION_PART_INVALID, entry, value=entry.shape_wkt[:80])
    return shape


def _without(area: shapely.Geometry, others: np.ndarray) -> shapely.Geometry:
    near = [other for other in others if shapely.intersects(other, area)]
    return shapely.difference(area, shapely.union_all(near)) if near else area


def _conflict_areas(comment: Comment, conflicts: Sequence[Conflict]) -> np.ndarray:
    return np.array(
        [
            conflict.geometry
            for conflict in conflicts
            if comment.comment_id in (conflict.comment_a, conflict.comment_b)
            and conflict.kind is ConflictKind.OPPOSITE_AREAS
        ],
        dtype=object,
    )


def _polygons(geometry: shapely.Geometry) -> shapely.Geometry:
    """The polygons of a result, as one MultiPolygon; its stray points and lines have no area to lose."""
    parts = shapely.get_parts(geometry)
    parts = parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON]
    return shapely.multipolygons(parts)
