"""What a unit had said, put into the package it gets anew: it goes on from there, its comments keep their numbers."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from redline_plugin.model.comment import Comment, CommentState
from redline_plugin.model.submission import ReviewMark
from redline_plugin.store.bulk_rows import tell_contents
from redline_plugin.store.comment_tables import marks_frame
from redline_plugin.store.reviewing import package_transaction, put_comment
from redline_plugin.store.schema import EVIDENCE, REVIEW_STATE
from redline_plugin.store.staging import writing
from redline_plugin.store.vector import append_frame


def carry_answer(
    package: Path, register: Path, comments: Sequence[Comment], marks: Sequence[ReviewMark]
) -> None:
    """Put comments with their evidence, open again, and marks on pieces into a new package. Raises WriteError."""
    with package_transaction(package) as (dataset, _):
        for comment in comments:
            put_comment(dataset, replace(comment, state=CommentState.OPEN))
        append_frame(dataset.GetLayerByName(REVIEW_STATE.name), marks_frame(marks))
    # From database to database: photos of a whole county are large
    columns = ", ".join(EVIDENCE.field_names())
    with writing(package), closing(sqlite3.connect(package, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS register", (str(register),))
        connection.execute("BEGIN")
        for comment in comments:
            connection.execute(
                f"INSERT INTO main.evidence ({columns}) SELECT {columns} FROM register.evidence "  # nosec B608
                "WHERE comment_id = ? ORDER BY fid",
                (comment.comment_id,),
            )
        tell_contents(connection, EVIDENCE)
        connection.execute("COMMIT")
