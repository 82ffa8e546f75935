"""Areas and lengths on the CGCS2000 ellipsoid of shapes whose edges are straight in longitude and latitude.

The official formula (国土调查办发〔2008〕32号) takes each edge as one trapezoid, so its result depends on how densely
the edges are set with vertices. Here each edge is integrated: the limit of that formula for ever denser vertices. A
vertex more or less on a straight edge changes nothing, so the pieces of a shape that was cut add up to the shape, which
trapezoids of whole edges would not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import shapely

from redline_plugin.steps.geometry.blocks import blocks

SEMI_MAJOR_AXIS_M = 6378137.0
FLATTENING = 1 / 298.257222101
SEMI_MINOR_AXIS_M = SEMI_MAJOR_AXIS_M * (1 - FLATTENING)
ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)

MU_PER_KM2 = 1500
SQUARE_METRES_PER_KM2 = 1e6

_SHORT_EDGE_DEG = (
    0.01  # up to it two Gauss points leave a relative error of h⁴/4320 (h in radians): below any bit
)
_POINTS_FOR_SHORT_EDGES = 2
_POINTS_FOR_LONG_EDGES = 5
_VERTICES_AT_A_TIME = (
    32_000  # measured: the work arrays stay in the processor's cache, however large the layer
)
_POLYGON = shapely.GeometryType.POLYGON
_FIRST_COLLECTION = shapely.GeometryType.MULTIPOINT
_PATHS = (shapely.GeometryType.LINESTRING, shapely.GeometryType.LINEARRING)


@dataclass(frozen=True)
class _Edges:
    """Straight edges in degrees: where each starts and how far it goes."""

    lon: np.ndarray
    lat: np.ndarray
    step_lon: np.ndarray
    step_lat: np.ndarray

    def some(self, rows: np.ndarray) -> _Edges:
        return _Edges(self.lon[rows], self.lat[rows], self.step_lon[rows], self.step_lat[rows])


def area_m2(geometries: np.ndarray) -> np.ndarray:
    """Area in m² of each geometry (EPSG:4490, degrees; polygons, multipolygons or collections that hold some).

    The way a ring turns does not matter; holes are taken off. Points, lines, empty geometries and None have area 0.
    """
    geometries = np.atleast_1d(np.asarray(geometries, dtype=object))
    areas = np.zeros(len(geometries))
    for block in blocks(geometries, _VERTICES_AT_A_TIME):
        polygons, owner = _single_parts(geometries[block])
        is_polygon = shapely.get_type_id(polygons) == _POLYGON
        rings, polygon_of_ring = shapely.get_rings(polygons[is_polygon], return_index=True)
        enclosed = np.abs(_integral(rings, _area_under_edges))
        is_hole = np.concatenate(([False], polygon_of_ring[1:] == polygon_of_ring[:-1]))
        owner_of_ring = owner[is_polygon][polygon_of_ring]
        size = block.stop - block.start
        areas[block] = np.bincount(owner_of_ring, np.where(is_hole[: len(rings)], -enclosed, enclosed), size)
    return areas


def length_m(geometries: np.ndarray) -> np.ndarray:
    """Length in m of each line geometry (EPSG:4490, degrees); of polygons the length of all their rings.

    Points, empty geometries and None have length 0.
    """
    geometries = np.atleast_1d(np.asarray(geometries, dtype=object))
    lengths = np.zeros(len(geometries))
    for block in blocks(geometries, _VERTICES_AT_A_TIME):
        paths, owner = _paths(geometries[block])
        lengths[block] = np.bincount(owner, _integral(paths, _length_of_edges), block.stop - block.start)
    return lengths


def meridian_radius_m(lat_rad: np.ndarray) -> np.ndarray:
    """Radius of curvature along the meridian (M), latitude in radians."""
    w_squared = 1 - ECCENTRICITY_SQUARED * np.sin(lat_rad) ** 2
    return SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED) / (w_squared * np.sqrt(w_squared))


def prime_vertical_radius_m(lat_rad: np.ndarray) -> np.ndarray:
    """Radius of curvature across the meridian (N), latitude in radians."""
    return SEMI_MAJOR_AXIS_M / np.sqrt(1 - ECCENTRICITY_SQUARED * np.sin(lat_rad) ** 2)


def _single_parts(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Single geometries, and the position of the geometry each is part of; collections in collections are opened."""
    # Of a copy: shapely up to 2.1 makes arrays read-only while it works on them, and takes none that is so apart. An
    # array that another thread works on at the same time may be either.
    parts, owner = shapely.get_parts(np.array(geometries, dtype=object), return_index=True)
    while (shapely.get_type_id(parts) >= _FIRST_COLLECTION).any():
        parts, outer = shapely.get_parts(parts, return_index=True)
        owner = owner[outer]
    return parts, owner


def _paths(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Lines, and rings of polygons, with the position of the geometry each belongs to."""
    parts, owner = _single_parts(geometries)
    kind = shapely.get_type_id(parts)
    rings, polygon = shapely.get_rings(parts[kind == _POLYGON], return_index=True)
    is_line = np.isin(kind, _PATHS)
    return (
        np.concatenate((parts[is_line], rings)),
        np.concatenate((owner[is_line], owner[kind == _POLYGON][polygon])),
    )


def _integral(paths: np.ndarray, along: Callable[[_Edges, int], np.ndarray]) -> np.ndarray:
    """Sum over the edges of each path of what ``along`` gives for an edge and a number of Gauss points."""
    vertices = shapely.get_num_coordinates(paths)
    edges = _edges(shapely.get_coordinates(paths), vertices)
    path = np.repeat(np.arange(len(paths)), vertices)[:-1]
    long = np.flatnonzero(np.maximum(np.abs(edges.step_lon), np.abs(edges.step_lat)) > _SHORT_EDGE_DEG)
    along_edges = along(edges, _POINTS_FOR_SHORT_EDGES)
    along_edges[long] = along(edges.some(long), _POINTS_FOR_LONG_EDGES)
    return np.bincount(path, along_edges, len(paths))


def _edges(coordinates: np.ndarray, vertices: np.ndarray) -> _Edges:
    """All edges of paths with these numbers of vertices; those between one path and the next have no extent.

    Longitudes count from the first vertex of each path: so they keep all their digits, and around a closed ring it
    does not matter where they count from.
    """
    starts = np.cumsum(vertices) - vertices
    lon = coordinates[:, 0] - np.repeat(coordinates[starts[vertices > 0], 0], vertices[vertices > 0])
    lat = coordinates[:, 1]
    step_lon, step_lat = np.diff(lon), np.diff(lat)
    between = starts[(starts > 0) & (starts < len(lon))] - 1
    step_lon[between] = 0.0
    step_lat[between] = 0.0
    return _Edges(lon[:-1], lat[:-1], step_lon, step_lat)


def _area_under_edges(edges: _Edges, points: int) -> np.ndarray:
    """∫ L·q′(B) dB along each edge in m², q′ = M·N·cos B: the ground per radian of longitude and latitude."""
    total = np.zeros(len(edges.lon))
    for at, weight in _gauss_points(points):
        sine = np.sin(np.radians(edges.lat + at * edges.step_lat))
        squared = sine * sine
        density = np.sqrt(1 - squared) / np.square(1 - ECCENTRICITY_SQUARED * squared)
        total += weight * (edges.lon + at * edges.step_lon) * density
    return total * edges.step_lat * (np.radians(1.0) * SEMI_MINOR_AXIS_M) ** 2


def _length_of_edges(edges: _Edges, points: int) -> np.ndarray:
    """∫ √((M dB)² + (N·cos B dL)²) along each edge in m."""
    total = np.zeros(len(edges.lon))
    for at, weight in _gauss_points(points):
        lat = np.radians(edges.lat + at * edges.step_lat)
        north = meridian_radius_m(lat) * edges.step_lat
        east = prime_vertical_radius_m(lat) * np.cos(lat) * edges.step_lon
        total += weight * np.hypot(north, east)
    return np.radians(total)


def _gauss_points(points: int) -> Iterable[tuple[float, float]]:
    """Places on the way from 0 to 1 and their weights, which sum to 1."""
    nodes, weights = np.polynomial.legendre.leggauss(points)
    return zip((nodes + 1) / 2, weights / 2)
