"""Makes a draft and, where asked for, the red line of the neighbouring provinces along the border."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
import shapely

from demo.data.draft.border import NEAR_BORDER_M, BorderLines, Sector, neighbour_masks
from demo.data.draft.faults import FaultKind, PlantedFault
from demo.data.draft.found import CutPolygons, FoundPolygons
from demo.data.draft.grid import Grid
from demo.data.draft.mountains import Terrain
from demo.data.draft.noise import Purpose, hash_at, noise_at, seed_for, unit_interval
from demo.data.draft.regions import SHANXI, Region
from demo.data.draft.rings import (
    NARROW_OPENING_CELLS,
    OPENING_CELLS,
    PolygonRings,
    Style,
    draw_bevelled,
    draw_rounded,
    draw_stairs,
)
from demo.data.draft.selection import Thinning, thin
from demo.data.draft.windows import TYPE_WAVELENGTH_M, Plan, cores, polygons_of_window, types_from_noise
from demo.data.draft.writing import COLUMNS, Patches, PatchWriter
from demo.data.ellipsoid import polygon_areas
from demo.data.layer_files import LayerFile, read_layer

DRAFT_LAYER, NEIGHBOUR_LAYER = "stbhhx_draft", "stbhhx_neighbour"
INTERIOR = "interior"
_BLOCK = 4000
_STAIR, _BEVEL, _ROUND = 0, 1, 2
_ROUND_AT_MOST_CELLS = 120_000
_NEAR_COARSENING = 16
_TYPE_OF_UNTYPED_NEIGHBOUR = 2


class Boundaries(Protocol):
    """Where the boundaries stand: a file with the layer province, and one with the layer counties around it."""

    @property
    def counties(self) -> Path:
        """File with the layer province."""

    @property
    def neighbour_counties(self) -> Path:
        """File with the layer counties (field prov_code)."""


@dataclass(frozen=True)
class DraftFacts:
    """What was written; `sectors` counts the patches by the truth of their border sector."""

    path: Path
    neighbour_path: Path | None
    patches: int
    neighbour_patches: int
    vertices: int
    area_m2: float
    cell_m: float
    sectors: dict[str, int]
    faults: tuple[PlantedFault, ...]
    seconds: float


def make_draft(
    n: int,
    seed: int,
    boundaries: Boundaries,
    out: Path,
    neighbour_out: Path | None = None,
    *,
    region: Region = SHANXI,
    style: Style = Style.MIXED,
    dirty: float = 0.0,
    processes: int | None = None,
) -> DraftFacts:
    """Writes a draft of exactly `n` patches (EPSG:4490, MJ in m²) and, to `neighbour_out`, the neighbours' strip.

    Args:
        dirty: share of the patches that get one fault each; twins come on top of `n`.
        processes: how many to work with; all processors if None. The features do not depend on it.

    Raises:
        TooFewPolygonsError: the terrain does not give that many patches.
        ValueError: the ending of an output is unknown, or a layer is missing.
    """
    started = time.perf_counter()
    plan = _plan(n, seed, boundaries, region, style, neighbours_wanted=neighbour_out is not None)
    found = _find(plan, processes or os.cpu_count() or 1)
    thinning = _thin(plan, found, n)
    with LayerFile(out) as file, file.new_layer(DRAFT_LAYER, COLUMNS) as layer:
        ours = PatchWriter(layer)
        for patches in _our_patches(plan, found, thinning.chosen, dirty):
            ours.write(patches)
    neighbour_patches = 0
    if neighbour_out is not None:
        with LayerFile(neighbour_out) as file, file.new_layer(NEIGHBOUR_LAYER, COLUMNS) as layer:
            theirs = PatchWriter(layer)
            theirs.write(_their_patches(plan, found.theirs, thinning))
        neighbour_patches = theirs.written
    return DraftFacts(
        path=Path(out),
        neighbour_path=neighbour_out,
        patches=ours.written,
        neighbour_patches=neighbour_patches,
        vertices=ours.vertices,
        area_m2=ours.area_m2,
        cell_m=plan.grid.cell,
        sectors=ours.sectors,
        faults=tuple(ours.faults),
        seconds=time.perf_counter() - started,
    )


def _plan(
    n: int, seed: int, boundaries: Boundaries, region: Region, style: Style, *, neighbours_wanted: bool
) -> Plan:
    grid = Grid.for_patches(region, n)
    province = shapely.union_all(shapely.get_parts(read_layer(boundaries.counties, "province")[0]))
    border = BorderLines.around(province, grid)
    terrain = Terrain(grid, seed)
    neighbours = []
    if neighbours_wanted:
        neighbours = neighbour_masks(border, _neighbour_provinces(boundaries.neighbour_counties, grid))
    return Plan(terrain, terrain.threshold(border.province_m), border, neighbours, style)


def _neighbour_provinces(path: Path, grid: Grid) -> list[shapely.Geometry]:
    """The counties (degrees) of each neighbouring province as one shape in metres, in the region's order."""
    shapes, fields = read_layer(path, "counties")
    codes = np.array(fields["prov_code"])
    return [
        grid.plane.shapes_to_metres(shapely.union_all(shapely.get_parts(shapes[codes == code])))
        for code, _ in grid.region.neighbours
    ]


def _find(plan: Plan, processes: int) -> FoundPolygons:
    frames = cores(plan)
    search = partial(polygons_of_window, plan)
    if processes == 1 or len(frames) == 1:
        return FoundPolygons.joined([search(frame) for frame in frames])
    with multiprocessing.Pool(min(processes, len(frames))) as pool:
        return FoundPolygons.joined(pool.map(search, frames, chunksize=1))


def _thin(plan: Plan, found: FoundPolygons, n: int) -> Thinning:
    """The patches to keep, numbered through the inner ones and then those at the border, which all stay."""
    owner = np.concatenate([found.inner.owner, found.ours.owner])
    at_border = np.arange(len(owner)) >= len(found.inner.cells)
    dice = hash_at(seed_for(plan.seed, Purpose.THINNING), owner[:, 0], owner[:, 1])
    return thin(_sizes(plan, found), at_border, n, dice)


def _sizes(plan: Plan, found: FoundPolygons) -> np.ndarray:
    return np.concatenate([found.inner.cells, found.ours.area_m2 / plan.grid.cell**2])


# ---- our side


def _our_patches(plan: Plan, found: FoundPolygons, chosen: np.ndarray, dirty: float) -> Iterator[Patches]:
    """The chosen patches, the inner ones in blocks (to spare memory), then those at the border."""
    inner_count = len(found.inner.cells)
    drawings = _drawings(plan, found)
    inner = chosen[chosen < inner_count]
    for start in range(0, len(inner), _BLOCK):
        rows = inner[start : start + _BLOCK]
        shapes = _draw(plan, found.inner.rings.take(rows), drawings[rows])
        yield _with_attributes(
            plan,
            found.inner.owner[rows],
            found.inner.value[rows],
            [INTERIOR] * len(rows),
            polygon_areas(shapes),
            shapely.multipolygons(shapes, indices=np.arange(len(shapes))),
            dirty,
        )
    rows = chosen[chosen >= inner_count] - inner_count
    border = found.ours
    yield _with_attributes(
        plan,
        border.owner[rows],
        border.value[rows],
        [Sector(number).name.lower() for number in border.sectors[rows].tolist()],
        border.area_m2[rows],
        border.shapes[rows],
        dirty,
    )


def _drawings(plan: Plan, found: FoundPolygons) -> np.ndarray:
    """How each polygon, inner or at the border, is drawn."""
    cells = _sizes(plan, found)
    if plan.style is Style.MIXED:
        owner = np.concatenate([found.inner.owner, found.ours.owner])
        dice = unit_interval(hash_at(seed_for(plan.seed, Purpose.STYLE), owner[:, 0], owner[:, 1]))
        drawings = np.where(dice < 0.3, _STAIR, np.where(dice < 0.45, _BEVEL, _ROUND))
        drawings[np.argsort(-cells, kind="stable")[:3]] = _ROUND
    else:
        by_style = {Style.BEVEL: _BEVEL, Style.SMOOTH: _ROUND}
        drawings = np.full(len(cells), by_style.get(plan.style, _STAIR))
    # Rounding doubles the vertices once more: the very largest have enough.
    drawings[(cells > _ROUND_AT_MOST_CELLS) & (drawings == _ROUND)] = _BEVEL
    return drawings


def _draw(plan: Plan, table: PolygonRings, drawings: np.ndarray) -> np.ndarray:
    """Polygons in degrees."""
    opening = NARROW_OPENING_CELLS if plan.adjacent else OPENING_CELLS
    draw = {_STAIR: partial(draw_stairs, opening=opening), _BEVEL: draw_bevelled, _ROUND: draw_rounded}
    shapes = np.full(len(table), None, dtype=object)
    for number, function in draw.items():
        rows = np.flatnonzero(drawings == number)
        if len(rows):
            drawn = function(table.take(rows))
            shapes[rows] = drawn.to_shapes(plan.grid.cell_corners_to_lonlat(drawn.vertices))
    return shapes


def _with_attributes(
    plan: Plan,
    owner: np.ndarray,
    value: np.ndarray,
    sectors: list[str],
    areas_m2: np.ndarray,
    shapes: np.ndarray,
    dirty: float,
) -> Patches:
    return Patches(
        province_codes=[plan.grid.region.code] * len(shapes),
        range_names=_nearest_ranges(plan, owner),
        types=_types(plan, owner, value),
        areas_m2=areas_m2,
        sectors=sectors,
        shapes=shapes,
        faults=_faults(plan, owner, dirty),
    )


def _nearest_ranges(plan: Plan, owner: np.ndarray) -> list[str]:
    x, y = plan.grid.cell_corners_to_metres(owner[:, 0], owner[:, 1])
    ranges = plan.grid.region.ranges
    return [ranges[i].name for i in plan.terrain.range_strength(x, y)[1].tolist()]


def _types(plan: Plan, owner: np.ndarray, value: np.ndarray) -> list[int]:
    if plan.adjacent:
        return (value - 1).tolist()
    wavelength = TYPE_WAVELENGTH_M / plan.grid.cell
    row, column = owner.astype(float).T
    return types_from_noise(noise_at(seed_for(plan.seed, Purpose.TYPE), row, column, wavelength)).tolist()


def _faults(plan: Plan, owner: np.ndarray, dirty: float) -> list[FaultKind | None]:
    dice = unit_interval(hash_at(seed_for(plan.seed, Purpose.IS_FAULTY), owner[:, 0], owner[:, 1]))
    kinds = hash_at(seed_for(plan.seed, Purpose.KIND_OF_FAULT), owner[:, 0], owner[:, 1]) % np.uint64(6)
    return [
        FaultKind(kind) if faulty else None for faulty, kind in zip((dice < dirty).tolist(), kinds.tolist())
    ]


# ---- the neighbours' side


def _their_patches(plan: Plan, theirs: CutPolygons, thinning: Thinning) -> Patches:
    """The neighbours' patches, thinned like ours away from the border; near it all stay, to be compared."""
    dice = unit_interval(
        hash_at(seed_for(plan.seed, Purpose.THINNING), theirs.owner[:, 0], theirs.owner[:, 1])
    )
    kept = dice <= thinning.share_for(theirs.area_m2 / plan.grid.cell**2)
    rows = np.flatnonzero(kept | _near_border(plan, theirs.shapes))
    owner = theirs.owner[rows]
    neighbours = [plan.grid.region.neighbours[number - 1] for number in theirs.value[rows].tolist()]
    return Patches(
        province_codes=[code for code, _ in neighbours],
        range_names=[name for _, name in neighbours],
        types=_types(plan, owner, np.full(len(rows), _TYPE_OF_UNTYPED_NEIGHBOUR + 1)),
        areas_m2=theirs.area_m2[rows],
        sectors=[Sector(number).name.lower() for number in theirs.sectors[rows].tolist()],
        shapes=theirs.shapes[rows],
        faults=[None] * len(rows),
    )


def _near_border(plan: Plan, shapes: np.ndarray) -> np.ndarray:
    """Which shapes (degrees) come within about 1.2 km of the border, seen on a coarse raster."""
    grid, coarse = plan.grid, _NEAR_COARSENING
    zone = shapely.buffer(plan.border.province_m, NEAR_BORDER_M, quad_segs=4)
    near = grid.rasterize([(zone, 1)], grid.whole(coarse), coarse) > 0
    parts, shape_of_part = shapely.get_parts(shapes, return_index=True)
    vertices, part_of_vertex = shapely.get_coordinates(shapely.get_exterior_ring(parts), return_index=True)
    x, y = grid.plane.to_metres(vertices[:, 0], vertices[:, 1])
    row = np.clip(((grid.north - y) / grid.cell / coarse).astype(int), 0, near.shape[0] - 1)
    column = np.clip(((x - grid.west) / grid.cell / coarse).astype(int), 0, near.shape[1] - 1)
    return np.bincount(shape_of_part[part_of_vertex], near[row, column], minlength=len(shapes)) > 0
