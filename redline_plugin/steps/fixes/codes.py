"""Codes written as codes are: no blanks, plain digits, six of them for a county; a type's code from its name."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping

import numpy as np
import shapely

from redline_plugin.model.fix import FixKind, FixResult
from redline_plugin.model.patch_type import TYPE_NAMES
from redline_plugin.steps.fixes.draft_in_repair import DraftInRepair, Fixed, shown
from redline_plugin.steps.geometry.ground import is_ground

_CODES = ("id", "code", "county_code", "type_code")
_UNIQUE = ("id", "code")
_PLAIN = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}  # ！…～ → !…~
_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff]+")
_COUNTY_CODE = re.compile(r"([0-9]{6})([0-9]{3}|[0-9]{6})?(?:\.0+)?")


def code_texts(draft: DraftInRepair) -> Fixed:
    """Codes without blanks, in plain instead of full-width characters.

    Where two codes would become one, both are left: which is right, a person has to say.
    """
    rows, records = draft.rows, []
    for own, ours in {draft.known[key]: key for key in reversed(_CODES) if key in draft.known}.items():
        values = rows[own]
        if values.dtype != object:
            continue
        clean = {text: _clean(text) for text in set(values) if isinstance(text, str)}
        clean = {text: after for text, after in clean.items() if text != after}
        changes = [
            (int(at), values.iloc[at], clean[values.iloc[at]]) for at in np.flatnonzero(values.isin(clean))
        ]
        kept = _merged(values.tolist(), clean) if ours in _UNIQUE else set()
        done = [change for change in changes if change[2] not in kept]
        rows = dataclasses.replace(draft, rows=rows).with_values(own, {at: after for at, _, after in done})
        left = [change for change in changes if change[2] in kept]
        records += draft.text_records(FixKind.CODE_TEXT, FixResult.FIXED, own, done)
        records += draft.text_records(FixKind.CODE_TEXT, FixResult.LEFT, own, left)
    return rows, records


def _clean(text: str) -> str:
    return _INVISIBLE.sub("", text.translate(_PLAIN))


def _merged(before: list[object], clean: Mapping[str, str]) -> set[str]:
    """What several different codes would become."""
    distinct = Counter(clean.get(text, text) for text in set(before) if isinstance(text, str))
    return {text for text, count in distinct.items() if count > 1 and text}


def county_codes(draft: DraftInRepair) -> Fixed:
    """County codes of six digits: without the zeros of a longer code or of a number read as a real.

    Digits of a township or village are not thrown away: such a code is left. Where there is no code and the counties
    are known, the county that holds the whole patch (but for what is narrower than coordinates are exact) gives it.
    """
    field = draft.known.get("county_code")
    if field is None:
        return draft.rows, []
    values = draft.rows[field]
    shorter, too_long = _six_digits({value for value in values if shown(value)})
    numbers = values.dtype.kind in "iuf"
    done = [
        (at, value, int(shorter[value]) if numbers else shorter[value])
        for at, value in enumerate(values)
        if value in shorter
    ]
    left = [(at, value, "") for at, value in enumerate(values) if value in too_long]
    done += [(at, None, int(code) if numbers else code) for at, code in _from_counties(draft, field)]
    records = draft.text_records(FixKind.COUNTY_CODE, FixResult.FIXED, field, done)
    records += draft.text_records(FixKind.COUNTY_CODE, FixResult.LEFT, field, left)
    return draft.with_values(field, {at: after for at, _, after in done}), records


def _six_digits(values: set[object]) -> tuple[dict[object, str], set[object]]:
    """Values that become six digits, and values that hold more than a county."""
    shorter, too_long = {}, set()
    for value in values:
        match = _COUNTY_CODE.fullmatch(shown(value).strip())
        if match is None:
            continue
        county, more = match[1], match[2] or ""
        if more.strip("0"):
            too_long.add(value)
        elif county != shown(value):
            shorter[value] = county
    return shorter, too_long


def _from_counties(draft: DraftInRepair, field: str) -> list[tuple[int, str]]:
    if draft.counties is None:
        return []
    without = np.array([at for at, value in enumerate(draft.rows[field]) if not shown(value).strip()], int)
    shapes = draft.geometry[without]
    usable = shapely.is_valid(shapes) & ~shapely.is_empty(shapes)
    without, shapes = without[usable], shapes[usable]
    grounds = draft.counties["geometry"].to_numpy(dtype=object)
    patch, county = shapely.STRtree(grounds).query(shapes, predicate="intersects")
    # What strays over the line by rounding is no piece of its own in a split either
    with np.errstate(invalid="ignore"):  # GEOS sets the flag on the way to a right answer
        within = ~is_ground(shapely.difference(shapes[patch], grounds[county]))
    patch, county = patch[within], county[within]
    once = np.isin(patch, np.flatnonzero(np.bincount(patch, minlength=len(shapes)) == 1))
    codes = draft.counties["county_code"].astype(str).to_numpy()
    return [(int(without[at]), str(codes[of])) for at, of in zip(patch[once], county[once])]


def type_codes(draft: DraftInRepair) -> Fixed:
    """The code of a type where only its name is given, and that names one type; several are left."""
    field, named = draft.known.get("type_code"), draft.known.get("type")
    if field is None or named is None:
        return draft.rows, []
    numbers = draft.rows[field].dtype.kind in "iuf"
    done, left = [], []
    for at, (code, name) in enumerate(zip(draft.rows[field], draft.rows[named])):
        if shown(code).strip() or not isinstance(name, str):
            continue
        codes = [one for one, words in TYPE_NAMES.items() if words in name]
        if len(codes) == 1:
            done.append((at, code, int(codes[0]) if numbers else codes[0]))
        elif codes:
            left.append((at, code, ""))
    records = draft.text_records(FixKind.TYPE_CODE, FixResult.FIXED, field, done)
    records += draft.text_records(FixKind.TYPE_CODE, FixResult.LEFT, field, left)
    return draft.with_values(field, {at: after for at, _, after in done}), records
