"""What every fix is given, and what it hands back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from redline_plugin.model.fix import FixKind, FixRecord, FixResult

Fixed = tuple[pd.DataFrame, list[FixRecord]]


@dataclass(frozen=True)
class DraftInRepair:
    """The rows of a draft under their own names, with ``geometry`` (MultiPolygon or None, EPSG:4490).

    ``known``: which own field is which of ours (ours → own); ``patch_ids``: how people call each row; ``counties``: a
    counties frame, or None; ``most_m2`` and ``most_share``: a shape is repaired only where its area changes by no more
    than either; ``area_share`` and ``area_km2``: from where on a stated area is wrong (as the check has it).
    """

    rows: pd.DataFrame
    known: Mapping[str, str]
    patch_ids: np.ndarray
    counties: pd.DataFrame | None = None
    most_m2: float = 1.0
    most_share: float = 0.001
    area_share: float = 0.005
    area_km2: float = 0.01

    @property
    def geometry(self) -> np.ndarray:
        """The shapes."""
        return self.rows["geometry"].to_numpy(dtype=object)

    def with_shapes(self, positions: np.ndarray, shapes: np.ndarray) -> pd.DataFrame:
        """The rows with other shapes at some positions; all others are the very same objects."""
        if not len(positions):
            return self.rows
        geometry = self.geometry.copy()
        geometry[positions] = shapes
        return self.rows.assign(geometry=geometry)

    def with_values(self, field: str, values: Mapping[int, object]) -> pd.DataFrame:
        """The rows with other values of a field at some positions."""
        if not values:
            return self.rows
        column = self.rows[field].copy()
        column.iloc[list(values)] = list(values.values())
        return self.rows.assign(**{field: column})

    def text_records(
        self,
        kind: FixKind,
        result: FixResult,
        field: str,
        changes: Iterable[tuple[int, object, object]],
    ) -> list[FixRecord]:
        """A record for each (position, value before, value after) of a field."""
        return [
            FixRecord(kind, result, at + 1, self.patch_ids[at], field, shown(before), shown(after))
            for at, before, after in changes
        ]


def shown(value: object) -> str:
    """A value as the record has it; nothing for NULL."""
    if value is None or value != value:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
