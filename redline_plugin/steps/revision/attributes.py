"""The table of the next draft: rows of changed ground, of new patches, and values that adopted comments set."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.steps.geometry.area import SQUARE_METRES_PER_KM2, area_m2
from redline_plugin.steps.revision.geometry import RevisedGround
from redline_plugin.steps.revision.survey import CountySurvey


def with_new_ground(
    patches: pd.DataFrame, ground: RevisedGround, adoptions: pd.DataFrame, survey: CountySurvey
) -> pd.DataFrame:
    """The patches with the ground they have now; those that lost all of it are gone, new ones stand last."""
    existing = ground.positions >= 0
    rows, shapes = ground.positions[existing], ground.geometries[existing]
    revised = patches.reset_index(drop=True)  # a new frame, the same geometry objects
    geometry = revised["geometry"].to_numpy(dtype=object).copy()
    area = revised["area_km2"].to_numpy(dtype=float).copy()
    geometry[rows] = shapes
    area[rows] = area_m2(shapes) / SQUARE_METRES_PER_KM2
    revised = revised.assign(geometry=geometry, area_km2=area)
    gone = rows[shapely.is_empty(shapes)]
    kept = revised.drop(index=gone)
    if existing.all():
        return kept.reset_index(drop=True)
    return pd.concat([kept, _new_rows(patches, ground, adoptions, survey)], ignore_index=True)


def _new_rows(
    patches: pd.DataFrame, ground: RevisedGround, adoptions: pd.DataFrame, survey: CountySurvey
) -> pd.DataFrame:
    """Patches that did not exist: county from the comment, type and name from the nearest patch, all else missing.

    A comment of a city or a department names no county: then it is the one that has most of the new ground.
    """
    is_new = ground.positions < 0
    shapes = ground.geometries[is_new]
    first = ground.pieces.drop_duplicates("patch").set_index("patch")["adoption"]
    counties = adoptions["county_code"].to_numpy(dtype=object)[first.loc[np.flatnonzero(is_new)]]
    counties = np.where(survey.knows(counties), counties, survey.main_county(shapes))
    rows = pd.DataFrame(
        {
            "patch_id": np.array(ground.patch_ids, dtype=object)[is_new],
            "code": "",
            "name": taken_from(patches, "name", ground.models[is_new]),
            "type_code": taken_from(patches, "type_code", ground.models[is_new]),
            "county_code": counties,
            "area_km2": area_m2(shapes) / SQUARE_METRES_PER_KM2,
            "geometry": shapes,
        }
    )
    return rows.reindex(columns=patches.columns).astype(
        {name: kind for name, kind in _room_for_nothing(patches).dtypes.items() if name not in rows.columns}
    )


def taken_from(patches: pd.DataFrame, column: str, rows: np.ndarray) -> np.ndarray:
    """Text of a column at these rows; "" for row -1 (no such patch)."""
    values = np.append(patches[column].to_numpy(dtype=object), "")
    return values[rows]


def _room_for_nothing(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with columns of whole numbers and truth values in the types that can say "missing".

    Otherwise a single new patch would turn every number of the column into a float and every truth into an object.
    """
    types = {
        name: "boolean" if kind == bool else kind.name.replace("i", "I", 1).replace("u", "U", 1)  # noqa: E721
        for name, kind in frame.dtypes.items()
        if isinstance(kind, np.dtype) and kind.kind in "iub"
    }
    return frame.astype(types)


def with_new_values(patches: pd.DataFrame, changes: pd.DataFrame, twins: Mapping[str, str]) -> pd.DataFrame:
    """The patches with the adopted values; a change about a patch that is gone has nothing left to change.

    Args:
        changes: patch_id, field (canonical column), value, number; no two values for one patch and field.
        twins: source attribute → canonical column that says the same.

    Raises: InputError VALUE_INVALID where the value of a column of numbers is no number.
    """
    index = pd.Index(patches["patch_id"])
    for field, rows in changes.groupby("field", sort=True):
        at = index.get_indexer(rows["patch_id"])
        rows, at = rows[at >= 0], at[at >= 0]
        for column in (field, *(source for source, canonical in twins.items() if canonical == field)):
            if column in patches.columns:
                patches = patches.assign(**{column: _replaced(patches[column], at, rows)})
    return patches


def _replaced(column: pd.Series, at: np.ndarray, rows: pd.DataFrame) -> pd.Series:
    values: pd.Series = rows["value"].astype(str)
    if pd.api.types.is_numeric_dtype(column.dtype):
        values = _numbers(column, rows)
    replaced = column.copy()
    replaced.iloc[at] = values.to_numpy()
    return replaced


def _numbers(column: pd.Series, rows: pd.DataFrame) -> pd.Series:
    numbers = pd.to_numeric(rows["value"], errors="coerce")
    wrong = numbers.isna()
    if pd.api.types.is_integer_dtype(column.dtype):
        wrong |= numbers % 1 != 0
    for number, value in rows.loc[wrong, ["number", "value"]].to_numpy():
        raise InputError(
            ErrorCode.VALUE_INVALID, path="", table="changes", row=number, field=str(column.name), value=value
        )
    return numbers.astype(column.dtype)
