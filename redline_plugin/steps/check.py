"""Check a draft before it goes out.

Errors are what the split or the ledger would stumble over: no or broken geometry, ground claimed twice, a code given
twice. Everything else is a warning, for a person to look at. Every finding has its values and its place.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from redline_plugin.errors import CancelledError
from redline_plugin.model.finding import Finding
from redline_plugin.model.thresholds import Thresholds
from redline_plugin.steps.checks import attributes, extent, shapes
from redline_plugin.steps.checks.draft_under_check import DraftUnderCheck
from redline_plugin.steps.split import never_cancelled

__all__ = ["CHECKS", "Thresholds", "check_draft"]

CHECKS: tuple[Callable[[DraftUnderCheck], list[Finding]], ...] = (
    shapes.empty_geometries,
    shapes.invalid_geometries,
    shapes.duplicate_vertices,
    shapes.multipart_patches,
    shapes.overlaps,
    shapes.small_patches,
    shapes.slivers,
    attributes.missing_codes,
    attributes.duplicate_codes,
    attributes.missing_names,
    attributes.unknown_types,
    attributes.areas_that_differ,
    extent.beyond_the_counties,
    extent.protected_areas_left_out,
)


def check_draft(
    patches: pd.DataFrame,
    counties: pd.DataFrame,
    protected_areas: pd.DataFrame | None,
    thresholds: Thresholds,
    is_cancelled: Callable[[], bool] = never_cancelled,
) -> list[Finding]:
    """All findings about a draft, check by check in the order of `CHECKS`.

    ``patches``: the patches frame (a column ``stated_area`` is compared where there is one); ``counties`` and
    ``protected_areas`` (or None): their frames; all geometry EPSG:4490. A patch with broken geometry is found by the
    check for that and left out of those that compute with it. Raises CancelledError.
    """
    draft = DraftUnderCheck(patches, counties, protected_areas, thresholds)
    findings = []
    for check in CHECKS:
        if is_cancelled():
            raise CancelledError
        findings += check(draft)
    return findings
