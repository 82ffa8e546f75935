"""What a late change of the draft changed for one unit, patch by patch."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from redline_plugin.model.reissue import PatchChanges
from redline_plugin.model.unit import Remit
from redline_plugin.steps.remits import counties_of, pieces_of

PIECE_COLUMNS = ("piece_id", "patch_id", "county_code", "code", "type_code", "area_km2", "geometry")


@dataclass(frozen=True)
class AffectedPatches:
    """Everything of the patches that a change touched: all their pieces (`PIECE_COLUMNS`) in both drafts.

    ``code``, ``type_code`` and ``geometry`` are those of the whole patch. ``altered``: ids of patches in both drafts
    whose shape or values differ.
    """

    before: pd.DataFrame
    after: pd.DataFrame
    altered: Collection[str]


def changes_for(remit: Remit, affected: AffectedPatches, protected_areas: pd.DataFrame) -> PatchChanges:
    """What the change is for one unit.

    A patch is changed where it is altered itself, or where the unit's pieces of it are others than before (a county
    line was moved). For a department a patch counts as a whole: with all its pieces, or none.
    """
    before, after = (_own(remit, pieces, protected_areas) for pieces in (affected.before, affected.after))
    had, has = set(before["patch_id"]), set(after["patch_id"])
    both = before.merge(after, on="piece_id", how="outer", suffixes=("_before", "_after"))
    other = both["area_km2_before"] != both["area_km2_after"]  # missing on one side differs, too
    recut = set(both.loc[other, "patch_id_after"].dropna()) | set(both.loc[other, "patch_id_before"].dropna())
    changed = (had & has) & (recut | set(affected.altered))
    return PatchChanges(
        added=_named(has - had, affected.after),
        changed=_named(changed, affected.after),
        gone=_named(had - has, affected.before),
    )


def _named(patch_ids: Collection[str], pieces: pd.DataFrame) -> tuple[str, ...]:
    """The codes by which people know the patches, sorted."""
    rows = pieces[pieces["patch_id"].isin(patch_ids)].drop_duplicates("patch_id")
    return tuple(sorted(code or patch for code, patch in zip(rows["code"], rows["patch_id"])))


def _own(remit: Remit, pieces: pd.DataFrame, protected_areas: pd.DataFrame) -> pd.DataFrame:
    own = pieces[counties_of(remit, pieces)]
    if remit.type_codes or remit.protected_area_kinds:
        patches = own.drop_duplicates("patch_id")
        concerned = patches.loc[pieces_of(remit, patches, protected_areas), "patch_id"]
        own = own[own["patch_id"].isin(concerned)]
    return own[["piece_id", "patch_id", "area_km2"]]


def unaffected(piece_ids: Collection[str], affected: AffectedPatches) -> np.ndarray:
    """Which pieces are the same in both drafts, as far as one may say so: none of their patches was touched."""
    touched = set(affected.before["piece_id"]) | set(affected.after["piece_id"])
    return np.array([piece not in touched for piece in piece_ids], dtype=bool)
