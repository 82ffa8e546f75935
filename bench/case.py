"""The files of one size: the draft it starts from, and where each task leaves what it wrote."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

BOUNDARIES = Path("build/data")
COUNTIES_LAYER = "counties"
LARGE = 200_000

Facts = dict[str, float]
"""What a task counted while it worked: patches, files, megabytes."""

Work = Callable[[], Facts]
"""The part of a task that is timed; what comes before (imports, copies of files that it changes) is not."""


@dataclass(frozen=True)
class Case:
    """One size. ``folder`` holds all of it; nothing outside is written."""

    folder: Path

    @property
    def draft(self) -> Path:
        return self.folder / "draft.gpkg"

    @property
    def neighbour_draft(self) -> Path:
        return self.folder / "neighbour_draft.gpkg"

    @property
    def protected_areas(self) -> Path:
        return self.folder / "protected_areas.gpkg"

    @property
    def counties(self) -> Path:
        return (BOUNDARIES / "shanxi_counties.gpkg").resolve()

    @property
    def neighbour_counties(self) -> Path:
        return (BOUNDARIES / "neighbour_counties.gpkg").resolve()

    @property
    def returned(self) -> Path:
        """The folder of what the counties send back."""
        return self.result("bench.answers:send") / "returned"

    @property
    def answered_package(self) -> Path:
        """The package of the county with most pieces, filled in and not yet sent."""
        return self.result("bench.answers:send") / "large_county.gpkg"

    def result(self, task: str) -> Path:
        """The folder in which a task (``module:function``) leaves its files."""
        return self.folder / "results" / task.replace(":", ".")


Prepare = Callable[[Case, Path], AbstractContextManager[Work]]
"""A task: given the case and an empty folder to write to, it prepares and gives the work to be timed."""


class UnavailableError(Exception):
    """A task cannot run on this machine; the message says what is missing."""
