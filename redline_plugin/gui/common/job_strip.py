"""The strip below a page for its work: what is done, how far it is, a way to stop it, what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redline_plugin.errors import CancelledError, RedlineError
from redline_plugin.gui.common.background import Background, Job, Work
from redline_plugin.gui.common.icons import theme_icon
from redline_plugin.gui.common.words_box import WordsBox
from redline_plugin.words.errors import describe
from redline_plugin.words.progress import describe_step
from redline_plugin.words.translation import tr

Result = TypeVar("Result")
_LOG = "Redline"
_ICON = 20  # pixels
_INFO, _SUCCESS, _ERROR = "mIconInfo.svg", "mIconSuccess.svg", "mIconWarning.svg"


@dataclass(frozen=True)
class Told:
    """What came of work: words, and the text of a button below them that does ``follow``."""

    text: str
    link: str = ""
    follow: Callable[[], None] | None = None


_NOTHING = Told("")


class JobStrip(QWidget):
    """One job at a time. ``busy_changed`` tells whether one runs; hidden while there is nothing to say."""

    busy_changed = pyqtSignal(bool)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._step = QLabel(self)
        self._step.setTextFormat(Qt.TextFormat.PlainText)
        self._step.setWordWrap(True)
        self._bar = QProgressBar(self)
        self._stop = QPushButton(tr("Stop"), self)
        self._stop.clicked.connect(self._ask_to_stop)
        self._running = self._lay_out_running()
        self._icon = QLabel(self)
        self._words = WordsBox(self)
        self._link = QToolButton(self)
        self._link.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._link.clicked.connect(self._follow)
        self._now_told = _NOTHING
        self._so_far = _NOTHING
        self._told = self._lay_out_told()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._running)
        layout.addWidget(self._told)
        self._running.hide()
        self.clear()

    def is_busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def run(
        self, title: str, work: Work[Result], then: Callable[[Result], None], so_far: Told = _NOTHING
    ) -> None:
        """Do ``work`` in the background, then ``then`` with what it gave. Errors of both are told here, in full.

        ``so_far``: what came of work that this one goes on with; it stands before an error of this one. Whoever offers
        jobs offers none while one runs (`is_busy`).
        """
        self.clear()
        self._so_far = so_far
        self._step.setText(title)
        self._bar.setValue(0)
        self._stop.setEnabled(True)
        job = self._background.run(title, work, then, self._errors_told)
        job.ended.connect(self._rest)  # before what follows it, which may run the next one
        job.progressChanged.connect(lambda percent: self._bar.setValue(round(percent)))
        job.step.connect(lambda step, values: self._step.setText(describe_step(step, **values)))
        self._job = job
        self._running.show()
        self.show()
        self.busy_changed.emit(True)

    def tell(self, told: Told) -> None:
        """Say what came of a job."""
        self._tell(_SUCCESS, told)

    def clear(self) -> None:
        """Nothing is to be said any more."""
        self._told.hide()
        self.setVisible(self.is_busy())

    def _rest(self) -> None:
        self._job = None
        self._running.hide()
        self.setVisible(not self._told.isHidden())
        self.busy_changed.emit(False)

    @contextmanager
    def _errors_told(self) -> Iterator[None]:
        """What a person can act on is told here; a fault of the program goes on to QGIS's window for Python errors."""
        try:
            yield
        except CancelledError as error:
            self._tell(_INFO, self._after_what_was_done(describe(error)))
        except RedlineError as error:
            QgsMessageLog.logMessage(str(error), _LOG, Qgis.MessageLevel.Warning, False)
            self._tell(_ERROR, self._after_what_was_done(describe(error)))

    def _after_what_was_done(self, error: str) -> Told:
        done = self._so_far
        return Told(f"{done.text}\n{error}".strip(), done.link, done.follow)

    def _tell(self, icon: str, told: Told) -> None:
        self._icon.setPixmap(theme_icon(icon).pixmap(_ICON, _ICON))
        self._words.setPlainText(told.text)
        self._link.setText(told.link)
        self._link.setVisible(bool(told.link))
        self._now_told = told
        self._told.show()
        self.show()

    def _follow(self) -> None:
        if self._now_told.follow is not None:
            self._now_told.follow()

    def _ask_to_stop(self) -> None:
        if self._job is not None:
            self._stop.setEnabled(False)
            self._step.setText(tr("Stopping …"))
            self._job.cancel()

    def _lay_out_running(self) -> QWidget:
        running = QWidget(self)
        layout = QVBoxLayout(running)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._step)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        layout.addLayout(row)
        return running

    def _lay_out_told(self) -> QWidget:
        told = QWidget(self)
        layout = QVBoxLayout(told)
        layout.setContentsMargins(0, 4, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        close = QToolButton(told)
        close.setIcon(theme_icon("mIconClose.svg"))
        close.setToolTip(tr("Close"))
        close.setAutoRaise(True)
        close.clicked.connect(self.clear)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        layout.addWidget(self._link, 0, Qt.AlignmentFlag.AlignRight)
        return told
