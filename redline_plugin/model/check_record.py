"""What was checked, when and how strictly: what a file of findings says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from redline_plugin.model.source import LayerSource


@dataclass(frozen=True)
class CheckRecord:
    """One check of a draft.

    ``patches``: how many rows the draft has; ``checked_at``: ISO 8601; ``scale``: 10000 for 1:10 000; ``thresholds``:
    the numbers that the check went by, under their names in `steps.check.Thresholds`; ``counties`` and
    ``protected_areas``: the files it was held against (empty: none).
    """

    draft: LayerSource
    patches: int
    checked_at: str
    scale: int
    thresholds: Mapping[str, float] = field(default_factory=dict)
    counties: str = ""
    protected_areas: str = ""
