"""Which boxes surely meet none of many others, told from a coarse grid in no time."""

from __future__ import annotations

import numpy as np

_CELLS = 1024  # each way: 4 MB; a cell of a province is half a kilometre wide


class BoxSieve:
    """Cells of a grid that some of the ``boxes`` (n, 4) touch, summed up so that any rectangle of cells is one look."""

    def __init__(self, boxes: np.ndarray) -> None:
        self._low, self._scale = np.zeros(2), np.zeros(2)
        if len(boxes):
            self._low = boxes[:, :2].min(axis=0)
            span = boxes[:, 2:].max(axis=0) - self._low
            self._scale = np.divide(_CELLS, span, out=np.zeros(2), where=span > 0)
        first, last = self._cells(boxes[:, :2]), self._cells(boxes[:, 2:])
        edges = np.zeros((_CELLS + 2, _CELLS + 2), dtype=np.int32)
        np.add.at(edges, (first[:, 0], first[:, 1]), 1)
        np.add.at(edges, (last[:, 0] + 1, last[:, 1] + 1), 1)
        np.add.at(edges, (last[:, 0] + 1, first[:, 1]), -1)
        np.add.at(edges, (first[:, 0], last[:, 1] + 1), -1)
        touched = edges.cumsum(axis=0).cumsum(axis=1)[:-1, :-1] > 0
        self._sums = np.zeros((_CELLS + 2, _CELLS + 2), dtype=np.int32)
        self._sums[1:, 1:] = touched.cumsum(axis=0, dtype=np.int32).cumsum(axis=1, dtype=np.int32)

    def may_meet(self, boxes: np.ndarray) -> np.ndarray:
        """Whether each box may meet one of the sieve's; False is certain."""
        (left, bottom), (right, top) = self._cells(boxes[:, :2]).T, self._cells(boxes[:, 2:]).T + 1
        sums = self._sums
        inside = sums[right, top] - sums[left, top] - sums[right, bottom] + sums[left, bottom]
        return inside > 0

    def _cells(self, places: np.ndarray) -> np.ndarray:
        """The cell of each place, that at the rim for places beyond; never further left for a place further right."""
        return np.clip(np.floor((places - self._low) * self._scale), 0, _CELLS).astype(np.intp)
