"""From where on something in a draft is worth a finding: settings of the office, each with where its default is from.

No default is a clause of a norm, and none is to be quoted as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

_MM = 0.001


class Provenance(str, Enum):
    """Where a default comes from."""

    PROPOSAL = "proposal"  # ours, from how finely maps are drawn and coordinates kept
    COMMON_PRACTICE = "common_practice"  # what offices do; no document with the number was at hand
    WORKING_TOOL = "working_tool"  # what working tools of the trade use


@dataclass(frozen=True)
class Thresholds:
    """The thresholds of one check. What depends on how finely a map can be drawn is in millimetres on the map.

    - ``scale``: the main knob, 10 000 for 1:10 000; all that is in mm or mm² follows from it.
    - ``line_mm``: how far a line may lie off its true place, for the province line and for protected areas drawn from
      other maps (2 m at 1:10 000).
    - ``sliver_…``: 狭长细碎图斑: tiny (10 mm² on the map: 1000 m² at 1:10 000) or narrow (0.5 mm: 5 m), and with at
      least ``sliver_signs`` of four: elongation of the box around, compactness 4πA/P², shape index P/2√(πA), P²/A.
    - ``gap_mm``: ground between two patches that is narrower than this is a gap that nobody meant (5 m at 1:10 000).
    - ``small_patch_km2``: 独立细小斑块. The guide to delimitation asks to leave out isolated tiny patches and gives no
      number. ``tiny_patch_km2``: those below it are counted apart.
    - ``overlap_m2``: ground that two patches, or two counties, both claim.
    - ``short_segment_m``: vertices nearer to each other than this say nothing that a map could show.
    - ``acute_angle_deg``: 尖锐角.
    - ``area_share``, ``area_km2``: stated and computed area may differ by either.
    - ``county_share``: so much of a patch lies at least in the county that it states.
    """

    scale: int = 10_000
    line_mm: float = 0.2
    sliver_mm2: float = 10.0
    sliver_mm: float = 0.5
    sliver_elongation: float = 5.0
    sliver_compactness: float = 0.25
    sliver_shape_index: float = 2.0
    sliver_perimeter_squared: float = 40.0
    sliver_signs: int = 2
    gap_mm: float = 0.5
    small_patch_km2: float = 1.0
    tiny_patch_km2: float = 0.1
    overlap_m2: float = 1.0
    short_segment_m: float = 0.1
    acute_angle_deg: float = 10.0
    area_share: float = 0.005
    area_km2: float = 0.01
    county_share: float = 0.5

    @property
    def sliver_area_m2(self) -> float:
        """Area on the ground below which a patch is tiny."""
        return self.sliver_mm2 * (_MM * self.scale) ** 2

    @property
    def sliver_width_m(self) -> float:
        """Width on the ground below which a patch is narrow."""
        return self.sliver_mm * _MM * self.scale

    @property
    def gap_m(self) -> float:
        """Width on the ground below which the ground between two patches is a gap that nobody meant."""
        return self.gap_mm * _MM * self.scale

    @property
    def line_m(self) -> float:
        """How far, on the ground, a line may lie off its true place."""
        return self.line_mm * _MM * self.scale


@dataclass(frozen=True)
class ThresholdInfo:
    """A threshold as a setting: its unit (empty: a ratio or a count), where its default is from, what it may be;
    ``is_main``: one that an office is likely to change."""

    name: str
    unit: str
    provenance: Provenance
    least: float
    most: float
    is_main: bool = False


_PROPOSAL, _PRACTICE, _TOOL = Provenance.PROPOSAL, Provenance.COMMON_PRACTICE, Provenance.WORKING_TOOL
_INFOS = (
    ThresholdInfo("scale", "1:", _PROPOSAL, 500, 1_000_000, is_main=True),
    ThresholdInfo("line_mm", "mm", _PROPOSAL, 0.0, 10.0, is_main=True),
    ThresholdInfo("sliver_mm2", "mm²", _TOOL, 0.0, 1000.0),
    ThresholdInfo("sliver_mm", "mm", _TOOL, 0.0, 10.0, is_main=True),
    ThresholdInfo("sliver_elongation", "", _TOOL, 1.0, 1000.0),
    ThresholdInfo("sliver_compactness", "", _TOOL, 0.0, 1.0),
    ThresholdInfo("sliver_shape_index", "", _TOOL, 1.0, 1000.0),
    ThresholdInfo("sliver_perimeter_squared", "", _TOOL, 12.0, 10_000.0),
    ThresholdInfo("sliver_signs", "", _TOOL, 1, 4),
    ThresholdInfo("gap_mm", "mm", _PROPOSAL, 0.0, 10.0, is_main=True),
    ThresholdInfo("small_patch_km2", "km²", _PRACTICE, 0.0, 100.0, is_main=True),
    ThresholdInfo("tiny_patch_km2", "km²", _PRACTICE, 0.0, 100.0),
    ThresholdInfo("overlap_m2", "m²", _PROPOSAL, 0.0, 1_000_000.0, is_main=True),
    ThresholdInfo("short_segment_m", "m", _PROPOSAL, 0.0, 100.0, is_main=True),
    ThresholdInfo("acute_angle_deg", "°", _PRACTICE, 0.0, 60.0, is_main=True),
    ThresholdInfo("area_share", "", _PROPOSAL, 0.0, 1.0),
    ThresholdInfo("area_km2", "km²", _PROPOSAL, 0.0, 100.0),
    ThresholdInfo("county_share", "", _PROPOSAL, 0.0, 1.0),
)
THRESHOLD_INFO: Mapping[str, ThresholdInfo] = {info.name: info for info in _INFOS}
"""Each field of `Thresholds` as a setting, in their order."""


def thresholds_of(values: Mapping[str, float]) -> Thresholds:
    """Thresholds by name, those that are not given as they come. Raises TypeError for a name that is none."""
    numbers: dict[str, Any] = {
        name: int(number) if isinstance(getattr(_DEFAULTS, name, None), int) else float(number)
        for name, number in values.items()
    }
    return Thresholds(**numbers)


_DEFAULTS = Thresholds()
