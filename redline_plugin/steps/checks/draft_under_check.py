"""What the checks of a draft look at: the frames, the thresholds, and what several checks need and compute once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.finding import Finding, FindingCode, Severity

_MM = 0.001


@dataclass(frozen=True)
class Thresholds:
    """From where on something is worth a finding. All are settings of the office; none is quoted from a norm.

    What depends on how finely a map can be drawn is given in millimetres on the map and follows ``scale``.

    - ``small_patch_km2``: 独立细小斑块. The guide to delimitation asks to leave out isolated tiny patches and gives no
      number; 1 km² is common practice.
    - ``overlap_m2``: ground that two patches both claim (proposal).
    - ``sliver_…``: 狭长细碎图斑 as working tools of the trade take them: tiny (10 mm² on the map: 1000 m² at
      1:10 000) or narrow (0.5 mm: 5 m), and with at least two signs of: elongation of the box around ≥ 5,
      compactness 4πA/P² ≤ 0.25, shape index P/2√(πA) ≥ 2, P²/A ≥ 40.
    - ``line_mm``: how far a line may lie off its true place, for the province border and for protected areas drawn
      from other maps (proposal; 2 m at 1:10 000).
    - ``area_share``, ``area_km2``: stated and computed area may differ by either (proposal).
    """

    scale: int = 10_000
    small_patch_km2: float = 1.0
    overlap_m2: float = 1.0
    sliver_mm2: float = 10.0
    sliver_mm: float = 0.5
    sliver_elongation: float = 5.0
    sliver_compactness: float = 0.25
    sliver_shape_index: float = 2.0
    sliver_perimeter_squared: float = 40.0
    sliver_signs: int = 2
    line_mm: float = 0.2
    area_share: float = 0.005
    area_km2: float = 0.01

    @property
    def sliver_area_m2(self) -> float:
        """Area on the ground below which a patch is tiny."""
        return self.sliver_mm2 * (_MM * self.scale) ** 2

    @property
    def sliver_width_m(self) -> float:
        """Width on the ground below which a patch is narrow."""
        return self.sliver_mm * _MM * self.scale

    @property
    def line_m(self) -> float:
        """How far, on the ground, a line may lie off its true place."""
        return self.line_mm * _MM * self.scale


@dataclass(frozen=True)
class DraftUnderCheck:
    """A patches frame with the counties and (or None) the protected areas it is held against, all EPSG:4490."""

    patches: pd.DataFrame
    counties: pd.DataFrame
    protected_areas: pd.DataFrame | None
    thresholds: Thresholds

    @cached_property
    def geometry(self) -> np.ndarray:
        """The patches' geometry."""
        return self.patches["geometry"].to_numpy(dtype=object)

    @cached_property
    def patch_id(self) -> np.ndarray:
        """The patches' ids, as text."""
        return self.patches["patch_id"].astype(str).to_numpy(dtype=object)

    @cached_property
    def county_code(self) -> np.ndarray:
        """The county codes that the draft states; empty where it states none."""
        return self.patches["county_code"].fillna("").astype(str).to_numpy(dtype=object)

    @cached_property
    def is_valid(self) -> np.ndarray:
        """Whether each geometry is one (None is not) and valid."""
        return np.asarray(shapely.is_valid(self.geometry))

    @cached_property
    def sound(self) -> np.ndarray:
        """Positions of the patches whose geometry can be computed with: there, not empty, valid."""
        return np.flatnonzero(self.is_valid & ~shapely.is_empty(self.geometry))

    @cached_property
    def area_m2(self) -> np.ndarray:
        """Area of each patch on the ellipsoid."""
        return self.patches["area_km2"].to_numpy(dtype=float) * 1e6

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Search tree over the sound patches (its numbers are positions in ``sound``)."""
        return shapely.STRtree(self.geometry[self.sound])

    @cached_property
    def meeting(self) -> tuple[np.ndarray, np.ndarray]:
        """Pairs of positions, lower first, of sound patches that have at least a point in common."""
        shapes = self.geometry[self.sound]
        one, other = self.tree.query(
            shapes
        )  # bounds only: asking each pair once halves the work, and none about itself
        one, other = one[one < other], other[one < other]
        vertices = shapely.get_num_coordinates(shapes)
        larger = np.where(vertices[one] > vertices[other], one, other)
        shapely.prepare(shapes[larger])
        meets = shapely.intersects(shapes[larger], shapes[one + other - larger])
        shapely.destroy_prepared(shapes[larger])
        return self.sound[one[meets]], self.sound[other[meets]]

    def about(
        self,
        code: FindingCode,
        severity: Severity,
        position: int,
        geometry: shapely.Geometry | None,
        **values: Any,
    ) -> Finding:
        """A finding about the patch at a position; its row in the source (from 1) is always among the values."""
        named = {"row": int(position) + 1, **values}
        return Finding(code, severity, self.patch_id[position], self.county_code[position], named, geometry)
