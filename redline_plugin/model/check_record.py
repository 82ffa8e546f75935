"""What was checked, when and how strictly: what a file of findings says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from redline_plugin.model.source import LayerSource


@dataclass(frozen=True)
class CheckRecord:
    """One check of a draft.

    ``patches``: how many rows the draft has; ``checked_at``: ISO 8601; ``scale``: 10000 for 1:10 000; ``thresholds``:
    the numbers that the check went by, under their names in `steps.check.Thresholds`; ``counties``: the
    layer it was held against (None: in a file that does not say it); ``protected_areas``: their file (empty: none).
    """

    draft: LayerSource
    patches: int
    checked_at: str
    scale: int
    thresholds: Mapping[str, float] = field(default_factory=dict)
    counties: LayerSource | None = None
    protected_areas: str = ""
