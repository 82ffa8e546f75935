"""Faults of single vertices, found in whole blocks at a time: those that stand twice, edges too short to be drawn,
outlines that turn back sharply."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from redline_plugin.steps.checks.outlines import Outlines
from redline_plugin.steps.geometry.area import meridian_radius_m, prime_vertical_radius_m
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG

_METRES_PER_DEGREE = 110_500.0  # of latitude: nowhere less
_MARGIN = 1.05  # by how much a quick measure may be off before the exact one is taken


@dataclass(frozen=True)
class Spots:
    """Places in patches: position of the patch (sorted), place (n, 2) in degrees, and what was measured there."""

    patch: np.ndarray
    place: np.ndarray
    measure: np.ndarray


@dataclass(frozen=True)
class VertexFaults:
    """``twice``: vertices that the next one stands on, within the tolerance of coordinates; ``short``: middles of edges
    shorter than the limit (m); ``acute``: vertices with an angle below the limit (degrees)."""

    twice: Spots
    short: Spots
    acute: Spots


def vertex_faults(outlines: Outlines, short_m: float, acute_deg: float) -> VertexFaults:
    """The faults of a block. An angle is taken between the edges beside a vertex, whichever side is inside; vertices
    that stand twice count once for it."""
    step = _steps(outlines)
    twice_at, short = _short_edges(outlines, step, short_m)
    if len(twice_at):
        plain = _without(outlines, twice_at)
        acute = _acute_angles(plain, _steps(plain), acute_deg)
    else:
        acute = _acute_angles(outlines, step, acute_deg)
    return VertexFaults(_spots(outlines, twice_at - 1, np.zeros(len(twice_at))), short, acute)


def _spots(outlines: Outlines, vertex: np.ndarray, measure: np.ndarray) -> Spots:
    patch = outlines.patch[_ring_of(outlines, vertex)]
    return Spots(patch, outlines.vertices[vertex], measure)


def _ring_of(outlines: Outlines, vertex: np.ndarray) -> np.ndarray:
    return np.searchsorted(outlines.start, vertex, side="right") - 1


def _steps(outlines: Outlines) -> np.ndarray:
    """From each vertex to the next (2, n - 1); NaN from one ring to the next."""
    step = np.ascontiguousarray(np.diff(outlines.vertices, axis=0).T)
    step[:, outlines.start[1:] - 1] = np.nan
    return step


def _metres(step: np.ndarray, lat_deg: np.ndarray) -> np.ndarray:
    """Steps in degrees at a latitude → metres on the ground."""
    lat = np.radians(lat_deg)
    return np.radians(
        np.stack((step[0] * prime_vertical_radius_m(lat) * np.cos(lat), step[1] * meridian_radius_m(lat)))
    )


def _short_edges(outlines: Outlines, step: np.ndarray, short_m: float) -> tuple[np.ndarray, Spots]:
    """The second vertices of edges without extent, and the edges that have some, but too little."""
    vertices = outlines.vertices
    least_cosine = np.cos(np.radians(np.abs(vertices[:, 1]).max(initial=0.0)))
    quick = np.square(step[0] * least_cosine) + np.square(step[1])
    reach = max(short_m * _MARGIN / _METRES_PER_DEGREE, 2 * XY_TOLERANCE_DEG)
    edge = np.flatnonzero(quick < reach**2)
    none = (np.abs(step[:, edge]) <= XY_TOLERANCE_DEG).all(axis=0)
    twice, edge = edge[none] + 1, edge[~none]
    middle = vertices[edge] + step[:, edge].T / 2
    length = np.hypot(*_metres(step[:, edge], middle[:, 1]))
    short = length < short_m
    ring = _ring_of(outlines, edge[short])
    return twice, Spots(outlines.patch[ring], middle[short], length[short])


def _without(outlines: Outlines, twice: np.ndarray) -> Outlines:
    """Without vertices that stand twice; of a ring's last vertex and the one before it the latter goes."""
    ring = _ring_of(outlines, twice)
    is_last = twice == outlines.start[ring] + outlines.count[ring] - 1
    dropped = np.unique(np.where(is_last, twice - 1, twice))
    dropped = dropped[~np.isin(dropped, outlines.start)]
    kept = np.ones(len(outlines.vertices), dtype=bool)
    kept[dropped] = False
    count = outlines.count - np.bincount(_ring_of(outlines, dropped), minlength=len(outlines.count))
    return replace(outlines, vertices=outlines.vertices[kept], start=np.cumsum(count) - count, count=count)


def _acute_angles(outlines: Outlines, step: np.ndarray, acute_deg: float) -> Spots:
    vertex, before, after = _turns_back(outlines, step)
    lat = outlines.vertices[vertex, 1]
    one, other = _metres(-step[:, before], lat), _metres(step[:, after], lat)
    with np.errstate(invalid="ignore"):
        angle = np.degrees(
            np.arctan2(np.abs(one[0] * other[1] - one[1] * other[0]), (one * other).sum(axis=0))
        )
    sharp = (angle < acute_deg) & (np.hypot(*one) > 0) & (np.hypot(*other) > 0)
    order = np.argsort(vertex[sharp], kind="stable")
    return _spots(outlines, vertex[sharp][order], angle[sharp][order])


def _turns_back(outlines: Outlines, step: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Vertices where the outline turns by more than a right angle or so, with the edges before and after them.

    Seen in degrees squeezed by one cosine for the block, directions are off by less than the margin of a right angle.
    """
    cosine = np.cos(np.radians(outlines.vertices[:, 1].mean())) if len(outlines.vertices) else 1.0
    east, north = step[0] * cosine, step[1]
    back = np.flatnonzero(east[:-1] * east[1:] + north[:-1] * north[1:] < 0)
    first = outlines.start[outlines.count > 3]
    last_edge = (outlines.start + outlines.count - 2)[outlines.count > 3]
    closing = east[last_edge] * east[first] + north[last_edge] * north[first] < 0
    return (
        np.concatenate((back + 1, first[closing])),
        np.concatenate((back, last_edge[closing])),
        np.concatenate((back + 1, first[closing])),
    )
