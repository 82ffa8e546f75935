"""What the checks of a draft look at: the frames, the thresholds, and what several checks need and compute once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import CancelledError
from redline_plugin.model.check_info import CHECK_INFO, ROWS_NAMED
from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.checks.closeness import Closeness, closeness
from redline_plugin.steps.checks.once import Once
from redline_plugin.steps.checks.outlines import Runs
from redline_plugin.steps.checks.places import Places, places_of
from redline_plugin.steps.checks.survey import VERTICES_AT_A_TIME, Survey, joined_surveys, survey_of
from redline_plugin.steps.checks.vertex_faults import VertexFaults
from redline_plugin.steps.geometry.blocks import blocks
from redline_plugin.steps.geometry.ground import as_multipolygons
from redline_plugin.steps.split import never_cancelled

_THREADS = 2  # for each of the checks that run side by side; GEOS lets go of Python's lock meanwhile

Block = TypeVar("Block")
Result = TypeVar("Result")


@dataclass(frozen=True)
class DraftUnderCheck:
    """A patches frame with the counties and (or None) the protected areas it is held against, all EPSG:4490.

    Several checks may ask at once, each in its own thread. ``taken``: the survey of all patches, where somebody took it
    already (with the same thresholds).
    """

    patches: pd.DataFrame
    counties: pd.DataFrame
    protected_areas: pd.DataFrame | None
    thresholds: Thresholds
    is_cancelled: Callable[[], bool] = never_cancelled
    taken: Survey | None = None

    @Once
    def geometry(self) -> np.ndarray:
        """The patches' geometry."""
        return self.patches["geometry"].to_numpy(dtype=object)

    @Once
    def patch_id(self) -> np.ndarray:
        """The patches' ids, as text."""
        return self.patches["patch_id"].astype(str).to_numpy(dtype=object)

    @Once
    def county_code(self) -> np.ndarray:
        """The county codes that the draft states; empty where it states none."""
        return self.text("county_code").to_numpy(dtype=object)

    def text(self, field: str) -> pd.Series:
        """A field as text without blanks around it, empty where there is none, by position."""
        if field not in self.patches:
            return pd.Series([""] * len(self.patches), dtype=object)
        return self.patches[field].fillna("").astype(str).str.strip().reset_index(drop=True)

    @property
    def is_valid(self) -> np.ndarray:
        """Whether each geometry is one (None is not) and valid."""
        return self._survey.is_valid

    @Once
    def sound(self) -> np.ndarray:
        """Positions of the patches whose geometry can be computed with: there, not empty, valid."""
        return np.flatnonzero(self.is_valid & ~shapely.is_empty(self.geometry))

    @Once
    def area_m2(self) -> np.ndarray:
        """Area of each patch on the ellipsoid."""
        return self.patches["area_km2"].to_numpy(dtype=float) * 1e6

    @Once
    def tree(self) -> shapely.STRtree:
        """Search tree over the sound patches (its numbers are positions in ``sound``)."""
        return shapely.STRtree(self.geometry[self.sound])

    @Once
    def _survey(self) -> Survey:
        """One walk over all vertices, where nobody took it before."""
        if self.taken is not None:
            return self.taken

        def look(block: slice) -> Survey:
            return survey_of(self.geometry[block], block.start, self.thresholds)

        return joined_surveys(self.each(look, self.blocks()))

    @property
    def first_vertices(self) -> np.ndarray:
        """The first vertex (n, 2) of each patch; NaN where there is none."""
        return self._survey.first_vertices

    @property
    def vertex_faults(self) -> tuple[VertexFaults, ...]:
        """Faults of single vertices, block by block."""
        return self._survey.faults

    @Once
    def _runs_of_sound(self) -> Runs:
        is_sound = np.zeros(len(self.geometry), dtype=bool)
        is_sound[self.sound] = True
        return self._survey.runs.of_patches(is_sound)

    @Once
    def close(self) -> Closeness:
        """How the sound patches lie to each other."""
        return closeness(self.geometry, self._runs_of_sound, self.thresholds.gap_m, self.each, self.go_on)

    @Once
    def places(self) -> Places:
        """In which county each sound patch lies; where no patch's county is in question, whether in any at all."""
        counties = self.counties["geometry"].to_numpy(dtype=object)
        if not self.counties_matter:
            counties = np.array([shapely.union_all(counties)], dtype=object)
        return places_of(
            self.geometry,
            self.area_m2,
            self.sound,
            self._runs_of_sound,
            self.first_vertices,
            counties,
            self.each,
            self.go_on,
        )

    @Once
    def codes_of_places(self) -> np.ndarray:
        """The county codes by the positions in ``places``; the last one, that of no county, is empty."""
        codes = self.counties["county_code"].to_numpy(dtype=object)
        if not self.counties_matter:
            codes = np.array([f"{codes[0][:2]}0000"], dtype=object)
        return np.append(codes, "")

    @Once
    def counties_matter(self) -> bool:
        """Whether any patch states more than its province, or states nothing where others do."""
        stated = pd.Series(self.county_code)
        provinces = self.counties["county_code"].astype(str).str[:2].unique()
        return (
            not (len(provinces) == 1 and stated.isin([f"{provinces[0]}0000"]).all()) and (stated != "").any()
        )

    @Once
    def protected_shapes(self) -> np.ndarray:
        """The protected areas as valid MultiPolygons; none where there is no layer of them."""
        if self.protected_areas is None or not len(self.protected_areas):
            return np.zeros(0, dtype=object)
        shapes = self.protected_areas["geometry"].to_numpy(dtype=object).copy()
        shapes[~np.isfinite(shapely.area(shapes))] = None  # numbers that are none have no place
        broken = ~shapely.is_valid(shapes)
        shapes[broken] = shapely.make_valid(shapes[broken])
        return as_multipolygons(shapes)

    def blocks(self, vertices: int = VERTICES_AT_A_TIME) -> list[slice]:
        """All patches, some at a time."""
        return list(blocks(self.geometry, vertices))

    def go_on(self) -> None:
        """Raise CancelledError where the person asked to stop."""
        if self.is_cancelled():
            raise CancelledError

    def each(self, work: Callable[[Block], Result], parts: Iterable[Block]) -> Iterator[Result]:
        """What ``work`` gives for each part, in order, several at once; asks before each whether to go on."""
        with ThreadPoolExecutor(_THREADS) as pool:
            waiting: deque[Future[Result]] = deque()
            try:
                for part in parts:
                    self.go_on()
                    waiting.append(pool.submit(work, part))
                    if len(waiting) > 2 * _THREADS:
                        yield waiting.popleft().result()
                while waiting:
                    self.go_on()
                    yield waiting.popleft().result()
            finally:
                for future in waiting:
                    future.cancel()

    def about(
        self, code: FindingCode, position: int, geometry: shapely.Geometry | None, **values: Any
    ) -> Finding:
        """A finding about the patch at a position; its row in the source (from 1) is always among the values."""
        named = {"row": int(position) + 1, **values}
        return Finding(
            code,
            CHECK_INFO[code].severity,
            self.patch_id[position],
            self.county_code[position],
            named,
            geometry,
        )

    def about_several(self, code: FindingCode, positions: np.ndarray, **values: Any) -> Finding:
        """A finding that several patches share, about the first of them, with a place in each of those it names."""
        named = positions[:ROWS_NAMED]
        places = [place for place in self.places_in(named) if place is not None]
        return self.about(
            code,
            positions[0],
            shapely.multipoints(places) if places else None,
            **values,
            count=len(positions),
            rows=(named + 1).tolist(),
        )

    def places_in(self, positions: np.ndarray) -> np.ndarray:
        """A point within each of these patches; None where there is no ground."""
        places = shapely.point_on_surface(self.geometry[positions])
        places[shapely.is_empty(places)] = None
        return places


def finding(
    code: FindingCode, subject: str = "", geometry: shapely.Geometry | None = None, **values: Any
) -> Finding:
    """A finding about something else than a patch: the draft as a whole (no subject), a protected area, a county."""
    return Finding(code, CHECK_INFO[code].severity, subject, values=values, geometry=geometry)
