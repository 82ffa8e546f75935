"""Values put into sentences: one line each, no control characters, and nothing that fails for lack of a value."""

from __future__ import annotations

import errno
import os
import unicodedata
from collections.abc import Iterable
from typing import Any

from redline_plugin.words.translation import tr

_LONGEST = 300  # characters of one value: a cell from a hostile file may hold a million
_LISTED = 20


class Values(dict):
    """For ``str.format_map``: a value that was not given shows as “?”, for a message must never fail itself."""

    def __missing__(self, key: str) -> str:
        return "?"


def shown(value: Any) -> str:
    """A value as text of one line, shortened, without control or direction characters that could mislead."""
    text = " ".join(str(value).split())
    text = "".join(one for one in text if unicodedata.category(one)[0] != "C")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def joined(values: str | Iterable[Any]) -> str:
    """Several values in a row; text is taken as it is."""
    if isinstance(values, (str, int)):
        return shown(values)
    texts = [shown(value) for value in values]
    more = [] if len(texts) <= _LISTED else ["…"]
    return tr(", ").join(texts[:_LISTED] + more)


def detail_in_words(detail: str) -> str:
    """What the system or a library said, in the reader's language where it is one of the usual things."""
    known = {
        os.strerror(errno.EACCES): tr("no right to do so"),
        os.strerror(errno.EPERM): tr("no right to do so"),
        os.strerror(errno.ENOENT): tr("no such file or folder"),
        os.strerror(errno.ENOTDIR): tr("a file stands where a folder should be"),
        os.strerror(errno.EISDIR): tr("a folder stands where the file should be"),
        os.strerror(errno.EEXIST): tr("a file of that name stands there"),
        os.strerror(errno.EROFS): tr("the disk is write-protected"),
        os.strerror(errno.ENOSPC): tr("the disk is full"),
        os.strerror(errno.EFBIG): tr("the file would be too large"),
        os.strerror(errno.ENAMETOOLONG): tr("the name is too long"),
        os.strerror(errno.EIO): tr("the disk does not answer"),
        "disk I/O error": tr("the disk does not answer"),
        "attempt to write a readonly database": tr("the disk is write-protected"),
        "not SQLite": tr("it is not a GeoPackage"),
        "content": tr("its content differs"),
        "name": tr("its name is not allowed"),
    }
    return known.get(detail, detail)
