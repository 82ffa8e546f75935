"""Which field is which: both vocabularies, names that a shapefile cut, what a person said."""

from __future__ import annotations

import pytest

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.identity import normalise_county_code
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.store.aliases import (
    COUNTY_ALIASES,
    DRAFT_ALIASES,
    PROTECTED_AREA_ALIASES,
    candidates,
    known_fields,
    matched_fields,
)

MINISTRY_OF_ENVIRONMENT = {
    "BMS": "id",
    "HXBM": "code",
    "HXMM": "name",
    "HXLX": "type",
    "LXBM": "type_code",
    "XZQHDM": "county_code",
    "TBMJ": "stated_area",
}
MINISTRY_OF_RESOURCES = {
    "BSM": "id",
    "HXBM": "code",
    "HXMC": "name",
    "HXLX": "type",
    "LXBM": "type_code",
    "XZQDM": "county_code",
    "MJ": "stated_area",
}


@pytest.mark.parametrize("vocabulary", [MINISTRY_OF_ENVIRONMENT, MINISTRY_OF_RESOURCES])
def test_vocabularies(vocabulary: dict[str, str]) -> None:
    others = ["YSDM", "GKCS", "BZ", "OBJECTID", "Shape_Area"]
    found = matched_fields([*others, *map(str.lower, vocabulary)], DRAFT_ALIASES)
    assert found == {ours: own.lower() for own, ours in vocabulary.items()}


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
@pytest.mark.parametrize(
    ("whole", "ours", "aliases"),
    [
        ("红线编码", "code", DRAFT_ALIASES),
        ("红线名称", "name", DRAFT_ALIASES),
        ("红线命名", "name", DRAFT_ALIASES),
        ("红线类型", "type", DRAFT_ALIASES),
        ("类型编码", "type_code", DRAFT_ALIASES),
        ("图斑编码", "id", DRAFT_ALIASES),
        ("图斑面积", "stated_area", DRAFT_ALIASES),
        ("功能分区", "zone", PROTECTED_AREA_ALIASES),
    ],
)
def test_names_cut_after_ten_bytes(whole: str, ours: str, aliases: dict, encoding: str) -> None:
    cut = whole.encode(encoding)[:10].decode(encoding, "ignore")
    assert matched_fields([cut], aliases) == {ours: cut}


def test_what_could_be_several_is_not_guessed_but_offered() -> None:
    """行政区 is what remains of the code's and of the name's field; 保护地 of three fields."""
    assert matched_fields(["行政区", "行政区_2"], COUNTY_ALIASES) == {}
    assert candidates("county_code", ["行政区", "x"], COUNTY_ALIASES) == ("行政区",)
    assert matched_fields(["保护地"], PROTECTED_AREA_ALIASES) == {}
    assert candidates("kind", ["保护地"], PROTECTED_AREA_ALIASES) == ("保护地",)


def test_numbers_of_rows_are_offered_but_not_taken() -> None:
    """They change with each export, and a patch must be the same in the next draft."""
    assert "id" not in matched_fields(["OBJECTID", "FID"], DRAFT_ALIASES)
    assert candidates("id", ["OBJECTID", "BSM"], DRAFT_ALIASES) == ("BSM", "OBJECTID")
    assert candidates("stated_area", ["Shape_Area"], DRAFT_ALIASES) == ("Shape_Area",)


def test_what_was_said_comes_first() -> None:
    names = ["HXMC", "XM", "HXBM"]
    said = LayerSource("x", answers=SourceAnswers(fields=(("name", "XM"), ("code", ""))))
    assert known_fields(said, "l", names, DRAFT_ALIASES) == {"name": "XM"}
    for pairs in ((("name", "nix"),), (("nix", "XM"),)):
        with pytest.raises(InputError) as caught:
            known_fields(LayerSource("x", answers=SourceAnswers(fields=pairs)), "l", names, DRAFT_ALIASES)
        assert caught.value.code is ErrorCode.FIELD_ANSWER_UNKNOWN
        assert caught.value.values["available"] == "HXMC, XM, HXBM"


@pytest.mark.parametrize(
    "value",
    [
        140923,
        140923.0,
        "140923",
        "140923.0",
        " 140923 ",
        "140923000",
        "140923000000",
        "１４０９２３",
        "1409 23",
        "\u3000140923",
    ],
)
def test_county_codes(value: object) -> None:
    assert normalise_county_code(value) == "140923"


@pytest.mark.parametrize(
    "value", [None, "", "14092", "1409230", "14O923", "140923.5", 140923.5, float("nan"), "平遥县"]
)
def test_no_county_codes(value: object) -> None:
    assert normalise_county_code(value) is None
