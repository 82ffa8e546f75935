"""What every test shares: no screen unless a test brings its own, and nothing of the user's own QGIS profile."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent

# QGIS without a screen, before anything imports Qt. The desktop tests start a screen of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "XDG_RUNTIME_DIR" not in os.environ:
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="redline-run-")  # mkdtemp makes it mode 700


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
