"""Which patches may meet the neighbours' red line at all: few, so that the others need not be kept for it."""

from __future__ import annotations

import numpy as np
import shapely

_REACH_M = 2000.0  # well beyond what `match_borders` searches
_METRES_PER_DEGREE = 111_000.0
_LONGEST_EDGE_DEG = 0.02
_VERTICES_TOGETHER = 10  # so boxes have sides of 0.2° at most


class BorderReach:
    """The surroundings of the province border, as boxes."""

    def __init__(self, counties: np.ndarray, reach_m: float = _REACH_M) -> None:
        """``counties``: all of the province, EPSG:4490."""
        outline = shapely.segmentize(shapely.boundary(shapely.union_all(counties)), _LONGEST_EDGE_DEG)
        self._tree = shapely.STRtree(_boxes(outline, reach_m))

    def may_reach(self, bounds: np.ndarray) -> np.ndarray:
        """Which boxes (n, 4: xmin, ymin, xmax, ymax) come within reach of the border."""
        near = np.zeros(len(bounds), dtype=bool)
        near[np.unique(self._tree.query(shapely.box(*bounds.T))[0])] = True
        return near


def _boxes(outline: shapely.Geometry, reach_m: float) -> np.ndarray:
    """Boxes around short stretches of the lines; neighbouring stretches share a vertex."""
    boxes = []
    for line in shapely.get_parts(outline):
        places = shapely.get_coordinates(line)
        starts = np.arange(0, max(len(places) - 1, 1), _VERTICES_TOGETHER)
        low = np.minimum.reduceat(places, starts)
        high = np.maximum.reduceat(places, starts)
        following = places[np.minimum(starts + _VERTICES_TOGETHER, len(places) - 1)]
        boxes.append(np.hstack([np.minimum(low, following), np.maximum(high, following)]))
    xmin, ymin, xmax, ymax = np.concatenate(boxes).T
    north = reach_m / _METRES_PER_DEGREE
    east = north / np.cos(np.radians(np.abs([ymin, ymax]).max(axis=0)))
    return shapely.box(xmin - east, ymin - north, xmax + east, ymax + north)
