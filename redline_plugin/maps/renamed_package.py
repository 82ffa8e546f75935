"""Opening the project inside a package whose file was renamed or copied.

Such a project names its layers' file, which is the package itself, as it was called when the project was made. QGIS
asks us about every path while it reads a project: the package's old name is answered with the one it has now. A copy
that lies beside the original must show its own content, so the answer does not wait until the old file is gone.

Imported when QGIS starts: nothing heavy here.
"""

from __future__ import annotations

import os
import posixpath
import re

from qgis.core import QgsPathResolver, QgsProject
from qgis.PyQt.QtCore import QUrl, QUrlQuery

from redline_plugin.maps.catalogue import PACKAGE_LAYERS
from redline_plugin.model.reference_layer import TABLE_PREFIX

# Where the project says under which name it was made
PROJECT_SCOPE, FILE_NAME_ENTRY = "Redline", "/file_name"
_STORAGE = "geopackage:"
_BEFORE_DRIVE = re.compile(r"^/(?=[A-Za-z]:/)")  # geopackage:/C:/...
_OWN_TABLES = {table for layer in PACKAGE_LAYERS for table in layer.needs()}
# QGIS 3.22 asks about the whole source of a layer, 3.40 about the file alone
_SOURCE = re.compile(r"^\./(?P<file>[^/|]+)(?P<layer>\|layername=(?P<table>[^|]+).*)?$", re.DOTALL)


def register() -> str:
    """Begin to answer; returns what ``unregister`` needs. Call it when the plugin is loaded."""
    return QgsPathResolver.setPathPreprocessor(_answer)


def unregister(identifier: str) -> None:
    """Stop answering. Call it when the plugin is taken out."""
    QgsPathResolver.removePathPreprocessor(identifier)


def _answer(path: str) -> str:
    project = QgsProject.instance()
    recorded, _ = project.readEntry(PROJECT_SCOPE, FILE_NAME_ENTRY)
    return resolve_renamed_package(path, package_of(project.fileName()), recorded)


def package_of(project_file: str) -> str:
    """The GeoPackage in which a project is stored; empty where it is stored elsewhere."""
    if not project_file.startswith(_STORAGE):
        return ""
    url = QUrl.fromEncoded(project_file.encode("utf-8"))
    if not QUrlQuery(url.query()).hasQueryItem("projectName"):
        return ""
    return _BEFORE_DRIVE.sub("", url.path())


def resolve_renamed_package(path: str, package: str, recorded: str) -> str:
    """The path of a layer in the project that ``package`` holds, with the package's present name.

    ``recorded`` is the name under which the project was made; empty in a project that is not ours. Another file is
    taken for the package where it is not there: a project saved under a second name refers to that one. Any other path
    comes back as it is.
    """
    source = _SOURCE.match(path)
    if not (package and recorded) or source is None or (source["layer"] and not _is_own(source["table"])):
        return path
    if source["file"] != recorded and _lies_beside(package, source["file"]):
        return path
    return f"./{posixpath.basename(package)}{source['layer'] or ''}"


def _is_own(table: str) -> bool:
    return table in _OWN_TABLES or table.startswith(TABLE_PREFIX)


def _lies_beside(package: str, name: str) -> bool:
    return os.path.exists(os.path.join(os.path.dirname(package), name))
