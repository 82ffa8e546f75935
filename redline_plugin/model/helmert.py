"""The seven parameters between two datums, as a surveying office gives them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Helmert:
    """From the layer's datum to CGCS2000: shifts in metres, rotations in arc seconds (position vector convention: the
    vector turns, as in EPSG method 1033; for the coordinate frame convention change the signs of the three), scale in
    millionths (ppm)."""

    dx_m: float
    dy_m: float
    dz_m: float
    rx_arcsec: float = 0.0
    ry_arcsec: float = 0.0
    rz_arcsec: float = 0.0
    scale_ppm: float = 0.0
