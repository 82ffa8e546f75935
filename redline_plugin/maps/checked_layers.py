"""What was checked, behind its findings on the map: a gap or a crossing says little on white paper."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsFillSymbol, QgsVectorLayer

from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.source import AxisOrder, LayerSource

# As patches and county lines look on the other maps (resources/styles)
_DRAFT = {"color": "178,223,138,140", "outline_color": "227,26,28", "outline_width": "0.3"}
_COUNTIES = {"style": "no", "outline_color": "110,110,110", "outline_width": "0.5"}


def checked_layers(record: CheckRecord, draft_name: str, counties_name: str) -> list[QgsVectorLayer]:
    """The draft and the counties that were checked, highest first, read-only, in no project yet.

    A source that is not there any more, or whose coordinates QGIS would draw in another place than the check read them
    (converted between datums, axes exchanged), is left out. Only files on this machine are opened: a file of findings
    may come from anywhere, and names any path.
    """
    counties = () if record.counties is None else ((record.counties, counties_name, _COUNTIES),)
    wanted = (*counties, (record.draft, draft_name, _DRAFT))
    layers = (_layer(source, name, looks) for source, name, looks in wanted if _is_drawn_in_place(source))
    return [layer for layer in layers if layer.isValid() and layer.isSpatial()]


def _is_drawn_in_place(source: LayerSource) -> bool:
    said = source.answers
    return Path(source.path).exists() and not said.operation and said.axes is AxisOrder.AS_STATED


def _layer(source: LayerSource, name: str, looks: dict[str, str]) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    options.skipCrsValidation = True  # no window that asks
    uri = f"{source.path}|layername={source.layer}" if source.layer else source.path
    layer = QgsVectorLayer(uri, name, "ogr", options)
    if source.answers.crs:
        layer.setCrs(QgsCoordinateReferenceSystem(source.answers.crs))
    if layer.isValid() and layer.isSpatial() and layer.renderer() is not None:
        layer.renderer().setSymbol(QgsFillSymbol.createSimple(looks))
    layer.setReadOnly(True)
    return layer
