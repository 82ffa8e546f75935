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

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.comment import Role
from redline_plugin.model.identity import derived_id
from redline_plugin.steps.ground import (
    XY_TOLERANCE_DEG,
    XY_TOLERANCE_M,
    as_multipolygons,
    is_ground,
    multipolygons,
    overlapping_earlier,
    polygons_of,
    union_by_group,
    widths_m,
    without_dust,
    without_earlier,
)
from redline_plugin.steps.metric import MetricPlane

_NO_PATCH = -1
_EMPTY = shapely.MultiPolygon()


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
    """Apply the adoptions (`steps.adoptions.ordered_adoptions`, free of contradictions) to the patches.

    Only patches that an adoption meets are worked on. Raises InputError GEOMETRY_INVALID (rows: patch ids) where one of
    them is no valid polygon.
    """
    draft = _Draft(patches)
    drawn = adoptions["geometry"].to_numpy(dtype=object)
    is_out = (adoptions["role"] == Role.TAKE_OUT.value).to_numpy()
    met = draft.met_by(drawn)
    outs = _cut(draft, drawn, met[:, is_out[met[0]]])
    claims = _claim(draft, drawn, met, np.flatnonzero(~is_out), adoptions, outs)
    return _compose(draft, drawn, adoptions, outs, claims)


class _Draft:
    """The patches as arrays with their spatial index."""

    def __init__(self, patches: pd.DataFrame) -> None:
        self.geometries = patches["geometry"].to_numpy(dtype=object)
        self.ids = patches["patch_id"].to_numpy(dtype=object)
        self.tree = shapely.STRtree(self.geometries)

    def met_by(self, drawn: np.ndarray) -> np.ndarray:
        """(2, n): rows of shapes and of the patches they meet, sorted by shape."""
        shape, patch = self.tree.query(drawn, predicate="intersects")
        order = np.lexsort((patch, shape))
        met = np.stack([shape[order], patch[order]])
        rows = np.unique(met[1])
        broken = rows[~shapely.is_valid(self.geometries[rows])]
        if len(broken):
            ids = tuple(str(one) for one in self.ids[broken])
            raise InputError(ErrorCode.GEOMETRY_INVALID, path="", layer="patches", rows=ids)
        return met

    def rows_of(self, patch_ids: np.ndarray) -> np.ndarray:
        """Row of each patch id, -1 where there is none."""
        return pd.Index(self.ids).get_indexer(patch_ids)

    def nearest(self, shapes: np.ndarray) -> np.ndarray:
        """Row of the patch nearest to each shape (in metres; of equally near ones the lower id), -1 if none."""
        rows = np.full(len(shapes), _NO_PATCH)
        if len(self.geometries) == 0:
            return rows
        for number, shape in enumerate(shapes):
            near = self.tree.query_nearest(shape, all_matches=False)
            within = 2.0 * shapely.distance(shape, self.geometries[near[0]]) + XY_TOLERANCE_DEG
            candidates = self.tree.query(shape, predicate="dwithin", distance=within)
            plane = MetricPlane(float(shapely.get_x(shapely.centroid(shape))))
            away = shapely.distance(
                plane.to_plane(np.array([shape], dtype=object))[0],
                plane.to_plane(self.geometries[candidates]),
            )
            rows[number] = candidates[np.lexsort((self.ids[candidates].astype(str), away.round(3)))[0]]
        return rows


@dataclass(frozen=True)
class _Outs:
    """Take-outs on patches: adoption and patch rows, the piece that each adoption gets, and what remains."""

    adoption: np.ndarray
    patch: np.ndarray
    pieces: np.ndarray
    patches: np.ndarray  # the patches met, each once
    taken: np.ndarray  # all that is taken out of each, as drawn
    rest: np.ndarray

    def of(self, rows: np.ndarray, values: np.ndarray, otherwise: np.ndarray) -> np.ndarray:
        """``values`` (per patch met) for patch rows, or ``otherwise`` where nothing is taken out."""
        at = pd.Index(self.patches).get_indexer(rows)
        result = otherwise.copy()
        result[at >= 0] = values[at[at >= 0]]
        return result


def _cut(draft: _Draft, drawn: np.ndarray, met: np.ndarray) -> _Outs:
    """Take out: the ground that each shape has in each patch, and what remains of the patches."""
    adoption, patch = met
    ground = as_multipolygons(shapely.intersection(draft.geometries[patch], drawn[adoption]))
    real = is_ground(ground)
    adoption, patch, ground = adoption[real], patch[real], ground[real]
    order = np.lexsort((adoption, patch))
    adoption, patch, ground = adoption[order], patch[order], ground[order]
    competing = overlapping_earlier(ground, patch)
    pieces = as_multipolygons(without_earlier(ground, drawn[adoption], competing))
    rows, group = np.unique(patch, return_inverse=True)
    taken = union_by_group(drawn[adoption], group, len(rows))
    rest = as_multipolygons(shapely.difference(draft.geometries[rows], taken))
    return _Outs(adoption, patch, pieces, rows, taken, rest)


@dataclass(frozen=True)
class _Claims:
    """Bring-ins with ground of their own: adoption row, target patch id and row (-1: new patch), ground claimed."""

    adoption: np.ndarray
    target: np.ndarray
    row: np.ndarray
    ground: np.ndarray  # as drawn, less other patches; may still cover the target
    gain: np.ndarray  # what it adds: less the target and earlier bring-ins


def _claim(
    draft: _Draft,
    drawn: np.ndarray,
    met: np.ndarray,
    adoption: np.ndarray,
    adoptions: pd.DataFrame,
    outs: _Outs,
) -> _Claims:
    """Bring in: where each shape finds ground without red line, and which patch each part of it joins."""
    named = draft.rows_of(adoptions["patch_id"].to_numpy(dtype=object)[adoption])
    ground = _less_patches(draft, drawn[adoption], _met_of(met, adoption), but=named)
    parts, shape = polygons_of(without_dust(ground))
    joins = _touches(parts, outs.of(named, outs.rest, _patch_or_nothing(draft, named))[shape])
    parts[~joins] = shapely.difference(parts[~joins], _patch_or_nothing(draft, named[shape[~joins]]))
    claim, group = np.unique(2 * shape + ~joins, return_inverse=True)
    ground = union_by_group(parts, group, len(claim))
    shape, joins = claim // 2, claim % 2 == 0
    target = adoptions["patch_id"].to_numpy(dtype=object)[adoption[shape]]
    comments = adoptions["comment_id"].to_numpy(dtype=object)[adoption[shape]]
    target[~joins] = [derived_id("new", one) for one in comments[~joins]]
    return _share(draft, drawn, outs, adoption[shape], target, ground)


def _share(
    draft: _Draft,
    drawn: np.ndarray,
    outs: _Outs,
    adoption: np.ndarray,
    target: np.ndarray,
    ground: np.ndarray,
) -> _Claims:
    """Leave to each bring-in what no lower number has, and drop those that are left with nothing."""
    row = draft.rows_of(target)
    competing = overlapping_earlier(drawn[adoption], np.zeros(len(adoption), dtype=int))
    competing = competing[:, adoption[competing[0]] != adoption[competing[1]]]
    other = target[competing[0]] != target[competing[1]]
    ground = without_dust(without_earlier(ground, drawn[adoption], competing[:, other]))
    gain = without_earlier(ground, drawn[adoption], competing[:, ~other])
    gain = shapely.difference(gain, _patch_or_nothing(draft, row))
    taken = outs.of(row, outs.taken, np.full(len(row), _EMPTY, dtype=object))
    gain = as_multipolygons(shapely.difference(gain, taken))
    real = is_ground(gain)
    return _Claims(adoption[real], target[real], row[real], ground[real], gain[real])


def _patch_or_nothing(draft: _Draft, rows: np.ndarray) -> np.ndarray:
    out = np.full(len(rows), _EMPTY, dtype=object)
    out[rows >= 0] = draft.geometries[rows[rows >= 0]]
    return out


def _touches(shapes: np.ndarray, patches: np.ndarray) -> np.ndarray:
    """Whether each shape reaches its patch to the tolerance of the data; never where one is empty."""
    return shapely.dwithin(shapes, patches, XY_TOLERANCE_DEG)


def _met_of(met: np.ndarray, adoption: np.ndarray) -> np.ndarray:
    """The part of ``met`` that is about these adoptions, with positions in ``adoption`` instead of rows."""
    at = pd.Index(adoption).get_indexer(met[0])
    return np.stack([at[at >= 0], met[1][at >= 0]])


def _less_patches(draft: _Draft, shapes: np.ndarray, met: np.ndarray, but: np.ndarray) -> np.ndarray:
    """Shapes less the patches they meet, except one patch each (-1: no exception).

    One patch after the other, the n-th of all shapes at once: the overlay then looks only at the surroundings of the
    shape, however large the patch.
    """
    out = shapes.copy()
    shape, patch = met[:, met[1] != but[met[0]]]
    turn = pd.Series(shape).groupby(shape).cumcount().to_numpy()
    for n in range(turn.max() + 1 if len(turn) else 0):
        now = turn == n
        out[shape[now]] = shapely.difference(out[shape[now]], draft.geometries[patch[now]])
    return out


def _compose(
    draft: _Draft, drawn: np.ndarray, adoptions: pd.DataFrame, outs: _Outs, claims: _Claims
) -> RevisedGround:
    """Put together what remains and what comes in, patch by patch."""
    joined = np.unique(claims.row[claims.row >= 0])
    rows = np.union1d(outs.patches, joined)
    new_ids = np.unique(claims.target[claims.row < 0].astype(str)).astype(object)
    patch_ids = np.concatenate([draft.ids[rows], new_ids])
    index = pd.Index(patch_ids)
    at = index.get_indexer(claims.target)
    positions = np.concatenate([rows, np.full(len(new_ids), _NO_PATCH)]).astype(int)

    before = _patch_or_nothing(draft, positions)
    geometries = outs.of(positions, outs.rest, before)
    gains = claims.gain.copy()
    for patch in np.unique(at):
        mine = np.flatnonzero(at == patch)
        taken = outs.of(positions[[patch]], outs.taken, np.array([_EMPTY], dtype=object))[0]
        geometries[patch] = _joined(before[patch], claims.ground[mine], taken, gains, mine)
    pieces = pd.concat(
        [
            pd.DataFrame({"patch": index.get_indexer(draft.ids[outs.patch]), "adoption": outs.adoption}),
            pd.DataFrame({"patch": at, "adoption": claims.adoption}),
        ],
        ignore_index=True,
    )
    pieces["geometry"] = np.concatenate([outs.pieces, gains])
    is_out = np.arange(len(pieces)) < len(outs.adoption)
    _sweep(geometries, before, pieces, is_out)
    pieces = pieces[~shapely.is_empty(pieces["geometry"].to_numpy(dtype=object))].reset_index(drop=True)
    models = positions.copy()
    models[positions < 0] = draft.nearest(geometries[positions < 0])
    applied = np.unique(pieces["adoption"])
    return RevisedGround(
        patch_ids=tuple(str(one) for one in patch_ids),
        positions=positions,
        models=models,
        geometries=as_multipolygons(geometries),
        pieces=pieces,
        unapplied=np.setdiff1d(np.arange(len(adoptions)), applied),
    )


def _joined(
    patch: shapely.Geometry, grounds: np.ndarray, taken: shapely.Geometry, gains: np.ndarray, mine: np.ndarray
) -> shapely.Geometry:
    """The patch with the grounds brought in, less what is taken out.

    Holes without width that arise between the shapes are closed, and given to the nearest gain (``gains[mine]``).
    """
    whole = shapely.union_all(np.concatenate([[patch], grounds]))
    for hole in _new_thin_holes(whole, np.concatenate([[patch], grounds])):
        whole = shapely.union(whole, hole)
        nearest = mine[np.argmin(shapely.distance(hole, gains[mine]))]
        gains[nearest] = as_multipolygons(np.array([shapely.union(gains[nearest], hole)], dtype=object))[0]
    return shapely.difference(whole, taken) if not shapely.is_empty(taken) else whole


def _new_thin_holes(whole: shapely.Geometry, sources: np.ndarray) -> np.ndarray:
    """Holes of ``whole``, as polygons, that have no width and were in none of the sources."""
    holes = _holes(np.array([whole], dtype=object))
    thin = holes[widths_m(holes) <= XY_TOLERANCE_M]
    old = set(_marks(_holes(sources))) if len(thin) else set()
    return np.array([hole for hole, mark in zip(thin, _marks(thin)) if mark not in old], dtype=object)


def _holes(geometries: np.ndarray) -> np.ndarray:
    polygons, _ = polygons_of(geometries)
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    is_hole = np.concatenate([[False], polygon[1:] == polygon[:-1]])[: len(rings)]
    return shapely.polygons(rings[is_hole])


def _marks(geometries: np.ndarray) -> list[bytes]:
    """The same for the same shape, wherever its ring begins."""
    return list(shapely.to_wkb(shapely.normalize(geometries)))


def _sweep(geometries: np.ndarray, before: np.ndarray, pieces: pd.DataFrame, is_out: np.ndarray) -> None:
    """Move parts without width, which cutting left over, from the patches to the nearest piece taken out (in place).

    So the dust goes and its area is accounted for. Parts that the draft itself had stay.
    """
    cut = np.unique(pieces["patch"].to_numpy()[is_out])
    parts, owner = polygons_of(geometries[cut])
    dust = widths_m(parts) <= XY_TOLERANCE_M
    for number in np.unique(owner[dust]):
        patch = cut[number]
        own = set(_marks(polygons_of(before[[patch]])[0]))
        swept = dust & (owner == number)
        swept[swept] = [mark not in own for mark in _marks(parts[swept])]
        kept = parts[(owner == number) & ~swept]
        geometries[patch] = multipolygons(kept, np.zeros(len(kept), dtype=int), 1)[0]
        rows = np.flatnonzero(is_out & (pieces["patch"].to_numpy() == patch))
        for part in parts[swept]:
            nearest = rows[np.argmin(shapely.distance(part, pieces["geometry"].to_numpy(dtype=object)[rows]))]
            bigger = shapely.union(pieces["geometry"].iat[nearest], part)
            pieces.iat[nearest, pieces.columns.get_loc("geometry")] = as_multipolygons(
                np.array([bigger], dtype=object)
            )[0]
