"""What a split is asked for, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from redline_plugin.model.intake import Note
from redline_plugin.model.line_slivers import WITHIN_TOLERANCE, LineSlivers
from redline_plugin.model.reference_layer import ReferenceLayer
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from redline_plugin.model.unit import Theme, UnitLevel


@dataclass(frozen=True)
class SplitRequest:
    """What to split and where to put it; ``deadline`` is an ISO date or empty.

    ``levels``: who gets packages; ``themes``: the departments, where ``levels`` asks for departments.
    ``reference_layers``: what goes along; of these and of protected areas what lies within ``margin_m`` of a unit.
    ``line_slivers``: what becomes of small parts of patches beyond a county line.
    """

    draft: LayerSource
    counties: LayerSource
    output: Path
    title: str
    stage: Stage = Stage.CONSULTATION
    deadline: str = ""
    issuer: str = ""
    neighbour_draft: LayerSource | None = None
    neighbour_counties: LayerSource | None = None
    protected_areas: LayerSource | None = None
    levels: tuple[UnitLevel, ...] = (UnitLevel.COUNTY,)
    themes: tuple[Theme, ...] = ()
    reference_layers: tuple[ReferenceLayer, ...] = ()
    margin_m: float = 2000.0
    line_slivers: LineSlivers = WITHIN_TOLERANCE


@dataclass(frozen=True)
class SplitOutcome:
    """What came of it. Areas on the ellipsoid; ``unassigned_km2`` lies in no county and stands in the register.

    ``notes``: what was noticed of the layers that were read.
    """

    output: Path
    register: Path
    packages: tuple[Path, ...]
    pieces: int
    area_km2: float
    unassigned_km2: float
    notes: tuple[Note, ...] = ()
