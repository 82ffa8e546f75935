"""From a layer as QGIS shows it to a source that a job reads: the file itself where it is the same, else a copy."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from redline_plugin.errors import RedlineError
from redline_plugin.model.source import LayerSource
from redline_plugin.words.errors import describe
from redline_plugin.words.translation import tr

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_FID = "qgis_fid"  # a layer's own field "fid" stays a field of its own


def source_of(layer: QgsVectorLayer, folder: Path) -> LayerSource:
    """The source of a layer, so that a job sees what the person sees.

    A filtered or edited layer, one in memory or in a database, one whose coordinate system was set in QGIS, or an
    encoding that its bytes do not tell, and one with joined or computed fields is written to a GeoPackage in
    ``folder``. Call it in the layer's own thread.
    Raises QgsProcessingException where that cannot be written.
    """
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    if _is_the_file_itself(layer, parts):
        return LayerSource(parts["path"], parts.get("layerName") or None)
    return _written(layer, folder)


def reason_against(text: str) -> str:
    """Why a file and layer that a person named cannot be opened, in words."""
    from redline_plugin.machine import prove_libraries

    try:
        prove_libraries()
        _try(text)
    except RedlineError as error:
        return describe(error)
    return tr("QGIS cannot open “{source}” as a map layer. Choose another one.").format(source=text)


def _try(text: str) -> None:
    from redline_plugin.store.opening import open_source

    parts = QgsProviderRegistry.instance().decodeUri("ogr", text)
    path = parts.get("path") or text
    open_source(LayerSource(path, parts.get("layerName") or None))


def _is_the_file_itself(layer: QgsVectorLayer, parts: dict) -> bool:
    provider = layer.dataProvider()
    if layer.providerType() != "ogr" or not parts.get("path"):
        return False
    changed = (
        layer.isModified()
        or layer.subsetString()
        or layer.crs() != provider.crs()
        or layer.fields().names() != provider.fields().names()
        or not _reads_alike(provider.encoding(), parts["path"])
    )
    other_than_path = [key for key in parts if key not in ("path", "layerName", "layerId") and parts[key]]
    return not changed and not other_than_path and parts.get("layerId") in (None, 0, "0")


def _reads_alike(encoding: str, path: str) -> bool:
    """Whether a job, which finds out for itself how a shapefile's text is written, would read what QGIS shows. Where
    QGIS was not told, it shows bytes as if they were UTF-8; the job knows better."""
    from redline_plugin.store.encodings import codec_of
    from redline_plugin.store.shapefile_text import looked_at

    if encoding in ("", "UTF-8"):
        return True
    text, _ = looked_at(path)
    return text is not None and (text.says_nothing or codec_of(encoding) == text.encoding)


def _written(layer: QgsVectorLayer, folder: Path) -> LayerSource:
    # Named like the layer, because errors name the file
    name = _NOT_IN_NAMES.sub("_", layer.name()).strip() or "layer"
    path = folder / f"{name}.gpkg"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{name} {number}.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    options.layerOptions = [f"FID={_FID}"]
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    if outcome[0] != QgsVectorFileWriter.WriterError.NoError:
        raise QgsProcessingException(
            tr("The layer “{name}” could not be copied for the work ({detail}).").format(
                name=layer.name(), detail=outcome[1]
            )
        )
    return LayerSource(str(path), name)
