"""Defects planted into a draft, as drafts put together from many hands carry them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import shapely

_SPIKE_DEGREES = np.array([0.002, 0.0013])
_SHIFT_DEGREES = np.array([3.4e-5, 0.0])  # about 3 m


class FaultKind(IntEnum):
    """What is wrong with a patch."""

    BOW_TIE = 0
    DOUBLE_VERTEX = 1
    SPIKE = 2
    NO_GEOMETRY = 3
    TWIN = 4
    """The next row is the same patch again."""
    SHIFTED_TWIN = 5
    """The next row is the same patch about 3 m further east."""


@dataclass(frozen=True)
class PlantedFault:
    """A fault and the code (HXBM) of the patch that has it."""

    code: str
    kind: FaultKind


def spoil(
    kind: FaultKind, patch: shapely.MultiPolygon
) -> tuple[shapely.MultiPolygon | None, shapely.MultiPolygon | None]:
    """The patch with a fault of this kind, and the twin that follows it, if any."""
    if kind is FaultKind.NO_GEOMETRY:
        return None, None
    if kind is FaultKind.TWIN:
        return patch, patch
    if kind is FaultKind.SHIFTED_TWIN:
        return patch, shapely.transform(patch, lambda c: np.round(c + _SHIFT_DEGREES, 9))
    first, *others = patch.geoms
    outer = _spoil_ring(kind, shapely.get_coordinates(first.exterior)[:-1])
    return shapely.MultiPolygon([shapely.Polygon(outer, first.interiors), *others]), None


def _spoil_ring(kind: FaultKind, ring: np.ndarray) -> np.ndarray:
    middle = len(ring) // 2
    if kind is FaultKind.BOW_TIE:
        other = (middle + 2) % len(ring)
        ring[[middle, other]] = ring[[other, middle]]
        return ring
    if kind is FaultKind.DOUBLE_VERTEX:
        return np.insert(ring, middle, ring[middle], axis=0)
    return np.insert(ring, middle, [ring[middle] + _SPIKE_DEGREES, ring[middle]], axis=0)
