"""The register (意见总库): the draft, who was asked, what came back, what was decided. One GeoPackage.

Written whole when a round opens; afterwards changed only inside `Register.transaction`, with a line in the log for
every change, so that a killed program leaves the old state or the new one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
from osgeo import gdal, ogr

from redline_plugin.errors import RedlineError
from redline_plugin.model.event import Event, EventKind
from redline_plugin.model.package import FileKind
from redline_plugin.model.round import DraftRef
from redline_plugin.model.submission import PackageKey
from redline_plugin.model.unit import Unit, UnitLevel, UnitState
from redline_plugin.steps.integrity.event_log import next_event
from redline_plugin.store.comment_tables import text_of
from redline_plugin.store.meta import read_meta, require_kind, round_of
from redline_plugin.store.schema import (
    DRAFT_PATCHES,
    EVENTS,
    PACKAGES,
    UNITS,
    Table,
)
from redline_plugin.store.staging import writing
from redline_plugin.store.units import unit_of
from redline_plugin.store.vector import (
    SourceField,
    append_frame,
    open_vector,
    read_frame,
    read_rows,
    source_fields,
    table_of,
)

LAYERS_TO_STYLE = (
    "units draft_patches remainders protected_areas border_segments comment_areas comment_lines comment_points "
    "conflicts decisions"
).split()


def now() -> str:
    """The local time with its offset, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _events(frame: pd.DataFrame) -> list[Event]:
    texts = ("at", "subject", "detail", "previous", "hash")
    return [
        Event(
            position=int(row["position"]),
            kind=EventKind(row["kind"]),
            **{name: text_of(row[name]) for name in texts},
        )
        for row in frame.to_dict("records")
    ]


def events_frame(events: list[Event]) -> pd.DataFrame:
    """Rows of the log."""
    return pd.DataFrame([{**vars(event), "kind": event.kind.value} for event in events])


def _by_code(units: pd.DataFrame) -> dict[str, Unit]:
    rows = units.to_dict("records")
    return {row["county_code"]: unit_of(row, UnitLevel(row["level"])) for row in rows}


class Register:
    """An open register. Used as a context manager; everything is closed when the block ends."""

    def __init__(self, path: Path, *, update: bool = False) -> None:
        """Open it. Raises InputError: SOURCE_MISSING, SOURCE_UNREADABLE, NOT_OUR_FILE, WRONG_KIND, FORMAT_TOO_NEW."""
        self.path = path
        self.dataset: gdal.Dataset = open_vector(str(path), update=update)
        self.meta = read_meta(self.dataset, str(path))
        require_kind(self.meta, str(path), FileKind.REGISTER)
        self.round = round_of(self.meta)

    def __enter__(self) -> Register:
        return self

    def __exit__(self, *exception: Any) -> None:
        self.dataset = None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block's changes or none of them. Raises WriteError where the file cannot be written."""
        with writing(self.path):
            self.dataset.StartTransaction()
            try:
                yield
            except BaseException:
                self.dataset.RollbackTransaction()
                raise
            self.dataset.CommitTransaction()

    def layer(self, table: Table) -> ogr.Layer:
        """The layer of one of the register's tables."""
        return self.dataset.GetLayerByName(table.name)

    def frame(self, table: Table) -> pd.DataFrame:
        """All rows of one of the register's tables."""
        return table_of(self.dataset, table)

    def append(self, table: Table, frame: pd.DataFrame) -> None:
        """Append rows (inside a transaction)."""
        append_frame(self.layer(table), frame)

    def clear(self, table: Table) -> None:
        """Take all rows out of a table of derived things (conflicts), to be found anew (inside a transaction)."""
        layer = self.layer(table)
        for fid in [feature.GetFID() for feature in layer]:
            layer.DeleteFeature(fid)

    def log(self, kind: EventKind, subject: str, detail: str = "") -> None:
        """Add a line to the log (inside a transaction)."""
        event = next_event(self._newest_event(), now(), kind, subject, detail)
        self.append(EVENTS, events_frame([event]))

    def events(self) -> list[Event]:
        """The log, in order."""
        return sorted(_events(self.frame(EVENTS)), key=lambda event: event.position)

    def _newest_event(self) -> Event | None:
        """The last line of the log, read anew each time: another program may have added one since."""
        newest = self.dataset.ExecuteSQL("SELECT * FROM events ORDER BY position DESC LIMIT 1")
        try:
            return next(iter(_events(read_rows(newest))), None)
        finally:
            self.dataset.ReleaseResultSet(newest)

    def package_keys(self) -> dict[str, PackageKey]:
        """The packages issued, by id, with their keys."""
        return {
            row["package_id"]: PackageKey(
                row["package_id"],
                row["county_code"],
                row["secret"],
                DraftRef(row["draft_id"], row["draft_fingerprint"]),
                int(row["issue"]),
            )
            for row in self.frame(PACKAGES).to_dict("records")
        }

    def units(self) -> dict[str, Unit]:
        """The units by their code: all counties, and the cities and departments that were asked."""
        return _by_code(self.frame(UNITS))

    def asked(self) -> dict[str, Unit]:
        """The units that were asked, by their code."""
        units = self.frame(UNITS)
        return _by_code(units[units["state"] != UnitState.NOT_SENT.value])

    def counties(self) -> pd.DataFrame:
        """The counties of the province, with their shapes: what ground is counted by, whoever was asked."""
        units = self.frame(UNITS)
        return units[units["level"] == UnitLevel.COUNTY.value].reset_index(drop=True)

    def draft(self) -> tuple[pd.DataFrame, tuple[SourceField, ...]]:
        """The draft's patches as they were taken in, and the source's own fields."""
        own = set(DRAFT_PATCHES.field_names())
        fields = tuple(one for one in source_fields(self.layer(DRAFT_PATCHES)) if one.name not in own)
        return self.patches(), fields

    def patches(self) -> pd.DataFrame:
        """The draft's patches (outside a transaction)."""
        return read_frame(self.layer(DRAFT_PATCHES))


def is_register(path: Path) -> bool:
    """Whether a file is a register that this program can open."""
    try:
        with Register(path):
            return True
    except RedlineError:
        return False
