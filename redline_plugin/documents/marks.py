"""Marks: places in a rendered document that get more than text, a bookmark or a picture.

A page prints a mark as its text with a token before it (two characters that never occur in text). Once the template is
rendered, each token is taken out and its run is wrapped in a bookmark, or followed by the picture. So an office may
move a placeholder anywhere in its template and the mark goes with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import Enum
from typing import Any

from docx.document import Document
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Emu, Mm

from redline_plugin.documents.printed import escaped
from redline_plugin.documents.text import MARK_CLOSE, MARK_OPEN, clean
from redline_plugin.errors import ErrorCode, InputError

_TOKEN = re.compile(f"{MARK_OPEN}([a-z]+):([^{MARK_CLOSE}]*){MARK_CLOSE}")
_BOOKMARK_NAME_LIMIT = 40  # Word's
_FIRST_PICTURE_ID = 2000  # beyond those that docxtpl gives


class MarkKind(str, Enum):
    """What a mark stands for."""

    NUMBER = "number"  # the number of a comment: here its row or block begins
    ANSWER = "answer"  # the label of a place where an expert answers this comment
    FIELD = "field"  # the label of a place that is filled in once per form
    PICTURE = "picture"


@dataclass(frozen=True)
class Mark:
    """A text with a token before it; ``key`` is the comment's number, the field's name or the picture's key."""

    kind: MarkKind
    key: str
    text: str = ""

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        return (
            f"{MARK_OPEN}{self.kind.value}:{escaped(clean(self.key))}{MARK_CLOSE}{escaped(clean(self.text))}"
        )


@dataclass(frozen=True)
class Picture:
    """A PNG and the box on paper that it must fit into; ``words`` describe it to those who cannot see it."""

    png: bytes
    width_mm: float
    height_mm: float
    words: str


@dataclass(frozen=True)
class PlacedMark:
    """A mark with its bookmark: the name can still be changed through ``start``."""

    kind: MarkKind
    key: str
    start: Any


def place_marks(document: Document, pictures: Mapping[str, Picture]) -> list[PlacedMark]:
    """Turn the tokens of the document's body into bookmarks and pictures; gives the bookmarks in document order.

    Raises InputError (MAPS_UNAVAILABLE) for a picture that is none.
    """
    body = document.element.body
    names = _BookmarkNames(start.get(qn("w:name"), "") for start in body.iter(qn("w:bookmarkStart")))
    next_id = 1 + max(
        (_number(start.get(qn("w:id"))) for start in body.iter(qn("w:bookmarkStart"))), default=0
    )
    placed: list[PlacedMark] = []
    drawn = 0
    for text in list(body.iter(qn("w:t"))):
        for kind, key in _take_tokens(text):
            run = text.getparent()
            if kind is MarkKind.PICTURE:
                drawn += 1
                run.addnext(_drawing_run(document, run, pictures[key], drawn))
            else:
                name = names.free_name(kind, key)
                placed.append(PlacedMark(kind, key, _wrap(run, next_id, name)))
                next_id += 1
    return placed


def has_tokens(content: bytes) -> bool:
    """Whether a part still holds a token: a mark was put where none can be, in a header, footer or note."""
    return MARK_OPEN.encode() in content


def bookmark_name(kind: MarkKind, key: str) -> str:
    """``redline_140728_0007``, ``redline_140728_0007_answer``, ``redline_field_expert``."""
    key = re.sub(r"\W", "_", key, flags=re.ASCII)
    names = {
        MarkKind.NUMBER: f"redline_{key}",
        MarkKind.ANSWER: f"redline_{key}_answer",
        MarkKind.FIELD: f"redline_field_{key}",
    }
    return names[kind][:_BOOKMARK_NAME_LIMIT]


class _BookmarkNames:
    """Bookmark names are unique in a document, whatever their case."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {name.lower() for name in taken}

    def free_name(self, kind: MarkKind, key: str) -> str:
        wanted = bookmark_name(kind, key)
        name, count = wanted, 1
        while name.lower() in self._taken:
            count += 1
            suffix = f"_{count}"
            name = wanted[: _BOOKMARK_NAME_LIMIT - len(suffix)] + suffix
        self._taken.add(name.lower())
        return name


def _take_tokens(text: Any) -> list[tuple[MarkKind, str]]:
    content = text.text or ""
    if MARK_OPEN not in content:
        return []
    found = [(MarkKind(kind), key) for kind, key in _TOKEN.findall(content)]
    text.text = _TOKEN.sub("", content)
    return found


def _wrap(run: Any, identity: int, name: str) -> Any:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(identity))
    start.set(qn("w:name"), name)
    run.addprevious(start)
    run.addnext(end)
    return start


def _drawing_run(document: Document, beside: Any, picture: Picture, count: int) -> Any:
    # python-docx's own way compares each new picture with all before it, byte for byte: too slow for hundreds of maps.
    try:
        image = Image.from_blob(picture.png)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError) as error:
        raise InputError(ErrorCode.MAPS_UNAVAILABLE, detail=f"{picture.words}: {error}") from error
    name = PackURI(f"/word/media/redline_map_{count:04d}.png")
    relation = document.part.relate_to(ImagePart.from_image(image, name), RELATIONSHIP_TYPE.IMAGE)
    width, height = _fitted(image, picture)
    inline = CT_Inline.new_pic_inline(_FIRST_PICTURE_ID + count, relation, name.filename, width, height)
    inline.docPr.set("descr", clean(picture.words))
    run, drawing = OxmlElement("w:r"), OxmlElement("w:drawing")
    properties = beside.find(qn("w:rPr"))
    if properties is not None:
        run.append(deepcopy(properties))
    drawing.append(inline)
    run.append(drawing)
    return run


def _fitted(image: Image, picture: Picture) -> tuple[Emu, Emu]:
    scale = min(Mm(picture.width_mm) / image.px_width, Mm(picture.height_mm) / image.px_height)
    return Emu(int(image.px_width * scale)), Emu(int(image.px_height * scale))


def _number(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else 0
