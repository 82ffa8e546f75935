"""Areas against known values of the CGCS2000 ellipsoid."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from demo.data.ellipsoid import polygon_areas


@pytest.mark.parametrize(
    ("south", "expected"),
    [(34.5, 26524587.9), (36.0, 26046550.2), (37.5, 25550482.3), (39.0, 25036680.5), (40.5, 24505454.6)],
)
def test_map_sheet_has_its_theoretical_area(south: float, expected: float) -> None:
    sheet = shapely.box(112.5, south, 112.5 + 3.75 / 60, south + 2.5 / 60)
    assert polygon_areas([sheet])[0] == pytest.approx(expected, abs=0.06)


def test_densified_polygon_has_the_area_of_the_chinese_formula() -> None:
    corners = [(112.40, 37.60), (112.70, 37.55), (112.80, 37.80), (112.60, 37.95), (112.35, 37.85)]
    dense = shapely.segmentize(shapely.Polygon(corners), 0.0005)
    assert polygon_areas([dense])[0] == pytest.approx(1210565208.44, rel=1e-8)


def test_holes_and_parts_count_whatever_their_winding() -> None:
    outer, hole = shapely.box(112, 37, 112.2, 37.2), shapely.box(112.05, 37.05, 112.1, 37.1)
    other = shapely.box(113, 38, 113.1, 38.1)
    ring = shapely.Polygon(outer.exterior, [hole.exterior])
    same_winding = shapely.Polygon(outer.exterior, [hole.exterior.coords[::-1]])
    plain = polygon_areas([outer, hole, other])
    both = shapely.MultiPolygon([ring, other])
    assert np.allclose(
        polygon_areas([ring, same_winding, both]),
        [plain[0] - plain[1], plain[0] - plain[1], plain[0] - plain[1] + plain[2]],
        rtol=1e-12,
    )


def test_empty_geometry_has_no_area() -> None:
    assert polygon_areas([shapely.Polygon(), shapely.box(112, 37, 112.1, 37.1)])[0] == 0
