"""How our red line and the neighbouring provinces' meet along the province border (省际接边)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.border_segment import BorderClass
from redline_plugin.model.identity import derived_id
from redline_plugin.steps.border.line import BorderLine
from redline_plugin.steps.border.meeting import CLASSES, NOTHING, Meeting
from redline_plugin.steps.border.near_edges import edges_near
from redline_plugin.steps.border.reach import reach_to_border
from redline_plugin.steps.border.stretches import Stretch, stations_in_order, stretches
from redline_plugin.steps.geometry.area import length_m
from redline_plugin.steps.geometry.metric import MetricPlane

GAP, OVERLAP = "gap", "overlap"
SEGMENT_COLUMNS = (
    "segment_id", "county_code", "other_province", "other_county", "other_county_code", "border_class",
    "gap_or_overlap", "offset_m", "max_offset_m", "length_m", "patch_id", "other_patch", "geometry",
)  # fmt: skip
_ROUNDED_TO = 6  # decimals of a degree in what the id of a segment is made of, a tenth of a metre


@dataclass(frozen=True)
class BorderTolerance:
    """What counts as meeting, all in metres. Settings, from the practice of edge matching; no clause of a standard.

    Attributes:
        joined_m: ends that differ by no more are joined (2 mm on a map of 1:10 000, for soft ground).
        alone_m: where only one side has red line, it counts if it comes this near to the border (2 mm on 1:50 000).
        search_m: red line farther than this from the border does not take part, nor does a gap wider than this.
        shortest_m: a shorter change of class between the same patches is counted with what lies beside it.
        step_m: the border is looked at every so many metres, which is how exact the ends of segments are.
    """

    joined_m: float = 20.0
    alone_m: float = 100.0
    search_m: float = 500.0
    shortest_m: float = 100.0
    step_m: float = 20.0


def match_borders(
    patches: pd.DataFrame,
    counties: pd.DataFrame,
    neighbour_patches: pd.DataFrame,
    neighbour_counties: pd.DataFrame | None = None,
    tolerance: BorderTolerance = BorderTolerance(),
) -> pd.DataFrame:
    """Cut the border into segments by county, county across, class and patches. All geometry EPSG:4490.

    The border is the outer line of ``counties``; with ``neighbour_counties`` only where these lie along it (within
    ``search_m``). Without them it is the whole outer line, and ``ours_only`` then also stands where a neighbour sent
    no data. Of the neighbour's patches a strip along the border is enough. Stretches without any red line are left out.

    Returns:
        One row per segment, by county code and then along the border:

        - segment_id: the same for the same segment each time;
        - county_code; other_province, other_county (names) and other_county_code, "" where not known;
        - border_class: joined (the two lines meet within ``joined_m``, at the border or off it), offset (both are
          there, but apart or one over the other), ours_only, theirs_only;
        - gap_or_overlap: "gap" or "overlap" for offset, else "";
        - offset_m: width of the gap or overlap, the median along the segment (ends where the lines part or corners of
          the border would spoil a mean or a maximum); for ours_only and theirs_only how far the line stays short of the
          border. max_offset_m: its largest value. Overlaps are measured up to ``search_m`` for each side;
        - length_m (ellipsoid), patch_id, other_patch ("" where that side has none), geometry (LineString).
    """
    # GEOS sets the flag on edges that all but coincide; its results are sound.
    with np.errstate(invalid="ignore"):
        border = _border_of(counties, tolerance)
        county = _beside(border, counties, tolerance.search_m)
        other = _beside(border, neighbour_counties, tolerance.search_m)
        looked_at = np.full(len(border), True) if neighbour_counties is None else other != NOTHING
        meeting = _meeting(border, patches, neighbour_patches, looked_at, tolerance)

    found, sites = _segments(border, county, other, meeting, tolerance.shortest_m)
    first = np.array([site[0] for site in sites], dtype=int)
    table = pd.DataFrame(
        {
            "county_code": _named(counties, "county_code", county[first]),
            "other_province": _named(neighbour_counties, "prov_name", other[first]),
            "other_county": _named(neighbour_counties, "name", other[first]),
            "other_county_code": _named(neighbour_counties, "county_code", other[first]),
            "patch_id": _named(patches, "patch_id", np.array([one.ours for one in found], dtype=int)),
            "other_patch": _named(
                neighbour_patches, "patch_id", np.array([one.theirs for one in found], dtype=int)
            ),
            **_measures(border, meeting, found, sites),
        }
    )
    table["segment_id"] = _ids(table)
    return table.sort_values("county_code", kind="stable")[list(SEGMENT_COLUMNS)].reset_index(drop=True)


def _segments(
    border: BorderLine, county: np.ndarray, other: np.ndarray, meeting: Meeting, shortest_m: float
) -> tuple[list[Stretch], list[np.ndarray]]:
    """The stretches that make the segments, and the stations of each."""
    pairs = np.column_stack([border.ring, county, other])
    order = stations_in_order(border.ring, np.column_stack([pairs, meeting.labels]))
    section = np.unique(pairs, axis=0, return_inverse=True)[1].ravel()
    found = stretches(section[order], meeting.labels[order], border.length[order], shortest_m)
    return found, [order[one.first : one.last + 1] for one in found]


def _shapes(frame: pd.DataFrame) -> np.ndarray:
    return frame["geometry"].to_numpy(dtype=object)


def _border_of(counties: pd.DataFrame, tolerance: BorderTolerance) -> BorderLine:
    west, _, east, _ = shapely.total_bounds(_shapes(counties))
    plane = MetricPlane((west + east) / 2)
    return BorderLine(shapely.union_all(_shapes(counties)), plane, tolerance.step_m, tolerance.joined_m)


def _beside(border: BorderLine, counties: pd.DataFrame | None, search_m: float) -> np.ndarray:
    """Position of the county nearest to each station, -1 where none is within reach."""
    if counties is None:
        return np.full(len(border), NOTHING)
    edges = edges_near(_shapes(counties), border.places, border.plane, search_m)
    nearest = edges.nearest(border.middle, search_m)
    return edges.owner_of(nearest)


def _meeting(
    border: BorderLine,
    patches: pd.DataFrame,
    neighbour_patches: pd.DataFrame,
    looked_at: np.ndarray,
    tolerance: BorderTolerance,
) -> Meeting:
    limits = {"slack_m": tolerance.joined_m, "search_m": tolerance.search_m}
    ours = reach_to_border(_shapes(patches), border, from_inside=True, **limits)
    theirs = reach_to_border(_shapes(neighbour_patches), border, from_inside=False, **limits)
    return Meeting(ours, theirs, looked_at, tolerance.joined_m, tolerance.alone_m, tolerance.search_m)


def _named(frame: pd.DataFrame | None, column: str, rows: np.ndarray) -> np.ndarray:
    """Text of a column at these positions, "" at -1."""
    if frame is None:
        return np.full(len(rows), "", dtype=object)
    return np.append(frame[column].to_numpy(dtype=object), "")[rows]


def _measures(
    border: BorderLine, meeting: Meeting, found: list[Stretch], sites: list[np.ndarray]
) -> dict[str, np.ndarray]:
    offsets = [meeting.offset(site, one.kind, border.length) for one, site in zip(found, sites)]
    median, most = np.array(offsets, dtype=float).reshape(-1, 2).T
    classes = np.array([CLASSES[one.kind].value for one in found], dtype=object)
    lines = np.array([border.path(site) for site in sites], dtype=object)
    which = np.where(median < 0, GAP, OVERLAP)
    return {
        "border_class": classes,
        "gap_or_overlap": np.where(classes == BorderClass.OFFSET.value, which, "").astype(object),
        "offset_m": np.abs(median),
        "max_offset_m": np.abs(most),
        "length_m": length_m(lines),
        "geometry": lines,
    }


def _ids(table: pd.DataFrame) -> list[str]:
    """From the counties of both sides and where the segment lies, whichever way it is drawn."""
    lines = _shapes(table)
    middles = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    ends = shapely.get_coordinates([shapely.get_point(lines, 0), middles, shapely.get_point(lines, -1)])
    texts = [f"{x:.{_ROUNDED_TO}f},{y:.{_ROUNDED_TO}f}" for x, y in ends]
    count = len(lines)
    return [
        derived_id("border", ours, theirs, *sorted((texts[at], texts[2 * count + at])), texts[count + at])
        for at, (ours, theirs) in enumerate(zip(table["county_code"], table["other_county_code"]))
    ]
