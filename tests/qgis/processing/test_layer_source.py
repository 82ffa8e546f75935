"""A job reads what the person sees: the file itself where it is the same, else a copy of what QGIS shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import ogr

from redline_plugin.model.source import LayerSource
from tests.data.tiny_province import TinyProvince

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_application")


def source_of(layer: QgsVectorLayer, folder: Path) -> LayerSource:
    from redline_plugin.processing.layer_source import source_of

    if not folder.exists():
        folder.mkdir()
    return source_of(layer, folder)


def opened(path: str, name: str = "草案") -> QgsVectorLayer:
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(path, name, "ogr")
    assert layer.isValid()
    return layer


def rows(source: LayerSource) -> list[dict[str, Any]]:
    """Read with OGR alone."""
    dataset = ogr.Open(source.path)
    layer = dataset.GetLayerByName(source.layer) if source.layer else dataset.GetLayer(0)
    return [{**feature.items(), "wkt": feature.GetGeometryRef().ExportToWkt()} for feature in layer]


def texts(source: LayerSource) -> list[str]:
    """As a job reads them."""
    from redline_plugin.store.opening import open_source
    from redline_plugin.store.vector import read_blocks

    opened = open_source(source)
    return opened.named(next(read_blocks(opened.layer)))["HXMC"].tolist()


def crs_of(source: LayerSource) -> str:
    dataset = ogr.Open(source.path)
    return dataset.GetLayer(0).GetSpatialRef().GetAuthorityCode(None)


def memory_layer(fields: str, *features: tuple[str, tuple]) -> QgsVectorLayer:
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs=EPSG:4490&{fields}", "内存 图层/1", "memory")
    made = []
    for wkt, values in features:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    return layer


SQUARE = "POLYGON ((111.1 37.1, 111.2 37.1, 111.2 37.2, 111.1 37.2, 111.1 37.1))"


def test_a_file_is_read_itself(province: TinyProvince, tmp_path: Path) -> None:
    assert source_of(opened(str(province.draft)), tmp_path) == LayerSource(str(province.draft))
    named = opened(f"{province.counties}|layername=cities")
    assert source_of(named, tmp_path) == LayerSource(str(province.counties), "cities")
    assert list(tmp_path.iterdir()) == []


def test_a_filter_holds(province: TinyProvince, tmp_path: Path) -> None:
    layer = opened(str(province.draft))
    layer.setSubsetString("\"LXBM\" = '11'")
    read = rows(source_of(layer, tmp_path))
    assert {row["LXBM"] for row in read} == {"11"}
    assert len(read) == layer.featureCount() > 0


def test_a_filter_in_the_source_holds(province: TinyProvince, tmp_path: Path) -> None:
    layer = opened(f"{province.draft}|layername=stbhhx_draft|subset=\"LXBM\" = '12'")
    assert {row["LXBM"] for row in rows(source_of(layer, tmp_path))} == {"12"}


def test_the_coordinate_system_set_in_qgis_holds(tmp_path: Path) -> None:
    from qgis.core import QgsCoordinateReferenceSystem

    from tests.qgis.processing.bad_inputs import layer as write_layer

    path = write_layer(tmp_path / "无坐标系.gpkg", [(SQUARE, {"HXBM": "1"})], epsg=0)
    layer = opened(str(path))
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    copied = source_of(layer, tmp_path / "copies")
    assert copied.path != str(path)
    assert crs_of(copied) == "4490"


def test_edits_not_yet_saved_are_seen(province: TinyProvince, tmp_path: Path) -> None:
    layer = opened(str(province.draft))
    assert layer.startEditing()
    first = next(layer.getFeatures())
    assert layer.changeAttributeValue(first.id(), layer.fields().indexOf("HXMC"), "改过的名称")
    try:
        assert "改过的名称" in {row["HXMC"] for row in rows(source_of(layer, tmp_path))}
    finally:
        layer.rollBack()


def test_computed_fields_are_seen(province: TinyProvince, tmp_path: Path) -> None:
    from qgis.core import QgsField

    layer = opened(str(province.draft))
    text = QgsField(layer.fields().field("HXBM"))
    text.setName("XZQHDM")
    layer.addExpressionField("'990101'", text)
    assert {row["XZQHDM"] for row in rows(source_of(layer, tmp_path))} == {"990101"}


def test_the_encoding_set_in_qgis_holds(tmp_path: Path) -> None:
    """A shapefile in GBK that does not say so, as many programs write it: the person tells QGIS."""
    path = tmp_path / "gbk.shp"
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    made = dataset.CreateLayer("gbk", None, ogr.wkbPolygon)
    made.CreateField(ogr.FieldDefn("HXMC", ogr.OFTString))
    feature = ogr.Feature(made.GetLayerDefn())
    feature.SetField("HXMC", "ABCDEFGHIJKL")
    feature.SetGeometry(ogr.CreateGeometryFromWkt(SQUARE))
    made.CreateFeature(feature)
    del feature, made, dataset
    table = bytearray(
        path.with_suffix(".dbf").read_bytes().replace(b"ABCDEFGHIJKL", "云岭水源涵养".encode("gbk"))
    )
    table[29] = 0  # where a table names its language
    path.with_suffix(".dbf").write_bytes(table)
    path.with_suffix(".cpg").unlink(missing_ok=True)
    layer = opened(str(path))
    layer.setProviderEncoding("GBK")
    assert [one["HXMC"] for one in layer.getFeatures()] == ["云岭水源涵养"]
    source = source_of(layer, tmp_path / "copies")
    assert source.path == str(path), "a job finds out the same by itself, and errors name the person's file"
    assert texts(source) == ["云岭水源涵养"]
    layer.setProviderEncoding("Big5")
    assert source_of(layer, tmp_path / "copies").path != str(path)


def test_a_layer_in_memory_is_copied_under_its_name(tmp_path: Path) -> None:
    layer = memory_layer("field=HXBM:string(20)", (SQUARE, ("A1",)))
    copied = source_of(layer, tmp_path)
    assert Path(copied.path).name == "内存 图层_1.gpkg", "errors name the file: it is called like the layer"
    assert [row["HXBM"] for row in rows(copied)] == ["A1"]
    assert crs_of(copied) == "4490"


def test_layers_of_one_name_do_not_meet(tmp_path: Path) -> None:
    sources = [source_of(memory_layer("field=n:integer", (SQUARE, (n,))), tmp_path) for n in (1, 2)]
    assert [rows(source)[0]["n"] for source in sources] == [1, 2]


def test_a_field_called_fid_stays_a_field(tmp_path: Path) -> None:
    """As many tools leave it: the same number in several rows."""
    layer = memory_layer("field=fid:integer&field=HXBM:string", (SQUARE, (7, "a")), (SQUARE, (7, "b")))
    assert [(row["fid"], row["HXBM"]) for row in rows(source_of(layer, tmp_path))] == [(7, "a"), (7, "b")]


def test_a_copy_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    from qgis.core import QgsProcessingException

    (tmp_path / "file").write_text("x", encoding="utf-8")
    layer = memory_layer("field=HXBM:string", (SQUARE, ("a",)))
    with pytest.raises(QgsProcessingException, match="内存"):
        source_of(layer, tmp_path / "file")


def test_a_job_sees_the_filtered_layer(province: TinyProvince, tmp_path: Path) -> None:
    """From the project's layer to the findings, and no copy stays."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsProject

    from redline_plugin.processing.check_draft import CheckDraft

    layer = opened(str(province.draft), "只看一个")
    layer.setSubsetString(f"\"HXBM\" = '{province.cases['wholly_outside']}'")
    project = QgsProject()
    project.addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = CheckDraft().create()
    values = {
        "DRAFT": "只看一个",
        "COUNTIES": f"{province.counties}|layername=counties",
        "SCALE": 10000,
        "FINDINGS": str(tmp_path / "f.gpkg"),
    }
    assert algorithm.checkParameterValues(values, context) == (True, "")
    results, done = algorithm.run(values, context, QgsProcessingFeedback())
    assert done
    found = rows(LayerSource(str(tmp_path / "f.gpkg"), "findings"))
    assert {row["subject"] for row in found} == {province.cases["wholly_outside"]}
    assert results["ERRORS"] + results["WARNINGS"] == len(found)
    assert list(Path(QgsProcessingUtils.tempFolder()).rglob("只看一个*")) == []
    project.clear()
