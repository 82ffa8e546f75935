"""The rows that windows list: read without their shapes, so quick however fine the lines are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd
from osgeo import gdal

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.comment import ReviewState
from redline_plugin.model.conflict import ConflictKind
from redline_plugin.model.overview import FindingRow, PieceRow, UnitRow
from redline_plugin.model.unit import UnitLevel, UnitState
from redline_plugin.store.comment_tables import text_of
from redline_plugin.store.schema import COMMENTS, CONFLICTS, FINDINGS, PATCHES, REVIEW_STATE, UNITS, Table
from redline_plugin.store.units import unit_of
from redline_plugin.store.vector import read_frame

# OGR takes the column of ids out of the values; as a sum with nothing it stays among them
_FEATURE_ID = "feature_id"
_PIECE_FIELDS = ("piece_id", "code", "name", "type_code", "area_km2")
_FINDING_FIELDS = ("code", "severity", "subject", "county_code", "row", "message", "detail")
_SHAPE = "shape"
_UNIT_FIELDS = ("county_code", "name", "city_code", "city_name", "level", "state", "comments", "replied_at")

Code = TypeVar("Code", bound=Enum)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Around all reading of one file: GDAL speaks up late where a page is broken. Raises InputError (FILE_DAMAGED)."""
    try:
        yield
    except RuntimeError as error:
        raise _damaged(path, str(error)) from error


def piece_rows(dataset: gdal.Dataset, path: Path) -> tuple[PieceRow, ...]:
    """The pieces of a package with the county's marks. Raises InputError (FILE_DAMAGED)."""
    pieces = _rows(dataset, path, PATCHES, _PIECE_FIELDS)
    marks = _rows(dataset, path, REVIEW_STATE, ("piece_id", "state"))
    states = {
        piece: _code(ReviewState, state, path, REVIEW_STATE, fid)
        for piece, state, fid in zip(marks["piece_id"], marks["state"], marks[_FEATURE_ID])
    }
    texts = (pieces[name].map(text_of) for name in _PIECE_FIELDS[:-1])
    areas = pieces["area_km2"].astype(float)
    return tuple(
        PieceRow(piece, int(fid), code, name, type_code, area, states.get(piece, ReviewState.NOT_SEEN))
        for fid, piece, code, name, type_code, area in zip(pieces[_FEATURE_ID], *texts, areas)
    )


def unit_rows(dataset: gdal.Dataset, path: Path) -> tuple[UnitRow, ...]:
    """The units of a register. Raises InputError (FILE_DAMAGED)."""
    frame = _rows(dataset, path, UNITS, _UNIT_FIELDS)
    return tuple(
        UnitRow(
            unit=unit_of(row, _code(UnitLevel, row["level"], path, UNITS, row[_FEATURE_ID])),
            feature_id=int(row[_FEATURE_ID]),
            state=_code(UnitState, row["state"], path, UNITS, row[_FEATURE_ID]),
            comments=int(row["comments"] or 0),
            replied_at=text_of(row["replied_at"]),
        )
        for row in frame.to_dict("records")
    )


def finding_rows(dataset: gdal.Dataset, path: Path) -> tuple[FindingRow, ...]:
    """The findings of a check. Raises InputError (FILE_DAMAGED)."""
    frame = _rows(dataset, path, FINDINGS, _FINDING_FIELDS, f", ST_GeometryType(geom) AS {_SHAPE}")
    texts = {name: frame[name].map(text_of).tolist() for name in (*_FINDING_FIELDS, _SHAPE) if name != "row"}
    numbers = pd.to_numeric(frame["row"], errors="coerce").fillna(0).astype(int).tolist()
    return tuple(
        map(
            FindingRow,
            frame[_FEATURE_ID].astype(int).tolist(),
            texts["code"],
            texts["severity"],
            texts["subject"],
            texts["county_code"],
            numbers,
            texts["message"],
            texts["detail"],
            texts[_SHAPE],
        )
    )


def comment_count(dataset: gdal.Dataset, path: Path) -> int:
    """How many comments the file holds. Raises InputError (FILE_DAMAGED)."""
    return len(_rows(dataset, path, COMMENTS, ("comment_id",)))


def contradiction_count(dataset: gdal.Dataset, path: Path) -> int:
    """In how many places the register's comments contradict each other. Raises InputError (FILE_DAMAGED)."""
    kinds = _rows(dataset, path, CONFLICTS, ("kind",))["kind"]
    return int((kinds != ConflictKind.JOINT_SUPPORT.value).sum())


def _rows(
    dataset: gdal.Dataset, path: Path, table: Table, fields: Sequence[str], more: str = ""
) -> pd.DataFrame:
    layer = dataset.GetLayerByName(table.name)
    if layer is None:
        raise _damaged(path, table.name)
    definition = layer.GetLayerDefn()
    for field in fields:
        if definition.GetFieldIndex(field) < 0:
            raise _damaged(path, f"{table.name}.{field}")
    columns = ", ".join(f'"{field}"' for field in fields)
    fid = layer.GetFIDColumn().replace('"', '""')
    sql = f'SELECT "{fid}" + 0 AS {_FEATURE_ID}, {columns}{more} FROM "{table.name}"'  # nosec B608 - names of our own schema
    result = dataset.ExecuteSQL(sql)
    frame = read_frame(result)
    dataset.ReleaseResultSet(result)
    return frame


def _code(codes: type[Code], value: Any, path: Path, table: Table, feature_id: int) -> Code:
    try:
        return codes(value)
    except ValueError as error:
        raise _damaged(path, f"{table.name}.state, {int(feature_id)}: {text_of(value)}") from error


def _damaged(path: Path, detail: str) -> InputError:
    return InputError(ErrorCode.FILE_DAMAGED, path=str(path), detail=detail)
