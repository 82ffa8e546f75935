"""What the documents say of files and links is so."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from redline_plugin.store import schema
from redline_plugin.store.schema import Table

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_ROW = re.compile(r"^\| `(\w+)` \| (\w*) ?\| ((?:`\w+` ?)+)\|$", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#\s]+)")
_SECTIONS = {
    "## Tables of a package": (schema.PATCHES, *schema.PACKAGE_TABLES),
    "## Tables of the register": (schema.DRAFT_PATCHES, *schema.REGISTER_TABLES),
    "## Layers besides": (schema.FINDINGS, schema.FIXES, schema.NEXT_DRAFT, schema.LINEAGE),
}


def section(title: str) -> str:
    text = (ROOT / "docs/files.md").read_text(encoding="utf-8")
    assert text.count(f"\n{title}\n") == 1
    return text.partition(f"\n{title}\n")[2].partition("\n## ")[0]


def described(title: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Table → its geometry and its fields, as the page says."""
    return {
        name: (geometry, tuple(re.findall(r"\w+", fields)))
        for name, geometry, fields in _ROW.findall(section(title))
    }


def declared(tables: tuple[Table, ...]) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {table.name: (table.geometry, table.field_names()) for table in tables}


@pytest.mark.parametrize("title", _SECTIONS)
def test_the_page_of_files_lists_the_tables_as_they_are(title: str) -> None:
    ours, said = declared(_SECTIONS[title]), described(title)
    unchanged = {}
    if title == "## Tables of the register":  # says which tables are as in a package
        package = described("## Tables of a package")
        first_lines = section(title).partition("|")[0]
        unchanged = {
            name: package[name] for name in package if f"`{name}`" in first_lines and name not in said
        }
        unchanged["redline_meta"] = package["redline_meta"]
    assert {**unchanged, **said} == ours


def test_a_submission_has_the_tables_that_the_page_names() -> None:
    named = re.findall(r"`(\w+)`", section("## Tables of a submission").partition("with the fields")[0])
    assert set(named) == {table.name for table in schema.SUBMISSION_TABLES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    targets = [unquote(one) for one in _LINK.findall(page.read_text(encoding="utf-8"))]
    inner = [one for one in targets if "://" not in one]
    missing = [one for one in inner if not (page.parent / one).exists()]
    assert not missing


def test_the_flow_names_modules_that_are_there() -> None:
    text = (ROOT / "docs/the-flow.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:model|steps|store|documents|jobs|maps|gui)/[\w/]+\.py)`", text))
    assert len(named) > 15
    assert [one for one in sorted(named) if not (ROOT / "redline_plugin" / one).is_file()] == []
    rows = re.findall(r"^\|[^|]*\|[^|]*\| `?([\w–]+)`? \| `(\w+)` \|", text, re.MULTILINE)
    assert [job for _, job in rows if not (ROOT / f"redline_plugin/jobs/{job}.py").is_file()] == []
    faces = (ROOT / "redline_plugin/processing").glob("*.py")
    ids = {
        one for face in faces for one in re.findall(r'ID, GROUP = "(\w+)"', face.read_text(encoding="utf-8"))
    }
    assert {algorithm for algorithm, _ in rows} - {"–"} == ids
