"""Packages are sent to every unit: what is empty in them travels, too."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from redline_plugin.store.packages import write_empty_package


def test_an_empty_package_has_small_pages_and_little_beside_its_styles(tmp_path: Path) -> None:
    path = tmp_path / "empty.gpkg"
    write_empty_package(path, {"round_title": "第一轮"}, ())
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA page_size").fetchone() == (1024,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA application_id").fetchone() == (0x47504B47,), "a GeoPackage still"
        # Styles of eight layers take the most of it
        (styles,) = connection.execute(
            "SELECT sum(length(CAST(styleQML AS BLOB))) FROM layer_styles"
        ).fetchone()
    assert path.stat().st_size < styles + 120_000
