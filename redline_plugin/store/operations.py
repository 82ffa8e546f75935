"""Operations from one datum to another that a person gives: made of seven parameters, proved before they are used."""

from __future__ import annotations

import math
import re

from osgeo import osr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.helmert import Helmert
from redline_plugin.model.source import LayerSource
from redline_plugin.store.systems import COUNTRY, Datum, is_plain_degrees, system

_CGCS2000_ELLIPSOID = "+a=6378137 +rf=298.257222101"
_LEAST_M = 0.05  # less is no change of datum, but a projection taken back
_MOST_M = 1000.0  # between the datums of the country it is some hundred metres
_METRES_PER_DEGREE = 111_319.49
_PROVED_AT = ((0.0, 30.0), (-1.0, 40.0), (1.0, 38.0))  # degrees from the meridian of the layer, latitude
_MIDDLE_OF_THE_COUNTRY = 111.0
_PLAIN = 'LOCAL_CS["plain",UNIT["metre",1],AXIS["x",EAST],AXIS["y",NORTH]]'
_NO_OPERATION = re.compile(r"\+proj=noop|ballpark", re.IGNORECASE)


def helmert_pipeline(crs: str, parameters: Helmert) -> str:
    """The PROJ pipeline from coordinates in a system (its code or WKT; x = east) to degrees of EPSG:4490.

    Heights are taken as 0: of the layer they are left out, and a hundred metres of height change the result by less
    than a millimetre. Raises InputError: CRS_ANSWER_UNKNOWN.
    """
    try:
        source = system(crs)
    except RuntimeError as error:
        raise InputError(ErrorCode.CRS_ANSWER_UNKNOWN, path="", crs=crs) from error
    ellipsoid = f"+a={source.GetSemiMajor():.10g} +rf={source.GetInvFlattening():.12g}"
    p = parameters
    steps = [
        _to_radians(source),
        f"+proj=cart {ellipsoid}",
        f"+proj=helmert +x={p.dx_m:.10g} +y={p.dy_m:.10g} +z={p.dz_m:.10g} +rx={p.rx_arcsec:.12g} "
        f"+ry={p.ry_arcsec:.12g} +rz={p.rz_arcsec:.12g} +s={p.scale_ppm:.12g} +convention=position_vector",
        f"+inv +proj=cart {_CGCS2000_ELLIPSOID}",
        "+proj=unitconvert +xy_in=rad +xy_out=deg",
    ]
    return " ".join(["+proj=pipeline", *(f"+step {step}" for step in steps)])


def operation_of(
    source: LayerSource, crs: osr.SpatialReference | None, datum: Datum
) -> osr.CoordinateTransformation:
    """The operation that a person gave for a layer, proved; ``crs``: the system that the layer is in (None: unknown).

    Raises InputError: OPERATION_NOT_NEEDED (the layer is on CGCS2000 or WGS 84), OPERATION_REFUSED (PROJ does not take
    it, or its results do not lie in the country), OPERATION_WITHOUT_SHIFT (it changes no datum), OPERATION_TOO_FAR.
    """
    text = source.answers.operation.strip()
    said = {"path": source.path, "operation": text}
    if crs is not None and datum in (Datum.CGCS2000, Datum.WGS84):
        raise InputError(ErrorCode.OPERATION_NOT_NEEDED, **said, crs=crs.GetName())
    if _NO_OPERATION.search(text) or "+proj=" not in text:
        raise InputError(ErrorCode.OPERATION_REFUSED, **said, detail="")
    try:
        operation = _operation(text)
    except RuntimeError as error:
        raise InputError(ErrorCode.OPERATION_REFUSED, **said, detail=str(error)) from error
    if crs is not None:
        _prove(operation, crs, said)
    return operation


def _operation(text: str) -> osr.CoordinateTransformation:
    options = osr.CoordinateTransformationOptions()
    options.SetOperation(text)
    # The pipeline says all of it; the systems given here only keep GDAL from turning axes or looking for degrees
    plain = osr.SpatialReference(_PLAIN)
    return osr.CreateCoordinateTransformation(plain, plain, options)


def _prove(operation: osr.CoordinateTransformation, crs: osr.SpatialReference, said: dict[str, str]) -> None:
    """Compare it at some places with what no change of datum would give."""
    degrees = crs.CloneGeogCS()
    for one in (crs, degrees):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    into_layer = osr.CoordinateTransformation(degrees, crs)
    moved = []
    for east, lat in _PROVED_AT:
        lon = _meridian(crs) + east
        x, y, _ = into_layer.TransformPoint(lon, lat)
        try:
            new_lon, new_lat, _ = operation.TransformPoint(x, y)
        except RuntimeError as error:
            raise InputError(ErrorCode.OPERATION_REFUSED, **said, detail=str(error)) from error
        if not (COUNTRY[0] <= new_lon <= COUNTRY[2] and COUNTRY[1] <= new_lat <= COUNTRY[3]):
            raise InputError(ErrorCode.OPERATION_REFUSED, **said, detail=f"{new_lon:.6g}, {new_lat:.6g}")
        moved.append(_metres(new_lon - lon, new_lat - lat, lat))
    if max(moved) < _LEAST_M:
        raise InputError(ErrorCode.OPERATION_WITHOUT_SHIFT, **said, crs=crs.GetName())
    if max(moved) > _MOST_M:
        raise InputError(ErrorCode.OPERATION_TOO_FAR, **said, metres=round(max(moved)))


def _meridian(crs: osr.SpatialReference) -> float:
    return float(crs.GetProjParm(osr.SRS_PP_CENTRAL_MERIDIAN, _MIDDLE_OF_THE_COUNTRY))


def _metres(lon: float, lat: float, at: float) -> float:
    return _METRES_PER_DEGREE * math.hypot(lon * math.cos(math.radians(at)), lat)


def _to_radians(crs: osr.SpatialReference) -> str:
    if is_plain_degrees(crs):
        return "+proj=unitconvert +xy_in=deg +xy_out=rad"
    left_out = (
        "+towgs84",
        "+nadgrids",
        "+no_defs",
        "+type",
        "+wktext",
        "+datum",
        "+ellps",
        "+a=",
        "+b=",
        "+rf=",
    )
    words = [word for word in crs.ExportToProj4().split() if not word.startswith(left_out)]
    return f"+inv {' '.join(words)} +a={crs.GetSemiMajor():.10g} +rf={crs.GetInvFlattening():.12g}"
