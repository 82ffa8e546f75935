"""The register's log: each line's hash covers the line before, so that none can be taken out or changed unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from redline_plugin.model.event import Event, EventKind
from redline_plugin.steps.integrity.fingerprint import canonical_json

_BEGINNING = "0" * 64


def next_event(last: Event | None, at: str, kind: EventKind, subject: str, detail: str = "") -> Event:
    """The line that follows ``last`` (None: the first one)."""
    position = 1 if last is None else last.position + 1
    previous = _BEGINNING if last is None else last.hash
    return Event(
        position, at, kind, subject, detail, previous, _hash(position, at, kind, subject, detail, previous)
    )


def first_broken_position(events: Sequence[Event]) -> int | None:
    """The position of the first line that was changed or stands behind a missing one; None where all is whole."""
    previous = _BEGINNING
    for expected, event in enumerate(sorted(events, key=lambda one: one.position), start=1):
        own = _hash(event.position, event.at, event.kind, event.subject, event.detail, event.previous)
        if event.position != expected or event.previous != previous or event.hash != own:
            return expected
        previous = event.hash
    return None


def _hash(position: int, at: str, kind: EventKind, subject: str, detail: str, previous: str) -> str:
    content = canonical_json([position, at, kind.value, subject, detail, previous])
    return hashlib.sha256(content).hexdigest()
