"""Identities that make offline merging safe (never a row number)."""

from __future__ import annotations

import re
import uuid
from typing import Any

NAMESPACE = uuid.UUID("6f0d9a52-3f1e-5c0b-9a57-2f6f2d5c1b10")
_COUNTY_CODE = re.compile(r"^\d{6}(?:\d{3}|\d{6})?(?:\.0+)?$")
_COUNTY_CODE_LENGTH = 6


def derived_id(*parts: str) -> str:
    """A UUID that is the same each time for the same parts (text joined by a character that no part may hold)."""
    return str(uuid.uuid5(NAMESPACE, "\x1f".join(parts)))


def new_id() -> str:
    """A fresh random UUID: for what a person makes (a comment, a decision)."""
    return str(uuid.uuid4())


def piece_id(patch_id: str, county_code: str) -> str:
    """A patch clipped to one county: ``patch_id@county_code``."""
    return f"{patch_id}@{county_code}"


def patch_of_piece(piece: str) -> str:
    """The patch that a piece was cut from; a patch id may itself hold an ``@``, a county code never."""
    return piece.rpartition("@")[0]


def county_of_piece(piece: str) -> str:
    """The county code of a piece."""
    return piece.rpartition("@")[2]


def normalise_county_code(value: Any) -> str | None:
    """The six digits of a county code met as text, number, 9 or 12 digits or ``140923.0``; None where it is none."""
    if isinstance(value, float):
        if not value.is_integer():
            return None
        value = int(value)
    text = str(value).strip() if value is not None else ""
    if not _COUNTY_CODE.match(text):
        return None
    return text[:_COUNTY_CODE_LENGTH]


def comment_number(county_code: str, running: int) -> str:
    """The number that people see: ``140728-0007``."""
    return f"{county_code}-{running:04d}"
