"""Writing so that a reader sees the old file or the new one, never half of one."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

from redline_plugin.errors import ErrorCode, WriteError

MARK = ".partial"
"""Stands in the name of every file and folder that is being written."""


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn the operating system's refusals while ``path`` is written into words a person can act on."""
    try:
        yield
    except OSError as error:
        raise _write_error(path, error) from error
    except sqlite3.Error as error:
        raise _database_error(path, str(error)) from error
    except RuntimeError as error:
        # GDAL's refusals are plain RuntimeErrors, often without a word; what only derives from it is none of them
        if type(error) is not RuntimeError:
            raise
        raise _database_error(path, str(error)) from error


def _write_error(path: Path, error: OSError) -> WriteError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return WriteError(ErrorCode.DISK_FULL, path=str(path))
    if error.errno == errno.EACCES and path.exists():
        return WriteError(ErrorCode.FILE_IN_USE, path=str(path))
    return WriteError(ErrorCode.FILE_NOT_WRITABLE, path=str(path), detail=error.strerror or str(error))


def _database_error(path: Path, detail: str) -> WriteError:
    if "disk is full" in detail or _disk_is_full(path):
        return WriteError(ErrorCode.DISK_FULL, path=str(path))
    if "database is locked" in detail:
        return WriteError(ErrorCode.FILE_IN_USE, path=str(path))
    # Without the statement that failed: sqlite3_exec(CREATE TABLE …) failed: disk I/O error
    return WriteError(ErrorCode.FILE_NOT_WRITABLE, path=str(path), detail=detail.rpartition("failed: ")[2])


def _disk_is_full(path: Path) -> bool:
    folder = path if path.is_dir() else path.parent
    return folder.is_dir() and shutil.disk_usage(folder).free < 1 << 20


def prepare_folder(folder: Path) -> Path:
    """Make the folder where it is missing and prove that it can be written to.

    Raises WriteError (FOLDER_NOT_WRITABLE) at once, before an hour of work.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise WriteError(
            ErrorCode.FOLDER_NOT_WRITABLE, path=str(folder), detail=error.strerror or str(error)
        ) from error
    return folder


@contextmanager
def staged_file(path: Path) -> Iterator[Path]:
    """Give a temporary file beside ``path`` to write; put it in ``path``'s place when the block ends well.

    The temporary file has ``path``'s ending, because GDAL chooses by it. Whatever goes wrong in the block, ``path``
    keeps what it held and the temporary file goes away.
    """
    prepare_folder(path.parent)
    handle, name = tempfile.mkstemp(prefix=f"{path.stem}{MARK}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    temporary.unlink()
    try:
        with writing(path), named_as_meant(temporary, path):
            yield temporary
            flush(temporary)
            os.replace(temporary, path)
    finally:
        _remove_with_journals(temporary)


@contextmanager
def staged_folder(folder: Path) -> Iterator[Path]:
    """Give a temporary folder inside ``folder``; move its files out, in name order, when the block ends well."""
    prepare_folder(folder)
    temporary = Path(tempfile.mkdtemp(prefix=f"{MARK}-", dir=folder))
    try:
        with writing(folder), named_as_meant(temporary, folder):
            yield temporary
            for file in sorted(temporary.iterdir()):
                flush(file)
            for file in sorted(temporary.iterdir()):
                with writing(folder / file.name):
                    os.replace(file, folder / file.name)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


@contextmanager
def named_as_meant(temporary: Path, meant: Path) -> Iterator[None]:
    """Errors about the temporary file or folder speak of the place it is for: nobody else knows the temporary name."""
    try:
        yield
    except WriteError as error:
        path = str(error.values.get("path", ""))
        if not path.startswith(str(temporary)):
            raise
        raise WriteError(
            error.code, **{**error.values, "path": f"{meant}{path[len(str(temporary)) :]}"}
        ) from error


def is_leftover(path: Path) -> bool:
    """Whether a file was being written by a program that was killed."""
    return f"{MARK}-" in path.name


def remove_leftovers(folder: Path, besides: str = "/") -> None:
    """Take away what a killed program left half-written in the folder, except names that begin with ``besides``."""
    for leftover in folder.glob(f"*{MARK}-*"):
        if leftover.name.startswith(besides):
            continue
        if leftover.is_dir():
            shutil.rmtree(leftover, ignore_errors=True)
        else:
            leftover.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Wait until the disk has all of a file."""
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def flush_meanwhile(path: Path) -> None:
    """Have the disk take a large file in while others are written: so the `flush` at the end has little to wait for.

    Whatever goes wrong here that flush will tell.
    """
    Thread(target=_flush_quietly, args=(path,), name="redline-flush", daemon=True).start()


def _flush_quietly(path: Path) -> None:
    with suppress(OSError):
        flush(path)


def _remove_with_journals(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
