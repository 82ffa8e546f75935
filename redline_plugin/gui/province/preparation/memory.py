"""What the office has answered before about its sources, so that nobody is asked the same twice.

Said of a file, an answer holds for this file. Said of fields, it holds for every layer of the same role with the same
fields: each year's draft comes from the same contractor.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from redline_plugin.gui.province.preparation.kept import (
    answers_from_json,
    answers_to_json,
    field_pairs,
    read_object,
)
from redline_plugin.model.intake import SourceRole
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.settings import SOURCE_ANSWERS

_KEPT = 200  # answers of each kind; the oldest go first
_FILES, _FIELDS = "files", "fields"
_NOTHING = SourceAnswers()


def with_answers_for_file(source: LayerSource) -> LayerSource:
    """The source with what was said of this very file and layer before."""
    known = _part(_FILES).get(_file_key(source))
    return replace(source, answers=answers_from_json(known)) if isinstance(known, dict) else source


def fields_said_before(role: SourceRole, field_names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What was said of the fields of a layer in this role that has the same fields; empty if nothing was."""
    return field_pairs(_part(_FIELDS).get(_fields_key(role, field_names)))


def remember(role: SourceRole, source: LayerSource, field_names: Iterable[str]) -> None:
    """Remember the answers that a person has given for a source; taken back, they are forgotten."""
    answers = source.answers
    kept = replace(answers, operation="")
    _put(_FILES, _file_key(source), answers_to_json(kept) if kept != _NOTHING else None)
    pairs = [list(pair) for pair in answers.fields]
    _put(_FIELDS, _fields_key(role, field_names), pairs or None)


def _file_key(source: LayerSource) -> str:
    return f"{os.path.normcase(os.path.abspath(source.path))}|{source.layer or ''}"


def _fields_key(role: SourceRole, field_names: Iterable[str]) -> str:
    return json.dumps([role.value, *sorted(field_names)], ensure_ascii=False)


def _part(name: str) -> dict[str, Any]:
    part = read_object(SOURCE_ANSWERS.get()).get(name)
    return part if isinstance(part, dict) else {}


def _put(name: str, key: str, value: Any) -> None:
    parts = {part: _part(part) for part in (_FILES, _FIELDS)}
    parts[name].pop(key, None)
    if value is not None:
        parts[name][key] = value
    latest = list(parts[name].items())[-_KEPT:]
    parts[name] = dict(latest)
    SOURCE_ANSWERS.set(json.dumps(parts, ensure_ascii=False))
