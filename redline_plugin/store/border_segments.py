"""Border segments as a layer of their own."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.schema import BORDER_SEGMENTS
from redline_plugin.store.staging import staged_file
from redline_plugin.store.vector import close, create_geopackage, unsynced, write_table


def write_border_segments(path: Path, segments: pd.DataFrame) -> None:
    """Write a GeoPackage with the layer ``border_segments`` (EPSG:4490), staged. Raises WriteError."""
    with staged_file(path) as temporary, unsynced():
        dataset = create_geopackage(temporary)
        write_table(dataset, BORDER_SEGMENTS, segments)
        write_layer_styles(dataset, [BORDER_SEGMENTS.name])
        close(dataset)
