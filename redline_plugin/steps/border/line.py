"""The province border as a row of stations, each a short straight piece that knows its county and the one across."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.steps.border.near_edges import NearEdges, to_metres
from redline_plugin.steps.geometry.ground import polygons_of, widths_m
from redline_plugin.steps.geometry.metric import MetricPlane


class BorderLine:
    """Stations in the order in which they follow each other along the rings of the border.

    ``start`` and ``end`` (n, 2) are degrees, ``middle`` (n, 2) and ``length`` metres in the plane. ``ring`` numbers the
    rings; the last station of a ring is followed by its first.
    """

    def __init__(
        self, province: shapely.Geometry, plane: MetricPlane, step_m: float, narrowest_m: float
    ) -> None:
        """
        Args:
            province: its ground (EPSG:4490). Holes whose mean width is under ``narrowest_m`` are seams, no border.
            plane: for all distances.
            step_m: longest station.
        """
        self.plane = plane
        xy, ring = shapely.get_coordinates(_outer_rings(province, narrowest_m), return_index=True)
        same = ring[1:] == ring[:-1]
        self.start, self.end, edge = _stations(xy[:-1][same], xy[1:][same], plane, step_m)
        self.ring = ring[:-1][same][edge]
        self._begins_at_vertex = np.concatenate([[True], edge[1:] != edge[:-1]])[: len(edge)]
        a, b = to_metres(self.start, plane), to_metres(self.end, plane)
        self.middle, self.length = (a + b) / 2, np.hypot(*(b - a).T)
        self.edges = NearEdges(a, b, np.arange(len(a)))
        self._ground = plane.to_plane(np.array([province], dtype=object))[0]
        shapely.prepare(self._ground)

    def __len__(self) -> int:
        return len(self.ring)

    @property
    def places(self) -> np.ndarray:
        """The middles of the stations in degrees."""
        return (self.start + self.end) / 2

    def path(self, stations: np.ndarray) -> shapely.LineString:
        """The border (EPSG:4490) along stations that follow each other, with the vertices it has and no others."""
        inner = stations[1:][self._begins_at_vertex[stations[1:]]]
        return shapely.linestrings(
            np.concatenate([self.start[stations[:1]], self.start[inner], self.end[stations[-1:]]])
        )

    def is_inside(self, points: np.ndarray) -> np.ndarray:
        """Whether points (n, 2) of the plane lie in the province."""
        return shapely.contains_xy(self._ground, points)


def _outer_rings(province: shapely.Geometry, narrowest_m: float) -> np.ndarray:
    polygons, _ = polygons_of(np.array([province], dtype=object))
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    is_hole = np.concatenate([[False], polygon[1:] == polygon[:-1]])[: len(rings)]
    seam = is_hole & (widths_m(shapely.polygons(rings)) < narrowest_m)
    return rings[~seam]


def _stations(
    start: np.ndarray, end: np.ndarray, plane: MetricPlane, step_m: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Edges cut into equal pieces no longer than ``step_m``: start, end, and the edge that each is of."""
    length = np.hypot(*(to_metres(end, plane) - to_metres(start, plane)).T)
    pieces = np.maximum(1, np.ceil(length / step_m)).astype(int)
    edge = np.repeat(np.arange(len(pieces)), pieces)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    along = end[edge] - start[edge]
    first = start[edge] + along * (number / pieces[edge])[:, None]
    last = np.where(
        (number + 1 == pieces[edge])[:, None],
        end[edge],
        start[edge] + along * ((number + 1) / pieces[edge])[:, None],
    )
    return first, last, edge
