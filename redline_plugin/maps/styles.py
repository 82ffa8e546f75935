"""Our styles, from ``resources/styles``. Never from the file itself: what comes from outside may bring its own."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from redline_plugin.resource_paths import resource_path


def apply_style(layer: QgsVectorLayer, key: str) -> bool:
    """Give the layer the style of that name; False where there is none or QGIS cannot read it."""
    path = resource_path("styles", f"{key}.qml")
    if not path.is_file():
        return False
    document = QDomDocument()
    document.setContent(path.read_text(encoding="utf-8"))
    # Not loadNamedStyle: of a layer in a GeoPackage it takes the style in the GeoPackage, whatever path it is given
    done, _ = layer.importNamedStyle(document)
    return done
