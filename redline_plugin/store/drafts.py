"""The red-line draft, as the province has it: read whole, or some rows at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.identity import derived_id, normalise_county_code
from redline_plugin.model.intake import Note
from redline_plugin.model.patch_type import type_code_of
from redline_plugin.model.round import DraftRef
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.integrity.fingerprint import (
    content_hash,
    hash_in_order,
    shape_hashes,
    wkb_to_hash,
)
from redline_plugin.store.aliases import DRAFT_ALIASES
from redline_plugin.store.polygon_layers import PolygonLayer, open_polygons, refuse_rows, text_of
from redline_plugin.store.schema import PATCHES
from redline_plugin.store.vector import SourceField

_MAY_BE_IDS = ("id", "code")
_OwnFields = list[tuple[SourceField, SourceField]]


@dataclass(frozen=True)
class Draft:
    """A red-line draft, read whole.

    ``frame``: the patches frame (patch_id, code, name, type_code, county_code, stated_area, area_km2, geometry in
    EPSG:4490, then the source's own fields under their own names); ``fields``: those own fields as they were;
    ``assumed_wgs84``: the source said WGS 84 and was taken as CGCS2000; ``notes``: that, and what else was noticed.
    """

    frame: pd.DataFrame
    fields: tuple[SourceField, ...]
    assumed_wgs84: bool
    notes: tuple[Note, ...] = ()

    @cached_property
    def ref(self) -> DraftRef:
        """Which draft this is, by its content; hashed when first asked for, because a check needs no hash."""
        names = [field.name for field in self.fields]
        return DraftRef(_draft_id_of([self.frame]), content_hash(self.frame, names))


@dataclass(frozen=True)
class PatchIds:
    """How the patches of a draft are named: all by one rule, else an id of one kind might meet an equal one of another.

    ``field``: the draft's own unique code; where there is none, ids are derived from ``draft_id`` and the row.
    """

    field: str | None
    draft_id: str = ""

    def of(self, rows: pd.DataFrame, first_row: int) -> list[str]:
        """The ids of some rows of the source; ``first_row``: the position of the first of them in it."""
        if self.field is not None:
            return text_of(rows, self.field).tolist()
        return [derived_id(self.draft_id, str(first_row + row)) for row in range(len(rows))]


@dataclass(frozen=True)
class OpenDraft:
    """A draft to be read some rows at a time. ``fields``: the source's own fields as our files name them; ``count``:
    how many rows there are."""

    layer: PolygonLayer
    known: Mapping[str, str]
    fields: tuple[SourceField, ...]
    ids: PatchIds
    count: int

    def blocks(self) -> Iterator[tuple[int, pd.DataFrame]]:
        """The rows as the source has them, some at a time, and the position of the first of them.

        Raises InputError as `read_draft` does.
        """
        first_row = 0
        for rows in self.layer.blocks():
            if len(rows):
                yield first_row, rows
            first_row += len(rows)
        if not first_row:
            raise InputError(ErrorCode.LAYER_EMPTY, path=self.layer.source.path, layer=self.layer.name)

    def patches(self, rows: pd.DataFrame, first_row: int) -> pd.DataFrame:
        """The patches frame (`Draft.frame`) of some rows; several threads may ask at once."""
        return _patches(
            rows, self.known, _own_fields(self.layer.fields, self.ids), self.ids.of(rows, first_row)
        )


def open_draft(source: LayerSource) -> OpenDraft:
    """Open a draft and find out how its patches are named, which takes a pass over the fields that may name them (and
    over the shapes where none does). Raises InputError as `read_draft` does."""
    layer = open_polygons(source)
    known = layer.known(DRAFT_ALIASES)
    candidates = [known[name] for name in _MAY_BE_IDS if name in known]
    field, count = None, 0
    if candidates:
        field, count = _unique_field(layer.attributes(candidates), candidates)
    ids = PatchIds(field)
    if field is None:
        counted = _Counted(layer.blocks())
        ids, count = PatchIds(None, _draft_id_of(counted)), counted.rows
    return OpenDraft(layer, known, _renamed(_own_fields(layer.fields, ids)), ids, count)


class _Counted:
    def __init__(self, frames: Iterable[pd.DataFrame]) -> None:
        self.rows = 0
        self._frames = frames

    def __iter__(self) -> Iterator[pd.DataFrame]:
        for frame in self._frames:
            self.rows += len(frame)
            yield frame


def read_draft(source: LayerSource) -> Draft:
    """Read a draft from any source that GDAL opens.

    Raises InputError for a source that is missing, empty, without CRS, on another datum or not of polygons. Rows with
    unusable geometry stay in (the check reports them); `require_sound` refuses them.
    """
    layer = open_polygons(source)
    known = layer.known(DRAFT_ALIASES)
    rows = layer.read()
    candidates = [known[name] for name in _MAY_BE_IDS if name in known]
    field, _ = _unique_field([rows], candidates)
    ids = PatchIds(field) if field is not None else PatchIds(None, _draft_id_of([rows]))
    own_fields = _own_fields(layer.fields, ids)
    frame = _patches(rows, known, own_fields, ids.of(rows, 0))
    return Draft(frame, _renamed(own_fields), layer.assumed_wgs84, layer.notes)


def draft_id(hashes: Iterable[bytes | bytearray]) -> str:
    """The id of a draft, from the hashes of its shapes (`fingerprint.shape_hashes`) in the order of its rows."""
    return derived_id("draft", hash_in_order(hashes))


def _draft_id_of(frames: Iterable[pd.DataFrame]) -> str:
    shapes = (frame["geometry"].to_numpy() for frame in frames)
    return draft_id(one for some in shapes for one in shape_hashes(wkb_to_hash(some)))


def require_sound(draft: Draft, source: LayerSource) -> None:
    """Refuse a draft that cannot be cut exactly.

    Raises InputError: GEOMETRY_UNUSABLE (rows without polygons), GEOMETRY_INVALID (rows whose polygons are broken).
    """
    geometry = draft.frame["geometry"].to_numpy()
    unusable, invalid = unsound(geometry)
    refuse_rows(unusable, ErrorCode.GEOMETRY_UNUSABLE, source)
    refuse_rows(invalid, ErrorCode.GEOMETRY_INVALID, source)


def unsound(geometry: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which shapes are no polygons at all, and which are broken ones."""
    unusable = shapely.is_missing(geometry) | shapely.is_empty(geometry)
    return unusable, ~shapely.is_valid(geometry) & ~unusable


def _unique_field(frames: Iterable[pd.DataFrame], candidates: list[str]) -> tuple[str | None, int]:
    """The first of the fields that has a value in every row and none twice; and how many rows there are.

    Texts are kept as bytes: a million of them as Python's own would take ten times the room.
    """
    texts: dict[str, list[np.ndarray]] = {name: [] for name in candidates}
    full = set(candidates)
    count = 0
    for frame in frames:
        count += len(frame)
        for name in candidates:
            values = text_of(frame, name) if name in full else np.empty(0, dtype=object)
            if (values == "").any():
                full.discard(name)
                texts[name].clear()
            elif name in full and len(values):
                texts[name].append(np.char.encode(values.astype(str), "utf-8"))
    for name in candidates:
        if name in full and count:
            together = np.concatenate(texts[name])
            if len(np.unique(together)) == len(together):
                return name, count
    return None, count


def _patches(
    rows: pd.DataFrame, known: Mapping[str, str], own_fields: _OwnFields, ids: list[str]
) -> pd.DataFrame:
    geometry = rows["geometry"].to_numpy()
    county_codes = text_of(rows, known.get("county_code"))
    own = {
        "patch_id": np.array(ids, dtype=object),
        "code": text_of(rows, known.get("code") or _id_field(known)),
        "name": text_of(rows, known.get("name")),
        "type_code": _type_codes(rows, known),
        "county_code": np.array([normalise_county_code(one) or "" for one in county_codes], dtype=object),
        "stated_area": _numbers(rows, known.get("stated_area")),
        "area_km2": area_m2(geometry) / 1e6,
        "geometry": geometry,
    }
    for field, renamed in own_fields:
        own[renamed.name] = rows[field.name].to_numpy()
    return pd.DataFrame(own)


def _id_field(known: Mapping[str, str]) -> str | None:
    """The field that names patches to people where there is no code; a patch_id of ours is no name."""
    return None if known.get("id") == "patch_id" else known.get("id")


def _numbers(frame: pd.DataFrame, field: str | None) -> np.ndarray:
    if field is None:
        return np.full(len(frame), np.nan)
    return pd.to_numeric(frame[field], errors="coerce").to_numpy(dtype=float)


def _type_codes(frame: pd.DataFrame, known: Mapping[str, str]) -> np.ndarray:
    stated = text_of(frame, known.get("type_code"))
    names = text_of(frame, known.get("type"))
    return np.array([code or type_code_of(name) for code, name in zip(stated, names)], dtype=object)


_OWN_COLUMNS = ("patch_id code name type_code county_code stated_area area_km2 geometry").split()


def _renamed(own_fields: _OwnFields) -> tuple[SourceField, ...]:
    return tuple(renamed for _, renamed in own_fields)


def _own_fields(source_fields: tuple[SourceField, ...], ids: PatchIds) -> _OwnFields:
    """The source's fields behind ours, as they are and as our files name them: one that bears a name of ours in any
    case (SQLite ignores it) gets ``src_``."""
    taken = {name.casefold() for name in [*_OWN_COLUMNS, *PATCHES.field_names(), "fid", "geom"]}
    fields = []
    for field in source_fields:
        name = field.name
        if name == ids.field == "patch_id":  # a next draft of ours: it is ours already
            continue
        while name.casefold() in taken:
            name = f"src_{name}"
        taken.add(name.casefold())
        renamed = SourceField(name, field.ogr_type, field.subtype, field.width, field.precision)
        fields.append((field, renamed))
    return fields
