"""Who is asked about what: counties, cities and departments, and which pieces of the draft belong to each."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.identity import DEPARTMENTS_AT_MOST, city_code_of, department_code
from redline_plugin.model.unit import Remit, Theme, Unit, UnitLevel, UnitState
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import is_ground

_OF_PROVINCE = ("prov_code", "prov_name")


def remits_of(
    counties: pd.DataFrame, levels: Collection[UnitLevel], themes: Sequence[Theme] = ()
) -> tuple[Remit, ...]:
    """The units that are asked: counties first, then cities, then departments, each in the order of its code.

    Args:
        counties: county_code (each once), name, city_name.
        levels: which levels are asked, together.
        themes: the departments, numbered in this order; they count where ``levels`` asks for departments.

    A city that consists of one county with the city's own code (东莞市, 嘉峪关市) is the same unit: where counties are
    asked it is not asked twice. Raises InputError: CITY_NAMES_DIFFER, UNIT_CODES_CLASH, THEMES_MISSING,
    THEMES_TOO_MANY, THEME_NAMES_WRONG.
    """
    counties = counties.sort_values("county_code", ignore_index=True)
    remits: list[Remit] = []
    if UnitLevel.COUNTY in levels:
        remits += _counties(counties)
    if UnitLevel.CITY in levels:
        asked = {remit.county_codes for remit in remits}
        alone = {remit.code for remit in remits}
        remits += [one for one in _cities(counties) if one.county_codes not in asked or one.code not in alone]
    if UnitLevel.DEPARTMENT in levels:
        remits += _departments(counties["county_code"].iloc[0], themes)
    _refuse_clashes(remits)
    return tuple(remits)


def _counties(counties: pd.DataFrame) -> list[Remit]:
    columns = (counties[name] for name in ("county_code", "name", "city_name"))
    return [
        Remit(UnitLevel.COUNTY, code, name, city_name, county_codes=(code,))
        for code, name, city_name in zip(*columns)
    ]


def _cities(counties: pd.DataFrame) -> list[Remit]:
    remits = []
    for city_code, rows in counties.groupby(counties["county_code"].map(city_code_of), sort=True):
        names = sorted(set(rows["city_name"]) - {""})
        if len(names) > 1:
            raise InputError(ErrorCode.CITY_NAMES_DIFFER, city_code=city_code, names=", ".join(names))
        # A layer that names no cities still has their codes
        name = names[0] if names else city_code
        remits.append(Remit(UnitLevel.CITY, city_code, name, name, county_codes=tuple(rows["county_code"])))
    return remits


def _departments(province: str, themes: Sequence[Theme]) -> list[Remit]:
    if not themes:
        raise InputError(ErrorCode.THEMES_MISSING)
    if len(themes) > DEPARTMENTS_AT_MOST:
        raise InputError(ErrorCode.THEMES_TOO_MANY, count=len(themes), limit=DEPARTMENTS_AT_MOST)
    names = [theme.name.strip() for theme in themes]
    wrong = sorted({name for name in names if not name or names.count(name) > 1})
    if wrong:
        raise InputError(ErrorCode.THEME_NAMES_WRONG, names=", ".join(f"“{name}”" for name in wrong))
    return [
        Remit(
            UnitLevel.DEPARTMENT,
            department_code(province, running),
            name,
            type_codes=theme.type_codes,
            protected_area_kinds=theme.protected_area_kinds,
        )
        for running, (name, theme) in enumerate(zip(names, themes), start=1)
    ]


def _refuse_clashes(remits: Sequence[Remit]) -> None:
    names_by_code: dict[str, list[str]] = {}
    for remit in remits:
        names_by_code.setdefault(remit.code, []).append(remit.name)
    for code, names in names_by_code.items():
        if len(names) > 1:
            raise InputError(ErrorCode.UNIT_CODES_CLASH, unit_code=code, names=", ".join(names))


def counties_of(remit: Remit, counties: pd.DataFrame) -> np.ndarray:
    """Which counties (rows with county_code) are the ground of a unit: of a county itself, of a department all."""
    if not remit.county_codes:
        return np.ones(len(counties), dtype=bool)
    return counties["county_code"].isin(remit.county_codes).to_numpy()


def units_of(counties: pd.DataFrame, remits: Sequence[Remit]) -> pd.DataFrame:
    """The rows of the register's ``units``: every county, asked or not, then the other units that are asked.

    The counties stand there in any case because areas are counted by them (`steps.revise`). A city's geometry is the
    union of its counties; a department has none: a theme is no ground of its own, and would cover all others on the
    map. ``state`` is ``sent`` for who is asked, ``not_sent`` for a county that is not. What depends on the pieces
    (red_line_km2, patches) is not there yet.

    Args:
        counties: county_code, name, city_code, city_name, prov_code, prov_name, area_km2, geometry (EPSG:4490).
    """
    asked = {remit.code for remit in remits if remit.level is UnitLevel.COUNTY}
    rows = counties.sort_values("county_code", ignore_index=True).assign(level=UnitLevel.COUNTY.value)
    state = np.where(rows["county_code"].isin(asked), UnitState.SENT.value, UnitState.NOT_SENT.value)
    rows["state"], rows["type_codes"], rows["protected_area_kinds"] = state, "[]", "[]"
    others = [_unit_row(one, counties) for one in remits if one.level is not UnitLevel.COUNTY]
    return (
        pd.concat([rows, pd.DataFrame(others, columns=rows.columns)], ignore_index=True) if others else rows
    )


def _unit_row(remit: Remit, counties: pd.DataFrame) -> dict[str, object]:
    own = counties[counties_of(remit, counties)]
    shape, area_km2 = None, float(own["area_km2"].sum())
    if remit.level is UnitLevel.CITY:
        shape = _outline(own["geometry"].to_numpy(dtype=object))
        area_km2 = float(area_m2(np.array([shape], dtype=object))[0]) / 1e6
    return {
        **{name: own[name].iloc[0] for name in _OF_PROVINCE},
        "county_code": remit.code,
        "name": remit.name,
        "city_code": remit.code if remit.level is UnitLevel.CITY else "",
        "city_name": remit.city_name,
        "level": remit.level.value,
        "state": UnitState.SENT.value,
        "type_codes": json.dumps(remit.type_codes, ensure_ascii=False),
        "protected_area_kinds": json.dumps(remit.protected_area_kinds, ensure_ascii=False),
        "area_km2": area_km2,
        "geometry": shape,
    }


def asked_remits(units: pd.DataFrame) -> tuple[Remit, ...]:
    """Who is asked about what, out of the register's ``units``, in their order: what `units_of` was given."""
    counties = units[units["level"] == UnitLevel.COUNTY.value]
    asked = units[units["state"] != UnitState.NOT_SENT.value]
    return tuple(_remit(row, counties) for row in asked.to_dict("records"))


def _remit(row: Mapping[str, Any], counties: pd.DataFrame) -> Remit:
    level, code = UnitLevel(row["level"]), row["county_code"]
    county_codes: tuple[str, ...] = ()
    if level is UnitLevel.COUNTY:
        county_codes = (code,)
    elif level is UnitLevel.CITY:
        codes = counties["county_code"]
        county_codes = tuple(sorted(codes[codes.map(city_code_of) == code]))
    return Remit(
        level,
        code,
        row["name"],
        row["city_name"] or "",
        county_codes,
        tuple(json.loads(row["type_codes"])),
        tuple(json.loads(row["protected_area_kinds"])),
    )


def sharing_ground(units: Collection[Unit]) -> frozenset[tuple[str, str]]:
    """Pairs of units of which one is part of the other, either way round: a county and its city, and a department with
    every unit, as its theme may be anywhere.
    """
    cities = {unit.county_code for unit in units if unit.level is UnitLevel.CITY}
    departments = [unit.county_code for unit in units if unit.level is UnitLevel.DEPARTMENT]
    pairs = {
        (unit.county_code, city_code_of(unit.county_code))
        for unit in units
        if unit.level is UnitLevel.COUNTY and city_code_of(unit.county_code) in cities
    }
    pairs |= {(one, unit.county_code) for one in departments for unit in units if unit.county_code != one}
    return frozenset(pairs | {(other, one) for one, other in pairs})


def _outline(shapes: np.ndarray) -> shapely.Geometry:
    """The counties as one: by taking out the edges they share, and by an overlay where they do not fit each other."""
    try:
        merged = shapely.coverage_union_all(shapes)
    except shapely.errors.GEOSException:  # not even noded alike
        return shapely.union_all(shapes)
    return merged if shapely.is_valid(merged) else shapely.union_all(shapes)


def pieces_of(remit: Remit, pieces: pd.DataFrame, protected_areas: pd.DataFrame) -> np.ndarray:
    """Which pieces belong to a unit, as a mask over the rows of ``pieces``.

    Args:
        pieces: county_code, type_code (of the patch), geometry (EPSG:4490).
        protected_areas: kind, geometry (EPSG:4490).

    A piece that only runs along a protected area shares no ground with it: what is narrower than the tolerance of the
    data (`steps.geometry.ground`) is no ground.
    """
    mask = counties_of(remit, pieces)
    if not (remit.type_codes or remit.protected_area_kinds):
        return mask
    themed = pieces["type_code"].isin(remit.type_codes).to_numpy()
    open_question = np.flatnonzero(mask & ~themed)
    if remit.protected_area_kinds and len(open_question):
        areas = protected_areas.loc[protected_areas["kind"].isin(remit.protected_area_kinds), "geometry"]
        shapes = pieces["geometry"].to_numpy(dtype=object)[open_question]
        themed[open_question[_share_ground(shapes, areas.to_numpy(dtype=object))]] = True
    return mask & themed


def _share_ground(shapes: np.ndarray, areas: np.ndarray) -> np.ndarray:
    """Positions of the shapes that have ground in common with an area: more than lines that run along each other.

    The areas ask the tree: each is prepared once, however many shapes lie in it. Only what an area meets without
    covering it needs the slow question how much they share.
    """
    areas = np.where(shapely.is_valid(areas), areas, shapely.make_valid(areas))
    tree = shapely.STRtree(shapes)
    inside = np.unique(tree.query(areas, predicate="contains")[1])
    area, shape = tree.query(areas, predicate="intersects")
    unsure = ~np.isin(shape, inside)
    area, shape = area[unsure], shape[unsure]
    with np.errstate(invalid="ignore"):  # GEOS sets the flag on edges that all but coincide
        shared = shapely.intersection(areas[area], shapely.make_valid(shapes[shape]))
    return np.union1d(inside, shape[is_ground(shared)])
