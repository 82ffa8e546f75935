"""In which encoding Chinese text was written: what fits its bytes strictly, and reads like Chinese.

Strictly: each value decodes without a fault, but for a last character that was cut in two because the value fills its
place. Reads like Chinese: most of its characters are those that GB 2312 holds in its first level (the 3755 usual ones).
Bytes of the one encoding read in the other give rare characters, where they can be read at all.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

from redline_plugin.store.dbase import CutBytes

UTF8, GBK = "UTF-8", "GB18030"
USUAL = (UTF8, GBK, "BIG5")  # what tables of Chinese offices are written in, the likelier first
_LANGUAGES = {0x4D: GBK, 0x7A: GBK, 0x4F: "BIG5", 0x78: "BIG5"}  # a table's byte for its language
# What programs write without knowing better: it says nothing where the text does not bear it out
_EMPTY_WORDS = {"iso8859-1", "cp1252", "ascii", "latin-1"}
_FIRST_LEVEL = range(0xB0, 0xD8)  # rows of GB 2312 with the usual characters
_SIGNS = range(0xA1, 0xAA)  # its rows with punctuation, digits, letters
_CLEARLY_BETTER = 0.25
_LIKE_CHINESE = 0.5
_ENOUGH = 8  # characters to judge by
_JUDGED = 2000  # texts looked at for it


@dataclass(frozen=True)
class Reading:
    """One encoding, and how well the text reads in it (0 … 1); ``fits``: it decodes strictly; ``beyond_ascii``: by how
    many characters that was judged."""

    encoding: str
    fits: bool
    likeness: float
    beyond_ascii: int


def codec_of(name: str) -> str:
    """Python's name for what a .cpg or a person calls an encoding; empty for none that is known. GBK and GB 2312 are
    read as GB 18030, which holds them."""
    text = re.sub(r"^(ansi|oem|windows|cp|ms)[ _-]*(?=\d)", "", name.strip(), flags=re.IGNORECASE)
    known = {"65001": UTF8, "54936": GBK, "936": GBK, "950": "BIG5", "88591": "iso8859-1"}
    try:
        found = codecs.lookup(known.get(text, f"cp{text}" if text.isdigit() else text)).name
    except (LookupError, ValueError):
        return ""
    same = {"gbk": GBK, "gb2312": GBK, "gb18030": GBK, "utf-8": UTF8, "utf-8-sig": UTF8, "big5": "BIG5"}
    return same.get(found, found)


def stated_encoding(cpg: str, language: int) -> str:
    """What a table says of itself: its .cpg before the byte in its header; empty where it says nothing of worth."""
    stated = codec_of(cpg) if cpg else _LANGUAGES.get(language, "")
    return "" if stated in _EMPTY_WORDS else stated


def decoded(text: CutBytes, encoding: str) -> str | None:
    """The text, without what is left of a character cut in two; None where it is not in this encoding."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return decoder.decode(text.value, final=not text.is_full)
    except UnicodeDecodeError:
        return None


def readings(texts: Sequence[CutBytes], stated: str) -> list[Reading]:
    """The usual encodings and the stated one, the best first: those that fit, by how Chinese the text reads."""
    names = dict.fromkeys((stated, *USUAL) if stated else USUAL)
    found = [_reading(name, texts) for name in names]
    # What is stated wins unless another one is clearly better
    return sorted(
        found,
        key=lambda one: (one.fits, one.likeness + (_CLEARLY_BETTER if one.encoding == stated else 0)),
        reverse=True,
    )


def is_certain(reading: Reading, stated: str, texts: Sequence[CutBytes]) -> bool:
    """Whether text may be read so without asking anybody."""
    if not reading.fits:
        return False
    if not reading.beyond_ascii:  # nothing but ends of characters that were cut: nothing can be read wrongly
        return True
    characters = sum(len(text.value) for text in texts) / 2
    return bool(reading.encoding == stated or reading.likeness >= _LIKE_CHINESE or characters < _ENOUGH)


def _reading(encoding: str, texts: Sequence[CutBytes]) -> Reading:
    fits = _fits(encoding, texts)
    some = texts[:: max(1, len(texts) // _JUDGED)]
    plain = "".join(decoded(text, encoding) or "" for text in some)
    beyond = [character for character in plain if character > "\x7f"]
    usual = sum(_is_usual(character) or _is_told_by_utf8(character, encoding) for character in beyond)
    return Reading(encoding, fits, usual / len(beyond) if beyond else 0.0, len(beyond))


def _fits(encoding: str, texts: Sequence[CutBytes]) -> bool:
    whole = b"\n".join(
        text.value for text in texts if not text.is_full
    )  # no encoding has it inside a character
    if decoded(CutBytes(whole, False), encoding) is None:
        return False
    return all(decoded(text, encoding) is not None for text in texts if text.is_full)


def _is_told_by_utf8(character: str, encoding: str) -> bool:
    """Rare characters count, too, where UTF-8 gives them: its three bytes begin where GB 2312 has no usual character,
    so that text in GBK comes out so by accident only where it is all rare itself."""
    return encoding == UTF8 and "\u4e00" <= character <= "\u9fff"


def _is_usual(character: str) -> bool:
    row = character.encode("gb2312", "ignore")[:1]
    return bool(row) and (row[0] in _FIRST_LEVEL or row[0] in _SIGNS)
