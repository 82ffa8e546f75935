"""Reads the packed polygons of the boundary wheel: nested, length-prefixed blocks of delta-coded vertices.

A geometry block is a kind (5 polygon, 6 multipolygon) and its body; a multipolygon holds polygons, a polygon holds
rings, the outer one first. A ring counts in units of 2e-6° from (-180, -90), either plainly or as steps of 16 bits.
"""

from __future__ import annotations

import struct

import numpy as np
import shapely

_POLYGON, _MULTIPOLYGON = 5, 6
_DEGREES_PER_UNIT = 2e-6
_ORIGIN = np.array([-180.0, -90.0])
_DECIMALS = 6


def split_blocks(data: bytes) -> list[bytes]:
    """The blocks of a container: their number, their sizes, then their bytes."""
    count = struct.unpack_from("<I", data)[0]
    sizes = np.frombuffer(data, "<u4", count, 4).astype(int)
    ends = 4 + 4 * count + np.cumsum(sizes)
    return [data[end - size : end] for end, size in zip(ends.tolist(), sizes.tolist())]


def read_geometry(block: bytes) -> shapely.MultiPolygon:
    """The multipolygon (degrees) of one geometry block.

    Raises:
        ValueError: the block holds neither a polygon nor a multipolygon.
    """
    kind, body = struct.unpack_from("<I", block)[0], block[4:]
    if kind == _POLYGON:
        return shapely.MultiPolygon([_read_polygon(body)])
    if kind == _MULTIPOLYGON:
        return shapely.MultiPolygon([_read_polygon(part) for part in split_blocks(body)])
    raise ValueError(f"the boundary file holds a geometry of the unknown kind {kind}")


def _read_polygon(block: bytes) -> shapely.Polygon:
    outer, *holes = (_read_ring(ring) for ring in split_blocks(block))
    return shapely.Polygon(outer, holes)


def _read_ring(block: bytes) -> np.ndarray:
    is_delta_coded = struct.unpack_from("<I", block)[0]
    if is_delta_coded:
        start = np.frombuffer(block, "<u4", 2, 4).astype(np.int64)
        steps = np.frombuffer(block, "<i2", -1, 12).reshape(-1, 2).astype(np.int64)
        units = np.vstack([start, steps]).cumsum(axis=0)
    else:
        units = np.frombuffer(block, "<u4", -1, 4).reshape(-1, 2).astype(np.int64)
    return np.round(units * _DEGREES_PER_UNIT + _ORIGIN, _DECIMALS)
