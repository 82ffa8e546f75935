"""Checks of the patches' shapes, one function each."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.steps.geometry.blocks import blocks
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG, as_multipolygons
from redline_plugin.steps.geometry.metric import MetricPlane

_VERTICES_AT_A_TIME = 1_000_000
_CORNERS_OF_A_RING = 5
_LEAST_METRES_PER_DEGREE = 50_000.0  # in any direction, up to 60° of latitude


def empty_geometries(draft: DraftUnderCheck) -> list[Finding]:
    """Rows without a polygon."""
    empty = shapely.is_missing(draft.geometry) | shapely.is_empty(draft.geometry)
    return [draft.about(FindingCode.GEOMETRY_EMPTY, position, None) for position in np.flatnonzero(empty)]


def invalid_geometries(draft: DraftUnderCheck) -> list[Finding]:
    """Polygons that cross or touch themselves wrongly: why, as GEOS says it, and where."""
    broken = np.flatnonzero(~draft.is_valid & ~shapely.is_missing(draft.geometry))
    reasons = shapely.is_valid_reason(draft.geometry[broken])
    return [
        draft.about(FindingCode.GEOMETRY_INVALID, position, _place_in(reason, shape), why=reason)
        for position, reason, shape in zip(broken, reasons, draft.geometry[broken])
    ]


def _place_in(reason: str, shape: shapely.Geometry) -> shapely.Geometry:
    """The place that GEOS names behind its reason (“Self-intersection[112.5 37.5]”); without one, the shape."""
    numbers = reason.partition("[")[2].rstrip("]").split()
    try:
        x, y = (float(number) for number in numbers[:2])
    except ValueError:
        return shape
    return shapely.Point(x, y) if np.isfinite([x, y]).all() else shape


def duplicate_vertices(draft: DraftUnderCheck) -> list[Finding]:
    """Vertices on the one before them, within the tolerance of coordinates (about a millimetre)."""
    findings = []
    for block in blocks(draft.geometry, _VERTICES_AT_A_TIME):
        parts, patch = shapely.get_parts(draft.geometry[block], return_index=True)
        rings, part = shapely.get_rings(parts, return_index=True)
        vertices, ring = shapely.get_coordinates(rings, return_index=True)
        again = (ring[1:] == ring[:-1]) & (np.abs(np.diff(vertices, axis=0)) <= XY_TOLERANCE_DEG).all(axis=1)
        at = np.flatnonzero(again)
        of = patch[part[ring[at]]]
        for position, first, count in zip(*np.unique(of, return_index=True, return_counts=True)):
            where = shapely.multipoints(vertices[at[first : first + count]])
            findings.append(
                draft.about(
                    FindingCode.DUPLICATE_VERTICES,
                    block.start + position,
                    where,
                    count=int(count),
                )
            )
    return findings


def multipart_patches(draft: DraftUnderCheck) -> list[Finding]:
    """Patches of several parts; a point in each part."""
    parts = shapely.get_num_geometries(draft.geometry[draft.sound])
    return [
        draft.about(
            FindingCode.MULTIPART,
            position,
            shapely.multipoints(shapely.point_on_surface(shapely.get_parts(draft.geometry[position]))),
            count=int(count),
        )
        for position, count in zip(draft.sound[parts > 1], parts[parts > 1])
    ]


def overlaps(draft: DraftUnderCheck) -> list[Finding]:
    """Ground that two patches both claim, beyond what rounding makes."""
    one, other = draft.meeting
    common = as_multipolygons(shapely.intersection(draft.geometry[one], draft.geometry[other]))
    area = area_m2(common)
    return [
        draft.about(
            FindingCode.OVERLAP,
            one[pair],
            common[pair],
            other=draft.patch_id[other[pair]],
            other_row=int(other[pair]) + 1,
            area_m2=float(area[pair]),
        )
        for pair in np.flatnonzero(area > draft.thresholds.overlap_m2)
    ]


def small_patches(draft: DraftUnderCheck) -> list[Finding]:
    """Small patches that stand alone: touching no other patch and no protected area."""
    small = draft.sound[draft.area_m2[draft.sound] < draft.thresholds.small_patch_km2 * 1e6]
    alone = np.setdiff1d(small, np.concatenate(draft.meeting))
    if draft.protected_areas is not None and len(draft.protected_areas):
        areas = shapely.STRtree(draft.protected_areas["geometry"].to_numpy(dtype=object))
        alone = np.delete(alone, areas.query(draft.geometry[alone], predicate="intersects")[0])
    return [
        draft.about(
            FindingCode.SMALL_PATCH,
            position,
            draft.geometry[position],
            area_km2=float(draft.area_m2[position] / 1e6),
            limit_km2=draft.thresholds.small_patch_km2,
        )
        for position in alone
    ]


def slivers(draft: DraftUnderCheck) -> list[Finding]:
    """Patches, or parts of them, that are tiny or narrow and of the shape of a splinter (see `Thresholds`)."""
    parts, patch = shapely.get_parts(draft.geometry[draft.sound], return_index=True)
    possible = _may_be_slivers(parts, draft.thresholds)
    parts, patch = parts[possible], draft.sound[patch[possible]]
    area, around = area_m2(parts), length_m(parts)
    width = 2 * area / around
    limits = draft.thresholds
    fine = (area <= limits.sliver_area_m2) | (width <= limits.sliver_width_m)
    with np.errstate(divide="ignore"):  # the area of the finest is 0
        signs = (
            (4 * np.pi * area / around**2 <= limits.sliver_compactness).astype(int)
            + (around / (2 * np.sqrt(np.pi * area)) >= limits.sliver_shape_index)
            + (around**2 / area >= limits.sliver_perimeter_squared)
            + (_elongation(parts) >= limits.sliver_elongation)
        )
    return [
        draft.about(
            FindingCode.SLIVER,
            patch[at],
            parts[at],
            area_m2=float(area[at]),
            width_m=float(width[at]),
        )
        for at in np.flatnonzero(fine & (signs >= limits.sliver_signs))
    ]


def _may_be_slivers(parts: np.ndarray, limits: Thresholds) -> np.ndarray:
    """Those that are small enough by measures in degrees, which are quick and never too strict.

    The width of the box around a shape need not be asked: no shape's mean width (2A/P) is more than that.
    """
    area, around = shapely.area(parts), shapely.length(parts)
    tiny = area * _LEAST_METRES_PER_DEGREE**2 <= limits.sliver_area_m2
    narrow = 2 * area * _LEAST_METRES_PER_DEGREE <= limits.sliver_width_m * around
    return tiny | narrow


def _elongation(polygons: np.ndarray) -> np.ndarray:
    """Length by width of the narrowest box around each; without end where there is no width."""
    elongation = np.full(len(polygons), np.inf)
    plane = MetricPlane(float(np.mean(shapely.bounds(polygons)[:, 0])) if len(polygons) else 0.0)
    boxes = shapely.oriented_envelope(plane.to_plane(polygons))
    with_width = shapely.get_num_coordinates(boxes) == _CORNERS_OF_A_RING
    corners = shapely.get_coordinates(boxes[with_width]).reshape(-1, _CORNERS_OF_A_RING, 2)
    sides = np.hypot(*(corners[:, 1:3] - corners[:, :2]).transpose(2, 0, 1))
    with np.errstate(divide="ignore"):
        elongation[with_width] = sides.max(axis=1) / sides.min(axis=1)
    return elongation
