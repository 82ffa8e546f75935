"""The next draft, held against the same consultation played with sets of grid cells."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
import shapely

from redline_plugin.errors import ErrorCode, InputError, RedlineError
from redline_plugin.model.identity import derived_id
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.revise import Revision, revise
from redline_plugin.steps.revision.adoptions import ADOPTION_COLUMNS, CHANGE_COLUMNS, Contradiction
from redline_plugin.steps.revision.ledger import balance
from redline_plugin.steps.revision.lineage import TYPE_FROM, TYPE_TO
from redline_plugin.steps.split import split_by_county

OUT, IN = "take_out", "bring_in"
STEP = 0.001  # degrees, about 100 m
WEST, EAST = "990101", "990102"
HAIR = 1e-10  # degrees, a hundredth of a millimetre


def box(x0: float, y0: float, x1: float, y1: float) -> shapely.Geometry:
    """A box in hundreds of metres east and north of the origin, with a vertex at each step."""
    ring = shapely.box(x0, y0, x1, y1)
    return shapely.transform(ring, lambda xy: np.round(np.array([112.0, 37.0]) + xy * STEP, 9))


def counties() -> pd.DataFrame:
    shapes = [box(0, 0, 10, 20), box(10, 0, 20, 20)]
    return pd.DataFrame({"county_code": [WEST, EAST], "geometry": shapes})


def draft(**shapes: shapely.Geometry) -> pd.DataFrame:
    """A draft; the type of a patch follows from the first letter of its id."""
    types = {"w": "11", "b": "12", "s": "13"}
    geometry = [shapely.multipolygons([s]) if s.geom_type == "Polygon" else s for s in shapes.values()]
    ids = np.array(list(shapes), dtype=object)
    return pd.DataFrame(
        {
            "patch_id": ids,
            "code": [f"HX-{one}" for one in ids],
            "name": [f"range of {one}" for one in ids],
            "type_code": [types.get(one[0], "21") for one in ids],
            "county_code": "",
            "area_km2": area_m2(np.array(geometry, dtype=object)) / 1e6,
            "geometry": geometry,
            "OBJECTID": np.arange(1, len(ids) + 1),
            "MJ": area_m2(np.array(geometry, dtype=object)),
            "LXBM": [types.get(one[0], "21") for one in ids],
        }
    )


def adopt(*rows: tuple) -> pd.DataFrame:
    """Rows of number, role, geometry and, where given, the target patch; the county is that of the number."""
    full = [
        (f"id-{number}", number, number[:6], role, target[0] if target else "", geometry)
        for number, role, geometry, *target in rows
    ]
    return pd.DataFrame(full, columns=list(ADOPTION_COLUMNS), dtype=object)


def change(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    full = [(f"id-{number}", number, patch, field, value) for number, patch, field, value in rows]
    return pd.DataFrame(full, columns=list(CHANGE_COLUMNS), dtype=object)


def run(patches: pd.DataFrame, adoptions: pd.DataFrame | None = None, changes=None, **how) -> Revision:
    return revise(
        patches,
        adopt() if adoptions is None else adoptions,
        change() if changes is None else changes,
        counties(),
        **how,
    )


def patch(revision: Revision, patch_id: str) -> shapely.Geometry:
    (found,) = revision.patches.loc[revision.patches["patch_id"] == patch_id, "geometry"]
    return found


def same_ground(one: shapely.Geometry, other: shapely.Geometry) -> bool:
    return shapely.area(shapely.symmetric_difference(one, other)) < 1e-15


def hectares(shape: shapely.Geometry) -> float:
    return float(area_m2(np.array([shape], dtype=object))[0]) / 1e4


# ---- nothing adopted


def test_nothing_adopted_is_the_draft_itself() -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(8, 8, 12, 12))
    revision = run(patches)
    pd.testing.assert_frame_equal(revision.patches, patches)
    assert all(a is b for a, b in zip(revision.patches["geometry"], patches["geometry"]))
    assert revision.lineage.empty
    assert revision.changed_patch_ids == ()
    assert revision.unapplied == ()
    assert (revision.ledger[["out_m2", "in_m2"]] == 0).all().all()
    assert (revision.ledger["before_m2"] == revision.ledger["after_m2"]).all()


def test_an_empty_draft_takes_in_new_patches() -> None:
    revision = run(draft(), adopt((f"{WEST}-0001", IN, box(1, 1, 3, 3))))
    (row,) = revision.patches.itertuples()
    assert row.patch_id == derived_id("new", f"id-{WEST}-0001")
    assert (row.type_code, row.name, row.code) == ("", "", "")
    assert row.county_code == WEST


# ---- taking out


def test_taking_out_touches_only_what_it_meets() -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(4, 1, 7, 4), s1=box(12, 1, 14, 3))
    revision = run(patches, adopt((f"{WEST}-0001", OUT, box(2, 0, 4, 5))))
    assert same_ground(patch(revision, "w1"), box(1, 1, 2, 4))
    assert patch(revision, "b1") is patches["geometry"].iloc[1]  # shares the edge at 4, no ground
    assert patch(revision, "s1") is patches["geometry"].iloc[2]
    assert revision.changed_patch_ids == ("w1",)
    (piece,) = revision.lineage.itertuples()
    assert (piece.patch_id, piece.county_code, piece.type_code, piece.role) == ("w1", WEST, "11", OUT)
    assert (piece.comment_id, piece.number) == (f"id-{WEST}-0001", f"{WEST}-0001")
    assert same_ground(piece.geometry, box(2, 1, 4, 4))
    assert piece.area_m2 == pytest.approx(hectares(box(2, 1, 4, 4)) * 1e4, rel=1e-9)


def test_a_changed_patch_keeps_its_attributes_and_gets_its_area_anew() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    revision = run(patches, adopt((f"{WEST}-0001", OUT, box(2, 0, 5, 5))))
    row = revision.patches.iloc[0]
    unchanged = ["patch_id", "code", "name", "type_code", "county_code", "OBJECTID", "MJ", "LXBM"]
    assert row[unchanged].equals(patches.iloc[0][unchanged])
    assert row["area_km2"] == pytest.approx(hectares(box(1, 1, 2, 4)) / 100, rel=1e-9)
    assert list(revision.patches.columns) == list(patches.columns)


def test_a_patch_cut_in_two_stays_one_patch() -> None:
    revision = run(draft(w1=box(1, 1, 7, 4)), adopt((f"{WEST}-0001", OUT, box(3, 0, 4, 5))))
    both = patch(revision, "w1")
    assert both.geom_type == "MultiPolygon"
    assert len(both.geoms) == 2
    assert same_ground(both, shapely.union(box(1, 1, 3, 4), box(4, 1, 7, 4)))


def test_a_patch_taken_out_wholly_is_gone_but_not_forgotten() -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(6, 6, 8, 8))
    revision = run(patches, adopt((f"{WEST}-0001", OUT, box(0, 0, 5, 5))))
    assert list(revision.patches["patch_id"]) == ["b1"]
    assert revision.changed_patch_ids == ("w1",)
    assert list(revision.lineage["patch_id"]) == ["w1"]
    row = revision.ledger.set_index(["county_code", "type_code"]).loc[(WEST, "11")]
    assert row["after_m2"] == 0
    assert row["out_m2"] == pytest.approx(row["before_m2"], rel=1e-9)


def test_ground_wanted_twice_goes_to_the_lower_number() -> None:
    """As numbers: 9 comes before 10, whatever the text says."""
    patches = draft(w1=box(1, 1, 7, 4))
    rows = [(f"{WEST}-10", OUT, box(2, 0, 4, 5)), (f"{WEST}-9", OUT, box(3, 0, 6, 5))]
    for order in itertools.permutations(rows):
        revision = run(patches, adopt(*order))
        pieces = dict(zip(revision.lineage["number"], revision.lineage["geometry"]))
        assert same_ground(pieces[f"{WEST}-9"], box(3, 1, 6, 4))
        assert same_ground(pieces[f"{WEST}-10"], box(2, 1, 3, 4))
        assert same_ground(patch(revision, "w1"), shapely.union(box(1, 1, 2, 4), box(6, 1, 7, 4)))


def test_the_same_ground_again_changes_nothing_and_is_named() -> None:
    rows = [(f"{WEST}-0001", OUT, box(2, 0, 4, 5)), (f"{WEST}-0002", OUT, box(2, 0, 4, 5))]
    revision = run(draft(w1=box(1, 1, 7, 4)), adopt(*rows))
    assert set(revision.lineage["number"]) == {f"{WEST}-0001"}
    assert revision.unapplied == (f"{WEST}-0002",)


def test_taking_out_where_there_is_no_red_line_changes_nothing_and_is_named() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    revision = run(patches, adopt((f"{WEST}-0001", OUT, box(5, 5, 7, 7))))
    assert revision.unapplied == (f"{WEST}-0001",)
    assert patch(revision, "w1") is patches["geometry"].iloc[0]


def test_an_overlap_of_a_hair_leaves_the_patch_alone() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    hair = shapely.transform(box(4, 1, 6, 4), lambda xy: xy - [HAIR, 0])
    revision = run(patches, adopt((f"{WEST}-0001", OUT, hair), (f"{WEST}-0002", OUT, box(5, 1, 6, 4))))
    assert patch(revision, "w1") is patches["geometry"].iloc[0]
    assert len(revision.unapplied) == 2


def test_two_counties_taking_out_their_halves_leave_no_dust() -> None:
    """Each county draws the piece it was given; the cut on the county line is off the patch's edge by a rounding."""
    whole = shapely.Polygon(
        [(112.0031, 37.0042), (112.0173, 37.0087), (112.0161, 37.0161), (112.0029, 37.0133)]
    )
    patches = draft(w1=whole)
    split = split_by_county(patches["geometry"].to_numpy(), counties()["geometry"].to_numpy())
    west, east = split.pieces["geometry"]
    revision = run(patches, adopt((f"{WEST}-0001", OUT, west), (f"{EAST}-0001", OUT, east)))
    assert revision.patches.empty
    assert revision.lineage["area_m2"].sum() == pytest.approx(hectares(whole) * 1e4, rel=1e-9)
    assert sorted(revision.lineage["county_code"]) == [WEST, EAST]


def test_a_thin_part_that_the_draft_itself_had_stays() -> None:
    thin = shapely.box(112.015, 37.001, 112.015 + 5e-9, 37.004)
    patches = draft(w1=shapely.multipolygons([box(1, 1, 4, 4), thin]))
    revision = run(patches, adopt((f"{WEST}-0001", OUT, box(2, 0, 5, 5))))
    assert len(patch(revision, "w1").geoms) == 2
    assert same_ground(patch(revision, "w1"), shapely.union(box(1, 1, 2, 4), thin))


def test_overlapping_patches_both_lose_the_ground() -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(3, 1, 6, 4))
    revision = run(patches, adopt((f"{WEST}-0001", OUT, box(3, 0, 4, 5))))
    assert same_ground(patch(revision, "w1"), box(1, 1, 3, 4))
    assert same_ground(patch(revision, "b1"), box(4, 1, 6, 4))
    assert sorted(revision.lineage["patch_id"]) == ["b1", "w1"]


# ---- bringing in


def test_bringing_in_joins_the_patch_it_names() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    revision = run(patches, adopt((f"{WEST}-0001", IN, box(3, 2, 6, 3), "w1")))
    joined = patch(revision, "w1")
    assert len(revision.patches) == 1
    assert same_ground(joined, shapely.union(box(1, 1, 4, 4), box(3, 2, 6, 3)))
    (piece,) = revision.lineage.itertuples()
    assert (piece.role, piece.type_code) == (IN, "11")
    assert same_ground(piece.geometry, box(4, 2, 6, 3))


@pytest.mark.parametrize("target", ["", "w1"])
def test_bringing_in_apart_from_any_patch_makes_a_new_one(target: str) -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(15, 15, 16, 16))
    revision = run(patches, adopt((f"{WEST}-0001", IN, box(5, 1, 7, 4), target)))
    new = revision.patches.iloc[-1]
    assert new["patch_id"] == derived_id("new", f"id-{WEST}-0001")
    assert (new["type_code"], new["name"]) == ("11", "range of w1")  # of the nearest patch
    assert (new["code"], new["county_code"]) == ("", WEST)
    assert new[["OBJECTID", "MJ", "LXBM"]].isna().all()
    assert new["area_km2"] == pytest.approx(hectares(box(5, 1, 7, 4)) / 100, rel=1e-9)
    assert patch(revision, "w1") is patches["geometry"].iloc[0]
    assert revision.changed_patch_ids == (new["patch_id"],)


def test_nearest_is_meant_in_metres_not_in_degrees() -> None:
    """A degree of longitude is four fifths of a degree of latitude here."""
    patches = draft(w1=box(8.1, 4, 9, 5), b1=box(4, 7.9, 5, 9))
    revision = run(patches, adopt((f"{WEST}-0001", IN, box(4, 4, 5, 5))))
    assert revision.patches.iloc[-1]["type_code"] == "11"


@pytest.mark.parametrize("code", ["990100", "99T001"])
@pytest.mark.parametrize(
    ("shape", "county"),
    [
        (box(7, 5, 12, 8), WEST),
        (box(9, 5, 12, 8), EAST),
        (box(-1, 5, 1, 8), WEST),
        (box(-6, 5, 1, 8), WEST),
        (box(-6, 5, -2, 8), ""),
    ],
)
def test_a_new_patch_of_a_city_s_or_department_s_comment_is_of_the_county_of_its_ground(
    code: str, shape: shapely.Geometry, county: str
) -> None:
    revision = run(draft(w1=box(1, 15, 3, 17)), adopt((f"{code}-0001", IN, shape)))
    assert revision.patches.iloc[-1]["county_code"] == county


def test_whole_numbers_stay_whole_beside_a_new_patch() -> None:
    revision = run(draft(w1=box(1, 1, 4, 4)), adopt((f"{WEST}-0001", IN, box(6, 6, 7, 7))))
    assert revision.patches["OBJECTID"].iloc[0] == 1
    assert pd.api.types.is_integer_dtype(revision.patches["OBJECTID"].dtype)
    assert revision.patches["OBJECTID"].isna().tolist() == [False, True]


def test_bringing_in_acts_only_where_there_is_no_red_line() -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(6, 1, 9, 4))
    revision = run(patches, adopt((f"{WEST}-0001", IN, box(2, 2, 8, 3), "w1")))
    assert same_ground(patch(revision, "w1"), shapely.union(box(1, 1, 4, 4), box(4, 2, 6, 3)))
    assert patch(revision, "b1") is patches["geometry"].iloc[1]
    (piece,) = revision.lineage.itertuples()
    assert same_ground(piece.geometry, box(4, 2, 6, 3))


def test_bringing_in_what_is_red_line_already_changes_nothing_and_is_named() -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(4, 1, 7, 4))
    revision = run(patches, adopt((f"{WEST}-0001", IN, box(2, 2, 6, 3), "w1")))
    assert revision.unapplied == (f"{WEST}-0001",)
    assert all(a is b for a, b in zip(revision.patches["geometry"], patches["geometry"]))


def test_ground_beyond_another_patch_does_not_join() -> None:
    """b1 lies between w1 and what is left of the shape, though the shape was drawn over both."""
    patches = draft(w1=box(1, 1, 4, 4), b1=box(4, 0, 6, 6))
    revision = run(patches, adopt((f"{WEST}-0001", IN, box(3, 2, 8, 3), "w1")))
    assert patch(revision, "w1") is patches["geometry"].iloc[0]
    assert same_ground(patch(revision, derived_id("new", f"id-{WEST}-0001")), box(6, 2, 8, 3))


def test_joining_a_patch_that_is_taken_out_wholly_makes_a_new_one() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    rows = [(f"{WEST}-0001", OUT, box(1, 1, 4, 4)), (f"{WEST}-0002", IN, box(4, 1, 6, 4), "w1")]
    revision = run(patches, adopt(*rows))
    assert list(revision.patches["patch_id"]) == [derived_id("new", f"id-{WEST}-0002")]
    assert revision.patches["type_code"].tolist() == ["11"]


def test_two_bring_ins_share_the_ground_by_number() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    rows = [(f"{WEST}-0002", IN, box(4, 1, 7, 4), "w1"), (f"{WEST}-0001", IN, box(6, 1, 9, 4))]
    for order in itertools.permutations(rows):
        revision = run(patches, adopt(*order))
        assert same_ground(patch(revision, "w1"), box(1, 1, 6, 4))
        assert same_ground(patch(revision, derived_id("new", f"id-{WEST}-0001")), box(6, 1, 9, 4))


def test_two_bring_ins_to_one_patch_grow_it_without_a_seam() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    first, second = box(3.5, 1.3, 6.3, 2.5), box(3.7, 2.1, 5, 3.5)
    revision = run(patches, adopt((f"{WEST}-0001", IN, first, "w1"), (f"{WEST}-0002", IN, second, "w1")))
    grown = patch(revision, "w1")
    assert len(grown.geoms) == 1
    assert len(grown.geoms[0].interiors) == 0
    assert grown.length == pytest.approx(STEP * (12 + 2.3 * 2), rel=1e-9)
    gained = revision.lineage.set_index("number")["area_m2"]
    assert gained[f"{WEST}-0001"] == pytest.approx(hectares(box(4, 1.3, 6.3, 2.5)) * 1e4, rel=1e-9)
    assert gained[f"{WEST}-0002"] == pytest.approx(hectares(box(4, 2.5, 5, 3.5)) * 1e4, rel=1e-9)


def test_parts_that_do_not_touch_the_named_patch_become_one_of_their_own() -> None:
    shape = shapely.union_all([box(4, 1, 5, 2), box(7, 1, 8, 2), box(10, 1, 11, 2)])
    revision = run(draft(w1=box(1, 1, 4, 4)), adopt((f"{WEST}-0001", IN, shape, "w1")))
    assert same_ground(patch(revision, "w1"), shapely.union(box(1, 1, 4, 4), box(4, 1, 5, 2)))
    new = patch(revision, derived_id("new", f"id-{WEST}-0001"))
    assert same_ground(new, shapely.union(box(7, 1, 8, 2), box(10, 1, 11, 2)))


def test_a_shape_snapped_to_an_edge_leaves_no_crack() -> None:
    """Its vertices lie on the patch's edge, as snapping puts them: off the line by a rounding."""
    slanted = shapely.Polygon(
        [(112.0011, 37.0013), (112.0087, 37.0029), (112.0079, 37.0071), (112.0007, 37.0057)]
    )
    edge = shapely.LineString([(112.0087, 37.0029), (112.0079, 37.0071)])
    on_edge = [shapely.get_coordinates(edge.interpolate(t, normalized=True))[0] for t in (0.21, 0.37, 0.73)]
    drawn = shapely.Polygon([*on_edge, (112.0095, 37.0061), (112.0096, 37.0037)])
    revision = run(draft(w1=slanted), adopt((f"{WEST}-0001", IN, drawn, "w1")))
    joined = patch(revision, "w1")
    assert len(joined.geoms) == 1
    assert len(joined.geoms[0].interiors) == 0
    seam = np.hypot(*(on_edge[2] - on_edge[0]))
    assert joined.length == pytest.approx(slanted.length + drawn.length - 2 * seam, rel=1e-6)
    assert revision.lineage["area_m2"].sum() == pytest.approx(hectares(drawn) * 1e4, rel=1e-6)


def test_a_gap_without_width_along_a_snapped_edge_is_closed_and_accounted_for() -> None:
    """Between two vertices of the patch the drawn shape stays off its edge by a tenth of a millimetre."""
    vertices = [(1, 1), (4, 1), (4, 2), (4, 3), (4, 4), (1, 4)]
    patches = draft(
        w1=shapely.transform(shapely.Polygon(vertices), lambda xy: np.array([112.0, 37.0]) + xy * STEP)
    )
    off = 1e-9 / STEP
    ring = [(4, 2), (4 + off, 2.5), (4, 3), (6, 3), (6, 2)]
    drawn = shapely.transform(shapely.Polygon(ring), lambda xy: np.array([112.0, 37.0]) + xy * STEP)
    revision = run(patches, adopt((f"{WEST}-0001", IN, drawn, "w1")))
    (joined,) = patch(revision, "w1").geoms
    assert len(joined.interiors) == 0
    closed = float(area_m2(np.array([joined]))[0]) - patches["area_km2"].iloc[0] * 1e6
    assert revision.lineage["area_m2"].sum() == pytest.approx(closed, rel=1e-9)
    assert closed > hectares(drawn) * 1e4


def test_a_hair_that_is_drawn_out_and_in_is_in_neither_sum() -> None:
    """The take-out strays over the patch's edge by half a millimetre into what is brought in there."""
    patches = draft(w1=box(1, 1, 4, 4))
    stray = shapely.box(112.003, 37.001, 112.004, 37.004 + 4e-9)
    revision = run(patches, adopt((f"{WEST}-0001", OUT, stray), (f"{WEST}-0002", IN, box(1, 4, 6, 5), "w1")))
    brought = revision.lineage.set_index("role").loc[IN, "area_m2"]
    assert brought == pytest.approx(hectares(shapely.difference(box(1, 4, 6, 5), stray)) * 1e4, rel=1e-9)
    assert brought < hectares(box(1, 4, 6, 5)) * 1e4 - 0.02


def test_out_and_in_of_one_patch_in_one_round() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    rows = [(f"{WEST}-0001", OUT, box(1, 1, 2, 4)), (f"{WEST}-0002", IN, box(4, 1, 6, 4), "w1")]
    revision = run(patches, adopt(*rows))
    assert same_ground(patch(revision, "w1"), box(2, 1, 6, 4))
    assert sorted(revision.lineage["role"]) == [IN, OUT]


# ---- counties


def test_lineage_and_ledger_go_by_the_ground_not_by_the_commenting_county() -> None:
    patches = draft(w1=box(8, 1, 12, 4), b1=box(18, 10, 22, 12))
    revision = run(
        patches, adopt((f"{WEST}-0001", OUT, box(9, 0, 11, 5)), (f"{EAST}-0001", OUT, box(19, 9, 23, 13)))
    )
    found = {(row.county_code, row.number): row.geometry for row in revision.lineage.itertuples()}
    assert set(found) == {
        (WEST, f"{WEST}-0001"),
        (EAST, f"{WEST}-0001"),
        (EAST, f"{EAST}-0001"),
        ("", f"{EAST}-0001"),
    }
    assert same_ground(found[(EAST, f"{WEST}-0001")], box(10, 1, 11, 4))
    assert same_ground(found[("", f"{EAST}-0001")], box(20, 10, 22, 12))
    ledger = revision.ledger.set_index(["county_code", "type_code"])
    assert ledger.loc[("", "12"), "out_m2"] == pytest.approx(hectares(box(20, 10, 22, 12)) * 1e4, rel=1e-9)
    assert ledger.loc[(WEST, "11"), "after_m2"] == pytest.approx(hectares(box(8, 1, 9, 4)) * 1e4, rel=1e-9)


def test_a_sliver_beyond_the_county_line_makes_no_row_for_the_neighbour() -> None:
    patches = draft(w1=box(8, 1, 12, 4))
    hair = shapely.transform(box(9, 0, 10, 5), lambda xy: xy + [HAIR, 0])
    revision = run(patches, adopt((f"{WEST}-0001", OUT, hair)))
    assert list(revision.lineage["county_code"]) == [WEST]
    total = hectares(shapely.intersection(hair, patches["geometry"].iloc[0])) * 1e4
    assert revision.lineage["area_m2"].sum() == pytest.approx(total, rel=1e-12)


def test_ground_that_two_counties_claim_is_counted_once_for_the_first() -> None:
    patches = draft(w1=box(8, 1, 14, 4))
    overlapping = counties().assign(geometry=[box(0, 0, 11, 20), box(10, 0, 20, 20)])
    revision = revise(patches, adopt((f"{EAST}-0001", OUT, box(9, 1, 13, 4))), change(), overlapping)
    ledger = revision.ledger.set_index("county_code")
    assert ledger["out_m2"].to_dict() == pytest.approx(
        {WEST: hectares(box(9, 1, 11, 4)) * 1e4, EAST: hectares(box(11, 1, 13, 4)) * 1e4}, rel=1e-9
    )
    assert ledger["before_m2"].sum() == pytest.approx(hectares(box(8, 1, 14, 4)) * 1e4, rel=1e-9)


def test_a_split_at_hand_is_used_and_gives_the_same() -> None:
    patches = draft(w1=box(8, 1, 12, 4), b1=box(1, 1, 3, 3))
    split = split_by_county(patches["geometry"].to_numpy(), counties()["geometry"].to_numpy())
    adoptions = adopt((f"{WEST}-0001", OUT, box(9, 0, 11, 5)))
    pd.testing.assert_frame_equal(
        run(patches, adoptions).ledger, run(patches, adoptions, before=split).ledger
    )


# ---- contradictions


def contradictions(*args, **how) -> tuple[Contradiction, ...]:
    with pytest.raises(InputError) as caught:
        run(*args, **how)
    assert caught.value.code is ErrorCode.DECISIONS_CONTRADICT
    return caught.value.values["pairs"]


def test_all_contradicting_pairs_are_told_with_their_area() -> None:
    rows = [
        (f"{EAST}-0001", IN, box(5, 1, 8, 4)),
        (f"{WEST}-0001", OUT, box(4, 1, 6, 4)),
        (f"{WEST}-0002", OUT, box(7, 1, 9, 4)),
        (f"{WEST}-0003", OUT, box(8, 1, 9, 4)),
    ]
    expected = None
    for order in itertools.permutations(rows):
        pairs = contradictions(draft(w1=box(1, 1, 4, 4)), adopt(*order))
        assert [(one.first, one.second) for one in pairs] == [
            (f"{WEST}-0001", f"{EAST}-0001"),
            (f"{WEST}-0002", f"{EAST}-0001"),
        ]
        assert pairs[0].area_m2 == pytest.approx(hectares(box(5, 1, 6, 4)) * 1e4, rel=1e-9)
        assert expected in (None, pairs)
        expected = pairs


def test_a_comment_may_contradict_itself() -> None:
    rows = [(f"{WEST}-0001", OUT, box(1, 1, 3, 3)), (f"{WEST}-0001", IN, box(2, 1, 5, 3))]
    (pair,) = contradictions(draft(w1=box(1, 1, 4, 4)), adopt(*rows))
    assert (pair.first, pair.second) == (f"{WEST}-0001", f"{WEST}-0001")


def test_side_by_side_is_no_contradiction_even_with_a_hair_of_overlap() -> None:
    patches = draft(w1=box(8, 1, 10, 4))
    hair = shapely.transform(box(10, 1, 12, 4), lambda xy: xy - [HAIR, 0])
    rows = [(f"{WEST}-0001", OUT, box(9, 1, 10, 4)), (f"{EAST}-0001", IN, hair)]
    revision = run(patches, adopt(*rows))
    assert same_ground(patch(revision, "w1"), box(8, 1, 9, 4))


def test_what_is_adopted_outside_the_conflict_does_not_contradict() -> None:
    """The province cuts the conflict out of one comment; what is left meets the other along the cut, to a rounding."""
    a = shapely.Polygon([(112.0013, 37.0011), (112.0091, 37.0023), (112.0083, 37.0088), (112.0017, 37.0079)])
    b = shapely.Polygon([(112.0051, 37.0031), (112.0157, 37.0043), (112.0151, 37.0117), (112.0047, 37.0101)])
    rows = [(f"{WEST}-0001", OUT, shapely.difference(a, b)), (f"{EAST}-0001", IN, b)]
    revision = run(draft(w1=a), adopt(*rows))
    assert same_ground(shapely.union_all(revision.patches["geometry"].to_numpy()), b)


def test_two_values_for_one_field_contradict_and_one_value_twice_does_not() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    agree = change((f"{WEST}-0001", "w1", "name", "甲"), (f"{EAST}-0001", "w1", "name", "甲"))
    assert run(patches, changes=agree).patches["name"].tolist() == ["甲"]
    differ = change((f"{EAST}-0001", "w1", "name", "乙"), (f"{WEST}-0001", "w1", "name", "甲"))
    (pair,) = contradictions(patches, changes=differ)
    assert pair == (f"{WEST}-0001", f"{EAST}-0001", 0.0, "w1", "name")


def test_twins_contradict_each_other_too() -> None:
    differ = change((f"{WEST}-0001", "w1", "LXBM", "12"), (f"{WEST}-0002", "w1", "type_code", "13"))
    (pair,) = contradictions(draft(w1=box(1, 1, 4, 4)), changes=differ, twins={"LXBM": "type_code"})
    assert (pair.patch_id, pair.field) == ("w1", "type_code")


# ---- attributes


def test_a_changed_attribute_leaves_the_geometry_alone() -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(6, 6, 8, 8))
    changes = change((f"{WEST}-0001", "b1", "name", "太行山"), (f"{WEST}-0002", "w1", "MJ", "7.5"))
    revision = run(patches, changes=changes)
    assert revision.patches["name"].tolist() == ["range of w1", "太行山"]
    assert revision.patches["MJ"].iloc[0] == 7.5
    assert all(a is b for a, b in zip(revision.patches["geometry"], patches["geometry"]))
    assert revision.changed_patch_ids == ("b1", "w1")
    assert patches["name"].tolist() == ["range of w1", "range of b1"]  # the draft itself is not touched


def test_the_value_a_patch_had_already_is_no_change() -> None:
    revision = run(draft(w1=box(1, 1, 4, 4)), changes=change((f"{WEST}-0001", "w1", "name", "range of w1")))
    assert revision.changed_patch_ids == ()


def test_a_change_of_type_moves_the_area_and_ties_out() -> None:
    """Together with a take-out of the same patch: what goes out goes out of the old type, the rest moves."""
    patches = draft(w1=box(8, 1, 12, 4), b1=box(1, 1, 3, 3))
    revision = run(
        patches,
        adopt((f"{WEST}-0001", OUT, box(8, 1, 9, 4))),
        change((f"{WEST}-0002", "w1", "LXBM", "12")),
        twins={"LXBM": "type_code"},
    )
    row = revision.patches.set_index("patch_id").loc["w1"]
    assert (row["type_code"], row["LXBM"]) == ("12", "12")
    ledger = revision.ledger.set_index(["county_code", "type_code"])
    moved = hectares(box(9, 1, 10, 4)) * 1e4
    assert ledger.loc[(WEST, "11"), "after_m2"] == 0
    assert ledger.loc[(WEST, "12"), "in_m2"] == pytest.approx(moved, rel=1e-9)
    assert ledger.loc[(WEST, "12"), "after_m2"] == pytest.approx(
        moved + hectares(box(1, 1, 3, 3)) * 1e4, rel=1e-9
    )
    roles = revision.lineage.groupby("role")["area_m2"].sum()
    assert roles[TYPE_FROM] == pytest.approx(roles[TYPE_TO], rel=1e-12)
    assert roles[OUT] == pytest.approx(hectares(box(8, 1, 9, 4)) * 1e4, rel=1e-9)


def test_a_change_about_a_patch_that_is_gone_is_no_error() -> None:
    patches = draft(w1=box(1, 1, 4, 4))
    changes = change((f"{WEST}-0002", "w1", "type_code", "12"))
    revision = run(patches, adopt((f"{WEST}-0001", OUT, box(0, 0, 5, 5))), changes)
    assert revision.patches.empty
    assert set(revision.lineage["role"]) == {OUT}


# ---- bad input


@pytest.mark.parametrize(
    ("adoptions", "changes", "code", "said"),
    [
        (
            adopt(("1-1", IN, box(0, 0, 1, 1), "nobody")),
            None,
            ErrorCode.REFERENCE_BROKEN,
            {"value": "nobody"},
        ),
        (adopt(("1-1", "location", box(0, 0, 1, 1))), None, ErrorCode.VALUE_INVALID, {"value": "location"}),
        (None, change(("1-1", "nobody", "name", "x")), ErrorCode.REFERENCE_BROKEN, {"value": "nobody"}),
        (None, change(("1-1", "w1", "colour", "x")), ErrorCode.REFERENCE_BROKEN, {"value": "colour"}),
        (None, change(("1-1", "w1", "geometry", "x")), ErrorCode.VALUE_INVALID, {"field": "geometry"}),
        (None, change(("1-1", "w1", "MJ", "many")), ErrorCode.VALUE_INVALID, {"value": "many", "row": "1-1"}),
        (None, change(("1-1", "w1", "OBJECTID", "1.5")), ErrorCode.VALUE_INVALID, {"value": "1.5"}),
    ],
)
def test_what_cannot_be_applied_is_said(adoptions, changes, code: ErrorCode, said: dict[str, str]) -> None:
    with pytest.raises(InputError) as caught:
        run(draft(w1=box(1, 1, 4, 4)), adoptions, changes)
    assert caught.value.code is code
    assert said.items() <= caught.value.values.items()


def test_invalid_shapes_are_named() -> None:
    bow = shapely.Polygon([(112.001, 37.001), (112.004, 37.004), (112.004, 37.001), (112.001, 37.004)])
    with pytest.raises(InputError) as caught:
        run(draft(w1=box(1, 1, 4, 4)), adopt((f"{WEST}-0001", OUT, bow)))
    assert (caught.value.code, caught.value.values["rows"]) == (ErrorCode.GEOMETRY_INVALID, (f"{WEST}-0001",))
    with pytest.raises(InputError) as caught:
        run(draft(w1=bow, b1=box(6, 6, 8, 8)), adopt((f"{WEST}-0001", OUT, box(0, 0, 3, 3))))
    assert (caught.value.code, caught.value.values["rows"]) == (ErrorCode.GEOMETRY_INVALID, ("w1",))


def test_patch_ids_must_be_unique() -> None:
    patches = draft(w1=box(1, 1, 4, 4), b1=box(6, 6, 8, 8)).assign(patch_id="w1")
    with pytest.raises(InputError) as caught:
        run(patches)
    assert (caught.value.code, caught.value.values["codes"]) == (ErrorCode.PATCH_IDS_DUPLICATE, ("w1",))


# ---- the ledger


def areas(**rows: float) -> pd.DataFrame:
    return pd.DataFrame(
        [(WEST, kind[1:], area) for kind, area in rows.items()],
        columns=["county_code", "type_code", "area_m2"],
    )


def test_a_ledger_that_does_not_tie_is_refused() -> None:
    nothing = areas()
    balance(areas(t11=1e9), areas(t11=1e6), nothing, areas(t11=1e9 - 1e6 + 0.9))
    with pytest.raises(RedlineError) as caught:
        balance(areas(t11=1e9, t12=5.0), areas(t11=1e6), nothing, areas(t11=1e9 - 1e6 + 1.1, t12=5.0))
    assert caught.value.code is ErrorCode.LEDGER_DOES_NOT_TIE
    assert (caught.value.values["county_code"], caught.value.values["type_code"]) == (WEST, "11")
    assert caught.value.values["difference_m2"] == pytest.approx(1.1, abs=1e-5)
    with pytest.raises(RedlineError):
        balance(areas(t11=1.0), nothing, nothing, areas(t11=1.002))


def test_the_type_of_a_patch_that_strays_over_a_county_line_changes_and_the_ledger_ties_out() -> None:
    """The stray sliver was handed out with the county where the patch lies, but is measured where it lies."""
    stray = shapely.box(112.002, 37.001, 112.01 + 5e-9, 37.019)
    revision = run(
        draft(w1=shapely.multipolygons([stray])), changes=change(("990101-0001", "w1", "type_code", "12"))
    )
    sums = revision.ledger.set_index(["county_code", "type_code"])
    assert sums.loc[(WEST, "11"), "after_m2"] == pytest.approx(0.0, abs=1e-3)
    assert sums["after_m2"].sum() == pytest.approx(area_m2(np.array([stray]))[0], rel=1e-9)
