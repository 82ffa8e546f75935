"""Comments, evidence and marks ⇄ rows: used by packages, submissions and the register alike."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely
from osgeo import gdal

from redline_plugin.model.comment import Comment, CommentKind, CommentShape, CommentState, Role
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.submission import ReviewMark
from redline_plugin.steps.geometry.area import area_m2, length_m
from redline_plugin.store.schema import (
    COMMENT_AREAS,
    COMMENT_LINES,
    COMMENT_POINTS,
    COMMENTS,
    EVIDENCE,
    REVIEW_STATE,
    SHAPE_TABLES,
    Table,
)
from redline_plugin.store.vector import as_multi, as_multi_lines, rows_to_frame, table_of

_TABLE_OF_ROLE = {
    Role.TAKE_OUT: COMMENT_AREAS,
    Role.BRING_IN: COMMENT_AREAS,
    Role.DISPUTED_BOUNDARY: COMMENT_LINES,
    Role.LOCATION: COMMENT_POINTS,
}
_PLAIN_TEXTS = (
    "comment_id number county_code reason_code statement basis proposal field_name proposed_value author unit phone "
    "created_at updated_at"
).split()


def in_storage_form(comment: Comment) -> Comment:
    """The comment with its shapes as they are stored (multi-part, two dimensions), so that hashes agree."""
    shapes = tuple(CommentShape(shape.role, _stored(shape)) for shape in comment.shapes)
    return Comment(**{**vars(comment), "shapes": shapes})


def _stored(shape: CommentShape) -> shapely.Geometry:
    flat = np.array([shapely.force_2d(shape.geometry)], dtype=object)
    table = _TABLE_OF_ROLE[shape.role]
    if table is COMMENT_AREAS:
        return as_multi(flat)[0]
    return as_multi_lines(flat)[0] if table is COMMENT_LINES else flat[0]


def comment_frames(comments: Sequence[Comment]) -> dict[str, pd.DataFrame]:
    """Frames by table name: ``comments`` and the three tables of shapes."""
    shapes: dict[str, list[dict[str, Any]]] = {
        t.name: [] for t in (COMMENT_AREAS, COMMENT_LINES, COMMENT_POINTS)
    }
    for comment in map(in_storage_form, comments):
        for shape in comment.shapes:
            row = {"comment_id": comment.comment_id, "role": shape.role.value, "geometry": shape.geometry}
            row.update(county_code=comment.county_code, number=comment.number)
            shapes[_TABLE_OF_ROLE[shape.role].name].append(row)
    frames = {"comments": rows_to_frame(COMMENTS, [_comment_row(comment) for comment in comments])}
    for name, rows in shapes.items():
        columns = ["comment_id", "role", "county_code", "number", "geometry"]
        frames[name] = pd.DataFrame(rows, columns=columns, dtype=object)
    areas, lines = frames[COMMENT_AREAS.name], frames[COMMENT_LINES.name]
    areas["area_km2"] = area_m2(areas["geometry"].to_numpy()) / 1e6
    lines["length_m"] = length_m(lines["geometry"].to_numpy())
    return frames


def _comment_row(comment: Comment) -> dict[str, Any]:
    row = {name: getattr(comment, name) for name in _PLAIN_TEXTS}
    row.update(kind=comment.kind.value, state=comment.state.value)
    row["patch_ids"] = json.dumps(list(comment.patch_ids), ensure_ascii=False)
    return row


Rows = Mapping[str, Sequence[dict[str, Any]]]
"""The rows of tables, by the tables' names."""


def rows_in(dataset: gdal.Dataset, tables: Iterable[Table]) -> Rows:
    """The rows of tables of a file."""
    return {table.name: table_of(dataset, table).to_dict("records") for table in tables}


def read_comments(dataset: gdal.Dataset) -> tuple[Comment, ...]:
    """All comments of a file with their shapes, in the order of their numbers."""
    return comments_from(rows_in(dataset, (COMMENTS, *SHAPE_TABLES)))


def comments_from(rows: Rows) -> tuple[Comment, ...]:
    """The comments in rows of ``comments`` and of the tables of shapes, in the order of their numbers."""
    shapes: dict[str, list[CommentShape]] = {}
    for table in SHAPE_TABLES:
        for row in rows[table.name]:
            shapes.setdefault(row["comment_id"], []).append(CommentShape(Role(row["role"]), row["geometry"]))
    comments = [_comment(row, tuple(shapes.get(row["comment_id"], ()))) for row in rows[COMMENTS.name]]
    return tuple(sorted(comments, key=lambda one: (one.number, one.comment_id)))


def _comment(row: dict[str, Any], shapes: tuple[CommentShape, ...]) -> Comment:
    return Comment(
        **{name: text_of(row[name]) for name in _PLAIN_TEXTS},
        kind=CommentKind(row["kind"]),
        patch_ids=tuple(str(one) for one in json.loads(row["patch_ids"] or "[]")),
        state=CommentState(row["state"]),
        shapes=shapes,
    )


def evidence_frame(evidence: Iterable[Evidence]) -> pd.DataFrame:
    """The rows of ``evidence``."""
    return rows_to_frame(EVIDENCE, [vars(one) for one in evidence])


def read_evidence(dataset: gdal.Dataset) -> tuple[Evidence, ...]:
    """All evidence of a file, with its bytes."""
    return evidence_from(rows_in(dataset, (EVIDENCE,)))


def list_evidence(dataset: gdal.Dataset) -> tuple[Evidence, ...]:
    """All evidence of a file; ``data`` is empty, its bytes stay on the disk."""
    layer = dataset.GetLayerByName(EVIDENCE.name)
    layer.SetIgnoredFields(["data"])
    try:
        return evidence_from(rows_in(dataset, (EVIDENCE,)))
    finally:
        layer.SetIgnoredFields([])


def evidence_from(rows: Rows) -> tuple[Evidence, ...]:
    """The evidence in rows of ``evidence``."""
    return tuple(_evidence(row) for row in rows[EVIDENCE.name])


def _evidence(row: dict[str, Any]) -> Evidence:
    texts: dict[str, Any] = {name: text_of(row[name]) for name in EVIDENCE.field_names()[:6]}
    numbers = {name: _number_or_none(row[name]) for name in ("lon", "lat", "bearing")}
    return Evidence(**{**texts, **numbers}, data=row["data"] or b"")


def marks_frame(marks: Iterable[ReviewMark]) -> pd.DataFrame:
    """The rows of ``review_state``."""
    return rows_to_frame(REVIEW_STATE, [vars(mark) for mark in marks])


def read_marks(dataset: gdal.Dataset) -> tuple[ReviewMark, ...]:
    """The county's marks on its pieces."""
    return marks_from(rows_in(dataset, (REVIEW_STATE,)))


def marks_from(rows: Rows) -> tuple[ReviewMark, ...]:
    """The marks in rows of ``review_state``."""
    names = REVIEW_STATE.field_names()
    return tuple(
        ReviewMark(**{name: text_of(row[name]) for name in names}) for row in rows[REVIEW_STATE.name]
    )


def rows_of(dataset: gdal.Dataset, table: Table, field: str, value: str) -> list[int]:
    """The feature ids of the rows in which a field has a value (compared here, not in SQL: values come from people)."""
    return [fid for fid, found in _column(dataset, table, field) if found == value]


def column_of(dataset: gdal.Dataset, table: Table, field: str) -> list[Any]:
    """One field of all rows, and nothing else of them: photos and shapes stay on the disk."""
    return [value for _, value in _column(dataset, table, field)]


def _column(dataset: gdal.Dataset, table: Table, field: str) -> list[tuple[int, Any]]:
    layer = dataset.GetLayerByName(table.name)
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(place).GetName() for place in range(definition.GetFieldCount())]
    layer.SetIgnoredFields([name for name in names if name != field] + ["OGR_GEOMETRY"])
    try:
        layer.ResetReading()
        return [(feature.GetFID(), feature.GetField(field)) for feature in layer]
    finally:
        layer.SetIgnoredFields([])


def text_of(value: Any) -> str:
    """A stored text; NULL is the empty text."""
    return "" if value is None or value != value else str(value)


def _number_or_none(value: Any) -> float | None:
    return None if value is None or value != value else float(value)
