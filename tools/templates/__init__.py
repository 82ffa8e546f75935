"""Builds the Word templates of ``resources/templates``: ``python -m tools.templates``.

The templates are committed, because offices change them; this builds the ones the plugin ships, so that a change of
their looks can be reviewed as text.
"""
