"""Who is asked: counties (and later cities and departments)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class UnitState(str, Enum):
    """How far a unit has come, as the province sees it."""

    NOT_SENT = "not_sent"
    SENT = "sent"
    REPLIED = "replied"
    NO_OBJECTION = "no_objection"


@dataclass(frozen=True)
class Unit:
    """A county (市、区). Names repeat between cities, so people are shown ``city_name + name``; the key is the code."""

    county_code: str
    name: str
    city_code: str = ""
    city_name: str = ""

    @property
    def full_name(self) -> str:
        """``大同市城区``: the city's name first, because county names repeat."""
        return self.name if self.name.startswith(self.city_name) else f"{self.city_name}{self.name}"
