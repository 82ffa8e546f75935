"""Map pictures for documents, layer styles, and the QGIS project inside a package (QGIS core, no windows)."""
