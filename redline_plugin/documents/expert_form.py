"""专家论证意见表: what an expert reads, ticks and writes on, made so that it can be read back safely.

Each comment's block carries a bookmark with its number and a hash of the printed text; the register's id and the same
hashes stand in the document's properties; the register's id is printed too. Any one of them may get lost on the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from redline_plugin.documents import vocabulary as words
from redline_plugin.documents.comment_texts import comment_pictures, comment_texts
from redline_plugin.documents.form_layout import FIELD_LABELS, Layout, read_layout
from redline_plugin.documents.marks import Mark, MarkKind, bookmark_name
from redline_plugin.documents.pages import ExpertFormPage
from redline_plugin.documents.properties import document_bytes, set_custom_properties, set_properties
from redline_plugin.documents.saving import save_document
from redline_plugin.documents.template import (
    FilledForm,
    check_every_row_once,
    default_template,
    fill_template,
)
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.summary import Synopsis

NAME = "专家论证意见表"
FORM_KIND = "expert_form"
FORM_FORMAT = "1"
PROPERTY_KIND = "redline_kind"
PROPERTY_FORMAT = "redline_format"
PROPERTY_REGISTER = "redline_register_id"
PROPERTY_ROUND = "redline_round_id"
PROPERTY_DRAFT = "redline_draft_id"
PROPERTY_BLOCKS = "redline_blocks"
PROPERTY_OUTSIDE = "redline_outside"
_REQUIRED = (
    "rows",
    "rows.number",
    "rows.content",
    "rows.verdict",
    "rows.answer",
    "mark_expert",
    "mark_conclusion",
)
_PROPERTY_LENGTH = 240  # longer texts are cut by some versions of Word


def write_expert_form(
    synopsis: Synopsis, path: Path, template: Path | None = None, marking: str = words.INTERNAL
) -> None:
    """Write the form for one expert panel.

    Raises InputError (TEMPLATE_FIELD_UNKNOWN, TEMPLATE_UNREADABLE, VALUE_INVALID, MAPS_UNAVAILABLE) and WriteError.
    """
    template = template or default_template("expert_form")
    page = expert_form_page(synopsis, marking)
    form = fill_template(template, page, _REQUIRED, comment_pictures(synopsis.rows))
    check_every_row_once(template, form, (row.number for row in synopsis.rows))
    layout = read_layout(form.document.element.body)
    _name_bookmarks(template, form, layout)
    set_properties(form.document, f"{page.title}{NAME}", synopsis.round.issuer)
    set_custom_properties(form.document, _identity(synopsis, layout))
    save_document(path, document_bytes(form.document))


def expert_form_page(synopsis: Synopsis, marking: str) -> ExpertFormPage:
    """The expert form in words."""
    round_ = synopsis.round
    return ExpertFormPage(
        marking=marking,
        title=words.draft_title(round_.title, round_.stage),
        round_title=round_.title,
        stage=words.STAGES[round_.stage],
        issuer=round_.issuer,
        issued=words.official_date(round_.issued_at),
        lead=f"现就征求意见中提出的{len(synopsis.rows)}条意见及拟处理意见，请专家逐条审阅，"
        "在所选项前的□内打“√”，并填写具体意见。",
        form_id=_register_of(synopsis),
        **{f"mark_{name}": Mark(MarkKind.FIELD, name) for name in FIELD_LABELS},
        rows=comment_texts(synopsis.rows, round_.stage, synopsis.opinions),
        map_note=f"{words.STAGES[round_.stage]}　{words.NOT_BINDING}",
    )


def _register_of(synopsis: Synopsis) -> str:
    return synopsis.register_id or synopsis.round.round_id


def _name_bookmarks(template: Path, form: FilledForm, layout: Layout) -> None:
    """Put the hash of each block's printed text into the name of its bookmark."""
    blocks = {block.marked_number: block for block in layout.blocks}
    for number, start in _numbers_in_tables(form).items():
        block = blocks.get(number)
        if start is None or block is None or block.printed_number != number or not block.answers:
            detail = f"{number}: the number and the place for the answer must stand in cells of one table"
            raise InputError(ErrorCode.TEMPLATE_UNREADABLE, path=str(template), detail=detail)
        block.issued_hash = block.printed_hash
        start.set(qn("w:name"), f"{bookmark_name(MarkKind.NUMBER, number)}_{block.issued_hash}")


def _numbers_in_tables(form: FilledForm) -> dict[str, Any]:
    """Each number with the start of its first bookmark inside a table; None where it stands only outside of tables."""
    found: dict[str, Any] = {}
    for mark in form.marks:
        if mark.kind is MarkKind.NUMBER and found.get(mark.key) is None:
            in_table = next(mark.start.iterancestors(qn("w:tbl")), None) is not None
            found[mark.key] = mark.start if in_table else None
    return found


def _identity(synopsis: Synopsis, layout: Layout) -> Mapping[str, str]:
    blocks = [f"{block.marked_number}:{block.issued_hash}" for block in layout.blocks]
    outside = sorted({mark for _, mark in layout.outside})
    return {
        PROPERTY_KIND: FORM_KIND,
        PROPERTY_FORMAT: FORM_FORMAT,
        PROPERTY_REGISTER: _register_of(synopsis),
        PROPERTY_ROUND: synopsis.round.round_id,
        PROPERTY_DRAFT: synopsis.round.draft.draft_id,
        **dict(_portions(PROPERTY_BLOCKS, blocks)),
        **dict(_portions(PROPERTY_OUTSIDE, outside)),
    }


def _portions(name: str, entries: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The entries, joined, on as many numbered properties as their length asks for."""
    portion: list[str] = []
    count = 0
    for entry in entries:
        if portion and len(" ".join([*portion, entry])) > _PROPERTY_LENGTH:
            count += 1
            yield f"{name}_{count:03d}", " ".join(portion)
            portion = []
        portion.append(entry)
    if portion:
        yield f"{name}_{count + 1:03d}", " ".join(portion)
