"""What can be said of a source, part by part: what is chosen becomes an answer, what is not chosen stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QPushButton, QRadioButton

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.gui.province.preparation.coordinates_part import CoordinatesPart, worth_showing
from redline_plugin.gui.province.preparation.fields_part import FieldsPart
from redline_plugin.gui.province.preparation.looks import Look, LookState
from redline_plugin.gui.province.preparation.operation_part import OperationPart
from redline_plugin.gui.province.preparation.source_words import look_in_words, outcome_in_words
from redline_plugin.gui.province.preparation.text_part import TextPart
from redline_plugin.model.intake import (
    EncodingReport,
    FieldGuess,
    LayerInFile,
    Question,
    QuestionCode,
    SourceReport,
    SourceRole,
    Suggestion,
)
from redline_plugin.model.source import AxisOrder, LayerSource, SourceAnswers

SAID = SourceAnswers(encoding="GB18030", crs="EPSG:4490", fields=(("name", "MC"),))
NOTHING = SourceAnswers()
CHINA = (99.0, 39.0, 101.0, 41.0)
ZONE = Suggestion(SourceAnswers(crs="EPSG:4542"), "CGCS2000 / CM 99E", CHINA, 0.97)
SWAPPED = Suggestion(SourceAnswers(crs="EPSG:4521", axes=AxisOrder.NORTH_FIRST), "zone 33", CHINA, 0.9)
FAR = Suggestion(SourceAnswers(crs="EPSG:4534"), "CGCS2000 / CM 75E", (75.0, 39.0, 77.0, 41.0), 0.0)


def report(**values: object) -> SourceReport:
    layers = (LayerInFile("红线", "Polygon", 120, "CGCS2000"),)
    base = SourceReport(
        LayerSource("红线.shp"), SourceRole.DRAFT, layers=layers, layer="红线", crs="CGCS2000"
    )
    return replace(base, **values)


# ---- how a source stands


def test_a_source_stands_as_its_report_says() -> None:
    source = LayerSource("红线.shp")
    open_ = Question(QuestionCode.CRS_MISSING)
    missing = FieldGuess("county_code", "", (), (), is_required=True)
    error = InputError(ErrorCode.SOURCE_UNREADABLE, path="红线.shp", detail="")
    assert Look().state is LookState.NONE
    assert Look(source).state is LookState.LOOKING
    assert Look(source, report()).state is LookState.GOOD
    assert Look(source, report(questions=(replace(open_, is_open=False),))).state is LookState.DOUBT
    assert Look(source, report(questions=(open_,), error=error)).state is LookState.QUESTION
    assert Look(source, report(mapping=(missing,), error=error)).state is LookState.QUESTION
    assert Look(source, report(error=error)).state is LookState.REFUSED


def test_only_what_can_be_taken_is_usable() -> None:
    source = LayerSource("红线.shp")
    doubt = report(questions=(Question(QuestionCode.ENCODING, is_open=False),))
    asked = report(questions=(Question(QuestionCode.CRS_MISSING),))
    assert [Look(source, one).is_usable for one in (report(), doubt, asked)] == [True, True, False]
    assert not Look(source).is_usable


def test_an_error_is_told_in_full_and_a_question_instead_of_its_error() -> None:
    error = InputError(ErrorCode.CRS_MISSING, path="红线.shp", layer="红线", suggested=())
    source = LayerSource("红线.shp")
    refused, asked = report(error=error), report(error=error, questions=(Question(QuestionCode.CRS_MISSING),))
    assert "红线.shp" in look_in_words(Look(source, refused))
    assert "红线.shp" not in look_in_words(Look(source, asked))
    assert look_in_words(Look(source, asked)) != ""
    assert outcome_in_words(Look(source, asked)) == ""


# ---- texts


ENCODING = EncodingReport(
    "GB18030",
    "",
    ("云岭",),
    (Suggestion(SourceAnswers("BIG5"), sample=("憔",)), Suggestion(SourceAnswers("UTF-8"), sample=("?",))),
)


def test_an_encoding_that_was_read_right_is_no_answer() -> None:
    part = TextPart(ENCODING, None, NOTHING)
    assert part.answered(NOTHING) == NOTHING


def test_another_encoding_is_an_answer_and_is_told_at_once() -> None:
    part = TextPart(ENCODING, None, NOTHING)
    told: list[bool] = []
    part.changed.connect(lambda: told.append(True))
    part.findChild(QRadioButton, "encoding BIG5").click()
    assert part.answered(SAID) == replace(SAID, encoding="BIG5")
    assert told == [True]


def test_where_nobody_can_tell_nothing_is_chosen_and_the_first_one_must_be_clicked() -> None:
    part = TextPart(ENCODING, Question(QuestionCode.ENCODING), NOTHING)
    assert not any(button.isChecked() for button in part.findChildren(QRadioButton))
    assert part.answered(NOTHING) == NOTHING
    part.findChild(QRadioButton, "encoding GB18030").click()
    assert part.answered(NOTHING) == SourceAnswers(encoding="GB18030")


# ---- coordinates


def coordinates(question: Question | None, answers: SourceAnswers = NOTHING) -> CoordinatesPart:
    return CoordinatesPart(report(source=LayerSource("红线.shp", None, answers)), question)


def test_as_the_file_says_is_no_answer() -> None:
    assert coordinates(None).answered(NOTHING) == NOTHING


def test_nothing_is_chosen_while_something_is_asked() -> None:
    part = coordinates(Question(QuestionCode.CRS_CONTRADICTED, suggestions=(ZONE, SWAPPED)))
    assert not any(button.isChecked() for button in part.findChildren(QRadioButton))
    assert part.answered(NOTHING) == NOTHING


@pytest.mark.parametrize(("position", "suggestion"), [(0, ZONE), (1, SWAPPED)])
def test_a_suggestion_answers_system_and_axes_and_nothing_else(position: int, suggestion: Suggestion) -> None:
    part = coordinates(Question(QuestionCode.CRS_CONTRADICTED, suggestions=(ZONE, SWAPPED)))
    part.findChild(QRadioButton, f"suggestion {position}").click()
    said = part.answered(SAID)
    assert (said.crs, said.axes) == (suggestion.answers.crs, suggestion.answers.axes)
    assert (said.encoding, said.fields) == (SAID.encoding, SAID.fields)


def test_any_other_system_can_be_said() -> None:
    part = coordinates(None)
    part.findChild(QgsProjectionSelectionWidget).setCrs(QgsCoordinateReferenceSystem("EPSG:4526"))
    assert part.answered(NOTHING) == SourceAnswers(crs="EPSG:4526")
    part.findChild(QCheckBox).click()
    assert part.answered(NOTHING) == SourceAnswers(crs="EPSG:4526", axes=AxisOrder.NORTH_FIRST)
    part.findChild(QRadioButton, "as stated").click()
    assert part.answered(SAID) == replace(SAID, crs="")


def test_what_was_said_before_is_shown_and_kept() -> None:
    before = SourceAnswers(crs="EPSG:4526", axes=AxisOrder.NORTH_FIRST)
    assert coordinates(None, before).answered(before) == before


def test_places_far_away_are_shown_only_where_none_is_near() -> None:
    assert worth_showing((ZONE, FAR, FAR)) == (ZONE,)
    assert worth_showing((FAR,) * 20) == (FAR,) * 5
    unknown = replace(FAR, share=None)
    assert worth_showing((unknown, unknown)) == (unknown, unknown)


# ---- fields


MAPPING = (
    FieldGuess("code", "", ("BH",), ()),
    FieldGuess("name", "MC", (), ("云岭", "石嶔山")),
)


def test_fields_are_said_one_by_one_and_forgotten_together() -> None:
    part = FieldsPart(report(fields=("BH", "MC"), mapping=MAPPING))
    assert part.answered(NOTHING) == NOTHING
    code = part.findChild(QComboBox, "field code")
    code.setCurrentIndex(code.findData("BH"))
    assert part.answered(NOTHING).fields == (("code", "BH"),)
    name = part.findChild(QComboBox, "field name")
    name.setCurrentIndex(name.findData(""))
    assert part.answered(NOTHING).fields == (("code", "BH"), ("name", ""))
    part.findChild(QPushButton).click()
    assert part.answered(SAID).fields == ()


def test_every_field_of_the_layer_can_be_chosen_the_likely_ones_first() -> None:
    part = FieldsPart(report(fields=("A", "BH", "MC"), mapping=MAPPING))
    code = part.findChild(QComboBox, "field code")
    assert [code.itemData(at) for at in range(code.count())] == ["", "BH", "A", "MC"]


# ---- operations


def test_seven_numbers_make_an_operation() -> None:
    part = OperationPart("EPSG:2361", "")
    part.findChildren(QPushButton)[0].click()
    operation = part.answered(NOTHING).operation
    assert operation.startswith("+proj=pipeline")
    assert part.findChild(QPlainTextEdit, "pipeline").toPlainText() == operation


def test_an_unknown_system_makes_none_and_says_so() -> None:
    part = OperationPart("no system", "+proj=pipeline typed")
    part.findChildren(QPushButton)[0].click()
    assert part.answered(NOTHING).operation == "+proj=pipeline typed"
