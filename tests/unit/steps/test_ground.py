"""Ground and dust."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from redline_plugin.steps.cutting.noding import cut_polygons, node_polygons
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import (
    as_multipolygons,
    is_ground,
    places_within,
    union_by_group,
    without_dust,
    without_earlier,
)

WIDE = shapely.box(112.0, 37.0, 112.01, 37.01)
HAIR = shapely.box(112.02, 37.0, 112.02 + 1e-10, 37.01)
# A piece of a patch with a spike that an overlay left: two edges that come back upon each other to the last bit
SPIKED = shapely.Polygon(
    [
        (112.00410914345721, 37.001494326132054), (112.0038073782758, 37.00107264015684),
        (112.00463855704, 37.00059463591405), (112.0049341267231, 37.0005015477988),
        (112.0045242399576, 37.00051986004305), (112.00438649775367, 37.00019210964975),
        (112.00437965669535, 37.00015767436222), (112.00373809225935, 37.00005017526699),
        (112.00340244783568, 37.00072141546159), (112.00337032130507, 37.00088034920418),
        (112.00290397986183, 37.0010199376343), (112.00372436223563, 37.002132592279416),
        (112.0041565111655, 37.00202120075166), (112.00384717409834, 37.00178911930816),
        (112.0049937477113, 37.00049888415071),
    ]
)  # fmt: skip


def shapes(*geometries: shapely.Geometry | None) -> np.ndarray:
    return np.array(geometries, dtype=object)


def test_only_polygons_are_ground() -> None:
    nested = shapely.GeometryCollection([shapely.Point(1, 1), shapely.GeometryCollection([WIDE, HAIR])])
    kept = as_multipolygons(shapes(nested, shapely.LineString([(0, 0), (1, 1)]), None, shapely.Polygon()))
    assert [one.geom_type for one in kept] == ["MultiPolygon"] * 4
    assert [len(one.geoms) for one in kept] == [2, 0, 0, 0]


def test_dust_is_no_ground() -> None:
    both = shapely.multipolygons([WIDE, HAIR])
    assert list(is_ground(shapes(WIDE, HAIR, both, None))) == [True, False, True, False]
    assert shapely.equals(without_dust(shapes(both))[0], WIDE)
    assert shapely.is_empty(without_dust(shapes(HAIR))[0])


def test_union_by_group_hands_single_ones_back() -> None:
    united = union_by_group(
        shapes(WIDE, HAIR, shapely.box(112.01, 37.0, 112.02, 37.01)), np.array([2, 0, 2]), 3
    )
    assert united[0] is HAIR
    assert shapely.is_empty(united[1])
    assert shapely.equals(united[2], shapely.box(112.0, 37.0, 112.02, 37.01))


def test_each_loses_what_earlier_ones_claim() -> None:
    boxes = shapes(*(shapely.box(x, 0, x + 4, 1) for x in (0, 1, 2)))
    rest = without_earlier(boxes, boxes, np.array([[1, 2, 2], [0, 0, 1]]))
    assert rest[0] is boxes[0]
    assert shapely.area(rest) == pytest.approx([4, 1, 1])


def test_a_place_is_found_beside_a_spike_without_width() -> None:
    spiked_face = shapely.Polygon(
        [
            (112.00410914345721, 37.001494326132054), (112.0039, 37.00120206954268),
            (112.0039, 37.00172967451126), (112.0049937477113, 37.00049888415071),
        ]
    )  # fmt: skip
    polygons = shapes(WIDE, spiked_face, SPIKED)
    places = places_within(polygons)
    assert shapely.contains_xy(polygons, places[:, 0], places[:, 1]).all()


@pytest.mark.parametrize("length", [0.05, float(np.nextafter(112.0, 113) - 112)])
def test_what_has_no_width_takes_neither_time_nor_memory(length: float) -> None:
    """No number lies between the sides: any vertex will do."""
    top = float(np.nextafter(37.0, 38))
    hair = shapely.Polygon([(112.0, 37.0), (112.0 + 2 * length, 37.0), (112.0 + length, top)])
    assert shapely.intersects_xy(hair, *places_within(shapes(hair))[0])


def test_a_spiked_piece_is_cut_without_loss() -> None:
    counties = shapes(
        shapely.box(111.99, 36.99, 112.0039, 37.01), shapely.box(112.0039, 36.99, 112.02, 37.01)
    )
    cut = cut_polygons(shapes(SPIKED), node_polygons(counties))
    assert area_m2(cut.geometry).sum() == pytest.approx(area_m2(shapes(SPIKED))[0], rel=1e-9)
