"""What the counties say in a case: real shapes on their own patches, through the jobs that the windows call."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pandas as pd
import shapely

from bench.case import Case, Facts, Work
from demo.data.photos import make_photo
from demo.data.shapes import blob
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.review import Review, attach_evidence, mark_pieces, open_review, save_comment
from redline_plugin.jobs.split_by_county import PACKAGES_FOLDER
from redline_plugin.jobs.submit import SubmitRequest, submit
from redline_plugin.model.comment import Comment, CommentKind, CommentShape, Reason, ReviewState, Role

COMMENTS_PER_COUNTY = 5
COMMENTS_OF_LARGE_COUNTY = 100
_PHOTO_EACH = 5  # every fifth comment
_TAKEN_AT = datetime(2018, 3, 12, 10, 20, 30)
_AUTHOR, _UNIT, _PHONE = "李秀英", "县环境保护局", "0351-7654321"
_RADIUS_DEG = 0.002  # some 200 m


@contextmanager
def send(case: Case, output: Path) -> Iterator[Work]:
    """Let the counties answer: all of them, in the half case every second one; one large county does not send yet."""
    packages = sorted((case.result("bench.ours:split") / PACKAGES_FOLDER).glob("*.gpkg"))
    share = 2 if case.folder.name == "half" else 1
    photo = make_photo(output / "现场照片.jpg", 112.5, 37.8, _TAKEN_AT, 45.0, 1)

    def work() -> Facts:
        comments = 0
        for package in packages[::share]:
            path = Path(shutil.copy(package, output))
            said = answer(path, COMMENTS_PER_COUNTY, photo)
            request = SubmitRequest(path, case.returned, _AUTHOR, _UNIT, _PHONE, no_objection=not said)
            submit(request, Progress())
            path.unlink()
            comments += said
        largest = max(packages, key=lambda path: path.stat().st_size)
        answer(Path(shutil.copy(largest, case.answered_package)), COMMENTS_OF_LARGE_COUNTY // share, photo)
        return {"submissions": len(packages[::share]), "comments": comments}

    yield work


def answer(package: Path, wanted: int, photo: Path) -> int:
    """Fill a package in: comments on its largest pieces, every second piece looked at. How many comments were made."""
    review = open_review(package)
    said = 0
    for comment in _comments(review, wanted):
        saved = save_comment(package, comment)
        if said % _PHOTO_EACH == 0:
            attach_evidence(package, saved.comment_id, photo)
        said += 1
    mark_pieces(package, review.pieces["piece_id"].tolist()[::2], ReviewState.NO_OBJECTION, _AUTHOR)
    return said


def _comments(review: Review, wanted: int) -> Iterator[Comment]:
    """At most one for each piece, in turn: take out, bring in, a disputed boundary, take out, the text."""
    dice = random.Random(review.head.county_code)
    pieces = review.pieces.sort_values(["area_km2", "piece_id"], ascending=False).head(wanted)
    red_line = shapely.union_all(review.pieces["geometry"].to_numpy(dtype=object))
    county = review.county["geometry"].iloc[0]
    for rank, piece in enumerate(pieces.itertuples(index=False)):
        kind = (Role.TAKE_OUT, Role.BRING_IN, Role.DISPUTED_BOUNDARY, Role.TAKE_OUT, None)[rank % 5]
        if kind is None:
            yield _comment(review, CommentKind.TEXT, None)
            continue
        shape = _shape(kind, piece.geometry, red_line, county, dice)
        if not shapely.is_empty(shape):
            yield _comment(review, _KINDS[kind], piece, CommentShape(kind, shape))


_KINDS = {
    Role.TAKE_OUT: CommentKind.TAKE_OUT,
    Role.BRING_IN: CommentKind.BRING_IN,
    Role.DISPUTED_BOUNDARY: CommentKind.BOUNDARY,
}


def _shape(
    role: Role,
    piece: shapely.Geometry,
    red_line: shapely.Geometry,
    county: shapely.Geometry,
    dice: random.Random,
) -> shapely.Geometry:
    if role is Role.TAKE_OUT:
        middle = shapely.point_on_surface(piece)
        return _polygons(shapely.intersection(blob(dice, middle.x, middle.y, _RADIUS_DEG), piece))
    ring = max(shapely.get_exterior_ring(shapely.get_parts(piece)).tolist(), key=shapely.length)
    if role is Role.DISPUTED_BOUNDARY:
        return shapely.multilinestrings([shapely.get_coordinates(ring)[:20]])
    edge = shapely.line_interpolate_point(ring, 0.35, normalized=True)
    around = shapely.intersection(blob(dice, edge.x, edge.y, _RADIUS_DEG), county)
    return _polygons(shapely.difference(around, red_line))


def _polygons(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    parts = shapely.get_parts(geometry)
    return shapely.multipolygons(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])


def _comment(review: Review, kind: CommentKind, piece: pd.Series | None, *shapes: CommentShape) -> Comment:
    return Comment(
        comment_id="",
        number="",
        county_code=review.head.county_code,
        kind=kind,
        reason_code="" if kind is CommentKind.TEXT else Reason.DATA_ERROR.value,
        statement="该处与现状不符,建议按所附范围调整,请结合现场踏勘和证明材料研究。" * 3,
        basis="县级资料",
        proposal="按所附范围调整。",
        patch_ids=() if piece is None else (piece.patch_id,),
        author=_AUTHOR,
        unit=_UNIT,
        phone=_PHONE,
        shapes=shapes,
    )
