"""Every string a person sees can be translated, and is, with the same values put in."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from tools import translations
from tools.translations import Entry, SourceString, read_ts, write_ts

STRINGS, WRONG = translations.source_strings()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_call_can_be_translated() -> None:
    assert WRONG == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_string_has_a_finished_translation(language: str) -> None:
    known = read_ts(translations.ts_file(language))
    missing = [f"{s.file}: {s.text}" for s in STRINGS if not known.get(s.text, Entry("", False)).finished]
    assert missing == [], "run `make i18n` and translate"


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_translations_put_the_same_values_in(language: str) -> None:
    known = read_ts(translations.ts_file(language))
    differing = {
        s.text: known[s.text].text
        for s in STRINGS
        if known.get(s.text, Entry("", False)).finished
        and placeholders(s.text) != placeholders(known[s.text].text)
    }
    assert differing == {}


def test_chinese_is_chinese() -> None:
    known = read_ts(translations.ts_file("zh_CN"))
    # A sentence left in English is an oversight; single words such as GeoPackage or EPSG:4490 are not.
    english = [text for text, entry in known.items() if " " in text.strip() and entry.text == text]
    assert english == []


def test_a_call_without_a_literal_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = tmp_path / "redline_plugin"
    sources.mkdir()
    (sources / "a.py").write_text('tr("one " "two")\ntr(f"{x}")\ntr(name)\ntr("")\n', encoding="utf-8")
    monkeypatch.setattr(translations, "REPOSITORY", tmp_path)
    monkeypatch.setattr(translations, "SOURCES", sources)
    strings, wrong = translations.source_strings()
    assert [s.text for s in strings] == ["one two"]
    assert [line.split(": ")[0] for line in wrong] == [f"redline_plugin/a.py:{n}" for n in (2, 3, 4)]


def test_translations_survive_a_change_of_the_sources(tmp_path: Path) -> None:
    path = tmp_path / "redline_zh_CN.ts"
    write_ts(path, "zh_CN", [SourceString("patch", "a.py"), SourceString("county", "b.py")], {})
    assert read_ts(path) == {"patch": Entry("", False), "county": Entry("", False)}

    known = {"patch": Entry("图斑 <1>", True), "county": Entry("县", True)}
    write_ts(path, "zh_CN", [SourceString("patch", "other.py"), SourceString("new & odd", "c.py")], known)
    after = read_ts(path)
    assert after["patch"] == Entry("图斑 <1>", True)
    assert after["new & odd"] == Entry("", False)
    assert 'type="vanished"' in path.read_text(encoding="utf-8")

    write_ts(path, "zh_CN", [SourceString("county", "b.py")], after)
    assert read_ts(path)["county"] == Entry("县", True), "a string that comes back has its translation again"
