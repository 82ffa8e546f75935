"""What a person is told about a kind of finding, whatever patch it is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Advice:
    """``title``: what the finding is called in lists; ``why``: why it matters; ``fix``: what to do about it."""

    title: str = ""
    why: str = ""
    fix: str = ""
