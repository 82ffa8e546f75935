"""Identities: the same for the same thing, never a row number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.model.identity import (
    comment_number,
    county_of_piece,
    derived_id,
    normalise_county_code,
    patch_of_piece,
    piece_id,
)


@pytest.mark.parametrize(
    ("met", "code"),
    [
        ("140728", "140728"),
        (140728, "140728"),
        (140923.0, "140923"),
        ("140923.0", "140923"),
        (" 140728 ", "140728"),
        ("140728001", "140728"),
        ("140728001002", "140728"),
        ("14072", None),
        ("1407281", None),
        ("平遥县", None),
        ("", None),
        (None, None),
        (float("nan"), None),
        (140728.5, None),
    ],
)
def test_county_codes_as_met(met: object, code: str | None) -> None:
    assert normalise_county_code(met) == code


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1), st.from_regex(r"\A\d{6}\Z"))
def test_piece_remembers_its_patch(patch: str, county: str) -> None:
    piece = piece_id(patch, county)
    assert (patch_of_piece(piece), county_of_piece(piece)) == (patch, county)


@given(
    st.lists(st.text(st.characters(exclude_characters="\x1f", exclude_categories=("Cs",)))),
    st.lists(st.text(st.characters(exclude_characters="\x1f", exclude_categories=("Cs",)))),
)
def test_derived_ids_differ_with_their_parts(one: list[str], other: list[str]) -> None:
    same = one == other or (len(one) < 2 and len(other) < 2 and "".join(one) == "".join(other))
    assert (derived_id(*one) == derived_id(*other)) == same


def test_numbers_as_people_see_them() -> None:
    assert comment_number("140728", 7) == "140728-0007"
    assert comment_number("140728", 12345) == "140728-12345"
