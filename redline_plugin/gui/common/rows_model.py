"""Rows of a list, for Qt's views: sorted and filtered in plain Python, so that 50,000 rows answer at once.

Qt's own sorting asks the model for two values per comparison, a million and more calls into Python; here Python's
sort does it in one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QColor

Row = TypeVar("Row")
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its title and what it shows of a row, so that the two can never be mixed up.

    ``title`` and ``text`` are asked for when shown, in the language of that moment. ``order`` gives what rows are
    sorted by; numbers stand to the right.
    """

    title: Callable[[], str]
    text: Callable[[Row], str]
    order: Callable[[Row], Any]
    colour: Callable[[Row], QColor] | None = None
    is_number: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """The rows of one file. ``identity`` tells rows apart across a refresh; ``tip`` says all of a row at once."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        identity: Callable[[Row], Hashable],
        tip: Callable[[Row], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._identity = identity
        self._tip = tip
        self._rows: list[Row] = []
        self._texts: list[str] | None = None  # of each row, for the filter; made when first asked for
        self._sorted_by = (0, Qt.SortOrder.AscendingOrder)

    # ---- rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows. Where they are the same ones, only what changed is told, and the view keeps its place."""
        new = {self._identity(row): row for row in rows}
        if len(new) == len(self._rows) and all(self._identity(row) in new for row in self._rows):
            self._change(new)
            return
        self.beginResetModel()
        self._texts = None
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    def _change(self, new: dict[Hashable, Row]) -> None:
        last = len(self._columns) - 1
        for position, row in enumerate(self._rows):
            changed = new[self._identity(row)]
            if changed != row:
                self._rows[position] = changed
                if self._texts is not None:
                    self._texts[position] = self._text(changed)
                self.dataChanged.emit(self.index(position, 0), self.index(position, last))

    def row_at(self, position: int) -> Row:
        """The row at a position of the list as it is sorted now."""
        return self._rows[position]

    def position_of(self, identity: Hashable) -> int | None:
        """Where the row of that identity stands now."""
        return next((i for i, row in enumerate(self._rows) if self._identity(row) == identity), None)

    def text_of(self, position: int) -> str:
        """All that the row shows, in small letters."""
        if self._texts is None:
            self._texts = [self._text(row) for row in self._rows]
        return self._texts[position]

    def _text(self, row: Row) -> str:
        return "\n".join(column.text(row) for column in self._columns).casefold()

    # ---- sorting

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are equal there keep their order."""
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        now_at = {old: new for new, old in enumerate(self._arrange())}
        after = [self.index(now_at[index.row()], index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> list[int]:
        """Put the rows in order; where each of them stood before."""
        column, order = self._sorted_by
        key = self._columns[column].order
        descending = order == Qt.SortOrder.DescendingOrder
        old = sorted(range(len(self._rows)), key=lambda i: key(self._rows[i]), reverse=descending)
        self._rows = [self._rows[i] for i in old]
        if self._texts is not None:
            self._texts = [self._texts[i] for i in old]
        return old

    # ---- what Qt's views ask

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.DecorationRole and column.colour:
            return column.colour(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title()
        return None


class RowsFilter(QSortFilterProxyModel):
    """The rows that hold a text; sorting is left to the model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[str, ...] = ()

    def set_text(self, text: str) -> None:
        """Keep the rows in which every word of the text occurs somewhere."""
        self._wanted = tuple(text.casefold().split())
        self.invalidateFilter()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort."""
        self.sourceModel().sort(column, order)

    def filterAcceptsRow(self, row: int, _parent: QModelIndex) -> bool:
        """Whether a row is shown."""
        if not self._wanted:
            return True
        text = self.sourceModel().text_of(row)
        return all(word in text for word in self._wanted)
