"""Writes the sample: boundaries, a draft with all fields of a delivered one, the neighbour's strip, protected areas."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from demo.data.administrative import County, city_layer, county_layer, province_layer
from demo.data.draft import Style, make_draft
from demo.data.draft.generate import DRAFT_LAYER, INTERIOR, NEIGHBOUR_LAYER
from demo.data.ellipsoid import polygon_areas
from demo.data.invented_province import atlas
from demo.data.invented_province.counties import draw_counties
from demo.data.layer_files import REAL, Column, Layer, read_layer, write_layers
from demo.data.protected_areas import make_protected_areas

PATCHES = 120
PROTECTED_AREAS = 18
# A draft whose river border shows joined, offset, overlapping and one-sided red line, and patches of four counties.
_DRAFT_SEED, _LINE_SEED, _AREA_SEED = 38, 7, 3
_FINENESS_DEGREES = 0.00016  # about 15 m; the cells of this draft are 240 m wide
_PROTECTED_SHARE = 0.3
_DESCRIPTION = "虚构省份，仅供演示 (invented, for demonstration)"
_VEGETATION = {
    "水源涵养": "寒温性针叶林",
    "生物多样性维护": "落叶阔叶林",
    "水土保持": "落叶阔叶灌丛",
    "防风固沙": "温带草原",
    "水土流失": "灌草丛",
}
_MEASURES = "按生态保护红线管控要求管理，禁止不符合主体功能定位的各类开发活动"


@dataclass(frozen=True)
class SampleFiles:
    """Where the files of the sample stand."""

    counties: Path
    """Layers counties, cities, province."""
    neighbour_counties: Path
    """Layer counties."""
    draft: Path
    """Layer stbhhx_draft with the fields of the natural-resources ministry (XZQDM, HXMC, MJ in m² …)."""
    neighbour_draft: Path
    """Layer stbhhx_neighbour with the fields of the environment ministry (XZQHDM, HXMM, TBMJ in km²)."""
    protected_areas: Path
    """Layer protected_areas."""


def write_sample(out: Path) -> SampleFiles:
    """Writes the five files of the sample into `out`, the same bytes each time."""
    files = SampleFiles(
        out / "sample_counties.gpkg",
        out / "sample_neighbour_counties.gpkg",
        out / "sample_draft.gpkg",
        out / "sample_neighbour_draft.gpkg",
        out / "sample_protected_areas.gpkg",
    )
    ours, theirs = draw_counties(_LINE_SEED)
    write_layers(
        files.counties,
        [make(ours, _DESCRIPTION) for make in (county_layer, city_layer, province_layer)],
    )
    write_layers(files.neighbour_counties, [county_layer(theirs, _DESCRIPTION)])
    with tempfile.TemporaryDirectory() as folder:
        draft, strip = Path(folder) / "draft.gpkg", Path(folder) / "strip.gpkg"
        make_draft(
            PATCHES, _DRAFT_SEED, files, draft, strip, region=atlas.REGION, style=Style.SMOOTH, processes=1
        )
        make_protected_areas(draft, files.counties, files.protected_areas, _AREA_SEED, PROTECTED_AREAS)
        write_layers(files.draft, [_draft_layer(draft, ours, files.protected_areas)])
        write_layers(files.neighbour_draft, [_neighbour_layer(strip, theirs)])
    return files


def _draft_layer(draft: Path, counties: list[County], protected_areas: Path) -> Layer:
    shapes, fields = read_layer(draft, DRAFT_LAYER)
    # The files are committed: rounded corners need not be finer. At the border the vertices are the border's own.
    interior = np.array(fields["SECTOR"]) == INTERIOR
    shapes[interior] = shapely.simplify(shapes[interior], _FINENESS_DEGREES)
    homes = [counties[i] for i in _largest_share(shapes, np.array([county.shape for county in counties]))]
    areas = _mainly_in(shapes, protected_areas)
    codes = [f"{home.code}{kind}{i:04d}" for i, (home, kind) in enumerate(zip(homes, fields["LXBM"]), 1)]
    columns = [
        (Column("BSM", width=18), [f"{atlas.PROVINCE[0]}{i:012d}" for i in range(1, len(shapes) + 1)]),
        (Column("XZQDM", width=12), [home.code for home in homes]),
        (Column("XZQMC", width=100), [home.name for home in homes]),
        (Column("SHENG", width=50), [home.prov_name for home in homes]),
        (Column("SHI", width=50), [home.city_name for home in homes]),
        (Column("XIAN", width=50), [home.name for home in homes]),
        (Column("HXBM", width=20), codes),
        (Column("HXMC", width=100), fields["HXMC"]),
        (Column("HXLX", width=30), fields["HXLX"]),
        (Column("LXBM", width=2), fields["LXBM"]),
        (Column("MJ", REAL), [round(area, 2) for area in polygon_areas(shapes)]),
        *((Column(name, width=100), values) for name, values in areas.items()),
        (Column("XTYZBLX", width=50), [_VEGETATION[kind] for kind in fields["HXLX"]]),
        (Column("GKCS", width=255), [_MEASURES] * len(shapes)),
        (Column("BZ", width=255), [""] * len(shapes)),
    ]
    return Layer(DRAFT_LAYER, shapes, columns, _DESCRIPTION)


def _neighbour_layer(strip: Path, counties: list[County]) -> Layer:
    shapes, fields = read_layer(strip, NEIGHBOUR_LAYER)
    homes = [counties[i] for i in _largest_share(shapes, np.array([county.shape for county in counties]))]
    codes = [f"{home.code}{kind}{i:04d}" for i, (home, kind) in enumerate(zip(homes, fields["LXBM"]), 1)]
    columns = [
        (Column("XZQHDM", width=12), [home.code for home in homes]),
        (Column("DCOUNTY", width=50), [home.name for home in homes]),
        (Column("HXBM", width=20), codes),
        (
            Column("HXMM", width=100),
            [name.replace(atlas.NEIGHBOUR_PROVINCE[1], "江东丘陵") for name in fields["HXMC"]],
        ),
        (Column("HXLX", width=30), fields["HXLX"]),
        (Column("LXBM", width=2), fields["LXBM"]),
        (Column("TBMJ", REAL), [round(area / 1e6, 4) for area in polygon_areas(shapes)]),
    ]
    return Layer(NEIGHBOUR_LAYER, shapes, columns, _DESCRIPTION)


def _shares(shapes: np.ndarray, grounds: np.ndarray) -> np.ndarray:
    """(shapes, grounds) planar areas in common, square degrees."""
    return shapely.area(shapely.intersection(shapes[:, None], grounds[None, :]))


def _largest_share(shapes: np.ndarray, grounds: np.ndarray) -> list[int]:
    """For each shape the ground that holds the most of it."""
    return _shares(shapes, grounds).argmax(axis=1).tolist()


def _mainly_in(shapes: np.ndarray, protected_areas: Path) -> dict[str, list[str]]:
    """Name, level, kind and zone of the protected area that covers the most of each patch, if it covers enough."""
    grounds, fields = read_layer(protected_areas, None)
    shares = _shares(shapes, grounds) / shapely.area(shapes)[:, None]
    best = shares.argmax(axis=1).tolist()
    enough = (shares.max(axis=1) >= _PROTECTED_SHARE).tolist()
    names = ("ZRBHDMC", "ZRBHDJB", "ZRBHDLX", "ZRBHDFQ")
    return {name: [fields[name][i] if yes else "" for i, yes in zip(best, enough)] for name in names}
