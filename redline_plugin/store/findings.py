"""Findings of a check as a layer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.schema import FINDINGS
from redline_plugin.store.staging import staged_file
from redline_plugin.store.vector import close, create_geopackage, rows_to_frame, unsynced, write_table


def write_findings(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write a GeoPackage with the layer ``findings`` (EPSG:4490), staged. Raises WriteError."""
    with staged_file(path) as temporary, unsynced():
        dataset = create_geopackage(temporary)
        write_table(dataset, FINDINGS, rows_to_frame(FINDINGS, [dict(row) for row in rows]))
        write_layer_styles(dataset, [FINDINGS.name])
        close(dataset)
