"""What the checks of a draft look at: the frames, the thresholds, and what several checks need and compute once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.check_info import CHECK_INFO
from redline_plugin.model.finding import Finding, FindingCode
from redline_plugin.model.thresholds import Thresholds


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
        position: int,
        geometry: shapely.Geometry | None,
        **values: Any,
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


def finding(
    code: FindingCode, subject: str = "", geometry: shapely.Geometry | None = None, **values: Any
) -> Finding:
    """A finding about something else than a patch: the draft as a whole (no subject), a protected area, a county."""
    return Finding(code, CHECK_INFO[code].severity, subject, values=values, geometry=geometry)
