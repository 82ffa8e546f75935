"""The gate for GeoPackages from outside: nothing of them is trusted until it has passed here.

A private copy is made first, so that what was checked is what is read. The copy is opened read-only with
``trusted_schema=OFF``; only tables on a list may be in it, no triggers, no views, no virtual tables; SQLite's integrity
check and limits on size and rows come before GDAL sees the file.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from shapely.errors import ShapelyError

from redline_plugin.errors import ErrorCode, RefusedError
from redline_plugin.store.schema import Table

_HEADER = b"SQLite format 3\x00"
# What GDAL puts into any GeoPackage of its own accord
_FURNITURE = frozenset(
    "gpkg_contents gpkg_geometry_columns gpkg_spatial_ref_sys gpkg_ogr_contents gpkg_tile_matrix "
    "gpkg_tile_matrix_set gpkg_extensions sqlite_sequence".split()
)


@dataclass(frozen=True)
class GateLimits:
    """How large a file from outside may be (settings of ours, no norm)."""

    file_mb: int = 500
    rows: int = 200_000


@contextmanager
def passed(path: Path, tables: Sequence[Table], limits: GateLimits = GateLimits()) -> Iterator[gdal.Dataset]:
    """Give the checked private copy, open read-only; it is gone when the block ends.

    Raises RefusedError: FILE_DAMAGED, FILE_TOO_LARGE, ACTIVE_CONTENT, TABLE_NOT_ALLOWED, TABLE_MISSING, COLUMN_MISSING,
    TOO_MANY_ROWS.
    """
    _check_size(path, limits)
    with tempfile.TemporaryDirectory(prefix="redline-") as folder:
        copy = Path(folder) / "copy.gpkg"
        try:
            shutil.copyfile(path, copy)
        except OSError as error:
            raise _damaged(path, error.strerror or str(error)) from error
        _check_header(path, copy)
        try:
            with closing(_connect(copy)) as connection:
                _check_integrity(path, connection)
                _check_objects(path, connection, tables)
                _check_tables(path, connection, tables, limits)
        except sqlite3.Error as error:
            raise _damaged(path, str(error)) from error
        dataset = _open(path, copy)
        try:
            yield dataset
        except (RuntimeError, ShapelyError) as error:  # GDAL's own, on blobs that are no geometry
            raise _damaged(path, str(error) or "geometry") from error
        finally:
            dataset = None


def _damaged(path: Path, detail: str) -> RefusedError:
    return RefusedError(ErrorCode.FILE_DAMAGED, path=str(path), detail=detail)


def _check_size(path: Path, limits: GateLimits) -> None:
    try:
        size_mb = path.stat().st_size / 1e6
    except OSError as error:
        raise _damaged(path, error.strerror or str(error)) from error
    if size_mb > limits.file_mb:
        raise RefusedError(
            ErrorCode.FILE_TOO_LARGE, path=str(path), size_mb=round(size_mb), limit_mb=limits.file_mb
        )


def _check_header(path: Path, copy: Path) -> None:
    with open(copy, "rb") as file:
        if file.read(len(_HEADER)) != _HEADER:
            raise _damaged(path, "not SQLite")


def _connect(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    return connection


def _check_integrity(path: Path, connection: sqlite3.Connection) -> None:
    answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if answer != "ok":
        raise _damaged(path, answer)


def _check_objects(path: Path, connection: sqlite3.Connection, tables: Sequence[Table]) -> None:
    allowed = _FURNITURE | {table.name for table in tables}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        if kind in ("trigger", "view") or (sql or "").lstrip().lower().startswith("create virtual"):
            raise RefusedError(ErrorCode.ACTIVE_CONTENT, path=str(path), object=str(name))
        if kind == "table" and name not in allowed:
            raise RefusedError(ErrorCode.TABLE_NOT_ALLOWED, path=str(path), table=str(name))


def _check_tables(
    path: Path, connection: sqlite3.Connection, tables: Sequence[Table], limits: GateLimits
) -> None:
    present = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in tables:
        if table.name not in present:
            raise RefusedError(ErrorCode.TABLE_MISSING, path=str(path), table=table.name)
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}
        for field in table.field_names():
            if field not in columns:
                raise RefusedError(ErrorCode.COLUMN_MISSING, path=str(path), table=table.name, field=field)
        # The name is one of our own constants, never taken from the file
        count = connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]  # nosec B608
        if count > limits.rows:
            raise RefusedError(
                ErrorCode.TOO_MANY_ROWS, path=str(path), table=table.name, rows=count, limit=limits.rows
            )


def _open(path: Path, copy: Path) -> gdal.Dataset:
    try:
        return gdal.OpenEx(
            os.fspath(copy), gdal.OF_VECTOR | gdal.OF_READONLY, ["GPKG"], ["LIST_ALL_TABLES=NO"]
        )
    except RuntimeError as error:
        raise _damaged(path, str(error)) from error
