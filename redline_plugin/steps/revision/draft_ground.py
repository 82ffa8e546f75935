"""The ground of a draft with its spatial index: which patches a shape meets, which is nearest."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.steps.geometry.ground import XY_TOLERANCE_DEG
from redline_plugin.steps.geometry.metric import MetricPlane

NO_PATCH = -1
NOTHING = shapely.MultiPolygon()


class DraftGround:
    """The patches as arrays with their spatial index."""

    def __init__(self, patches: pd.DataFrame) -> None:
        self.geometries = patches["geometry"].to_numpy(dtype=object)
        self.ids = patches["patch_id"].to_numpy(dtype=object)
        self.tree = shapely.STRtree(self.geometries)

    def met_by(self, drawn: np.ndarray) -> np.ndarray:
        """(2, n): rows of shapes and of the patches they meet, sorted by shape."""
        shape, patch = self.tree.query(drawn, predicate="intersects")
        order = np.lexsort((patch, shape))
        met = np.stack([shape[order], patch[order]])
        rows = np.unique(met[1])
        broken = rows[~shapely.is_valid(self.geometries[rows])]
        if len(broken):
            ids = tuple(str(one) for one in self.ids[broken])
            raise InputError(ErrorCode.GEOMETRY_INVALID, path="", layer="patches", rows=ids)
        return met

    def rows_of(self, patch_ids: np.ndarray) -> np.ndarray:
        """Row of each patch id, -1 where there is none."""
        return pd.Index(self.ids).get_indexer(patch_ids)

    def nearest(self, shapes: np.ndarray) -> np.ndarray:
        """Row of the patch nearest to each shape (in metres; of equally near ones the lower id), -1 if none."""
        rows = np.full(len(shapes), NO_PATCH)
        if len(self.geometries) == 0:
            return rows
        for number, shape in enumerate(shapes):
            near = self.tree.query_nearest(shape, all_matches=False)
            within = 2.0 * shapely.distance(shape, self.geometries[near[0]]) + XY_TOLERANCE_DEG
            candidates = self.tree.query(shape, predicate="dwithin", distance=within)
            plane = MetricPlane(float(shapely.get_x(shapely.centroid(shape))))
            away = shapely.distance(
                plane.to_plane(np.array([shape], dtype=object))[0],
                plane.to_plane(self.geometries[candidates]),
            )
            rows[number] = candidates[np.lexsort((self.ids[candidates].astype(str), away.round(3)))[0]]
        return rows

    def patches_at(self, rows: np.ndarray) -> np.ndarray:
        """The patches at these rows, nothing at -1."""
        out = np.full(len(rows), NOTHING, dtype=object)
        out[rows >= 0] = self.geometries[rows[rows >= 0]]
        return out

    def less_patches(self, shapes: np.ndarray, met: np.ndarray, but: np.ndarray) -> np.ndarray:
        """Shapes less the patches they meet, except one patch each (-1: no exception).

        One patch after the other, the n-th of all shapes at once: the overlay then looks only at the surroundings of
        the shape, however large the patch.
        """
        out = shapes.copy()
        shape, patch = met[:, met[1] != but[met[0]]]
        turn = pd.Series(shape).groupby(shape).cumcount().to_numpy()
        for n in range(turn.max() + 1 if len(turn) else 0):
            now = turn == n
            out[shape[now]] = shapely.difference(out[shape[now]], self.geometries[patch[now]])
        return out
