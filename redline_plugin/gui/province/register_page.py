"""The page of a register: the province, how many units answered, and each unit's state."""

from __future__ import annotations

import html
from pathlib import Path

from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

from redline_plugin.gui.common.page import Page
from redline_plugin.gui.common.rows_model import Column
from redline_plugin.gui.common.rows_table import RowsTable
from redline_plugin.model.overview import RegisterOverview, UnitRow
from redline_plugin.model.unit import UnitState
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_STATE_ORDER = tuple(UnitState)
# As on the map (resources/styles/units.qml)
_STATE_COLOURS = {
    UnitState.NOT_SENT: "#e0e0e0",
    UnitState.SENT: "#ffe082",
    UnitState.REPLIED: "#90caf9",
    UnitState.NO_OBJECTION: "#a5d6a7",
}
_DATE, _MINUTES = 10, 16  # characters of an ISO time


def _tip(row: UnitRow) -> str:
    answered_at = row.replied_at[:_MINUTES].replace("T", " ")
    return "<br>".join(
        map(html.escape, (row.unit.full_name, row.unit.county_code, label(row.state), answered_at))
    )


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
        lambda: tr("Comments made"), lambda row: str(row.comments), lambda row: row.comments, is_number=True
    ),
    Column(lambda: tr("Answered on"), lambda row: row.replied_at[:_DATE], lambda row: row.replied_at),
)


class RegisterPage(Page):
    """What the provincial office sees."""

    whole = "units"
    places = "units"

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("Filter: code, city, county or state")
        super().__init__(RowsTable(_COLUMNS, lambda row: row.unit.county_code, _tip, hint), parent)

    def show_overview(self, path: Path, overview: RegisterOverview) -> None:
        """Show a register as it stands now."""
        name = tr("Register of {province}").format(province=overview.province)
        self.head.show_file(path, name, overview.round)
        asked = len(overview.units)
        answered = overview.count(UnitState.REPLIED, UnitState.NO_OBJECTION)
        self.head.show_progress(
            answered,
            asked,
            tr("Answered: {answered} of {asked} units").format(answered=answered, asked=asked),
        )
        words = tr("No objection: {content}; silent: {silent}; comments: {comments}; conflicts: {conflicts}")
        counts = words.format(
            content=overview.count(UnitState.NO_OBJECTION),
            silent=asked - answered,
            comments=overview.comments,
            conflicts=overview.conflicts,
        )
        self.head.show_counts(counts)
        self.table.set_rows(overview.units)
