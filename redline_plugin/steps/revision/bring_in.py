"""Bringing ground into the red line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.model.identity import derived_id
from redline_plugin.steps.geometry.ground import (
    XY_TOLERANCE_DEG,
    as_multipolygons,
    is_ground,
    overlapping_earlier,
    polygons_of,
    union_by_group,
    without_dust,
    without_earlier,
)
from redline_plugin.steps.revision.draft_ground import DraftGround
from redline_plugin.steps.revision.seams import drawn_onto, drawn_onto_earlier, each
from redline_plugin.steps.revision.take_out import TakenOut


@dataclass(frozen=True)
class BroughtIn:
    """What is brought in. One row per adoption and patch that it makes larger or new.

    ``adoption``: its row. ``target``: id of the patch; ``row``: where that stands in the draft, -1 for a new one.
    ``ground``: the shape, less other patches (it may still cover the target). ``gain``: what it adds to the target.
    """

    adoption: np.ndarray
    target: np.ndarray
    row: np.ndarray
    ground: np.ndarray
    gain: np.ndarray


def bring_in(
    draft: DraftGround, drawn: np.ndarray, met: np.ndarray, adoptions: pd.DataFrame, taken_out: TakenOut
) -> BroughtIn:
    """Find for each shape the ground without red line, and the patch that each part of it joins.

    Parts that touch what remains of the patch that the adoption names join it; the others make a new patch.

    Args:
        draft, taken_out: the patches, and what is taken out of them.
        drawn: the shapes, in the order of the comments' numbers; ``adoptions`` are their rows.
        met: positions of shapes and rows of the patches they meet.
    """
    named = draft.rows_of(adoptions["patch_id"].to_numpy(dtype=object))
    rest = taken_out.rest_of(draft, named)
    shapes = _onto_what_they_join(drawn, named, rest)
    ground = draft.less_patches(shapes, met, but=named)
    parts, shape = polygons_of(without_dust(ground))
    joins = _touches(parts, rest[shape])
    parts[~joins] = shapely.difference(parts[~joins], draft.patches_at(named[shape[~joins]]))
    claim, group = np.unique(2 * shape + ~joins, return_inverse=True)
    ground = union_by_group(parts, group, len(claim))
    shape, joins = claim // 2, claim % 2 == 0
    target = adoptions["patch_id"].to_numpy(dtype=object)[shape]
    comments = adoptions["comment_id"].to_numpy(dtype=object)[shape]
    target[~joins] = [derived_id("new", one) for one in comments[~joins]]
    return _shared_out(draft, shapes, taken_out, shape, target, ground)


def _onto_what_they_join(shapes: np.ndarray, named: np.ndarray, rest: np.ndarray) -> np.ndarray:
    """Shapes made to meet what remains of the patch they name, and earlier shapes that name the same one."""
    touching = np.flatnonzero(_touches(shapes, rest))
    out = shapes.copy()
    out[touching] = each(drawn_onto, shapes[touching], rest[touching])
    alone = -1 - np.arange(len(shapes))
    return drawn_onto_earlier(out, np.where(named >= 0, named, alone))


def _shared_out(
    draft: DraftGround,
    shapes: np.ndarray,
    taken_out: TakenOut,
    shape: np.ndarray,
    target: np.ndarray,
    ground: np.ndarray,
) -> BroughtIn:
    """Leave to each claim what no lower number has, and drop those that are left with nothing."""
    row = draft.rows_of(target)
    competing = overlapping_earlier(shapes[shape], np.zeros(len(shape), dtype=int))
    competing = competing[:, shape[competing[0]] != shape[competing[1]]]
    other = target[competing[0]] != target[competing[1]]
    ground = without_dust(without_earlier(ground, shapes[shape], competing[:, other]))
    gain = without_earlier(ground, shapes[shape], competing[:, ~other])
    gain = shapely.difference(gain, draft.patches_at(row))
    gain = as_multipolygons(shapely.difference(gain, taken_out.taken_from(row)))
    real = is_ground(gain)
    return BroughtIn(shape[real], target[real], row[real], ground[real], gain[real])


def _touches(shapes: np.ndarray, patches: np.ndarray) -> np.ndarray:
    """Whether each shape reaches its patch to the tolerance of the data; never where one is empty."""
    return shapely.dwithin(shapes, patches, XY_TOLERANCE_DEG)
