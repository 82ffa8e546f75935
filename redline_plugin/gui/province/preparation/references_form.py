"""The reference layers that go along with the packages: a table, to which files are added or dropped."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.file_layers_window import FileLayersWindow
from redline_plugin.gui.province.preparation.project_layers import dropped_source
from redline_plugin.gui.province.preparation.reference_files import reference_layers_of
from redline_plugin.gui.province.preparation.source_menu import SourceMenu
from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.model.source import LayerSource
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_ROWS_SHOWN = 4
_NAME, _USE = range(2)


class ReferencesForm(QWidget):
    """Names can be typed over; how each layer travels is chosen beside its name."""

    def __init__(
        self, current: CurrentPreparation, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._current = current
        self._background = background
        self._table = self._make_table()
        self._menu = SourceMenu(tr("Reference layer"), self)
        self._menu.chosen.connect(self._take_source)
        self._add = QPushButton(tr("Add…"), self)
        self._add.setMenu(self._menu)
        self._remove = QPushButton(tr("Remove"), self)
        self._remove.clicked.connect(self._take_away)
        self._nothing = QLabel(self)
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._lay_out()
        self.show_preparation()
        self._table.itemChanged.connect(self._rename)
        self._table.itemSelectionChanged.connect(self._offer)

    def show_preparation(self) -> None:
        """Show what the preparation holds."""
        references = self._current.now().references
        blocker = QSignalBlocker(self._table)
        self._table.setRowCount(len(references))
        for row, reference in enumerate(references):
            item = QTableWidgetItem(reference.name)
            item.setToolTip(_place_of(reference.source))
            self._table.setItem(row, _NAME, item)
            self._table.setCellWidget(row, _USE, self._use_box(row, reference.use))
        blocker.unblock()
        self._offer()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and layers may be dropped here."""
        if dropped_source(event.mimeData(), QgsProject.instance()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They go along."""
        source = dropped_source(event.mimeData(), QgsProject.instance())
        if source is not None:
            event.acceptProposedAction()
            self._take_source(source)

    def _take_source(self, source: LayerSource) -> None:
        self._background.run(
            tr("Look at {name}").format(name=source.path),
            lambda _progress: reference_layers_of(source.path),
            lambda found: self._choose_among(source, found),
        )

    def _choose_among(self, source: LayerSource, found: Sequence[ReferenceLayer]) -> None:
        if source.layer is not None:
            found = [one for one in found if one.source.layer == source.layer]
        found = [replace(one, source=replace(one.source, answers=source.answers)) for one in found]
        self._nothing.setVisible(not found)
        self._nothing.setText(tr("QGIS finds no layer in “{path}”.").format(path=source.path))
        if len(found) <= 1:
            self._append(found)
            return
        window = FileLayersWindow(os.path.basename(source.path), [one.name for one in found], self)
        window.accepted.connect(lambda: self._append([found[at] for at in window.positions()]))
        window.open()

    def _append(self, references: Sequence[ReferenceLayer]) -> None:
        self._take([*self._current.now().references, *references])

    def _take(self, references: Sequence[ReferenceLayer]) -> None:
        self._current.change(replace(self._current.now(), references=tuple(references)))
        self.show_preparation()

    def _take_away(self) -> None:
        references = list(self._current.now().references)
        references.pop(self._table.currentRow())
        self._take(references)

    def _rename(self, item: QTableWidgetItem) -> None:
        references = list(self._current.now().references)
        name = item.text().strip()
        if name:
            references[item.row()] = replace(references[item.row()], name=name)
        self._take(references)

    def _change_use(self, row: int, use: ReferenceUse) -> None:
        references = list(self._current.now().references)
        references[row] = replace(references[row], use=use)
        self._current.change(replace(self._current.now(), references=tuple(references)))

    def _use_box(self, row: int, use: ReferenceUse) -> QComboBox:
        box = QComboBox(self._table)
        for one in ReferenceUse:
            box.addItem(label(one), one)
        box.setCurrentIndex(list(ReferenceUse).index(use))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(lambda _at: self._change_use(row, box.currentData()))
        return box

    def _offer(self) -> None:
        self._remove.setEnabled(0 <= self._table.currentRow() < self._table.rowCount())
        self._table.setVisible(self._table.rowCount() > 0)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2, self)
        table.setHorizontalHeaderLabels([tr("Name"), tr("How it travels")])
        table.verticalHeader().hide()
        for column in (_NAME, _USE):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setFixedHeight((_ROWS_SHOWN + 1) * table.verticalHeader().defaultSectionSize() + 4)
        return table

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        hint = QLabel(
            tr("Farmland, mining rights, roads, imagery …: what a reviewer should see beside the red line."),
            self,
        )
        hint.setWordWrap(True)
        layout.addWidget(hint)
        layout.addWidget(self._table)
        layout.addWidget(self._nothing)
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        layout.addLayout(buttons)


def _place_of(source: LayerSource) -> str:
    return f"{source.path} | {source.layer}" if source.layer else source.path
