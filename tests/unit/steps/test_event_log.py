"""The log: whole as written, broken where a line was taken out, changed or moved."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from redline_plugin.model.event import Event, EventKind
from redline_plugin.steps.integrity.event_log import first_broken_position, next_event


def chain(length: int) -> list[Event]:
    events: list[Event] = []
    for number in range(length):
        last = events[-1] if events else None
        events.append(
            next_event(last, "2018-03-01T08:00:00+08:00", EventKind.PACKAGE_ISSUED, f"p{number}", "d")
        )
    return events


def test_whole_log() -> None:
    assert first_broken_position(chain(5)) is None
    assert first_broken_position([]) is None


@given(st.integers(1, 8), st.data())
def test_line_taken_out_shows(length: int, data: st.DataObject) -> None:
    events = chain(length + 1)
    gone = data.draw(st.integers(0, length - 1))  # taking the last one out leaves a shorter log that is whole
    del events[gone]
    assert first_broken_position(events) == gone + 1


@given(st.integers(1, 8), st.sampled_from(["subject", "detail", "at", "previous", "hash"]), st.data())
def test_changed_line_shows(length: int, name: str, data: st.DataObject) -> None:
    events = chain(length)
    place = data.draw(st.integers(0, length - 1))
    events[place] = replace(events[place], **{name: "changed"})
    assert first_broken_position(events) == place + 1
