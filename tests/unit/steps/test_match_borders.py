"""Two red lines along a jagged border on which every way of meeting was laid out, with known places and widths."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely

from redline_plugin.steps.border.stretches import Stretch, stations_in_order, stretches
from redline_plugin.steps.geometry.area import length_m
from redline_plugin.steps.geometry.metric import MetricPlane
from redline_plugin.steps.match_borders import SEGMENT_COLUMNS, BorderTolerance, match_borders

PLANE = MetricPlane(112.0)
ORIGIN = (0.0, 4_150_000.0)
WIDTH, DEPTH = 60_000.0, 8_000.0
COUNTY_LINE = 30_000.0  # between our two counties
OTHER_LINE = 42_000.0  # between the two counties across
TOLERANCE = BorderTolerance(joined_m=20.0, alone_m=100.0, search_m=500.0, shortest_m=100.0, step_m=20.0)
ENDS_M = 60.0  # a segment may end this far from where it was laid out

_X = np.arange(0.0, WIDTH + 1, 250.0)
BORDER = np.c_[_X, 60 * np.sin(_X / 400.0) + 250 * np.sin(_X / 6000.0)]
NORTH, SOUTH = 1.0, -1.0


def side(where: float, x0: float, x1: float, depth: float) -> shapely.Geometry:
    """Ground between the border and a line ``depth`` away from it, with the border's own vertices."""
    part = BORDER[(BORDER[:, 0] > x0) & (BORDER[:, 0] < x1)]
    y0, y1 = (np.interp(x, *BORDER.T) for x in (x0, x1))
    edge = np.concatenate([[(x0, y0)], part, [(x1, y1)]])
    return shapely.Polygon(np.concatenate([edge, [(x1, where * depth), (x0, where * depth)]]))


def short_by(where: float, x0: float, x1: float, gap: float) -> shapely.Geometry:
    return shapely.difference(
        side(where, x0, x1, 2500), shapely.buffer(shapely.LineString(BORDER), gap, quad_segs=32)
    )


def over_by(where: float, x0: float, x1: float, overlap: float) -> shapely.Geometry:
    band = shapely.buffer(shapely.LineString(BORDER), overlap, quad_segs=32)
    beyond = shapely.intersection(side(-where, x0, x1, 2500), band)
    return shapely.union(side(where, x0, x1, 2500), beyond)


OURS = {
    "joined": side(SOUTH, 2000, 4000, 2500),
    "gap": short_by(SOUTH, 6000, 9000, 150),
    "overlap": over_by(SOUTH, 11_000, 14_000, 200),
    "ours": side(SOUTH, 16_000, 18_000, 2500),
    "shifted": side(SOUTH, 23_000, 25_000, 2500),
    "two counties": side(SOUTH, 28_000, 32_000, 2500),
    "both short": short_by(SOUTH, 34_000, 36_000, 100),
    "drawn by hand": short_by(SOUTH, 38_000, 40_000, 12),
    "two across": side(SOUTH, 41_000, 43_000, 2500),
    "far": short_by(SOUTH, 45_000, 47_000, 600),
    "alone and short": short_by(SOUTH, 48_000, 50_000, 300),
    "meet beyond": over_by(SOUTH, 52_000, 54_000, 150),
}
THEIRS = {
    "joined": side(NORTH, 2000, 4000, 2500),
    "gap": side(NORTH, 6000, 9000, 2500),
    "overlap": side(NORTH, 11_000, 14_000, 2500),
    "theirs": side(NORTH, 20_000, 21_500, 2500),
    "shifted": side(NORTH, 24_000, 26_000, 2500),
    "two counties": side(NORTH, 28_000, 32_000, 2500),
    "both short": short_by(NORTH, 34_000, 36_000, 100),
    "drawn by hand": side(NORTH, 38_000, 40_000, 2500),
    "two across": side(NORTH, 41_000, 43_000, 2500),
    "far": side(NORTH, 45_000, 47_000, 2500),
    "meet beyond": short_by(NORTH, 52_000, 54_000, 150),
}
# class, from, to, gap or overlap in m, our patch, their patch, our county, county across
EXPECTED = [
    ("joined", 2000, 4000, 0, "joined", "joined", "A", "N1"),
    ("offset gap", 6000, 9000, 150, "gap", "gap", "A", "N1"),
    ("offset overlap", 11_000, 14_000, 200, "overlap", "overlap", "A", "N1"),
    ("ours_only", 16_000, 18_000, 0, "ours", "", "A", "N1"),
    ("theirs_only", 20_000, 21_500, 0, "", "theirs", "A", "N1"),
    ("ours_only", 23_000, 24_000, 0, "shifted", "", "A", "N1"),
    ("joined", 24_000, 25_000, 0, "shifted", "shifted", "A", "N1"),
    ("theirs_only", 25_000, 26_000, 0, "", "shifted", "A", "N1"),
    ("joined", 28_000, 30_000, 0, "two counties", "two counties", "A", "N1"),
    ("joined", 30_000, 32_000, 0, "two counties", "two counties", "B", "N1"),
    ("offset gap", 34_000, 36_000, 200, "both short", "both short", "B", "N1"),
    ("joined", 38_000, 40_000, 12, "drawn by hand", "drawn by hand", "B", "N1"),
    ("joined", 41_000, 42_000, 0, "two across", "two across", "B", "N1"),
    ("joined", 42_000, 43_000, 0, "two across", "two across", "B", "N2"),
    ("theirs_only", 45_000, 47_000, 0, "", "far", "B", "N2"),
    ("joined", 52_000, 54_000, 0, "meet beyond", "meet beyond", "B", "N2"),
]


def degrees(shapes: list[shapely.Geometry]) -> np.ndarray:
    return PLANE.to_degrees(shapely.transform(np.array(shapes, dtype=object), lambda xy: xy + ORIGIN))


def metres(lines: np.ndarray) -> np.ndarray:
    return shapely.transform(PLANE.to_plane(lines), lambda xy: xy - ORIGIN)


def patches(shapes: dict[str, shapely.Geometry]) -> pd.DataFrame:
    geometry = shapely.multipolygons([[one] for one in degrees(list(shapes.values()))]) if shapes else []
    return pd.DataFrame(
        {"patch_id": np.array(list(shapes), dtype=object), "geometry": np.array(geometry, dtype=object)}
    )


def counties(where: float, **spans: tuple[float, float]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "county_code": list(spans),
            "name": [f"{code} county" for code in spans],
            "prov_name": "across",
            "geometry": degrees([side(where, *span, DEPTH) for span in spans.values()]),
        }
    )


OUR_COUNTIES = counties(SOUTH, A=(0, COUNTY_LINE), B=(COUNTY_LINE, WIDTH))
THEIR_COUNTIES = counties(NORTH, N1=(0, OTHER_LINE), N2=(OTHER_LINE, WIDTH))


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return match_borders(patches(OURS), OUR_COUNTIES, patches(THEIRS), THEIR_COUNTIES, TOLERANCE)


def spans(table: pd.DataFrame) -> np.ndarray:
    """From and to of each segment, in metres east."""
    bounds = shapely.bounds(metres(table["geometry"].to_numpy(dtype=object)))
    return bounds[:, [0, 2]]


def described(table: pd.DataFrame) -> list[str]:
    return [f"{row.border_class} {row.gap_or_overlap}".strip() for row in table.itertuples()]


def test_every_way_of_meeting_is_found_where_it_was_laid_out(table: pd.DataFrame) -> None:
    order = np.argsort(spans(table)[:, 0])
    found = table.iloc[order]
    assert described(found) == [row[0] for row in EXPECTED]
    assert list(found["patch_id"]) == [row[4] for row in EXPECTED]
    assert list(found["other_patch"]) == [row[5] for row in EXPECTED]
    assert list(found["county_code"]) == [row[6] for row in EXPECTED]
    assert list(found["other_county_code"]) == [row[7] for row in EXPECTED]
    laid_out = np.array([row[1:3] for row in EXPECTED], dtype=float)
    apart = np.array([300.0 if "gap" in row[0] else ENDS_M for row in EXPECTED])  # a gap has no sharp end
    assert (np.abs(spans(found) - laid_out) < apart[:, None]).all()


def test_widths_of_gaps_and_overlaps(table: pd.DataFrame) -> None:
    order = np.argsort(spans(table)[:, 0])
    widths = table["offset_m"].to_numpy()[order]
    assert np.abs(widths - np.array([row[3] for row in EXPECTED], dtype=float)).max() < 6.0
    assert (table["max_offset_m"] >= table["offset_m"]).all()
    joined = table[table["border_class"] == "joined"]
    assert (joined["max_offset_m"] <= TOLERANCE.joined_m).all()


def test_columns_names_and_lengths(table: pd.DataFrame) -> None:
    assert list(table.columns) == list(SEGMENT_COLUMNS)
    assert set(table["other_province"]) == {"across"}
    assert set(table["other_county"]) == {"N1 county", "N2 county"}
    assert set(shapely.get_type_id(table["geometry"])) == {shapely.GeometryType.LINESTRING}
    assert table["length_m"].to_numpy() == pytest.approx(length_m(table["geometry"].to_numpy(dtype=object)))
    assert table["county_code"].is_monotonic_increasing


def test_segments_lie_on_the_border_and_do_not_overlap(table: pd.DataFrame) -> None:
    lines = table["geometry"].to_numpy(dtype=object)
    border = degrees([shapely.LineString(BORDER)])[0]
    assert shapely.length(shapely.union_all(lines)) == pytest.approx(shapely.length(lines).sum(), rel=1e-9)
    assert (
        shapely.hausdorff_distance(shapely.intersection(shapely.buffer(lines, 1e-7), border), lines) < 1e-4
    ).all()
    vertices = {tuple(xy) for xy in np.round(shapely.get_coordinates(border), 9)}
    for line in lines:
        inner = np.round(shapely.get_coordinates(line)[1:-1], 9)
        assert {tuple(xy) for xy in inner} <= vertices  # the border's own vertices and no others


def test_the_same_again_whatever_the_order_of_rows(table: pd.DataFrame) -> None:
    again = match_borders(
        patches(dict(reversed(OURS.items()))),
        OUR_COUNTIES.iloc[::-1],
        patches(dict(reversed(THEIRS.items()))),
        THEIR_COUNTIES.iloc[::-1],
        TOLERANCE,
    )
    assert table["segment_id"].is_unique
    by_id = again.set_index("segment_id").loc[table["segment_id"]]
    for column in ("border_class", "patch_id", "other_patch", "county_code", "offset_m", "length_m"):
        assert list(by_id[column]) == pytest.approx(list(table[column]))


def test_ids_stay_where_only_the_class_changes(table: pd.DataFrame) -> None:
    """Both sides drew the gap's other half: the place is the same, so is its id."""
    mended = {**OURS, "joined": over_by(SOUTH, 2000, 4000, 100)}
    again = match_borders(patches(mended), OUR_COUNTIES, patches(THEIRS), THEIR_COUNTIES, TOLERANCE)
    before = table.loc[table["patch_id"] == "joined"].iloc[0]
    after = again[again["segment_id"] == before["segment_id"]]
    assert list(after["border_class"]) == ["offset"]


def test_a_strip_of_the_neighbours_red_line_is_enough(table: pd.DataFrame) -> None:
    band = shapely.buffer(shapely.LineString(BORDER), 700.0)
    strip = patches({name: shapely.intersection(shape, band) for name, shape in THEIRS.items()})
    pd.testing.assert_frame_equal(
        match_borders(patches(OURS), OUR_COUNTIES, strip, THEIR_COUNTIES, TOLERANCE).drop(columns="geometry"),
        table.drop(columns="geometry"),
    )


def test_only_the_border_with_the_counties_across_is_looked_at(table: pd.DataFrame) -> None:
    some = match_borders(patches(OURS), OUR_COUNTIES, patches(THEIRS), THEIR_COUNTIES.iloc[1:], TOLERANCE)
    assert set(some["other_county_code"]) == {"N2"}
    assert spans(some).min() > OTHER_LINE - TOLERANCE.search_m - ENDS_M


def test_without_counties_across_the_whole_outer_line_is_looked_at(table: pd.DataFrame) -> None:
    at_the_back = shapely.box(10_000, -DEPTH, 12_000, -DEPTH + 1000)
    ours = patches({**OURS, "at the back": at_the_back})
    with_counties = match_borders(ours, OUR_COUNTIES, patches(THEIRS), THEIR_COUNTIES, TOLERANCE)
    without = match_borders(ours, OUR_COUNTIES, patches(THEIRS), None, TOLERANCE)
    assert "at the back" not in set(with_counties["patch_id"])
    (row,) = without[without["patch_id"] == "at the back"].itertuples()
    assert (row.border_class, row.county_code, row.other_county, row.other_province) == (
        "ours_only",
        "A",
        "",
        "",
    )
    assert row.length_m == pytest.approx(2000, abs=ENDS_M)


def test_nothing_to_compare_with() -> None:
    alone = match_borders(patches(OURS), OUR_COUNTIES, patches({}), THEIR_COUNTIES, TOLERANCE)
    assert set(alone["border_class"]) == {"ours_only"}
    assert "alone and short" not in set(alone["patch_id"])  # 300 m from the border is not at the border
    nothing = match_borders(patches({}), OUR_COUNTIES, patches({}), THEIR_COUNTIES, TOLERANCE)
    assert nothing.empty
    assert list(nothing.columns) == list(SEGMENT_COLUMNS)


def test_borders_drawn_differently_by_both_provinces_are_found_to_be_one(table: pd.DataFrame) -> None:
    """Their counties stand 60 m off ours, as two versions of one border do; who faces whom is still known."""
    moved = THEIR_COUNTIES.assign(
        geometry=shapely.transform(THEIR_COUNTIES["geometry"].to_numpy(), lambda xy: xy + [0.0, 0.00054])
    )
    again = match_borders(patches(OURS), OUR_COUNTIES, patches(THEIRS), moved, TOLERANCE)
    assert described(again) == described(table)
    assert list(again["other_county_code"]) == list(table["other_county_code"])


def test_a_seam_between_counties_is_no_border() -> None:
    """Two counties drawn 5 m apart in the middle of the province, red line on both sides of the seam."""
    line = np.c_[np.full(20, COUNTY_LINE), np.linspace(-7000, -1000, 20)]
    seam = shapely.buffer(shapely.LineString(line), 2.5)
    apart = OUR_COUNTIES.assign(
        geometry=shapely.difference(OUR_COUNTIES["geometry"].to_numpy(), degrees([seam])[0])
    )
    inland = patches({"inland": shapely.box(COUNTY_LINE - 2000, -5000, COUNTY_LINE + 2000, -3000)})
    assert match_borders(inland, apart, patches({}), None, TOLERANCE).empty


def test_an_enclave_is_a_border_too_and_its_ring_is_not_cut_at_its_start() -> None:
    """A foreign county inside ours, all of it red line on both sides: one closed segment."""
    island = shapely.Point(15_000, -4000).buffer(1500)
    ours = OUR_COUNTIES.assign(
        geometry=shapely.difference(OUR_COUNTIES["geometry"].to_numpy(), degrees([island])[0])
    )
    across = pd.DataFrame(
        {"county_code": ["N3"], "name": ["N3"], "prov_name": ["x"], "geometry": degrees([island])}
    )
    around = patches({"around": shapely.difference(shapely.Point(15_000, -4000).buffer(2500), island)})
    (row,) = match_borders(around, ours, patches({"inside": island}), across, TOLERANCE).itertuples()
    assert row.border_class == "joined"
    assert row.geometry.is_closed
    half = patches({"half": shapely.difference(shapely.box(15_000, -6500, 17_500, -1500), island)})
    found = match_borders(half, ours, patches({"inside": island}), across, TOLERANCE)
    assert sorted(found["border_class"]) == ["joined", "theirs_only"]


# ---- stretches of stations

J, X, N = 0, 1, -1  # joined, offset, nothing


def labels(*stations: tuple[int, int, int]) -> np.ndarray:
    return np.array(stations)


def cut(
    runs: list[tuple[int, tuple[int, int, int]]], shortest: float, section: list[int] | None = None
) -> list:
    """Stretches of runs given as (length in stations of 10 m, label); as (length in stations, label)."""
    all_labels = labels(*(label for count, label in runs for _ in range(count)))
    sections = np.zeros(len(all_labels), dtype=int) if section is None else np.array(section)
    found = stretches(sections, all_labels, np.full(len(all_labels), 10.0), shortest)
    return [(one.last - one.first + 1, (one.kind, one.ours, one.theirs)) for one in found]


NOTHING_HERE = (N, -1, -1)


def test_a_short_break_is_bridged_and_a_long_one_is_not() -> None:
    a = (J, 1, 1)
    assert cut([(20, a), (3, NOTHING_HERE), (20, a)], 100) == [(43, a)]
    assert cut([(20, a), (12, NOTHING_HERE), (20, a)], 100) == [(20, a), (20, a)]


def test_a_short_change_of_class_between_the_same_patches_is_absorbed() -> None:
    assert cut([(20, (J, 1, 1)), (4, (X, 1, 1)), (20, (J, 1, 1))], 100) == [(44, (J, 1, 1))]
    assert cut([(20, (J, 1, 1)), (4, (2, 1, -1)), (30, NOTHING_HERE)], 100) == [(24, (J, 1, 1))]


def test_a_patch_that_touches_only_for_a_short_way_is_not_lost() -> None:
    small = (J, 2, 1)
    assert cut([(20, (J, 1, 1)), (4, small), (20, (J, 1, 1))], 100) == [
        (20, (J, 1, 1)),
        (4, small),
        (20, (J, 1, 1)),
    ]
    assert cut([(30, NOTHING_HERE), (4, small), (30, NOTHING_HERE)], 100) == [(4, small)]


def test_crumbs_beside_crumbs_end_up_with_the_long_run() -> None:
    runs = [
        (30, (J, 1, 1)),
        (3, (X, 1, 1)),
        (2, (2, 1, -1)),
        (3, (X, 1, 1)),
        (2, NOTHING_HERE),
        (5, (J, 1, 1)),
    ]
    assert cut(runs, 100) == [(45, (J, 1, 1))]


def test_nothing_is_merged_across_counties() -> None:
    a = (J, 1, 1)
    assert cut([(10, a)], 1000, section=[0] * 4 + [1] * 6) == [(4, a), (6, a)]


def test_rings_begin_where_something_changes() -> None:
    ring = np.array([0, 0, 0, 0, 1, 1])
    keys = np.array([[5], [5], [6], [5], [7], [7]])
    assert list(stations_in_order(ring, keys)) == [2, 3, 0, 1, 4, 5]
    assert stretches(np.zeros(0, int), np.zeros((0, 3), int), np.zeros(0), 10.0) == []
    assert stretches(np.zeros(1, int), labels((J, 1, 1)), np.ones(1), 10.0) == [Stretch(0, 0, J, 1, 1)]
