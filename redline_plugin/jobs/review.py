"""What a county reviewer does in the package: every act is saved when it returns. Windows and the demo call these."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.comment import Comment, ReviewState
from redline_plugin.model.evidence import Evidence
from redline_plugin.model.identity import new_id
from redline_plugin.model.submission import ReviewMark
from redline_plugin.steps.review import ReviewProgress, next_number, progress_of
from redline_plugin.store.comment_tables import read_comments, read_evidence, read_marks
from redline_plugin.store.evidence_files import clean_name, media_type_of, read_evidence_file
from redline_plugin.store.packages import PackageHead, open_package, read_county, read_neighbours, read_pieces
from redline_plugin.store.photo_facts import photo_facts
from redline_plugin.store.register import now
from redline_plugin.store.reviewing import (
    package_transaction,
    pieces_of_patches,
    put_comment,
    put_evidence,
    put_marks,
    remove_comment,
    remove_evidence,
)

EVIDENCE_LIMIT_MB = 30  # a setting of ours: a file that travels on a stick with others


@dataclass(frozen=True)
class Review:
    """A package as it stands: its head, its pieces, county and neighbours (frames), what the county said and marked."""

    head: PackageHead
    pieces: pd.DataFrame
    county: pd.DataFrame
    neighbours: pd.DataFrame
    comments: tuple[Comment, ...]
    evidence: tuple[Evidence, ...]
    marks: tuple[ReviewMark, ...]

    @property
    def progress(self) -> ReviewProgress:
        """How far the county is."""
        return progress_of(self.pieces["piece_id"].tolist(), self.marks, self.comments)


def open_review(path: Path) -> Review:
    """Read a county package. Raises InputError (SOURCE_MISSING, NOT_OUR_FILE, WRONG_KIND, FORMAT_TOO_NEW …)."""
    dataset, head = open_package(path)
    return Review(
        head=head,
        pieces=read_pieces(dataset),
        county=read_county(dataset),
        neighbours=read_neighbours(dataset),
        comments=read_comments(dataset),
        evidence=read_evidence(dataset),
        marks=read_marks(dataset),
    )


def save_comment(path: Path, comment: Comment) -> Comment:
    """Save a new comment (empty ``comment_id``) or a changed one; returns it with id, number and times.

    The patches it names are marked as commented.
    """
    with package_transaction(path) as (dataset, head):
        if comment.comment_id:
            saved = replace(comment, updated_at=now())
        else:
            numbers = [one.number for one in read_comments(dataset)]
            saved = replace(
                comment,
                comment_id=new_id(),
                number=next_number(head.county_code, numbers),
                county_code=head.county_code,
                created_at=now(),
                updated_at=now(),
            )
        put_comment(dataset, saved)
        # A city's package may hold several pieces of a patch, one from each of its counties
        pieces = pieces_of_patches(dataset, saved.patch_ids)
        state = ReviewState.COMMENTED.value
        put_marks(dataset, [ReviewMark(piece, state, saved.author, now()) for piece in pieces])
    return saved


def delete_comment(path: Path, comment_id: str) -> None:
    """Delete a comment with its shapes and evidence. Raises InputError (COMMENT_UNKNOWN)."""
    with package_transaction(path) as (dataset, _):
        remove_comment(dataset, comment_id)


def mark_pieces(path: Path, piece_ids: Sequence[str], state: ReviewState, by: str) -> None:
    """Mark pieces as seen without objection (or back to not seen). Raises InputError (PIECE_UNKNOWN)."""
    with package_transaction(path) as (dataset, _):
        put_marks(dataset, [ReviewMark(piece, state.value, by, now()) for piece in piece_ids])


def attach_evidence(path: Path, comment_id: str, file: Path) -> Evidence:
    """Attach a photo or scan to a comment; place, time and bearing come from the photo itself.

    Raises InputError: EVIDENCE_REFUSED (no picture or PDF, or too large), SOURCE_MISSING, COMMENT_UNKNOWN.
    """
    data = read_evidence_file(file, EVIDENCE_LIMIT_MB)
    media_type = media_type_of(file.name, data)
    if not media_type:
        raise InputError(ErrorCode.EVIDENCE_REFUSED, path=str(file), file_name=file.name, detail=file.suffix)
    facts = photo_facts(data)
    evidence = Evidence(
        evidence_id=new_id(),
        comment_id=comment_id,
        file_name=clean_name(file.name),
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        data=data,
        taken_at=facts.taken_at,
        lon=facts.lon,
        lat=facts.lat,
        bearing=facts.bearing,
    )
    with package_transaction(path) as (dataset, _):
        put_evidence(dataset, [evidence])
    return evidence


def detach_evidence(path: Path, evidence_id: str) -> None:
    """Take one piece of evidence away again."""
    with package_transaction(path) as (dataset, _):
        remove_evidence(dataset, evidence_id)
