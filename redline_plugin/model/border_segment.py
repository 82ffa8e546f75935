"""Stretches of the province border and how the two red lines meet there."""

from __future__ import annotations

from enum import Enum


class BorderClass(str, Enum):
    """省界接边 classes: 已衔接 / 位置错开 / 仅我省划入 / 仅邻省划入."""

    JOINED = "joined"
    OFFSET = "offset"
    OURS_ONLY = "ours_only"
    THEIRS_ONLY = "theirs_only"
