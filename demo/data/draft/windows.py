"""Finds the polygons of one window of the grid: inner ones as rings in cells, those at the border cut, in degrees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from osgeo import gdal, ogr

from demo.data.draft.border import SECTOR_M, BorderLines, Sector, sectors_at, without_crumbs
from demo.data.draft.found import CutPolygons, FoundPolygons, InnerPolygons
from demo.data.draft.grid import Frame, Grid, memory_layer
from demo.data.draft.mountains import Terrain
from demo.data.draft.noise import Purpose, add_noise, seed_for
from demo.data.draft.rings import NARROW_OPENING_CELLS, PolygonRings, Style, draw_bevelled, draw_stairs

CORE_CELLS = 8192
MARGIN_CELLS = 640
TYPE_WAVELENGTH_M = 9000.0
_SMALLEST_CELLS = 24
_SIEVE_CELLS = 6
_BOX_MARGIN_DEGREES = 0.01


@dataclass(frozen=True)
class Plan:
    """All that the windows of one draft have in common."""

    terrain: Terrain
    threshold: np.float32
    border: BorderLines
    neighbours: list[tuple[shapely.Geometry, int]]
    """Where the neighbours' red line may lie (metres), with the neighbour's number; empty: not wanted."""
    style: Style

    @property
    def adjacent(self) -> bool:
        """Whether a patch ends where its type ends, so that patches touch."""
        return self.style is Style.ADJACENT

    @property
    def grid(self) -> Grid:
        """The grid of the draft."""
        return self.terrain.grid

    @property
    def seed(self) -> int:
        """The seed of the draft."""
        return self.terrain.seed


@dataclass(frozen=True)
class _Raw:
    """Polygons of one raster: rings and boxes (left, top, right, bottom) in cells of the grid."""

    owner: np.ndarray
    cells: np.ndarray
    value: np.ndarray
    rings: PolygonRings
    boxes: np.ndarray

    def take(self, chosen: np.ndarray) -> _Raw:
        rows = np.flatnonzero(chosen)
        return _Raw(
            self.owner[rows], self.cells[rows], self.value[rows], self.rings.take(rows), self.boxes[rows]
        )


def cores(plan: Plan, size: int = CORE_CELLS) -> list[Frame]:
    """The frames (without margin) that hold anything, row by row."""
    grid, coarse, around = plan.grid, 64, 8
    cover = grid.rasterize([(plan.border.uncut_m, 1), *plan.neighbours], grid.whole(coarse), coarse) > 0
    frames = []
    for top in range(0, grid.rows, size):
        for left in range(0, grid.columns, size):
            rows = slice(max(0, top // coarse - around), (top + size) // coarse + around + 1)
            columns = slice(max(0, left // coarse - around), (left + size) // coarse + around + 1)
            if cover[rows, columns].any():
                frames.append((top, min(size, grid.rows - top), left, min(size, grid.columns - left)))
    return frames


def polygons_of_window(plan: Plan, core: Frame) -> FoundPolygons:
    """The polygons whose owner corner lies in `core`."""
    frame = _frame_with_content(plan, core)
    if frame is None:
        return FoundPolygons.joined([])
    field = plan.terrain.heights(frame)
    roads = plan.terrain.roads(frame)
    red = (field > plan.threshold) & ~roads
    ours = _owned(plan, core, frame, _ours_raster(plan, frame, red))
    inner = _is_deep(plan, frame, ours)
    return FoundPolygons(
        _inner(ours.take(inner)),
        _cut(plan, frame, ours.take(~inner), plan.border.cut_ours),
        _neighbour_polygons(plan, core, frame, field, roads),
    )


# ---- the raster of a window


def _frame_with_content(plan: Plan, core: Frame) -> Frame | None:
    """The core with its margin, without the rows and columns outside that hold nothing."""
    grid = plan.grid
    top, left = max(0, core[0] - MARGIN_CELLS), max(0, core[2] - MARGIN_CELLS)
    bottom = min(grid.rows, core[0] + core[1] + MARGIN_CELLS)
    right = min(grid.columns, core[2] + core[3] + MARGIN_CELLS)
    filled = grid.rasterize(
        [(plan.border.uncut_m, 1), *plan.neighbours], (top, bottom - top, left, right - left)
    )
    rows, columns = np.flatnonzero(filled.any(axis=1)), np.flatnonzero(filled.any(axis=0))
    if not len(rows):
        return None
    first_row, end_row = max(0, rows[0] - 1), min(bottom - top, rows[-1] + 2)
    first_column, end_column = max(0, columns[0] - 1), min(right - left, columns[-1] + 2)
    return (
        int(top + first_row),
        int(end_row - first_row),
        int(left + first_column),
        int(end_column - first_column),
    )


def _ours_raster(plan: Plan, frame: Frame, red: np.ndarray) -> np.ndarray:
    """1 where our red line may lie; where patches shall touch, 1 + the number of the type."""
    mask = np.where(red, plan.grid.rasterize([(plan.border.uncut_m, 1)], frame), 0)
    if not plan.adjacent:
        return mask.astype(np.uint8)
    types = np.zeros(mask.shape, np.float32)
    add_noise(seed_for(plan.seed, Purpose.TYPE), frame, TYPE_WAVELENGTH_M / plan.grid.cell, 1.0, types)
    return np.where(mask > 0, types_from_noise(types).astype(np.uint8) + 1, 0).astype(np.uint8)


def types_from_noise(noise: np.ndarray) -> np.ndarray:
    """Numbers 0..4 of the red line's types from noise in [-1, 1]."""
    return np.clip(noise * 2.4 + 2.5, 0, 4.99).astype(int)


def _neighbour_polygons(
    plan: Plan, core: Frame, frame: Frame, field: np.ndarray, roads: np.ndarray
) -> CutPolygons:
    if not plan.neighbours:
        return CutPolygons.joined([])
    numbers = plan.grid.rasterize(plan.neighbours, frame)
    _put_other_pattern(plan, frame, numbers, field)
    red = (field > plan.threshold) & ~roads
    theirs = _owned(plan, core, frame, np.where(red, numbers, 0).astype(np.uint8))
    return _cut(plan, frame, theirs, plan.border.cut_theirs)


def _put_other_pattern(plan: Plan, frame: Frame, numbers: np.ndarray, field: np.ndarray) -> None:
    """Overwrites the field in the UNMATCHED sectors, where the neighbour's red line has nothing to do with ours."""
    top, height, left, width = frame
    size = SECTOR_M / plan.grid.cell
    sector_rows = np.floor(np.arange(top, top + height) / size).astype(np.int64)
    sector_columns = np.floor(np.arange(left, left + width) / size).astype(np.int64)
    for i in np.unique(sector_rows):
        for j in np.unique(sector_columns):
            middle = np.array([i + 0.5]) * size, np.array([j + 0.5]) * size
            if sectors_at(plan.grid, plan.seed, *middle)[0] != Sector.UNMATCHED:
                continue
            first_row, row_count = _span(sector_rows == i)
            first_column, column_count = _span(sector_columns == j)
            here = slice(first_row, first_row + row_count), slice(first_column, first_column + column_count)
            if numbers[here].any():
                part = top + first_row, row_count, left + first_column, column_count
                field[here] = plan.terrain.heights(part, Purpose.OTHER_PATTERN)


def _span(where: np.ndarray) -> tuple[int, int]:
    """First place and length of an unbroken run of True."""
    at = np.flatnonzero(where)
    return int(at[0]), len(at)


# ---- from raster to polygons


def _owned(plan: Plan, core: Frame, frame: Frame, raster: np.ndarray) -> _Raw:
    """The polygons of the raster that the window owns and holds whole."""
    values, shapes = _polygonize(raster)
    left, top, right, bottom = shapely.bounds(shapes).T
    grid = plan.grid
    cut_by_frame = (
        ((left == 0) & (frame[2] > 0))
        | ((top == 0) & (frame[0] > 0))
        | ((right == frame[3]) & (frame[2] + frame[3] < grid.columns))
        | ((bottom == frame[1]) & (frame[0] + frame[1] < grid.rows))
    )
    rows = np.flatnonzero(~cut_by_frame)
    rings = PolygonRings.from_shapes(shapes[rows]).moved(frame[2], frame[0])
    owner = _owner_corners(rings)
    raw = _Raw(
        owner,
        np.round(shapely.area(shapes[rows])),
        values[rows],
        rings,
        np.column_stack([left, top, right, bottom])[rows] + np.tile([frame[2], frame[0]], 2),
    )
    in_core = (owner[:, 0] >= core[0]) & (owner[:, 0] < core[0] + core[1])
    in_core &= (owner[:, 1] >= core[2]) & (owner[:, 1] < core[2] + core[3])
    return raw.take(in_core)


def _polygonize(raster: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Values and polygons (corner units of the array) of the connected cells, sieved; crumbs are left out."""
    height, width = raster.shape
    dataset = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    band = dataset.GetRasterBand(1)
    band.WriteArray(raster)
    gdal.SieveFilter(band, None, band, _SIEVE_CELLS, 4)
    source, layer = memory_layer(None, ogr.wkbPolygon)
    gdal.Polygonize(band, band, layer, 0, [])
    values, shapes = [], []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry.GetArea() >= _SMALLEST_CELLS:
            values.append(feature.GetField(0))
            shapes.append(bytes(geometry.ExportToWkb(ogr.wkbNDR)))
    del source
    return np.array(values, int), shapely.from_wkb(np.array(shapes, dtype=object))


def _owner_corners(rings: PolygonRings) -> np.ndarray:
    """(n, 2) row and column of each polygon's topmost, then leftmost vertex."""
    if not len(rings):
        return np.zeros((0, 2), np.int64)
    starts = rings.vertex_starts
    column, row = rings.vertices[:, 0].astype(np.int64), rings.vertices[:, 1].astype(np.int64)
    top = np.minimum.reduceat(row, starts)
    counts = np.diff(np.append(starts, len(row)))
    in_top_row = row == np.repeat(top, counts)
    left = np.minimum.reduceat(np.where(in_top_row, column, np.iinfo(np.int64).max), starts)
    return np.column_stack([top, left])


def _is_deep(plan: Plan, frame: Frame, polygons: _Raw) -> np.ndarray:
    """Which polygons lie so far inside the province that no border line reaches them."""
    if not len(polygons.rings):
        return np.zeros(0, bool)
    deep = plan.grid.rasterize([(plan.border.deep_m, 1)], frame).astype(bool)
    row = np.minimum(polygons.rings.vertices[:, 1] - frame[0], frame[1] - 1)
    column = np.minimum(polygons.rings.vertices[:, 0] - frame[2], frame[3] - 1)
    return np.logical_and.reduceat(deep[row, column], polygons.rings.vertex_starts)


def _inner(polygons: _Raw) -> InnerPolygons:
    return InnerPolygons(polygons.owner, polygons.cells, polygons.value, polygons.rings)


def _cut(
    plan: Plan,
    frame: Frame,
    polygons: _Raw,
    cut: Callable[[np.ndarray, np.ndarray, shapely.Geometry], np.ndarray],
) -> CutPolygons:
    if not len(polygons.rings):
        return CutPolygons.joined([])
    left, top, right, bottom = polygons.boxes.T
    sectors = sectors_at(plan.grid, plan.seed, (top + bottom) / 2, (left + right) / 2)
    drawn = (
        draw_stairs(polygons.rings, NARROW_OPENING_CELLS) if plan.adjacent else draw_bevelled(polygons.rings)
    )
    shapes = drawn.to_shapes(plan.grid.cell_corners_to_lonlat(drawn.vertices))
    kept, areas = without_crumbs(cut(shapes, sectors, _box_around(plan.grid, frame)), plan.grid.cell)
    rows = np.flatnonzero(areas > 0)
    return CutPolygons(polygons.owner[rows], areas[rows], polygons.value[rows], kept[rows], sectors[rows])


def _box_around(grid: Grid, frame: Frame) -> shapely.Geometry:
    """A box (degrees) that holds the whole frame."""
    top, height, left, width = frame
    corners = np.array([[left, top], [left + width, top], [left, top + height], [left + width, top + height]])
    lonlat = grid.cell_corners_to_lonlat(corners)
    return shapely.buffer(shapely.multipoints(lonlat).envelope, _BOX_MARGIN_DEGREES, join_style="mitre")
