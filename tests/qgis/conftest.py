"""One QGIS application for all tests of this folder; Qt allows no second in a process."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from qgis.core import QgsApplication


@pytest.fixture(scope="session")
def qgis_application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QgsApplication]:
    """QGIS without a screen, with an empty profile of its own."""
    from qgis.core import QgsApplication, QgsProject

    application = QgsApplication([], True, str(tmp_path_factory.mktemp("profile")))
    application.initQgis()
    yield application
    # A layer that outlives QGIS brings the process down at its end.
    QgsProject.instance().clear()
    gc.collect()
    application.exitQgis()
