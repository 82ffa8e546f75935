"""Every step of a job has words, in both languages."""

from __future__ import annotations

import string

import pytest

from redline_plugin.jobs.progress import Step
from redline_plugin.words.progress import _WORDS, describe_step


@pytest.mark.parametrize("step", list(Step))
def test_every_step_has_words(step: Step, language: str) -> None:
    names = {name for _, name, _, _ in string.Formatter().parse(_WORDS[step]()) if name}
    assert names <= {"name", "done", "total"}
    text = describe_step(step, name="云岭\n县", done=3, total=117)
    assert "?" not in text
    assert "\n" not in text
    assert all({"name": "云岭 县", "done": "3", "total": "117"}[name] in text for name in names)


def test_a_step_without_its_values_is_still_said(language: str) -> None:
    assert describe_step(Step.WRITING_PACKAGE)
