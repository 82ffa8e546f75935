"""Looking into Word files, and doing to them what people do."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any, Callable

import docx
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(path: Path, name: str = "word/document.xml") -> Any:
    """The root of a part."""
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def text_of(path: Path) -> str:
    """All text of the body, cell by cell, breaks as line ends."""
    out = []
    for element in part(path).iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}p"):
        if element.tag == f"{W}t":
            out.append(element.text or "")
        else:
            out.append({"br": "\n", "tab": "\t", "p": "\n"}[element.tag.removeprefix(W)])
    return "".join(out)


def tables_of(path: Path) -> list[list[list[str]]]:
    """Every table as rows of cell texts, merged cells once."""
    found = []
    for table in docx.Document(str(path)).tables:
        rows = []
        for row in table.rows:
            cells: list[Any] = []
            for cell in row.cells:
                if not cells or cell._tc is not cells[-1]._tc:
                    cells.append(cell)
            rows.append([cell.text for cell in cells])
        found.append(rows)
    return found


def bookmarks_of(path: Path) -> list[str]:
    """The names of all bookmarks."""
    return [start.get(f"{W}name") for start in part(path).iter(f"{W}bookmarkStart")]


def rewrite(
    path: Path, change: Callable[[str, bytes], bytes | None], added: dict[str, bytes] | None = None
) -> Path:
    """Write the archive anew, each part changed (None: left out), some added."""
    out = BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                target.writestr(name, content)
        for name, content in (added or {}).items():
            target.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path


def change_body(path: Path, change: Callable[[Any], None]) -> Path:
    """Edit the XML of the document."""

    def edit(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        root = etree.fromstring(content)
        change(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return rewrite(path, edit)
