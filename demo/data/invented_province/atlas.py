"""Names, codes and places of the invented counties. Codes of 98 and 99 are given to no province."""

from __future__ import annotations

from dataclasses import dataclass

from demo.data.draft.regions import MountainRange, Region
from demo.data.plane import Plane, metres_of_latitude

# A desert on both sides of the border of two 3° zones: nobody's red line lies here.
CENTRAL_LONGITUDE, CENTRAL_LATITUDE = 100.5, 40.2
PLANE = Plane(CENTRAL_LONGITUDE)

PROVINCE = ("990000", "云岭省")
NEIGHBOUR_PROVINCE = ("980000", "江左省")
CITIES = {
    "990100": "云中市",
    "990200": "蘅州市",
    "990300": "澹江市",
    "980100": "漪阳市",
}


@dataclass(frozen=True)
class Place:
    """A county and a point in it, kilometres east and north of the atlas's middle."""

    code: str
    name: str
    east_km: float
    north_km: float

    @property
    def city_code(self) -> str:
        """Code of the city it belongs to."""
        return self.code[:4] + "00"


# County names repeat, as they do in every province: two cities have a 城区.
COUNTIES = (
    Place("990121", "青屏县", -26, 12),
    Place("990122", "漱溪县", -22, 58),
    Place("990123", "霁川县", 24, 44),
    Place("990202", "城区", -58, 0),
    Place("990221", "叠石县", -66, 46),
    Place("990222", "黛溪县", -14, -36),
    Place("990281", "槲坪市", -62, -50),
    Place("990302", "城区", 58, -26),
    Place("990321", "榛岭县", 17, 2),
    Place("990322", "麋泽县", 27, -50),
    Place("990323", "皎河县", 62, 26),
)
TOWN = Place("990102", "云中区", -30, 10)
"""A city district that lies wholly inside another county, as a hole in it."""
TOWN_HOST = "990121"
TOWN_RADIUS_KM = 6.5
NEIGHBOURS = (
    Place("980121", "汀浦县", 107, 44),
    Place("980122", "缃水县", 112, -4),
    Place("980123", "椴原县", 104, -50),
)
BEYOND_KM = (
    (-118, 56), (-112, 2), (-116, -52),
    (-70, 98), (-22, 108), (26, 98), (70, 84), (112, 96),
    (-60, -104), (-14, -92), (30, -104), (66, -88), (108, -100),
    (160, 50), (166, -4), (158, -52),
)  # fmt: skip
"""Points of what lies around and is not drawn; they shape the outer lines."""


def _lonlat(east_km: float, north_km: float) -> tuple[float, float]:
    longitude, latitude = PLANE.to_lonlat(
        east_km * 1000, metres_of_latitude(CENTRAL_LATITUDE) + north_km * 1000
    )
    return round(float(longitude), 4), round(float(latitude), 4)


def _range(name: str, *crest_km: tuple[float, float]) -> MountainRange:
    return MountainRange(name, tuple(_lonlat(*point) for point in crest_km))


REGION = Region(
    code=PROVINCE[0],
    central_longitude=CENTRAL_LONGITUDE,
    half_width_m=190_000.0,
    north=41.4,
    south=39.0,
    area_m2=22.0e9,
    ranges=(
        _range("云岭", (-80, -30), (-50, -18), (-24, 6), (-4, 34), (6, 66)),
        _range("石漱山", (-44, -66), (-20, -52), (4, -30), (32, -22)),
        _range("榛子岭", (38, 62), (46, 30), (62, 2)),
        _range("澹江沿岸", (84, 50), (86, 10), (82, -30), (78, -60)),
    ),
    neighbours=(NEIGHBOUR_PROVINCE,),
    range_reach_m=11_000.0,
)
