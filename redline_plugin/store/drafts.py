"""The red-line draft, as the province has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode
from redline_plugin.model.identity import derived_id, normalise_county_code
from redline_plugin.model.patch_type import type_code_of
from redline_plugin.model.round import DraftRef
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.integrity.fingerprint import content_hash, geometry_hash
from redline_plugin.store.aliases import DRAFT_ALIASES
from redline_plugin.store.polygon_layers import open_polygons, refuse_rows, text_of
from redline_plugin.store.schema import PATCHES
from redline_plugin.store.vector import SourceField


@dataclass(frozen=True)
class Draft:
    """A red-line draft, read whole.

    ``frame``: the patches frame (patch_id, code, name, type_code, county_code, stated_area, area_km2, geometry in
    EPSG:4490, then the source's own fields under their own names); ``fields``: those own fields as they were;
    ``assumed_wgs84``: the source said WGS 84 and was taken as CGCS2000.
    """

    frame: pd.DataFrame
    fields: tuple[SourceField, ...]
    assumed_wgs84: bool

    @cached_property
    def ref(self) -> DraftRef:
        """Which draft this is, by its content; hashed when first asked for, because a check needs no hash."""
        names = [field.name for field in self.fields]
        return DraftRef(_draft_id(self.frame["geometry"].to_numpy()), content_hash(self.frame, names))


def read_draft(source: LayerSource) -> Draft:
    """Read a draft from any source that GDAL opens.

    Raises InputError for a source that is missing, empty, without CRS, on another datum or not of polygons. Rows with
    unusable geometry stay in (the check reports them); `require_sound` refuses them.
    """
    layer = open_polygons(source)
    known = layer.known(DRAFT_ALIASES)
    rows = layer.read()
    geometry = rows["geometry"].to_numpy()
    own = pd.DataFrame(
        {
            "patch_id": _patch_ids(rows, known, geometry),
            "code": text_of(rows, known.get("code") or _id_field(known)),
            "name": text_of(rows, known.get("name")),
            "type_code": _type_codes(rows, known),
            "county_code": [normalise_county_code(v) or "" for v in text_of(rows, known.get("county_code"))],
            "stated_area": _numbers(rows, known.get("stated_area")),
            "area_km2": area_m2(geometry) / 1e6,
            "geometry": geometry,
        }
    )
    frame, fields = _beside_own_names(own, rows, layer.fields)
    return Draft(frame, fields, layer.assumed_wgs84)


def _draft_id(geometry: np.ndarray) -> str:
    return derived_id("draft", geometry_hash(geometry))


def require_sound(draft: Draft, source: LayerSource) -> None:
    """Refuse a draft that cannot be cut exactly.

    Raises InputError: GEOMETRY_UNUSABLE (rows without polygons), GEOMETRY_INVALID (rows whose polygons are broken).
    """
    geometry = draft.frame["geometry"].to_numpy()
    empty = shapely.is_missing(geometry) | shapely.is_empty(geometry)
    refuse_rows(empty, ErrorCode.GEOMETRY_UNUSABLE, source)
    refuse_rows(~shapely.is_valid(geometry), ErrorCode.GEOMETRY_INVALID, source)


def _id_field(known: Mapping[str, str]) -> str | None:
    """The field that names patches to people where there is no code; a patch_id of ours is no name."""
    return None if known.get("id") == "patch_id" else known.get("id")


def _patch_ids(frame: pd.DataFrame, known: Mapping[str, str], geometry: np.ndarray) -> list[str]:
    """The draft's own unique code where there is one; else ids derived from the draft and the row.

    All rows by one rule: a mixture would let an id of one kind meet an equal one of the other.
    """
    for name in ("id", "code"):
        if name in known:
            values = text_of(frame, known[name])
            if (values != "").all() and len(set(values)) == len(values):
                return values.tolist()
    draft_id = _draft_id(geometry)
    return [derived_id(draft_id, str(row)) for row in range(len(frame))]


def _numbers(frame: pd.DataFrame, field: str | None) -> np.ndarray:
    if field is None:
        return np.full(len(frame), np.nan)
    return pd.to_numeric(frame[field], errors="coerce").to_numpy(dtype=float)


def _type_codes(frame: pd.DataFrame, known: Mapping[str, str]) -> list[str]:
    stated = text_of(frame, known.get("type_code"))
    names = text_of(frame, known.get("type"))
    return [code or type_code_of(name) for code, name in zip(stated, names)]


def _beside_own_names(
    own: pd.DataFrame, rows: pd.DataFrame, source_fields: tuple[SourceField, ...]
) -> tuple[pd.DataFrame, tuple[SourceField, ...]]:
    """The source's fields behind ours; one that bears a name of ours in any case (SQLite ignores it) gets ``src_``."""
    taken = {name.casefold() for name in [*own.columns, *PATCHES.field_names(), "fid", "geom"]}
    columns, fields = {}, []
    for field in source_fields:
        name = field.name
        if name == "patch_id":  # a next draft of ours: it is ours already
            continue
        while name.casefold() in taken:
            name = f"src_{name}"
        taken.add(name.casefold())
        columns[name] = rows[field.name].to_numpy()
        fields.append(SourceField(name, field.ogr_type, field.subtype, field.width, field.precision))
    return pd.concat([own, pd.DataFrame(columns)], axis=1), tuple(fields)
