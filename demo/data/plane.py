"""An equal-area (sinusoidal) plane in metres, for making shapes; areas that are written down are ellipsoidal."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import shapely

EARTH_RADIUS_M = 6371007.181

Shapes = TypeVar("Shapes", shapely.Geometry, np.ndarray)


def metres_of_latitude(degrees: float) -> float:
    """Ordinate of a latitude on the sphere of the plane."""
    return math.radians(degrees) * EARTH_RADIUS_M


@dataclass(frozen=True)
class Plane:
    """The plane around one meridian; keep within a few degrees of it."""

    central_longitude: float

    @classmethod
    def around(cls, shapes: shapely.Geometry | np.ndarray) -> Plane:
        """The plane in the middle of shapes given in degrees."""
        west, _, east, _ = shapely.total_bounds(shapes)
        return cls((west + east) / 2)

    def to_lonlat(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Metres to degrees."""
        latitude = y / EARTH_RADIUS_M
        return self.central_longitude + np.degrees(x / (EARTH_RADIUS_M * np.cos(latitude))), np.degrees(
            latitude
        )

    def to_metres(self, longitude: np.ndarray, latitude: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Degrees to metres."""
        phi = np.radians(latitude)
        x = np.radians(longitude - self.central_longitude) * np.cos(phi) * EARTH_RADIUS_M
        return x, phi * EARTH_RADIUS_M

    def shapes_to_metres(self, shapes: Shapes) -> Shapes:
        """Copies of shapes (degrees) in metres; edges stay straight."""
        return shapely.transform(shapes, lambda c: np.column_stack(self.to_metres(c[:, 0], c[:, 1])))

    def shapes_to_lonlat(self, shapes: Shapes) -> Shapes:
        """Copies of shapes (metres) in degrees; edges stay straight."""
        return shapely.transform(shapes, lambda c: np.column_stack(self.to_lonlat(c[:, 0], c[:, 1])))
