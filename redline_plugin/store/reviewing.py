"""A county's work inside its package: each act is one transaction, saved when it returns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.comment import Comment
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.identity import patch_of_piece
from redline_plugin.model.submission import ReviewMark
from redline_plugin.store.comment_tables import (
    column_of,
    comment_frames,
    evidence_frame,
    marks_frame,
    rows_of,
)
from redline_plugin.store.meta import set_meta
from redline_plugin.store.packages import PackageHead, open_package
from redline_plugin.store.schema import (
    COMMENT_TABLES,
    COMMENTS,
    EVIDENCE,
    PATCHES,
    REVIEW_STATE,
    SHAPE_TABLES,
)
from redline_plugin.store.staging import writing
from redline_plugin.store.vector import append_frame, close


@contextmanager
def package_transaction(path: Path) -> Iterator[tuple[gdal.Dataset, PackageHead]]:
    """Open a package for one act: all of it is saved when the block ends, or nothing.

    Raises InputError as `open_package`, WriteError where the file cannot be written (read-only stick, full disk).
    """
    with writing(path):
        dataset, head = open_package(path, update=True)
        dataset.StartTransaction()
        try:
            yield dataset, head
        except BaseException:
            dataset.RollbackTransaction()
            raise
        dataset.CommitTransaction()
        close(dataset)


def put_comment(dataset: gdal.Dataset, comment: Comment) -> None:
    """Add a comment or put it in the place of the one with its id; its evidence stays."""
    remove_comment_rows(dataset, comment.comment_id)
    frames = comment_frames([comment])
    for table in (COMMENTS, *SHAPE_TABLES):
        append_frame(dataset.GetLayerByName(table.name), frames[table.name])


def remove_comment(dataset: gdal.Dataset, comment_id: str) -> None:
    """Take a comment away with its shapes and evidence. Raises InputError (COMMENT_UNKNOWN)."""
    if not rows_of(dataset, COMMENTS, "comment_id", comment_id):
        raise InputError(ErrorCode.COMMENT_UNKNOWN, comment_id=comment_id)
    for table in COMMENT_TABLES:
        _delete_rows(dataset, table.name, rows_of(dataset, table, "comment_id", comment_id))


def remove_comment_rows(dataset: gdal.Dataset, comment_id: str) -> None:
    """The comment's own row and shapes only: what an edit writes anew."""
    for table in (COMMENTS, *SHAPE_TABLES):
        _delete_rows(dataset, table.name, rows_of(dataset, table, "comment_id", comment_id))


def put_evidence(dataset: gdal.Dataset, evidence: Sequence[Evidence]) -> None:
    """Attach evidence. Raises InputError (COMMENT_UNKNOWN)."""
    for one in evidence:
        if not rows_of(dataset, COMMENTS, "comment_id", one.comment_id):
            raise InputError(ErrorCode.COMMENT_UNKNOWN, comment_id=one.comment_id)
    append_frame(dataset.GetLayerByName(EVIDENCE.name), evidence_frame(evidence))


def remove_evidence(dataset: gdal.Dataset, evidence_id: str) -> None:
    """Detach one piece of evidence."""
    _delete_rows(dataset, EVIDENCE.name, rows_of(dataset, EVIDENCE, "evidence_id", evidence_id))


def pieces_of_patches(dataset: gdal.Dataset, patch_ids: Sequence[str]) -> list[str]:
    """The package's pieces of some patches. Raises InputError (PIECE_UNKNOWN) for a patch that has none in it."""
    pieces: dict[str, list[str]] = {patch: [] for patch in patch_ids}
    for piece in column_of(dataset, PATCHES, "piece_id"):
        if patch_of_piece(piece) in pieces:
            pieces[patch_of_piece(piece)].append(piece)
    for patch, found in pieces.items():
        if not found:
            raise InputError(ErrorCode.PIECE_UNKNOWN, piece_id=patch)
    return [piece for found in pieces.values() for piece in found]


def put_marks(dataset: gdal.Dataset, marks: Sequence[ReviewMark]) -> None:
    """Set the county's marks on pieces; an earlier mark on a piece goes. Raises InputError (PIECE_UNKNOWN)."""
    pieces = {feature["piece_id"] for feature in dataset.GetLayerByName(PATCHES.name)}
    for mark in marks:
        if mark.piece_id not in pieces:
            raise InputError(ErrorCode.PIECE_UNKNOWN, piece_id=mark.piece_id)
    layer = dataset.GetLayerByName(REVIEW_STATE.name)
    marked = {mark.piece_id for mark in marks}
    _delete_rows(dataset, layer.GetName(), [one.GetFID() for one in layer if one["piece_id"] in marked])
    append_frame(layer, marks_frame(marks))


def put_sequence(dataset: gdal.Dataset, sequence: int, submitted_at: str) -> None:
    """Remember which submission was made last."""
    set_meta(dataset, {"sequence": str(sequence), "submitted_at": submitted_at})


def _delete_rows(dataset: gdal.Dataset, table: str, fids: Sequence[int]) -> None:
    layer = dataset.GetLayerByName(table)
    for fid in fids:
        layer.DeleteFeature(fid)
