"""Rows of a sheet to decisions: what each verdict needs, and which row is refused for what."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import shapely

from redline_plugin.errors import ErrorCode
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, Role
from redline_plugin.model.conflict import Conflict, ConflictKind
from redline_plugin.model.decision import AdoptedPart, DecisionEntry, DecisionState, Verdict
from redline_plugin.steps.decide import Ground, comment_hash, decide

AREA = shapely.multipolygons([shapely.box(112.0, 37.0, 112.2, 37.1)])
LEFT_HALF = shapely.box(112.0, 37.0, 112.1, 37.1)
COMMENT = Comment(
    "id-1",
    "140728-0001",
    "140728",
    CommentKind.TAKE_OUT,
    "R05",
    "意见",
    shapes=(CommentShape(Role.TAKE_OUT, AREA),),
)
TEXT = Comment("id-2", "140728-0002", "140728", CommentKind.TEXT, "", "意见")
COMMENTS = {COMMENT.number: COMMENT, TEXT.number: TEXT}
NO_GROUND = Ground(np.array([], dtype=object), ())
ENTRY = DecisionEntry(
    3, COMMENT.number, Verdict.ADOPTED, "属实", DecisionState.CONFIRMED, "生态处", AdoptedPart.WHOLE
)


def refusal_of(entry: DecisionEntry, ground: Ground = NO_GROUND) -> tuple[ErrorCode, dict]:
    decisions, refusals = decide([entry], COMMENTS, ground, "t")
    assert not decisions
    return refusals[0].code, refusals[0].values


def one(entry: DecisionEntry, ground: Ground = NO_GROUND):
    decisions, refusals = decide([entry], COMMENTS, ground, "t")
    assert not refusals
    return decisions[0]


def test_adopted() -> None:
    decision = one(ENTRY)
    assert (decision.comment_id, decision.verdict, decision.reason) == ("id-1", Verdict.ADOPTED, "属实")
    assert decision.adopted_areas is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"number": "140728-0009"}, ErrorCode.DECISION_COMMENT_UNKNOWN),
        ({"verdict": None, "raw_verdict": "好"}, ErrorCode.DECISION_VERDICT_UNKNOWN),
        ({"reason": "  "}, ErrorCode.DECISION_REASON_MISSING),
        ({"verdict": Verdict.PARTLY}, ErrorCode.DECISION_PART_MISSING),
        ({"verdict": Verdict.PARTLY, "part": None, "raw_part": "一半"}, ErrorCode.DECISION_PART_INVALID),
        ({"verdict": Verdict.PARTLY, "shape_wkt": "POLYGON ((0 0"}, ErrorCode.DECISION_PART_INVALID),
        (
            {"verdict": Verdict.PARTLY, "shape_wkt": "POLYGON ((0 0, 1 0, 1 1, 0 0))"},
            ErrorCode.DECISION_PART_INVALID,
        ),
    ],
)
def test_rows_refused_alone(change: dict, code: ErrorCode) -> None:
    found, values = refusal_of(replace(ENTRY, **change))
    assert found is code
    assert values["row"] == 3


def test_the_second_row_about_a_comment_is_refused() -> None:
    decisions, refusals = decide([ENTRY, replace(ENTRY, row=9)], COMMENTS, NO_GROUND, "t")
    assert len(decisions) == 1
    assert refusals[0].code is ErrorCode.DECISION_REPEATED
    assert refusals[0].values == {"row": 9, "number": COMMENT.number, "first_row": 3}


def test_without_protected_areas() -> None:
    ground = Ground(np.array([LEFT_HALF, shapely.box(0, 0, 1, 1)], dtype=object), ())
    decision = one(replace(ENTRY, verdict=Verdict.PARTLY, part=AdoptedPart.OUTSIDE_PROTECTED_AREAS), ground)
    assert decision.adopted_part is AdoptedPart.OUTSIDE_PROTECTED_AREAS
    assert shapely.equals(decision.adopted_areas, shapely.box(112.1, 37.0, 112.2, 37.1))


def test_nothing_left_outside_protected_areas_is_refused() -> None:
    ground = Ground(np.array([shapely.box(111, 36, 113, 38)], dtype=object), ())
    code, _ = refusal_of(
        replace(ENTRY, verdict=Verdict.PARTLY, part=AdoptedPart.OUTSIDE_PROTECTED_AREAS), ground
    )
    assert code is ErrorCode.DECISION_PART_INVALID


def test_without_conflicts() -> None:
    conflicts = [
        Conflict("c", ConflictKind.OPPOSITE_AREAS, "id-1", "other", LEFT_HALF, 1.0),
        Conflict("d", ConflictKind.JOINT_SUPPORT, "id-1", "other", AREA, 1.0),  # agreement takes nothing away
        Conflict("e", ConflictKind.OPPOSITE_AREAS, "x", "y", AREA, 1.0),  # somebody else's
    ]
    decision = one(
        replace(ENTRY, verdict=Verdict.PARTLY, part=AdoptedPart.OUTSIDE_CONFLICTS),
        Ground(np.array([], dtype=object), conflicts),
    )
    assert shapely.equals(decision.adopted_areas, shapely.box(112.1, 37.0, 112.2, 37.1))


def test_a_shape_of_the_office_s_own_is_cut_to_what_was_asked() -> None:
    decision = one(
        replace(
            ENTRY, verdict=Verdict.PARTLY, shape_wkt="POLYGON ((111 36, 112.1 36, 112.1 38, 111 38, 111 36))"
        )
    )
    assert shapely.equals(decision.adopted_areas, LEFT_HALF)


def test_a_text_is_adopted_in_part_without_a_shape() -> None:
    decision = one(replace(ENTRY, number=TEXT.number, verdict=Verdict.PARTLY))
    assert decision.adopted_areas is None


def test_the_same_row_makes_the_same_decision() -> None:
    assert one(ENTRY).decision_id == one(replace(ENTRY, row=77)).decision_id
    assert one(ENTRY).decision_id != one(replace(ENTRY, reason="另外的理由")).decision_id


def test_a_changed_comment_has_another_hash() -> None:
    assert comment_hash(COMMENT) != comment_hash(replace(COMMENT, statement="改了"))
    assert comment_hash(COMMENT) != comment_hash(replace(COMMENT, shapes=()))
    assert comment_hash(COMMENT) == comment_hash(replace(COMMENT, updated_at="later", phone="1"))
