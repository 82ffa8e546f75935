"""How a text is written into the XML of a template."""

from __future__ import annotations

from html import escape

from redline_plugin.documents.text import clean


def escaped(text: str) -> str:
    """The text with everything escaped that XML or docxtpl (``{_{``, ``}_}``) would take for its own."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")


class _Printed:
    """A text that is XML already; jinja asks for ``__html__`` and escapes no further."""

    def __init__(self, xml: str) -> None:
        self._xml = xml

    def __html__(self) -> str:
        return self._xml

    def __str__(self) -> str:
        return self._xml


def finalize(value: object) -> object:
    """Clean and escape every text that a template prints; marks bring their own XML."""
    return value if hasattr(value, "__html__") else _Printed(escaped(clean(str(value))))
