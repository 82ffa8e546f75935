"""Reference layers: what a reviewer sees beside the red line, such as farmland, mining rights, roads or imagery."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from redline_plugin.model.source import LayerSource

TABLE_PREFIX = "reference_"
"""How the tables of reference layers in a package begin: no table of ours does."""


class ReferenceUse(str, Enum):
    """How a reference layer reaches the unit. Imagery cannot be clipped into a package: it is linked or copied."""

    CLIPPED = "clipped"  # its shapes in the unit and a margin around it stand in the package
    LINKED = "linked"  # the project names the file by its whole path: for units that reach the same disk
    LINKED_RELATIVE = (
        "linked_relative"  # … by its path as seen from the packages: for a disk carried as it is
    )
    COPIED = "copied"  # the file lies in a folder beside the packages, and the project names it there


@dataclass(frozen=True)
class ReferenceLayer:
    """``name``: as people see it; ``style``: a QML file (empty: the one beside the source, else a plain one)."""

    name: str
    source: LayerSource
    use: ReferenceUse = ReferenceUse.CLIPPED
    style: str = ""
