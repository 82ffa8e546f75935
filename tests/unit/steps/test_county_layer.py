"""Gaps and overlaps between counties, against each pair's plain intersection and the union's holes."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
import shapely
import shapely.affinity
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.steps.county_layer import CountyFlaw, CountyFlawKind, county_flaws
from redline_plugin.steps.geometry.area import area_m2
from tests.data.jagged_counties import HOLE_OF_NOBODY, jagged_counties


def layer(*shapes: shapely.Geometry) -> pd.DataFrame:
    codes = [f"1407{number:02}" for number in range(len(shapes))]
    return pd.DataFrame({"county_code": codes, "geometry": np.array(shapes, dtype=object)})


def of_kind(flaws: tuple[CountyFlaw, ...], kind: CountyFlawKind) -> list[CountyFlaw]:
    return [flaw for flaw in flaws if flaw.kind is kind]


def test_an_overlap_is_told_with_its_counties_area_width_and_place() -> None:
    west, east = shapely.box(112, 37, 112.3, 37.3), shapely.box(112.2999, 37, 112.6, 37.3)
    (flaw,) = county_flaws(layer(west, east))
    both = shapely.intersection(west, east)
    assert flaw.kind is CountyFlawKind.OVERLAP
    assert flaw.counties == ("140700", "140701")
    assert flaw.places == 1
    assert flaw.area_m2 == pytest.approx(area_m2([both])[0], rel=1e-12)
    assert flaw.width_m == pytest.approx(8.88, abs=0.01)  # 0.0001° at 37.15° north
    assert shapely.equals(flaw.geometry, both)
    assert shapely.contains_xy(both, flaw.lon, flaw.lat)


def test_a_gap_names_the_counties_around_it() -> None:
    south = shapely.box(112, 37, 112.6, 37.1)
    west, east = shapely.box(112, 37.1, 112.3, 37.3), shapely.box(112.301, 37.1, 112.6, 37.3)
    north = shapely.box(112, 37.3, 112.6, 37.4)
    far = shapely.box(113, 37.3, 113.6, 37.4)
    (flaw,) = county_flaws(layer(far, east, west, south, north))
    assert flaw.kind is CountyFlawKind.GAP
    assert flaw.counties == ("140701", "140702", "140703", "140704")
    assert shapely.equals(flaw.geometry, shapely.box(112.3, 37.1, 112.301, 37.3))


def test_three_claims_on_one_ground() -> None:
    flaws = county_flaws(
        layer(shapely.box(0, 0, 2, 2), shapely.box(1, 0, 3, 2), shapely.box(1.5, 0.5, 1.6, 0.6))
    )
    assert [flaw.counties for flaw in flaws] == [("140700", "140701"), ("140700", "140701", "140702")]


def test_a_notch_open_to_the_outside_is_no_gap() -> None:
    wedge = shapely.Polygon([(112.3, 37), (112.6, 37), (112.6, 37.3), (112.301, 37.3)])
    assert county_flaws(layer(shapely.box(112, 37, 112.3, 37.3), wedge)) == ()


def test_a_hole_in_one_county_is_told_once_an_enclave_of_another_not() -> None:
    (hole,) = county_flaws(layer(*jagged_counties()))
    assert (hole.kind, hole.counties) == (CountyFlawKind.GAP, ("140705",))
    assert shapely.equals(hole.geometry, HOLE_OF_NOBODY)


def test_rounding_and_what_is_too_small_are_no_flaws() -> None:
    west, east = shapely.box(112, 37, 112.3, 37.3), shapely.box(112.3 - 1e-9, 37, 112.6, 37.3)
    assert county_flaws(layer(west, east)) == ()
    assert len(county_flaws(layer(west, east), narrowest_m=1e-6)) == 1
    corner = shapely.box(112.3 - 1e-5, 37.3 - 1e-5, 112.6, 37.6)
    (tiny,) = county_flaws(layer(west, corner), smallest_m2=0.9)
    assert 0.9 < tiny.area_m2 < 1.0
    assert county_flaws(layer(west, corner)) == ()


def test_no_counties() -> None:
    assert county_flaws(layer()) == ()


@given(seed=st.integers(0, 10**6), shift_deg=st.sampled_from([1e-5, 1e-4, 1e-3]))
@settings(deadline=None, max_examples=25)
def test_any_dirty_layer_against_each_pair(seed: int, shift_deg: float) -> None:
    dice = np.random.default_rng(seed)
    shapes = [
        shapely.affinity.translate(shape, *dice.uniform(-shift_deg, shift_deg, 2))
        for shape in jagged_counties()
    ]
    flaws = county_flaws(layer(*shapes), smallest_m2=0.0, narrowest_m=0.0)
    claimed = sum(
        flaw.area_m2 * len(list(combinations(flaw.counties, 2)))
        for flaw in of_kind(flaws, CountyFlawKind.OVERLAP)
    )
    pairs = [shapely.intersection(one, other) for one, other in combinations(shapes, 2)]
    assert claimed == pytest.approx(area_m2(pairs).sum(), rel=1e-6)

    union = shapely.union_all(shapes)
    filled = shapely.union_all(shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(union))))
    enclosed = area_m2([filled])[0] - area_m2([union])[0]
    open_ground = sum(flaw.area_m2 for flaw in of_kind(flaws, CountyFlawKind.GAP))
    assert open_ground == pytest.approx(enclosed, rel=1e-6)
    for flaw in flaws:
        assert flaw.geometry.is_valid
        assert flaw.area_m2 == pytest.approx(area_m2([flaw.geometry])[0], rel=1e-12)
