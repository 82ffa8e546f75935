"""The house as the design draws it: imports run one way, and the inner rooms know neither QGIS nor Qt."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "redline_plugin"

# From the innermost room outwards; a room may import from rooms before it (and from its own level only itself).
LEVELS = [
    {"model"},
    {"steps"},
    {"store"},
    {"documents"},
    {"jobs"},
    {"maps"},
    {"words"},
    {"processing", "gui"},
    {"plugin"},
]
LEVEL_OF = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}
# Modules beside the rooms, and from which level on they may be used
BESIDE = {"errors": 0, "resource_paths": 2, "vendoring": 3, "machine": 5, "compat": 5, "settings": 7}
WITHOUT_QGIS = {"model", "steps", "store", "documents", "jobs"}
WITHOUT_GDAL = {"model", "steps", "documents"}
WITHOUT_FILES = {"model", "steps"}
HEAVY = {"numpy", "pandas", "shapely", "docx", "docxtpl", "openpyxl", "osgeo", "lxml"}
AT_LOAD = {"__init__", "plugin", "gui", "processing", "words", "compat", "settings"}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "_vendor" not in path.parts)


def room_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def runtime_nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """All nodes but those inside ``if TYPE_CHECKING``."""
    for node in ast.iter_child_nodes(tree):
        if is_type_checking(node):
            continue
        yield node
        yield from runtime_nodes(node)


def load_nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """Nodes that run when the module is imported: not those inside functions."""
    for node in ast.iter_child_nodes(tree):
        if is_type_checking(node) or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        yield node
        yield from load_nodes(node)


def imported(nodes: Iterator[ast.AST]) -> set[str]:
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def own_rooms(names: set[str]) -> set[str]:
    return {name.split(".")[1] for name in names if name.startswith("redline_plugin.")}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    level = LEVEL_OF.get(room, BESIDE.get(room))
    assert level is not None, f"{room} is not in the house: add it to the design first"
    for other in own_rooms(imported(runtime_nodes(tree_of(path)))) - {room, "__init__"}:
        needed = LEVEL_OF.get(other, BESIDE.get(other))
        assert needed is not None, f"{path} imports {other}, which is not in the house"
        assert needed < level or (other in BESIDE and needed <= level), (
            f"{path}: {room} must not import {other}"
        )


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_inner_rooms_know_no_qgis(path: Path) -> None:
    names = {name.split(".")[0] for name in imported(runtime_nodes(tree_of(path)))}
    if room_of(path) in WITHOUT_QGIS:
        assert not names & {"qgis", "PyQt5", "PyQt6", "sip"}
    else:
        assert not names & {"PyQt5", "PyQt6"}, "import Qt through qgis.PyQt, so that Qt 6 runs it"
    if room_of(path) in WITHOUT_GDAL:
        assert "osgeo" not in names
    if room_of(path) in WITHOUT_FILES:
        assert not names & {"pathlib", "os", "io", "sqlite3", "shutil", "tempfile", "zipfile"}


@pytest.mark.parametrize(
    "path",
    [path for path in modules() if room_of(path) in AT_LOAD],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_nothing_heavy_at_load(path: Path) -> None:
    names = imported(load_nodes(tree_of(path)))
    heavy = {name.split(".")[0] for name in names} & HEAVY
    assert not heavy, f"{path} would slow down QGIS's start: {heavy}"
    names = {
        name for name in names if not name.startswith("redline_plugin.jobs.progress")
    }  # light: enums only
    rooms = own_rooms(names) & {"steps", "store", "documents", "jobs"}
    assert not rooms, f"{path} pulls in {rooms}, and they pull in the heavy libraries"


def test_every_room_says_what_it_is() -> None:
    for path in modules():
        assert ast.get_docstring(tree_of(path)), f"{path} has no first line to read"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_functions_stay_readable(path: Path) -> None:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or 0) - node.lineno + 1
            documented = ast.get_docstring(node, clean=False)
            length -= len(documented.splitlines()) if documented else 0
            assert length <= 60, f"{path}:{node.lineno} {node.name} has {length} lines"


def test_the_composition_root_stays_small() -> None:
    assert len((PACKAGE / "plugin.py").read_text(encoding="utf-8").splitlines()) <= 200
