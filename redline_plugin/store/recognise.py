"""Telling a file of ours from other GeoPackages, at the cost of opening it: asked for every file dropped on QGIS."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from redline_plugin.store.schema import META_TABLE

_SQLITE_HEADER = b"SQLite format 3\x00"
_BEGINNING = 65536  # bytes; the list of tables of a file of ours stands in them


def is_one_of_ours(path: Path) -> bool:
    """Whether a file has our table of facts about itself. False for whatever cannot be read: others may know it.

    Neither GDAL nor pandas is needed, so QGIS does not stop for them when a file of another kind is dropped. The file
    is opened as one that nobody changes: no lock is taken and no journal appears beside it.
    """
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:
        return False
    return beginning.startswith(_SQLITE_HEADER) and _has_our_table(path, beginning)


def _has_our_table(path: Path, beginning: bytes) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    try:
        with closing(sqlite3.connect(_uri(path), uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            return connection.execute(query, (META_TABLE,)).fetchone() is not None
    except sqlite3.Error:
        # Damaged, cut short on a stick: still ours, so that it is we who say what is wrong with it
        return META_TABLE.encode() in beginning


def _uri(path: Path) -> str:
    """``file:`` and the whole path, as SQLite wants it: also for a Windows drive and a network share."""
    posix = path.absolute().as_posix()
    return "file:" + quote(posix if posix.startswith("/") else f"/{posix}") + "?mode=ro&immutable=1"
