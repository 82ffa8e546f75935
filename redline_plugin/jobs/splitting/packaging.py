"""The second pass of a split: one package for each unit, several at once, from what the first pass left."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pandas as pd
import shapely

from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.splitting.sources import Sources
from redline_plugin.jobs.threads import Stop, in_order
from redline_plugin.model.identity import new_id
from redline_plugin.model.package import PackageProject, PackageState
from redline_plugin.model.round import Round
from redline_plugin.model.unit import Remit, UnitLevel
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.reference_layers import with_margin
from redline_plugin.steps.remits import counties_of
from redline_plugin.store.meta import round_values
from redline_plugin.store.packages import (
    EmptyPackage,
    PackageContent,
    PiecesFrom,
    write_empty_package,
    write_package,
)
from redline_plugin.store.piece_store import PieceStore, UnitPieces
from redline_plugin.store.reference_layers import References
from redline_plugin.store.schema import COUNTY, PACKAGE_TABLES, PACKAGES
from redline_plugin.store.vector import rows_to_frame

_FIRST, _LAST = 0.6, 0.95  # of the whole job
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*\s]+')
_TABLES = ("patches", *(table.name for table in PACKAGE_TABLES))
_METRES_PER_DEGREE = 111_000.0


class Workplace(Protocol):
    """Where packages are made before they move to their places (`store.unfinished_round`, `store.unfinished_issue`)."""

    folder: Path
    register: Path
    packages: Path

    def finished(self, file_name: str) -> Mapping[str, Any] | None:
        """The row of a package that is there already and whole."""

    def seal(self, row: Mapping[str, Any]) -> str:
        """Make a package durable that was just written; what proves later that it is whole."""

    def finish(self, row: Mapping[str, Any], sha256: str) -> None:
        """Note that a package is whole."""


@dataclass(frozen=True)
class PackageMaker:
    """What all packages of a round are made from. ``project_of`` makes the QGIS project inside each (None: none).

    ``issues``: which issue a unit's package is, by the unit's code, where it is not the first; ``references``: the
    reference layers that go along (`store.reference_layers.open_references`).
    """

    sources: Sources
    segments: pd.DataFrame
    round: Round
    margin_m: float
    project_of: Callable[[PackageProject], bytes] | None
    issues: Mapping[str, int] = field(default_factory=dict)
    references: References | None = None

    def content_of(self, remit: Remit, row: dict[str, Any]) -> PackageContent:
        """What goes into a unit's package besides its pieces. ``row``: of the register's ``packages``."""
        unit = self._ground_of(remit)
        shape = unit["geometry"].iloc[0]
        return PackageContent(
            values=_values(remit, row),
            county=unit,
            neighbours=self._around(remit, shape),
            protected_areas=_near(self.sources.protected_areas, shape, self.margin_m),
            border_segments=self._segments_of(remit),
            project=self.project_of(self._project(remit, row["file_name"], shape))
            if self.project_of
            else None,
            reach=with_margin(shape, self.margin_m) if self.references else None,
        )

    def _ground_of(self, remit: Remit) -> pd.DataFrame:
        """The unit's ground as the one row of ``county``: a county itself, else its counties together."""
        own = self.sources.counties[counties_of(remit, self.sources.counties)]
        if len(own) == 1 and remit.level is UnitLevel.COUNTY:
            return own[[*COUNTY.field_names(), "geometry"]]
        shape = shapely.union_all(own["geometry"].to_numpy())
        city_code = remit.code if remit.level is UnitLevel.CITY else ""
        named = {
            "county_code": remit.code,
            "name": remit.name,
            "city_code": city_code,
            "city_name": remit.city_name,
            "area_km2": float(area_m2(np.array([shape], dtype=object))[0]) / 1e6,
            "geometry": shape,
        }
        return own.iloc[[0]].assign(**{name: [value] for name, value in named.items()})[
            [*COUNTY.field_names(), "geometry"]
        ]

    @cached_property
    def _counties_around(self) -> tuple[pd.DataFrame, shapely.STRtree]:
        around = pd.concat([self.sources.counties, self.sources.other_counties], ignore_index=True)
        return around, shapely.STRtree(around["geometry"].to_numpy())

    def _around(self, remit: Remit, shape: shapely.Geometry) -> pd.DataFrame:
        """The counties that touch the unit or lie in it, on both sides of the province border."""
        counties, tree = self._counties_around
        around = counties.iloc[np.sort(tree.query(shape, predicate="intersects"))]
        return around[(around["county_code"] != remit.code).to_numpy()]

    def _segments_of(self, remit: Remit) -> pd.DataFrame:
        codes = self.sources.counties.loc[counties_of(remit, self.sources.counties), "county_code"]
        return self.segments[self.segments["county_code"].isin(codes)]

    def _project(self, remit: Remit, file_name: str, shape: shapely.Geometry) -> PackageProject:
        xmin, ymin, xmax, ymax = shapely.bounds(shape).tolist()
        return PackageProject(file_name, self.round.title, remit.name, _TABLES, (xmin, ymin, xmax, ymax))


def _values(remit: Remit, row: dict[str, Any]) -> dict[str, str]:
    return {
        "package_id": row["package_id"],
        "package_key": row["secret"],
        "county_code": remit.code,
        "county_name": remit.name,
        "city_name": remit.city_name,
        "level": remit.level.value,
        "issue": str(row["issue"]),
        "sequence": "0",
    }


def _near(areas: pd.DataFrame, unit: shapely.Geometry, margin_m: float) -> pd.DataFrame:
    """Reference polygons cut to the unit's frame and a margin."""
    if not len(areas):
        return areas
    xmin, ymin, xmax, ymax = shapely.bounds(unit).tolist()
    north = margin_m / _METRES_PER_DEGREE
    east = north / np.cos(np.radians(max(abs(ymin), abs(ymax))))
    frame = shapely.box(xmin - east, ymin - north, xmax + east, ymax + north)
    near = areas[shapely.intersects(areas["geometry"].to_numpy(), frame)].copy()
    near["geometry"] = shapely.intersection(shapely.make_valid(near["geometry"].to_numpy()), frame)
    return near[shapely.get_dimensions(near["geometry"].to_numpy()) == 2]


def write_packages(
    work: Workplace, maker: PackageMaker, store: PieceStore, progress: Progress
) -> tuple[pd.DataFrame, dict[str, UnitPieces]]:
    """Write every unit's package that is not there yet: the rows of the register's ``packages``, and what the pieces of
    each unit come to. Raises WriteError, CancelledError."""
    fields = maker.sources.draft.fields
    attributes = tuple(one.name for one in fields)
    empty = write_empty_package(
        work.folder / "empty.gpkg", round_values(maker.round), fields, maker.references
    )
    source = PiecesFrom(work.register, store.path, attributes)
    counted = {remit.code: store.of_unit(remit) for remit in maker.sources.remits}
    rows = []
    tasks = _tasks(work, maker, counted, attributes, progress)
    stop = Stop()
    write = partial(_write, work, empty, source, stop)
    with closing(in_order(write, tasks, progress, stop, for_each_core=2)) as written:
        for row, sha256 in written:
            if sha256:
                work.finish(row, sha256)
            rows.append(row)
    return rows_to_frame(PACKAGES, rows), counted


@dataclass(frozen=True)
class _Task:
    """A package to write; without content it is there already."""

    remit: Remit
    row: dict[str, Any]
    content: PackageContent | None


def _tasks(
    work: Workplace,
    maker: PackageMaker,
    counted: dict[str, UnitPieces],
    attributes: tuple[str, ...],
    progress: Progress,
) -> Iterator[_Task]:
    total = len(maker.sources.remits)
    for position, remit in enumerate(maker.sources.remits):
        fraction = _FIRST + (_LAST - _FIRST) * position / total
        progress.go_on(fraction, Step.WRITING_PACKAGE, name=remit.name, done=position + 1, total=total)
        content_hash = counted[remit.code].content_hash(attributes)
        row = _package_row(remit, maker.round, maker.issues.get(remit.code, 1), content_hash)
        finished = work.finished(row["file_name"])
        if finished is not None and finished["content_hash"] == row["content_hash"]:
            yield _Task(remit, dict(finished), None)
        else:
            yield _Task(remit, row, maker.content_of(remit, row))


def _write(
    work: Workplace, empty: EmptyPackage, source: PiecesFrom, stop: Stop, task: _Task
) -> tuple[dict[str, Any], str]:
    if task.content is None:
        return task.row, ""
    path = work.packages / task.row["file_name"]
    write_package(path, empty, task.remit, source, task.content, stop.is_wanted)
    return task.row, work.seal(task.row)


def _package_row(remit: Remit, round_: Round, issue: int, content_hash: str) -> dict[str, Any]:
    again = f"_第{issue}次" if issue > 1 else ""
    return {
        "package_id": new_id(),
        "county_code": remit.code,
        "level": remit.level.value,
        "file_name": f"{remit.code}_{_FORBIDDEN.sub('', remit.name)}{again}.gpkg",
        "secret": secrets.token_hex(32),
        "issued_at": round_.issued_at,
        "issue": issue,
        "state": PackageState.ISSUED.value,
        "content_hash": content_hash,
        "draft_id": round_.draft.draft_id,
        "draft_fingerprint": round_.draft.fingerprint,
    }


def hash_of_frames(*frames: pd.DataFrame | None) -> str:
    """One hash over the rows of small layers, in their order, shapes included."""
    digest = hashlib.sha256()
    for frame in frames:
        if frame is None:
            digest.update(b"none")
            continue
        shapes = shapely.to_wkb(frame["geometry"].to_numpy(dtype=object))
        texts = frame.drop(columns="geometry").to_csv(index=False).encode()
        digest.update(len(texts).to_bytes(8, "little") + texts)
        for shape in shapes:
            digest.update(hashlib.sha256(shape or b"").digest())
    return digest.hexdigest()
