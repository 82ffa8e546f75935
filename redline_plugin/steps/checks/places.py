"""In which county each patch lies, and what lies in none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.steps.checks.closeness import Each
from redline_plugin.steps.checks.outlines import Runs, lines_of, parts_of
from redline_plugin.steps.cutting.county_ground import NO_COUNTY, CountyGround, county_ground
from redline_plugin.steps.geometry.blocks import blocks
from redline_plugin.steps.split import CountyCutter

_RUNS_AT_A_TIME = 50_000
_VERTICES_AT_A_TIME = 100_000


@dataclass(frozen=True)
class Places:
    """Positions count in the draft.

    ``county``: the position of the county that holds the most of each patch (NO_COUNTY: none holds any, or the patch
    was not asked about); ``share``: how much of the patch that is (0 … 1); ``outside``: patch, geometry, area_m2 of
    what lies in no county; ``pieces``: patch, county, area_m2 of the patches whose outline meets a county line.
    """

    county: np.ndarray
    share: np.ndarray
    outside: pd.DataFrame
    pieces: pd.DataFrame


def places_of(
    geometry: np.ndarray,
    area_m2: np.ndarray,
    sound: np.ndarray,
    runs: Runs,
    first_vertices: np.ndarray,
    counties: np.ndarray,
    each: Each,
    go_on: Callable[[], None],
) -> Places:
    """Where the ``sound`` patches lie (EPSG:4490); ``runs``: their outlines, ``first_vertices``: one of each.

    Patches whose outline meets no county line lie where any of their vertices lies; only the others are cut.
    """
    ground = county_ground(counties)
    go_on()
    crossing = np.intersect1d(_on_lines(geometry, runs, ground, counties, each), sound)
    county = np.full(len(geometry), NO_COUNTY)
    share = np.zeros(len(geometry))
    clear = np.setdiff1d(sound, crossing)
    county[clear] = ground.county_of(ground.face_at(*first_vertices[clear].T))
    share[clear] = county[clear] != NO_COUNTY
    go_on()

    outside = pd.DataFrame({"patch": clear, "geometry": geometry[clear], "area_m2": area_m2[clear]})[
        county[clear] == NO_COUNTY
    ]
    cutter = CountyCutter(counties)

    def cut(some: slice) -> tuple[pd.DataFrame, pd.DataFrame]:
        split = cutter.cut(geometry[crossing[some]], area_m2[crossing[some]])
        for rows in (split.pieces, split.remainders):
            rows["patch"] = crossing[some][rows["patch"].to_numpy(dtype=int)]
        return split.pieces[["patch", "county", "area_m2"]], split.remainders

    found = list(each(cut, blocks(geometry[crossing], _VERTICES_AT_A_TIME)))
    pieces = pd.concat([pd.DataFrame({"patch": [], "county": [], "area_m2": []}), *(one for one, _ in found)])
    most = pieces.sort_values("area_m2", kind="stable").drop_duplicates("patch", keep="last")
    at = most["patch"].to_numpy(dtype=int)
    county[at] = most["county"].to_numpy(dtype=int)
    share[at] = most["area_m2"].to_numpy(dtype=float) / area_m2[at]
    outside = pd.concat([outside, *(rest for _, rest in found)], ignore_index=True)
    return Places(county, share, outside.sort_values("patch", ignore_index=True), pieces)


def _on_lines(
    geometry: np.ndarray, runs: Runs, ground: CountyGround, counties: np.ndarray, each: Each
) -> np.ndarray:
    """Patches whose outline meets a county line, and those that a whole county, or an island of one, may lie in."""

    parts = parts_of(runs)
    near_part = np.zeros(len(parts.patch), dtype=bool)
    near_part[ground.lines.tree.query(shapely.box(*parts.boxes.T))[0]] = True
    near = np.flatnonzero(np.repeat(near_part, parts.count))

    def meeting(some: slice) -> np.ndarray:
        run, line = ground.lines.tree.query(shapely.box(*runs.boxes[near[some]].T))
        if not len(run):
            return run
        used, at = np.unique(near[some][run], return_inverse=True)
        vertices, line_of = lines_of(geometry, runs, used)
        lines = shapely.linestrings(vertices, indices=line_of)
        met = shapely.intersects(lines[at], ground.lines.runs[line])
        return np.unique(runs.patch[used[at[met]]])

    slices = [slice(at, at + _RUNS_AT_A_TIME) for at in range(0, len(near), _RUNS_AT_A_TIME)]
    met = [np.zeros(0, dtype=np.int64), *each(meeting, slices)]
    return np.unique(np.concatenate([*met, _around_counties(geometry, counties)]))


def _around_counties(geometry: np.ndarray, counties: np.ndarray) -> np.ndarray:
    """Patches in whose box all of a part of a county lies, or all of a hole of one."""
    parts = shapely.get_parts(np.array(counties, dtype=object))  # a copy: see `area._single_parts`
    inner = shapely.bounds(np.concatenate((parts, shapely.polygons(_holes(parts)))))
    outer = shapely.bounds(geometry)
    wide = np.flatnonzero(outer[:, 2] - outer[:, 0] >= (inner[:, 2] - inner[:, 0]).min(initial=np.inf))
    patch, part = shapely.STRtree(shapely.box(*inner.T)).query(shapely.box(*outer[wide].T))
    holds = (outer[wide[patch], :2] <= inner[part, :2]) & (outer[wide[patch], 2:] >= inner[part, 2:])
    return wide[patch[holds.all(axis=1)]]


def _holes(parts: np.ndarray) -> np.ndarray:
    rings, part = shapely.get_rings(parts, return_index=True)
    is_hole = np.concatenate((np.zeros(min(len(part), 1), dtype=bool), part[1:] == part[:-1]))
    return rings[is_hole]
