"""The polygons that the windows find, as columns; tables of several windows are joined into one order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from demo.data.draft.rings import PolygonRings


@dataclass(frozen=True)
class InnerPolygons:
    """Polygons that cannot reach the border; `owner` is the topmost, then leftmost corner (row, column)."""

    owner: np.ndarray
    cells: np.ndarray
    value: np.ndarray
    rings: PolygonRings

    @classmethod
    def joined(cls, tables: Sequence[InnerPolygons]) -> InnerPolygons:
        """All polygons in the order of their owner corners."""
        owner = _stacked([table.owner for table in tables])
        order = _by_owner(owner)
        return cls(
            owner[order],
            np.concatenate([[], *(table.cells for table in tables)])[order],
            np.concatenate([np.zeros(0, int), *(table.value for table in tables)])[order],
            PolygonRings.joined([table.rings for table in tables]).take(order),
        )


@dataclass(frozen=True)
class CutPolygons:
    """Multipolygons (degrees) as cut at the border, with their areas; `sectors` are numbers of border.Sector.

    `value` is the type + 1 where patches shall touch, and the neighbour's number on the neighbours' side.
    """

    owner: np.ndarray
    area_m2: np.ndarray
    value: np.ndarray
    shapes: np.ndarray
    sectors: np.ndarray

    def __len__(self) -> int:
        return len(self.shapes)

    @classmethod
    def joined(cls, tables: Sequence[CutPolygons]) -> CutPolygons:
        """All polygons in the order of their owner corners."""
        owner = _stacked([table.owner for table in tables])
        order = _by_owner(owner)
        return cls(
            owner[order],
            np.concatenate([[], *(table.area_m2 for table in tables)])[order],
            np.concatenate([np.zeros(0, int), *(table.value for table in tables)])[order],
            np.concatenate([np.zeros(0, object), *(table.shapes for table in tables)])[order],
            np.concatenate([np.zeros(0, int), *(table.sectors for table in tables)])[order],
        )


@dataclass(frozen=True)
class FoundPolygons:
    """What one window gave, or all of them together."""

    inner: InnerPolygons
    ours: CutPolygons
    theirs: CutPolygons

    @classmethod
    def joined(cls, windows: Sequence[FoundPolygons]) -> FoundPolygons:
        """The polygons of all windows, in an order that does not depend on the windows."""
        return cls(
            InnerPolygons.joined([window.inner for window in windows]),
            CutPolygons.joined([window.ours for window in windows]),
            CutPolygons.joined([window.theirs for window in windows]),
        )


def _stacked(owners: Sequence[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.zeros((0, 2), np.int64), *owners])


def _by_owner(owner: np.ndarray) -> np.ndarray:
    return np.lexsort((owner[:, 1], owner[:, 0]))
