"""The kinds of protected areas to choose from are those that the layer has."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal, ogr

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.jobs.protected_area_kinds import kinds_of
from redline_plugin.model.source import LayerSource
from redline_plugin.resource_paths import resource_path


def test_the_commonest_kind_comes_first_and_none_is_empty() -> None:
    path = resource_path("sample", "sample_protected_areas.gpkg")
    counted: dict[str, int] = {}
    dataset = ogr.Open(str(path))
    for feature in dataset.GetLayer(0):
        kind = feature.GetField("ZRBHDLX") or ""
        counted[kind] = counted.get(kind, 0) + 1
    counted.pop("", None)
    kinds = kinds_of(LayerSource(str(path)))
    assert set(kinds) == set(counted)
    assert [counted[kind] for kind in kinds] == sorted(counted.values(), reverse=True)


def test_a_layer_without_kinds_has_none(tmp_path: Path) -> None:
    path = tmp_path / "保护地.gpkg"
    gdal.VectorTranslate(
        str(path),
        str(resource_path("sample", "sample_counties.gpkg")),
        SQLStatement="SELECT geom FROM counties",
    )
    assert kinds_of(LayerSource(str(path))) == ()


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        kinds_of(LayerSource(str(tmp_path / "没有.gpkg")))
    assert caught.value.code is ErrorCode.SOURCE_MISSING
