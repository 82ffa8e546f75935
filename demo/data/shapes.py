"""Shapes as terrain has them, in metres: smooth blobs, winding lines, fields in rows; all from seeded dice."""

from __future__ import annotations

import math
import random

import numpy as np
import shapely

_BLOB_VERTICES = 48
_TRIES_FOR_INNER_POINT = 32


def blob(dice: random.Random, x: float, y: float, radius: float, roughness: float = 0.25) -> shapely.Polygon:
    """A smooth closed shape around a point; its reach varies by about `roughness` of the radius."""
    angle = np.linspace(0, 2 * math.pi, _BLOB_VERTICES, endpoint=False)
    reach = np.ones_like(angle)
    for wave in range(2, 7):
        amplitude = roughness * dice.uniform(0.3, 1.0) / wave
        reach += amplitude * np.sin(wave * angle + dice.uniform(0, 2 * math.pi))
    reach *= radius
    return shapely.Polygon(np.column_stack([x + reach * np.cos(angle), y + reach * np.sin(angle)]))


def winding_line(
    dice: random.Random, start: tuple[float, float], end: tuple[float, float], roughness: float, levels: int
) -> np.ndarray:
    """(2**levels + 1, 2) vertices of a fractal line: each middle is moved sideways by up to `roughness` of its step."""
    line = np.array([start, end], float)
    for _ in range(levels):
        step = np.diff(line, axis=0)
        sideways = np.array([dice.gauss(0, roughness) for _ in range(len(step))])
        middles = (line[:-1] + line[1:]) / 2 + sideways[:, None] * np.column_stack([-step[:, 1], step[:, 0]])
        finer = np.empty((len(line) + len(middles), 2))
        finer[0::2], finer[1::2] = line, middles
        line = finer
    return line


def inner_point(dice: random.Random, shape: shapely.Geometry) -> tuple[float, float]:
    """A point inside the shape, anywhere in it."""
    west, south, east, north = shape.bounds
    tries = np.array(
        [(dice.uniform(west, east), dice.uniform(south, north)) for _ in range(_TRIES_FOR_INNER_POINT)]
    )
    inside = np.flatnonzero(shapely.contains_xy(shape, tries[:, 0], tries[:, 1]))
    if len(inside):
        x, y = tries[inside[0]]
        return float(x), float(y)
    point = shapely.point_on_surface(shape)
    return point.x, point.y


def grown(shapes: shapely.Geometry | np.ndarray, reach: float) -> shapely.Geometry | np.ndarray:
    """The shapes widened by about `reach`; in two steps, as many small bends at once take very long."""
    first = shapely.buffer(shapely.simplify(shapes, reach / 16), reach / 8, quad_segs=2)
    return shapely.buffer(shapely.simplify(first, reach / 16), reach * 7 / 8, quad_segs=4)


def smoothed(shape: shapely.Geometry, radius: float) -> shapely.Geometry:
    """The shape with notches, necks and corners narrower than `radius` rounded away."""
    closed = shapely.buffer(grown(shape, radius), -2 * radius, quad_segs=4)
    return shapely.simplify(shapely.buffer(closed, radius, quad_segs=4), radius / 20)


def largest_part(shape: shapely.Geometry) -> shapely.Polygon:
    """The largest polygon of a shape, without its tiny holes; an empty polygon if there is none."""
    parts = shapely.get_parts(shape)
    parts = parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON]
    if not len(parts):
        return shapely.Polygon()
    part = parts[np.argmax(shapely.area(parts))]
    holes = [hole for hole in part.interiors if shapely.area(shapely.Polygon(hole)) > 0.01 * part.area]
    return shapely.Polygon(part.exterior, holes)


def rectangle(x: float, y: float, length: float, width: float, turn: float) -> shapely.Polygon:
    """A rectangle around a point, its long side turned by `turn` radians from east."""
    corners = np.array([(-length, -width), (length, -width), (length, width), (-length, width)]) / 2
    cosine, sine = math.cos(turn), math.sin(turn)
    return shapely.Polygon(corners @ np.array([[cosine, sine], [-sine, cosine]]) + (x, y))
