"""The built zip: one folder, all that a user needs, nothing else, the same bytes each time; it passes the scan."""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.packaging import package, scan

PLUGIN = package.PLUGIN


@pytest.fixture(scope="module")
def opened(plugin_zip: Path) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(plugin_zip) as archive:
        yield archive


def pins(path: Path) -> dict[str, str]:
    text = path.read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z_-]+)==([\w.]+)", text, re.MULTILINE))


def test_structure_is_what_the_repository_takes(plugin_zip: Path) -> None:
    assert scan.structure_problems(plugin_zip) == []


def test_every_module_of_the_plugin_is_in(opened: zipfile.ZipFile, repository: Path) -> None:
    sources = {
        p.relative_to(repository).as_posix()
        for p in (repository / PLUGIN).rglob("*.py")
        if "_vendor" not in p.parts
    }
    assert len(sources) > 20
    assert sources <= set(opened.namelist())


def test_resources_and_translations_are_in(opened: zipfile.ZipFile, repository: Path) -> None:
    names = set(opened.namelist())
    for path in package.files_in(repository / "resources"):
        assert f"{PLUGIN}/resources/{path.relative_to(repository / 'resources').as_posix()}" in names
    assert f"{PLUGIN}/i18n/redline_zh_CN.qm" in names
    assert not [name for name in names if name.endswith(".ts")]


def test_each_library_comes_with_its_licence(opened: zipfile.ZipFile, repository: Path) -> None:
    wanted = {
        f"{name.replace('-', '_')}-{version}"
        for name, version in pins(repository / "requirements/vendored.txt").items()
    }
    licences = f"{PLUGIN}/_vendor/LICENSES/"
    found = {name[len(licences) :].split("/")[0] for name in opened.namelist() if name.startswith(licences)}
    assert found == wanted
    assert all(info.file_size > 50 for info in opened.infolist() if info.filename.startswith(licences))


def test_libraries_shipped_are_those_tested(repository: Path) -> None:
    shipped = pins(repository / "requirements/vendored.txt")
    tested = pins(repository / "requirements/constraints.txt")
    assert {"python-docx", "docxtpl", "openpyxl"} <= shipped.keys()
    assert {name: tested[name] for name in shipped if name in tested} == {
        name: version for name, version in shipped.items() if name in tested
    }


def test_nothing_of_a_workplace_is_in(opened: zipfile.ZipFile) -> None:
    for info in opened.infolist():
        assert info.date_time == package.TIMESTAMP, info.filename
        assert stat.S_IMODE(info.external_attr >> 16) == 0o644, info.filename
        assert not info.filename.endswith((".pyc", ".ts", "~", ".gpkg-wal", ".gpkg-shm")), info.filename


def test_same_sources_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "zip_path", lambda: tmp_path / "one.zip")
    first = package.build().read_bytes()
    monkeypatch.setattr(package, "zip_path", lambda: tmp_path / "other.zip")
    assert package.build().read_bytes() == first
    assert {path.name for path in tmp_path.iterdir()} == {"one.zip", "other.zip"}


def test_leftovers_stay_out(tmp_path: Path) -> None:
    for name in ("a.py", "a.pyc", "b.gpkg", "b.gpkg-wal", ".hidden", "c.py~", "__pycache__/d.py", "县/e.svg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    kept = [path.relative_to(tmp_path).as_posix() for path in package.files_in(tmp_path)]
    assert kept == ["a.py", "b.gpkg", "县/e.svg"]


def test_the_scan_passes(plugin_zip: Path) -> None:
    pytest.importorskip(
        "bandit", reason="the scan does not depend on QGIS's version; it runs where Bandit is"
    )
    assert scan.scan(plugin_zip) == {"structure": [], "bandit": [], "detect-secrets": []}


BAD_FILES = {
    "other/x.py": "outside the one folder",
    f"{PLUGIN}/../x.py": "leaves the folder",
    f"{PLUGIN}/x.pyc": "compiled Python",
    f"{PLUGIN}/__pycache__/x.py": "may not be there",
    f"{PLUGIN}/tool.dll": "executable or a script",
    f"{PLUGIN}/.hidden": "is hidden",
    f"{PLUGIN}/tests/test_x.py": "is a test",
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_structure_check_finds_a_bad_file(tmp_path: Path, name: str) -> None:
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr(name, "")
    assert any(
        problem.startswith(name) and BAD_FILES[name] in problem for problem in scan.structure_problems(bad)
    )


def test_scan_finds_planted_defects(tmp_path: Path) -> None:
    pytest.importorskip(
        "bandit", reason="the scan does not depend on QGIS's version; it runs where Bandit is"
    )
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr(f"{PLUGIN}/a.py", "import pickle\npickle.loads(b'')\nassert 1\n")
        archive.writestr(f"{PLUGIN}/b.py", "key = 'AKIA" + "IOSFODNN7EXAMPLF'\n")
        archive.writestr(f"{PLUGIN}/metadata.txt", "[general]\nname=x\nauthor=a/b\nicon=none.svg\n")
    found = scan.scan(bad)
    assert {problem.split()[1] for problem in found["bandit"]} >= {"B301", "B101"}
    assert any("AWS" in problem for problem in found["detect-secrets"])
    assert any("lacks version" in problem for problem in found["structure"])
    assert any("LICENSE is missing" in problem for problem in found["structure"])
    assert any("icon" in problem for problem in found["structure"])
