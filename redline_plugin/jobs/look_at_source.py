"""A look at a source before it is taken in: what it holds, what it leaves open, and why it cannot be taken."""

from __future__ import annotations

from osgeo import gdal, ogr

from redline_plugin.errors import InputError
from redline_plugin.model.intake import LayerInFile, SourceReport, SourceRole
from redline_plugin.model.source import LayerSource
from redline_plugin.store.vector import layer_of, open_vector, source_fields


def look(source: LayerSource, role: SourceRole, near: LayerSource | None = None) -> SourceReport:
    """What the file holds, and how the layer would be taken with the answers that ``source`` carries.

    Reads no more than it needs: names, extents, the first rows. ``near``: a layer that lies where this one should (the
    counties). Never raises for a bad file: `SourceReport.error` says why it cannot be taken.
    """
    try:
        dataset = open_vector(source.path)
        layer = layer_of(dataset, source.path, source.layer)
    except InputError as error:
        return SourceReport(source, role, error=error)
    crs = layer.GetSpatialRef()
    return SourceReport(
        source,
        role,
        driver=dataset.GetDriver().ShortName,
        layers=_layers(dataset),
        layer=layer.GetName(),
        fields=tuple(field.name for field in source_fields(layer)),
        crs=crs.GetName() if crs else "",
    )


def _layers(dataset: gdal.Dataset) -> tuple[LayerInFile, ...]:
    layers = (dataset.GetLayer(position) for position in range(dataset.GetLayerCount()))
    return tuple(_layer(layer) for layer in layers)


def _layer(layer: ogr.Layer) -> LayerInFile:
    crs = layer.GetSpatialRef()
    return LayerInFile(layer.GetName(), _kind(layer), layer.GetFeatureCount(0), crs.GetName() if crs else "")


def _kind(layer: ogr.Layer) -> str:
    if layer.GetGeomType() == ogr.wkbNone:
        return ""
    name: str = ogr.GeometryTypeToName(ogr.GT_Flatten(layer.GetGeomType()))
    return "Unknown" if name.startswith("Unknown") else name.replace(" ", "")
