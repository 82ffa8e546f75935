"""The floor of the split, and GeoPandas: with pyogrio and shapely wheels, in a plain process.

This module runs in the benchmark's own environment (`bench.environment`), which sees neither QGIS nor the plugin.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import geopandas
import numpy as np
import pyogrio
import shapely
from pyogrio import raw

from bench.case import COUNTIES_LAYER, Case, Facts, Work

pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": "OFF"})


@contextmanager
def split_floor(case: Case, output: Path) -> Iterator[Work]:
    """Read the draft, clip with shapely what crosses, write the pieces as bare GeoPackages."""

    def work() -> Facts:
        meta, _, wkb, fields = raw.read(case.draft)
        patches = shapely.from_wkb(wkb)
        codes, counties = _counties(case)
        pieces = 0
        for code, rows, shapes in _pieces(patches, counties, codes):
            raw.write(
                output / f"{code}.gpkg",
                geometry=shapely.to_wkb(shapes),
                field_data=[values[rows] for values in fields],
                fields=meta["fields"],
                geometry_type="MultiPolygon",
                crs=meta["crs"],
                driver="GPKG",
                promote_to_multi=True,
                SPATIAL_INDEX="NO",
            )
            pieces += len(rows)
        return {"pieces": pieces}

    yield work


def _counties(case: Case) -> tuple[np.ndarray, np.ndarray]:
    _, _, wkb, fields = raw.read(case.counties, layer=COUNTIES_LAYER, columns=["code"])
    return fields[0], shapely.from_wkb(wkb)


def _pieces(
    patches: np.ndarray, counties: np.ndarray, codes: np.ndarray
) -> Iterator[tuple[str, np.ndarray, np.ndarray]]:
    """Each county's code, the rows of its patches and their shapes in it."""
    tree = shapely.STRtree(patches)
    shapely.prepare(counties)
    for county, code in zip(counties, codes):
        rows = np.sort(tree.query(county, predicate="intersects"))
        shapes = patches[rows]
        crossing = ~shapely.contains_properly(county, shapes)
        shapes[crossing] = shapely.intersection(shapes[crossing], county)
        ground = shapely.area(shapes) > 0
        yield code, rows[ground], shapes[ground]


@contextmanager
def geopandas_overlay(case: Case, output: Path) -> Iterator[Work]:
    """``geopandas.overlay`` and a file for each county."""

    def work() -> Facts:
        patches = geopandas.read_file(case.draft, engine="pyogrio")
        counties = geopandas.read_file(case.counties, layer=COUNTIES_LAYER, engine="pyogrio")
        pieces = geopandas.overlay(patches, counties[["code", "geometry"]], how="intersection")
        for code, rows in pieces.groupby("code"):
            rows.to_file(output / f"{code}.gpkg", engine="pyogrio")
        return {"pieces": len(pieces)}

    yield work
