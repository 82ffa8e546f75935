"""What was chosen and typed for a round survives QGIS, whatever the settings hold; and what was answered before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtCore import QSettings

from redline_plugin import settings
from redline_plugin.gui.province.preparation.current import CurrentPreparation, kept_preparation
from redline_plugin.gui.province.preparation.kept import preparation_from_text, preparation_to_text
from redline_plugin.gui.province.preparation.memory import (
    fields_said_before,
    remember,
    with_answers_for_file,
)
from redline_plugin.gui.province.preparation.preparation import (
    CheckChoices,
    Place,
    Preparation,
    RoundChoices,
)
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.intake import SourceRole
from redline_plugin.model.line_slivers import LineSlivers, SliverRule
from redline_plugin.model.reference_layer import ReferenceLayer, ReferenceUse
from redline_plugin.model.round import Stage
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers
from redline_plugin.model.unit import Theme, UnitLevel

TEXTS = st.text(max_size=12)
NAMES = st.text(min_size=1, max_size=12)
ANSWERS = st.builds(
    SourceAnswers,
    encoding=TEXTS,
    crs=TEXTS,
    axes=st.sampled_from(AxisOrder),
    fields=st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple),
)
SOURCES = st.builds(LayerSource, path=NAMES, layer=st.none() | NAMES, answers=ANSWERS)
NUMBERS = st.floats(min_value=0, max_value=1e6)
PREPARATIONS = st.builds(
    Preparation,
    sources=st.dictionaries(st.sampled_from(Place), SOURCES),
    references=st.lists(
        st.builds(ReferenceLayer, name=NAMES, source=SOURCES, use=st.sampled_from(ReferenceUse), style=TEXTS),
        max_size=2,
    ).map(tuple),
    check=st.builds(
        CheckChoices,
        scale=st.integers(500, 1_000_000),
        thresholds=st.dictionaries(st.sampled_from(["line_mm", "gap_mm"]), st.floats(0, 10)),
        findings=TEXTS,
    ),
    round=st.builds(
        RoundChoices,
        title=TEXTS,
        stage=st.sampled_from(Stage),
        deadline=TEXTS,
        issuer=TEXTS,
        levels=st.sets(st.sampled_from(UnitLevel)).map(
            lambda chosen: tuple(level for level in UnitLevel if level in chosen)
        ),
        themes=st.lists(st.builds(Theme, NAMES, st.lists(NAMES).map(tuple), st.lists(NAMES).map(tuple))).map(
            tuple
        ),
        margin_m=NUMBERS,
        line_slivers=st.builds(LineSlivers, st.sampled_from(SliverRule), NUMBERS, NUMBERS),
        folder=TEXTS,
        contact=TEXTS,
        classification=TEXTS,
        documents=st.sets(st.sampled_from(DocumentKind)).map(
            lambda chosen: tuple(kind for kind in DocumentKind if kind in chosen)
        ),
    ),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@pytest.fixture(autouse=True)
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QSettings:
    """Settings in a file of the test's own."""
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    monkeypatch.setattr(settings, "QgsSettings", lambda: store)
    return store


@given(PREPARATIONS)
def test_what_is_kept_comes_back(preparation: Preparation) -> None:
    assert preparation_from_text(preparation_to_text(preparation)) == preparation


@given(st.text(max_size=20) | JSON.map(json.dumps))
def test_any_text_gives_a_preparation(text: str) -> None:
    assert isinstance(preparation_from_text(text), Preparation)


@given(PREPARATIONS, st.data())
def test_a_part_edited_by_hand_spoils_no_other(preparation: Preparation, data: st.DataObject) -> None:
    value: dict[str, Any] = json.loads(preparation_to_text(preparation))
    value["sources"] = data.draw(JSON)
    value["round"]["stage"] = data.draw(JSON.filter(lambda one: not isinstance(one, str)))
    read = preparation_from_text(json.dumps(value))
    assert read.references == preparation.references
    assert read.check == preparation.check
    assert read.round.stage is Stage.CONSULTATION
    assert read.round.title == preparation.round.title
    assert read.round.themes == preparation.round.themes


def test_parameters_between_datums_are_not_kept() -> None:
    answers = SourceAnswers(crs="EPSG:2364", operation="+proj=pipeline +step +proj=helmert +x=-12.3456")
    source = LayerSource("西安80.shp", None, answers)
    text = preparation_to_text(Preparation(sources={Place.DRAFT: source}))
    assert "12.3456" not in text
    kept = preparation_from_text(text).sources[Place.DRAFT].answers
    assert kept == SourceAnswers(crs="EPSG:2364")


def test_each_change_is_kept_at_once_and_told_once() -> None:
    current = CurrentPreparation(kept_preparation())
    told: list[str] = []
    current.changed.connect(lambda: told.append(current.now().round.title))
    current.change(current.now().with_round(title="第一轮"))
    current.change(current.now().with_round(title="第一轮"))
    assert told == ["第一轮"]
    assert kept_preparation() == current.now()


# ---- answers


def test_what_was_said_of_a_file_is_said_of_it_again(tmp_path: Path) -> None:
    answers = SourceAnswers("GBK", "EPSG:4526", AxisOrder.NORTH_FIRST, fields=(("code", "红线编"),))
    source = LayerSource(str(tmp_path / "红线 图斑.shp"), "红线 图斑", answers)
    remember(SourceRole.DRAFT, source, ["红线编", "名称"])
    assert with_answers_for_file(LayerSource(source.path, source.layer)) == source
    other = LayerSource(str(tmp_path / "另一个.shp"), "另一个")
    assert with_answers_for_file(other) == other


def test_what_was_said_of_fields_holds_for_the_same_fields_in_the_same_role() -> None:
    said = (("code", "BH"), ("name", ""))
    remember(SourceRole.DRAFT, LayerSource("a.shp", None, SourceAnswers(fields=said)), ["BH", "MC"])
    assert fields_said_before(SourceRole.DRAFT, ["MC", "BH"]) == said
    assert fields_said_before(SourceRole.DRAFT, ["MC", "BH", "X"]) == ()
    assert fields_said_before(SourceRole.COUNTIES, ["MC", "BH"]) == ()


def test_what_is_taken_back_is_forgotten() -> None:
    source = LayerSource("a.shp", None, SourceAnswers(encoding="GBK", fields=(("code", "BH"),)))
    remember(SourceRole.DRAFT, source, ["BH"])
    remember(SourceRole.DRAFT, LayerSource("a.shp"), ["BH"])
    assert with_answers_for_file(LayerSource("a.shp")) == LayerSource("a.shp")
    assert fields_said_before(SourceRole.DRAFT, ["BH"]) == ()


def test_parameters_between_datums_are_not_remembered(stored: QSettings) -> None:
    source = LayerSource("a.shp", None, SourceAnswers(operation="+proj=helmert +x=-12.3456"))
    remember(SourceRole.DRAFT, source, ["BH"])
    assert "12.3456" not in str(stored.value("redline_plugin/source_answers"))


@pytest.mark.parametrize("text", ["", "[]", '{"files": 1, "fields": {"x": 2}}', '{"files": {"a": []}}'])
def test_a_memory_edited_by_hand_does_no_harm(stored: QSettings, text: str) -> None:
    stored.setValue("redline_plugin/source_answers", text)
    assert with_answers_for_file(LayerSource("a.shp")) == LayerSource("a.shp")
    remember(SourceRole.DRAFT, LayerSource("a.shp", None, SourceAnswers(encoding="GBK")), [])
    assert with_answers_for_file(LayerSource("a.shp")).answers.encoding == "GBK"


def test_only_the_latest_answers_are_kept(stored: QSettings) -> None:
    for number in range(230):
        remember(
            SourceRole.DRAFT, LayerSource(f"{number}.shp", None, SourceAnswers(encoding=str(number))), []
        )
    assert with_answers_for_file(LayerSource("0.shp")).answers.encoding == ""
    assert with_answers_for_file(LayerSource("229.shp")).answers.encoding == "229"
    assert len(json.loads(stored.value("redline_plugin/source_answers"))["files"]) == 200
