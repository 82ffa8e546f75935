"""Reference layers as their files have them: what they hold, how they look, what a package calls them."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree
from osgeo import gdal, ogr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.reference_layer import TABLE_PREFIX, ReferenceLayer, ReferenceUse
from redline_plugin.resource_paths import resource_path
from redline_plugin.store.opening import OpenedSource, open_source
from redline_plugin.store.vector import SourceField, source_fields

COPIES_FOLDER = "参考图层"
"""Where copied files lie, beside the packages."""

_NOT_IN_TABLE_NAMES = re.compile(r"\W+")
_GEOMETRIES = {
    ogr.wkbPoint: "Point",
    ogr.wkbMultiPoint: "MultiPoint",
    ogr.wkbLineString: "MultiLineString",
    ogr.wkbMultiLineString: "MultiLineString",
    ogr.wkbPolygon: "MultiPolygon",
    ogr.wkbMultiPolygon: "MultiPolygon",
}
_PLAIN_STYLES = {"Point": "point", "MultiPoint": "point", "MultiLineString": "line", "MultiPolygon": "area"}
# A GeoPackage has no lists and no times of day
_AS_TEXT = (
    ogr.OFTStringList,
    ogr.OFTIntegerList,
    ogr.OFTInteger64List,
    ogr.OFTRealList,
    ogr.OFTTime,
)
_PLAIN_COLOUR = "120,110,160"  # of the plain styles
_COLOURS = ("120,110,160", "160,120,60", "60,140,140", "170,90,110", "90,120,60", "80,110,170")
_STYLE_LIMIT = 5 << 20


@dataclass(frozen=True)
class Reference:
    """A reference layer, looked at. ``geometry``: as tables name it; empty for imagery.

    ``table``: in packages, for a clipped one; ``place``: how the project in a package names a file that stays outside
    (``./参考图层/dem.tif``); ``files``: what the layer consists of; ``style``: QML; ``aliases``: by field.
    """

    layer: ReferenceLayer
    source_layer: str
    geometry: str
    fields: tuple[SourceField, ...]
    aliases: tuple[tuple[str, str], ...]
    files: tuple[Path, ...]
    style: str
    table: str = ""
    place: str = ""

    @property
    def is_clipped(self) -> bool:
        """Whether its shapes stand in the package."""
        return self.layer.use is ReferenceUse.CLIPPED

    @property
    def source(self) -> str:
        """The source as QGIS's providers name it."""
        return _with_layer(self.layer.source.path, self.source_layer)

    @property
    def row_id(self) -> str:
        """The column of a table's row numbers: ``fid``, unless the layer has such a field of its own."""
        return self._free("fid")

    @property
    def shape(self) -> str:
        """The column of a table's shapes."""
        return self._free("geom")

    def _free(self, name: str) -> str:
        taken = {field.name.casefold() for field in self.fields}
        return name if name not in taken else f"redline_{name}"


def describe_references(
    layers: Sequence[ReferenceLayer], packages: Path | None = None
) -> tuple[Reference, ...]:
    """Look at the layers, without their rows. ``packages``: the folder of the packages, for relative paths.

    Raises InputError: SOURCE_MISSING, SOURCE_UNREADABLE, LAYER_MISSING, REFERENCE_UNUSABLE (imagery or a table without
    shapes that was to be clipped), STYLE_UNREADABLE.
    """
    described: list[Reference] = []
    for position, layer in enumerate(layers):
        opened = _opened(layer)
        reference = _raster(layer) if opened is None else _vector(layer, opened, position)
        described.append(_named(reference, described, packages))
    return tuple(described)


def _opened(layer: ReferenceLayer) -> OpenedSource | None:
    """The layer, if it is one of shapes."""
    try:
        return open_source(layer.source)
    except InputError as error:
        if error.code is ErrorCode.SOURCE_UNREADABLE:
            return None
        raise


def fields_of(opened: OpenedSource) -> tuple[SourceField, ...]:
    """The fields, their names as they were written."""
    fields = source_fields(opened.layer)
    if opened.text is not None:
        names = opened.text.names([field.name for field in fields])
        fields = tuple(replace(field, name=name) for field, name in zip(fields, names))
    return fields


def _vector(layer: ReferenceLayer, opened: OpenedSource, position: int) -> Reference:
    source = opened.layer
    kind = ogr.GT_GetLinear(ogr.GT_Flatten(source.GetGeomType()))
    if kind == ogr.wkbNone and layer.use is ReferenceUse.CLIPPED:
        raise InputError(ErrorCode.REFERENCE_UNUSABLE, path=layer.source.path, layer=source.GetName())
    geometry = _GEOMETRIES.get(kind, "Geometry")
    definition = source.GetLayerDefn()
    fields = fields_of(opened)
    given = (definition.GetFieldDefn(place).GetAlternativeName() for place in range(len(fields)))
    aliases = tuple((field.name, alias) for field, alias in zip(fields, given) if alias)
    style = _style_of(layer, source.GetName()) or _plain_style(geometry, position)
    files = tuple(map(Path, opened.dataset.GetFileList() or [layer.source.path]))
    return Reference(layer, source.GetName(), geometry, tuple(map(_storable, fields)), aliases, files, style)


def _storable(field: SourceField) -> SourceField:
    return SourceField(field.name, ogr.OFTString) if field.ogr_type in _AS_TEXT else field


def _raster(layer: ReferenceLayer) -> Reference:
    path = layer.source.path
    try:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError as error:
        raise InputError(ErrorCode.SOURCE_UNREADABLE, path=path, detail=str(error)) from error
    if layer.use is ReferenceUse.CLIPPED:
        raise InputError(ErrorCode.REFERENCE_UNUSABLE, path=path, layer=layer.name)
    files = tuple(map(Path, dataset.GetFileList() or [path]))
    return Reference(layer, "", "", (), (), files, _style_of(layer, ""))


def _named(reference: Reference, others: Sequence[Reference], packages: Path | None) -> Reference:
    """With a table that no other layer has, or a place that no other file has."""
    source, use = reference.layer.source, reference.layer.use
    table = place = ""
    if use is ReferenceUse.CLIPPED:
        plain = _NOT_IN_TABLE_NAMES.sub("_", reference.source_layer).strip("_").lower() or "layer"
        table = _not_taken(TABLE_PREFIX + plain, {one.table for one in others})
    elif use is ReferenceUse.COPIED:
        taken = {one.place for one in others if one.layer.source.path != source.path}
        place = _not_taken(f"./{COPIES_FOLDER}/{Path(source.path).name}", taken)
    else:
        whole = os.path.abspath(source.path)
        place = _relative(whole, packages) if use is ReferenceUse.LINKED_RELATIVE and packages else whole
    return replace(reference, table=table, place=place.replace(os.sep, "/"))


def _not_taken(name: str, taken: set[str]) -> str:
    stem, ending = os.path.splitext(name)
    number = 1
    while name in taken:
        number += 1
        name = f"{stem}_{number}{ending}"
    return name


def _relative(path: str, folder: Path) -> str:
    try:
        found = os.path.relpath(path, folder)
    except ValueError:  # another drive: there is no way from here to there
        return path
    return found if found.startswith(os.pardir) else os.path.join(os.curdir, found)


def _with_layer(path: str, layer: str) -> str:
    return f"{path}|layername={layer}" if layer else path


def place_of(reference: Reference) -> str:
    """How the project in a package names a layer that stays outside it."""
    return _with_layer(reference.place, reference.source_layer)


# ---- styles


def _style_of(layer: ReferenceLayer, source_layer: str) -> str:
    """The style given, else the one in the file or beside it; empty where there is none."""
    if layer.style:
        return _read_style(Path(layer.style))
    path = Path(layer.source.path)
    if source_layer and path.is_file():
        found = style_inside(path, source_layer)
        if found:
            return found
    beside = path.with_suffix(".qml")
    return _read_style(beside) if beside.is_file() else ""


def _read_style(path: Path) -> str:
    try:
        if path.stat().st_size > _STYLE_LIMIT:
            raise InputError(ErrorCode.STYLE_UNREADABLE, path=str(path), detail=f"> {_STYLE_LIMIT >> 20} MB")
        content = path.read_bytes()
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except (OSError, etree.XMLSyntaxError) as error:
        raise InputError(ErrorCode.STYLE_UNREADABLE, path=str(path), detail=str(error)) from error
    if root.tag != "qgis":
        raise InputError(ErrorCode.STYLE_UNREADABLE, path=str(path), detail=f"<{root.tag}>")
    return content.decode("utf-8-sig")


def style_inside(path: Path, layer: str) -> str:
    """The default style that QGIS has saved in a GeoPackage."""
    statement = "SELECT styleQML FROM layer_styles WHERE f_table_name = ? ORDER BY useAsDefault DESC, update_time DESC"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            row = connection.execute(statement, (layer,)).fetchone()
    except sqlite3.Error:
        return ""  # no GeoPackage, or none with styles
    return row[0] if row and isinstance(row[0], str) else ""


def _plain_style(geometry: str, position: int) -> str:
    kind = _PLAIN_STYLES.get(geometry)
    if kind is None:
        return ""
    text = resource_path("styles", f"reference_{kind}.qml").read_text(encoding="utf-8")
    return text.replace(_PLAIN_COLOUR, _COLOURS[position % len(_COLOURS)])
