"""Identities that make offline merging safe (never a row number).

Codes of units, six characters at every level, so that files, numbers of comments and columns are alike:

- a county: its six digits after GB/T 2260 (``140728``);
- a city: the four digits that its counties begin with, and ``00`` (``140700``);
- a provincial department: the province's two digits, ``T`` (theme) and a running number of three digits
  (``14T001``). The letter keeps it apart from every code of the standard; the numbers are ours.
"""

from __future__ import annotations

import re
import unicodedata
import uuid
from typing import Any

NAMESPACE = uuid.UUID("6f0d9a52-3f1e-5c0b-9a57-2f6f2d5c1b10")
_COUNTY_CODE = re.compile(r"^[0-9]{6}(?:[0-9]{3}|[0-9]{6})?(?:\.0+)?$")
_COUNTY_CODE_LENGTH = 6
_UNIT_CODE = re.compile(r"[0-9]{2}(?:[0-9]{4}|T[0-9]{3})")
_COMMENT_NUMBER = re.compile(rf"{_UNIT_CODE.pattern}-[0-9]{{4,8}}")
# As people type it and Word keeps it: any digits, the letter small or large
UNIT_CODE_AS_TYPED = r"\d{2}(?:\d{4}|[Tt]\d{3})"
DEPARTMENTS_AT_MOST = 999


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
    """The six digits of a county code met as text, number, 9 or 12 digits, ``140923.0``, with blanks or in full-width
    digits; None where it is none."""
    if isinstance(value, float):
        if not value.is_integer():
            return None
        value = int(value)
    text = "".join(unicodedata.normalize("NFKC", str(value)).split()) if value is not None else ""
    if not _COUNTY_CODE.match(text):
        return None
    return text[:_COUNTY_CODE_LENGTH]


def is_unit_code(text: str) -> bool:
    """Whether a text is the code of a county, a city or a department."""
    return _UNIT_CODE.fullmatch(text) is not None


def city_code_of(county_code: str) -> str:
    """The code of the city that a county belongs to."""
    return f"{county_code[:4]}00"


def department_code(province: str, running: int) -> str:
    """The code of a department; ``province``: any code of the province, of which the first two digits count."""
    return f"{province[:2]}T{running:03d}"


def comment_number(county_code: str, running: int) -> str:
    """The number that people see: ``140728-0007``; of a city ``140700-0007``, of a department ``14T001-0007``."""
    return f"{county_code}-{running:04d}"


def is_comment_number(text: str) -> bool:
    """Whether a text is the number of a comment: a unit's code, a hyphen, four to eight digits."""
    return _COMMENT_NUMBER.fullmatch(text) is not None
