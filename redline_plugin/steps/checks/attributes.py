"""Checks of what the patches' fields say, each field by itself, one function each."""

from __future__ import annotations

import numpy as np
import pandas as pd

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.model.patch_type import TYPE_NAMES
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck, finding
from redline_plugin.steps.revision.stated_area import unit_per_km2

_UNIT_NAMES = {1.0: "km²", 100.0: "hm²", 1500.0: "亩", 1e6: "m²"}


def missing_codes(draft: DraftUnderCheck) -> list[Finding]:
    """Patches without a code (红线编码)."""
    return _missing(draft, draft.text("code"), FindingCode.CODE_MISSING)


def missing_names(draft: DraftUnderCheck) -> list[Finding]:
    """Patches without a name (红线名称)."""
    return _missing(draft, draft.text("name"), FindingCode.NAME_MISSING)


def missing_types(draft: DraftUnderCheck) -> list[Finding]:
    """Patches without a type (红线类型)."""
    return _missing(draft, draft.text("type_code"), FindingCode.TYPE_MISSING)


def _missing(draft: DraftUnderCheck, texts: pd.Series, code: FindingCode) -> list[Finding]:
    """One finding for each patch; where no patch has any, one about the draft."""
    missing = np.flatnonzero(texts == "")
    if len(missing) == len(texts) and len(texts):
        return [finding(code, count=len(texts))]
    return [draft.about(code, at, place) for at, place in zip(missing, draft.places_in(missing))]


def unknown_types(draft: DraftUnderCheck) -> list[Finding]:
    """Patches whose type is none of the ten codes."""
    types = draft.text("type_code")
    unknown = np.flatnonzero((types != "") & ~types.isin(list(TYPE_NAMES)))
    return [
        draft.about(FindingCode.TYPE_UNKNOWN, at, place, value=types[at])
        for at, place in zip(unknown, draft.places_in(unknown))
    ]


def duplicate_codes(draft: DraftUnderCheck) -> list[Finding]:
    """Codes that several patches have: one finding per code, about the first, with a place in each."""
    codes = draft.text("code")
    repeated = codes[(codes != "") & codes.duplicated(keep=False)]
    return [
        draft.about_several(FindingCode.CODE_DUPLICATE, rows.index.to_numpy(), value=code)
        for code, rows in repeated.groupby(repeated)
    ]


def missing_areas(draft: DraftUnderCheck) -> list[Finding]:
    """Patches that state no area in a draft that states some."""
    stated = _stated_areas(draft)
    if not np.isfinite(stated).any():
        return []
    missing = np.flatnonzero(~np.isfinite(stated))
    return [
        draft.about(FindingCode.AREA_MISSING, at, place)
        for at, place in zip(missing, draft.places_in(missing))
    ]


def areas_that_differ(draft: DraftUnderCheck) -> list[Finding]:
    """Stated areas that are not those of the shapes, in whichever unit the draft states them.

    If no unit fits the draft as a whole there is one finding about all of it (no subject), not one for each patch.
    """
    stated = _stated_areas(draft)
    computed = draft.area_m2 / 1e6
    given = np.isfinite(stated) & np.isin(np.arange(len(stated)), draft.sound)
    if not given.any():
        return []
    per_km2 = unit_per_km2(stated[given], computed[given])
    if per_km2 is None:
        return [_no_unit_fits(stated[given], computed[given])]
    off = np.abs(stated / per_km2 - computed)
    limits = draft.thresholds
    differs = np.flatnonzero(given & (off > limits.area_share * computed) & (off > limits.area_km2))
    return [
        draft.about(
            FindingCode.AREA_DIFFERS,
            at,
            place,
            stated=float(stated[at]),
            computed=float(computed[at] * per_km2),
            unit=_UNIT_NAMES[per_km2],
            difference_percent=float(100 * (stated[at] / per_km2 / computed[at] - 1)),
        )
        for at, place in zip(differs, draft.places_in(differs))
    ]


def _stated_areas(draft: DraftUnderCheck) -> np.ndarray:
    if "stated_area" not in draft.patches:
        return np.full(len(draft.patches), np.nan)
    return pd.to_numeric(draft.patches["stated_area"], errors="coerce").to_numpy(dtype=float)


def _no_unit_fits(stated: np.ndarray, computed_km2: np.ndarray) -> Finding:
    return finding(
        FindingCode.AREA_DIFFERS,
        stated=float(stated.sum()),
        computed=float(computed_km2.sum()),
        unit="",
        count=len(stated),
    )
