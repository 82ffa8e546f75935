"""Filling a Word template with a page.

Templates are made to be changed by offices, in Word or WPS: so each is a file from outside. It passes the gate, may
name only what the page offers (``template_fields``), and is rendered in a sandbox.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from redline_plugin.documents.gate import OfficeLimits, open_office_file
from redline_plugin.documents.marks import MarkKind, Picture, PlacedMark, has_tokens, place_marks
from redline_plugin.documents.printed import finalize
from redline_plugin.documents.template_fields import (
    ALLOWED_FILTERS,
    ALLOWED_TESTS,
    Fields,
    ForbiddenTagError,
    UnknownFieldError,
    fields_of,
    used_fields,
)
from redline_plugin.errors import ErrorCode, InputError, RefusedError
from redline_plugin.resource_paths import resource_path

_TEMPLATE_LIMITS = OfficeLimits(file_mb=20, unpacked_mb=60, part_mb=8, entries=500)
_ATTACHED_TEMPLATE = "/attachedTemplate"


@dataclasses.dataclass(frozen=True)
class FilledForm:
    """A rendered document and the marks in it."""

    document: Document
    marks: tuple[PlacedMark, ...]


def default_template(name: str) -> Path:
    """The template that the plugin brings."""
    return resource_path("templates", f"{name}.docx")


def fill_template(
    template: Path,
    page: Any,
    required: Iterable[str],
    pictures: Mapping[str, Picture] | None = None,
) -> FilledForm:
    """Render ``template`` with ``page``, a dataclass; ``required`` names placeholders that must not be missing.

    Raises InputError: TEMPLATE_FIELD_UNKNOWN for a placeholder that the page does not have, TEMPLATE_UNREADABLE for
    anything else that is wrong with the template, MAPS_UNAVAILABLE for a broken picture.
    """
    _check_file(template)
    word = _WordTemplate(BytesIO(template.read_bytes()), fields_of(type(page)))
    try:
        context = {field.name: getattr(page, field.name) for field in dataclasses.fields(page)}
        word.render(context, _sandbox())
    except UnknownFieldError as error:
        raise InputError(ErrorCode.TEMPLATE_FIELD_UNKNOWN, path=str(template), field=str(error)) from error
    except (
        TemplateError,
        ForbiddenTagError,
        etree.LxmlError,
        OpcError,
        KeyError,
        ValueError,
        TypeError,
    ) as error:
        raise _unreadable(template, f"{type(error).__name__}: {error}") from error
    missing = sorted(set(required) - word.used)
    if missing:
        raise _unreadable(template, "missing: " + ", ".join(missing))
    document = word.docx
    _cut_links_to_outside(template, document)
    marks = place_marks(document, pictures or {})
    if any(
        has_tokens(part.blob) for part in document.part.package.iter_parts() if _is_other_text(part, document)
    ):
        raise _unreadable(template, "numbers and boxes only in the text, not in headers, footers and notes")
    return FilledForm(document, tuple(marks))


def check_every_row_once(template: Path, form: FilledForm, numbers: Iterable[str]) -> None:
    """Prove that no comment (or border segment) was lost or doubled between the records and the paper.

    Raises InputError: VALUE_INVALID for a number that two records share, TEMPLATE_UNREADABLE for a template that
    leaves records out or repeats some of them.
    """
    wanted = Counter(numbers)
    for number, count in wanted.items():
        if count > 1:
            raise InputError(
                ErrorCode.VALUE_INVALID,
                path=str(template),
                table="rows",
                row=number,
                field="number",
                value=number,
            )
    printed = Counter(mark.key for mark in form.marks if mark.kind is MarkKind.NUMBER)
    if set(printed) != set(wanted) or len(set(printed.values())) > 1:
        raise _unreadable(template, f"{len(printed)} of {len(wanted)} rows printed")


class _WordTemplate(DocxTemplate):
    """docxtpl, with every part checked before it is rendered and strict about the XML that comes out."""

    def __init__(self, template: BytesIO, fields: Fields) -> None:
        super().__init__(template)
        self.fields = fields
        self.used: set[str] = set()

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        self.used |= used_fields(jinja_env.parse(src_xml), self.fields)
        return super().render_xml_part(src_xml, part, context, jinja_env)

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Title and author are ours to set; what a template has there is no template."""

    def fix_tables(self, xml: str) -> Any:
        # docxtpl parses with recover=True: a row opened and not closed would silently swallow what follows.
        etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
        return super().fix_tables(xml)


def _is_other_text(part: Any, document: Document) -> bool:
    return part is not document.part and part.partname.endswith(".xml")


def _sandbox() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=finalize)
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in ALLOWED_FILTERS}
    environment.tests = {name: environment.tests[name] for name in ALLOWED_TESTS}
    return environment


def _check_file(template: Path) -> None:
    try:
        with open_office_file(template, _TEMPLATE_LIMITS) as file:
            if file.main_part() is None:
                raise _unreadable(template, "no Word document")
    except RefusedError as error:
        raise _unreadable(template, f"{error.code.value} {error.values.get('detail', '')}".strip()) from error


def _cut_links_to_outside(template: Path, document: Document) -> None:
    """An issued document must not make Word fetch anything, or tell where the office keeps its own template.

    Hyperlinks are followed only when clicked and may stay.
    """
    for part in document.part.package.iter_parts():
        for identity, relation in list(part.rels.items()):
            if not relation.is_external or relation.reltype == RELATIONSHIP_TYPE.HYPERLINK:
                continue
            if not relation.reltype.endswith(_ATTACHED_TEMPLATE):
                raise _unreadable(template, f"link to outside: {relation.target_ref}")
            del part.rels[identity]
            for element in list(part.element.iter(qn("w:attachedTemplate"))):
                element.getparent().remove(element)


def _unreadable(template: Path, detail: str) -> InputError:
    return InputError(ErrorCode.TEMPLATE_UNREADABLE, path=str(template), detail=detail)
