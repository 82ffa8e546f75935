"""After a late change of the draft: the new draft is chosen, and the units that it concerns are asked anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.common.job_strip import JobStrip, Told
from redline_plugin.gui.province import splitting
from redline_plugin.gui.province.preparation.current import CurrentPreparation, kept_preparation
from redline_plugin.gui.province.preparation.looks import Looks
from redline_plugin.gui.province.preparation.plan_words import missing_in_words, missing_sources
from redline_plugin.gui.province.preparation.preparation import Place, Preparation
from redline_plugin.gui.province.preparation.requests import split_again_request
from redline_plugin.gui.province.preparation.sources_tab import SourcesTab
from redline_plugin.jobs.progress import Progress
from redline_plugin.words.translation import tr

if TYPE_CHECKING:
    from redline_plugin.jobs.split_again import SplitAgainOutcome
    from redline_plugin.maps.package_project import ProjectMaker

_PLACES = (Place.DRAFT, Place.COUNTIES, Place.NEIGHBOUR_DRAFT, Place.NEIGHBOUR_COUNTIES)
_WIDTH, _HEIGHT = 520, 620  # pixels; a screen of 768 has room for it
_NAMES_SHOWN = 12


class SplitAgainWindow(QDialog):
    """``changed`` is called when the register has taken the new draft."""

    def __init__(
        self,
        register: Path,
        background: Background,
        changed: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("RedlineSplitAgain")
        self.setWindowTitle(tr("Draft has changed – {name}").format(name=register.parent.name))
        self._register = register
        self._changed = changed
        self._current = CurrentPreparation(_what_went_along(register), lambda _preparation: None, self)
        self._looks = Looks(self._current, background, self)
        self._sources = SourcesTab(self._current, self._looks, background, _PLACES, (Place.DRAFT,), self)
        self._missing = QLabel(self)
        self._missing.setTextFormat(Qt.TextFormat.PlainText)
        self._missing.setWordWrap(True)
        self._strip = JobStrip(background, self)
        self._start = QPushButton(theme_icon("mActionStart.svg"), tr("Split again"), self)
        self._start.setObjectName("split again")
        self._start.setAutoDefault(False)
        self._close = QPushButton(tr("Close"), self)
        self._close.setAutoDefault(False)
        self._lay_out()
        self._start.clicked.connect(self._prepare)
        self._close.clicked.connect(self.close)
        self._strip.busy_changed.connect(lambda _busy: self._offer())
        self._current.changed.connect(self._offer)
        self._looks.changed.connect(lambda _place: self._offer())
        self._looks.follow()
        self._offer()

    def reject(self) -> None:
        """Escape closes the window only while no job runs in it."""
        if not self._strip.is_busy():
            super().reject()

    def _offer(self) -> None:
        missing = missing_sources(self._current.now(), self._looks, (Place.DRAFT,))
        self._missing.setText(missing_in_words(missing))
        self._missing.setVisible(bool(missing))
        self._start.setEnabled(not missing and not self._strip.is_busy())
        self._close.setEnabled(not self._strip.is_busy())

    def _prepare(self) -> None:
        preparation = self._current.now()
        self._strip.run(
            tr("Prepare the split"), splitting.load_libraries, lambda _nothing: self._split(preparation)
        )

    def _split(self, preparation: Preparation) -> None:
        maker = splitting.new_project_maker(preparation.references, self._register.parent)
        self._strip.run(
            tr("Split again"),
            lambda progress: _split_again(preparation, self._register, maker, progress),
            self._tell,
        )

    def _tell(self, outcome: SplitAgainOutcome) -> None:
        self._changed()
        units = outcome.reissue.units
        if not units:
            self._strip.tell(Told(tr("Nothing changes for anybody: all packages stay as they are.")))
            return
        names = [one.unit.full_name for one in units]
        more = tr(", ").join(names[:_NAMES_SHOWN]) + (" …" if len(names) > _NAMES_SHOWN else "")
        words = tr(
            "{count} units get a new package: {names}. {untouched} keep theirs. The list is in {list}."
        )
        text = words.format(
            count=len(units),
            names=more,
            untouched=outcome.reissue.untouched,
            list=outcome.sheet.name if outcome.sheet else "",
        )
        folder = QUrl.fromLocalFile(str(outcome.register.parent))
        self._strip.tell(Told(text, tr("Open folder"), lambda: QDesktopServices.openUrl(folder)))

    def _lay_out(self) -> None:
        hint = QLabel(
            tr(
                "Choose the draft as it is now. Only units whose red line changes get a new package, with the next "
                "issue number and what they have said so far; all other packages and answers stay valid. Layers "
                "that went along the first time are given again; counties only where a county line has moved."
            ),
            self,
        )
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        layout.addWidget(self._sources, 1)
        layout.addWidget(self._missing)
        layout.addWidget(self._strip)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._start)
        buttons.addWidget(self._close)
        layout.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)


def _what_went_along(register: Path) -> Preparation:
    """The layers beside the draft, where this very round was prepared last."""
    kept = kept_preparation()
    if not kept.round.folder or Path(kept.round.folder) != register.parent:
        return Preparation()
    beside = (Place.NEIGHBOUR_DRAFT, Place.NEIGHBOUR_COUNTIES)
    sources = {place: source for place, source in kept.sources.items() if place in beside}
    return Preparation(sources=sources, references=kept.references)


def _split_again(
    preparation: Preparation, register: Path, maker: ProjectMaker, progress: Progress
) -> SplitAgainOutcome:
    from redline_plugin.jobs.split_again import split_again

    return split_again(split_again_request(preparation, register), progress, maker.project_of)
