"""Runs inside QGIS at its start (`make run`): opens the demo's register and one county package in the plugin."""

import os
from pathlib import Path

from qgis.utils import iface, plugins


def open_demo() -> None:
    """Opens the files through the plugin, as dropping them on the window would."""
    demo = Path(os.environ["REDLINE_DEMO"])
    plugin = plugins.get("redline_plugin")
    if plugin is None:
        iface.messageBar().pushCritical(
            "make run", "The plugin was not loaded; see the log of Python errors."
        )
        return
    for path in [*sorted((demo / "packages").glob("*.gpkg"))[:1], demo / "register.gpkg"]:
        plugin.open_file(str(path))


iface.initializationCompleted.connect(open_demo)
