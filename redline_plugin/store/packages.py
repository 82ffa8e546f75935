"""County packages: one GeoPackage each, complete; written for the counties, opened and reviewed there."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from osgeo import gdal

from redline_plugin.model.package import FileKind
from redline_plugin.model.round import Round
from redline_plugin.model.unit import Unit, UnitLevel
from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.meta import read_meta, require_kind, round_of, set_meta, write_meta
from redline_plugin.store.schema import (
    BORDER_SEGMENTS,
    COUNTY,
    NEIGHBOURS,
    PACKAGE_TABLES,
    PATCHES,
    PROTECTED_AREAS,
)
from redline_plugin.store.vector import (
    SourceField,
    append_frame,
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
    """What goes into one county's package, as frames named like the tables; ``values`` go into its meta table."""

    values: Mapping[str, str]
    patches: pd.DataFrame
    county: pd.DataFrame
    neighbours: pd.DataFrame
    protected_areas: pd.DataFrame
    border_segments: pd.DataFrame


def write_empty_package(path: Path, round_values: Mapping[str, str], fields: Sequence[SourceField]) -> None:
    """The package that all packages of a round start from as copies: its tables, styles and what all say alike."""
    with unsynced():
        dataset = create_geopackage(path)
        write_meta(dataset, FileKind.PACKAGE, round_values)
        create_table(dataset, PATCHES, fields)
        for table in PACKAGE_TABLES[1:]:
            create_table(dataset, table)
        write_layer_styles(dataset, LAYERS_TO_STYLE)
        close(dataset)


def write_package(path: Path, empty: Path, content: PackageContent) -> None:
    """Fill a copy of the empty package. The file is whole when this returns; the caller moves it to its place."""
    shutil.copyfile(empty, path)
    with unsynced():
        dataset = open_vector(str(path), update=True)
        dataset.StartTransaction()
        set_meta(dataset, content.values)
        for table, frame in (
            (PATCHES, content.patches),
            (COUNTY, content.county),
            (NEIGHBOURS, content.neighbours),
            (PROTECTED_AREAS, content.protected_areas),
            (BORDER_SEGMENTS, content.border_segments),
        ):
            append_frame(dataset.GetLayerByName(table.name), frame)
        dataset.CommitTransaction()
        close(dataset)


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
