"""A list with a filter above it: choosing a row tells which."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from redline_plugin.gui.common.rows_model import Column, RowsFilter, RowsModel
from redline_plugin.words.translation import tr

_PAUSE_MS = 150  # after the last key: while keys come, neither filter nor map shall hold them up
_WIDEST = 260  # pixels of a column at first
_ROWS_MEASURED = 200  # for the width of a column: all of 50,000 would take a blink too long


class RowsTable(QWidget):
    """Filter, list and count. ``row_chosen`` carries the row that mouse or keys came to rest on."""

    row_chosen = pyqtSignal(object)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        identity: Callable[[Any], Hashable],
        tip: Callable[[Any], str],
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._identity = identity
        self._model = RowsModel(columns, identity, tip, self)
        self._filtered = RowsFilter(self)
        self._filtered.setSourceModel(self._model)
        self._filter_edit = self._make_filter_edit(hint)
        self._count = QLabel()
        self._view = self._make_view()
        self._typed = _pause(self, self._filter)
        self._moved = _pause(self, self._choose)
        self._lay_out()
        self._filter_edit.textChanged.connect(lambda _text: self._typed.start())
        self._view.selectionModel().currentRowChanged.connect(lambda _now, _before: self._moved.start())

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the chosen one stays chosen where it is still there."""
        first_time = self._model.rowCount() == 0
        chosen = self._chosen()
        self._model.set_rows(rows)
        if first_time:
            self._fit_columns()
        if chosen is not None and self._chosen() is None:
            self._choose_again(self._identity(chosen))
        self._show_count()

    def _make_filter_edit(self, hint: str) -> QgsFilterLineEdit:
        edit = QgsFilterLineEdit(self)
        edit.setShowSearchIcon(True)
        edit.setPlaceholderText(hint)
        return edit

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self._filtered)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setShowGrid(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 8)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
        view.horizontalHeader().setStretchLastSection(True)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return view

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._filter_edit, 1)
        top.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self._view, 1)

    def _fit_columns(self) -> None:
        self._view.resizeColumnsToContents()
        for column in range(self._model.columnCount()):
            self._view.setColumnWidth(column, min(self._view.columnWidth(column), _WIDEST))

    def _filter(self) -> None:
        self._filtered.set_text(self._filter_edit.text())
        self._show_count()

    def _show_count(self) -> None:
        shown, total = self._filtered.rowCount(), self._model.rowCount()
        words = tr("{total} in all") if shown == total else tr("{shown} of {total}")
        self._count.setText(words.format(shown=shown, total=total))

    def _choose(self) -> None:
        row = self._chosen()
        if row is not None:
            self.row_chosen.emit(row)

    def _chosen(self) -> Any:
        index = self._filtered.mapToSource(self._view.currentIndex())
        return self._model.row_at(index.row()) if index.isValid() else None

    def _choose_again(self, identity: Hashable) -> None:
        position = self._model.position_of(identity)
        if position is None:
            return
        index: QModelIndex = self._filtered.mapFromSource(self._model.index(position, 0))
        self._view.setCurrentIndex(index)


def _pause(parent: QWidget, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(_PAUSE_MS)
    timer.timeout.connect(then)
    return timer
