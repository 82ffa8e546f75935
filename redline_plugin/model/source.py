"""Where a layer is to be read from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LayerSource:
    """A file or database that GDAL can open, and a layer in it (None: its only or first vector layer)."""

    path: str
    layer: str | None = None
