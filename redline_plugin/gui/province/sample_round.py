"""“Try it”: a small round of an invented province, made by the same job as a real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from redline_plugin.gui.common.background import Background, Job
from redline_plugin.gui.common.messages import Messages
from redline_plugin.gui.province.splitting import load_libraries, new_project_maker, split
from redline_plugin.model.source import LayerSource
from redline_plugin.resource_paths import resource_path
from redline_plugin.words.progress import describe_step
from redline_plugin.words.translation import tr

if TYPE_CHECKING:
    from redline_plugin.jobs.split_by_county import SplitOutcome, SplitRequest

_FOLDER = "redline_sample"
_DAYS = 30  # an invented deadline
_BAR_WIDTH = 140  # pixels


class SampleRound:
    """Splits the sample's draft into a folder of the person's choice and opens one of the packages."""

    def __init__(self, background: Background, messages: Messages, open_file: Callable[[Path], None]) -> None:
        self._background = background
        self._messages = messages
        self._open_file = open_file

    def make_in(self, folder: Path) -> None:
        """Make the round in a new folder below ``folder``."""
        output = _free_folder(folder)
        self._background.run(tr("Prepare the sample"), load_libraries, lambda _nothing: self._split(output))

    def _split(self, output: Path) -> None:
        request = _request(output, tr("Sample: consultation on an invented province"))
        maker = new_project_maker((), output)
        job = self._background.run(
            tr("Split the sample by county"),
            lambda progress: split(request, maker, progress),
            self._open_one,
        )
        _JobMessage(self._messages, job)

    def _open_one(self, outcome: SplitOutcome) -> None:
        words = tr("The sample round is in {folder}: {count} county packages and the register.")
        self._messages.info(words.format(folder=outcome.output, count=len(outcome.packages)))
        # The one with the most to see
        self._open_file(max(outcome.packages, key=lambda path: path.stat().st_size))


class _JobMessage(QWidget):
    """A job on the message bar: what it does, how far it is, and a way to stop it. It goes when the job ends."""

    def __init__(self, messages: Messages, job: Job) -> None:
        super().__init__()
        words = QLabel(job.description(), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        # The message bar is never narrower than what it shows, and would push the docks aside
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar = QProgressBar(self)
        bar.setMaximumWidth(_BAR_WIDTH)
        stop = QPushButton(tr("Stop"), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words, 1)
        layout.addWidget(bar)
        layout.addWidget(stop)
        item = messages.show(self)
        stop.clicked.connect(job.cancel)
        job.progressChanged.connect(lambda percent: bar.setValue(round(percent)))
        job.step.connect(lambda step, values: words.setText(describe_step(step, **values)))
        job.ended.connect(lambda: messages.take_away(item))


def _free_folder(folder: Path) -> Path:
    """A folder that is not there yet, so that no earlier round is touched."""
    names = (_FOLDER if number == 1 else f"{_FOLDER}_{number}" for number in range(1, 1000))
    return next(folder / name for name in names if not (folder / name).exists())


def _request(output: Path, title: str) -> SplitRequest:
    from redline_plugin.jobs.split_by_county import SplitRequest

    return SplitRequest(
        draft=_sample("draft"),
        counties=_sample("counties", "counties"),
        output=output,
        title=title,
        deadline=(date.today() + timedelta(days=_DAYS)).isoformat(),
        neighbour_draft=_sample("neighbour_draft"),
        neighbour_counties=_sample("neighbour_counties"),
        protected_areas=_sample("protected_areas"),
    )


def _sample(name: str, layer: str | None = None) -> LayerSource:
    return LayerSource(str(resource_path("sample", f"sample_{name}.gpkg")), layer)
