"""The files of ours that are open: read in the background, then put on the map; refreshed; closed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.common.file_layers import FileLayers, add_file_layers
from redline_plugin.gui.common.messages import Messages
from redline_plugin.gui.common.recent_files import remember
from redline_plugin.model.overview import FindingsOverview, RegisterOverview
from redline_plugin.words.translation import tr

if TYPE_CHECKING:
    from redline_plugin.jobs.overview import Overview


@dataclass
class OpenFile:
    """An open file: what it holds, as read last, and its layers."""

    path: Path
    overview: Overview
    layers: FileLayers


def title_of(overview: Overview) -> str:
    """How a file is called in the tree of layers, and where one of several is chosen."""
    if isinstance(overview, RegisterOverview):
        return tr("Register of {province}").format(province=overview.province)
    if isinstance(overview, FindingsOverview):
        return tr("Findings: {draft}").format(draft=Path(overview.record.draft.path).stem)
    return f"{overview.unit.full_name} {overview.unit.county_code}"


class OpenFiles(QObject):
    """Opens, refreshes and closes. Listeners get the `OpenFile`."""

    opened = pyqtSignal(object)
    refreshed = pyqtSignal(object)
    closed = pyqtSignal(object)
    asked_again = pyqtSignal(object)  # to open what is open already

    def __init__(
        self, project: QgsProject, background: Background, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._background = background
        self._messages = messages
        self._files: dict[str, OpenFile] = {}
        self._on_their_way: set[str] = set()
        project.layersRemoved.connect(self._close_without_layers)

    def stop(self) -> None:
        """Close all files and listen no longer."""
        self._project.layersRemoved.disconnect(self._close_without_layers)
        for file in list(self._files.values()):
            self.close(file)

    def open(self, path: Path) -> None:
        """Open a county package or a register; what is wrong with it is told on the message bar."""
        path = Path(os.path.abspath(path))
        key = _key(path)
        if key in self._files:
            self.asked_again.emit(self._files[key])
            return
        if key in self._on_their_way:
            return
        self._on_their_way.add(key)
        job = self._background.run(
            tr("Open {name}").format(name=path.name),
            lambda _progress: _read(path),
            lambda overview: self._show(path, overview),
        )
        job.ended.connect(lambda: self._on_their_way.discard(key))

    def refresh(self, file: OpenFile) -> None:
        """Read a file again: another program, or one of the jobs, may have changed it."""
        self._background.run(
            tr("Refresh {name}").format(name=file.path.name),
            lambda _progress: _read(file.path),
            lambda overview: self._show_again(file, overview),
        )

    def refresh_all(self) -> None:
        """Read all open files again."""
        for file in self._files.values():
            self.refresh(file)

    def close(self, file: OpenFile) -> None:
        """Take a file's layers out of the project and forget it."""
        if self._files.pop(_key(file.path), None) is None:
            return
        file.layers.remove()
        self.closed.emit(file)

    def _show(self, path: Path, overview: Overview) -> None:
        layers = add_file_layers(self._project, path, overview, title_of(overview))
        file = OpenFile(path, overview, layers)
        self._files[_key(path)] = file
        remember(path)
        self.opened.emit(file)

    def _show_again(self, file: OpenFile, overview: Overview) -> None:
        if _key(file.path) not in self._files:  # closed meanwhile
            return
        file.overview = overview
        file.layers.refresh()
        self.refreshed.emit(file)

    def _close_without_layers(self) -> None:
        """A new project, or a person who removes our layers, closes the file."""
        for file in list(self._files.values()):
            if file.layers.are_gone():
                self.close(file)


def _key(path: Path) -> str:
    return os.path.normcase(path)


def _read(path: Path) -> Overview:
    from redline_plugin.jobs.overview import overview_of

    return overview_of(path)
