"""Files that a reviewer attaches: read with a limit, known by their first bytes, under names that any system takes."""

from __future__ import annotations

import re
from pathlib import Path

from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.model.evidence import ALLOWED_MEDIA_TYPES

_FIRST_BYTES = {
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "application/pdf": (b"%PDF-",),
    "image/tiff": (b"II*\x00", b"MM\x00*"),
}
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_LONGEST_NAME = 120


def read_evidence_file(path: Path, limit_mb: int) -> bytes:
    """The bytes of a file. Raises InputError: SOURCE_MISSING, SOURCE_UNREADABLE, FILE_TOO_LARGE."""
    try:
        size_mb = path.stat().st_size / 1e6
        if size_mb > limit_mb:
            raise InputError(
                ErrorCode.FILE_TOO_LARGE, path=str(path), size_mb=round(size_mb, 1), limit_mb=limit_mb
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(ErrorCode.SOURCE_MISSING, path=str(path)) from error
    except OSError as error:
        raise InputError(ErrorCode.SOURCE_UNREADABLE, path=str(path), detail=error.strerror or "") from error


def media_type_of(name: str, data: bytes) -> str:
    """What a file is where its ending and its first bytes agree on it; empty where they do not, or it is on no list."""
    for media_type, endings in ALLOWED_MEDIA_TYPES.items():
        if name.lower().endswith(endings) and data.startswith(_FIRST_BYTES[media_type]):
            return media_type
    return ""


def clean_name(name: str) -> str:
    """The name without what Windows forbids in names, without leading dots, not too long, with its ending."""
    stem, dot, ending = _FORBIDDEN.sub("_", name).lstrip(".").rpartition(".")
    return f"{stem[:_LONGEST_NAME]}{dot}{ending}"
