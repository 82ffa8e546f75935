"""Protected areas: all thirteen kinds, in the province, over the patches as their kind wants it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from demo.data.layer_files import read_layer
from demo.data.protected_areas import KINDS, make_protected_areas
from tests.data.tiny_province import TinyProvince, build_tiny_province


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> TinyProvince:
    return build_tiny_province(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def areas(province: TinyProvince, tmp_path_factory: pytest.TempPathFactory) -> tuple[np.ndarray, dict]:
    out = tmp_path_factory.mktemp("areas") / "protected.gpkg"
    rows = make_protected_areas(province.draft, province.counties, out, seed=5, count=40)
    shapes, fields = read_layer(out, "protected_areas")
    assert len(shapes) == rows
    return shapes, fields


def test_as_many_areas_as_asked_for_each_with_its_own_name(areas: tuple) -> None:
    _, fields = areas
    assert len(set(fields["ZRBHDMC"])) == 40
    assert set(fields["ZRBHDLX"]) == {kind.name for kind in KINDS}
    assert len(KINDS) == 13
    for name, kind, level, zone in zip(
        *(fields[key] for key in ("ZRBHDMC", "ZRBHDLX", "ZRBHDJB", "ZRBHDFQ"))
    ):
        assert level in {"国家级", "省级", "世界级", "市级", "县级"}
        assert bool(zone) == (kind == "自然保护区")
        assert "{" not in name
        assert "国家级森林公园" not in name


def test_shapes_are_valid_inside_the_province_and_of_some_size(areas: tuple, province: TinyProvince) -> None:
    shapes, _ = areas
    assert shapely.is_valid(shapes).all()
    whole = read_layer(province.counties, "province")[0][0]
    assert shapely.covers(shapely.buffer(whole, 1e-7), shapes).all()
    assert (shapely.area(shapes) > 5e-6).all()  # 50,000 m²


def test_most_lie_in_patches_some_run_over_the_edge_some_lie_outside(
    areas: tuple, province: TinyProvince
) -> None:
    shapes, fields = areas
    red = shapely.union_all(read_layer(province.draft, None)[0])
    share = shapely.area(shapely.intersection(shapes, red)) / shapely.area(shapes)
    kinds = np.array(fields["ZRBHDLX"])
    assert (share[kinds == "森林公园"] > 0.85).all()
    assert ((share > 0.1) & (share < 0.9)).sum() >= 4
    assert (share[kinds == "饮用水水源地保护区"] < 0.05).any()


def test_zones_of_a_reserve_are_nested_and_do_not_overlap(areas: tuple) -> None:
    shapes, fields = areas
    names = np.array(fields["ZRBHDMC"])
    for name in {n for n, zone in zip(names, fields["ZRBHDFQ"]) if zone == "核心区"}:
        zones = shapes[names == name]
        assert len(zones) == 3
        assert shapely.union_all(zones).area == pytest.approx(shapely.area(zones).sum(), rel=1e-6)
        outline = shapely.Polygon(shapely.union_all(zones).buffer(1e-7).exterior)
        assert outline.contains(zones[-1])


def test_same_seed_same_file_other_seed_other_file(province: TinyProvince, tmp_path: Path) -> None:
    for seed, name in ((5, "a"), (5, "b"), (6, "c")):
        make_protected_areas(province.draft, province.counties, tmp_path / f"{name}.gpkg", seed, 13)
    a, b, c = ((tmp_path / f"{name}.gpkg").read_bytes() for name in "abc")
    assert a == b
    assert a != c


def test_fewer_areas_than_kinds_are_possible(province: TinyProvince, tmp_path: Path) -> None:
    make_protected_areas(province.draft, province.counties, tmp_path / "few.gpkg", 1, 3)
    assert len(set(read_layer(tmp_path / "few.gpkg", None)[1]["ZRBHDLX"])) == 3
