"""The code lists of the comments: reasons (R01–R99) and types of red line (11–25), Chinese and English.

They stand in ``resources/codes`` as tables, so that an office can see them and a later round can extend them.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from redline_plugin.resource_paths import resource_path


@dataclass(frozen=True)
class ReasonCode:
    """A reason a county gives and the evidence that usually goes with it."""

    code: str
    zh: str
    en: str
    evidence_zh: str
    evidence_en: str


@dataclass(frozen=True)
class TypeCode:
    """A type of red line (LXBM); ``group`` is ``function`` or ``sensitivity``."""

    code: str
    zh: str
    en: str
    group: str


@lru_cache(maxsize=1)
def reasons() -> Mapping[str, ReasonCode]:
    """Every reason by its code, in the order of the table."""
    return MappingProxyType({row["code"]: ReasonCode(**row) for row in _rows("reasons.csv")})


@lru_cache(maxsize=1)
def types() -> Mapping[str, TypeCode]:
    """Every type by its two digits, in the order of the table."""
    return MappingProxyType({row["code"]: TypeCode(**row) for row in _rows("types.csv")})


def _rows(name: str) -> list[dict[str, str]]:
    with open(resource_path("codes", name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
