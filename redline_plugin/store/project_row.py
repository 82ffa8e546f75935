"""The QGIS project inside a GeoPackage, in the table where QGIS keeps it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

PROJECT_NAME = "redline"
_METADATA = json.dumps({"last_modified_time": "2018-01-01 00:00:00", "last_modified_user": "redline"})


def write_project(path: Path, content: bytes) -> None:
    """Put a project (as QGIS itself stores it: hexadecimal text) into a closed GeoPackage that is being made.

    Nobody waits for the disk here: the file is flushed before it takes its place.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA journal_mode=MEMORY")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS qgis_projects(name TEXT PRIMARY KEY, metadata BLOB, content BLOB)"
        )
        connection.execute(
            "INSERT OR REPLACE INTO qgis_projects VALUES (?, ?, ?)",
            (PROJECT_NAME, _METADATA, content.decode("ascii")),
        )
