"""What a late change of the draft is for each unit."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely

from redline_plugin.model.reissue import PatchChanges
from redline_plugin.model.unit import Remit, UnitLevel
from redline_plugin.steps.draft_changes import PIECE_COLUMNS, AffectedPatches, changes_for, unaffected

NOTHING_PROTECTED = pd.DataFrame({"kind": [], "geometry": []}, dtype=object)
HERE, THERE = shapely.box(112, 37, 112.1, 37.1), shapely.box(113, 37, 113.1, 37.1)


def pieces(*rows: tuple[str, str, str, float, shapely.Geometry]) -> pd.DataFrame:
    """Patch, county, type, area, shape; the code of patch ``p`` is ``C-p``, but that of ``q`` is empty."""
    full = [
        (f"{patch}@{county}", patch, county, "" if patch == "q" else f"C-{patch}", kind, area, shape)
        for patch, county, kind, area, shape in rows
    ]
    return pd.DataFrame(full, columns=list(PIECE_COLUMNS)).astype({"area_km2": float, "geometry": object})


BEFORE = pieces(
    ("altered", "990101", "11", 1.0, HERE),
    ("recut", "990101", "11", 1.0, HERE),
    ("recut", "990102", "11", 2.0, HERE),
    ("q", "990102", "12", 3.0, HERE),
    ("retyped", "990102", "12", 3.0, THERE),
)
AFTER = pieces(
    ("altered", "990101", "11", 1.0, HERE),
    ("recut", "990101", "11", 3.0, HERE),
    ("new", "990102", "11", 4.0, THERE),
    ("retyped", "990102", "11", 3.0, THERE),
)
AFFECTED = AffectedPatches(BEFORE, AFTER, {"altered", "retyped"})


@pytest.mark.parametrize(
    ("remit", "expected"),
    [
        (
            Remit(UnitLevel.COUNTY, "990101", "", county_codes=("990101",)),
            PatchChanges((), ("C-altered", "C-recut"), ()),
        ),
        (
            Remit(UnitLevel.COUNTY, "990102", "", county_codes=("990102",)),
            PatchChanges(("C-new",), ("C-retyped",), ("C-recut", "q")),
        ),
        (
            Remit(UnitLevel.CITY, "990100", "", county_codes=("990101", "990102")),
            PatchChanges(("C-new",), ("C-altered", "C-recut", "C-retyped"), ("q",)),
        ),
        (
            Remit(UnitLevel.DEPARTMENT, "99T001", "", type_codes=("11",)),
            PatchChanges(("C-new", "C-retyped"), ("C-altered", "C-recut"), ()),
        ),
        (
            Remit(UnitLevel.DEPARTMENT, "99T002", "", type_codes=("12",)),
            PatchChanges((), (), ("C-retyped", "q")),
        ),
        (Remit(UnitLevel.COUNTY, "990201", "", county_codes=("990201",)), PatchChanges()),
    ],
)
def test_what_changed_for_whom(remit: Remit, expected: PatchChanges) -> None:
    assert changes_for(remit, AFFECTED, NOTHING_PROTECTED) == expected


def test_a_theme_of_protected_areas_goes_by_the_shapes_of_each_draft() -> None:
    areas = pd.DataFrame(
        {"kind": ["森林公园"], "geometry": [shapely.box(112.9, 36.9, 113.2, 37.2)]}, dtype=object
    )
    parks = Remit(UnitLevel.DEPARTMENT, "99T003", "", protected_area_kinds=("森林公园",))
    assert changes_for(parks, AFFECTED, areas) == PatchChanges(("C-new",), ("C-retyped",), ())


def test_nothing_affected_is_nothing_changed() -> None:
    none = AffectedPatches(BEFORE.iloc[:0], AFTER.iloc[:0], set())
    everything = Remit(UnitLevel.DEPARTMENT, "99T001", "")
    assert changes_for(everything, none, NOTHING_PROTECTED) == PatchChanges()


def test_pieces_that_nothing_happened_to() -> None:
    assert unaffected(["altered@990101", "other@990101", "new@990102"], AFFECTED).tolist() == [
        False,
        True,
        False,
    ]
