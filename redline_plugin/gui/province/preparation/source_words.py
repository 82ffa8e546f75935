"""What the sources are called, and what was found in them, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from redline_plugin.gui.province.preparation.looks import Look, LookState
from redline_plugin.gui.province.preparation.preparation import Place
from redline_plugin.model.intake import Question, QuestionCode, SourceReport
from redline_plugin.words.errors import describe
from redline_plugin.words.intake import describe_question
from redline_plugin.words.translation import tr


def place_label(place: Place) -> str:
    """What the source in a place is called."""
    return _PLACES[place]()


def look_in_words(look: Look) -> str:
    """What was found, in a line or two; empty where no source is chosen."""
    if look.source is None:
        return ""
    if look.report is None:
        return tr("Looking …")
    lines = [outcome_in_words(look), *(_asked(question) for question in look.report.questions)]
    if look.is_remembered:
        lines.append(tr("Fields as they were said before."))
    return "\n".join(line for line in lines if line)


def outcome_in_words(look: Look) -> str:
    """What the source would give as it is taken now, or why it cannot be taken; empty where something is asked."""
    if look.report is None or any(question.is_open for question in look.report.questions):
        return ""
    return describe(look.report.error) if look.report.error is not None else _content(look, look.report)


def _asked(question: Question) -> str:
    """A question where its answers are not in sight."""
    if question.code is QuestionCode.ENCODING:
        return tr("See whether its text reads right.")
    return describe_question(question)


def crs_in_words(crs: str) -> str:
    """The name of a coordinate system as people say it."""
    return crs.replace("China Geodetic Coordinate System 2000", "CGCS2000")


def words_of_button(look: Look) -> str:
    """What the button beside a source says; empty where there is nothing to see."""
    if look.report is None or not look.report.layer:
        return ""
    return tr("Answer…") if look.state is LookState.QUESTION else tr("See…")


def _content(look: Look, report: SourceReport) -> str:
    rows = tr("{count} rows").format(count=f"{look.rows:,}") if look.rows >= 0 else ""
    notes = tr("notes: {count}").format(count=len(report.notes)) if report.notes else ""
    return tr(", ").join(part for part in (rows, crs_in_words(report.crs), notes) if part)


_PLACES: Mapping[Place, Callable[[], str]] = {
    Place.DRAFT: lambda: tr("Red-line draft"),
    Place.COUNTIES: lambda: tr("Counties"),
    Place.PROTECTED_AREAS: lambda: tr("Protected areas"),
    Place.NEIGHBOUR_DRAFT: lambda: tr("Neighbouring province's red line"),
    Place.NEIGHBOUR_COUNTIES: lambda: tr("Neighbouring province's counties"),
}
