"""Layout templates (.qpt): ours, or one that an office has made of it in QGIS; a file from outside like any other."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemRegistry,
    QgsPrintLayout,
    QgsReadWriteContext,
)
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.resource_paths import resource_path

VARIABLE = "redline_"
"""How the variables begin that a template may print: ``[% @redline_title %]``."""

_USED = re.compile(rf"@{VARIABLE}(\w+)")
# Faces in a template: of a text format, and of a font as Qt describes it ("SimHei,24,-1,5,50,0,0,0,0,0")
_FACE = re.compile(r"""((?:fontFamily|description|family)=")([^",]+)(?=[",])""")
_FACES = {
    "serif": ("SimSun", "宋体", "NSimSun", "Songti SC", "Noto Serif CJK SC", "AR PL UMing CN"),
    "sans": ("SimHei", "黑体", "Microsoft YaHei", "Heiti SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei"),
}
_SOME_CRS, _SOME_MIDDLE, _SOME_HALF_HEIGHT_M = "EPSG:4546", (500_000.0, 4_150_000.0), 10_000.0
_LARGEST_BYTES = 20 << 20
_ELSEWHERE = re.compile(r"^\s*(?:https?|ftp)://|^\\\\", re.IGNORECASE)


def default_layout() -> Path:
    """The template that the plugin brings."""
    return resource_path("layouts", "map_sheet.qpt")


def load_template(layout: QgsPrintLayout, path: Path, variables: frozenset[str]) -> QgsLayoutItemMap:
    """Fill an empty layout from a template that prints nothing but these ``variables`` (without their beginning), and
    return its map: the one called ``map``, else the largest.

    Raises InputError: TEMPLATE_UNREADABLE (no template, no map in it, or something that would fetch from elsewhere),
    TEMPLATE_FIELD_UNKNOWN.
    """
    text = _text_of(path)
    unknown = sorted(set(_USED.findall(text)) - variables)
    if unknown:
        raise InputError(ErrorCode.TEMPLATE_FIELD_UNKNOWN, path=str(path), field=VARIABLE + unknown[0])
    document = QDomDocument()
    read = document.setContent(_with_present_faces(text))
    if not (read[0] if isinstance(read, tuple) else read) or document.documentElement().tagName() != "Layout":
        raise _unreadable(path, "no layout template")
    _put_maps_where_they_can_be(document)
    _, done = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not done:
        raise _unreadable(path, "no layout template")
    _refuse_what_fetches(layout, path)
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    if not maps:
        raise _unreadable(path, "no map")
    named = [item for item in maps if item.id() == "map"]
    return max(named or maps, key=lambda item: item.rect().width() * item.rect().height())


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise _unreadable(path, "too large")
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise _unreadable(path, "no layout template") from error


def _put_maps_where_they_can_be(document: QDomDocument) -> None:
    """Every map of a template looks at some place in China before it is turned to the unit: QGIS gives up a template
    whose graticule cannot be drawn on its map (saved with an empty map, or in a system of another continent)."""
    extents = document.elementsByTagName("Extent")
    for position in range(extents.count()):
        extent = extents.item(position).toElement()
        item = extent.parentNode().toElement()
        if item.tagName() != "LayoutItem":
            continue
        for name, value in zip(("xmin", "ymin", "xmax", "ymax"), _around_its_middle(item)):
            extent.setAttribute(name, repr(value))
        item.removeChild(item.firstChildElement("crs"))
        crs = document.createElement("crs")
        QgsCoordinateReferenceSystem(_SOME_CRS).writeXml(crs, document)
        item.appendChild(crs)


def _around_its_middle(item: QDomElement) -> tuple[float, float, float, float]:
    """An extent with the proportions of a map item."""
    width, height = (float(number) for number in item.attribute("size").split(",")[:2])
    half = _SOME_HALF_HEIGHT_M * width / height if height > 0 else _SOME_HALF_HEIGHT_M
    x, y = _SOME_MIDDLE
    return x - half, y - _SOME_HALF_HEIGHT_M, x + half, y + _SOME_HALF_HEIGHT_M


def _refuse_what_fetches(layout: QgsPrintLayout, path: Path) -> None:
    """A sheet must be made without a network and the same on every machine."""
    for frame in layout.multiFrames():
        if frame.type() == QgsLayoutItemRegistry.ItemType.LayoutHtml:
            raise _unreadable(path, "HTML")
    for item in layout.items():
        if isinstance(item, QgsLayoutItemPicture) and _ELSEWHERE.match(item.picturePath()):
            raise _unreadable(path, item.picturePath())
        if isinstance(item, QgsLayoutItemLabel) and item.mode() == QgsLayoutItemLabel.Mode.ModeHtml:
            raise _unreadable(path, f"HTML: {item.id() or item.text()[:40]}")


def _with_present_faces(text: str) -> str:
    """Faces that this machine lacks, replaced by the first of the same kind that it has."""
    families = set(QFontDatabase().families())

    def replaced(found: re.Match[str]) -> str:
        face = found.group(2)
        if face in families:
            return found.group()
        kind = next((kind for kind, faces in _FACES.items() if face in faces), None)
        others = (other for other in _FACES.get(kind or "", ()) if other in families)
        return found.group(1) + next(others, face)

    return _FACE.sub(replaced, text)


def _unreadable(path: Path, detail: str) -> InputError:
    return InputError(ErrorCode.TEMPLATE_UNREADABLE, path=str(path), detail=detail)
