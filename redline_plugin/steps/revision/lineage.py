"""Where every change of the next draft comes from (变更来源), piece by piece and county by county."""

from __future__ import annotations

import numpy as np
import pandas as pd

from redline_plugin.model.comment import Role
from redline_plugin.steps.geometry.ground import is_ground
from redline_plugin.steps.revision.attributes import taken_from
from redline_plugin.steps.revision.geometry import RevisedGround
from redline_plugin.steps.revision.survey import CountySurvey

TYPE_FROM = "type_from"
TYPE_TO = "type_to"
ROLES_OUT = (Role.TAKE_OUT.value, TYPE_FROM)
ROLES_IN = (Role.BRING_IN.value, TYPE_TO)
LINEAGE_COLUMNS = (
    "patch_id", "county_code", "type_code", "role", "area_m2", "comment_id", "number", "geometry",
)  # fmt: skip


def trace(
    patches: pd.DataFrame,
    ground: RevisedGround,
    adoptions: pd.DataFrame,
    revised: pd.DataFrame,
    changes: pd.DataFrame,
    survey: CountySurvey,
) -> pd.DataFrame:
    """All pieces by county, with every last crumb: sorted by comment number, role, patch and county.

    Args:
        patches, revised: the draft and the next one.
        ground: what the adoptions did to the ground.
        adoptions, changes: as ordered in `steps.revision.adoptions`.
    """
    pieces = pd.concat([_of_ground(patches, ground, adoptions), _of_types(patches, revised, changes)])
    pieces = pieces.reset_index(drop=True)
    measured = survey.pieces(pieces["geometry"].to_numpy(dtype=object))
    told = pieces.drop(columns="geometry").iloc[measured["row"]].reset_index(drop=True)
    by_county = pd.concat([told, measured.rename(columns={"row": "piece"})], axis=1)
    order = ["rank", "role", "patch_id", "county_code"]
    return by_county.sort_values(order, kind="stable").reset_index(drop=True)


def without_crumbs(traced: pd.DataFrame) -> pd.DataFrame:
    """The lineage that people read: slivers that a piece has in another county are counted where the piece lies.

    A shape drawn along a county line with snapping lies beyond the line by less than a hair. A row of its own would
    say that the neighbour's ground was changed. The area of each piece stays whole.
    """
    whole = traced.groupby("piece")["area_m2"]
    is_main = traced.index.isin(whole.idxmax())
    is_crumb = ~is_ground(traced["geometry"].to_numpy(dtype=object)) & ~is_main
    lost = traced[is_crumb].groupby("piece")["area_m2"].sum()
    added = np.where(is_main, traced["piece"].map(lost).fillna(0.0), 0.0)
    kept = traced.assign(area_m2=traced["area_m2"] + added)[~is_crumb]
    return kept[list(LINEAGE_COLUMNS)].reset_index(drop=True)


def _of_ground(patches: pd.DataFrame, ground: RevisedGround, adoptions: pd.DataFrame) -> pd.DataFrame:
    """What was taken out and brought in, under the type that its patch has in the draft."""
    adoption, patch = ground.pieces["adoption"].to_numpy(), ground.pieces["patch"].to_numpy()
    made = adoptions.iloc[adoption]
    return pd.DataFrame(
        {
            "rank": adoption,
            "patch_id": np.array(ground.patch_ids, dtype=object)[patch],
            "type_code": taken_from(patches, "type_code", ground.models[patch]),
            "role": made["role"].to_numpy(),
            "comment_id": made["comment_id"].to_numpy(),
            "number": made["number"].to_numpy(),
            "geometry": ground.pieces["geometry"].to_numpy(dtype=object),
        }
    )


def _of_types(patches: pd.DataFrame, revised: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """Patches whose type was changed: all the ground they have now, out of the old type and into the new one."""
    made = changes[changes["field"] == "type_code"].drop_duplicates("patch_id")
    now = made.merge(revised[["patch_id", "type_code", "geometry"]], on="patch_id")
    was = now["patch_id"].map(patches.set_index("patch_id")["type_code"])
    differs = now["type_code"] != was
    now, was = now[differs].assign(rank=-1), was[differs]
    both = pd.concat([now.assign(role=TYPE_FROM, type_code=was), now.assign(role=TYPE_TO)])
    return both[["rank", "patch_id", "type_code", "role", "comment_id", "number", "geometry"]]
