"""Between a job and QGIS: the bar, the words, “Cancel”; and how results look that QGIS loads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from redline_plugin.jobs.progress import Step
from tests.data.tiny_province import TinyProvince

pytestmark = pytest.mark.usefixtures("qgis_application")


@pytest.fixture
def chinese(qgis_application: Any) -> Iterator[None]:
    from redline_plugin.words.translation import install_translator, remove_translator

    translator = install_translator("zh-Hans")
    yield
    remove_translator(translator)


def recording_feedback() -> Any:
    """QGIS's feedback, remembering; it cancels itself after ``cancel_after`` texts."""
    from qgis.core import QgsProcessingFeedback

    class Recording(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.texts: list[str] = []
            self.warnings: list[str] = []
            self.cancel_after = 1000

        def setProgressText(self, text: str) -> None:
            self.texts.append(text)
            if len(self.texts) >= self.cancel_after:
                self.cancel()

        def pushWarning(self, warning: str) -> None:
            self.warnings.append(warning)

    return Recording()


def test_steps_move_the_bar_and_speak(chinese: None) -> None:
    from redline_plugin.processing.feedback import FeedbackProgress

    feedback = recording_feedback()
    progress = FeedbackProgress(feedback)
    progress.report(0.25, Step.WRITING_PACKAGE, name="青屏县", done=3, total=117)
    assert feedback.progress() == pytest.approx(25)
    assert feedback.texts == ["正在生成县级数据包（3/117）：青屏县"]
    assert not progress.is_cancelled()
    feedback.cancel()
    assert progress.is_cancelled()


def test_cancelled_in_qgis(province: TinyProvince, tmp_path: Path, chinese: None) -> None:
    """At every step of a split: said, and nothing left."""
    from qgis.core import QgsProcessingContext, QgsProcessingException

    from redline_plugin.processing.split_by_county import SplitByCounty

    values = {
        "DRAFT": str(province.draft),
        "COUNTIES": f"{province.counties}|layername=counties",
        "TITLE": "划定方案",
        "STAGE": "consultation",
        "OUTPUT": str(tmp_path / "一轮"),
    }
    cancelled = 0
    for texts in range(1, 50):
        feedback = recording_feedback()
        feedback.cancel_after = texts
        try:
            SplitByCounty().create().run(values, QgsProcessingContext(), feedback, {}, False)
        except QgsProcessingException as error:
            assert "已停止" in str(error)
            cancelled += 1
        else:
            break
        assert [path for path in (tmp_path / "一轮").rglob("*") if path.is_file()] == []
    assert cancelled >= 5
    assert (tmp_path / "一轮" / "register.gpkg").is_file(), "the run that was not stopped went well"


def test_errors_found_are_told(tmp_path: Path, province: TinyProvince, chinese: None) -> None:
    from qgis.core import QgsProcessingContext

    from redline_plugin.processing.check_draft import CheckDraft
    from tests.qgis.processing.bad_inputs import CROSSED, PATCH, layer

    draft = layer(tmp_path / "d.gpkg", [(PATCH, {"HXBM": "A"}), (CROSSED, {"HXBM": "B"})])
    values = {
        "DRAFT": str(draft),
        "COUNTIES": str(province.counties),
        "FINDINGS": str(tmp_path / "f.gpkg"),
    }
    feedback = recording_feedback()
    results, done = CheckDraft().create().run(values, QgsProcessingContext(), feedback)
    assert done
    assert results["ERRORS"] == len(feedback.warnings) > 0
    assert any("第2行" in text and "自相交" in text for text in feedback.warnings)


def test_findings_load_named_and_styled(province: TinyProvince, tmp_path: Path, chinese: None) -> None:
    """A layer for each kind of shape; QGIS would load only one of them, without style."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingOutputLayerDefinition,
        QgsProcessingUtils,
        QgsProject,
        QgsProperty,
    )

    from redline_plugin.processing.check_draft import CheckDraft

    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    definition = QgsProcessingOutputLayerDefinition(str(tmp_path / "f.gpkg"), project)
    definition.sink = QgsProperty.fromValue(str(tmp_path / "f.gpkg"))
    values = {
        "DRAFT": str(province.draft),
        "COUNTIES": f"{province.counties}|layername=counties",
        "FINDINGS": definition,
    }
    feedback = recording_feedback()
    _, done = CheckDraft().create().run(values, context, feedback)
    assert done
    to_load = context.layersToLoadOnCompletion()
    assert sorted(details.name for details in to_load.values()) == [
        "质检问题（点）",
        "质检问题（线）",
        "质检问题（面）",
    ]
    shown = 0
    for source, details in to_load.items():
        layer = QgsProcessingUtils.mapLayerFromString(source, context)
        details.postProcessor().postProcessLayer(layer, context, feedback)
        assert layer.renderer().type() == "categorizedSymbol"
        shown += layer.featureCount()
    assert shown == sum(1 for _ in _findings(tmp_path / "f.gpkg"))
    project.clear()


def _findings(path: Path) -> Iterator[Any]:
    from osgeo import ogr

    dataset = ogr.Open(str(path))
    for feature in dataset.GetLayerByName("findings"):
        if feature.GetGeometryRef() is not None:
            yield feature


def test_nobody_asked_nothing_loads(province: TinyProvince, tmp_path: Path) -> None:
    from qgis.core import QgsProcessingContext

    from redline_plugin.processing.check_draft import CheckDraft

    context = QgsProcessingContext()
    values = {
        "DRAFT": str(province.draft),
        "COUNTIES": f"{province.counties}|layername=counties",
        "FINDINGS": str(tmp_path / "f.gpkg"),
    }
    CheckDraft().create().run(values, context, recording_feedback())
    assert context.layersToLoadOnCompletion() == {}
