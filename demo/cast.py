"""Who plays which part in the demo's consultation: fixed by the order of the county codes, so each run is the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Part(str, Enum):
    """What a county does."""

    COMMENTS = "comments"
    NO_OBJECTION = "no objection"
    SILENT = "silent"
    DAMAGED = "damaged file"
    FORGED = "forged file"


@dataclass(frozen=True)
class Actor:
    """A county in the play. ``scene`` chooses among the things that commenting counties say."""

    county_code: str
    part: Part
    scene: int


# Of every twelve counties six comment, two have no objection, four are silent: some 60, 20 and 37 of 117
_PARTS = (
    Part.COMMENTS,
    Part.SILENT,
    Part.COMMENTS,
    Part.NO_OBJECTION,
    Part.COMMENTS,
    Part.SILENT,
    Part.COMMENTS,
    Part.SILENT,
    Part.COMMENTS,
    Part.NO_OBJECTION,
    Part.COMMENTS,
    Part.SILENT,
)


def cast(county_codes: list[str], without_patches: set[str]) -> list[Actor]:
    """The parts of all counties; one without patches has nothing to take out and answers “no objection”.

    The last two commenting counties send the damaged and the forged file.
    """
    actors = []
    for position, code in enumerate(sorted(county_codes)):
        part = _PARTS[position % len(_PARTS)]
        if part is Part.COMMENTS and code in without_patches:
            part = Part.NO_OBJECTION
        actors.append(Actor(code, part, sum(actor.part is Part.COMMENTS for actor in actors)))
    commenting = [position for position, actor in enumerate(actors) if actor.part is Part.COMMENTS]
    for position, part in zip(commenting[-2:], (Part.DAMAGED, Part.FORGED)):
        actors[position] = Actor(actors[position].county_code, part, actors[position].scene)
    return actors
