"""Evidence photos: a landscape drawn by code, with the place, time and direction a phone would write into it.

GDAL's JPEG driver writes both the picture and its EXIF block from metadata items. Pillow is not used: QGIS does not
bring it, and nothing else here would need it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from pathlib import Path

import numpy as np
from osgeo import gdal

from demo.data.draft.noise import add_noise

gdal.UseExceptions()

WIDTH, HEIGHT = 640, 480
_QUALITY = 82
_HORIZON = 170
_SKY_TOP, _SKY_LOW = np.array([105, 150, 205.0]), np.array([214, 226, 234.0])
_FAR_HILL, _NEAR_HILL = np.array([150, 166, 182.0]), np.array([88, 104, 62.0])
_RIDGES = 5
_NOISES_PER_PICTURE = 1000


class Scene(Enum):
    """What stands in front of the hills."""

    MINE = "mine"
    FIELDS = "fields"
    VILLAGE = "village"


def make_photo(
    path: Path,
    lon: float,
    lat: float,
    taken_at: datetime,
    bearing: float,
    seed: int,
    scene: Scene = Scene.MINE,
) -> Path:
    """Writes a JPEG of 640 × 480 with GPS position, DateTimeOriginal and GPSImgDirection.

    Args:
        lon, lat: where the camera stood, degrees (WGS 84).
        taken_at: local time, to the second.
        bearing: viewing direction, degrees clockwise from true north.

    Raises:
        ValueError: the position is not on Earth.
        RuntimeError: GDAL cannot write there.
    """
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise ValueError(f"{lon}, {lat} is no position in degrees")
    source = gdal.GetDriverByName("MEM").Create("", WIDTH, HEIGHT, 3, gdal.GDT_Byte)
    picture = draw_landscape(seed, scene)
    for band in range(3):
        source.GetRasterBand(band + 1).WriteArray(picture[:, :, band])
    source.SetMetadata(_exif_items(lon, lat, taken_at, bearing))
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".{path.name}")
    gdal.GetDriverByName("JPEG").CreateCopy(str(staged), source, options=[f"QUALITY={_QUALITY}"])
    staged.replace(path)
    return path


def _exif_items(lon: float, lat: float, taken_at: datetime, bearing: float) -> dict[str, str]:
    stamp = taken_at.strftime("%Y:%m:%d %H:%M:%S")
    return {
        "EXIF_Make": "Redline Review",
        "EXIF_Model": "Demo camera",
        "EXIF_DateTime": stamp,
        "EXIF_DateTimeOriginal": stamp,
        "EXIF_GPSVersionID": "0x02 0x03 0x00 0x00",
        "EXIF_GPSLatitudeRef": "N" if lat >= 0 else "S",
        "EXIF_GPSLatitude": _degrees_minutes_seconds(lat),
        "EXIF_GPSLongitudeRef": "E" if lon >= 0 else "W",
        "EXIF_GPSLongitude": _degrees_minutes_seconds(lon),
        "EXIF_GPSImgDirectionRef": "T",
        "EXIF_GPSImgDirection": f"({bearing % 360:.2f})",
        "EXIF_GPSMapDatum": "WGS-84",
    }


def _degrees_minutes_seconds(angle: float) -> str:
    """Three numbers in brackets, as GDAL wants them; seconds to 0.0001 (3 mm)."""
    ten_thousandths = round(abs(angle) * 36_000_000)
    degrees, rest = divmod(ten_thousandths, 36_000_000)
    minutes, seconds = divmod(rest, 600_000)
    return f"({degrees}) ({minutes}) ({seconds / 10_000:.4f})"


# ---- the picture


def draw_landscape(seed: int, scene: Scene) -> np.ndarray:
    """(480, 640, 3) bytes: sky, ridges behind each other in the haze, and the scene in front."""
    seed *= _NOISES_PER_PICTURE
    picture = _sky(seed)
    for ridge in range(_RIDGES):
        _draw_ridge(picture, seed, ridge)
    ground = _FOREGROUNDS[scene]
    ground(picture, seed)
    grain = _noise(seed + 900, 1.5, octaves=1) * 5
    return np.clip(picture + grain[:, :, None], 0, 255).astype(np.uint8)


def _noise(seed: int, wavelength: float, octaves: int = 4) -> np.ndarray:
    """(480, 640) fractal noise of about -1..1."""
    field = np.zeros((HEIGHT, WIDTH), np.float32)
    amplitude = 1.0
    for octave in range(octaves):
        add_noise(seed + octave, (0, HEIGHT, 0, WIDTH), max(1.5, wavelength / 2**octave), amplitude, field)
        amplitude *= 0.55
    return field


def _sky(seed: int) -> np.ndarray:
    down = np.linspace(0, 1, HEIGHT)[:, None, None] * HEIGHT / (_HORIZON + 40)
    colour = _SKY_TOP + (_SKY_LOW - _SKY_TOP) * np.clip(down, 0, 1)
    clouds = np.clip(_noise(seed + 10, 170, 5) - 0.1, 0, 0.8)[:, :, None]
    return np.broadcast_to(colour, (HEIGHT, WIDTH, 3)) * (1 - 0.5 * clouds) + 250 * 0.5 * clouds


def _draw_ridge(picture: np.ndarray, seed: int, ridge: int) -> None:
    nearness = ridge / (_RIDGES - 1)
    outline = _noise(seed + 100 + 20 * ridge, 150 - 12 * ridge, 5)[240]
    top = _HORIZON - 45 + 32 * ridge + (34 + 4 * ridge) * outline
    depth = np.arange(HEIGHT)[:, None] - top[None, :]
    slope = _noise(seed + 107 + 20 * ridge, 46 + 26 * nearness, 5)
    lit = np.gradient(slope, axis=1) * 5 + slope * 0.25
    colour = _FAR_HILL + (_NEAR_HILL - _FAR_HILL) * nearness**0.8
    shade = (1 + (0.08 + 0.30 * nearness) * lit)[:, :, None]
    # Haze gathers towards the foot of each ridge.
    haze = np.clip(depth / 120, 0, 0.35)[:, :, None] * (1 - nearness)
    painted = colour * shade * (1 - haze) + _SKY_LOW * haze
    edge = np.clip(depth + 0.5, 0, 1)[:, :, None]
    picture[:] = picture * (1 - edge) + painted * edge


def _below(top: np.ndarray) -> np.ndarray:
    """Weight 0..1 of the ground below a line, with a soft edge."""
    return np.clip((np.arange(HEIGHT)[:, None] - top[None, :]) / 2 + 0.5, 0, 1)[:, :, None]


def _draw_mine(picture: np.ndarray, seed: int) -> None:
    """An opencast pit: benches cut into a slope, with a haul road and muddy water at the bottom."""
    rough = _noise(seed + 300, 60, 5)
    top = 285 + 16 * _noise(seed + 310, 210, 3)[0]
    soil = np.array([150, 132, 104.0]) * (1 + 0.16 * rough + 0.5 * np.gradient(rough, axis=1))[:, :, None]
    weight = _below(top)
    picture[:] = picture * (1 - weight) + soil * weight
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    middle = 330 + 60 * math.sin(seed)
    reach = np.hypot((x - middle) / 265, (y - 392) / 92) + 0.06 * rough
    bench = reach * 7
    face = bench - np.floor(bench)
    rock = np.where(face < 0.55, 1.12, 0.68) * (1 - 0.30 * (1 - np.clip(reach, 0, 1)))
    pit = np.array([168, 152, 128.0]) * (rock * (1 + 0.10 * rough))[:, :, None]
    seam = (np.floor(bench) == 4)[:, :, None] & (face > 0.55)[:, :, None]
    pit = np.where(seam, np.array([62, 58, 56.0]) * (1 + 0.2 * rough)[:, :, None], pit)
    water = np.array([110, 132, 124.0]) * (1 + 0.05 * _noise(seed + 320, 9, 2))[:, :, None]
    pit = np.where((reach < 0.24)[:, :, None], water, pit)
    road = np.abs(y - (300 + 0.21 * (x - 40) + 9 * np.sin(x / 55))) < 3 + (y - 290) / 40
    pit = np.where((road & (reach > 0.45))[:, :, None], np.array([196, 184, 160.0]), pit)
    inside = np.clip((1 - reach) * 40, 0, 1)[:, :, None]
    picture[:] = picture * (1 - inside) + pit * inside


def _draw_fields(picture: np.ndarray, seed: int) -> None:
    """Ploughed and green fields in rows that run towards the hills."""
    rough = _noise(seed + 400, 40, 5)
    top = 300 + 8 * _noise(seed + 410, 260, 2)[0]
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(float)
    distance = 60 / np.maximum(y - 270, 6)
    across = (x - 320 - 80 * math.cos(seed)) * distance
    strip = np.floor(across / 62 + 0.4 * np.floor(distance * 2.2) + 100).astype(int)
    colours = np.array(
        [[122, 138, 74], [164, 140, 96], [96, 122, 60], [182, 168, 112], [140, 112, 80]], float
    )
    furrow = 1 + 0.10 * np.sin(across * 1.6) * np.clip(1.6 - distance, 0, 1)
    ground = colours[strip % len(colours)] * (furrow * (1 + 0.12 * rough))[:, :, None]
    dike = np.abs(across / 62 - np.round(across / 62)) < 0.03
    ground = np.where(dike[:, :, None], np.array([90, 100, 58.0]), ground)
    weight = _below(top)
    picture[:] = picture * (1 - weight) + ground * weight


def _draw_village(picture: np.ndarray, seed: int) -> None:
    """Houses with grey roofs along a slope, trees between them and a path in front."""
    _draw_fields(picture, seed)
    dice = np.abs(_noise(seed + 500, 2, 1))[::16, ::16].ravel()
    for i in range(14):
        row = 296 + 7 * i + int(8 * dice[3 * i])
        size = 0.7 + (row - 290) / 90
        column = int((dice[3 * i + 1] * 977 + i * 211) % (WIDTH - 60))
        _draw_house(picture, row, column, size, dice[3 * i + 2])
    y = np.arange(HEIGHT)[:, None]
    x = np.arange(WIDTH)[None, :]
    path = np.abs(x - (90 + 0.9 * (y - 300) + 22 * np.sin(y / 24))) < 3 + (y - 295) / 9
    picture[path & (y > 300)] = (188, 176, 150)
    _draw_trees(picture, seed)


def _draw_house(picture: np.ndarray, row: int, column: int, size: float, tint: float) -> None:
    width, wall, roof = int(34 * size), int(13 * size), int(9 * size)
    walls = np.array([206, 188, 160.0]) * (0.85 + 0.3 * tint)
    picture[row : row + wall, column : column + width] = walls
    for line in range(roof):
        overhang = int((roof - line) * 0.35 * size)
        shade = 0.8 + 0.25 * (line / roof)
        left, right = column - 3 + overhang, column + width + 3 - overhang
        picture[row - line - 1, max(0, left) : right] = np.array([112, 108, 108.0]) * shade
    door = column + width // 3
    picture[row + wall // 3 : row + wall, door : door + max(2, width // 9)] = (84, 66, 54)
    window = column + 2 * width // 3
    picture[row + wall // 4 : row + wall // 2, window : window + max(2, width // 8)] = (96, 112, 122)


def _draw_trees(picture: np.ndarray, seed: int) -> None:
    crowns = _noise(seed + 520, 26, 4)
    y = np.arange(HEIGHT)[:, None]
    here = (crowns > 0.55) & (y > 296) & (y < 400)
    leaves = np.array([70, 92, 48.0]) * (1 + 0.35 * _noise(seed + 530, 6, 2))[:, :, None]
    picture[here] = leaves[here]


_FOREGROUNDS: dict[Scene, Callable[[np.ndarray, int], None]] = {
    Scene.MINE: _draw_mine,
    Scene.FIELDS: _draw_fields,
    Scene.VILLAGE: _draw_village,
}
