"""The area ledger (面积台账): per county and type, what was, what went out and came in, and what is now.

The columns are measured apart from each other: before and after on the patches of the two drafts, out and in on the
pieces of the lineage. So that they tie out is a proof, not a definition.
"""

from __future__ import annotations

import pandas as pd

from redline_plugin.errors import ErrorCode, RedlineError

LEDGER_COLUMNS = ("county_code", "type_code", "before_m2", "out_m2", "in_m2", "after_m2")
RELATIVE_TOLERANCE = 1e-9
FLOOR_M2 = 1e-3  # a cut is exact to 1e-8 m: some 1e-6 m² for each place where a line is cut, whatever the patch's size

_KEYS = ["county_code", "type_code"]


def balance(before: pd.DataFrame, out: pd.DataFrame, into: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The ledger, sorted by county and type; each argument has rows of county_code, type_code and area_m2.

    Raises: RedlineError LEDGER_DOES_NOT_TIE (county_code, type_code, difference_m2) where after − before and in − out
    differ by more than 1e-9 of the larger of before and after, plus a thousandth of a square metre.
    """
    columns = {"before_m2": before, "out_m2": out, "in_m2": into, "after_m2": after}
    sums = {name: frame.groupby(_KEYS)["area_m2"].sum().astype(float) for name, frame in columns.items()}
    ledger = pd.concat(sums, axis=1).fillna(0.0).sort_index().rename_axis(_KEYS).reset_index()
    _require_tie(ledger)
    return ledger[list(LEDGER_COLUMNS)]


def _require_tie(ledger: pd.DataFrame) -> None:
    off = ledger["after_m2"] - ledger["before_m2"] - ledger["in_m2"] + ledger["out_m2"]
    allowed = RELATIVE_TOLERANCE * ledger[["before_m2", "after_m2"]].max(axis=1) + FLOOR_M2
    for row in ledger[off.abs() > allowed].itertuples():
        raise RedlineError(
            ErrorCode.LEDGER_DOES_NOT_TIE,
            county_code=row.county_code,
            type_code=row.type_code,
            difference_m2=float(off[row.Index]),
        )
