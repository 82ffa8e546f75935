"""The page of a county package: the county, how far its review is, and its patches."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from pathlib import Path

from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

from redline_plugin.gui.common.page import Page
from redline_plugin.gui.common.rows_model import Column
from redline_plugin.gui.common.rows_table import RowsTable
from redline_plugin.model.comment import ReviewState
from redline_plugin.model.overview import PackageOverview, PieceRow
from redline_plugin.model.unit import UnitLevel
from redline_plugin.words.labels import label, type_label
from redline_plugin.words.translation import tr

_HECTARES_PER_KM2 = 100
_MU_PER_KM2 = 1500
_STATE_ORDER = tuple(ReviewState)
# As on the map (resources/styles/review_progress.qml)
_STATE_COLOURS = {
    ReviewState.NOT_SEEN: "#bdbdbd",
    ReviewState.NO_OBJECTION: "#43a047",
    ReviewState.COMMENTED: "#fb8c00",
}

_TITLES: Mapping[UnitLevel, Callable[[], str]] = {
    UnitLevel.COUNTY: lambda: tr("{name} ({code})"),
    UnitLevel.CITY: lambda: tr("City: {name} ({code})"),
    UnitLevel.DEPARTMENT: lambda: tr("Department: {name} ({code})"),
}


def _tip(piece: PieceRow) -> str:
    area = tr("{km2} km² = {hectares} ha = {mu} mu").format(
        km2=f"{piece.area_km2:,.6f}",
        hectares=f"{piece.area_km2 * _HECTARES_PER_KM2:,.4f}",
        mu=f"{piece.area_km2 * _MU_PER_KM2:,.2f}",
    )
    # A tip is taken for HTML where it looks like it, and the texts come from the draft
    return "<br>".join(map(html.escape, (piece.code, piece.name, type_label(piece.type_code), area)))


# What a reviewer needs comes first: the panel is narrow, and the names of a county's patches repeat
_COLUMNS: tuple[Column[PieceRow], ...] = (
    Column(lambda: tr("Code"), lambda piece: piece.code, lambda piece: piece.code),
    Column(
        lambda: tr("State"),
        lambda piece: label(piece.state),
        lambda piece: _STATE_ORDER.index(piece.state),
        colour=lambda piece: QColor(_STATE_COLOURS[piece.state]),
    ),
    Column(
        lambda: tr("Area (km²)"),
        lambda piece: f"{piece.area_km2:,.4f}",
        lambda piece: piece.area_km2,
        is_number=True,
    ),
    Column(lambda: tr("Type"), lambda piece: type_label(piece.type_code), lambda piece: piece.type_code),
    Column(lambda: tr("Name"), lambda piece: piece.name, lambda piece: piece.name),
)


class PackagePage(Page):
    """What the reviewer of a county, a city or a department sees."""

    whole = "county"
    places = "patches"

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("Filter: code, name, type or state")
        super().__init__(RowsTable(_COLUMNS, lambda piece: piece.piece_id, _tip, hint), parent)

    def show_overview(self, path: Path, overview: PackageOverview) -> None:
        """Show a package as it stands now."""
        unit = overview.unit
        name = _TITLES[unit.level]().format(name=unit.full_name, code=unit.county_code)
        self.head.show_file(path, name, overview.round)
        total = len(overview.pieces)
        words = tr("Patches seen: {seen} of {total}; comments: {comments}")
        text = words.format(seen=overview.seen, total=total, comments=overview.comments)
        self.head.show_progress(overview.seen, total, text)
        self.head.show_counts("")
        self.table.set_rows(overview.pieces)
