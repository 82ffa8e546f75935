"""Coordinate systems of Chinese surveying: which datum one is on, and which of CGCS2000 some numbers can be of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from osgeo import osr

from redline_plugin.model.source import AxisOrder

osr.UseExceptions()

Bounds = tuple[float, float, float, float]  # xmin, ymin, xmax, ymax

# The frame of the country in degrees, and the northings that go with it
COUNTRY: Bounds = (73.0, 3.0, 136.0, 54.5)
_NORTHINGS = (330_000.0, 6_050_000.0)
_FALSE_EASTING = 500_000.0
_REACH = 450_000.0  # how far from its meridian a layer may lie: a whole province in one zone, no farther
_DEGREE_ZONES = 1_000_000  # a zone's number stands before the six digits of the easting

_CGCS2000 = ("china2000", "cgcs2000", "chinageodeticcoordinatesystem2000", "大地坐标系2000", "国家2000")
_WGS84 = ("wgs1984", "wgs84", "worldgeodeticsystem1984")
_OLD = ("xian", "xi'an", "西安", "beijing", "北京", "krassovsky", "krassowsky")
_CGCS2000_AXIS_M = 6_378_137.0
_UNDEFINED = "Undefined"  # what a GeoPackage says of a layer that was written without a CRS
_NAMED_MERIDIAN = re.compile(
    r"(?:CM[ _]?)?(?<!\d)(7[5-9]|[89]\d|1[0-2]\d|13[0-5])[ _]?E?(?![\d.])", re.IGNORECASE
)
_NAMED_ZONE = re.compile(r"(?:zone[ _]?|带)(\d{2})(?!\d)", re.IGNORECASE)


class Datum(str, Enum):
    """What a system is fixed to."""

    NONE = "none"  # nothing is said, or a local system
    CGCS2000 = "cgcs2000"
    WGS84 = "wgs84"
    OLD = "old"  # Xi'an 1980, Beijing 1954
    OTHER = "other"


@dataclass(frozen=True)
class Fit:
    """A system that the numbers of a layer can be of; ``bounds``: where it would lie then (degrees)."""

    crs: str
    name: str
    axes: AxisOrder
    bounds: Bounds


def datum_of(crs: osr.SpatialReference | None) -> Datum:
    """What a layer's system is fixed to, by its names and, where they deceive, its ellipsoid."""
    if crs is None or crs.IsLocal() or (crs.GetName() or "").startswith(_UNDEFINED):
        return Datum.NONE
    names = f"{crs.GetAttrValue('DATUM') or ''} {crs.GetAttrValue('GEOGCS') or ''}".casefold()
    names = re.sub(r"[ _\-]", "", names)
    if any(name in names for name in _OLD):
        return Datum.OLD
    is_new = abs(crs.GetSemiMajor() - _CGCS2000_AXIS_M) < 1
    if any(name in names for name in _CGCS2000):
        return Datum.CGCS2000 if is_new else Datum.OTHER
    if any(name in names for name in _WGS84):
        return Datum.WGS84 if is_new else Datum.OTHER
    return Datum.OTHER


def system(text: str) -> osr.SpatialReference:
    """A system by its code or WKT, with x = east. Raises RuntimeError for one that is not known."""
    crs = osr.SpatialReference()
    crs.SetFromUserInput(text)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def is_plain_degrees(crs: osr.SpatialReference) -> bool:
    """Whether coordinates are degrees from Greenwich."""
    return bool(crs.IsGeographic()) and abs(crs.GetAngularUnits() - 0.0174532925199433) < 1e-12


def contradicts(crs: osr.SpatialReference, bounds: Bounds) -> bool:
    """Whether numbers cannot be of the system: not in the country, or (projected) too far from its meridian."""
    if is_plain_degrees(crs):
        return not _within(bounds, COUNTRY)
    if not _is_transverse_mercator(crs):
        return False
    unit = crs.GetLinearUnits() or 1.0
    easting, northing = (
        crs.GetNormProjParm(osr.SRS_PP_FALSE_EASTING),
        crs.GetNormProjParm(osr.SRS_PP_FALSE_NORTHING),
    )
    x = [number * unit - easting for number in (bounds[0], bounds[2])]
    y = [number * unit - northing for number in (bounds[1], bounds[3])]
    reach = 2 * _REACH  # the numbers are doubted only where no layer could have them
    return not (-reach <= x[0] and x[1] <= reach and y[0] > 0 and y[1] <= _NORTHINGS[1])


def fits(bounds: Bounds, stated: str = "") -> list[Fit]:
    """The systems of CGCS2000 that numbers can be of; ``stated``: a name that may hold the meridian or the zone.

    X first as east, then as north; degrees, easting with the number of the zone, easting without one (each meridian of
    the 3° zones: those of 6° zones are among them and give the same numbers).
    """
    found = []
    for axes in AxisOrder:
        west, south, east, north = bounds if axes is AxisOrder.AS_STATED else _turned(bounds)
        codes = _codes((west, south, east, north))
        found += [_fit(code, axes, (west, south, east, north)) for code in _named_first(codes, stated)]
    return [fit for fit in found if _within(fit.bounds, COUNTRY)]


def degrees_of(bounds: Bounds, crs: osr.SpatialReference) -> Bounds:
    """A frame in degrees of the system's own datum (its corners and the middles of its sides)."""
    if is_plain_degrees(crs):
        return bounds
    west, south, east, north = bounds
    middle = (west + east) / 2
    points = [(x, y) for y in (south, north) for x in (west, middle, east)]
    target = crs.CloneGeogCS()
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    places = osr.CoordinateTransformation(crs, target).TransformPoints(points)
    lon, lat = [place[0] for place in places], [place[1] for place in places]
    return min(lon), min(lat), max(lon), max(lat)


def _is_transverse_mercator(crs: osr.SpatialReference) -> bool:
    return (crs.GetAttrValue("PROJECTION") or "").casefold() in ("transverse_mercator", "gauss_kruger")


def _within(inner: Bounds, outer: Bounds) -> bool:
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def _turned(bounds: Bounds) -> Bounds:
    return bounds[1], bounds[0], bounds[3], bounds[2]


def _codes(bounds: Bounds) -> list[int]:
    west, south, east, north = bounds
    if _within(bounds, COUNTRY):
        return [4490]
    if south < _NORTHINGS[0] or north > _NORTHINGS[1]:
        return []
    zone = int(west // _DEGREE_ZONES)
    offsets = [number - zone * _DEGREE_ZONES - _FALSE_EASTING for number in (west, east)]
    if any(abs(offset) > _REACH for offset in offsets):
        return []
    if zone == 0:
        return list(range(4534, 4555))
    if 25 <= zone <= 45:
        return [4513 + zone - 25]
    return [4491 + zone - 13] if 13 <= zone <= 23 else []


def _named_first(codes: list[int], stated: str) -> list[int]:
    """Of several meridians first the one that the stated name speaks of (CM_111E, zone 37)."""
    meridian = _NAMED_MERIDIAN.search(stated)
    zone = _NAMED_ZONE.search(stated)
    named = int(meridian[1]) if meridian else 3 * int(zone[1]) if zone else 0
    return sorted(codes, key=lambda code: 75 + 3 * (code - 4534) != named)


def _fit(code: int, axes: AxisOrder, bounds: Bounds) -> Fit:
    crs = system(f"EPSG:{code}")
    return Fit(f"EPSG:{code}", crs.GetName(), axes, degrees_of(bounds, crs))
