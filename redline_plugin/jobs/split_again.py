"""Split again after a late change of the draft: only the units it concerns get a new package, all else stays valid."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from redline_plugin.documents.reissue_list import NAME, write_reissue_csv, write_reissue_list
from redline_plugin.errors import ErrorCode, InputError, RedlineError
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.splitting.border import border_segments
from redline_plugin.jobs.splitting.cutting import CutDraft, cut_draft
from redline_plugin.jobs.splitting.manner import Manner, neighbour_layers
from redline_plugin.jobs.splitting.packaging import PackageMaker, write_packages
from redline_plugin.jobs.splitting.sources import Sources, open_neighbours
from redline_plugin.jobs.splitting.units import unit_rows
from redline_plugin.model.comment import Comment
from redline_plugin.model.event import EventKind
from redline_plugin.model.intake import Note
from redline_plugin.model.package import PackageProject, PackageState
from redline_plugin.model.reference_layer import ReferenceLayer
from redline_plugin.model.reissue import Reissue, ReissuedUnit
from redline_plugin.model.round import DraftRef, Round
from redline_plugin.model.source import LayerSource
from redline_plugin.model.submission import ReviewMark
from redline_plugin.model.unit import Remit, Unit
from redline_plugin.steps.draft_changes import AffectedPatches, changes_for, unaffected
from redline_plugin.steps.remits import asked_remits
from redline_plugin.store import register_answers as answers
from redline_plugin.store.carried_answers import carry_answer
from redline_plugin.store.counties import take_counties
from redline_plugin.store.draft_differences import affected_patches
from redline_plugin.store.drafts import open_draft
from redline_plugin.store.meta import round_values
from redline_plugin.store.new_register import RegisterContent, complete_register
from redline_plugin.store.piece_store import PieceStore, UnitPieces, piece_store
from redline_plugin.store.reference_layers import References, open_references
from redline_plugin.store.register import Register, now
from redline_plugin.store.replaced_draft import Replacement, replace_draft, roll_back
from redline_plugin.store.schema import COUNTY, PACKAGES, PROTECTED_AREAS, UNITS
from redline_plugin.store.staging import prepare_folder
from redline_plugin.store.unfinished_issue import UnfinishedIssue, unfinished_issue
from redline_plugin.store.unfinished_round import PACKAGES_FOLDER


@dataclass(frozen=True)
class SplitAgainRequest:
    """The round's register and the draft as it is now.

    ``counties``: only where a county line moved; the counties must be the same. ``output``: the folder of the round,
    with its ``packages`` (None: where the register is). What went along the first time goes along again: the
    neighbours' layers and the reference layers are given anew; protected areas, the margin and what becomes of slivers
    are as the register holds them.
    """

    register: Path
    draft: LayerSource
    counties: LayerSource | None = None
    output: Path | None = None
    neighbour_draft: LayerSource | None = None
    neighbour_counties: LayerSource | None = None
    reference_layers: tuple[ReferenceLayer, ...] = ()


@dataclass(frozen=True)
class SplitAgainOutcome:
    """Who was asked anew; ``packages`` in the order of ``reissue.units``. Where nothing changed, no list is written."""

    register: Path
    packages: tuple[Path, ...]
    reissue: Reissue
    sheet: Path | None = None
    table: Path | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class _Standing:
    """The round as its register holds it."""

    round: Round
    manner: Manner
    units: pd.DataFrame  # with their numbers so far
    known: Mapping[str, Unit]
    counties: pd.DataFrame
    remits: tuple[Remit, ...]
    packages: pd.DataFrame
    protected_areas: pd.DataFrame
    answered: frozenset[str]
    comments: tuple[Comment, ...]
    marks: tuple[tuple[str, ReviewMark], ...]  # with the code of the unit
    changes: int  # of the draft before this one

    def issue_of(self, code: str) -> int:
        """The latest issue of a unit's package."""
        return int(self.packages.loc[self.packages["county_code"] == code, "issue"].max())

    def content_of(self, code: str) -> str | None:
        """The hash of the pieces in the package of a unit that counts."""
        rows = self.packages[self.packages["state"] == PackageState.ISSUED.value]
        return dict(zip(rows["county_code"], rows["content_hash"])).get(code)


def split_again(
    request: SplitAgainRequest,
    progress: Progress,
    project_of: Callable[[PackageProject], bytes] | None = None,
) -> SplitAgainOutcome:
    """Make the packages anew of the units whose pieces changed, and put the draft into the register.

    Each gets an issue of its own number, key and id, with the comments that the unit had sent; the earlier package is
    marked as replaced. Packages, answers and decisions of all other units stay as they are. Killed at any moment the
    register is the old one or the new one, and the next run does the whole.

    Raises InputError: those of layers; COUNTIES_OTHER; LAYERS_MISSING (the round was made with further layers);
    DRAFT_OTHER where another program changed the draft meanwhile; WriteError; CancelledError.
    """
    output = request.output or request.register.parent
    progress.go_on(0.0, Step.READING, name=request.register.name)
    standing = _standing(request.register)
    _require_layers(request, standing)
    beside = output / PACKAGES_FOLDER
    with ExitStack() as opened:
        work = opened.enter_context(unfinished_issue(output))
        store = opened.enter_context(piece_store(work.folder / "pieces.sqlite"))
        sources = _sources(request, standing, progress)
        references = opened.enter_context(
            open_references(request.reference_layers, work.folder, beside, progress.is_cancelled)
        )
        slivers = standing.manner.line_slivers
        cut = cut_draft(sources, request.draft, slivers, work.register, store, progress)
        if cut.ref == standing.round.draft and request.counties is None:
            return _nothing_changed(request, standing)
        progress.go_on(0.56, Step.MATCHING_BORDERS)
        maker = _maker(standing, sources, cut, references, project_of)
        reissue = _make(request, standing, cut, maker, work, store, progress)
        progress.go_on(0.95, Step.WRITING_REGISTER)
        references.copy_beside(prepare_folder(beside))
        places = work.publish(set(standing.packages["package_id"]))
        sheet, table = _write_lists(reissue, output, standing.changes + 1)
        drafts = Replacement(standing.round.draft, cut.ref, reissue.at)
        try:
            replace_draft(request.register, work.register, drafts)
        except BaseException:
            _take_back(request.register, standing.round.draft, (sheet, table, *places))
            raise
    progress.report(1.0, Step.DONE)
    by_name = {path.name: path for path in places}
    packages = tuple(by_name[one.file_name] for one in reissue.units)
    return SplitAgainOutcome(request.register, packages, reissue, sheet, table, sources.notes)


def _standing(path: Path) -> _Standing:
    roll_back(path)
    with Register(path) as register:
        units = register.frame(UNITS)
        accepted = answers.accepted_answers(register)
        return _Standing(
            round=register.round,
            manner=Manner.read(register.meta),
            units=units.set_index("county_code"),
            known=register.units(),
            counties=register.counties()[[*COUNTY.field_names(), "geometry"]],
            remits=asked_remits(units),
            packages=register.frame(PACKAGES),
            protected_areas=register.frame(PROTECTED_AREAS),
            answered=frozenset(accepted),
            comments=answers.comments(register),
            marks=answers.marks_by_unit(register),
            changes=sum(event.kind is EventKind.DRAFT_REPLACED for event in register.events()),
        )


def _require_layers(request: SplitAgainRequest, standing: _Standing) -> None:
    given = {layer.name for layer in request.reference_layers}
    missing = [name for name in standing.manner.reference_layers if name not in given]
    again = neighbour_layers(request.neighbour_draft, request.neighbour_counties)
    missing += [name for name in standing.manner.neighbour_layers if name not in again]
    if missing:
        raise InputError(ErrorCode.LAYERS_MISSING, path=str(request.register), names=", ".join(missing))


def _sources(request: SplitAgainRequest, standing: _Standing, progress: Progress) -> Sources:
    progress.go_on(0.01, Step.READING, name=request.draft.path)
    draft = open_draft(request.draft)
    counties = standing.counties
    noticed: tuple[Note, ...] = ()
    if request.counties is not None:
        counties, noticed = take_counties(request.counties)
        counties = counties.sort_values("county_code", ignore_index=True)
        other = set(counties["county_code"]) ^ set(standing.counties["county_code"])
        if other:
            raise InputError(
                ErrorCode.COUNTIES_OTHER, path=request.counties.path, codes=", ".join(sorted(other))
            )
    other_counties, neighbours, more = open_neighbours(
        request.neighbour_draft, request.neighbour_counties, counties
    )
    return Sources(
        draft, counties, other_counties, neighbours, standing.protected_areas, standing.remits, noticed + more
    )


def _take_back(register: Path, earlier: DraftRef, files: Sequence[Path]) -> None:
    """Remove what the register was not told of: a list of what did not happen would send people out, and answers to
    packages that nobody knows would be refused. Nothing goes where the register cannot say that it is the old one."""
    with suppress(RedlineError), Register(register) as opened:
        if opened.round.draft == earlier:
            for file in files:
                file.unlink(missing_ok=True)


def _nothing_changed(request: SplitAgainRequest, standing: _Standing) -> SplitAgainOutcome:
    reissue = Reissue(standing.round, standing.round.draft, now(), (), len(standing.remits))
    return SplitAgainOutcome(request.register, (), reissue)


def _maker(
    standing: _Standing,
    sources: Sources,
    cut: CutDraft,
    references: References,
    project_of: Callable[[PackageProject], bytes] | None,
) -> PackageMaker:
    """What all new packages are made from, for every unit."""
    return PackageMaker(
        sources=sources,
        segments=border_segments(sources, cut.near_border),
        round=replace(standing.round, draft=cut.ref, issued_at=now()),
        margin_m=standing.manner.margin_m,
        project_of=project_of,
        issues={remit.code: standing.issue_of(remit.code) + 1 for remit in standing.remits},
        references=references,
    )


def _make(
    request: SplitAgainRequest,
    standing: _Standing,
    cut: CutDraft,
    maker: PackageMaker,
    work: UnfinishedIssue,
    store: PieceStore,
    progress: Progress,
) -> Reissue:
    """The new packages and the register that brings the new draft, both still aside."""
    counted = {remit.code: store.of_unit(remit) for remit in standing.remits}
    attributes = [one.name for one in maker.sources.draft.fields]
    concerned = tuple(
        remit
        for remit in standing.remits
        if counted[remit.code].content_hash(attributes) != standing.content_of(remit.code)
    )
    for_them = replace(maker, sources=replace(maker.sources, remits=concerned))
    packages, _ = write_packages(work, for_them, store, progress)
    content = RegisterContent(
        round=maker.round,
        values=round_values(maker.round),
        units=unit_rows(maker.sources, store, counted),
        protected_areas=standing.protected_areas.iloc[:0],  # stay as they are
        border_segments=maker.segments,
        packages=packages,
        line_slivers=cut.slivers,
        notes=maker.sources.notes,
    )
    complete_register(work.register, store.path, content)
    by_kind = any(remit.protected_area_kinds for remit in concerned)
    affected = affected_patches(request.register, work.register, with_shapes=by_kind)
    units = tuple(
        _reissued(remit, row, standing, counted[remit.code], affected)
        for remit, row in zip(concerned, packages.to_dict("records"))
    )
    _carry_answers(request.register, units, standing, affected, work.packages)
    untouched = len(standing.remits) - len(units)
    return Reissue(maker.round, standing.round.draft, maker.round.issued_at, units, untouched)


def _reissued(
    remit: Remit,
    package: Mapping[str, Any],
    standing: _Standing,
    pieces: UnitPieces,
    affected: AffectedPatches,
) -> ReissuedUnit:
    before = standing.units.loc[remit.code]
    return ReissuedUnit(
        unit=standing.known[remit.code],
        issue=int(package["issue"]),
        file_name=package["file_name"],
        pieces_before=int(before["patches"]),
        pieces_after=pieces.count,
        area_before_km2=float(before["red_line_km2"]),
        area_after_km2=pieces.area_km2,
        patches=changes_for(remit, affected, standing.protected_areas),
        had_answered=remit.code in standing.answered,
    )


def _carry_answers(
    register: Path,
    units: Sequence[ReissuedUnit],
    standing: _Standing,
    affected: AffectedPatches,
    packages: Path,
) -> None:
    """What a unit had said goes into its new package; marks only on pieces that nothing happened to."""
    for one in units:
        code = one.unit.county_code
        comments = [comment for comment in standing.comments if comment.county_code == code]
        marks = [mark for unit, mark in standing.marks if unit == code]
        kept = unaffected([mark.piece_id for mark in marks], affected)
        marks = [mark for mark, keep in zip(marks, kept) if keep]
        if comments or marks:
            carry_answer(packages / one.file_name, register, comments, marks)


def _write_lists(reissue: Reissue, output: Path, change: int) -> tuple[Path, Path]:
    """Named by the number of the change: what a killed run wrote is written over by the next."""
    stem = f"{NAME}_第{change}次调整"
    sheet, table = output / f"{stem}.xlsx", output / f"{stem}.csv"
    write_reissue_list(reissue, sheet)
    write_reissue_csv(reissue, table)
    return sheet, table
