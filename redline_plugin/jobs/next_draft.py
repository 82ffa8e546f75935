"""Apply the confirmed decisions: the next draft, the origin of every change, and the area ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from redline_plugin.documents.ledger_sheet import write_ledger
from redline_plugin.errors import ErrorCode, InputError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.register_summary import counting_decisions
from redline_plugin.model.comment import AREA_ROLES, KINDS_ABOUT_A_FIELD, Comment, Role
from redline_plugin.model.decision import VERDICTS_THAT_CHANGE_THE_DRAFT, Decision, DecisionState
from redline_plugin.model.event import EventKind
from redline_plugin.model.patch_type import TYPE_NAMES
from redline_plugin.model.round import Round, Stage
from redline_plugin.model.summary import Ledger, LedgerRow, LineageRow
from redline_plugin.model.unit import Unit
from redline_plugin.steps.integrity.fingerprint import content_hash
from redline_plugin.steps.revise import Revision, revise
from redline_plugin.steps.revision.stated_area import with_stated_areas
from redline_plugin.steps.summarise import adopted_shapes
from redline_plugin.store import register_answers as answers
from redline_plugin.store.aliases import DRAFT_ALIASES, matched_fields
from redline_plugin.store.next_drafts import write_next_draft
from redline_plugin.store.register import Register
from redline_plugin.store.staging import prepare_folder

_ADOPTION_COLUMNS = ["comment_id", "number", "county_code", "role", "patch_id", "geometry"]
_CHANGE_COLUMNS = ["comment_id", "number", "patch_id", "field", "value"]


@dataclass(frozen=True)
class NextDraftOutcome:
    """Where the next draft and its ledger stand; ``unapplied``: numbers of adopted areas that changed nothing."""

    output: Path
    ledger: Path
    changed_patches: int
    unapplied: tuple[str, ...]
    revision: Revision
    record: Ledger


def make_next_draft(register_path: Path, stage: Stage, output: Path, progress: Progress) -> NextDraftOutcome:
    """Write the next draft (GeoPackage: layers ``draft`` and ``lineage``) and the ledger (xlsx) beside it.

    Only confirmed decisions are applied. Raises InputError: NO_DECISIONS (none confirmed that changes the draft),
    DECISIONS_CONTRADICT; RedlineError LEDGER_DOES_NOT_TIE; WriteError; CancelledError.
    """
    prepare_folder(output.parent)
    progress.go_on(0.0, Step.READING, name=register_path.name)
    with Register(register_path, update=True) as register:
        comments = answers.comments(register)
        applied = _confirmed(register, comments)
        if not applied:
            raise InputError(ErrorCode.NO_DECISIONS, path=str(register_path))
        draft, fields = register.draft()
        counties = register.counties()
        names = matched_fields([field.name for field in fields], DRAFT_ALIASES)
        progress.go_on(0.3, Step.REVISING)
        revision = revise(
            draft,
            _adoptions(comments, applied),
            _changes(comments, applied, names),
            counties[["county_code", "geometry"]],
            twins=_twins(names),
            is_cancelled=progress.is_cancelled,
        )
        patches = with_stated_areas(revision.patches, draft, names.get("stated_area", ""))
        record = _record(register.round, stage, revision, register.units(), comments, applied, patches)
        progress.go_on(0.8, Step.WRITING_FILE, name=output.name)
        write_next_draft(output, patches, fields, _lineage_frame(revision, record))
        ledger = output.with_name(f"{output.stem}_面积台账.xlsx")
        write_ledger(record, ledger)
        with register.transaction():
            fingerprint = content_hash(patches, [field.name for field in fields])
            register.log(EventKind.DRAFT_REVISED, stage.value, fingerprint)
    progress.report(1.0, Step.DONE)
    return NextDraftOutcome(
        output, ledger, len(revision.changed_patch_ids), revision.unapplied, revision, record
    )


def _confirmed(register: Register, comments: tuple[Comment, ...]) -> dict[str, Decision]:
    decisions = counting_decisions(register, comments)
    return {
        comment_id: decision
        for comment_id, decision in decisions.items()
        if decision.state is DecisionState.CONFIRMED and decision.verdict in VERDICTS_THAT_CHANGE_THE_DRAFT
    }


def _adoptions(comments: tuple[Comment, ...], decisions: Mapping[str, Decision]) -> pd.DataFrame:
    rows = [
        (
            comment.comment_id,
            comment.number,
            comment.county_code,
            role.value,
            _target(comment, role),
            shape,
        )
        for comment in comments
        for role in AREA_ROLES
        for shape in adopted_shapes(comment, decisions.get(comment.comment_id), role)
    ]
    return pd.DataFrame(rows, columns=_ADOPTION_COLUMNS, dtype=object)


def _target(comment: Comment, role: Role) -> str:
    """The patch that ground brought in is to join: the one patch that the comment names."""
    return comment.patch_ids[0] if role is Role.BRING_IN and len(comment.patch_ids) == 1 else ""


def _changes(
    comments: tuple[Comment, ...], decisions: Mapping[str, Decision], names: Mapping[str, str]
) -> pd.DataFrame:
    rows = []
    for comment in comments:
        if comment.comment_id not in decisions or comment.kind not in KINDS_ABOUT_A_FIELD:
            continue
        field, value = comment.field_name, comment.proposed_value
        for patch in comment.patch_ids:
            rows.append((comment.comment_id, comment.number, patch, field, value))
            if field in ("type_code", names.get("type_code")) and "type" in names and value in TYPE_NAMES:
                # The type stands twice in a draft, as a code and in words: both must say the same
                rows.append((comment.comment_id, comment.number, patch, names["type"], TYPE_NAMES[value]))
    return pd.DataFrame(rows, columns=_CHANGE_COLUMNS, dtype=object)


def _twins(names: Mapping[str, str]) -> dict[str, str]:
    return {names[ours]: ours for ours in ("code", "name", "type_code", "county_code") if ours in names}


def _record(
    round_: Round,
    stage: Stage,
    revision: Revision,
    units: Mapping[str, Unit],
    comments: tuple[Comment, ...],
    decisions: Mapping[str, Decision],
    patches: pd.DataFrame,
) -> Ledger:
    by_id = {comment.comment_id: comment for comment in comments}
    codes = dict(zip(patches["patch_id"], patches["code"]))
    rows = tuple(
        LedgerRow(
            unit=units.get(row.county_code, Unit(row.county_code, row.county_code)),
            type_code=row.type_code,
            before_km2=row.before_m2 / 1e6,
            out_km2=row.out_m2 / 1e6,
            in_km2=row.in_m2 / 1e6,
            after_km2=row.after_m2 / 1e6,
        )
        for row in revision.ledger.itertuples(index=False)
    )
    lineage = tuple(
        LineageRow(
            patch_id=row.patch_id,
            patch_code=codes.get(row.patch_id) or row.patch_id,
            county_code=row.county_code,
            role=row.role,
            area_km2=row.area_m2 / 1e6,
            number=by_id[row.comment_id].number,
            verdict=decisions[row.comment_id].verdict,
            reason=decisions[row.comment_id].reason,
        )
        for row in revision.lineage.itertuples(index=False)
    )
    return Ledger(round_, stage.value, rows, lineage)


def _lineage_frame(revision: Revision, record: Ledger) -> pd.DataFrame:
    frame = revision.lineage.copy()
    frame["area_km2"] = frame["area_m2"] / 1e6
    frame["verdict"] = [row.verdict.value for row in record.lineage]
    frame["reason"] = [row.reason for row in record.lineage]
    return frame
