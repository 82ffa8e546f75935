"""Days left and the words for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from redline_plugin.gui.common.round_words import days_left, is_overdue, stage_and_deadline
from redline_plugin.model.round import DraftRef, Round, Stage

TODAY = date(2018, 3, 30)
ROUND = Round("r", "一轮", Stage.CONSULTATION, "省厅", "2018-03-01", "2018-03-31", DraftRef("d", "f"))


@pytest.mark.parametrize(
    ("deadline", "days"),
    [
        ("2018-03-31", 1),
        ("2018-03-30", 0),
        ("2018-03-29", -1),
        ("2018-03-31T18:00:00+08:00", 1),
        ("2019-03-30", 365),
        ("", None),
        ("next week", None),
        ("2018-02-30", None),
    ],
)
def test_days_left(deadline: str, days: int | None) -> None:
    assert days_left(deadline, TODAY) == days
    assert is_overdue(replace(ROUND, deadline=deadline), TODAY) == (days is not None and days < 0)


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("2018-03-31", "deadline 2018-03-31, days left: 1"),
        ("2018-03-30", "deadline today (2018-03-30)"),
        ("2018-03-20", "deadline 2018-03-20, 10 days ago"),
        ("", "no deadline"),
    ],
)
def test_the_line_below_the_title(deadline: str, words: str) -> None:
    assert stage_and_deadline(replace(ROUND, deadline=deadline), TODAY) == f"draft for comments, {words}"
