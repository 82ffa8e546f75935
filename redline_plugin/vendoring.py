"""The Word and Excel libraries that the zip brings, for a QGIS whose Python lacks them.

``make package`` puts python-docx, docxtpl and openpyxl (pure Python, with their licences) into ``_vendor``; the
repository has no such folder and takes them from its environment. ``_vendor`` goes to the *end* of ``sys.path``:
a library that QGIS has wins, nothing of another plugin's is hidden, and the libraries, which import each other
by their own names, stay as published.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from redline_plugin.errors import ErrorCode, LibraryError

VENDORED = Path(__file__).resolve().parent / "_vendor"

# The module, and a part of it that an unrelated or ancient package of the same name does not have.
REQUIRED = {"docx": "docx.oxml", "docxtpl": "docxtpl.richtext", "openpyxl": "openpyxl.cell"}
# What these need and every QGIS has (QGIS itself depends on them), so the zip does not bring it.
FROM_QGIS = ("lxml", "jinja2")


def provide_libraries() -> None:
    """Makes docx, docxtpl and openpyxl importable. Called before anything in ``documents`` imports them.

    Raises:
        LibraryError: ``LIBRARY_MISSING`` for what neither QGIS nor the zip has, ``LIBRARY_BROKEN`` where
            another package of the same name stands in the way.
    """
    if VENDORED.is_dir() and str(VENDORED) not in sys.path:
        sys.path.append(str(VENDORED))
        importlib.invalidate_caches()
    for name in (*FROM_QGIS, *REQUIRED):
        if importlib.util.find_spec(name) is None:
            raise LibraryError(ErrorCode.LIBRARY_MISSING, name=name, needed="Word, Excel")
    for name, part in REQUIRED.items():
        if not _is_package_with(part):
            spec = importlib.util.find_spec(name)
            raise LibraryError(ErrorCode.LIBRARY_BROKEN, name=name, detail=spec.origin if spec else "")


def withdraw_libraries() -> None:
    """Takes ``_vendor`` out of ``sys.path`` again, when the plugin is unloaded."""
    if str(VENDORED) in sys.path:
        sys.path.remove(str(VENDORED))


def _is_package_with(part: str) -> bool:
    try:
        return importlib.util.find_spec(part) is not None
    except ModuleNotFoundError:  # the parent is a single file, not a package
        return False
