"""The ground of the next draft: patches less what is taken out, more what is brought in, and every piece of the change.

A take-out acts where the draft has red line, a bring-in where it has none; both are measured on the draft as it
stood, so neither sees what another adoption does and their order cannot matter. Where two want the same ground, the
lower number gets it in the lineage. All overlays of one patch are made with the shapes as they were drawn, never with
pieces cut before: a cut piece meets its patch only to 1e-8 m, and the seam would stay in the line as a crack.

An adoption that meets a patch in nothing wider than the tolerance of the data leaves that patch alone, bit for bit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.comment import Role
from redline_plugin.steps.geometry.ground import (
    XY_TOLERANCE_M,
    as_multipolygons,
    multipolygons,
    polygons_of,
    union_by_group,
    widths_m,
)
from redline_plugin.steps.revision.bring_in import BroughtIn, bring_in
from redline_plugin.steps.revision.draft_ground import NO_PATCH, DraftGround
from redline_plugin.steps.revision.seams import with_vertices_of
from redline_plugin.steps.revision.take_out import TakenOut, take_out


@dataclass(frozen=True)
class RevisedGround:
    """What became of the ground.

    ``patch_ids`` are the patches whose ground changed, existing ones first, and ``geometries`` their MultiPolygons now
    (empty: the patch is gone). ``positions`` are their rows in the draft, -1 for new ones; ``models`` the row whose
    type, and for new patches also name, holds for the patch: its own, or that of the nearest patch (-1: there is none).
    ``pieces`` says where each change comes from: patch (position in ``patch_ids``), adoption (row of the adoptions),
    geometry; the pieces of a patch do not overlap. ``unapplied`` are the rows of adoptions that changed nothing.
    """

    patch_ids: tuple[str, ...]
    positions: np.ndarray
    models: np.ndarray
    geometries: np.ndarray
    pieces: pd.DataFrame
    unapplied: np.ndarray


def revise_ground(patches: pd.DataFrame, adoptions: pd.DataFrame) -> RevisedGround:
    """Apply the adoptions (`steps.revision.adoptions.ordered_adoptions`, free of contradictions) to the patches.

    Only patches that an adoption meets are worked on. Raises InputError GEOMETRY_INVALID (rows: patch ids) where one
    of them is no valid polygon.
    """
    draft = DraftGround(patches)
    drawn = adoptions["geometry"].to_numpy(dtype=object)
    is_out = (adoptions["role"] == Role.TAKE_OUT.value).to_numpy()
    outs, ins = np.flatnonzero(is_out), np.flatnonzero(~is_out)
    taken = take_out(draft, drawn[outs], draft.met_by(drawn[outs]))
    brought = bring_in(draft, drawn[ins], draft.met_by(drawn[ins]), adoptions.iloc[ins], taken)
    return _composed(draft, taken, outs, brought, ins)


def _composed(
    draft: DraftGround, taken: TakenOut, outs: np.ndarray, brought: BroughtIn, ins: np.ndarray
) -> RevisedGround:
    """Put together what remains and what comes in; ``outs`` and ``ins`` are the rows of the adoptions."""
    rows = np.union1d(taken.patches, brought.row[brought.row >= 0]).astype(int)
    new_ids = pd.unique(brought.target[brought.row < 0])
    patch_ids = np.concatenate([draft.ids[rows], new_ids])
    positions = np.concatenate([rows, np.full(len(new_ids), NO_PATCH)])
    index = pd.Index(patch_ids)
    cut_patch, grown_patch = index.get_indexer(draft.ids[taken.patch]), index.get_indexer(brought.target)
    geometries = taken.rest_of(draft, positions)
    _grow(geometries, draft, positions, taken, brought.ground, grown_patch)
    pieces = pd.DataFrame(
        {
            "patch": np.concatenate([cut_patch, grown_patch]),
            "adoption": np.concatenate([outs[taken.adoption], ins[brought.adoption]]),
            "geometry": np.concatenate([taken.pieces, brought.gain]),
        }
    )
    _sweep(geometries, draft.patches_at(positions), pieces, cut=len(cut_patch))
    pieces = pieces[~shapely.is_empty(pieces["geometry"].to_numpy(dtype=object))].reset_index(drop=True)
    models = positions.copy()
    models[positions < 0] = draft.nearest(geometries[positions < 0])
    return RevisedGround(
        patch_ids=tuple(str(one) for one in patch_ids),
        positions=positions,
        models=models,
        geometries=as_multipolygons(geometries),
        pieces=pieces,
        unapplied=np.setdiff1d(np.concatenate([outs, ins]), pieces["adoption"]),
    )


def _grow(
    geometries: np.ndarray,
    draft: DraftGround,
    positions: np.ndarray,
    taken: TakenOut,
    ground: np.ndarray,
    patch: np.ndarray,
) -> None:
    """Join ground to patches (positions in ``geometries``, changed in place), less what is taken out of them."""
    whole = taken.whole_of(draft, positions)
    for at, shape in zip(patch, ground):
        whole[at] = with_vertices_of(whole[at], shape)
    # All ground of a patch is made one first: where two shapes share an edge, a crossing with the patch's outline would
    # be set into the edge of only one of them.
    grown = np.unique(patch)
    together = union_by_group(ground, patch, len(geometries))
    joined = shapely.union(whole[grown], together[grown])
    geometries[grown] = shapely.difference(joined, taken.taken_from(positions[grown]))


def _marks(geometries: np.ndarray) -> list[bytes]:
    """The same for the same shape, wherever its ring begins."""
    return list(shapely.to_wkb(shapely.normalize(geometries)))


def _sweep(geometries: np.ndarray, before: np.ndarray, pieces: pd.DataFrame, cut: int) -> None:
    """Move parts without width, which cutting left over, from the patches to the nearest piece taken out (in place).

    So the dust goes and its area is accounted for. Parts that the draft itself had stay. The first ``cut`` of the
    pieces were taken out.
    """
    patch_of_piece = pieces["patch"].to_numpy()[:cut]
    patches = np.unique(patch_of_piece)
    parts, owner = polygons_of(geometries[patches])
    dust = widths_m(parts) <= XY_TOLERANCE_M
    for number in np.unique(owner[dust]):
        patch = patches[number]
        own = set(_marks(polygons_of(before[[patch]])[0]))
        swept = dust & (owner == number)
        swept[swept] = [mark not in own for mark in _marks(parts[swept])]
        kept = parts[(owner == number) & ~swept]
        geometries[patch] = multipolygons(kept, np.zeros(len(kept), dtype=int), 1)[0]
        rows = np.flatnonzero(patch_of_piece == patch)
        for part in parts[swept]:
            nearest = rows[np.argmin(shapely.distance(part, pieces["geometry"].to_numpy(dtype=object)[rows]))]
            bigger = shapely.union(pieces["geometry"].iat[nearest], part)
            pieces.iat[nearest, pieces.columns.get_loc("geometry")] = as_multipolygons(
                np.array([bigger], dtype=object)
            )[0]
