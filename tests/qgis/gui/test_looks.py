"""Sources are looked at whenever they change, the latest look counts, and what was answered before is used again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.gui import QgsMessageBar

from redline_plugin.gui.common.background import Background
from redline_plugin.gui.common.messages import Messages
from redline_plugin.gui.province.preparation.current import CurrentPreparation
from redline_plugin.gui.province.preparation.looks import Looks, LookState
from redline_plugin.gui.province.preparation.memory import remember
from redline_plugin.gui.province.preparation.plan_words import missing_for_check, missing_for_split
from redline_plugin.gui.province.preparation.preparation import Place, Preparation
from redline_plugin.gui.province.preparation.requests import check_request, findings_file, split_request
from redline_plugin.model.intake import SourceRole
from redline_plugin.model.source import LayerSource, SourceAnswers
from redline_plugin.model.unit import Theme, UnitLevel
from redline_plugin.resource_paths import resource_path

Wait = Callable[[Callable[[], bool]], None]


def sample(name: str, layer: str | None = None) -> LayerSource:
    return LayerSource(str(resource_path("sample", f"sample_{name}.gpkg")), layer)


@pytest.fixture
def current() -> CurrentPreparation:
    return CurrentPreparation(Preparation())


@pytest.fixture
def looks(current: CurrentPreparation) -> Iterator[Looks]:
    background = Background(Messages(QgsMessageBar()))
    yield Looks(current, background)
    background.stop()


def choose(current: CurrentPreparation, place: Place, source: LayerSource | None) -> None:
    current.change(current.now().with_source(place, source))


def is_known(looks: Looks, place: Place) -> Callable[[], bool]:
    return lambda: looks.of(place).state not in (LookState.NONE, LookState.LOOKING)


def test_a_source_is_looked_at_when_it_comes_and_forgotten_when_it_goes(
    current: CurrentPreparation, looks: Looks, wait_for: Wait
) -> None:
    choose(current, Place.DRAFT, sample("draft"))
    assert looks.of(Place.DRAFT).state is LookState.LOOKING
    wait_for(is_known(looks, Place.DRAFT))
    assert (looks.of(Place.DRAFT).state, looks.of(Place.DRAFT).rows) == (LookState.GOOD, 120)
    choose(current, Place.DRAFT, None)
    assert looks.of(Place.DRAFT).state is LookState.NONE


def test_the_latest_source_counts(current: CurrentPreparation, looks: Looks, wait_for: Wait) -> None:
    choose(current, Place.DRAFT, sample("draft"))
    choose(current, Place.DRAFT, sample("neighbour_draft"))
    wait_for(is_known(looks, Place.DRAFT))
    assert looks.of(Place.DRAFT).rows == 20


def test_others_are_looked_at_again_when_the_counties_come(
    current: CurrentPreparation, looks: Looks, wait_for: Wait
) -> None:
    choose(current, Place.DRAFT, sample("draft"))
    wait_for(is_known(looks, Place.DRAFT))
    begun: list[Place] = []
    looks.changed.connect(begun.append)
    choose(current, Place.COUNTIES, sample("counties", "counties"))
    assert begun == [Place.DRAFT, Place.COUNTIES]
    wait_for(is_known(looks, Place.DRAFT))
    wait_for(is_known(looks, Place.COUNTIES))


def test_kinds_of_protected_areas_come_with_their_layer(
    current: CurrentPreparation, looks: Looks, wait_for: Wait
) -> None:
    choose(current, Place.PROTECTED_AREAS, sample("protected_areas"))
    wait_for(is_known(looks, Place.PROTECTED_AREAS))
    assert "森林公园" in looks.protected_area_kinds()


def test_fields_said_before_are_used_for_another_file_with_the_same_fields(
    current: CurrentPreparation, looks: Looks, wait_for: Wait, tmp_path: Path
) -> None:
    path = str(tmp_path / "新的红线.gpkg")
    written = gdal.VectorTranslate(
        path, sample("draft").path, SQLStatement="SELECT geom, HXBM AS BH FROM stbhhx_draft"
    )
    assert written is not None
    del written  # closes it
    said = SourceAnswers(fields=(("code", "BH"),))
    remember(SourceRole.DRAFT, LayerSource("去年的.gpkg", None, said), ["BH"])
    choose(current, Place.DRAFT, LayerSource(path))
    wait_for(is_known(looks, Place.DRAFT))
    look = looks.of(Place.DRAFT)
    assert look.is_remembered
    assert current.now().sources[Place.DRAFT].answers == said
    assert next(guess.name for guess in look.report.mapping if guess.field == "code") == "BH"


def test_what_is_missing_is_named_until_nothing_is(
    current: CurrentPreparation, looks: Looks, wait_for: Wait, tmp_path: Path
) -> None:
    assert len(missing_for_check(current.now(), looks)) == 2
    assert len(missing_for_split(current.now(), looks)) == 4
    choose(current, Place.DRAFT, sample("draft"))
    choose(current, Place.COUNTIES, sample("counties", "counties"))
    assert len(missing_for_check(current.now(), looks)) == 2, "still being looked at"
    wait_for(is_known(looks, Place.DRAFT))
    wait_for(is_known(looks, Place.COUNTIES))
    assert missing_for_check(current.now(), looks) == []
    current.change(current.now().with_round(title="第一轮", folder=str(tmp_path)))
    assert missing_for_split(current.now(), looks) == []
    current.change(current.now().with_round(levels=(UnitLevel.DEPARTMENT,)))
    assert len(missing_for_split(current.now(), looks)) == 1
    current.change(current.now().with_round(themes=(Theme("省水利厅"),)))
    assert missing_for_split(current.now(), looks) == []
    (tmp_path / "register.gpkg").touch()
    assert len(missing_for_split(current.now(), looks)) == 1, "no second round into one folder"


def test_a_source_that_cannot_be_taken_keeps_the_draft_from_being_split(
    current: CurrentPreparation, looks: Looks, wait_for: Wait
) -> None:
    choose(current, Place.DRAFT, sample("draft"))
    choose(current, Place.COUNTIES, sample("counties", "counties"))
    choose(current, Place.PROTECTED_AREAS, LayerSource("没有.shp"))
    for place in (Place.DRAFT, Place.COUNTIES, Place.PROTECTED_AREAS):
        wait_for(is_known(looks, place))
    assert looks.of(Place.PROTECTED_AREAS).state is LookState.REFUSED
    assert len(missing_for_check(current.now(), looks)) == 1


# ---- requests


def prepared(folder: str = "") -> Preparation:
    preparation = Preparation().with_source(Place.DRAFT, sample("draft"))
    preparation = preparation.with_source(Place.COUNTIES, sample("counties", "counties"))
    return preparation.with_round(title="第一轮", folder=folder)


def test_thresholds_that_were_changed_go_into_the_check() -> None:
    preparation = prepared().with_check(scale=25_000, thresholds={"gap_mm": 0.8, "sliver_signs": 3.0})
    thresholds = check_request(preparation).thresholds
    assert (thresholds.scale, thresholds.gap_mm, thresholds.sliver_signs) == (25_000, 0.8, 3)
    assert thresholds.line_mm == 0.2


def test_findings_take_no_earlier_file_s_place(tmp_path: Path) -> None:
    preparation = prepared(str(tmp_path))
    names = []
    for _ in range(3):
        path = findings_file(preparation)
        names.append(path.name)
        path.touch()
    assert names == ["质检结果.gpkg", "质检结果 2.gpkg", "质检结果 3.gpkg"]
    assert findings_file(prepared()).parent == Path(sample("draft").path).parent


def test_departments_go_into_the_split_only_where_they_are_asked(tmp_path: Path) -> None:
    themes = (Theme("省水利厅", ("11",)),)
    preparation = prepared(str(tmp_path)).with_round(themes=themes)
    assert split_request(preparation).themes == ()
    asked = preparation.with_round(levels=(UnitLevel.COUNTY, UnitLevel.DEPARTMENT))
    assert split_request(asked).themes == themes
