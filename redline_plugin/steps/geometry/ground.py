"""Polygonal ground left by an overlay, and the dust that overlays leave beside it.

Coordinates in degrees are exact to about 1e-8 m, and shapes drawn with snapping meet others only to that. So an overlay
of two shapes that merely touch may give slivers of no width. Ground narrower than the tolerance of the data (1 mm:
``domain`` §3, the XY tolerance of geodatabases) is no ground that anybody meant.
"""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.steps.geometry.area import area_m2, length_m

XY_TOLERANCE_M = 0.001
XY_TOLERANCE_DEG = 1e-8

# GEOS lays squares of the shorter side over the bounds of a shape to find its widest part: a hair takes all memory, and
# squares no wider than the grid of numbers never end.
_NARROWEST_BOUNDS = 1e-4

_POLYGON = shapely.GeometryType.POLYGON
_FIRST_COLLECTION = shapely.GeometryType.MULTIPOINT


def polygons_of(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The single polygons in the geometries, and the position of the geometry that each is part of.

    Lines and points, which overlays leave where shapes only touch, are left behind; so are empty polygons.
    """
    # A copy: see `area._single_parts`
    parts, owner = shapely.get_parts(np.array(geometries, dtype=object), return_index=True)
    while (shapely.get_type_id(parts) >= _FIRST_COLLECTION).any():
        parts, outer = shapely.get_parts(parts, return_index=True)
        owner = owner[outer]
    keep = (shapely.get_type_id(parts) == _POLYGON) & ~shapely.is_empty(parts)
    return parts[keep], owner[keep]


def multipolygons(parts: np.ndarray, owner: np.ndarray, count: int) -> np.ndarray:
    """``count`` MultiPolygons, the i-th of the parts whose owner is i (owners sorted); empty where there are none."""
    out = np.full(count, shapely.MultiPolygon(), dtype=object)
    if len(parts):
        shapely.multipolygons(parts, indices=owner, out=out)
    return out


def as_multipolygons(geometries: np.ndarray) -> np.ndarray:
    """What is polygon in each geometry, as a MultiPolygon that may be empty."""
    return multipolygons(*polygons_of(geometries), len(geometries))


def widths_m(polygons: np.ndarray) -> np.ndarray:
    """Mean width of polygons in m: twice the area over the length of all rings (0 for an empty one)."""
    around = length_m(polygons)
    return np.divide(2 * area_m2(polygons), around, out=np.zeros(len(around)), where=around > 0)


def is_ground(geometries: np.ndarray, narrowest_m: float = XY_TOLERANCE_M) -> np.ndarray:
    """Whether any part of each geometry is wider (mean width) than ``narrowest_m``."""
    parts, owner = polygons_of(geometries)
    wide = np.zeros(len(geometries), dtype=bool)
    wide[owner[widths_m(parts) > narrowest_m]] = True
    return wide


def without_dust(geometries: np.ndarray, narrowest_m: float = XY_TOLERANCE_M) -> np.ndarray:
    """MultiPolygons of those parts that are wider than ``narrowest_m``."""
    parts, owner = polygons_of(geometries)
    wide = widths_m(parts) > narrowest_m
    return multipolygons(parts[wide], owner[wide], len(geometries))


def places_within(polygons: np.ndarray) -> np.ndarray:
    """A point (n, 2) well inside each polygon; a vertex of one that has no width.

    GEOS looks for one along a single line across the polygon. Where that line meets only a part without width (a spike
    that an overlay left) it finds none, and names a vertex instead: there the middle of the widest part is taken.
    """
    points = shapely.point_on_surface(polygons)
    missed = np.flatnonzero(~shapely.contains_properly(polygons, points))
    sides = np.sort(np.diff(shapely.bounds(polygons[missed]).reshape(-1, 2, 2), axis=1)[:, 0], axis=1)
    wide = missed[sides[:, 0] > np.maximum(_NARROWEST_BOUNDS * sides[:, 1], XY_TOLERANCE_DEG)]
    points[wide] = shapely.get_point(shapely.maximum_inscribed_circle(polygons[wide]), 0)
    return np.column_stack([shapely.get_x(points), shapely.get_y(points)])


def union_by_group(geometries: np.ndarray, groups: np.ndarray, count: int) -> np.ndarray:
    """Union of the geometries of each group 0..count-1; a single one is handed back as it is, none as empty."""
    out = np.full(count, shapely.MultiPolygon(), dtype=object)
    order = np.argsort(groups, kind="stable")
    numbers, starts, sizes = np.unique(groups[order], return_index=True, return_counts=True)
    single = sizes == 1
    out[numbers[single]] = geometries[order[starts[single]]]
    for number, start, size in zip(numbers[~single], starts[~single], sizes[~single]):
        out[number] = shapely.union_all(geometries[order[start : start + size]])
    return out


def without_earlier(shapes: np.ndarray, claims: np.ndarray, competes: np.ndarray) -> np.ndarray:
    """Each shape less the claims of the earlier ones (lower position) that it competes with.

    ``competes`` is a (2, n) array of positions: row 0 the later, row 1 the earlier.
    """
    later, earlier = competes
    if len(later) == 0:
        return shapes
    numbers, group = np.unique(later, return_inverse=True)
    out = shapes.copy()
    out[numbers] = shapely.difference(shapes[numbers], union_by_group(claims[earlier], group, len(numbers)))
    return out


def overlapping_earlier(shapes: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Pairs (later, earlier) of shapes of one group that meet, for ``without_earlier``."""
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    keep = (second < first) & (groups[first] == groups[second])
    return np.stack([first[keep], second[keep]])
