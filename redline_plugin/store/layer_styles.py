"""Styles inside a GeoPackage, in the table where QGIS looks for them."""

from __future__ import annotations

from collections.abc import Iterable

from osgeo import gdal, ogr

from redline_plugin.resource_paths import resource_path

_TABLE = "layer_styles"
_FIELDS = (
    "f_table_catalog f_table_schema f_table_name f_geometry_column styleName styleQML styleSLD useAsDefault "
    "description owner ui update_time"
).split()


def write_layer_styles(dataset: gdal.Dataset, layers: Iterable[str]) -> None:
    """Give each named layer the style of its name from ``resources/styles``, as its default; none: no row."""
    table = dataset.CreateLayer(_TABLE, None, ogr.wkbNone, ["FID=id", "ASPATIAL_VARIANT=GPKG_ATTRIBUTES"])
    for name in _FIELDS:
        definition = ogr.FieldDefn(name, ogr.OFTString)
        if name == "useAsDefault":
            definition = ogr.FieldDefn(name, ogr.OFTInteger)
            definition.SetSubType(ogr.OFSTBoolean)
        elif name == "update_time":
            definition = ogr.FieldDefn(name, ogr.OFTDateTime)
        table.CreateField(definition)
    for layer in layers:
        file = resource_path("styles", f"{layer}.qml")
        if file.is_file():
            table.CreateFeature(_row(table.GetLayerDefn(), layer, file.read_text(encoding="utf-8")))


def add_layer_style(dataset: gdal.Dataset, layer: str, qml: str, geometry_column: str = "geom") -> None:
    """Give a layer that is not ours a style (QML) of its own, as its default; `write_layer_styles` comes first."""
    table = dataset.GetLayerByName(_TABLE)
    row = _row(table.GetLayerDefn(), layer, qml)
    row.SetField("f_geometry_column", geometry_column)
    table.CreateFeature(row)


def _row(definition: ogr.FeatureDefn, layer: str, qml: str) -> ogr.Feature:
    row = ogr.Feature(definition)
    for name in ("f_table_catalog", "f_table_schema", "styleSLD", "description", "owner"):
        row.SetField(name, "")
    row.SetField("f_table_name", layer)
    row.SetField("f_geometry_column", "geom")
    row.SetField("styleName", layer)
    row.SetField("styleQML", qml)
    row.SetField("useAsDefault", 1)
    row.SetField("update_time", "2018-01-01T00:00:00Z")
    return row
