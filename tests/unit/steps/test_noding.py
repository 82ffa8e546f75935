"""Cutting polygons along noded lines."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.steps.cutting import noding
from redline_plugin.steps.cutting.noding import cut_polygons, node_polygons
from redline_plugin.steps.cutting.runs import runs_of

HALVES = np.array([shapely.box(0, 0, 1, 2), shapely.box(1, 0, 2, 2)])


@given(sizes=st.lists(st.integers(2, 40), max_size=8), edges=st.integers(1, 20))
def test_runs_are_the_lines_again(sizes: list[int], edges: int) -> None:
    dice = np.random.default_rng(sum(sizes))
    lines = np.array([shapely.LineString(dice.uniform(size=(size, 2))) for size in sizes], dtype=object)
    found = runs_of(lines, edges)
    runs, line = found.as_lines(np.arange(len(found.first))), found.line
    np.testing.assert_array_equal(found.bounds(), shapely.bounds(runs).reshape(-1, 4))
    assert (shapely.get_num_coordinates(runs) <= edges + 1).all()
    assert (shapely.get_num_coordinates(runs) >= 2).all()
    for position, original in enumerate(lines):
        parts = [shapely.get_coordinates(run) for run in runs[line == position]]
        joined = np.concatenate([part[:-1] for part in parts] + [parts[-1][-1:]])
        np.testing.assert_array_equal(joined, shapely.get_coordinates(original))


def test_a_common_line_is_there_once() -> None:
    runs = node_polygons(HALVES).runs
    assert shapely.length(runs).sum() == pytest.approx(2 * 4 + 2)


def test_what_no_line_touches_is_the_same_object() -> None:
    alone, crossed = shapely.box(0.1, 0.1, 0.4, 0.4), shapely.box(0.5, 0.5, 1.5, 1.5)
    cut = cut_polygons(np.array([alone, crossed]), node_polygons(HALVES))
    assert cut.geometry[0] is alone
    assert cut.polygon.tolist() == [0, 1, 1]
    assert cut.touched.tolist() == [False, True, True]
    assert sorted(shapely.bounds(cut.geometry[1:]).tolist()) == [[0.5, 0.5, 1, 1.5], [1, 0.5, 1.5, 1.5]]


def test_a_ring_inside_a_polygon_cuts_out_its_ground() -> None:
    around = shapely.box(-1, -1, 3, 3)
    cut = cut_polygons(np.array([around]), node_polygons(HALVES))
    assert sorted(shapely.area(cut.geometry)) == [2, 2, 12]


def test_polygons_without_lines() -> None:
    polygons = np.array([shapely.box(0, 0, 1, 1)])
    cut = cut_polygons(polygons, node_polygons(np.empty(0, dtype=object)))
    assert cut.geometry[0] is polygons[0]
    assert len(cut_polygons(polygons[:0], node_polygons(HALVES)).geometry) == 0


def test_a_hole_that_touches_the_shell_within_an_edge(monkeypatch: pytest.MonkeyPatch) -> None:
    """A face runs along the hole and back along the shell and touches itself where nothing was noded: then all is."""
    again = []
    arrange_all = noding._arrange_all

    def counted(polygons: np.ndarray, chosen: np.ndarray, *rest: object) -> tuple[np.ndarray, np.ndarray]:
        again.append(chosen.tolist())
        return arrange_all(polygons, chosen, *rest)

    monkeypatch.setattr(noding, "_arrange_all", counted)
    bottom = [(x / 20, 0.0) for x in range(41)]  # runs of the shell far from the line
    shell = [*bottom, (2, 2), *((2 - x / 20, 2.0) for x in range(1, 41))]
    left = [(0.225, 0.0), *((0.2, y / 10) for y in range(1, 15)), (1.5, 1.45), (1.5, 1.4)]
    right = [(0.3, 1.4 - y / 10) for y in range(14)]
    polygon = shapely.Polygon(shell, [[*left, *right]])
    assert polygon.is_valid
    other = shapely.box(0.7, 0.7, 1.3, 1.3)
    halves = np.array([shapely.box(-1, -1, 1, 3), shapely.box(1, -1, 3, 3)])
    cut = cut_polygons(np.array([other, polygon]), node_polygons(halves))
    assert again == [[1]]
    assert shapely.is_valid(cut.geometry).all()
    assert shapely.area(cut.geometry[cut.polygon == 1]).sum() == pytest.approx(polygon.area, rel=1e-12)
    expected = [part for half in halves for part in shapely.get_parts(shapely.intersection(polygon, half))]
    np.testing.assert_allclose(
        np.sort(shapely.area(cut.geometry[cut.polygon == 1])), np.sort(shapely.area(expected)), rtol=1e-12
    )


def test_edges_so_close_along_a_line_that_a_new_vertex_lies_beyond_it() -> None:
    """Fields were taken out of a patch along a county line: one face took ground from the other, the sum agreed."""
    text = (Path(__file__).parents[2] / "data" / "edges_along_a_county_line.wkt").read_text(encoding="utf-8")
    patches, counties = (shapely.from_wkt(part.strip().splitlines()) for part in text.split("--"))
    cut = cut_polygons(patches, node_polygons(counties))
    assert shapely.is_valid(cut.geometry).all()
    inner = shapely.point_on_surface(cut.geometry)
    for county in counties:
        inside = cut.geometry[shapely.contains(county, inner)]
        asked = shapely.area(shapely.intersection(patches, county)).sum()
        assert shapely.area(inside).sum() == pytest.approx(asked, rel=1e-9)
