"""Small patches that stand alone (独立细小斑块)."""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck, finding

LISTED = 2000
"""So many are told of one by one, the smallest; nobody reads more, and a draft may have a hundred thousand."""


def small_patches(draft: DraftUnderCheck) -> list[Finding]:
    """Small patches that touch no other patch and no protected area: how many there are, and the smallest singly."""
    limits = draft.thresholds
    area_km2 = draft.area_m2 / 1e6
    alone = _alone(draft, draft.sound[area_km2[draft.sound] < limits.small_patch_km2])
    if not len(alone):
        return []
    smallest = alone[np.argsort(area_km2[alone], kind="stable")][:LISTED]
    places = shapely.points(draft.first_vertices[alone])
    singly = [
        draft.about(
            FindingCode.SMALL_PATCH,
            at,
            draft.geometry[at],
            area_km2=float(area_km2[at]),
            limit_km2=limits.small_patch_km2,
        )
        for at in np.sort(smallest)
    ]
    together = finding(
        FindingCode.SMALL_PATCHES,
        geometry=shapely.multipoints(places),
        count=len(alone),
        listed=len(singly),
        area_km2=float(area_km2[alone].sum()),
        percent=float(100 * area_km2[alone].sum() / area_km2[draft.sound].sum()),
        limit_km2=limits.small_patch_km2,
        tiny_count=int((area_km2[alone] < limits.tiny_patch_km2).sum()),
        tiny_limit_km2=limits.tiny_patch_km2,
    )
    return [together, *singly]


def _alone(draft: DraftUnderCheck, small: np.ndarray) -> np.ndarray:
    alone = np.setdiff1d(small, draft.close.meeting)
    if not len(draft.protected_shapes):
        return alone
    areas = shapely.STRtree(draft.protected_shapes)
    return np.delete(alone, areas.query(draft.geometry[alone], predicate="intersects")[0])
