"""metadata.txt holds what QGIS and the official plugin repository need."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest

REQUIRED = (
    "name description version qgisMinimumVersion author email about tracker repository homepage".split()
)


@pytest.fixture(scope="module")
def general(repository: Path) -> dict[str, str]:
    # As the repository reads it: with interpolation on, a lone % breaks the upload.
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read(repository / "metadata.txt", encoding="utf-8")
    return dict(parser.items("general"))


@pytest.mark.parametrize("key", REQUIRED)
def test_required_key_is_there(general: dict[str, str], key: str) -> None:
    assert general[key].strip()


def test_versions_span_what_is_tested(general: dict[str, str]) -> None:
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])


def test_processing_provider_is_announced(general: dict[str, str]) -> None:
    # Without it qgis_process leaves the plugin out and says nothing.
    assert general["hasProcessingProvider"] == "yes"


def test_changelog_speaks_of_this_version(general: dict[str, str], repository: Path) -> None:
    assert general["changelog"].startswith(general["version"])
    assert f"## {general['version']}" in (repository / "CHANGELOG.md").read_text(encoding="utf-8")


def test_addresses_are_of_one_repository(general: dict[str, str]) -> None:
    assert general["repository"].startswith("https://")
    assert general["tracker"].startswith(general["repository"])


def test_english_description_with_chinese_beside_it(general: dict[str, str]) -> None:
    assert general["description"].isascii()
    assert general["name[zh]"] == "红线会审"
    assert "红线" in general["description[zh]"]


def test_licence_is_the_second_gpl_or_later(general: dict[str, str], repository: Path) -> None:
    text = (repository / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
    assert general["license"] == "GPL-2.0-or-later"
    for readme in ("README.md", "README.zh_CN.md"):
        assert "GPL-2.0-or-later" in (repository / readme).read_text(encoding="utf-8")
