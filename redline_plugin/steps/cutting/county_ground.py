"""Which county owns which ground: the county lines, noded, and the faces between them.

Ground claimed by two counties (dirty layers overlap here and there) belongs to the one that stands first in the layer,
so nothing is ever handed out twice; ground between counties belongs to none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

import numpy as np
import shapely

from redline_plugin.steps.cutting.noding import NodedLines, node_polygons
from redline_plugin.steps.geometry.ground import places_within

NO_COUNTY = -1
NO_FACE = -1


@dataclass(frozen=True)
class CountyGround:
    """County lines, and the faces between them with the position of the county that owns each (EPSG:4490).

    Several threads may ask at once. GEOS builds the index of a prepared face at its first uses without any lock
    (libgeos/geos#825, before GEOS 3.14), so faces are asked by one thread at a time; that takes little.
    """

    lines: NodedLines
    faces: np.ndarray
    owner: np.ndarray
    tree: shapely.STRtree
    _one_at_a_time: Lock = field(default_factory=Lock, repr=False, compare=False)

    def face_at(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The face at each place (degrees), NO_FACE outside all counties."""
        point, face = self.tree.query(shapely.points(x, y))
        with self._one_at_a_time:
            within = shapely.intersects_xy(self.faces[face], x[point], y[point])
        return _lowest(point[within], face[within], len(x), NO_FACE)

    def county_of(self, face: np.ndarray) -> np.ndarray:
        """The position of the county that owns each face, NO_COUNTY for NO_FACE."""
        return np.append(self.owner, NO_COUNTY)[face]


@dataclass(frozen=True)
class CountyFaces:
    """All faces that county lines enclose, owned or not, and the claims on them: row by row a face and a county."""

    lines: NodedLines
    faces: np.ndarray
    claimed: np.ndarray
    claimant: np.ndarray


def county_faces(counties: np.ndarray) -> CountyFaces:
    """The faces of valid (multi)polygons; a face between two counties may be claimed by both, or by none."""
    lines = node_polygons(counties)
    faces = shapely.get_parts(shapely.polygonize(lines.runs))
    inner = shapely.points(places_within(faces))
    face, county = shapely.STRtree(counties).query(inner, predicate="intersects")
    return CountyFaces(lines, faces, face, county)


def county_ground(counties: np.ndarray) -> CountyGround:
    """The ground of valid (multi)polygons, whose order decides where two claim the same."""
    all_faces = county_faces(counties)
    owner = _lowest(all_faces.claimed, all_faces.claimant, len(all_faces.faces), NO_COUNTY)
    faces, owner = all_faces.faces[owner != NO_COUNTY], owner[owner != NO_COUNTY]
    shapely.prepare(faces)
    return CountyGround(all_faces.lines, faces, owner, shapely.STRtree(faces))


def _lowest(index: np.ndarray, claims: np.ndarray, count: int, none: int) -> np.ndarray:
    """The lowest claim on each of ``count`` things, ``none`` without any."""
    lowest = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(lowest, index, claims)
    lowest[lowest == np.iinfo(np.int64).max] = none
    return lowest
