"""Spatial indexes written whole: sound by SQLite's own check, and finding what a search of all boxes finds."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redline_plugin.store.packed_index import boxes_of, load_index

SEARCH = "SELECT id FROM tree WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"


def boxes(count: int, seed: int) -> np.ndarray:
    dice = np.random.default_rng(seed)
    low = dice.uniform((111, 35), (114, 40), (count, 2))
    return np.hstack([low, low + dice.exponential(0.01, (count, 2))])


def indexed(connection: sqlite3.Connection, bounds: np.ndarray) -> None:
    connection.execute("CREATE VIRTUAL TABLE tree USING rtree(id, minx, maxx, miny, maxy)")
    load_index(connection, "tree", np.arange(1, len(bounds) + 1), boxes_of(bounds))


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.integers(0, 200), st.sampled_from([51, 52, 2601, 2602, 7000])), st.integers(0, 2**20))
def test_sound_and_complete(count: int, seed: int) -> None:
    bounds = boxes(count, seed)
    with closing(sqlite3.connect(":memory:")) as connection:
        indexed(connection, bounds)
        assert connection.execute("SELECT rtreecheck('tree')").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM tree").fetchone() == (count,)
        for xmin, ymin, xmax, ymax in boxes(10, seed + 1):
            found = {one for (one,) in connection.execute(SEARCH, (xmin, xmax, ymin, ymax))}
            meets = (bounds[:, 0] <= xmax) & (bounds[:, 2] >= xmin)
            meets &= (bounds[:, 1] <= ymax) & (bounds[:, 3] >= ymin)
            assert set((np.flatnonzero(meets) + 1).tolist()) <= found, "rounded outwards: never too few"


def test_rows_may_come_and_go_later() -> None:
    bounds = boxes(3000, 1)
    with closing(sqlite3.connect(":memory:")) as connection:
        indexed(connection, bounds)
        connection.executemany("DELETE FROM tree WHERE id = ?", ((one,) for one in range(1, 2900)))
        connection.executemany(
            "INSERT INTO tree VALUES (?, ?, ?, ?, ?)",
            ((one + 10_000, *box) for one, box in enumerate(boxes(3000, 2)[:, (0, 2, 1, 3)].tolist())),
        )
        assert connection.execute("SELECT rtreecheck('tree')").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM tree").fetchone() == (3101,)


def test_rows_without_shape_are_left_out() -> None:
    bounds = boxes(3, 1)
    bounds[1] = np.nan
    with closing(sqlite3.connect(":memory:")) as connection:
        indexed(connection, bounds)
        assert connection.execute("SELECT id FROM tree ORDER BY id").fetchall() == [(1,), (3,)]


def test_where_the_tables_behind_are_guarded_entries_go_in_one_by_one() -> None:
    class Guarded(sqlite3.Connection):
        def executemany(self, statement: str, rows: object) -> sqlite3.Cursor:
            if "_node" in statement:
                raise sqlite3.OperationalError("table tree_node may not be modified")
            return super().executemany(statement, rows)

    with closing(sqlite3.connect(":memory:", factory=Guarded)) as connection:
        indexed(connection, boxes(500, 3))
        assert connection.execute("SELECT count(*) FROM tree").fetchone() == (500,)
        assert connection.execute("SELECT rtreecheck('tree')").fetchone() == ("ok",)


def test_other_troubles_are_told() -> None:
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(sqlite3.OperationalError):
        load_index(connection, "missing", np.array([1]), boxes_of(boxes(1, 1)))
