"""What the tests of the maps share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from redline_plugin.maps.package_project import ProjectMaker

if TYPE_CHECKING:
    from qgis.core import QgsApplication, QgsProject


@pytest.fixture(autouse=True)
def _qgis(qgis_application: QgsApplication) -> None:
    """All of them need QGIS."""


@pytest.fixture(scope="session")
def maker(qgis_application: QgsApplication) -> ProjectMaker:
    """One template for all tests."""
    return ProjectMaker()


@pytest.fixture
def project() -> Iterator[QgsProject]:
    """QGIS's own project, empty before and after: the one that QGIS asks about while it reads."""
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()
