"""What the plugin tells people, on QGIS's message bar; and the one place where its errors are caught."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from redline_plugin.errors import CancelledError, RedlineError
from redline_plugin.words.errors import describe
from redline_plugin.words.translation import tr

_LOG = "Redline"
_TEXT_WIDTH = 460  # pixels: on a small screen the map is that wide between its docks
_SECONDS = 8  # an answer goes away by itself, an error stays until it is closed


class Messages:
    """QGIS's message bar, for words that are ours and values that may come from anywhere."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar

    def info(self, text: str) -> None:
        """Say something that needs no answer."""
        self._push(text, Qgis.MessageLevel.Info, _SECONDS)

    def warning(self, text: str) -> None:
        """Say what did not work; it stays until it is closed."""
        self._push(text, Qgis.MessageLevel.Warning, 0)

    def show(self, content: QWidget) -> QgsMessageBarItem:
        """Show a message with a progress bar or buttons of its own; it stays until `take_away`."""
        return self._bar.pushWidget(content, Qgis.MessageLevel.Info, 0)

    def take_away(self, item: QgsMessageBarItem) -> None:
        """Take such a message out again."""
        self._bar.popWidget(item)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Around everything that a person starts: what they can act on is told to them.

        Anything else is a fault of the program and goes on to QGIS's own window for Python errors.
        """
        try:
            yield
        except CancelledError as error:
            self.info(describe(error))
        except RedlineError as error:
            QgsMessageLog.logMessage(str(error), _LOG, Qgis.MessageLevel.Warning, False)
            self.warning(describe(error))

    def _push(self, text: str, level: Qgis.MessageLevel, seconds: int) -> None:
        self._bar.pushWidget(_label(f"{tr('Redline Review')}: {text}"), level, seconds)


def _label(text: str) -> QLabel:
    """Plain text, for names of files and counties are in it; in as many lines as it takes: QGIS's own shows one."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    label.setMinimumWidth(_TEXT_WIDTH)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
