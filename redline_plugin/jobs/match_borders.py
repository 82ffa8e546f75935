"""Compare our red line with a neighbouring province's along the common border."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.match_borders import BorderTolerance, match_borders
from redline_plugin.store.border_segments import write_border_segments
from redline_plugin.store.counties import read_counties
from redline_plugin.store.drafts import read_draft
from redline_plugin.store.staging import prepare_folder


@dataclass(frozen=True)
class MatchRequest:
    """The two red lines, our counties, theirs where known, and within how many metres ends count as joined."""

    draft: LayerSource
    counties: LayerSource
    neighbour_draft: LayerSource
    output: Path
    neighbour_counties: LayerSource | None = None
    tolerance_m: float = BorderTolerance().joined_m


@dataclass(frozen=True)
class MatchOutcome:
    """Where the segments stand, how many, and the frame itself."""

    output: Path
    segments: int
    frame: pd.DataFrame


def match(request: MatchRequest, progress: Progress) -> MatchOutcome:
    """Write the border segments as a layer. Raises InputError, WriteError, CancelledError."""
    prepare_folder(request.output.parent)
    progress.go_on(0.0, Step.READING, name=request.draft.path)
    patches = read_draft(request.draft).frame
    counties = read_counties(request.counties)
    progress.go_on(0.2, Step.READING, name=request.neighbour_draft.path)
    neighbours = read_draft(request.neighbour_draft).frame
    other_counties = read_counties(request.neighbour_counties) if request.neighbour_counties else None
    progress.go_on(0.3, Step.MATCHING_BORDERS)
    tolerance = BorderTolerance(joined_m=request.tolerance_m)
    segments = match_borders(patches, counties, neighbours, other_counties, tolerance)
    progress.go_on(0.9, Step.WRITING_FILE, name=request.output.name)
    write_border_segments(request.output, segments.rename(columns={"border_class": "class"}))
    progress.report(1.0, Step.DONE)
    return MatchOutcome(request.output, len(segments), segments)
