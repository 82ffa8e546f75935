"""Cut polygons along lines so that all pieces share the cut to the last bit.

Clipping a polygon by each county in turn computes the crossing of one and the same pair of edges once per county, and
the results need not agree. Here all lines that meet are noded together, once, and every piece is a face of the one
arrangement they form: a crossing is one vertex, used by all pieces around it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from redline_plugin.steps.cutting.arrangement import Arcs, trace_faces
from redline_plugin.steps.cutting.runs import Runs, runs_of
from redline_plugin.steps.cutting.sieve import BoxSieve
from redline_plugin.steps.geometry.ground import places_within

_RELATIVE_AREA = 1e-10
_DEGREE_BITS = (
    1e-13  # a new vertex lies within a few units in the last place of a longitude (1.4e-14°) of its edge
)
_MEET_AT_ENDS_ONLY = "FF*F*****"


@dataclass(frozen=True)
class NodedLines:
    """Lines that cross each other nowhere but at their ends, in short runs; a search tree and a sieve over the runs."""

    runs: np.ndarray
    tree: shapely.STRtree
    sieve: BoxSieve


@dataclass(frozen=True)
class Faces:
    """Pieces of polygons: the position of the polygon each comes from, and whether that polygon was touched at all."""

    geometry: np.ndarray
    polygon: np.ndarray
    touched: np.ndarray


@dataclass(frozen=True)
class _Linework:
    """What the faces of polygons are made from: runs of their rings, and for each polygon to be cut the lines near it.

    ``rings`` with the polygon of each (``of_ring``); ``polygon``: that of each run; ``meets``: whether a run meets one
    of a line. Row by row ``line``, ``near``, ``line_meets``: a run of a line, a polygon to be cut that it is near to,
    and whether it meets a run of that.
    """

    rings: np.ndarray
    of_ring: np.ndarray
    runs: Runs
    polygon: np.ndarray
    meets: np.ndarray
    line: np.ndarray
    near: np.ndarray
    line_meets: np.ndarray


def node_polygons(polygons: np.ndarray) -> NodedLines:
    """The boundaries of (multi)polygons, noded together; what lies twice is there once."""
    noded = shapely.line_merge(shapely.union_all(shapely.boundary(polygons)))
    runs = runs_of(shapely.get_parts(noded))
    lines = runs.as_lines(np.arange(len(runs.first)))
    return NodedLines(lines, shapely.STRtree(lines), BoxSieve(runs.bounds()))


def cut_polygons(polygons: np.ndarray, lines: NodedLines) -> Faces:
    """The faces into which ``lines`` cut each polygon; one that no line touches or enters comes back as it is.

    ``polygons``: valid polygons (no multipolygons). Faces of one polygon neither overlap nor leave a gap; they are
    proven to be valid and to have its area. Where noding only what meets does not give that (rings that touch
    themselves close to a line; edges that run along a line so close that a new vertex comes to lie beyond it), all
    edges of the polygon are noded together.
    """
    linework = _linework(polygons, lines)
    touched = np.unique(linework.near)
    faces, polygon, wrong = _trace(polygons, touched, linework, lines)
    if len(wrong):
        kept = ~np.isin(polygon, wrong)
        again, of = _arrange_all(polygons, wrong, linework, lines)
        faces, polygon = np.concatenate((faces[kept], again)), np.concatenate((polygon[kept], of))

    alone = np.setdiff1d(np.arange(len(polygons)), touched)
    return Faces(
        np.concatenate((polygons[alone], faces)),
        np.concatenate((alone, polygon)),
        np.arange(len(alone) + len(faces)) >= len(alone),
    )


def _linework(polygons: np.ndarray, lines: NodedLines) -> _Linework:
    rings, of_ring = shapely.get_rings(polygons, return_index=True)
    runs = runs_of(rings)
    polygon = of_ring[runs.line]
    close = np.flatnonzero(lines.sieve.may_meet(runs.bounds()))
    run, line = lines.tree.query(runs.as_lines(close), predicate="intersects")
    run = close[run]
    meets = np.zeros(len(runs.first), dtype=bool)
    meets[run] = True

    crossed = np.unique(polygon[run])
    uncrossed = np.setdiff1d(np.arange(len(polygons)), crossed)
    to_cut = np.union1d(crossed, _surrounding(polygons, uncrossed, lines))
    position, near = lines.tree.query(polygons[to_cut])
    near_polygon = to_cut[position]
    pairs_that_meet = polygon[run] * len(lines.runs) + line
    line_meets = np.isin(near_polygon * len(lines.runs) + near, pairs_that_meet)
    return _Linework(rings, of_ring, runs, polygon, meets, near, near_polygon, line_meets)


def _surrounding(polygons: np.ndarray, uncrossed: np.ndarray, lines: NodedLines) -> np.ndarray:
    """Those of the ``uncrossed`` polygons that have a whole line in them (a county within a patch)."""
    position, line = lines.tree.query(polygons[uncrossed])
    polygon = uncrossed[position]
    outer, inner = shapely.bounds(polygons[polygon]), shapely.bounds(lines.runs[line])
    possible = (inner[:, :2] >= outer[:, :2]).all(axis=1) & (inner[:, 2:] <= outer[:, 2:]).all(axis=1)
    polygon = polygon[possible]
    start = shapely.get_coordinates(shapely.get_point(lines.runs[line[possible]], 0))
    shapely.prepare(polygons[polygon])
    inside = shapely.contains_xy(polygons[polygon], start[:, 0], start[:, 1])
    return np.unique(polygon[inside])


def _trace(
    polygons: np.ndarray, touched: np.ndarray, linework: _Linework, lines: NodedLines
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Faces within the polygons at ``touched`` (sorted), the polygon of each, and polygons for which that may be wrong.

    What meets is noded; the rest, which touches other runs at its ends only, goes into the arrangement as it is.
    """
    count = len(touched)
    meeting = np.concatenate(
        (linework.runs.as_lines(linework.meets), lines.runs[linework.line[linework.line_meets]])
    )
    meeting_of = np.searchsorted(
        touched, np.concatenate((linework.polygon[linework.meets], linework.near[linework.line_meets]))
    )
    noded, of = _noded(meeting, meeting_of, count)
    idle = np.flatnonzero(~linework.line_meets)
    idle_lines, idle_of = lines.runs[linework.line[idle]], np.searchsorted(touched, linework.near[idle])
    arcs = _joined(
        _chains(linework, touched),
        _as_arcs(np.concatenate((noded, idle_lines)), np.concatenate((of, idle_of))),
    )
    traced = trace_faces(arcs, count)
    order = np.argsort(traced.group, kind="stable")
    faces, group = _within(
        polygons[touched], traced.geometry[order], traced.group[order], traced.is_known[order]
    )

    wrong = traced.doubtful | ~_areas_agree(polygons[touched], faces, group)
    wrong |= _loose_within(polygons[touched], arcs.some(traced.loose))
    wrong |= _moved(meeting, meeting_of, noded, of, count)
    wrong |= _strays(noded, of, linework, touched, idle_lines, idle_of)
    wrong |= _rings_touch(linework, touched)
    return faces, touched[group], touched[wrong]


def _noded(lines: np.ndarray, index: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The lines of each index 0 … count - 1 noded together, and the index of each line that this makes."""
    together = _bundle(lines, index, count)
    return shapely.get_parts(shapely.union_all(together[:, np.newaxis], axis=1), return_index=True)


def _chains(linework: _Linework, touched: np.ndarray) -> Arcs:
    """What is not noded of the rings of ``touched`` polygons, all that hangs together as one line."""
    runs, meets = linework.runs, linework.meets
    begins = np.diff(runs.line, prepend=-1) != 0
    begins[1:] |= meets[:-1]
    idle = np.flatnonzero(~meets & np.isin(linework.polygon, touched))
    first = np.flatnonzero(begins[idle])
    end = np.append(first, len(idle))[1:] - 1
    ring = runs.line[idle[first]]
    group = np.searchsorted(touched, linework.of_ring[ring])
    side = _inner_side(linework, np.unique(ring))
    return Arcs(runs.xy, runs.first[idle[first]], runs.last[idle[end]], group, side[ring])


def _inner_side(linework: _Linework, rings: np.ndarray) -> np.ndarray:
    """On which side of a ring its polygon lies, 1 left, -1 right: at the positions of ``rings``, 0 elsewhere."""
    is_hole = np.diff(linework.of_ring, prepend=-1) == 0
    side = np.zeros(len(linework.rings), dtype=int)
    side[rings] = np.where(shapely.is_ccw(linework.rings[rings]) != is_hole[rings], 1, -1)
    return side


def _as_arcs(lines: np.ndarray, group: np.ndarray) -> Arcs:
    vertices = shapely.get_num_coordinates(lines)
    end = np.cumsum(vertices)
    return Arcs(
        shapely.get_coordinates(lines), end - vertices, end - 1, group, np.zeros(len(lines), dtype=int)
    )


def _joined(one: Arcs, other: Arcs) -> Arcs:
    offset = len(one.xy)
    return Arcs(
        np.concatenate((one.xy, other.xy)),
        np.concatenate((one.first, other.first + offset)),
        np.concatenate((one.last, other.last + offset)),
        np.concatenate((one.group, other.group)),
        np.concatenate((one.side, other.side)),
    )


def _within(
    polygons: np.ndarray, faces: np.ndarray, polygon: np.ndarray, is_known: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Those faces that lie in their polygon (``is_known``: surely), and its position."""
    asked = np.flatnonzero(~is_known)
    inner = places_within(faces[asked])
    shapely.prepare(polygons[np.unique(polygon[asked])])
    inside = is_known.copy()
    inside[asked] = shapely.contains_xy(polygons[polygon[asked]], inner[:, 0], inner[:, 1])
    return faces[inside], polygon[inside]


def _loose_within(polygons: np.ndarray, loose: Arcs) -> np.ndarray:
    """Which polygons have lines within them that end nowhere: county lines are closed, so a node was missed there."""
    x, y = ((loose.xy[loose.first] + loose.xy[loose.first + 1]) / 2).T
    shapely.prepare(polygons[np.unique(loose.group)])
    within = shapely.contains_xy(polygons[loose.group], x, y)
    return np.bincount(loose.group[within], minlength=len(polygons)) > 0


def _moved(
    lines: np.ndarray, line_of: np.ndarray, noded: np.ndarray, noded_of: np.ndarray, count: int
) -> np.ndarray:
    """Of which index 0 … count - 1 some end of a line is no end of any noded one.

    GEOS moves vertices where it cannot node edges that all but coincide; then they fit no longer what was not noded.
    """
    xy = np.concatenate([_both_ends(noded), _both_ends(lines)])
    of = np.concatenate([noded_of, noded_of, line_of, line_of])
    order = np.lexsort((xy[:, 1], xy[:, 0], of))
    new = np.ones(len(order), dtype=bool)
    new[1:] = (np.diff(xy[order], axis=0) != 0).any(axis=1) | (np.diff(of[order]) != 0)
    place = np.empty(len(order), dtype=int)
    place[order] = np.cumsum(new) - 1
    lost = ~np.isin(place, place[: 2 * len(noded)])
    moved = np.zeros(count, dtype=bool)
    moved[of[lost]] = True
    return moved


def _both_ends(lines: np.ndarray) -> np.ndarray:
    return shapely.get_coordinates([*shapely.get_point(lines, 0), *shapely.get_point(lines, -1)])


def _strays(
    noded: np.ndarray,
    of: np.ndarray,
    linework: _Linework,
    touched: np.ndarray,
    idle_lines: np.ndarray,
    idle_of: np.ndarray,
) -> np.ndarray:
    """Which ``touched`` polygons have noded lines that meet what was not noded elsewhere than at ends.

    New vertices stand on the grid of doubles, so edges that end in them lie a little off the edges they come from.
    """
    bounds = shapely.bounds(noded)
    around = np.tile([np.inf, np.inf, -np.inf, -np.inf], (len(touched), 1))
    np.minimum.at(around[:, :2], of, bounds[:, :2])
    np.maximum.at(around[:, 2:], of, bounds[:, 2:])
    idle = np.flatnonzero(~linework.meets & np.isin(linework.polygon, touched))
    group = np.searchsorted(touched, linework.polygon[idle])
    box = linework.runs.bounds()[idle]
    close = (box[:, :2] <= around[group, 2:]).all(axis=1) & (box[:, 2:] >= around[group, :2]).all(axis=1)
    others = np.concatenate((linework.runs.as_lines(idle[close]), idle_lines))
    other_of = np.concatenate((group[close], idle_of))

    other, line = shapely.STRtree(noded).query(others)
    same = of[line] == other_of[other]
    other, line = other[same], line[same]
    beyond = ~_share_an_end_alone(bounds[line], noded[line], others[other])
    other, line = other[beyond], line[beyond]
    stray = ~shapely.relate_pattern(noded[line], others[other], _MEET_AT_ENDS_ONLY)
    strays = np.zeros(len(touched), dtype=bool)
    strays[of[line[stray]]] = True
    return strays


def _share_an_end_alone(bounds: np.ndarray, lines: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Where the bounds (those of ``lines`` are given) have one point in common, and both lines end there."""
    beside = shapely.bounds(others)
    low, high = np.maximum(bounds[:, :2], beside[:, :2]), np.minimum(bounds[:, 2:], beside[:, 2:])
    ends = [
        (shapely.get_coordinates(shapely.get_point(line, end)) == low).all(axis=1)
        for line in (lines, others)
        for end in (0, -1)
    ]
    return (low == high).all(axis=1) & (ends[0] | ends[1]) & (ends[2] | ends[3])


def _rings_touch(linework: _Linework, touched: np.ndarray) -> np.ndarray:
    """Which ``touched`` polygons have lines that meet several of their rings, and rings that touch.

    Lines make one outline of such rings, which then touches itself. Else holes are cut around or stay as they are.
    """
    rings_met = np.unique(linework.runs.line[linework.meets])
    polygon, count = np.unique(linework.of_ring[rings_met], return_counts=True)
    concerned = np.flatnonzero(np.isin(linework.of_ring, polygon[count > 1]))
    lines, of = linework.rings[concerned], linework.of_ring[concerned]
    one, other = shapely.STRtree(lines).query(lines)
    pair = (one < other) & (of[one] == of[other])  # a shell stands before its holes
    one, other = one[pair], other[pair]
    shapely.prepare(lines[np.unique(one)])
    touching = shapely.intersects(lines[one], lines[other])
    touch = np.zeros(len(touched), dtype=bool)
    touch[np.searchsorted(touched, of[one[touching]])] = True
    return touch


def _arrange_all(
    polygons: np.ndarray, chosen: np.ndarray, linework: _Linework, lines: NodedLines
) -> tuple[np.ndarray, np.ndarray]:
    """Faces within the ``chosen`` polygons (sorted), all their edges noded, and the position of the polygon of each."""
    mine, near = np.isin(linework.polygon, chosen), np.isin(linework.near, chosen)
    noded, of = _noded(
        np.concatenate((linework.runs.as_lines(mine), lines.runs[linework.line[near]])),
        np.searchsorted(chosen, np.concatenate((linework.polygon[mine], linework.near[near]))),
        len(chosen),
    )
    collections = shapely.polygonize(_bundle(noded, of, len(chosen))[:, np.newaxis])
    faces, polygon = shapely.get_parts(collections, return_index=True)
    faces, polygon = _within(polygons[chosen], faces, polygon, np.zeros(len(faces), dtype=bool))
    return faces, chosen[polygon]


def _areas_agree(polygons: np.ndarray, faces: np.ndarray, polygon: np.ndarray) -> np.ndarray:
    total = np.bincount(polygon, shapely.area(faces), len(polygons))
    allowed = _RELATIVE_AREA * shapely.area(polygons) + _DEGREE_BITS * shapely.length(polygons)
    return np.abs(total - shapely.area(polygons)) <= allowed


def _bundle(lines: np.ndarray, index: np.ndarray, count: int) -> np.ndarray:
    """One multi-line per index 0 … count - 1, empty where there is no line."""
    order = np.argsort(index, kind="stable")
    bundles = np.full(count, shapely.MultiLineString(), dtype=object)
    return shapely.multilinestrings(lines[order], indices=index[order], out=bundles)
