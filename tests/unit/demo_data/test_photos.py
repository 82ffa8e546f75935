"""Evidence photos carry what a phone would write, and are pictures of something."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal

from demo.data.photos import Scene, draw_landscape, make_photo

TAKEN_AT = datetime(2018, 3, 14, 10, 22, 5)


def degrees(text: str, reference: str) -> float:
    d, m, s = (float(number) for number in re.findall(r"[\d.]+", text))
    return (d + m / 60 + s / 3600) * (-1 if reference in "SW" else 1)


def exif(path: Path) -> dict[str, str]:
    return gdal.Open(str(path)).GetMetadata()


@pytest.mark.parametrize("scene", list(Scene))
def test_photo_is_a_small_jpeg_with_place_time_and_direction(tmp_path: Path, scene: Scene) -> None:
    path = make_photo(tmp_path / "照片 1.jpg", 112.123456, 37.654321, TAKEN_AT, 483.5, 7, scene)
    assert 20_000 < path.stat().st_size < 80_000
    assert [entry.name for entry in tmp_path.iterdir()] == ["照片 1.jpg"]
    picture = gdal.Open(str(path))
    assert (picture.RasterXSize, picture.RasterYSize, picture.RasterCount) == (640, 480, 3)
    tags = exif(path)
    assert tags["EXIF_DateTimeOriginal"] == "2018:03:14 10:22:05"
    assert tags["EXIF_GPSImgDirection"] == "(123.5)"
    assert degrees(tags["EXIF_GPSLongitude"], tags["EXIF_GPSLongitudeRef"]) == pytest.approx(
        112.123456, abs=1e-7
    )
    assert degrees(tags["EXIF_GPSLatitude"], tags["EXIF_GPSLatitudeRef"]) == pytest.approx(
        37.654321, abs=1e-7
    )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lon=st.floats(-180, 180), lat=st.floats(-90, 90))
def test_any_position_survives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lon: float, lat: float
) -> None:
    monkeypatch.setattr("demo.data.photos.draw_landscape", lambda *_: np.zeros((480, 640, 3), np.uint8))
    tags = exif(make_photo(tmp_path / "p.jpg", lon, lat, TAKEN_AT, 0, 1))
    assert degrees(tags["EXIF_GPSLongitude"], tags["EXIF_GPSLongitudeRef"]) == pytest.approx(lon, abs=1e-7)
    assert degrees(tags["EXIF_GPSLatitude"], tags["EXIF_GPSLatitudeRef"]) == pytest.approx(lat, abs=1e-7)


def test_pictures_differ_by_seed_and_scene_and_are_not_flat() -> None:
    first, again, other = (draw_landscape(seed, Scene.MINE) for seed in (1, 1, 2))
    assert (first == again).all()
    assert np.abs(first.astype(int) - other).mean() > 5
    assert np.abs(first.astype(int) - draw_landscape(1, Scene.FIELDS)).mean() > 5
    assert first.std() > 25
    sky, ground = first[:60].mean(axis=(0, 1)), first[-60:].mean(axis=(0, 1))
    assert sky[2] > sky[0]
    assert ground[0] > ground[2]


def test_a_position_off_the_earth_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no position"):
        make_photo(tmp_path / "p.jpg", 37.0, 112.0, TAKEN_AT, 0, 1)
    assert not list(tmp_path.iterdir())
