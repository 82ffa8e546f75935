"""Who is asked: counties, and where the office wants it, cities and provincial departments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class UnitLevel(str, Enum):
    """What kind of unit is asked."""

    COUNTY = "county"
    CITY = "city"  # its counties together
    DEPARTMENT = "department"  # a theme of the whole province


class UnitState(str, Enum):
    """How far a unit has come, as the province sees it."""

    NOT_SENT = "not_sent"
    SENT = "sent"
    ASKED_AGAIN = "asked_again"  # answered, but its package was made anew since
    REPLIED = "replied"
    NO_OBJECTION = "no_objection"


@dataclass(frozen=True)
class Unit:
    """Who is asked. Names repeat between cities, so people are shown ``city_name + name``; the key is the code.

    ``county_code`` is the unit's own code at every level (``model.identity``): of a county (市、区) its six digits.
    """

    county_code: str
    name: str
    city_code: str = ""
    city_name: str = ""
    level: UnitLevel = UnitLevel.COUNTY

    @property
    def full_name(self) -> str:
        """``大同市城区``: the city's name first, because county names repeat."""
        return self.name if self.name.startswith(self.city_name) else f"{self.city_name}{self.name}"


@dataclass(frozen=True)
class Theme:
    """What a provincial department is asked about: the pieces of these types (LXBM), and those that share ground with
    protected areas of these kinds (类型, as their layer writes it). With neither, the whole red line of the province.
    """

    name: str
    type_codes: tuple[str, ...] = ()
    protected_area_kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Remit:
    """What one unit is asked about: the pieces that go into its package.

    ``code``: the unit's code (``model.identity``), which stands where a county's six digits stand; ``county_codes``:
    the counties whose pieces it gets (empty: all of the province); ``type_codes`` and ``protected_area_kinds``: if
    given, only pieces of these types, or that share ground with protected areas of these kinds.
    """

    level: UnitLevel
    code: str
    name: str
    city_name: str = ""
    county_codes: tuple[str, ...] = ()
    type_codes: tuple[str, ...] = ()
    protected_area_kinds: tuple[str, ...] = ()
