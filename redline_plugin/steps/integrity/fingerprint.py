"""Canonical content of layers and of answers, as hashes.

Files cannot be compared by their bytes (merely opening a GeoPackage changes it), so what is hashed is the content: each
row with its id, its geometry as two-dimensional little-endian WKB and its values as canonical JSON, and then all rows'
hashes in the order of the hashes. So a layer may be hashed some rows at a time, and the order of rows is no matter.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely


def content_hash(patches: pd.DataFrame, attributes: Sequence[str]) -> str:
    """The hash of a patches frame: ids, geometry and the named source attributes; the order of rows is no matter."""
    shapes = shape_hashes(wkb_to_hash(patches["geometry"].to_numpy()))
    rows = row_hashes(patches["patch_id"], shapes, values_as_json(patches, attributes))
    return hash_of_rows(b"".join(rows), attributes)


def wkb_to_hash(geometries: np.ndarray) -> np.ndarray:
    """Geometries as they are hashed: two-dimensional little-endian WKB, None for a missing one."""
    return shapely.to_wkb(geometries, output_dimension=2, byte_order=1)


def shape_hashes(wkb: Iterable[bytes | None]) -> list[bytes]:
    """SHA-256 of each geometry (`wkb_to_hash`)."""
    return [hashlib.sha256(shape or b"").digest() for shape in wkb]


def values_as_json(frame: pd.DataFrame, names: Sequence[str]) -> list[bytes]:
    """The named values of each row as one list in canonical JSON; every kind of missing is null."""
    rows = zip(*(_plain_values(frame[name]) for name in names)) if names else ((),) * len(frame)
    encode = _ROW_ENCODER.encode
    return [encode(row).encode() for row in rows]


def row_hashes(ids: Iterable[str], shapes: Iterable[bytes], values: Iterable[bytes]) -> list[bytes]:
    """SHA-256 of each row: its id, the hash of its shape, its values (`values_as_json`)."""
    sha256 = hashlib.sha256
    return [
        sha256(len(name).to_bytes(8, "little") + name + shape + row).digest()
        for name, shape, row in zip((str(one).encode() for one in ids), shapes, values)
    ]


def hash_of_rows(hashes: bytes | bytearray, attributes: Sequence[str]) -> str:
    """The hash of rows taken together: of their hashes (`row_hashes`) joined, and the names of their values."""
    digest = hashlib.sha256(canonical_json(list(attributes)))
    digest.update(np.sort(np.frombuffer(hashes, dtype=f"S{digest.digest_size}")).view(np.uint8).data)
    return digest.hexdigest()


def hash_in_order(hashes: Iterable[bytes | bytearray]) -> str:
    """The hash of hashes in the order given."""
    digest = hashlib.sha256()
    for one in hashes:
        digest.update(one)
    return digest.hexdigest()


def _plain_values(column: pd.Series) -> list[Any]:
    return [None if value != value else value for value in column.astype(object).tolist()]


def canonical_json(value: Any) -> bytes:
    """JSON with sorted keys, no blanks, real characters: the same bytes for the same content."""
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain
    ).encode()


def _plain(value: Any) -> Any:
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return str(value)


_ROW_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)
"""As `canonical_json`, made once: making one for each row took longer than the rows."""
