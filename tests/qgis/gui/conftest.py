"""Windows without a screen: settings of the test's own, and a way to wait for work in the background."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSettings

from redline_plugin import settings

_PATIENCE_S = 30.0


@pytest.fixture(autouse=True)
def stored(qgis_application: QgsApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QSettings:
    """Settings in a file; and the application that all windows need."""
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    monkeypatch.setattr(settings, "QgsSettings", lambda: store)
    return store


@pytest.fixture
def wait_for(qgis_application: QgsApplication) -> Callable[[Callable[[], bool]], None]:
    """Let QGIS's event loop go on until something comes true."""

    def wait(condition: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not condition():
            assert time.monotonic() < end, "this never came true"
            QgsApplication.processEvents()
            time.sleep(0.005)

    return wait
