"""Fix on a copy of a draft what needs nobody's judgement; the draft itself is only read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from redline_plugin.documents.fix_log import write_fix_log
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.model.fix import DEFAULT_FIXES, FixKind, FixRecord, FixResult
from redline_plugin.model.source import LayerSource
from redline_plugin.steps.fix import fix_draft
from redline_plugin.steps.fixes.draft_in_repair import DraftInRepair
from redline_plugin.store.aliases import DRAFT_ALIASES
from redline_plugin.store.counties import read_counties
from redline_plugin.store.fixed_drafts import write_fixed_draft
from redline_plugin.store.polygon_layers import open_polygons, text_of
from redline_plugin.store.schema import FIXES
from redline_plugin.store.staging import prepare_folder


@dataclass(frozen=True)
class FixRequest:
    """The draft, the GeoPackage for its copy and the Excel file for the log; which fixes.

    ``counties``: where given, a patch without a county code gets that of the county that holds all of it.
    """

    draft: LayerSource
    output: Path
    log: Path
    kinds: tuple[FixKind, ...] = DEFAULT_FIXES
    counties: LayerSource | None = None


@dataclass(frozen=True)
class FixOutcome:
    """The copy, the log, and what was done or left, patch by patch."""

    output: Path
    log: Path
    records: tuple[FixRecord, ...]

    def count(self, result: FixResult) -> int:
        """How many records there are of a result."""
        return sum(record.result is result for record in self.records)


def fix(request: FixRequest, progress: Progress) -> FixOutcome:
    """Write the copy and its log.

    Raises InputError (OUTPUT_EXISTS where the copy or the log would take the draft's own place, and those of reading),
    WriteError, CancelledError.
    """
    for target in (request.output, request.log):
        if _is_same(target, Path(request.draft.path)):
            raise InputError(ErrorCode.OUTPUT_EXISTS, path=str(target))
        prepare_folder(target.parent)
    name = Path(request.draft.path).name
    progress.go_on(0.0, Step.READING, name=name)
    layer = open_polygons(request.draft)
    known = layer.known(DRAFT_ALIASES)
    rows = layer.read()
    counties = read_counties(request.counties) if request.counties else None
    draft = DraftInRepair(rows, known, _names_of(rows, known))
    if counties is not None:
        draft = replace(draft, counties=counties)
    progress.go_on(0.3, Step.FIXING, name=name)
    fixed, records = fix_draft(draft, request.kinds, progress.is_cancelled)
    progress.go_on(0.6, Step.WRITING_FILE, name=request.output.name)
    write_fixed_draft(request.output, fixed, layer.fields, _table(records))
    # From here on it is not stopped: a copy without its log would not say what was changed in it
    progress.report(0.9, Step.WRITING_FILE, name=request.log.name)
    write_fix_log(records, [kind for kind in FixKind if kind in request.kinds], name, request.log)
    progress.report(1.0, Step.DONE)
    return FixOutcome(request.output, request.log, records)


def _is_same(target: Path, draft: Path) -> bool:
    return target.exists() and draft.exists() and target.samefile(draft)


def _names_of(rows: pd.DataFrame, known: Mapping[str, str]) -> np.ndarray:
    """How people call each row: by its id or code."""
    return text_of(rows, known.get("id") or known.get("code"))


def _table(records: Sequence[FixRecord]) -> pd.DataFrame:
    frame = pd.DataFrame([asdict(record) for record in records], columns=list(FIXES.field_names()))
    for name in ("kind", "result"):
        frame[name] = [value.value for value in frame[name]]
    return frame
