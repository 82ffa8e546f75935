"""What becomes of slivers: small parts of a patch that reach over a county line.

A draft that was drawn along another version of a county line, or rounded, strays over this one by little. Whatever is
chosen, nothing is lost and nothing doubled: a sliver only comes to one county's piece of the patch or to another's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class SliverRule(Enum):
    """Which parts of a patch beyond a county line are no pieces of their own."""

    KEEP = "keep"  # none: cut exactly at the line, however small the piece
    WITHIN_TOLERANCE = "within_tolerance"  # thinner than coordinates are exact, about a millimetre
    JOIN = "join"  # narrower and smaller than the office says


@dataclass(frozen=True)
class LineSlivers:
    """The rule, and for JOIN what a sliver is: narrower (mean width) than ``narrower_than_m`` and smaller than
    ``smaller_than_m2``. Both are proposals: 0.2 mm and 10 mm² on a map 1:10,000, none is a clause of a norm.
    """

    rule: SliverRule = SliverRule.WITHIN_TOLERANCE
    narrower_than_m: float = 2.0
    smaller_than_m2: float = 1000.0


WITHIN_TOLERANCE = LineSlivers()
