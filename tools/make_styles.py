"""Writes resources/styles/*.qml anew. Run it with the oldest QGIS we support: newer ones read what older ones wrote.

QT_QPA_PLATFORM=offscreen build/venv/bin/python -m tools.make_styles
"""

from __future__ import annotations

import argparse
from pathlib import Path

from qgis.core import QgsApplication

from redline_plugin.resource_paths import resource_path
from tools.map_styles.style import write_style


def make_styles(folder: Path) -> list[Path]:
    """Write every style into the folder. Needs a running QgsApplication."""
    # Only now: the definitions make symbols, which need the application
    from tools.map_styles.package_styles import package_styles
    from tools.map_styles.reference_styles import reference_styles
    from tools.map_styles.register_styles import register_styles

    folder.mkdir(parents=True, exist_ok=True)
    styles = (*package_styles(), *register_styles(), *reference_styles())
    return [write_style(style, folder) for style in styles]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=resource_path("styles"))
    folder = parser.parse_args().out
    application = QgsApplication([], False)
    application.initQgis()
    for path in make_styles(folder):
        print(path.name, f"{path.stat().st_size / 1024:.0f} kB")
    application.exitQgis()


if __name__ == "__main__":
    main()
