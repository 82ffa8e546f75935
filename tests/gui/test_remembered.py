"""What the plugin remembers between two starts: settings and recent files, also where somebody edited them."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QSettings

from redline_plugin import settings
from redline_plugin.gui.common.recent_files import recent_files, remember
from redline_plugin.settings import LAST_FOLDER, PANEL_SHOWN, RECENT_FILES, Setting


@pytest.fixture(autouse=True)
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QSettings:
    """Settings in a file of the test's own."""
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    monkeypatch.setattr(settings, "QgsSettings", lambda: store)
    return store


def files_in(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number} 县.gpkg" for number in range(count)]
    for path in paths:
        path.touch()
    return paths


def test_a_setting_has_its_default_until_it_is_set() -> None:
    assert PANEL_SHOWN.get() is True
    PANEL_SHOWN.set(False)
    assert PANEL_SHOWN.get() is False


def test_a_value_of_another_type_gives_the_default(stored: QSettings) -> None:
    number = Setting("number", int, 7)
    stored.setValue("redline_plugin/number", "many")
    assert number.get() == 7
    stored.setValue("redline_plugin/number", "8")
    assert number.get() == 8


def test_the_latest_file_comes_first_and_once(tmp_path: Path) -> None:
    first, second = files_in(tmp_path, 2)
    for path in (first, second, first):
        remember(path)
    assert recent_files() == [first, second]
    assert LAST_FOLDER.get() == str(tmp_path)


def test_eight_files_are_kept_and_those_gone_are_not_shown(tmp_path: Path) -> None:
    paths = files_in(tmp_path, 10)
    for path in paths:
        remember(path)
    assert recent_files() == paths[:1:-1]
    paths[9].unlink()
    assert recent_files() == paths[8:1:-1]


@pytest.mark.parametrize("text", ["", "no json", "{}", "[1, null]", '"text"'])
def test_a_list_edited_by_hand_does_no_harm(tmp_path: Path, text: str) -> None:
    RECENT_FILES.set(text)
    assert recent_files() == []
    (path,) = files_in(tmp_path, 1)
    remember(path)
    assert recent_files() == [path]
