"""Checks of where the patches lie: in the province, and over what has to be in the red line."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck, finding
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import as_multipolygons, union_by_group, without_dust
from redline_plugin.steps.split import split_by_county


def beyond_the_counties(draft: DraftUnderCheck) -> list[Finding]:
    """Patches outside all counties, and patches that reach over the province line further than a line may be off."""
    counties = draft.counties["geometry"].to_numpy(dtype=object)
    province = np.array([shapely.union_all(counties)], dtype=object)
    cut = split_by_county(draft.geometry[draft.sound], province, patch_areas_m2=draft.area_m2[draft.sound])
    position = draft.sound[cut.remainders["patch"].to_numpy(dtype=int)]
    outside = cut.remainders["geometry"].to_numpy(dtype=object)
    wholly = ~cut.remainders["patch"].isin(cut.pieces["patch"]).to_numpy()
    beyond = without_dust(outside, draft.thresholds.line_m)
    far_enough = ~shapely.is_empty(beyond)
    findings = []
    for at in np.flatnonzero(wholly | far_enough):
        area = cut.remainders["area_m2"].iloc[at]
        findings.append(
            draft.about(
                FindingCode.OUTSIDE_ALL_COUNTIES if wholly[at] else FindingCode.CROSSES_PROVINCE_LINE,
                position[at],
                outside[at] if wholly[at] else beyond[at],
                outside_km2=float(area / 1e6),
                percent=float(100 * area / draft.area_m2[position[at]]),
            )
        )
    return findings


def protected_areas_left_out(draft: DraftUnderCheck) -> list[Finding]:
    """Protected areas not wholly within the red line (应划尽划), with the part left out.

    Strips narrower than a line may be off are no part left out: the two lines were drawn from different maps.
    """
    if draft.protected_areas is None or not len(draft.protected_areas):
        return []
    shapes = draft.protected_areas["geometry"].to_numpy(dtype=object).copy()
    broken = ~shapely.is_valid(shapes)
    shapes[broken] = shapely.make_valid(shapes[broken])
    areas = as_multipolygons(shapes)
    left_out = without_dust(_outside_red_line(draft, areas), draft.thresholds.line_m)
    left_out_m2, whole_m2 = area_m2(left_out), area_m2(areas)
    return [
        _left_out(draft.protected_areas.iloc[at], left_out[at], left_out_m2[at], whole_m2[at])
        for at in np.flatnonzero(left_out_m2)
    ]


def _outside_red_line(draft: DraftUnderCheck, areas: np.ndarray) -> np.ndarray:
    red_line = draft.geometry[draft.sound]
    area, patch = draft.tree.query(areas, predicate="intersects")
    common = shapely.intersection(areas[area], red_line[patch])
    return shapely.difference(areas, union_by_group(common, area, len(areas)))


def _left_out(row: pd.Series, shape: shapely.Geometry, left_out_m2: float, whole_m2: float) -> Finding:
    named = {name: str(row.get(name) or "") for name in ("name", "kind", "level", "zone")}
    measured = {
        "area_km2": float(whole_m2 / 1e6),
        "left_out_km2": float(left_out_m2 / 1e6),
        "percent": float(100 * left_out_m2 / whole_m2),
    }
    return finding(FindingCode.PROTECTED_AREA_LEFT_OUT, named["name"], shape, **named, **measured)
