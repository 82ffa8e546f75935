"""Check a draft before it goes out.

Errors are what the split or the ledger would stumble over: no or broken geometry, ground claimed twice, a code given
twice. Everything else is a warning, for a person to look at. Every finding has its values and its place.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

import pandas as pd

from redline_plugin.model.finding import Finding
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.checks import (
    attributes,
    contradictions,
    extent,
    neighbours,
    protected_areas,
    shapes,
    small,
)
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck
from redline_plugin.steps.checks.survey import Survey
from redline_plugin.steps.split import never_cancelled

__all__ = ["CHECKS", "Thresholds", "check_draft"]

Check = Callable[[DraftUnderCheck], "list[Finding]"]

CHECKS: tuple[Check, ...] = (
    shapes.empty_geometries,
    shapes.invalid_geometries,
    shapes.duplicate_vertices,
    shapes.short_segments,
    shapes.acute_angles,
    shapes.multipart_patches,
    shapes.slivers,
    neighbours.duplicate_shapes,
    neighbours.overlaps,
    neighbours.gaps,
    small.small_patches,
    attributes.missing_codes,
    attributes.duplicate_codes,
    attributes.missing_names,
    attributes.missing_types,
    attributes.unknown_types,
    attributes.missing_areas,
    attributes.areas_that_differ,
    contradictions.code_against_county,
    contradictions.code_against_type,
    contradictions.type_name_against_code,
    contradictions.names_off_the_pattern,
    contradictions.name_against_type,
    extent.missing_counties,
    extent.unknown_counties,
    extent.counties_that_differ,
    extent.beyond_the_counties,
    extent.county_lines,
    protected_areas.protected_areas_left_out,
    protected_areas.unknown_kinds,
    protected_areas.absent_kinds,
)

# Begun first, side by side, so that the short ones fill up what is left of the cores' time
_LONG = (
    neighbours.overlaps,
    extent.beyond_the_counties,
    protected_areas.protected_areas_left_out,  # uses what the first finds
    neighbours.gaps,
)
_SIDE_BY_SIDE = 2  # more take more memory, and each has threads of its own


def told_to_nobody(done: float) -> None:
    """For callers without anybody who waits."""


def check_draft(
    patches: pd.DataFrame,
    counties: pd.DataFrame,
    protected_areas: pd.DataFrame | None,
    thresholds: Thresholds,
    is_cancelled: Callable[[], bool] = never_cancelled,
    tell: Callable[[float], None] = told_to_nobody,
    survey: Survey | None = None,
) -> list[Finding]:
    """All findings about a draft, in the order of `CHECKS`, which run some at a time in threads.

    ``patches``: the patches frame (columns ``stated_area`` and ``type_name`` are compared where there are some);
    ``counties`` and ``protected_areas`` (or None): their frames; all geometry EPSG:4490. A patch with broken geometry
    is found by the check for that and left out of those that compute with it. Within a check it is asked ever again,
    from any thread, whether to go on; ``tell`` hears which share of the checks is done. ``survey``: of all patches,
    with the same thresholds, where it was taken while the draft was read. Raises CancelledError.
    """
    stop = Event()
    draft = DraftUnderCheck(
        patches, counties, protected_areas, thresholds, lambda: stop.is_set() or is_cancelled(), survey
    )
    _ = draft.tree  # most checks wait for it
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        checks = {check: pool.submit(_checked, check, draft) for check in dict.fromkeys((*_LONG, *CHECKS))}
        try:
            for number, done in enumerate(as_completed(checks.values())):
                done.result()
                tell((number + 1) / len(checks))
            return [one for check in CHECKS for one in checks[check].result()]
        finally:
            stop.set()  # whoever is still at work stops: one check has failed, or the person asked
            for waiting in checks.values():
                waiting.cancel()


def _checked(check: Check, draft: DraftUnderCheck) -> list[Finding]:
    draft.go_on()
    return check(draft)
