"""Splitting against arithmetic with fractions: clipping by half-planes, not a bit rounded.

Counties are convex and stand, like the patches, on a lattice of binary fractions of a degree, so that every coordinate
is exactly what it says. Lattice patches run along county lines, through their vertices, touch them at points and lie
exactly on them all the time: what elsewhere is a rare case is the rule here.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.split import CountyCutter, Split, split_by_county
from tests.data.jagged_counties import jagged_counties

WEST, SOUTH, STEP = 112, 37, Fraction(1, 64)
SIZE = 12  # cells of the lattice each way

Place = tuple[Fraction, Fraction]

LATTICE_COUNTIES = [
    [(0, 0), (4, 0), (5, 6), (0, 6)],
    [(4, 0), (9, 0), (8, 6), (5, 6)],
    [(9, 0), (12, 0), (12, 6), (8, 6)],
    [(0, 6), (5, 6), (0, 12)],
    [(5, 6), (6, 12), (0, 12)],
    [(5, 6), (8, 6), (6, 12)],
    [(8, 6), (12, 6), (12, 9), (6, 12)],
    [(12, 9), (12, 12), (6, 12)],
]


def degrees(lattice: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    return [(float(WEST + x * STEP), float(SOUTH + y * STEP)) for x, y in lattice]


COUNTIES = np.array([shapely.Polygon(degrees(county)) for county in LATTICE_COUNTIES], dtype=object)


def exact(ring: Sequence[tuple[float, float]]) -> list[Place]:
    return [(Fraction(x), Fraction(y)) for x, y in ring]


def area(ring: Sequence[Place]) -> Fraction:
    """The shoelace formula."""
    return sum((a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], *ring[:1]])), Fraction(0)) / 2


def left_of(place: Place, a: Place, b: Place) -> Fraction:
    return (b[0] - a[0]) * (place[1] - a[1]) - (b[1] - a[1]) * (place[0] - a[0])


def clipped(ring: list[Place], convex: list[Place]) -> list[Place]:
    """What of a ring lies in a convex ring (counter-clockwise); parts may hang together by edges without width."""
    for a, b in zip(convex, [*convex[1:], *convex[:1]]):
        kept: list[Place] = []
        for one, other in zip(ring, [*ring[1:], *ring[:1]]):
            side, other_side = left_of(one, a, b), left_of(other, a, b)
            if side >= 0:
                kept.append(one)
            if side * other_side < 0:
                part = side / (side - other_side)
                kept.append((one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])))
        ring = kept
    return ring


def exact_area(shape: shapely.Geometry, convex: list[Place] | None = None) -> Fraction:
    """Of a (multi)polygon, or of what of it lies in a convex ring."""
    total = Fraction(0)
    for polygon in shapely.get_parts(shape):
        for position, ring in enumerate(shapely.get_rings(polygon)):
            places = exact(shapely.get_coordinates(ring)[:-1].tolist())
            inside = clipped(places, convex) if convex else places
            total += abs(area(inside)) * (-1 if position else 1)
    return total


def star(centre: tuple[int, int], points: Sequence[tuple[int, int]]) -> shapely.Polygon | None:
    """The lattice points in the order of their angle around the centre, the outermost of each direction."""
    outermost: dict[float, tuple[int, int]] = {}
    for x, y in points:
        dx, dy = x - centre[0], y - centre[1]
        angle = float(np.arctan2(dy, dx))
        if (dx, dy) != (0, 0) and dx * dx + dy * dy >= sum(
            (a - b) ** 2 for a, b in zip(outermost.get(angle, centre), centre)
        ):
            outermost[angle] = (x, y)
    ring = [outermost[angle] for angle in sorted(outermost)]
    polygon = shapely.Polygon(degrees(ring)) if len(ring) > 2 else None
    return polygon if polygon is not None and polygon.is_valid and polygon.area > 0 else None


lattice = st.tuples(st.integers(-2, SIZE + 2), st.integers(-2, SIZE + 2))


@st.composite
def patches(draw: st.DrawFn) -> shapely.MultiPolygon:
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        shell = star(draw(lattice), draw(st.lists(lattice, min_size=3, max_size=14)))
        hole = star(draw(lattice), draw(st.lists(lattice, min_size=0, max_size=6)))
        if shell is not None:
            parts.append(
                shapely.Polygon(shell.exterior, [hole.exterior]) if hole and shell.covers(hole) else shell
            )
    assume(parts)
    patch = shapely.MultiPolygon(parts)
    if not patch.is_valid:
        patch = shapely.MultiPolygon(parts[:1])
    assume(patch.is_valid)
    return patch


def areas_by_county(result: Split, count: int) -> list[Fraction]:
    found = [Fraction(0)] * count
    for county, piece in zip(result.pieces.county, result.pieces.geometry):
        found[county] += exact_area(piece)
    return found


@given(patch=patches())
@settings(deadline=None, max_examples=80)
def test_every_county_gets_its_ground_to_the_last_bits(patch: shapely.MultiPolygon) -> None:
    result = split_by_county(np.array([patch]), COUNTIES)
    found = areas_by_county(result, len(COUNTIES))
    rounding = 1e-13 * patch.length
    for county, got in zip(LATTICE_COUNTIES, found):
        wanted = exact_area(patch, exact(degrees(county)))
        assert abs(float(got - wanted)) <= rounding
        assert (got > 0) == (wanted > 0)
    outside = sum((exact_area(rest) for rest in result.remainders.geometry), Fraction(0))
    assert abs(float(sum(found) + outside - exact_area(patch))) <= rounding
    assert shapely.is_valid([*result.pieces.geometry, *result.remainders.geometry]).all()


@given(patch=patches())
@settings(deadline=None, max_examples=80)
def test_a_patch_within_one_county_stays_the_object_that_it_was(patch: shapely.MultiPolygon) -> None:
    whole = exact_area(patch)
    shares = [exact_area(patch, exact(degrees(county))) for county in LATTICE_COUNTIES]
    result = split_by_county(np.array([patch]), COUNTIES)
    if whole in shares:
        assert result.pieces.geometry.to_list() == [patch]
        assert result.pieces.geometry[0] is patch
        assert result.pieces.county.to_list() == [shares.index(whole)]
        assert result.pieces.whole.all()
    else:
        assert not result.pieces.whole.any()


@given(patch=patches())
@settings(deadline=None, max_examples=30)
def test_no_vertex_is_moved_and_new_ones_are_where_lines_cross(patch: shapely.MultiPolygon) -> None:
    result = split_by_county(np.array([patch]), COUNTIES)
    shapes = [*result.pieces.geometry, *result.remainders.geometry]
    had = {tuple(xy) for shape in (patch, *COUNTIES) for xy in shapely.get_coordinates(shape)}
    has = {tuple(xy) for xy in shapely.get_coordinates(shapes)}
    assert {tuple(xy) for xy in shapely.get_coordinates(patch)} <= has
    new = np.array(sorted(has - had)).reshape(-1, 2)
    assert (shapely.distance(patch.boundary, shapely.points(new)) <= 1e-13).all()
    lines = shapely.union_all(shapely.boundary(COUNTIES))
    assert (shapely.distance(lines, shapely.points(new)) <= 1e-13).all()


@given(several=st.lists(patches(), min_size=1, max_size=4), seed=st.integers(0, 1000))
@settings(deadline=None, max_examples=20)
def test_the_order_of_counties_and_patches_is_no_matter(
    several: list[shapely.MultiPolygon], seed: int
) -> None:
    dice = np.random.default_rng(seed)
    shapes = np.array([*several, None], dtype=object)[:-1]
    county_order, patch_order = dice.permutation(len(COUNTIES)), dice.permutation(len(shapes))
    first = split_by_county(shapes, COUNTIES).pieces
    second = split_by_county(shapes[patch_order], COUNTIES[county_order]).pieces
    second = second.assign(patch=patch_order[second.patch], county=county_order[second.county])
    second = second.sort_values(["patch", "county"], ignore_index=True)
    assert first[["patch", "county", "whole"]].equals(second[["patch", "county", "whole"]])
    assert [shapely.normalize(shape).wkb for shape in first.geometry] == (
        [shapely.normalize(shape).wkb for shape in second.geometry]
    )


@given(patch=patches())
@settings(deadline=None, max_examples=30)
def test_twice_is_once(patch: shapely.MultiPolygon) -> None:
    cutter = CountyCutter(COUNTIES)
    pieces = cutter.cut(np.array([patch])).pieces
    again = cutter.cut(pieces.geometry.to_numpy()).pieces
    assert again.county.to_list() == pieces.county.to_list()
    assert again.whole.all()
    assert all(one is other for one, other in zip(again.geometry, pieces.geometry))


@pytest.mark.parametrize("seed", range(6))
def test_every_place_of_a_patch_is_in_the_piece_of_the_county_that_it_is_in(seed: int) -> None:
    """Asked place by place, of counties with an exclave, an enclave and a hole of nobody."""
    dice = np.random.default_rng(seed)
    counties = jagged_counties()
    centres = dice.uniform((112.0, 37.0), (112.6, 37.6), (12, 2))
    angles = np.linspace(0, 2 * np.pi, 80, endpoint=False)
    rings = [
        centre + np.column_stack((np.cos(angles), np.sin(angles))) * dice.uniform(0.05, 0.2, (80, 1))
        for centre in centres
    ]
    shapes = np.array([shapely.MultiPolygon([shapely.Polygon(ring)]) for ring in rings])
    result = CountyCutter(counties).cut(shapes, area_m2(shapes))
    x, y = dice.uniform((111.8, 36.8), (112.8, 37.8), (4000, 2)).T
    for position, shape in enumerate(shapes):
        own = result.pieces[result.pieces.patch == position]
        inside = shapely.contains_xy(shape, x, y)
        found = np.zeros((len(counties), len(x)), dtype=bool)
        for county, piece in zip(own.county, own.geometry):
            found[county] = shapely.contains_xy(piece, x, y)
        wanted = np.array([shapely.contains_xy(county, x, y) & inside for county in counties])
        np.testing.assert_array_equal(found, wanted)
        rest = result.remainders.geometry[result.remainders.patch == position]
        outside = shapely.contains_xy(shapely.union_all(rest.to_numpy()), x, y)
        np.testing.assert_array_equal(outside, inside & ~wanted.any(axis=0))
