"""Split a draft by county: one package for each unit asked, and the register that will take back what they answer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict

import pandas as pd

from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.splitting.border import border_segments
from redline_plugin.jobs.splitting.cutting import CutDraft, cut_draft
from redline_plugin.jobs.splitting.manner import Manner
from redline_plugin.jobs.splitting.packaging import PackageMaker, hash_of_frames, write_packages
from redline_plugin.jobs.splitting.request import SplitOutcome, SplitRequest
from redline_plugin.jobs.splitting.sources import Sources, open_sources
from redline_plugin.jobs.splitting.units import unit_rows
from redline_plugin.model.identity import new_id
from redline_plugin.model.package import PackageProject
from redline_plugin.model.round import Round
from redline_plugin.steps.integrity.fingerprint import canonical_json
from redline_plugin.store.meta import round_values
from redline_plugin.store.new_register import RegisterContent, complete_register
from redline_plugin.store.piece_store import PieceStore, piece_store
from redline_plugin.store.reference_layers import References, open_references
from redline_plugin.store.register import now
from redline_plugin.store.schema import FORMAT_VERSION
from redline_plugin.store.staging import flush_meanwhile, prepare_folder
from redline_plugin.store.unfinished_round import (
    PACKAGES_FOLDER,
    REGISTER_NAME,
    unfinished_round,
)

__all__ = ["PACKAGES_FOLDER", "REGISTER_NAME", "SplitOutcome", "SplitRequest", "split"]


def split(
    request: SplitRequest,
    progress: Progress,
    project_of: Callable[[PackageProject], bytes] | None = None,
) -> SplitOutcome:
    """Split the draft by county into ``output/packages`` and write ``output/register.gpkg``.

    ``project_of`` makes the QGIS project inside each package (``maps.package_project``); without it packages carry
    styles only. Everything is written aside and moved into place at the end, so a cancelled or failed run leaves the
    folder as it was; what a killed one left, the next run of the same request goes on with.

    Raises InputError for a layer that cannot be taken, WriteError (OUTPUT_EXISTS where the folder already holds a
    register, whose answers must not be lost, or packages of another round, which would lie among the new ones),
    CancelledError.
    """
    places = request.output / PACKAGES_FOLDER
    with ExitStack() as opened:
        work = opened.enter_context(unfinished_round(request.output))
        store = opened.enter_context(piece_store(work.folder / "pieces.sqlite"))
        sources = open_sources(request, progress)
        references = opened.enter_context(
            open_references(request.reference_layers, work.folder, places, progress.is_cancelled)
        )
        cut = cut_draft(sources, request.draft, request.line_slivers, work.register, store, progress)
        flush_meanwhile(work.register)
        progress.go_on(0.56, Step.MATCHING_BORDERS)
        segments = border_segments(sources, cut.near_border)
        round_ = work.begin(
            _key(request, sources, cut, segments, references, project_of is not None), _round(request, cut)
        )
        maker = PackageMaker(sources, segments, round_, request.margin_m, project_of, references=references)
        packages, counted = write_packages(work, maker, store, progress)
        progress.go_on(0.95, Step.WRITING_REGISTER)
        units = unit_rows(sources, store, counted)
        content = _register_content(request, sources, cut, segments, round_, packages, units)
        complete_register(work.register, store.path, content)
        progress.go_on(0.99, Step.WRITING_REGISTER)
        references.copy_beside(prepare_folder(places))
        work.publish()
        outcome = _outcome(request, sources, packages, store)
    progress.report(1.0, Step.DONE)
    return outcome


def _round(request: SplitRequest, cut: CutDraft) -> Round:
    return Round(new_id(), request.title, request.stage, request.issuer, now(), request.deadline, cut.ref)


def _key(
    request: SplitRequest,
    sources: Sources,
    cut: CutDraft,
    segments: pd.DataFrame,
    references: References,
    with_project: bool,
) -> str:
    """A hash of all that goes into the packages: where it is the same, packages made before may be used again."""
    frames = (sources.counties, sources.other_counties, sources.protected_areas, segments)
    made_from = [
        FORMAT_VERSION,
        [request.title, request.stage.value, request.issuer, request.deadline],
        asdict(cut.ref),
        hash_of_frames(*frames),
        [asdict(remit) for remit in sources.remits],
        references.stamp(),
        request.margin_m,
        asdict(request.line_slivers),
        with_project,
    ]
    return hashlib.sha256(canonical_json(made_from)).hexdigest()


def _register_content(
    request: SplitRequest,
    sources: Sources,
    cut: CutDraft,
    segments: pd.DataFrame,
    round_: Round,
    packages: pd.DataFrame,
    units: pd.DataFrame,
) -> RegisterContent:
    first_county = sources.counties.iloc[0]
    province = {name: first_county[name] for name in ("prov_code", "prov_name")}
    return RegisterContent(
        round=round_,
        values={**round_values(round_), **province, **Manner.of(request).values()},
        units=units,
        protected_areas=sources.protected_areas,
        border_segments=segments,
        packages=packages,
        line_slivers=cut.slivers,
        notes=sources.notes,
    )


def _outcome(
    request: SplitRequest, sources: Sources, packages: pd.DataFrame, store: PieceStore
) -> SplitOutcome:
    pieces, area_km2, unassigned_km2 = store.totals()
    return SplitOutcome(
        output=request.output,
        register=request.output / REGISTER_NAME,
        packages=tuple(request.output / PACKAGES_FOLDER / name for name in packages["file_name"]),
        pieces=pieces,
        area_km2=area_km2,
        unassigned_km2=unassigned_km2,
        notes=sources.notes,
    )
