"""How the patches end at the province border: sectors with known truth, and the lines that cut there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import shapely

from demo.data.draft.grid import Grid
from demo.data.draft.noise import Purpose, hash_at, seed_for, unit_interval
from demo.data.ellipsoid import polygon_areas

GAP_M, OVERLAP_M, UNCUT_REACH_M = 150.0, 200.0, 1000.0
SECTOR_M = 12_000.0
NEIGHBOUR_BAND_M = 25_000.0
NEAR_BORDER_M = 1_200.0
_SMALLEST_PART_CELLS = 6
_NEIGHBOUR_OVERREACH_M = 200.0


class Sector(IntEnum):
    """What is true of the two red lines in one sector of the border."""

    EXACT = 0
    """Both end on the border, with the border's own vertices."""
    GAP = 1
    """Ours ends 150 m short of the border, theirs on it."""
    OVERLAP = 2
    """Ours runs 200 m over the border, theirs ends on it."""
    UNMATCHED = 3
    """Both end on the border, but theirs follows another pattern."""
    RAW = 4
    """Neither is cut; each reaches up to 1 km over the border."""


_UPPER_SHARES = np.array([0.40, 0.60, 0.80, 0.92, 1.01], np.float32)


def sectors_at(grid: Grid, seed: int, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """The sector (as number) of points given in cells."""
    size = SECTOR_M / grid.cell
    square = np.floor(row / size).astype(np.int64), np.floor(column / size).astype(np.int64)
    dice = unit_interval(hash_at(seed_for(seed, Purpose.SECTOR), *square))
    return np.searchsorted(_UPPER_SHARES, dice, side="right")


@dataclass(frozen=True)
class BorderLines:
    """The province, and the areas in which patches of each sector are kept.

    `province_m`, `uncut_m`, `deep_m` are in metres of the grid; `kept` in degrees. Inside `deep_m` no patch can reach
    any of the lines.
    """

    province: shapely.Geometry
    province_m: shapely.Geometry
    uncut_m: shapely.Geometry
    deep_m: shapely.Geometry
    kept: dict[Sector, shapely.Geometry]

    @classmethod
    def around(cls, province: shapely.Geometry, grid: Grid) -> BorderLines:
        """The lines of a province given in degrees."""
        metres = grid.plane.shapes_to_metres(province)
        gap = shapely.buffer(metres, -GAP_M, quad_segs=4)
        overlap = shapely.buffer(metres, OVERLAP_M, quad_segs=4)
        return cls(
            province,
            metres,
            uncut_m=shapely.buffer(metres, UNCUT_REACH_M, quad_segs=4),
            deep_m=shapely.buffer(metres, -(GAP_M + 3 * grid.cell), quad_segs=2),
            kept={
                Sector.EXACT: province,
                Sector.GAP: grid.plane.shapes_to_lonlat(gap),
                Sector.OVERLAP: grid.plane.shapes_to_lonlat(overlap),
                Sector.UNMATCHED: province,
            },
        )

    def cut_ours(self, shapes: np.ndarray, sectors: np.ndarray, box: shapely.Geometry) -> np.ndarray:
        """Our patches (degrees, all within `box`) as their sectors want them."""
        cut = shapes.copy()
        for sector, kept in self.kept.items():
            here = sectors == sector
            if here.any():
                cut[here] = shapely.intersection(shapes[here], shapely.intersection(kept, box))
        return cut

    def cut_theirs(self, shapes: np.ndarray, sectors: np.ndarray, box: shapely.Geometry) -> np.ndarray:
        """The neighbours' patches (degrees, all within `box`) taken off our province, but for RAW sectors."""
        near = shapely.intersection(self.province, box)
        cut = shapes.copy()
        # GEOS 3.11 raises the floating-point flag where shapes only touch; the results are right.
        with np.errstate(invalid="ignore"):
            cutting = (sectors != Sector.RAW) & shapely.intersects(shapes, near)
        cut[cutting] = shapely.difference(shapes[cutting], near)
        return cut


def neighbour_masks(
    border: BorderLines, provinces: Sequence[shapely.Geometry]
) -> list[tuple[shapely.Geometry, int]]:
    """Where each neighbour (metres), numbered from 1, has its red line: along the border and up to 1 km over it."""
    band = shapely.buffer(border.province_m, NEIGHBOUR_BAND_M, quad_segs=4)
    core = shapely.buffer(border.province_m, -UNCUT_REACH_M, quad_segs=4)
    own, over = [], []
    for number, province in enumerate(provinces, 1):
        reach = shapely.buffer(province, UNCUT_REACH_M + _NEIGHBOUR_OVERREACH_M, quad_segs=4)
        beyond = shapely.difference(shapely.intersection(reach, border.province_m), core)
        if not beyond.is_empty:
            over.append((beyond, number))
        own.append((shapely.intersection(province, band), number))
    return over + own


def without_crumbs(shapes: np.ndarray, cell: float) -> tuple[np.ndarray, np.ndarray]:
    """Cut shapes as multipolygons without parts under 6 cells, and their areas (m²); emptied ones are None, 0."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    is_polygon = shapely.get_type_id(parts) == shapely.GeometryType.POLYGON
    parts, owner = shapely.transform(parts[is_polygon], lambda c: np.round(c, 9)), owner[is_polygon]
    part_areas = polygon_areas(parts)
    large = part_areas > _SMALLEST_PART_CELLS * cell**2
    parts, owner, part_areas = parts[large], owner[large], part_areas[large]
    areas = np.bincount(owner, part_areas, minlength=len(shapes))
    kept = np.full(len(shapes), None, dtype=object)
    owners = np.unique(owner)
    if len(owners):
        kept[owners] = shapely.multipolygons(parts, indices=np.searchsorted(owners, owner))
    return kept, areas
