"""Who is asked about what, and which pieces belong to whom."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
import shapely

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.identity import is_comment_number, is_unit_code
from redline_plugin.model.unit import Remit, Theme, UnitLevel
from redline_plugin.steps.geometry.area import area_m2
from redline_plugin.steps.remits import asked_remits, counties_of, pieces_of, remits_of, units_of

ALL = (UnitLevel.DEPARTMENT, UnitLevel.CITY, UnitLevel.COUNTY)
FORESTRY = Theme("省林业厅", ("12",), ("森林公园", "自然保护区"))
WATER = Theme("省水利厅", ("11", "13"))


def counties(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Squares in a row, each sharing an edge with the next."""
    shapes = [shapely.box(110 + i * 0.1, 37, 110.1 + i * 0.1, 37.1) for i in range(len(rows))]
    return pd.DataFrame(
        {
            "county_code": [code for code, _, _ in rows],
            "name": [name for _, name, _ in rows],
            "city_code": [f"{code[:4]}00" for code, _, _ in rows],
            "city_name": [city for _, _, city in rows],
            "prov_code": [f"{code[:2]}0000" for code, _, _ in rows],
            "prov_name": "云岭省",
            "area_km2": area_m2(np.array(shapes, dtype=object)) / 1e6,
            "geometry": shapes,
        }
    )


PROVINCE = counties(
    ("140728", "平遥县", "晋中市"),
    ("140105", "小店区", "太原市"),
    ("140702", "榆次区", "晋中市"),
)


def test_counties_come_first_then_cities_then_departments() -> None:
    remits = remits_of(PROVINCE, ALL, (FORESTRY, WATER))
    assert [(one.level, one.code, one.name) for one in remits] == [
        (UnitLevel.COUNTY, "140105", "小店区"),
        (UnitLevel.COUNTY, "140702", "榆次区"),
        (UnitLevel.COUNTY, "140728", "平遥县"),
        (UnitLevel.CITY, "140100", "太原市"),
        (UnitLevel.CITY, "140700", "晋中市"),
        (UnitLevel.DEPARTMENT, "14T001", "省林业厅"),
        (UnitLevel.DEPARTMENT, "14T002", "省水利厅"),
    ]
    assert remits[4].county_codes == ("140702", "140728")
    assert remits[5].protected_area_kinds == FORESTRY.protected_area_kinds
    assert not remits[5].county_codes
    assert all(is_unit_code(one.code) for one in remits)


def test_themes_count_only_where_departments_are_asked() -> None:
    assert {one.level for one in remits_of(PROVINCE, (UnitLevel.CITY,), (WATER,))} == {UnitLevel.CITY}


def test_a_city_without_counties_is_asked_once() -> None:
    alone = counties(
        ("441900", "东莞市", "东莞市"), ("442000", "中山市", "中山市"), ("440103", "荔湾区", "广州市")
    )
    both = remits_of(alone, (UnitLevel.COUNTY, UnitLevel.CITY))
    assert [one.code for one in both] == ["440103", "441900", "442000", "440100"]
    only_cities = remits_of(alone, (UnitLevel.CITY,))
    assert [one.code for one in only_cities] == ["440100", "441900", "442000"]


def test_a_layer_without_names_of_cities_still_has_cities() -> None:
    remits = remits_of(counties(("140728", "平遥县", ""), ("140702", "榆次区", "")), (UnitLevel.CITY,))
    assert [(one.code, one.name) for one in remits] == [("140700", "140700")]


@pytest.mark.parametrize(
    ("layer", "themes", "code"),
    [
        (
            counties(("140728", "平遥县", "晋中市"), ("140702", "榆次区", "晋中")),
            (WATER,),
            ErrorCode.CITY_NAMES_DIFFER,
        ),
        (
            counties(("140700", "市区", "晋中市"), ("140702", "榆次区", "晋中市")),
            (WATER,),
            ErrorCode.UNIT_CODES_CLASH,
        ),
        (PROVINCE, (), ErrorCode.THEMES_MISSING),
        (PROVINCE, (WATER, Theme(" 省水利厅 ")), ErrorCode.THEME_NAMES_WRONG),
        (PROVINCE, (Theme("  "),), ErrorCode.THEME_NAMES_WRONG),
        (PROVINCE, tuple(Theme(str(i)) for i in range(1000)), ErrorCode.THEMES_TOO_MANY),
    ],
)
def test_what_cannot_be_asked_is_refused(
    layer: pd.DataFrame, themes: tuple[Theme, ...], code: ErrorCode
) -> None:
    with pytest.raises(InputError) as refusal:
        remits_of(layer, ALL, themes)
    assert refusal.value.code is code


def pieces() -> pd.DataFrame:
    """Two pieces of each type in the first county, one in each other."""
    shapes = [shapely.box(x, 37.02, x + 0.01, 37.03) for x in (110.01, 110.04, 110.07, 110.11, 110.21)]
    return pd.DataFrame(
        {
            "county_code": ["140728", "140728", "140728", "140105", "140702"],
            "type_code": ["11", "12", "13", "12", "11"],
            "geometry": shapes,
        }
    )


def protected(*rows: tuple[str, shapely.Geometry]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["kind", "geometry"], dtype=object)


NOTHING_PROTECTED = protected()


def belongs(remit: Remit, areas: pd.DataFrame = NOTHING_PROTECTED) -> list[int]:
    return np.flatnonzero(pieces_of(remit, pieces(), areas)).tolist()


def test_pieces_by_county_and_city() -> None:
    found = {one.code: belongs(one) for one in remits_of(PROVINCE, (UnitLevel.COUNTY, UnitLevel.CITY))}
    assert found == {"140105": [3], "140702": [4], "140728": [0, 1, 2], "140100": [3], "140700": [0, 1, 2, 4]}


def test_pieces_by_theme() -> None:
    park = shapely.box(110.045, 37.0, 110.075, 37.1)  # meets the second piece, covers none, meets the third
    touching = shapely.box(110.02, 37.02, 110.03, 37.03)  # shares an edge with the first piece
    around = shapely.box(110.2, 37.0, 110.3, 37.1)  # covers the last
    areas = protected(
        ("森林公园", park),
        ("森林公园", touching),
        ("自然保护区", around),
        ("湿地公园", shapely.box(110, 37, 111, 38)),
    )
    forestry, water = remits_of(PROVINCE, (UnitLevel.DEPARTMENT,), (FORESTRY, WATER))
    assert belongs(forestry) == [1, 3]
    assert belongs(forestry, areas) == [1, 2, 3, 4]
    assert belongs(water, areas) == [0, 2, 4]
    parks = Remit(UnitLevel.DEPARTMENT, "14T003", "公园处", protected_area_kinds=("森林公园",))
    assert belongs(parks, areas) == [1, 2]
    assert belongs(parks) == []


def test_a_theme_of_nothing_is_the_whole_red_line() -> None:
    (remit,) = remits_of(PROVINCE, (UnitLevel.DEPARTMENT,), (Theme("省自然资源厅"),))
    assert belongs(remit) == [0, 1, 2, 3, 4]


def test_an_area_that_crosses_itself_still_has_ground() -> None:
    bow_tie = shapely.Polygon([(110.0, 37.0), (110.03, 37.05), (110.03, 37.0), (110.0, 37.05)])
    parks = Remit(UnitLevel.DEPARTMENT, "14T003", "公园处", protected_area_kinds=("森林公园",))
    assert belongs(parks, protected(("森林公园", bow_tie))) == [0]


def test_shared_ground_is_what_an_overlay_finds() -> None:
    rng = np.random.default_rng(7)
    at = rng.uniform(0, 1, (300, 2)).round(2)  # on a grid, so that many only touch
    shapes = shapely.box(at[:, 0], at[:, 1], at[:, 0] + 0.02, at[:, 1] + 0.02)
    corner = rng.uniform(0, 1, (12, 2)).round(2)
    areas = shapely.box(corner[:, 0], corner[:, 1], corner[:, 0] + 0.1, corner[:, 1] + 0.1)
    frame = pd.DataFrame({"county_code": "140728", "type_code": "11", "geometry": shapes})
    remit = Remit(UnitLevel.DEPARTMENT, "14T001", "公园处", protected_area_kinds=("森林公园",))
    mask = pieces_of(remit, frame, protected(*(("森林公园", area) for area in areas)))
    overlay = shapely.area(shapely.intersection(shapes, shapely.union_all(areas)))
    assert np.array_equal(mask, overlay > 1e-12)
    assert 0 < mask.sum() < len(mask)


def test_units_hold_every_county_and_who_else_is_asked() -> None:
    remits = remits_of(PROVINCE, (UnitLevel.CITY, UnitLevel.DEPARTMENT), (FORESTRY,))
    units = units_of(PROVINCE, remits).set_index("county_code")
    assert list(units.index) == ["140105", "140702", "140728", "140100", "140700", "14T001"]
    assert units["state"].tolist() == ["not_sent"] * 3 + ["sent"] * 3
    assert units["level"].tolist() == ["county"] * 3 + ["city"] * 2 + ["department"]
    assert json.loads(units.loc["14T001", "protected_area_kinds"]) == ["森林公园", "自然保护区"]
    assert units.loc["14T001", "geometry"] is None
    by_level = units.groupby("level")["area_km2"].sum()
    assert by_level.to_numpy() == pytest.approx([by_level["county"]] * 3, rel=1e-12)


def test_a_city_is_the_union_of_its_counties() -> None:
    side_by_side = counties(("140728", "平遥县", "晋中市"), ("140702", "榆次区", "晋中市"))
    overlapping = side_by_side.assign(
        geometry=[side_by_side["geometry"][0], shapely.box(110.05, 37.02, 110.2, 37.1)]
    )
    for layer in (side_by_side, overlapping):
        (city,) = units_of(layer, remits_of(layer, (UnitLevel.CITY,))).loc[2:, "geometry"]
        assert shapely.is_valid(city)
        assert city.geom_type == "Polygon"
        assert shapely.equals(city, shapely.union_all(layer["geometry"].to_numpy()))


def test_counties_of_a_unit() -> None:
    county, *_, city, department = remits_of(PROVINCE, ALL, (WATER,))
    assert PROVINCE["county_code"][counties_of(county, PROVINCE)].tolist() == ["140105"]
    assert PROVINCE["county_code"][counties_of(city, PROVINCE)].tolist() == ["140728", "140702"]
    assert counties_of(department, PROVINCE).all()


@pytest.mark.parametrize("text", ["140728", "140700", "14T001"])
def test_codes_of_units(text: str) -> None:
    assert is_unit_code(text)
    assert is_comment_number(f"{text}-0001")
    assert is_comment_number(f"{text}-12345")


@pytest.mark.parametrize(
    "text", ["", "14072", "1407281", "14T01", "14t001", "14X001", "１４０７２８", "140728\n", " 140728"]
)
def test_what_is_no_code(text: str) -> None:
    assert not is_unit_code(text)
    assert not is_comment_number(f"{text}-0001")
    assert not is_comment_number("140728-001")
    assert not is_comment_number("140728-0001\n")


def test_who_is_asked_is_read_back_from_the_register() -> None:
    for levels in (ALL, (UnitLevel.CITY,), (UnitLevel.COUNTY, UnitLevel.DEPARTMENT)):
        remits = remits_of(PROVINCE, levels, (FORESTRY, WATER))
        assert asked_remits(units_of(PROVINCE, remits)) == remits
