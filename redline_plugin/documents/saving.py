"""Putting a finished document in its place: whoever looks sees the old one or the new one, never half of one."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from redline_plugin.errors import ErrorCode, WriteError
from redline_plugin.store.staging import staged_file


def save_document(path: Path, content: bytes) -> None:
    """Write a whole .docx or .xlsx, once it is proved that every part of it can be read.

    Raises WriteError (WRITTEN_FILE_BROKEN and those of ``staged_file``); ``path`` then still holds what it held.
    """
    path = Path(path)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            broken = archive.testzip()
    except zipfile.BadZipFile as error:
        raise WriteError(ErrorCode.WRITTEN_FILE_BROKEN, path=str(path), detail=str(error)) from error
    if broken is not None:
        raise WriteError(ErrorCode.WRITTEN_FILE_BROKEN, path=str(path), detail=broken)
    with staged_file(path) as temporary:
        temporary.write_bytes(content)
