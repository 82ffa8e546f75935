"""A look at a source before it is taken in: what it holds, what it leaves open, and why it cannot be taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pandas as pd
import shapely
from osgeo import gdal, ogr

from redline_plugin.errors import ErrorCode, InputError, RedlineError
from redline_plugin.model.helmert import Helmert
from redline_plugin.model.intake import FieldGuess, LayerInFile, Note, NoteCode, SourceReport, SourceRole
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.find_shift import find_shift, outline_of, segments_of
from redline_plugin.store.aliases import (
    COUNTY_ALIASES,
    DRAFT_ALIASES,
    PROTECTED_AREA_ALIASES,
    Aliases,
    candidates,
    known_fields,
    matched_fields,
)
from redline_plugin.store.encoding_questions import encoding_report, question_of_encoding
from redline_plugin.store.intake_notes import SeenShapes, notes_of
from redline_plugin.store.line_sample import shapes_near
from redline_plugin.store.opening import OpenedSource, open_path, readable_path, require_text
from redline_plugin.store.operations import helmert_pipeline
from redline_plugin.store.place_questions import bounds_as_taken, question_of_place
from redline_plugin.store.polygon_layers import curve_tolerance, open_polygons, text_of
from redline_plugin.store.projection import Placement, placement_of
from redline_plugin.store.shapefile_text import looked_at, shapefile_text
from redline_plugin.store.shapes import ShapeReader
from redline_plugin.store.systems import Bounds
from redline_plugin.store.vector import layer_of, read_blocks

_ALIASES: dict[SourceRole, Aliases] = {
    SourceRole.DRAFT: DRAFT_ALIASES,
    SourceRole.COUNTIES: COUNTY_ALIASES,
    SourceRole.PROTECTED_AREAS: PROTECTED_AREA_ALIASES,
    SourceRole.REFERENCE: {},
}
_REQUIRED = {SourceRole.COUNTIES: ("county_code",)}
_FOLLOWS_LINES = (SourceRole.DRAFT, SourceRole.PROTECTED_AREAS)
_VALUES = 5  # first values of a field that are shown

Result = TypeVar("Result")


def look(source: LayerSource, role: SourceRole, near: LayerSource | None = None) -> SourceReport:
    """What the file holds, and how the layer would be taken with the answers that ``source`` carries.

    Reads no more than it needs: names, extents, the first rows, and the text of a shapefile's table. ``near``: a layer
    that lies where this one should (the counties). Never raises for a bad file: `SourceReport.error` says why it cannot
    be taken.
    """
    report = SourceReport(source, role)
    tries = _Tries(source)
    found = tries.result(lambda: _look(report, near))
    return found or replace(report, error=tries.errors[0])


def _look(report: SourceReport, near: LayerSource | None) -> SourceReport:
    source = report.source
    path = readable_path(source)
    text, readings = looked_at(path)
    dataset = open_path(path, text)
    tries = _Tries(source)
    tries.result(lambda: require_text(path))
    report = replace(report, driver=dataset.GetDriver().ShortName, layers=_layers(dataset))
    layer = tries.result(lambda: layer_of(dataset, source.path, source.layer))
    if layer is None:
        return replace(report, error=tries.errors[0])
    answered = tries.result(lambda: shapefile_text(path, source.answers.encoding))
    is_unknown = text is not None and answered is None
    question = question_of_encoding(source, text, readings, is_unknown)
    report = replace(
        report,
        encoding=encoding_report(source, answered or text, readings),
        questions=(question,) if question else (),
    )
    return _of_layer(report, OpenedSource(dataset, layer, answered or text), near, tries)


def operation_from_parameters(crs: str, parameters: Helmert) -> str:
    """The PROJ pipeline that seven parameters make for a layer in ``crs`` (its code or WKT), for
    `SourceAnswers.operation`. Raises InputError: CRS_ANSWER_UNKNOWN."""
    return helmert_pipeline(crs, parameters)


def shift_between(source: LayerSource, counties: LayerSource) -> Note | None:
    """Whether a layer and the county lines lie beside each other by what public maps (GCJ-02) are shifted by.

    Looks at some of the layer's shapes near the lines. Raises InputError where one of the two cannot be read.
    """
    layer = open_polygons(source)
    lines = open_polygons(counties).read()["geometry"].to_numpy()
    shift = find_shift(shapes_near(layer, outline_of(segments_of(lines))), lines)
    if shift is None:
        return None
    values = {
        "metres": round(shift.metres),
        "bearing": round(shift.bearing),
        "name": "GCJ-02",
        "shifted": "counties" if shift.is_of_lines else "layer",
    }
    return Note(NoteCode.SHIFT_SUSPECTED, source.path, layer.name, values)


class _Tries:
    """Does what may fail, and keeps why it did: the first reason is the one to be told."""

    def __init__(self, source: LayerSource) -> None:
        self._source = source
        self.errors: list[RedlineError] = []

    def result(self, step: Callable[[], Result]) -> Result | None:
        """What a step gives, or None where it fails."""
        try:
            return step()
        except InputError as error:
            self.errors.append(error)
        except (RuntimeError, ValueError) as error:  # of GDAL and GEOS, on a file that is damaged inside
            detail = str(error)
            self.errors.append(InputError(ErrorCode.SOURCE_UNREADABLE, path=self._source.path, detail=detail))
        return None


def _of_layer(
    report: SourceReport, opened: OpenedSource, near: LayerSource | None, tries: _Tries
) -> SourceReport:
    source, layer = report.source, opened.layer
    placement = tries.result(lambda: placement_of(source, layer))
    seen = SeenShapes()
    rows = tries.result(lambda: _first_rows(report.role, source, opened, placement, seen))
    bounds = _bounds(layer, rows)
    surroundings = _Tries(source).result(lambda: _bounds_of(near)) if near else None
    question = question_of_place(source, layer, bounds, surroundings)
    if rows is not None and placement is not None:
        tries.result(lambda: placement.to_storage(rows["geometry"].to_numpy()))
    shift = None
    if near is not None and report.role in _FOLLOWS_LINES and not tries.errors:
        shift = _Tries(source).result(lambda: shift_between(source, near))
    mapping = _mapping(report.role, source, opened, rows, tries)
    crs = layer.GetSpatialRef()
    return replace(
        report,
        layer=layer.GetName(),
        fields=tuple(field.name for field in opened.fields),
        crs=crs.GetName() if crs is not None else "",
        bounds=bounds_as_taken(source, layer, bounds),
        questions=tuple(
            sorted((*report.questions, *([question] if question else [])), key=lambda one: not one.is_open)
        ),
        mapping=mapping,
        notes=(*_notes(opened, placement, seen), *([shift] if shift else [])),
        error=tries.errors[0] if tries.errors else None,
    )


def _layers(dataset: gdal.Dataset) -> tuple[LayerInFile, ...]:
    layers = (dataset.GetLayer(position) for position in range(dataset.GetLayerCount()))
    return tuple(_layer(layer) for layer in layers)


def _layer(layer: ogr.Layer) -> LayerInFile:
    crs = layer.GetSpatialRef()
    return LayerInFile(layer.GetName(), _kind(layer), layer.GetFeatureCount(0), crs.GetName() if crs else "")


def _kind(layer: ogr.Layer) -> str:
    if layer.GetGeomType() == ogr.wkbNone:
        return ""
    name: str = ogr.GeometryTypeToName(ogr.GT_Flatten(layer.GetGeomType()))
    return "Unknown" if name.startswith("Unknown") else name.replace(" ", "")


def _first_rows(
    role: SourceRole,
    source: LayerSource,
    opened: OpenedSource,
    placement: Placement | None,
    seen: SeenShapes,
) -> pd.DataFrame:
    """The first block of rows, shapes as the layer holds them. Raises InputError: LAYER_EMPTY, LAYER_NOT_POLYGON."""
    where = {"path": source.path, "layer": opened.layer.GetName()}
    shapes = ShapeReader(curve_tolerance(placement)) if placement else ShapeReader()
    seen.begin(shapes, opened.is_drawing)
    blocks = read_blocks(opened.layer, seen.shapes)
    rows = opened.named(next(blocks))
    if "geometry" not in rows:
        raise InputError(ErrorCode.LAYER_NOT_POLYGON, **where, found="")
    if not len(rows):
        raise InputError(ErrorCode.LAYER_EMPTY, **where)
    if role is SourceRole.REFERENCE:
        return rows
    rows = seen.polygons_of(rows)
    if not seen.polygons and next(blocks, None) is None:
        raise InputError(ErrorCode.LAYER_NOT_POLYGON, **where, found=seen.found)
    return rows


def _bounds(layer: ogr.Layer, rows: pd.DataFrame | None) -> Bounds | None:
    """Of the coordinates as the layer holds them: of the first rows, and of what the file says of all where that is
    quick to have."""
    found = []
    if rows is not None and "geometry" in rows:
        first = shapely.total_bounds(rows["geometry"].to_numpy()).tolist()
        found += [first] if first[0] == first[0] else []
    try:
        extent = layer.GetExtent(0, 1)
    except RuntimeError:  # not without reading all of it
        extent = None
    if extent is not None and extent[0] <= extent[1]:
        west, east, south, north = extent
        found.append([west, south, east, north])
    if not found:
        return None
    low = [min(one[axis] for one in found) for axis in (0, 1)]
    high = [max(one[axis] for one in found) for axis in (2, 3)]
    return low[0], low[1], high[0], high[1]


def _bounds_of(near: LayerSource) -> Bounds | None:
    layer = open_polygons(near)
    whole = _bounds(layer.opened.layer, None)
    return bounds_as_taken(near, layer.opened.layer, whole)


def _mapping(
    role: SourceRole, source: LayerSource, opened: OpenedSource, rows: pd.DataFrame | None, tries: _Tries
) -> tuple[FieldGuess, ...]:
    """Our fields of a role, with what was said of them; where that cannot be, as guessed."""
    aliases, required = _ALIASES[role], _REQUIRED.get(role, ())
    names, layer = [field.name for field in opened.fields], opened.layer.GetName()
    known = tries.result(lambda: known_fields(source, layer, names, aliases))
    known = matched_fields(names, aliases) if known is None else known
    for ours in required:
        if ours not in known:
            where = {"path": source.path, "layer": layer, "field": ours}
            tries.errors.append(
                InputError(ErrorCode.FIELD_MISSING, **where, accepted=", ".join(aliases[ours]))
            )
    return tuple(
        FieldGuess(
            ours,
            known.get(ours, ""),
            candidates(ours, names, aliases),
            _first_values(rows, known.get(ours)),
            ours in required,
        )
        for ours in aliases
    )


def _first_values(rows: pd.DataFrame | None, name: str | None) -> tuple[str, ...]:
    if rows is None or name is None:
        return ()
    values = text_of(rows.head(_VALUES), name)
    return tuple(values.tolist())


def _notes(opened: OpenedSource, placement: Placement | None, seen: SeenShapes) -> tuple[Note, ...]:
    """Of the shapes only where the first rows are all: how many of all there are is known when they are read."""
    if placement is None:
        return ()
    is_whole = opened.layer.GetFeatureCount(0) in range(seen.rows + 1)
    return notes_of(placement, opened.text, seen if is_whole else SeenShapes())
