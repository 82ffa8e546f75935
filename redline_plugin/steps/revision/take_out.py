"""Taking ground out of patches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from redline_plugin.steps.geometry.ground import (
    as_multipolygons,
    is_ground,
    overlapping_earlier,
    union_by_group,
    without_earlier,
)
from redline_plugin.steps.revision.draft_ground import NOTHING, DraftGround
from redline_plugin.steps.revision.seams import drawn_onto_earlier, drawn_within, each, with_vertices_of


@dataclass(frozen=True)
class TakenOut:
    """What is taken out. One row per adoption and patch: their rows, and the ground the adoption gets (``pieces``).

    Per patch met (``patches``, each once): the ``whole`` patch with the shapes' vertices in its edges, all the shapes
    taken out of it as one (``taken``), and its ``rest``.
    """

    adoption: np.ndarray
    patch: np.ndarray
    pieces: np.ndarray
    patches: np.ndarray
    whole: np.ndarray
    taken: np.ndarray
    rest: np.ndarray

    def rest_of(self, draft: DraftGround, rows: np.ndarray) -> np.ndarray:
        """What remains of the patches at these rows; nothing at -1."""
        return self._per_patch(rows, self.rest, draft.patches_at(rows))

    def whole_of(self, draft: DraftGround, rows: np.ndarray) -> np.ndarray:
        """The patches at these rows, with the vertices of the shapes taken out of them; nothing at -1."""
        return self._per_patch(rows, self.whole, draft.patches_at(rows))

    def taken_from(self, rows: np.ndarray) -> np.ndarray:
        """The shapes taken out of the patches at these rows, nothing where none is."""
        return self._per_patch(rows, self.taken, np.full(len(rows), NOTHING, dtype=object))

    def _per_patch(self, rows: np.ndarray, values: np.ndarray, otherwise: np.ndarray) -> np.ndarray:
        at = pd.Index(self.patches).get_indexer(rows)
        result = otherwise.copy()
        result[at >= 0] = values[at[at >= 0]]
        return result


def take_out(draft: DraftGround, drawn: np.ndarray, met: np.ndarray) -> TakenOut:
    """Take shapes out of the patches they meet (``met``: rows of both), in the order of the shapes.

    A patch in which a shape has nothing wider than the tolerance of the data is none that it meets.
    """
    adoption, patch = met
    real = is_ground(shapely.intersection(draft.geometries[patch], drawn[adoption]))
    order = np.lexsort((adoption[real], patch[real]))
    adoption, patch = adoption[real][order], patch[real][order]
    rows, group = np.unique(patch, return_inverse=True)
    whole = draft.geometries[rows]
    for at, shape in zip(group, drawn[adoption]):
        whole[at] = with_vertices_of(whole[at], shape)
    shapes = drawn_onto_earlier(each(drawn_within, drawn[adoption], whole[group]), patch)
    ground = as_multipolygons(shapely.intersection(whole[group], shapes))
    taken = union_by_group(shapes, group, len(rows))
    return TakenOut(
        adoption=adoption,
        patch=patch,
        pieces=as_multipolygons(without_earlier(ground, shapes, overlapping_earlier(ground, patch))),
        patches=rows,
        whole=whole,
        taken=taken,
        rest=as_multipolygons(shapely.difference(whole, taken)),
    )
