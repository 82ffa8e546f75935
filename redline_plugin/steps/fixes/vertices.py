"""Vertices that stand twice, within the tolerance of coordinates: one of each is kept."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.model.fix import FixKind, FixRecord, FixResult
from redline_plugin.steps.fixes.draft_in_repair import DraftInRepair, Fixed
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.steps.geometry.blocks import blocks
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG, XY_TOLERANCE_M

_VERTICES_AT_A_TIME = 1_000_000
_LEAST_VERTICES = 3
_FARTHEST_DEG = 4 * XY_TOLERANCE_DEG  # vertices in a row, each near the next, that go further are a line


def duplicate_vertices(draft: DraftInRepair) -> Fixed:
    """Of vertices that stand on each other the one is kept that is smallest by longitude and latitude, so that two
    neighbours keep the same one whichever way round they were drawn.

    A shape is left where it would not stay valid, or change its area by more than a millimetre along its outline.
    Broken shapes are not looked at: what their vertices mean is not certain.
    """
    at = _with_duplicates(draft.geometry)
    before = draft.geometry[at]
    after = np.array([_thinned(shape) for shape in before], dtype=object)
    area_before, area_after = area_m2(before), area_m2(after)
    safe = (
        shapely.is_valid(after)
        & (shapely.get_num_geometries(after) == shapely.get_num_geometries(before))
        & (np.abs(area_after - area_before) <= XY_TOLERANCE_M * length_m(before))
    )
    removed = np.where(safe, shapely.get_num_coordinates(before) - shapely.get_num_coordinates(after), 0)
    records = [
        FixRecord(
            FixKind.DUPLICATE_VERTICES,
            FixResult.FIXED if safe[i] else FixResult.LEFT,
            int(at[i]) + 1,
            draft.patch_ids[at[i]],
            area_before_m2=float(area_before[i]),
            area_after_m2=float(area_after[i] if safe[i] else area_before[i]),
            vertices_removed=int(removed[i]),
        )
        for i in range(len(at))
    ]
    return draft.with_shapes(at[safe], after[safe]), records


def _with_duplicates(geometry: np.ndarray) -> np.ndarray:
    """Positions of valid shapes that have a vertex on the one before it."""
    found = []
    for block in blocks(geometry, _VERTICES_AT_A_TIME):
        parts, patch = shapely.get_parts(geometry[block], return_index=True)
        rings, part = shapely.get_rings(parts, return_index=True)
        vertices, ring = shapely.get_coordinates(rings, return_index=True)
        with np.errstate(invalid="ignore"):
            near = (np.abs(np.diff(vertices, axis=0)) <= XY_TOLERANCE_DEG).all(axis=1)
        again = ring[1:][near & (ring[1:] == ring[:-1])]
        found.append(block.start + np.unique(patch[part[again]]))
    at = np.concatenate(found) if found else np.empty(0, dtype=int)
    return at[shapely.is_valid(geometry[at])]


def _thinned(shape: shapely.MultiPolygon) -> shapely.MultiPolygon | None:
    """The shape with each of its rings thinned; None where one of them cannot be."""
    polygons = []
    for part in shapely.get_parts(shape):
        rings = [_thinned_ring(shapely.get_coordinates(ring)) for ring in shapely.get_rings(part)]
        if any(ring is None for ring in rings):
            return None
        polygons.append(shapely.Polygon(rings[0], rings[1:]))
    return shapely.MultiPolygon(polygons)


def _thinned_ring(closed: np.ndarray) -> np.ndarray | None:
    """A closed ring (n, 2) with one vertex for each group of near ones; the same array where there are none."""
    vertices = closed[:-1]
    while True:
        near = (np.abs(vertices - np.roll(vertices, 1, axis=0)) <= XY_TOLERANCE_DEG).all(axis=1)
        if not near.any():
            break
        thinner = _one_of_each(vertices, near)
        if thinner is None or len(thinner) < _LEAST_VERTICES:
            return None
        vertices = thinner
    return closed if len(vertices) == len(closed) - 1 else np.concatenate([vertices, vertices[:1]])


def _one_of_each(vertices: np.ndarray, near: np.ndarray) -> np.ndarray | None:
    """The least vertex of each group (``near``: on the one before it), in order; None where a group goes too far."""
    if near.all():
        return None
    start = int(np.flatnonzero(~near)[-1]) if near[0] else 0  # where the group of the first vertex begins
    vertices, near = np.roll(vertices, -start, axis=0), np.roll(near, -start)
    group = np.cumsum(~near) - 1
    order = np.lexsort((vertices[:, 1], vertices[:, 0], group))
    first = order[np.searchsorted(group[order], np.arange(group[-1] + 1))]
    if (np.abs(vertices - vertices[first][group]) > _FARTHEST_DEG).any():
        return None
    return vertices[first]
