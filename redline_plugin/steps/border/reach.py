"""How far a red line reaches towards the province border, station by station."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from redline_plugin.steps.border.line import BorderLine
from redline_plugin.steps.border.near_edges import NO_EDGE, NearEdges, Nearest, edges_near

NO_PATCH = -1
_ON_THE_LINE_M = 1.0
_FACING_SHARE = (
    0.25  # a foot at 100 m from the border faces stations up to 125 m away (and a little, see below)
)


@dataclass(frozen=True)
class Reach:
    """Per station: the patch that faces it (position, -1: none within reach) and how far it goes, in m.

    Negative: it stops short of the border. Positive: it goes over the border. 0: it ends at the border. Not a number
    where there is no patch. ``foot`` (n, 2; plane) is where a patch that stops short begins, not a number elsewhere;
    ``edges`` are the edges of all patches near the border.
    """

    patch: np.ndarray
    metres: np.ndarray
    foot: np.ndarray
    edges: NearEdges

    @property
    def present(self) -> np.ndarray:
        return self.patch != NO_PATCH


def reach_to_border(
    patches: np.ndarray, border: BorderLine, *, from_inside: bool, slack_m: float, search_m: float
) -> Reach:
    """How far patches (EPSG:4490), of the inner or the outer side of the border, reach.

    A patch faces a station if the station is about the place of the border nearest to the patch there: a patch whose
    corner is at the border does not face the border beyond that corner, except for ``slack_m``. Over the border a
    patch counts as far as ``search_m``.
    """
    edges = edges_near(patches, border.places, border.plane, search_m)
    nearest = edges.nearest(border.middle, search_m)
    covering = _covering(patches, border.places)
    covered = covering != NO_PATCH
    short = _facing(nearest, border, slack_m, search_m) & ~covered
    return Reach(
        patch=np.where(covered, covering, np.where(short, edges.owner_of(nearest), NO_PATCH)),
        metres=np.where(short, -nearest.distance, _over(edges, border, covered, from_inside, search_m)),
        foot=np.where(short[:, None], nearest.foot, np.nan),
        edges=edges,
    )


def between(ours: Reach, theirs: Reach, search_m: float) -> np.ndarray:
    """What lies between the two red lines at each station, in m: a gap is negative, an overlap positive.

    Where the one goes over the border and the other begins beyond it, the gap is no wider than from there to the one:
    near the corners of the one, its nearest edge is not the one that faces the other.
    """
    metres = ours.metres + theirs.metres
    for over, short in ((ours, theirs), (theirs, ours)):
        at = np.flatnonzero((metres < 0) & (over.metres > _ON_THE_LINE_M) & ~np.isnan(short.foot[:, 0]))
        metres[at] = np.maximum(metres[at], -over.edges.nearest(short.foot[at], search_m).distance)
    return metres


def _facing(nearest: Nearest, border: BorderLine, slack_m: float, search_m: float) -> np.ndarray:
    """Stations that are about the nearest place of the border to the foot of what is nearest to them."""
    found = np.flatnonzero(nearest.edge != NO_EDGE)
    foot_to_border = border.edges.nearest(nearest.foot[found], search_m + slack_m).distance
    facing = np.full(len(border), False)
    facing[found] = nearest.distance[found] <= foot_to_border * (1 + _FACING_SHARE) + slack_m
    return facing


def _covering(patches: np.ndarray, places: np.ndarray) -> np.ndarray:
    """The patch that each place lies in (of several that with the lowest position), -1 for none."""
    covering = np.full(len(places), NO_PATCH)
    patch, place = shapely.STRtree(shapely.points(places)).query(patches, predicate="intersects")
    order = np.argsort(-patch, kind="stable")  # the lowest is written last
    covering[place[order]] = patch[order]
    return covering


def _over(
    edges: NearEdges, border: BorderLine, covered: np.ndarray, from_inside: bool, search_m: float
) -> np.ndarray:
    """How far the patches that cover stations go beyond the border: to their nearest edge on its other side."""
    middles = (edges.start + edges.end) / 2
    beyond = border.is_inside(middles) != from_inside
    beyond |= border.edges.nearest(middles, _ON_THE_LINE_M).edge != NO_EDGE
    over = np.full(len(border), np.nan)
    over[covered] = np.minimum(
        edges.some(beyond).nearest(border.middle[covered], search_m).distance, search_m
    )
    return over
