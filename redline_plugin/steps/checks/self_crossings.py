"""Where outlines cross or touch themselves."""

from __future__ import annotations

import numpy as np
import shapely


def self_crossings(shape: shapely.Geometry) -> np.ndarray:
    """The places (n, 2) where rings of a (multi)polygon cross or touch each other or themselves, each once.

    Noded, the rings fall into lines whose ends are these places: where more than two ends meet, rings meet. Outlines
    that only run back upon themselves have no such place.
    """
    rings = shapely.get_rings(shapely.get_parts(shape))
    if not len(rings) or not np.isfinite(shapely.get_coordinates(rings)).all():
        return np.empty((0, 2))
    lines = shapely.get_parts(shapely.node(shapely.multilinestrings(rings)))
    ends = shapely.get_coordinates([shapely.get_point(lines, 0), shapely.get_point(lines, -1)])
    places, count = np.unique(ends, axis=0, return_counts=True)
    return places[count > 2]
