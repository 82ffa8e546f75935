"""A unit's map on paper: what a layout shows, ready but for the drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SheetLayer:
    """One layer: ``key`` names its style (``patches``, ``neighbours`` …), ``name`` stands in the legend.

    ``rows``: a frame with ``geometry`` (EPSG:4490, of one type) and the fields that the style asks for.
    """

    key: str
    name: str
    rows: Any


@dataclass(frozen=True)
class MapSheet:
    """One sheet. ``layers`` highest first, those without rows left out; ``unit`` is the unit's ground (EPSG:4490).

    ``texts``: what a template's variables say, by name without their common beginning; ``statistics``: the rows of the
    table, its heads first; ``template``: an office's own layout (.qpt); empty: the one that comes with the plugin.
    """

    unit: Any
    unit_line: str  # what the unit's outline is called in the legend
    layers: tuple[SheetLayer, ...]
    texts: Mapping[str, str]
    statistics: tuple[tuple[str, ...], ...]
    template: str = ""
