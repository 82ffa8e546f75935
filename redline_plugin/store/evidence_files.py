"""Files that a reviewer attaches: read with a limit."""

from __future__ import annotations

from pathlib import Path

from redline_plugin.errors import ErrorCode, InputError


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
