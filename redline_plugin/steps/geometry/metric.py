"""A plane in metres around a meridian, for distances and buffers; areas are taken on the ellipsoid (`geometry.area`).

Gauss–Krüger on CGCS2000 after Krüger's series in the third flattening (sixth order): within 6° of the central meridian
it agrees with PROJ to some nanometres. Distances come out as on the ground times the scale of the map, which is 1 on
the central meridian and 1.0002 at 1.5° from it (37.5° north): a tolerance in metres does not notice.
"""

from __future__ import annotations

import numpy as np
import shapely

from redline_plugin.steps.geometry.area import ECCENTRICITY_SQUARED, FLATTENING, SEMI_MAJOR_AXIS_M

_ECCENTRICITY = np.sqrt(ECCENTRICITY_SQUARED)
_N = FLATTENING / (2 - FLATTENING)
_RECTIFYING_RADIUS_M = SEMI_MAJOR_AXIS_M / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64 + _N**6 / 256)

# Coefficients of Krüger's series: rows are the multiples 2, 4, … 12 of the angle, columns the powers n¹ … n⁶.
_POWERS = _N ** np.arange(1, 7)
_TO_PLANE = (
    np.array(
        [
            [1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800],
            [0, 13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360],
            [0, 0, 61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440],
            [0, 0, 0, 49561 / 161280, -179 / 168, 6601661 / 7257600],
            [0, 0, 0, 0, 34729 / 80640, -3418889 / 1995840],
            [0, 0, 0, 0, 0, 212378941 / 319334400],
        ]
    )
    @ _POWERS
)
_FROM_PLANE = (
    np.array(
        [
            [1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800],
            [0, 1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720],
            [0, 0, 17 / 480, -37 / 840, -209 / 4480, 5569 / 90720],
            [0, 0, 0, 4397 / 161280, -11 / 504, -830251 / 7257600],
            [0, 0, 0, 0, 4583 / 161280, -108847 / 3991680],
            [0, 0, 0, 0, 0, 20648693 / 638668800],
        ]
    )
    @ _POWERS
)
_NEWTON_STEPS = 4  # from the conformal latitude each step squares the error, which is 3·10⁻³ at first


class MetricPlane:
    """The plane of one central meridian ``lon0`` (degrees): x metres east of it, y metres north of the equator."""

    def __init__(self, lon0: float) -> None:
        self.lon0 = lon0

    def to_plane(self, geometries: np.ndarray) -> np.ndarray:
        """Geometries in EPSG:4490 (degrees) → metres in this plane; None stays None."""
        return shapely.transform(geometries, self._forth)

    def coordinates_to_plane(self, degrees: np.ndarray) -> np.ndarray:
        """Coordinates (n, 2) in degrees → metres in this plane."""
        return self._forth(degrees)

    def to_degrees(self, geometries: np.ndarray) -> np.ndarray:
        """Geometries in metres of this plane → EPSG:4490 (degrees); None stays None."""
        return shapely.transform(geometries, self._back)

    def _forth(self, degrees: np.ndarray) -> np.ndarray:
        lon, lat = np.radians(degrees[:, 0] - self.lon0), np.radians(degrees[:, 1])
        tau = _conformal(np.tan(lat))
        xi = np.arctan2(tau, np.cos(lon))
        eta = np.arcsinh(np.sin(lon) / np.hypot(tau, np.cos(lon)))
        bent_xi, bent_eta = _series(xi, eta, _TO_PLANE)
        return _RECTIFYING_RADIUS_M * np.column_stack((eta + bent_eta, xi + bent_xi))

    def _back(self, metres: np.ndarray) -> np.ndarray:
        eta, xi = metres[:, 0] / _RECTIFYING_RADIUS_M, metres[:, 1] / _RECTIFYING_RADIUS_M
        bent_xi, bent_eta = _series(xi, eta, _FROM_PLANE)
        xi, eta = xi - bent_xi, eta - bent_eta
        tau = np.sin(xi) / np.hypot(np.sinh(eta), np.cos(xi))
        lon = np.arctan2(np.sinh(eta), np.cos(xi))
        return np.column_stack((self.lon0 + np.degrees(lon), np.degrees(np.arctan(_geographic(tau)))))


def _series(xi: np.ndarray, eta: np.ndarray, coefficients: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Σ aⱼ·sin 2jζ of the complex angle ζ = ξ + iη, as its two parts."""
    zeta = 2 * (xi + 1j * eta)
    total = np.zeros(len(zeta), dtype=complex)
    for multiple, coefficient in enumerate(coefficients, start=1):
        total += coefficient * np.sin(multiple * zeta)
    return total.real, total.imag


def _conformal(tangent: np.ndarray) -> np.ndarray:
    """Tangent of the conformal latitude from that of the latitude."""
    sigma = np.sinh(_ECCENTRICITY * np.arctanh(_ECCENTRICITY * tangent / np.hypot(1, tangent)))
    return tangent * np.hypot(1, sigma) - sigma * np.hypot(1, tangent)


def _geographic(conformal: np.ndarray) -> np.ndarray:
    """Tangent of the latitude from that of the conformal latitude (Newton)."""
    tangent = conformal / (1 - ECCENTRICITY_SQUARED)
    for _ in range(_NEWTON_STEPS):
        off = conformal - _conformal(tangent)
        slope = (1 + (1 - ECCENTRICITY_SQUARED) * tangent**2) / (
            (1 - ECCENTRICITY_SQUARED) * np.hypot(1, _conformal(tangent)) * np.hypot(1, tangent)
        )
        tangent = tangent + off * slope
    return tangent
