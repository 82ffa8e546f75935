"""A map picture that a document asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class MapLayer:
    """Shapes of one kind (``patches``, ``county``, ``take_out`` …: the kinds have styles), EPSG:4490, with labels."""

    kind: str
    geometries: Any  # ndarray of shapely geometries
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class MapRequest:
    """Title, extent (xmin, ymin, xmax, ymax in EPSG:4490), size on paper and the layers, lowest first."""

    title: str
    extent: tuple[float, float, float, float]
    width_mm: float
    height_mm: float
    dpi: int
    layers: tuple[MapLayer, ...]
