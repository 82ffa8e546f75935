"""Seven parameters as offices write them down: the signs of the rotations mean one of two things."""

from __future__ import annotations

from enum import Enum

from redline_plugin.model.helmert import Helmert


class RotationSign(Enum):
    """What the rotations turn. In the Bursa model as it is taught in China it is the frame."""

    FRAME = -1
    VECTOR = 1


def helmert_of(
    shifts_m: tuple[float, float, float],
    rotations_arcsec: tuple[float, float, float],
    scale_ppm: float,
    sign: RotationSign,
) -> Helmert:
    """The parameters as ``Helmert`` has them: its rotations turn the vector."""
    rx, ry, rz = (sign.value * one for one in rotations_arcsec)
    return Helmert(*shifts_m, rx, ry, rz, scale_ppm)
