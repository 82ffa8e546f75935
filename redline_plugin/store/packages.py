"""County packages: one GeoPackage each, complete; written for the counties, opened and reviewed there."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import shapely
from osgeo import gdal

from redline_plugin.model.package import FileKind
from redline_plugin.model.round import Round
from redline_plugin.model.unit import Remit, Unit, UnitLevel
from redline_plugin.store.bulk_rows import (
    append_rows,
    attach,
    filling,
    index_numbered,
    quoted,
    take_triggers_out,
)
from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.meta import read_meta, require_kind, round_of, write_meta
from redline_plugin.store.piece_store import selection
from redline_plugin.store.project_row import write_project
from redline_plugin.store.reference_layers import (
    References,
    create_reference_tables,
    write_reference_styles,
)
from redline_plugin.store.schema import (
    BORDER_SEGMENTS,
    COUNTY,
    META,
    NEIGHBOURS,
    PACKAGE_TABLES,
    PATCHES,
    PROTECTED_AREAS,
    Table,
)
from redline_plugin.store.vector import (
    SourceField,
    close,
    create_geopackage,
    create_table,
    open_vector,
    read_frame,
    table_of,
    unsynced,
)

LAYERS_TO_STYLE = (
    "patches county neighbours border_segments protected_areas comment_areas comment_lines comment_points "
).split()


@dataclass(frozen=True)
class PackageContent:
    """What goes into one unit's package besides its pieces, as frames named like the tables.

    ``values`` go into its meta table; ``project`` is its QGIS project (`maps.package_project`), None: it gets none.
    """

    values: Mapping[str, str]
    county: pd.DataFrame
    neighbours: pd.DataFrame
    protected_areas: pd.DataFrame
    border_segments: pd.DataFrame
    project: bytes | None = None
    reach: shapely.Geometry | None = None  # of its reference layers (EPSG:4490)


@dataclass(frozen=True)
class PiecesFrom:
    """Where a package's pieces come from: the register that is being made, the store of pieces beside it, and the
    names of the draft's own fields."""

    register: Path
    pieces: Path
    attributes: tuple[str, ...]


_PAGE_BYTES = 1024
_FILLED = (PATCHES, COUNTY, NEIGHBOURS, PROTECTED_AREAS, BORDER_SEGMENTS)


@dataclass(frozen=True)
class EmptyPackage:
    """What all packages of a round start from as copies; ``triggers`` are missing in it and come with the rows."""

    path: Path
    triggers: tuple[str, ...]
    references: References | None = None


def write_empty_package(
    path: Path,
    round_values: Mapping[str, str],
    fields: Sequence[SourceField],
    references: References | None = None,
) -> EmptyPackage:
    """The package that all packages of a round start from: its tables, styles and what all say alike."""
    described = references.clipped if references else ()
    with unsynced():
        dataset = create_geopackage(path)
        write_meta(dataset, FileKind.PACKAGE, round_values)
        create_table(dataset, PATCHES, fields)
        for table in PACKAGE_TABLES[1:]:
            create_table(dataset, table)
        create_reference_tables(dataset, described)
        write_layer_styles(dataset, LAYERS_TO_STYLE)
        write_reference_styles(dataset, described)
        close(dataset)
    _make_pages_small(path)
    filled = (META, *_FILLED, *(Table(one.table, ()) for one in described))
    return EmptyPackage(path, take_triggers_out(path, filled), references)


def _make_pages_small(path: Path) -> None:
    """Copies of the file keep the size of its pages. Shapes seldom fill a page, and most tables hold a few rows: with
    pages of SQLite's usual size a sixth of a package would be empty (measured on the 117 of 20,000 patches)."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size={_PAGE_BYTES}")
        connection.execute("VACUUM")


def write_package(
    path: Path,
    empty: EmptyPackage,
    remit: Remit,
    source: PiecesFrom,
    content: PackageContent,
    is_cancelled: Callable[[], bool],
) -> None:
    """Fill a copy of the empty package with a unit's pieces and what goes with them.

    Several threads may write at once, each its own package. The file is whole when this returns; the caller moves it to
    its place. Raises CancelledError: a department's package may be as large as the draft.
    """
    shutil.copyfile(empty.path, path)
    with filling(path, empty.triggers, is_cancelled) as connection:
        attach(connection, source.register, "register")
        attach(connection, source.pieces, "store")
        _copy_pieces(connection, remit, source.attributes)
        append_rows(connection, META, _as_rows(content.values))
        for table, frame in (
            (COUNTY, content.county),
            (NEIGHBOURS, content.neighbours),
            (PROTECTED_AREAS, content.protected_areas),
            (BORDER_SEGMENTS, content.border_segments),
        ):
            append_rows(connection, table, frame)
        if empty.references is not None and content.reach is not None:
            empty.references.fill(connection, content.reach)
    if content.project is not None:
        write_project(path, content.project)


def _as_rows(values: Mapping[str, str]) -> pd.DataFrame:
    return pd.DataFrame({"key": list(values), "value": list(values.values())})


def _copy_pieces(connection: sqlite3.Connection, remit: Remit, attributes: Sequence[str]) -> None:
    """From database to database, row by row: neither memory nor Python sees them."""
    chosen, parameters = selection(remit)
    connection.execute("CREATE TEMP TABLE chosen (fid INTEGER PRIMARY KEY, piece INTEGER)")
    connection.execute(
        f"INSERT INTO chosen (piece) SELECT piece FROM store.pieces WHERE piece IN ({chosen}) ORDER BY piece",  # nosec B608
        parameters,
    )
    taken = {
        "fid": "chosen.fid",
        "geom": "coalesce(pieces.shape, patches.geom)",
        "piece_id": "pieces.piece_id",
        "county_code": "pieces.county_code",
        "area_km2": "pieces.area_km2",
    }
    names = ["fid", "geom", *PATCHES.field_names(), *attributes]
    values = ", ".join(taken.get(name, f"patches.{quoted(name)}") for name in names)
    # Names of the schema and of the draft's own fields, quoted
    connection.execute(
        f"INSERT INTO main.patches ({', '.join(map(quoted, names))}) SELECT {values} FROM chosen "  # nosec B608
        "CROSS JOIN store.pieces AS pieces ON pieces.piece = chosen.piece "
        "CROSS JOIN register.draft_patches AS patches ON patches.fid = pieces.patch ORDER BY chosen.fid"
    )
    index_numbered(
        connection,
        PATCHES,
        "SELECT chosen.fid, minx, miny, maxx, maxy FROM chosen "
        "CROSS JOIN store.pieces AS pieces ON pieces.piece = chosen.piece ORDER BY chosen.fid",
    )


@dataclass(frozen=True)
class PackageHead:
    """What a package says about itself."""

    path: Path
    round: Round
    package_id: str
    county_code: str
    county_name: str
    secret: str
    sequence: int  # of the last submission made from it, 0: none yet
    meta: Mapping[str, str]

    @property
    def unit(self) -> Unit:
        """Whose package it is; one that does not say its level is a county's."""
        said = self.meta.get("level")
        level = next((one for one in UnitLevel if one.value == said), UnitLevel.COUNTY)
        return Unit(self.county_code, self.county_name, city_name=self.meta.get("city_name", ""), level=level)


def open_package(path: Path, *, update: bool = False) -> tuple[gdal.Dataset, PackageHead]:
    """Open a package and read what it says about itself.

    Raises InputError: SOURCE_MISSING, SOURCE_UNREADABLE, NOT_OUR_FILE, WRONG_KIND, FORMAT_TOO_NEW.
    """
    dataset = open_vector(str(path), update=update)
    meta = read_meta(dataset, str(path))
    require_kind(meta, str(path), FileKind.PACKAGE)
    head = PackageHead(
        path=path,
        round=round_of(meta),
        package_id=meta["package_id"],
        county_code=meta["county_code"],
        county_name=meta.get("county_name", ""),
        secret=meta["package_key"],
        sequence=int(meta.get("sequence", "0")),
        meta=meta,
    )
    return dataset, head


def read_pieces(dataset: gdal.Dataset) -> pd.DataFrame:
    """The pieces of the county, with all attributes and geometry (EPSG:4490)."""
    return read_frame(dataset.GetLayerByName(PATCHES.name))


def read_county(dataset: gdal.Dataset) -> pd.DataFrame:
    """The county: one row."""
    return table_of(dataset, COUNTY)


def read_neighbours(dataset: gdal.Dataset) -> pd.DataFrame:
    """The counties that touch the county."""
    return table_of(dataset, NEIGHBOURS)
