"""Files that are still being made do not wait for the disk; nothing else in the program is touched by that."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import gdal

from redline_plugin.store.project_row import write_project
from redline_plugin.store.vector import close, create_geopackage, unsynced

NAMES = ("OGR_SQLITE_SYNCHRONOUS", "OGR_SQLITE_JOURNAL")


def options() -> list[str | None]:
    return [gdal.GetConfigOption(name) for name in NAMES]


def test_another_thread_goes_on_waiting_for_the_disk() -> None:
    with ThreadPoolExecutor(1) as other:
        with unsynced():
            assert options() == ["OFF", "MEMORY"]
            assert other.submit(options).result() == [None, None]
        assert options() == [None, None]


def test_what_stood_before_comes_back_even_after_a_failure() -> None:
    def fail() -> None:
        with unsynced():
            raise OSError

    gdal.SetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "NORMAL")
    try:
        with pytest.raises(OSError):  # noqa: PT011 - which one is no matter
            fail()
        assert options() == ["NORMAL", None]
    finally:
        gdal.SetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", None)


def test_no_journal_is_left_beside_a_file_and_people_find_an_ordinary_one(tmp_path: Path) -> None:
    path = tmp_path / "县.gpkg"
    with unsynced():
        close(create_geopackage(path))
    write_project(path, b"00")
    assert [one.name for one in tmp_path.iterdir()] == ["县.gpkg"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
