"""What the windows show of a file of ours: its head and the rows of its list. No shapes: the map has these."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.comment import ReviewState
from redline_plugin.model.package import FileKind
from redline_plugin.model.round import Round
from redline_plugin.model.unit import Unit, UnitState


@dataclass(frozen=True)
class PieceRow:
    """A piece of the red line in a county's list; km² on the ellipsoid.

    ``feature_id`` finds the shape in this very file, on the map; it is never an identity, ``piece_id`` is.
    """

    piece_id: str
    feature_id: int
    code: str
    name: str
    type_code: str
    area_km2: float
    state: ReviewState


@dataclass(frozen=True)
class PackageOverview:
    """A county package as it stands."""

    round: Round
    unit: Unit
    pieces: tuple[PieceRow, ...]
    comments: int

    kind = FileKind.PACKAGE

    @property
    def seen(self) -> int:
        """How many pieces the county has marked in any way."""
        return sum(piece.state is not ReviewState.NOT_SEEN for piece in self.pieces)


@dataclass(frozen=True)
class UnitRow:
    """A unit that was asked; ``feature_id`` as in `PieceRow`, ``replied_at`` ISO 8601 or empty."""

    unit: Unit
    feature_id: int
    state: UnitState
    comments: int
    replied_at: str


@dataclass(frozen=True)
class RegisterOverview:
    """A register as it stands; ``conflicts`` counts contradictions, not where counties want the same."""

    round: Round
    province: str
    units: tuple[UnitRow, ...]
    comments: int
    conflicts: int

    kind = FileKind.REGISTER

    def count(self, *states: UnitState) -> int:
        """How many units are in one of these states."""
        by_state = Counter(row.state for row in self.units)
        return sum(by_state[state] for state in states)


@dataclass(frozen=True)
class FindingRow:
    """A finding in the list of a check: ``code`` and ``severity`` as stored, ``row`` of the draft from 1 (0: about no
    row), ``shape`` the type of its geometry as GeoPackage names it (empty: no place), ``detail`` its values as JSON."""

    feature_id: int
    code: str
    severity: str
    subject: str
    county_code: str
    row: int
    message: str
    detail: str
    shape: str


@dataclass(frozen=True)
class FindingsOverview:
    """What a check found, and what was checked."""

    record: CheckRecord
    findings: tuple[FindingRow, ...]

    kind = FileKind.FINDINGS

    def counts(self) -> dict[tuple[str, str], int]:
        """How many findings of each severity and code, the most first within a severity."""
        counted = Counter((row.severity, row.code) for row in self.findings)
        return dict(sorted(counted.items(), key=lambda one: (one[0][0], -one[1], one[0][1])))
