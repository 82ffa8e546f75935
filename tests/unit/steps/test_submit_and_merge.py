"""An answer: its hash, its signature, and what becomes of it at the province."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.errors import ErrorCode, RefusedError
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, CommentState, Role
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.round import DraftRef, Round, Stage
from redline_plugin.model.submission import (
    PackageKey,
    ReviewMark,
    Submission,
    SubmissionHead,
    SubmissionState,
)
from redline_plugin.steps.merge import Received, judge, verify
from redline_plugin.steps.submit import answer_hash, is_signed, sign

SECRET = "5e" * 32
ROUND = Round("round", "title", Stage.CONSULTATION, "", "", "", DraftRef("draft", "fingerprint"))
HEAD = SubmissionHead("package", "140728", "round", "draft", "fingerprint", 1, "t", "a", "u", "p", False)
SQUARE = shapely.from_wkt("MULTIPOLYGON (((112 37, 112.1 37, 112.1 37.1, 112 37.1, 112 37)))")


def a_comment(number: int, statement: str = "意见") -> Comment:
    return Comment(
        comment_id=f"00000000-0000-4000-8000-{number:012d}",
        number=f"140728-{number:04d}",
        county_code="140728",
        kind=CommentKind.TAKE_OUT,
        reason_code="R01",
        statement=statement,
        shapes=(CommentShape(Role.TAKE_OUT, SQUARE),),
    )


EVIDENCE = Evidence("e", a_comment(1).comment_id, "照片.jpg", "image/jpeg", "00", b"\xff\xd8\xff")
MARK = ReviewMark("p@140728", "no_objection", "a", "t")


def submission(head: SubmissionHead = HEAD, comments: tuple[Comment, ...] = (a_comment(1),)) -> Submission:
    content = answer_hash(head, comments, (EVIDENCE,), (MARK,))
    return Submission(head, comments, (EVIDENCE,), (MARK,), content, sign(SECRET, content))


def code_of(call, *arguments: object) -> ErrorCode:
    with pytest.raises(RefusedError) as caught:
        call(*arguments)
    return caught.value.code


KEYS = {"package": PackageKey("package", "140728", SECRET, ROUND.draft)}


def test_a_true_answer_passes() -> None:
    verify("f", submission(), ROUND, KEYS)


@given(st.permutations([a_comment(n) for n in range(1, 5)]))
def test_order_of_comments_is_no_matter(comments: list[Comment]) -> None:
    plain = answer_hash(HEAD, [a_comment(n) for n in range(1, 5)], (), ())
    assert answer_hash(HEAD, comments, (), ()) == plain


@pytest.mark.parametrize(
    "changed",
    [
        {"statement": "别的意见"},
        {"kind": CommentKind.BRING_IN},
        {"patch_ids": ("x",)},
        {"shapes": ()},
        {"shapes": (CommentShape(Role.BRING_IN, SQUARE),)},
        {"shapes": (CommentShape(Role.TAKE_OUT, shapely.set_precision(SQUARE, 0.3)),)},
        {"proposed_value": "12"},
    ],
)
def test_any_change_changes_the_hash(changed: dict) -> None:
    other = replace(a_comment(1), **changed)
    assert answer_hash(HEAD, (other,), (), ()) != answer_hash(HEAD, (a_comment(1),), (), ())


def test_state_at_the_province_is_not_part_of_what_was_said() -> None:
    decided = replace(a_comment(1), state=CommentState.DECIDED)
    assert answer_hash(HEAD, (decided,), (), ()) == answer_hash(HEAD, (a_comment(1),), (), ())


def test_evidence_and_marks_are_signed_too() -> None:
    plain = answer_hash(HEAD, (), (EVIDENCE,), (MARK,))
    assert answer_hash(HEAD, (), (replace(EVIDENCE, data=b"\xff\xd8\xff\x00"),), (MARK,)) != plain
    assert answer_hash(HEAD, (), (EVIDENCE,), (replace(MARK, state="not_seen"),)) != plain


def test_signature_needs_the_key() -> None:
    assert is_signed(SECRET, "content", sign(SECRET, "content"))
    assert not is_signed(SECRET, "content", sign("ab" * 32, "content"))
    assert not is_signed(SECRET, "other", sign(SECRET, "content"))


def test_refusals_by_reason() -> None:
    assert (
        code_of(verify, "f", submission(replace(HEAD, package_id="x")), ROUND, KEYS)
        is ErrorCode.PACKAGE_UNKNOWN
    )
    assert code_of(verify, "f", submission(replace(HEAD, round_id="x")), ROUND, KEYS) is ErrorCode.ROUND_OTHER
    assert (
        code_of(verify, "f", submission(replace(HEAD, county_code="140729")), ROUND, KEYS)
        is ErrorCode.COUNTY_OTHER
    )
    assert (
        code_of(verify, "f", submission(replace(HEAD, draft_fingerprint="x")), ROUND, KEYS)
        is ErrorCode.DRAFT_OTHER
    )
    forged = replace(submission(), content_hash="edited")
    assert code_of(verify, "f", forged, ROUND, KEYS) is ErrorCode.SIGNATURE_WRONG


def test_a_comment_in_another_county_s_name_is_refused() -> None:
    foreign = replace(a_comment(1), county_code="140729")
    assert code_of(verify, "f", submission(comments=(foreign,)), ROUND, KEYS) is ErrorCode.COUNTY_OTHER


def test_first_newer_same_and_older() -> None:
    first, second = submission(), submission(replace(HEAD, sequence=2))
    assert judge("f", first, 1, []).state is SubmissionState.ACCEPTED
    held = [Received("one", 1, 1, first.content_hash)]
    assert judge("f", first, 1, held).state is SubmissionState.UNCHANGED
    newer = judge("f", second, 1, held)
    assert (newer.state, newer.replaces) == (SubmissionState.ACCEPTED, "one")
    held.append(Received("two", 1, 2, second.content_hash))
    assert judge("f", first, 1, held).state is SubmissionState.UNCHANGED, (
        "an old file merged again changes nothing"
    )
    other_first = submission(comments=(a_comment(2),))
    assert code_of(judge, "f", other_first, 1, held) is ErrorCode.SEQUENCE_OLD
    other_second = submission(replace(HEAD, sequence=2), comments=(a_comment(2),))
    assert code_of(judge, "f", other_second, 1, held) is ErrorCode.SEQUENCE_REUSED


def test_the_draft_that_counts_is_that_of_the_package() -> None:
    """Other units may have got packages made from a later draft since."""
    later = replace(ROUND, draft=DraftRef("later", "another"))
    verify("f", submission(), later, KEYS)
    on_later = submission(replace(HEAD, draft_id="later", draft_fingerprint="another"))
    assert code_of(verify, "f", on_later, later, KEYS) is ErrorCode.DRAFT_OTHER


def test_an_answer_to_a_later_issue_counts_whatever_its_sequence() -> None:
    old, new = submission(replace(HEAD, sequence=7)), submission(replace(HEAD, package_id="again"))
    held = [Received("old", 1, 7, old.content_hash)]
    verdict = judge("f", new, 2, held)
    assert (verdict.state, verdict.replaces) == (SubmissionState.ACCEPTED, "old")
    held.append(Received("new", 2, 1, new.content_hash))
    assert judge("f", old, 1, held).state is SubmissionState.UNCHANGED
    late = submission(replace(HEAD, sequence=8), comments=(a_comment(2),))
    assert code_of(judge, "f", late, 1, held) is ErrorCode.ISSUE_OLD


def test_a_late_answer_to_an_earlier_issue_counts_while_there_is_no_other() -> None:
    assert judge("f", submission(), 1, []).state is SubmissionState.ACCEPTED


@pytest.mark.parametrize("code", ["140700", "14T001"])
def test_cities_and_departments_answer_like_counties(code: str) -> None:
    comment = replace(a_comment(1), number=f"{code}-0001", county_code=code)
    head = replace(HEAD, county_code=code)
    verify(
        "f",
        submission(head, (comment,)),
        ROUND,
        {"package": PackageKey("package", code, SECRET, ROUND.draft)},
    )
