"""Where comments of different units speak about the same ground: against each other, or for the same.

As the provincial office reads it:

- one takes out ground that another brings in (``OPPOSITE_AREAS``): only one can be adopted there;
- one takes out and another brings in right beside it (``OPPOSITE_ACROSS_LINE``): with both adopted the red line
  would stop at the county line, on ground that goes on. Not between a unit and one that it is part of (a county and
  its city): no line runs between these, and either may want both;
- both dispute the same stretch of the boundary (``SAME_BOUNDARY``): it is to be settled with both at one table. Not
  where both ask for the same there: that is no conflict;
- both ask for the same on the same ground or side by side (``JOINT_SUPPORT``): no conflict, but it weighs.

Shapes that overlap by a strip narrower than ``side_by_side_m`` were drawn along the same line by two hands: they lie
side by side. The order of the input never matters.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.conflict import Conflict, ConflictKind
from redline_plugin.model.identity import derived_id
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.steps.geometry.ground import union_by_group, without_dust
from redline_plugin.steps.geometry.metric import MetricPlane

_KINDS = list(ConflictKind)
_OPPOSITE = (ConflictKind.OPPOSITE_AREAS, ConflictKind.OPPOSITE_ACROSS_LINE)
_FOUND_COLUMNS = ["kind", "a", "b", "geometry"]


@dataclass(frozen=True)
class ConflictLimits:
    """From which size on two comments meet, and how far apart two hands may draw one line.

    The distances follow the practice of edge matching (0.2 mm and 0.6 mm on a map of 1:10 000); none is a clause of a
    standard.
    """

    min_area_m2: float = 100.0
    min_length_m: float = 50.0
    side_by_side_m: float = 2.0
    same_line_m: float = 6.0


def find_conflicts(
    areas: pd.DataFrame,
    lines: pd.DataFrame,
    limits: ConflictLimits,
    sharing_ground: Collection[tuple[str, str]] = frozenset(),
) -> list[Conflict]:
    """All places where comments of different units meet, each pair of comments at most once per kind.

    Args:
        areas: comment_id, county_code (the unit's), role (take_out, bring_in), geometry (EPSG:4490, polygons).
        lines: comment_id, county_code, geometry (EPSG:4490, lines) of disputed boundaries.
        sharing_ground: pairs of units of which one is part of the other, either way round
            (`steps.remits.sharing_ground`).

    Returns:
        Sorted by kind and comment ids, ``comment_a`` < ``comment_b``. The place is a MultiPolygon with its size in
        m², or a MultiLineString with its length in m. ``conflict_id`` is the same for the same kind and comments.
    """
    plane = MetricPlane(_middle_longitude(areas, lines))
    # GEOS sets the flag on edges that all but coincide; its results are sound.
    with np.errstate(invalid="ignore"):
        met = _areas_that_meet(_Shapes(areas, ["comment_id", "role"], plane), limits, sharing_ground)
        disputed = _lines_that_meet(_Shapes(lines, ["comment_id"], plane), limits)
        disputed = _without_agreed(disputed, met, limits.same_line_m, plane)
    found = pd.concat([met, disputed], ignore_index=True)
    conflicts = [_conflict(kind, a, b, geometry) for kind, a, b, geometry in found[_FOUND_COLUMNS].to_numpy()]
    return sorted(conflicts, key=lambda one: (_KINDS.index(one.kind), one.comment_a, one.comment_b))


class _Shapes:
    """One shape per comment (and role), in degrees and in a plane, sorted by comment: the order of rows is forgotten.

    A shape that is not valid is repaired for this comparison only: it must not hide the conflicts of the others.
    """

    def __init__(self, frame: pd.DataFrame, keys: list[str], plane: MetricPlane) -> None:
        shapes = frame["geometry"].to_numpy(dtype=object, copy=True)
        broken = ~shapely.is_valid(shapes)
        shapes[broken] = shapely.make_valid(shapes[broken])
        groups = frame.groupby(keys, sort=True)
        self.count = groups.ngroups
        first = groups.first()
        index = first.index.to_frame(index=False)
        self.comment = index["comment_id"].to_numpy(dtype=object)
        self.role = index.get("role", pd.Series("", index.index)).to_numpy(dtype=object)
        self.county = first["county_code"].to_numpy(dtype=object)
        ordered = np.argsort(shapely.to_wkb(shapely.normalize(shapes), hex=True).astype(str), kind="stable")
        self.degrees = union_by_group(shapes[ordered], groups.ngroup().to_numpy()[ordered], self.count)
        self.metres = plane.to_plane(self.degrees)
        self.plane = plane

    def pairs(self, within_m: float) -> tuple[np.ndarray, np.ndarray]:
        """Positions of shapes of different units that lie within a distance, the lower comment id first."""
        a, b = shapely.STRtree(self.metres).query(self.metres, predicate="dwithin", distance=within_m)
        keep = (self.comment[a] < self.comment[b]) & (self.county[a] != self.county[b])
        return a[keep], b[keep]

    def stretches(self, a: np.ndarray, b: np.ndarray, within_m: float, shortest_m: float) -> np.ndarray:
        """Of each line or outline a, what runs within a distance of b for at least ``shortest_m`` without a break.

        In degrees, empty where there is no such stretch.
        """
        polygonal = shapely.get_dimensions(self.metres[a]) == 2
        outlines = np.where(polygonal, shapely.boundary(self.metres[a]), self.metres[a])
        near = shapely.intersection(outlines, shapely.buffer(self.metres[b], within_m))
        parts, owner = shapely.get_parts(shapely.line_merge(near), return_index=True)
        long = shapely.length(parts) >= shortest_m
        out = np.full(len(a), shapely.MultiLineString(), dtype=object)
        if long.any():
            shapely.multilinestrings(parts[long], indices=owner[long], out=out)
        return self.plane.to_degrees(out)


def _areas_that_meet(
    shapes: _Shapes, limits: ConflictLimits, sharing_ground: Collection[tuple[str, str]]
) -> pd.DataFrame:
    """Overlaps and, where there is none, common edges."""
    a, b = shapes.pairs(limits.side_by_side_m)
    overlap = without_dust(
        shapely.intersection(shapes.degrees[a], shapes.degrees[b]), narrowest_m=limits.side_by_side_m
    )
    overlaps = area_m2(overlap) >= limits.min_area_m2
    same = shapes.role[a] == shapes.role[b]
    beside = np.flatnonzero(~overlaps)
    edge = np.full(len(a), shapely.MultiLineString(), dtype=object)
    edge[beside] = shapes.stretches(a[beside], b[beside], limits.side_by_side_m, limits.min_length_m)
    pairs = zip(shapes.county[a], shapes.county[b])
    no_line_between = np.array([pair in sharing_ground for pair in pairs], dtype=bool)
    meets = overlaps | (~shapely.is_empty(edge) & (same | ~no_line_between))
    kind = np.where(same, ConflictKind.JOINT_SUPPORT.value, ConflictKind.OPPOSITE_AREAS.value)
    kind = np.where(~same & ~overlaps, ConflictKind.OPPOSITE_ACROSS_LINE.value, kind)
    return _once_per_kind(
        pd.DataFrame(
            {
                "kind": [ConflictKind(one) for one in kind[meets]],
                "a": shapes.comment[a[meets]],
                "b": shapes.comment[b[meets]],
                "geometry": np.where(overlaps, overlap, edge)[meets],
            }
        )
    )


def _lines_that_meet(shapes: _Shapes, limits: ConflictLimits) -> pd.DataFrame:
    a, b = shapes.pairs(limits.same_line_m)
    common = shapes.stretches(a, b, limits.same_line_m, limits.min_length_m)
    meets = ~shapely.is_empty(common)
    return pd.DataFrame(
        {
            "kind": [ConflictKind.SAME_BOUNDARY] * int(meets.sum()),
            "a": shapes.comment[a[meets]],
            "b": shapes.comment[b[meets]],
            "geometry": common[meets],
        }
    )


def _once_per_kind(found: pd.DataFrame) -> pd.DataFrame:
    """One row per kind and pair, also where two comments that both take out and bring in meet in several ways.

    Areas go before edges: what overlaps also adjoins.
    """
    dimension = shapely.get_dimensions(found["geometry"].to_numpy(dtype=object))
    keys = ["kind", "a", "b"]
    most = found.assign(dimension=dimension).groupby(keys)["dimension"].transform("max").to_numpy()
    found = found[dimension == most].reset_index(drop=True)
    groups = found.groupby(keys, sort=False)
    rows = groups.head(1)[keys].reset_index(drop=True)
    group = groups.ngroup().to_numpy()
    return rows.assign(geometry=union_by_group(found["geometry"].to_numpy(dtype=object), group, len(rows)))


def _without_agreed(
    disputed: pd.DataFrame, met: pd.DataFrame, within_m: float, plane: MetricPlane
) -> pd.DataFrame:
    """The disputed stretches but those where the same two comments ask for the same, and nowhere near for opposites."""
    both = disputed.reset_index().merge(met, on=["a", "b"], suffixes=("", "_met"))
    places = (plane.to_plane(both[name].to_numpy(dtype=object)) for name in ("geometry", "geometry_met"))
    near = both[shapely.dwithin(*places, within_m)]
    opposite = near.loc[near["kind_met"].isin(_OPPOSITE), "index"]
    agreed = near.loc[near["kind_met"] == ConflictKind.JOINT_SUPPORT, "index"]
    return disputed[~disputed.index.isin(set(agreed) - set(opposite))]


def _conflict(kind: ConflictKind, a: str, b: str, geometry: shapely.Geometry) -> Conflict:
    place = np.array([geometry], dtype=object)
    if shapely.get_dimensions(geometry) == 2:
        parts, size = shapely.multipolygons(shapely.get_parts(geometry)), area_m2(place)[0]
    else:
        parts, size = shapely.multilinestrings(shapely.get_parts(geometry)), length_m(place)[0]
    return Conflict(derived_id(kind.value, a, b), kind, a, b, parts, float(size))


def _middle_longitude(*frames: pd.DataFrame) -> float:
    """The meridian in the middle of all shapes (0 if there are none): distances are truest near it."""
    shapes = np.concatenate([frame["geometry"].to_numpy(dtype=object) for frame in frames])
    bounds = shapely.bounds(shapes)
    bounds = bounds[~np.isnan(bounds[:, 0])]
    return float((bounds[:, 0].min() + bounds[:, 2].max()) / 2) if len(bounds) else 0.0
