"""Rows of the register's ``units``: who is asked, at every level, and about what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from redline_plugin.model.unit import Unit, UnitLevel
from redline_plugin.store.comment_tables import text_of


def unit_of(row: Mapping[str, Any], level: UnitLevel) -> Unit:
    """The unit that a row speaks of."""
    code, name, city_code, city_name = (
        text_of(row[field]) for field in ("county_code", "name", "city_code", "city_name")
    )
    return Unit(code, name, city_code, city_name, level)
