"""What a split will do, and what is still missing for it, in words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from redline_plugin.gui.province.preparation.looks import Looks
from redline_plugin.gui.province.preparation.preparation import REQUIRED, Place, Preparation
from redline_plugin.gui.province.preparation.source_words import place_label
from redline_plugin.model.unit import UnitLevel
from redline_plugin.words.labels import label
from redline_plugin.words.translation import tr

_REGISTER = "register.gpkg"  # as the job of the split calls it


def missing_for_check(preparation: Preparation, looks: Looks) -> list[str]:
    """What keeps the draft from being checked; empty if nothing does."""
    return missing_sources(preparation, looks, REQUIRED)


def missing_for_split(preparation: Preparation, looks: Looks) -> list[str]:
    """What keeps the draft from being split; empty if nothing does."""
    choices = preparation.round
    missing = missing_sources(preparation, looks, REQUIRED)
    if not choices.title:
        missing.append(tr("the title"))
    if not choices.levels:
        missing.append(tr("who is asked"))
    if UnitLevel.DEPARTMENT in choices.levels and not choices.themes:
        missing.append(tr("which departments are asked"))
    if not choices.folder:
        missing.append(tr("the folder"))
    elif (Path(choices.folder) / _REGISTER).exists():
        missing.append(tr("another folder: this one holds a round already"))
    return missing


def missing_in_words(missing: list[str]) -> str:
    """A line that names what is missing; empty if nothing is."""
    return tr("Still missing: {things}").format(things=tr(", ").join(missing)) if missing else ""


def plan_in_words(preparation: Preparation, looks: Looks) -> str:
    """What will happen."""
    choices = preparation.round
    patches, counties = looks.of(Place.DRAFT).rows, looks.of(Place.COUNTIES).rows
    asked = [
        label(level) for level in UnitLevel if level in choices.levels and level is not UnitLevel.DEPARTMENT
    ]
    if UnitLevel.DEPARTMENT in choices.levels:
        asked += [theme.name for theme in choices.themes]
    words = tr(
        "{patches} patches are split along the lines of {counties} counties. Asked are: {asked}. "
        "Packages and register are written to {folder}."
    )
    return words.format(
        patches=f"{patches:,}", counties=f"{counties:,}", asked=tr(", ").join(asked), folder=choices.folder
    )


def missing_sources(preparation: Preparation, looks: Looks, required: Iterable[Place]) -> list[str]:
    """The sources that were not chosen, and what is not yet clear about those that were."""
    missing = [place_label(place) for place in required if place not in preparation.sources]
    unclear = [place_label(place) for place in preparation.sources if not looks.of(place).is_usable]
    return missing + [tr("what is asked about “{source}”").format(source=name) for name in unclear]
