"""Where, when and in which direction a photo was taken: from its EXIF block, as GDAL reads it.

A photo without these, or with nonsense in them, gives empty facts and no error: it is evidence all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from osgeo import gdal

_NUMBERS = re.compile(r"\(\s*(-?\d+(?:\.\d+)?)\s*\)")
_TIME = re.compile(r"^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$")


@dataclass(frozen=True)
class PhotoFacts:
    """``lon``/``lat`` in degrees (WGS 84, as cameras give it), ``bearing`` in degrees from north, ISO 8601 time."""

    taken_at: str = ""
    lon: float | None = None
    lat: float | None = None
    bearing: float | None = None


def photo_facts(data: bytes) -> PhotoFacts:
    """The facts of a JPEG; empty for anything else."""
    if not data.startswith(b"\xff\xd8\xff"):
        return PhotoFacts()
    name = f"/vsimem/redline-photo-{id(data)}.jpg"
    gdal.FileFromMemBuffer(name, data)
    try:
        tags = gdal.OpenEx(name, gdal.OF_RASTER, ["JPEG"]).GetMetadata()
    except RuntimeError:
        tags = {}  # a picture that GDAL cannot read says nothing about its place
    finally:
        gdal.Unlink(name)
    bearing = _numbers(tags, "EXIF_GPSImgDirection")
    return PhotoFacts(
        taken_at=_time(tags.get("EXIF_DateTimeOriginal", ""), tags.get("EXIF_OffsetTimeOriginal", "")),
        lon=_degrees(tags, "EXIF_GPSLongitude", 180.0),
        lat=_degrees(tags, "EXIF_GPSLatitude", 90.0),
        bearing=bearing[0] if len(bearing) == 1 and 0 <= bearing[0] <= 360 else None,
    )


def _numbers(tags: dict[str, str], name: str) -> list[float]:
    return [float(number) for number in _NUMBERS.findall(tags.get(name, ""))]


def _degrees(tags: dict[str, str], name: str, limit: float) -> float | None:
    numbers = _numbers(tags, name)
    if len(numbers) != 3:
        return None
    degrees = numbers[0] + numbers[1] / 60 + numbers[2] / 3600
    if not 0 <= degrees <= limit:
        return None
    return -degrees if tags.get(f"{name}Ref", "").strip().upper() in ("S", "W") else degrees


def _time(text: str, offset: str) -> str:
    found = _TIME.match(text.strip())
    return f"{found[1]}-{found[2]}-{found[3]}T{found[4]}{offset.strip()}" if found else ""
