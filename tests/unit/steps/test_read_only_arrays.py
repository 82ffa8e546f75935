"""Arrays that another thread works on: shapely up to 2.1 makes them read-only, and takes none that is so apart."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.check import check_draft
from redline_plugin.steps.checks.outlines import outlines_of
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.steps.geometry.ground import polygons_of
from redline_plugin.steps.split import split_by_county


def read_only(*shapes: shapely.Geometry) -> np.ndarray:
    array = np.array(shapes, dtype=object)
    array.flags.writeable = False
    return array


PATCHES = read_only(
    shapely.multipolygons([shapely.box(112.1, 37.1, 112.4, 37.2)]),
    shapely.multipolygons([shapely.box(112.5, 37.1, 112.6, 37.2), shapely.box(112.7, 37.1, 112.8, 37.2)]),
)
COUNTIES = read_only(
    shapely.multipolygons([shapely.box(112, 37, 112.3, 38)]),
    shapely.multipolygons([shapely.box(112.3, 37, 113, 38)]),
)


def test_areas_lengths_parts_and_outlines() -> None:
    assert (area_m2(PATCHES) > 0).all()
    assert (length_m(PATCHES) > 0).all()
    assert polygons_of(PATCHES)[1].tolist() == [0, 1, 1]
    assert outlines_of(PATCHES, slice(0, 2)) is not None


def test_a_split() -> None:
    assert split_by_county(PATCHES, COUNTIES).pieces["county"].tolist() == [0, 1, 1]


def test_a_check() -> None:
    patches = pd.DataFrame(
        {
            "patch_id": ["P0", "P1"],
            "code": "",
            "name": "",
            "type_code": "",
            "county_code": ["140701", ""],
            "area_km2": area_m2(PATCHES) / 1e6,
        }
    ).assign(geometry=pd.Series(PATCHES, dtype=object))
    counties = pd.DataFrame({"county_code": ["140701", "140702"], "name": ["甲", "乙"]}).assign(
        geometry=pd.Series(COUNTIES, dtype=object)
    )
    for frame in (patches, counties):
        frame["geometry"].to_numpy().flags.writeable = False
    assert check_draft(patches, counties, None, Thresholds())
