"""Layers that QGIS wrote, and what a script says of them through the parameters beside a layer."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("qgis_application")

NAMES = ("太行山水源涵养生态保护红线", "隰县段")
SQUARES = (
    "Polygon ((37500000 4100000, 37501000 4100000, 37501000 4101000, 37500000 4100000))",
           "Polygon ((37502000 4100000, 37503000 4100000, 37503000 4101000, 37502000 4100000))")  # fmt: skip


def written(path: Path, encoding: str, codes: tuple[str, str] = ("C0", "C1")) -> str:
    """A shapefile as QGIS writes it."""
    from qgis.core import (
        QgsCoordinateTransformContext,
        QgsFeature,
        QgsGeometry,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:4525&field=红线编码:string(10)&field=红线名称:string(80)", "红线", "memory"
    )
    for code, name, wkt in zip(codes, NAMES, SQUARES):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, name])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = "ESRI Shapefile", encoding
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    assert outcome[0] == QgsVectorFileWriter.WriterError.NoError, outcome
    return str(path)


@pytest.mark.parametrize("encoding", ["GBK", "UTF-8"])
@pytest.mark.parametrize("is_said", [True, False])
def test_shapefiles_of_qgis(tmp_path: Path, encoding: str, is_said: bool) -> None:
    """In UTF-8 it cuts 红线编码 after ten bytes, inside 码; with and without the file that says the encoding."""
    from redline_plugin.model.source import LayerSource
    from redline_plugin.store.drafts import read_draft

    path = written(tmp_path / "红线.shp", encoding)
    if not is_said:
        Path(path).with_suffix(".cpg").unlink(missing_ok=True)
    frame = read_draft(LayerSource(path)).frame
    assert frame["name"].tolist() == list(NAMES)
    assert frame["code"].tolist() == ["C0", "C1"]


def run(values: dict) -> tuple[dict, list[str]]:
    """``redline:checkdraft``, and the lines of its log."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    from redline_plugin.processing.check_draft import CheckDraft

    class Log(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__()
            self.lines: list[str] = []

        def pushWarning(self, warning: str) -> None:
            self.lines.append(warning)

        def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N803 - QGIS's name
            self.lines.append(error)

    log = Log()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = CheckDraft().create()
    outputs, ok = algorithm.run(values, context, log)
    return (outputs if ok else {}), log.lines


def test_a_script_says_what_a_layer_does_not(tmp_path: Path) -> None:
    draft = written(tmp_path / "d.shp", "GBK")
    Path(draft).with_suffix(".prj").unlink()
    Path(draft).with_suffix(".qpj").unlink(missing_ok=True)
    counties = written(tmp_path / "c.shp", "UTF-8", ("140728", "140702"))
    values = {
        "DRAFT": draft,
        "COUNTIES": counties,
        "COUNTIES_FIELDS": "county_code=红线编; name=红线名",
        "SCALE": 10000,
        "FINDINGS": str(tmp_path / "f.gpkg"),
    }
    outputs, log = run(values)
    assert not outputs
    assert any("EPSG:4525" in line for line in log), log
    outputs, log = run({**values, "DRAFT_CRS": "EPSG:4525", "COUNTIES_FIELDS": "nonsense"})
    assert not outputs
    assert any("nonsense" in line for line in log)
    outputs, log = run({**values, "DRAFT_CRS": "EPSG:4525", "DRAFT_FIELDS": "id=红线编码; name="})
    assert outputs["FINDINGS"] == values["FINDINGS"]
    told = "\n".join(log)
    for part in (draft, "CGCS2000", "红线编码"):
        assert part in told
