"""The table of a shapefile (dBase) as bytes: what it says of its encoding, the names of its fields, its texts."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from osgeo import gdal

_HEADER = struct.Struct(
    "<4xIHH17xB2x"
)  # rows, bytes of the header, bytes of a row, the byte for the language
_FIELD = struct.Struct("<11sc4xB15x")  # name, type, width
_NAME_WIDTH = 10
_BLOCK = 16 << 20  # bytes of rows read at once


@dataclass(frozen=True)
class CutBytes:
    """Text as bytes, and whether it fills its place: then its last character may have been cut in two."""

    value: bytes
    is_full: bool


@dataclass(frozen=True)
class TableText:
    """``names``: the fields' names; ``texts``: the distinct values that are not plain ASCII; ``language``: the byte in
    the header; ``cpg``: the content of the .cpg file."""

    names: tuple[CutBytes, ...]
    texts: tuple[CutBytes, ...]
    language: int
    cpg: str


def table_text(path: str) -> TableText | None:
    """All text of the table that belongs to a ``.shp``; None where there is no table that can be understood."""
    stem = path[: -len(".shp")]
    table = _first_there(stem, (".dbf", ".DBF", ".Dbf"))
    if table is None:
        return None
    cpg = _first_there(stem, (".cpg", ".CPG", ".Cpg"))
    stated = _content(cpg, 64).decode("ascii", "replace").strip() if cpg else ""
    handle = gdal.VSIFOpenL(table, "rb")
    if handle is None:
        return None
    try:
        return _understood(handle, stated)
    except (struct.error, ValueError):
        return None
    finally:
        gdal.VSIFCloseL(handle)


def _first_there(stem: str, endings: tuple[str, ...]) -> str | None:
    return next((stem + ending for ending in endings if gdal.VSIStatL(stem + ending)), None)


def _content(path: str, at_most: int) -> bytes:
    handle = gdal.VSIFOpenL(path, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, at_most, handle) or b"")
    finally:
        gdal.VSIFCloseL(handle)


def _understood(handle: Any, cpg: str) -> TableText:
    _, header_bytes, row_bytes, language = _HEADER.unpack(_read(handle, _HEADER.size))
    if header_bytes < _HEADER.size:
        raise ValueError("no table")
    header = _read(handle, header_bytes - _HEADER.size)
    names, places, at = [], [], 1  # the first byte of a row says whether it was deleted
    for start in range(0, len(header) - _FIELD.size + 1, _FIELD.size):
        if header[start] == 0x0D:
            break
        name, kind, width = _FIELD.unpack_from(header, start)
        name = name.split(b"\0")[0]
        names.append(CutBytes(name, len(name) >= _NAME_WIDTH))
        if kind == b"C" and width:
            places.append((at, width))
        at += width
    if not names or at > row_bytes:
        raise ValueError("no table")
    return TableText(tuple(names), tuple(_texts(handle, row_bytes, places)), language, cpg)


def _read(handle: Any, count: int) -> bytes:
    return bytes(gdal.VSIFReadL(1, count, handle) or b"")


def _texts(handle: Any, row_bytes: int, places: list[tuple[int, int]]) -> Iterator[CutBytes]:
    """Distinct values with a byte beyond ASCII, of all text fields."""
    seen: set[tuple[bytes, int]] = set()
    while True:
        block = _read(handle, max(1, _BLOCK // row_bytes) * row_bytes)
        if len(block) < row_bytes:
            break
        if block.isascii():
            continue
        rows = np.frombuffer(block, dtype=np.uint8, count=len(block) // row_bytes * row_bytes)
        rows = rows.reshape(-1, row_bytes)
        for at, width in places:
            column = rows[:, at : at + width]
            beyond = column[(column >= 0x80).any(axis=1)]
            if len(beyond):
                values = np.unique(np.ascontiguousarray(beyond).view(f"S{width}").ravel())
                seen |= {(value.rstrip(b" \0"), width) for value in values.tolist()}
    return (CutBytes(value, len(value) >= width) for value, width in sorted(seen))
