"""QML as QGIS writes it, made fit for review: one style has one text, in which stands only what says something."""

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
        _remove(root, root.findall(name))
    for fields in root.findall("fieldConfiguration"):
        _remove(fields, [field for field in fields if field.find("editWidget[@type='']") is not None])
    for element in root.iter():
        # A second copy of the options for QGIS before 3.22; empty data-defined properties; callouts not in use
        _remove(element, element.findall("prop"))
        _remove(element, [one for one in element.findall("data_defined_properties") if _defines_nothing(one)])
        _remove(element, element.findall("callout"))
        attributes = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(attributes)
    ET.indent(root, " ")
    return _DOCTYPE + ET.tostring(root, encoding="unicode") + "\n"


def _remove(parent: ET.Element, children: list[ET.Element]) -> None:
    for child in children:
        parent.remove(child)


def _defines_nothing(properties: ET.Element) -> bool:
    option = properties.find("./Option/Option[@name='properties']")
    return option is not None and len(option) == 0 and "type" not in option.attrib
