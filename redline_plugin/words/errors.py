"""The words of an error: what happened, where, and what to do. Asked for at the moment it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from redline_plugin.errors import RedlineError
from redline_plugin.words.error_words import WITHOUT, WORDS
from redline_plugin.words.findings import describe_finding
from redline_plugin.words.intake import format_label, systems_in_words
from redline_plugin.words.labels import field_label, file_kind_label, geometry_label, layer_label
from redline_plugin.words.translation import tr
from redline_plugin.words.values import Values, detail_in_words, joined, shown

_BULLET = "\n- "


def describe(error: RedlineError) -> str:
    """One sentence or two in the reader's language: what is wrong, in which file, row and field, and what to do.

    Plain text of one line, with a list below it where an error holds several things. Values that came from outside are
    shortened and freed of control characters; whoever shows it as rich text escapes it.
    """
    values = Values(_prepared(error))
    return _words_for(error)().format_map(values)


def _words_for(error: RedlineError) -> Callable[[], str]:
    for name, words in WITHOUT.get(error.code, {}).items():
        if not error.values.get(name):
            return words
    return WORDS[error.code]


def _prepared(error: RedlineError) -> dict[str, str]:
    """The values as text, and with them ``place`` (the file, and the layer where one is named) and ``why``."""
    values = {name: _as_text(name, value) for name, value in error.values.items()}
    layer = values.get("layer")
    path = values.get("path", "")
    values["place"] = tr("“{path}”, layer “{layer}”").format(path=path, layer=layer) if layer else f"“{path}”"
    detail = detail_in_words(values.get("detail", ""))
    values["why"] = tr(" ({detail})").format(detail=detail) if detail else ""
    return values


def _as_text(name: str, value: Any) -> str:
    as_text = _AS_TEXT.get(name)
    return as_text(value) if as_text else shown(value)


def _findings(problems: Iterable[Any]) -> str:
    return _BULLET + _BULLET.join(describe_finding(problem) for problem in problems)


def _contradictions(pairs: Iterable[Any]) -> str:
    return _BULLET + _BULLET.join(_contradiction(pair) for pair in pairs)


def _contradiction(pair: Any) -> str:
    """A ``steps.revision.adoptions.Contradiction``."""
    if pair.field:
        words = tr("{first} and {second}: patch {patch_id}, field {field}, different values")
    elif pair.first == pair.second:
        words = tr("{first}: takes out and brings in the same ground ({area_m2} m²)")
    else:
        words = tr("{first} and {second}: one takes out what the other brings in ({area_m2} m²)")
    return words.format(
        first=shown(pair.first),
        second=shown(pair.second),
        area_m2=f"{pair.area_m2:.1f}",
        patch_id=shown(pair.patch_id),
        field=field_label(pair.field),
    )


_AS_TEXT: Mapping[str, Callable[[Any], str]] = {
    "problems": _findings,
    "pairs": _contradictions,
    "rows": joined,
    "codes": joined,
    "field": field_label,
    "table": layer_label,
    "kind": file_kind_label,
    "expected": lambda value: joined(file_kind_label(kind) for kind in str(value).split(", ")),
    "found": geometry_label,
    "format": format_label,
    "suggested": systems_in_words,
    "difference_m2": lambda value: f"{float(value):.6f}",
}
