"""The metric plane against PROJ's Gauss–Krüger (EPSG:4546, central meridian 111°, without its false easting)."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.steps.geometry.area import length_m
from redline_plugin.steps.geometry.metric import MetricPlane

PROJ_EPSG_4546 = [
    ((110.25, 34.6), (431201.6625192154, 3830473.83377968)),
    ((112.5, 37.5), (632642.1270576944, 4153059.261181198)),
    ((114.5, 40.7), (795832.107000978, 4513154.108920216)),
]


@pytest.mark.parametrize(("degrees", "metres"), PROJ_EPSG_4546)
def test_it_agrees_with_proj(degrees: tuple[float, float], metres: tuple[float, float]) -> None:
    x, y = MetricPlane(111.0).to_plane(np.array([shapely.Point(degrees)]))[0].coords[0]
    assert (x + 500000, y) == pytest.approx(metres, abs=1e-6)


@given(
    lon=st.floats(-6, 6),
    lat=st.floats(-80, 80),
    lon0=st.sampled_from([75.0, 111.0, 112.5, 135.0]),
)
def test_forth_and_back_is_where_it_was(lon: float, lat: float, lon0: float) -> None:
    plane = MetricPlane(lon0)
    there = np.array([shapely.Point(lon0 + lon, lat)])
    back = plane.to_degrees(plane.to_plane(there))[0]
    assert (back.x, back.y) == pytest.approx((lon0 + lon, lat), abs=1e-12)


@given(st.floats(110.5, 111.5), st.floats(34, 41), st.floats(0, 2 * np.pi))
def test_distances_near_the_meridian_are_those_of_the_ground(lon: float, lat: float, bearing: float) -> None:
    line = shapely.LineString([(lon, lat), (lon + 0.002 * np.cos(bearing), lat + 0.002 * np.sin(bearing))])
    on_plane = MetricPlane(111.0).to_plane(np.array([line]))[0].length
    assert on_plane == pytest.approx(length_m([line])[0], rel=3e-5)


def test_angles_are_kept() -> None:
    """A small cross of meridian and parallel stays a right angle (the map is conformal)."""
    plane = MetricPlane(111.0)
    here, east, north = (
        np.array(p.coords[0])
        for p in plane.to_plane(shapely.points([(114.0, 38.0), (114.00001, 38.0), (114.0, 38.00001)]))
    )
    cosine = np.dot(east - here, north - here) / np.hypot(*(east - here)) / np.hypot(*(north - here))
    assert abs(cosine) < 1e-6


def test_shapes_keep_their_build_and_none_stays_none() -> None:
    plane = MetricPlane(111.0)
    holed = shapely.Polygon(
        shapely.box(111, 37, 112, 38).exterior, [shapely.box(111.2, 37.2, 111.3, 37.3).exterior]
    )
    there = plane.to_plane(np.array([holed, None, shapely.MultiPolygon([holed])], dtype=object))
    assert [shape and shape.geom_type for shape in there] == ["Polygon", None, "MultiPolygon"]
    assert len(there[0].interiors) == 1
