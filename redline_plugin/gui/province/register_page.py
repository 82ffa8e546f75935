"""The page of a register: the province, how many units answered, and each unit's state."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.common.page import Page
from redline_plugin.gui.common.rows_model import Column
from redline_plugin.gui.common.rows_table import RowsTable
from redline_plugin.model.overview import RegisterOverview, UnitRow
from redline_plugin.model.unit import UnitLevel, UnitState
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_STATE_ORDER = tuple(UnitState)
_LEVEL_ORDER = tuple(UnitLevel)
# Of one unit, and short: the panel is narrow
_LEVELS: Mapping[UnitLevel, Callable[[], str]] = {
    UnitLevel.COUNTY: lambda: tr("County"),
    UnitLevel.CITY: lambda: tr("City"),
    UnitLevel.DEPARTMENT: lambda: tr("Department"),
}
# As on the map (resources/styles/units.qml)
_STATE_COLOURS = {
    UnitState.NOT_SENT: "#e0e0e0",
    UnitState.SENT: "#ffe082",
    UnitState.ASKED_AGAIN: "#ffab91",
    UnitState.REPLIED: "#90caf9",
    UnitState.NO_OBJECTION: "#a5d6a7",
}
_DATE, _MINUTES = 10, 16  # characters of an ISO time


def _tip(row: UnitRow) -> str:
    unit, answered_at = row.unit, row.replied_at[:_MINUTES].replace("T", " ")
    texts = (unit.full_name, unit.county_code, _LEVELS[unit.level](), label(row.state), answered_at)
    return "<br>".join(map(html.escape, texts))


_COLUMNS: tuple[Column[UnitRow], ...] = (
    Column(lambda: tr("Code"), lambda row: row.unit.county_code, lambda row: row.unit.county_code),
    Column(lambda: tr("Unit"), lambda row: row.unit.full_name, lambda row: row.unit.full_name),
    Column(
        lambda: tr("State"),
        lambda row: label(row.state),
        lambda row: _STATE_ORDER.index(row.state),
        colour=lambda row: QColor(_STATE_COLOURS[row.state]),
    ),
    Column(
        lambda: tr("Level"),
        lambda row: _LEVELS[row.unit.level](),
        lambda row: _LEVEL_ORDER.index(row.unit.level),
    ),
    Column(
        lambda: tr("Comments made"), lambda row: str(row.comments), lambda row: row.comments, is_number=True
    ),
    Column(lambda: tr("Answered on"), lambda row: row.replied_at[:_DATE], lambda row: row.replied_at),
)


class RegisterPage(Page):
    """What the provincial office sees. ``draft_change_asked`` carries the register's path."""

    draft_change_asked = pyqtSignal(object)
    whole = "units"
    places = "units"

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("Filter: code, name, level or state")
        super().__init__(RowsTable(_COLUMNS, lambda row: row.unit.county_code, _tip, hint), parent)
        self._path = Path()
        changed = QPushButton(theme_icon("mActionRefresh.svg"), tr("Draft has changed…"), self)
        changed.setObjectName("draft changed")
        changed.clicked.connect(lambda: self.draft_change_asked.emit(self._path))
        self.layout().addWidget(changed, 0, Qt.AlignmentFlag.AlignLeft)

    def show_overview(self, path: Path, overview: RegisterOverview) -> None:
        """Show a register as it stands now."""
        self._path = path
        name = tr("Register of {province}").format(province=overview.province)
        self.head.show_file(path, name, overview.round)
        asked = len(overview.units) - overview.count(UnitState.NOT_SENT)
        answered = overview.count(UnitState.REPLIED, UnitState.NO_OBJECTION)
        again = overview.count(UnitState.ASKED_AGAIN)
        self.head.show_progress(
            answered,
            asked,
            tr("Answered: {answered} of {asked} units").format(answered=answered, asked=asked),
        )
        words = tr("No objection: {content}; silent: {silent}; comments: {comments}; conflicts: {conflicts}")
        counts = words.format(
            content=overview.count(UnitState.NO_OBJECTION),
            silent=asked - answered - again,
            comments=overview.comments,
            conflicts=overview.conflicts,
        )
        if again:
            counts = tr("{counts}; asked again: {again}").format(counts=counts, again=again)
        self.head.show_counts(counts)
        self.table.set_rows(overview.units)
