"""Which box was ticked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.documents.tick_boxes import read_ticks

CHOICES = {"agree": "同意", "changes": "修改后同意", "disagree": "不同意"}
UNTOUCHED = "□同意　　□修改后同意　　□不同意"


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        (UNTOUCHED, None),
        ("☑同意　　□修改后同意　　□不同意", "agree"),
        ("□同意　　√修改后同意　　□不同意", "changes"),
        ("□同意　　□√修改后同意　　□不同意", "changes"),
        ("□同意　　□修改后同意√　　□不同意", "changes"),
        ("□同意　　□修改后同意　　□不同意√", "disagree"),
        ("□同意　　□修改后同意　　■不同意", "disagree"),
        ("□同意\n□修改后同意\n☒不同意", "disagree"),
        ("（√）同意  （  ）修改后同意  （  ）不同意", "agree"),
        ("同意（√）  修改后同意（  ）  不同意（  ）", "agree"),
        ("☐同意 ☑️修改后同意 ☐不同意", "changes"),
        ("√同意", "agree"),
        ("□不同意", "disagree"),
        ("不同意", "disagree"),
        ("修改后同意。", "changes"),
        (f"{UNTOUCHED}\n同意", "agree"),
        ("同意√　修改后同意　不同意", "agree"),
        ("同意　√修改后同意　不同意", "changes"),
        ("", None),
        ("无", None),
    ],
)
def test_ticks_as_people_make_them(text: str, choice: str | None) -> None:
    ticked = read_ticks(text, CHOICES)
    assert ticked.choice == choice
    assert not ticked.unclear


@pytest.mark.parametrize(
    "text",
    [
        "☑同意　　☑修改后同意　　□不同意",
        "□同意　　□不同意",  # one choice deleted, two left
        "×同意　　□修改后同意　　□不同意",
        "☑同意　　□修改后同意　　□不同意\n不同意",
        "同意√修改后同意√不同意",
    ],
)
def test_what_could_mean_two_things_is_not_taken(text: str) -> None:
    ticked = read_ticks(text, CHOICES)
    assert ticked.choice is None
    assert ticked.unclear
    assert ticked.rest == text.strip(), "nothing the expert wrote may be lost"


@pytest.mark.parametrize(
    ("text", "choice", "rest"),
    [
        (f"{UNTOUCHED}\n建议核实。", None, "建议核实。"),
        ("☑同意　　□修改后同意　　□不同意　　建议核实边界", "agree", "建议核实边界"),
        ("☑同意　　□修改后同意　　□不同意\n第一点，\n第二点。", "agree", "第一点，\n第二点。"),
        ("同意按100×200米范围调出，但应补充材料。", None, "同意按100×200米范围调出，但应补充材料。"),
        ("我不同意县里的说法，理由如下", None, "我不同意县里的说法，理由如下"),
    ],
)
def test_what_else_was_written_is_kept(text: str, choice: str | None, rest: str) -> None:
    ticked = read_ticks(text, CHOICES)
    assert (ticked.choice, ticked.rest) == (choice, rest)


@given(
    st.sampled_from(sorted(CHOICES)),
    st.sampled_from("☑☒√✓✔■"),
    st.text("建议核实边界数据来源，。1234", max_size=40),
)
def test_a_tick_over_the_box_is_found_and_the_words_behind_it_kept(
    choice: str, tick: str, words: str
) -> None:
    line = "　　".join(f"{tick if name == choice else '□'}{word}" for name, word in CHOICES.items())
    ticked = read_ticks(f"{line}\n{words}", CHOICES)
    assert ticked.choice == choice
    assert ticked.rest == words.strip()


@given(st.text("□☑√×同意修改后不 \n()（）", max_size=30))
def test_no_text_breaks_the_reading_and_unclear_means_no_choice(text: str) -> None:
    ticked = read_ticks(text, CHOICES)
    assert not (ticked.unclear and ticked.choice)
