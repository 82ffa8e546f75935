"""What counties bring: on the county's ground, over its patches, readable as GBK shapefiles."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from osgeo import gdal, ogr

from demo.data.county_layers import (
    FARMLAND,
    MINING_RIGHTS,
    ROADS,
    VILLAGES,
    make_county_layers,
    write_county_layers,
)
from demo.data.ellipsoid import polygon_areas
from demo.data.layer_files import read_layer
from tests.data.tiny_province import TinyProvince, build_tiny_province, county_polygon

CODE = "990102"


@pytest.fixture(scope="module")
def patches(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    province: TinyProvince = build_tiny_province(tmp_path_factory.mktemp("tiny"))
    return read_layer(province.draft, None)[0]


@pytest.fixture(scope="module")
def layers(patches: np.ndarray) -> dict[str, pd.DataFrame]:
    return make_county_layers(CODE, county_polygon(CODE), patches, seed=4)


def test_all_four_layers_lie_in_the_county(layers: dict[str, pd.DataFrame]) -> None:
    assert set(layers) == {FARMLAND, MINING_RIGHTS, VILLAGES, ROADS}
    county = shapely.buffer(county_polygon(CODE), 1e-7)
    for frame in layers.values():
        assert len(frame) > 0
        assert shapely.is_valid(frame["geometry"].to_numpy()).all()
        assert shapely.covers(county, frame["geometry"].to_numpy()).all()


def test_they_meet_the_patches_so_that_there_is_something_to_object_to(
    layers: dict[str, pd.DataFrame], patches: np.ndarray
) -> None:
    red = shapely.union_all(patches)
    for name, frame in layers.items():
        touching = shapely.intersects(red, frame["geometry"].to_numpy())
        assert touching.mean() > (0.3 if name == FARMLAND else 0.9), name


def test_fields_are_numbered_once_do_not_overlap_and_know_their_area(layers: dict[str, pd.DataFrame]) -> None:
    farmland = layers[FARMLAND]
    assert farmland["YJJBNTTBBH"].is_unique
    assert farmland["YJJBNTTBBH"].str.startswith(CODE).all()
    assert set(farmland["DLBM"]) <= {"012", "013"}
    fields = farmland["geometry"].to_numpy()
    assert np.allclose(farmland["YJJBNTMJ"], polygon_areas(fields), atol=0.01)
    for _, site in farmland.groupby("ZLDWMC"):
        parts = site["geometry"].to_numpy()
        assert shapely.union_all(parts).area == pytest.approx(shapely.area(parts).sum(), rel=1e-9)


def test_licences_end_after_they_begin(layers: dict[str, pd.DataFrame]) -> None:
    for period in layers[MINING_RIGHTS]["有效期"]:
        begin, end = (pd.Timestamp(day) for day in period.split("至"))
        assert pd.Timedelta(days=9 * 365) < end - begin
    assert layers[MINING_RIGHTS]["许可证号"].is_unique


def test_same_seed_same_layers_other_county_other_layers(
    layers: dict[str, pd.DataFrame], patches: np.ndarray
) -> None:
    again = make_county_layers(CODE, county_polygon(CODE), patches, seed=4)
    for name, frame in layers.items():
        pd.testing.assert_frame_equal(
            frame.drop(columns="geometry"), again[name].drop(columns="geometry"), check_exact=True
        )
        assert shapely.equals_exact(frame["geometry"].to_numpy(), again[name]["geometry"].to_numpy()).all()
    other = make_county_layers("990201", county_polygon("990201"), patches, seed=4)
    assert set(other[VILLAGES]["名称"]) != set(layers[VILLAGES]["名称"])


@pytest.mark.parametrize("patches", [[], [shapely.box(100, 20, 101, 21)]])
def test_a_county_without_patches_still_has_layers(patches: list) -> None:
    layers = make_county_layers(CODE, county_polygon(CODE), patches, seed=1)
    assert all(len(frame) for frame in layers.values())


def test_shapefiles_are_gbk_with_whole_field_names(layers: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    paths = write_county_layers(layers, tmp_path / "县 资料")
    assert {path.name for path in paths} == {f"{name}.shp" for name in layers}
    path = next(path for path in paths if path.stem == MINING_RIGHTS)
    assert path.with_suffix(".cpg").read_text().strip() in {"GBK", "CP936", "936"}
    assert "许可证号".encode("gbk") in path.with_suffix(".dbf").read_bytes()
    _, fields = read_layer(path, None)
    assert list(fields) == [field for field in layers[MINING_RIGHTS].columns if field != "geometry"]
    assert fields["矿山名称"] == layers[MINING_RIGHTS]["矿山名称"].tolist()


def test_geopackage_holds_all_layers(layers: dict[str, pd.DataFrame], tmp_path: Path) -> None:
    (path,) = write_county_layers(layers, tmp_path / "county.gpkg")
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    assert {source.GetLayer(i).GetName() for i in range(source.GetLayerCount())} == set(layers)
    layer: ogr.Layer = source.GetLayerByName(VILLAGES)
    assert layer.GetFeatureCount() == len(layers[VILLAGES])
    assert layer.GetLayerDefn().GetFieldDefn(1).GetTypeName() == "Integer"
