"""Checks of fields against each other: code, type, county, name.

No norm with the make-up of codes and names was at hand. Codes as they are met begin with the county's six digits and
go on with the two of the type; names are made of a natural unit, the leading function and 生态保护红线. So all of this
asks for a look, nothing more.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.model.patch_type import TYPE_NAMES
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck

_FUNCTIONS = tuple(TYPE_NAMES.values())
_BETWEEN = "\x1f"  # in no field
_JOINTS = "-_ "
_NAME = re.compile(rf"^.+?({'|'.join(_FUNCTIONS)})([-—–、].+)?(控制)?(生态保护红线)?$")


def code_against_county(draft: DraftUnderCheck) -> list[Finding]:
    """Codes that begin with six digits that are not the stated county."""
    code, begins = draft.text("code"), _begins(draft, 0)
    stated = draft.text("county_code")
    differs = (begins != "") & (stated != "") & (begins != stated)
    return _each(draft, differs, FindingCode.CODE_COUNTY_DIFFERS, code, stated)


def code_against_type(draft: DraftUnderCheck) -> list[Finding]:
    """Codes whose digits 7 and 8 are one of the types, but not the stated one.

    Where they are no type at all the office makes its codes in another way.
    """
    code, digits = draft.text("code"), _begins(draft, 1)
    stated = draft.text("type_code")
    differs = digits.isin(list(TYPE_NAMES)) & stated.isin(list(TYPE_NAMES)) & (digits != stated)
    return _each(draft, differs, FindingCode.CODE_TYPE_DIFFERS, code, stated)


def type_name_against_code(draft: DraftUnderCheck) -> list[Finding]:
    """Types whose name (field ``type_name``, where the draft has one) names other functions than the code."""
    name, stated = draft.text("type_name"), draft.text("type_code")
    return _each(draft, _other_function(name, stated), FindingCode.TYPE_NAME_DIFFERS, name, stated)


def name_against_type(draft: DraftUnderCheck) -> list[Finding]:
    """Patches whose name (红线名称) names other functions than their type."""
    name, stated = draft.text("name"), draft.text("type_code")
    return _each(draft, _other_function(name, stated), FindingCode.NAME_TYPE_DIFFERS, name, stated)


def names_off_the_pattern(draft: DraftUnderCheck) -> list[Finding]:
    """Names that are not made like the others: one finding for each name."""
    names = draft.text("name")
    distinct = pd.Series(names.unique())
    off = distinct[(distinct != "") & ~distinct.str.match(_NAME)]
    concerned = names[names.isin(off)]
    return [
        draft.about_several(FindingCode.NAME_PATTERN, rows.index.to_numpy(), value=name)
        for name, rows in concerned.groupby(concerned)
    ]


def _begins(draft: DraftUnderCheck, group: int) -> pd.Series:
    """The digits of the county (0) or of the type (1) at the beginning of each code; empty where there are none."""
    codes = draft.text("code")
    if group == 0:
        digits = codes.str[:6]
        return digits.where(digits.str.isdecimal() & (digits.str.len() == 6), "")
    rest = codes.str[6:].str.lstrip(_JOINTS).str[:2]
    return rest.where(rest.str.isdecimal() & (rest.str.len() == 2), "")


def _other_function(text: pd.Series, type_code: pd.Series) -> np.ndarray:
    """Whether a text names functions, but not the one of the type; names repeat, so each is read once."""
    number, distinct = pd.factorize(text + _BETWEEN + type_code)
    wrong = [_speaks_of_another(*pair.rsplit(_BETWEEN, 1)) for pair in distinct]
    return np.array(wrong, dtype=bool)[number] if len(number) else np.zeros(0, dtype=bool)


def _speaks_of_another(words: str, type_code: str) -> bool:
    function = TYPE_NAMES.get(type_code)
    return function is not None and function not in words and any(other in words for other in _FUNCTIONS)


def _each(
    draft: DraftUnderCheck,
    differs: pd.Series | np.ndarray,
    code: FindingCode,
    value: pd.Series,
    stated: pd.Series,
) -> list[Finding]:
    at = np.flatnonzero(differs)
    return [
        draft.about(code, position, place, value=value[position], stated=stated[position])
        for position, place in zip(at, draft.places_in(at))
    ]
