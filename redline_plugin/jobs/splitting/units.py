"""The units of a register with what their pieces come to."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from redline_plugin.jobs.splitting.sources import Sources
from redline_plugin.steps.remits import units_of
from redline_plugin.store.piece_store import PieceStore, UnitPieces


def unit_rows(sources: Sources, store: PieceStore, counted: Mapping[str, UnitPieces]) -> pd.DataFrame:
    """The rows of the register's ``units``; ``counted``: the pieces of units, where they are counted already."""
    units = units_of(sources.counties, sources.remits)
    pieces = [counted.get(code) or store.of_county(code) for code in units["county_code"]]
    units["red_line_km2"] = [one.area_km2 for one in pieces]
    units["patches"] = [one.count for one in pieces]
    units["comments"] = units["seen"] = 0
    return units
