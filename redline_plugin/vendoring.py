"""The Word and Excel libraries that the zip brings, for a QGIS whose Python lacks them.

``make package`` puts python-docx, docxtpl and openpyxl (pure Python, with their licences) into ``_vendor``; the
repository has no such folder and takes them from its environment. ``_vendor`` goes to the *end* of ``sys.path``:
a library that QGIS has wins, nothing of another plugin's is hidden, and the libraries, which import each other
by their own names, stay as published.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path

from redline_plugin.errors import ErrorCode, LibraryError

VENDORED = Path(__file__).resolve().parent / "_vendor"

# Module -> (version needed, a file or folder of it that an unrelated or ancient package of that name lacks)
_DOCUMENT_LIBRARIES = {
    "docx": ("1.1", "oxml"),
    "docxtpl": ("0.18", "richtext.py"),
    "openpyxl": ("3.1", "cell"),
    # These two every QGIS has (it depends on them itself), so the zip does not bring them.
    "lxml": ("3.1", "etree*"),
    "jinja2": ("3", "sandbox.py"),
}


def provide_libraries() -> None:
    """Makes docx, docxtpl and openpyxl importable, importing none. Runs when ``documents`` is first imported.

    Raises:
        LibraryError: ``LIBRARY_MISSING`` for what neither QGIS nor the zip has, ``LIBRARY_BROKEN`` where
            another package of the same name stands in the way.
    """
    if VENDORED.is_dir() and str(VENDORED) not in sys.path:
        sys.path.append(str(VENDORED))
        importlib.invalidate_caches()
    for name, (needed, part) in _DOCUMENT_LIBRARIES.items():
        found = importlib.util.find_spec(name)
        if found is None:
            raise LibraryError(ErrorCode.LIBRARY_MISSING, name=name, needed=needed, detail="")
        if not any(any(Path(folder).glob(part)) for folder in found.submodule_search_locations or ()):
            raise LibraryError(ErrorCode.LIBRARY_BROKEN, name=name, detail=found.origin or "")


def withdraw_libraries() -> None:
    """Takes ``_vendor`` out of ``sys.path`` again, when the plugin is unloaded."""
    if str(VENDORED) in sys.path:
        sys.path.remove(str(VENDORED))
