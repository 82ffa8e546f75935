"""Values in sentences: one line, printable, shortened."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.words.values import Values, joined, shown


@given(st.text())
def test_one_printable_line(text: str) -> None:
    assert shown(text).isprintable() or shown(text) == ""
    assert len(shown(text)) <= 300


@given(st.lists(st.integers()))
def test_long_lists_are_cut(values: list[int]) -> None:
    text = joined(values)
    assert text.count(",") <= 20
    assert ("…" in text) == (len(values) > 20)


def test_text_is_no_list() -> None:
    assert joined("1, 2, 3 …") == "1, 2, 3 …"


def test_missing_values_show() -> None:
    assert "{a} {b}".format_map(Values(a="x")) == "x ?"
