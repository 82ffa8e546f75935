"""In which encoding the table of a shapefile is to be read, whatever QGIS did before.

Three traps. Many Chinese programs write GBK and do not say so, or say “ANSI”, which means GBK on a Chinese Windows and
which GDAL takes for Latin; and some say what is not true. QGIS, as soon as it opens a shapefile, tells GDAL for the
rest of the session to read the bytes of all shapefiles as they are: names would turn into nonsense without a word, and
Chinese names of fields end the program in newer versions of GDAL. And what was cut inside a character is no text to
GDAL. So the encoding is said at each opening; and what is not plain UTF-8, GDAL is told to hand over byte by byte (as
Latin-1, in which each byte is a character) and it is decoded here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.store.dbase import CutBytes, table_text
from redline_plugin.store.encodings import (
    USUAL,
    UTF8,
    Reading,
    codec_of,
    decoded,
    is_certain,
    readings,
    stated_encoding,
)

_BYTE_BY_BYTE = "ISO-8859-1"
_SAMPLES = 5
_LONGEST = 40  # characters of a sample


@dataclass(frozen=True)
class ShapefileText:
    """How the text of one shapefile is read.

    ``encoding``: as Python names it; ``stated``: what the file says (empty: nothing of worth); ``is_declared``: whether
    a person said it; ``field_names``, ``texts``: what is not plain ASCII.
    """

    path: str
    encoding: str
    stated: str
    is_declared: bool
    field_names: tuple[CutBytes, ...]
    texts: tuple[CutBytes, ...]

    @cached_property
    def is_plain(self) -> bool:
        """Whether GDAL can read it as it is: plain ASCII, or whole UTF-8 without anything cut."""
        if self.encoding != UTF8:
            return self.says_nothing
        return not any(_is_cut(text, UTF8) for text in (*self.field_names, *self.texts))

    @property
    def says_nothing(self) -> bool:
        """Whether all of it is plain ASCII, so that the encoding does not matter."""
        return not self.texts and not self.field_names

    def cut_names(self) -> tuple[str, ...]:
        """Names of fields that lost a part of a character, as far as they go."""
        cut = (name for name in self.field_names if _is_cut(name, self.encoding))
        return tuple(decoded(name, self.encoding) or "" for name in cut)

    def options(self) -> list[str]:
        """For GDAL's opening of the file."""
        return [f"ENCODING={UTF8 if self.is_plain else _BYTE_BY_BYTE}"]

    def names(self, as_given: Iterable[str]) -> list[str]:
        """The names of the fields; of two that became alike by being cut the later gets a number."""
        names: list[str] = []
        for name in as_given:
            plain = self._name(name)
            number, free = 1, plain
            while free.casefold() in {one.casefold() for one in names}:
                number += 1
                free = f"{plain}_{number}"
            names.append(free)
        return names

    def column(self, as_given: np.ndarray) -> np.ndarray:
        """The values of a text field; each distinct one is decoded once."""
        if self.is_plain:
            return as_given
        codes, distinct = pd.factorize(as_given)  # None is -1: the last one
        texts = np.array([*(self._value(one) for one in distinct.tolist()), None], dtype=object)
        return texts[codes]

    def sample(self, encoding: str = "") -> tuple[str, ...]:
        """Some texts, as they read in an encoding; what does not fit shows as �."""
        codec = encoding or self.encoding
        texts = self.texts or self.field_names
        some = texts[:: max(1, len(texts) // _SAMPLES)][:_SAMPLES]
        return tuple(_as_far_as_it_goes(text, codec)[:_LONGEST] for text in some)

    def _name(self, as_given: str) -> str:
        if self.is_plain or as_given.isascii():
            return as_given
        return decoded(CutBytes(as_given.encode("latin-1"), True), self.encoding) or as_given

    def _value(self, as_given: str) -> str:
        if as_given.isascii():
            return as_given
        return decoded(CutBytes(as_given.encode("latin-1"), True), self.encoding) or ""


def shapefile_text(path: str, answer: str = "") -> ShapefileText | None:
    """How a ``.shp`` is to be read; None for anything else, and where there is no table to look at.

    ``answer``: the encoding that a person said. Raises InputError: ENCODING_UNKNOWN (none fits, or not one that reads
    like Chinese), ENCODING_WRONG (the bytes are not in the one that was said).
    """
    text, found = looked_at(path)
    if text is None:
        return None
    if answer:
        return _as_answered(text, answer)
    if not is_certain(found[0], text.stated, (*text.field_names, *text.texts)):
        raise InputError(
            ErrorCode.ENCODING_UNKNOWN, path=path, sample=_quoted(text.sample()), encodings=", ".join(USUAL)
        )
    return text


def looked_at(path: str) -> tuple[ShapefileText | None, list[Reading]]:
    """The best guess, and all encodings tried, the best first."""
    table = table_text(path) if path.lower().endswith(".shp") else None
    if table is None:
        return None, []
    names = tuple(name for name in table.names if not name.value.isascii())
    stated = stated_encoding(table.cpg, table.language)
    found = readings((*names, *table.texts), stated)
    return ShapefileText(path, found[0].encoding, stated, False, names, table.texts), found


def text_options(path: str) -> list[str]:
    """Options for GDAL's opening of a file: the encoding of a shapefile, none for anything else."""
    text, _ = looked_at(path)
    return text.options() if text else []


def _as_answered(text: ShapefileText, answer: str) -> ShapefileText:
    codec = codec_of(answer)
    if not codec:
        usual = ", ".join(USUAL)
        raise InputError(ErrorCode.ENCODING_ANSWER_UNKNOWN, path=text.path, encoding=answer, encodings=usual)
    said = replace(text, encoding=codec, is_declared=True)
    wrong = next((one for one in (*said.field_names, *said.texts) if decoded(one, codec) is None), None)
    if wrong is not None:
        sample = _as_far_as_it_goes(wrong, codec)
        raise InputError(ErrorCode.ENCODING_WRONG, path=text.path, encoding=answer, sample=sample[:_LONGEST])
    return said


def _is_cut(text: CutBytes, encoding: str) -> bool:
    return decoded(CutBytes(text.value, False), encoding) is None


def _as_far_as_it_goes(text: CutBytes, encoding: str) -> str:
    whole = decoded(text, encoding)
    return text.value.decode(encoding, "replace") if whole is None else whole


def _quoted(sample: Iterable[str]) -> str:
    return ", ".join(sample)
