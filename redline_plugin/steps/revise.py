"""The next draft: adopted comments applied to the patches, the origin of every change, a ledger that ties out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.steps.revision.adoptions import (
    ordered_adoptions,
    ordered_changes,
    refuse_contradictions,
    require_targets,
)
from redline_plugin.steps.revision.attributes import with_new_ground, with_new_values
from redline_plugin.steps.revision.geometry import RevisedGround, revise_ground
from redline_plugin.steps.revision.ledger import balance
from redline_plugin.steps.revision.lineage import ROLES_IN, ROLES_OUT, trace, without_crumbs
from redline_plugin.steps.revision.survey import CountySurvey
from redline_plugin.steps.split import Split

_NO_TWINS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Revision:
    """The next draft and what made it.

    Attributes:
        patches: the patches frame of the next draft, in the order of the draft, new patches last. A patch that
            nothing changed keeps its geometry object and its attributes; a changed one has new geometry and a new
            ``area_km2``. A patch that was cut in two stays one patch of two parts: people know it by its id.
        lineage: where each change comes from: patch_id, county_code (of the ground; "" outside all counties),
            type_code, role, area_m2 (ellipsoid), comment_id, number, geometry. Roles: ``take_out`` and ``bring_in``;
            where a comment about the type was adopted also ``type_from`` and ``type_to``, the patch's ground leaving
            one type and entering the other without leaving the red line.
        ledger: county_code, type_code, before_m2, out_m2, in_m2, after_m2; out and in hold the changes of type too, so
            that each row ties out.
        changed_patch_ids: all patches that differ from the draft, are new, or are gone; sorted.
        unapplied: numbers of adopted comments with areas of which none changed anything: nothing to take out there,
            or nothing that was not red line already, or the same ground as a lower number; sorted.
    """

    patches: pd.DataFrame
    lineage: pd.DataFrame
    ledger: pd.DataFrame
    changed_patch_ids: tuple[str, ...]
    unapplied: tuple[str, ...]


def revise(
    patches: pd.DataFrame,
    adoptions: pd.DataFrame,
    changes: pd.DataFrame,
    counties: pd.DataFrame,
    *,
    before: Split | None = None,
    twins: Mapping[str, str] = _NO_TWINS,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Revision:
    """Apply adopted areas and adopted changes of attributes to a draft. Geometry EPSG:4490, areas on the ellipsoid.

    The order of the rows of ``adoptions`` and ``changes`` does not matter: where two adoptions want the same ground,
    the lower comment number gets it in the lineage. A take-out acts where the draft has red line, a bring-in where it
    has none. The parts of a bring-in that touch what remains of the patch it names join that patch; all others become
    one new patch, whose id is derived from the comment's, with the county of the comment (of a city's or a
    department's: the county that has most of its ground), the type and name of the
    nearest patch (a red line is named for range and function, not for the single patch) and no other attributes.

    Args:
        patches: the draft (patches frame; valid MultiPolygons).
        adoptions: comment_id, number, county_code, role (take_out, bring_in), patch_id (target of a bring-in or ""),
            geometry (polygons).
        changes: comment_id, number, patch_id, field (a column of ``patches``), value.
        counties: county_code, geometry.
        before: the draft split by the counties, where that is at hand already.
        twins: columns of ``patches`` that say the same thing, source attribute → canonical column (``LXBM`` →
            ``type_code``): a change of one changes both.

    Raises:
        InputError: DECISIONS_CONTRADICT (pairs: `revision.adoptions.Contradiction`), REFERENCE_BROKEN, VALUE_INVALID,
            GEOMETRY_INVALID, PATCH_IDS_DUPLICATE. Nothing was applied then.
        RedlineError: LEDGER_DOES_NOT_TIE.
    """
    _require_unique(patches)
    require_targets(adoptions, patches)
    changes = ordered_changes(changes.assign(field=changes["field"].replace(dict(twins))), patches)
    # GEOS sets the flag on edges that all but coincide; its results are sound.
    with np.errstate(invalid="ignore"):
        adoptions = ordered_adoptions(adoptions)
        refuse_contradictions(adoptions, changes)
        ground = revise_ground(patches, adoptions)
        survey = CountySurvey(counties)
        revised = with_new_values(with_new_ground(patches, ground, adoptions, survey), changes, twins)
        held = before if before is not None else survey.split_all(_shapes(patches), is_cancelled)
        traced = trace(patches, ground, adoptions, revised, changes, survey)
        ledger = _ledger(patches, ground, revised, traced, survey.areas_of(held), survey)
    return Revision(
        patches=revised,
        lineage=without_crumbs(traced),
        ledger=ledger,
        changed_patch_ids=_changed(patches, ground, changes, revised),
        unapplied=_unapplied(adoptions, ground),
    )


def _shapes(patches: pd.DataFrame) -> np.ndarray:
    return patches["geometry"].to_numpy(dtype=object)


def _require_unique(patches: pd.DataFrame) -> None:
    twice = patches.loc[patches["patch_id"].duplicated(), "patch_id"]
    if len(twice):
        codes = tuple(sorted(set(twice)))
        raise InputError(ErrorCode.PATCH_IDS_DUPLICATE, path="", layer="patches", codes=codes)


def _ledger(
    patches: pd.DataFrame,
    ground: RevisedGround,
    revised: pd.DataFrame,
    traced: pd.DataFrame,
    held: pd.DataFrame,
    survey: CountySurvey,
) -> pd.DataFrame:
    """Measures the changed patches as they were and as they are; the others (``held``) are before and after.

    Patches of another type are measured too: their lineage is, and what was handed out differs from it by slivers.
    """
    ids, shapes = (patches[name].to_numpy(dtype=object) for name in ("patch_id", "geometry"))
    reshaped = ground.positions[ground.positions >= 0]
    retyped = np.setdiff1d(_retyped(patches, revised), reshaped)
    was_at = np.concatenate([reshaped, retyped]).astype(int)
    still = _of_patches(held[~held["row"].isin(was_at)], ids)
    was = _of_patches(survey.measure(shapes[was_at]), ids[was_at])
    now_ids = np.array([*ground.patch_ids, *ids[retyped]], dtype=object)
    now = _of_patches(survey.measure(np.concatenate([ground.geometries, shapes[retyped]])), now_ids)
    return balance(
        _typed(pd.concat([still, was]), patches),
        traced[traced["role"].isin(ROLES_OUT)],
        traced[traced["role"].isin(ROLES_IN)],
        _typed(pd.concat([still, now]), revised),
    )


def _retyped(patches: pd.DataFrame, revised: pd.DataFrame) -> np.ndarray:
    """Positions of the patches that have another type in the next draft."""
    now = patches["patch_id"].map(revised.set_index("patch_id")["type_code"])
    return np.flatnonzero(now.notna() & (now != patches["type_code"]))


def _of_patches(measured: pd.DataFrame, patch_ids: np.ndarray) -> pd.DataFrame:
    columns = ["patch_id", "county_code", "area_m2"]
    return measured.assign(patch_id=patch_ids[measured["row"].to_numpy(dtype=int)])[columns]


def _typed(areas: pd.DataFrame, patches: pd.DataFrame) -> pd.DataFrame:
    types = pd.Series(patches["type_code"].to_numpy(dtype=object), index=patches["patch_id"])
    return areas.assign(type_code=areas["patch_id"].map(types))


def _changed(
    patches: pd.DataFrame, ground: RevisedGround, changes: pd.DataFrame, revised: pd.DataFrame
) -> tuple[str, ...]:
    """Patches of changed ground, and those for which an adopted value was not the value they had."""
    was, now = (frame.set_index("patch_id") for frame in (patches, revised))
    asked = changes[changes["patch_id"].isin(now.index)]
    other = [
        patch_id
        for patch_id, field in zip(asked["patch_id"], asked["field"])
        if was.at[patch_id, field] != now.at[patch_id, field]
    ]
    return tuple(sorted({*ground.patch_ids, *other}))


def _unapplied(adoptions: pd.DataFrame, ground: RevisedGround) -> tuple[str, ...]:
    numbers = adoptions["number"].to_numpy(dtype=object)
    applied = np.setdiff1d(np.arange(len(adoptions)), ground.unapplied)
    return tuple(sorted(set(numbers[ground.unapplied]) - set(numbers[applied])))
