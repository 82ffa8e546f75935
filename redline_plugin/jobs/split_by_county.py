"""Split a draft by county: one package for each county, and the register that will take back what they answer."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from redline_plugin.errors import ErrorCode, WriteError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.model.identity import new_id, piece_id
from redline_plugin.model.intake import Note
from redline_plugin.model.line_slivers import WITHIN_TOLERANCE, LineSlivers
from redline_plugin.model.package import PackageProject, PackageState
from redline_plugin.model.reference_layer import ReferenceLayer
from redline_plugin.model.round import Round, Stage
from redline_plugin.model.source import LayerSource
from redline_plugin.model.unit import Theme, UnitLevel
from redline_plugin.steps.match_borders import match_borders
from redline_plugin.steps.remits import remits_of, units_of
from redline_plugin.steps.split import Split, split_by_county
from redline_plugin.store.counties import read_counties
from redline_plugin.store.drafts import Draft, read_draft, require_sound
from redline_plugin.store.meta import round_values
from redline_plugin.store.packages import PackageContent, write_empty_package, write_package
from redline_plugin.store.project_row import write_project
from redline_plugin.store.protected_areas import read_protected_areas
from redline_plugin.store.register import RegisterContent, now, write_register
from redline_plugin.store.schema import (
    BORDER_SEGMENTS,
    COUNTY,
    DRAFT_PATCHES,
    PACKAGE_TABLES,
    PACKAGES,
    PATCHES,
    PROTECTED_AREAS,
)
from redline_plugin.store.staging import (
    is_leftover,
    prepare_folder,
    remove_leftovers,
    staged_file,
    staged_folder,
)
from redline_plugin.store.vector import rows_to_frame

REGISTER_NAME = "register.gpkg"
PACKAGES_FOLDER = "packages"
MARGIN_DEGREES = 0.02  # some 2 km around a county: what a reviewer needs to see of its surroundings
NEIGHBOUR_KNOWN_WITHIN_DEGREES = (
    0.1  # some 10 km: a setting, larger than the gaps between patches along a border
)
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*\s]+')
_TABLES = ("patches", *(table.name for table in PACKAGE_TABLES))


@dataclass(frozen=True)
class SplitRequest:
    """What to split and where to put it; ``deadline`` is an ISO date or empty.

    ``levels``: who gets packages; ``themes``: the departments, where ``levels`` asks for departments.
    ``reference_layers``: what goes along; of these and of protected areas what lies within ``margin_m`` of a unit.
    ``line_slivers``: what becomes of small parts of patches beyond a county line.
    """

    draft: LayerSource
    counties: LayerSource
    output: Path
    title: str
    stage: Stage = Stage.CONSULTATION
    deadline: str = ""
    issuer: str = ""
    neighbour_draft: LayerSource | None = None
    neighbour_counties: LayerSource | None = None
    protected_areas: LayerSource | None = None
    levels: tuple[UnitLevel, ...] = (UnitLevel.COUNTY,)
    themes: tuple[Theme, ...] = ()
    reference_layers: tuple[ReferenceLayer, ...] = ()
    margin_m: float = 2000.0
    line_slivers: LineSlivers = WITHIN_TOLERANCE


@dataclass(frozen=True)
class SplitOutcome:
    """What came of it. Areas on the ellipsoid; ``unassigned_km2`` lies in no county and stands in the register.

    ``notes``: what was noticed of the layers that were read.
    """

    output: Path
    register: Path
    packages: tuple[Path, ...]
    pieces: int
    area_km2: float
    unassigned_km2: float
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class _Material:
    """All that was read and computed, before anything is written."""

    round: Round
    draft: Draft
    counties: pd.DataFrame
    other_counties: pd.DataFrame | None  # across the province border, where known
    pieces: pd.DataFrame  # piece_id, patch (position), county (position), geometry, area_km2
    remainders: pd.DataFrame
    protected_areas: pd.DataFrame
    border_segments: pd.DataFrame


def split(
    request: SplitRequest,
    progress: Progress,
    project_of: Callable[[PackageProject], bytes] | None = None,
) -> SplitOutcome:
    """Split the draft by county into ``output/packages`` and write ``output/register.gpkg``.

    ``project_of`` makes the QGIS project inside each package (``maps.package_project``); without it packages carry
    styles only. Everything is written aside and moved into place at the end, so a cancelled or failed run leaves the
    folder as it was.

    Raises InputError for a layer that cannot be taken, WriteError (OUTPUT_EXISTS where the folder already holds a
    register, whose answers must not be lost, or packages of another round, which would lie among the new ones),
    CancelledError.
    """
    output = prepare_folder(request.output)
    register = output / REGISTER_NAME
    for there in (register, *(output / PACKAGES_FOLDER).glob("*.gpkg")):
        if there.exists() and not is_leftover(there):
            raise WriteError(ErrorCode.OUTPUT_EXISTS, path=str(there))
    remove_leftovers(output)
    material = _prepare(request, progress)
    folder = prepare_folder(output / PACKAGES_FOLDER)
    remove_leftovers(folder)
    # The register comes last into its place: where it stands, the packages stand
    with staged_file(register) as staged_register, staged_folder(folder) as staged:
        packages = _write_packages(staged, material, progress, project_of)
        progress.go_on(0.95, Step.WRITING_REGISTER)
        write_register(staged_register, _register_content(material, packages))
    progress.report(1.0, Step.DONE)
    return SplitOutcome(
        output=output,
        register=register,
        packages=tuple(folder / name for name in packages["file_name"]),
        pieces=len(material.pieces),
        area_km2=float(material.pieces["area_km2"].sum()),
        unassigned_km2=float(material.remainders["area_km2"].sum()),
    )


def _prepare(request: SplitRequest, progress: Progress) -> _Material:
    progress.go_on(0.0, Step.READING, name=request.draft.path)
    draft = read_draft(request.draft)
    require_sound(draft, request.draft)
    progress.go_on(0.1, Step.READING, name=request.counties.path)
    counties = read_counties(request.counties).sort_values("county_code", ignore_index=True)
    other_counties = read_counties(request.neighbour_counties) if request.neighbour_counties else None
    protected_areas = (
        read_protected_areas(request.protected_areas)
        if request.protected_areas
        else rows_to_frame(PROTECTED_AREAS, ())
    )
    progress.go_on(0.15, Step.SPLITTING)
    result = split_by_county(
        draft.frame["geometry"].to_numpy(),
        counties["geometry"].to_numpy(),
        progress.is_cancelled,
        draft.frame["area_km2"].to_numpy() * 1e6,
    )
    progress.go_on(0.3, Step.MATCHING_BORDERS)
    return _Material(
        round=_round(request, draft),
        draft=draft,
        counties=counties,
        other_counties=other_counties,
        pieces=_pieces(draft.frame, counties, result),
        remainders=_remainders(draft.frame, result),
        protected_areas=protected_areas,
        border_segments=_border_segments(request, draft.frame, counties, other_counties),
    )


def _round(request: SplitRequest, draft: Draft) -> Round:
    return Round(new_id(), request.title, request.stage, request.issuer, now(), request.deadline, draft.ref)


def _pieces(patches: pd.DataFrame, counties: pd.DataFrame, result: Split) -> pd.DataFrame:
    pieces = result.pieces.copy()
    patch_ids = patches["patch_id"].to_numpy()[pieces["patch"]]
    codes = counties["county_code"].to_numpy()[pieces["county"]]
    pieces["patch_id"], pieces["county_code"] = patch_ids, codes
    pieces["piece_id"] = [piece_id(patch, code) for patch, code in zip(patch_ids, codes)]
    pieces["area_km2"] = pieces["area_m2"] / 1e6
    return pieces


def _remainders(patches: pd.DataFrame, result: Split) -> pd.DataFrame:
    remainders = result.remainders
    return pd.DataFrame(
        {
            "patch_id": patches["patch_id"].to_numpy()[remainders["patch"]],
            "area_km2": remainders["area_m2"] / 1e6,
            "geometry": remainders["geometry"],
        }
    )


def _border_segments(
    request: SplitRequest, patches: pd.DataFrame, counties: pd.DataFrame, other_counties: pd.DataFrame | None
) -> pd.DataFrame:
    if request.neighbour_draft is None:
        return rows_to_frame(BORDER_SEGMENTS, ())
    neighbours = read_draft(request.neighbour_draft).frame
    segments = match_borders(patches, counties, neighbours, other_counties)
    if other_counties is None:
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


def _write_packages(
    folder: Path,
    material: _Material,
    progress: Progress,
    project_of: Callable[[PackageProject], bytes] | None,
) -> pd.DataFrame:
    """Write all packages into the folder; the rows of the register's ``packages`` table."""
    empty = folder / "empty.gpkg"
    write_empty_package(empty, round_values(material.round), material.draft.fields)
    around = pd.concat([material.counties, material.other_counties], ignore_index=True)
    neighbours_of = _neighbours(material.counties["geometry"].to_numpy(), around["geometry"].to_numpy())
    by_county = material.pieces.groupby("county").indices
    rows = []
    for position, county in enumerate(material.counties.itertuples(index=False)):
        total = len(material.counties)
        fraction = 0.35 + 0.6 * position / total
        progress.go_on(fraction, Step.WRITING_PACKAGE, name=county.name, done=position + 1, total=total)
        row = _package_row(county, material.round)
        pieces = material.pieces.iloc[by_county.get(position, [])]
        content = _package_content(material, position, pieces, around.iloc[neighbours_of[position]], row)
        path = folder / row["file_name"]
        write_package(path, empty, content)
        if project_of is not None:
            write_project(path, project_of(_project(county, row["file_name"], material.round)))
        rows.append(row)
    empty.unlink()
    return rows_to_frame(PACKAGES, rows)


def _package_row(county: pd.Series, round_: Round) -> dict[str, str]:
    name = _FORBIDDEN.sub("", county.name)
    return {
        "package_id": new_id(),
        "county_code": county.county_code,
        "level": UnitLevel.COUNTY.value,
        "issue": 1,
        "state": PackageState.ISSUED.value,
        "draft_id": round_.draft.draft_id,
        "draft_fingerprint": round_.draft.fingerprint,
        "file_name": f"{county.county_code}_{name}.gpkg",
        "secret": secrets.token_hex(32),
        "issued_at": round_.issued_at,
    }


def _package_content(
    material: _Material, position: int, pieces: pd.DataFrame, neighbours: pd.DataFrame, row: dict[str, str]
) -> PackageContent:
    county = material.counties.iloc[[position]]
    code, name = county["county_code"].iloc[0], county["name"].iloc[0]
    segments = material.border_segments
    return PackageContent(
        values={
            "package_id": row["package_id"],
            "package_key": row["secret"],
            "county_code": code,
            "county_name": name,
            "city_name": county["city_name"].iloc[0],
            "sequence": "0",
        },
        patches=_piece_rows(material.draft, pieces),
        county=county[[*COUNTY.field_names(), "geometry"]],
        neighbours=neighbours,
        protected_areas=_around(material.protected_areas, county["geometry"].iloc[0]),
        border_segments=segments[segments["county_code"] == code],
    )


def _piece_rows(draft: Draft, pieces: pd.DataFrame) -> pd.DataFrame:
    """A county's rows of ``patches``: the patch's own attributes, the piece's id, county, area and shape."""
    rows = draft.frame.iloc[pieces["patch"].to_numpy()].reset_index(drop=True)
    for name in ("piece_id", "county_code", "area_km2", "geometry"):
        rows[name] = pieces[name].to_numpy()
    return rows[[*PATCHES.field_names(), *(field.name for field in draft.fields), "geometry"]]


def _neighbours(counties: np.ndarray, around: np.ndarray) -> list[np.ndarray]:
    """For each county the positions in ``around`` (the counties first, then those across the border) that touch it."""
    tree = shapely.STRtree(around)
    one, other = tree.query(counties, predicate="intersects")
    return [other[(one == position) & (other != position)] for position in range(len(counties))]


def _around(areas: pd.DataFrame, county: shapely.Geometry) -> pd.DataFrame:
    """Reference polygons cut to the county's frame and a margin."""
    if not len(areas):
        return areas
    xmin, ymin, xmax, ymax = shapely.bounds(county)
    frame = shapely.box(
        xmin - MARGIN_DEGREES, ymin - MARGIN_DEGREES, xmax + MARGIN_DEGREES, ymax + MARGIN_DEGREES
    )
    near = areas[shapely.intersects(areas["geometry"].to_numpy(), frame)].copy()
    near["geometry"] = shapely.intersection(shapely.make_valid(near["geometry"].to_numpy()), frame)
    polygons = shapely.get_dimensions(near["geometry"].to_numpy()) == 2
    return near[polygons]


def _project(county: pd.Series, file_name: str, round_: Round) -> PackageProject:
    xmin, ymin, xmax, ymax = shapely.bounds(county.geometry).tolist()
    return PackageProject(file_name, round_.title, county.name, _TABLES, (xmin, ymin, xmax, ymax))


def _register_content(material: _Material, packages: pd.DataFrame) -> RegisterContent:
    pieces = material.pieces
    units = units_of(material.counties, remits_of(material.counties, (UnitLevel.COUNTY,)))
    per_county = (
        pieces.groupby("county")["area_km2"].agg(["sum", "count"]).reindex(range(len(units)), fill_value=0)
    )
    units["red_line_km2"], units["patches"] = per_county["sum"], per_county["count"].astype(int)
    units["comments"] = units["seen"] = 0
    first_county = material.counties.iloc[0]
    draft_columns = [
        *DRAFT_PATCHES.field_names(),
        *(field.name for field in material.draft.fields),
        "geometry",
    ]
    return RegisterContent(
        round=material.round,
        values={
            **round_values(material.round),
            "prov_code": first_county["prov_code"],
            "prov_name": first_county["prov_name"],
        },
        draft_patches=material.draft.frame[draft_columns],
        fields=material.draft.fields,
        draft_pieces=pieces[["piece_id", "patch_id", "county_code", "area_km2"]],
        remainders=material.remainders,
        units=units,
        protected_areas=material.protected_areas,
        border_segments=material.border_segments,
        packages=packages,
    )
