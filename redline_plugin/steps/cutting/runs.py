"""Lines in short runs: a box around a run holds little else, so a search by boxes finds the edges that matter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

_EDGES_PER_RUN = 16  # measured: fewer make more boxes to search, more bring untouched edges into the noding


@dataclass(frozen=True)
class Runs:
    """Runs of lines: where each begins and ends in the vertices ``xy``, and the position of the line it is part of.

    A line's runs stand one behind the other; the end of one is the begin of the next.
    """

    xy: np.ndarray
    first: np.ndarray
    last: np.ndarray
    line: np.ndarray

    def as_lines(self, chosen: np.ndarray) -> np.ndarray:
        """The chosen runs as line strings."""
        first, length = self.first[chosen], (self.last - self.first)[chosen] + 1
        at = np.repeat(first, length) + count_within(length)
        return shapely.linestrings(self.xy[at], indices=np.repeat(np.arange(len(length)), length))

    def bounds(self) -> np.ndarray:
        """Bounds (n, 4) of each run."""
        if len(self.first) == 0:
            return np.empty((0, 4))
        low = np.minimum(np.minimum.reduceat(self.xy, self.first), self.xy[self.last])
        high = np.maximum(np.maximum.reduceat(self.xy, self.first), self.xy[self.last])
        return np.column_stack((low, high))


def runs_of(lines: np.ndarray, edges: int = _EDGES_PER_RUN) -> Runs:
    """Runs of at most ``edges`` edges that together are ``lines``."""
    vertices = shapely.get_num_coordinates(lines)
    start = np.cumsum(vertices) - vertices
    runs_per_line = -(-(vertices - 1) // edges)
    line = np.repeat(np.arange(len(vertices)), runs_per_line)
    first = start[line] + count_within(runs_per_line) * edges
    last = np.minimum(first + edges, start[line] + vertices[line] - 1)
    return Runs(shapely.get_coordinates(lines), first, last, line)


def count_within(sizes: np.ndarray) -> np.ndarray:
    """0, 1, … size - 1 for each size, one behind the other."""
    return np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
