"""QML as QGIS writes it, made fit for review: the same style gives the same text, and only what says something stays."""

from __future__ import annotations

import xml.etree.ElementTree as ET

_DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
# Sections that only say that nothing was set; QGIS takes their absence for the same
_SECTIONS_SAYING_NOTHING = (
    "defaults constraints constraintExpressions expressionfields editform editforminit editforminitcodesource "
    "editforminitfilepath editforminitcode featformsuppress editable labelOnTop reuseLastValue "
    "dataDefinedFieldProperties widgets mapTip"
).split()


def tidy(qml: str) -> str:
    """The style without noise, its attributes in order of their names (Qt writes them in a random order)."""
    root = ET.fromstring(qml)  # noqa: S314 - what QGIS has just written for us
    for name in _SECTIONS_SAYING_NOTHING:
        for section in root.findall(name):
            root.remove(section)
    for element in root.iter():
        # A second copy of the options for QGIS before 3.22
        for old in element.findall("prop"):
            element.remove(old)
        # Empty data-defined properties, one set per symbol and symbol layer
        for empty in filter(_defines_nothing, element.findall("data_defined_properties")):
            element.remove(empty)
        attributes = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(attributes)
    ET.indent(root, " ")
    return _DOCTYPE + ET.tostring(root, encoding="unicode") + "\n"


def _defines_nothing(properties: ET.Element) -> bool:
    option = properties.find("./Option/Option[@name='properties']")
    return option is not None and len(option) == 0 and "type" not in option.attrib
