"""Fix in a draft what needs nobody's judgement, and tell of each patch what was done or left.

Overlaps, slivers, patches given twice and whatever else decides about ground is never fixed here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping

import pandas as pd

from redline_plugin.errors import CancelledError
from redline_plugin.model.fix import FixKind, FixRecord
from redline_plugin.steps.fixes.codes import code_texts, county_codes, type_codes
from redline_plugin.steps.fixes.draft_in_repair import DraftInRepair, Fixed
from redline_plugin.steps.fixes.shapes import broken_shapes
from redline_plugin.steps.fixes.stated_areas import stated_areas
from redline_plugin.steps.fixes.vertices import duplicate_vertices
from redline_plugin.steps.split import never_cancelled

# In this order: codes are read plain, vertices of shapes that are valid by now, counties and areas of the shapes as
# they end up
FIXES: Mapping[FixKind, Callable[[DraftInRepair], Fixed]] = {
    FixKind.CODE_TEXT: code_texts,
    FixKind.TYPE_CODE: type_codes,
    FixKind.GEOMETRY: broken_shapes,
    FixKind.DUPLICATE_VERTICES: duplicate_vertices,
    FixKind.COUNTY_CODE: county_codes,
    FixKind.STATED_AREA: stated_areas,
}


def fix_draft(
    draft: DraftInRepair, kinds: Collection[FixKind], is_cancelled: Callable[[], bool] = never_cancelled
) -> tuple[pd.DataFrame, tuple[FixRecord, ...]]:
    """The rows with these kinds of fixes applied, and a record for each patch and fix.

    Order, number and names of rows and columns stay; so does every value and shape without a record. Fixing what was
    fixed changes nothing. Raises CancelledError.
    """
    records: list[FixRecord] = []
    for kind, fix in FIXES.items():
        if kind not in kinds:
            continue
        if is_cancelled():
            raise CancelledError
        rows, done = fix(draft)
        draft = dataclasses.replace(draft, rows=rows)
        records += done
    return draft.rows, tuple(records)
