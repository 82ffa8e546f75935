"""Coordinates of outside layers to EPSG:4490, exactly, or a clear refusal.

A datum shift is never done silently: PROJ offers only a “ballpark” operation from Xi'an 1980 and Beijing 1954 to
CGCS2000, wrong by the order of a hundred metres, and most programs apply it without a word.
"""

from __future__ import annotations

import numpy as np
import shapely
from osgeo import ogr, osr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.store.vector import crs_of_storage

_CGCS2000 = ("china_2000", "cgcs2000", "china geodetic coordinate system 2000", "d_china_2000")
_WGS84 = ("wgs_1984", "wgs 84", "world geodetic system 1984")
_OLD_DATUMS = ("xian", "beijing", "krassovsky")
_UNDEFINED = "Undefined"  # what a GeoPackage says of a layer that was written without a CRS
_CHINA = (
    73.0,
    3.0,
    136.0,
    54.5,
)  # lon/lat frame of the country, for catching coordinates that cannot be degrees


def to_storage(geometries: np.ndarray, crs: osr.SpatialReference | None, path: str, layer: str) -> np.ndarray:
    """Geometries in EPSG:4490; those already there come back as the same objects.

    Raises InputError: CRS_MISSING, CRS_DATUM_REFUSED (Xi'an 80, Beijing 54), CRS_UNSUPPORTED (any other datum),
    COORDINATES_IMPLAUSIBLE (the numbers do not lie in the country, so the CRS said is not the true one).
    """
    if crs is None or crs.IsLocal() or (crs.GetName() or "").startswith(_UNDEFINED):
        raise InputError(ErrorCode.CRS_MISSING, path=path, layer=layer)
    _refuse_other_datums(crs, path, layer)
    if not crs.IsGeographic():
        geometries = _transformed(geometries, crs)
    _refuse_implausible(geometries, crs, path, layer)
    return geometries


def is_wgs84(crs: osr.SpatialReference) -> bool:
    """Whether the layer says WGS 84: taken as CGCS2000 (they differ by less than a metre), which is worth a note."""
    return any(name in _datum(crs) for name in _WGS84)


def _datum(crs: osr.SpatialReference) -> str:
    return f"{crs.GetAttrValue('DATUM') or ''} {crs.GetAttrValue('GEOGCS') or ''}".casefold()


def _refuse_other_datums(crs: osr.SpatialReference, path: str, layer: str) -> None:
    datum = _datum(crs)
    if any(name in datum for name in (*_CGCS2000, *_WGS84)):
        return
    code = (
        ErrorCode.CRS_DATUM_REFUSED
        if any(name in datum for name in _OLD_DATUMS)
        else ErrorCode.CRS_UNSUPPORTED
    )
    raise InputError(code, path=path, layer=layer, crs=crs.GetName() or "?")


def _transformed(geometries: np.ndarray, crs: osr.SpatialReference) -> np.ndarray:
    source = crs.Clone()
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    operation = osr.CoordinateTransformation(
        source, source.CloneGeogCS() if is_wgs84(crs) else crs_of_storage()
    )
    result: list[bytes | None] = []
    for wkb in shapely.to_wkb(geometries):
        if wkb is None:
            result.append(None)
            continue
        geometry = ogr.CreateGeometryFromWkb(wkb)
        geometry.Transform(operation)
        result.append(bytes(geometry.ExportToIsoWkb()))
    return shapely.from_wkb(np.array(result, dtype=object))


def _refuse_implausible(geometries: np.ndarray, crs: osr.SpatialReference, path: str, layer: str) -> None:
    bounds = shapely.bounds(geometries)
    bounds = bounds[~np.isnan(bounds[:, 0])]
    if not len(bounds):
        return
    low, high = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    inside = low[0] >= _CHINA[0] and low[1] >= _CHINA[1] and high[0] <= _CHINA[2] and high[1] <= _CHINA[3]
    if not inside:
        x, y = (low[0], low[1]) if low[0] < _CHINA[0] or low[1] < _CHINA[1] else (high[0], high[1])
        raise InputError(
            ErrorCode.COORDINATES_IMPLAUSIBLE,
            path=path,
            layer=layer,
            crs=crs.GetName() or "?",
            x=round(float(x), 3),
            y=round(float(y), 3),
        )
