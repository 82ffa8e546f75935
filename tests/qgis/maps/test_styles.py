"""Every style loads in this QGIS, speaks of columns that are there, and has a symbol for every code."""

from __future__ import annotations

import csv
import tempfile
from enum import Enum
from pathlib import Path

import pytest
from lxml import etree
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from redline_plugin.maps.catalogue import (
    FINDING_LAYERS,
    NEXT_DRAFT_LAYERS,
    PACKAGE_LAYERS,
    REGISTER_LAYERS,
)
from redline_plugin.model.border_segment import BorderClass
from redline_plugin.model.comment import AREA_ROLES, ReviewState
from redline_plugin.model.conflict import ConflictKind
from redline_plugin.model.finding import Severity
from redline_plugin.model.unit import UnitState
from redline_plugin.resource_paths import resource_path
from redline_plugin.store import schema
from redline_plugin.store.schema import FieldType, Table

FOLDER = resource_path("styles")
REVIEWED = schema.PATCHES.with_fields(schema.Field("review"))
# The table of each style, and what the style's geometry type is where the table has none or several
TABLES: dict[str, tuple[Table, str]] = {
    "patches": (schema.PATCHES, ""),
    "review_progress": (REVIEWED, ""),
    "county": (schema.COUNTY, ""),
    "neighbours": (schema.NEIGHBOURS, ""),
    "border_segments": (schema.BORDER_SEGMENTS, ""),
    "protected_areas": (schema.PROTECTED_AREAS, ""),
    "comments": (schema.COMMENTS, "NoGeometry"),
    "comment_areas": (schema.REGISTER_AREAS, ""),
    "comment_lines": (schema.REGISTER_LINES, ""),
    "comment_points": (schema.REGISTER_POINTS, ""),
    "evidence": (schema.EVIDENCE, "NoGeometry"),
    "review_state": (schema.REVIEW_STATE, "NoGeometry"),
    "units": (schema.UNITS, ""),
    "draft_patches": (schema.DRAFT_PATCHES, ""),
    "conflicts": (schema.CONFLICTS, "MultiPolygon"),
    "conflicts_lines": (schema.CONFLICTS, "MultiLineString"),
    "findings": (schema.FINDINGS, "MultiPolygon"),
    "findings_lines": (schema.FINDINGS, "MultiLineString"),
    "findings_points": (schema.FINDINGS, "MultiPoint"),
    "decisions": (schema.DECISIONS, ""),
    "remainders": (schema.REMAINDERS, ""),
    "lineage": (schema.LINEAGE, "MultiPolygon"),
    "draft": (schema.NEXT_DRAFT, ""),
    "new_patches": (schema.DRAFT_PATCHES, ""),
    "reference_area": (Table("reference", (), "MultiPolygon"), ""),
    "reference_line": (Table("reference", (), "MultiLineString"), ""),
    "reference_point": (Table("reference", (), "Point"), ""),
}
TYPES = {FieldType.TEXT: "string", FieldType.REAL: "double", FieldType.INTEGER: "integer"}
SHAPES = {
    "MultiPolygon": "MultiPolygon(((1 1, 1 9, 9 9, 9 1, 1 1)))",
    "MultiLineString": "MultiLineString((1 5, 9 5))",
    "LineString": "LineString(1 5, 9 5)",
    "MultiPoint": "MultiPoint((5 5))",
    "Point": "Point(5 5)",
}


def geometry_of(name: str) -> str:
    table, geometry = TABLES[name]
    return geometry or table.geometry


def empty_layer(name: str) -> QgsVectorLayer:
    table, _ = TABLES[name]
    fields = "".join(f"&field={field.name}:{TYPES.get(field.type, 'binary')}" for field in table.fields)
    layer = QgsVectorLayer(f"{geometry_of(name)}?crs=EPSG:4490{fields}", name, "memory")
    assert layer.isValid()
    return layer


def styled_layer(name: str) -> QgsVectorLayer:
    layer = empty_layer(name)
    message, done = layer.loadNamedStyle(str(FOLDER / f"{name}.qml"))
    assert done, message
    return layer


def test_every_style_is_tested() -> None:
    assert {path.stem for path in FOLDER.glob("*.qml")} == set(TABLES)


def test_every_layer_of_the_catalogue_has_a_style() -> None:
    catalogue = (*PACKAGE_LAYERS, *REGISTER_LAYERS, *NEXT_DRAFT_LAYERS, *FINDING_LAYERS)
    assert {entry.key for entry in catalogue} <= set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_those_of_the_table(name: str) -> None:
    layer = styled_layer(name)
    columns = set(TABLES[name][0].field_names())
    assert layer.fields().names() == list(TABLES[name][0].field_names())
    expressions = [layer.displayExpression()]
    if layer.labelsEnabled():
        expressions.append(layer.labeling().settings().fieldName)
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        expressions.append(renderer.classAttribute())
    for text in filter(None, expressions):
        expression = QgsExpression(text)
        assert not expression.hasParserError(), expression.parserErrorString()
        assert expression.referencedColumns() <= columns | {"#!allattributes!#"}
    root = etree.parse(str(FOLDER / f"{name}.qml")).getroot()
    named = {field.get("name") for field in root.iter("field")} | {
        alias.get("field") for alias in root.iter("alias")
    }
    assert named <= columns


@pytest.mark.parametrize("name", TABLES)
def test_nothing_of_a_machine_or_code_in_it(name: str) -> None:
    text = (FOLDER / f"{name}.qml").read_text(encoding="utf-8")
    assert "/home/" not in text
    assert tempfile.gettempdir() not in text
    assert "<editforminitcode" not in text
    assert all(font in text for font in ("Microsoft YaHei", "SimHei")) == ("text-style" in text)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("border_segments", BorderClass),
        ("comment_areas", AREA_ROLES),
        ("review_progress", ReviewState),
        ("units", UnitState),
        ("conflicts", ConflictKind),
        ("conflicts_lines", ConflictKind),
        ("findings", Severity),
        ("findings_points", Severity),
    ],
)
def test_every_code_has_a_symbol(name: str, codes: type[Enum]) -> None:
    layer = styled_layer(name)
    categories = layer.renderer().categories()
    assert {category.value() for category in categories} == {code.value for code in codes}
    assert all(category.label() != category.value() for category in categories)


def test_every_type_of_red_line_has_its_symbol_and_words() -> None:
    with open(resource_path("codes", "types.csv"), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    words = {row["code"]: row["zh"] for row in rows}
    layer = styled_layer("patches")
    categories = layer.renderer().categories()
    labels = {category.value(): category.label() for category in categories if category.value()}
    assert set(labels) == set(words)
    assert labels == {code: f"{code} {word}" for code, word in words.items()}
    fills = {category.symbol().color().name() for category in categories}
    assert len(fills) == len(categories), "two types look alike"
    outlines = {category.symbol().symbolLayer(0).strokeColor().name() for category in categories}
    assert outlines == {"#e60000"}


@pytest.mark.parametrize("name", [name for name in TABLES if geometry_of(name) in SHAPES])
def test_every_category_is_painted(name: str) -> None:
    layer = styled_layer(name)
    renderer = layer.renderer()
    is_categorised = isinstance(renderer, QgsCategorizedSymbolRenderer)
    values = [category.value() for category in renderer.categories()] if is_categorised else [None]
    blank = painted(layer)
    pictures = []
    for value in values:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(SHAPES[geometry_of(name)]))
        if is_categorised:
            feature[renderer.classAttribute()] = value
        layer.dataProvider().truncate()
        assert layer.dataProvider().addFeatures([feature])[0]
        pictures.append(painted(layer))
    assert all(picture != blank for picture in pictures)
    assert len({picture.bits().asstring(picture.sizeInBytes()) for picture in pictures}) == len(values)


def painted(layer: QgsVectorLayer) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(0, 0, 10, 10))
    settings.setOutputSize(QSize(60, 60))
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, False)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


@pytest.mark.skipif(
    not 32200 <= Qgis.QGIS_VERSION_INT < 32300, reason="styles are made with QGIS 3.22, the oldest we support"
)
def test_the_tool_makes_the_very_same_styles(tmp_path: Path) -> None:
    from tools.make_styles import make_styles

    made = {path.name: path.read_text(encoding="utf-8") for path in make_styles(tmp_path)}
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.qml")}
    assert made == kept, "the tables or the tool changed: run python -m tools.make_styles"
