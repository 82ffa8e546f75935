"""The words of what is noticed of a source from outside, of what it leaves open, and of the answers suggested."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from redline_plugin.model.intake import Note, NoteCode, Question, QuestionCode, Suggestion
from redline_plugin.model.source import AxisOrder
from redline_plugin.words.labels import field_label
from redline_plugin.words.translation import tr
from redline_plugin.words.values import Values, joined, shown

_LISTED = 4  # systems named one by one
_COMPASS = 8
_FULL_CIRCLE = 360


def describe_note(note: Note) -> str:
    """One sentence in the reader's language, plain text: of which source, and what was noticed."""
    values = {name: _as_text(name, value) for name, value in note.values.items()}
    place = tr("“{path}”, layer “{layer}”") if note.layer else "“{path}”"
    place = place.format(path=shown(note.path), layer=shown(note.layer))
    words = NOTES[note.code]
    if note.code is NoteCode.SHIFT_SUSPECTED and note.values.get("shifted") == "counties":
        words = _counties_shifted
    return tr("{place}: {note}").format(place=place, note=words().format_map(Values(values)))


def describe_question(question: Question) -> str:
    """What a person is asked, plain text."""
    values = {name: _as_text(name, value) for name, value in question.values.items()}
    return QUESTIONS[question.code]().format_map(Values(values))


def describe_suggestion(suggestion: Suggestion) -> str:
    """A suggested answer, and what would come of it: where the layer would lie, or how its text would read."""
    answers = suggestion.answers
    if suggestion.sample:
        return tr("{encoding}: {sample}").format(
            encoding=shown(answers.encoding), sample=joined(suggestion.sample)
        )
    system = tr("{crs} ({code})").format(crs=shown(suggestion.crs), code=shown(answers.crs))
    if answers.axes is AxisOrder.NORTH_FIRST:
        system = tr("{system}, X is north").format(system=system)
    if suggestion.bounds is None:
        return system
    west, south, east, north = (f"{number:.2f}" for number in suggestion.bounds)
    lies = tr("{system}: lies at {west}–{east}° E, {south}–{north}° N").format(
        system=system, west=west, east=east, south=south, north=north
    )
    if suggestion.share is None:
        return lies
    return tr("{lies}, {percent} % of it where the counties are").format(
        lies=lies, percent=f"{100 * suggestion.share:.0f}"
    )


def format_label(code: str) -> str:
    """What a format that cannot be read is called."""
    found = _FORMATS.get(code)
    return found() if found else shown(code)


def systems_in_words(suggested: str | Iterable[tuple[str, str]]) -> str:
    """Codes of coordinate systems, and where X is north, that too."""
    if isinstance(suggested, str):
        return shown(suggested)
    north_first = AxisOrder.NORTH_FIRST.value
    texts = [tr("{crs} with X as north").format(crs=c) if a == north_first else c for c, a in suggested]
    # Easting without the number of its zone: any meridian fits
    return joined(texts) if len(texts) <= _LISTED else f"{texts[0]} … {texts[-1]}"


def bearing_in_words(degrees: float) -> str:
    """A direction by the compass: east, north-east …"""
    names = (
        tr("north"),
        tr("north-east"),
        tr("east"),
        tr("south-east"),
        tr("south"),
        tr("south-west"),
        tr("west"),
        tr("north-west"),
    )
    return names[round(degrees / (_FULL_CIRCLE / _COMPASS)) % _COMPASS]


def _as_text(name: str, value: Any) -> str:
    as_text = _AS_TEXT.get(name)
    return as_text(value) if as_text else shown(value)


def _fields(pairs: Iterable[Any]) -> str:
    """Names, or pairs of ours and the layer's own."""
    texts = []
    for one in pairs:
        if isinstance(one, str):
            texts.append(one)
        else:
            ours, own = one
            texts.append(f"{field_label(ours)} = {own or tr('none')}")
    return joined(texts)


def _counties_shifted() -> str:
    return tr(
        "the counties seem to be shifted against it by {metres} m to the {bearing}, as data in {name} are "
        "(coordinates of public maps). Ask for the official county lines in CGCS2000."
    )


_AS_TEXT: Mapping[str, Callable[[Any], str]] = {
    "rows": joined,
    "stated": lambda value: shown(value) or tr("none"),
    "fields": _fields,
    "bearing": bearing_in_words,
    "metres": lambda value: f"{float(value):.0f}",
    "tolerance": lambda value: f"{float(value):g}",
    "gap": lambda value: f"{float(value):.3g}",
}

_FORMATS: Mapping[str, Callable[[], str]] = {
    "mdb": lambda: tr("a Personal Geodatabase (.mdb)"),
    "dwg": lambda: tr("an AutoCAD drawing (.dwg; a .dxf can be read)"),
    "mapgis": lambda: tr("a MapGIS file"),
    "vct": lambda: tr("a file of the national exchange format (.vct)"),
    "style": lambda: tr("a style or a project, which holds no data of its own"),
}

NOTES: Mapping[NoteCode, Callable[[], str]] = {
    NoteCode.WGS84_TAKEN: lambda: tr(
        "its coordinate system {crs} is on WGS 84. It is taken as CGCS2000; they differ by less than a metre."
    ),
    NoteCode.Z_DROPPED: lambda: tr("the heights of {count} rows were left out; nothing here needs them."),
    NoteCode.CURVES_LINEARISED: lambda: tr(
        "{count} rows had arcs; they became lines that lie within {tolerance} m of the arc."
    ),
    NoteCode.ROWS_WITHOUT_POLYGONS: lambda: tr("{count} rows have no polygon: {rows}."),
    NoteCode.PARTS_LEFT_OUT: lambda: tr("{count} rows held points or lines besides polygons: {rows}."),
    NoteCode.LINES_CLOSED: lambda: tr(
        "{count} closed lines of the drawing were taken as polygons; arcs in them became chords of {step}°."
    ),
    NoteCode.LINES_NOT_CLOSED: lambda: tr(
        "{count} lines of the drawing are not closed, so they are no polygons: rows {rows}. The widest gap is "
        "{gap} (units of the drawing). Have them closed where they were drawn."
    ),
    NoteCode.DRAWING_LEFT_OUT: lambda: tr("{count} texts and points of the drawing were left out."),
    NoteCode.ENCODING_GUESSED: lambda: tr(
        "the file does not say how its text is written; it is read as {encoding}: {sample}."
    ),
    NoteCode.ENCODING_CONTRADICTED: lambda: tr(
        "the file says that its text is written in {stated}, but it is in {encoding}: {sample}."
    ),
    NoteCode.ENCODING_DECLARED: lambda: tr("its text is read as {encoding}, as was said: {sample}."),
    NoteCode.NAMES_CUT: lambda: tr("names of fields were cut inside a character: {fields}."),
    NoteCode.CRS_DECLARED: lambda: tr(
        "it is taken to be in {declared}, as was said; the file says: {stated}."
    ),
    NoteCode.AXES_SWAPPED: lambda: tr("X is taken as north and Y as east, as was said."),
    NoteCode.OPERATION_USED: lambda: tr("it was converted from {stated} by this operation: {operation}."),
    NoteCode.FIELDS_DECLARED: lambda: tr("which field is which was said: {fields}."),
    NoteCode.SHIFT_SUSPECTED: lambda: tr(
        "it seems to be shifted by {metres} m to the {bearing}, as data in {name} are (coordinates of public maps). "
        "Ask where it comes from, and for the data in CGCS2000."
    ),
}
QUESTIONS: Mapping[QuestionCode, Callable[[], str]] = {
    QuestionCode.ENCODING: lambda: tr("Which of these reads right?"),
    QuestionCode.CRS_MISSING: lambda: tr(
        "The layer does not say its coordinate system. In which one is it? (The numbers alone do not tell CGCS2000 "
        "from Xi'an 1980 and Beijing 1954: ask the sender.)"
    ),
    QuestionCode.CRS_CONTRADICTED: lambda: tr(
        "The layer says that it is in {crs}, but its numbers ({x}, {y}) cannot be of that system. In which one is it?"
    ),
    QuestionCode.ELSEWHERE: lambda: tr(
        "As it says, in {crs}, the layer lies far from the counties. In which coordinate system is it?"
    ),
    QuestionCode.OPERATION_NEEDED: lambda: tr(
        "The layer is in {crs}, not on CGCS2000. Have it converted by the surveying department, or give the "
        "conversion: seven parameters or a PROJ pipeline. If it was converted already, say the system that it is in."
    ),
}
