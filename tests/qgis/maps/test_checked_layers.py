"""What was checked lies behind its findings, where it lies for the check, too."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsVectorLayer

from redline_plugin.maps.checked_layers import checked_layers
from redline_plugin.model.check_record import CheckRecord
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.resource_paths import resource_path


@pytest.fixture
def record(qgis_application: QgsApplication, tmp_path: Path) -> CheckRecord:
    draft = shutil.copy(resource_path("sample", "sample_draft.gpkg"), str(tmp_path / "红线 图斑.gpkg"))
    counties = shutil.copy(resource_path("sample", "sample_counties.gpkg"), str(tmp_path / "县界.gpkg"))
    return CheckRecord(
        LayerSource(draft), 120, "2018-03-04", 10_000, counties=LayerSource(counties, "counties")
    )


def shown(record: CheckRecord) -> list[QgsVectorLayer]:
    return checked_layers(record, "红线", "县界")


def test_counties_above_the_draft_and_neither_can_be_changed(record: CheckRecord) -> None:
    layers = shown(record)
    assert [layer.name() for layer in layers] == ["县界", "红线"]
    assert [layer.featureCount() for layer in layers] == [12, 120]
    assert all(layer.readOnly() for layer in layers)
    assert layers[0].renderer().symbol().symbolLayer(0).properties()["style"] == "no"


def test_a_layer_without_system_lies_where_the_answer_says(record: CheckRecord, tmp_path: Path) -> None:
    path = tmp_path / "无坐标系.shp"
    written = gdal.VectorTranslate(
        str(path), record.draft.path, format="ESRI Shapefile", dstSRS="EPSG:4542", reproject=True
    )
    assert written is not None
    del written  # closes it
    path.with_suffix(".prj").unlink()
    said = LayerSource(str(path), None, SourceAnswers(crs="EPSG:4542"))
    draft = shown(replace(record, draft=said))[1]
    assert draft.crs().authid() == "EPSG:4542"


@pytest.mark.parametrize(
    "draft",
    [
        LayerSource("不在了.gpkg"),
        LayerSource("/vsicurl/https://example.org/draft.gpkg"),
        SourceAnswers(axes=AxisOrder.NORTH_FIRST),
        SourceAnswers(operation="+proj=pipeline +step +proj=noop"),
    ],
)
def test_what_is_gone_elsewhere_or_would_lie_in_another_place_is_left_out(
    record: CheckRecord, draft: LayerSource | SourceAnswers
) -> None:
    if isinstance(draft, SourceAnswers):
        draft = replace(record.draft, answers=draft)
    assert [layer.name() for layer in shown(replace(record, draft=draft))] == ["县界"]


def test_a_file_that_does_not_name_the_counties(record: CheckRecord) -> None:
    assert [layer.name() for layer in shown(replace(record, counties=None))] == ["红线"]
