"""The file that a county gets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FileKind(str, Enum):
    """What one of our GeoPackages is; stored under ``kind`` in ``redline_meta``."""

    PACKAGE = "package"
    SUBMISSION = "submission"
    REGISTER = "register"
    FEEDBACK = "feedback"
    FINDINGS = "findings"


class PackageState(str, Enum):
    """Whether an issue of a unit's package is the one that counts."""

    ISSUED = "issued"
    REPLACED = "replaced"  # by a later issue


@dataclass(frozen=True)
class PackageProject:
    """What the QGIS project inside a package needs to know. ``extent`` is xmin, ymin, xmax, ymax in EPSG:4490."""

    file_name: str
    title: str
    county_name: str
    layers: tuple[str, ...]
    extent: tuple[float, float, float, float]
