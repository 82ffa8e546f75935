"""The faces between lines that meet at their ends only, for many groups of lines at once.

What GEOS does polygon by polygon (``polygonize``), proving each ring simple by itself on the way, is done here for all
groups together by following the lines from node to node. Where floating point leaves a doubt about the order of lines
around a node or the turn of a ring, and where a face touches itself, the group is named as doubtful and the caller asks
GEOS.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from redline_plugin.steps.cutting.runs import count_within

_NEAR_ANGLE = 1e-12  # radians; angles of edges in degrees are exact to some 1e-15
_EPSILON = np.finfo(float).eps


@dataclass(frozen=True)
class Arcs:
    """Lines of two or more vertices; those of one group meet others of it only where both end.

    ``xy``: vertices (n, 2); ``first``, ``last``: where each line begins and ends in them. ``side``: on which side of
    the line the ground that is asked for lies (1 left, -1 right), 0 where that is not known.
    """

    xy: np.ndarray
    first: np.ndarray
    last: np.ndarray
    group: np.ndarray
    side: np.ndarray

    def some(self, chosen: np.ndarray) -> Arcs:
        """Only the chosen lines, the same vertices."""
        return Arcs(self.xy, self.first[chosen], self.last[chosen], self.group[chosen], self.side[chosen])


@dataclass(frozen=True)
class TracedFaces:
    """Polygons, the group of each, and whether they are known to be ground that is asked for; doubtful groups.

    ``loose``: positions of lines with the same face on both sides, which enclose nothing.
    """

    geometry: np.ndarray
    group: np.ndarray
    is_known: np.ndarray
    doubtful: np.ndarray
    loose: np.ndarray


@dataclass(frozen=True)
class _Ways:
    """Closed ways along lines, each around the face to its left: half-edges in their order, and where each way begins.

    Line i has half-edge 2i along it and 2i + 1 back.
    """

    order: np.ndarray
    begin: np.ndarray

    @property
    def number(self) -> np.ndarray:
        """The way of each entry of ``order``."""
        return np.repeat(np.arange(len(self.begin)), self.size)

    @property
    def size(self) -> np.ndarray:
        """How many half-edges each way has."""
        return np.diff(np.append(self.begin, len(self.order)))

    @property
    def line(self) -> np.ndarray:
        """The line of each entry of ``order``."""
        return self.order // 2

    @property
    def turn(self) -> np.ndarray:
        """1 where an entry of ``order`` goes along its line, -1 where it goes back."""
        return 1 - 2 * (self.order % 2)


def trace_faces(arcs: Arcs, count: int) -> TracedFaces:
    """Faces that the lines of each group (0 … count - 1) enclose; lines that enclose nothing play no part.

    A face that ``side`` says to lie beside the ground that is asked for is left out.
    """
    area, doubt = _enclosed(arcs)
    lines = len(arcs.group)
    kept = np.arange(lines)
    node, following, near = _nodes(arcs), np.empty(0, dtype=int), np.empty(0, dtype=int)
    while True:
        following, near = _following(arcs, node)
        lowest = _lowest_of_way(following)
        alone = (
            lowest[0::2] == lowest[1::2]
        )  # the same face on both sides: it ends nowhere, or joins two rings
        if not alone.any():
            break
        arcs, area, doubt, node = arcs.some(~alone), area[~alone], doubt[~alone], node[np.repeat(~alone, 2)]
        kept = kept[~alone]
    loose = np.setdiff1d(np.arange(lines), kept)
    ways = _ways(following, lowest)
    if len(ways.begin) == 0:
        none = np.empty(0, dtype=int)
        return TracedFaces(none.astype(object), none, none.astype(bool), np.zeros(count, dtype=bool), loose)

    group, (side, contradictory) = arcs.group[ways.line[ways.begin]], _sides(arcs, ways)
    total = np.add.reduceat(ways.turn * area[ways.line], ways.begin)
    unsure = contradictory | (np.abs(total) <= np.add.reduceat(doubt[ways.line], ways.begin) * ways.size)
    shells = np.flatnonzero((total > 0) & (side >= 0))
    filled = shapely.polygons(_rings(arcs, ways, shells))
    holes, owner = _holes(arcs, ways, filled, shells, total, group, side)
    unsure[np.intersect1d(_touching(node, ways), np.concatenate((shells, holes)))] = True

    doubtful = np.zeros(count, dtype=bool)
    doubtful[arcs.group[near // 2]] = True
    doubtful[group[unsure]] = True
    faces = _with_holes(filled, _rings(arcs, ways, holes), owner)
    return TracedFaces(faces, group[shells], side[shells] > 0, doubtful, loose)


def _enclosed(arcs: Arcs) -> tuple[np.ndarray, np.ndarray]:
    """What each line adds to the area to its left, as seen from a vertex of its group, and how far rounding may go."""
    edges = arcs.last - arcs.first
    begin = np.repeat(arcs.first, edges) + count_within(edges)
    origin = np.zeros((arcs.group.max(initial=-1) + 1, 2))
    origin[arcs.group] = arcs.xy[arcs.first]
    line = np.repeat(np.arange(len(edges)), edges)
    x, y = (arcs.xy[begin] - origin[arcs.group[line]]).T
    step_x, step_y = (arcs.xy[begin + 1] - arcs.xy[begin]).T
    one, other = x * step_y, y * step_x
    weight = np.bincount(line, np.abs(one) + np.abs(other), len(edges))
    return np.bincount(line, one - other, len(edges)) / 2, _EPSILON * (edges + 2) * weight


def _nodes(arcs: Arcs) -> np.ndarray:
    """The number of the node from which each half-edge leaves."""
    at = np.column_stack((arcs.first, arcs.last)).ravel()
    x, y = arcs.xy[at].T
    group = np.repeat(arcs.group, 2)
    order = np.lexsort((y, x, group))
    new = np.ones(len(at), dtype=bool)
    new[1:] = (np.diff(x[order]) != 0) | (np.diff(y[order]) != 0) | (np.diff(group[order]) != 0)
    node = np.empty(len(at), dtype=int)
    node[order] = np.cumsum(new) - 1
    return node


def _following(arcs: Arcs, node: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The half-edge after each on the way around the face to its left, and half-edges too near in angle to another."""
    at = np.column_stack((arcs.first, arcs.last)).ravel()
    toward = np.column_stack((arcs.first + 1, arcs.last - 1)).ravel()
    across = arcs.xy[toward] - arcs.xy[at]
    angle = np.arctan2(across[:, 1], across[:, 0])
    order = np.lexsort((angle, node))
    begin = np.flatnonzero(np.diff(node[order], prepend=-1))
    size = np.diff(np.append(begin, len(order)))
    before = np.arange(-1, len(order) - 1)
    before[begin] = begin + size - 1
    clockwise = np.empty_like(order)
    clockwise[order] = order[before]
    gap = (angle[order] - angle[order[before]]) % (2 * np.pi)
    near = order[(np.minimum(gap, 2 * np.pi - gap) < _NEAR_ANGLE) & (np.repeat(size, size) > 1)]
    return clockwise[np.arange(len(order)) ^ 1], near


def _lowest_of_way(following: np.ndarray) -> np.ndarray:
    """For each half-edge the lowest one on its way."""
    lowest, ahead = np.arange(len(following)), following
    while (lowest != lowest[following]).any():
        lowest = np.minimum(lowest, lowest[ahead])
        ahead = ahead[ahead]
    return lowest


def _ways(following: np.ndarray, lowest: np.ndarray) -> _Ways:
    """Each way from its lowest half-edge on."""
    is_first = lowest == np.arange(len(lowest))
    ahead, left = np.where(is_first, lowest, following), np.where(is_first, 0, 1)
    while not is_first[ahead].all():
        left, ahead = left + left[ahead], ahead[ahead]
    left[is_first] = len(lowest)
    order = np.lexsort((-left, lowest))
    return _Ways(order, np.flatnonzero(is_first[order]))


def _sides(arcs: Arcs, ways: _Ways) -> tuple[np.ndarray, np.ndarray]:
    """1 for ways with the ground that is asked for to their left, -1 for those with it to their right, 0: unknown.

    Also whether the lines around one contradict each other.
    """
    said = arcs.side[ways.line] * ways.turn
    total, words = np.add.reduceat(said, ways.begin), np.add.reduceat(np.abs(said), ways.begin)
    return np.sign(total), np.abs(total) != words


def _rings(arcs: Arcs, ways: _Ways, chosen: np.ndarray) -> np.ndarray:
    """The chosen ways as rings."""
    size = ways.size[chosen]
    entry = np.repeat(ways.begin[chosen], size) + count_within(size)
    line, turn = ways.line[entry], ways.turn[entry]
    edges = (arcs.last - arcs.first)[line]
    start = np.where(turn > 0, arcs.first[line], arcs.last[line])
    index = np.repeat(start, edges) + count_within(edges) * np.repeat(turn, edges)
    ring = np.repeat(np.repeat(np.arange(len(size)), size), edges)
    return shapely.linearrings(arcs.xy[index], indices=ring)


def _holes(
    arcs: Arcs,
    ways: _Ways,
    filled: np.ndarray,
    shells: np.ndarray,
    area: np.ndarray,
    group: np.ndarray,
    side: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Ways that are the holes of shells of their group, and for each which of ``shells``: the smallest around it."""
    shells_of_group = np.bincount(group[shells], minlength=group.max() + 1)
    inner = np.flatnonzero((area < 0) & (side >= 0) & (shells_of_group[group] > 0))
    is_clear = (shells_of_group[group[inner]] == 1) & (side[inner] > 0)
    shell_of_group = np.zeros(len(shells_of_group), dtype=int)
    shell_of_group[group[shells]] = np.arange(len(shells))

    clear, asked = inner[is_clear], inner[~is_clear]
    xy = arcs.xy[arcs.first[ways.line[ways.begin[asked]]]]
    hole, shell = shapely.STRtree(filled).query(shapely.points(xy))
    same = group[asked[hole]] == group[shells[shell]]
    hole, shell = hole[same], shell[same]
    shapely.prepare(filled[np.unique(shell)])
    within = shapely.contains_xy(filled[shell], xy[hole, 0], xy[hole, 1])
    hole, shell = hole[within], shell[within]
    order = np.lexsort((area[shells[shell]], hole))
    hole, shell = hole[order], shell[order]
    smallest = np.diff(hole, prepend=-1) != 0
    return (
        np.concatenate((clear, asked[hole[smallest]])),
        np.concatenate((shell_of_group[group[clear]], shell[smallest])),
    )


def _with_holes(filled: np.ndarray, holes: np.ndarray, owner: np.ndarray) -> np.ndarray:
    concerned = np.unique(owner)
    rings = np.concatenate((shapely.get_exterior_ring(filled[concerned]), holes))
    index = np.concatenate((np.arange(len(concerned)), np.searchsorted(concerned, owner)))
    in_turn = np.argsort(index, kind="stable")  # each shell before its holes
    faces = filled.copy()
    faces[concerned] = shapely.polygons(rings[in_turn], indices=index[in_turn])
    return faces


def _touching(node: np.ndarray, ways: _Ways) -> np.ndarray:
    """Ways that come through a node twice."""
    nodes = node.max(initial=0) + 1
    visits = np.sort(ways.number * nodes + node[ways.order])
    return np.unique(visits[1:][np.diff(visits) == 0] // nodes)
