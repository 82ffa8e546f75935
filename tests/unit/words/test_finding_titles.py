"""Every kind of finding has a title, in both languages, and documents call it the same."""

from __future__ import annotations

import re

import pytest

from redline_plugin.documents import finding_words, fix_words
from redline_plugin.model.check_info import CHECK_INFO
from redline_plugin.model.finding import FindingCode
from redline_plugin.model.fix import FixKind
from redline_plugin.words.finding_titles import TITLES, advice_of, finding_title
from redline_plugin.words.labels import label


def test_every_code_has_a_title_of_its_own(language: str) -> None:
    assert set(TITLES) == {code.value for code in FindingCode}
    words = [finding_title(code.value) for code in FindingCode]
    assert len(set(words)) == len(words)
    if language == "zh_CN":
        assert all(re.search("[一-鿿]", text) for text in words)


def test_a_code_that_is_none_of_ours_stays_as_it_is(language: str) -> None:
    assert finding_title("of_next_year") == "of_next_year"


@pytest.mark.parametrize("code", list(CHECK_INFO))
def test_windows_and_documents_say_the_same(code: FindingCode, language: str) -> None:
    if language == "zh_CN":
        assert finding_title(code.value) == finding_words.TITLES[code]


@pytest.mark.parametrize("code", list(CHECK_INFO))
def test_advice_is_complete(code: FindingCode) -> None:
    assert all(vars(advice_of(code)).values())


@pytest.mark.parametrize("kind", list(FixKind))
def test_fixes_are_called_the_same(kind: FixKind, language: str) -> None:
    if language == "zh_CN":
        assert label(kind).startswith(fix_words.KINDS[kind][:4])
