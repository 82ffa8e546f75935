"""The project inside a package: QGIS alone opens it, and it is a good map."""

from __future__ import annotations

import getpass
import io
import shutil
import sqlite3
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from qgis.core import (
    QgsInvertedPolygonRenderer,
    QgsProject,
    QgsRectangle,
    QgsSnappingConfig,
    QgsVectorLayer,
)

from redline_plugin.maps.catalogue import GROUP_NAMES, PACKAGE_LAYERS
from redline_plugin.maps.package_project import ProjectMaker
from redline_plugin.model.package import PackageProject
from tests.qgis.maps.small_files import (
    COUNTY_EXTENT,
    PACKAGE_ROWS,
    PACKAGE_TABLE_NAMES,
    write_small_package,
    write_tables,
)

SPEC = PackageProject(
    "140724.gpkg", "山西省征求意见稿", "昔阳县", PACKAGE_TABLE_NAMES, (112.0, 37.0, 112.5, 37.4)
)


def uri(path: Path) -> str:
    return f"geopackage:{path}?projectName=redline"


def project_text(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(bytes.fromhex(content.decode("ascii")))) as archive:
        assert archive.testzip() is None
        (name,) = archive.namelist()
        return archive.read(name).decode("utf-8")


def test_stored_as_qgis_stores_it(tmp_path: Path, maker: ProjectMaker) -> None:
    ours = write_small_package(tmp_path / "ours.gpkg", maker)
    theirs = write_tables(tmp_path / "theirs.gpkg", [], PACKAGE_ROWS)
    assert QgsProject().write(uri(theirs))
    rows = {}
    for path in (ours, theirs):
        with closing(sqlite3.connect(path)) as connection:
            columns = connection.execute("PRAGMA table_info(qgis_projects)").fetchall()
            name, kind, content = connection.execute(
                "SELECT name, typeof(content), content FROM qgis_projects"
            ).fetchone()
            listed = connection.execute(
                "SELECT count(*) FROM gpkg_contents WHERE table_name = 'qgis_projects'"
            ).fetchone()
            rows[path.name] = (columns, name, kind, bytes.fromhex(content)[:4], listed)
    assert rows["ours.gpkg"] == rows["theirs.gpkg"]


def test_opens_whole(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    path = write_small_package(tmp_path / "140724_昔阳县 (初稿).gpkg", maker)
    assert project.read(uri(path)), project.error()
    assert project.title() == "山西省征求意见稿"
    assert project.crs().authid() == "EPSG:4490"
    assert project.ellipsoid() == project.crs().ellipsoidAcronym()
    layers = project.mapLayers()
    assert set(layers) == {f"redline_{entry.key}" for entry in PACKAGE_LAYERS}
    assert all(layer.isValid() for layer in layers.values())
    assert layers["redline_county"].name() == "县界(昔阳县)"
    assert layers["redline_patches"].featureCount() == 3


def test_looks_at_the_county(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    project.read(uri(write_small_package(tmp_path / "p.gpkg", maker)))
    view = project.viewSettings().defaultViewExtent()
    assert view.crs().authid() == "EPSG:4490"
    assert view.contains(QgsRectangle(*COUNTY_EXTENT))
    assert view.width() < 0.6
    canvas = etree.fromstring(project_text(maker.project_of(SPEC)).encode()).find("mapcanvas")
    bounds = [float(canvas.findtext(f"extent/{name}")) for name in ("xmin", "ymin", "xmax", "ymax")]
    assert bounds == pytest.approx([view.xMinimum(), view.yMinimum(), view.xMaximum(), view.yMaximum()])


def test_groups_and_order_are_the_catalogues(
    tmp_path: Path, maker: ProjectMaker, project: QgsProject
) -> None:
    project.read(uri(write_small_package(tmp_path / "p.gpkg", maker)))
    root = project.layerTreeRoot()
    wanted = list(dict.fromkeys(GROUP_NAMES[entry.group] for entry in PACKAGE_LAYERS))
    assert [group.name() for group in root.findGroups()] == wanted
    assert [node.layerId() for node in root.findLayers()] == [
        f"redline_{entry.key}" for entry in PACKAGE_LAYERS
    ]
    assert [node.itemVisibilityChecked() for node in root.findLayers()] == [
        entry.visible for entry in PACKAGE_LAYERS
    ]


def test_no_layer_is_edited_by_hand(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    project.read(uri(write_small_package(tmp_path / "p.gpkg", maker)))
    assert not project.mapLayer("redline_patches").startEditing()
    assert not project.mapLayer("redline_county").startEditing()
    assert not project.mapLayer("redline_comment_areas").startEditing()


def test_drawing_snaps_to_red_line_and_county(
    tmp_path: Path, maker: ProjectMaker, project: QgsProject
) -> None:
    project.read(uri(write_small_package(tmp_path / "p.gpkg", maker)))
    config = project.snappingConfig()
    assert config.enabled()
    assert config.mode() == QgsSnappingConfig.SnappingMode.AdvancedConfiguration
    snapped = {
        layer.id() for layer, settings in config.individualLayerSettings().items() if settings.enabled()
    }
    assert snapped == {"redline_patches", "redline_county", "redline_comment_areas"}
    assert project.topologicalEditing()


def test_styles_are_in(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    project.read(uri(write_small_package(tmp_path / "p.gpkg", maker)))
    categories = project.mapLayer("redline_patches").renderer().categories()
    assert "13 水土保持" in [category.label() for category in categories]
    assert isinstance(project.mapLayer("redline_county").renderer(), QgsInvertedPolygonRenderer)
    assert project.mapLayer("redline_neighbours").labelsEnabled()
    comments = project.mapLayer("redline_comments")
    assert comments.attributeDisplayName(comments.fields().lookupField("number")) == "意见编号"


def test_layers_alone_are_styled_too(tmp_path: Path, maker: ProjectMaker) -> None:
    path = write_small_package(tmp_path / "p.gpkg", maker)
    layer = QgsVectorLayer(f"{path}|layername=patches", "patches", "ogr")
    assert layer.renderer().type() == "categorizedSymbol"


def test_review_progress_follows_the_file(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    path = write_small_package(tmp_path / "p.gpkg", maker)
    project.read(uri(path))
    layer = project.mapLayer("redline_review_progress")

    def states() -> list[str]:
        return [feature["review"] for feature in layer.getFeatures()]

    assert states() == ["no_objection", "not_seen", "not_seen"]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO review_state(piece_id, state) VALUES ('p3@140724', 'commented')")
    assert states() == ["no_objection", "not_seen", "commented"]


@pytest.mark.parametrize("tables", [("patches", "county"), ("patches", "review_state", "neighbours")])
def test_only_what_the_file_has(tables: tuple[str, ...], maker: ProjectMaker) -> None:
    text = project_text(maker.project_of(replace(SPEC, layers=tables)))
    root = etree.fromstring(text.encode())
    wanted = {f"redline_{entry.key}" for entry in PACKAGE_LAYERS if set(entry.needs()) <= set(tables)}
    assert {layer.findtext("id") for layer in root.iter("maplayer")} == wanted
    assert {node.get("id") for node in root.iter("layer-tree-layer")} == wanted
    for gone in {f"redline_{entry.key}" for entry in PACKAGE_LAYERS} - wanted:
        assert gone not in text
    groups = [group for group in root.iter("layer-tree-group") if group.get("name")]
    assert all(len(list(group.iter("layer-tree-layer"))) for group in groups)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("file_name", "a & b's.gpkg"),
        ("title", '<征求>"意见" & 稿 redline-county-name'),
        ("county_name", "昔阳\x00\x1b县&"),
    ],
)
def test_names_are_text_not_markup(
    field: str, value: str, maker: ProjectMaker, tmp_path: Path, project: QgsProject
) -> None:
    content = maker.project_of(replace(SPEC, **{field: value}))
    path = tmp_path / "p.qgs"
    path.write_text(project_text(content), encoding="utf-8")
    assert project.read(str(path)), project.error()
    clean = value.replace("\x00", "").replace("\x1b", "")
    shown = {
        "file_name": Path(project.mapLayer("redline_patches").source().split("|")[0]).name,
        "title": project.title(),
        "county_name": project.mapLayer("redline_county").name()[3:-1],
    }
    assert shown[field] == clean


def test_says_nothing_of_the_machine_that_made_it(maker: ProjectMaker) -> None:
    text = project_text(maker.project_of(SPEC))
    assert tempfile.gettempdir() not in text
    assert "saveUser" not in text
    assert f"<author>{getpass.getuser()}" not in text
    assert "redline-" not in text, "a placeholder was left"


def test_opens_in_another_folder(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    path = write_small_package(tmp_path / "p.gpkg", maker)
    other = tmp_path / "另一个 文件夹"
    other.mkdir()
    shutil.move(str(path), str(other))
    assert project.read(uri(other / "p.gpkg"))
    assert all(layer.isValid() for layer in project.mapLayers().values())


def test_in_a_background_thread(maker: ProjectMaker) -> None:
    with ThreadPoolExecutor(2) as pool:
        contents = list(pool.map(maker.project_of, [replace(SPEC, title=str(i)) for i in range(8)]))
    assert [f"<title>{i}</title>" in project_text(content) for i, content in enumerate(contents)] == [
        True
    ] * 8
