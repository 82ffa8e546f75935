"""What counties do with their packages, through the functions that the windows call."""

from __future__ import annotations

from pathlib import Path

import shapely

from redline_plugin.jobs.review import attach_evidence, mark_pieces, open_review, save_comment
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, Reason, ReviewState, Role
from tests.data.consultation_round import png


def comment(kind: CommentKind, statement: str, **values: object) -> Comment:
    """A comment as a window makes it: without id and number."""
    fixed = {"comment_id": "", "number": "", "county_code": "", "reason_code": Reason.FARMLAND.value}
    return Comment(kind=kind, statement=statement, author="张三", **{**fixed, **values})


def area(role: Role, *boxes: tuple[float, float, float, float]) -> CommentShape:
    """Boxes in degrees as one area."""
    return CommentShape(role, shapely.multipolygons([shapely.box(*box) for box in boxes]))


def take_out_half_of(package: Path, code: str) -> Comment:
    """Ask for the western half of a patch to be taken out, with a photograph."""
    review = open_review(package)
    patch = review.pieces[review.pieces["code"] == code].iloc[0]
    xmin, ymin, xmax, ymax = shapely.bounds(patch["geometry"])
    half = shapely.intersection(patch["geometry"], shapely.box(xmin, ymin, (xmin + xmax) / 2, ymax))
    shape = CommentShape(Role.TAKE_OUT, shapely.multipolygons(shapely.get_parts(half)))
    saved = save_comment(
        package,
        comment(
            CommentKind.TAKE_OUT,
            "西部为连片水浇地，建议调出。",
            basis="2017年度土地变更调查",
            proposal="调出",
            patch_ids=(patch["patch_id"],),
            shapes=(shape,),
        ),
    )
    photograph = package.with_name(f"现场 {code}.png")
    photograph.write_bytes(png(32, 24))
    attach_evidence(package, saved.comment_id, photograph)
    return saved


def bring_in(package: Path, box: tuple[float, float, float, float]) -> Comment:
    """Ask for a box to be brought in."""
    return save_comment(
        package,
        comment(
            CommentKind.BRING_IN,
            "泉域重点保护区未划入，建议调入。",
            reason_code=Reason.SHOULD_BE_PROTECTED.value,
            shapes=(area(Role.BRING_IN, box),),
        ),
    )


def look_at_all(package: Path) -> None:
    """Mark every piece as seen without objection."""
    pieces = open_review(package).pieces["piece_id"].tolist()
    mark_pieces(package, pieces, ReviewState.NO_OBJECTION, "李四")
