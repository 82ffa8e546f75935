"""Many rows into a GeoPackage at once, through SQLite itself.

GDAL makes the files, their tables, indexes and triggers; it also takes rows in, one feature at a time: four times the
time that SQLite needs, and one thread after the other. So while a file is being made, triggers stand aside, rows and
index entries go in as statements, and the triggers come back as they were.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import CancelledError
from redline_plugin.store.packed_index import boxes_of, load_index
from redline_plugin.store.schema import CRS_EPSG, Table
from redline_plugin.store.vector import python_values, storage_wkb

# OGC 12-128r12, 2.1.3: “GP”, version 0, flags (little-endian, envelope x x y y), SRS, envelope
_HEADER = np.dtype(
    [("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs_id", "<i4"), ("envelope", "<f8", 4)]
)
_LITTLE_ENDIAN_WITH_ENVELOPE = 0b11
_BOUNDS = ("xmin", "ymin", "xmax", "ymax")
_NUMBERED = np.dtype([("fid", "i8"), *((name, "f8") for name in _BOUNDS)])
_INSTRUCTIONS_BETWEEN_QUESTIONS = 1_000_000  # of SQLite: some 30,000 rows
_ENVELOPE = (0, 2, 1, 3)  # from xmin, ymin, xmax, ymax


def take_triggers_out(path: Path, tables: Iterable[Table]) -> tuple[str, ...]:
    """Take the triggers of some tables out of a file that is being made; the statements that bring them back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _hurry(connection)
        connection.execute("BEGIN")
        statements = []
        for table in tables:
            triggers = connection.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table.name,)
            ).fetchall()
            for name, statement in triggers:
                connection.execute(f"DROP TRIGGER {quoted(name)}")
                statements.append(statement)
        connection.execute("COMMIT")
    return tuple(statements)


def _hurry(connection: sqlite3.Connection) -> None:
    for pragma in ("synchronous=OFF", "journal_mode=MEMORY", "cache_size=-2000", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")


def _never() -> bool:
    return False


@contextmanager
def filling(
    path: Path, triggers: Iterable[str], is_cancelled: Callable[[], bool] = _never
) -> Iterator[sqlite3.Connection]:
    """A GeoPackage that is being made, open for rows, all of them one transaction. ``triggers`` come back at the end.

    Long statements ask ``is_cancelled`` now and then, and raise CancelledError.

    Nobody waits for the disk: the file is flushed before it takes its place. The cache is small on purpose: rows are
    written once, and memory that was just used is faster than fresh memory.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        _hurry(connection)
        connection.execute("BEGIN")
        connection.set_progress_handler(is_cancelled, _INSTRUCTIONS_BETWEEN_QUESTIONS)
        try:
            yield connection
        except sqlite3.OperationalError as error:
            if is_cancelled():  # the statement was interrupted
                raise CancelledError from error
            raise
        for statement in triggers:
            connection.execute(statement)
        connection.execute("COMMIT")


def attach(connection: sqlite3.Connection, path: Path, name: str) -> None:
    """Let statements read another database, under this name; it is not written to."""
    connection.execute("COMMIT")
    connection.execute(f"ATTACH ? AS {quoted(name)}", (str(path),))
    connection.execute(f"PRAGMA {quoted(name)}.cache_size=-2000")
    connection.execute("BEGIN")


def quoted(name: str) -> str:
    """An identifier in SQL."""
    return '"' + name.replace('"', '""') + '"'


def append_rows(connection: sqlite3.Connection, table: Table, frame: pd.DataFrame) -> None:
    """Append the rows of a frame to one of our tables, and tell GeoPackage's own tables of them.

    Columns that the table lacks are left out, fields that the frame lacks stay NULL.
    """
    if not len(frame):
        return
    names = [name for name in table.field_names() if name in frame]
    columns: list[Sequence[object]] = [python_values(frame[name]) for name in names]
    first = first_free(connection, table.name)
    fids = range(first, first + len(frame))
    if table.geometry:
        geometry = frame["geometry"].to_numpy(dtype=object)
        wkb = storage_wkb(geometry, table.geometry)
        bounds = shapely.bounds(geometry)
        names, columns = [*names, "geom"], [*columns, shape_blobs(wkb, bounds)]
        index_shapes(connection, table.name, np.asarray(fids), boxes_of(bounds))
    insert_columns(connection, table.name, ["fid", *names], [fids, *columns])
    tell_contents(connection, table)


def first_free(connection: sqlite3.Connection, table: str) -> int:
    """The number of the next row of a table."""
    statement = f"SELECT coalesce(max(fid), 0) + 1 FROM {quoted(table)}"  # nosec B608 - the schema's own name
    return int(connection.execute(statement).fetchone()[0])


def insert_columns(
    connection: sqlite3.Connection, table: str, names: Sequence[str], columns: Sequence[Iterable[object]]
) -> None:
    """Insert rows, given column by column."""
    fields, places = ", ".join(map(quoted, names)), ", ".join("?" * len(names))
    # nosec B608 - names of the schema and of the draft's own fields, quoted; values are parameters
    statement = f"INSERT INTO {quoted(table)} ({fields}) VALUES ({places})"  # nosec B608
    connection.executemany(statement, zip(*columns))


def index_shapes(connection: sqlite3.Connection, table: str, fids: np.ndarray, boxes: np.ndarray) -> None:
    """Put the shapes of a table, all at once, into its spatial index; ``boxes``: `packed_index.boxes_of`."""
    index = f"rtree_{table}_geom"
    if connection.execute(f"SELECT 1 FROM {quoted(index)} LIMIT 1").fetchone() is None:  # nosec B608 - the schema's name
        load_index(connection, index, fids, boxes)
        return
    rows = ((fid, *box) for fid, box in zip(fids.tolist(), boxes.tolist()) if box[0] == box[0])
    connection.executemany(f"INSERT INTO {quoted(index)} VALUES (?, ?, ?, ?, ?)", rows)  # nosec B608 - as above


def index_numbered(connection: sqlite3.Connection, table: Table, numbered: str) -> None:
    """Index a table whose rows were copied in, and tell GeoPackage's tables of them. ``numbered``: a statement of ours
    that gives fid, xmin, ymin, xmax, ymax of each row; they are held as numbers, not as Python's objects."""
    rows = np.fromiter(connection.execute(numbered), dtype=_NUMBERED)
    if len(rows):
        bounds = np.column_stack([rows[name] for name in _BOUNDS])
        index_shapes(connection, table.name, rows["fid"], boxes_of(bounds))
        tell_contents(connection, table, [*bounds[:, :2].min(axis=0), *bounds[:, 2:].max(axis=0)])


def shape_blobs(wkb: np.ndarray, bounds: np.ndarray) -> list[bytes | None]:
    """Geometries (an array of WKB, and `shapely.bounds`) as GeoPackage keeps them; empty and missing ones as NULL."""
    header = np.zeros(len(wkb), dtype=_HEADER)
    header["magic"], header["flags"], header["srs_id"] = b"GP", _LITTLE_ENDIAN_WITH_ENVELOPE, CRS_EPSG
    header["envelope"] = bounds[:, _ENVELOPE]
    heads, size = header.tobytes(), _HEADER.itemsize
    has_shape = ~np.isnan(bounds[:, 0])
    return [
        heads[row * size : (row + 1) * size] + shape if shape is not None and there else None
        for row, (shape, there) in enumerate(zip(wkb.tolist(), has_shape.tolist()))
    ]


def tell_contents(
    connection: sqlite3.Connection, table: Table, extent: Sequence[float] | None = None
) -> None:
    """Bring GeoPackage's own tables up to date with a table's rows; ``extent`` (xmin, ymin, xmax, ymax) else from its
    index, which rounds outwards to single precision."""
    name = quoted(table.name)
    connection.execute(
        f"UPDATE gpkg_ogr_contents SET feature_count = (SELECT count(*) FROM {name}) "  # nosec B608
        "WHERE lower(table_name) = lower(?)",
        (table.name,),
    )
    if not table.geometry:
        return
    if extent is None:
        index = quoted(f"rtree_{table.name}_geom")
        statement = f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {index}"  # nosec B608
        extent = connection.execute(statement).fetchone()
    connection.execute(
        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?, "
        "last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?",
        (*extent, table.name),
    )
