"""The counties of the province, as its layer has them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.identity import normalise_county_code
from redline_plugin.model.intake import Note
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.store.aliases import COUNTY_ALIASES
from redline_plugin.store.polygon_layers import open_polygons, refuse_rows, text_of


def read_counties(source: LayerSource) -> pd.DataFrame:
    """As `take_counties`, without what was noticed."""
    return take_counties(source)[0]


def take_counties(source: LayerSource) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """The counties, and what was noticed of their layer.

    Counties frame: county_code, name, city_code, city_name, prov_code, prov_name, area_km2, geometry (EPSG:4490).

    Raises InputError, besides those of any layer: FIELD_MISSING (no field that can be the code), COUNTY_CODES_INVALID,
    COUNTY_CODES_DUPLICATE, GEOMETRY_UNUSABLE, GEOMETRY_INVALID.
    """
    layer = open_polygons(source)
    frame = layer.read()
    known = layer.known(COUNTY_ALIASES)
    if "county_code" not in known:
        accepted = ", ".join(COUNTY_ALIASES["county_code"])
        raise InputError(
            ErrorCode.FIELD_MISSING,
            path=source.path,
            layer=layer.name,
            field="county_code",
            accepted=accepted,
        )
    codes = pd.Series([normalise_county_code(v) for v in frame[known["county_code"]]], dtype=object)
    refuse_rows(codes.isna().to_numpy(), ErrorCode.COUNTY_CODES_INVALID, source)
    repeated = sorted(set(codes[codes.duplicated()]))
    if repeated:
        raise InputError(
            ErrorCode.COUNTY_CODES_DUPLICATE, path=source.path, layer=layer.name, codes=", ".join(repeated)
        )
    geometry = frame["geometry"].to_numpy()
    refuse_rows(
        shapely.is_missing(geometry) | shapely.is_empty(geometry), ErrorCode.GEOMETRY_UNUSABLE, source
    )
    refuse_rows(~shapely.is_valid(geometry), ErrorCode.GEOMETRY_INVALID, source)
    texts = {name: text_of(frame, known.get(name)) for name in ("name", "city_name", "prov_name")}
    counties = pd.DataFrame(
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
    return counties, layer.notes
