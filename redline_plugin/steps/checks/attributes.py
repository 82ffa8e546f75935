"""Checks of what the patches' fields say, one function each."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.model.patch_type import TYPE_NAMES
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck, finding
from redline_plugin.steps.revision.stated_area import unit_per_km2

_UNIT_NAMES = {1.0: "km²", 100.0: "hm²", 1500.0: "亩", 1e6: "m²"}


def missing_codes(draft: DraftUnderCheck) -> list[Finding]:
    """Patches without a code (红线编码)."""
    return _about_rows(draft, _text(draft, "code") == "", FindingCode.CODE_MISSING)


def missing_names(draft: DraftUnderCheck) -> list[Finding]:
    """Patches without a name (红线名称)."""
    return _about_rows(draft, _text(draft, "name") == "", FindingCode.NAME_MISSING)


def unknown_types(draft: DraftUnderCheck) -> list[Finding]:
    """Patches whose type is none of the ten codes."""
    types = _text(draft, "type_code")
    return _about_rows(
        draft,
        ~types.isin(list(TYPE_NAMES)),
        FindingCode.TYPE_UNKNOWN,
        lambda position: {"value": types.iloc[position]},
    )


def duplicate_codes(draft: DraftUnderCheck) -> list[Finding]:
    """Codes that several patches have: one finding per code, about the first, with a place in each."""
    codes = _text(draft, "code")
    repeated = codes[(codes != "") & codes.duplicated(keep=False)]
    return [
        _code_given_twice(draft, code, rows.index.to_numpy()) for code, rows in repeated.groupby(repeated)
    ]


def _code_given_twice(draft: DraftUnderCheck, code: str, positions: np.ndarray) -> Finding:
    return draft.about(
        FindingCode.CODE_DUPLICATE,
        positions[0],
        _places(draft, positions),
        value=code,
        count=len(positions),
        rows=(positions + 1).tolist(),
    )


def areas_that_differ(draft: DraftUnderCheck) -> list[Finding]:
    """Stated areas that are not those of the shapes, in whichever unit the draft states them.

    If no unit fits the draft as a whole there is one finding about all of it (no subject), not one for each patch.
    """
    if "stated_area" not in draft.patches:
        return []
    stated = pd.to_numeric(draft.patches["stated_area"], errors="coerce").to_numpy(dtype=float)
    computed = draft.area_m2 / 1e6
    given = np.isfinite(stated) & np.isin(np.arange(len(stated)), draft.sound)
    if not given.any():
        return []
    per_km2 = unit_per_km2(stated[given], computed[given])
    if per_km2 is None:
        return [_no_unit_fits(stated[given], computed[given])]
    off = np.abs(stated / per_km2 - computed)
    differs = given & (off > draft.thresholds.area_share * computed) & (off > draft.thresholds.area_km2)
    return _about_rows(
        draft,
        differs,
        FindingCode.AREA_DIFFERS,
        lambda position: {
            "stated": float(stated[position]),
            "computed": float(computed[position] * per_km2),
            "unit": _UNIT_NAMES[per_km2],
            "difference_percent": float(100 * (stated[position] / per_km2 / computed[position] - 1)),
        },
    )


def _no_unit_fits(stated: np.ndarray, computed_km2: np.ndarray) -> Finding:
    values = {
        "stated": float(stated.sum()),
        "computed": float(computed_km2.sum()),
        "unit": "",
        "count": len(stated),
    }
    return finding(FindingCode.AREA_DIFFERS, **values)


def _text(draft: DraftUnderCheck, field: str) -> pd.Series:
    return draft.patches[field].fillna("").astype(str).str.strip().reset_index(drop=True)


def _about_rows(
    draft: DraftUnderCheck,
    wrong: np.ndarray | pd.Series,
    code: FindingCode,
    values: Callable[[int], dict[str, object]] = lambda position: {},
) -> list[Finding]:
    positions = np.flatnonzero(wrong)
    places = shapely.point_on_surface(draft.geometry[positions])
    return [
        draft.about(code, position, place, **values(position)) for position, place in zip(positions, places)
    ]


def _places(draft: DraftUnderCheck, positions: np.ndarray) -> shapely.Geometry:
    points = shapely.point_on_surface(draft.geometry[positions])
    return shapely.multipoints(points[~(shapely.is_missing(points) | shapely.is_empty(points))])
