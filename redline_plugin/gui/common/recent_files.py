"""The files that were opened last."""

from __future__ import annotations

import json
from pathlib import Path

from redline_plugin.settings import LAST_FOLDER, RECENT_FILES

_KEPT = 8


def recent_files() -> list[Path]:
    """The files opened last that are still there, the latest first."""
    return [path for path in _remembered() if path.is_file()]


def remember(path: Path) -> None:
    """Put a file at the head of the list, and start from its folder next time."""
    paths = [path, *(one for one in _remembered() if one != path)]
    RECENT_FILES.set(json.dumps([str(one) for one in paths[:_KEPT]], ensure_ascii=False))
    LAST_FOLDER.set(str(path.parent))


def _remembered() -> list[Path]:
    try:
        texts = json.loads(RECENT_FILES.get())
    except ValueError:  # edited by hand
        return []
    return [Path(text) for text in texts if isinstance(text, str)] if isinstance(texts, list) else []
