"""A draft with safe fixes as a file: the copy, and what was done to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.schema import FIXES, Table
from redline_plugin.store.staging import staged_file
from redline_plugin.store.vector import SourceField, close, create_geopackage, unsynced, write_table

DRAFT_COPY = Table("draft", (), "MultiPolygon")  # all fields are the source's own
_TAKEN = ("fid", "geom")  # GeoPackage's own columns


def write_fixed_draft(
    path: Path, rows: pd.DataFrame, fields: Sequence[SourceField], fixes: pd.DataFrame
) -> None:
    """Write the layer ``draft`` (EPSG:4490, the source's own fields as they were) and the table ``fixes``, staged.

    An own field called ``fid`` or ``geom`` gets ``src_`` before its name. Raises WriteError.
    """
    names = _free_names(fields)
    own = tuple(
        SourceField(names[one.name], one.ogr_type, one.subtype, one.width, one.precision) for one in fields
    )
    with staged_file(path) as temporary, unsynced():
        dataset = create_geopackage(temporary)
        write_table(dataset, DRAFT_COPY, rows.rename(columns=names), own)
        write_table(dataset, FIXES, fixes)
        write_layer_styles(dataset, [DRAFT_COPY.name])
        close(dataset)


def _free_names(fields: Sequence[SourceField]) -> dict[str, str]:
    taken = {*_TAKEN, *(field.name.casefold() for field in fields)}
    names = {}
    for field in fields:
        name = field.name
        if name.casefold() in _TAKEN:
            while name.casefold() in taken:
                name = f"src_{name}"
            taken.add(name.casefold())
        names[field.name] = name
    return names
