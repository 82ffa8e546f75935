"""The register's draft replaced by a later one, and who is asked anew: one transaction, all of it or nothing.

What comes in stands in another register, made for this and thrown away afterwards (`store.new_register`). Answers,
decisions, opinions and the log stay where they are.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.event import Event, EventKind
from redline_plugin.model.package import PackageState
from redline_plugin.model.round import DraftRef
from redline_plugin.model.unit import UnitState
from redline_plugin.steps.integrity.event_log import next_event
from redline_plugin.store.bulk_rows import append_rows, quoted, tell_contents
from redline_plugin.store.register import events_frame
from redline_plugin.store.schema import (
    BORDER_SEGMENTS,
    DRAFT_PATCHES,
    DRAFT_PIECES,
    EVENTS,
    LINE_SLIVERS,
    META,
    PACKAGES,
    REMAINDERS,
    UNITS,
    Table,
)
from redline_plugin.store.staging import writing

_REPLACED = (DRAFT_PATCHES, DRAFT_PIECES, REMAINDERS, LINE_SLIVERS, BORDER_SEGMENTS, UNITS)
_KEPT_OF_UNITS = ("state", "replied_at", "comments", "seen")
_ANSWERED = (UnitState.REPLIED.value, UnitState.NO_OBJECTION.value, UnitState.ASKED_AGAIN.value)
_PATIENCE_S = 10.0  # another program may be in the middle of taking in an answer


@dataclass(frozen=True)
class Replacement:
    """``earlier`` and ``later``: the drafts; ``at``: when (ISO 8601)."""

    earlier: DraftRef
    later: DraftRef
    at: str


def roll_back(register: Path) -> None:
    """Undo what a killed program left half-done in the register; whoever opens it only to read may not.

    A file that is missing, no database or locked is left for its reader to tell.
    """
    if register.is_file():
        with closing(_opened(register)) as connection, suppress(sqlite3.DatabaseError):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def replace_draft(register: Path, staged: Path, replacement: Replacement) -> None:
    """Take the draft, its pieces, the units and the new packages of ``staged`` over into the register.

    Packages of units that get a new one are marked as replaced; a unit that had answered is asked again.

    Raises InputError DRAFT_OTHER where the register's draft is not ``earlier`` any more (another program was faster),
    WriteError.
    """
    with writing(register), closing(_opened(register)) as connection:
        connection.execute("ATTACH ? AS staged", (str(staged),))
        with _transaction(connection):
            _require_draft(connection, register, replacement.earlier)
            codes = [
                code for (code,) in connection.execute("SELECT county_code FROM staged.packages ORDER BY fid")
            ]
            kept = connection.execute(f"SELECT county_code, {', '.join(_KEPT_OF_UNITS)} FROM main.units")  # nosec B608
            states = {code: (_state(state, code in codes), *rest) for code, state, *rest in kept}
            triggers = [one for table in _REPLACED for one in _replace(connection, table)]
            connection.executemany(
                "UPDATE main.units SET state = ?, replied_at = ?, comments = ?, seen = ? WHERE county_code = ?",
                [(*values, code) for code, values in states.items()],
            )
            _issue(connection)
            _name_draft(connection, replacement.later)
            _log(connection, replacement, codes)
            for statement in triggers:
                connection.execute(statement)


def _opened(register: Path) -> sqlite3.Connection:
    return sqlite3.connect(register, isolation_level=None, timeout=_PATIENCE_S)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _require_draft(connection: sqlite3.Connection, register: Path, earlier: DraftRef) -> None:
    meta = dict(connection.execute("SELECT key, value FROM main.redline_meta"))
    if (meta.get("draft_id"), meta.get("draft_fingerprint")) != (earlier.draft_id, earlier.fingerprint):
        raise InputError(ErrorCode.DRAFT_OTHER, path=str(register), draft_id=str(meta.get("draft_id")))


def _state(state: str, asked_anew: bool) -> str:
    return UnitState.ASKED_AGAIN.value if asked_anew and state in _ANSWERED else state


def _replace(connection: sqlite3.Connection, table: Table) -> list[str]:
    """Put the staged table, with the columns that it has, in the place of the register's own.

    Gives the statements that make its triggers: they come last, because the index over shapes is filled as it stands.
    """
    name, index = quoted(table.name), quoted(f"rtree_{table.name}_geom")
    if table.geometry:
        connection.execute(f"DROP TABLE main.{index}")
    connection.execute(f"DROP TABLE main.{name}")
    made = dict(
        connection.execute(
            "SELECT name, sql FROM staged.sqlite_master WHERE type = 'table' AND name IN (?, ?)",
            (table.name, f"rtree_{table.name}_geom"),
        )
    )
    for statement in made.values():
        connection.execute(statement)
    # Names of the schema, quoted; the columns are alike because they were made by the same statement
    connection.execute(f"INSERT INTO main.{name} SELECT * FROM staged.{name}")  # nosec B608
    if table.geometry:
        connection.execute(f"INSERT INTO main.{index} SELECT * FROM staged.{index}")  # nosec B608
    tell_contents(connection, table)
    return [
        statement
        for (statement,) in connection.execute(
            "SELECT sql FROM staged.sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table.name,)
        )
    ]


def _issue(connection: sqlite3.Connection) -> None:
    connection.execute(
        "UPDATE main.packages SET state = ? WHERE county_code IN (SELECT county_code FROM staged.packages)",
        (PackageState.REPLACED.value,),
    )
    columns = ", ".join(PACKAGES.field_names())
    connection.execute(
        f"INSERT INTO main.packages ({columns}) SELECT {columns} FROM staged.packages ORDER BY fid"  # nosec B608
    )
    tell_contents(connection, PACKAGES)


def _name_draft(connection: sqlite3.Connection, draft: DraftRef) -> None:
    values = (("draft_id", draft.draft_id), ("draft_fingerprint", draft.fingerprint))
    connection.executemany(
        f"UPDATE main.{META.name} SET value = ? WHERE key = ?",  # nosec B608 - the schema's own name
        [(value, key) for key, value in values],
    )


def _log(connection: sqlite3.Connection, replacement: Replacement, codes: list[str]) -> None:
    """Which draft took the place of which, who is asked anew because its pieces changed, what was noticed of layers,
    and each new package.
    """
    columns = "position, at, kind, subject, detail, previous, hash"
    statement = f"SELECT {columns} FROM main.events ORDER BY position DESC LIMIT 1"  # nosec B608 - constants
    position, at, kind, subject, detail, previous, hash_ = connection.execute(statement).fetchone()
    last = Event(position, at, EventKind(kind), subject, detail or "", previous, hash_)
    told = {
        "from": replacement.earlier.draft_id,
        "fingerprint": replacement.later.fingerprint,
        "pieces changed": codes,
    }
    detail = json.dumps(told, ensure_ascii=False)
    events = [next_event(last, replacement.at, EventKind.DRAFT_REPLACED, replacement.later.draft_id, detail)]
    taken = connection.execute(
        "SELECT subject, detail FROM staged.events WHERE kind = ? ORDER BY position",
        (EventKind.SOURCE_TAKEN.value,),
    )
    for subject, detail in taken:
        events.append(next_event(events[-1], replacement.at, EventKind.SOURCE_TAKEN, subject, detail))
    issued = connection.execute("SELECT package_id, county_code FROM staged.packages ORDER BY fid")
    for package_id, code in issued:
        events.append(next_event(events[-1], replacement.at, EventKind.PACKAGE_ISSUED, package_id, code))
    append_rows(connection, EVENTS, events_frame(events))
