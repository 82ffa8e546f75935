"""What a layer of counties leaves open or hands out twice: gaps and overlaps between counties, measured.

Real layers have both where neighbours drew their common line each for itself. The split stays exact there: what lies
in a gap is a remainder, what two counties claim goes to the first. But nobody meant it, so it is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np
import pandas as pd
import shapely

from redline_plugin.steps.cutting.county_ground import CountyFaces, county_faces
from redline_plugin.steps.cutting.slivers import common_edges
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_M, places_within, widths_m

SMALLEST_M2 = 1.0


class CountyFlawKind(Enum):
    """Ground of two counties or more, or ground of none with counties all around it."""

    OVERLAP = "overlap"
    GAP = "gap"


@dataclass(frozen=True)
class CountyFlaw:
    """All ground that the same counties claim together, or that lies between the same counties.

    ``counties``: codes, as they stand in the layer: of those that claim it, the first gets it; of those around a gap
    (one alone: a hole in it). ``places``: how many pieces the ground has; ``area_m2`` of all on the ellipsoid,
    ``width_m``: mean width of the widest; ``lon``, ``lat``: within the largest. ``geometry``: MultiPolygon, EPSG:4490.
    """

    kind: CountyFlawKind
    counties: tuple[str, ...]
    places: int
    area_m2: float
    width_m: float
    lon: float
    lat: float
    geometry: shapely.MultiPolygon


def county_flaws(
    counties: pd.DataFrame, smallest_m2: float = SMALLEST_M2, narrowest_m: float = XY_TOLERANCE_M
) -> tuple[CountyFlaw, ...]:
    """Overlaps, then gaps between counties (a frame with county_code and valid geometry, EPSG:4490), largest first.

    Ground narrower than ``narrowest_m`` is a matter of how exact coordinates are and left out; so are flaws of less
    than ``smallest_m2`` together. Ground of nobody that opens to the outside of all counties is no gap.
    """
    ground = county_faces(counties["geometry"].to_numpy(dtype=object))
    codes = counties["county_code"].to_numpy(dtype=object)
    claims = np.bincount(ground.claimed, minlength=len(ground.faces))
    overlaps = np.flatnonzero(claims > 1)
    gaps = np.flatnonzero(claims == 0)
    found = [
        *_flaws(
            CountyFlawKind.OVERLAP, ground, codes, overlaps, ground.claimed, ground.claimant, narrowest_m
        ),
        *_flaws(CountyFlawKind.GAP, ground, codes, gaps, *_around(ground, gaps), narrowest_m),
    ]
    return tuple(flaw for flaw in found if flaw.area_m2 >= smallest_m2)


def _around(ground: CountyFaces, gaps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Row by row: a gap, and a county that claims ground on the other side of one of its edges."""
    if len(gaps) == 0:
        return gaps, gaps
    one, other, _ = common_edges(ground.faces, np.zeros(len(ground.faces), dtype=int))
    face, beside = np.concatenate((one, other)), np.concatenate((other, one))
    is_gap = np.isin(face, gaps)
    pairs = pd.DataFrame({"face": face[is_gap], "beside": beside[is_gap]}).drop_duplicates()
    claims = pd.DataFrame({"beside": ground.claimed, "county": ground.claimant})
    around = pairs.merge(claims, on="beside")[["face", "county"]].drop_duplicates()
    return around["face"].to_numpy(), around["county"].to_numpy()


def _flaws(
    kind: CountyFlawKind,
    ground: CountyFaces,
    codes: np.ndarray,
    chosen: np.ndarray,
    face: np.ndarray,
    county: np.ndarray,
    narrowest_m: float,
) -> list[CountyFlaw]:
    """One flaw for all of the ``chosen`` faces that have the same counties (rows of ``face`` and ``county``)."""
    chosen = chosen[widths_m(ground.faces[chosen]) >= narrowest_m]
    flaws = [
        _flaw(kind, tuple(codes[list(concerned)]), ground.faces[faces])
        for concerned, faces in _by_counties(chosen, face, county)
    ]
    return sorted(flaws, key=lambda flaw: -flaw.area_m2)


def _by_counties(
    chosen: np.ndarray, face: np.ndarray, county: np.ndarray
) -> Iterator[tuple[tuple[int, ...], np.ndarray]]:
    concerned = np.isin(face, chosen)
    rows = pd.DataFrame({"face": face[concerned], "county": county[concerned]}).sort_values(
        ["face", "county"]
    )
    counties = rows.groupby("face")["county"].agg(tuple)
    for together, faces in counties.groupby(counties).groups.items():
        yield together, faces.to_numpy()


def _flaw(kind: CountyFlawKind, counties: tuple[str, ...], faces: np.ndarray) -> CountyFlaw:
    areas = area_m2(faces)
    largest = int(np.argmax(areas))
    lon, lat = places_within(faces[[largest]])[0]
    return CountyFlaw(
        kind=kind,
        counties=counties,
        places=len(faces),
        area_m2=float(areas.sum()),
        width_m=float(widths_m(faces).max()),
        lon=float(lon),
        lat=float(lat),
        geometry=shapely.MultiPolygon(faces.tolist()),
    )
