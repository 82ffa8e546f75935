"""In which encoding the table of a shapefile is to be read, whatever QGIS did before.

Two traps. Many Chinese programs write GBK and do not say so, or say “ANSI”, which means GBK on a Chinese Windows and
which GDAL takes for Latin. And QGIS, as soon as it opens a shapefile, tells GDAL for the rest of the session to read
the bytes of all shapefiles as they are: names would turn into nonsense without a word, and Chinese names of fields end
the program in newer versions of GDAL. So the encoding is said at each opening.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

from osgeo import gdal

_GBK, _UTF8 = "CP936", "UTF-8"
_ANSI = "87"
_HEADER = struct.Struct("<8xH")  # the length of the header, after version, date and number of records


def text_options(path: str) -> list[str]:
    """Options for GDAL's opening of a file: the encoding of a shapefile, none for anything else."""
    if not path.lower().endswith(".shp"):
        return []
    encoding = _declared(_facts(path)) or _looked_at(path)
    return [f"ENCODING={encoding}"] if encoding else []


def _facts(path: str) -> Mapping[str, str]:
    """What GDAL says of the file's encoding; nothing where it cannot open it (opening it again will say so)."""
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
        layer = dataset.GetLayer(0)
        return layer.GetMetadata("SHAPEFILE") if layer is not None else {}
    except RuntimeError:
        return {}


def _declared(facts: Mapping[str, str]) -> str:
    """The encoding that the file names (.cpg before the byte in the table); empty where that says nothing."""
    by_byte = "" if facts.get("LDID_VALUE") == _ANSI else facts.get("ENCODING_FROM_LDID", "")
    return facts.get("ENCODING_FROM_CPG", "") or by_byte


def _looked_at(path: str) -> str:
    """UTF-8 where the bytes are, else GBK; empty where there is no table to look at."""
    table = next((one for one in map(Path(path).with_suffix, (".dbf", ".DBF")) if one.is_file()), None)
    if table is None:
        return ""
    try:
        content = table.read_bytes()
        (header,) = _HEADER.unpack_from(content)
        content[header:].decode("utf-8")
        _names(content[:header]).decode("utf-8")
    except UnicodeDecodeError:
        return _GBK
    except (OSError, struct.error):
        return ""  # opening it will say so
    return _UTF8


def _names(header: bytes) -> bytes:
    """The names of the fields: eleven bytes at the start of each block of 32, ended by a zero."""
    blocks = (header[at : at + 11] for at in range(32, len(header) - 1, 32))
    return b" ".join(block.split(b"\0")[0] for block in blocks)
