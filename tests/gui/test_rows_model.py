"""The rows of a list: sorted, filtered, refreshed, at 50,000 rows."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, replace

import pytest
from qgis.PyQt.QtCore import QModelIndex, QPersistentModelIndex, Qt

from redline_plugin.gui.common.rows_model import Column, RowsFilter, RowsModel

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
MANY = 50_000
BLINK_S = (
    1.0  # on a machine busy with other tests; a tenth of it otherwise. Qt's own sorting takes several seconds
)


@dataclass(frozen=True)
class Thing:
    key: str
    name: str
    size: float


COLUMNS = (
    Column(lambda: "Key", lambda one: one.key, lambda one: one.key),
    Column(lambda: "Name", lambda one: one.name, lambda one: one.name),
    Column(lambda: "Size", lambda one: f"{one.size:.1f}", lambda one: one.size, is_number=True),
)


def model_of(things: list[Thing]) -> tuple[RowsModel, RowsFilter]:
    model = RowsModel(COLUMNS, lambda one: one.key, lambda one: f"tip {one.key}")
    model.set_rows(things)
    shown = RowsFilter()
    shown.setSourceModel(model)
    model.setParent(shown)
    return model, shown


def column(model: RowsModel | RowsFilter, number: int = 0) -> list[str]:
    return [model.data(model.index(row, number)) for row in range(model.rowCount())]


@pytest.fixture
def things() -> list[Thing]:
    return [Thing("b", "Wald 森林", 10.0), Thing("a", "See 湖", 9.0), Thing("c", "wald 2", 100.0)]


@pytest.fixture(scope="module")
def many() -> list[Thing]:
    dice = random.Random(3)
    return [Thing(f"{i:06}", f"图斑 {i % 977}", dice.random()) for i in range(MANY)]


def test_header_and_cells_come_from_one_place(things: list[Thing]) -> None:
    model, _ = model_of(things)
    titles = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]
    assert titles == ["Key", "Name", "Size"]
    assert [column(model, i)[0] for i in range(3)] == ["a", "See 湖", "9.0"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "tip a"
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0


def test_numbers_sort_as_numbers(things: list[Thing]) -> None:
    _, shown = model_of(things)
    shown.sort(2, ASCENDING)
    assert column(shown) == ["a", "b", "c"]
    shown.sort(2, DESCENDING)
    assert column(shown) == ["c", "b", "a"]


def test_equal_rows_keep_their_order(things: list[Thing]) -> None:
    _, shown = model_of([replace(one, size=1.0) for one in things])
    shown.sort(2, DESCENDING)
    assert column(shown) == ["a", "b", "c"]


def test_every_word_must_occur_in_any_case_in_any_column(things: list[Thing]) -> None:
    _, shown = model_of(things)
    for text, keys in (("WALD", ["b", "c"]), ("森 10", ["b"]), ("", ["a", "b", "c"]), ("nothing", [])):
        shown.set_text(text)
        assert column(shown) == keys


def test_a_changed_row_is_found_by_its_new_text(things: list[Thing]) -> None:
    model, shown = model_of(things)
    shown.set_text("wald")
    shown.set_text("moor")
    assert column(shown) == []
    model.set_rows([replace(things[0], name="Moor"), *things[1:]])
    shown.set_text("moor ")
    assert column(shown) == ["b"]


def test_filter_follows_sorting(things: list[Thing]) -> None:
    _, shown = model_of(things)
    shown.set_text("wald")
    shown.sort(0, DESCENDING)
    assert column(shown) == ["c", "b"]


def test_persistent_places_follow_sorting(things: list[Thing]) -> None:
    model, shown = model_of(things)
    of_c = QPersistentModelIndex(shown.index(2, 1))
    assert of_c.data() == "wald 2"
    shown.sort(0, DESCENDING)
    assert (of_c.row(), of_c.data()) == (0, "wald 2")
    assert model.position_of("b") == 1
    assert model.position_of("z") is None


def test_refresh_tells_only_what_changed(things: list[Thing]) -> None:
    model, shown = model_of(things)
    shown.sort(0, DESCENDING)
    place = QPersistentModelIndex(shown.index(0, 0))
    changed, resets = [], []
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    model.modelReset.connect(lambda: resets.append(True))
    model.set_rows([replace(things[0], name="Moor"), *things[1:]])
    assert changed == [(1, 1)]
    assert not resets
    assert place.isValid()
    assert column(shown, 1) == ["wald 2", "Moor", "See 湖"]


def test_other_rows_come_in_the_order_chosen_before(things: list[Thing]) -> None:
    model, shown = model_of(things)
    shown.sort(2, DESCENDING)
    model.set_rows([*things, Thing("d", "neu", 50.0)])
    assert column(shown) == ["c", "d", "b", "a"]


def test_fifty_thousand_rows_answer_at_once(many: list[Thing]) -> None:
    took = {}

    def timed(what: str, act) -> None:
        started = time.perf_counter()
        act()
        took[what] = time.perf_counter() - started

    model, shown = model_of(many)
    assert shown.rowCount() == MANY
    places = [QPersistentModelIndex(shown.index(row, 0)) for row in (0, 100, MANY - 1)]
    timed("sort", lambda: shown.sort(2, DESCENDING))
    assert [place.data() for place in places] == ["000000", "000100", f"{MANY - 1:06}"]
    timed("first filter", lambda: shown.set_text("图斑 42"))
    timed("next filter", lambda: shown.set_text("图斑 421"))
    assert 0 < shown.rowCount() < MANY
    timed("no filter", lambda: shown.set_text(""))
    changed = [replace(many[0], size=0.5), *many[1:]]
    timed("refresh", lambda: model.set_rows(changed))
    assert max(took.values()) < BLINK_S, took
