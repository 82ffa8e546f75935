"""Map pictures: true in shape and scale, with what they must say, in any thread."""

from __future__ import annotations

import math
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from redline_plugin.errors import ErrorCode, LibraryError
from redline_plugin.maps.map_picture import MapDrawer, gauss_kruger_zone
from redline_plugin.maps.picture_frame import PictureFrame, round_length
from redline_plugin.maps.picture_layers import (
    KINDS,
    PictureStyles,
    _label_places,
    kinds_in_view,
    vector_layers,
)
from redline_plugin.model.comment import Role
from redline_plugin.model.map_request import MapLayer, MapRequest
from redline_plugin.steps.geometry.area import area_m2

RED_LINE, TAKE_OUT = (230, 0, 0), (173, 20, 87)
HERE = (112.98, 37.48, 113.02, 37.52)


def many(*geometries: shapely.Geometry) -> np.ndarray:
    return np.array(geometries, dtype=object)


def request(*layers: MapLayer, extent: tuple[float, float, float, float] = HERE) -> MapRequest:
    return MapRequest("昔阳县反馈意见位置图", extent, 120, 80, 150, layers)


def pixels(png: bytes) -> np.ndarray:
    """Rows × columns × RGB."""
    image = QImage.fromData(png, "PNG")
    assert not image.isNull()
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(image.bits().asstring(image.sizeInBytes()), dtype=np.uint8)
    return flat.reshape(image.height(), image.width(), 4)[:, :, :3]


def where(picture: np.ndarray, colour: tuple[int, int, int]) -> np.ndarray:
    """Row and column of the dots of a colour."""
    return np.argwhere((picture == np.array(colour, dtype=np.uint8)).all(axis=2))


@pytest.fixture(scope="module")
def drawer(qgis_application: QgsApplication) -> MapDrawer:
    return MapDrawer()


def test_size_and_resolution(drawer: MapDrawer) -> None:
    png = drawer.draw_map(request(MapLayer("patches", many(shapely.box(112.99, 37.49, 113.01, 37.51)))))
    image = QImage.fromData(png)
    assert (image.width(), image.height()) == (round(120 / 25.4 * 150), round(80 / 25.4 * 150))
    assert image.dotsPerMeterX() == pytest.approx(150 / 0.0254, rel=1e-3)
    assert not image.hasAlphaChannel()


@pytest.mark.parametrize("longitude", [112.4, 113.0, 115.4])
def test_what_is_square_on_the_ground_is_square(longitude: float, drawer: MapDrawer) -> None:
    latitude, half = 37.5, 0.01
    wide = half / math.cos(math.radians(latitude))
    square = shapely.box(longitude - wide, latitude - half, longitude + wide, latitude + half)
    picture = pixels(drawer.draw_map(request(MapLayer("patches", many(square)), extent=square.bounds)))
    on_map = where(picture[:-40], RED_LINE)  # not its swatch in the legend
    height, width = np.ptp(on_map, axis=0)
    # M / N of the ellipsoid make a "square" of degrees 0.4 % taller or wider; a zone's edge turns it by a degree
    assert width / height == pytest.approx(1, abs=0.03)


def test_north_is_up(drawer: MapDrawer) -> None:
    south, north = shapely.box(112.99, 37.485, 113.01, 37.495), shapely.box(112.99, 37.505, 113.01, 37.515)
    picture = pixels(
        drawer.draw_map(request(MapLayer("patches", many(south)), MapLayer("take_out", many(north))))
    )[:-40]
    assert where(picture, TAKE_OUT)[:, 0].max() < where(picture, RED_LINE)[:, 0].min()


def test_later_layers_lie_on_top(drawer: MapDrawer) -> None:
    ring = shapely.box(112.99, 37.49, 113.01, 37.51)
    over = where(
        pixels(drawer.draw_map(request(MapLayer("patches", many(ring)), MapLayer("take_out", many(ring)))))[
            :-40
        ],
        TAKE_OUT,
    )
    under = where(
        pixels(drawer.draw_map(request(MapLayer("take_out", many(ring)), MapLayer("patches", many(ring)))))[
            :-40
        ],
        RED_LINE,
    )
    assert len(over) > 500
    assert len(under) > 500


def test_outside_the_county_lies_a_veil(drawer: MapDrawer) -> None:
    county = shapely.box(112.9, 37.4, 113.0, 37.6)
    picture = pixels(drawer.draw_map(request(MapLayer("county", many(county)))))
    height, width = picture.shape[:2]
    assert tuple(picture[height // 2, width // 4]) == (255, 255, 255)
    assert tuple(picture[height // 2, 3 * width // 4]) == (221, 221, 221)


def test_without_a_county_there_is_no_veil(drawer: MapDrawer) -> None:
    picture = pixels(drawer.draw_map(request(MapLayer("county", many()))))
    assert tuple(picture[picture.shape[0] // 2, picture.shape[1] // 2]) == (255, 255, 255)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn(kind: str, drawer: MapDrawer) -> None:
    shape = {
        0: shapely.Point(113, 37.5),
        1: shapely.LineString([(112.99, 37.49), (113.01, 37.51)]),
        2: shapely.box(112.99, 37.49, 113.01, 37.51),
    }[KINDS[kind].dimension]
    empty = drawer.draw_map(request())
    drawn = pixels(drawer.draw_map(request(MapLayer(kind, many(shape), ("140724-0001",)))))
    middle = slice(100, 350)
    assert (drawn[middle] != pixels(empty)[middle]).any(axis=2).sum() > 100


def test_comments_of_every_role_can_be_drawn() -> None:
    assert {role.value for role in Role} <= set(KINDS)


def test_the_legend_names_what_is_in_view() -> None:
    here, away = shapely.box(112.99, 37.49, 113.01, 37.51), shapely.box(100, 30, 101, 31)
    layers = (MapLayer("patches", many(here)), MapLayer("take_out", many(away)), MapLayer("bring_in", many()))
    assert kinds_in_view(layers, HERE) == {"patches"}


def test_stray_shapes_do_not_stop_a_picture(drawer: MapDrawer) -> None:
    area = shapely.box(112.99, 37.49, 113.01, 37.51)
    mixed = shapely.GeometryCollection([area, shapely.LineString([(113, 37), (113, 38)])])
    layer = MapLayer(
        "take_out", many(mixed, None, shapely.Polygon(), shapely.Point(113, 37.5)), tuple("abcd")
    )
    labels, shapes = vector_layers(layer, PictureStyles(), HERE)
    assert [feature["label"] for feature in labels.getFeatures()] == ["a"]
    (feature,) = shapes.getFeatures()
    assert feature.geometry().area() == pytest.approx(area.area)
    assert drawer.draw_map(request(layer))


def test_labels_stand_on_the_part_in_view() -> None:
    shape = shapely.MultiPolygon([shapely.box(113.01, 37.51, 113.5, 37.9), shapely.box(114, 38, 115, 39)])
    (place,) = _label_places(many(shape), 2, HERE)
    assert shapely.box(*HERE).covers(place)
    assert shape.covers(place)
    line = shapely.LineString([(112.5, 37.5), (113.5, 37.5)])
    (place,) = _label_places(many(line), 1, HERE)
    assert place.distance(shapely.Point(113, 37.5)) < 1e-9
    (nowhere,) = _label_places(many(shapely.box(0, 0, 1, 1)), 2, HERE)
    assert nowhere.is_empty


def test_a_single_place_gets_ground_around_it(drawer: MapDrawer) -> None:
    spot = MapLayer("location", many(shapely.Point(113, 37.5)))
    picture = pixels(drawer.draw_map(request(spot, extent=(113, 37.5, 113, 37.5))))
    rows, columns = where(picture[:-40], (239, 108, 0)).T
    assert rows.mean() == pytest.approx(picture.shape[0] / 2, abs=30)
    assert columns.mean() == pytest.approx(picture.shape[1] / 2, abs=3)


@pytest.mark.parametrize("extent", [(113, 37, 112, 38), (math.nan, 37, 113, 38), (112, 37, math.inf, 38)])
def test_no_extent(extent: tuple[float, float, float, float], drawer: MapDrawer) -> None:
    with pytest.raises(ValueError, match="no extent"):
        drawer.draw_map(request(extent=extent))


def test_unknown_kind(drawer: MapDrawer) -> None:
    with pytest.raises(ValueError, match="no such kind of map layer: moon"):
        drawer.draw_map(request(MapLayer("moon", many())))


def test_without_qgis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QgsApplication, "instance", staticmethod(lambda: None))
    with pytest.raises(LibraryError) as refused:
        MapDrawer()
    assert refused.value.code is ErrorCode.MAPS_UNAVAILABLE


def test_in_background_threads() -> None:
    wanted = request(MapLayer("patches", many(shapely.box(112.99, 37.49, 113.01, 37.51)), ("HX1",)))
    here = MapDrawer().draw_map(wanted)
    with ThreadPoolExecutor(2) as pool:
        there = list(pool.map(lambda _: MapDrawer().draw_map(wanted), range(4)))
    assert all((pixels(png) == pixels(here)).all() for png in there)


def test_fast_enough_for_hundreds(drawer: MapDrawer) -> None:
    angle = np.linspace(0, 2 * np.pi, 400)
    blobs = [
        shapely.Polygon(np.c_[x + 0.003 * np.cos(angle), y + 0.003 * np.sin(angle)])
        for x in np.linspace(112.9, 113.1, 10)
        for y in np.linspace(37.45, 37.55, 10)
    ]
    wanted = request(
        MapLayer("patches", many(*blobs)),
        MapLayer("take_out", many(blobs[50]), ("140724-0001",)),
        extent=(112.9, 37.45, 113.1, 37.55),
    )
    drawer.draw_map(wanted)  # reads the styles
    begun = time.process_time()
    for _ in range(5):
        drawer.draw_map(wanted)
    assert (time.process_time() - begun) / 5 < 0.15


@pytest.mark.parametrize(
    ("longitude", "epsg"),
    [
        (111, 4546),
        (112.4, 4546),
        (112.6, 4547),
        (113.7, 4547),
        (75, 4534),
        (135, 4554),
        (60, 4534),
        (140, 4554),
    ],
)
def test_zone_of_the_middle(longitude: float, epsg: int) -> None:
    crs = gauss_kruger_zone(longitude)
    assert crs.authid() == f"EPSG:{epsg}"
    assert f"lon_0={75 + 3 * (epsg - 4534)} " in crs.toProj()


@given(st.floats(1e-3, 1e7))
def test_round_length(metres: float) -> None:
    length = round_length(metres)
    digits = length / 10 ** math.floor(math.log10(length) + 1e-9)
    assert min(abs(digits - step) for step in (1, 2, 5)) < 1e-6
    assert length <= metres < 2.5 * length * (1 + 1e-9)


def test_scale_bar_is_as_long_as_it_says() -> None:
    frame = PictureFrame(120, 80, 254, "", [], "")
    image = QImage(frame.size, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    frame.draw(painter, metres_per_dot=10.0)
    painter.end()
    assert image.size() == QSize(1200, 800)
    # A quarter of the width is 295 dots, 2950 m: the bar is 2 km, 200 dots; its first half is ink
    row = round(frame.map_area.bottom() - 24 + 4)
    left = round(frame.map_area.left() + 25)
    inked = [column for column in range(left - 10, left + 260) if image.pixelColor(column, row).red() < 60]
    assert inked[-1] - inked[0] == pytest.approx(200, abs=3)
    assert sum(column <= left + 100 for column in inked) >= 99


def test_the_scale_told_is_the_scale_drawn(drawer: MapDrawer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dots inside the red line, times the ground of a dot, are the area on the ellipsoid."""
    told = []
    draw = PictureFrame.draw
    monkeypatch.setattr(PictureFrame, "draw", lambda *given: (told.append(given[2]), draw(*given)))
    box = shapely.box(112.98, 37.485, 113.02, 37.515)
    picture = pixels(drawer.draw_map(request(MapLayer("patches", many(box)), extent=box.bounds)))[:-40]
    # From the middle of one line to the middle of the other; the line is 0.4 mm, 2.4 dots
    height, width = np.ptp(where(picture, RED_LINE), axis=0) - 2
    (ground,) = area_m2(many(box))
    assert height * width * told[0] ** 2 == pytest.approx(ground, rel=0.015)
