"""What was chosen and typed for a round that is being prepared: plain records, without Qt and without files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from redline_plugin.model.document import DocumentKind
from redline_plugin.model.intake import SourceRole
from redline_plugin.model.line_slivers import WITHIN_TOLERANCE, LineSlivers
from redline_plugin.model.reference_layer import ReferenceLayer
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from redline_plugin.model.unit import Theme, UnitLevel


class Place(str, Enum):
    """The sources of a round, each with a place of its own: two layers may be of the same role."""

    DRAFT = "draft"
    COUNTIES = "counties"
    PROTECTED_AREAS = "protected_areas"
    NEIGHBOUR_DRAFT = "neighbour_draft"
    NEIGHBOUR_COUNTIES = "neighbour_counties"


REQUIRED = (Place.DRAFT, Place.COUNTIES)
ROLE_OF = {
    Place.DRAFT: SourceRole.DRAFT,
    Place.COUNTIES: SourceRole.COUNTIES,
    Place.PROTECTED_AREAS: SourceRole.PROTECTED_AREAS,
    Place.NEIGHBOUR_DRAFT: SourceRole.DRAFT,
    Place.NEIGHBOUR_COUNTIES: SourceRole.COUNTIES,
}


@dataclass(frozen=True)
class CheckChoices:
    """``scale``: 10000 for 1:10 000; ``thresholds``: by name those that are not as they come; ``findings``: the file
    that the last check wrote."""

    scale: int = 10_000
    thresholds: Mapping[str, float] = field(default_factory=dict)
    findings: str = ""


@dataclass(frozen=True)
class RoundChoices:
    """The round itself. ``deadline`` is an ISO date or empty; ``documents``: what is made along with the packages,
    with ``contact`` (who answers questions) and ``classification`` (密级, as the office sets it) on them."""

    title: str = ""
    stage: Stage = Stage.CONSULTATION
    deadline: str = ""
    issuer: str = ""
    levels: tuple[UnitLevel, ...] = (UnitLevel.COUNTY,)
    themes: tuple[Theme, ...] = ()
    margin_m: float = 2000.0
    line_slivers: LineSlivers = WITHIN_TOLERANCE
    folder: str = ""
    documents: tuple[DocumentKind, ...] = ()
    contact: str = ""
    classification: str = ""


@dataclass(frozen=True)
class Preparation:
    """All of it. ``sources``: only those that were chosen."""

    sources: Mapping[Place, LayerSource] = field(default_factory=dict)
    references: tuple[ReferenceLayer, ...] = ()
    check: CheckChoices = field(default_factory=CheckChoices)
    round: RoundChoices = field(default_factory=RoundChoices)

    def with_source(self, place: Place, source: LayerSource | None) -> Preparation:
        """With another source in a place, or with none."""
        others = {other: one for other, one in self.sources.items() if other is not place}
        return replace(self, sources=others if source is None else {**others, place: source})

    def with_check(self, **choices: Any) -> Preparation:
        """With other choices for the check."""
        return replace(self, check=replace(self.check, **choices))

    def with_round(self, **choices: Any) -> Preparation:
        """With other choices for the round."""
        return replace(self, round=replace(self.round, **choices))
