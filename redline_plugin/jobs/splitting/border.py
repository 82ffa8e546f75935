"""Where our red line meets the neighbours', as part of a split."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from redline_plugin.jobs.splitting.sources import Sources
from redline_plugin.steps.match_borders import match_borders
from redline_plugin.store.schema import BORDER_SEGMENTS
from redline_plugin.store.vector import rows_to_frame

NEIGHBOUR_KNOWN_WITHIN_DEGREES = (
    0.1  # some 10 km: a setting, larger than the gaps between patches along a border
)


def border_segments(sources: Sources, patches: pd.DataFrame) -> pd.DataFrame:
    """The segments of the province border (`schema.BORDER_SEGMENTS`); none without the neighbours' draft.

    ``patches``: patch_id and geometry of all that may be within reach of the border.
    """
    neighbours = sources.neighbour_patches
    if neighbours is None:
        return rows_to_frame(BORDER_SEGMENTS, ())
    segments = match_borders(patches, sources.counties, neighbours, sources.other_counties)
    if sources.other_counties is None:
        segments = segments[_where_neighbour_is_known(segments, neighbours)]
    return segments.rename(columns={"border_class": "class"})


def _where_neighbour_is_known(segments: pd.DataFrame, neighbours: pd.DataFrame) -> np.ndarray:
    """Which segments have anything of the neighbour's red line within reach.

    Without the neighbour's counties nobody can tell a stretch that it left out from one that it sent no data about: a
    strip often covers a part of the border only, and “ours only” would be a false charge where nothing was sent.
    """
    tree = shapely.STRtree(neighbours["geometry"].to_numpy())
    near, _ = tree.query_nearest(
        segments["geometry"].to_numpy(), max_distance=NEIGHBOUR_KNOWN_WITHIN_DEGREES, all_matches=False
    )
    known = np.zeros(len(segments), dtype=bool)
    known[near] = True
    return known
