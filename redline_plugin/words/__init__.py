"""What people read in the windows: words for codes, errors and findings, in the language QGIS runs in.

The documents are Chinese whatever QGIS runs in, so their words are in ``documents.vocabulary``, not here.
"""
