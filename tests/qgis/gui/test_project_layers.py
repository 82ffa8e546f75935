"""Layers of the open project as sources: only what a job would read as the person sees it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsMimeDataUtils, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QUrl

from redline_plugin.gui.province.preparation.project_layers import (
    as_project_layer,
    dropped_source,
    project_layers,
)
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.resource_paths import resource_path


@pytest.fixture
def counties(tmp_path: Path) -> str:
    return shutil.copy(resource_path("sample", "sample_counties.gpkg"), str(tmp_path / "县 界.gpkg"))


def layer_of(path: str, name: str = "counties") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


def test_a_plain_file_is_its_file_and_layer(counties: str) -> None:
    assert as_project_layer(layer_of(counties, "cities")).source == LayerSource(counties, "cities")


def test_a_system_that_was_set_in_qgis_is_an_answer(counties: str) -> None:
    layer = layer_of(counties)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert as_project_layer(layer).source.answers == SourceAnswers(crs="EPSG:4326")


def test_what_a_job_would_not_see_is_not_offered_and_says_why(counties: str) -> None:
    filtered, edited = layer_of(counties), layer_of(counties)
    filtered.setSubsetString("code = '990102'")
    edited.startEditing()
    edited.addFeature(QgsFeature(edited.fields()))
    memory = QgsVectorLayer("Polygon?crs=EPSG:4490", "草图", "memory")
    offered = [as_project_layer(layer) for layer in (filtered, edited, memory)]
    edited.rollBack()
    assert [one.source for one in offered] == [None, None, None]
    assert len({one.reason for one in offered}) == 3
    assert all(one.reason for one in offered)


def test_the_project_s_layers_come_by_name(counties: str) -> None:
    project = QgsProject.instance()
    project.addMapLayers([layer_of(counties, name) for name in ("province", "counties")])
    try:
        assert [one.name for one in project_layers(project)] == ["counties", "province"]
    finally:
        project.clear()


def test_a_file_that_is_dropped() -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.shp"), QUrl.fromLocalFile("/数据/红 线.shp")])
    assert dropped_source(data, QgsProject.instance()) == LayerSource("/数据/红 线.shp")
    assert dropped_source(QMimeData(), QgsProject.instance()) is None


def test_a_layer_that_is_dropped_from_the_browser(counties: str) -> None:
    uri = QgsMimeDataUtils.Uri(layer_of(counties, "cities"))
    data = QgsMimeDataUtils.encodeUriList([uri])
    assert dropped_source(data, QgsProject.instance()) == LayerSource(counties, "cities")
