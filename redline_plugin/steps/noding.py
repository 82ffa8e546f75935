"""Cut polygons along lines so that all pieces share the cut to the last bit.

Clipping a polygon by each county in turn computes the crossing of one and the same pair of edges once per county, and
the results need not agree. Here all lines that meet are noded together, once, and every piece is a face of the one
arrangement they form: a crossing is one vertex, used by all pieces around it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

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
    checked to have its area. Where noding only what meets does not give that (rings that touch themselves close to a
    line), all edges of the polygon are noded together.
    """
    rings, polygon_of_ring = shapely.get_rings(polygons, return_index=True)
    runs, ring = cut_into_runs(rings)
    owner = polygon_of_ring[ring]
    run, line = lines.tree.query(runs, predicate="intersects")
    crossed = np.unique(owner[run])
    touched = np.union1d(
        crossed, _surrounding(polygons, np.setdiff1d(np.arange(len(polygons)), crossed), lines)
    )
    meeting = np.zeros(len(runs), dtype=bool)
    meeting[run] = True
    near = _Near.of(polygons, touched, lines, met=np.unique(np.column_stack((owner[run], line)), axis=0))

    faces, polygon = _arrange(polygons, touched, runs, owner, meeting, near)
    wrong = touched[~_areas_agree(polygons[touched], faces, np.searchsorted(touched, polygon))]
    if len(wrong):
        kept = ~np.isin(polygon, wrong)
        again, of = _arrange(polygons, wrong, runs, owner, np.ones(len(runs), dtype=bool), near.all_meeting())
        faces, polygon = np.concatenate((faces[kept], again)), np.concatenate((polygon[kept], of))

    alone = np.setdiff1d(np.arange(len(polygons)), touched)
    return Faces(
        np.concatenate((polygons[alone], faces)),
        np.concatenate((alone, polygon)),
        np.arange(len(alone) + len(faces)) >= len(alone),
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


@dataclass(frozen=True)
class _Near:
    """Line runs in the neighbourhood of polygons, and whether each meets the edge of its polygon."""

    runs: np.ndarray
    polygon: np.ndarray
    meeting: np.ndarray

    @classmethod
    def of(cls, polygons: np.ndarray, touched: np.ndarray, lines: NodedLines, met: np.ndarray) -> _Near:
        position, line = lines.tree.query(polygons[touched])
        polygon = touched[position]
        total = len(lines.runs)
        meeting = np.isin(polygon * total + line, met[:, 0] * total + met[:, 1])
        return cls(lines.runs[line], polygon, meeting)

    def all_meeting(self) -> _Near:
        return _Near(self.runs, self.polygon, np.ones(len(self.runs), dtype=bool))


def _arrange(
    polygons: np.ndarray,
    chosen: np.ndarray,
    runs: np.ndarray,
    owner: np.ndarray,
    meeting: np.ndarray,
    near: _Near,
) -> tuple[np.ndarray, np.ndarray]:
    """Faces of the ``chosen`` polygons (sorted positions): node what meets, leave the rest, build areas, keep those
    within the polygon."""
    run = np.flatnonzero(np.isin(owner, chosen))
    line = np.flatnonzero(np.isin(near.polygon, chosen))
    pieces = np.concatenate((runs[run], near.runs[line]))
    of = np.searchsorted(chosen, np.concatenate((owner[run], near.polygon[line])))
    meets = np.concatenate((meeting[run], near.meeting[line]))

    together = _bundle(pieces[meets], of[meets], len(chosen))
    noded, of_noded = shapely.get_parts(shapely.union_all(together[:, np.newaxis], axis=1), return_index=True)
    linework = _bundle(
        np.concatenate((pieces[~meets], noded)), np.concatenate((of[~meets], of_noded)), len(chosen)
    )
    faces, of_face = shapely.get_parts(shapely.polygonize(linework[:, np.newaxis]), return_index=True)

    inner = shapely.get_coordinates(shapely.point_on_surface(faces))
    within = polygons[chosen]
    shapely.prepare(within)
    inside = shapely.contains_xy(within[of_face], inner[:, 0], inner[:, 1])
    return faces[inside], chosen[of_face[inside]]


def _areas_agree(polygons: np.ndarray, faces: np.ndarray, polygon: np.ndarray) -> np.ndarray:
    total = np.bincount(polygon, shapely.area(faces), len(polygons))
    allowed = _RELATIVE_AREA * shapely.area(polygons) + _DEGREE_BITS * shapely.length(polygons)
    return np.abs(total - shapely.area(polygons)) <= allowed


def _bundle(lines: np.ndarray, index: np.ndarray, count: int) -> np.ndarray:
    """One multi-line per index 0 … count - 1, empty where there is no line."""
    order = np.argsort(index, kind="stable")
    bundles = np.full(count, shapely.MultiLineString(), dtype=object)
    return shapely.multilinestrings(lines[order], indices=index[order], out=bundles)


def _count_within(sizes: np.ndarray) -> np.ndarray:
    """0, 1, … size - 1 for each size, one behind the other."""
    return np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
