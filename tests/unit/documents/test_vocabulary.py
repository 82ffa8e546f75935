"""Words, numbers and dates of the documents."""

from __future__ import annotations

from enum import Enum

import pytest

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.code_lists import reasons, types
from redline_plugin.model.border_segment import BorderClass
from redline_plugin.model.comment import CommentKind, Reason, Role
from redline_plugin.model.decision import AdoptedPart, DecisionState, Verdict
from redline_plugin.model.opinion import Stance
from redline_plugin.model.patch_type import TYPE_NAMES
from redline_plugin.model.round import Stage
from redline_plugin.model.unit import Unit


@pytest.mark.parametrize(
    ("table", "enum"),
    [
        (words.STAGES, Stage),
        (words.KINDS, CommentKind),
        (words.VERDICTS, Verdict),
        (words.DECISION_STATES, DecisionState),
        (words.ADOPTED_PARTS, AdoptedPart),
        (words.STANCES, Stance),
        (words.BORDER_CLASSES, BorderClass),
        (words.ROLES, Role),
    ],
)
def test_every_member_has_a_word_of_its_own(table: dict[Enum, str], enum: type[Enum]) -> None:
    assert set(table) == set(enum)
    assert len(set(table.values())) == len(table)
    assert all(table.values())


def test_every_reason_of_the_model_stands_in_the_table_and_no_other() -> None:
    assert set(reasons()) == {reason.value for reason in Reason}
    for reason in reasons().values():
        assert reason.zh
        assert reason.en
        assert reason.evidence_zh
        assert reason.evidence_en


def test_type_codes_are_those_of_the_data_tables() -> None:
    assert {code: entry.zh for code, entry in types().items()} == dict(TYPE_NAMES)
    assert all(entry.en for entry in types().values())
    assert {code[0]: entry.group for code, entry in types().items()} == {"1": "function", "2": "sensitivity"}


@pytest.mark.parametrize(
    ("iso", "official"),
    [
        ("2018-06-30", "2018年6月30日"),
        ("2018-01-05T09:08:07+08:00", "2018年1月5日"),
        ("2018-12-31 23:59", "2018年12月31日"),
        ("", ""),
        ("六月底前", "六月底前"),
    ],
)
def test_dates_have_no_leading_zeros(iso: str, official: str) -> None:
    assert words.official_date(iso) == official


@pytest.mark.parametrize(
    ("area", "written"),
    [
        (1234.5678, "1234.57"),
        (0.0, "0.00"),
        (0.01, "0.01"),
        (0.0031, "0.0031"),
        (0.000012, "0.000012"),
        (1e-9, "不足0.000001"),
        (-0.002, "-0.002"),
    ],
)
def test_a_small_area_never_looks_like_none(area: float, written: str) -> None:
    assert words.km2(area) == written


def test_mu_are_fifteen_hundred_to_the_square_kilometre() -> None:
    assert words.km2_and_mu(1.23) == "1.23平方公里（1845亩）"
    assert words.km2_and_mu(0.01) == "0.01平方公里（15.0亩）"


@pytest.mark.parametrize(
    ("lon_lat", "written"),
    [
        ((112.5, 37.8), "112°30′00″E，37°48′00″N"),
        ((111.99999, 37.0), "112°00′00″E，37°00′00″N"),  # 59.96″ does not become 60″
    ],
)
def test_positions_in_degrees_minutes_seconds(lon_lat: tuple[float, float], written: str) -> None:
    assert words.position(lon_lat) == written


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("type_code", "12", ("类型编码", "12（生物多样性维护）")),
        ("lxbm", "99", ("类型编码", "99")),
        ("HXMC", "太行山", ("红线名称", "太行山")),
        ("GKCS", "严格管控", ("GKCS", "严格管控")),
    ],
)
def test_fields_by_the_names_people_know(name: str, value: str, written: tuple[str, str]) -> None:
    assert (words.field_words(name), words.field_value_words(name, value)) == written


def test_share_and_length() -> None:
    assert words.share(1, 8) == "12.50%"
    assert words.share(1, 0) == ""
    assert words.kilometres(1234.5) == "1.23"
    assert words.kilometres(2.0) == "0.0020"


@pytest.mark.parametrize(
    ("unit", "stamps"),
    [
        (Unit("990101", "青屏县", "990100", "云中市"), "青屏县人民政府"),
        (Unit("990103", "城区", "990100", "云中市"), "云中市城区人民政府"),
        (Unit("990000", "省林业厅"), "省林业厅"),
    ],
)
def test_who_stamps(unit: Unit, stamps: str) -> None:
    assert words.government(unit) == stamps


def test_boxes_and_titles() -> None:
    assert words.boxes(words.STANCES, Stance.AGREE) == "☑同意　　□修改后同意　　□不同意"
    assert "☑" not in words.boxes(words.STANCES, Stance.NONE)
    assert words.draft_title("某省方案", Stage.APPRAISAL) == "某省方案（论证稿）"
    assert words.draft_title("某省方案(征求意见稿)", Stage.CONSULTATION) == "某省方案(征求意见稿)"
