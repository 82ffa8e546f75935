"""Work on large layers in blocks, so that memory does not grow with them and a job can be stopped in between."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely


def blocks(geometries: np.ndarray, vertices: int) -> Iterator[slice]:
    """Slices of ``geometries`` with some ``vertices`` vertices together; a larger geometry is a block of its own."""
    counted = np.cumsum(shapely.get_num_coordinates(geometries))
    start, done = 0, 0
    while start < len(geometries):
        stop = max(start + 1, int(np.searchsorted(counted, done + vertices, side="right")))
        yield slice(start, stop)
        start, done = stop, counted[stop - 1]
