"""Files of ours as layers in QGIS."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProject

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.maps.catalogue import GROUP_NAMES, LAYERS_OF_KIND, PACKAGE_LAYERS
from redline_plugin.maps.layers import layers_of, show_file
from redline_plugin.maps.package_project import ProjectMaker
from redline_plugin.model.package import FileKind
from redline_plugin.store import schema
from tests.qgis.maps.small_files import PACKAGE_ROWS, write_small_package, write_small_register, write_tables


def test_a_package(tmp_path: Path, maker: ProjectMaker) -> None:
    path = write_small_package(tmp_path / "140724_昔阳县.gpkg", maker)
    loaded = layers_of(path, PACKAGE_LAYERS, {"patches": "Patches"})
    assert [one.entry.key for one in loaded] == [entry.key for entry in PACKAGE_LAYERS]
    assert all(one.layer.isValid() for one in loaded)
    names = {one.entry.key: one.layer.name() for one in loaded}
    assert names["patches"] == "Patches"
    assert names["county"] == "县界"
    # A row typed in by hand would belong to no comment; it vanishes, or stops the county's submission
    assert [one.entry.key for one in loaded if not one.layer.readOnly()] == []


def test_a_register_shows_conflicts_of_both_shapes(tmp_path: Path) -> None:
    path = write_small_register(tmp_path / "register.gpkg")
    loaded = {one.entry.key: one.layer for one in layers_of(path, LAYERS_OF_KIND[FileKind.REGISTER], {})}
    assert loaded["conflicts"].featureCount() == 1
    assert loaded["conflicts_lines"].featureCount() == 1
    assert loaded["conflicts"].renderer().classAttribute() == "kind"
    assert loaded["conflicts_lines"].renderer().classAttribute() == "kind"
    assert "packages" not in loaded, "the keys of the packages are not for looking at"
    assert loaded["units"].renderer().classAttribute() == "state"


def test_styles_of_the_file_are_not_taken(tmp_path: Path) -> None:
    path = write_tables(
        tmp_path / "submission.gpkg", schema.SUBMISSION_TABLES, PACKAGE_ROWS, ["comment_areas"]
    )
    with closing(sqlite3.connect(path)) as connection, connection:
        (style,) = connection.execute("SELECT styleQML FROM layer_styles").fetchone()
        forged = style.replace("调出", "forged")
        assert forged != style
        connection.execute("UPDATE layer_styles SET styleQML = ?", (forged,))
    (areas,) = (
        one.layer
        for one in layers_of(path, LAYERS_OF_KIND[FileKind.SUBMISSION], {})
        if one.entry.key == "comment_areas"
    )
    assert [category.label() for category in areas.renderer().categories()] == ["调出", "调入"]


def test_shown_in_a_project(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    path = write_small_package(tmp_path / "a.gpkg", maker)
    group = show_file(project, path, PACKAGE_LAYERS, "昔阳县", {"group_comments": "Comments"})
    assert project.layerTreeRoot().children()[0].name() == "昔阳县"
    assert [child.name() for child in group.children()] == [
        "Comments",
        *(GROUP_NAMES[key] for key in ("group_border", "group_red_line", "group_reference")),
    ]
    assert [node.layer().isValid() for node in group.findLayers()] == [True] * len(PACKAGE_LAYERS)
    hidden = [node.name() for node in group.findLayers() if not node.itemVisibilityChecked()]
    assert hidden == ["审阅进度"]


def test_looking_leaves_no_journal(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    path = write_small_package(tmp_path / "a.gpkg", maker)
    show_file(project, path, PACKAGE_LAYERS, "x", {})
    for layer in project.mapLayers().values():
        list(layer.getFeatures())
    project.clear()
    assert [file.name for file in tmp_path.iterdir()] == ["a.gpkg"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        layers_of(tmp_path / "none.gpkg", PACKAGE_LAYERS, {})
    assert refused.value.code is ErrorCode.SOURCE_MISSING
