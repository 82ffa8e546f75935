"""Which patches touch, lie in each other, or almost touch, without holding every patch against every other.

Outlines are compared run by run, and only runs whose boxes meet. Patches whose outlines do not meet are apart, or one
lies wholly in the other: then any vertex of it tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from redline_plugin.steps.checks.outlines import Parts, Runs, count_within, lines_of, parts_of
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG

_AT_A_TIME = 400_000
_WORTH_AN_INDEX = 8  # asked about so many points, a polygon answers faster with an index
_METRES_PER_DEGREE = 110_500.0  # of latitude: nowhere less
_KEY_BITS = 32
_HASH = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F], dtype=np.uint64)


Each = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]


@dataclass(frozen=True)
class Closeness:
    """Pairs of positions (n, 2), the lower first, each pair once.

    ``touching``: outlines have a point in common; ``within``: one lies in the other without touching its outline;
    ``almost``: somewhere a vertex of one lies off the other, but no further than the reach; ``windows`` (one for each
    of ``almost``): the box around all such places.
    """

    touching: np.ndarray
    within: np.ndarray
    almost: np.ndarray
    windows: np.ndarray

    @property
    def meeting(self) -> np.ndarray:
        """Pairs that have at least a point in common."""
        return np.concatenate((self.touching, self.within))


@dataclass(frozen=True)
class _Near:
    """Runs of pairs of outlines that come within the reach: ``pair``, and a run of each of the two."""

    pair: np.ndarray
    one: np.ndarray
    other: np.ndarray
    touches: np.ndarray


def closeness(
    geometry: np.ndarray, runs: Runs, reach_m: float, each: Each, go_on: Callable[[], None]
) -> Closeness:
    """How valid (multi)polygons (EPSG:4490) lie to each other.

    ``runs``: their outlines (of any others there are none); ``each``: does a piece of work for many things, in threads;
    ``go_on`` may raise CancelledError.
    """
    parts = parts_of(runs)
    reach = reach_m / _least_metres_per_degree(parts.boxes)
    pairs = _pairs_of_boxes(parts, reach)
    go_on()
    touches = np.zeros(len(pairs), dtype=bool)
    almost, windows = [np.zeros(0, dtype=np.int64)], [np.zeros((0, 4))]

    def examine(
        meeting: tuple[np.ndarray, np.ndarray, np.ndarray],
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        near = _within_reach(geometry, runs, *meeting, reach)
        return (near.pair[near.touches], *_places_almost_touching(geometry, runs, near, reach, reach_m))

    for touching, pair, boxes in each(examine, _runs_whose_boxes_meet(pairs, runs, parts, reach)):
        touches[touching] = True
        almost.append(pair)
        windows.append(boxes)
    within = _lying_within(geometry, runs, parts, pairs[~touches], each)
    near, boxes = _joined(_keys(parts.patch[pairs[np.concatenate(almost)]]), np.concatenate(windows))
    meeting, inside = _keys(parts.patch[pairs[touches]]), _keys(parts.patch[within])
    return Closeness(
        _pairs_of(np.unique(meeting)), _pairs_of(np.setdiff1d(inside, meeting)), _pairs_of(near), boxes
    )


def _least_metres_per_degree(boxes: np.ndarray) -> float:
    """In any direction, at the latitudes of the draft."""
    highest = np.abs(boxes[:, [1, 3]]).max(initial=0.0)
    return _METRES_PER_DEGREE * max(float(np.cos(np.radians(highest))), 0.01)


def _keys(pairs: np.ndarray) -> np.ndarray:
    """Each pair as one number, whichever stands first."""
    ordered = np.sort(pairs.reshape(-1, 2), axis=1)
    return ordered[:, 0] << _KEY_BITS | ordered[:, 1]


def _pairs_of(keys: np.ndarray) -> np.ndarray:
    return np.column_stack((keys >> _KEY_BITS, keys & ((1 << _KEY_BITS) - 1)))


def _pairs_of_boxes(parts: Parts, reach: float) -> np.ndarray:
    boxes = shapely.box(*(parts.boxes + np.array([-reach, -reach, reach, reach]) / 2).T)
    one, other = shapely.STRtree(boxes).query(boxes)
    # each pair once, and none of parts of one patch
    ordered = (one < other) & (parts.patch[one] != parts.patch[other])
    pairs = np.column_stack((one[ordered], other[ordered]))
    return pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]


def _runs_whose_boxes_meet(
    pairs: np.ndarray, runs: Runs, parts: Parts, reach: float
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Some at a time: the number of a pair, a run of its first and a run of its second, their boxes within reach."""
    first, count = parts.first[pairs], parts.count[pairs]
    for some in _slices(count.sum(axis=1)):
        number = np.arange(some.start, some.stop)
        sides = []
        for side in (0, 1):
            pair = np.repeat(number, count[number, side])
            run = np.repeat(first[number, side], count[number, side]) + count_within(count[number, side])
            meets = _boxes_meet(runs.boxes[run], parts.boxes[pairs[pair, 1 - side]], reach)
            sides.append((pair[meets], run[meets]))
        (pair, one), (of_other, others) = sides
        start = np.searchsorted(of_other, pair)
        partners = np.searchsorted(of_other, pair, side="right") - start
        for part in _slices(partners):
            mine = np.repeat(np.arange(part.start, part.stop), partners[part])
            other = others[np.repeat(start[part], partners[part]) + count_within(partners[part])]
            meets = _boxes_meet(runs.boxes[one[mine]], runs.boxes[other], reach)
            if meets.any():
                yield pair[mine[meets]], one[mine[meets]], other[meets]


def _slices(sizes: np.ndarray) -> Iterator[slice]:
    """Slices of so many rows that their sizes come to about `_AT_A_TIME`."""
    total = np.cumsum(sizes)
    start, done = 0, 0
    while start < len(sizes):
        stop = max(start + 1, int(np.searchsorted(total, done + _AT_A_TIME, side="right")))
        yield slice(start, stop)
        start, done = stop, int(total[stop - 1])


def _boxes_meet(one: np.ndarray, other: np.ndarray, reach: float) -> np.ndarray:
    return (
        (one[:, 0] <= other[:, 2] + reach)
        & (other[:, 0] <= one[:, 2] + reach)
        & (one[:, 1] <= other[:, 3] + reach)
        & (other[:, 1] <= one[:, 3] + reach)
    )


def _within_reach(
    geometry: np.ndarray, runs: Runs, pair: np.ndarray, one: np.ndarray, other: np.ndarray, reach: float
) -> _Near:
    used, at = np.unique(np.concatenate((one, other)), return_inverse=True)
    vertices, line = lines_of(geometry, runs, used)
    lines = shapely.linestrings(vertices, indices=line)
    near = shapely.dwithin(lines[at[: len(one)]], lines[at[len(one) :]], reach)
    touches = shapely.intersects(lines[at[: len(one)][near]], lines[at[len(one) :][near]])
    return _Near(pair[near], one[near], other[near], touches)


def _places_almost_touching(
    geometry: np.ndarray, runs: Runs, near: _Near, reach: float, reach_m: float
) -> tuple[np.ndarray, np.ndarray]:
    """Pair by pair, the box around the vertices of one that lie off the other within reach: number of pair, box.

    Vertices that both have cannot: where all of a common line is drawn vertex for vertex nothing is left to ask.
    """
    if not len(near.pair):
        return near.pair, np.zeros((0, 4))
    used, at = np.unique(np.concatenate((near.one, near.other)), return_inverse=True)
    vertices, line = lines_of(geometry, runs, used)
    lines = shapely.linestrings(vertices, indices=line)
    least, most = _owners(vertices, runs.patch[used][line])
    start = np.searchsorted(line, np.arange(len(used)))
    count = np.bincount(line, minlength=len(used))
    against = np.concatenate((at[len(near.one) :], at[: len(near.one)]))
    partner = runs.patch[used][against]
    pair = np.concatenate((near.pair, near.pair))
    pairs, boxes = [near.pair[:0]], [np.zeros((0, 4))]
    for some in _slices(count[at]):
        asked = at[some]
        number = np.repeat(np.arange(some.start, some.stop), count[asked])
        chosen = np.repeat(start[asked], count[asked]) + count_within(count[asked])
        own = (least[chosen] != partner[number]) & (most[chosen] != partner[number])
        number, vertex = number[own], vertices[chosen[own]]
        off = _lies_off(vertex, lines[against[number]], reach, reach_m)
        pairs.append(pair[number[off]])
        boxes.append(np.column_stack((vertex[off], vertex[off])))
    return _joined(np.concatenate(pairs), np.concatenate(boxes))


def _lies_off(vertex: np.ndarray, line: np.ndarray, reach: float, reach_m: float) -> np.ndarray:
    """Whether each vertex lies off its line, but no further than ``reach_m``."""
    points = shapely.points(vertex)
    distance = shapely.distance(points, line)
    off = (distance > XY_TOLERANCE_DEG) & (distance <= reach)
    ways = shapely.get_coordinates(shapely.shortest_line(points[off], line[off])).reshape(-1, 2, 2)
    step = (ways[:, 1] - ways[:, 0]) * _METRES_PER_DEGREE
    off[off] = np.hypot(step[:, 0] * np.cos(np.radians(ways[:, 0, 1])), step[:, 1]) <= reach_m
    return off


def _owners(vertices: np.ndarray, owner: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of each vertex the least and the greatest of those in whose outlines one stands at the very same place."""
    bits = (vertices + 0.0).view(np.uint64)  # + 0.0: minus zero is zero
    with np.errstate(over="ignore"):
        key = bits[:, 0] * _HASH[0] ^ bits[:, 1] * _HASH[1]
    order = np.argsort(key, kind="stable")
    begins = np.concatenate(([True], key[order][1:] != key[order][:-1]))
    group = np.cumsum(begins) - 1
    starts = np.flatnonzero(begins)
    least, most = np.empty_like(owner), np.empty_like(owner)
    least[order] = np.minimum.reduceat(owner[order], starts)[group]
    most[order] = np.maximum.reduceat(owner[order], starts)[group]
    return least, most


def _joined(pair: np.ndarray, boxes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each pair once, with the box around all of its boxes."""
    if not len(pair):
        return pair, boxes
    order = np.argsort(pair, kind="stable")
    pairs, starts = np.unique(pair[order], return_index=True)
    least = np.minimum.reduceat(boxes[order, :2], starts)
    most = np.maximum.reduceat(boxes[order, 2:], starts)
    return pairs, np.column_stack((least, most))


def _lying_within(
    geometry: np.ndarray, runs: Runs, parts: Parts, pairs: np.ndarray, each: Each
) -> np.ndarray:
    """Pairs, of those whose outlines do not meet, of which one lies in the other."""
    questions = []
    for outer, inner in ((0, 1), (1, 0)):
        around, inside = parts.boxes[pairs[:, outer]], parts.boxes[pairs[:, inner]]
        possible = (around[:, :2] <= inside[:, :2]).all(axis=1) & (around[:, 2:] >= inside[:, 2:]).all(axis=1)
        questions.append(pairs[possible][:, [outer, inner]])
    asked = np.concatenate(questions)
    asked = asked[np.argsort(asked[:, 0], kind="stable")]
    points = _first_vertices(geometry, runs, parts, asked[:, 1])
    polygons, start, count = np.unique(parts.patch[asked[:, 0]], return_index=True, return_counts=True)

    def holds(some: slice) -> np.ndarray:
        rows = slice(start[some.start], start[some.stop - 1] + count[some.stop - 1])
        return _contain(geometry[polygons[some]], count[some], points[rows])

    vertices = shapely.get_num_coordinates(geometry[polygons])
    found = list(each(holds, _slices(vertices * np.minimum(count, _WORTH_AN_INDEX))))
    return asked[np.concatenate([np.zeros(0, dtype=bool), *found])]


def _first_vertices(geometry: np.ndarray, runs: Runs, parts: Parts, chosen: np.ndarray) -> np.ndarray:
    """The first vertex (n, 2) of each of the chosen parts."""
    patches, position = np.unique(parts.patch[chosen], return_inverse=True)
    counts = shapely.get_num_coordinates(geometry[patches])
    start = np.cumsum(counts) - counts
    return shapely.get_coordinates(geometry[patches])[start[position] + runs.first[parts.first[chosen]]]


def _contain(polygons: np.ndarray, count: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Whether points lie in polygons: the first ``count[0]`` points in the first, and so on."""
    often = count >= _WORTH_AN_INDEX
    asked = polygons.copy()
    asked[often] = shapely.force_2d(polygons[often])  # copies: only this thread may prepare them
    shapely.prepare(asked[often])
    return shapely.contains_xy(np.repeat(asked, count), points[:, 0], points[:, 1])
