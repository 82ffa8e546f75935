"""What every test shares: no screen unless a test brings its own, and nothing of the user's own QGIS profile."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).resolve().parent.parent

# QGIS without a screen, before anything imports Qt. The desktop tests start a screen of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "XDG_RUNTIME_DIR" not in os.environ:
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="redline-run-")  # mkdtemp makes it mode 700

# Geometry takes its time on a busy machine, which is no fault. Elsewhere each run tries other examples; CI tries the
# same ones, so that what fails there is what was changed.
settings.register_profile(
    "redline",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("redline")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks each test after the folder it stands in, so `-m "not gui"` works without decorating by hand."""
    for item in items:
        folder = item.path.relative_to(REPOSITORY / "tests").parts[0]
        if folder in {"qgis", "gui", "hostile"}:
            item.add_marker(folder)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top folder of the repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def plugin_zip() -> Path:
    """The plugin's zip, built from the sources as they are now (or the one that REDLINE_ZIP names)."""
    given = os.environ.get("REDLINE_ZIP")
    if given:
        return Path(given)
    from tools.packaging.package import build

    return build()


@pytest.fixture(scope="session")
def office_environment() -> dict[str, str]:
    """Environment for a QGIS as an office has it: its Python has shapely and pandas, but neither python-docx nor
    docxtpl nor openpyxl, so the plugin has to use what its zip brings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    host_libraries = Path(sys.prefix) / "host-libraries"
    if host_libraries.is_dir():
        environment["PYTHONPATH"] = str(host_libraries)
    # An embedded Python takes its libraries from beside the first python3 on PATH.
    folders = os.environ["PATH"].split(os.pathsep)
    environment["PATH"] = os.pathsep.join(f for f in folders if not (Path(f).parent / "pyvenv.cfg").exists())
    return environment
