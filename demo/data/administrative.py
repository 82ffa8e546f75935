"""County, city and province layers with the fields that all boundary files here have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from demo.data.ellipsoid import polygon_areas
from demo.data.layer_files import REAL, Column, Layer


@dataclass(frozen=True)
class County:
    """A county with its codes (six digits) and its shape, degrees (EPSG:4490)."""

    code: str
    name: str
    city_code: str
    city_name: str
    prov_code: str
    prov_name: str
    shape: shapely.Geometry


def union_of(counties: Sequence[County]) -> shapely.Geometry:
    """The ground of the counties, made of their own vertices."""
    return shapely.union_all([county.shape for county in counties])


def county_layer(counties: Sequence[County], description: str = "") -> Layer:
    """The layer counties."""
    names = ("code", "name", "city_code", "city_name", "prov_code", "prov_name")
    texts = {name: [getattr(county, name) for county in counties] for name in names}
    return _layer("counties", texts, [county.shape for county in counties], description)


def city_layer(counties: Sequence[County], description: str = "") -> Layer:
    """The layer cities, put together from the counties."""
    cities = sorted({(c.city_code, c.city_name, c.prov_code, c.prov_name) for c in counties})
    shapes = [union_of([county for county in counties if county.city_code == city[0]]) for city in cities]
    names = ("code", "name", "prov_code", "prov_name")
    return _layer("cities", dict(zip(names, map(list, zip(*cities)))), shapes, description)


def province_layer(counties: Sequence[County], description: str = "") -> Layer:
    """The layer province, put together from the counties, which are all of one province."""
    first = counties[0]
    texts = {"code": [first.prov_code], "name": [first.prov_name]}
    return _layer("province", texts, [union_of(counties)], description)


def _layer(
    name: str, texts: dict[str, list[str]], shapes: Sequence[shapely.Geometry], description: str
) -> Layer:
    columns = [(Column(key, width=6 if key.endswith("code") else 0), values) for key, values in texts.items()]
    columns.append((Column("area_km2", REAL), np.round(polygon_areas(shapes) / 1e6, 4)))
    return Layer(name, shapes, columns, description)
