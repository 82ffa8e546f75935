"""What of a reference layer goes to a unit: its shapes within the unit and a margin around it, cut at the margin."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.steps.geometry.metric import MetricPlane

_COARSE = 0.1  # of the margin: by so much the outline is simplified before it is widened, and widened more
_CORNER_SEGMENTS = 4
_FIRST_COLLECTION = shapely.GeometryType.MULTIPOINT


def with_margin(unit: shapely.Geometry, margin_m: float) -> shapely.Geometry:
    """The unit's ground (EPSG:4490) and ``margin_m`` around it, at least; up to a fifth of the margin more.

    Few vertices, because many layers are cut by it.
    """
    if margin_m <= 0:
        return unit
    plane = MetricPlane(shapely.get_x(shapely.centroid(unit)))
    ground = shapely.simplify(plane.to_plane(np.array([unit], dtype=object)), _COARSE * margin_m)
    wide = shapely.buffer(ground, margin_m * (1 + _COARSE), quad_segs=_CORNER_SEGMENTS)
    return plane.to_degrees(wide)[0]


def clip(geometries: np.ndarray, extent: shapely.Geometry) -> tuple[np.ndarray, np.ndarray]:
    """Positions of the geometries that reach into the extent, and what of each lies in it.

    What lies wholly inside is the same object. A part keeps the dimension of its geometry: where an area only touches
    the extent, nothing is left of it.
    """
    shapely.prepare(extent)
    meets = np.flatnonzero(shapely.intersects(extent, geometries))
    inside = shapely.covers(extent, geometries[meets])
    shapes = geometries[meets].copy()
    shapes[~inside] = _cut(shapes[~inside], extent)
    left = ~shapely.is_empty(shapes)
    return meets[left], shapes[left]


def _cut(geometries: np.ndarray, extent: shapely.Geometry) -> np.ndarray:
    valid = np.where(shapely.is_valid(geometries), geometries, shapely.make_valid(geometries))
    return _of_dimension(shapely.intersection(valid, extent), shapely.get_dimensions(geometries))


def _of_dimension(geometries: np.ndarray, dimensions: np.ndarray) -> np.ndarray:
    """Each geometry's parts of its dimension, as a multi-geometry; empty where there are none."""
    parts, owner = shapely.get_parts(geometries, return_index=True)
    while (shapely.get_type_id(parts) >= _FIRST_COLLECTION).any():
        parts, outer = shapely.get_parts(parts, return_index=True)
        owner = owner[outer]
    kept = (shapely.get_dimensions(parts) == dimensions[owner]) & ~shapely.is_empty(parts)
    parts, owner = parts[kept], owner[kept]
    result = np.full(len(geometries), shapely.GeometryCollection(), dtype=object)
    for dimension, gather in enumerate(
        (shapely.multipoints, shapely.multilinestrings, shapely.multipolygons)
    ):
        mine = dimensions[owner] == dimension
        if mine.any():
            gather(parts[mine], indices=owner[mine], out=result)
    return result
