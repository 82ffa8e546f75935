"""The QGIS project inside a county package: a package opened in any QGIS, without the plugin, is a good map.

QGIS makes one template with every layer; each package's project is that text with the package's own file name,
names and extent: milliseconds each, and safe in a background thread.
"""

from __future__ import annotations

import html
import io
import re
import shutil
import tempfile
import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSnappingConfig,
    QgsTolerance,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from redline_plugin.maps.catalogue import GROUP_NAMES, PACKAGE_LAYERS, CatalogueLayer, present
from redline_plugin.maps.project_references import add_references, put_places, reference_id
from redline_plugin.maps.renamed_package import FILE_NAME_ENTRY, PROJECT_SCOPE
from redline_plugin.maps.styles import apply_style
from redline_plugin.model.package import PackageProject
from redline_plugin.model.reference_layer import ReferenceLayer
from redline_plugin.store.reference_layers import create_reference_tables
from redline_plugin.store.reference_sources import Reference, describe_references, place_of
from redline_plugin.store.schema import PACKAGE_TABLES, PATCHES
from redline_plugin.store.vector import close, create_geopackage, create_table

# Longitude and latitude, as stored, although the map is squeezed by a fifth: a vertex that snaps to another one is
# then the same number, which no transformation there and back keeps.
_CRS = "EPSG:4490"
_MARGIN = 0.05  # of the county's width and height, on each side
_SNAPPING_PIXELS = 12
# A county's QGIS warns of a project from a newer QGIS than its own. What we use reads the same in all from 3.22 on
# (tried: 3.22 paints the project that 3.44 made dot for dot as its own), so it would be a warning of nothing.
_READ_SINCE = "3.22.0-Białowieża"
_WITHOUT_INDENTATION = -1  # a package is sent to every county: smaller by a seventh of its project
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
# Stand for a package's own values in the template
_FILE, _TITLE, _COUNTY = "redline-file-name.gpkg", "redline-project-title", "redline-county-name"
_BOUNDS = ("redline-xmin", "redline-ymin", "redline-xmax", "redline-ymax")
_PLACEHOLDER = re.compile("|".join(map(re.escape, (_FILE, _TITLE, _COUNTY, *_BOUNDS))))
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class ProjectMaker:
    """Makes the project of each package. Make one in the main thread, where QGIS is at home, and use it anywhere."""

    def __init__(self, reference_layers: Sequence[ReferenceLayer] = (), packages: Path | None = None) -> None:
        """Build the template. ``reference_layers``: what goes along; ``packages``: the folder where packages will lie.

        Needs a running QgsApplication. Raises RuntimeError where QGIS cannot write it, InputError for a reference
        layer that cannot be taken (`describe_references`, and SOURCE_UNREADABLE where QGIS cannot show it).
        """
        self._template = _template(describe_references(reference_layers, packages))
        self._reduced: dict[frozenset[str], str] = {}

    def project_of(self, spec: PackageProject) -> bytes:
        """The project as a package keeps it in ``qgis_projects.content``: a zip with the project, as hexadecimal text.

        Layers whose tables ``spec.layers`` does not name are left out.
        """
        values = {
            _FILE: spec.file_name,
            _TITLE: spec.title,
            _COUNTY: spec.county_name,
            **dict(zip(_BOUNDS, map(repr, _with_margin(spec.extent)))),
        }
        # In one go, for a name may hold what looks like another placeholder
        text = _PLACEHOLDER.sub(
            lambda found: html.escape(_NOT_IN_XML.sub("", values[found.group()])),
            self._with_layers(spec.layers),
        )
        return _zipped(text).hex().encode("ascii")

    def _with_layers(self, tables: Collection[str]) -> str:
        key = frozenset(tables)
        if key not in self._reduced:
            shown = present(PACKAGE_LAYERS, key)
            absent = {_layer_id(layer) for layer in PACKAGE_LAYERS if layer not in shown}
            self._reduced[key] = _without_layers(self._template, absent)
        return self._reduced[key]


def _with_margin(extent: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    xmin, ymin, xmax, ymax = map(float, extent)
    dx, dy = _MARGIN * (xmax - xmin), _MARGIN * (ymax - ymin)
    return round(xmin - dx, 6), round(ymin - dy, 6), round(xmax + dx, 6), round(ymax + dy, 6)


def _zipped(text: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo("redline.qgs", _FIXED_TIME)
        archive.writestr(entry, text.encode("utf-8"), zipfile.ZIP_DEFLATED, compresslevel=9)
    return buffer.getvalue()


# ---- the template


def _template(references: Sequence[Reference]) -> str:
    folder = Path(tempfile.mkdtemp(prefix="redline-project-"))
    try:
        _empty_package(folder / _FILE, references)
        _write_project(folder / _FILE, folder / "template.qgs", references)
        text = (folder / "template.qgs").read_text(encoding="utf-8")
        return _ready_to_fill(text, {reference_id(one): place_of(one) for one in references if one.place})
    finally:
        # Windows does not let go of a file that some connection of QGIS may still hold
        shutil.rmtree(folder, ignore_errors=True)


def _empty_package(file: Path, references: Sequence[Reference]) -> None:
    dataset = create_geopackage(file)
    for table in (PATCHES, *PACKAGE_TABLES):
        create_table(dataset, table)
    create_reference_tables(dataset, references)
    close(dataset)


def _write_project(file: Path, project_file: Path, references: Sequence[Reference]) -> None:
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem(_CRS))
    project.setEllipsoid(project.crs().ellipsoidAcronym())
    project.setTitle(_TITLE)
    project.setAreaUnits(QgsUnitTypes.AreaUnit.AreaSquareKilometers)
    project.setDistanceUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    project.writeEntry(PROJECT_SCOPE, FILE_NAME_ENTRY, _FILE)
    layers = _add_layers(project, file)
    _set_snapping(project, layers)
    ids = {layer.id(): _layer_id(entry) for entry, layer in layers}
    ids.update(add_references(project, file, references))
    whole = QgsReferencedRectangle(QgsRectangle(0, 0, 1, 1), project.crs())
    project.viewSettings().setDefaultViewExtent(whole)
    project.writeProject.connect(lambda document: _write_canvas(document, project.crs()))
    written = project.write(str(project_file))
    message = project.error()
    # A layer that outlives its project brings QGIS down at the end
    del layers
    project.clear()
    if not written:
        raise RuntimeError(message)
    text = project_file.read_text(encoding="utf-8")
    for made, fixed in ids.items():
        text = text.replace(made, fixed)
    project_file.write_text(text, encoding="utf-8")


def _layer_id(layer: CatalogueLayer) -> str:
    return f"redline_{layer.key}"


def _add_layers(project: QgsProject, file: Path) -> list[tuple[CatalogueLayer, QgsVectorLayer]]:
    root = project.layerTreeRoot()
    layers = []
    for entry in present(PACKAGE_LAYERS, [table.name for table in (PATCHES, *PACKAGE_TABLES)]):
        name = f"{entry.name}({_COUNTY})" if entry.key == "county" else entry.name
        layer = QgsVectorLayer(entry.source(str(file)), name, "ogr")
        if not layer.isValid():
            raise RuntimeError(f"{entry.key}: {layer.error().summary()}")
        apply_style(layer, entry.key)
        layer.setReadOnly(not entry.editable)
        project.addMapLayer(layer, False)
        group_name = GROUP_NAMES[entry.group]
        group = root.findGroup(group_name) or root.addGroup(group_name)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(entry.visible)
        node.setExpanded(entry.unfolded)
        layers.append((entry, layer))
    return layers


def _set_snapping(project: QgsProject, layers: Iterable[tuple[CatalogueLayer, QgsVectorLayer]]) -> None:
    """What a county draws shall meet the red line and the county line exactly."""
    config = QgsSnappingConfig(project)
    config.setEnabled(True)
    config.setMode(QgsSnappingConfig.SnappingMode.AdvancedConfiguration)
    vertex_and_segment = (
        QgsSnappingConfig.SnappingTypes.VertexFlag | QgsSnappingConfig.SnappingTypes.SegmentFlag
    )
    for entry, layer in layers:
        if entry.snapped_to:
            one = QgsSnappingConfig.IndividualLayerSettings(
                True, vertex_and_segment, _SNAPPING_PIXELS, QgsTolerance.UnitType.Pixels, 0, 0
            )
            config.setIndividualLayerSettings(layer, one)
    config.setIntersectionSnapping(True)
    project.setSnappingConfig(config)
    project.setTopologicalEditing(True)


def _write_canvas(document: QDomDocument, crs: QgsCoordinateReferenceSystem) -> None:
    """What the desktop's map window writes: where it looked."""
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs)
    settings.setExtent(QgsRectangle(0, 0, 1, 1))
    canvas = document.createElement("mapcanvas")
    canvas.setAttribute("name", "theMapCanvas")
    canvas.setAttribute("annotationsVisible", 1)
    document.documentElement().appendChild(canvas)
    settings.writeXml(canvas, document)


def _ready_to_fill(text: str, places: Mapping[str, str]) -> str:
    """The template with placeholders where the map's extent stands, and without who made it and when.

    ``places``: by layer id how files outside the package are named.
    """
    document = _parsed(text)
    put_places(document, places)
    root = document.documentElement()
    for attribute in ("saveUser", "saveUserFull", "saveDateTime"):
        root.removeAttribute(attribute)
    root.setAttribute("version", _READ_SINCE)
    root.removeChild(root.firstChildElement("projectMetadata"))
    extent = root.firstChildElement("mapcanvas").firstChildElement("extent")
    view = root.firstChildElement("ProjectViewSettings").firstChildElement("DefaultViewExtent")
    for name, placeholder in zip(("xmin", "ymin", "xmax", "ymax"), _BOUNDS):
        extent.firstChildElement(name).firstChild().setNodeValue(placeholder)
        view.setAttribute(name, placeholder)
    return document.toString(_WITHOUT_INDENTATION)


def _parsed(text: str) -> QDomDocument:
    document = QDomDocument()
    document.setContent(text)
    return document


def _without_layers(text: str, absent: set[str]) -> str:
    document = _parsed(text)
    _drop(document.documentElement(), absent)
    return document.toString(_WITHOUT_INDENTATION)


def _drop(parent: QDomElement, absent: set[str]) -> None:
    child = parent.firstChildElement()
    while not child.isNull():
        following = child.nextSiblingElement()
        if _named_layer(child) in absent:
            parent.removeChild(child)
        else:
            _drop(child, absent)
            if _is_empty_group(child):
                parent.removeChild(child)
        child = following


def _is_empty_group(element: QDomElement) -> bool:
    return element.tagName() == "layer-tree-group" and all(
        element.firstChildElement(tag).isNull() for tag in ("layer-tree-group", "layer-tree-layer")
    )


def _named_layer(element: QDomElement) -> str:
    """The id of the layer that an element is about."""
    tag = element.tagName()
    if tag == "maplayer":
        return element.firstChildElement("id").text()
    if tag in ("item", "legendlayerfile", "layer-tree-layer", "layer", "layer-setting"):
        return element.attribute("id") or element.attribute("layerid") or element.text()
    if tag == "legendlayer":
        return (
            element.firstChildElement("filegroup").firstChildElement("legendlayerfile").attribute("layerid")
        )
    return ""
