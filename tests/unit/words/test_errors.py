"""Every error has words: in both languages, with the values its code has, whole even where a value is missing."""

from __future__ import annotations

import ast
import os
import re
import string
from errno import EACCES
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redline_plugin import errors
from redline_plugin.errors import CancelledError, ErrorCode, InputError, RedlineError, RefusedError
from redline_plugin.model.finding import Finding, FindingCode, Severity
from redline_plugin.steps.revision.adoptions import Contradiction
from redline_plugin.words.error_words import WITHOUT, WORDS
from redline_plugin.words.errors import describe

# Put together from the values, whatever the code
COMPOSED = {"place": {"path", "layer"}, "why": {"detail"}}
SAMPLES = {
    "problems": (Finding(FindingCode.SHAPE_REQUIRED, Severity.ERROR, "140728-0001"),),
    "pairs": (Contradiction("140728-0001", "140729-0002", 1234.5, "", ""),),
    "difference_m2": 0.25,
    "rows": "3, 4",
}


def documented_values() -> dict[ErrorCode, set[str]]:
    """The values of each code, from the comments beside the codes."""
    source = Path(errors.__file__).read_text(encoding="utf-8")
    found = re.findall(r'^    [A-Z_]+ = "([a-z_]+)"(?:  # ([a-z0-9_, ]+))?$', source, re.MULTILINE)
    return {ErrorCode(code): set(values.replace(",", " ").split()) for code, values in found}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def error_of(code: ErrorCode, *without: str) -> RedlineError:
    names = documented_values()[code] - set(without)
    return RedlineError(code, **{name: SAMPLES.get(name, f"<{name}>") for name in names})


def test_every_code_says_its_values() -> None:
    assert documented_values().keys() == set(ErrorCode)


def test_every_code_has_words() -> None:
    assert WORDS.keys() == set(ErrorCode)


@pytest.mark.parametrize("code", list(ErrorCode))
def test_words_ask_only_for_values_that_the_code_has(code: ErrorCode, language: str) -> None:
    known = documented_values()[code]
    for words in (WORDS[code], *WITHOUT.get(code, {}).values()):
        for name in placeholders(words()):
            assert {name} <= known or COMPOSED.get(name, {"-"}) & known, f"{code} has no {name}"


@pytest.mark.parametrize("code", list(ErrorCode))
def test_message_is_whole_and_says_what_the_values_say(code: ErrorCode, language: str) -> None:
    text = describe(error_of(code))
    assert text
    assert "{" not in text
    assert "?" not in text
    for name in placeholders(WORDS[code]()) - COMPOSED.keys() - SAMPLES.keys():
        assert f"<{name}>" in text
    if language == "zh_CN":
        assert re.search("[一-鿿]", text)


@pytest.mark.parametrize("code", list(ErrorCode))
def test_message_never_fails_for_lack_of_values(code: ErrorCode, language: str) -> None:
    assert describe(RedlineError(code))
    for name in documented_values()[code]:
        assert describe(error_of(code, name))


@pytest.mark.parametrize("code", list(ErrorCode))
def test_no_hole_is_left_in_the_sentence_where_a_value_is_empty(code: ErrorCode, language: str) -> None:
    for name in sorted(WITHOUT.get(code, {})):
        error = error_of(code, name)
        error.values[name] = ""
        text = describe(error)
        assert "“”" not in text
        assert text != describe(error_of(code))


def test_the_messages_say_what_to_do() -> None:
    # A sentence of its own after what is wrong
    short = {code for code in ErrorCode if len(re.findall(r"[.:] ?", WORDS[code]())) < 2}
    assert short <= {ErrorCode.COMMENT_INCOMPLETE}


def test_names_file_layer_and_rows(language: str) -> None:
    error = InputError(
        ErrorCode.COUNTY_CODES_INVALID, path="D:/红线/县.shp", layer="县", rows="2, 7", count=2
    )
    text = describe(error)
    for part in ("D:/红线/县.shp", "县", "2, 7"):
        assert part in text


def test_layer_is_left_out_where_there_is_none(language: str) -> None:
    error = InputError(ErrorCode.GEOMETRY_INVALID, path="d.gpkg", layer="", rows="3")
    assert "“d.gpkg”" in describe(error)
    assert "“”" not in describe(error)


def test_lists_the_problems_of_an_answer(language: str) -> None:
    problems = (
        Finding(FindingCode.SHAPE_REQUIRED, Severity.ERROR, "140728-0001"),
        Finding(FindingCode.FIELD_REQUIRED, Severity.ERROR, "140728-0002", values={"field": "statement"}),
    )
    lines = describe(InputError(ErrorCode.SUBMISSION_INCOMPLETE, path="p", problems=problems)).splitlines()
    assert len(lines) == 3
    assert "140728-0001" in lines[1]
    assert "140728-0002" in lines[2]
    assert ("意见内容" if language == "zh_CN" else "comment") in lines[2]


def test_lists_the_pairs_that_contradict(language: str) -> None:
    pairs = (
        Contradiction("140728-0001", "140729-0002", 1234.56, "", ""),
        Contradiction("140728-0003", "140728-0003", 10.0, "", ""),
        Contradiction("140728-0004", "140728-0005", 0.0, "P1", "name"),
    )
    lines = describe(InputError(ErrorCode.DECISIONS_CONTRADICT, pairs=pairs)).splitlines()
    assert len(lines) == 4
    assert "1234.6" in lines[1]
    assert lines[2].count("140728-0003") == 1
    assert "P1" in lines[3]


def test_system_messages_are_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.unit.words.conftest import speak_chinese

    speak_chinese(monkeypatch)
    error = RedlineError(ErrorCode.FOLDER_NOT_WRITABLE, path="/x", detail=os.strerror(EACCES))
    assert "没有权限" in describe(error)


def test_kinds_of_files_are_called_by_their_names(language: str) -> None:
    error = InputError(ErrorCode.WRONG_KIND, path="x.gpkg", kind="package", expected="register, submission")
    text = describe(error)
    assert "package," not in text
    assert ("意见总库、反馈数据包" if language == "zh_CN" else "register, submission") in text


def test_cancelled_has_words(language: str) -> None:
    assert describe(CancelledError())


@given(st.text(), st.integers())
def test_values_from_outside_stay_in_their_line(value: str, row: int) -> None:
    error = RefusedError(
        ErrorCode.VALUE_INVALID, path="a.gpkg", table="comments", row=row, field="kind", value=value
    )
    text = describe(error)
    assert text.isprintable()
    assert len(text) < 1000


def test_long_and_misleading_values_are_tamed() -> None:
    error = RefusedError(
        ErrorCode.TABLE_NOT_ALLOWED, path="a.gpkg", table="x\n\u202egpj.exe\x07" + "y" * 100_000
    )
    text = describe(error)
    assert len(text) < 1000
    assert not {"\n", "\u202e", "\x07"} & set(text)


def test_words_are_asked_for_when_shown_never_at_import() -> None:
    # A tr() that runs at import would freeze the language in which QGIS started
    folder = Path(errors.__file__).parent / "words"
    for path in folder.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {
            call
            for node in ast.walk(tree)
            if isinstance(node, (ast.FunctionDef, ast.Lambda))
            for call in ast.walk(node)
        }
        calls = {n for n in ast.walk(tree) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == "tr"}
        assert calls <= inside, path
