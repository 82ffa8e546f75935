"""Shapes of a layer near lines, without reading all of it where the file can be asked for a place."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
from osgeo import ogr

from redline_plugin.store.opening import OpenedSource
from redline_plugin.store.polygon_layers import PolygonLayer
from redline_plugin.store.vector import read_blocks

_PLACES = 60  # along the lines
_REACH_DEGREES = 0.03
_BLOCKS = 5  # where the file cannot be asked


def shapes_near(layer: PolygonLayer, segments: np.ndarray) -> np.ndarray:
    """Some of the layer's polygons (EPSG:4490), from around places evenly along edges (n, 2, 2); of a file that must be
    read from its beginning to find a place, the first ones. Raises InputError as `PolygonLayer.blocks`."""
    opened = layer.opened
    if (
        layer.placement.is_identity
        and opened.layer.TestCapability(ogr.OLCFastSpatialFilter)
        and len(segments)
    ):
        frames = _around(opened, segments[:: max(1, len(segments) // _PLACES), 0])
    else:
        frames = list(itertools.islice(layer.blocks(), _BLOCKS))
    shapes = [frame["geometry"].to_numpy() for frame in frames if "geometry" in frame]
    return np.concatenate(shapes) if shapes else np.empty(0, dtype=object)


def _around(opened: OpenedSource, places: np.ndarray) -> list[pd.DataFrame]:
    frames = []
    try:
        for x, y in places.tolist():
            opened.layer.SetSpatialFilterRect(
                x - _REACH_DEGREES, y - _REACH_DEGREES, x + _REACH_DEGREES, y + _REACH_DEGREES
            )
            frames.append(next(read_blocks(opened.layer)))
    finally:
        opened.layer.SetSpatialFilter(None)
    return frames
