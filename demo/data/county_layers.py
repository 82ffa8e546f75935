"""What a county brings to the consultation: permanent basic farmland, mining rights, villages and roads.

All of it lies over red-line patches of the county or at their edges, for that is where counties object. Fields are
named as in the layers that counties have (domain: farmland as in the land survey, mining rights as on the licence).
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from demo.data.ellipsoid import polygon_areas
from demo.data.layer_files import INTEGER, REAL, Column, Layer, write_layers
from demo.data.place_names import PlaceNames
from demo.data.plane import Plane
from demo.data.shapes import blob, inner_point, largest_part, rectangle, winding_line

FARMLAND, MINING_RIGHTS, VILLAGES, ROADS = "永久基本农田", "采矿权", "村庄", "道路"

_LAND_USES = (("013", "旱地"), ("013", "旱地"), ("013", "旱地"), ("012", "水浇地"))
_MINERALS = ("煤", "煤", "煤", "铝土矿", "铁矿", "石灰岩", "白云岩")
_MINE_OWNERS = ("煤业有限公司", "矿业有限公司", "建材有限公司")
_FIELD_M = (180.0, 80.0)
_SITE_M = (150.0, 700.0)
_SMALLEST_M2 = 400.0
_SMALLEST_GROUND_M2 = 20_000.0
_TRIES = 8
_DECIMALS = 8


class _County:
    """A county and its patches in metres, and the dice of this county."""

    def __init__(
        self, code: str, geometry: shapely.Geometry, patches: Sequence[shapely.Geometry], seed: int
    ) -> None:
        self.code = code
        self.dice = random.Random(f"{code}/{seed}")
        self.names = PlaceNames(self.dice)
        self.plane = Plane.around(geometry)
        self.shape = self.plane.shapes_to_metres(geometry)
        shapes = np.asarray(patches, dtype=object)
        if len(shapes):
            shapely.prepare(geometry)
            shapes = self.plane.shapes_to_metres(shapes[shapely.intersects(geometry, shapes)])
        self._patches = shapes

    def ground(self) -> shapely.Geometry:
        """What of a patch lies in the county; where nothing of size does, a blob in the county stands for it."""
        for _ in range(_TRIES if len(self._patches) else 0):
            patch = self._patches[self.dice.randrange(len(self._patches))]
            inside = largest_part(shapely.intersection(patch, self.shape))
            if inside.area > _SMALLEST_GROUND_M2:
                return inside
        return blob(self.dice, *inner_point(self.dice, self.shape), _SITE_M[1])

    def edge_point(self, ground: shapely.Geometry) -> tuple[float, float]:
        """A point on the outline of a ground."""
        point = ground.exterior.interpolate(self.dice.random(), normalized=True)
        return point.x, point.y

    def site_radius(self, ground: shapely.Geometry) -> float:
        """How far a use of land reaches there: further into large patches."""
        low, high = _SITE_M
        return min(high, max(low, 0.3 * math.sqrt(ground.area))) * self.dice.uniform(0.7, 1.3)

    def within(self, shape: shapely.Geometry) -> shapely.Polygon:
        """The largest part of a shape (metres) that lies in the county, in degrees."""
        clipped = largest_part(shapely.intersection(shape, self.shape))
        if clipped.area < _SMALLEST_M2:
            return shapely.Polygon()
        lonlat = self.plane.shapes_to_lonlat(clipped)
        return shapely.transform(lonlat, lambda c: np.round(c, _DECIMALS))


def make_county_layers(
    county_code: str,
    county_geometry: shapely.Geometry,
    patches_geometries: Sequence[shapely.Geometry],
    seed: int,
) -> dict[str, pd.DataFrame]:
    """The layers of one county by Chinese name; the column "geometry" holds polygons (EPSG:4490).

    Args:
        county_geometry: the county, degrees.
        patches_geometries: the draft's patches; those that do not meet the county do not matter.
        seed: the same county and seed give the same layers.
    """
    county = _County(county_code, county_geometry, patches_geometries, seed)
    return {
        FARMLAND: _farmland(county),
        MINING_RIGHTS: _mining_rights(county),
        VILLAGES: _villages(county),
        ROADS: _roads(county),
    }


def _frame(rows: list[dict]) -> pd.DataFrame:
    """The rows whose geometry came out, as a frame."""
    return pd.DataFrame([row for row in rows if not row["geometry"].is_empty])


def _farmland(county: _County) -> pd.DataFrame:
    """Blocks of fields in rows; each field is a parcel with its number."""
    dice, rows = county.dice, []
    for _ in range(dice.randrange(2, 5)):
        ground = county.ground()
        village = county.names.take() + "村"
        for field in _fields(dice, *county.edge_point(ground), county.site_radius(ground)):
            code, name = dice.choice(_LAND_USES)
            number = f"{county.code}{len(rows) + 1:06d}"
            rows.append(
                {
                    "YJJBNTTBBH": number, "DLBM": code, "DLMC": name, "ZLDWMC": village,
                    "geometry": county.within(field),
                }
            )  # fmt: skip
    frame = _frame(rows)
    frame.insert(4, "YJJBNTMJ", np.round(polygon_areas(frame["geometry"].to_numpy()), 2))
    return frame


def _fields(dice: random.Random, x: float, y: float, radius: float) -> list[shapely.Polygon]:
    """Fields side by side within a blob; paths of a few metres lie between them."""
    length, width = _FIELD_M
    turn = dice.uniform(0, math.pi)
    reach = blob(dice, x, y, radius)
    cosine, sine = math.cos(turn), math.sin(turn)
    rows, columns = math.ceil(radius / width) + 1, math.ceil(radius / length) + 1
    fields = []
    for i in range(-rows, rows + 1):
        shift = dice.uniform(-0.4, 0.4) * length
        for j in range(-columns, columns + 1):
            along, across = j * length + shift, i * width
            middle = x + along * cosine - across * sine, y + along * sine + across * cosine
            field = rectangle(*middle, length - dice.uniform(4, 9), width - dice.uniform(3, 6), turn)
            if reach.contains(field):
                fields.append(field)
    return fields or [rectangle(x, y, radius, radius / 2, turn)]


def _mining_rights(county: _County) -> pd.DataFrame:
    """One to three mining areas with right-angled corners, as licences list them."""
    dice, rows = county.dice, []
    for number in range(dice.randrange(1, 4)):
        ground = county.ground()
        radius = 1.4 * county.site_radius(ground)
        year, month = dice.randrange(2006, 2016), dice.randrange(1, 13)
        end = f"{year + dice.choice((10, 20, 30))}-{month:02d}-{dice.randrange(1, 28):02d}"
        area = county.within(_stepped_area(dice, *inner_point(dice, ground), radius))
        rows.append(
            {
                "许可证号": f"C{county.code}{year}{month:02d}1120{dice.randrange(10_000, 99_999)}{number}",
                "矿山名称": county.names.take() + dice.choice(_MINE_OWNERS),
                "矿种": dice.choice(_MINERALS),
                "有效期": f"{year}-{month:02d}-01至{end}",
                "geometry": area,
            }
        )
    frame = _frame(rows)
    if len(frame):
        frame.insert(4, "矿区面积", np.round(polygon_areas(frame["geometry"].to_numpy()) / 1e6, 4))
    return frame


def _stepped_area(dice: random.Random, x: float, y: float, radius: float) -> shapely.Geometry:
    """Two or three overlapping rectangles along north and east, their corners on whole metres."""
    parts = []
    for _ in range(dice.randrange(2, 4)):
        middle_x, middle_y = x + dice.uniform(-0.4, 0.4) * radius, y + dice.uniform(-0.4, 0.4) * radius
        half_x, half_y = (dice.uniform(0.45, 1.0) * radius for _ in range(2))
        parts.append(
            shapely.box(
                round(middle_x - half_x),
                round(middle_y - half_y),
                round(middle_x + half_x),
                round(middle_y + half_y),
            )
        )
    return shapely.union_all(parts)


def _villages(county: _County) -> pd.DataFrame:
    dice, rows = county.dice, []
    for _ in range(dice.randrange(3, 7)):
        ground = county.ground()
        radius = 0.5 * county.site_radius(ground)
        rows.append(
            {
                "名称": county.names.take() + dice.choice(("村", "庄", "沟村", "坪村")),
                "户数": dice.randrange(18, 260),
                "geometry": county.within(blob(dice, *county.edge_point(ground), radius)),
            }
        )
    return _frame(rows)


def _roads(county: _County) -> pd.DataFrame:
    """Corridors across patches, as wide as the land they take."""
    dice, rows = county.dice, []
    for _ in range(dice.randrange(1, 4)):
        ground = county.ground()
        x, y = inner_point(dice, ground)
        reach = 3 * county.site_radius(ground)
        heading = dice.uniform(0, 2 * math.pi)
        dx, dy = reach * math.cos(heading), reach * math.sin(heading)
        line = winding_line(dice, (x - dx, y - dy), (x + dx, y + dy), roughness=0.12, levels=5)
        level, letter, width = dice.choice(
            (("省道", "S", 30.0), ("县道", "X", 16.0), ("高速公路", "G", 60.0))
        )
        corridor = shapely.buffer(shapely.LineString(line), width / 2, quad_segs=3, cap_style="flat")
        rows.append(
            {
                "路线编号": f"{letter}{dice.randrange(100, 999)}",
                "等级": level,
                "建设状态": dice.choice(("已建", "在建", "规划")),
                "geometry": county.within(corridor),
            }
        )
    return _frame(rows)


def write_county_layers(layers: dict[str, pd.DataFrame], out: Path) -> list[Path]:
    """Writes the layers into one GeoPackage or, where `out` has no ending, as GBK shapefiles into that folder.

    Shapefiles are what counties send; their field names are cut to 10 bytes of GBK, so all names here fit.
    """
    described = {name: _layer(name, frame) for name, frame in layers.items() if len(frame)}
    if out.suffix:
        return [write_layers(out, described.values())]
    return [write_layers(out / f"{name}.shp", [layer], encoding="GBK") for name, layer in described.items()]


def _layer(name: str, frame: pd.DataFrame) -> Layer:
    fields = [field for field in frame.columns if field != "geometry"]
    return Layer(
        name,
        frame["geometry"].to_numpy(),
        [(_column(field, frame[field]), frame[field].tolist()) for field in fields],
    )


def _column(name: str, values: pd.Series) -> Column:
    if pd.api.types.is_integer_dtype(values):
        return Column(name, INTEGER)
    if pd.api.types.is_float_dtype(values):
        return Column(name, REAL, width=16, precision=4)
    return Column(name, width=80)
