"""What must hold of every next draft, on drafts and decisions made at random.

On a grid of cells the whole consultation is played a second time with sets, without any geometry; on free shapes the
ground is computed a second time from the union of everything.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.revise import Revision, revise
from redline_plugin.steps.revision.adoptions import ADOPTION_COLUMNS, CHANGE_COLUMNS

OUT, IN = "take_out", "bring_in"
CODES = ("990101", "990102")
SIDE = 7  # cells
CELL = 0.0013  # degrees
CORNER = np.array([112.0, 37.0])
TYPES = ("11", "12", "11")


def degrees(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: np.round(CORNER + xy * CELL, 9))


BOXES = {(x, y): degrees(shapely.box(x, y, x + 1, y + 1)) for x in range(SIDE) for y in range(SIDE)}
AREAS = dict(zip(BOXES, area_m2(np.array(list(BOXES.values()), dtype=object))))
MIDDLE = 3  # the county line runs between the columns 2 and 3; the last column lies in no county
COUNTIES = pd.DataFrame(
    {
        "county_code": CODES,
        "geometry": [
            degrees(shapely.box(-1, -1, MIDDLE, SIDE + 1)),
            degrees(shapely.box(MIDDLE, -1, SIDE - 1, SIDE + 1)),
        ],
    }
)
NO_CHANGES = pd.DataFrame(columns=list(CHANGE_COLUMNS), dtype=object)


def county_of(cell: tuple[int, int]) -> str:
    return CODES[0] if cell[0] < MIDDLE else CODES[1] if cell[0] < SIDE - 1 else ""


def ground(cells: set[tuple[int, int]]) -> shapely.Geometry:
    union = shapely.union_all([BOXES[cell] for cell in sorted(cells)])
    return shapely.multipolygons(shapely.get_parts(union))


def frame(shapes: dict[str, shapely.Geometry], types: dict[str, str]) -> pd.DataFrame:
    geometry = np.array(list(shapes.values()), dtype=object)
    return pd.DataFrame(
        {
            "patch_id": list(shapes),
            "code": "",
            "name": "",
            "type_code": [types[one] for one in shapes],
            "county_code": "",
            "area_km2": area_m2(geometry) / 1e6,
            "geometry": geometry,
        }
    )


@dataclass(frozen=True)
class Wish:
    number: str
    role: str
    target: str
    cells: frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Play:
    owner: dict[tuple[int, int], str]
    wishes: tuple[Wish, ...]

    @property
    def patches(self) -> pd.DataFrame:
        ids = sorted(set(self.owner.values()))
        shapes = {one: ground({cell for cell, who in self.owner.items() if who == one}) for one in ids}
        return frame(shapes, {one: TYPES[int(one[1])] for one in ids})

    @property
    def adoptions(self) -> pd.DataFrame:
        rows = [
            (f"id{w.number}", w.number, w.number[:6], w.role, w.target, ground(set(w.cells)))
            for w in self.wishes
        ]
        return pd.DataFrame(rows, columns=list(ADOPTION_COLUMNS), dtype=object)

    def cells(self, role: str) -> set[tuple[int, int]]:
        return {cell for wish in self.wishes if wish.role == role for cell in wish.cells}

    def gains(self) -> dict[tuple[int, int], str]:
        """Cell → number of the comment that has it in the lineage."""
        got: dict[tuple[int, int], str] = {}
        for wish in sorted(self.wishes, key=lambda one: one.number):
            for cell in wish.cells:
                if (cell in self.owner) == (wish.role == OUT):
                    got.setdefault(cell, wish.number)
        return got


cells = st.tuples(st.integers(0, SIDE - 1), st.integers(0, SIDE - 1))


@st.composite
def rectangles(draw: st.DrawFn) -> frozenset[tuple[int, int]]:
    x, y = draw(cells)
    width, height = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    return frozenset((i, j) for i in range(x, min(SIDE, x + width)) for j in range(y, min(SIDE, y + height)))


@st.composite
def plays(draw: st.DrawFn, contradictions: bool = False) -> Play:
    owner: dict[tuple[int, int], str] = {}
    for number in range(3):
        for block in draw(st.lists(rectangles(), min_size=1, max_size=2)):
            owner.update(dict.fromkeys(block, f"p{number}"))
    present = sorted(set(owner.values()))
    wishes: list[Wish] = []
    for number in range(draw(st.integers(0, 6))):
        role = draw(st.sampled_from([OUT, IN]))
        target = draw(st.sampled_from(["", *present])) if role == IN else ""
        block = draw(rectangles())
        if not contradictions:
            block -= {cell for wish in wishes if wish.role != role for cell in wish.cells}
        if block:
            wishes.append(Wish(f"{draw(st.sampled_from(CODES))}-{number:04d}", role, target, block))
    return Play(owner, tuple(wishes))


def same_ground(one: shapely.Geometry, other: shapely.Geometry) -> bool:
    return shapely.area(shapely.symmetric_difference(one, other)) < 1e-15


def total(areas: dict, key) -> dict:
    summed: dict = {}
    for cell, area in areas.items():
        summed[key(cell)] = summed.get(key(cell), 0.0) + area
    return summed


@settings(max_examples=60, deadline=None)
@given(plays())
def test_the_next_draft_is_what_sets_of_cells_say(play: Play) -> None:
    patches = play.patches
    revision = revise(patches, play.adoptions, NO_CHANGES, COUNTIES)
    after = revision.patches
    shapes = after["geometry"].to_numpy(dtype=object)
    assert shapely.is_valid(shapes).all()
    assert set(shapely.get_type_id(shapes)) <= {shapely.GeometryType.MULTIPOLYGON}
    assert after["patch_id"].is_unique

    expected = (set(play.owner) - play.cells(OUT)) | (play.cells(IN) - set(play.owner))
    assert same_ground(shapely.union_all(shapes), ground(expected))
    assert area_m2(shapes).sum() == pytest.approx(
        sum(AREAS[cell] for cell in expected), rel=1e-9
    )  # no overlap
    _lineage_is_right(play, revision)
    _ledger_is_right(play, revision)
    _untouched_is_the_same(play, patches, after)


def _lineage_is_right(play: Play, revision: Revision) -> None:
    got = play.gains()
    expected = total({cell: AREAS[cell] for cell in got}, lambda cell: (got[cell], county_of(cell)))
    found = revision.lineage.groupby(["number", "county_code"])["area_m2"].sum().to_dict()
    assert found == pytest.approx(expected, rel=1e-9)
    told = {wish.number for wish in play.wishes}
    assert set(revision.unapplied) == told - set(got.values())


def _ledger_is_right(play: Play, revision: Revision) -> None:
    types = {cell: TYPES[int(who[1])] for cell, who in play.owner.items()}
    ledger = revision.ledger.set_index(["county_code", "type_code"])
    before = total({cell: AREAS[cell] for cell in types}, lambda cell: (county_of(cell), types[cell]))
    assert ledger["before_m2"][ledger["before_m2"] > 0].to_dict() == pytest.approx(before, rel=1e-9)
    gone = set(types) & play.cells(OUT)
    out = total({cell: AREAS[cell] for cell in gone}, lambda cell: (county_of(cell), types[cell]))
    assert ledger["out_m2"][ledger["out_m2"] > 0].to_dict() == pytest.approx(out, rel=1e-9)
    come = play.cells(IN) - set(types)
    into = total({cell: AREAS[cell] for cell in come}, county_of)
    found = ledger["in_m2"].groupby("county_code").sum()
    assert found[found > 0].to_dict() == pytest.approx(into, rel=1e-9)


def _untouched_is_the_same(play: Play, patches: pd.DataFrame, after: pd.DataFrame) -> None:
    named = {wish.target for wish in play.wishes}
    now = dict(zip(after["patch_id"], after["geometry"]))
    for patch_id, geometry in zip(patches["patch_id"], patches["geometry"]):
        own = {cell for cell, who in play.owner.items() if who == patch_id}
        if patch_id in named:
            continue
        if not own & play.cells(OUT):
            assert now[patch_id] is geometry
        elif own - play.cells(OUT):
            assert same_ground(now[patch_id], ground(own - play.cells(OUT)))
        else:
            assert patch_id not in now


@settings(max_examples=25, deadline=None)
@given(plays(), st.randoms(use_true_random=False))
def test_the_order_of_adoptions_does_not_matter(play: Play, random) -> None:
    patches, adoptions = play.patches, play.adoptions
    order = list(range(len(adoptions)))
    random.shuffle(order)
    one = revise(patches, adoptions, NO_CHANGES, COUNTIES)
    other = revise(patches, adoptions.iloc[order], NO_CHANGES, COUNTIES)
    _require_same(one, other)


def _require_same(one: Revision, other: Revision) -> None:
    for a, b in ((one.patches, other.patches), (one.lineage, other.lineage)):
        pd.testing.assert_frame_equal(a.drop(columns="geometry"), b.drop(columns="geometry"))
        assert list(shapely.to_wkb(a["geometry"])) == list(shapely.to_wkb(b["geometry"]))
    pd.testing.assert_frame_equal(one.ledger, other.ledger)
    assert one.changed_patch_ids == other.changed_patch_ids
    assert one.unapplied == other.unapplied


@settings(max_examples=40, deadline=None)
@given(plays(contradictions=True))
def test_contradictions_are_refused_and_only_those(play: Play) -> None:
    expected = {
        tuple(sorted((one.number, other.number), key=lambda n: (n[:6], n[7:])))
        for one in play.wishes
        for other in play.wishes
        if one.role == OUT and other.role == IN and one.cells & other.cells
    }
    if not expected:
        revise(play.patches, play.adoptions, NO_CHANGES, COUNTIES)
        return
    with pytest.raises(InputError) as caught:
        revise(play.patches, play.adoptions, NO_CHANGES, COUNTIES)
    assert caught.value.code is ErrorCode.DECISIONS_CONTRADICT
    assert {(pair.first, pair.second) for pair in caught.value.values["pairs"]} == expected


# ---- free shapes


def star(seed: int, x: float, y: float, size: float) -> shapely.Geometry:
    """A star-shaped polygon around (x, y) in cells; its vertices lie on no grid."""
    rng = np.random.default_rng(seed)
    angle = np.sort(rng.uniform(0, 2 * np.pi, 14))
    reach = size * rng.uniform(0.5, 1.2, 14)
    shape = shapely.Polygon(np.c_[x + reach * np.cos(angle), y + reach * np.sin(angle)])
    return shapely.transform(shapely.buffer(shape, 0), lambda xy: CORNER + xy * CELL)


spots = st.tuples(st.integers(0, 10**6), st.floats(0.5, 6.5), st.floats(0.5, 6.5), st.floats(0.3, 2.5))


@settings(max_examples=50, deadline=None)
@example(
    where=[(0, 3.0, 1.0, 1.0)],
    asked=[
        (True, (1, 4.5078125, 1.875, 1.9375)),
        (False, (0, 1.0, 1.0, 1.0)),
        (False, (0, 1.0, 1.0, 1.0)),
        (False, (114, 5.0, 1.0, 1.90625)),
        (True, (0, 2.0, 1.0, 2.0)),
    ],
)
@given(st.lists(spots, min_size=1, max_size=4), st.lists(st.tuples(st.booleans(), spots), max_size=6))
def test_free_shapes_give_the_ground_of_the_whole_and_tie_out(where, asked) -> None:
    shapes: dict[str, shapely.Geometry] = {}
    for number, spot in enumerate(where):  # patches that share edges: each less those before it
        rest = shapely.difference(star(*spot), shapely.union_all(list(shapes.values())))
        if shapely.area(rest) > 1e-9:
            shapes[f"p{number}"] = shapely.multipolygons(shapely.get_parts(rest))
    rows, drawn = [], {OUT: [], IN: []}
    for number, (is_out, spot) in enumerate(asked):
        role = OUT if is_out else IN
        shape = shapely.difference(star(*spot), shapely.union_all(drawn[IN if is_out else OUT]))
        if shapely.area(shape) > 1e-9:
            drawn[role].append(shape)
            target = list(shapes)[number % len(shapes)]
            code = CODES[number % 2]
            rows.append(
                (f"id{number}", f"{code}-{number:04d}", code, role, target if not is_out else "", shape)
            )
    adoptions = pd.DataFrame(rows, columns=list(ADOPTION_COLUMNS), dtype=object)
    patches = frame(shapes, {one: TYPES[int(one[1]) % 3] for one in shapes})

    revision = revise(patches, adoptions, NO_CHANGES, COUNTIES)  # raises where the ledger does not tie

    before = shapely.union_all(list(shapes.values()))
    out, into = shapely.union_all(drawn[OUT]), shapely.union_all(drawn[IN])
    expected = shapely.union(shapely.difference(before, out), shapely.difference(into, before))
    now = revision.patches["geometry"].to_numpy(dtype=object)
    assert shapely.is_valid(now).all()
    assert shapely.area(shapely.symmetric_difference(shapely.union_all(now), expected)) < 1e-14
    whole = float(area_m2(np.array([before], dtype=object))[0])
    assert area_m2(now).sum() == pytest.approx(
        float(area_m2(np.array([expected], dtype=object))[0]), abs=1e-9 * whole + 1e-3
    )
    for role, ground_drawn in (
        (OUT, shapely.intersection(out, before)),
        (IN, shapely.difference(into, before)),
    ):
        told = revision.lineage.loc[revision.lineage["role"] == role, "area_m2"].sum()
        assert told == pytest.approx(
            float(area_m2(np.array([ground_drawn], dtype=object))[0]), abs=1e-9 * whole + 1e-3
        )


# ---- shapes snapped to edges

places = st.lists(st.floats(0.05, 0.95), min_size=2, max_size=4, unique_by=lambda t: round(t, 2))


def beside_edge(polygon: shapely.Geometry, edge: int, where: list[float], reach: float) -> shapely.Geometry:
    """A shape along an edge, snapped to it at ``where`` (so off it by a rounding), reaching out (or in) from there."""
    ring = shapely.get_coordinates(polygon)
    edge %= len(ring) - 1
    start, along = ring[edge], ring[edge + 1] - ring[edge]
    snapped = start + np.sort(where)[:, None] * along
    out = reach * np.array([along[1], -along[0]]) * (1 if polygon.exterior.is_ccw else -1)
    return shapely.Polygon([*snapped, snapped[-1] + out, snapped[0] + out])


def round_shape(seed: int) -> shapely.Geometry:
    return shapely.convex_hull(star(seed, 3.5, 3.5, 2.5))


def length_without_cracks(shape: shapely.Geometry) -> float:
    """Of the outline, cracks and spikes narrower than 2e-7 degrees closed."""
    closed = shapely.buffer(shapely.buffer(shape, 1e-7, join_style="mitre"), -1e-7, join_style="mitre")
    return shapely.length(
        shapely.buffer(shapely.buffer(closed, -1e-7, join_style="mitre"), 1e-7, join_style="mitre")
    )


@settings(max_examples=40, deadline=None)
@example(seed=0, edge=0, where=[0.5, 0.0625], role=IN)
@given(st.integers(0, 10**6), st.integers(0, 20), places, st.sampled_from([OUT, IN]))
def test_what_was_snapped_to_an_edge_leaves_neither_crack_nor_spike(seed, edge, where, role) -> None:
    shape = round_shape(seed)
    drawn = beside_edge(shape, edge, where, 0.4 if role == IN else -0.05)
    row = ("id", f"{CODES[0]}-1", CODES[0], role, "p0" if role == IN else "", drawn)
    adoptions = pd.DataFrame([row], columns=list(ADOPTION_COLUMNS), dtype=object)
    patches = frame({"p0": shapely.multipolygons([shape])}, {"p0": "11"})
    revision = revise(patches, adoptions, NO_CHANGES, COUNTIES)
    for after in revision.patches["geometry"]:
        assert shapely.length(after) == pytest.approx(length_without_cracks(after), rel=1e-4)
    told = revision.lineage["area_m2"].sum()
    assert told == pytest.approx(float(area_m2(np.array([drawn]))[0]), rel=1e-4, abs=1e-3)


@settings(max_examples=30, deadline=None)
@example(seed=293, left=[0.5, 0.6178973183172802], right=[0.5, 0.8385311448818025], role=IN)
@given(st.integers(0, 10**6), places, places, st.sampled_from([OUT, IN]))
def test_two_shapes_snapped_to_one_line_leave_nothing_between_them(seed, left, right, role) -> None:
    """Both counties draw along a line that crosses the patch, each with vertices of its own on it."""
    shape = round_shape(seed)
    centre = shapely.get_coordinates(shapely.centroid(shape))[0]
    cut = np.array([centre + [-0.00031, -0.01013], centre + [0.00023, 0.01007]])
    rows = []
    for number, (where, side) in enumerate(((left, -1), (right, 1))):
        along = cut[1] - cut[0]
        snapped = cut[0] + np.sort(where)[:, None] * along
        drawn = shapely.Polygon(
            [cut[0], *snapped, cut[1], cut[1] + [side * 0.001, 0], cut[0] + [side * 0.001, 0]]
        )
        rows.append(
            (f"id{number}", f"{CODES[number]}-1", CODES[number], role, "p0" if role == IN else "", drawn)
        )
    adoptions = pd.DataFrame(rows, columns=list(ADOPTION_COLUMNS), dtype=object)
    patches = frame({"p0": shapely.multipolygons([shape])}, {"p0": "11"})
    revision = revise(patches, adoptions, NO_CHANGES, COUNTIES)
    for after in revision.patches["geometry"]:
        assert shapely.length(after) == pytest.approx(length_without_cracks(after), rel=1e-4)


@settings(max_examples=30, deadline=None)
@given(spots, st.lists(spots, min_size=1, max_size=3))
def test_taken_out_in_one_round_and_brought_in_again_in_the_next(where, cuts) -> None:
    patches = frame({"p0": shapely.multipolygons([star(*where)])}, {"p0": "11"})
    rows = [(f"id{n}", f"{CODES[0]}-{n:04d}", CODES[0], OUT, "", star(*cut)) for n, cut in enumerate(cuts)]
    first = revise(patches, pd.DataFrame(rows, columns=list(ADOPTION_COLUMNS)), NO_CHANGES, COUNTIES)
    back = first.lineage.assign(role=IN, patch_id="p0" if len(first.patches) else "")
    second = revise(first.patches, back.assign(county_code=CODES[0]), NO_CHANGES, COUNTIES)
    shapes = second.patches["geometry"].to_numpy(dtype=object)
    assert (
        shapely.area(shapely.symmetric_difference(shapely.union_all(shapes), patches["geometry"].iloc[0]))
        < 1e-14
    )
    whole = area_m2(patches["geometry"].to_numpy(dtype=object)).sum()
    assert area_m2(shapes).sum() == pytest.approx(whole, rel=1e-9)
    together = first.ledger.merge(second.ledger, on=["county_code", "type_code"], how="outer").fillna(0.0)
    if len(first.patches):
        was, now = together["before_m2_x"].to_numpy(), together["after_m2_y"].to_numpy()
        assert now == pytest.approx(was, rel=1e-9, abs=1e-3)
