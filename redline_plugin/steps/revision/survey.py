"""Measures ground county by county, to the last crumb.

`steps.split` gives slivers along a county line to the county where the rest lies, which is right for handing out work.
A ledger must not: what is a sliver of a piece may be the edge of broad ground of its patch, and the sums would differ.
So this one overlays the ground with each county as it is, and is also a check of the other.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import shapely

from redline_plugin.steps.cutting.county_ground import NO_COUNTY
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import (
    as_multipolygons,
    overlapping_earlier,
    polygons_of,
    union_by_group,
    without_earlier,
)
from redline_plugin.steps.split import Split, split_by_county


class CountySurvey:
    """Ground by county, for a fixed set of counties; ground in no county has the code ``""``.

    Ground that two counties claim is that of the first, as in `steps.split`.
    """

    def __init__(self, counties: pd.DataFrame) -> None:
        self._geometries = counties["geometry"].to_numpy(dtype=object)
        self._codes = np.append(counties["county_code"].to_numpy(dtype=object), "")
        self._own = _own_ground(self._geometries)
        self._tree = shapely.STRtree(self._own)
        self._province = shapely.union_all(self._own)
        shapely.prepare(self._own)
        shapely.prepare(self._province)

    def measure(self, geometries: np.ndarray) -> pd.DataFrame:
        """One row per (multi)polygon and county: row (position), county_code, area_m2; sorted by row."""
        faces, _ = self._faces(geometries)
        return faces.groupby(["row", "county_code"], as_index=False)["area_m2"].sum()

    def knows(self, codes: np.ndarray) -> np.ndarray:
        """Which of these codes are those of counties."""
        return np.isin(codes.astype(str), self._codes[:-1].astype(str))

    def main_county(self, geometries: np.ndarray) -> np.ndarray:
        """The code of the county that has most of each (multi)polygon; ``""`` where none has any."""
        codes = np.full(len(geometries), "", dtype=object)
        measured = self.measure(geometries)
        ordered = measured[measured["county_code"] != ""].sort_values("area_m2", kind="stable")
        codes[ordered["row"]] = ordered["county_code"]  # of several rows for one the last, the largest, stays
        return codes

    def pieces(self, geometries: np.ndarray) -> pd.DataFrame:
        """As ``measure``, with the geometry (MultiPolygon) of each piece."""
        faces, shapes = self._faces(geometries)
        groups = faces.groupby(["row", "county_code"])
        measured = groups["area_m2"].sum().reset_index()
        united = union_by_group(shapes, groups.ngroup().to_numpy(), len(measured))
        return measured.assign(geometry=as_multipolygons(united))

    def _faces(self, geometries: np.ndarray) -> tuple[pd.DataFrame, np.ndarray]:
        """Each polygon in each county: row, county_code and area_m2, and the geometries."""
        polygons, row = polygons_of(geometries)
        inside, county = self._tree.query(polygons, predicate="intersects")
        shapes = polygons[inside]
        cut = ~shapely.covers(self._own[county], shapes)
        shapes[cut] = as_multipolygons(shapely.intersection(shapes[cut], self._own[county[cut]]))
        out = np.flatnonzero(~shapely.covers(self._province, polygons))
        beyond = as_multipolygons(shapely.difference(polygons[out], self._province))
        shapes = np.concatenate([shapes, beyond])
        code = self._code(np.concatenate([county, np.full(len(out), NO_COUNTY)]))
        faces = pd.DataFrame(
            {"row": row[np.concatenate([inside, out])], "county_code": code, "area_m2": area_m2(shapes)}
        )
        some = (faces["area_m2"] > 0).to_numpy()
        return faces[some].reset_index(drop=True), shapes[some]

    def split_all(self, geometries: np.ndarray, is_cancelled: Callable[[], bool]) -> Split:
        """The whole draft, handed out (`steps.split`)."""
        return split_by_county(geometries, self._geometries, is_cancelled)

    def areas_of(self, split: Split) -> pd.DataFrame:
        """One row per patch and county of a draft that was split by these counties: row, county_code, area_m2."""
        pieces = split.pieces[["patch", "county", "area_m2"]]
        outside = split.remainders[["patch", "area_m2"]].assign(county=NO_COUNTY)
        both = pd.concat([pieces, outside], ignore_index=True).rename(columns={"patch": "row"})
        return both.assign(county_code=self._code(both["county"].to_numpy())).drop(columns="county")

    def _code(self, county: np.ndarray) -> np.ndarray:
        return self._codes[np.where(county == NO_COUNTY, len(self._codes) - 1, county).astype(int)]


def _own_ground(counties: np.ndarray) -> np.ndarray:
    """Counties less what earlier ones claim of them."""
    later, earlier = overlapping_earlier(counties, np.zeros(len(counties), dtype=int))
    claimed = shapely.relate_pattern(counties[later], counties[earlier], "T********")
    return without_earlier(counties, counties, np.stack([later[claimed], earlier[claimed]]))
