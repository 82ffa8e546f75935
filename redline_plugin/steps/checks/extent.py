"""Checks of where the patches lie: in the province, and in the county that they state."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck, finding
from redline_plugin.steps.county_layer import CountyFlawKind, county_flaws
from redline_plugin.steps.cutting.county_ground import NO_COUNTY
from redline_plugin.steps.geometry.ground import without_dust

_DIGITS_OF_CITY, _DIGITS_OF_PROVINCE = 4, 2


def beyond_the_counties(draft: DraftUnderCheck) -> list[Finding]:
    """Patches outside all counties, and patches that reach over the province line further than a line may be off."""
    rows = draft.places.outside
    position = rows["patch"].to_numpy(dtype=int)
    outside = rows["geometry"].to_numpy(dtype=object)
    area = rows["area_m2"].to_numpy(dtype=float)
    wholly = draft.places.county[position] == NO_COUNTY
    beyond = outside.copy()
    beyond[~wholly] = without_dust(outside[~wholly], draft.thresholds.line_m)
    return [
        draft.about(
            FindingCode.OUTSIDE_ALL_COUNTIES if wholly[at] else FindingCode.CROSSES_PROVINCE_LINE,
            position[at],
            beyond[at],
            outside_km2=float(area[at] / 1e6),
            percent=float(100 * area[at] / draft.area_m2[position[at]]),
        )
        for at in np.flatnonzero(~shapely.is_empty(beyond))
    ]


def county_lines(draft: DraftUnderCheck) -> list[Finding]:
    """Ground that two counties both claim, and ground between counties that is none's."""
    return [
        finding(
            FindingCode.COUNTY_OVERLAP if flaw.kind is CountyFlawKind.OVERLAP else FindingCode.COUNTY_GAP,
            flaw.counties[0],
            flaw.geometry,
            county=flaw.counties[0],
            others=list(flaw.counties[1:] or flaw.counties),
            places=flaw.places,
            area_m2=flaw.area_m2,
            width_m=flaw.width_m,
        )
        for flaw in county_flaws(draft.counties, draft.thresholds.overlap_m2)
    ]


def missing_counties(draft: DraftUnderCheck) -> list[Finding]:
    """Patches that state no county, with the one that holds the most of them; of all of them one finding."""
    missing = draft.county_code == ""
    if missing.all() and len(missing):
        return [finding(FindingCode.COUNTY_MISSING, count=len(missing))]
    codes = draft.codes_of_places
    places = draft.places_in(np.flatnonzero(missing))
    return [
        draft.about(FindingCode.COUNTY_MISSING, at, place, found=codes[draft.places.county[at]])
        for at, place in zip(np.flatnonzero(missing), places)
    ]


def unknown_counties(draft: DraftUnderCheck) -> list[Finding]:
    """Stated codes that no county of the layer has, nor any city or province of them: one finding for each code."""
    stated = pd.Series(draft.county_code)
    unknown = stated[(stated != "") & ~stated.isin(_known(draft))]
    return [
        draft.about_several(FindingCode.COUNTY_UNKNOWN, rows.index.to_numpy(), value=code)
        for code, rows in unknown.groupby(unknown)
    ]


def counties_that_differ(draft: DraftUnderCheck) -> list[Finding]:
    """Patches of which less than the share asked for lies in the county that they state, but most in another.

    A code of a city (…00) or province (…0000) is held against all of its counties together.
    """
    if not draft.counties_matter:
        return []
    stated = draft.county_code
    codes = draft.codes_of_places
    found = codes[draft.places.county]
    known = np.isin(stated, list(_known(draft))) & (found != "")
    suspect = np.flatnonzero(known & ~_belongs(found, stated, set(codes)))
    share = _share_in_stated(draft, suspect, stated[suspect], codes)
    wrong = share < draft.thresholds.county_share
    at, places = suspect[wrong], draft.places_in(suspect[wrong])
    return [
        draft.about(
            FindingCode.COUNTY_DIFFERS,
            position,
            place,
            stated=stated[position],
            found=found[position],
            percent=float(100 * draft.places.share[position]),
        )
        for position, place in zip(at, places)
    ]


def _known(draft: DraftUnderCheck) -> set[str]:
    """The counties' codes and those of their cities and provinces."""
    codes = draft.counties["county_code"].astype(str)
    return {*codes, *(codes.str[:_DIGITS_OF_CITY] + "00"), *(codes.str[:_DIGITS_OF_PROVINCE] + "0000")}


def _belongs(code: np.ndarray, stated: np.ndarray, counties: Collection[str]) -> np.ndarray:
    """Whether each county code is the stated one, or a county of the stated city or province.

    ``counties``: all codes; one of them that ends like a city's is a county all the same.
    """
    frame = pd.DataFrame({"code": code, "stated": stated}, dtype=object).astype(str)
    stem = frame["stated"].str.replace("0000$", "", regex=True)
    stem = stem.where(stem != frame["stated"], frame["stated"].str.replace("00$", "", regex=True))
    stem = stem.where(~frame["stated"].isin(list(counties)), frame["stated"])
    length = stem.str.len()
    belongs = frame["code"] == frame["stated"]
    for digits in (_DIGITS_OF_CITY, _DIGITS_OF_PROVINCE):
        belongs |= (length == digits) & (frame["code"].str[:digits] == stem)
    return belongs.to_numpy(dtype=bool)


def _share_in_stated(
    draft: DraftUnderCheck, suspect: np.ndarray, stated: np.ndarray, codes: np.ndarray
) -> np.ndarray:
    """How much of each patch lies in what it states; those that no line meets lie elsewhere as a whole."""
    pieces = draft.places.pieces
    patch = pieces["patch"].to_numpy(dtype=int)
    concerned = np.isin(patch, suspect)
    row = np.searchsorted(suspect, patch[concerned])
    mine = _belongs(codes[pieces["county"].to_numpy(dtype=int)[concerned]], stated[row], set(codes))
    area = np.bincount(row[mine], pieces["area_m2"].to_numpy(dtype=float)[concerned][mine], len(suspect))
    return area / draft.area_m2[suspect]
