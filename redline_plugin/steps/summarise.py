"""Everything said and decided, as the rows and numbers that documents print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import shapely

from redline_plugin.model.comment import Comment, CommentKind, Role
from redline_plugin.model.decision import Decision, Verdict
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.opinion import Opinion
from redline_plugin.model.round import Round
from redline_plugin.model.summary import CommentRow, OpinionRow, Synopsis
from redline_plugin.model.unit import Unit, UnitLevel
from redline_plugin.steps.geometry.area import area_m2, length_m

_LEVELS = list(UnitLevel)
_NONE: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True)
class Answered:
    """Which units answered: when, and whether with “no objection”."""

    submitted_at: Mapping[str, str]
    no_objection: frozenset[str]


def comment_rows(
    comments: Sequence[Comment],
    decisions: Mapping[str, Decision],
    units: Mapping[str, Unit],
    evidence: Sequence[Evidence],
    patch_codes: Mapping[str, str],
    submitted_at: Mapping[str, str],
    earlier_issues: Mapping[str, int] = _NONE,
) -> tuple[CommentRow, ...]:
    """One row for each comment, each exactly once, in the order of their numbers.

    ``decisions`` by comment id, ``patch_codes`` by patch id; by the unit's code ``units``, ``submitted_at`` and
    ``earlier_issues``: which issue of its package a unit answered, where it got a later one since.
    """
    evidence_names: dict[str, list[str]] = {}
    for one in evidence:
        evidence_names.setdefault(one.comment_id, []).append(one.file_name)
    ordered = sorted(comments, key=lambda one: (one.number, one.comment_id))
    return tuple(
        _row(
            comment,
            decisions.get(comment.comment_id),
            units.get(comment.county_code, Unit(comment.county_code, comment.county_code)),
            tuple(evidence_names.get(comment.comment_id, ())),
            tuple(patch_codes.get(patch, patch) for patch in comment.patch_ids),
            submitted_at.get(comment.county_code, ""),
            earlier_issues.get(comment.county_code, 0),
        )
        for comment in ordered
    )


def _row(
    comment: Comment,
    decision: Decision | None,
    unit: Unit,
    evidence_names: tuple[str, ...],
    patches: tuple[str, ...],
    received_at: str,
    earlier_issue: int,
) -> CommentRow:
    out_km2, in_km2 = (_km2(_shapes(comment, role)) for role in (Role.TAKE_OUT, Role.BRING_IN))
    lines = _shapes(comment, Role.DISPUTED_BOUNDARY)
    adopted_out, adopted_in = (
        adopted_shapes(comment, decision, role) for role in (Role.TAKE_OUT, Role.BRING_IN)
    )
    return CommentRow(
        number=comment.number,
        comment_id=comment.comment_id,
        unit=unit,
        received_at=received_at,
        patches=patches,
        kind=comment.kind,
        reason_code=comment.reason_code,
        statement=comment.statement,
        basis=comment.basis,
        proposal=comment.proposal,
        take_out_km2=out_km2,
        bring_in_km2=in_km2,
        line_km=float(length_m(np.array(lines, dtype=object)).sum()) / 1000 if lines else 0.0,
        verdict=decision.verdict if decision else None,
        decision_reason=decision.reason if decision else "",
        adopted_out_km2=_km2(adopted_out),
        adopted_in_km2=_km2(adopted_in),
        evidence_names=evidence_names,
        field_name=comment.field_name,
        proposed_value=comment.proposed_value,
        earlier_issue=earlier_issue,
    )


def _shapes(comment: Comment, role: Role) -> list[shapely.Geometry]:
    return [shape.geometry for shape in comment.shapes if shape.role is role]


def adopted_shapes(comment: Comment, decision: Decision | None, role: Role) -> list[shapely.Geometry]:
    """The shapes of a role that a decision takes over into the draft (EPSG:4490): all, the adopted part, or none."""
    if decision is None:
        return []
    shapes = _shapes(comment, role)
    if decision.verdict is Verdict.ADOPTED:
        return shapes
    if decision.verdict is Verdict.PARTLY and decision.adopted_areas is not None:
        with np.errstate(invalid="ignore"):  # GEOS sets the flag on edges that all but coincide
            cut = [shapely.intersection(shape, decision.adopted_areas) for shape in shapes]
        return [shape for shape in cut if not shapely.is_empty(shape)]
    return []


def _km2(geometries: Sequence[shapely.Geometry]) -> float:
    return float(area_m2(np.array(geometries, dtype=object)).sum()) / 1e6 if len(geometries) else 0.0


def synopsis(
    round_: Round,
    asked: Mapping[str, Unit],
    answered: Answered,
    rows: tuple[CommentRow, ...],
    opinions: Sequence[Opinion],
) -> Synopsis:
    """The consolidated comments of a round. “No objection” is an answer; who sent nothing is listed as silent.

    Units stand level by level (counties, cities, departments), in the order of their codes.
    """
    units = sorted(asked.values(), key=lambda unit: (_LEVELS.index(unit.level), unit.county_code))
    return Synopsis(
        round=round_,
        asked=tuple(units),
        replied=tuple(unit for unit in units if unit.county_code in answered.submitted_at),
        no_objection=tuple(unit for unit in units if unit.county_code in answered.no_objection),
        silent=tuple(unit for unit in units if unit.county_code not in answered.submitted_at),
        rows=tuple(row for row in rows if row.kind is not CommentKind.NO_OBJECTION),
        opinions=tuple(OpinionRow(one.number, one.expert, one.stance, one.text) for one in opinions),
    )
