"""The documents that go to each unit that is asked: the letter, and the map sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from redline_plugin.documents.letter import write_letter
from redline_plugin.documents.map_sheet import NAME as SHEET_NAME
from redline_plugin.documents.map_sheet import UNIT_LINES, sheet_statistics, sheet_texts
from redline_plugin.model.map_sheet import MapSheet, SheetLayer
from redline_plugin.model.round import Round
from redline_plugin.model.summary import Letter, UnitFigures
from redline_plugin.model.unit import Unit, UnitLevel, UnitState
from redline_plugin.steps.geometry.ground import as_multipolygons
from redline_plugin.steps.remits import asked_remits, counties_of, pieces_of
from redline_plugin.steps.unit_figures import figures_of, shaped_pieces
from redline_plugin.store.register import Register
from redline_plugin.store.schema import (
    BORDER_SEGMENTS,
    DRAFT_PIECES,
    PACKAGES,
    PROTECTED_AREAS,
    REMAINDERS,
    UNITS,
)

DrawSheet = Callable[[MapSheet, Path], None]
"""Writes a sheet as PDF into a file. Raises InputError for a template that cannot be used, WriteError."""

_AROUND_DEGREES = (
    0.5  # farther away nothing stands on a sheet: its frame is less than twice as wide as the unit
)
_LETTER_NAME = "征求意见函"
_PATCH_COLUMNS = ["code", "name", "patch_id", "type_code", "area_km2", "geometry"]
_SEGMENT_COLUMNS = ["segment_id", "class", "offset_m", "geometry"]
_AREA_COLUMNS = ["name", "kind", "level", "geometry"]
_NEIGHBOUR_COLUMNS = ["name", "city_name", "geometry"]


@dataclass(frozen=True)
class AskedUnit:
    """A unit and what it is asked about: its pieces, its border segments, its ground (EPSG:4490)."""

    figures: UnitFigures
    package_name: str
    pieces: pd.DataFrame
    segments: pd.DataFrame
    ground: shapely.Geometry
    neighbours: pd.DataFrame

    @property
    def unit(self) -> Unit:
        """Who."""
        return self.figures.unit

    def file_name(self, name: str, ending: str) -> str:
        """``140728_平遥县_征求意见函.docx``: beside the package, it stands next to it."""
        return f"{Path(self.package_name).stem or self.unit.county_code}_{name}.{ending}"


class AskedUnits:
    """All units of a round that were asked, read from its register once."""

    def __init__(self, register: Register) -> None:
        self.round: Round = register.round
        self._rows = register.frame(UNITS)
        self._units = register.units()
        self._remits = {remit.code: remit for remit in asked_remits(self._rows)}
        self._counties = self._rows[self._rows["level"] == UnitLevel.COUNTY.value].reset_index(drop=True)
        self._segments = register.frame(BORDER_SEGMENTS)
        self._areas = register.frame(PROTECTED_AREAS)
        self._packages = _newest_packages(register.frame(PACKAGES))
        cut = register.frame(REMAINDERS)["patch_id"].to_numpy()
        self._pieces = shaped_pieces(register.frame(DRAFT_PIECES), register.patches(), self._counties, cut)

    def __len__(self) -> int:
        return len(self._asked())

    def _asked(self) -> list[dict]:
        return [row for row in self._rows.to_dict("records") if row["state"] != UnitState.NOT_SENT.value]

    def __iter__(self) -> Iterator[AskedUnit]:
        """In the order of the register."""
        for row in self._asked():
            yield self._unit(row)

    def _unit(self, row: dict) -> AskedUnit:
        remit = self._remits[row["county_code"]]
        own = counties_of(remit, self._counties)
        pieces = self._pieces[pieces_of(remit, self._pieces, self._areas)]
        segments = self._segments[self._segments["county_code"].isin(self._counties["county_code"][own])]
        ground = _outline(row["geometry"], self._counties["geometry"].to_numpy(dtype=object)[own])
        unit = self._units[row["county_code"]]
        return AskedUnit(
            figures=figures_of(unit, float(row["area_km2"]), pieces, segments),
            package_name=self._packages.get(unit.county_code, ""),
            pieces=pieces,
            segments=segments,
            ground=ground,
            neighbours=self._counties[~own],
        )

    def protected_areas(self, ground: shapely.Geometry) -> pd.DataFrame:
        """Those that lie around a unit."""
        return _near(self._areas, ground)


def write_letter_to(
    unit: AskedUnit, round_: Round, folder: Path, template: Path | None, contact: str, marking: str
) -> Path:
    """One unit's letter. Raises as `documents.letter.write_letter`."""
    path = folder / unit.file_name(_LETTER_NAME, "docx")
    write_letter(Letter(round_, unit.figures, unit.package_name, contact), path, template, marking)
    return path


def sheet_name(unit: AskedUnit) -> str:
    """What the file of a unit's map sheet is called."""
    return unit.file_name(SHEET_NAME, "pdf")


def sheet_of(unit: AskedUnit, units: AskedUnits, template: Path | None, classification: str) -> MapSheet:
    """A unit's map sheet, ready to be drawn: its own pieces, its segments, what lies around."""
    layers = (
        SheetLayer("border_segments", "省界接边段", unit.segments[_SEGMENT_COLUMNS]),
        SheetLayer("patches", "生态保护红线", _as_areas(unit.pieces[_PATCH_COLUMNS])),
        SheetLayer(
            "protected_areas", "各类保护地", _as_areas(units.protected_areas(unit.ground)[_AREA_COLUMNS])
        ),
        SheetLayer(
            "neighbours", "周边行政区", _as_areas(_near(unit.neighbours, unit.ground)[_NEIGHBOUR_COLUMNS])
        ),
    )
    return MapSheet(
        unit=unit.ground,
        unit_line=UNIT_LINES[unit.unit.level],
        layers=tuple(layer for layer in layers if len(layer.rows)),
        texts=asdict(sheet_texts(units.round, unit.figures, classification)),
        statistics=sheet_statistics(unit.figures),
        template=str(template or ""),
    )


def _newest_packages(packages: pd.DataFrame) -> dict[str, str]:
    """The file that each unit got last, by the unit's code."""
    ordered = packages.sort_values("issue", kind="stable", na_position="first")
    return dict(zip(ordered["county_code"], ordered["file_name"]))


def _outline(shape: shapely.Geometry | None, counties: np.ndarray) -> shapely.Geometry:
    return shape if shape is not None else shapely.union_all(counties)


def _near(rows: pd.DataFrame, ground: shapely.Geometry) -> pd.DataFrame:
    """What may be seen around a unit."""
    xmin, ymin, xmax, ymax = shapely.bounds(ground)
    wide, high = max(xmax - xmin, _AROUND_DEGREES), max(ymax - ymin, _AROUND_DEGREES)
    frame = shapely.box(xmin - wide, ymin - high, xmax + wide, ymax + high)
    return rows[shapely.intersects(rows["geometry"].to_numpy(dtype=object), frame)]


def _as_areas(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that are areas, as such."""
    shapes = as_multipolygons(rows["geometry"].to_numpy(dtype=object))
    made = rows.assign(geometry=shapes)
    return made[~shapely.is_empty(shapes)]
