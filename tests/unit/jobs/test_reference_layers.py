"""Reference layers go along with every package of a split."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import shapely
from osgeo import gdal

from redline_plugin.errors import InputError
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.reference_layers import with_margin
from redline_plugin.store.packages import open_package, read_county
from tests.data.tiny_province import TinyProvince


def test_each_unit_gets_what_lies_around_it(
    split_request: SplitRequest, province: TinyProvince, tmp_path: Path
) -> None:
    beside = tmp_path / "影像.tif"
    gdal.GetDriverByName("GTiff").Create(str(beside), 2, 2).FlushCache()
    layers = (
        ReferenceLayer("规划范围", LayerSource(str(province.protected_areas))),
        ReferenceLayer("影像", LayerSource(str(beside)), ReferenceUse.COPIED),
    )
    request = replace(split_request, output=tmp_path / "轮次", reference_layers=layers, margin_m=500.0)
    outcome = split(request, Progress())
    source = gdal.OpenEx(str(province.protected_areas))  # keeps the layer alive
    areas = [shapely.from_wkb(bytes(row.GetGeometryRef().ExportToWkb())) for row in source.GetLayer(0)]
    found = 0
    for path in outcome.packages:
        dataset, _ = open_package(path)
        reach = with_margin(read_county(dataset)["geometry"].iloc[0], 500.0)
        wanted = [shapely.intersection(area, reach) for area in areas]
        (name,) = (
            dataset.GetLayer(place).GetName()
            for place in range(dataset.GetLayerCount())
            if dataset.GetLayer(place).GetName().startswith("reference_")
        )
        rows = [
            shapely.from_wkb(bytes(row.GetGeometryRef().ExportToWkb()))
            for row in dataset.GetLayerByName(name)
        ]
        assert sum(shape.area for shape in rows) == pytest.approx(
            sum(shape.area for shape in wanted), rel=1e-9
        )
        found += len(rows)
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert found >= len(areas)
    assert (request.output / "packages" / "参考图层" / "影像.tif").is_file()
    assert sorted(path.name for path in request.output.iterdir()) == ["packages", "register.gpkg"]


def test_a_layer_that_cannot_be_taken_stops_the_split_before_anything_is_written(
    split_request: SplitRequest, tmp_path: Path
) -> None:
    missing = ReferenceLayer("没有", LayerSource(str(tmp_path / "没有.gpkg")))
    request = replace(split_request, output=tmp_path / "轮次", reference_layers=(missing,))
    with pytest.raises(InputError):
        split(request, Progress())
    assert not list(request.output.rglob("*.gpkg"))
