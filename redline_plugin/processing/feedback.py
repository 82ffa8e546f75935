"""Between a job and QGIS: how far it is, what it does now, whether to stop."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeedback

from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.words.progress import describe_step


class FeedbackProgress(Progress):
    """Tells QGIS's feedback of each step, and asks it whether the person pressed “Cancel”."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def report(self, fraction: float, step: Step, **values: Any) -> None:
        """Move the bar and say the step, in the language QGIS runs in."""
        self._feedback.setProgress(100 * fraction)
        self._feedback.setProgressText(describe_step(step, **values))

    def is_cancelled(self) -> bool:
        """Whether the person pressed “Cancel”."""
        return self._feedback.isCanceled()
