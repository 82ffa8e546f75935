"""Ellipsoidal area and length against published numbers, the official formula and a numerical integral."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.steps.geometry import area
from redline_plugin.steps.geometry.area import area_m2, length_m

P = shapely.Polygon([(112.40, 37.60), (112.70, 37.55), (112.80, 37.80), (112.60, 37.95), (112.35, 37.85)])
Q = shapely.Polygon(
    [(112.5000, 37.8000), (112.5010, 37.8001), (112.5012, 37.8011), (112.4999, 37.8009)],
)


def official_area(ring: np.ndarray) -> float:
    """国土调查办发〔2008〕32号: one trapezoid per edge, as its text has it, with the constants of CGCS2000."""
    a, b = 6378137.0, 6378137.0 * (1 - 1 / 298.257222101)
    e2 = (a * a - b * b) / (a * a)
    factors = (
        1 + 3 / 6 * e2 + 30 / 80 * e2**2 + 35 / 112 * e2**3 + 630 / 2304 * e2**4,
        -(1 / 6 * e2 + 15 / 80 * e2**2 + 21 / 112 * e2**3 + 420 / 2304 * e2**4),
        3 / 80 * e2**2 + 7 / 112 * e2**3 + 180 / 2304 * e2**4,
        -(1 / 112 * e2**3 + 45 / 2304 * e2**4),
        5 / 2304 * e2**4,
    )
    lon, lat = np.radians(ring[:, 0] - ring[0, 0]), np.radians(ring[:, 1])
    mean_lon, mean_lat = (lon[1:] + lon[:-1]) / 2, (lat[1:] + lat[:-1]) / 2
    half_step = (lat[1:] - lat[:-1]) / 2
    terms = sum(f * np.sin(k * half_step) * np.cos(k * mean_lat) for f, k in zip(factors, (1, 3, 5, 7, 9)))
    return abs(float(np.sum(2 * b * b * mean_lon * terms)))


def wobbly(seed: int, vertices: int, size: float = 0.05) -> shapely.Polygon:
    """A valid polygon around (112.5, 37.5) with a hole."""
    dice = np.random.default_rng(seed)
    angles = np.sort(dice.uniform(0, 2 * np.pi, vertices))
    radii = size * dice.uniform(0.6, 1.0, vertices)
    shell = np.column_stack((112.5 + radii * np.cos(angles), 37.5 + radii * np.sin(angles)))
    hole = shapely.Point(112.5, 37.5).buffer(size * 0.05)
    return shapely.difference(shapely.make_valid(shapely.Polygon(shell)), hole)


@pytest.mark.parametrize(
    ("south", "expected"),
    [(34.5, 26524587.9), (36.0, 26046550.2), (37.5, 25550482.3), (39.0, 25036680.5), (40.5, 24505454.6)],
)
def test_a_sheet_of_the_1_to_10_000_map_has_its_official_area(south: float, expected: float) -> None:
    sheet = shapely.box(112.0, south, 112.0 + 3.75 / 60, south + 2.5 / 60)
    assert area_m2([sheet])[0] == pytest.approx(expected, abs=0.06)


def test_the_official_formula_tends_to_our_area_as_vertices_get_denser() -> None:
    ours = area_m2([P])[0]
    assert ours == pytest.approx(1210565208.44, abs=0.1)
    off = [
        abs(official_area(shapely.get_coordinates(shapely.segmentize(P, step))) - ours)
        for step in (0.01, 0.001)
    ]
    assert off[0] > 1  # one trapezoid per kilometre is visibly not the limit
    assert off[1] < off[0] / 50  # the error falls with the square of the step


def test_a_small_polygon_is_the_same_both_ways() -> None:
    assert area_m2([Q])[0] == pytest.approx(10605.99, abs=0.005)
    assert area_m2([Q])[0] == pytest.approx(official_area(shapely.get_coordinates(Q)), rel=1e-6)


def test_more_vertices_on_the_edges_change_nothing() -> None:
    assert area_m2([shapely.segmentize(P, 0.0007)])[0] == pytest.approx(area_m2([P])[0], rel=1e-13)


@given(
    seed=st.integers(0, 10**6),
    vertices=st.integers(5, 60),
    lon=st.floats(112.46, 112.54),
    tilt=st.floats(-1, 1),
)
@settings(deadline=None, max_examples=60)
def test_the_pieces_of_a_cut_shape_add_up(seed: int, vertices: int, lon: float, tilt: float) -> None:
    shape = wobbly(seed, vertices)
    north, south = (lon + tilt, 38.5), (lon - tilt, 36.5)  # a line through (lon, 37.5)
    west = shapely.Polygon([(100, 36.5), south, north, (100, 38.5)])
    pieces = [shapely.intersection(shape, west), shapely.difference(shape, west)]
    assert area_m2(pieces).sum() == pytest.approx(area_m2([shape])[0], rel=1e-10)


def test_orientation_does_not_matter_and_holes_are_taken_off() -> None:
    hole = Q.exterior.coords[:]
    with_hole = shapely.Polygon(P.exterior.coords, [hole])
    turned = shapely.Polygon(P.exterior.coords[::-1], [hole[::-1]])
    expected = area_m2([P])[0] - area_m2([Q])[0]
    np.testing.assert_allclose(area_m2([with_hole, turned]), expected, rtol=1e-14)


def test_parts_add_up_and_what_is_no_polygon_has_no_area() -> None:
    far = shapely.transform(Q, lambda xy: xy + 1)
    mixed = shapely.GeometryCollection([shapely.MultiPolygon([Q, far]), P.exterior, shapely.Point(1, 1)])
    empty = shapely.Polygon()
    given_shapes = [mixed, None, empty, shapely.MultiPolygon(), P.exterior, shapely.Point(112, 37)]
    both = area_m2([Q])[0] + area_m2([far])[0]
    np.testing.assert_allclose(area_m2(given_shapes), [both, 0, 0, 0, 0, 0])
    assert area_m2(np.empty(0, dtype=object)).shape == (0,)


@given(block=st.integers(1, 200))
@settings(deadline=None, max_examples=30)
def test_the_size_of_a_block_is_no_matter(block: int) -> None:
    shapes = np.array(
        [wobbly(seed, 12 + seed) for seed in range(12)] + [None, shapely.Polygon()], dtype=object
    )
    whole = area_m2(shapes), length_m(shapes)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(area, "_VERTICES_AT_A_TIME", block)
        np.testing.assert_array_equal(area_m2(shapes), whole[0])
        np.testing.assert_array_equal(length_m(shapes), whole[1])


def test_length_along_meridian_and_parallel() -> None:
    """Meridian arc from numerical integration of M; a parallel is N·cos B·ΔL."""
    latitudes = np.radians(np.linspace(34.0, 41.0, 200_001))
    radii = area.meridian_radius_m(latitudes)
    meridian = np.sum((radii[1:] + radii[:-1]) / 2 * np.diff(latitudes))
    b = np.radians(37.5)
    parallel = (
        6378137.0 / np.sqrt(1 - area.ECCENTRICITY_SQUARED * np.sin(b) ** 2) * np.cos(b) * np.radians(2.0)
    )
    lines = [shapely.LineString([(112, 34), (112, 41)]), shapely.LineString([(111, 37.5), (113, 37.5)])]
    np.testing.assert_allclose(length_m(lines), [meridian, parallel], rtol=1e-11)


def test_length_of_parts_rings_and_nothing() -> None:
    line = shapely.LineString([(112.0, 37.0), (112.1, 37.1)])
    apart = shapely.MultiLineString([line, shapely.LineString([(113.0, 37.0), (113.1, 37.1)])])
    single = length_m([line])[0]
    np.testing.assert_allclose(length_m([apart, None, shapely.Point(1, 1)]), [2 * single, 0, 0], rtol=1e-12)
    holed = shapely.Polygon(P.exterior.coords, [Q.exterior.coords[:]])
    assert length_m([holed])[0] == pytest.approx(length_m([P.exterior, Q.exterior]).sum(), rel=1e-14)
    assert length_m([shapely.segmentize(line, 0.001)])[0] == pytest.approx(single, rel=1e-10)


def test_edges_that_run_over_many_degrees_are_still_exact() -> None:
    """A zone between two parallels against the closed integral of the ellipsoid's surface."""
    e = np.sqrt(area.ECCENTRICITY_SQUARED)

    def surface(degrees: float) -> float:
        s = np.sin(np.radians(degrees))
        return s / (2 * (1 - (e * s) ** 2)) + np.log((1 + e * s) / (1 - e * s)) / (4 * e)

    expected = area.SEMI_MINOR_AXIS_M**2 * np.radians(8.0) * (surface(41.0) - surface(34.0))
    assert area_m2([shapely.box(108, 34, 116, 41)])[0] == pytest.approx(expected, rel=1e-13)
