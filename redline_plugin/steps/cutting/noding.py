"""Cut polygons along lines so that all pieces share the cut to the last bit.

Clipping a polygon by each county in turn computes the crossing of one and the same pair of edges once per county, and
the results need not agree. Here all lines that meet are noded together, once, and every piece is a face of the one
arrangement they form: a crossing is one vertex, used by all pieces around it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import shapely

from redline_plugin.steps.geometry.ground import places_within

_EDGES_PER_RUN = 16  # measured: fewer make more boxes to search, more bring untouched edges into the noding
_RELATIVE_AREA = 1e-10
_DEGREE_BITS = (
    1e-13  # a new vertex lies within a few units in the last place of a longitude (1.4e-14°) of its edge
)


@dataclass(frozen=True)
class NodedLines:
    """Lines that cross each other nowhere but at their ends, in short runs, with a search tree over the runs."""

    runs: np.ndarray
    tree: shapely.STRtree


@dataclass(frozen=True)
class Faces:
    """Pieces of polygons: the position of the polygon each comes from, and whether that polygon was touched at all."""

    geometry: np.ndarray
    polygon: np.ndarray
    touched: np.ndarray


def node_polygons(polygons: np.ndarray) -> NodedLines:
    """The boundaries of (multi)polygons, noded together; what lies twice is there once."""
    noded = shapely.line_merge(shapely.union_all(shapely.boundary(polygons)))
    runs, _ = cut_into_runs(shapely.get_parts(noded))
    return NodedLines(runs, shapely.STRtree(runs))


def cut_into_runs(lines: np.ndarray, edges: int = _EDGES_PER_RUN) -> tuple[np.ndarray, np.ndarray]:
    """Lines of at most ``edges`` edges that together are ``lines``, and the position of the line each is part of."""
    vertices = shapely.get_num_coordinates(lines)
    start = np.cumsum(vertices) - vertices
    runs_per_line = -(-(vertices - 1) // edges)
    line = np.repeat(np.arange(len(lines)), runs_per_line)
    first = start[line] + _count_within(runs_per_line) * edges
    last = np.minimum(first + edges, start[line] + vertices[line] - 1)
    length = last - first + 1
    at = np.repeat(first, length) + _count_within(length)
    runs = shapely.linestrings(
        shapely.get_coordinates(lines)[at], indices=np.repeat(np.arange(len(line)), length)
    )
    return runs, line


def cut_polygons(polygons: np.ndarray, lines: NodedLines) -> Faces:
    """The faces into which ``lines`` cut each polygon; one that no line touches or enters comes back as it is.

    ``polygons``: valid polygons (no multipolygons). Faces of one polygon neither overlap nor leave a gap; they are
    checked to be valid and to have its area. Where noding only what meets does not give that (rings that touch
    themselves close to a line; edges that run along a line so close that a new vertex comes to lie beyond it), all
    edges of the polygon are noded together.
    """
    linework = _linework(polygons, lines)
    touched = np.unique(linework.polygon[linework.is_line])
    faces, polygon = _arrange(polygons, touched, linework)
    face_of = np.searchsorted(touched, polygon)
    wrong = touched[
        ~_areas_agree(polygons[touched], faces, face_of) | _any_invalid(faces, face_of, len(touched))
    ]
    if len(wrong):
        kept = ~np.isin(polygon, wrong)
        again, of = _arrange(polygons, wrong, replace(linework, meets=np.ones_like(linework.meets)))
        faces, polygon = np.concatenate((faces[kept], again)), np.concatenate((polygon[kept], of))

    alone = np.setdiff1d(np.arange(len(polygons)), touched)
    return Faces(
        np.concatenate((polygons[alone], faces)),
        np.concatenate((alone, polygon)),
        np.arange(len(alone) + len(faces)) >= len(alone),
    )


@dataclass(frozen=True)
class _Linework:
    """Runs to make faces from: those of polygons, and for each polygon to be cut those of the lines near it.

    ``polygon``: the position of the polygon; ``meets``: whether a run of a polygon meets one of a line.
    """

    runs: np.ndarray
    polygon: np.ndarray
    is_line: np.ndarray
    meets: np.ndarray


def _linework(polygons: np.ndarray, lines: NodedLines) -> _Linework:
    rings, polygon_of_ring = shapely.get_rings(polygons, return_index=True)
    runs, ring = cut_into_runs(rings)
    polygon = polygon_of_ring[ring]
    run, line = lines.tree.query(runs, predicate="intersects")
    meets = np.zeros(len(runs), dtype=bool)
    meets[run] = True

    crossed = np.unique(polygon[run])
    uncrossed = np.setdiff1d(np.arange(len(polygons)), crossed)
    to_cut = np.union1d(crossed, _surrounding(polygons, uncrossed, lines))
    position, near = lines.tree.query(polygons[to_cut])
    near_polygon = to_cut[position]
    pairs_that_meet = polygon[run] * len(lines.runs) + line
    near_meets = np.isin(near_polygon * len(lines.runs) + near, pairs_that_meet)
    return _Linework(
        np.concatenate((runs, lines.runs[near])),
        np.concatenate((polygon, near_polygon)),
        np.arange(len(runs) + len(near)) >= len(runs),
        np.concatenate((meets, near_meets)),
    )


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


def _arrange(polygons: np.ndarray, chosen: np.ndarray, linework: _Linework) -> tuple[np.ndarray, np.ndarray]:
    """Faces within the ``chosen`` polygons (sorted positions), and the position of the polygon each lies in.

    What meets is noded; the rest, which touches other runs at its ends only, goes into the arrangement as it is.
    """
    mine = np.isin(linework.polygon, chosen)
    runs, meets = linework.runs[mine], linework.meets[mine]
    of = np.searchsorted(chosen, linework.polygon[mine])

    together = _bundle(runs[meets], of[meets], len(chosen))
    noded, of_noded = shapely.get_parts(shapely.union_all(together[:, np.newaxis], axis=1), return_index=True)
    all_lines = _bundle(
        np.concatenate((runs[~meets], noded)), np.concatenate((of[~meets], of_noded)), len(chosen)
    )
    faces, of_face = shapely.get_parts(shapely.polygonize(all_lines[:, np.newaxis]), return_index=True)

    inner = places_within(faces)
    within = polygons[chosen]
    shapely.prepare(within)
    inside = shapely.contains_xy(within[of_face], inner[:, 0], inner[:, 1])
    return faces[inside], chosen[of_face[inside]]


def _areas_agree(polygons: np.ndarray, faces: np.ndarray, polygon: np.ndarray) -> np.ndarray:
    total = np.bincount(polygon, shapely.area(faces), len(polygons))
    allowed = _RELATIVE_AREA * shapely.area(polygons) + _DEGREE_BITS * shapely.length(polygons)
    return np.abs(total - shapely.area(polygons)) <= allowed


def _any_invalid(faces: np.ndarray, polygon: np.ndarray, count: int) -> np.ndarray:
    """Which polygons have a face that crosses itself: the total may agree where one face took from another."""
    return np.bincount(polygon[~shapely.is_valid(faces)], minlength=count) > 0


def _bundle(lines: np.ndarray, index: np.ndarray, count: int) -> np.ndarray:
    """One multi-line per index 0 … count - 1, empty where there is no line."""
    order = np.argsort(index, kind="stable")
    bundles = np.full(count, shapely.MultiLineString(), dtype=object)
    return shapely.multilinestrings(lines[order], indices=index[order], out=bundles)


def _count_within(sizes: np.ndarray) -> np.ndarray:
    """0, 1, … size - 1 for each size, one behind the other."""
    return np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
