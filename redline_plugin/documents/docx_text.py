"""The text of a Word document as it would stand with every tracked change accepted.

Works on the XML itself: python-docx sees neither what was inserted under "track changes" nor that something was
deleted. Names are compared without their namespace, so the strict variant of the format reads as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_WITHOUT_TEXT = frozenset(
    {
        "delText",
        "instrText",
        "delInstrText",
        "Fallback",
        "rPr",
        "pPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
        "sdtPr",
    }
    | {"sectPr", "sdtEndPr", "annotationRef", "footnoteRef", "rt"}
)
_DELETED = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
_LINE_BREAKS = frozenset({"br", "cr"})
_SYMBOLS = {  # check boxes and ticks as Word's "insert symbol" writes them; low byte, the fonts map them to U+F0xx
    "wingdings": {
        0xA8: "□",
        0x6F: "□",
        0x71: "□",
        0x72: "□",
        0xFE: "☑",
        0xFD: "☒",
        0xFC: "√",
        0x6E: "■",
        0xFB: "×",
    },
    "wingdings 2": {
        0xA3: "□",
        0x2A: "□",
        0x52: "☑",
        0x53: "☒",
        0x54: "☒",
        0x50: "√",
        0x4F: "×",
        0x51: "☒",
        0xA2: "■",
    },
}
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})


@dataclass
class Noticed:
    """What was come across while reading: grows as texts are read."""

    tracked: bool = False
    struck: bool = False
    inserted: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    deleted_rows: int = 0


def local_name(element: Any) -> str:
    """The tag without its namespace; empty for XML comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """An attribute by its name without namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def read_text(element: Any, noticed: Noticed) -> str:
    """The text below an element: paragraphs and breaks as line ends, deleted and struck-out text left out."""
    out: list[str] = []
    _collect(element, out, noticed)
    return "".join(out).strip("\n")


def blocks_of(body: Any) -> Iterator[Any]:
    """The paragraphs and tables of a body, in order, also those inside content controls."""
    return _children(body, ("p", "tbl"))


def rows_of(table: Any, noticed: Noticed) -> Iterator[Any]:
    """The rows of a table, without those deleted under track changes."""
    for row in _children(table, ("tr",)):
        if any(local_name(part) in _DELETED for properties in _named(row, "trPr") for part in properties):
            noticed.tracked = True
            noticed.deleted_rows += 1
        else:
            yield row


def cells_of(row: Any) -> list[Any]:
    """The cells of a row."""
    return list(_children(row, ("tc",)))


def _children(parent: Any, wanted: tuple[str, ...]) -> Iterator[Any]:
    for child in parent:
        name = local_name(child)
        if name in wanted:
            yield child
        elif name in _WRAPPERS:
            yield from _children(child, wanted)


def _named(parent: Any, name: str) -> Iterator[Any]:
    return (child for child in parent if local_name(child) == name)


def _collect(element: Any, out: list[str], noticed: Noticed) -> None:
    name = local_name(element)
    if name in _WITHOUT_TEXT or not name:
        return
    if name in _DELETED:
        noticed.tracked = True
    elif name in _INSERTED:
        start = len(out)
        _collect_children(element, out, noticed)
        noticed.tracked = True
        noticed.inserted.append("".join(out[start:]))
    elif name == "t":
        out.append(element.text or "")
    elif name == "tab":
        out.append("\t")
    elif name in _LINE_BREAKS:
        out.append("\n")
    elif name == "noBreakHyphen":
        out.append("-")
    elif name == "sym":
        out.append(_symbol(element))
    elif name == "commentReference":
        noticed.comments.append(attribute(element, "id"))
    elif name == "r" and _is_struck(element):
        noticed.struck = True
    else:
        _collect_children(element, out, noticed)
        if name == "p" and not _mark_deleted(element):
            out.append("\n")


def _collect_children(element: Any, out: list[str], noticed: Noticed) -> None:
    for child in element:
        _collect(child, out, noticed)


def _is_struck(run: Any) -> bool:
    return any(
        local_name(part) in ("strike", "dstrike") and attribute(part, "val") not in ("0", "false", "off")
        for properties in _named(run, "rPr")
        for part in properties
    )


def _mark_deleted(paragraph: Any) -> bool:
    """Whether the end of the paragraph was deleted under track changes: then it runs on into the next."""
    return any(
        local_name(part) in _DELETED
        for properties in _named(paragraph, "pPr")
        for run_properties in _named(properties, "rPr")
        for part in run_properties
    )


def _symbol(element: Any) -> str:
    try:
        code = int(attribute(element, "char"), 16)
    except ValueError:
        return ""
    return _SYMBOLS.get(attribute(element, "font").lower(), {}).get(code & 0xFF, "")
