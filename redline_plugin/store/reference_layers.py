"""Reference layers on their way into packages: read once into a file of their own, then to each unit its part."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from osgeo import gdal, ogr

from redline_plugin.errors import CancelledError
from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.steps.reference_layers import clip
from redline_plugin.store.bulk_rows import attach, quoted, shape_blobs, tell_contents
from redline_plugin.store.layer_styles import add_layer_style
from redline_plugin.store.opening import open_source
from redline_plugin.store.projection import placement_of
from redline_plugin.store.reference_sources import (
    COPIES_FOLDER,
    Reference,
    describe_references,
    fields_of,
)
from redline_plugin.store.schema import Table
from redline_plugin.store.vector import (
    append_frame,
    as_multi,
    as_multi_lines,
    close,
    create_geopackage,
    crs_of_storage,
    read_blocks,
    source_fields,
    unsynced,
)

_STAGED = "staged"  # the staged file in SQL
_TYPES = {
    "Point": ogr.wkbPoint,
    "MultiPoint": ogr.wkbMultiPoint,
    "MultiLineString": ogr.wkbMultiLineString,
    "MultiPolygon": ogr.wkbMultiPolygon,
    "Geometry": ogr.wkbUnknown,
}
_ENVELOPE_BYTES = np.array([0, 32, 48, 48, 64])  # by the envelope's kind (OGC 12-128r12, 2.1.3)
_HEADER_BYTES = 8
# What GDAL does not name where it does not need it itself
_BESIDE = (".tfw", ".tifw", ".jgw", ".pgw", ".wld", ".prj", ".cpg")


@dataclass(frozen=True)
class References:
    """The reference layers of a round, ready to be written; ``path`` holds the clipped ones whole, in EPSG:4490.

    Several threads may `fill` packages at the same time.
    """

    described: tuple[Reference, ...]
    path: Path

    @property
    def clipped(self) -> tuple[Reference, ...]:
        """Those whose shapes stand in packages."""
        return tuple(one for one in self.described if one.is_clipped)

    def tables(self) -> tuple[str, ...]:
        """The names of their tables in packages, for `PackageProject.layers`."""
        return tuple(one.table for one in self.clipped)

    def stamp(self) -> str:
        """A hash that changes when a file, a style or what is to be done with them changes."""
        digest = hashlib.sha256()
        for one in self.described:
            digest.update(repr((one.layer, one.style, one.place)).encode())
            for file in one.files:
                state = file.stat() if file.exists() else None
                digest.update(repr((str(file), state and (state.st_size, state.st_mtime_ns))).encode())
        return digest.hexdigest()

    def fill(self, connection: sqlite3.Connection, extent: shapely.Geometry) -> None:
        """Into a package open for rows (`bulk_rows.filling`): what of each clipped layer lies in the extent."""
        if not self.clipped:
            return
        attach(connection, self.path, _STAGED)
        for reference in self.clipped:
            _fill_table(connection, reference, extent)

    def copy_beside(self, packages: Path) -> None:
        """Copy the files of the layers that are to lie beside the packages. Raises OSError."""
        for reference in self.described:
            if reference.layer.use is ReferenceUse.COPIED:
                _copy(reference, packages / COPIES_FOLDER)


@contextmanager
def open_references(
    layers: Sequence[ReferenceLayer],
    folder: Path,
    packages: Path | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[References]:
    """Read the layers that are to be clipped, once, some rows at a time, into a file in ``folder``.

    Rows without a shape are left out: a map cannot show them. ``packages``: as `describe_references`. Raises what that
    raises, what `placement_of` raises for a system of coordinates that cannot be taken, CancelledError.
    """
    described = describe_references(layers, packages)
    path = folder / "references.gpkg"
    if any(reference.is_clipped for reference in described):
        _stage_all(path, described, is_cancelled)
    try:
        yield References(described, path)
    finally:
        path.unlink(missing_ok=True)


def _stage_all(path: Path, described: Sequence[Reference], is_cancelled: Callable[[], bool]) -> None:
    with unsynced():
        dataset = create_geopackage(path)
        create_reference_tables(dataset, described)
        for reference in described:
            if reference.is_clipped:
                _stage(dataset, reference, is_cancelled)
        close(dataset)


def create_reference_tables(dataset: gdal.Dataset, references: Sequence[Reference]) -> None:
    """The tables of the clipped layers, empty, with the fields of their sources."""
    there = (dataset.GetLayer(position) for position in range(dataset.GetLayerCount()))
    called = {layer.GetMetadataItem("IDENTIFIER") or layer.GetName() for layer in there}
    for reference in references:
        if not reference.is_clipped:
            continue
        options = [
            f"FID={reference.row_id}",
            f"GEOMETRY_NAME={reference.shape}",
            f"IDENTIFIER={_identifier(reference.layer.name, called)}",
            "SPATIAL_INDEX=YES",
        ]
        layer = dataset.CreateLayer(reference.table, crs_of_storage(), _TYPES[reference.geometry], options)
        aliases = dict(reference.aliases)
        for field in reference.fields:
            definition = ogr.FieldDefn(field.name, field.ogr_type)
            if field.subtype != ogr.OFSTNone:
                definition.SetSubType(field.subtype)
            if field.ogr_type == ogr.OFTString:
                definition.SetWidth(field.width)
            definition.SetAlternativeName(aliases.get(field.name, ""))
            layer.CreateField(definition)


def _identifier(name: str, called: set[str]) -> str:
    """What a table is called in the file, where no two may be called alike; ``called`` grows."""
    free, number = name, 1
    while free in called:
        number += 1
        free = f"{name} {number}"
    called.add(free)
    return free


def write_reference_styles(dataset: gdal.Dataset, references: Sequence[Reference]) -> None:
    """The styles of the clipped layers, where QGIS looks for them (after `layer_styles.write_layer_styles`)."""
    for reference in references:
        if reference.is_clipped and reference.style:
            add_layer_style(dataset, reference.table, reference.style, reference.shape)


def _stage(dataset: gdal.Dataset, reference: Reference, is_cancelled: Callable[[], bool]) -> None:
    target = dataset.GetLayerByName(reference.table)
    target.StartTransaction()
    for rows in _rows(reference):
        if is_cancelled():
            raise CancelledError
        append_frame(target, _storable(rows, reference))
    target.CommitTransaction()


def _rows(reference: Reference) -> Iterator[pd.DataFrame]:
    """The rows that have shapes, in EPSG:4490, text as it was written."""
    opened = open_source(reference.layer.source)
    placement = placement_of(reference.layer.source, opened.layer)
    as_given = [field.name for field in source_fields(opened.layer)]
    names = dict(zip(as_given, (field.name for field in fields_of(opened))))
    first_row = 1
    for frame in read_blocks(opened.layer):
        shapes = frame["geometry"].to_numpy()
        placed = placement.to_storage(shapes, first_row)
        first_row += len(frame)
        there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        if opened.text is not None:
            for field in source_fields(opened.layer):
                if field.ogr_type == ogr.OFTString:
                    frame[field.name] = opened.text.column(frame[field.name].to_numpy())
        frame["geometry"] = placed
        rows = frame[there].rename(columns=names).reset_index(drop=True)
        rows["geometry"] = _typed(rows["geometry"].to_numpy(), reference.geometry)
        yield rows


def _typed(shapes: np.ndarray, geometry: str) -> np.ndarray:
    if geometry == "MultiPolygon":
        return as_multi(shapes)
    return as_multi_lines(shapes) if geometry == "MultiLineString" else shapes


def _storable(rows: pd.DataFrame, reference: Reference) -> pd.DataFrame:
    """Lists as JSON in text fields, times of day as they read."""
    for field in reference.fields:
        if field.ogr_type == ogr.OFTString and len(rows):
            values = rows[field.name]
            if any(isinstance(value, (list, tuple)) for value in values):
                rows[field.name] = [
                    json.dumps(value, ensure_ascii=False) if isinstance(value, (list, tuple)) else value
                    for value in values
                ]
    return rows


def _fill_table(connection: sqlite3.Connection, reference: Reference, extent: shapely.Geometry) -> None:
    rows, blobs = _candidates(connection, reference, extent)
    shapes = shapely.from_wkb(np.array([_wkb(blob) for blob in blobs], dtype=object))
    places, kept = clip(shapes, extent)
    if not len(places):
        return
    bounds = shapely.bounds(kept)
    made = shape_blobs(shapely.to_wkb(kept, byte_order=1, flavor="iso"), bounds)
    same = [kept[new] is shapes[old] for new, old in enumerate(places.tolist())]
    columns = ", ".join(quoted(field.name) for field in reference.fields)
    comma = ", " if columns else ""
    table, shape, row_id = map(quoted, (reference.table, reference.shape, reference.row_id))
    # Attributes go from database to database and never through Python
    connection.executemany(
        f"INSERT INTO main.{table} ({row_id}, {shape}{comma}{columns}) "  # nosec B608 - quoted names of the layer
        f"SELECT ?, ?{comma}{columns} FROM {_STAGED}.{table} WHERE {row_id} = ?",
        (
            (number, blobs[old] if unchanged else made[new], rows[old])
            for number, (new, old, unchanged) in enumerate(zip(range(len(kept)), places.tolist(), same), 1)
        ),
    )
    index = quoted(f"rtree_{reference.table}_{reference.shape}")
    connection.executemany(
        f"INSERT INTO main.{index} VALUES (?, ?, ?, ?, ?)",  # nosec B608 - quoted
        ((number, *box) for number, box in enumerate(bounds[:, (0, 2, 1, 3)].tolist(), 1)),
    )
    whole = shapely.total_bounds(kept).tolist()
    tell_contents(connection, Table(reference.table, (), reference.geometry), whole)


def _candidates(
    connection: sqlite3.Connection, reference: Reference, extent: shapely.Geometry
) -> tuple[list[int], list[bytes]]:
    """Row numbers and shapes of the staged rows whose envelopes meet the extent's, in order."""
    xmin, ymin, xmax, ymax = shapely.bounds(extent).tolist()
    index = quoted(f"rtree_{reference.table}_{reference.shape}")
    table, shape, row_id = map(quoted, (reference.table, reference.shape, reference.row_id))
    found = connection.execute(
        f"SELECT {row_id}, {shape} FROM {_STAGED}.{table} WHERE {row_id} IN ("  # nosec B608 - quoted
        f"SELECT id FROM {_STAGED}.{index} WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"
        f") ORDER BY {row_id}",
        (xmin, xmax, ymin, ymax),
    ).fetchall()
    return [row for row, _ in found], [blob for _, blob in found]


def _wkb(blob: bytes) -> bytes:
    """The WKB in a GeoPackage's geometry."""
    return blob[_HEADER_BYTES + int(_ENVELOPE_BYTES[(blob[3] >> 1) & 0b111]) :]


def _copy(reference: Reference, folder: Path) -> None:
    source = Path(reference.layer.source.path)
    folder.mkdir(parents=True, exist_ok=True)
    name = reference.place.rpartition("/")[2]
    if source.is_dir():  # a file geodatabase
        shutil.copytree(source, folder / name, dirs_exist_ok=True)
        return
    stem = Path(name).stem
    beside = (source.with_name(source.stem + ending) for ending in _BESIDE)
    for file in {source, *reference.files, *beside}:
        # What belongs to it is named alike: roads.shp, roads.dbf, dem.tif.aux.xml
        if file.is_file() and file.name.startswith(source.stem):
            shutil.copyfile(file, folder / (stem + file.name[len(source.stem) :]))
