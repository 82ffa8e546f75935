"""A package and a register with a handful of rows, written by the store's own functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import shapely

from redline_plugin.maps.package_project import ProjectMaker
from redline_plugin.model.package import PackageProject
from redline_plugin.store import schema
from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.project_row import write_project
from redline_plugin.store.schema import Table
from redline_plugin.store.vector import create_geopackage, rows_to_frame, write_table

COUNTY_EXTENT = (112.0, 37.0, 112.5, 37.4)
_PACKAGE_TABLES = (schema.PATCHES, *schema.PACKAGE_TABLES)
PACKAGE_TABLE_NAMES = tuple(table.name for table in _PACKAGE_TABLES)

Rows = Mapping[str, Iterable[Mapping[str, Any]]]


def _square(x: float, y: float, side: float) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([shapely.box(x, y, x + side, y + side)])


def _patch(number: int, type_code: str, x: float) -> dict[str, Any]:
    return {
        "piece_id": f"p{number}@140724",
        "patch_id": f"p{number}",
        "code": f"HX{number}",
        "name": "太行山水土保持生态保护红线",
        "type_code": type_code,
        "county_code": "140724",
        "area_km2": 12.3,
        "geometry": _square(x, 37.1, 0.05),
    }


def _county(code: str, name: str, shape: shapely.MultiPolygon) -> dict[str, Any]:
    return {"county_code": code, "name": name, "city_name": "晋中市", "geometry": shape}


PACKAGE_ROWS: Rows = {
    "patches": [_patch(1, "13", 112.05), _patch(2, "12", 112.2), _patch(3, "", 112.35)],
    "county": [_county("140724", "昔阳县", shapely.MultiPolygon([shapely.box(*COUNTY_EXTENT)]))],
    "neighbours": [_county("140723", "和顺县", _square(111.9, 36.8, 0.2))],
    "comment_areas": [{"comment_id": "a", "role": "take_out", "geometry": _square(112.06, 37.11, 0.02)}],
    "comment_points": [{"comment_id": "b", "role": "location", "geometry": shapely.Point(112.2, 37.2)}],
    "review_state": [{"piece_id": "p1@140724", "state": "no_objection"}],
}


def write_tables(path: Path, tables: Iterable[Table], rows: Rows, styled: Iterable[str] = ()) -> Path:
    """A GeoPackage with these tables."""
    dataset = create_geopackage(path)
    for table in tables:
        write_table(dataset, table, rows_to_frame(table, [dict(row) for row in rows.get(table.name, ())]))
    write_layer_styles(dataset, styled)
    del dataset
    return path


def write_small_package(path: Path, maker: ProjectMaker) -> Path:
    """A package with a project inside, whole enough to be opened in QGIS."""
    write_tables(path, _PACKAGE_TABLES, PACKAGE_ROWS, PACKAGE_TABLE_NAMES)
    spec = PackageProject(path.name, "山西省征求意见稿", "昔阳县", PACKAGE_TABLE_NAMES, COUNTY_EXTENT)
    write_project(path, maker.project_of(spec))
    return path


def write_small_register(path: Path) -> Path:
    """A register whose conflicts are an area and a line."""
    both = {"kind": "opposite_areas", "number_a": "140724-0001", "number_b": "140723-0001"}
    rows: Rows = {
        "draft_patches": [_patch(1, "13", 112.05)],
        "units": [{**_county("140724", "昔阳县", _square(112, 37, 0.4)), "state": "sent", "comments": 2}],
        "conflicts": [
            {**both, "conflict_id": "1", "geometry": _square(112.1, 37.1, 0.01)},
            {**both, "conflict_id": "2", "geometry": shapely.MultiLineString([[(112, 37), (112.1, 37.1)]])},
        ],
        "comment_areas": [
            {
                "comment_id": "a",
                "role": "bring_in",
                "number": "140724-0001",
                "geometry": _square(112.1, 37.1, 0.02),
            }
        ],
    }
    return write_tables(path, (schema.DRAFT_PATCHES, *schema.REGISTER_TABLES), rows)
