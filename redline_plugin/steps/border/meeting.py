"""What two red lines make of each other at every station of the border."""

from __future__ import annotations

import numpy as np

from redline_plugin.model.border_segment import BorderClass
from redline_plugin.steps.border.reach import NO_PATCH, Reach, between

NOTHING = -1
CLASSES = list(BorderClass)
_JOINED, _OFFSET, _OURS, _THEIRS = (
    CLASSES.index(one)
    for one in (BorderClass.JOINED, BorderClass.OFFSET, BorderClass.OURS_ONLY, BorderClass.THEIRS_ONLY)
)


class Meeting:
    """Per station: ``kind`` (position in CLASSES, -1: nothing), the patches, and ``metres``.

    ``metres`` is what lies between the two red lines: a gap is negative, an overlap positive. Where only one side has
    red line it is how far that one reaches: negative where it stays short of the border.
    """

    def __init__(
        self,
        ours: Reach,
        theirs: Reach,
        looked_at: np.ndarray,
        joined_m: float,
        alone_m: float,
        search_m: float,
    ) -> None:
        """
        Args:
            ours, theirs: how far each reaches.
            looked_at: stations that belong to the border in question.
            joined_m: a gap or overlap up to this is none.
            alone_m: red line without a counterpart counts if it comes this near to the border.
            search_m: across a wider gap the two have nothing to do with each other; the one nearer to the border is
                then without counterpart.
        """
        near, far = ours.metres, theirs.metres
        difference = between(ours, theirs, search_m)
        both = ours.present & theirs.present & ~(difference < -search_m)
        here = both | (ours.present & (near >= -alone_m) & ~(far > near))
        there = both | (theirs.present & (far >= -alone_m) & ~here)
        self.metres = np.where(both, difference, np.where(here, near, far))
        kind = np.select(
            [~looked_at | ~(here | there), ~there, ~here, np.abs(self.metres) <= joined_m],
            [NOTHING, _OURS, _THEIRS, _JOINED],
            default=_OFFSET,
        )
        self.kind = kind
        self.ours = np.where(here & (kind != NOTHING), ours.patch, NO_PATCH)
        self.theirs = np.where(there & (kind != NOTHING), theirs.patch, NO_PATCH)

    @property
    def labels(self) -> np.ndarray:
        """(n, 3): kind, our patch, their patch."""
        return np.column_stack([self.kind, self.ours, self.theirs])

    def offset(self, stations: np.ndarray, kind: int, length: np.ndarray) -> tuple[float, float]:
        """Median (by length) and largest ``metres`` of those of the stations that are of this kind, with sign.

        Of red line that is alone, what it lacks to the border (0 where it reaches it or goes beyond).
        """
        stations = stations[self.kind[stations] == kind]
        metres = self.metres[stations]
        if kind in (_OURS, _THEIRS):
            metres = np.minimum(metres, 0.0)
        order = np.argsort(metres, kind="stable")
        along = np.cumsum(length[stations][order])
        median = metres[order][np.searchsorted(along, along[-1] / 2)]
        return float(median), float(metres[np.argmax(np.abs(metres))])
