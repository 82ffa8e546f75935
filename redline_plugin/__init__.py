"""Redline Review (红线会审): consultation on an ecological red-line draft, in QGIS."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name is QGIS's
    """Return the plugin object; QGIS calls this with its interface, ``qgis_process`` with None."""
    from redline_plugin.plugin import RedlinePlugin

    return RedlinePlugin(iface)
