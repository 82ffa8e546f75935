"""Layers ⇄ frames: the one place where OGR features and data frames meet. NULL becomes None here."""

from __future__ import annotations

import itertools
import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from osgeo import gdal, ogr, osr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.store.schema import CRS_EPSG, FieldType, Table
from redline_plugin.store.shapefile_text import text_options
from redline_plugin.store.shapes import ShapeReader

gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()

_OGR_TYPES = {
    FieldType.TEXT: ogr.OFTString,
    FieldType.REAL: ogr.OFTReal,
    FieldType.INTEGER: ogr.OFTInteger64,
    FieldType.BINARY: ogr.OFTBinary,
}
_GEOMETRY_TYPES = {
    "": ogr.wkbNone,
    "Point": ogr.wkbPoint,
    "LineString": ogr.wkbLineString,
    "MultiLineString": ogr.wkbMultiLineString,
    "MultiPolygon": ogr.wkbMultiPolygon,
    "Geometry": ogr.wkbUnknown,
}
# What the columnar reader gives back whole: times lose their offset there and blobs their trailing zeros
_COLUMNAR_TYPES = (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal, ogr.OFTString, ogr.OFTDate)
# GDAL 3.6 gives a row of a GeoPackage to a function of SQLite, which takes 127 values: row number and shape are two
_COLUMNS_AT_MOST = 125

ROWS_AT_A_TIME = 500  # some 2 MB of an ordinary draft

_GREENWICH_FLAG, _QUARTERS_OF_A_DAY = 100, 96

_WITHOUT_WAITING = {"OGR_SQLITE_SYNCHRONOUS": "OFF", "OGR_SQLITE_JOURNAL": "MEMORY"}
# GDAL's older bindings know options of the whole program only
_option_of_thread = getattr(gdal, "GetThreadLocalConfigOption", gdal.GetConfigOption)
_set_option_of_thread = getattr(gdal, "SetThreadLocalConfigOption", gdal.SetConfigOption)


@dataclass(frozen=True)
class SourceField:
    """A field as some program made it: written again just so."""

    name: str
    ogr_type: int
    subtype: int = ogr.OFSTNone
    width: int = 0
    precision: int = 0


def crs_of_storage() -> osr.SpatialReference:
    """EPSG:4490 with x = longitude, y = latitude."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(CRS_EPSG)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def open_vector(path: str, *, update: bool = False, options: Sequence[str] | None = None) -> gdal.Dataset:
    """Open a vector source; with GDAL's ``options``, where they are known (None: those that its text needs).

    Raises InputError: SOURCE_MISSING where a file path does not exist, SOURCE_UNREADABLE where GDAL cannot read it.
    """
    if "://" not in path and ":" not in path[2:] and not path.startswith("/vsi") and not Path(path).exists():
        raise InputError(ErrorCode.SOURCE_MISSING, path=path)
    _take_back_what_was_interrupted(path)
    flags = gdal.OF_VECTOR | (gdal.OF_UPDATE if update else gdal.OF_READONLY)
    try:
        return gdal.OpenEx(path, flags, open_options=text_options(path) if options is None else list(options))
    except RuntimeError as error:
        raise InputError(ErrorCode.SOURCE_UNREADABLE, path=path, detail=str(error)) from error


def _take_back_what_was_interrupted(path: str) -> None:
    """A program killed while it saved leaves a journal beside the file: SQLite goes back to the old state with it, but
    only for one who may write. Who opens for reading alone would be told that the file is unreadable."""
    if not os.path.exists(f"{path}-journal"):  # never raises, whatever a connection string holds
        return
    try:
        with closing(sqlite3.connect(path, timeout=1)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        return  # write-protected, in use, or no database: opening it will say so


def layer_of(dataset: gdal.Dataset, path: str, name: str | None) -> ogr.Layer:
    """The named layer, or the first one that has a geometry. Raises InputError (LAYER_MISSING)."""
    names = [dataset.GetLayer(position).GetName() for position in range(dataset.GetLayerCount())]
    if name is None:
        spatial = [one for one in names if dataset.GetLayerByName(one).GetGeomType() != ogr.wkbNone]
        name = next(iter(spatial or names), None)
    if name is None or name not in names:
        raise InputError(ErrorCode.LAYER_MISSING, path=path, layer=name or "", available=", ".join(names))
    return dataset.GetLayerByName(name)


def source_fields(layer: ogr.Layer) -> tuple[SourceField, ...]:
    """The layer's fields as they are; of two with one name (a table of a shapefile may hold such) the later gets a
    number, so that none hides the other; so does one called as our column of shapes."""
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(position) for position in range(definition.GetFieldCount())]
    return tuple(
        SourceField(name, field.GetType(), field.GetSubType(), field.GetWidth(), field.GetPrecision())
        for name, field in zip(_apart([field.GetName() for field in fields]), fields)
    )


def _apart(names: list[str]) -> list[str]:
    apart = ["geometry"]
    for name in names:
        number, free = 1, name
        while free in apart:
            number += 1
            free = f"{name}_{number}"
        apart.append(free)
    return apart[1:]


def _has_namesakes(layer: ogr.Layer) -> bool:
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(position).GetName() for position in range(definition.GetFieldCount())]
    return names != _apart(names)


def read_frame(layer: ogr.Layer) -> pd.DataFrame:
    """All rows of a layer: its fields (NULL is None) and ``geometry`` (shapely, None where there is none)."""
    frame = _read_columns(layer) if _can_read_columns(layer) else _read_features(layer)
    return _with_shapes(frame, ShapeReader())


def read_blocks(layer: ogr.Layer, shapes: ShapeReader | None = None) -> Iterator[pd.DataFrame]:
    """As `read_frame`, some rows at a time, in order; one empty frame for a layer without rows.

    ``shapes`` counts what is left out of the shapes.
    """
    blocks = _column_blocks(layer) if _can_read_columns(layer) else _feature_blocks(layer)
    reader = shapes or ShapeReader()
    for frame in blocks:
        yield _with_shapes(frame, reader)


def read_attribute_blocks(layer: ogr.Layer, names: Collection[str]) -> Iterator[pd.DataFrame]:
    """As `read_blocks`, the named fields alone: shapes and other fields are not even read from the disk, where the
    format allows that."""
    ignored = [field.name for field in source_fields(layer) if field.name not in names]
    layer.SetIgnoredFields(["OGR_GEOMETRY"] if _has_namesakes(layer) else [*ignored, "OGR_GEOMETRY"])
    try:
        for frame in _column_blocks(layer) if _can_read_columns(layer) else _feature_blocks(layer):
            yield frame[[name for name in frame.columns if name in names]]
    finally:
        layer.SetIgnoredFields([])


def read_rows(layer: ogr.Layer) -> pd.DataFrame:
    """As `read_frame`, feature by feature: for small tables, and wherever rows may have changed in this transaction.

    GDAL's columnar reader goes round without end on a layer of a GeoPackage in which a row was changed since the
    transaction began (seen with 3.6.2).
    """
    return _with_shapes(_read_features(layer), ShapeReader())


def _with_shapes(frame: pd.DataFrame, shapes: ShapeReader) -> pd.DataFrame:
    if "geometry" in frame:
        frame["geometry"] = shapes.read(frame["geometry"].to_numpy())
    return frame


def _can_read_columns(layer: ogr.Layer) -> bool:
    # Only a driver with columns of its own tells dates before 1970 right (the general way is a day off in GDAL 3.6)
    own = layer.TestCapability("FastGetArrowStream")
    types = _COLUMNAR_TYPES if own else tuple(one for one in _COLUMNAR_TYPES if one != ogr.OFTDate)
    fields = source_fields(layer)
    simple = len(fields) <= _COLUMNS_AT_MOST and all(field.ogr_type in types for field in fields)
    return hasattr(layer, "GetArrowStreamAsNumPy") and simple and not _has_namesakes(layer)


def _read_columns(layer: ogr.Layer) -> pd.DataFrame:
    blocks = list(_column_blocks(layer))
    return pd.concat(blocks, ignore_index=True) if len(blocks) > 1 else blocks[0]


def _column_blocks(layer: ogr.Layer) -> Iterator[pd.DataFrame]:
    """Through GDAL's Arrow stream (GDAL ≥ 3.6): some ten times faster than feature by feature."""
    names = [field.name for field in source_fields(layer)]
    geometry = layer.GetGeometryColumn() or "wkb_geometry"
    with_fid = "NO" if names else "YES"  # without any other column GDAL 3.6 gives shapes of no bytes
    options = [
        "USE_MASKED_ARRAYS=YES",
        f"INCLUDE_FID={with_fid}",
        f"MAX_FEATURES_IN_BATCH={ROWS_AT_A_TIME}",
    ]
    stream = layer.GetArrowStreamAsNumPy(options=options)
    is_empty = True
    for batch in stream:
        columns = {name: _column(batch[name]) for name in names if name in batch}
        if geometry in batch:
            shapes = np.ma.getdata(batch[geometry]).astype(object)
            shapes[np.ma.getmaskarray(batch[geometry])] = None  # filled(None) would put numpy's own "?" there
            columns["geometry"] = shapes
        is_empty = False
        yield pd.DataFrame(columns)
    if is_empty:
        has_geometry = layer.GetGeomType() != ogr.wkbNone
        yield pd.DataFrame(
            {name: [] for name in [*names, *(["geometry"] if has_geometry else [])]}, dtype=object
        )


def _column(values: np.ndarray) -> np.ndarray:
    mask = np.ma.getmaskarray(values)
    plain = np.ma.getdata(values)
    if plain.dtype.kind == "f":
        return np.where(mask, np.nan, plain)
    if plain.dtype.kind == "M":
        plain = np.datetime_as_string(plain)
    elif plain.dtype.kind in "SO":
        plain = _decoded(plain)
    elif not mask.any():
        return plain
    column = plain.astype(object)
    column[mask] = None
    return column


def _decoded(values: np.ndarray) -> np.ndarray:
    """Text from UTF-8 bytes; each distinct value is decoded once, because codes and names repeat."""
    distinct, position = np.unique(values.astype(bytes), return_inverse=True)
    texts = np.array([value.decode("utf-8", "replace") for value in distinct.tolist()], dtype=object)
    return texts[position] if len(texts) else np.empty(0, dtype=object)


def _read_features(layer: ogr.Layer) -> pd.DataFrame:
    layer.ResetReading()
    return _frame_of(layer, layer)  # never list(layer): asking how many there are may write to the file


def _feature_blocks(layer: ogr.Layer) -> Iterator[pd.DataFrame]:
    layer.ResetReading()
    features = iter(layer)
    is_empty = True
    while some := list(itertools.islice(features, ROWS_AT_A_TIME)):
        is_empty = False
        yield _frame_of(some, layer)
    if is_empty:
        yield _frame_of([], layer)


def _frame_of(features: Iterable[ogr.Feature], layer: ogr.Layer) -> pd.DataFrame:
    fields = source_fields(layer)
    has_geometry = layer.GetGeomType() != ogr.wkbNone
    columns: dict[str, list[Any]] = {field.name: [] for field in fields}
    wkb: list[bytes | None] = []
    for feature in features:
        for position, field in enumerate(fields):
            columns[field.name].append(_value(feature, position, field))
        if has_geometry:
            geometry = feature.GetGeometryRef()
            wkb.append(None if geometry is None else bytes(geometry.ExportToIsoWkb()))
    frame = pd.DataFrame(columns, dtype=object)
    for field in fields:
        if field.ogr_type == ogr.OFTReal:
            frame[field.name] = frame[field.name].astype(float)
    if has_geometry:
        frame["geometry"] = pd.Series(wkb, dtype=object)
    return frame


def _value(feature: ogr.Feature, position: int, field: SourceField) -> Any:
    if not feature.IsFieldSetAndNotNull(position):
        return None
    if field.ogr_type == ogr.OFTBinary:
        return bytes(feature.GetFieldAsBinary(position))
    if field.ogr_type in (ogr.OFTDate, ogr.OFTDateTime):
        return _iso_time(feature, position, field.ogr_type == ogr.OFTDate)
    return feature.GetField(position)


def _iso_time(feature: ogr.Feature, position: int, is_date: bool) -> str:
    """After ISO 8601, whatever the version of GDAL: content is hashed, and must not depend on it."""
    year, month, day, hour, minute, second, zone = feature.GetFieldAsDateTime(position)
    date = f"{year:04d}-{month:02d}-{day:02d}"
    if is_date:
        return date
    seconds = f"{second:06.3f}" if second % 1 else f"{int(second):02d}"
    return f"{date}T{hour:02d}:{minute:02d}:{seconds}{_iso_zone(zone)}"


def _iso_zone(flag: int) -> str:
    """OGR's flag: 0 unknown, 1 local, else 100 and the quarters of an hour east of Greenwich."""
    if flag < _GREENWICH_FLAG - _QUARTERS_OF_A_DAY // 2:
        return ""
    if flag == _GREENWICH_FLAG:
        return "Z"
    sign, quarters = (
        ("+", flag - _GREENWICH_FLAG) if flag > _GREENWICH_FLAG else ("-", _GREENWICH_FLAG - flag)
    )
    return f"{sign}{quarters // 4:02d}:{quarters % 4 * 15:02d}"


@contextmanager
def unsynced() -> Iterator[None]:
    """Write without waiting for the disk: only for temporary files, which a power cut may spoil and which are flushed
    before they take their place. Holds for this thread: in another one a person may be saving a file."""
    before = {name: _option_of_thread(name) for name in _WITHOUT_WAITING}
    for name, value in _WITHOUT_WAITING.items():
        _set_option_of_thread(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            _set_option_of_thread(name, value)


def create_geopackage(path: Path) -> gdal.Dataset:
    """An empty GeoPackage 1.2 to write to; nothing of it is durable until it is closed and renamed."""
    return gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown, ["VERSION=1.2"])


def close(dataset: gdal.Dataset) -> None:
    """Write what GDAL still holds back, and close the file.

    A dataset that merely goes out of scope keeps its last errors to itself: on a full disk a file with rows missing
    would look whole. Raises RuntimeError.
    """
    dataset.FlushCache()
    if hasattr(dataset, "Close"):  # GDAL ≥ 3.8
        dataset.Close()
    else:
        gdal.Dataset.__swig_destroy__(dataset)


def create_table(
    dataset: gdal.Dataset, table: Table, more: Sequence[SourceField] = (), spatial_index: str = "YES"
) -> ogr.Layer:
    """Create one of our tables, with ``more`` fields of somebody else's behind our own."""
    crs = crs_of_storage() if table.geometry else None
    spatial = ["GEOMETRY_NAME=geom", f"SPATIAL_INDEX={spatial_index}"]
    options = ["FID=fid", *(spatial if table.geometry else ["ASPATIAL_VARIANT=GPKG_ATTRIBUTES"])]
    layer = dataset.CreateLayer(table.name, crs, _GEOMETRY_TYPES[table.geometry], options)
    for field in table.fields:
        layer.CreateField(ogr.FieldDefn(field.name, _OGR_TYPES[field.type]))
    for foreign in more:
        layer.CreateField(_field_definition(foreign))
    return layer


def _field_definition(field: SourceField) -> ogr.FieldDefn:
    definition = ogr.FieldDefn(field.name, field.ogr_type)
    if field.subtype != ogr.OFSTNone:
        definition.SetSubType(field.subtype)
    if field.ogr_type == ogr.OFTString:
        definition.SetWidth(field.width)
    return definition


def append_frame(layer: ogr.Layer, frame: pd.DataFrame) -> None:
    """Append the rows of a frame; columns that the layer lacks are left out, fields that the frame lacks stay NULL."""
    if not len(frame):
        return
    definition = layer.GetLayerDefn()
    positions = {definition.GetFieldDefn(i).GetName(): i for i in range(definition.GetFieldCount())}
    values = [python_values(frame[name]) for name in frame.columns if name in positions]
    fields = [positions[name] for name in frame.columns if name in positions]
    setters = [_setter(column) for column in values]
    wkb = None
    if layer.GetGeomType() != ogr.wkbNone and "geometry" in frame:
        wkb = _storage_wkb(frame["geometry"].to_numpy(), layer.GetGeomType())
    rows = zip(*values) if values else itertools.repeat((), len(frame))
    for row, record in enumerate(rows):
        feature = ogr.Feature(definition)
        for field, value, setter in zip(fields, record, setters):
            if value is not None:
                setter(feature, field, value)
        if wkb is not None and wkb[row] is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb[row]))
        layer.CreateFeature(feature)


def _setter(values: list[Any]) -> Callable[[ogr.Feature, int, Any], None]:
    """How the values of a column are put into features; OGR's general way looks at each value's type again."""
    types = set(map(type, values)) - {type(None)}
    if types == {str}:
        return ogr.Feature.SetFieldString
    if types == {bytes}:
        return _set_binary
    return ogr.Feature.SetField


def _set_binary(feature: ogr.Feature, field: int, value: bytes) -> None:
    feature.SetFieldBinaryFromHexString(field, value.hex())


def python_values(column: pd.Series) -> list[Any]:
    """Plain Python values, None for every kind of missing."""
    array = column.to_numpy() if column.dtype.kind in "biuf" else column.astype(object).to_numpy()
    values = array.tolist()
    for row in np.flatnonzero(pd.isna(array)).tolist():
        values[row] = None
    if array.dtype == object:
        values = [value.item() if isinstance(value, np.generic) else value for value in values]
    return values


def storage_wkb(geometries: np.ndarray, geometry: str) -> np.ndarray:
    """Shapes as a table of this geometry (`Table.geometry`) keeps them: single ones as collections of one."""
    return _storage_wkb(geometries, _GEOMETRY_TYPES[geometry])


def _storage_wkb(geometries: np.ndarray, geometry_type: int) -> np.ndarray:
    if geometry_type == ogr.wkbMultiPolygon:
        geometries = as_multi(geometries)
    elif geometry_type == ogr.wkbMultiLineString:
        geometries = as_multi_lines(geometries)
    return shapely.to_wkb(geometries, byte_order=1)


def as_multi(geometries: np.ndarray) -> np.ndarray:
    """Polygons as MultiPolygons; what is one already is the same object."""
    single = shapely.get_type_id(geometries) == shapely.GeometryType.POLYGON
    if not single.any():
        return geometries
    result = np.array(geometries, dtype=object)
    result[single] = shapely.multipolygons(result[single], indices=np.arange(single.sum()))
    return result


def as_multi_lines(geometries: np.ndarray) -> np.ndarray:
    """LineStrings as MultiLineStrings; what is one already is the same object."""
    single = shapely.get_type_id(geometries) == shapely.GeometryType.LINESTRING
    result = np.array(geometries, dtype=object)
    if single.any():
        result[single] = shapely.multilinestrings(result[single], indices=np.arange(single.sum()))
    return result


def write_table(
    dataset: gdal.Dataset, table: Table, frame: pd.DataFrame, more: Sequence[SourceField] = ()
) -> None:
    """Create a table and fill it in one transaction."""
    layer = create_table(dataset, table, more)
    layer.StartTransaction()
    append_frame(layer, frame)
    layer.CommitTransaction()


def rows_to_frame(table: Table, rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    """A frame with the table's columns (and ``geometry``) from dictionaries."""
    columns = [*table.field_names(), *(["geometry"] if table.geometry else [])]
    return pd.DataFrame(list(rows), columns=columns, dtype=object)


def table_of(dataset: gdal.Dataset, table: Table) -> pd.DataFrame:
    """All rows of one of our tables; an empty frame where the file has no such table."""
    layer = dataset.GetLayerByName(table.name)
    return rows_to_frame(table, ()) if layer is None else read_rows(layer)
