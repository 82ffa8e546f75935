"""Words in both languages without a Qt application: the translations are read from i18n itself."""

from __future__ import annotations

import sys

import pytest

from tools.translations import read_ts, ts_file


def speak_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every module of ``words`` speak Chinese; a string without a translation is an error here."""
    entries = read_ts(ts_file("zh_CN"))

    def translated(text: str) -> str:
        entry = entries.get(text)
        assert entry is not None, f"not translated: {text!r}"
        assert entry.finished, f"translation not finished: {text!r}"
        return entry.text

    for name, module in list(sys.modules.items()):
        if name.startswith("redline_plugin.words.") and hasattr(module, "tr"):
            monkeypatch.setattr(module, "tr", translated)


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Runs a test once in each language."""
    if request.param == "zh_CN":
        speak_chinese(monkeypatch)
    return request.param
