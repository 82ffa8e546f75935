"""Splitting a draft from a window: the libraries first, then what makes the projects, then the job."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from redline_plugin.jobs.progress import Progress
from redline_plugin.model.reference_layer import ReferenceLayer

if TYPE_CHECKING:
    from redline_plugin.jobs.split_by_county import SplitOutcome, SplitRequest
    from redline_plugin.maps.package_project import ProjectMaker


def load_libraries(_progress: Progress) -> None:
    """In the background. What makes the projects needs QGIS's main thread, and libraries better loaded aside."""
    import redline_plugin.jobs.split_by_county
    import redline_plugin.maps.package_project  # noqa: F401 - loaded here, used in front


def new_project_maker(reference_layers: Sequence[ReferenceLayer], folder: Path) -> ProjectMaker:
    """For packages of the round in ``folder``. In front, after `load_libraries`.

    Raises InputError for a reference layer that cannot be taken.
    """
    from redline_plugin.jobs.split_by_county import PACKAGES_FOLDER
    from redline_plugin.maps.package_project import ProjectMaker

    return ProjectMaker(reference_layers, folder / PACKAGES_FOLDER)


def split(request: SplitRequest, maker: ProjectMaker, progress: Progress) -> SplitOutcome:
    """In the background."""
    import redline_plugin.jobs.split_by_county as job

    return job.split(request, progress, maker.project_of)
