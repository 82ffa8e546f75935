"""The rings of a block of patches as plain arrays: what the checks of vertices and of closeness look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely

EDGES_PER_RUN = 32


@dataclass(frozen=True)
class Outlines:
    """All rings of some patches, one behind the other.

    ``vertices`` (n, 2) in degrees; ``start``, ``count``: the first vertex of each ring and how many it has (its last
    is its first again); ``part``, ``patch``: which polygon of the block and which patch (position in the draft) each
    ring belongs to; ``patch_start``: the first vertex of that patch.
    """

    vertices: np.ndarray
    start: np.ndarray
    count: np.ndarray
    part: np.ndarray
    patch: np.ndarray
    patch_start: np.ndarray

    @cached_property
    def ring_of_vertex(self) -> np.ndarray:
        """The ring that each vertex belongs to."""
        return np.repeat(np.arange(len(self.start)), self.count)


@dataclass(frozen=True)
class Runs:
    """Short runs of edges of rings, those of one polygon one behind the other.

    ``patch``: position of the patch; ``part``: number of the polygon; ``first``, ``last``: the first and the last
    vertex among the vertices of the patch; ``boxes`` (n, 4): west, south, east, north.
    """

    patch: np.ndarray
    part: np.ndarray
    first: np.ndarray
    last: np.ndarray
    boxes: np.ndarray

    def of_patches(self, chosen: np.ndarray) -> Runs:
        """Those of the patches for which ``chosen`` (by position in the draft) is true."""
        kept = chosen[self.patch]
        if kept.all():  # as in most drafts: no copy of something so large
            return self
        return Runs(self.patch[kept], self.part[kept], self.first[kept], self.last[kept], self.boxes[kept])


@dataclass(frozen=True)
class Parts:
    """The single polygons: the patch that each is of, its first run, how many it has, and the box around it."""

    patch: np.ndarray
    first: np.ndarray
    count: np.ndarray
    boxes: np.ndarray


def outlines_of(geometry: np.ndarray, block: slice) -> Outlines:
    """The rings of the patches (polygons, multipolygons; others and None have none) of a block of a draft."""
    # A copy: see `area._single_parts`
    parts, of_part = shapely.get_parts(np.array(geometry[block], dtype=object), return_index=True)
    rings, of_ring = shapely.get_rings(parts, return_index=True)
    count = shapely.get_num_coordinates(rings)
    filled = count > 0
    rings, of_ring, count = rings[filled], of_ring[filled], count[filled]
    start = np.cumsum(count) - count
    patch = of_part[of_ring]
    begins = np.concatenate((np.ones(min(len(patch), 1), dtype=bool), patch[1:] != patch[:-1]))
    patch_start = start[begins][np.cumsum(begins) - 1]
    return Outlines(shapely.get_coordinates(rings), start, count, of_ring, block.start + patch, patch_start)


def runs_of(outlines: Outlines) -> Runs:
    """The rings cut into runs of at most `EDGES_PER_RUN` edges."""
    per_ring = -(-(outlines.count - 1) // EDGES_PER_RUN)
    ring = np.repeat(np.arange(len(outlines.count)), per_ring)
    if not len(ring):
        nothing = np.zeros(0, dtype=np.int64)
        return Runs(nothing, nothing, nothing, nothing, np.zeros((0, 4)))
    first = outlines.start[ring] + EDGES_PER_RUN * count_within(per_ring)
    last = np.minimum(first + EDGES_PER_RUN, outlines.start[ring] + outlines.count[ring] - 1)
    # reduceat goes from a run's first vertex to the next run's, which leaves out the last vertex of the run itself
    at = outlines.vertices
    least = np.minimum(np.minimum.reduceat(at, first), at[last])
    most = np.maximum(np.maximum.reduceat(at, first), at[last])
    offset = outlines.patch_start[ring]
    return Runs(
        outlines.patch[ring],
        outlines.part[ring],
        first - offset,
        last - offset,
        np.column_stack((least, most)),
    )


def joined_runs(found: list[Runs]) -> Runs:
    """The runs of several blocks, in their order, polygons numbered through."""
    parts, before = [], 0
    for runs in found:
        parts.append(runs.part + before)
        before += int(runs.part[-1]) + 1 if len(runs.part) else 0
    return Runs(
        np.concatenate([np.zeros(0, dtype=np.int64), *(runs.patch for runs in found)]),
        np.concatenate([np.zeros(0, dtype=np.int64), *parts]),
        np.concatenate([np.zeros(0, dtype=np.int64), *(runs.first for runs in found)]),
        np.concatenate([np.zeros(0, dtype=np.int64), *(runs.last for runs in found)]),
        np.concatenate([np.zeros((0, 4)), *(runs.boxes for runs in found)]),
    )


def parts_of(runs: Runs) -> Parts:
    """The polygons that the runs are of."""
    if not len(runs.part):
        nothing = np.zeros(0, dtype=np.int64)
        return Parts(nothing, nothing, nothing, np.zeros((0, 4)))
    first = np.flatnonzero(np.concatenate(([True], runs.part[1:] != runs.part[:-1])))
    boxes = np.column_stack(
        (np.minimum.reduceat(runs.boxes[:, :2], first), np.maximum.reduceat(runs.boxes[:, 2:], first))
    )
    return Parts(runs.patch[first], first, np.diff(np.append(first, len(runs.part))), boxes)


def lines_of(geometry: np.ndarray, runs: Runs, used: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The vertices (n, 2) of some runs (positions ``used``), and which of the used each belongs to."""
    patches, position = np.unique(runs.patch[used], return_inverse=True)
    counts = shapely.get_num_coordinates(geometry[patches])
    start = (np.cumsum(counts) - counts)[position]
    length = runs.last[used] - runs.first[used] + 1
    at = np.repeat(start + runs.first[used], length) + count_within(length)
    return shapely.get_coordinates(geometry[patches])[at], np.repeat(np.arange(len(length)), length)


def count_within(sizes: np.ndarray) -> np.ndarray:
    """0, 1, … size - 1 for each size, one behind the other."""
    return np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
