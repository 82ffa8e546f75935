"""Split the patches of a draft by county.

Only patches that cross a county line are cut; all others go through as the very objects they were. What lies in no
county is kept as a remainder, cut by the same lines. For every patch, pieces and remainder add up to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import CancelledError, ErrorCode, RedlineError
from redline_plugin.model.line_slivers import WITHIN_TOLERANCE, LineSlivers
from redline_plugin.steps.cutting.county_ground import NO_COUNTY, CountyGround, county_ground
from redline_plugin.steps.cutting.merging import merged
from redline_plugin.steps.cutting.noding import cut_polygons
from redline_plugin.steps.cutting.slivers import absorb_slivers, is_thin
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.steps.geometry.blocks import blocks
from redline_plugin.steps.geometry.ground import places_within

_VERTICES_AT_A_TIME = 500_000
_RELATIVE_AREA = 1e-9
_METRES_OF_A_BIT = 4e-9  # a new vertex stands on the grid of doubles, 1.6 nm wide at 113° E


@dataclass(frozen=True)
class Split:
    """Every patch in its counties. Positions count in the arrays that were given; geometry EPSG:4490.

    ``pieces``: patch, county, whole (the patch lies in this county alone: geometry is the patch's own object),
    geometry, area_m2. ``remainders``: patch, geometry, area_m2 of what lies in no county. Sorted by patch and county.
    ``slivers``: patch, county, of_county, geometry, area_m2 of ground of ``of_county`` that went to the piece of
    ``county`` as a sliver along their line (NO_COUNTY: none, the remainder).
    """

    pieces: pd.DataFrame
    remainders: pd.DataFrame
    slivers: pd.DataFrame


@dataclass(frozen=True)
class _Slivers:
    """Faces that went to another county's piece than that whose ground they lie on."""

    patch: np.ndarray
    county: np.ndarray
    of_county: np.ndarray
    geometry: np.ndarray


@dataclass(frozen=True)
class _Parts:
    """What belongs to one county or to none: one row per patch and county."""

    patch: np.ndarray
    county: np.ndarray
    whole: np.ndarray
    geometry: np.ndarray
    area_m2: np.ndarray
    slivers: _Slivers


def never_cancelled() -> bool:
    """For callers without anybody who could stop them."""
    return False


def split_by_county(
    patches: np.ndarray,
    counties: np.ndarray,
    is_cancelled: Callable[[], bool] = never_cancelled,
    patch_areas_m2: np.ndarray | None = None,
) -> Split:
    """Pieces of valid ``patches`` in valid ``counties``, and what lies in no county: `CountyCutter` for one layer."""
    return CountyCutter(counties).cut(patches, patch_areas_m2, is_cancelled)


class CountyCutter:
    """Cuts patches by the same counties ((multi)polygons, valid, EPSG:4490), block by block, in threads or not.

    Of ground that two counties claim, the first in ``counties`` gets all. ``line_slivers``: what becomes of small
    parts of a patch beyond a county line.
    """

    def __init__(self, counties: np.ndarray, line_slivers: LineSlivers = WITHIN_TOLERANCE) -> None:
        self._line_slivers = line_slivers
        self._ground = county_ground(np.asarray(counties, dtype=object))

    def cut(
        self,
        patches: np.ndarray,
        patch_areas_m2: np.ndarray | None = None,
        is_cancelled: Callable[[], bool] = never_cancelled,
        patch_ids: np.ndarray | None = None,
    ) -> Split:
        """Pieces of valid ``patches`` (any part of a layer; positions count in it), and what lies in no county.

        Missing and empty patches have no rows. Adjacent counties' pieces of a patch share the cut vertex for vertex.
        Several threads may cut at once, each its own patches. ``patch_areas_m2``: the areas of ``patches`` where they
        are known already (`area_m2`); ``patch_ids``: what errors call them (without them "#" and the row, from 1).

        Raises CancelledError; RedlineError AREA_NOT_CONSERVED if pieces and remainder of a patch do not add up to it
        within 1e-9 (or the grid of its coordinates, for tiny ones).
        """
        patches = np.asarray(patches, dtype=object)
        areas = area_m2(patches) if patch_areas_m2 is None else patch_areas_m2
        near = np.unique(self._ground.lines.tree.query(patches)[0])
        far = np.setdiff1d(np.flatnonzero(~(shapely.is_missing(patches) | shapely.is_empty(patches))), near)
        found = [_far_from_lines(patches, far, areas, self._ground)]
        for block in blocks(patches[near], _VERTICES_AT_A_TIME):
            if is_cancelled():
                raise CancelledError
            found.append(_near_lines(patches, near[block], areas, self._ground, self._line_slivers))
            _require_conserved(patches, areas, near[block], found[-1], patch_ids)
        return _as_split(found)


def _far_from_lines(patches: np.ndarray, far: np.ndarray, areas: np.ndarray, ground: CountyGround) -> _Parts:
    """No line enters the bounds of these: one corner of the bounds tells where all of it lies."""
    bounds = shapely.bounds(patches[far])
    county = ground.county_of(ground.face_at(bounds[:, 0], bounds[:, 1]))
    none = np.empty(0, dtype=int)
    slivers = _Slivers(none, none, none, patches[none])
    return _Parts(far, county, np.ones(len(far), dtype=bool), patches[far], areas[far], slivers)


def _near_lines(
    patches: np.ndarray, near: np.ndarray, areas: np.ndarray, ground: CountyGround, line_slivers: LineSlivers
) -> _Parts:
    polygons, position = shapely.get_parts(patches[near], return_index=True)
    cut = cut_polygons(polygons, ground.lines)
    patch = near[position[cut.polygon]]
    inner = _places_off_lines(cut.geometry, cut.touched)
    located = ground.face_at(inner[:, 0], inner[:, 1])
    of_county = ground.county_of(located)
    face = absorb_slivers(cut.geometry, patch, located, of_county, line_slivers)
    county = ground.county_of(face)
    moved = np.flatnonzero(county != of_county)
    slivers = _Slivers(patch[moved], county[moved], of_county[moved], cut.geometry[moved])

    order = np.lexsort((county, patch))
    new = _begins(patch[order], county[order])
    group = np.cumsum(new) - 1
    patch, county = patch[order][new], county[order][new]
    whole = (np.bincount(patch, minlength=len(patches)) == 1)[patch]
    beside = (face != located) | is_thin(cut.geometry)  # where a face without width lies is anybody's guess
    adjoining = _differ_within(face[order], group) | (np.bincount(group, beside[order]) > 0)

    geometry = patches[patch]
    is_cut = ~whole[group]
    geometry[~whole] = _pieces(cut.geometry[order][is_cut], group[is_cut], adjoining[~whole])
    area = areas[patch]
    area[~whole] = area_m2(geometry[~whole])
    return _Parts(patch, county, whole, geometry, area, slivers)


def _places_off_lines(faces: np.ndarray, touched: np.ndarray) -> np.ndarray:
    """A place (n, 2) in each face that is on no line: well inside, or any vertex where no line touches (cheaper)."""
    places = np.empty((len(faces), 2))
    places[touched] = places_within(faces[touched])
    vertices = shapely.get_num_coordinates(faces[~touched])
    places[~touched] = shapely.get_coordinates(faces[~touched])[np.cumsum(vertices) - vertices]
    return places


def _begins(*sorted_keys: np.ndarray) -> np.ndarray:
    """Where a row differs from the one before it in any key."""
    begins = np.ones(len(sorted_keys[0]), dtype=bool)
    begins[1:] = np.any([np.diff(key) != 0 for key in sorted_keys], axis=0)
    return begins


def _differ_within(values: np.ndarray, group: np.ndarray) -> np.ndarray:
    """For each group (0, 1, … sorted) whether its values are not all the same."""
    changes = (np.diff(values) != 0) & (np.diff(group) == 0)
    return np.bincount(group[1:], changes, minlength=group[-1] + 1 if len(group) else 0) > 0


def _pieces(faces: np.ndarray, group: np.ndarray, adjoining: np.ndarray) -> np.ndarray:
    """One multipolygon for each group (sorted); where faces adjoin, the edges between them vanish, no vertex moves."""
    number = np.cumsum(_begins(group)) - 1
    pieces = shapely.multipolygons(faces, indices=number)
    united = adjoining[number]
    pieces[adjoining] = merged(faces[united], np.cumsum(_begins(number[united])) - 1)
    return pieces


def _require_conserved(
    patches: np.ndarray, areas: np.ndarray, near: np.ndarray, parts: _Parts, patch_ids: np.ndarray | None
) -> None:
    """``parts``: all that was made of the patches at ``near``."""
    off = np.bincount(parts.patch, parts.area_m2, len(patches))[near] - areas[near]
    suspect = np.flatnonzero(np.abs(off) > _RELATIVE_AREA * areas[near])
    unavoidable = _METRES_OF_A_BIT * length_m(patches[near[suspect]])
    wrong = suspect[np.abs(off[suspect]) > unavoidable]
    if len(wrong):
        first = wrong[np.argmax(np.abs(off[wrong]))]
        row = int(near[first])
        name = f"#{row + 1}" if patch_ids is None else str(patch_ids[row])
        left, bottom, right, top = shapely.bounds(patches[row])
        raise RedlineError(
            ErrorCode.AREA_NOT_CONSERVED,
            patch_id=name,
            place=f"{(left + right) / 2:.5f}, {(bottom + top) / 2:.5f}",
            difference_m2=float(off[first]),
        )


def _as_split(found: list[_Parts]) -> Split:
    rows = _rows(found, "patch", "county", "whole", "geometry", "area_m2")
    slivers = _rows([parts.slivers for parts in found], "patch", "county", "of_county", "geometry")
    outside = rows["county"] == NO_COUNTY
    return Split(
        pieces=rows[~outside].reset_index(drop=True),
        remainders=rows.loc[outside, ["patch", "geometry", "area_m2"]].reset_index(drop=True),
        slivers=slivers.assign(area_m2=area_m2(slivers["geometry"].to_numpy())),
    )


def _rows(found: Sequence[_Parts | _Slivers], *columns: str) -> pd.DataFrame:
    return pd.concat(
        [pd.DataFrame({name: getattr(part, name) for name in columns}) for part in found], ignore_index=True
    ).sort_values(["patch", "county"], ignore_index=True, kind="stable")
