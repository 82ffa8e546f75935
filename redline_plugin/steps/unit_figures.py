"""What a unit is asked about: its pieces with their shapes, and the numbers that letters and map sheets print."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.summary import TypeFigures, UnitFigures
from redline_plugin.model.unit import Unit
from redline_plugin.steps.geometry.ground import as_multipolygons

_METRES_PER_KM = 1000.0


def shaped_pieces(
    pieces: pd.DataFrame, patches: pd.DataFrame, counties: pd.DataFrame, cut: np.ndarray
) -> pd.DataFrame:
    """The pieces with the attributes of their patches and their own shapes.

    Args:
        pieces: piece_id, patch_id, county_code, area_km2.
        patches: patch_id, code, name, type_code and others, geometry (EPSG:4490).
        counties: county_code, geometry (EPSG:4490).
        cut: ids of the patches that do not lie in their counties whole (they left a remainder).

    A patch with a single piece and no remainder is that piece; the others are cut by their counties once more, for a
    register keeps no shape twice. Slivers that an office had put to the neighbouring county stay where they lie: they
    are smaller than anything that is drawn, and areas are those of the pieces.
    """
    own = patches.drop(columns=["county_code", "area_km2"], errors="ignore")
    frame = pieces.merge(own, on="patch_id", how="left", validate="many_to_one")
    several = frame["patch_id"].duplicated(keep=False) | frame["patch_id"].isin(cut)
    crossing = np.flatnonzero(several.to_numpy())
    if len(crossing):
        shapes = frame["geometry"].to_numpy(dtype=object)
        grounds = counties.set_index("county_code")["geometry"]
        ground = grounds.reindex(frame["county_code"].iloc[crossing]).to_numpy(dtype=object)
        shapes[crossing] = as_multipolygons(
            shapely.intersection(shapely.make_valid(shapes[crossing]), ground)
        )
        frame["geometry"] = shapes
    return frame


def figures_of(unit: Unit, ground_km2: float, pieces: pd.DataFrame, segments: pd.DataFrame) -> UnitFigures:
    """The numbers of a unit with these pieces (type_code, area_km2) and border segments (length_m)."""
    types = pieces["type_code"].fillna("").to_numpy()
    areas = pieces["area_km2"].to_numpy(dtype=float)
    by_type = tuple(
        TypeFigures(code, int((types == code).sum()), float(areas[types == code].sum()))
        for code in sorted(set(types), key=lambda code: (code == "", code))
    )
    return UnitFigures(
        unit=unit,
        ground_km2=ground_km2,
        count=len(pieces),
        red_line_km2=float(areas.sum()),
        by_type=by_type,
        segments=len(segments),
        segments_km=float(segments["length_m"].sum()) / _METRES_PER_KM,
    )
