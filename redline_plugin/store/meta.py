"""``redline_meta``: what a file of ours says about itself, and the formats it has had."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd
from osgeo import gdal

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.package import FileKind
from redline_plugin.model.round import DraftRef, Round, Stage
from redline_plugin.store.schema import FORMAT_VERSION, META, META_TABLE
from redline_plugin.store.vector import append_frame, open_vector, read_frame, write_table

# From a version to the next: each takes the values of its version and gives those of the one after it.
MIGRATIONS: Mapping[int, Callable[[dict[str, str]], dict[str, str]]] = {}


def round_values(round_: Round) -> dict[str, str]:
    """What every file of a round carries about it."""
    return {
        "round_id": round_.round_id,
        "round_title": round_.title,
        "stage": round_.stage.value,
        "draft_id": round_.draft.draft_id,
        "draft_fingerprint": round_.draft.fingerprint,
        "issuer": round_.issuer,
        "issued_at": round_.issued_at,
        "deadline": round_.deadline,
    }


def round_of(meta: Mapping[str, str]) -> Round:
    """The round that a file speaks of."""
    return Round(
        round_id=meta.get("round_id", ""),
        title=meta.get("round_title", ""),
        stage=Stage(meta.get("stage", Stage.CONSULTATION.value)),
        issuer=meta.get("issuer", ""),
        issued_at=meta.get("issued_at", ""),
        deadline=meta.get("deadline", ""),
        draft=DraftRef(meta.get("draft_id", ""), meta.get("draft_fingerprint", "")),
    )


def write_meta(dataset: gdal.Dataset, kind: FileKind, values: Mapping[str, str]) -> None:
    """Create ``redline_meta`` in a new file."""
    rows = {"format_version": str(FORMAT_VERSION), "kind": kind.value, **values}
    write_table(dataset, META, pd.DataFrame({"key": list(rows), "value": list(rows.values())}))


def set_meta(dataset: gdal.Dataset, values: Mapping[str, str]) -> None:
    """Change or add values in a file open for update."""
    layer = dataset.GetLayerByName(META_TABLE)
    rows = {feature["key"]: feature for feature in layer}
    new = {}
    for key, value in values.items():
        if key in rows:
            rows[key].SetField("value", value)
            layer.SetFeature(rows[key])
        else:
            new[key] = value
    append_frame(layer, pd.DataFrame({"key": list(new), "value": list(new.values())}))


def read_meta(dataset: gdal.Dataset, path: str) -> dict[str, str]:
    """The values, brought up to the format of today.

    Raises InputError: NOT_OUR_FILE, FORMAT_TOO_NEW.
    """
    layer = dataset.GetLayerByName(META_TABLE)
    if layer is None:
        raise InputError(ErrorCode.NOT_OUR_FILE, path=path)
    frame = read_frame(layer)
    if not {"key", "value"} <= set(frame.columns):
        raise InputError(ErrorCode.NOT_OUR_FILE, path=path)
    values = {
        str(key): "" if value is None else str(value) for key, value in zip(frame["key"], frame["value"])
    }
    return _up_to_date(values, path)


def _up_to_date(values: dict[str, str], path: str) -> dict[str, str]:
    version = small_number(values.get("format_version", ""))
    if version is None:
        raise InputError(ErrorCode.NOT_OUR_FILE, path=path)
    if version > FORMAT_VERSION:
        raise InputError(ErrorCode.FORMAT_TOO_NEW, path=path, version=version, known=FORMAT_VERSION)
    while version < FORMAT_VERSION:
        values = MIGRATIONS[version](values)
        version += 1
    return values


def small_number(text: str) -> int | None:
    """A whole number of at most nine digits; None for anything else, however long (files come from outside)."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


def kind_of(path: Path) -> FileKind:
    """Which of our files this is. Raises InputError (SOURCE_MISSING, SOURCE_UNREADABLE, NOT_OUR_FILE …)."""
    meta = read_meta(open_vector(str(path)), str(path))
    try:
        return FileKind(meta.get("kind", ""))
    except ValueError as error:
        raise InputError(ErrorCode.NOT_OUR_FILE, path=str(path)) from error


def require_kind(meta: Mapping[str, str], path: str, *expected: FileKind) -> None:
    """Raises InputError (WRONG_KIND) where the file is another of ours than the step needs."""
    if meta.get("kind") not in {kind.value for kind in expected}:
        names = ", ".join(kind.value for kind in expected)
        raise InputError(ErrorCode.WRONG_KIND, path=path, kind=meta.get("kind", ""), expected=names)
