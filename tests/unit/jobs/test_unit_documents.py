"""What letters and map sheets say of a unit is what its package holds, at every level."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import shapely

from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.jobs.unit_documents import AskedUnits, sheet_name, sheet_of
from redline_plugin.model.unit import Theme, UnitLevel
from redline_plugin.store.packages import open_package, read_county, read_pieces
from redline_plugin.store.register import Register


@pytest.fixture(scope="module")
def round_of_all(split_request: SplitRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round that asks counties, cities and one department."""
    request = replace(
        split_request,
        output=tmp_path_factory.mktemp("all levels"),
        levels=tuple(UnitLevel),
        themes=(Theme("省林业厅", ("12",)),),
    )
    return split(request, Progress()).output


def test_figures_are_those_of_the_packages(round_of_all: Path) -> None:
    with Register(round_of_all / "register.gpkg") as register:
        units = AskedUnits(register)
        levels = set()
        for unit in units:
            dataset, _ = open_package(round_of_all / "packages" / unit.package_name)
            pieces, ground = read_pieces(dataset), read_county(dataset)["geometry"].iloc[0]
            levels.add(unit.unit.level)
            assert unit.figures.count == len(pieces)
            assert unit.figures.red_line_km2 == pytest.approx(pieces["area_km2"].sum(), abs=1e-9)
            assert sum(one.count for one in unit.figures.by_type) == len(pieces)
            ours = dict(zip(unit.pieces["piece_id"], unit.pieces["geometry"]))
            for piece, shape in zip(pieces["piece_id"], pieces["geometry"]):
                apart = shapely.symmetric_difference(ours[piece], shape).area
                assert apart <= 1e-9 * max(shape.area, 1e-6), piece
            assert unit.ground.area == pytest.approx(ground.area, rel=1e-9)
    assert levels == set(UnitLevel)


def test_a_sheet_shows_what_a_package_shows(round_of_all: Path) -> None:
    with Register(round_of_all / "register.gpkg") as register:
        units = AskedUnits(register)
        sheets = {unit.unit.level: (unit, sheet_of(unit, units, None, "")) for unit in units}
    for level, line in (
        (UnitLevel.COUNTY, "县界"),
        (UnitLevel.CITY, "市界"),
        (UnitLevel.DEPARTMENT, "省界"),
    ):
        unit, sheet = sheets[level]
        assert sheet.unit_line == line
        assert sheet_name(unit) == f"{Path(unit.package_name).stem}_生态保护红线图.pdf"
        layers = {one.key: one.rows for one in sheet.layers}
        assert len(layers["patches"]) == unit.figures.count
        assert set(layers["patches"]["type_code"]) == {one.type_code for one in unit.figures.by_type}
        assert all(len(rows) for rows in layers.values()), "what has no rows is no layer"
    assert "neighbours" not in {one.key for one in sheets[UnitLevel.DEPARTMENT][1].layers}
