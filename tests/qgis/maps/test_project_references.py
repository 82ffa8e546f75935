"""What a package's project brings to a county: reference layers, and every setting of every layer, exactly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsMapLayer,
    QgsPalLayerSettings,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.maps.catalogue import PACKAGE_LAYERS
from redline_plugin.maps.layers import layers_of, show_file
from redline_plugin.maps.package_project import ProjectMaker
from redline_plugin.maps.renamed_package import register, unregister
from redline_plugin.maps.styles import apply_style
from redline_plugin.model.package import PackageProject
from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.model.source import LayerSource
from redline_plugin.store.layer_styles import write_layer_styles
from redline_plugin.store.project_row import write_project
from redline_plugin.store.reference_layers import (
    create_reference_tables,
    open_references,
    write_reference_styles,
)
from redline_plugin.store.schema import PACKAGE_TABLES, PATCHES
from redline_plugin.store.vector import close, create_geopackage, create_table, crs_of_storage
from tests.qgis.maps.small_files import COUNTY_EXTENT, PACKAGE_TABLE_NAMES, write_small_package

CATEGORIES = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.Forms
    | QgsMapLayer.StyleCategory.MapTips
    | QgsMapLayer.StyleCategory.Rendering
)


def layer_file(path: Path, layer: str, wkt: str, kind: int) -> Path:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = dataset.CreateLayer(layer, crs_of_storage(), kind)
    made.CreateField(ogr.FieldDefn("DLMC", ogr.OFTString))
    feature = ogr.Feature(made.GetLayerDefn())
    feature.SetField("DLMC", "水浇地")
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    made.CreateFeature(feature)
    del feature, made, dataset
    return path


def imagery(path: Path) -> Path:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4)
    dataset.SetProjection(crs_of_storage().ExportToWkt())
    dataset.SetGeoTransform((112, 0.1, 0, 37.4, 0, -0.1))
    return path


@pytest.fixture
def farmland(tmp_path: Path) -> ReferenceLayer:
    """Farmland with a style that somebody made in QGIS: symbol, scale range, labels, alias, form."""
    path = layer_file(
        tmp_path / "基本农田.gpkg",
        "YJJBNT",
        "POLYGON ((112 37, 112.2 37, 112.2 37.2, 112 37))",
        ogr.wkbPolygon,
    )
    layer = QgsVectorLayer(f"{path}|layername=YJJBNT", "x", "ogr")
    layer.renderer().symbol().setColor(QColor("#12ab34"))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(77_000)
    layer.setMaximumScale(1_234)
    settings = QgsPalLayerSettings()
    settings.fieldName = "DLMC"
    settings.scaleVisibility, settings.minimumScale = True, 55_000
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    layer.setFieldAlias(layer.fields().indexOf("DLMC"), "地类名称")
    style = tmp_path / "office.qml"
    message, done = layer.saveNamedStyle(str(style))
    assert done, message
    return ReferenceLayer("永久基本农田", LayerSource(str(path)), style=str(style))


def write_package(path: Path, *layers: ReferenceLayer) -> Path:
    """A package with these reference layers, as a split writes it, but for rows of our own."""
    maker = ProjectMaker(layers, path.parent)
    with open_references(layers, path.parent, path.parent) as references:
        dataset = create_geopackage(path)
        create_table(dataset, PATCHES)
        for table in PACKAGE_TABLES:
            create_table(dataset, table)
        create_reference_tables(dataset, references.described)
        write_layer_styles(dataset, ())
        write_reference_styles(dataset, references.described)
        close(dataset)
        references.copy_beside(path.parent)
    spec = PackageProject(path.name, "山西省征求意见稿", "昔阳县", PACKAGE_TABLE_NAMES, COUNTY_EXTENT)
    write_project(path, maker.project_of(spec))
    return path


def opened(project: QgsProject, path: Path) -> dict[str, QgsMapLayer]:
    assert project.read(f"geopackage:{path}?projectName=redline")
    return {layer.name(): layer for layer in project.mapLayers().values()}


def style_of(layer: QgsMapLayer) -> str:
    """What our styles say, without what differs by being another layer: random ids of symbols and rules."""
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), CATEGORIES)
    return re.sub(r"\{[0-9a-f-]{36}\}", "{}", document.toString(1))


def test_a_clipped_layer_looks_as_the_office_made_it(
    tmp_path: Path, farmland: ReferenceLayer, project: QgsProject
) -> None:
    there = tmp_path / "packages"
    there.mkdir()
    layer = opened(project, write_package(there / "140724_昔阳县.gpkg", farmland))["永久基本农田"]
    assert layer.isValid()
    assert "reference_yjjbnt" in layer.source()
    assert layer.readOnly()
    assert layer.renderer().symbol().color().name() == "#12ab34"
    assert (layer.hasScaleBasedVisibility(), layer.minimumScale(), layer.maximumScale()) == (
        True,
        77_000,
        1_234,
    )
    assert layer.labeling().settings().minimumScale == 55_000
    assert layer.attributeAlias(layer.fields().indexOf("DLMC")) == "地类名称"
    node = project.layerTreeRoot().findLayer(layer.id())
    assert node.parent().name() == "参考图层"


def test_points_over_areas_over_imagery(
    tmp_path: Path, farmland: ReferenceLayer, project: QgsProject
) -> None:
    there = tmp_path / "packages"
    there.mkdir()
    village = layer_file(tmp_path / "村.gpkg", "村", "POINT (112.1 37.1)", ogr.wkbPoint)
    layers = (
        ReferenceLayer("影像", LayerSource(str(imagery(tmp_path / "影像.tif"))), ReferenceUse.COPIED),
        farmland,
        ReferenceLayer("村庄", LayerSource(str(village)), ReferenceUse.LINKED),
        ReferenceLayer("影像(共享)", LayerSource(str(tmp_path / "影像.tif")), ReferenceUse.LINKED_RELATIVE),
    )
    path = write_package(there / "140724.gpkg", *layers)
    found = opened(project, path)
    group = project.layerTreeRoot().findGroup("参考图层")
    names = [node.name() for node in group.findLayers()]
    assert names == ["村庄", "各类保护地", "周边行政区", "永久基本农田", "影像", "影像(共享)"]
    assert all(layer.isValid() for layer in found.values())
    assert isinstance(found["影像"], QgsRasterLayer)
    assert Path(found["影像"].source()).resolve() == (there / "参考图层" / "影像.tif").resolve()
    assert Path(found["影像(共享)"].source()).resolve() == (tmp_path / "影像.tif").resolve()
    assert found["村庄"].source().startswith(str(village))
    assert found["村庄"].featureCount() == 1


def test_the_folder_of_packages_may_be_carried_away(
    tmp_path: Path, farmland: ReferenceLayer, project: QgsProject
) -> None:
    there, stick = tmp_path / "packages", tmp_path / "U盘"
    there.mkdir()
    layers = (
        farmland,
        ReferenceLayer("影像", LayerSource(str(imagery(tmp_path / "影像.tif"))), ReferenceUse.COPIED),
    )
    write_package(there / "140724.gpkg", *layers)
    there.rename(stick)
    assert all(layer.isValid() for layer in opened(project, stick / "140724.gpkg").values())


def test_a_renamed_package_still_finds_them(
    tmp_path: Path, farmland: ReferenceLayer, project: QgsProject
) -> None:
    there = tmp_path / "packages"
    there.mkdir()
    path = write_package(there / "140724.gpkg", farmland)
    identifier = register()
    try:
        renamed = path.rename(there / "平遥.gpkg")
        assert opened(project, renamed)["永久基本农田"].isValid()
    finally:
        unregister(identifier)


def test_the_plugin_shows_them_with_their_looks_and_nothing_that_acts(
    tmp_path: Path, farmland: ReferenceLayer, project: QgsProject
) -> None:
    style = Path(farmland.style)
    text = style.read_text(encoding="utf-8")
    code = '<editforminitcode>raise SystemExit</editforminitcode><attributeactions><actionsetting name="x" type="1" '
    code += 'action="import os" id="{11111111-1111-4111-8111-111111111111}"/></attributeactions></qgis>'
    style.write_text(text.replace("</qgis>", code), encoding="utf-8")
    there = tmp_path / "packages"
    there.mkdir()
    path = write_package(there / "140724.gpkg", farmland)
    shown = {one.entry.key: one.layer for one in layers_of(path, PACKAGE_LAYERS, {})}
    layer = shown["reference_yjjbnt"]
    assert layer.name() == "永久基本农田"
    assert layer.renderer().symbol().color().name() == "#12ab34"
    assert layer.minimumScale() == 77_000
    assert layer.editFormConfig().initCode() == ""
    assert layer.actions().actions() == []
    group = show_file(project, path, PACKAGE_LAYERS, "昔阳县", {})
    assert "永久基本农田" in [node.name() for node in group.findGroup("参考图层").findLayers()]


def test_what_qgis_cannot_show_is_named(tmp_path: Path) -> None:
    style = tmp_path / "a.qml"
    style.write_text("<qgis", encoding="utf-8")
    path = layer_file(tmp_path / "a.gpkg", "a", "POINT (112 37)", ogr.wkbPoint)
    with pytest.raises(InputError) as refused:
        ProjectMaker((ReferenceLayer("a", LayerSource(str(path)), style=str(style)),))
    assert refused.value.code is ErrorCode.STYLE_UNREADABLE


@pytest.mark.parametrize("key", [entry.key for entry in PACKAGE_LAYERS])
def test_every_setting_of_our_layers_arrives(
    key: str, tmp_path: Path, maker: ProjectMaker, project: QgsProject
) -> None:
    """Symbols, labels, scale ranges, forms: the style of a layer is that of the catalogue, word for word."""
    path = write_small_package(tmp_path / "140724.gpkg", maker)
    opened(project, path)
    entry = next(one for one in PACKAGE_LAYERS if one.key == key)
    arrived = project.mapLayer(f"redline_{key}")
    wanted = QgsVectorLayer(entry.source(str(path)), arrived.name(), "ogr")
    assert apply_style(wanted, key)
    wanted.setReadOnly(not entry.editable)
    assert style_of(arrived) == style_of(wanted)
    forms = [
        (layer.editorWidgetSetup(0).type(), layer.editFormConfig().layout()) for layer in (arrived, wanted)
    ]
    assert forms[0] == forms[1]
    config = project.snappingConfig().individualLayerSettings(arrived)
    assert (config.valid() and config.enabled()) is entry.snapped_to


def test_settings_would_show_a_difference(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    path = write_small_package(tmp_path / "140724.gpkg", maker)
    opened(project, path)
    layer = project.mapLayer("redline_patches")
    before = style_of(layer)
    layer.setMinimumScale(5_000)
    layer.setScaleBasedVisibility(True)
    assert style_of(layer) != before
