"""People rename packages; the project inside still shows the package it lies in."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QUrl

from redline_plugin.maps.package_project import ProjectMaker
from redline_plugin.maps.renamed_package import (
    package_of,
    register,
    resolve_renamed_package,
    unregister,
)
from tests.qgis.maps.small_files import write_small_package


def uri(path: Path) -> str:
    return f"geopackage:{path}?projectName=redline"


@pytest.fixture
def _registered() -> Iterator[None]:
    identifier = register()
    yield
    unregister(identifier)


def sources(project: QgsProject) -> set[str]:
    return {layer.source().split("|")[0] for layer in project.mapLayers().values()}


@pytest.mark.usefixtures("_registered")
@pytest.mark.parametrize("name", ["改名后.gpkg", "140724 (2).gpkg", "a&b.gpkg"])
def test_renamed_package_opens(name: str, tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    path = write_small_package(tmp_path / "140724.gpkg", maker)
    renamed = path.rename(tmp_path / name)
    assert project.read(uri(renamed))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert sources(project) == {str(renamed)}


def test_without_us_it_does_not(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    unregister(register())
    renamed = write_small_package(tmp_path / "140724.gpkg", maker).rename(tmp_path / "b.gpkg")
    project.read(uri(renamed))
    assert not any(layer.isValid() for layer in project.mapLayers().values())


@pytest.mark.usefixtures("_registered")
def test_a_copy_beside_the_original_shows_itself(
    tmp_path: Path, maker: ProjectMaker, project: QgsProject
) -> None:
    path = write_small_package(tmp_path / "140724.gpkg", maker)
    copy = Path(shutil.copy(path, tmp_path / "140724 - 副本.gpkg"))
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("DELETE FROM review_state")
    project.read(uri(copy))
    assert sources(project) == {str(copy)}
    assert project.mapLayer("redline_review_progress").isValid()
    project.read(uri(path))
    assert sources(project) == {str(path)}


@pytest.mark.usefixtures("_registered")
def test_path_as_qgis_writes_it(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    path = write_small_package(tmp_path / "140724.gpkg", maker).rename(tmp_path / "昔阳县 反馈.gpkg")
    encoded = bytes(QUrl.toPercentEncoding(str(path), b"/")).decode("ascii")
    assert project.read(f"geopackage:{encoded}?projectName=redline")
    assert sources(project) == {str(path)}


@pytest.mark.usefixtures("_registered")
def test_saved_after_renaming_it_still_opens_when_renamed_again(
    tmp_path: Path, maker: ProjectMaker, project: QgsProject
) -> None:
    path = write_small_package(tmp_path / "a.gpkg", maker).rename(tmp_path / "b.gpkg")
    project.read(uri(path))
    assert project.write()
    project.clear()
    again = path.rename(tmp_path / "c.gpkg")
    project.read(uri(again))
    assert sources(project) == {str(again)}


@pytest.mark.usefixtures("_registered")
def test_other_projects_are_left_alone(tmp_path: Path, maker: ProjectMaker, project: QgsProject) -> None:
    write_small_package(tmp_path / "a.gpkg", maker)
    project.read(uri(tmp_path / "a.gpkg"))
    assert project.write(str(tmp_path / "outside.qgs"))
    project.clear()
    (tmp_path / "a.gpkg").rename(tmp_path / "b.gpkg")
    project.read(str(tmp_path / "outside.qgs"))
    assert sources(project) == {str(tmp_path / "a.gpkg")}


@pytest.mark.parametrize(
    "path",
    [
        "./other.gpkg|layername=dltb",  # a layer that the user added
        "./present.gpkg|layername=patches",  # another package that is there
        "../old.gpkg|layername=patches",
        "/data/old.gpkg|layername=patches",
        "./present.gpkg",
        "./old.gpkg/x",
        "https://example.org/x?layername=patches",
        "",
    ],
)
def test_foreign_paths_stay(path: str, tmp_path: Path) -> None:
    (tmp_path / "present.gpkg").touch()
    assert resolve_renamed_package(path, str(tmp_path / "new.gpkg"), "old.gpkg") == path


def test_queries_stay_behind_the_new_name() -> None:
    path = "./old.gpkg|layername=patches|subset=SELECT a FROM b"
    assert resolve_renamed_package(path, "D:/数据/new.gpkg", "old.gpkg") == path.replace("old", "new")
    assert resolve_renamed_package(path, "", "old.gpkg") == path
    assert resolve_renamed_package(path, "D:/数据/new.gpkg", "") == path


@pytest.mark.parametrize("name", ["old.gpkg", "renamed once.gpkg"])
def test_the_file_alone(name: str, tmp_path: Path) -> None:
    """As QGIS 3.40 asks."""
    package = (tmp_path / "new.gpkg").as_posix()
    assert resolve_renamed_package(f"./{name}", package, "old.gpkg") == "./new.gpkg"


@pytest.mark.parametrize(
    ("project_file", "package"),
    [
        ("geopackage:/data/a.gpkg?projectName=redline", "/data/a.gpkg"),
        ("geopackage:/C:/data/%E6%98%94%E9%98%B3.gpkg?projectName=redline", "C:/data/昔阳.gpkg"),
        ("geopackage:C:/data/a.gpkg?projectName=redline", "C:/data/a.gpkg"),
        ("geopackage:/data/a.gpkg", ""),
        ("/data/a.qgz", ""),
        ("", ""),
    ],
)
def test_package_of(project_file: str, package: str) -> None:
    assert package_of(project_file) == package
