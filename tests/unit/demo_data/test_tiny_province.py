"""The tiny province really shows what its cases say."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import ogr

from tests.data.tiny_province import (
    COUNTY_CODES,
    NEIGHBOUR_CODE,
    TinyProvince,
    build_tiny_province,
    county_polygon,
)

# GEOS 3.11 raises the floating-point flag where shapes only touch; the results are right.
pytestmark = pytest.mark.filterwarnings("ignore:invalid value encountered:RuntimeWarning")

CROSSED = {
    "crossing_two": {"990101", "990102"},
    "crossing_two_cities": {"990102", "990202"},
    "crossing_four": set(COUNTY_CODES),
    "hole_crossing_line": {"990201", "990202"},
    "edge_on_line_south": {"990201"},
    "edge_on_line_north": {"990101"},
    "touching_point": {"990101"},
    "beyond_province": {"990101"},
    "wholly_outside": set(),
    "multipart_one_county": {"990102"},
    "multipart_two_counties": {"990102", "990202"},
    "multipart_crossing": {"990101", "990201"},
    "sliver_across": {"990102", "990202"},
    "border_overlap": {"990102", NEIGHBOUR_CODE},
    "border_gap": {"990102"},
    "border_joined": {"990102"},
    "border_ours_only": {"990202"},
}


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> TinyProvince:
    return build_tiny_province(tmp_path_factory.mktemp("tiny"))


def read(path: Path, layer: str, key: str) -> dict[str, shapely.Geometry]:
    source = ogr.Open(str(path))
    return {
        row.GetField(key): shapely.from_wkb(bytes(row.GetGeometryRef().ExportToWkb()))
        for row in source.GetLayerByName(layer)
    }


def test_counties_are_a_valid_coverage_that_makes_up_cities_and_province(province: TinyProvince) -> None:
    counties = read(province.counties, "counties", "code")
    assert list(counties) == list(COUNTY_CODES)
    everything = [*counties.values(), *read(province.neighbour_counties, "counties", "code").values()]
    assert shapely.is_valid(everything).all()
    for a, b in itertools.combinations(everything, 2):
        shared = shapely.intersection(a, b)
        assert shared.area == 0
        vertices_on_both = set(shapely.get_coordinates(a).view("c16").ravel()) & set(
            shapely.get_coordinates(b).view("c16").ravel()
        )
        assert shared.length == 0 or len(vertices_on_both) == 25
    whole = read(province.counties, "province", "code")["990000"]
    assert shapely.union_all(list(counties.values())).equals(whole)
    cities = read(province.counties, "cities", "code")
    assert shapely.union_all(list(cities.values())).equals(whole)
    assert cities["990100"].covers(counties["990102"])


@pytest.mark.parametrize("case", CROSSED)
def test_case_lies_in_the_counties_it_names(province: TinyProvince, case: str) -> None:
    patch = read(province.draft, "stbhhx_draft", "HXBM")[province.cases[case]]
    counties = {code: county_polygon(code) for code in (*COUNTY_CODES, NEIGHBOUR_CODE)}
    assert {
        code for code, county in counties.items() if shapely.intersection(patch, county).area > 0
    } == CROSSED[case]


def test_cases_at_the_line_touch_it_as_they_say(province: TinyProvince) -> None:
    patches = read(province.draft, "stbhhx_draft", "BZ")
    north, south = patches["edge_on_line_north"], patches["edge_on_line_south"]
    assert shapely.intersection(north, south).length > 0.02
    assert shapely.intersection(north, county_polygon("990201")).length > 0.02
    touch = shapely.intersection(patches["touching_point"], county_polygon("990102"))
    assert touch.geom_type == "Point"
    sliver = shapely.intersection(patches["sliver_across"], county_polygon("990102"))
    assert 0 < sliver.area / patches["sliver_across"].area < 0.001
    outside = shapely.difference(patches["beyond_province"], county_polygon("990101"))
    assert outside.area > 0.2 * patches["beyond_province"].area


def test_border_cases_meet_the_neighbour_as_they_say(province: TinyProvince) -> None:
    ours = read(province.draft, "stbhhx_draft", "BZ")
    theirs = read(province.neighbour_draft, "stbhhx_neighbour", "BZ")
    shared = {
        case: shapely.intersection(ours[case], theirs[case])
        for case in ("border_joined", "border_gap", "border_overlap", "border_shifted", "border_type_differs")
    }
    assert shared["border_joined"].area == 0
    assert shared["border_joined"].length > 0.02
    assert shared["border_gap"].is_empty
    assert shared["border_overlap"].area > 0
    assert 0 < shared["border_shifted"].length < shared["border_joined"].length
    assert ours["border_ours_only"].disjoint(shapely.union_all(list(theirs.values())))
    assert theirs["border_theirs_only"].disjoint(shapely.union_all(list(ours.values())))


def test_patches_are_valid_apart_and_coded_once(province: TinyProvince) -> None:
    for path, layer, cases in (
        (province.draft, "stbhhx_draft", province.cases),
        (province.neighbour_draft, "stbhhx_neighbour", province.neighbour_cases),
    ):
        by_code = read(path, layer, "HXBM")
        assert len(by_code) == len(cases) == len(set(cases.values()))
        shapes = np.array(list(by_code.values()))
        assert shapely.is_valid(shapes).all()
        assert all(shapely.intersection(a, b).area == 0 for a, b in itertools.combinations(shapes, 2)), (
            "patches of one draft must not overlap"
        )
