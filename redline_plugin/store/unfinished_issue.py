"""The folder in which packages are made anew, beside the register they belong to.

Packages move to their places before the register says that they are issued. A program killed in between leaves packages
that the register does not know; nobody may have been sent one, and the next run writes its own in their places.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from redline_plugin.errors import ErrorCode, InputError, WriteError
from redline_plugin.store.packages import open_package
from redline_plugin.store.staging import MARK, flush, named_as_meant, prepare_folder, writing
from redline_plugin.store.unfinished_round import PACKAGES_FOLDER, REGISTER_NAME

_PREFIX = f"{MARK}-issue-"


class UnfinishedIssue:
    """Packages that are being made anew (a `jobs.splitting.packaging.Workplace`)."""

    def __init__(self, folder: Path, output: Path) -> None:
        self.folder, self._output = folder, output
        self.register = folder / REGISTER_NAME
        self.packages = folder / PACKAGES_FOLDER

    def finished(self, file_name: str) -> Mapping[str, Any] | None:
        """None: every package is written anew, each run gives it another key."""
        return None

    def seal(self, row: Mapping[str, Any]) -> str:
        """Nothing yet: what units had said may still be put in."""
        return ""

    def finish(self, row: Mapping[str, Any], sha256: str) -> None:
        """Nothing to note."""

    def publish(self, issued: Collection[str]) -> list[Path]:
        """Move the packages to their places; where each is now. ``issued``: ids of all packages the register knows.

        Raises WriteError: OUTPUT_EXISTS where a file stands there that is not what a killed run left, FILE_IN_USE.
        """
        places = prepare_folder(self._output / PACKAGES_FOLDER)
        files = sorted(self.packages.iterdir())
        for file in files:
            _require_free(places / file.name, issued)
            flush(file)
        for file in files:
            with writing(places / file.name):
                os.replace(file, places / file.name)
        return [places / file.name for file in files]


def _require_free(place: Path, issued: Collection[str]) -> None:
    if not place.exists():
        return
    try:
        _, head = open_package(place)
    except InputError as error:
        raise WriteError(ErrorCode.OUTPUT_EXISTS, path=str(place)) from error
    if head.package_id in issued or head.sequence:
        raise WriteError(ErrorCode.OUTPUT_EXISTS, path=str(place))


@contextmanager
def unfinished_issue(output: Path) -> Iterator[UnfinishedIssue]:
    """A folder to make packages in; whatever goes wrong in the block, it goes away again. Raises WriteError."""
    prepare_folder(output)
    for leftover in output.glob(f"{_PREFIX}*"):
        shutil.rmtree(leftover, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=output))
    try:
        with writing(output), named_as_meant(folder, output):
            (folder / PACKAGES_FOLDER).mkdir()
            yield UnfinishedIssue(folder, output)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
