"""Every code a person sees has a name, the glossary's, in both languages, and the same as on forms and maps."""

from __future__ import annotations

import enum
import importlib
import pkgutil

import pytest

import redline_plugin.model
from redline_plugin.documents import vocabulary
from redline_plugin.documents.code_lists import reasons, types
from redline_plugin.model.border_segment import BorderClass
from redline_plugin.model.check_info import About, Fix
from redline_plugin.model.comment import CommentKind, CommentState, Reason, ReviewState, Role
from redline_plugin.model.conflict import ConflictKind
from redline_plugin.model.decision import AdoptedPart, DecisionState, Verdict
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.finding import FindingCode, Severity
from redline_plugin.model.intake import NoteCode, QuestionCode, SourceRole
from redline_plugin.model.opinion import OpinionMatch, Stance
from redline_plugin.model.package import FileKind
from redline_plugin.model.round import Stage
from redline_plugin.model.submission import SubmissionState
from redline_plugin.model.unit import UnitState
from redline_plugin.store import schema
from redline_plugin.words import labels
from redline_plugin.words.labels import (
    field_label,
    geometry_label,
    label,
    label_of_code,
    layer_label,
    type_label,
)
from tests.unit.words.conftest import speak_chinese
from tools.map_styles import field_words

# The glossary of the design, as far as it names codes
GLOSSARY = {
    CommentKind.TAKE_OUT: "调出",
    CommentKind.BRING_IN: "调入",
    CommentKind.BOUNDARY: "边界调整",
    CommentKind.NO_OBJECTION: "无意见",
    Role.DISPUTED_BOUNDARY: "争议边界",
    Verdict.ADOPTED: "采纳",
    Verdict.PARTLY: "部分采纳",
    Verdict.NOT_ADOPTED: "不采纳",
    Verdict.EXPLAINED: "解释说明",
    Verdict.NEEDS_EVIDENCE: "待补充证明材料",
    Verdict.TO_MEETING: "转会议研究",
    DecisionState.PROPOSED: "拟处理意见",
    DecisionState.CONFIRMED: "已审定",
    BorderClass.JOINED: "已衔接",
    BorderClass.OFFSET: "位置错开",
    BorderClass.OURS_ONLY: "仅我省划入",
    BorderClass.THEIRS_ONLY: "仅邻省划入",
    ConflictKind.JOINT_SUPPORT: "意见一致",
    FileKind.PACKAGE: "县级征求意见数据包",
    FileKind.SUBMISSION: "反馈数据包",
    FileKind.REGISTER: "意见总库",
    Stage.CONSULTATION: "征求意见稿",
    Stage.APPRAISAL: "论证稿",
    Stage.REVIEW: "送审稿",
}


def enums_of_the_model() -> set[type[enum.Enum]]:
    found = set()
    for info in pkgutil.iter_modules(redline_plugin.model.__path__):
        module = importlib.import_module(f"redline_plugin.model.{info.name}")
        found |= {
            one
            for one in vars(module).values()
            if isinstance(one, type) and issubclass(one, enum.Enum) and one.__module__ == module.__name__
        }
    return found


# Findings, notes and questions are sentences (words.findings, words.intake); the others stand on no screen
WITHOUT_LABELS = {FindingCode, NoteCode, QuestionCode, SourceRole, About, Fix}


def test_every_enum_of_the_model_has_labels() -> None:
    assert labels._LABELS.keys() == enums_of_the_model() - WITHOUT_LABELS


@pytest.mark.parametrize(
    "kind", sorted(enums_of_the_model() - WITHOUT_LABELS, key=lambda kind: kind.__name__)
)
def test_every_member_is_called_something_of_its_own(kind: type[enum.Enum], language: str) -> None:
    named = [label(member) for member in kind]
    assert all(named)
    assert len(set(named)) == len(named)


def test_members_of_different_enums_are_not_mixed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    # str enums with equal values are equal: CommentKind.NO_OBJECTION == UnitState.NO_OBJECTION
    speak_chinese(monkeypatch)
    assert label(UnitState.NO_OBJECTION) == "回复无意见"
    assert label(ReviewState.NO_OBJECTION) == "无意见"


def test_glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_chinese(monkeypatch)
    assert {(type(one), label(one)) for one in GLOSSARY} == {
        (type(one), word) for one, word in GLOSSARY.items()
    }


@pytest.mark.parametrize(
    "words",
    [
        vocabulary.STAGES,
        vocabulary.KINDS,
        vocabulary.VERDICTS,
        vocabulary.DECISION_STATES,
        vocabulary.ADOPTED_PARTS,
        vocabulary.STANCES,
        vocabulary.BORDER_CLASSES,
        vocabulary.ROLES,
    ],
)
def test_windows_and_documents_say_the_same(words: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    speak_chinese(monkeypatch)
    assert {member: label(member) for member in words} == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Role, field_words.ROLES),
        (BorderClass, field_words.BORDER_CLASSES),
        (ReviewState, field_words.REVIEW_STATES),
        (UnitState, field_words.UNIT_STATES),
        (Verdict, field_words.VERDICTS),
        (DecisionState, field_words.DECISION_STATES),
        (ConflictKind, field_words.CONFLICT_KINDS),
        (Severity, field_words.SEVERITIES),
        (CommentState, field_words.COMMENT_STATES),
    ],
)
def test_windows_and_maps_say_the_same(
    kind: type[enum.Enum], words: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_chinese(monkeypatch)
    assert {member.value: label(member) for member in kind} == words


def test_reasons_and_types_are_those_of_the_code_lists(language: str) -> None:
    written = "zh" if language == "zh_CN" else "en"
    assert {one.value for one in Reason} == set(reasons())
    for code, reason in reasons().items():
        assert label_of_code(Reason, code) == getattr(reason, written)
    for code, kind in types().items():
        assert type_label(code) == getattr(kind, written)


def test_unknown_codes_stay_as_they_are(language: str) -> None:
    assert label_of_code(Reason, "R77") == "R77"
    assert type_label("99") == "99"
    assert layer_label("other") == "other"
    assert field_label("HXMC") == "HXMC"
    assert geometry_label("Polygon") == "Polygon"


def test_every_layer_of_our_files_is_called_something(language: str) -> None:
    tables = {*schema.PACKAGE_TABLES, *schema.REGISTER_TABLES, schema.PATCHES, schema.DRAFT_PATCHES}
    tables |= {schema.NEXT_DRAFT, schema.LINEAGE, schema.FINDINGS}
    inner = {"redline_meta", "draft_pieces", "packages", "superseded_comments", "events"}
    for name in {table.name for table in tables} - inner:
        assert layer_label(name) != name


def test_every_field_that_a_person_fills_in_is_called_something(language: str) -> None:
    filled_in = (
        "kind reason_code statement basis proposal patch_ids field_name proposed_value author unit phone"
    )
    plain = set() if language == "zh_CN" else {"basis", "proposal", "author", "unit", "phone", "kind"}
    for name in set(filled_in.split()) - plain:
        assert field_label(name) != name


def test_documents_and_states_are_told_apart(language: str) -> None:
    for kind in (DocumentKind, SubmissionState, OpinionMatch, Stance, AdoptedPart):
        assert len({label(member) for member in kind}) == len(list(kind))
