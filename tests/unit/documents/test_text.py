"""Text on its way into a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from redline_plugin.documents.printed import escaped
from redline_plugin.documents.text import MARK_CLOSE, MARK_OPEN, clean, lines_joined, plain


@given(st.text(st.characters()))
def test_a_clean_text_is_always_xml_and_keeps_every_printable_character(text: str) -> None:
    cleaned = clean(text)
    element = etree.Element("t")
    element.text = cleaned  # lxml raises ValueError for what XML cannot hold
    assert etree.fromstring(etree.tostring(element)).text == (cleaned or None)
    assert MARK_OPEN not in cleaned
    assert MARK_CLOSE not in cleaned
    assert clean(cleaned) == cleaned


@given(st.text("中文abc，。：；（）《》123 \n\t-=+@&<>{}\"'"))
def test_ordinary_text_is_not_touched(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("a\r\nb\rc\x0bd\x0ce\x85f", "a\nb\nc\nd\ne\nf"), ("\x07铃\x00", "铃"), ("\u202e反\u202c", "反")],
)
def test_line_ends_are_one_kind_and_control_characters_go(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_plain_ignores_width_and_white_space() -> None:
    assert plain(" １４０７２８－００\u30000７\u200b\n") == "140728-0007"


def test_lines_joined_leaves_out_what_is_empty() -> None:
    assert lines_joined("甲", "", "乙") == "甲\n乙"


@given(st.text("{}_%#<>&\"'甲乙"))
def test_escaped_text_comes_out_of_xml_as_it_was_and_holds_nothing_of_a_template(text: str) -> None:
    written = escaped(text)
    assert (etree.fromstring(f"<t>{written}</t>").text or "") == text
    assert not set("{}") & set(written)
