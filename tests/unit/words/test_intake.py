"""Notes, questions and suggested answers have words, in both languages, with their values in them."""

from __future__ import annotations

import re
import string

import pytest

from redline_plugin.model.intake import Note, NoteCode, Question, QuestionCode, Suggestion
from redline_plugin.model.source import AxisOrder, SourceAnswers
from redline_plugin.words.intake import (
    NOTES,
    QUESTIONS,
    bearing_in_words,
    describe_note,
    describe_question,
    describe_suggestion,
    format_label,
    systems_in_words,
)

VALUES = {
    "crs": "<crs>",
    "count": 7,
    "tolerance": 0.01,
    "rows": "<rows>",
    "gap": 0.25,
    "step": 0.5,
    "encoding": "<encoding>",
    "stated": "<stated>",
    "sample": "<sample>",
    "declared": "<declared>",
    "operation": "<operation>",
    "fields": ("<field>", ("name", "HXMC"), ("code", "")),
    "metres": 553.4,
    "bearing": 86,
    "name": "<name>",
    "x": 1.5,
    "y": 2.5,
}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def is_in(language: str, text: str) -> bool:
    return bool(re.search("[一-鿿]", text)) == (language == "zh_CN")


def test_every_code_has_words() -> None:
    assert NOTES.keys() == set(NoteCode)
    assert QUESTIONS.keys() == set(QuestionCode)


@pytest.mark.parametrize("code", list(NoteCode))
def test_notes_hold_their_values(code: NoteCode, language: str) -> None:
    names = placeholders(NOTES[code]())
    assert names <= set(VALUES)
    text = describe_note(Note(code, "/a/草案.gpkg", "红线", VALUES))
    assert "?" not in text
    assert "/a/草案.gpkg" in text
    assert "红线" in text
    for name in names & {"crs", "rows", "encoding", "stated", "sample", "declared", "operation", "name"}:
        assert f"<{name}>" in text
    assert is_in(language, NOTES[code]())
    assert describe_note(Note(code, "x"))


def test_whose_shift_it_is(language: str) -> None:
    layer = describe_note(Note(NoteCode.SHIFT_SUSPECTED, "x", "", {**VALUES, "shifted": "layer"}))
    counties = describe_note(Note(NoteCode.SHIFT_SUSPECTED, "x", "", {**VALUES, "shifted": "counties"}))
    assert layer != counties
    for text in (layer, counties):
        assert "553" in text
        assert bearing_in_words(86) in text


@pytest.mark.parametrize("code", list(QuestionCode))
def test_questions_hold_their_values(code: QuestionCode, language: str) -> None:
    assert placeholders(QUESTIONS[code]()) <= set(VALUES)
    assert is_in(language, QUESTIONS[code]())
    assert "{" not in describe_question(Question(code, VALUES))


def test_suggestions_say_what_would_come_of_them(language: str) -> None:
    answers = SourceAnswers(encoding="GBK", crs="EPSG:4526", axes=AxisOrder.NORTH_FIRST)
    assert describe_suggestion(Suggestion(answers, sample=("太行山",))).count("太行山") == 1
    place = describe_suggestion(Suggestion(answers, "CGCS2000 zone 38", (112.1, 36, 113, 37), 0.934))
    for part in ("EPSG:4526", "CGCS2000 zone 38", "112.10", "93"):
        assert part in place
    assert len(place) > len(describe_suggestion(Suggestion(answers, "CGCS2000 zone 38")))


def test_directions_and_systems(language: str) -> None:
    assert len({bearing_in_words(degrees) for degrees in range(0, 360, 45)}) == 8
    assert bearing_in_words(359) == bearing_in_words(1)
    many = tuple((f"EPSG:{code}", "as_stated") for code in range(4534, 4555))
    assert systems_in_words(many) == "EPSG:4534 … EPSG:4554"
    unsaid = describe_note(Note(NoteCode.CRS_DECLARED, "x", "", {"stated": "", "declared": "CGCS2000"}))
    assert ("无" if language == "zh_CN" else "none") in unsaid
    assert "EPSG:4526" in systems_in_words((("EPSG:4526", "as_stated"), ("EPSG:4525", "north_first")))


@pytest.mark.parametrize("code", ["mdb", "dwg", "mapgis", "vct", "style"])
def test_closed_formats_have_names(code: str, language: str) -> None:
    assert format_label(code) != code
    assert is_in(language, format_label(code)) or language == "en"
