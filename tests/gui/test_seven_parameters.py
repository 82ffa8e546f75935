"""Seven parameters become a pipeline that does what the Bursa model says, held against the formula by hand."""

from __future__ import annotations

import math

import pytest
from osgeo import gdal, osr

from redline_plugin.gui.province.preparation.seven_parameters import RotationSign, helmert_of
from redline_plugin.jobs.look_at_source import operation_from_parameters

A_XIAN, RF_XIAN = 6378140.0, 298.257  # IAG 1975
A_CGCS, RF_CGCS = 6378137.0, 298.257222101
XIAN_DEGREES, XIAN_ZONE = "EPSG:4610", "EPSG:2361"  # of the zone whose meridian is 111° E
SHIFTS, ROTATIONS, PPM = (-12.5, 33.25, 7.75), (0.85, -1.25, 2.5), -1.75
SECOND = math.radians(1 / 3600)


def to_space(lon: float, lat: float, a: float, rf: float) -> tuple[float, float, float]:
    e2 = 2 / rf - 1 / rf**2
    n = a / math.sqrt(1 - e2 * math.sin(lat) ** 2)
    return (
        n * math.cos(lat) * math.cos(lon),
        n * math.cos(lat) * math.sin(lon),
        n * (1 - e2) * math.sin(lat),
    )


def to_degrees(x: float, y: float, z: float, a: float, rf: float) -> tuple[float, float]:
    e2 = 2 / rf - 1 / rf**2
    p = math.hypot(x, y)
    lat = math.atan2(z, p * (1 - e2))
    for _ in range(20):
        n = a / math.sqrt(1 - e2 * math.sin(lat) ** 2)
        lat = math.atan2(z + e2 * n * math.sin(lat), p)
    return math.degrees(math.atan2(y, x)), math.degrees(lat)


def by_hand(lon: float, lat: float, rotation_sign: RotationSign) -> tuple[float, float]:
    """布尔莎模型: X' = T + (1 + m) R X, the rotations those of the frame."""
    x, y, z = to_space(math.radians(lon), math.radians(lat), A_XIAN, RF_XIAN)
    sign = 1 if rotation_sign is RotationSign.FRAME else -1
    rx, ry, rz = (sign * one * SECOND for one in ROTATIONS)
    m = 1 + PPM * 1e-6
    dx, dy, dz = SHIFTS
    return to_degrees(
        dx + m * (x + rz * y - ry * z),
        dy + m * (-rz * x + y + rx * z),
        dz + m * (ry * x - rx * y + z),
        A_CGCS,
        RF_CGCS,
    )


def transformed(pipeline: str, x: float, y: float) -> tuple[float, float]:
    options = osr.CoordinateTransformationOptions()
    assert options.SetOperation(pipeline)
    empty = osr.SpatialReference()
    point = osr.CoordinateTransformation(empty, empty, options).TransformPoint(x, y)
    return point[0], point[1]


@pytest.fixture(autouse=True)
def _errors() -> None:
    gdal.UseExceptions()


def pipeline(crs: str, sign: RotationSign) -> str:
    return operation_from_parameters(crs, helmert_of(SHIFTS, ROTATIONS, PPM, sign))


@pytest.mark.parametrize("sign", RotationSign)
def test_degrees_move_as_the_formula_says(sign: RotationSign) -> None:
    for lon, lat in ((110.5, 34.6), (112.25, 37.8), (114.4, 40.6)):
        found = transformed(pipeline(XIAN_DEGREES, sign), lon, lat)
        assert found == pytest.approx(by_hand(lon, lat, sign), abs=2e-9)


def test_the_two_meanings_differ_by_more_than_a_map_forgives() -> None:
    frame, vector = (by_hand(112.25, 37.8, sign) for sign in RotationSign)
    assert abs(frame[0] - vector[0]) > 1e-4


def test_a_zone_is_left_before_the_shift() -> None:
    zone, degrees = osr.SpatialReference(), osr.SpatialReference()
    zone.ImportFromEPSG(int(XIAN_ZONE[5:]))
    degrees.ImportFromEPSG(int(XIAN_DEGREES[5:]))
    for one in (zone, degrees):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y, _ = osr.CoordinateTransformation(degrees, zone).TransformPoint(111.75, 36.5)
    found = transformed(pipeline(XIAN_ZONE, RotationSign.FRAME), x, y)
    assert found == pytest.approx(by_hand(111.75, 36.5, RotationSign.FRAME), abs=2e-9)
