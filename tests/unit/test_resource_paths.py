"""Files beside the code are found in the repository and in an installed plugin, whatever stands around it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from redline_plugin.resource_paths import metadata_file, resource_path, translation_file

ASK = """
from redline_plugin.resource_paths import metadata_file, resource_path, translation_file
print(resource_path("icons", "redline.svg"))
print(translation_file("zh_CN"))
print(metadata_file())
"""


def paths_as_seen_in(folder: Path) -> list[Path]:
    """What the plugin standing in ``folder`` answers, in a process of its own."""
    command = [sys.executable, "-X", "utf8", "-c", ASK]
    answer = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return [Path(line) for line in answer.stdout.splitlines()]


def test_repository_layout(repository: Path) -> None:
    assert resource_path("icons", "redline.svg") == repository / "resources" / "icons" / "redline.svg"
    assert translation_file("zh_CN") == repository / "i18n" / "redline_zh_CN.qm"
    assert metadata_file() == repository / "metadata.txt"


@pytest.mark.parametrize("name", ["plugins", "插件 目录"])
def test_zip_layout(repository: Path, tmp_path: Path, name: str) -> None:
    plugins = tmp_path / name
    plugin = plugins / "redline_plugin"
    plugin.mkdir(parents=True)
    for source in (repository / "redline_plugin").glob("*.py"):
        shutil.copy(source, plugin)
    for folder in ("resources", "i18n"):
        (plugin / folder).mkdir()
        (plugins / folder).mkdir()  # other plugins of this name must not be looked into
    (plugin / "metadata.txt").touch()
    assert paths_as_seen_in(plugins) == [
        plugin.resolve() / "resources" / "icons" / "redline.svg",
        plugin.resolve() / "i18n" / "redline_zh_CN.qm",
        plugin.resolve() / "metadata.txt",
    ]
