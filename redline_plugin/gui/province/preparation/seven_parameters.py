"""Seven parameters between two datums as a PROJ pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

_NOT_IN_STEPS = {"+no_defs", "+type=crs"}
_OF_SHAPE = ("+ellps=", "+a=", "+b=", "+rf=", "+R=")


class RotationSign(str, Enum):
    """What the signs of the rotations mean, as PROJ calls it. The Bursa model as taught in China turns the frame."""

    FRAME = "coordinate_frame"
    VECTOR = "position_vector"


@dataclass(frozen=True)
class SevenParameters:
    """Shifts in metres, rotations in seconds of arc, the scale's difference in parts per million."""

    dx: float = 0.0
    dy: float = 0.0
    dz: float = 0.0
    rx: float = 0.0
    ry: float = 0.0
    rz: float = 0.0
    ppm: float = 0.0
    sign: RotationSign = RotationSign.FRAME


def pipeline_of(proj: str, parameters: SevenParameters) -> str:
    """From coordinates in the system that ``proj`` defines (a PROJ string, as QGIS gives it) to EPSG:4490 in degrees,
    longitude first. The ellipsoid of CGCS2000 is that of GRS 1980 to the last digit that is published."""
    terms = [term for term in proj.split() if term not in _NOT_IN_STEPS and not term.startswith("+towgs84")]
    shape = " ".join(term for term in terms if term.startswith(_OF_SHAPE))
    if "+proj=longlat" in terms:
        first = "+step +proj=unitconvert +xy_in=deg +xy_out=rad"
    else:
        first = f"+step +inv {' '.join(terms)}"
    p = parameters
    shift = f"+x={p.dx!r} +y={p.dy!r} +z={p.dz!r} +rx={p.rx!r} +ry={p.ry!r} +rz={p.rz!r} +s={p.ppm!r}"
    return (
        f"+proj=pipeline {first} +step +proj=cart {shape} "
        f"+step +proj=helmert {shift} +convention={p.sign.value} "
        "+step +inv +proj=cart +ellps=GRS80 +step +proj=unitconvert +xy_in=rad +xy_out=deg"
    )
