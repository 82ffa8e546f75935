"""Checks of protected areas: are they in the red line as they should be (应划尽划), area by area, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.model.protected_kind import PROTECTED_KINDS, protected_kind_of
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck, finding
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.blocks import blocks
from redline_plugin.steps.geometry.ground import (
    as_multipolygons,
    overlapping_earlier,
    polygons_of,
    without_dust,
    without_earlier,
)

_VERTICES_AT_A_TIME = 250_000


@dataclass(frozen=True)
class LeftOut:
    """What of each protected area is not in the red line (MultiPolygon, EPSG:4490, may be empty), and its area."""

    geometry: np.ndarray
    area_m2: np.ndarray


def protected_areas_left_out(draft: DraftUnderCheck) -> list[Finding]:
    """Protected areas not wholly within the red line, with the part left out, and for each kind what that comes to.

    Strips narrower than a line may be off are no part left out: the two lines were drawn from different maps.
    """
    areas = draft.protected_shapes
    if not len(areas):
        return []
    left_out = _left_out(draft, areas)
    whole_m2 = area_m2(areas)
    kinds = _kinds(draft)
    singly = [
        _of_area(draft, at, kinds[at], left_out, float(whole_m2[at]))
        for at in np.flatnonzero(left_out.area_m2)
    ]
    together = [
        _of_kind(kind, areas, whole_m2, left_out, np.flatnonzero(kinds == kind))
        for kind in PROTECTED_KINDS
        if left_out.area_m2[kinds == kind].any()
    ]
    return singly + together


def unknown_kinds(draft: DraftUnderCheck) -> list[Finding]:
    """Kinds that are none of the thirteen: one finding for each, about the first area of it."""
    if not len(draft.protected_shapes):
        return []
    stated, names = _text(draft, "kind"), _text(draft, "name")
    unknown = stated[_kinds(draft) == ""]
    return [
        finding(
            FindingCode.PROTECTED_KIND_UNKNOWN,
            names[rows.index[0]],
            draft.protected_shapes[rows.index[0]],
            value=kind,
            count=len(rows),
        )
        for kind, rows in unknown.groupby(unknown)
    ]


def absent_kinds(draft: DraftUnderCheck) -> list[Finding]:
    """Kinds of the plan of which the layer has no area: one finding for all of them."""
    if not len(draft.protected_shapes):
        return []
    absent = [kind for kind in PROTECTED_KINDS if kind not in set(_kinds(draft))]
    return [finding(FindingCode.PROTECTED_KINDS_ABSENT, kinds=absent, count=len(absent))] if absent else []


def _text(draft: DraftUnderCheck, field: str) -> pd.Series:
    areas = draft.protected_areas
    if areas is None or field not in areas:
        return pd.Series([""] * len(draft.protected_shapes), dtype=object)
    return areas[field].fillna("").astype(str).str.strip().reset_index(drop=True)


def _kinds(draft: DraftUnderCheck) -> np.ndarray:
    stated, names = _text(draft, "kind"), _text(draft, "name")
    return np.array([protected_kind_of(*pair) for pair in zip(stated, names)], dtype=object)


def _left_out(draft: DraftUnderCheck, areas: np.ndarray) -> LeftOut:
    area, patch = draft.tree.query(areas, predicate="intersects")
    patch = draft.sound[patch]
    order = np.argsort(area, kind="stable")
    area, patch = area[order], patch[order]
    start = np.searchsorted(area, np.arange(len(areas) + 1))
    meeting = draft.close.meeting

    def outside(at: int) -> shapely.Geometry:
        near = patch[start[at] : start[at + 1]]
        is_near = np.zeros(len(draft.geometry), dtype=bool)
        is_near[near] = True
        together = meeting[is_near[meeting].all(axis=1)]
        return _without(areas[at], draft.geometry[near], np.isin(near, together))

    rest = np.full(len(areas), None, dtype=object)
    rest[:] = list(draft.each(outside, range(len(areas))))

    def measured(some: slice) -> tuple[np.ndarray, np.ndarray]:
        ground = without_dust(rest[some], draft.thresholds.line_m)
        return ground, area_m2(ground)

    found = list(draft.each(measured, blocks(rest, _VERTICES_AT_A_TIME)))
    return LeftOut(np.concatenate([ground for ground, _ in found]), np.concatenate([m2 for _, m2 in found]))


def _without(area: shapely.Geometry, patches: np.ndarray, joined: np.ndarray) -> shapely.Geometry:
    """The area less the patches; ``joined``: which of them meet others.

    What lies well inside and by itself is not overlaid, only put in as a hole: that is most of it.
    """
    prepared = shapely.force_2d(area)  # a copy: only this thread may prepare it
    shapely.prepare(prepared)
    inside = ~joined & shapely.contains_properly(prepared, patches)
    rest = shapely.difference(area, _as_one(patches[~inside], joined[~inside], area))
    return _with_holes(rest, patches[inside]) if inside.any() else rest


def _as_one(patches: np.ndarray, joined: np.ndarray, area: shapely.Geometry) -> shapely.Geometry:
    """Patches as one MultiPolygon: those that meet have to be united, and only where the area is."""
    apart = shapely.get_parts(patches[~joined])
    if not joined.any():
        return shapely.multipolygons(apart)
    near = patches[joined]
    around, bounds = shapely.bounds(area), shapely.bounds(near)
    beyond = (bounds[:, :2] < around[:2]).any(axis=1) | (bounds[:, 2:] > around[2:]).any(axis=1)
    near[beyond] = shapely.intersection(near[beyond], shapely.box(*around))
    united = shapely.get_parts(as_multipolygons(np.array([shapely.union_all(near)], dtype=object)))
    return shapely.multipolygons(np.concatenate((apart, united)))


def _with_holes(ground: shapely.Geometry, patches: np.ndarray) -> shapely.Geometry:
    """Ground less patches that lie in its inside, apart from each other: their outlines become holes in the part around
    them, and what is in their own holes stays."""
    parts, _ = polygons_of(np.array([ground], dtype=object))
    polygons = shapely.get_parts(np.array(patches, dtype=object))  # a copy: see `area._single_parts`
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    is_shell = np.concatenate(([True], polygon[1:] != polygon[:-1]))
    shells, islands = rings[is_shell], shapely.polygons(rings[~is_shell])
    holes = pd.Series(np.arange(len(shells))).groupby(_part_around(parts, shells)).agg(list)
    for at, inner in holes.items():
        own = shapely.get_rings(parts[at])
        parts[at] = shapely.polygons(own[0], np.concatenate((own[1:], shells[inner])))
    return shapely.multipolygons(np.concatenate((parts, islands)))


def _part_around(parts: np.ndarray, shells: np.ndarray) -> np.ndarray:
    """In which of the parts each of the rings lies; each lies in one."""
    points = shapely.get_point(shells, 0)
    shell, part = shapely.STRtree(parts).query(points)
    several = np.bincount(shell, minlength=len(shells))[shell] > 1
    shapely.prepare(parts[part[several]])
    x, y = shapely.get_x(points), shapely.get_y(points)
    holds = ~several
    holds[several] = shapely.contains_xy(parts[part[several]], x[shell[several]], y[shell[several]])
    around = np.empty(len(shells), dtype=np.int64)
    around[shell[holds]] = part[holds]
    return around


def _of_area(draft: DraftUnderCheck, at: int, kind: str, left_out: LeftOut, whole_m2: float) -> Finding:
    row = {field: _text(draft, field)[at] for field in ("name", "kind", "level", "zone")}
    out_m2 = float(left_out.area_m2[at])
    return finding(
        FindingCode.PROTECTED_AREA_LEFT_OUT,
        row["name"],
        left_out.geometry[at],
        name=row["name"],
        kind=kind or row["kind"],
        stated_kind=row["kind"],
        level=row["level"],
        zone=row["zone"],
        area_km2=whole_m2 / 1e6,
        left_out_km2=out_m2 / 1e6,
        percent=100 * out_m2 / whole_m2,
    )


def _of_kind(
    kind: str, areas: np.ndarray, whole_m2: np.ndarray, left_out: LeftOut, rows: np.ndarray
) -> Finding:
    """All areas of a kind together; ground that several of them cover (zones of a reserve) counts once."""
    rows = rows[np.argsort(-whole_m2[rows], kind="stable")]
    own, is_whole = _own_ground(areas[rows])
    out = np.where(is_whole, left_out.area_m2[rows], 0.0)
    part = np.flatnonzero(~is_whole & ~shapely.is_empty(own))
    out[part] = area_m2(shapely.intersection(left_out.geometry[rows[part]], own[part]))
    whole = float(area_m2(own).sum())
    return finding(
        FindingCode.PROTECTED_KIND_LEFT_OUT,
        kind,
        kind=kind,
        count=int((left_out.area_m2[rows] > 0).sum()),
        areas=len(rows),
        area_km2=whole / 1e6,
        left_out_km2=float(out.sum()) / 1e6,
        percent=100 * float(out.sum()) / whole,
    )


def _own_ground(areas: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What of each area no earlier one covers, and whether that is all of it."""
    later, earlier = overlapping_earlier(areas, np.zeros(len(areas), dtype=int))
    own = without_dust(without_earlier(areas, areas, np.stack((later, earlier))))
    is_whole = np.ones(len(areas), dtype=bool)
    is_whole[later] = False
    return own, is_whole
