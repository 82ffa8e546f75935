"""Writes geometries and columns as layers of one file, whole or not at all, and reads them again.

The same content gives the same bytes on the same GDAL: the date in a GeoPackage is fixed.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import numpy as np
import shapely
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()

DRIVER_BY_ENDING = {
    ".gpkg": "GPKG",
    ".shp": "ESRI Shapefile",
    ".fgb": "FlatGeobuf",
    ".gdb": "OpenFileGDB",
}
FIXED_DATE = "2025-12-01T00:00:00.000Z"
_ROWS_PER_TRANSACTION = 50_000

TEXT, REAL, INTEGER, DATE = ogr.OFTString, ogr.OFTReal, ogr.OFTInteger, ogr.OFTDate


@dataclass(frozen=True)
class Column:
    """A field of a layer; width and precision 0 leave them to the format."""

    name: str
    kind: int = TEXT
    width: int = 0
    precision: int = 0


@dataclass(frozen=True)
class Layer:
    """A layer to be written: geometries (EPSG:4490 degrees) with one list of values per column."""

    name: str
    geometries: Sequence[shapely.Geometry]
    columns: Sequence[tuple[Column, Sequence]]
    description: str = ""
    geometry_type: int = field(default=ogr.wkbMultiPolygon)


def spatial_reference(epsg: int = 4490) -> osr.SpatialReference:
    """The reference system with x = longitude or easting, as every file here stores it."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


class LayerFile:
    """A file of layers written beside its place and moved there when the `with` block ends well."""

    def __init__(self, path: Path | str, encoding: str = "UTF-8") -> None:
        self.path = Path(path)
        self._encoding = encoding
        self._ending = self.path.suffix.lower()
        if self._ending not in DRIVER_BY_ENDING:
            known = ", ".join(DRIVER_BY_ENDING)
            raise ValueError(f"{self.path.name}: a layer file ends in one of {known}")

    def __enter__(self) -> LayerFile:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._staging = Path(tempfile.mkdtemp(prefix=f".{self.path.name}.", dir=self.path.parent))
        self._date_before = gdal.GetConfigOption("OGR_CURRENT_DATE")
        gdal.SetConfigOption("OGR_CURRENT_DATE", FIXED_DATE)
        options = ["VERSION=1.2"] if self._ending == ".gpkg" else []
        driver = ogr.GetDriverByName(DRIVER_BY_ENDING[self._ending])
        self._source = driver.CreateDataSource(str(self._staging / self.path.name), options)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._source = None
        gdal.SetConfigOption("OGR_CURRENT_DATE", self._date_before)
        try:
            if kind is None:
                self._move_into_place()
        finally:
            shutil.rmtree(self._staging, ignore_errors=True)

    def _move_into_place(self) -> None:
        for made in sorted(self._staging.iterdir()):
            target = self.path.parent / made.name
            if target.is_dir():
                shutil.rmtree(target)
            made.replace(target)

    def new_layer(
        self,
        name: str,
        columns: Iterable[Column],
        description: str = "",
        geometry_type: int = ogr.wkbMultiPolygon,
    ) -> LayerWriter:
        """Adds an empty layer; the writer must be closed before the next one is begun."""
        options = {
            ".gpkg": ["GEOMETRY_NAME=geom", "FID=fid"],
            ".shp": [f"ENCODING={self._encoding}"],
            # Its spatial index would put the rows into another order.
            ".fgb": ["SPATIAL_INDEX=NO"],
        }.get(self._ending, [])
        if description and self._ending == ".gpkg":
            options.append("DESCRIPTION=" + description)
        layer = self._source.CreateLayer(name, spatial_reference(), geometry_type, options)
        for column in columns:
            layer.CreateField(self._definition(column))
        return LayerWriter(layer)

    def _definition(self, column: Column) -> ogr.FieldDefn:
        definition = ogr.FieldDefn(column.name, column.kind)
        if column.width:
            definition.SetWidth(column.width)
        if column.precision and self._ending == ".shp":
            definition.SetPrecision(column.precision)
        return definition

    def add(self, layer: Layer) -> None:
        """Adds a whole layer."""
        with self.new_layer(
            layer.name, [column for column, _ in layer.columns], layer.description, layer.geometry_type
        ) as rows:
            geometries = _as_multi(np.asarray(layer.geometries, dtype=object), layer.geometry_type)
            for wkb, *values in zip(shapely.to_wkb(geometries), *(values for _, values in layer.columns)):
                rows.add(wkb, values)


def _as_multi(geometries: np.ndarray, geometry_type: int) -> np.ndarray:
    if geometry_type != ogr.wkbMultiPolygon:
        return geometries
    single = shapely.get_type_id(geometries) == shapely.GeometryType.POLYGON
    out = geometries.copy()
    for i in np.flatnonzero(single):
        out[i] = shapely.MultiPolygon([geometries[i]])
    return out


class LayerWriter:
    """Adds rows to one layer, in transactions."""

    def __init__(self, layer: ogr.Layer) -> None:
        self._layer = layer
        self._definition = layer.GetLayerDefn()
        self.rows = 0

    def __enter__(self) -> LayerWriter:
        self._layer.StartTransaction()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._layer.CommitTransaction()
        self._layer = self._definition = None

    def add(self, wkb: bytes | None, values: Sequence) -> None:
        """Adds a feature; `wkb` None leaves it without geometry."""
        feature = ogr.Feature(self._definition)
        for i, value in enumerate(values):
            if value is not None:
                feature.SetField(i, value.item() if isinstance(value, np.generic) else value)
        if wkb is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        self._layer.CreateFeature(feature)
        self.rows += 1
        if self.rows % _ROWS_PER_TRANSACTION == 0:
            self._layer.CommitTransaction()
            self._layer.StartTransaction()


def write_layers(path: Path | str, layers: Iterable[Layer], encoding: str = "UTF-8") -> Path:
    """Writes the layers as one file; an older file of that name is replaced.

    Raises:
        ValueError: the ending is not .gpkg, .shp, .fgb or .gdb.
        RuntimeError: GDAL cannot write there.
    """
    with LayerFile(path, encoding) as file:
        for layer in layers:
            file.add(layer)
    return Path(path)


def read_layer(path: Path | str, name: str | None) -> tuple[np.ndarray, dict[str, list]]:
    """The geometries (shapely, None where there is none) and the values of each field of one layer, or the first.

    Raises:
        ValueError: the file has no such layer.
        RuntimeError: GDAL cannot open the file.
    """
    source = ogr.Open(str(path))
    layer = source.GetLayer(0) if name is None else source.GetLayerByName(name)
    if layer is None:
        raise ValueError(f"{Path(path).name}: there is no layer {name}")
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    shapes, rows = [], []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        shapes.append(None if geometry is None else bytes(geometry.ExportToIsoWkb()))
        rows.append([feature.GetField(i) for i in range(len(fields))])
    return shapely.from_wkb(np.array(shapes, dtype=object)), {
        field: [row[i] for row in rows] for i, field in enumerate(fields)
    }
