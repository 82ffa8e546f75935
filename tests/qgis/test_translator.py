"""The compiled translations are found and spoken, for every way QGIS writes its locale."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QLocale, QSettings

from redline_plugin.words import translation
from redline_plugin.words.translation import (
    install_translator,
    language_of,
    remove_translator,
    tr,
    user_locale,
)
from tools.translations import read_ts, source_strings, ts_file

pytestmark = pytest.mark.usefixtures("qgis_application")


@pytest.mark.parametrize("locale", ["zh", "zh-Hans", "zh_CN", "zh_CN.UTF-8", "zh_SG", "zh-Hans-CN"])
def test_simplified_chinese(locale: str) -> None:
    assert language_of(locale) == "zh_CN"


@pytest.mark.parametrize("locale", ["en", "en_US", "C", "", "de_AT", "zh-Hant", "zh_TW", "zh_HK", "za"])
def test_other_languages_get_english(locale: str) -> None:
    assert language_of(locale) == "en"


def test_every_finished_translation_is_spoken() -> None:
    known = read_ts(ts_file("zh_CN"))
    strings, _ = (
        source_strings()
    )  # what has vanished from the sources is kept in the .ts file, but not compiled
    finished = {s.text: known[s.text].text for s in strings if s.text in known and known[s.text].finished}
    translator = install_translator("zh-Hans")
    assert translator is not None, "the .qm file is not built"
    try:
        spoken = {text: tr(text) for text in finished}
    finally:
        remove_translator(translator)
    assert spoken == finished
    assert tr("a string that nobody wrote") == "a string that nobody wrote"


def test_removing_brings_english_back() -> None:
    translated = {text for text, entry in read_ts(ts_file("zh_CN")).items() if entry.finished}
    remove_translator(install_translator("zh_CN"))
    assert {tr(text) for text in translated} == translated


def test_locale_is_what_qgis_settled_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = QSettings(str(tmp_path / "QGIS3.ini"), QSettings.Format.IniFormat)
    monkeypatch.setattr(translation, "QSettings", lambda: settings)
    settings.setValue("locale/userLocale", "zh-Hans")
    assert user_locale() == "zh-Hans"
    settings.remove("locale/userLocale")
    assert user_locale() == QLocale().name()
