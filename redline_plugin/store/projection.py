"""Coordinates of outside layers to EPSG:4490, exactly, or a clear refusal.

A datum shift is never done silently: PROJ offers only a “ballpark” operation from Xi'an 1980 and Beijing 1954 to
CGCS2000, wrong by the order of a hundred metres, and most programs apply it without a word. So nothing here goes from
one datum to another, but by an operation that a person has given: a projected layer is taken back to the degrees of its
own datum, and these are CGCS2000 (or WGS 84, taken for it).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
import shapely
from osgeo import ogr, osr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.source import AxisOrder, LayerSource
from redline_plugin.store.operations import operation_of
from redline_plugin.store.systems import (
    COUNTRY,
    Bounds,
    Datum,
    contradicts,
    datum_of,
    fits,
    is_plain_degrees,
    system,
)

_LINE_HEAD = struct.Struct("<BII")
_LINE_STRING = 2


@dataclass(frozen=True)
class Placement:
    """How a layer's coordinates come to EPSG:4490.

    ``stated``: the name of the system that the source states (empty: none); ``crs``: the system it is taken to be in
    (None: not known, but a person gave an operation), ``datum``: of that one.
    """

    source: LayerSource
    layer: str
    stated: str
    crs: osr.SpatialReference | None
    datum: Datum
    _operation: osr.CoordinateTransformation | None

    @property
    def used(self) -> str:
        """The name of the system that the layer is taken to be in."""
        return self.crs.GetName() if self.crs is not None else ""

    @property
    def swaps(self) -> bool:
        """Whether X is north in the source."""
        return self.source.answers.axes is AxisOrder.NORTH_FIRST

    @property
    def is_identity(self) -> bool:
        """Whether coordinates stay as they are."""
        return self._operation is None and not self.swaps

    def to_storage(self, geometries: np.ndarray, first_row: int = 1) -> np.ndarray:
        """Geometries in EPSG:4490; those already there come back as the same objects. ``first_row``: the number of the
        first one. Raises InputError: COORDINATES_IMPLAUSIBLE."""
        bounds = shapely.bounds(geometries)
        if self.swaps:
            bounds = bounds[:, [1, 0, 3, 2]]
        if self.crs is not None:
            self._refuse(bounds, self.crs, first_row)
        if self.is_identity:
            return geometries
        try:
            placed: np.ndarray = shapely.transform(geometries, self._changed)
        except RuntimeError:  # PROJ: not one of the numbers can be of this system
            self._raise(bounds, int(np.flatnonzero(~np.isnan(bounds[:, 0]))[0]), first_row)
        lies = shapely.bounds(placed)
        outside = ~np.isnan(bounds[:, 0]) & ~_in_country(lies)
        if outside.any():
            self._raise(bounds, int(np.flatnonzero(outside)[0]), first_row)
        return placed

    def _changed(self, coordinates: np.ndarray) -> np.ndarray:
        if self.swaps:
            coordinates = coordinates[:, ::-1]
        return coordinates if self._operation is None else transformed(coordinates, self._operation)

    def _refuse(self, bounds: np.ndarray, crs: osr.SpatialReference, first_row: int) -> None:
        there = np.flatnonzero(~np.isnan(bounds[:, 0]))
        if not len(there) or not contradicts(crs, _whole(bounds[there])):
            return
        row = next(row for row in there.tolist() if contradicts(crs, _whole(bounds[[row]])))
        self._raise(bounds, row, first_row)

    def _raise(self, bounds: np.ndarray, row: int, first_row: int) -> None:
        x, y = bounds[row, :2].tolist()
        raw = _whole(bounds[~np.isnan(bounds[:, 0])])
        raise InputError(
            ErrorCode.COORDINATES_IMPLAUSIBLE,
            path=self.source.path,
            layer=self.layer,
            crs=self.used or "?",
            row=first_row + row,
            x=round(y if self.swaps else x, 3),
            y=round(x if self.swaps else y, 3),
            suggested=suggested(_as_held(raw, self.swaps), self.stated),
        )


def placement_of(source: LayerSource, layer: ogr.Layer) -> Placement:
    """How a layer comes to EPSG:4490, with what was said about it.

    Raises InputError: CRS_MISSING, CRS_ANSWER_UNKNOWN, CRS_DATUM_REFUSED (Xi'an 80, Beijing 54, without an operation),
    CRS_UNSUPPORTED (any other datum), and what `operation_of` raises.
    """
    stated = layer.GetSpatialRef()
    name = stated.GetName() if datum_of(stated) is not Datum.NONE else ""
    crs = _answered(source) or (stated.Clone() if stated is not None else None)
    datum = datum_of(crs)
    where = {"path": source.path, "layer": layer.GetName()}
    if source.answers.operation:
        known = crs if datum is not Datum.NONE else None
        return Placement(source, layer.GetName(), name, known, datum, operation_of(source, known, datum))
    if crs is None or datum is Datum.NONE:
        raise InputError(ErrorCode.CRS_MISSING, **where, suggested=_suggested_of(layer))
    if datum is Datum.OLD:
        raise InputError(ErrorCode.CRS_DATUM_REFUSED, **where, crs=crs.GetName() or "?")
    if datum is Datum.OTHER:
        raise InputError(ErrorCode.CRS_UNSUPPORTED, **where, crs=crs.GetName() or "?")
    return Placement(source, layer.GetName(), name, crs, datum, _to_own_degrees(crs))


def suggested(bounds: Bounds, stated: str = "") -> tuple[tuple[str, str], ...]:
    """Codes of systems that the numbers can be of, with the order of the coordinates, for an error."""
    return tuple((fit.crs, fit.axes.value) for fit in fits(bounds, stated))


def transformed(coordinates: np.ndarray, operation: osr.CoordinateTransformation) -> np.ndarray:
    """All coordinates (n, 2) by one call of PROJ: as points of one line, because OGR takes arrays only so.

    Raises RuntimeError where PROJ cannot.
    """
    if len(coordinates) < 2:
        return np.array([operation.TransformPoint(x, y)[:2] for x, y in coordinates.tolist()]).reshape(-1, 2)
    head = _LINE_HEAD.pack(1, _LINE_STRING, len(coordinates))
    line = ogr.CreateGeometryFromWkb(head + np.ascontiguousarray(coordinates, dtype="<f8").tobytes())
    line.Transform(operation)
    wkb = line.ExportToIsoWkb(ogr.wkbNDR)
    return np.frombuffer(wkb, dtype="<f8", offset=_LINE_HEAD.size).reshape(-1, 2)


def _answered(source: LayerSource) -> osr.SpatialReference | None:
    if not source.answers.crs:
        return None
    try:
        return system(source.answers.crs)
    except RuntimeError as error:
        raise InputError(ErrorCode.CRS_ANSWER_UNKNOWN, path=source.path, crs=source.answers.crs) from error


def _suggested_of(layer: ogr.Layer) -> tuple[tuple[str, str], ...]:
    try:
        west, east, south, north = layer.GetExtent()
    except RuntimeError:  # no row has a shape
        return ()
    stated = layer.GetSpatialRef()
    return suggested((west, south, east, north), stated.GetName() if stated is not None else "")


def _to_own_degrees(crs: osr.SpatialReference) -> osr.CoordinateTransformation | None:
    """From a projected system to the degrees of its own datum; None where there is nothing to do."""
    if is_plain_degrees(crs):
        return None
    if crs.IsCompound():
        crs.StripVertical()
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    degrees = crs.CloneGeogCS()
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(crs, degrees)


def _in_country(bounds: np.ndarray) -> np.ndarray:
    inside: np.ndarray = (bounds[:, :2] >= COUNTRY[:2]).all(axis=1) & (bounds[:, 2:] <= COUNTRY[2:]).all(
        axis=1
    )
    return inside


def _whole(bounds: np.ndarray) -> Bounds:
    low, high = bounds[:, :2].min(axis=0).tolist(), bounds[:, 2:].max(axis=0).tolist()
    return low[0], low[1], high[0], high[1]


def _as_held(bounds: Bounds, swapped: bool) -> Bounds:
    return (bounds[1], bounds[0], bounds[3], bounds[2]) if swapped else bounds
