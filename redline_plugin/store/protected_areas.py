"""Protected areas from outside."""

from __future__ import annotations

import pandas as pd
import shapely

from redline_plugin.model.intake import Note
from redline_plugin.model.source import LayerSource
from redline_plugin.store.aliases import PROTECTED_AREA_ALIASES
from redline_plugin.store.polygon_layers import open_polygons, text_of


def read_protected_areas(source: LayerSource) -> pd.DataFrame:
    """As `take_protected_areas`, without what was noticed."""
    return take_protected_areas(source)[0]


def take_protected_areas(source: LayerSource) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """Protected areas frame: name, kind, level, zone, geometry (EPSG:4490); and what was noticed of their layer.

    Rows without polygons are left out.
    """
    layer = open_polygons(source)
    rows = layer.read()
    known = layer.known(PROTECTED_AREA_ALIASES)
    frame = pd.DataFrame({name: text_of(rows, known.get(name)) for name in PROTECTED_AREA_ALIASES})
    frame["geometry"] = rows["geometry"].to_numpy()
    usable = ~(shapely.is_missing(frame["geometry"]) | shapely.is_empty(frame["geometry"]))
    return frame[usable].reset_index(drop=True), layer.notes
