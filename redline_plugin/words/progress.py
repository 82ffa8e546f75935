"""The words of a job's steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from redline_plugin.jobs.progress import Step
from redline_plugin.words.translation import tr
from redline_plugin.words.values import Values, shown


def describe_step(step: Step, **values: Any) -> str:
    """What a job is doing now, in the reader's language; ``values`` are those that the job reports with the step."""
    return _WORDS[step]().format_map(Values({name: shown(value) for name, value in values.items()}))


_WORDS: Mapping[Step, Callable[[], str]] = {
    Step.READING: lambda: tr("Reading {name} …"),
    Step.CHECKING: lambda: tr("Checking {name} …"),
    Step.FIXING: lambda: tr("Fixing a copy of {name} …"),
    Step.SPLITTING: lambda: tr("Splitting by county …"),
    Step.MATCHING_BORDERS: lambda: tr("Comparing along the province border …"),
    Step.WRITING_PACKAGE: lambda: tr("Writing county package {done} of {total}: {name}"),
    Step.WRITING_REGISTER: lambda: tr("Writing the register …"),
    Step.WRITING_FILE: lambda: tr("Writing {name} …"),
    Step.READING_SUBMISSION: lambda: tr("Reading submission {done} of {total}: {name}"),
    Step.MERGING: lambda: tr("Merging …"),
    Step.FINDING_CONFLICTS: lambda: tr("Looking for conflicts between counties …"),
    Step.DECIDING: lambda: tr("Reading decisions …"),
    Step.REVISING: lambda: tr("Applying decisions …"),
    Step.DRAWING_MAP: lambda: tr("Drawing map {done} of {total}: {name}"),
    Step.DONE: lambda: tr("Done."),
}
