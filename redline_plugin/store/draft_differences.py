"""Two registers side by side: which patches a later draft touched. Compared by SQLite, row by row, so that only what
differs comes into memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.steps.draft_changes import PIECE_COLUMNS, AffectedPatches
from redline_plugin.store.bulk_rows import quoted
from redline_plugin.store.schema import DRAFT_PATCHES, DRAFT_PIECES

_ENVELOPE_BYTES = (
    0,
    32,
    48,
    48,
    64,
)  # by the kind that the flags of a GeoPackage geometry tell (OGC 12-128r12)
_FIXED_HEADER_BYTES = 8


def affected_patches(earlier: Path, later: Path, with_shapes: bool) -> AffectedPatches:
    """What differs between the drafts of two registers (only read).

    ``with_shapes``: also the patches' geometries, which only themes of protected areas ask for. Raises InputError
    (SOURCE_UNREADABLE).
    """
    try:
        with closing(sqlite3.connect(f"{earlier.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("ATTACH ? AS later", (f"{later.resolve().as_uri()}?mode=ro",))
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute(_altered(connection))
            connection.execute(_AFFECTED)
            altered = {patch for (patch,) in connection.execute("SELECT patch_id FROM altered")}
            before, after = (_pieces(connection, schema, with_shapes) for schema in ("main", "later"))
    except sqlite3.Error as error:
        raise InputError(ErrorCode.SOURCE_UNREADABLE, path=str(earlier), detail=str(error)) from error
    return AffectedPatches(before, after, altered)


def _altered(connection: sqlite3.Connection) -> str:
    """Patches in both drafts of which any column differs; all of them where the drafts have other columns."""
    before, after = (_columns(connection, schema) for schema in ("main", "later"))
    differs = (
        ["1"] if before != after else [f"one.{quoted(name)} IS NOT other.{quoted(name)}" for name in before]
    )
    # Names are those of the file's own columns, quoted
    return (
        "CREATE TEMP TABLE altered AS SELECT one.patch_id FROM main.draft_patches AS one "  # nosec B608
        f"JOIN later.draft_patches AS other ON other.patch_id = one.patch_id WHERE {' OR '.join(differs)}"
    )


def _columns(connection: sqlite3.Connection, schema: str) -> list[str]:
    rows = connection.execute(f"PRAGMA {quoted(schema)}.table_info({quoted(DRAFT_PATCHES.name)})")
    return sorted(row[1] for row in rows if row[1] != "fid")


_AFFECTED = """
CREATE TEMP TABLE affected AS
SELECT patch_id FROM altered
UNION SELECT one.patch_id FROM main.draft_patches AS one
    LEFT JOIN later.draft_patches AS other ON other.patch_id = one.patch_id WHERE other.patch_id IS NULL
UNION SELECT one.patch_id FROM later.draft_patches AS one
    LEFT JOIN main.draft_patches AS other ON other.patch_id = one.patch_id WHERE other.patch_id IS NULL
UNION SELECT one.patch_id FROM main.draft_pieces AS one
    LEFT JOIN later.draft_pieces AS other ON other.piece_id = one.piece_id WHERE other.area_km2 IS NOT one.area_km2
UNION SELECT one.patch_id FROM later.draft_pieces AS one
    LEFT JOIN main.draft_pieces AS other ON other.piece_id = one.piece_id WHERE other.piece_id IS NULL
"""


def _pieces(connection: sqlite3.Connection, schema: str, with_shapes: bool) -> pd.DataFrame:
    shape = "patches.geom" if with_shapes else "NULL"
    rows = connection.execute(
        "SELECT pieces.piece_id, pieces.patch_id, pieces.county_code, patches.code, patches.type_code, "  # nosec B608
        f"pieces.area_km2, {shape} FROM affected JOIN {schema}.{DRAFT_PIECES.name} AS pieces USING (patch_id) "
        f"JOIN {schema}.{DRAFT_PATCHES.name} AS patches USING (patch_id) ORDER BY pieces.piece_id"
    ).fetchall()
    frame = pd.DataFrame(rows, columns=list(PIECE_COLUMNS), dtype=object)
    frame["area_km2"] = frame["area_km2"].astype(float)
    frame["geometry"] = _shapes(frame["geometry"].tolist())
    return frame


def _shapes(blobs: Sequence[bytes | None]) -> np.ndarray:
    """The geometries of GeoPackage's blobs: behind a header whose length its flags tell stands WKB."""
    wkb = np.array([None if blob is None else blob[_header(blob) :] for blob in blobs], dtype=object)
    return shapely.from_wkb(wkb)


def _header(blob: bytes) -> int:
    return _FIXED_HEADER_BYTES + _ENVELOPE_BYTES[(blob[3] >> 1) & 0b111]
