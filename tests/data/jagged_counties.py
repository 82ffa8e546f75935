"""Nine counties with jagged common lines, an enclave and an exclave, as arrays without any file.

6 | 7 | 8        Each about 0.2° wide, from (112.0, 37.0) to (112.6, 37.6). County 4 has a hole that is the second
3 | 4 | 5        part of county 0 (an exclave), county 5 a hole that belongs to no county here.
0 | 1 | 2
"""

from __future__ import annotations

import numpy as np
import shapely

WEST, SOUTH, WIDTH = 112.0, 37.0, 0.2
COUNT = 3
_EDGES_PER_SIDE = 23
EXCLAVE = shapely.Polygon([(112.27, 37.27), (112.32, 37.265), (112.335, 37.31), (112.29, 37.33)])
HOLE_OF_NOBODY = shapely.Polygon([(112.47, 37.28), (112.52, 37.27), (112.51, 37.32), (112.48, 37.33)])


def corner(column: int, row: int) -> tuple[float, float]:
    """The place where up to four counties meet."""
    return round(WEST + WIDTH * column, 6), round(SOUTH + WIDTH * row, 6)


def side(start: tuple[int, int], end: tuple[int, int]) -> np.ndarray:
    """The jagged line between two neighbouring corners, the same vertices in either direction."""
    first, last = sorted((start, end))
    a, b = np.array(corner(*first)), np.array(corner(*last))
    dice = np.random.default_rng(1 + first[0] + 10 * first[1] + 100 * last[0] + 1000 * last[1])
    t = np.linspace(0, 1, _EDGES_PER_SIDE + 1)
    across = 0.012 * dice.uniform(-1, 1, len(t)) * np.minimum(1, 4 * np.minimum(t, 1 - t))
    along = b - a
    line = a + t[:, None] * along + across[:, None] * np.array([-along[1], along[0]]) / WIDTH
    line = np.round(line, 6)
    line[0], line[-1] = a, b
    return line if first == start else line[::-1]


def jagged_counties() -> np.ndarray:
    """The nine counties as multipolygons; neighbours share their lines vertex for vertex."""
    counties = []
    for row in range(COUNT):
        for column in range(COUNT):
            corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
            ring = [side(a, b)[:-1] for a, b in zip(corners, [*corners[1:], corners[0]])]
            counties.append([shapely.Polygon(np.concatenate(ring))])
    counties[4] = [shapely.Polygon(counties[4][0].exterior, [EXCLAVE.exterior])]
    counties[5] = [shapely.Polygon(counties[5][0].exterior, [HOLE_OF_NOBODY.exterior])]
    counties[0].append(EXCLAVE)
    return np.array([shapely.MultiPolygon(parts) for parts in counties], dtype=object)
