"""A register while it is being made: the draft row by row as it is read, everything else when all is known."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
import pandas as pd
from osgeo import ogr

from redline_plugin.model.event import EventKind
from redline_plugin.model.intake import Note
from redline_plugin.model.package import FileKind
from redline_plugin.model.round import Round
from redline_plugin.steps.integrity.event_log import next_event
from redline_plugin.store.bulk_rows import (
    append_rows,
    attach,
    filling,
    index_numbered,
    index_shapes,
    insert_columns,
    take_triggers_out,
    tell_contents,
)
from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.meta import write_meta
from redline_plugin.store.packed_index import boxes_of
from redline_plugin.store.register import LAYERS_TO_STYLE, events_frame
from redline_plugin.store.schema import (
    BORDER_SEGMENTS,
    DRAFT_PATCHES,
    DRAFT_PIECES,
    EVENTS,
    LINE_SLIVERS,
    META,
    PACKAGES,
    PROTECTED_AREAS,
    REGISTER_TABLES,
    REMAINDERS,
    UNITS,
)
from redline_plugin.store.vector import (
    SourceField,
    append_frame,
    close,
    create_geopackage,
    create_table,
    open_vector,
    python_values,
    unsynced,
)

# What SQLite keeps as GDAL would; times and lists GDAL writes itself, in forms of its own
_PLAIN_TYPES = (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal, ogr.OFTString)


@dataclass(frozen=True)
class RegisterContent:
    """What a round opens with besides its draft and its pieces; frames are named like the tables they fill."""

    round: Round
    values: Mapping[str, str]
    units: pd.DataFrame
    protected_areas: pd.DataFrame
    border_segments: pd.DataFrame
    packages: pd.DataFrame
    line_slivers: pd.DataFrame
    notes: tuple[Note, ...] = field(default=())


class PatchRows(Protocol):
    """Takes the draft's patches in, some at a time."""

    def append(
        self, first_row: int, patches: pd.DataFrame, shapes: Sequence[bytes | None], bounds: np.ndarray
    ) -> None:
        """Append rows.

        ``first_row`` counts from 0; ``shapes`` as GeoPackage keeps them; ``bounds`` as `shapely.bounds`.
        """


def create_register(path: Path, fields: Sequence[SourceField]) -> None:
    """A register with all its tables and nothing in them; ``fields``: the draft's own."""
    with unsynced():
        dataset = create_geopackage(path)
        write_meta(dataset, FileKind.REGISTER, {})
        for table in (DRAFT_PATCHES, *REGISTER_TABLES[1:]):
            create_table(dataset, table, fields if table is DRAFT_PATCHES else ())
        write_layer_styles(dataset, LAYERS_TO_STYLE)
        close(dataset)


@contextmanager
def taking_patches(path: Path, fields: Sequence[SourceField]) -> Iterator[PatchRows]:
    """Take the draft into a new register, in the order of its rows: patch n is row n of ``draft_patches``, from 1."""
    names = [*DRAFT_PATCHES.field_names(), *(one.name for one in fields)]
    if all(one.ogr_type in _PLAIN_TYPES for one in fields):
        with filling(path, take_triggers_out(path, (DRAFT_PATCHES,))) as connection:
            rows = _BulkRows(connection, names)
            yield rows
            rows.index()
        return
    with unsynced():
        dataset = open_vector(str(path), update=True)
        layer = dataset.GetLayerByName(DRAFT_PATCHES.name)
        layer.StartTransaction()
        yield _Features(layer, names)
        layer.CommitTransaction()
        close(dataset)


class _BulkRows:
    def __init__(self, connection: sqlite3.Connection, names: list[str]) -> None:
        self._connection, self._names = connection, names
        self._boxes: list[np.ndarray] = []
        self._low, self._high = np.full(2, np.inf), np.full(2, -np.inf)

    def append(
        self, first_row: int, patches: pd.DataFrame, shapes: Sequence[bytes | None], bounds: np.ndarray
    ) -> None:
        fids = range(first_row + 1, first_row + 1 + len(patches))
        columns = [python_values(patches[name]) for name in self._names]
        names = ["fid", "geom", *self._names]
        insert_columns(self._connection, DRAFT_PATCHES.name, names, [fids, shapes, *columns])
        self._boxes.append(boxes_of(bounds))
        self._low = np.minimum(self._low, bounds[:, :2].min(axis=0))
        self._high = np.maximum(self._high, bounds[:, 2:].max(axis=0))

    def index(self) -> None:
        """When all rows are there: what depends on all of them."""
        boxes = np.concatenate(self._boxes)
        self._boxes.clear()
        index_shapes(self._connection, DRAFT_PATCHES.name, np.arange(1, len(boxes) + 1), boxes)
        tell_contents(self._connection, DRAFT_PATCHES, [*self._low, *self._high])


class _Features:
    """Through GDAL, feature by feature: for fields of types that it writes in forms of its own."""

    def __init__(self, layer: ogr.Layer, names: list[str]) -> None:
        self._layer, self._names = layer, names

    def append(
        self, first_row: int, patches: pd.DataFrame, shapes: Sequence[bytes | None], bounds: np.ndarray
    ) -> None:
        append_frame(self._layer, patches[[*self._names, "geometry"]])


def complete_register(path: Path, pieces: Path, content: RegisterContent) -> None:
    """Put everything else into a register that has the draft's patches; ``pieces``: the store of pieces."""
    frames = {
        META: pd.DataFrame({"key": list(content.values), "value": list(content.values.values())}),
        UNITS: content.units,
        PROTECTED_AREAS: content.protected_areas,
        BORDER_SEGMENTS: content.border_segments,
        PACKAGES: content.packages,
        LINE_SLIVERS: content.line_slivers,
        EVENTS: _first_events(content),
    }
    triggers = take_triggers_out(path, (DRAFT_PIECES, REMAINDERS, *frames))
    with filling(path, triggers) as connection:
        attach(connection, pieces, "store")
        _copy_pieces(connection)
        for table, frame in frames.items():
            append_rows(connection, table, frame)


def _copy_pieces(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT INTO main.draft_pieces (piece_id, patch_id, county_code, area_km2) "
        "SELECT pieces.piece_id, patches.patch_id, pieces.county_code, pieces.area_km2 FROM store.pieces AS pieces "
        "CROSS JOIN main.draft_patches AS patches ON patches.fid = pieces.patch "
        "WHERE pieces.county_code <> '' ORDER BY pieces.piece"
    )
    tell_contents(connection, DRAFT_PIECES)
    connection.execute("CREATE TEMP TABLE outside (fid INTEGER PRIMARY KEY, piece INTEGER)")
    connection.execute(
        "INSERT INTO outside (piece) SELECT piece FROM store.pieces WHERE county_code = '' ORDER BY piece"
    )
    joined = "FROM outside CROSS JOIN store.pieces AS pieces ON pieces.piece = outside.piece "
    connection.execute(
        "INSERT INTO main.remainders (fid, geom, patch_id, area_km2) "  # nosec B608 - constants
        f"SELECT outside.fid, coalesce(pieces.shape, patches.geom), patches.patch_id, pieces.area_km2 {joined}"
        "CROSS JOIN main.draft_patches AS patches ON patches.fid = pieces.patch ORDER BY outside.fid"
    )
    boxes = f"SELECT outside.fid, minx, miny, maxx, maxy {joined}"  # nosec B608 - constants
    index_numbered(connection, REMAINDERS, boxes)


def _first_events(content: RegisterContent) -> pd.DataFrame:
    at = content.round.issued_at
    events = [
        next_event(None, at, EventKind.ROUND_OPENED, content.round.round_id, content.round.draft.fingerprint)
    ]
    for note in content.notes:
        detail = {"code": note.code.value, "layer": note.layer, **note.values}
        told = json.dumps(detail, ensure_ascii=False, default=str)
        events.append(next_event(events[-1], at, EventKind.SOURCE_TAKEN, note.path, told))
    for package in content.packages.to_dict("records"):
        subject, detail = package["package_id"], package["county_code"]
        events.append(next_event(events[-1], at, EventKind.PACKAGE_ISSUED, subject, detail))
    return events_frame(events)
