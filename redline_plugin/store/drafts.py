"""Layers from outside, as the province has them: the draft, the counties, the protected areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.identity import derived_id, normalise_county_code
from redline_plugin.model.patch_type import type_code_of
from redline_plugin.model.round import DraftRef
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.integrity.fingerprint import content_hash, geometry_hash
from redline_plugin.store.aliases import (
    COUNTY_ALIASES,
    DRAFT_ALIASES,
    PROTECTED_AREA_ALIASES,
    matched_fields,
)
from redline_plugin.store.projection import is_wgs84, to_storage
from redline_plugin.store.schema import PATCHES
from redline_plugin.store.vector import (
    SourceField,
    as_multi,
    layer_of,
    open_vector,
    read_frame,
    source_fields,
)

_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_ROWS_NAMED = 20  # how many row numbers an error lists


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


@dataclass(frozen=True)
class _Layer:
    path: str
    name: str
    frame: pd.DataFrame
    fields: tuple[SourceField, ...]
    assumed_wgs84: bool


def read_draft(source: LayerSource) -> Draft:
    """Read a draft from any source that GDAL opens.

    Raises InputError for a source that is missing, empty, without CRS, on another datum or not of polygons. Rows with
    unusable geometry stay in (the check reports them); `require_sound` refuses them.
    """
    layer = _read_polygons(source)
    known = matched_fields(layer.frame.columns, DRAFT_ALIASES)
    geometry = layer.frame["geometry"].to_numpy()
    own = pd.DataFrame(
        {
            "patch_id": _patch_ids(layer.frame, known, geometry),
            "code": _text(layer.frame, known.get("code") or _id_field(known)),
            "name": _text(layer.frame, known.get("name")),
            "type_code": _type_codes(layer.frame, known),
            "county_code": [
                normalise_county_code(v) or "" for v in _text(layer.frame, known.get("county_code"))
            ],
            "stated_area": _numbers(layer.frame, known.get("stated_area")),
            "area_km2": area_m2(geometry) / 1e6,
            "geometry": geometry,
        }
    )
    frame, fields = _beside_own_names(own, layer)
    return Draft(frame, fields, layer.assumed_wgs84)


def _draft_id(geometry: np.ndarray) -> str:
    return derived_id("draft", geometry_hash(geometry))


def require_sound(draft: Draft, source: LayerSource) -> None:
    """Refuse a draft that cannot be cut exactly.

    Raises InputError: GEOMETRY_UNUSABLE (rows without polygons), GEOMETRY_INVALID (rows whose polygons are broken).
    """
    geometry = draft.frame["geometry"].to_numpy()
    empty = shapely.is_missing(geometry) | shapely.is_empty(geometry)
    _refuse_rows(empty, ErrorCode.GEOMETRY_UNUSABLE, source)
    _refuse_rows(~shapely.is_valid(geometry), ErrorCode.GEOMETRY_INVALID, source)


def read_counties(source: LayerSource) -> pd.DataFrame:
    """Counties frame: county_code, name, city_code, city_name, prov_code, prov_name, area_km2, geometry (EPSG:4490).

    Raises InputError, besides those of any layer: FIELD_MISSING (no field that can be the code), COUNTY_CODES_INVALID,
    COUNTY_CODES_DUPLICATE, GEOMETRY_UNUSABLE, GEOMETRY_INVALID.
    """
    layer = _read_polygons(source)
    known = matched_fields(layer.frame.columns, COUNTY_ALIASES)
    if "county_code" not in known:
        accepted = ", ".join(COUNTY_ALIASES["county_code"])
        raise InputError(
            ErrorCode.FIELD_MISSING, path=layer.path, layer=layer.name, field="county_code", accepted=accepted
        )
    codes = pd.Series([normalise_county_code(v) for v in layer.frame[known["county_code"]]], dtype=object)
    _refuse_rows(codes.isna().to_numpy(), ErrorCode.COUNTY_CODES_INVALID, source)
    repeated = sorted(set(codes[codes.duplicated()]))
    if repeated:
        raise InputError(
            ErrorCode.COUNTY_CODES_DUPLICATE, path=layer.path, layer=layer.name, codes=", ".join(repeated)
        )
    geometry = layer.frame["geometry"].to_numpy()
    _refuse_rows(
        shapely.is_missing(geometry) | shapely.is_empty(geometry), ErrorCode.GEOMETRY_UNUSABLE, source
    )
    _refuse_rows(~shapely.is_valid(geometry), ErrorCode.GEOMETRY_INVALID, source)
    texts = {name: _text(layer.frame, known.get(name)) for name in ("name", "city_name", "prov_name")}
    return pd.DataFrame(
        {
            "county_code": codes,
            "name": np.where(texts["name"] == "", codes, texts["name"]),
            "city_code": codes.str[:4] + "00",
            "city_name": texts["city_name"],
            "prov_code": codes.str[:2] + "0000",
            "prov_name": texts["prov_name"],
            "area_km2": area_m2(geometry) / 1e6,
            "geometry": geometry,
        }
    )


def read_protected_areas(source: LayerSource) -> pd.DataFrame:
    """Protected areas frame: name, kind, level, zone, geometry (EPSG:4490). Rows without polygons are left out."""
    layer = _read_polygons(source)
    known = matched_fields(layer.frame.columns, PROTECTED_AREA_ALIASES)
    frame = pd.DataFrame({name: _text(layer.frame, known.get(name)) for name in PROTECTED_AREA_ALIASES})
    frame["geometry"] = layer.frame["geometry"].to_numpy()
    usable = ~(shapely.is_missing(frame["geometry"]) | shapely.is_empty(frame["geometry"]))
    return frame[usable].reset_index(drop=True)


def _read_polygons(source: LayerSource) -> _Layer:
    dataset = open_vector(source.path)
    layer = layer_of(dataset, source.path, source.layer)
    name = layer.GetName()
    frame = read_frame(layer)
    if not len(frame):
        raise InputError(ErrorCode.LAYER_EMPTY, path=source.path, layer=name)
    geometry = frame["geometry"].to_numpy() if "geometry" in frame else np.empty(0, dtype=object)
    present = geometry[~shapely.is_missing(geometry)]
    if not np.isin(shapely.get_type_id(present), _POLYGONS).any():
        found = "" if not len(present) else str(present[0].geom_type)
        raise InputError(ErrorCode.LAYER_NOT_POLYGON, path=source.path, layer=name, found=found)
    other = ~np.isin(shapely.get_type_id(geometry), _POLYGONS)
    geometry = geometry.copy()
    geometry[other] = None  # lines and points among polygons are rows without polygons
    crs = layer.GetSpatialRef()
    frame["geometry"] = as_multi(to_storage(geometry, crs, source.path, name))
    return _Layer(source.path, name, frame, source_fields(layer), is_wgs84(crs))


def _refuse_rows(wrong: np.ndarray, code: ErrorCode, source: LayerSource) -> None:
    rows = (np.flatnonzero(wrong) + 1).tolist()
    if rows:
        named = ", ".join(str(row) for row in rows[:_ROWS_NAMED]) + (" …" if len(rows) > _ROWS_NAMED else "")
        raise InputError(code, path=source.path, layer=source.layer or "", rows=named, count=len(rows))


def _id_field(known: Mapping[str, str]) -> str | None:
    """The field that names patches to people where there is no code; a patch_id of ours is no name."""
    return None if known.get("id") == "patch_id" else known.get("id")


def _patch_ids(frame: pd.DataFrame, known: Mapping[str, str], geometry: np.ndarray) -> list[str]:
    """The draft's own unique code where there is one; else ids derived from the draft and the row.

    All rows by one rule: a mixture would let an id of one kind meet an equal one of the other.
    """
    for name in ("id", "code"):
        if name in known:
            values = _text(frame, known[name])
            if (values != "").all() and len(set(values)) == len(values):
                return values.tolist()
    draft_id = _draft_id(geometry)
    return [derived_id(draft_id, str(row)) for row in range(len(frame))]


def _text(frame: pd.DataFrame, field: str | None) -> np.ndarray:
    """A field as clean text; a whole number read as a real (140923.0) loses its fraction."""
    if field is None:
        return np.full(len(frame), "", dtype=object)
    return np.array([_as_text(value) for value in frame[field]], dtype=object)


def _as_text(value: object) -> str:
    if value is None or value != value:  # NaN
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def _numbers(frame: pd.DataFrame, field: str | None) -> np.ndarray:
    if field is None:
        return np.full(len(frame), np.nan)
    return pd.to_numeric(frame[field], errors="coerce").to_numpy(dtype=float)


def _type_codes(frame: pd.DataFrame, known: Mapping[str, str]) -> list[str]:
    stated = _text(frame, known.get("type_code"))
    names = _text(frame, known.get("type"))
    return [code or type_code_of(name) for code, name in zip(stated, names)]


def _beside_own_names(own: pd.DataFrame, layer: _Layer) -> tuple[pd.DataFrame, tuple[SourceField, ...]]:
    """The source's fields behind ours; one that bears a name of ours in any case (SQLite ignores it) gets ``src_``."""
    taken = {name.casefold() for name in [*own.columns, *PATCHES.field_names(), "fid", "geom"]}
    columns, fields = {}, []
    for field in layer.fields:
        name = field.name
        if name == "patch_id":  # a next draft of ours: it is ours already
            continue
        while name.casefold() in taken:
            name = f"src_{name}"
        taken.add(name.casefold())
        columns[name] = layer.frame[field.name].to_numpy()
        fields.append(SourceField(name, field.ogr_type, field.subtype, field.width, field.precision))
    return pd.concat([own, pd.DataFrame(columns)], axis=1), tuple(fields)
