"""Patches that are left out before borders are matched would have changed nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.model.source import LayerSource
from redline_plugin.steps.border.within_reach import BorderReach
from redline_plugin.steps.match_borders import match_borders
from redline_plugin.store.counties import read_counties
from redline_plugin.store.drafts import read_draft
from tests.data.tiny_province import build_tiny_province

COUNTIES = shapely.box([111, 112], [37, 37], [112, 113], [38, 38])


@settings(max_examples=200, deadline=None)
@given(st.floats(110, 114), st.floats(36, 39), st.floats(0.0001, 0.5))
def test_whatever_comes_near_the_border_is_kept(x: float, y: float, size: float) -> None:
    """Within some 500 m in any direction, measured with room to spare; well inside nothing is kept."""
    patch = shapely.box(x, y, x + size, y + size)
    border = shapely.boundary(shapely.union_all(COUNTIES))
    kept = BorderReach(COUNTIES).may_reach(np.array([patch.bounds]))[0]
    if shapely.distance(patch, border) < 0.006:
        assert kept
    if shapely.box(*patch.bounds).within(shapely.box(111.3, 37.3, 112.7, 37.7)):
        assert not kept


def test_the_segments_are_those_of_all_patches(tmp_path: Path) -> None:
    province = build_tiny_province(tmp_path)
    patches = read_draft(LayerSource(str(province.draft))).frame
    counties = read_counties(LayerSource(str(province.counties), "counties"))
    neighbours = read_draft(LayerSource(str(province.neighbour_draft))).frame
    bounds = shapely.bounds(patches["geometry"].to_numpy())
    near = BorderReach(counties["geometry"].to_numpy()).may_reach(bounds)
    assert 0 < near.sum() < len(patches)
    whole = match_borders(patches, counties, neighbours)
    few = match_borders(patches[near].reset_index(drop=True), counties, neighbours)
    assert len(whole) > 3
    pd.testing.assert_frame_equal(few, whole)


@pytest.mark.parametrize("vertices", [4, 51, 500])
def test_no_stretch_of_the_border_is_forgotten(vertices: int) -> None:
    turn = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    county = shapely.polygons(np.column_stack([112 + np.cos(turn), 37 + np.sin(turn)]))
    border = shapely.boundary(county)
    places = shapely.get_coordinates(shapely.line_interpolate_point(border, np.linspace(0, 6, 2000)))
    assert BorderReach(np.array([county])).may_reach(np.hstack([places, places])).all()
