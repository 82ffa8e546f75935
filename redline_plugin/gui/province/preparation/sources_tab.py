"""A tab of sources: one row for each place, the reference layers below, and a window for each source."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.looks import Looks
from redline_plugin.gui.province.preparation.memory import with_answers_for_file
from redline_plugin.gui.province.preparation.preparation import Place
from redline_plugin.gui.province.preparation.references_form import ReferencesForm
from redline_plugin.gui.province.preparation.source_row import SourceRow
from redline_plugin.gui.province.preparation.source_window import SourceWindow
from redline_plugin.gui.province.preparation.source_words import place_label
from redline_plugin.gui.province.preparation.tab import Tab
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.words.translation import tr

_NOTHING_SAID = SourceAnswers()


class SourcesTab(Tab):
    """``places``: those shown, of which ``required`` must be given."""

    def __init__(
        self,
        current: CurrentPreparation,
        looks: Looks,
        background: Background,
        places: Sequence[Place],
        required: Sequence[Place],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._looks = looks
        self._background = background
        self._rows = {place: SourceRow(place_label(place), place in required, self) for place in places}
        self._references = ReferencesForm(current, background, self)
        for place, row in self._rows.items():
            row.setObjectName(place.value)
            row.chosen.connect(lambda source, place=place: self._take(place, source))
            row.window_asked.connect(lambda place=place: self._open_window(place))
            row.show_look(looks.of(place))
            self.add(row)
        folded = QgsCollapsibleGroupBox(tr("Reference layers that go along"), self)
        QVBoxLayout(folded).addWidget(self._references)
        folded.setCollapsed(not current.now().references)
        self.add(folded)
        self.finish()
        looks.changed.connect(self._show_look)

    def show_preparation(self) -> None:
        """Show what the preparation holds; the rows follow the looks."""
        self._references.show_preparation()

    def _show_look(self, place: Place) -> None:
        if place in self._rows:
            self._rows[place].show_look(self._looks.of(place))

    def _take(self, place: Place, source: LayerSource | None) -> None:
        if source is not None and source.answers == _NOTHING_SAID:
            source = with_answers_for_file(source)
        self._current.change(self._current.now().with_source(place, source))

    def _open_window(self, place: Place) -> None:
        report = self._looks.of(place).report
        if report is None:
            return
        window = SourceWindow(place, report, self._looks.near(place), self._background, self)
        window.answered.connect(lambda source: self._take(place, source))
        window.open()
