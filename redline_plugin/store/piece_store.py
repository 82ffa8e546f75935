"""Pieces on their way into packages: a database beside the register that is being made, thrown away at the end.

A piece that is a whole patch has no shape here: it is the patch's own, which stands in the register's
``draft_patches`` already. So a draft of any size is in memory some rows at a time, and its shapes are written twice
only: for the register and for the packages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from redline_plugin.model.unit import Remit, UnitLevel
from redline_plugin.steps.integrity.fingerprint import hash_of_rows

NO_COUNTY_CODE = ""  # of a remainder, which is no piece of any county

_CREATE = """
CREATE TABLE pieces (
    piece INTEGER PRIMARY KEY, patch INTEGER, county_code TEXT, piece_id TEXT, area_km2 REAL,
    minx REAL, maxx REAL, miny REAL, maxy REAL, hash BLOB, shape BLOB
);
CREATE TABLE themes (code TEXT, piece INTEGER, PRIMARY KEY (code, piece)) WITHOUT ROWID;
"""
_INSERT = "INSERT INTO pieces VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OF_COUNTIES = "SELECT piece FROM pieces WHERE county_code IN ({}) ORDER BY piece"
_OF_THEME = "SELECT piece FROM themes WHERE code = ? ORDER BY piece"
_OF_ALL = "SELECT piece FROM pieces WHERE county_code <> '' ORDER BY piece"


@dataclass(frozen=True)
class Pieces:
    """Some pieces, column by column: ``patch`` is the number of the patch's row in ``draft_patches`` (from 1);
    ``bounds`` as `shapely.bounds`; ``shapes`` as GeoPackage keeps them, None for a whole patch."""

    patch: Sequence[int]
    county_codes: Sequence[str]
    piece_ids: Sequence[str]
    areas_km2: Sequence[float]
    bounds: np.ndarray
    hashes: Sequence[bytes]
    shapes: Sequence[bytes | None]
    themes: dict[str, np.ndarray]  # code of a department → a mask: which of these pieces are its own


class PieceStore:
    """The pieces of a round while its packages are made."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._connection = connection

    def append(self, pieces: Pieces) -> None:
        """Keep some more pieces."""
        first = self._connection.execute("SELECT coalesce(max(piece), 0) + 1 FROM pieces").fetchone()[0]
        boxes = pieces.bounds[:, (0, 2, 1, 3)].T.tolist()
        self._connection.executemany(
            _INSERT,
            zip(
                pieces.patch,
                pieces.county_codes,
                pieces.piece_ids,
                pieces.areas_km2,
                *boxes,
                pieces.hashes,
                pieces.shapes,
            ),
        )
        for code, mask in pieces.themes.items():
            numbers = (np.flatnonzero(mask) + first).tolist()
            self._connection.executemany("INSERT INTO themes VALUES (?, ?)", ((code, one) for one in numbers))

    def complete(self) -> None:
        """Say that all pieces are there; from now on other connections may read them."""
        self._connection.execute("CREATE INDEX of_county ON pieces (county_code, piece)")
        self._connection.execute("COMMIT")

    def totals(self) -> tuple[int, float, float]:
        """How many pieces there are, their area, and the area of the remainders (km²)."""
        return self._connection.execute(
            "SELECT count(nullif(county_code, '')), "
            "coalesce(sum(CASE county_code WHEN '' THEN 0 ELSE area_km2 END), 0), "
            "coalesce(sum(CASE county_code WHEN '' THEN area_km2 END), 0) FROM pieces"
        ).fetchone()

    def of_unit(self, remit: Remit) -> UnitPieces:
        """The pieces of one unit."""
        statement, parameters = selection(remit)
        summed = "SELECT count(*), coalesce(sum(area_km2), 0) FROM pieces WHERE piece IN ("
        hashed = "SELECT hash FROM pieces WHERE piece IN ("
        count, area = self._connection.execute(f"{summed}{statement})", parameters).fetchone()  # nosec B608
        hashes = self._connection.execute(f"{hashed}{statement})", parameters)  # nosec B608 - constants of this module
        return UnitPieces(int(count), float(area), b"".join(one for (one,) in hashes))

    def of_county(self, code: str) -> UnitPieces:
        """The pieces of a county, whether it is asked or not."""
        return self.of_unit(Remit(UnitLevel.COUNTY, code, "", county_codes=(code,)))

    def patches_of(self, remit: Remit) -> set[int]:
        """The numbers of the patches of which a unit has pieces."""
        statement, parameters = selection(remit)
        patches = f"SELECT DISTINCT patch FROM pieces WHERE piece IN ({statement})"  # nosec B608 - constants
        return {one for (one,) in self._connection.execute(patches, parameters)}


@dataclass(frozen=True)
class UnitPieces:
    """What a unit's pieces come to."""

    count: int
    area_km2: float
    hashes: bytes  # of the pieces' rows, one behind the other

    def content_hash(self, attributes: Sequence[str]) -> str:
        """The hash of the pieces: ids, shapes and the draft's own fields, which have these names."""
        return hash_of_rows(self.hashes, attributes)


def selection(remit: Remit) -> tuple[str, tuple[str, ...]]:
    """A statement that gives the numbers of a unit's pieces in order, and its parameters."""
    if remit.type_codes or remit.protected_area_kinds:
        return _OF_THEME, (remit.code,)
    if remit.county_codes:
        return _OF_COUNTIES.format(", ".join("?" * len(remit.county_codes))), remit.county_codes
    return _OF_ALL, ()


@contextmanager
def piece_store(path: Path) -> Iterator[PieceStore]:
    """A new store of pieces."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("synchronous=OFF", "journal_mode=OFF", "cache_size=-2000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.executescript(_CREATE)
        connection.execute("BEGIN")
        yield PieceStore(connection, path)
