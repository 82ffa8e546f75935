"""The first pass of a split: the draft, some rows at a time, is proved sound, cut, and put where packages take it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.splitting.sources import Sources
from redline_plugin.jobs.threads import Stop, in_order
from redline_plugin.model.identity import piece_id
from redline_plugin.model.line_slivers import LineSlivers
from redline_plugin.model.round import DraftRef
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.border.within_reach import BorderReach
from redline_plugin.steps.integrity.fingerprint import (
    hash_of_rows,
    row_hashes,
    shape_hashes,
    values_as_json,
    wkb_to_hash,
)
from redline_plugin.steps.remits import pieces_of
from redline_plugin.steps.split import CountyCutter, Split
from redline_plugin.store.bulk_rows import shape_blobs
from redline_plugin.store.drafts import draft_id, unsound
from redline_plugin.store.new_register import create_register, taking_patches
from redline_plugin.store.piece_store import NO_COUNTY_CODE, Pieces, PieceStore
from redline_plugin.store.polygon_layers import refuse_rows

_FIRST, _LAST = 0.05, 0.55  # of the whole job


@dataclass(frozen=True)
class CutDraft:
    """What is known of the draft when all of it was read. ``near_border``: patch_id and geometry of what may meet the
    neighbours' red line; ``slivers``: what went to the county beside its own (`schema.LINE_SLIVERS`)."""

    ref: DraftRef
    near_border: pd.DataFrame
    slivers: pd.DataFrame


@dataclass(frozen=True)
class _Block:
    """Some rows, worked on: ready to be written."""

    first_row: int
    patches: pd.DataFrame
    unusable: np.ndarray
    invalid: np.ndarray
    shapes: Sequence[bytes | None] = ()
    bounds: np.ndarray = field(default_factory=lambda: np.empty((0, 4)))
    shape_hashes: Sequence[bytes] = ()
    row_hashes: Sequence[bytes] = ()
    pieces: tuple[Pieces, ...] = ()
    near_border: pd.DataFrame = field(default_factory=pd.DataFrame)
    slivers: pd.DataFrame = field(default_factory=pd.DataFrame)

    @property
    def is_sound(self) -> bool:
        return not (self.unusable.any() or self.invalid.any())


class _BlockWork:
    """What is done to some rows; several threads work at once, each on its own rows."""

    def __init__(
        self, sources: Sources, line_slivers: LineSlivers, reach: BorderReach | None, stop: Stop
    ) -> None:
        self._draft = sources.draft
        self._names = [one.name for one in sources.draft.fields]
        self._codes = sources.counties["county_code"].to_numpy(dtype=object)
        self._cutter = CountyCutter(sources.counties["geometry"].to_numpy(), line_slivers)
        self._themes = [one for one in sources.remits if one.type_codes or one.protected_area_kinds]
        self._protected_areas = sources.protected_areas
        self._reach, self._stop = reach, stop

    def __call__(self, rows_from: tuple[int, pd.DataFrame]) -> _Block:
        first_row, rows = rows_from
        unusable, invalid = unsound(rows["geometry"].to_numpy())
        if unusable.any() or invalid.any():
            return _Block(first_row, rows, unusable, invalid)
        patches = self._draft.patches(rows, first_row)
        geometry = patches["geometry"].to_numpy()
        areas = patches["area_km2"].to_numpy() * 1e6
        ids = patches["patch_id"].to_numpy()
        split = self._cutter.cut(geometry, areas, self._stop.is_wanted, ids)
        wkb, bounds = wkb_to_hash(geometry), shapely.bounds(geometry)
        hashes, values = shape_hashes(wkb), values_as_json(patches, self._names)
        of_patches = _OfPatches(first_row, patches, bounds, hashes, values)
        near = self._reach.may_reach(bounds) if self._reach else np.zeros(len(patches), dtype=bool)
        return _Block(
            first_row,
            patches,
            unusable,
            invalid,
            shape_blobs(wkb, bounds),
            bounds,
            hashes,
            row_hashes(ids, hashes, values),
            (self._pieces(split, of_patches), _remainders(split, of_patches)),
            patches.loc[near, ["patch_id", "geometry"]],
            self._slivers(split, ids),
        )

    def _slivers(self, split: Split, patch_ids: np.ndarray) -> pd.DataFrame:
        codes = np.append(self._codes, NO_COUNTY_CODE)  # NO_COUNTY is −1: the last
        rows = split.slivers
        return pd.DataFrame(
            {
                "patch_id": patch_ids[rows["patch"].to_numpy(dtype=int)],
                "county_code": codes[rows["county"].to_numpy(dtype=int)],
                "of_county_code": codes[rows["of_county"].to_numpy(dtype=int)],
                "area_m2": rows["area_m2"],
                "geometry": rows["geometry"],
            }
        )

    def _pieces(self, split: Split, of_patches: _OfPatches) -> Pieces:
        codes = self._codes[split.pieces["county"].to_numpy()]
        return of_patches.pieces(split.pieces, codes, self._masks(split.pieces, codes, of_patches.patches))

    def _masks(self, pieces: pd.DataFrame, codes: np.ndarray, patches: pd.DataFrame) -> dict[str, np.ndarray]:
        if not self._themes:
            return {}
        types = patches["type_code"].to_numpy(dtype=object)[pieces["patch"].to_numpy()]
        frame = pd.DataFrame({"county_code": codes, "type_code": types, "geometry": pieces["geometry"]})
        return {remit.code: pieces_of(remit, frame, self._protected_areas) for remit in self._themes}


def _remainders(split: Split, of_patches: _OfPatches) -> Pieces:
    """What lies in no county; a patch that lies in none at all has no shape of its own there either."""
    rows = split.remainders
    whole = rows["geometry"].to_numpy() == of_patches.patches["geometry"].to_numpy()[rows["patch"].to_numpy()]
    codes = np.full(len(rows), NO_COUNTY_CODE, dtype=object)
    return of_patches.pieces(rows.assign(whole=whole), codes, {})


@dataclass(frozen=True)
class _OfPatches:
    """What is known of some patches already, and holds for their whole pieces, too."""

    first_row: int
    patches: pd.DataFrame
    bounds: np.ndarray
    hashes: list[bytes]
    values: list[bytes]

    def pieces(self, pieces: pd.DataFrame, codes: np.ndarray, themes: dict[str, np.ndarray]) -> Pieces:
        """Pieces (patch, whole, geometry, area_m2) ready to be kept."""
        patch = pieces["patch"].to_numpy(dtype=int)
        cut = np.flatnonzero(~pieces["whole"].to_numpy(dtype=bool))
        geometry = pieces["geometry"].to_numpy(dtype=object)[cut]
        wkb = wkb_to_hash(geometry)
        bounds = self.bounds[patch]
        bounds[cut] = shapely.bounds(geometry)
        hashes = [self.hashes[one] for one in patch]
        shapes: list[bytes | None] = [None] * len(patch)
        for row, shape_hash, blob in zip(cut, shape_hashes(wkb), shape_blobs(wkb, bounds[cut])):
            hashes[row], shapes[row] = shape_hash, blob
        patch_ids = self.patches["patch_id"].to_numpy(dtype=object)[patch]
        ids = [piece_id(one, code) for one, code in zip(patch_ids, codes)]
        return Pieces(
            patch=(patch + self.first_row + 1).tolist(),
            county_codes=codes.tolist(),
            piece_ids=ids,
            areas_km2=(pieces["area_m2"].to_numpy(dtype=float) / 1e6).tolist(),
            bounds=bounds,
            hashes=row_hashes(ids, hashes, (self.values[one] for one in patch)),
            shapes=shapes,
            themes=themes,
        )


def cut_draft(
    sources: Sources,
    source: LayerSource,
    line_slivers: LineSlivers,
    register: Path,
    store: PieceStore,
    progress: Progress,
) -> CutDraft:
    """Read the draft once: patches into a new ``register``, pieces and remainders into the ``store``.

    Raises InputError for a layer that cannot be taken: GEOMETRY_UNUSABLE or GEOMETRY_INVALID, with all rows that are
    wrong; RedlineError AREA_NOT_CONSERVED; CancelledError.
    """
    progress.go_on(_FIRST, Step.SPLITTING)
    draft = sources.draft
    reach = (
        None if sources.neighbour_patches is None else BorderReach(sources.counties["geometry"].to_numpy())
    )
    stop = Stop()
    work = _BlockWork(sources, line_slivers, reach, stop)
    shapes, rows = bytearray(), bytearray()
    near: list[pd.DataFrame] = []
    slivers: list[pd.DataFrame] = []
    create_register(register, draft.fields)
    in_threads = closing(in_order(work, draft.blocks(), progress, stop))
    with in_threads as blocks, taking_patches(register, draft.fields) as taken:
        for block in _sound(blocks, source):
            taken.append(block.first_row, block.patches, block.shapes, block.bounds)
            for some in block.pieces:
                store.append(some)
            shapes += b"".join(block.shape_hashes)
            rows += b"".join(block.row_hashes)
            near.append(block.near_border)
            slivers.append(block.slivers)
            done = (block.first_row + len(block.patches)) / max(draft.count, 1)
            progress.go_on(_FIRST + (_LAST - _FIRST) * min(done, 1.0), Step.SPLITTING)
    store.complete()
    names = [one.name for one in draft.fields]
    ref = DraftRef(draft_id([shapes]), hash_of_rows(rows, names))
    return CutDraft(ref, pd.concat(near, ignore_index=True), pd.concat(slivers, ignore_index=True))


def _sound(blocks: Iterator[_Block], source: LayerSource) -> Iterator[_Block]:
    """The blocks, as long as all of their shapes can be cut exactly; then all rows that cannot are told together."""
    unusable: list[np.ndarray] = []
    invalid: list[np.ndarray] = []
    is_sound = True
    for block in blocks:
        unusable.append(block.unusable)
        invalid.append(block.invalid)
        is_sound = is_sound and block.is_sound
        if is_sound:
            yield block
    if not is_sound:
        refuse_rows(np.concatenate(unusable), ErrorCode.GEOMETRY_UNUSABLE, source)
        refuse_rows(np.concatenate(invalid), ErrorCode.GEOMETRY_INVALID, source)
