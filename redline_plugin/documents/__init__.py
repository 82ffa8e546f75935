"""The only place that knows Word and Excel: records → .docx/.xlsx and back. The documents are Chinese, in the official
format (GB/T 9704-2012), so nothing here is translated.

Importing it makes sure that the Word and Excel libraries are there: QGIS's own, or those that the zip brings. Raises
LibraryError where one is missing.
"""

from redline_plugin.vendoring import provide_libraries

provide_libraries()
