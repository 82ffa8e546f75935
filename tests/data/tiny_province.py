"""A province of four counties with a draft in which every hard case of the geometry occurs once.

    province 990000 云岭省            neighbour 980000 江左省
    +----------+----------+----------+
    |  990101  |  990102  |          |     city 990100: the two in the north
    +----------+----------+  980101  |     city 990200: the two in the south
    |  990201  |  990202  |          |
    +----------+----------+----------+

Each county is about 18 km by 22 km; the lines are jagged and shared vertex for vertex, the border with the
neighbour too. Everything is EPSG:4490. The case of a patch also stands in its field BZ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from demo.data.ellipsoid import polygon_areas
from demo.data.layer_files import REAL, Column, Layer, write_layers

COUNTY_CODES = ("990101", "990102", "990201", "990202")
NEIGHBOUR_CODE = "980101"
SEGMENTS_PER_LINE = 24
GAP_DEGREES = 0.0017  # about 150 m in longitude here
OVERLAP_DEGREES = 0.00225  # about 200 m
SLIVER_DEGREES = 0.00001  # about 1 m in latitude

_NODES = {
    "NW": (111.0, 37.4), "N": (111.2, 37.4), "NE": (111.4, 37.4), "NNE": (111.6, 37.4),
    "W": (111.0, 37.2), "C": (111.2, 37.2), "E": (111.4, 37.2),
    "SW": (111.0, 37.0), "S": (111.2, 37.0), "SE": (111.4, 37.0), "SSE": (111.6, 37.0),
}  # fmt: skip
_COUNTIES = {
    "990101": ("青屏县", "990100", "云中市", ("NW", "N", "C", "W")),
    "990102": ("石川县", "990100", "云中市", ("N", "NE", "E", "C")),
    "990201": ("城区", "990200", "岭南市", ("W", "C", "S", "SW")),
    "990202": ("柏峪县", "990200", "岭南市", ("C", "E", "SE", "S")),
}
_CITIES = {
    "990100": ("云中市", ("NW", "N", "NE", "E", "C", "W")),
    "990200": ("岭南市", ("W", "C", "E", "SE", "S", "SW")),
}
_PROVINCE_RING = ("NW", "N", "NE", "E", "SE", "S", "SW", "W")
_NEIGHBOUR_RING = ("NE", "NNE", "SSE", "SE", "E")
_TYPE_NAMES = {"11": "水源涵养", "12": "生物多样性维护", "13": "水土保持"}


@dataclass(frozen=True)
class TinyProvince:
    """Paths of the files and, by case, the code (HXBM) of the patch that shows it."""

    counties: Path
    """Layers counties, cities and province."""
    neighbour_counties: Path
    """Layer counties."""
    draft: Path
    """Layer stbhhx_draft."""
    neighbour_draft: Path
    """Layer stbhhx_neighbour."""
    protected_areas: Path
    """Layer protected_areas: one inside a patch, one partly outside, one over the county corner."""
    cases: dict[str, str]
    neighbour_cases: dict[str, str]


def build_tiny_province(folder: Path) -> TinyProvince:
    """Writes the files of the tiny province into `folder`."""
    folder = Path(folder)
    patches = _draft_patches()
    neighbour_patches = _neighbour_patches()
    write_layers(folder / "counties.gpkg", _county_layers())
    write_layers(folder / "neighbour_counties.gpkg", [_neighbour_county_layer()])
    write_layers(folder / "draft.gpkg", [_patch_layer("stbhhx_draft", "990000", "云岭", patches)])
    write_layers(
        folder / "neighbour_draft.gpkg",
        [_patch_layer("stbhhx_neighbour", "980000", "江左", neighbour_patches)],
    )
    write_layers(folder / "protected_areas.gpkg", [_protected_area_layer(patches)])
    return TinyProvince(
        counties=folder / "counties.gpkg",
        neighbour_counties=folder / "neighbour_counties.gpkg",
        draft=folder / "draft.gpkg",
        neighbour_draft=folder / "neighbour_draft.gpkg",
        protected_areas=folder / "protected_areas.gpkg",
        cases=dict(zip(patches, _codes("990000", patches))),
        neighbour_cases=dict(zip(neighbour_patches, _codes("980000", neighbour_patches))),
    )


# ---- lines and counties


def line_between(start: str, end: str) -> np.ndarray:
    """The jagged line between two nodes, (25, 2) degrees; the same vertices in either direction."""
    first, last = sorted((start, end))
    a, b = np.array(_NODES[first]), np.array(_NODES[last])
    t = np.linspace(0, 1, SEGMENTS_PER_LINE + 1)
    phase = sum(map(ord, first + last))
    wobble = 0.004 * np.sin(7 * np.pi * t + phase) + 0.002 * np.sin(19 * np.pi * t + 2 * phase)
    wobble *= np.sin(np.pi * t)
    along = b - a
    across = np.array([-along[1], along[0]]) / np.hypot(*along)
    line = np.round(a + t[:, None] * along + wobble[:, None] * across, 6)
    return line if first == start else line[::-1]


def _ring_through(nodes: Sequence[str]) -> np.ndarray:
    pairs = zip(nodes, [*nodes[1:], nodes[0]])
    return np.concatenate([line_between(a, b)[:-1] for a, b in pairs])


def county_polygon(code: str) -> shapely.Polygon:
    """One of the four counties, or the neighbour's."""
    nodes = _NEIGHBOUR_RING if code == NEIGHBOUR_CODE else _COUNTIES[code][3]
    return shapely.Polygon(_ring_through(nodes))


def _county_columns(rows: Sequence[Sequence[str]], polygons: Sequence[shapely.Polygon]) -> list:
    names = ("code", "name", "city_code", "city_name", "prov_code", "prov_name")
    area = [round(a / 1e6, 4) for a in polygon_areas(polygons)]
    return _text_columns(names, rows) + [(Column("area_km2", REAL), area)]


def _text_columns(names: Iterable[str], rows: Sequence[Sequence[str]]) -> list:
    return [
        (Column(name, width=6 if name.endswith("code") else 0), values)
        for name, values in zip(names, zip(*rows))
    ]


def _county_layers() -> list[Layer]:
    counties = [county_polygon(code) for code in COUNTY_CODES]
    rows = [(code, *_COUNTIES[code][:3], "990000", "云岭省") for code in COUNTY_CODES]
    cities = [shapely.Polygon(_ring_through(nodes)) for _, nodes in _CITIES.values()]
    city_rows = [(code, name, "990000", "云岭省") for code, (name, _) in _CITIES.items()]
    province = [shapely.Polygon(_ring_through(_PROVINCE_RING))]
    return [
        Layer("counties", counties, _county_columns(rows, counties)),
        Layer("cities", cities, _text_columns(("code", "name", "prov_code", "prov_name"), city_rows)),
        Layer("province", province, _text_columns(("code", "name"), [("990000", "云岭省")])),
    ]


def _neighbour_county_layer() -> Layer:
    polygons = [county_polygon(NEIGHBOUR_CODE)]
    rows = [(NEIGHBOUR_CODE, "临江县", "980100", "江左市", "980000", "江左省")]
    return Layer("counties", polygons, _county_columns(rows, polygons))


# ---- shapes of patches


def _blob(x: float, y: float, radius: float) -> shapely.Polygon:
    return shapely.Polygon(_blob_ring(x, y, radius))


def _blob_ring(x: float, y: float, radius: float) -> np.ndarray:
    angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    reach = radius * (1 + 0.15 * np.sin(3 * angle + 100 * x) + 0.08 * np.sin(5 * angle + 100 * y))
    return np.round(np.c_[x + reach * np.cos(angle), y + reach * np.sin(angle)], 7)


def _along(line: np.ndarray, first: int, last: int, away: tuple[float, float]) -> shapely.Polygon:
    """A patch with the vertices first..last of a line as one edge and its back at `away` from it."""
    edge = line[first : last + 1]
    back = np.round(np.linspace(edge[-1], edge[0], 8) + np.array(away), 7)
    return shapely.Polygon(np.concatenate([edge, back]))


def _touching(vertex: np.ndarray) -> shapely.Polygon:
    x, y = vertex
    return shapely.Polygon([(x, y), (x - 0.03, y + 0.012), (x - 0.035, y), (x - 0.03, y - 0.012)])


def _draft_patches() -> dict[str, shapely.Geometry]:
    north_line, west_line, east_line = line_between("N", "C"), line_between("W", "C"), line_between("C", "E")
    border_n, border_s = line_between("NE", "E"), line_between("E", "SE")
    inland = (-0.025, 0.0)
    return {
        "inside_990101": _blob(111.06, 37.33, 0.02),
        "inside_990102": _blob(111.27, 37.35, 0.02),
        "inside_990201": _blob(111.05, 37.06, 0.02),
        "inside_990202": _blob(111.29, 37.12, 0.02),
        "with_hole": shapely.Polygon(_blob_ring(111.12, 37.12, 0.025), [_blob_ring(111.12, 37.12, 0.01)]),
        "crossing_two": _blob(111.2, 37.31, 0.02),
        "crossing_two_cities": _blob(111.255, 37.2, 0.015),
        "crossing_four": _blob(111.2, 37.2, 0.025),
        "hole_crossing_line": shapely.Polygon(
            _blob_ring(111.2, 37.08, 0.03), [_blob_ring(111.2, 37.08, 0.012)]
        ),
        "edge_on_line_south": _along(west_line, 13, 17, (0.0, -0.015)),
        "edge_on_line_north": _along(west_line, 13, 17, (0.0, 0.015)),
        "touching_point": _touching(north_line[4]),
        "beyond_province": _blob(111.0, 37.26, 0.018),
        "wholly_outside": _blob(110.94, 37.1, 0.015),
        "multipart_one_county": shapely.union(_blob(111.25, 37.25, 0.012), _blob(111.29, 37.28, 0.012)),
        "multipart_two_counties": shapely.union(_blob(111.34, 37.24, 0.012), _blob(111.34, 37.14, 0.012)),
        "multipart_crossing": shapely.union(_blob(111.13, 37.25, 0.015), _blob(111.08, 37.2, 0.015)),
        "sliver_across": _along(east_line + (0.0, SLIVER_DEGREES), 10, 14, (0.0, -0.015)),
        "border_joined": _along(border_n, 2, 5, inland),
        "border_gap": _along(border_n - (GAP_DEGREES, 0.0), 7, 10, inland),
        "border_overlap": _along(border_n + (OVERLAP_DEGREES, 0.0), 12, 15, inland),
        "border_shifted": _along(border_n, 17, 20, inland),
        "border_type_differs": _along(border_s, 3, 6, inland),
        "border_ours_only": _along(border_s, 9, 12, inland),
    }


def _neighbour_patches() -> dict[str, shapely.Geometry]:
    border_n, border_s = line_between("NE", "E"), line_between("E", "SE")
    beyond = (0.025, 0.0)
    return {
        "border_joined": _along(border_n, 2, 5, beyond),
        "border_gap": _along(border_n, 7, 10, beyond),
        "border_overlap": _along(border_n, 12, 15, beyond),
        "border_shifted": _along(border_n, 18, 21, beyond),
        "border_type_differs": _along(border_s, 3, 6, beyond),
        "border_theirs_only": _along(border_s, 15, 18, beyond),
        "far_from_border": _blob(111.54, 37.1, 0.02),
    }


# ---- layers of patches


def _types(cases: Iterable[str], prefix: str) -> list[str]:
    """Types taken in turn; across the border they agree except where the case says they differ."""
    turn = {
        case: "13" if case.startswith("border_") else ("11", "12", "13")[i % 3]
        for i, case in enumerate(cases)
    }
    if prefix == "980000":
        turn["border_type_differs"] = "11"
    return list(turn.values())


def _codes(prefix: str, cases: Iterable[str]) -> list[str]:
    return [f"{prefix}{kind}{i:04d}" for i, kind in enumerate(_types(cases, prefix), 1)]


def _patch_layer(name: str, prefix: str, range_name: str, patches: dict[str, shapely.Geometry]) -> Layer:
    shapes = list(patches.values())
    kinds = _types(patches, prefix)
    columns = [
        (Column("XZQDM", width=12), [prefix] * len(shapes)),
        (Column("HXBM", width=20), _codes(prefix, patches)),
        (Column("HXMC", width=100), [f"{range_name}{_TYPE_NAMES[kind]}生态保护红线" for kind in kinds]),
        (Column("HXLX", width=30), [_TYPE_NAMES[kind] for kind in kinds]),
        (Column("LXBM", width=2), kinds),
        (Column("MJ", REAL), [round(area, 2) for area in polygon_areas(shapes)]),
        (Column("BZ", width=255), list(patches)),
    ]
    return Layer(name, shapes, columns)


def _protected_area_layer(patches: dict[str, shapely.Geometry]) -> Layer:
    shapes = [
        shapely.buffer(patches["inside_990101"], -0.005),
        _blob(111.29, 37.12, 0.03),
        _blob(111.2, 37.2, 0.02),
    ]
    columns = [
        (Column("ZRBHDMC"), ["青屏森林公园", "柏峪湿地公园", "云岭自然保护区"]),
        (Column("ZRBHDLX"), ["森林公园", "湿地公园", "自然保护区"]),
        (Column("ZRBHDJB"), ["省级", "省级", "国家级"]),
        (Column("ZRBHDFQ"), ["", "", "一般控制区"]),
    ]
    return Layer("protected_areas", shapes, columns)
