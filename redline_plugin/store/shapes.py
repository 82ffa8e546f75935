"""WKB from outside ⇄ shapes: two dimensions, straight edges, and no row that stops the others."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import shapely
from osgeo import ogr

# Boundary posts are surveyed to some centimetres; on a map of 1:10 000 it is a thousandth of a millimetre
CURVE_TOLERANCE_M = 0.01
_METRES_PER_DEGREE = 111_319.49  # of the equator
_ARC_POINTS = 3
_WIDEST_STEP = 4.0  # degrees: GDAL's own, so that a small circle stays round

_EWKB_Z, _EWKB_M = np.uint32(0x80000000), np.uint32(0x40000000)
_COLLECTION = 7  # the last of the kinds that shapely knows; a collection may hold others
_WITHOUT = b"\x01\x00\x00\x00\x00"  # stands for a row without geometry


class ShapeReader:
    """Makes shapes of WKB, and counts what was left out on the way.

    ``with_z``: rows whose heights (or measures) were dropped; ``curved``: rows whose curves became lines;
    ``tolerance``: how far a chord may lie from its arc, in the units of the coordinates.
    """

    def __init__(self, tolerance: float = CURVE_TOLERANCE_M) -> None:
        self.tolerance = tolerance
        self.with_z = 0
        self.curved = 0

    def read(self, wkb: np.ndarray) -> np.ndarray:
        """Shapes of two dimensions; None where there is none, or none that can be read (a ring of two points)."""
        if not len(wkb):
            return np.empty(0, dtype=object)
        code = _type_codes(wkb)
        kind = (code & ~(_EWKB_Z | _EWKB_M)) % 1000
        thousands = (code & ~(_EWKB_Z | _EWKB_M)) // 1000
        more = (thousands > 0) | (code >= _EWKB_M)
        unusual = np.flatnonzero(kind >= _COLLECTION)
        if len(unusual):
            wkb = wkb.copy()
            wkb[unusual] = [self._usual(one) for one in wkb[unusual]]
        shapes = shapely.from_wkb(wkb, on_invalid="ignore")
        if more.any():
            shapes[more] = shapely.force_2d(shapes[more])
            self.with_z += int(more.sum())
        return shapes

    def _usual(self, wkb: bytes) -> bytes | None:
        """WKB of a kind that shapely knows; None for a body or a net of triangles."""
        geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
        if geometry is None:
            return None
        if geometry.HasCurveGeometry(1):
            self.curved += 1
            geometry = _straight(geometry, self.tolerance)
        if ogr.GT_Flatten(geometry.GetGeometryType()) > _COLLECTION:
            return None
        return bytes(geometry.ExportToIsoWkb())


def tolerance_in(is_geographic: bool, metres_per_unit: float) -> float:
    """`CURVE_TOLERANCE_M` in the units of a layer's coordinates: degrees, or units of so many metres."""
    return CURVE_TOLERANCE_M / (_METRES_PER_DEGREE if is_geographic else metres_per_unit or 1.0)


def _type_codes(wkb: np.ndarray) -> np.ndarray:
    """The code of each row's kind, as the first five bytes say it; 0 where there is no geometry."""
    heads = np.frombuffer(b"".join([_WITHOUT if one is None else one[:5] for one in wkb]), dtype=np.uint8)
    heads = heads.reshape(-1, 5)
    numbers = np.ascontiguousarray(heads[:, 1:])
    little, big = numbers.view("<u4").ravel(), numbers.view(">u4").ravel()
    return np.where(heads[:, 0] == 1, little, big).astype(np.uint32)


def _straight(geometry: ogr.Geometry, tolerance: float) -> ogr.Geometry:
    """The same with chords for arcs, none farther from its arc than the tolerance.

    Arc by arc: one step for all would follow the widest arc, and make a small one of thousands of points.
    """
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind in (ogr.wkbCircularString, ogr.wkbCompoundCurve, ogr.wkbLineString):
        return _line(geometry, tolerance, ogr.wkbLineString)
    if kind in (ogr.wkbCurvePolygon, ogr.wkbPolygon):
        polygon = ogr.Geometry(ogr.wkbPolygon)
        for ring in _parts(geometry):
            polygon.AddGeometryDirectly(_line(ring, tolerance, ogr.wkbLinearRing))
        return polygon
    linear = {ogr.wkbMultiCurve: ogr.wkbMultiLineString, ogr.wkbMultiSurface: ogr.wkbMultiPolygon}
    if kind in (*linear, ogr.wkbGeometryCollection):
        whole = ogr.Geometry(linear.get(kind, ogr.wkbGeometryCollection))
        for part in _parts(geometry):
            whole.AddGeometryDirectly(_straight(part, tolerance))
        return whole
    return geometry.Clone()


def _parts(geometry: ogr.Geometry) -> Iterator[ogr.Geometry]:
    return (geometry.GetGeometryRef(position) for position in range(geometry.GetGeometryCount()))


def _line(curve: ogr.Geometry, tolerance: float, kind: int) -> ogr.Geometry:
    line = ogr.Geometry(kind)
    for x, y in _points(curve, tolerance):
        line.AddPoint_2D(x, y)
    return line


def _points(curve: ogr.Geometry, tolerance: float) -> list[tuple[float, float]]:
    kind = ogr.GT_Flatten(curve.GetGeometryType())
    if kind == ogr.wkbCompoundCurve:
        points: list[tuple[float, float]] = []
        for part in _parts(curve):
            points += _points(part, tolerance)[1 if points else 0 :]  # each begins where the one before ends
        return points
    points = [(x, y) for x, y, *_ in curve.GetPoints() or []]
    if kind != ogr.wkbCircularString:
        return points
    straight = points[:1]
    for start in range(0, len(points) - 2, 2):
        straight += _arc(points[start : start + _ARC_POINTS], tolerance)[1:]
    return straight


def _arc(three: list[tuple[float, float]], tolerance: float) -> list[tuple[float, float]]:
    """GDAL's points of an arc are the same from either end, so that neighbours along it fit."""
    radius = _radius(three)
    if not math.isfinite(radius) or radius <= tolerance:
        return three
    arc = ogr.Geometry(ogr.wkbCircularString)
    for x, y in three:
        arc.AddPoint_2D(x, y)
    step = min(math.degrees(2 * math.acos(1 - tolerance / radius)), _WIDEST_STEP)
    return [(x, y) for x, y, *_ in arc.GetLinearGeometry(step).GetPoints()]


def _radius(three: list[tuple[float, float]]) -> float:
    """Of the circle through three points (infinite for a straight line); a full circle is start, opposite, start."""
    (x1, y1), (x2, y2), (x3, y3) = three
    if (x1, y1) == (x3, y3):
        return math.hypot(x2 - x1, y2 - y1) / 2
    cross = (x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)
    sides = math.hypot(x2 - x1, y2 - y1) * math.hypot(x3 - x2, y3 - y2) * math.hypot(x3 - x1, y3 - y1)
    return sides / (2 * abs(cross)) if cross else math.inf
