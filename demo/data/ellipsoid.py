"""Areas on the CGCS2000 ellipsoid.

The generators compute their own areas, apart from the plugin's,
so that a mistake in one shows against the other.
"""

from __future__ import annotations

import math

import numpy as np
import shapely

SEMI_MAJOR_M = 6378137.0
_FLATTENING = 1 / 298.257222101
_ECCENTRICITY_SQUARED = _FLATTENING * (2 - _FLATTENING)
_ECCENTRICITY = math.sqrt(_ECCENTRICITY_SQUARED)
# Longitudes are counted from here: small numbers keep the last digits of the sums.
_REFERENCE_LONGITUDE = 112.4


def authalic_ordinate(latitude: np.ndarray) -> np.ndarray:
    """Area in m² per radian of longitude between the equator and `latitude` (degrees)."""
    sine = np.sin(np.radians(latitude))
    eccentric = _ECCENTRICITY * sine
    bracket = sine / (1 - eccentric * eccentric) + np.arctanh(eccentric) / _ECCENTRICITY
    return SEMI_MAJOR_M * SEMI_MAJOR_M * (1 - _ECCENTRICITY_SQUARED) * 0.5 * bracket


def next_in_ring(offsets: np.ndarray) -> np.ndarray:
    """Index of each vertex's successor where ring i is the open range offsets[i]:offsets[i + 1]."""
    successor = np.arange(1, offsets[-1] + 1)
    successor[offsets[1:] - 1] = offsets[:-1]
    return successor


def previous_in_ring(offsets: np.ndarray) -> np.ndarray:
    """Index of each vertex's predecessor where ring i is the open range offsets[i]:offsets[i + 1]."""
    predecessor = np.arange(-1, offsets[-1] - 1)
    predecessor[offsets[:-1]] = offsets[1:] - 1
    return predecessor


def ring_areas(lonlat: np.ndarray, offsets: np.ndarray) -> np.ndarray:
    """Signed areas (m²) of open rings; an edge is straight in longitude and authalic ordinate.

    Args:
        lonlat: (vertices, 2) degrees, all rings one after the other, no closing vertex.
        offsets: (rings + 1,) start of each ring and the end of the last.
    """
    longitude = np.radians(lonlat[:, 0] - _REFERENCE_LONGITUDE)
    ordinate = authalic_ordinate(lonlat[:, 1])
    after = next_in_ring(offsets)
    return np.add.reduceat(longitude * ordinate[after] - longitude[after] * ordinate, offsets[:-1]) * 0.5


def polygon_areas(geometries: np.ndarray) -> np.ndarray:
    """Areas (m²) of valid polygons or multipolygons in degrees; holes are taken off, whatever the winding."""
    geometries = np.asarray(geometries, dtype=object)
    parts, owner_of_part = shapely.get_parts(geometries, return_index=True)
    rings, part_of_ring = shapely.get_rings(parts, return_index=True)
    areas = np.zeros(len(geometries))
    if len(rings) == 0:
        return areas
    coordinates, ring_of_vertex = shapely.get_coordinates(rings, return_index=True)
    lengths = np.bincount(ring_of_vertex, minlength=len(rings))
    closed = np.concatenate([[0], np.cumsum(lengths)])
    keep = np.ones(len(coordinates), bool)
    keep[closed[1:] - 1] = False
    size = np.abs(ring_areas(coordinates[keep], closed - np.arange(len(closed))))
    is_outer = np.concatenate([[True], part_of_ring[1:] != part_of_ring[:-1]])
    np.add.at(areas, owner_of_part[part_of_ring], np.where(is_outer, size, -size))
    return areas
