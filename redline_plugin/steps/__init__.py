"""Verbs, in the order of the flow: check, split, match_borders, review, submit, merge, find_conflicts, decide, revise,
summarise. Records and shapely/pandas in, records out: no files, no Qt, no QGIS. The folders hold what the
verbs are made of."""
