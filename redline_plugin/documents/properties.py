"""Properties of a Word document: those that people see, and our own that travel with a form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from redline_plugin.documents.text import clean

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_ID = 2  # 0 and 1 are reserved


def document_bytes(document: Document) -> bytes:
    """The whole .docx."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def set_properties(document: Document, title: str, issuer: str) -> None:
    """Title, author and times; nothing of who happened to edit the template stays."""
    now = datetime.now(timezone.utc).replace(microsecond=0, tzinfo=None)
    core = document.core_properties
    core.title, core.author = clean(title)[:255], clean(issuer)[:255]
    core.subject = core.comments = core.keywords = core.category = core.last_modified_by = ""
    core.language = "zh-CN"
    core.created = core.modified = now
    core.revision = 1


def set_custom_properties(document: Document, values: Mapping[str, str]) -> None:
    """Add our own properties; WPS and Word leave properties that they do not know alone."""
    package = document.part.package
    part = next(
        (
            relation.target_part
            for relation in package.rels.values()
            if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES
        ),
        None,
    )
    if part is None:
        root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})
        part = Part(PackURI("/docProps/custom.xml"), _CONTENT_TYPE, b"", package)
        package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    else:
        root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    _put(root, values)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def read_custom_properties(root: Any) -> dict[str, str]:
    """The text properties of a ``docProps/custom.xml``."""
    return {
        entry.get("name", ""): "".join(entry.itertext()).strip()
        for entry in root
        if isinstance(entry.tag, str)
    }


def _put(root: Any, values: Mapping[str, str]) -> None:
    for entry in list(root):
        if entry.get("name") in values:
            root.remove(entry)
    taken = [int(entry.get("pid", "0")) for entry in root if entry.get("pid", "0").isdigit()]
    next_id = max([_FIRST_ID - 1, *taken]) + 1
    for identity, (name, value) in enumerate(values.items(), start=next_id):
        entry = etree.SubElement(
            root, f"{{{_CUSTOM}}}property", {"fmtid": _FORMAT_ID, "pid": str(identity), "name": name}
        )
        etree.SubElement(entry, f"{{{_TYPES}}}lpwstr").text = clean(value)
