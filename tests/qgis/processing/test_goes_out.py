"""What goes out to the units, made under the real ``qgis_process``: packages with reference layers, letters, sheets."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import docx
import pytest
from osgeo import gdal

from redline_plugin.resource_paths import resource_path
from tests.data.tiny_province import TinyProvince
from tests.qgis.processing.qgis_process import QgisProcess

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def round_folder(
    qgis_process: QgisProcess, province: TinyProvince, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A round whose packages carry a reference layer and, beside them, imagery."""
    folder = tmp_path_factory.mktemp("out") / "第一轮"
    image = tmp_path_factory.mktemp("image") / "卫星 影像.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(image), 4, 4)
    dataset.SetGeoTransform((111, 0.1, 0, 38, 0, -0.1))
    del dataset
    run = qgis_process.run(
        "splitbycounty",
        DRAFT=province.draft,
        COUNTIES=f"{province.counties}|layername=counties",
        TITLE="云岭省生态保护红线划定方案",
        STAGE="consultation",
        DEADLINE="2018-03-31",
        ISSUER="云岭省环境保护厅",
        REFERENCE_LAYERS=[province.protected_areas, image],
        REFERENCE_USE="clipped",
        MARGIN=500,
        OUTPUT=folder,
    )
    assert run.exit_code == 0, run.said
    return folder


def test_reference_layers_go_along(round_folder: Path, province: TinyProvince) -> None:
    assert (round_folder / "packages" / "参考图层" / "卫星 影像.tif").is_file()
    for package in (round_folder / "packages").glob("*.gpkg"):
        with closing(sqlite3.connect(package)) as connection:
            (table,) = (
                name
                for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")
                if name.startswith("reference_")
            )
            (styles,) = connection.execute(
                "SELECT count(*) FROM layer_styles WHERE f_table_name = ?", (table,)
            ).fetchone()
            (content,) = connection.execute("SELECT content FROM qgis_projects").fetchone()
        assert styles == 1
        assert len(content) > 1000


def test_letters_and_sheets_for_every_unit(
    qgis_process: QgisProcess, round_folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "发文"
    run = qgis_process.run(
        "exportdocuments",
        REGISTER=round_folder / "register.gpkg",
        KINDS=["letter", "map_sheet"],
        MAPS=False,
        CONTACT="李某 0350-1234567",
        CLASSIFICATION="秘密★1年",
        OUTPUT=out,
    )
    assert run.exit_code == 0, run.said
    packages = sorted(path.stem for path in (round_folder / "packages").glob("*.gpkg"))
    assert run.results["DOCUMENTS"] == 2 * len(packages)
    assert sorted(path.name for path in out.glob("*.docx")) == [
        f"{name}_征求意见函.docx" for name in packages
    ]
    sheets = sorted(out.glob("*.pdf"))
    assert [path.name for path in sheets] == [f"{name}_生态保护红线图.pdf" for name in packages]
    text = "\n".join(
        one.text for one in docx.Document(str(out / f"{packages[0]}_征求意见函.docx")).paragraphs
    )
    assert "李某 0350-1234567" in text
    assert text.startswith("秘密★1年")
    if shutil.which("pdftotext"):
        said = subprocess.run(["pdftotext", str(sheets[0]), "-"], check=True, capture_output=True, timeout=60)
        assert re.search(r"秘密★1\s*年", said.stdout.decode())


def test_a_layout_of_the_office_serves_the_sheets_alone(
    qgis_process: QgisProcess, round_folder: Path, tmp_path: Path
) -> None:
    template = tmp_path / "本省版式.qpt"
    text = resource_path("layouts", "map_sheet.qpt").read_text(encoding="utf-8")
    template.write_text(text.replace("@redline_issued", "@redline_isued"), encoding="utf-8")
    values = {
        "REGISTER": round_folder / "register.gpkg",
        "TEMPLATE": template,
        "MAPS": False,
        "OUTPUT": tmp_path / "out",
    }
    run = qgis_process.run("exportdocuments", KINDS="map_sheet", **values)
    assert run.exit_code != 0
    assert "redline_isued" in run.said
    assert not list((tmp_path / "out").glob("*.pdf"))


def test_a_reference_layer_that_is_not_there_stops_the_split(
    qgis_process: QgisProcess, province: TinyProvince, tmp_path: Path
) -> None:
    run = qgis_process.run(
        "splitbycounty",
        DRAFT=province.draft,
        COUNTIES=f"{province.counties}|layername=counties",
        TITLE="云岭省",
        STAGE="consultation",
        REFERENCE_LAYERS=[tmp_path / "没有.gpkg"],
        OUTPUT=tmp_path / "round",
    )
    assert run.exit_code != 0
    assert not (tmp_path / "round" / "register.gpkg").exists()
