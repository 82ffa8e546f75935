"""Reference layers in the project inside a package: in the group of references, with the style of their office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from qgis.core import QgsLayerTree, QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.maps.catalogue import GROUP_NAMES, REFERENCE
from redline_plugin.store.reference_sources import Reference, place_of

_ID_LENGTH = 16
_LINES_AND_POINTS = ("Point", "MultiPoint", "MultiLineString")


def reference_id(reference: Reference) -> str:
    """The id of its layer in a project, the same in every package."""
    if reference.table:
        return f"redline_{reference.table}"
    return f"redline_place_{sha256(place_of(reference).encode()).hexdigest()[:_ID_LENGTH]}"


def add_references(project: QgsProject, file: Path, references: Sequence[Reference]) -> dict[str, str]:
    """Put the layers into the project's group of references; the clipped ones are read from ``file``.

    Points and lines lie over areas, imagery under everything. Gives by QGIS's own layer ids those that the layers are
    to have. Raises InputError (SOURCE_UNREADABLE) for a file that QGIS cannot show.
    """
    ids = {}
    for reference in references:
        layer = _layer_of(reference, file)
        _dress(layer, reference)
        project.addMapLayer(layer, False)
        _insert(project.layerTreeRoot(), reference, layer)
        ids[layer.id()] = reference_id(reference)
    return ids


def _layer_of(reference: Reference, file: Path) -> QgsMapLayer:
    name = reference.layer.name
    if not reference.geometry:
        layer: QgsMapLayer = QgsRasterLayer(reference.layer.source.path, name, "gdal")
    else:
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        source = f"{file}|layername={reference.table}" if reference.table else reference.source
        layer = QgsVectorLayer(source, name, "ogr", options)
    if not layer.isValid():
        detail = layer.error().summary()
        raise InputError(ErrorCode.SOURCE_UNREADABLE, path=reference.layer.source.path, detail=detail)
    return layer


def _dress(layer: QgsMapLayer, reference: Reference) -> None:
    if reference.style:
        document = QDomDocument()
        document.setContent(reference.style)
        done, message = layer.importNamedStyle(document)
        if not done:
            path = reference.layer.style or reference.layer.source.path
            raise InputError(ErrorCode.STYLE_UNREADABLE, path=path, detail=message)
    layer.setName(reference.layer.name)
    if isinstance(layer, QgsVectorLayer):
        layer.setReadOnly(True)
        for field, alias in reference.aliases:
            place = layer.fields().indexOf(field)
            if place >= 0 and not layer.attributeAlias(place):
                layer.setFieldAlias(place, alias)


def _insert(root: QgsLayerTree, reference: Reference, layer: QgsMapLayer) -> None:
    group: QgsLayerTreeGroup = root.findGroup(GROUP_NAMES[REFERENCE]) or root.addGroup(GROUP_NAMES[REFERENCE])
    if not reference.geometry:
        node = group.addLayer(layer)
    elif reference.geometry in _LINES_AND_POINTS:
        node = group.insertLayer(0, layer)
    else:
        # Under the protected areas and over imagery; neighbours have no fill
        rasters = [one for one in group.findLayers() if isinstance(one.layer(), QgsRasterLayer)]
        node = group.insertLayer(len(group.children()) - len(rasters), layer)
    node.setExpanded(False)


def put_places(document: QDomDocument, places: Mapping[str, str]) -> None:
    """Name files outside the package as a package names them: QGIS has named them as seen from the template."""
    if not places:
        return
    layers = document.elementsByTagName("maplayer")
    for position in range(layers.count()):
        layer = layers.item(position).toElement()
        place = places.get(layer.firstChildElement("id").text())
        if place is not None:
            _set_text(document, layer.firstChildElement("datasource"), place)
    nodes = document.elementsByTagName("layer-tree-layer")
    for position in range(nodes.count()):
        node = nodes.item(position).toElement()
        if node.attribute("id") in places:
            node.setAttribute("source", places[node.attribute("id")])


def _set_text(document: QDomDocument, element: QDomElement, text: str) -> None:
    while element.hasChildNodes():
        element.removeChild(element.firstChild())
    element.appendChild(document.createTextNode(text))
