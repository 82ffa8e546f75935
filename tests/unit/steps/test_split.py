"""Splitting by county against an independent computation, edge by edge.

What must hold for every patch is checked by `assert_exact`: the edges of all pieces are compared one by one, which
finds any gap, overlap or sliver, whatever the areas say.
"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from redline_plugin.errors import CancelledError, ErrorCode, RedlineError
from redline_plugin.model.line_slivers import LineSlivers, SliverRule
from redline_plugin.steps import split
from redline_plugin.steps.cutting import noding
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG
from redline_plugin.steps.split import CountyCutter, Split, split_by_county
from tests.data.jagged_counties import EXCLAVE, HOLE_OF_NOBODY, corner, jagged_counties, side

COUNTIES = jagged_counties()
LINES = shapely.union_all(shapely.boundary(COUNTIES))
ROUNDING = 1e-12  # degrees; some units in the last place of a coordinate


def multi(*polygons: shapely.Polygon) -> shapely.MultiPolygon:
    return shapely.MultiPolygon(polygons)


def blob(lon: float, lat: float, radius: float, seed: int = 0, vertices: int = 90) -> shapely.Polygon:
    """A star with an irregular edge."""
    dice = np.random.default_rng(seed)
    angles = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    radii = radius * dice.uniform(0.7, 1.0, vertices)
    return shapely.Polygon(np.column_stack((lon + radii * np.cos(angles), lat + radii * np.sin(angles))))


def with_holes(shape: shapely.Polygon, *holes: shapely.Polygon) -> shapely.Polygon:
    return shapely.Polygon(shape.exterior, [hole.exterior for hole in holes])


def on_a_line() -> shapely.Polygon:
    """In county 0, one edge running along the line to county 1, to its own vertices."""
    line = side((1, 0), (1, 1))[5:15]
    return shapely.Polygon(np.concatenate((line, [(112.1, line[-1, 1]), (112.1, line[0, 1])])))


def between_vertices_of_a_line() -> shapely.Polygon:
    """Touches the line between 0 and 1 along half an edge: its corners lie on the edge, not at its ends."""
    a, b = side((1, 0), (1, 1))[8:10]
    return shapely.Polygon([a, (a + b) / 2, (112.1, (a[1] + b[1]) / 2), (112.1, a[1])])


CASES = {
    "inside": multi(blob(112.1, 37.1, 0.05)),
    "outside": multi(blob(111.5, 37.1, 0.05)),
    "two counties": multi(blob(112.2, 37.1, 0.05)),
    "four counties": multi(blob(*corner(1, 1), 0.06)),
    "beyond the province line": multi(blob(112.0, 37.1, 0.05)),
    "corner of the province": multi(blob(*corner(3, 3), 0.05)),
    "all counties and more": multi(blob(112.3, 37.3, 0.6, vertices=400)),
    "line through a hole": multi(with_holes(blob(112.2, 37.1, 0.07), shapely.Point(112.2, 37.1).buffer(0.03))),
    "hole beside the line": multi(with_holes(blob(112.25, 37.1, 0.09), shapely.Point(112.26, 37.1).buffer(0.01))),
    "many holes": multi(
        with_holes(
            blob(112.2, 37.2, 0.15, vertices=300),
            *(shapely.Point(112.14 + 0.02 * i, 37.14 + 0.02 * j).buffer(0.008) for i in range(7) for j in range(7)),
        )
    ),
    "hole is a county's exclave": multi(with_holes(blob(112.3, 37.3, 0.09), EXCLAVE)),
    "over the exclave": multi(blob(112.3, 37.3, 0.07)),
    "inside the exclave": multi(blob(112.305, 37.295, 0.01)),
    "over a hole of nobody": multi(blob(112.5, 37.3, 0.08)),
    "a whole county": COUNTIES[1],
    "a county with a hole": COUNTIES[4],
    "a county in two parts": COUNTIES[0],
    "covers whole counties": shapely.union_all(COUNTIES[[0, 1, 3, 4]]),
    "edge on the line": multi(on_a_line()),
    "half an edge on the line": multi(between_vertices_of_a_line()),
    "touches at a point": multi(shapely.Polygon([side((1, 0), (1, 1))[7], (112.15, 37.06), (112.15, 37.05)])),
    "touches a corner of four": multi(shapely.Polygon([corner(1, 1), (112.15, 37.14), (112.14, 37.15)])),
    "touches from outside": multi(shapely.Polygon([side((0, 1), (0, 2))[7], (111.9, 37.3), (111.9, 37.2)])),
    "through vertices of the line": multi(
        shapely.Polygon([(112.15, 37.04), *side((1, 0), (1, 1))[[6]], (112.25, 37.1), *side((1, 0), (1, 1))[[14]]])
    ),
    "parts in two counties": multi(blob(112.1, 37.1, 0.04), blob(112.3, 37.1, 0.04)),
    "parts in, across and out": multi(
        blob(112.1, 37.1, 0.04), blob(112.2, 37.3, 0.04), blob(111.8, 37.3, 0.04), blob(112.1, 37.3, 0.03)
    ),
    "parts that touch": multi(shapely.box(112.15, 37.05, 112.25, 37.1), shapely.box(112.25, 37.1, 112.3, 37.15)),
    "hole touching the shell": multi(
        with_holes(
            shapely.box(112.1, 37.05, 112.3, 37.15),
            shapely.Polygon([(112.15, 37.05), (112.25, 37.08), (112.2, 37.12)]),
        )
    ),
    "long and narrow": multi(shapely.box(112.05, 37.1, 112.55, 37.1 + 1e-5)),
}  # fmt: skip


def edges_of(shapes: list[shapely.Geometry]) -> Counter:
    """Directed edges, the ground to their left."""
    edges: Counter = Counter()
    for polygon in shapely.get_parts(shapes):
        for position, ring in enumerate(shapely.get_rings(polygon)):
            xy = shapely.get_coordinates(ring)
            if shapely.is_ccw(ring) == (position > 0):
                xy = xy[::-1]
            edges.update(zip(map(tuple, xy[:-1]), map(tuple, xy[1:])))
    return edges


def shapes_of(result: Split, patch: int) -> list[shapely.Geometry]:
    pieces, rest = result.pieces, result.remainders
    return [*pieces.geometry[pieces.patch == patch], *rest.geometry[rest.patch == patch]]


def assert_exact(patch: shapely.Geometry, shapes: list[shapely.Geometry], stray: float = ROUNDING) -> None:
    """No gap, no overlap, no sliver; the outline is the patch's; cuts run on county lines, off by ``stray`` at most."""
    edges = edges_of(shapes)
    assert max(edges.values()) == 1, "an edge is there twice: pieces overlap"
    outline = np.array([edge for edge in edges if edge[::-1] not in edges]).reshape(-1, 4)
    cuts = np.array([edge for edge in edges if edge[::-1] in edges]).reshape(-1, 4)

    def off(edges: np.ndarray, lines: shapely.Geometry) -> float:
        places = np.concatenate((edges[:, :2], edges[:, 2:], (edges[:, :2] + edges[:, 2:]) / 2))
        return shapely.distance(lines, shapely.points(places)).max() if len(places) else 0.0

    assert off(outline, shapely.boundary(patch)) <= ROUNDING
    assert off(cuts, LINES) <= stray
    assert np.hypot(*(outline[:, 2:] - outline[:, :2]).T).sum() == pytest.approx(patch.length, rel=1e-12)
    missing = {tuple(xy) for xy in shapely.get_coordinates(patch)} - {start for start, _ in edges}
    assert not missing, "a vertex of the patch is lost"
    assert shapely.is_valid(shapes).all()
    assert all(shape.geom_type == "MultiPolygon" for shape in shapes)


def assert_as_intersected(patch: shapely.Geometry, rows: pd.DataFrame, counties: np.ndarray) -> None:
    """Each county's area against plain intersection, and no county where there is nothing."""
    with np.errstate(invalid="ignore"):  # GEOS leaves the flag behind where shapes are apart
        common = shapely.intersection(patch, counties)
    expected = shapely.area(common)
    got = np.zeros(len(counties))
    got[rows.county] = shapely.area(rows.geometry.to_numpy())
    assert len(set(rows.county)) == len(rows)
    np.testing.assert_allclose(got, expected, rtol=1e-9, atol=XY_TOLERANCE_DEG * patch.length)
    assert set(rows.county) == set(np.flatnonzero(2 * expected > XY_TOLERANCE_DEG * shapely.length(common)))


@pytest.fixture(scope="module")
def cut() -> Split:
    return split_by_county(np.array(list(CASES.values()), dtype=object), COUNTIES)


@pytest.mark.parametrize("name", CASES)
def test_every_case_is_split_exactly(cut: Split, name: str) -> None:
    position, patch = list(CASES).index(name), CASES[name]
    assert_exact(patch, shapes_of(cut, position))
    assert_as_intersected(patch, cut.pieces[cut.pieces.patch == position], COUNTIES)
    outside = cut.remainders.geometry[cut.remainders.patch == position].to_list()
    assert shapely.area(outside).sum() == pytest.approx(
        shapely.difference(patch, shapely.union_all(COUNTIES)).area, rel=1e-9, abs=1e-15
    )


@pytest.mark.parametrize(
    ("name", "counties"),
    [
        ("inside", [0]),
        ("outside", []),
        ("two counties", [0, 1]),
        ("four counties", [0, 1, 3, 4]),
        ("all counties and more", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
        ("hole is a county's exclave", [4]),
        ("over the exclave", [0, 4]),
        ("inside the exclave", [0]),
        ("edge on the line", [0]),
        ("half an edge on the line", [0]),
        ("touches at a point", [0]),
        ("touches a corner of four", [0]),
        ("touches from outside", []),
        ("covers whole counties", [0, 1, 3, 4]),
        ("parts in two counties", [0, 1]),
        ("parts in, across and out", [0, 3, 4]),
    ],
)
def test_a_patch_has_pieces_where_it_has_ground(cut: Split, name: str, counties: list[int]) -> None:
    assert cut.pieces.county[cut.pieces.patch == list(CASES).index(name)].to_list() == counties


def test_the_areas_add_up_on_the_ellipsoid(cut: Split) -> None:
    sums = np.zeros(len(CASES))
    for rows in (cut.pieces, cut.remainders):
        np.testing.assert_array_equal(rows.area_m2, area_m2(rows.geometry.to_numpy()))
        sums += np.bincount(rows.patch, rows.area_m2, len(CASES))
    np.testing.assert_allclose(sums, area_m2(np.array(list(CASES.values()), dtype=object)), rtol=1e-9)


def test_what_is_not_cut_is_the_same_object(cut: Split) -> None:
    patches = list(CASES.values())
    whole = cut.pieces[cut.pieces.whole]
    assert all(geometry is patches[patch] for patch, geometry in zip(whole.patch, whole.geometry))
    alone = {list(CASES)[patch] for patch in whole.patch}
    assert {
        "inside",
        "edge on the line",
        "touches at a point",
        "a county with a hole",
        "inside the exclave",
    } <= alone
    assert not alone & {
        "two counties",
        "parts in two counties",
        "beyond the province line",
        "over the exclave",
    }
    outside = cut.remainders[cut.remainders.patch == list(CASES).index("outside")]
    assert outside.geometry.iloc[0] is CASES["outside"]


def test_a_hole_of_nobody_is_a_remainder(cut: Split) -> None:
    rest = cut.remainders.geometry[cut.remainders.patch == list(CASES).index("over a hole of nobody")].iloc[0]
    assert shapely.equals(rest, HOLE_OF_NOBODY)


def test_the_rows_are_sorted_and_do_not_depend_on_the_order_of_patches(cut: Split) -> None:
    assert cut.pieces[["patch", "county"]].apply(tuple, axis=1).is_monotonic_increasing
    shuffled = np.random.default_rng(5).permutation(len(CASES))
    again = split_by_county(np.array(list(CASES.values()), dtype=object)[shuffled], COUNTIES).pieces
    again = again.assign(patch=shuffled[again.patch]).sort_values(["patch", "county"], ignore_index=True)
    assert again.geometry.map(lambda g: g.wkb).equals(cut.pieces.geometry.map(lambda g: g.wkb))


@given(
    seed=st.integers(0, 10**6),
    lon=st.floats(111.95, 112.65),
    lat=st.floats(36.95, 37.65),
    radius=st.floats(0.001, 0.3),
    vertices=st.integers(3, 200),
    snap=st.booleans(),
)
@settings(deadline=None, max_examples=120)
def test_any_patch_is_split_exactly(
    seed: int, lon: float, lat: float, radius: float, vertices: int, snap: bool
) -> None:
    shell = blob(lon, lat, radius, seed, vertices)
    holes = shapely.union_all(
        [blob(lon, lat, radius / 3, seed + 1, 12), blob(lon + radius / 2, lat, radius / 9)]
    )
    patch = shapely.difference(shell, holes)
    if snap:  # onto vertices and edges of the county lines
        patch = shapely.snap(patch, LINES, 0.004)
    if not patch.is_valid or patch.is_empty or shapely.get_parts(patch)[0].geom_type != "Polygon":
        return
    patch = shapely.MultiPolygon(shapely.get_parts(patch).tolist())
    result = split_by_county(np.array([patch]), COUNTIES)
    assert_exact(patch, shapes_of(result, 0), stray=XY_TOLERANCE_DEG * 100 if snap else ROUNDING)
    total = result.pieces.area_m2.sum() + result.remainders.area_m2.sum()
    assert total == pytest.approx(area_m2([patch])[0], rel=1e-9)
    assert_as_intersected(patch, result.pieces, COUNTIES)


@given(seed=st.integers(0, 10**6), digits=st.integers(8, 12))
@settings(deadline=None, max_examples=25)
def test_a_patch_drawn_to_the_county_line_and_rounded_is_not_cut(seed: int, digits: int) -> None:
    """As a draft comes that was clipped by county before: its edge strays over the line by the rounding."""
    clipped = shapely.intersection(blob(112.2, 37.1, 0.08, seed), COUNTIES[0])
    parts = [part for part in shapely.get_parts(clipped) if 2 * part.area > 1e-5 * part.length]
    rounded = shapely.transform(shapely.segmentize(multi(*parts), 0.001), lambda xy: np.round(xy, digits))
    if not rounded.is_valid:
        return
    result = split_by_county(np.array([rounded]), COUNTIES)
    assert result.pieces[["county", "whole"]].to_numpy().tolist() == [[0, True]]
    assert result.pieces.geometry[0] is rounded
    assert result.remainders.empty


def test_thin_strays_go_to_the_neighbour_and_a_real_crossing_stays() -> None:
    clipped = shapely.segmentize(shapely.intersection(blob(112.2, 37.1, 0.08, 4), COUNTIES[0]), 0.0005)
    rounded = shapely.transform(clipped, lambda xy: np.round(xy, 9))
    patch = shapely.union(rounded, blob(112.1, 37.2, 0.05))
    patch = multi(*shapely.get_parts(patch))
    result = split_by_county(np.array([patch]), COUNTIES)
    assert result.pieces.county.to_list() == [0, 3]
    assert_exact(patch, shapes_of(result, 0), stray=XY_TOLERANCE_DEG)


def test_ground_that_two_counties_claim_goes_to_the_first() -> None:
    left, right = shapely.box(112, 37, 112.3, 37.3), shapely.box(112.29, 36.9, 112.6, 37.3)
    patches = np.array(
        [multi(shapely.box(112.1, 37.1, 112.5, 37.2)), multi(shapely.box(112.292, 37.1, 112.296, 37.2))]
    )
    first = split_by_county(patches, np.array([left, right])).pieces
    assert first.county.to_list() == [0, 1, 0]
    assert shapely.equals(first.geometry[0], shapely.box(112.1, 37.1, 112.3, 37.2))
    assert shapely.equals(first.geometry[1], shapely.box(112.3, 37.1, 112.5, 37.2))
    assert first.geometry[2] is patches[1]
    second = split_by_county(patches, np.array([right, left])).pieces
    assert second.county.to_list() == [0, 1, 0]
    assert shapely.equals(second.geometry[0], shapely.box(112.29, 37.1, 112.5, 37.2))


def test_a_gap_between_counties_is_a_remainder() -> None:
    counties = np.array([shapely.box(112, 37, 112.3, 37.3), shapely.box(112.301, 37, 112.6, 37.3)])
    patch = multi(shapely.box(112.2, 37.1, 112.4, 37.2))
    result = split_by_county(np.array([patch]), counties)
    assert result.pieces.county.to_list() == [0, 1]
    assert shapely.equals(result.remainders.geometry[0], shapely.box(112.3, 37.1, 112.301, 37.2))


def test_county_lines_that_differ_by_rounding_leave_no_sliver() -> None:
    straight = np.array([(112.3, y) for y in np.linspace(37, 37.3, 40)])
    noisy = straight + np.random.default_rng(3).uniform(-1e-10, 1e-10, straight.shape) * (
        np.arange(40) % 39 > 0
    ).reshape(-1, 1)
    west = shapely.Polygon([*straight, (112, 37.3), (112, 37)])
    east = shapely.Polygon([*noisy, (112.6, 37.3), (112.6, 37)])
    patch = multi(blob(112.3, 37.15, 0.1))
    result = split_by_county(np.array([patch]), np.array([west, east]))
    assert result.pieces.county.to_list() == [0, 1]
    assert result.remainders.empty
    edges = edges_of(shapes_of(result, 0))
    assert max(edges.values()) == 1
    shared = sum(edge[::-1] in edges for edge in edges)
    assert shared >= 2 * 20


def test_missing_and_empty_patches_have_no_rows() -> None:
    patches = np.array([None, shapely.MultiPolygon(), CASES["two counties"]], dtype=object)
    result = split_by_county(patches, COUNTIES)
    assert result.pieces.patch.to_list() == [2, 2]
    assert result.remainders.empty


def test_no_patches_and_no_counties() -> None:
    nothing = split_by_county(np.empty(0, dtype=object), COUNTIES)
    assert nothing.pieces.empty
    assert nothing.remainders.empty
    unowned = split_by_county(np.array([CASES["inside"]]), np.empty(0, dtype=object))
    assert unowned.pieces.empty
    assert unowned.remainders.geometry[0] is CASES["inside"]


def test_it_stops_when_asked_between_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(split, "_VERTICES_AT_A_TIME", 100)
    answers = iter([False, False, True])
    with pytest.raises(CancelledError):
        split_by_county(np.array(list(CASES.values()), dtype=object), COUNTIES, lambda: next(answers))


def test_the_size_of_a_block_is_no_matter(cut: Split, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(split, "_VERTICES_AT_A_TIME", 150)
    again = split_by_county(np.array(list(CASES.values()), dtype=object), COUNTIES)
    assert again.pieces.geometry.map(lambda g: g.wkb).equals(cut.pieces.geometry.map(lambda g: g.wkb))


@pytest.mark.parametrize(("lost", "patch_id"), [(0, "#1"), (-1, "#2")])
def test_a_lost_face_is_noticed(monkeypatch: pytest.MonkeyPatch, lost: int, patch_id: str) -> None:
    """Of a patch that is all one face, and of one in several."""
    whole = split.cut_polygons

    def lossy(polygons: np.ndarray, lines: noding.NodedLines) -> noding.Faces:
        faces = whole(polygons, lines)
        return noding.Faces(*(np.delete(column, lost) for column in vars(faces).values()))

    monkeypatch.setattr(split, "cut_polygons", lossy)
    with pytest.raises(RedlineError) as caught:
        split_by_county(np.array([CASES["edge on the line"], CASES["four counties"]]), COUNTIES)
    assert caught.value.code is ErrorCode.AREA_NOT_CONSERVED
    assert caught.value.values["patch_id"] == patch_id
    assert caught.value.values["difference_m2"] < -1


def test_an_error_calls_the_patch_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = noding.Faces(np.empty(0, dtype=object), np.empty(0, dtype=int), np.empty(0, dtype=bool))
    monkeypatch.setattr(split, "cut_polygons", lambda *_: nothing)
    names = np.array(["a", "b"], dtype=object)
    with pytest.raises(RedlineError) as caught:
        CountyCutter(COUNTIES).cut(np.array([CASES["inside"], CASES["four counties"]]), patch_ids=names)
    assert caught.value.values["patch_id"] == "b"
    assert caught.value.values["place"] == "{:.5f}, {:.5f}".format(
        *np.mean(shapely.bounds(CASES["four counties"]).reshape(2, 2), axis=0)
    )


def test_areas_that_are_known_are_not_computed_again(cut: Split) -> None:
    patches = np.array(list(CASES.values()), dtype=object)
    again = split_by_county(patches, COUNTIES, patch_areas_m2=area_m2(patches))
    pd.testing.assert_series_equal(again.pieces.area_m2, cut.pieces.area_m2)


def test_one_cutter_serves_several_threads(cut: Split) -> None:
    """Every thread begins at the same faces, which nobody asked before: what GEOS builds then is built once."""
    patches = np.array(list(CASES.values()), dtype=object)
    wanted = [geometry.wkb for geometry in cut.pieces.geometry]
    with ThreadPoolExecutor(4) as threads:
        for _ in range(5):
            cutter = CountyCutter(COUNTIES)
            together = Barrier(4)

            def at_once(cutter: CountyCutter = cutter, together: Barrier = together) -> Split:
                own = shapely.from_wkb(shapely.to_wkb(patches))
                together.wait()
                return cutter.cut(own)

            for found in [threads.submit(at_once) for _ in range(4)]:
                pieces = found.result().pieces
                assert [geometry.wkb for geometry in pieces.geometry] == wanted
                assert pieces.county.equals(cut.pieces.county)


def test_blocks_of_a_layer_are_the_layer(cut: Split) -> None:
    patches = np.array(list(CASES.values()), dtype=object)
    cutter = CountyCutter(COUNTIES)
    blocks = [cutter.cut(patches[start : start + 7]).pieces for start in range(0, len(patches), 7)]
    together = pd.concat([rows.assign(patch=rows.patch + 7 * n) for n, rows in enumerate(blocks)])
    assert [g.wkb for g in together.geometry] == [g.wkb for g in cut.pieces.geometry]
    assert together[["patch", "county", "whole", "area_m2"]].to_numpy().tolist() == (
        cut.pieces[["patch", "county", "whole", "area_m2"]].to_numpy().tolist()
    )


def drawn_to_other_lines() -> tuple[np.ndarray, np.ndarray]:
    """Patches clipped to the counties, and the same counties one metre further east."""
    blobs = [
        multi(blob(lon, 37.1 + 0.2 * row, 0.05, row)) for row in range(3) for lon in (112.2, 112.4, 112.6)
    ]
    clipped = split_by_county(np.array(blobs), COUNTIES).pieces.geometry.to_numpy()
    return clipped, shapely.transform(COUNTIES, lambda xy: xy + (1.1e-5, 0))


def test_slivers_along_a_county_line_stay_with_their_patch_where_an_office_says_so() -> None:
    patches, counties = drawn_to_other_lines()
    kept = CountyCutter(counties, LineSlivers(SliverRule.KEEP)).cut(patches)
    joined = CountyCutter(counties, LineSlivers(SliverRule.JOIN, 2.0, 1e6)).cut(patches)
    assert len(kept.pieces) + len(kept.remainders) > len(patches)
    assert kept.slivers.empty
    assert joined.pieces.patch.to_list() == list(range(len(patches)))
    assert joined.remainders.empty
    assert all(piece is patch for piece, patch in zip(joined.pieces.geometry, patches))

    small = pd.concat([kept.pieces, kept.remainders])
    small = small[small.area_m2 < small.groupby("patch").area_m2.transform("max")]
    assert joined.slivers.area_m2.sum() == pytest.approx(small.area_m2.sum(), rel=1e-9)
    assert set(joined.slivers.patch) == set(small.patch)
    moved = joined.slivers
    assert (moved.county != moved.of_county).all()
    of = moved[moved.of_county >= 0]
    inner = shapely.point_on_surface(of.geometry.to_numpy())
    assert shapely.covers(counties[of.of_county], inner).all()
    assert not shapely.intersects(counties[of.county], inner).any()


@pytest.mark.parametrize("rule", SliverRule)
def test_whatever_becomes_of_slivers_nothing_is_lost(rule: SliverRule) -> None:
    patches, counties = drawn_to_other_lines()
    patches = np.concatenate((patches, [CASES["all counties and more"], CASES["many holes"]]))
    result = CountyCutter(counties, LineSlivers(rule, 2.0, 50.0)).cut(patches)
    total = sum(
        np.bincount(rows.patch, rows.area_m2, len(patches)) for rows in (result.pieces, result.remainders)
    )
    np.testing.assert_allclose(total, area_m2(patches), rtol=1e-9)
    for position in range(len(patches)):
        edges = edges_of(shapes_of(result, position))
        assert max(edges.values()) == 1
        outline = [edge for edge in edges if edge[::-1] not in edges]
        assert np.hypot(*np.diff(outline, axis=1).reshape(-1, 2).T).sum() == pytest.approx(
            patches[position].length, rel=1e-12
        )


def test_within_the_tolerance_slivers_are_listed_too() -> None:
    clipped = shapely.segmentize(shapely.intersection(blob(112.2, 37.1, 0.08, 4), COUNTIES[0]), 0.0005)
    rounded = shapely.transform(clipped, lambda xy: np.round(xy, 9))
    rounded = multi(*shapely.get_parts(rounded))
    slivers = split_by_county(np.array([rounded]), COUNTIES).slivers
    beyond = shapely.intersection(rounded, COUNTIES[1])
    assert (slivers.county == 0).all()
    assert (slivers.of_county == 1).all()
    assert shapely.area(slivers.geometry.to_numpy()).sum() == pytest.approx(beyond.area, rel=1e-3)
    assert 0 < slivers.area_m2.sum() < 1


def drawn_again(county: shapely.Geometry, noise: float, turn: int) -> shapely.Geometry:
    """The county with every vertex a little elsewhere, the same for the same vertex."""
    return shapely.transform(county, lambda xy: xy + noise * np.sin(1e7 * turn * xy[:, ::-1]))


@given(seed=st.integers(0, 10**6), noise=st.sampled_from([1e-13, 1e-12, 1e-10, 1e-9]))
@settings(deadline=None, max_examples=25)
@example(seed=0, noise=1e-13)
@example(seed=18, noise=1e-12)
@example(seed=45810, noise=1e-13)
def test_lines_that_all_but_coincide_give_each_county_its_ground(seed: int, noise: float) -> None:
    """Where GEOS cannot node such lines it moves vertices, and faces would run together over lines that hang loose."""
    dice = np.random.default_rng(seed)
    counties = np.array([drawn_again(county, noise, turn) for turn, county in enumerate(COUNTIES, start=1)])
    patches = np.array(
        [multi(blob(*dice.uniform((112, 37), (112.6, 37.6)), 0.2, seed + n, 40 + 50 * n)) for n in range(5)]
    )
    result = split_by_county(patches, counties)
    got = np.zeros((len(patches), len(counties)))
    got[result.pieces.patch, result.pieces.county] = shapely.area(result.pieces.geometry.to_numpy())
    with np.errstate(invalid="ignore"):
        expected = shapely.area(shapely.intersection(patches[:, np.newaxis], counties))
    tolerance = 3 * XY_TOLERANCE_DEG * shapely.length(patches)
    assert (np.abs(got - expected) <= tolerance[:, np.newaxis]).all()
    assert shapely.is_valid([*result.pieces.geometry, *result.remainders.geometry]).all()
