"""What is to be asked of where a layer lies: its system is missing, contradicted by its numbers, or of an old datum."""

from __future__ import annotations

from dataclasses import replace

from osgeo import ogr

from redline_plugin.model.intake import Question, QuestionCode, Suggestion
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.store.systems import (
    Bounds,
    Datum,
    Fit,
    contradicts,
    datum_of,
    degrees_of,
    fits,
    system,
)

_HERE = 0.5  # of a layer's frame in that of the counties: then it lies where it should
_CLEARLY_MORE = 0.4


def question_of_place(
    source: LayerSource, layer: ogr.Layer, bounds: Bounds | None, near: Bounds | None
) -> Question | None:
    """The question, if there is one; it is open while nothing was answered, or the answer does not fit the numbers.

    ``bounds``: of the coordinates as the layer holds them; ``near``: where the layer should lie (degrees).
    """
    stated = layer.GetSpatialRef()
    datum = datum_of(stated)
    answers = source.answers
    if datum is Datum.OLD and not answers.crs:
        suggestions = _suggestions(source, bounds, near, stated.GetName())
        return Question(
            QuestionCode.OPERATION_NEEDED,
            {"crs": stated.GetName()},
            suggestions,
            is_open=not answers.operation,
        )
    if bounds is None:
        return Question(QuestionCode.CRS_MISSING) if datum is Datum.NONE and not answers.crs else None
    is_answered = bool(answers.crs) or answers.axes is not AxisOrder.AS_STATED
    name = stated.GetName() if stated is not None else ""
    suggestions = _suggestions(source, bounds, near, name)
    if datum is Datum.NONE:
        return Question(QuestionCode.CRS_MISSING, {}, suggestions, not answers.crs)
    if contradicts(stated, bounds):
        values = {"crs": name, "x": round(bounds[0], 3), "y": round(bounds[1], 3)}
        return Question(QuestionCode.CRS_CONTRADICTED, values, suggestions, not is_answered)
    return _elsewhere(source, stated, bounds, near, suggestions)


def bounds_as_taken(source: LayerSource, layer: ogr.Layer, bounds: Bounds | None) -> Bounds | None:
    """Where the layer lies with the answers given (degrees); None where that cannot be told."""
    answers = source.answers
    if bounds is None or answers.operation:
        return None
    try:
        crs = system(answers.crs) if answers.crs else layer.GetSpatialRef()
        if datum_of(crs) not in (Datum.CGCS2000, Datum.WGS84):
            return None
        held = _turned(bounds) if answers.axes is AxisOrder.NORTH_FIRST else bounds
        return None if contradicts(crs, held) else degrees_of(held, crs)
    except RuntimeError:
        return None


def _elsewhere(
    source: LayerSource,
    stated: ogr.osr.SpatialReference,
    bounds: Bounds,
    near: Bounds | None,
    suggestions: tuple[Suggestion, ...],
) -> Question | None:
    """The numbers can be of the system stated, but those of another one would put the layer where the counties are."""
    if near is None or source.answers.crs or datum_of(stated) is Datum.OTHER:
        return None
    lies = degrees_of(bounds, stated)
    share = share_of(lies, near)
    better = [one for one in suggestions if (one.share or 0) >= share + _CLEARLY_MORE]
    if share >= _HERE or not better:
        return None
    answers = replace(source.answers, crs=_code_of(stated), axes=AxisOrder.AS_STATED)
    as_stated = Suggestion(answers, stated.GetName(), lies, share)
    return Question(QuestionCode.ELSEWHERE, {"crs": stated.GetName()}, (*better, as_stated), is_open=False)


def share_of(bounds: Bounds, near: Bounds) -> float:
    """Which part of one frame lies in the other (0 … 1)."""
    width = min(bounds[2], near[2]) - max(bounds[0], near[0])
    height = min(bounds[3], near[3]) - max(bounds[1], near[1])
    if width < 0 or height < 0:
        return 0.0
    whole = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])
    return min(1.0, width * height / whole) if whole > 0 else 1.0


def _suggestions(
    source: LayerSource, bounds: Bounds | None, near: Bounds | None, stated: str
) -> tuple[Suggestion, ...]:
    """The systems that the numbers can be of; those that put the layer near the counties first."""
    found = [_suggestion(source.answers, fit, near) for fit in (fits(bounds, stated) if bounds else [])]
    return tuple(sorted(found, key=lambda one: -round(one.share or 0, 2)))


def _suggestion(answers: SourceAnswers, fit: Fit, near: Bounds | None) -> Suggestion:
    said = replace(answers, crs=fit.crs, axes=fit.axes, operation="")
    return Suggestion(said, fit.name, fit.bounds, None if near is None else share_of(fit.bounds, near))


def _code_of(crs: ogr.osr.SpatialReference) -> str:
    code = crs.GetAuthorityCode(None)
    return f"EPSG:{code}" if code and crs.GetAuthorityName(None) == "EPSG" else str(crs.ExportToWkt())


def _turned(bounds: Bounds) -> Bounds:
    return bounds[1], bounds[0], bounds[3], bounds[2]
