"""The equal-area (sinusoidal) grid of cells over a region, and the way between cells, metres and degrees."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from osgeo import gdal, ogr, osr

from demo.data.draft.regions import Region
from demo.data.plane import Plane, metres_of_latitude

# Polygons found per cell of the province, calibrated; a quarter more are found than are asked for.
_POLYGONS_PER_CELL = 400e-6
_SURPLUS = 1.25

Frame = tuple[int, int, int, int]
"""(top row, number of rows, left column, number of columns), all in cells."""


@dataclass(frozen=True)
class Grid:
    """Cells of `cell` metres; row 0 is the northernmost, column 0 the westernmost."""

    region: Region
    cell: float

    @classmethod
    def for_patches(cls, region: Region, count: int) -> Grid:
        """The grid on which `count` patches can be found."""
        cell = math.sqrt(region.area_m2 * _POLYGONS_PER_CELL / (_SURPLUS * count))
        return cls(region, float(np.round(cell, 2)))

    @property
    def west(self) -> float:
        """Abscissa (m) of the left edge of column 0."""
        return -self.region.half_width_m

    @property
    def north(self) -> float:
        """Ordinate (m) of the upper edge of row 0."""
        return metres_of_latitude(self.region.north)

    @property
    def columns(self) -> int:
        """Number of columns."""
        return int(2 * self.region.half_width_m / self.cell)

    @property
    def rows(self) -> int:
        """Number of rows."""
        return int(metres_of_latitude(self.region.north - self.region.south) / self.cell)

    @property
    def plane(self) -> Plane:
        """The plane in which the cells are square."""
        return Plane(self.region.central_longitude)

    def cell_corners_to_metres(self, row: np.ndarray, column: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Corner (row, column) of the cells, fractions allowed, to metres."""
        return self.west + column * self.cell, self.north - row * self.cell

    def cell_corners_to_lonlat(self, corners: np.ndarray) -> np.ndarray:
        """(n, 2) corners (column, row) to (n, 2) degrees, rounded to 1e-9."""
        x, y = self.cell_corners_to_metres(corners[:, 1], corners[:, 0])
        return np.round(np.column_stack(self.plane.to_lonlat(x, y)), 9)

    def rasterize(
        self, shapes: Iterable[tuple[shapely.Geometry, int]], frame: Frame, coarsen: int = 1
    ) -> np.ndarray:
        """Bytes of the value of the last shape (metres) over each cell's middle, else 0.

        `frame` counts its number of rows and columns in cells that are `coarsen` times as wide.
        """
        top, height, left, width = frame
        raster = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
        x, y = self.cell_corners_to_metres(top, left)
        raster.SetGeoTransform((x, self.cell * coarsen, 0, y, 0, -self.cell * coarsen))
        reference = osr.SpatialReference()
        reference.SetLocalCS("grid")
        raster.SetSpatialRef(reference)
        source, layer = memory_layer(reference, ogr.wkbUnknown)
        for shape, value in shapes:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
            feature.SetField(0, value)
            layer.CreateFeature(feature)
        gdal.RasterizeLayer(raster, [1], layer, options=["ATTRIBUTE=value"])
        del source
        return raster.ReadAsArray()

    def whole(self, coarsen: int) -> Frame:
        """The frame of the whole grid in cells `coarsen` times as wide."""
        return 0, self.rows // coarsen + 1, 0, self.columns // coarsen + 1


def memory_layer(reference: osr.SpatialReference | None, kind: int) -> tuple[ogr.DataSource, ogr.Layer]:
    """A layer in memory with the integer field "value"; keep the source while the layer is used."""
    # GDAL 3.11 merged the vector driver "Memory" into "MEM".
    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    source = driver.CreateDataSource("memory")
    layer = source.CreateLayer("shapes", reference, kind)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    return source, layer
