"""From what the register or a package holds to what the documents print, maps included."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import shapely

from redline_plugin.jobs.review import Review
from redline_plugin.model.comment import Comment, Role
from redline_plugin.model.map_request import MapLayer, MapRequest
from redline_plugin.model.submission import Submission
from redline_plugin.model.summary import CountyReply
from redline_plugin.steps.summarise import comment_rows

DrawMap = Callable[[MapRequest], bytes]
_MAP_MM = (120.0, 80.0)
_MAP_DPI = 150
_MARGIN = 0.6  # of the comment's own width, on each side: enough around it to know the place
_LEAST_DEGREES = 0.01  # some 1 km: a point comment still shows its surroundings


def patch_codes(patches: pd.DataFrame) -> dict[str, str]:
    """The code by which people know a patch, by patch id; patches without one keep their id."""
    return {
        row.patch_id: row.code or row.patch_id
        for row in patches[["patch_id", "code"]].itertuples(index=False)
    }


class CommentMaps:
    """Draws where comments are, among all patches and counties (arrays, EPSG:4490)."""

    def __init__(self, patches: np.ndarray, counties: np.ndarray, draw_map: DrawMap) -> None:
        self._patches, self._counties, self._draw_map = patches, counties, draw_map
        self._tree = shapely.STRtree(patches)

    def of(self, comment: Comment) -> bytes | None:
        """The picture (PNG) of a comment; None for one without shapes."""
        if not comment.shapes:
            return None
        extent = _extent([shape.geometry for shape in comment.shapes])
        frame = shapely.box(*extent)
        layers = [
            MapLayer("patches", self._patches[self._tree.query(frame, predicate="intersects")]),
            MapLayer("county", self._counties[shapely.intersects(self._counties, frame)]),
        ]
        for role in Role:
            shapes = [shape.geometry for shape in comment.shapes if shape.role is role]
            if shapes:
                layers.append(MapLayer(role.value, np.array(shapes, dtype=object)))
        return self._draw_map(MapRequest(comment.number, extent, *_MAP_MM, _MAP_DPI, tuple(layers)))


def _extent(shapes: Sequence[shapely.Geometry]) -> tuple[float, float, float, float]:
    """Around the shapes, with surroundings, in the proportions of the picture on the ground."""
    xmin, ymin, xmax, ymax = shapely.total_bounds(np.array(shapes, dtype=object)).tolist()
    shrink = float(np.cos(np.radians((ymin + ymax) / 2)))  # a degree of longitude against one of latitude
    width = max((xmax - xmin) * (1 + 2 * _MARGIN), _LEAST_DEGREES)
    height = max((ymax - ymin) * (1 + 2 * _MARGIN), _LEAST_DEGREES)
    wanted = _MAP_MM[0] / _MAP_MM[1]
    width = max(width, height * wanted / shrink)
    height = width * shrink / wanted
    x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def reply_of(review: Review, submission: Submission, draw_map: DrawMap | None) -> CountyReply:
    """What a county's reply form prints."""
    head, unit = review.head, review.head.unit
    rows = comment_rows(
        submission.comments,
        {},
        {unit.county_code: unit},
        submission.evidence,
        patch_codes(review.pieces),
        {unit.county_code: submission.head.submitted_at},
    )
    if draw_map is not None and rows:
        by_id = {comment.comment_id: comment for comment in submission.comments}
        pieces = review.pieces["geometry"].to_numpy(dtype=object)
        maps = CommentMaps(pieces, review.county["geometry"].to_numpy(), draw_map)
        rows = tuple(replace(row, map_png=maps.of(by_id[row.comment_id])) for row in rows)
    return CountyReply(
        round=head.round,
        unit=unit,
        county_km2=float(review.county["area_km2"].sum()),
        red_line_km2=float(review.pieces["area_km2"].sum()),
        patch_count=len(review.pieces),
        seen_count=review.progress.seen,
        no_objection=submission.head.no_objection,
        rows=rows,
        author=submission.head.author,
        phone=submission.head.phone,
        submitted_at=submission.head.submitted_at,
    )
