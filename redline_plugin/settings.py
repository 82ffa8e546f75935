"""What the plugin remembers between two starts of QGIS. Each setting is declared here, once: key, type, default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from qgis.core import QgsSettings

_GROUP = "redline_plugin"

Value = TypeVar("Value", str, int, float, bool)


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """One setting in the user's QGIS profile, in the plugin's own group."""

    key: str
    kind: type[Value]
    default: Value

    def get(self) -> Value:
        """The value; the default where none was set, or something of another type stands there."""
        try:
            return QgsSettings().value(f"{_GROUP}/{self.key}", self.default, type=self.kind)
        except TypeError:  # edited by hand
            return self.default

    def set(self, value: Value) -> None:
        """Remember a value."""
        QgsSettings().setValue(f"{_GROUP}/{self.key}", value)


LAST_FOLDER = Setting("last_folder", str, "")  # where a file was opened last
PANEL_SHOWN = Setting("panel_shown", bool, True)  # when QGIS starts
RECENT_FILES = Setting("recent_files", str, "[]")  # paths as a JSON list, the latest first
PREPARATION = Setting("preparation", str, "")  # the round that is being prepared, as JSON
SOURCE_ANSWERS = Setting("source_answers", str, "{}")  # what was said of sources before, as JSON
