"""A late change of the draft: which units were asked anew, and about what."""

from __future__ import annotations

from dataclasses import dataclass

from redline_plugin.model.round import DraftRef, Round
from redline_plugin.model.unit import Unit


@dataclass(frozen=True)
class PatchChanges:
    """What became different in a unit's red line: patches by the codes people know (by id where they have none).

    ``added`` were not there before, ``gone`` are not there any more, of ``changed`` the shape or a value is another.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReissuedUnit:
    """A unit whose package was made anew. ``issue``: that of the new one; km² on the ellipsoid.

    ``had_answered``: its answer to an earlier issue stands in the register and counts until a new one comes.
    """

    unit: Unit
    issue: int
    file_name: str
    pieces_before: int
    pieces_after: int
    area_before_km2: float
    area_after_km2: float
    patches: PatchChanges
    had_answered: bool


@dataclass(frozen=True)
class Reissue:
    """A draft that was changed within its round; ``round`` names the draft as it is now.

    ``untouched``: how many units keep their packages, because nothing changed for them.
    """

    round: Round
    earlier: DraftRef
    at: str
    units: tuple[ReissuedUnit, ...]
    untouched: int
