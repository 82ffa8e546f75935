"""The folder in which a round is made, and what of it a later run can use again if the program is killed.

A round is made in a folder of its own beside its place (`unfinished_round`), with a manifest that tells from what it is
made and which packages are whole (their SHA-256). At the end packages and then the register move to their places.
Whoever finds the folder of a killed program and makes the same round again (a hash of the draft's content, counties and
parameters) takes over the round's identity and the packages that still have the bytes that the manifest tells.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from redline_plugin.errors import ErrorCode, WriteError
from redline_plugin.model.round import Round
from redline_plugin.store.meta import round_of, round_values
from redline_plugin.store.staging import (
    MARK,
    flush,
    named_as_meant,
    prepare_folder,
    remove_leftovers,
    writing,
)

REGISTER_NAME = "register.gpkg"
PACKAGES_FOLDER = "packages"
_PREFIX = f"{MARK}-round-"
_MANIFEST = "manifest.sqlite"
_CREATE = """
CREATE TABLE made_from (key TEXT, round TEXT);
CREATE TABLE packages (file_name TEXT PRIMARY KEY, row TEXT, sha256 TEXT);
"""
_CHUNK = 1 << 20


class UnfinishedRound:
    """A round that is being made in ``folder``; ``register`` and ``packages`` are where its files are written."""

    def __init__(self, folder: Path, output: Path, manifest: sqlite3.Connection) -> None:
        self.folder, self._output, self._manifest = folder, output, manifest
        self.register = folder / REGISTER_NAME
        self.packages = folder / PACKAGES_FOLDER
        self._finished: dict[str, Mapping[str, Any]] = {}

    def begin(self, key: str, fresh: Round) -> Round:
        """Say what the round is made from (a hash of all of it), before the first package is written.

        Gives the round to make: that of a killed program that was making the same one, whose finished packages are
        taken over, else ``fresh``.
        """
        round_ = self._taken_over(key) or fresh
        self._manifest.execute("INSERT INTO made_from VALUES (?, ?)", (key, json.dumps(round_values(round_))))
        for row in self._finished.values():
            self._note(row, sha256_of(self.packages / row["file_name"]))
        return round_

    def finished(self, file_name: str) -> Mapping[str, Any] | None:
        """The row (`schema.PACKAGES`) of a package that was taken over whole; None: it is still to be written."""
        return self._finished.get(file_name)

    def seal(self, row: Mapping[str, Any]) -> str:
        """Make a package durable that was just written, and give its SHA-256; several threads may seal at once."""
        path = self.packages / row["file_name"]
        flush(path)
        return sha256_of(path)

    def finish(self, row: Mapping[str, Any], sha256: str) -> None:
        """Note that a package is whole."""
        self._note(row, sha256)

    def publish(self) -> None:
        """Move everything to its place, the register last: where it stands, the packages stand."""
        flush(self.register)
        places = prepare_folder(self._output / PACKAGES_FOLDER)
        for file in sorted(self.packages.iterdir()):
            with writing(places / file.name):
                os.replace(file, places / file.name)
        with writing(self._output / REGISTER_NAME):
            os.replace(self.register, self._output / REGISTER_NAME)

    def _note(self, row: Mapping[str, Any], sha256: str) -> None:
        values = (row["file_name"], json.dumps(dict(row), ensure_ascii=False), sha256)
        self._manifest.execute("INSERT OR REPLACE INTO packages VALUES (?, ?, ?)", values)

    def _taken_over(self, key: str) -> Round | None:
        found = None
        for leftover in _leftovers(self._output):
            if leftover == self.folder:
                continue
            with _opened(leftover) as manifest:
                if manifest is None:
                    continue
                made_from = manifest.execute("SELECT key, round FROM made_from").fetchone()
                if found is None and made_from is not None and made_from[0] == key:
                    found = round_of(json.loads(made_from[1]))
                    self._take_packages(leftover, manifest)
                else:
                    _remove_moved(self._output, manifest)
            shutil.rmtree(leftover, ignore_errors=True)
        return found

    def _take_packages(self, leftover: Path, manifest: sqlite3.Connection) -> None:
        for name, row, sha256 in manifest.execute("SELECT file_name, row, sha256 FROM packages").fetchall():
            for place in (leftover / PACKAGES_FOLDER / name, self._output / PACKAGES_FOLDER / name):
                if place.is_file() and sha256_of(place) == sha256:
                    os.replace(place, self.packages / name)
                    self._finished[name] = json.loads(row)
                    break


def _remove_moved(output: Path, manifest: sqlite3.Connection) -> None:
    """Packages that a killed program had moved to their places already, of a round that is not made any more."""
    for name, sha256 in manifest.execute("SELECT file_name, sha256 FROM packages").fetchall():
        place = output / PACKAGES_FOLDER / name
        if place.is_file() and sha256_of(place) == sha256:
            place.unlink()


@contextmanager
def unfinished_round(output: Path) -> Iterator[UnfinishedRound]:
    """A folder to make a round in; whatever goes wrong in the block, it goes away again.

    Raises WriteError: OUTPUT_EXISTS where there is a round or packages already, other than those that a killed program
    moved there; FILE_IN_USE where another program is making a round there right now.
    """
    output = prepare_folder(output)
    _require_room(output)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=output))
    try:
        with writing(output), named_as_meant(folder, output):
            (folder / PACKAGES_FOLDER).mkdir()
            with closing(sqlite3.connect(folder / _MANIFEST, isolation_level=None)) as manifest:
                manifest.executescript("PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=OFF;" + _CREATE)
                yield UnfinishedRound(folder, output, manifest)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _require_room(output: Path) -> None:
    moved: dict[str, str] = {}
    is_complete = (output / REGISTER_NAME).exists()
    for leftover in _leftovers(output):
        with _opened(leftover) as manifest:
            if manifest is not None and not is_complete:
                moved.update(manifest.execute("SELECT file_name, sha256 FROM packages").fetchall())
                continue
        shutil.rmtree(leftover, ignore_errors=True)
    for there in (output / REGISTER_NAME, *sorted((output / PACKAGES_FOLDER).glob("*.gpkg"))):
        if there.exists() and not (there.name in moved and sha256_of(there) == moved[there.name]):
            raise WriteError(ErrorCode.OUTPUT_EXISTS, path=str(there))
    remove_leftovers(output, besides=_PREFIX)
    remove_leftovers(output / PACKAGES_FOLDER)


def _leftovers(output: Path) -> list[Path]:
    return sorted(path for path in output.glob(f"{_PREFIX}*") if path.is_dir())


@contextmanager
def _opened(leftover: Path) -> Iterator[sqlite3.Connection | None]:
    """The manifest of a killed program; None where there is none that can be read."""
    path = leftover / _MANIFEST
    if not path.is_file():
        yield None
        return
    with closing(sqlite3.connect(path, timeout=0.2, isolation_level=None)) as manifest:
        try:
            manifest.execute("SELECT count(*) FROM packages").fetchone()
            manifest.execute("SELECT count(*) FROM made_from").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise WriteError(ErrorCode.FILE_IN_USE, path=str(leftover.parent / REGISTER_NAME)) from error
            yield None
            return
        except sqlite3.DatabaseError:
            yield None
            return
        yield manifest


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
