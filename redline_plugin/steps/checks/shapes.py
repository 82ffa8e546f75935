"""Checks of the patches' shapes, each by itself, one function each."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck
from redline_plugin.steps.checks.self_crossings import self_crossings
from redline_plugin.steps.checks.vertex_faults import Spots
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.steps.geometry.metric import MetricPlane

_CORNERS_OF_A_RING = 5
_LEAST_METRES_PER_DEGREE = 50_000.0  # in any direction, up to 60° of latitude
_CROSSING = ("Self-intersection", "Ring Self-intersection")


def empty_geometries(draft: DraftUnderCheck) -> list[Finding]:
    """Rows without a polygon."""
    empty = shapely.is_missing(draft.geometry) | shapely.is_empty(draft.geometry)
    return [draft.about(FindingCode.GEOMETRY_EMPTY, at, None) for at in np.flatnonzero(empty)]


def invalid_geometries(draft: DraftUnderCheck) -> list[Finding]:
    """Polygons that are broken: why, as GEOS says it, and where. Those that cross themselves have all their places."""
    findings = []
    broken = np.flatnonzero(~draft.is_valid & ~shapely.is_missing(draft.geometry))
    for at, reason in zip(broken, shapely.is_valid_reason(draft.geometry[broken])):
        shape = draft.geometry[at]
        if reason.partition("[")[0].strip() in _CROSSING:
            findings.append(_crossing_itself(draft, at, shape, reason))
        else:
            place = _place_in(reason, shape)
            findings.append(draft.about(FindingCode.GEOMETRY_INVALID, at, place, why=reason))
    return findings


def _crossing_itself(draft: DraftUnderCheck, at: int, shape: shapely.Geometry, reason: str) -> Finding:
    places = self_crossings(shape)
    geometry = shapely.multipoints(places) if len(places) else _place_in(reason, shape)
    return draft.about(FindingCode.SELF_INTERSECTION, at, geometry, why=reason, count=max(len(places), 1))


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
    return [
        draft.about(FindingCode.DUPLICATE_VERTICES, at, places, count=len(measures))
        for at, places, measures in _by_patch([faults.twice for faults in draft.vertex_faults])
    ]


def short_segments(draft: DraftUnderCheck) -> list[Finding]:
    """Edges too short to be drawn, yet longer than the tolerance; a point in the middle of each."""
    limit = draft.thresholds.short_segment_m
    return [
        draft.about(
            FindingCode.SHORT_SEGMENTS,
            at,
            places,
            count=len(measures),
            shortest_m=float(measures.min()),
            limit_m=limit,
        )
        for at, places, measures in _by_patch([faults.short for faults in draft.vertex_faults])
    ]


def acute_angles(draft: DraftUnderCheck) -> list[Finding]:
    """Vertices where the outline turns back sharply, from inside or outside (尖锐角)."""
    limit = draft.thresholds.acute_angle_deg
    return [
        draft.about(
            FindingCode.ACUTE_ANGLE,
            at,
            places,
            count=len(measures),
            sharpest_deg=float(measures.min()),
            limit_deg=limit,
        )
        for at, places, measures in _by_patch([faults.acute for faults in draft.vertex_faults])
    ]


def _by_patch(found: list[Spots]) -> list[tuple[int, shapely.MultiPoint, np.ndarray]]:
    """Patch by patch: its position, the places in it, and what was measured there."""
    rows = []
    for spots in found:
        patches, starts = np.unique(spots.patch, return_index=True)
        for patch, start, stop in zip(patches, starts, np.append(starts[1:], len(spots.patch))):
            rows.append((patch, shapely.multipoints(spots.place[start:stop]), spots.measure[start:stop]))
    return rows


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


def slivers(draft: DraftUnderCheck) -> list[Finding]:
    """Patches, or parts of them, that are tiny or narrow and of the shape of a splinter (see `Thresholds`)."""
    limits = draft.thresholds
    several = shapely.get_num_geometries(draft.geometry[draft.sound]) > 1
    # Only what may be one is taken apart: that copies it
    possible = draft.sound[several | _may_be_slivers(draft.geometry[draft.sound], limits)]
    parts, patch = shapely.get_parts(draft.geometry[possible], return_index=True)
    small = _may_be_slivers(parts, limits)
    parts, patch = parts[small], possible[patch[small]]
    area, around = area_m2(parts), length_m(parts)
    width = 2 * area / around
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
            FindingCode.SLIVER, patch[at], parts[at], area_m2=float(area[at]), width_m=float(width[at])
        )
        for at in np.flatnonzero(fine & (signs >= limits.sliver_signs))
    ]


def _may_be_slivers(shapes: np.ndarray, limits: Thresholds) -> np.ndarray:
    """Those that are small enough by measures in degrees, which are quick and never too strict.

    The width of the box around a shape need not be asked: no shape's mean width (2A/P) is more than that.
    """
    area, around = shapely.area(shapes), shapely.length(shapes)
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
