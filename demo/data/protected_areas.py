"""Protected areas of the thirteen kinds that the work plan names, with invented names, laid over a draft.

Most lie inside patches; nature reserves and scenic areas run over their edges, wetland parks follow a valley out of
them, spring basins are larger than any patch, and some drinking-water areas lie where there is no red line at all.

    python -m demo.data.protected_areas --draft draft.gpkg --counties shanxi_counties.gpkg --out protected.gpkg
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from demo.data.layer_files import Column, Layer, read_layer, write_layers
from demo.data.place_names import PlaceNames
from demo.data.plane import Plane
from demo.data.shapes import blob, grown, inner_point, largest_part, smoothed, winding_line

LAYER = "protected_areas"
_SMALLEST_M2 = 50_000.0
_ZONES = (("实验区", 1.0), ("缓冲区", 0.7), ("核心区", 0.45))
_DECIMALS = 8


@dataclass(frozen=True)
class _Ground:
    """What areas are laid on, in metres: patches with their areas and index, the province, a point in each county."""

    patches: np.ndarray
    areas: np.ndarray
    tree: shapely.STRtree
    province: shapely.Geometry
    towns: list[tuple[float, float]]


Layout = Callable[[random.Random, _Ground, shapely.Geometry, float], shapely.Geometry]
"""Draws the shape of an area on a patch, about as far across as the radius says."""


@dataclass(frozen=True)
class _Area:
    name: str
    kind: str
    level: str
    zone: str
    shape: shapely.Polygon


# ---- layouts


def _inside(dice: random.Random, ground: _Ground, patch: shapely.Geometry, radius: float) -> shapely.Geometry:
    return shapely.intersection(blob(dice, *inner_point(dice, patch), radius), patch)


def _over_the_edge(
    dice: random.Random, ground: _Ground, patch: shapely.Geometry, radius: float
) -> shapely.Geometry:
    beyond = dice.uniform(0.05, 0.2) * radius
    around = blob(dice, *inner_point(dice, patch), radius)
    return shapely.intersection(around, grown(_near(patch, around, beyond), beyond))


def _over_several(
    dice: random.Random, ground: _Ground, patch: shapely.Geometry, radius: float
) -> shapely.Geometry:
    around = blob(dice, *inner_point(dice, patch), radius)
    patches = ground.patches[np.sort(ground.tree.query(around, predicate="intersects"))]
    beyond = 0.12 * radius
    reach = shapely.union_all(grown(_near(patches, around, beyond), beyond))
    return shapely.intersection(reach, around)


def _near(
    patches: shapely.Geometry | np.ndarray, around: shapely.Geometry, reach: float
) -> shapely.Geometry | np.ndarray:
    """What of the patches lies near: buffering a whole mountain range for a corner of it takes its time."""
    west, south, east, north = around.bounds
    return shapely.intersection(
        patches, shapely.box(west - reach, south - reach, east + reach, north + reach)
    )


def _valley(dice: random.Random, ground: _Ground, patch: shapely.Geometry, radius: float) -> shapely.Geometry:
    x, y = inner_point(dice, patch)
    heading = dice.uniform(0, 2 * math.pi)
    reach = 2.5 * radius
    end = (x + reach * math.cos(heading), y + reach * math.sin(heading))
    river = shapely.LineString(winding_line(dice, (x, y), end, roughness=0.16, levels=5))
    return shapely.buffer(river, dice.uniform(0.1, 0.2) * radius, quad_segs=3)


def _basin(dice: random.Random, ground: _Ground, patch: shapely.Geometry, radius: float) -> shapely.Geometry:
    return blob(dice, *inner_point(dice, patch), radius, roughness=0.4)


def _near_town(
    dice: random.Random, ground: _Ground, patch: shapely.Geometry, radius: float
) -> shapely.Geometry:
    if dice.random() < 0.5:
        return _over_the_edge(dice, ground, patch, radius)
    x, y = dice.choice(ground.towns)
    return blob(dice, x + dice.gauss(0, 3 * radius), y + dice.gauss(0, 3 * radius), radius)


# ---- the thirteen kinds


@dataclass(frozen=True)
class Kind:
    """A kind of protected area: its official name, how often it occurs, what its areas are called and look like."""

    name: str
    weight: float
    radius_m: tuple[float, float]
    layout: Layout
    pattern: str
    levels: tuple[str, ...] = ("省级",)
    subjects: tuple[str, ...] = ("",)


_BOTH = ("国家级", "省级")
KINDS = (
    Kind("自然保护区", 12, (4000, 9000), _over_the_edge, "{place}山{level}自然保护区", _BOTH),
    Kind("风景名胜区", 8, (2500, 6000), _over_the_edge, "{place}山{level}风景名胜区", _BOTH),
    Kind("森林公园", 20, (2000, 5000), _inside, "{place}岭{level}森林公园", _BOTH),
    Kind("地质公园", 7, (2000, 4000), _inside, "{place}峡{level}地质公园", _BOTH),
    Kind("湿地公园", 14, (1500, 4000), _valley, "{place}河{level}湿地公园", _BOTH),
    Kind("世界遗产地", 1, (2500, 4000), _inside, "{place}崖世界遗产地", ("世界级",)),
    Kind(
        "国家级水产种质资源保护区", 3, (1500, 3000), _valley, "{place}河{subject}国家级水产种质资源保护区",
        ("国家级",), ("鲤", "鲶", "细鳞鲑", "瓦氏雅罗鱼"),
    ),
    Kind("饮用水水源地保护区", 15, (700, 1800), _near_town, "{place}水库饮用水水源地保护区", ("市级", "县级")),
    Kind("永久性生态公益林", 7, (3000, 7000), _over_several, "{place}林场永久性生态公益林", _BOTH),
    Kind("Ⅰ级保护林地", 6, (1500, 3500), _inside, "{place}林场Ⅰ级保护林地"),
    Kind("岩溶泉域重点保护区", 3, (4000, 8000), _basin, "{place}泉域重点保护区"),
    Kind(
        "野生植物原生境保护区", 2, (500, 1200), _inside, "{place}野生{subject}原生境保护区",
        subjects=("大豆", "连翘", "黄芪", "核桃"),
    ),
    Kind("古生物化石集中产地", 2, (500, 1500), _inside, "{place}沟古生物化石集中产地"),
)  # fmt: skip


def make_protected_areas(draft: Path, counties: Path, out: Path, seed: int, count: int) -> int:
    """Writes `count` protected areas and returns the number of rows: a nature reserve has one for each of its zones.

    Args:
        draft: its first layer holds the patches, degrees.
        counties: layers counties and province, degrees.
        out: layer protected_areas with ZRBHDMC, ZRBHDLX, ZRBHDJB, ZRBHDFQ, EPSG:4490.
    """
    dice = random.Random(seed)
    province = read_layer(counties, "province")[0]
    plane = Plane.around(province)
    ground = _ground(plane, draft, province, read_layer(counties, "counties")[0])
    names = PlaceNames(dice)
    areas = [area for kind in _kinds_in_turn(count) for area in _areas_of(kind, dice, ground, names)]
    shapes = plane.shapes_to_lonlat(np.array([area.shape for area in areas]))
    shapes = shapely.transform(shapes, lambda c: np.round(c, _DECIMALS))
    columns = [
        (Column("ZRBHDMC", width=100), [area.name for area in areas]),
        (Column("ZRBHDLX", width=50), [area.kind for area in areas]),
        (Column("ZRBHDJB", width=20), [area.level for area in areas]),
        (Column("ZRBHDFQ", width=20), [area.zone for area in areas]),
    ]
    write_layers(out, [Layer(LAYER, shapes, columns)])
    return len(areas)


def _ground(plane: Plane, draft: Path, province: np.ndarray, counties: np.ndarray) -> _Ground:
    patches = read_layer(draft, None)[0]
    patches = patches[~shapely.is_missing(patches)]
    patches = plane.shapes_to_metres(patches[shapely.is_valid(patches)])
    towns = shapely.get_coordinates(plane.shapes_to_metres(shapely.point_on_surface(counties)))
    return _Ground(
        patches,
        shapely.area(patches),
        shapely.STRtree(patches),
        plane.shapes_to_metres(shapely.union_all(province)),
        [(float(x), float(y)) for x, y in towns],
    )


def _kinds_in_turn(count: int) -> list[Kind]:
    """As many kinds as areas: one of each as far as they go, the rest by weight (largest remainders)."""
    kinds = list(KINDS[:count])
    rest = count - len(kinds)
    total = sum(kind.weight for kind in KINDS)
    shares = [rest * kind.weight / total for kind in KINDS]
    numbers = [math.floor(share) for share in shares]
    by_remainder = sorted(range(len(KINDS)), key=lambda i: (numbers[i] - shares[i], i))
    for i in by_remainder[: rest - sum(numbers)]:
        numbers[i] += 1
    return kinds + [kind for kind, number in zip(KINDS, numbers) for _ in range(number)]


def _areas_of(kind: Kind, dice: random.Random, ground: _Ground, names: PlaceNames) -> list[_Area]:
    level = dice.choice(kind.levels)
    # A national park or garden is called 国家…公园, not 国家级…公园.
    title = "国家" if level == "国家级" and kind.name.endswith("公园") else level
    name = kind.pattern.format(place=names.take(), level=title, subject=dice.choice(kind.subjects))
    shape, radius = _shape_of(kind, dice, ground)
    if kind.name != "自然保护区":
        return [_Area(name, kind.name, level, "", shape)]
    return _zones(name, kind.name, level, shape, radius)


def _shape_of(kind: Kind, dice: random.Random, ground: _Ground) -> tuple[shapely.Polygon, float]:
    """The shape of a new area, drawn again where it came out too small or outside the province."""
    while True:
        radius = dice.uniform(*kind.radius_m)
        patch = _patch_for(dice, ground, radius)
        drawn = smoothed(kind.layout(dice, ground, patch, radius), radius * 0.05)
        shape = largest_part(shapely.intersection(drawn, ground.province))
        if shape.area >= _SMALLEST_M2 and shape.is_valid:
            return shape, radius


def _patch_for(dice: random.Random, ground: _Ground, radius: float) -> shapely.Geometry:
    """A patch that is large enough for an area of this radius, or one of the largest."""
    large = np.flatnonzero(ground.areas > 0.5 * math.pi * radius**2)
    if len(large) < 20:
        large = np.argsort(-ground.areas, kind="stable")[:20]
    return ground.patches[int(large[dice.randrange(len(large))])]


def _zones(name: str, kind: str, level: str, shape: shapely.Polygon, radius: float) -> Sequence[_Area]:
    """A reserve's zones from the outside in, each without the next one."""
    nested = [shape]
    for _, share in _ZONES[1:]:
        inner = largest_part(shapely.buffer(shape, -(1 - share) * 0.35 * radius, quad_segs=4))
        if inner.area < _SMALLEST_M2:
            break
        nested.append(inner)
    rings = [shapely.difference(a, b) for a, b in zip(nested, nested[1:])] + nested[-1:]
    return [_Area(name, kind, level, zone, ring) for (zone, _), ring in zip(_ZONES, rings)]


def main() -> None:
    """Writes the areas for a draft."""
    parser = argparse.ArgumentParser(description="Lay protected areas over a draft.")
    for name in ("--draft", "--counties", "--out"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=150)
    options = parser.parse_args()
    rows = make_protected_areas(options.draft, options.counties, options.out, options.seed, options.count)
    print(f"{options.out}: {options.count} areas, {rows} rows")


if __name__ == "__main__":
    main()
