"""Stated areas computed anew from the shapes, where they are missing or wrong."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.fix import FixKind, FixRecord, FixResult
from redline_plugin.steps.fixes.draft_in_repair import DraftInRepair, Fixed, shown
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.revision.stated_area import unit_per_km2

_DECIMALS = {1.0: 6, 100.0: 4, 1500.0: 2, 1e6: 0}  # of each unit (so many in a km²): to about a square metre


def stated_areas(draft: DraftInRepair) -> Fixed:
    """Areas in the unit that the draft states them in, for valid shapes; nothing where no unit fits the draft."""
    field = draft.known.get("stated_area")
    if field is None:
        return draft.rows, []
    stated = pd.to_numeric(draft.rows[field], errors="coerce").to_numpy(dtype=float)
    sound = shapely.is_valid(draft.geometry) & ~shapely.is_empty(draft.geometry)
    computed = np.full(len(stated), np.nan)
    computed[sound] = area_m2(draft.geometry[sound]) / 1e6
    unit = unit_per_km2(stated[sound], computed[sound])
    if unit is None:
        return draft.rows, []
    off = np.abs(stated / unit - computed)
    differs = (off > draft.area_share * computed) & (off > draft.area_km2)
    wrong = np.flatnonzero(sound & (differs | ~np.isfinite(stated)))
    values = {int(at): _written(draft.rows[field], computed[at] * unit, _DECIMALS[unit]) for at in wrong}
    records = [
        FixRecord(
            FixKind.STATED_AREA,
            FixResult.FIXED,
            at + 1,
            draft.patch_ids[at],
            field,
            shown(draft.rows[field].iloc[at]),
            shown(value),
            float(computed[at] * 1e6),
            float(computed[at] * 1e6),
        )
        for at, value in values.items()
    ]
    return draft.with_values(field, values), records


def _written(column: pd.Series, area: float, decimals: int) -> object:
    """The number as the field holds it: whole numbers, reals, or text."""
    if column.dtype.kind in "iu":
        return round(area)
    number = round(float(area), decimals)
    holds_text = any(isinstance(value, str) for value in column[:1000]) if column.dtype == object else False
    return f"{number:.{decimals}f}" if holds_text else number
