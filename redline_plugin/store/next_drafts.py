"""The next draft as a file: the layer ``draft`` that can be split again, and where each change comes from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.schema import LINEAGE, NEXT_DRAFT
from redline_plugin.store.staging import staged_file
from redline_plugin.store.vector import SourceField, close, create_geopackage, unsynced, write_table


def write_next_draft(
    path: Path, patches: pd.DataFrame, fields: Sequence[SourceField], lineage: pd.DataFrame
) -> None:
    """Write the layers, staged. The draft carries ``patch_id`` and the source's own fields. Raises WriteError."""
    with staged_file(path) as temporary, unsynced():
        dataset = create_geopackage(temporary)
        write_table(dataset, NEXT_DRAFT, patches, fields)
        write_table(dataset, LINEAGE, lineage)
        write_layer_styles(dataset, [NEXT_DRAFT.name, LINEAGE.name])
        close(dataset)
