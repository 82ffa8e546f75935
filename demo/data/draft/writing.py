"""Names, codes and rows of a draft's patches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import shapely

from demo.data.draft.faults import FaultKind, PlantedFault, spoil
from demo.data.layer_files import REAL, Column, LayerWriter

TYPES = (
    ("11", "水源涵养"),
    ("12", "生物多样性维护"),
    ("13", "水土保持"),
    ("14", "防风固沙"),
    ("21", "水土流失"),
)
COLUMNS = (
    Column("XZQDM", width=12),
    Column("HXBM", width=20),
    Column("HXMC", width=100),
    Column("HXLX", width=30),
    Column("LXBM", width=2),
    Column("MJ", REAL, width=20, precision=2),
    Column("SECTOR", width=10),
)


@dataclass(frozen=True)
class Patches:
    """Patches ready to be written, one row each; `fault` is None where there is none."""

    province_codes: list[str]
    range_names: list[str]
    types: list[int]
    areas_m2: np.ndarray
    sectors: list[str]
    shapes: np.ndarray
    faults: list[FaultKind | None]


@dataclass
class PatchWriter:
    """Numbers patches and writes them, faults and all; counts what it wrote."""

    layer: LayerWriter
    written: int = 0
    vertices: int = 0
    area_m2: float = 0.0
    sectors: dict[str, int] = field(default_factory=dict)
    faults: list[PlantedFault] = field(default_factory=list)

    def write(self, patches: Patches) -> None:
        """Writes the patches in their order."""
        self.area_m2 += float(patches.areas_m2.sum())
        for sector in patches.sectors:
            self.sectors[sector] = self.sectors.get(sector, 0) + 1
        self.vertices += int(shapely.get_num_coordinates(patches.shapes).sum())
        wkbs = shapely.to_wkb(patches.shapes)
        for row, (wkb, shape, fault) in enumerate(zip(wkbs, patches.shapes, patches.faults)):
            if fault is None:
                self._add(patches, row, wkb)
            else:
                for i, spoilt in enumerate(self._spoilt(shape, fault)):
                    code = self._add(patches, row, spoilt)
                    if i == 0:
                        self.faults.append(PlantedFault(code, fault))

    @staticmethod
    def _spoilt(shape: shapely.MultiPolygon, fault: FaultKind) -> Iterator[bytes | None]:
        spoilt, twin = spoil(fault, shape)
        yield None if spoilt is None else shapely.to_wkb(spoilt)
        if twin is not None:
            yield shapely.to_wkb(twin)

    def _add(self, patches: Patches, row: int, wkb: bytes | None) -> str:
        self.written += 1
        province = patches.province_codes[row]
        type_code, type_name = TYPES[patches.types[row]]
        code = f"{province}{type_code}{self.written:06d}"
        name = f"{patches.range_names[row]}{type_name}生态保护红线"
        area = round(float(patches.areas_m2[row]), 2)
        self.layer.add(wkb, [province, code, name, type_name, type_code, area, patches.sectors[row]])
        return code
