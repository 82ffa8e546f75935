"""What is to be told and asked of the encoding of a shapefile's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redline_plugin.model.intake import EncodingReport, Question, QuestionCode, Suggestion
from redline_plugin.model.source import LayerSource
from redline_plugin.store.encodings import Reading
from redline_plugin.store.shapefile_text import ShapefileText


def encoding_report(
    source: LayerSource, text: ShapefileText | None, readings: Sequence[Reading]
) -> EncodingReport | None:
    """In which encoding the text is read, and how it would read in the others; None where it does not matter."""
    if text is None or text.says_nothing:
        return None
    others = tuple(
        one for one in _suggestions(source, text, readings) if one.answers.encoding != text.encoding
    )
    return EncodingReport(text.encoding, text.stated, text.sample(), others)


def question_of_encoding(
    source: LayerSource, text: ShapefileText | None, readings: Sequence[Reading], is_open: bool
) -> Question | None:
    """A question where nothing says the encoding, or what says it is not true; open where nobody can tell."""
    if text is None or text.says_nothing or (text.stated == text.encoding and not is_open):
        return None
    if source.answers.encoding and not is_open:
        return None
    suggestions = _suggestions(source, text, readings)
    return Question(QuestionCode.ENCODING, {"stated": text.stated}, suggestions, is_open)


def _suggestions(
    source: LayerSource, text: ShapefileText, readings: Sequence[Reading]
) -> tuple[Suggestion, ...]:
    """Each encoding with the same texts, the likeliest first."""
    return tuple(
        Suggestion(replace(source.answers, encoding=one.encoding), sample=text.sample(one.encoding))
        for one in readings
    )
