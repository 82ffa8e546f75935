"""Bad input under the real ``qgis_process`` and, quickly and in both languages, in this process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.data.tiny_province import TinyProvince
from tests.qgis.processing.bad_inputs import BAD_INPUTS, BadInput, files_made
from tests.qgis.processing.qgis_process import QgisProcess

if TYPE_CHECKING:
    from qgis.core import QgsApplication


@pytest.mark.parametrize("name", BAD_INPUTS)
def test_qgis_process_says_it_and_fails(
    name: str, qgis_process: QgisProcess, province: TinyProvince, tmp_path: Path
) -> None:
    """Every second case in English: which language speaks is QGIS's setting, and costs a start each."""
    bad = BAD_INPUTS[name]
    language = ("zh-Hans", "en")[list(BAD_INPUTS).index(name) % 2]
    values = bad.values(tmp_path, province)
    before = set(tmp_path.rglob("*"))
    run = qgis_process.run(bad.algorithm, language, bad.limit_kb, **values)
    assert run.exit_code == 1, run.said
    for words in bad.zh if language == "zh-Hans" else bad.en:
        assert words in run.said, run.said
    # GDAL grumbles about what it could not write; everything else is said in words
    assert bad.limit_kb or "Traceback" not in run.said
    assert files_made(tmp_path, before) == []


@pytest.fixture(params=["zh-Hans", "en"])
def language(request: pytest.FixtureRequest, qgis_application: QgsApplication) -> Iterator[str]:
    """QGIS speaks this language."""
    from redline_plugin.words.translation import install_translator, remove_translator

    translator = install_translator(request.param)
    yield request.param
    remove_translator(translator)


def message_of(bad: BadInput, values: dict) -> str:
    """What the algorithm's window says."""
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    from redline_plugin.processing.provider import ALGORITHMS

    kind = next(one for one in ALGORITHMS if bad.algorithm == one.ID)
    algorithm = kind().create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {name: value if value is None else str(value) for name, value in values.items()}
    fine, message = algorithm.checkParameterValues(given, context)
    if not fine:
        return message
    with pytest.raises(QgsProcessingException) as raised:
        algorithm.run(given, context, feedback, {}, False)
    return str(raised.value)


@pytest.mark.parametrize("name", [name for name, bad in BAD_INPUTS.items() if not bad.limit_kb])
def test_said_in_both_languages(name: str, language: str, province: TinyProvince, tmp_path: Path) -> None:
    bad = BAD_INPUTS[name]
    values = bad.values(tmp_path, province)
    before = set(tmp_path.rglob("*"))
    message = message_of(bad, values)
    for words in bad.zh if language == "zh-Hans" else bad.en:
        assert words in message
    assert files_made(tmp_path, before) == []
