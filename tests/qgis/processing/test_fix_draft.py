"""``redline:fixdraft`` as QGIS runs it: the layer of the project in, the copy and its log out."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from redline_plugin.processing.fix_draft import FixDraft
from tests.data.tiny_province import TinyProvince


def run(values: dict[str, object]) -> dict[str, object]:
    algorithm = FixDraft().create()
    results, done = algorithm.run(values, QgsProcessingContext(), QgsProcessingFeedback())
    assert done
    return results


def test_the_copy_opens_in_qgis_with_all_rows(province: TinyProvince, tmp_path: Path) -> None:
    values = {
        "DRAFT": str(province.draft),
        "COUNTIES": f"{province.counties}|layername=counties",
        "FIXES": "code_text,county_code,duplicate_vertices,geometry",
        "OUTPUT": str(tmp_path / "修复 副本.gpkg"),
        "LOG": str(tmp_path / "修复 记录.xlsx"),
    }
    results = run(values)
    before = QgsVectorLayer(str(province.draft), "before", "ogr")
    after = QgsVectorLayer(f"{results['OUTPUT']}|layername=draft", "after", "ogr")
    assert after.isValid()
    assert after.featureCount() == before.featureCount() > 0
    assert set(before.fields().names()) - {"fid"} <= set(after.fields().names())
    assert after.crs().authid() == "EPSG:4490"
    assert Path(str(results["LOG"])).is_file()
    fixes = QgsVectorLayer(f"{results['OUTPUT']}|layername=fixes", "fixes", "ogr")
    assert fixes.featureCount() == int(str(results["FIXED"])) + int(str(results["LEFT"]))


def test_the_draft_is_never_its_own_copy(province: TinyProvince, tmp_path: Path) -> None:
    before = province.draft.read_bytes()
    values = {
        "DRAFT": str(province.draft),
        "FIXES": "code_text",
        "OUTPUT": str(province.draft),
        "LOG": str(tmp_path / "l.xlsx"),
    }
    algorithm = FixDraft().create()
    with pytest.raises(QgsProcessingException):
        algorithm.run(values, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
    assert province.draft.read_bytes() == before
