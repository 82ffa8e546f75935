"""Work in the background: what runs there touches neither windows nor the project, what follows runs in front again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, TypeVar

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from redline_plugin.errors import CancelledError
from redline_plugin.gui.common.messages import Messages
from redline_plugin.jobs.progress import Progress, Step

Result = TypeVar("Result")
Work = Callable[[Progress], Result]
_PATIENCE_MS = 30_000  # for work that was told to stop because the plugin is taken out


class Job(QgsTask):
    """One piece of work. ``step`` tells, in front, of each step as (Step, values)."""

    step = pyqtSignal(object, object)
    ended = pyqtSignal()

    def __init__(self, title: str, work: Work[Any], finished: Callable[[Job], None]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self._finished: Callable[[Job], None] | None = finished
        self._result: Any = None
        self._error: Exception | None = CancelledError()  # until it has run

    def run(self) -> bool:
        """In the background."""
        try:
            self._result = self._work(_JobProgress(self))
        except Exception as error:  # noqa: BLE001 - raised again by result(), in front
            self._error = error
            return False
        self._error = None
        return True

    def finished(self, _successful: bool) -> None:
        """In front."""
        self.ended.emit()
        if self._finished is not None:
            self._finished(self)

    def forget(self) -> None:
        """Let nothing follow this work."""
        self._finished = None

    def result(self) -> Any:
        """What the work gave, or the error it ended with."""
        if self._error is not None:
            raise self._error
        return self._result


class _JobProgress(Progress):
    def __init__(self, job: Job) -> None:
        self._job = job

    def report(self, fraction: float, step: Step, **values: Any) -> None:
        self._job.setProgress(100 * fraction)
        self._job.step.emit(step, values)

    def is_cancelled(self) -> bool:
        return self._job.isCanceled()


class Background(QObject):
    """Starts work in the background and hands its result, or its error, back in front."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._jobs: set[Job] = set()  # QGIS's task manager keeps no Python object alive

    def run(
        self,
        title: str,
        work: Work[Result],
        then: Callable[[Result], None],
        told: Callable[[], AbstractContextManager[None]] | None = None,
    ) -> Job:
        """Do ``work`` in the background, then ``then`` with what it gave; errors of both are told.

        ``told`` makes what catches and tells them; without it they stand on the message bar.
        """
        telling = told or self._messages.told

        def finished(job: Job) -> None:
            self._jobs.discard(job)
            with telling():
                then(job.result())

        job = Job(title, _with_proven_libraries(work), finished)
        self._jobs.add(job)
        QgsApplication.taskManager().addTask(job)
        return job

    def stop(self) -> None:
        """Stop whatever runs and wait for it; nothing follows it."""
        for job in self._jobs:
            job.forget()
            job.cancel()
        for job in self._jobs:
            job.waitForFinished(_PATIENCE_MS)
        self._jobs.clear()


def _with_proven_libraries(work: Work[Result]) -> Work[Result]:
    def proven(progress: Progress) -> Result:
        from redline_plugin.machine import prove_libraries

        prove_libraries()
        return work(progress)

    return proven
