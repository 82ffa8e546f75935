"""Every finding has words, in both languages, with its values in them."""

from __future__ import annotations

import re
import string

import pytest

from redline_plugin.model.finding import Finding, FindingCode, Severity
from redline_plugin.words.findings import WORDS, describe_finding, fault_of_shape


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def finding(code: FindingCode, **values: object) -> Finding:
    return Finding(code, Severity.ERROR, "140728-0007", values=values)


def test_every_code_has_words() -> None:
    assert WORDS.keys() == set(FindingCode)


@pytest.mark.parametrize("code", list(FindingCode))
def test_words_hold_the_values(code: FindingCode, language: str) -> None:
    names = placeholders(WORDS[code]()) - {"subject"}
    text = describe_finding(finding(code, **{name: f"<{name}>" for name in names}))
    assert "?" not in text
    assert "\n" not in text
    for name in names:
        assert f"<{name}>" in text
    if language == "zh_CN":
        assert re.search("[一-鿿]", text)


@pytest.mark.parametrize("code", list(FindingCode))
def test_words_never_fail_for_lack_of_values(code: FindingCode, language: str) -> None:
    assert describe_finding(Finding(code, Severity.WARNING))


def test_fields_are_called_by_their_names(language: str) -> None:
    text = describe_finding(finding(FindingCode.FIELD_REQUIRED, field="reason_code"))
    assert "reason_code" not in text
    assert ("理由" if language == "zh_CN" else "reason") in text


def test_numbers_are_short(language: str) -> None:
    assert "0.123457" in describe_finding(finding(FindingCode.SMALL_PATCH, area_km2=0.12345678901))


def test_faults_of_shapes_are_explained_with_their_place(language: str) -> None:
    words = fault_of_shape("Self-intersection[111.2345678 37.1]")
    assert "111.23457" in words
    assert "37.10000" in words
    assert ("自相交" if language == "zh_CN" else "crosses itself") in words
    assert fault_of_shape("Something new") == "Something new"
