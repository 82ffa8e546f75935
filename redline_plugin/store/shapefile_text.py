"""In which encoding a shapefile's table is written, where the file does not say it.

Many Chinese programs write GBK and leave out both the byte and the file (.cpg) that would say so. GDAL then takes the
bytes as they are: names would turn into nonsense without a word.
"""

from __future__ import annotations

import struct
from pathlib import Path

_GBK = "CP936"
_LANGUAGE_BYTE = 29
_HEADER = struct.Struct("<8xH")  # the length of the header, after version, date and number of records


def text_options(path: str) -> list[str]:
    """Options for GDAL's opening of a file: empty for all but a shapefile that says no encoding and is not UTF-8."""
    if not path.lower().endswith(".shp"):
        return []
    table = _beside(path, ".dbf")
    if table is None or _beside(path, ".cpg") is not None:
        return []
    try:
        content = table.read_bytes()
    except OSError:
        return []  # opening it will say so
    if len(content) <= _LANGUAGE_BYTE or content[_LANGUAGE_BYTE] != 0:
        return []
    (header,) = _HEADER.unpack_from(content)
    try:
        content[header:].decode("utf-8")
    except UnicodeDecodeError:
        return [f"ENCODING={_GBK}"]
    return []


def _beside(path: str, suffix: str) -> Path | None:
    """The file of the same name with another ending, in small or capital letters."""
    places = (Path(path).with_suffix(one) for one in (suffix, suffix.upper()))
    return next((place for place in places if place.is_file()), None)
