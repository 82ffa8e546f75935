"""Icons: QGIS's own where it has one, so that they fit its theme; ours else."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from redline_plugin.resource_paths import resource_path


def own_icon() -> QIcon:
    """The plugin's icon."""
    return QIcon(str(resource_path("icons", "redline.svg")))


def theme_icon(name: str) -> QIcon:
    """One of QGIS's icons, by the name of its file."""
    return QgsApplication.getThemeIcon(f"/{name}")
