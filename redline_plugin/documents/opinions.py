"""Reading back what an expert wrote into the form.

Per comment it is told whether the block was found as issued (MATCHED), with its printed text changed (EDITED), or
cannot be traced to a comment of the form (UNKNOWN). Nothing is guessed and nothing an expert wrote is dropped: text
outside the boxes and Word comments (批注) come along, each under its own heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.docx_text import Noticed, attribute, local_name, read_text
from redline_plugin.documents.expert_form import (
    FORM_FORMAT,
    FORM_KIND,
    PROPERTY_BLOCKS,
    PROPERTY_FORMAT,
    PROPERTY_KIND,
    PROPERTY_OUTSIDE,
    PROPERTY_REGISTER,
)
from redline_plugin.documents.form_layout import FIELD_LABELS, Block, Layout, read_layout
from redline_plugin.documents.gate import OfficeFile, open_office_file
from redline_plugin.documents.properties import read_custom_properties
from redline_plugin.documents.text import clean, lines_joined, plain
from redline_plugin.documents.tick_boxes import read_ticks
from redline_plugin.errors import ErrorCode, RedlineError, RefusedError
from redline_plugin.model.identity import UNIT_CODE_AS_TYPED
from redline_plugin.model.opinion import OpinionMatch, Stance

MAX_TEXT_LENGTH = 20_000


class Conclusion(str, Enum):
    """An expert on the draft as a whole (论证结论)."""

    PASSED = "passed"
    PASSED_WITH_CHANGES = "passed_with_changes"
    FAILED = "failed"
    NONE = "none"


class ReadingNote(str, Enum):
    """What a person should know about how something was read."""

    UNCLEAR_TICKS = "unclear_ticks"  # more than one choice could be meant: none was taken
    TRACKED_CHANGES = "tracked_changes"  # read as if accepted
    STRUCK_TEXT = "struck_text"  # left out
    WORD_COMMENTS = "word_comments"  # read as text
    TEXT_OUTSIDE_BOXES = "text_outside_boxes"  # added to the overall text
    ROWS_DELETED = "rows_deleted"
    EMBEDDED_FILES = "embedded_files"  # ignored
    REGISTER_UNNAMED = "register_unnamed"  # the form no longer says which register it is from


STANCE_WORDS = {stance: word for stance, word in words.STANCES.items() if stance is not Stance.NONE}
CONCLUSION_WORDS = {
    Conclusion.PASSED: "通过",
    Conclusion.PASSED_WITH_CHANGES: "修改后通过",
    Conclusion.FAILED: "不通过",
}
_OVERALL_FIELDS = ("overall", "method", "results", "connection", "advice")
_COMMENT_HEADING, _INSERTED_HEADING, _OUTSIDE_HEADING = "【批注】", "【修订插入】", "【表外文字】"
_PRINTED_FORM_ID = re.compile(r"表单编号[:：]\s*([\w.-]+)")
_BLOCK_ENTRY = re.compile(rf"({UNIT_CODE_AS_TYPED}-\d{{4,8}}):([0-9a-f]{{12}})")


@dataclass(frozen=True)
class OpinionEntry:
    """One block of the form. ``number`` is "" where not even a number could be read.

    ``printed_text`` is what stands in the printed part now: for an EDITED block a person compares it with the register.
    """

    number: str
    stance: Stance
    text: str
    match: OpinionMatch
    notes: tuple[ReadingNote, ...] = ()
    printed_text: str = ""

    @property
    def answered(self) -> bool:
        """Whether the expert said anything here."""
        return self.stance is not Stance.NONE or bool(self.text)


@dataclass(frozen=True)
class OpinionDocument:
    """A form as it came back. ``missing``: issued numbers whose block is gone; ``refusals``: rows not taken."""

    expert: str
    expert_unit: str
    expert_position: str
    speciality: str
    register_id: str
    rows: tuple[OpinionEntry, ...]
    overall: str
    conclusion: Conclusion
    missing: tuple[str, ...] = ()
    notes: tuple[ReadingNote, ...] = ()
    refusals: tuple[RedlineError, ...] = ()


def read_opinions(path: Path) -> OpinionDocument:
    """Read an expert's form.

    Raises InputError (SOURCE_MISSING, SOURCE_UNREADABLE) and RefusedError: FILE_DAMAGED, FILE_TOO_LARGE,
    DOCUMENT_UNSAFE, DOCUMENT_NOT_OURS (no Word file, or no form of ours), FORMAT_TOO_NEW. A single row that cannot be
    taken is refused alone, under ``refusals``.
    """
    path = Path(path)
    with open_office_file(path) as file:
        main = file.main_part()
        body = _body(file, main)
        if main is None or body is None:
            raise RefusedError(ErrorCode.DOCUMENT_NOT_OURS, path=str(path))
        properties = _properties(file)
        layout = read_layout(body)
        _check_ours(path, properties, layout)
        return _Reader(path, layout, properties, _comments(file, main), _embedded(file)).document()


class _Reader:
    """Puts together what one form says."""

    def __init__(
        self,
        path: Path,
        layout: Layout,
        properties: Mapping[str, str],
        comments: Mapping[str, str],
        embedded: bool,
    ) -> None:
        self._path = path
        self._layout = layout
        self._comments = comments
        self._embedded = embedded
        self._register_id = properties.get(PROPERTY_REGISTER, "") or _printed_form_id(layout)
        self._issued = dict(_BLOCK_ENTRY.findall(_joined(properties, PROPERTY_BLOCKS)))
        self._issued_outside = set(_joined(properties, PROPERTY_OUTSIDE).split())
        for block in layout.blocks:
            if block.issued_hash:
                self._issued.setdefault(block.marked_number, block.issued_hash)

    def document(self) -> OpinionDocument:
        """The whole form."""
        fields = {name: clean(text).strip() for name, text in self._layout.fields.items()}
        rows, refusals = self._rows()
        conclusion = read_ticks(fields.get("conclusion", ""), CONCLUSION_WORDS)
        stray = self._stray_texts()
        outside = self._layout.noticed
        return OpinionDocument(
            expert=fields.get("expert", ""),
            expert_unit=fields.get("unit", ""),
            expert_position=fields.get("position", ""),
            speciality=fields.get("speciality", ""),
            register_id=self._register_id,
            rows=rows,
            overall=lines_joined(
                *(f"{FIELD_LABELS[name][0]}：{fields[name]}" for name in _OVERALL_FIELDS if fields.get(name)),
                conclusion.rest,
                *(f"{_OUTSIDE_HEADING}{text}" for text in stray),
                *self._comment_lines(outside),
            ),
            conclusion=conclusion.choice or Conclusion.NONE,
            missing=tuple(sorted(set(self._issued) - {row.number for row in rows})),
            notes=self._notes(outside, conclusion.unclear, bool(stray)),
            refusals=refusals,
        )

    def _rows(self) -> tuple[tuple[OpinionEntry, ...], tuple[RedlineError, ...]]:
        rows: list[OpinionEntry] = []
        refusals: list[RedlineError] = []
        for place, block in enumerate(self._layout.blocks, start=1):
            entry = self._entry(block)
            if len(entry.text) <= MAX_TEXT_LENGTH:
                rows.append(entry)
                continue
            refusals.append(
                RefusedError(
                    ErrorCode.TEXT_TOO_LONG,
                    path=str(self._path),
                    table="opinions",
                    row=entry.number or place,
                    field="text",
                    length=len(entry.text),
                    limit=MAX_TEXT_LENGTH,
                )
            )
        return tuple(rows), tuple(refusals)

    def _entry(self, block: Block) -> OpinionEntry:
        ticked = read_ticks(clean("\n".join(block.answers)), STANCE_WORDS)
        number, match = self._match(block)
        inserted = self._inserted_into_print(block) if match is OpinionMatch.EDITED else []
        return OpinionEntry(
            number=number,
            stance=ticked.choice or Stance.NONE,
            text=lines_joined(ticked.rest, *inserted, *self._comment_lines(block.noticed)),
            match=match,
            notes=self._notes(block.noticed, ticked.unclear, False),
            printed_text=clean("\n".join(block.printed)),
        )

    def _match(self, block: Block) -> tuple[str, OpinionMatch]:
        """Number and bookmark must say the same; without a bookmark the number must be one we issued."""
        number = block.printed_number
        if block.marked_number and block.marked_number != number:
            return number or block.marked_number, OpinionMatch.UNKNOWN
        if number not in self._issued:
            return number, OpinionMatch.UNKNOWN
        same = block.printed_hash == self._issued[number]
        return number, OpinionMatch.MATCHED if same else OpinionMatch.EDITED

    def _inserted_into_print(self, block: Block) -> list[str]:
        """What was typed into the printed part under track changes."""
        answers = plain("\n".join(block.answers))
        texts = (clean(text).strip() for text in block.noticed.inserted)
        return [f"{_INSERTED_HEADING}{text}" for text in texts if text and plain(text) not in answers]

    def _comment_lines(self, noticed: Noticed) -> list[str]:
        texts = (self._comments.get(identity, "") for identity in noticed.comments)
        return [f"{_COMMENT_HEADING}{text}" for text in texts if text]

    def _stray_texts(self) -> list[str]:
        """Text outside all boxes that was not there when the form was issued."""
        if not self._issued_outside:
            return []
        return [clean(text) for text, mark in self._layout.outside if mark not in self._issued_outside]

    def _notes(self, noticed: Noticed, unclear: bool, stray: bool) -> tuple[ReadingNote, ...]:
        whole_form = noticed is self._layout.noticed
        found = {
            ReadingNote.UNCLEAR_TICKS: unclear,
            ReadingNote.TRACKED_CHANGES: noticed.tracked,
            ReadingNote.STRUCK_TEXT: noticed.struck,
            ReadingNote.WORD_COMMENTS: bool(self._comment_lines(noticed)),
            ReadingNote.TEXT_OUTSIDE_BOXES: stray,
            ReadingNote.ROWS_DELETED: noticed.deleted_rows > 0,
            ReadingNote.EMBEDDED_FILES: whole_form and self._embedded,
            ReadingNote.REGISTER_UNNAMED: whole_form and not self._register_id,
        }
        return tuple(note for note, seen in found.items() if seen)


def _body(file: OfficeFile, main: str | None) -> Any:
    if main is None or not main.endswith(".xml"):
        return None
    return next((part for part in file.xml(main) if local_name(part) == "body"), None)


def _properties(file: OfficeFile) -> Mapping[str, str]:
    part = file.related("", "/custom-properties") or file.related("", "/customProperties")
    return read_custom_properties(file.xml(part)) if part else {}


def _joined(properties: Mapping[str, str], name: str) -> str:
    return " ".join(value for key, value in sorted(properties.items()) if key.startswith(f"{name}_"))


def _printed_form_id(layout: Layout) -> str:
    found = (_PRINTED_FORM_ID.search(text) for text, _ in layout.outside)
    return next((match.group(1) for match in found if match), "")


def _check_ours(path: Path, properties: Mapping[str, str], layout: Layout) -> None:
    named = properties.get(PROPERTY_KIND) == FORM_KIND
    marked = any(
        block.issued_hash for block in layout.blocks
    )  # the other documents have bookmarks without a hash
    if not (named or marked):
        raise RefusedError(ErrorCode.DOCUMENT_NOT_OURS, path=str(path))
    version = properties.get(PROPERTY_FORMAT, FORM_FORMAT)
    if version != FORM_FORMAT:
        raise RefusedError(ErrorCode.FORMAT_TOO_NEW, path=str(path), version=version, known=FORM_FORMAT)


def _comments(file: OfficeFile, main: str) -> Mapping[str, str]:
    part = file.related(main, "/comments")
    return dict(_comment_texts(file.xml(part))) if part else {}


def _comment_texts(root: Any) -> Iterator[tuple[str, str]]:
    for comment in root:
        if local_name(comment) != "comment":
            continue
        text = clean(read_text(comment, Noticed())).strip()
        author = clean(attribute(comment, "author")).strip()
        yield attribute(comment, "id"), f"{author}：{text}" if author and text else text


def _embedded(file: OfficeFile) -> bool:
    return any("/embeddings/" in name.lower() for name in file.names)
