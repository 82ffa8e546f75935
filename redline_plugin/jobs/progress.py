"""How a job tells where it is and learns that it should stop."""

from __future__ import annotations

from enum import Enum
from typing import Any

from redline_plugin.errors import CancelledError


class Step(str, Enum):
    """What a job is doing just now; words in ``words/progress.py``."""

    READING = "reading"  # name
    CHECKING = "checking"  # name
    FIXING = "fixing"  # name
    SPLITTING = "splitting"
    MATCHING_BORDERS = "matching_borders"
    WRITING_PACKAGE = "writing_package"  # name, done, total
    WRITING_REGISTER = "writing_register"
    WRITING_FILE = "writing_file"  # name
    READING_SUBMISSION = "reading_submission"  # name, done, total
    MERGING = "merging"
    FINDING_CONFLICTS = "finding_conflicts"
    DECIDING = "deciding"
    REVISING = "revising"
    DRAWING_MAP = "drawing_map"  # name, done, total
    DONE = "done"


class Progress:
    """Told of each step and asked whether to go on; this one is silent and never stops. Faces derive their own."""

    def report(self, fraction: float, step: Step, **values: Any) -> None:
        """Say that ``fraction`` (0..1) of the job is done and what comes now."""

    def is_cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return False

    def go_on(self, fraction: float, step: Step, **values: Any) -> None:
        """Report, or raise CancelledError where the person asked to stop."""
        if self.is_cancelled():
            raise CancelledError
        self.report(fraction, step, **values)
