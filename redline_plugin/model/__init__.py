"""Nouns of the consultation: frozen records and enums. No Qt, no QGIS, no GDAL, no files.

Codes stored in files are the enum *values* (English, stable); what a person reads comes from ``words.labels`` in the
windows and from ``documents.vocabulary`` in the documents.
"""
