"""What the page of a register starts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtWidgets import QWidget

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.province.register_page import RegisterPage
from redline_plugin.gui.province.split_again_window import SplitAgainWindow


class RegisterJobs:
    """Makes pages of registers and does what they ask for. ``changed`` is called when a register was changed."""

    def __init__(self, background: Background, changed: Callable[[], None], window: QWidget) -> None:
        self._background = background
        self._changed = changed
        self._window = window
        self._open: list[SplitAgainWindow] = []

    def close(self) -> None:
        """Close the windows that are still open: without the plugin they could do nothing."""
        for window in self._open[:]:
            window.done(0)

    def new_page(self) -> RegisterPage:
        """A page whose buttons work."""
        page = RegisterPage()
        page.draft_change_asked.connect(self._split_again)
        return page

    def _split_again(self, register: Path) -> None:
        window = SplitAgainWindow(register, self._background, self._changed, self._window)
        self._open.append(window)
        window.finished.connect(lambda _result: self._forget(window))
        window.open()

    def _forget(self, window: SplitAgainWindow) -> None:
        self._open.remove(window)
        window.deleteLater()
