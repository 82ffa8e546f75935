"""The layers of a split besides the draft: read whole, because they are small."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.splitting.request import SplitRequest
from redline_plugin.model.intake import Note
from redline_plugin.model.source import LayerSource
from redline_plugin.model.unit import Remit
from redline_plugin.steps.border.within_reach import BorderReach
from redline_plugin.steps.remits import remits_of
from redline_plugin.store.counties import take_counties
from redline_plugin.store.drafts import OpenDraft, open_draft
from redline_plugin.store.protected_areas import take_protected_areas
from redline_plugin.store.schema import PROTECTED_AREAS
from redline_plugin.store.vector import rows_to_frame

NEIGHBOUR_KNOWN_WITHIN_M = 15_000.0  # more than `border.NEIGHBOUR_KNOWN_WITHIN_DEGREES`


@dataclass(frozen=True)
class Sources:
    """All layers that are given: the draft opened, the others read. None: not given."""

    draft: OpenDraft
    counties: pd.DataFrame
    other_counties: pd.DataFrame | None  # across the province border
    neighbour_patches: pd.DataFrame | None
    protected_areas: pd.DataFrame
    remits: tuple[Remit, ...]
    noticed: tuple[Note, ...] = ()  # of the layers that were read

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was noticed of all layers; of the draft, as far as its rows have been read."""
        return (*self.draft.layer.notes, *self.noticed)


def _near_border(source: LayerSource, counties: pd.DataFrame) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """The neighbours' patches that may matter at the border: patch_id and geometry. Many send their whole draft."""
    draft = open_draft(source)
    reach = BorderReach(counties["geometry"].to_numpy(), NEIGHBOUR_KNOWN_WITHIN_M)
    kept = []
    for first_row, rows in draft.blocks():
        near = reach.may_reach(shapely.bounds(rows["geometry"].to_numpy()))
        ids = np.array(draft.ids.of(rows, first_row), dtype=object)
        kept.append(pd.DataFrame({"patch_id": ids[near], "geometry": rows["geometry"].to_numpy()[near]}))
    return pd.concat(kept, ignore_index=True), draft.layer.notes


def open_neighbours(
    draft: LayerSource | None, counties: LayerSource | None, ours: pd.DataFrame
) -> tuple[pd.DataFrame | None, pd.DataFrame | None, tuple[Note, ...]]:
    """The neighbours' counties, and their patches near the border with ours, where given; and what was noticed."""
    other_counties, patches = None, None
    noticed: tuple[Note, ...] = ()
    if counties is not None:
        other_counties, more = take_counties(counties)
        noticed += more
    if draft is not None:
        patches, more = _near_border(draft, ours)
        noticed += more
    return other_counties, patches, noticed


def open_sources(request: SplitRequest, progress: Progress) -> Sources:
    """Open and read what the request names. Raises InputError for a layer that cannot be taken, CancelledError."""
    progress.go_on(0.0, Step.READING, name=request.draft.path)
    draft = open_draft(request.draft)
    progress.go_on(0.03, Step.READING, name=request.counties.path)
    counties, noticed = take_counties(request.counties)
    counties = counties.sort_values("county_code", ignore_index=True)
    other_counties, neighbours, more = open_neighbours(
        request.neighbour_draft, request.neighbour_counties, counties
    )
    noticed += more
    protected_areas = rows_to_frame(PROTECTED_AREAS, ())
    if request.protected_areas:
        protected_areas, more = take_protected_areas(request.protected_areas)
        noticed += more
    remits = remits_of(counties, request.levels, request.themes)
    return Sources(draft, counties, other_counties, neighbours, protected_areas, remits, noticed)
