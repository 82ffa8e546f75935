"""Who is asked: counties, cities, departments; of departments, which and about what."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.department_window import DepartmentWindow, about
from redline_plugin.model.unit import Theme, UnitLevel
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_ROWS_SHOWN = 3


class LevelsForm(QWidget):
    """Tick boxes for the levels, and a table of departments where these are asked.

    ``kinds`` gives the kinds of protected areas that the chosen layer has.
    """

    def __init__(
        self, current: CurrentPreparation, kinds: Callable[[], tuple[str, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._kinds = kinds
        self._boxes = {level: QCheckBox(label(level), self) for level in UnitLevel}
        self._table = self._make_table()
        self._add = QPushButton(tr("Add…"), self)
        self._edit = QPushButton(tr("Change…"), self)
        self._remove = QPushButton(tr("Remove"), self)
        self._departments = self._lay_out()
        self.show_preparation()
        for box in self._boxes.values():
            box.toggled.connect(lambda _on: self._take_levels())
        self._add.clicked.connect(lambda: self._open_window(None))
        self._edit.clicked.connect(lambda: self._open_window(self._table.currentRow()))
        self._remove.clicked.connect(self._take_away)
        self._table.cellDoubleClicked.connect(lambda row, _column: self._open_window(row))
        self._table.itemSelectionChanged.connect(self._offer)

    def show_preparation(self) -> None:
        """Show what the preparation holds."""
        choices = self._current.now().round
        for level, box in self._boxes.items():
            blocker = QSignalBlocker(box)
            box.setChecked(level in choices.levels)
            blocker.unblock()
        self._departments.setVisible(UnitLevel.DEPARTMENT in choices.levels)
        self._fill(choices.themes)

    def _take_levels(self) -> None:
        levels = tuple(level for level, box in self._boxes.items() if box.isChecked())
        self._current.change(self._current.now().with_round(levels=levels))
        self._departments.setVisible(UnitLevel.DEPARTMENT in levels)

    def _take_themes(self, themes: list[Theme]) -> None:
        self._current.change(self._current.now().with_round(themes=tuple(themes)))
        self._fill(tuple(themes))

    def _open_window(self, row: int | None) -> None:
        themes = list(self._current.now().round.themes)
        theme = Theme("") if row is None else themes[row]
        window = DepartmentWindow(theme, self._kinds(), self)

        def take() -> None:
            if row is None:
                themes.append(window.theme())
            else:
                themes[row] = window.theme()
            self._take_themes(themes)

        window.accepted.connect(take)
        window.open()

    def _take_away(self) -> None:
        themes = list(self._current.now().round.themes)
        row = self._table.currentRow()
        if 0 <= row < len(themes):
            themes.pop(row)
            self._take_themes(themes)

    def _fill(self, themes: tuple[Theme, ...]) -> None:
        self._table.setRowCount(len(themes))
        for row, theme in enumerate(themes):
            for column, text in enumerate((theme.name, about(theme))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._table.setItem(row, column, item)
        self._offer()

    def _offer(self) -> None:
        is_chosen = 0 <= self._table.currentRow() < self._table.rowCount()
        self._edit.setEnabled(is_chosen)
        self._remove.setEnabled(is_chosen)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2, self)
        table.setHorizontalHeaderLabels([tr("Department"), tr("Asked about")])
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        row = table.verticalHeader().defaultSectionSize()
        table.setFixedHeight((_ROWS_SHOWN + 1) * row + 4)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        return table

    def _lay_out(self) -> QWidget:
        departments = QWidget(self)
        inner = QVBoxLayout(departments)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._table)
        buttons = QHBoxLayout()
        for button in (self._add, self._edit, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for box in self._boxes.values():
            layout.addWidget(box)
        layout.addWidget(departments)
        return departments
