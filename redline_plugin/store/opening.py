"""Opening what people send: archives are looked into, text is read as it was written, closed formats are named."""

from __future__ import annotations

import codecs
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

import pandas as pd
from osgeo import gdal, ogr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.source import LayerSource
from redline_plugin.store.shapefile_text import ShapefileText, shapefile_text
from redline_plugin.store.vector import SourceField, layer_of, open_vector, source_fields

_CLOSED_FORMATS = {
    **dict.fromkeys((".mdb", ".accdb"), "mdb"),  # its driver needs Access, and hung on a file of a county
    **dict.fromkeys((".wt", ".wl", ".wp", ".wat", ".wal", ".wap", ".mpj"), "mapgis"),
    ".vct": "vct",
    ".dwg": "dwg",
    **dict.fromkeys((".lyr", ".lyrx", ".mxd", ".mpk", ".aprx", ".qml", ".qlr", ".qgs", ".qgz"), "style"),
}
_IN_ARCHIVES = (".gdb", ".gpkg", ".shp", ".geojson", ".json", ".kml", ".dxf", ".tab", ".mif", ".gml")
_ALWAYS_UTF8 = (".geojson", ".json")  # GDAL hands other bytes over as they are
_BLOCK = 16 << 20
_DRAWINGS = ("DXF", "CAD")


@dataclass(frozen=True)
class OpenedSource:
    """``text``: how a shapefile's text is read (None: GDAL knows). The dataset keeps the layer alive."""

    dataset: gdal.Dataset
    layer: ogr.Layer
    text: ShapefileText | None

    @cached_property
    def fields(self) -> tuple[SourceField, ...]:
        """The layer's fields, their names as they were written."""
        if self.text is None:
            return self._as_given
        names = self.text.names([field.name for field in self._as_given])
        return tuple(replace(field, name=name) for field, name in zip(self._as_given, names))

    @cached_property
    def _as_given(self) -> tuple[SourceField, ...]:
        return source_fields(self.layer)

    def given_names(self, names: Collection[str]) -> list[str]:
        """What GDAL calls the fields of these names."""
        return [given.name for given, field in zip(self._as_given, self.fields) if field.name in names]

    def named(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Rows as GDAL gives them, with names and text as they were written."""
        if self.text is None or self.text.is_plain:
            return frame
        texts = {
            given.name: self.text.column(frame[given.name].to_numpy())
            for given in self._as_given
            if given.ogr_type == ogr.OFTString and given.name in frame
        }
        names = {given.name: field.name for given, field in zip(self._as_given, self.fields)}
        return frame.assign(**texts).rename(columns=names)

    @property
    def is_drawing(self) -> bool:
        """Whether boundaries are lines here, between texts and other signs."""
        return self.dataset.GetDriver().ShortName in _DRAWINGS


def open_source(source: LayerSource) -> OpenedSource:
    """Open the layer that a source names, with what was said of its encoding.

    Raises InputError: FORMAT_UNSUPPORTED, ARCHIVE_UNCLEAR, SHAPEFILE_INCOMPLETE, ENCODING_UNKNOWN,
    ENCODING_ANSWER_UNKNOWN, ENCODING_WRONG, TEXT_NOT_UNICODE, and what `open_vector` and `layer_of` raise.
    """
    path = readable_path(source)
    text = shapefile_text(path, source.answers.encoding)
    dataset = open_path(path, text)
    require_text(path)
    return OpenedSource(dataset, layer_of(dataset, source.path, source.layer), text)


def open_path(path: str, text: ShapefileText | None) -> gdal.Dataset:
    """Open a path as `readable_path` gave it."""
    return open_vector(path, options=text.options() if text else [])


def readable_path(source: LayerSource) -> str:
    """What GDAL opens: the path itself, a file in an archive, or one shapefile of a folder of them.

    Raises InputError: FORMAT_UNSUPPORTED, ARCHIVE_UNCLEAR, SHAPEFILE_INCOMPLETE.
    """
    path = _in_archive(source) if _is_archive(source.path) else source.path
    if source.layer and Path(path).is_dir() and Path(path, f"{source.layer}.shp").is_file():
        path = str(Path(path, f"{source.layer}.shp"))
    closed = _CLOSED_FORMATS.get(PurePosixPath(path).suffix.lower())
    if closed:
        raise InputError(ErrorCode.FORMAT_UNSUPPORTED, path=source.path, format=closed)
    if path.lower().endswith(".shp"):
        _require_index(path)
    return path


def _is_archive(path: str) -> bool:
    """A zip that GDAL does not look into by itself."""
    lower = path.lower()
    return lower.endswith(".zip") and not lower.endswith(".gdb.zip")


def _in_archive(source: LayerSource) -> str:
    if not Path(source.path).is_file():
        return source.path  # opening it will say so
    root = f"/vsizip/{source.path}"
    names = [name.rstrip("/") for name in gdal.ReadDirRecursive(root) or []]
    found = [
        name
        for name in names
        if name.lower().endswith(_IN_ARCHIVES) and ".gdb/" not in name.lower() and "__MACOSX" not in name
    ]
    named = [name for name in found if PurePosixPath(name).stem == source.layer]
    chosen = found if len(found) == 1 else named
    if len(chosen) != 1:
        raise InputError(ErrorCode.ARCHIVE_UNCLEAR, path=source.path, available=", ".join(found))
    return f"{root}/{chosen[0]}"


def _require_index(path: str) -> None:
    """A shapefile without its .shx: GDAL would want to write one beside it."""
    stem = path[: -len(".shp")]
    if gdal.VSIStatL(path) and not any(gdal.VSIStatL(stem + ending) for ending in (".shx", ".SHX", ".Shx")):
        raise InputError(ErrorCode.SHAPEFILE_INCOMPLETE, path=path, missing=".shx")


def require_text(path: str) -> None:
    """Refuse a file of a format that must be UTF-8 and is not. Raises InputError (TEXT_NOT_UNICODE)."""
    if not path.lower().endswith(_ALWAYS_UTF8):
        return
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    handle = gdal.VSIFOpenL(path, "rb")
    try:
        while block := bytes(gdal.VSIFReadL(1, _BLOCK, handle) or b""):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise InputError(ErrorCode.TEXT_NOT_UNICODE, path=path) from error
    finally:
        gdal.VSIFCloseL(handle)
