"""What the generator must know of a province: its frame, its mountains and the provinces around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MountainRange:
    """A range by name and rough crest line, ((longitude, latitude), ...) in degrees."""

    name: str
    crest: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Region:
    """A province and the frame of the grid that is laid over it and its surroundings."""

    code: str
    central_longitude: float
    half_width_m: float
    north: float
    south: float
    area_m2: float
    ranges: tuple[MountainRange, ...]
    neighbours: tuple[tuple[str, str], ...]
    """Code and name of each neighbouring province."""
    range_reach_m: float = 22_000.0
    """Standard deviation of a range's influence across its crest."""


SHANXI = Region(
    code="140000",
    central_longitude=112.4,
    half_width_m=330_000.0,
    north=41.65,
    south=33.9,
    area_m2=156.8e9,
    ranges=(
        MountainRange(
            "吕梁山", ((110.95, 35.9), (111.2, 36.6), (111.45, 37.4), (111.6, 38.1), (111.9, 38.6))
        ),
        MountainRange("管涔山", ((111.9, 38.6), (112.1, 38.85), (112.3, 39.2))),
        MountainRange("五台山", ((113.1, 38.75), (113.6, 39.05), (114.0, 39.2))),
        MountainRange("恒山", ((112.9, 39.35), (113.7, 39.65), (114.3, 39.85))),
        MountainRange(
            "太行山", ((113.5, 35.75), (113.55, 36.5), (113.6, 37.2), (113.7, 37.9), (113.8, 38.5))
        ),
        MountainRange("太岳山", ((111.9, 36.1), (112.0, 36.6), (112.15, 37.05))),
        MountainRange("中条山", ((110.5, 34.75), (111.2, 35.05), (111.8, 35.25), (112.3, 35.35))),
        MountainRange(
            "黄河沿岸", ((111.4, 39.4), (110.8, 38.2), (110.6, 37.0), (110.5, 36.0), (110.5, 35.2))
        ),
    ),
    neighbours=(("130000", "河北省"), ("150000", "内蒙古自治区"), ("410000", "河南省"), ("610000", "陕西省")),
)
