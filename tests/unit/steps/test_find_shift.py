"""A layer in the coordinates of public maps is told from one that is right, and no good one is accused."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely

from redline_plugin.steps.find_shift import Shift, find_shift, gcj02_offset, outline_of, segments_of


def gcj02(lon: float, lat: float) -> tuple[float, float]:
    """From true coordinates to those of public maps, point by point, as it is commonly written down."""
    x, y, pi = lon - 105.0, lat - 35.0, math.pi
    d_lat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x))
    d_lat += (20 * math.sin(6 * x * pi) + 20 * math.sin(2 * x * pi)) * 2 / 3
    d_lat += (20 * math.sin(y * pi) + 40 * math.sin(y / 3 * pi)) * 2 / 3
    d_lat += (160 * math.sin(y / 12 * pi) + 320 * math.sin(y * pi / 30)) * 2 / 3
    d_lon = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x))
    d_lon += (20 * math.sin(6 * x * pi) + 20 * math.sin(2 * x * pi)) * 2 / 3
    d_lon += (20 * math.sin(x * pi) + 40 * math.sin(x / 3 * pi)) * 2 / 3
    d_lon += (150 * math.sin(x / 12 * pi) + 300 * math.sin(x / 30 * pi)) * 2 / 3
    a, ee = 6378245.0, 0.00669342162296594323
    magic = 1 - ee * math.sin(lat / 180 * pi) ** 2
    d_lat = d_lat * 180 / ((a * (1 - ee)) / (magic * math.sqrt(magic)) * pi)
    d_lon = d_lon * 180 / (a / math.sqrt(magic) * math.cos(lat / 180 * pi) * pi)
    return lon + d_lon, lat + d_lat


def shifted(shapes: np.ndarray) -> np.ndarray:
    return shapely.transform(shapes, lambda points: np.array([gcj02(*point) for point in points.tolist()]))


def wavy(x: float, y: float, size: float, rng: np.random.Generator) -> shapely.Polygon:
    """A polygon with an irregular outline, as real patches have."""
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    radii = size * (0.7 + 0.3 * rng.random(60))
    return shapely.Polygon(np.column_stack((x + radii * np.cos(angles), y + radii * np.sin(angles))))


@pytest.fixture(scope="module")
def counties() -> np.ndarray:
    """Nine, with jagged lines between them and around."""
    rng = np.random.default_rng(7)
    points = rng.uniform((111.0, 36.0), (113.0, 38.0), (9, 2))
    cells = shapely.get_parts(
        shapely.voronoi_polygons(shapely.multipoints(points), extend_to=shapely.box(111, 36, 113, 38))
    )
    cells = shapely.intersection(cells, shapely.box(111, 36, 113, 38))
    dense = shapely.segmentize(cells, 0.004)
    return shapely.transform(
        dense, lambda p: p + 0.002 * np.column_stack((np.sin(p[:, 1] * 971), np.cos(p[:, 0] * 877)))
    )


@pytest.fixture(scope="module")
def draft(counties: np.ndarray) -> np.ndarray:
    """Patches cut at the outer line and at county lines, and many that touch none."""
    rng = np.random.default_rng(11)
    places = rng.uniform((111.0, 36.0), (113.0, 38.0), (300, 2))
    patches = np.array([wavy(x, y, 0.03, rng) for x, y in places.tolist()])
    cut = shapely.intersection(patches[:, None], counties[None, :]).ravel()
    return cut[shapely.area(cut) > 0]


def test_a_shifted_draft_is_noticed(draft: np.ndarray, counties: np.ndarray) -> None:
    found = find_shift(shifted(draft), counties)
    assert isinstance(found, Shift)
    assert not found.is_of_lines
    here = gcj02_offset(np.array([[112.0, 37.0]]))[0] * [math.cos(math.radians(37)) * 111_320, 110_980]
    assert found.metres == pytest.approx(math.hypot(*here), rel=0.05)
    assert found.bearing == pytest.approx(math.degrees(math.atan2(*here)), abs=5)
    assert found.on_lines > 3 * found.before


def test_shifted_counties_are_told_from_a_shifted_draft(draft: np.ndarray, counties: np.ndarray) -> None:
    found = find_shift(draft, shifted(counties))
    assert found is not None
    assert found.is_of_lines


def test_simplified_and_shifted_is_noticed(draft: np.ndarray, counties: np.ndarray) -> None:
    found = find_shift(shifted(shapely.simplify(draft, 0.0001)), counties)
    assert found is not None


def test_good_data_are_not_accused(draft: np.ndarray, counties: np.ndarray) -> None:
    assert find_shift(draft, counties) is None
    assert find_shift(counties, counties) is None
    assert find_shift(shapely.simplify(draft, 0.0002), counties) is None
    both_shifted = find_shift(shifted(draft), shifted(counties))
    assert both_shifted is None, "they fit each other: nothing shows"


@pytest.mark.parametrize("turn", [45, 90, 135, 225, 270])
def test_another_shift_of_that_length_is_not_called_gcj02(
    draft: np.ndarray, counties: np.ndarray, turn: int
) -> None:
    angle = math.radians(turn)
    east, north = 560 * math.cos(angle) / 88_900, 560 * math.sin(angle) / 110_980
    assert find_shift(shapely.transform(draft, lambda p: p + [east, north]), counties) is None


@pytest.mark.parametrize("seed", range(5))
def test_patches_that_follow_no_line_say_nothing(counties: np.ndarray, seed: int) -> None:
    rng = np.random.default_rng(seed)
    places = rng.uniform((111.1, 36.1), (112.9, 37.9), (200, 2))
    patches = np.array([wavy(x, y, 0.05, rng) for x, y in places.tolist()])
    assert find_shift(patches, counties) is None
    assert find_shift(shifted(patches), counties) is None


def test_little_or_nothing_is_no_evidence(counties: np.ndarray) -> None:
    none = np.array([None], dtype=object)
    assert find_shift(none, counties) is None
    assert find_shift(np.array([shapely.box(100, 30, 100.1, 30.1)]), counties) is None
    assert find_shift(shifted(counties[:1]), np.empty(0, dtype=object)) is None


def test_the_outline_is_what_one_county_has_alone() -> None:
    two = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    outline = shapely.linestrings(outline_of(segments_of(two)))
    assert shapely.length(outline).sum() == 6
    assert len(segments_of(two)) == 8


def test_the_formula_point_by_point_and_all_at_once() -> None:
    places = np.random.default_rng(3).uniform((75, 18), (135, 53), (100, 2))
    one_by_one = np.array([gcj02(*place) for place in places.tolist()])
    assert np.allclose(places + gcj02_offset(places), one_by_one, atol=1e-12)
