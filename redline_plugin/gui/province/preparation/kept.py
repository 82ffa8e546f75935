"""A preparation as text, for QGIS's settings, and back. A text that was edited by hand or comes from another version
gives what can be understood of it; the rest is as in a new preparation.

Operations between datums are left out: the parameters in them are often classified, and settings are no place for them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any, TypeVar

from redline_plugin.gui.province.preparation.preparation import (
    CheckChoices,
    Place,
    Preparation,
    RoundChoices,
)
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.line_slivers import LineSlivers, SliverRule
from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.model.round import Stage
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.model.thresholds import THRESHOLD_INFO
from redline_plugin.model.unit import Theme, UnitLevel

Member = TypeVar("Member", bound=Enum)
Thing = TypeVar("Thing")


def preparation_to_text(preparation: Preparation) -> str:
    """JSON of one line."""
    value = {
        "sources": {place.value: source_to_json(one) for place, one in preparation.sources.items()},
        "references": [
            {**source_to_json(one.source), "name": one.name, "use": one.use.value, "style": one.style}
            for one in preparation.references
        ],
        "check": {
            "scale": preparation.check.scale,
            "thresholds": dict(preparation.check.thresholds),
            "findings": preparation.check.findings,
        },
        "round": _round_to_json(preparation.round),
    }
    return json.dumps(value, ensure_ascii=False)


def preparation_from_text(text: str) -> Preparation:
    """Never raises: what cannot be understood is as in a new preparation."""
    value = read_object(text)
    in_places = _object(value.get("sources"))
    sources = {place: source_from_json(_object(in_places.get(place.value))) for place in Place}
    return Preparation(
        sources={place: source for place, source in sources.items() if source is not None},
        references=_things(value.get("references"), _reference),
        check=_check(_object(value.get("check"))),
        round=_round(_object(value.get("round"))),
    )


def answers_to_json(answers: SourceAnswers) -> dict[str, Any]:
    """All but an operation."""
    return {
        "encoding": answers.encoding,
        "crs": answers.crs,
        "axes": answers.axes.value,
        "fields": [list(pair) for pair in answers.fields],
    }


def answers_from_json(value: Mapping[str, Any]) -> SourceAnswers:
    """The answers, as far as they can be understood."""
    return SourceAnswers(
        encoding=_text(value.get("encoding")),
        crs=_text(value.get("crs")),
        axes=_member(AxisOrder, value.get("axes"), AxisOrder.AS_STATED),
        fields=field_pairs(value.get("fields")),
    )


def field_pairs(value: Any) -> tuple[tuple[str, str], ...]:
    """Pairs of our field and the layer's."""
    return tuple(
        (pair[0], pair[1])
        for pair in _list(value)
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair)
    )


def source_to_json(source: LayerSource) -> dict[str, Any]:
    """A source with what was said of it."""
    return {"path": source.path, "layer": source.layer, "answers": answers_to_json(source.answers)}


def source_from_json(value: Mapping[str, Any]) -> LayerSource | None:
    """The source; none where no file is named."""
    path = _text(value.get("path"))
    if not path:
        return None
    return LayerSource(
        path, _text(value.get("layer")) or None, answers_from_json(_object(value.get("answers")))
    )


def read_object(text: str) -> dict[str, Any]:
    """A JSON object; an empty one for any other text."""
    try:
        return _object(json.loads(text))
    except (ValueError, RecursionError):  # edited by hand
        return {}


def _round_to_json(choices: RoundChoices) -> dict[str, Any]:
    slivers = choices.line_slivers
    return {
        "title": choices.title,
        "stage": choices.stage.value,
        "deadline": choices.deadline,
        "issuer": choices.issuer,
        "levels": [level.value for level in choices.levels],
        "themes": [
            {
                "name": theme.name,
                "type_codes": list(theme.type_codes),
                "protected_area_kinds": list(theme.protected_area_kinds),
            }
            for theme in choices.themes
        ],
        "margin_m": choices.margin_m,
        "line_slivers": {
            "rule": slivers.rule.value,
            "narrower_than_m": slivers.narrower_than_m,
            "smaller_than_m2": slivers.smaller_than_m2,
        },
        "folder": choices.folder,
        "documents": [kind.value for kind in choices.documents],
        "contact": choices.contact,
        "classification": choices.classification,
    }


def _round(value: Mapping[str, Any]) -> RoundChoices:
    default = RoundChoices()
    return replace(
        default,
        title=_text(value.get("title")),
        stage=_member(Stage, value.get("stage"), default.stage),
        deadline=_text(value.get("deadline")),
        issuer=_text(value.get("issuer")),
        levels=_members(UnitLevel, value["levels"]) if "levels" in value else default.levels,
        themes=_things(value.get("themes"), _theme),
        margin_m=_number(value.get("margin_m"), default.margin_m),
        line_slivers=_slivers(_object(value.get("line_slivers"))),
        folder=_text(value.get("folder")),
        documents=_members(DocumentKind, value.get("documents")),
        contact=_text(value.get("contact")),
        classification=_text(value.get("classification")),
    )


def _check(value: Mapping[str, Any]) -> CheckChoices:
    default = CheckChoices()
    thresholds = {
        name: _number(number, math.nan)
        for name, number in _object(value.get("thresholds")).items()
        if name in THRESHOLD_INFO
    }
    return CheckChoices(
        scale=int(_number(value.get("scale"), default.scale)),
        thresholds={
            name: number
            for name, number in thresholds.items()
            if THRESHOLD_INFO[name].least <= number <= THRESHOLD_INFO[name].most
        },
        findings=_text(value.get("findings")),
    )


def _reference(value: Mapping[str, Any]) -> ReferenceLayer | None:
    source = source_from_json(value)
    name = _text(value.get("name"))
    if source is None or not name:
        return None
    use = _member(ReferenceUse, value.get("use"), ReferenceUse.CLIPPED)
    return ReferenceLayer(name, source, use, _text(value.get("style")))


def _theme(value: Mapping[str, Any]) -> Theme | None:
    name = _text(value.get("name"))
    if not name:
        return None
    return Theme(name, _texts(value.get("type_codes")), _texts(value.get("protected_area_kinds")))


def _slivers(value: Mapping[str, Any]) -> LineSlivers:
    default = LineSlivers()
    return LineSlivers(
        _member(SliverRule, value.get("rule"), default.rule),
        _number(value.get("narrower_than_m"), default.narrower_than_m),
        _number(value.get("smaller_than_m2"), default.smaller_than_m2),
    )


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(one for one in _list(value) if isinstance(one, str) and one)


def _number(value: Any, default: float) -> float:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return float(value) if is_number and math.isfinite(value) else default


def _member(kind: type[Member], value: Any, default: Member) -> Member:
    return next((member for member in kind if member.value == value), default)


def _members(kind: type[Member], value: Any) -> tuple[Member, ...]:
    wanted = _texts(value)
    return tuple(member for member in kind if member.value in wanted)


def _things(value: Any, read: Callable[[Mapping[str, Any]], Thing | None]) -> tuple[Thing, ...]:
    read_things: Sequence[Thing | None] = [read(_object(one)) for one in _list(value)]
    return tuple(one for one in read_things if one is not None)
