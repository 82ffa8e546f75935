"""Text on its way into a document and out of one."""

from __future__ import annotations

import re
import unicodedata

MARK_OPEN = "\ufdd0"
MARK_CLOSE = "\ufdd1"

# Not allowed in XML, or without a place in an official document: control characters, halves of surrogate pairs,
# noncharacters (two of them carry our own marks) and the characters that turn the reading direction round.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff]+")


def clean(text: str) -> str:
    """The text as a document can hold it: one kind of line end, no characters that XML forbids."""
    return _UNPRINTABLE.sub("", _LINE_END.sub("\n", text))


def plain(text: str) -> str:
    """For comparing what people type: full-width letters and digits made half-width, white space dropped."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def lines_joined(*parts: str) -> str:
    """The parts that say something, each on its own line."""
    return "\n".join(part for part in parts if part)
