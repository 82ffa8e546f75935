"""What of a reference layer goes to a unit."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.steps.geometry.metric import MetricPlane
from redline_plugin.steps.reference_layers import clip, with_margin

EXTENT = shapely.box(0, 0, 10, 10)


def many(*shapes: shapely.Geometry) -> np.ndarray:
    return np.array(shapes, dtype=object)


def test_each_kind_is_cut_and_keeps_its_dimension() -> None:
    inside, across = shapely.box(1, 1, 2, 2), shapely.box(9, 4, 12, 6)
    road, spring = shapely.LineString([(5, 5), (15, 5)]), shapely.MultiPoint([(5, 5), (20, 5)])
    positions, shapes = clip(many(inside, across, road, spring, shapely.box(11, 0, 12, 1)), EXTENT)
    assert positions.tolist() == [0, 1, 2, 3]
    assert shapes[0] is inside, "what lies inside is not touched"
    assert shapes[1].equals(shapely.box(9, 4, 10, 6))
    assert shapes[2].equals(shapely.LineString([(5, 5), (10, 5)]))
    assert shapes[3].equals(shapely.Point(5, 5))


@pytest.mark.parametrize(
    "beside",
    [
        shapely.box(10, 2, 12, 4),  # shares an edge
        shapely.box(10, 10, 12, 12),  # shares a corner
        shapely.LineString([(10, 10), (12, 12)]),
    ],
)
def test_what_only_touches_is_not_there(beside: shapely.Geometry) -> None:
    positions, shapes = clip(many(beside), EXTENT)
    assert (len(positions), len(shapes)) == (0, 0)


def test_a_broken_shape_stops_no_other() -> None:
    bow = shapely.Polygon([(8, 1), (12, 3), (12, 1), (8, 3)])
    mixed = shapely.GeometryCollection([shapely.box(9, 9, 11, 11), shapely.Point(5, 5)])
    positions, shapes = clip(many(bow, mixed, shapely.box(1, 1, 2, 2)), EXTENT)
    assert positions.tolist() == [0, 1, 2]
    assert shapes[0].area == pytest.approx(2), "the bow's left wing"
    assert shapely.get_dimensions(shapes).tolist() == [2, 2, 2]


@given(st.floats(75, 135), st.floats(18, 53), st.floats(0.05, 1), st.integers(1, 8), st.floats(100, 20_000))
def test_the_margin_is_there_on_all_sides(
    lon: float, lat: float, size: float, teeth: int, margin_m: float
) -> None:
    steps = np.linspace(0, size, 2 * teeth + 1)
    top = [(lon + x, lat + size * (1 + 0.2 * (k % 2))) for k, x in enumerate(steps)]
    unit = shapely.Polygon([(lon, lat), *top, (lon + size, lat)])
    extent = with_margin(unit, margin_m)
    plane = MetricPlane(lon + size / 2)
    ground, wide = plane.to_plane(many(unit, extent))
    distance = shapely.distance(ground, shapely.get_exterior_ring(wide))
    assert margin_m * 0.98 <= distance <= margin_m * 1.25
    assert shapely.contains(wide, ground)


def test_no_margin_is_the_unit_itself() -> None:
    assert with_margin(EXTENT, 0) is EXTENT
