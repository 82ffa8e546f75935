"""The first tab: what the office has. One row for each place, and the reference layers below."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.looks import Looks
from redline_plugin.gui.province.preparation.memory import with_answers_for_file
from redline_plugin.gui.province.preparation.preparation import REQUIRED, Place
from redline_plugin.gui.province.preparation.references_form import ReferencesForm
from redline_plugin.gui.province.preparation.source_row import SourceRow
from redline_plugin.gui.province.preparation.source_words import place_label
from redline_plugin.gui.province.preparation.tab import Tab
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.words.translation import tr

_NOTHING_SAID = SourceAnswers()


class SourcesTab(Tab):
    """``window_asked`` carries the `Place` that a person wants to see or answer about."""

    window_asked = pyqtSignal(object)

    def __init__(
        self,
        current: CurrentPreparation,
        looks: Looks,
        background: Background,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._looks = looks
        self._rows = {place: SourceRow(place_label(place), place in REQUIRED, self) for place in Place}
        self._references = ReferencesForm(current, background, self)
        for place, row in self._rows.items():
            row.setObjectName(place.value)
            row.chosen.connect(lambda source, place=place: self._take(place, source))
            row.window_asked.connect(lambda place=place: self.window_asked.emit(place))
            row.show_look(looks.of(place))
            self.add(row)
        folded = QgsCollapsibleGroupBox(tr("Reference layers that go along"), self)
        QVBoxLayout(folded).addWidget(self._references)
        folded.setCollapsed(not current.now().references)
        self.add(folded)
        self.finish()
        looks.changed.connect(lambda place: self._rows[place].show_look(looks.of(place)))

    def show_preparation(self) -> None:
        """Show what the preparation holds; the rows follow the looks."""
        self._references.show_preparation()

    def _take(self, place: Place, source: LayerSource | None) -> None:
        if source is not None and source.answers == _NOTHING_SAID:
            source = with_answers_for_file(source)
        self._current.change(self._current.now().with_source(place, source))
