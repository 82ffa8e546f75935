"""Thins the polygons that were found to the number wanted, with sizes as real drafts have them (log-normal)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

_MEDIAN_CELLS = 110.0
_SPREAD = 1.35
_BIN = 0.25
_ROUNDS = 60


class TooFewPolygonsError(Exception):
    """Fewer polygons were found than patches were asked for."""


@dataclass(frozen=True)
class Thinning:
    """The chosen polygons (ascending indices), and the share that was kept of the free ones of each size class."""

    chosen: np.ndarray
    kept_share: dict[int, float]

    def share_for(self, cells: np.ndarray) -> np.ndarray:
        """The share kept of polygons of these sizes (in cells); 1 where no such size was free."""
        return np.array([self.kept_share.get(size, 1.0) for size in size_class(cells).tolist()])


def size_class(cells: np.ndarray) -> np.ndarray:
    """Number of the logarithmic size class."""
    return np.floor(np.log(cells) / _BIN).astype(int)


def thin(cells: np.ndarray, forced: np.ndarray, count: int, dice: np.ndarray) -> Thinning:
    """Chooses `count` polygons: the forced and the largest ones, then by the dice within a quota per size class.

    Args:
        cells: sizes in cells.
        forced: which ones must stay; if they are more than half of `count`, none is forced.
        dice: a number per polygon; small ones are taken first.

    Raises:
        TooFewPolygonsError: there are fewer polygons than `count`.
    """
    if len(cells) < count:
        raise TooFewPolygonsError(f"{count} patches are wanted but only {len(cells)} polygons were found")
    largest = np.zeros(len(cells), bool)
    largest[np.argsort(-cells, kind="stable")[: max(3, min(60, count // 2500))]] = True
    if forced.sum() > count // 2:
        forced = np.zeros_like(forced)
    taken = largest | forced
    free = np.flatnonzero(~taken)
    classes, class_of_free, available = np.unique(
        size_class(cells[free]), return_inverse=True, return_counts=True
    )
    quota = _quotas(classes, available, max(0, count - int(taken.sum())))

    order = np.lexsort((dice[free], class_of_free))
    rank_in_class = np.arange(len(free)) - np.repeat(np.cumsum(available) - available, available)
    within_quota = rank_in_class < quota[class_of_free[order]]
    taken[free[order[within_quota]]] = True
    _settle_rounding(taken, largest, count, dice)
    shares = (quota / available).tolist()
    return Thinning(np.flatnonzero(taken), dict(zip(classes.tolist(), shares)))


def _quotas(classes: np.ndarray, available: np.ndarray, wanted: int) -> np.ndarray:
    """How many to take of each size class; what a class lacks is handed to the others."""
    weight = np.exp(-0.5 * (((classes + 0.5) * _BIN - math.log(_MEDIAN_CELLS)) / _SPREAD) ** 2)
    quota = weight / weight.sum() * wanted
    for _ in range(_ROUNDS):
        short = quota > available
        lacking = (quota[short] - available[short]).sum()
        quota[short] = available[short]
        open_classes = ~short & (quota < available)
        if lacking < 0.5 or not open_classes.any():
            break
        quota[open_classes] += lacking * (weight[open_classes] / weight[open_classes].sum())
    return np.minimum(np.round(quota).astype(int), available)


def _settle_rounding(taken: np.ndarray, largest: np.ndarray, count: int, dice: np.ndarray) -> None:
    """Takes or drops the few polygons by which the rounded quotas miss `count`."""
    missing = count - int(taken.sum())
    candidates = np.flatnonzero(~taken) if missing > 0 else np.flatnonzero(taken & ~largest)
    candidates = candidates[np.argsort(dice[candidates], kind="stable")]
    taken[candidates[: abs(missing)]] = missing > 0
