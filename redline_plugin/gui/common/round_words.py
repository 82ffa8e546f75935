"""A round in the words of a page's head."""

from __future__ import annotations

from datetime import date

from redline_plugin.model.round import Round
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr


def days_left(deadline: str, today: date) -> int | None:
    """Days until the deadline (an ISO date, or a time of which the date counts), 0 on the last day, negative after it.

    None where there is no deadline, or none that could be understood.
    """
    try:
        return (date.fromisoformat(deadline[:10]) - today).days
    except ValueError:
        return None


def stage_and_deadline(round_: Round, today: date) -> str:
    """One line: which draft, until when, and how long that still is."""
    days = days_left(round_.deadline, today)
    if days is None:
        return tr("{stage}, no deadline").format(stage=label(round_.stage))
    if days < 0:
        words = tr("{stage}, deadline {deadline}, {days} days ago")
    elif days == 0:
        words = tr("{stage}, deadline today ({deadline})")
    else:
        words = tr("{stage}, deadline {deadline}, days left: {days}")
    return words.format(stage=label(round_.stage), deadline=round_.deadline[:10], days=abs(days))


def is_overdue(round_: Round, today: date) -> bool:
    """Whether the deadline has passed."""
    days = days_left(round_.deadline, today)
    return days is not None and days < 0
