"""What the dock asks of a page, whatever file it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from redline_plugin.gui.common.page_head import PageHead
from redline_plugin.gui.common.rows_table import RowsTable


class Page(QWidget):
    """One open file: its head and its list. ``place_chosen`` carries the feature id of the chosen row's shape.

    ``whole`` and ``places`` are the catalogue's keys of the layers that show the file's whole extent and the rows.
    """

    place_chosen = pyqtSignal(object)
    whole = ""
    places = ""

    def __init__(self, table: RowsTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PageHead(self)
        self.table = table
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addWidget(self.table, 1)
        self.table.row_chosen.connect(self._tell_place)

    def show_overview(self, path: Path, overview: Any) -> None:
        """Show a file as it stands now; called again after a refresh."""
        raise NotImplementedError

    def _tell_place(self, row: Any) -> None:
        self.place_chosen.emit(row.feature_id)
