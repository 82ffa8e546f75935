"""Adopted comments made ready to be applied: in the order of their numbers, one shape each, none against another."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.comment import Role
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import as_multipolygons, is_ground

ADOPTION_COLUMNS = ("comment_id", "number", "county_code", "role", "patch_id", "geometry")
CHANGE_COLUMNS = ("comment_id", "number", "patch_id", "field", "value")
_FIXED_FIELDS = frozenset({"patch_id", "geometry", "area_km2"})


class Contradiction(NamedTuple):
    """Two adopted comments that cannot both be applied (by number, the lower first; a comment may contradict itself).

    Over ground: ``area_m2`` is what both claim, ``patch_id`` and ``field`` are empty. Over an attribute: the patch and
    the field, ``area_m2`` is 0.
    """

    first: str
    second: str
    area_m2: float
    patch_id: str
    field: str


def by_number(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows in the order of the comments' numbers (``140728-0007``, the running number as a number), then of ids.

    Nothing but the content of the rows decides, so the order in which they came is forgotten.
    """
    heads = [number.rpartition("-") for number in frame["number"].astype(str)]
    keys = {"county": [head[0] for head in heads], "running": [head[2].zfill(12) for head in heads]}
    for column in ("comment_id", "role", "patch_id", "field", "value"):
        if column in frame.columns:
            keys[column] = list(frame[column].astype(str))
    order = pd.DataFrame(keys).sort_values(list(keys), kind="stable").index
    return frame.iloc[order].reset_index(drop=True)


def ordered_adoptions(adoptions: pd.DataFrame) -> pd.DataFrame:
    """One row and one MultiPolygon per comment, role and target patch, in the order of the numbers.

    Raises: InputError GEOMETRY_INVALID (rows: numbers of the comments), VALUE_INVALID for a role that is no area.
    """
    adoptions = adoptions.reset_index(drop=True)
    roles = (Role.TAKE_OUT.value, Role.BRING_IN.value)
    for number, role in adoptions.loc[~adoptions["role"].isin(roles), ["number", "role"]].to_numpy():
        raise InputError(
            ErrorCode.VALUE_INVALID, path="", table="adoptions", row=number, field="role", value=role
        )
    broken = ~shapely.is_valid(adoptions["geometry"].to_numpy(dtype=object))
    if broken.any():
        numbers = tuple(sorted(set(adoptions.loc[broken, "number"])))
        raise InputError(ErrorCode.GEOMETRY_INVALID, path="", layer="adoptions", rows=numbers)
    keys = ["comment_id", "role", "patch_id"]
    group = adoptions.groupby(keys, sort=False).ngroup().to_numpy()
    shapes = _united(adoptions["geometry"].to_numpy(dtype=object), group)
    first_rows = adoptions.drop_duplicates(keys)
    return by_number(first_rows.assign(geometry=shapes))


def _united(shapes: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Union of the shapes of each group, the groups counted as they appear.

    The parts go in sorted by their bytes: the union's vertices then do not depend on the order of the rows.
    """
    count = int(group.max()) + 1 if len(group) else 0
    united = np.empty(count, dtype=object)
    order = np.lexsort((shapely.to_wkb(shapely.normalize(shapes), hex=True).astype(str), group))
    bounds = np.searchsorted(group[order], np.arange(count + 1))
    for number, (start, stop) in enumerate(zip(bounds[:-1], bounds[1:])):
        parts = shapes[order[start:stop]]
        united[number] = parts[0] if len(parts) == 1 else shapely.union_all(parts)
    return as_multipolygons(united)


def ordered_changes(changes: pd.DataFrame, patches: pd.DataFrame) -> pd.DataFrame:
    """Changes of attributes in the order of the numbers.

    Raises: InputError REFERENCE_BROKEN for a patch or a field that the draft does not have, VALUE_INVALID for a field
    that follows from the geometry and cannot be set.
    """
    changes = by_number(changes.reset_index(drop=True))
    known = changes["patch_id"].isin(patches["patch_id"])
    for number, patch_id in changes.loc[~known, ["number", "patch_id"]].to_numpy():
        raise _broken("changes", number, "patch_id", patch_id)
    for number, field, value in changes[["number", "field", "value"]].to_numpy():
        if field not in patches.columns:
            raise _broken("changes", number, "field", field)
        if field in _FIXED_FIELDS:
            raise InputError(
                ErrorCode.VALUE_INVALID, path="", table="changes", row=number, field=field, value=value
            )
    return changes


def require_targets(adoptions: pd.DataFrame, patches: pd.DataFrame) -> None:
    """Raises InputError REFERENCE_BROKEN where an adoption names a patch that the draft does not have."""
    unknown = (adoptions["patch_id"] != "") & ~adoptions["patch_id"].isin(patches["patch_id"])
    for number, patch_id in adoptions.loc[unknown, ["number", "patch_id"]].to_numpy():
        raise _broken("adoptions", number, "patch_id", patch_id)


def refuse_contradictions(adoptions: pd.DataFrame, changes: pd.DataFrame) -> None:
    """Raises InputError DECISIONS_CONTRADICT with all pairs (``pairs``: tuple of Contradiction), or does nothing.

    Both frames as ordered above. Two adopted shapes contradict where one takes out and the other brings in ground that
    is wider than the tolerance of the data; two changes where they set one field of one patch to different values.
    """
    pairs = (*_ground_claimed_both_ways(adoptions), *_fields_set_twice(changes))
    if pairs:
        raise InputError(ErrorCode.DECISIONS_CONTRADICT, pairs=pairs)


def _ground_claimed_both_ways(adoptions: pd.DataFrame) -> list[Contradiction]:
    shapes = adoptions["geometry"].to_numpy(dtype=object)
    is_out = (adoptions["role"] == Role.TAKE_OUT.value).to_numpy()
    out, into = np.flatnonzero(is_out), np.flatnonzero(~is_out)
    one, other = shapely.STRtree(shapes[into]).query(shapes[out], predicate="intersects")
    rows = np.stack([out[one], into[other]])
    both = shapely.intersection(*shapes[rows])
    real = is_ground(both)
    found = pd.DataFrame(np.sort(rows[:, real], axis=0).T, columns=["first", "second"])
    found = found.assign(area_m2=area_m2(both[real])).sort_values(["first", "second"])
    numbers = adoptions["number"].to_numpy(dtype=object)
    found = found.assign(first=numbers[found["first"]], second=numbers[found["second"]])
    total = found.groupby(["first", "second"], sort=False)["area_m2"].sum()
    return [Contradiction(first, second, float(area), "", "") for (first, second), area in total.items()]


def _fields_set_twice(changes: pd.DataFrame) -> list[Contradiction]:
    """Each change against the first of the same patch and field, where the values differ."""
    if changes.empty:
        return []
    at = ["patch_id", "field"]
    first = changes.groupby(at, sort=False)[["number", "value"]].transform("first")
    differs = changes[changes["value"] != first["value"]]
    numbers = first.loc[differs.index, "number"]
    rows = zip(numbers, differs["number"], differs["patch_id"], differs["field"])
    return [Contradiction(before, after, 0.0, patch_id, field) for before, after, patch_id, field in rows]


def _broken(table: str, number: str, field: str, value: str) -> InputError:
    return InputError(ErrorCode.REFERENCE_BROKEN, path="", table=table, row=number, field=field, value=value)
