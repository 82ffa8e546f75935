"""The area that a draft states in a field of its own: kept true where a patch has changed."""

from __future__ import annotations

import numpy as np
import pandas as pd

_UNITS_PER_KM2 = np.array([1.0, 100.0, 1500.0, 1e6])  # km², hectares, mu, m²


def unit_per_km2(stated: np.ndarray, area_km2: np.ndarray) -> float | None:
    """In which unit areas are stated: how many of it make a km². None where they fit none within a tenth."""
    usable = np.isfinite(stated) & (stated > 0) & (area_km2 > 0)
    if not usable.any():
        return None
    ratio = float(np.median(stated[usable] / area_km2[usable]))
    nearest = float(_UNITS_PER_KM2[np.argmin(np.abs(np.log(_UNITS_PER_KM2 / ratio)))])
    return nearest if abs(ratio / nearest - 1) < 0.1 else None


def with_stated_areas(patches: pd.DataFrame, before: pd.DataFrame, field: str) -> pd.DataFrame:
    """The next draft's patches with the stated area of changed and new ones computed anew, in the draft's own unit.

    ``field`` names the source's field (empty: it has none). What nobody touched keeps what was stated.
    """
    if not field:
        return patches
    stated = pd.to_numeric(before[field], errors="coerce").to_numpy(dtype=float)
    unit = unit_per_km2(stated, before["area_km2"].to_numpy(dtype=float))
    if unit is None:
        return patches
    old = dict(zip(before["patch_id"], before["geometry"]))
    changed = np.array(
        [old.get(key) is not shape for key, shape in zip(patches["patch_id"], patches["geometry"])]
    )
    result = patches.copy()
    result.loc[changed, field] = np.round(result.loc[changed, "area_km2"].astype(float) * unit, 2)
    return result
