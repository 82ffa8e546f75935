"""The counties of the invented province and those beyond the river, as shapes in degrees."""

from __future__ import annotations

import random

import numpy as np
import shapely

from demo.data.administrative import County
from demo.data.invented_province import atlas
from demo.data.invented_province.mosaic import Mosaic, town_ring
from demo.data.plane import metres_of_latitude


def draw_counties(seed: int) -> tuple[list[County], list[County]]:
    """The counties of the province and the neighbour's, each in the order of their codes."""
    dice = random.Random(seed)
    middle = np.array([0.0, metres_of_latitude(atlas.CENTRAL_LATITUDE)])
    places = [*atlas.COUNTIES, *atlas.NEIGHBOURS]
    inner = [(place.east_km, place.north_km) for place in places]
    mosaic = Mosaic(np.array([*inner, *atlas.BEYOND_KM]) * 1000 + middle)
    ours, theirs = range(len(atlas.COUNTIES)), range(len(atlas.COUNTIES), len(places))
    river = mosaic.edges_between(ours, theirs)
    mosaic.straighten(river)
    lines = mosaic.draw([*ours, *theirs], river, atlas.PLANE, dice)
    shapes = {place.code: lines.polygon(mosaic.rings[number]) for number, place in enumerate(places)}
    town = _town(shapes[atlas.TOWN_HOST], middle, dice)
    shapes[atlas.TOWN_HOST] = shapely.Polygon(shapes[atlas.TOWN_HOST].exterior, [town.exterior])
    drawn = [_county(place, shapes[place.code]) for place in places]
    province = [*drawn[: len(atlas.COUNTIES)], _county(atlas.TOWN, town)]
    return sorted(province, key=lambda county: county.code), drawn[len(atlas.COUNTIES) :]


def _town(host: shapely.Polygon, middle: np.ndarray, dice: random.Random) -> shapely.Polygon:
    point = np.array([atlas.TOWN.east_km, atlas.TOWN.north_km]) * 1000 + middle
    host_m = atlas.PLANE.shapes_to_metres(host)
    return shapely.Polygon(town_ring(point, atlas.TOWN_RADIUS_KM * 1000, host_m, atlas.PLANE, dice))


def _county(place: atlas.Place, shape: shapely.Polygon) -> County:
    province = atlas.PROVINCE if place.code.startswith(atlas.PROVINCE[0][:2]) else atlas.NEIGHBOUR_PROVINCE
    return County(place.code, place.name, place.city_code, atlas.CITIES[place.city_code], *province, shape)
