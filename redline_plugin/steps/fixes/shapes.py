"""Broken shapes that can be repaired in one way only."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.model.fix import FixKind, FixRecord, FixResult
from redline_plugin.steps.fixes.draft_in_repair import DraftInRepair, Fixed
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import as_multipolygons, union_by_group, without_dust


def broken_shapes(draft: DraftInRepair) -> Fixed:
    """Shapes made valid where every reading of them says the same.

    A broken outline is read in three ways: by the area its rings enclose as they stand; ring by ring, shells less
    their holes; and by crossing lines (inside is what an odd number of them shuts in). Spikes, outlines that touch
    themselves, rings closed twice and loops too small to be drawn come out alike. An outline that crosses itself does
    not (the two halves of a bow tie may be ground or not), nor do parts that overlap: they are left to a person.
    """
    geometry = draft.geometry
    at = np.flatnonzero(~shapely.is_valid(geometry) & ~shapely.is_missing(geometry))
    finite = np.array(
        [np.isfinite(shapely.get_coordinates(shape)).all() for shape in geometry[at]], dtype=bool
    )
    after = geometry[at].copy()
    after[finite] = _ring_by_ring(geometry[at][finite])
    area_before = np.zeros(len(at))
    area_before[finite] = area_m2(geometry[at][finite])
    area_after = area_m2(after)
    most = np.minimum(draft.most_m2, draft.most_share * area_before)
    safe = finite & shapely.is_valid(after) & (area_after > 0) & (np.abs(area_after - area_before) <= most)
    safe[safe] = _read_alike(geometry[at][safe], after[safe], most[safe])
    records = [
        _record(draft, at[i], after[i], bool(safe[i]), (float(area_before[i]), float(area_after[i])))
        for i in range(len(at))
    ]
    return draft.with_shapes(at[safe], after[safe]), records


def _ring_by_ring(shapes: np.ndarray) -> np.ndarray:
    """Each ring as a polygon of its own, made valid; then the shells of each part less its holes; then its parts."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    faces = as_multipolygons(_made_valid(shapely.polygons(rings)))
    is_hole = np.concatenate([np.zeros(1, dtype=bool), part[1:] == part[:-1]])[: len(rings)]
    shells = union_by_group(faces[~is_hole], part[~is_hole], len(parts))
    holes = union_by_group(faces[is_hole], part[is_hole], len(parts))
    return without_dust(union_by_group(shapely.difference(shells, holes), owner, len(shapes)))


def _read_alike(before: np.ndarray, after: np.ndarray, most_m2: np.ndarray) -> np.ndarray:
    crossing = as_multipolygons(_made_valid(before))
    return area_m2(as_multipolygons(shapely.symmetric_difference(crossing, after))) <= most_m2


def _made_valid(shapes: np.ndarray) -> np.ndarray:
    return shapely.make_valid(shapes) if len(shapes) else shapes


def _record(
    draft: DraftInRepair, at: int, after: shapely.Geometry, is_safe: bool, areas: tuple[float, float]
) -> FixRecord:
    before = draft.geometry[at]
    vertices = int(shapely.get_num_coordinates(before) - shapely.get_num_coordinates(after))
    return FixRecord(
        FixKind.GEOMETRY,
        FixResult.FIXED if is_safe else FixResult.LEFT,
        int(at) + 1,
        draft.patch_ids[at],
        before=str(shapely.is_valid_reason(before)),
        area_before_m2=areas[0],
        area_after_m2=areas[1] if is_safe else areas[0],
        vertices_removed=vertices if is_safe else 0,
    )
