"""The plugin from the built zip under ``qgis_process``, and the layers of the tiny province."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.data.tiny_province import TinyProvince, build_tiny_province
from tests.qgis.processing.qgis_process import QgisProcess


@pytest.fixture(scope="session")
def qgis_process(
    plugin_zip: Path, office_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> QgisProcess:
    """``qgis_process`` with the plugin enabled."""
    folder = tmp_path_factory.mktemp("qgis_process")
    with zipfile.ZipFile(plugin_zip) as archive:
        archive.extractall(folder / "plugins")
    return QgisProcess(folder / "plugins", folder, office_environment)


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory) -> TinyProvince:
    """Layers of the tiny province, in a folder whose name has a blank and Chinese in it."""
    return build_tiny_province(tmp_path_factory.mktemp("province") / "基础 数据")
