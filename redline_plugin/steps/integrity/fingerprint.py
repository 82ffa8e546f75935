"""Canonical content of layers and of answers, as hashes.

Files cannot be compared by their bytes (merely opening a GeoPackage changes it), so what is hashed is the content: rows
sorted by id, geometry as two-dimensional little-endian WKB, values as canonical JSON.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely


def geometry_hash(geometries: np.ndarray) -> str:
    """SHA-256 over geometries in the order given."""
    digest = hashlib.sha256()
    for wkb in shapely.to_wkb(geometries, output_dimension=2, byte_order=1):
        _feed(digest, wkb or b"")
    return digest.hexdigest()


def content_hash(patches: pd.DataFrame, attributes: Sequence[str]) -> str:
    """SHA-256 over a patches frame: ids, geometry and the named source attributes; the order of rows is no matter."""
    ordered = patches.sort_values("patch_id", kind="stable")
    digest = hashlib.sha256()
    digest.update(canonical_json(list(attributes)))
    wkb = shapely.to_wkb(ordered["geometry"].to_numpy(), output_dimension=2, byte_order=1)
    values = ordered[list(attributes)].astype(object).to_numpy().tolist()
    for patch_id, shape, row in zip(ordered["patch_id"], wkb, values):
        _feed(digest, str(patch_id).encode())
        _feed(digest, shape or b"")
        _feed(digest, canonical_json([None if value != value else value for value in row]))
    return digest.hexdigest()


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


def _feed(digest: Any, part: bytes) -> None:
    """Length before content, so that two parts never run into each other."""
    digest.update(len(part).to_bytes(8, "little"))
    digest.update(part)
