"""Checks of patches against each other: the same shape twice, ground claimed twice, gaps that nobody meant."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.check_info import ROWS_NAMED
from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_M, as_multipolygons, multipolygons, widths_m
from redline_plugin.steps.geometry.metric import MetricPlane

_PAIRS_AT_A_TIME = 100
_METRES_PER_DEGREE = 85_000.0  # for margins only
_CONTACT_M = 0.001
_LEAST_CONTACT = 0.2  # of the outline of a gap, on either side


def duplicate_shapes(draft: DraftUnderCheck) -> list[Finding]:
    """Shapes that several patches have: one finding for each shape, about the first."""
    return [
        draft.about(
            FindingCode.DUPLICATE_SHAPE,
            same[0],
            draft.geometry[same[0]],
            count=len(same),
            rows=(same[:ROWS_NAMED] + 1).tolist(),
            others=draft.patch_id[same[1:ROWS_NAMED]].tolist(),
        )
        for same in _same_shapes(draft)
    ]


def _same_shapes(draft: DraftUnderCheck) -> Iterator[np.ndarray]:
    """Positions of patches that cover the same ground; where it begins or how it turns does not matter."""
    frame = pd.DataFrame(shapely.bounds(draft.geometry[draft.sound]), index=draft.sound)
    frame = frame[frame.duplicated(keep=False)]
    for rows in frame.groupby(list(frame.columns)).groups.values():
        left = rows.to_numpy()
        while len(left) > 1:
            same = shapely.equals(draft.geometry[left[0]], draft.geometry[left])
            if same.sum() > 1:
                yield left[same]
            left = left[~same]


def overlaps(draft: DraftUnderCheck) -> list[Finding]:
    """Ground that two patches both claim, beyond what rounding makes; patches of the same shape are told of apart."""
    pairs = draft.close.meeting
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    twins = np.full(len(draft.geometry), -1)
    for number, same in enumerate(_same_shapes(draft)):
        twins[same] = number
    pairs = pairs[(twins[pairs[:, 0]] != twins[pairs[:, 1]]) | (twins[pairs[:, 0]] < 0)]

    def common(some: slice) -> tuple[np.ndarray, np.ndarray]:
        one, other = draft.geometry[pairs[some]].T
        ground = as_multipolygons(shapely.intersection(one, other))
        return ground, area_m2(ground)

    findings = []
    slices = [slice(at, at + _PAIRS_AT_A_TIME) for at in range(0, len(pairs), _PAIRS_AT_A_TIME)]
    for some, (ground, area) in zip(slices, draft.each(common, slices)):
        for at in np.flatnonzero(area > draft.thresholds.overlap_m2):
            one, other = pairs[some][at]
            findings.append(
                draft.about(
                    FindingCode.OVERLAP,
                    one,
                    ground[at],
                    other=draft.patch_id[other],
                    other_row=int(other) + 1,
                    area_m2=float(area[at]),
                )
            )
    return findings


def gaps(draft: DraftUnderCheck) -> list[Finding]:
    """Narrow ground between two patches that both run along: mostly one line that was drawn twice.

    Closing both patches by half the width of a gap (outwards, then back inwards) fills just such ground. Red lines are
    no coverage: whatever is wider is nobody's gap.
    """
    close = draft.close

    def narrow_ground(some: slice) -> np.ndarray:
        one, other = draft.geometry[close.almost[some]].T
        return _between(one, other, close.windows[some], draft.thresholds.gap_m)

    findings = []
    slices = [slice(at, at + _PAIRS_AT_A_TIME) for at in range(0, len(close.almost), _PAIRS_AT_A_TIME)]
    for some, ground in zip(slices, draft.each(narrow_ground, slices)):
        area, width = area_m2(ground), widths_m(ground)
        for at in np.flatnonzero(area > draft.thresholds.overlap_m2):
            one, other = close.almost[some][at]
            findings.append(
                draft.about(
                    FindingCode.GAP,
                    one,
                    ground[at],
                    other=draft.patch_id[other],
                    other_row=int(other) + 1,
                    area_m2=float(area[at]),
                    width_m=float(width[at]),
                )
            )
    return findings


def _between(one: np.ndarray, other: np.ndarray, windows: np.ndarray, limit_m: float) -> np.ndarray:
    """For each pair the ground within its window (degrees) that is narrower than the limit and runs along both."""
    margin = 4 * limit_m / _METRES_PER_DEGREE
    boxes = shapely.box(*(windows + [-margin, -margin, margin, margin]).T)
    plane = MetricPlane(float(windows[:, 0].mean()))
    one, other = (plane.to_plane(shapely.intersection(shapes, boxes)) for shapes in (one, other))
    both = shapely.union(one, other)
    wide = shapely.buffer(both, limit_m / 2, join_style="mitre")
    closed = shapely.buffer(wide, -limit_m / 2, join_style="mitre")
    parts, pair = _without_hairs(*shapely.get_parts(shapely.difference(closed, both), return_index=True))
    around = shapely.length(parts)
    width = 2 * shapely.area(parts) / around
    # A corner filled is no gap: a gap is longer than wide, and both patches run along it
    long = (width > XY_TOLERANCE_M) & (around / 2 > limit_m)
    parts, pair, around = parts[long], pair[long], around[long]
    outline = shapely.boundary(parts)
    beside = [
        shapely.length(shapely.intersection(outline, shapely.buffer(shapes[pair], _CONTACT_M, quad_segs=1)))
        for shapes in (one, other)
    ]
    along = np.minimum(*beside) > _LEAST_CONTACT * around
    return multipolygons(plane.to_degrees(parts[along]), pair[along], len(one))


def _without_hairs(parts: np.ndarray, pair: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Polygons among ``parts`` without what has no width, each with its pair's number.

    Outlines come back from the closing within rounding only: hairs along them would hang on to a gap, and lengthen it.
    """
    solid = (shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & ~shapely.is_empty(parts)
    parts, pair = parts[solid], pair[solid]
    wide = 2 * shapely.area(parts) > XY_TOLERANCE_M / 10 * shapely.length(parts)
    thinner = shapely.buffer(parts[wide], -XY_TOLERANCE_M / 2, join_style="mitre")
    opened, part = shapely.get_parts(
        shapely.buffer(thinner, XY_TOLERANCE_M / 2, join_style="mitre"), return_index=True
    )
    there = ~shapely.is_empty(opened)
    return opened[there], pair[wide][part[there]]
