"""The jobs, called as windows and Processing call them: with maps and projects, each on what the one before left."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.case import COUNTIES_LAYER, Case, Facts, Work
from demo.office import fill_decisions
from demo.run import qgis
from redline_plugin.jobs.check_draft import CheckRequest
from redline_plugin.jobs.check_draft import check as check_job
from redline_plugin.jobs.export_documents import ExportRequest, export
from redline_plugin.jobs.import_decisions import export_decision_sheet, import_decisions
from redline_plugin.jobs.match_borders import MatchRequest
from redline_plugin.jobs.match_borders import match as match_job
from redline_plugin.jobs.merge_submissions import MergeRequest, submissions_in
from redline_plugin.jobs.merge_submissions import merge as merge_job
from redline_plugin.jobs.next_draft import make_next_draft
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest
from redline_plugin.jobs.split_by_county import split as split_job
from redline_plugin.jobs.submit import SubmitRequest
from redline_plugin.jobs.submit import submit as submit_job
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from redline_plugin.store.register import Register
from redline_plugin.store.schema import CONFLICTS

REGISTER = "register.gpkg"
SHEET = "decisions.xlsx"
NEXT_DRAFT = "next_draft.gpkg"
FINDINGS = "findings.gpkg"
SEGMENTS = "border_segments.gpkg"
_DOCUMENTS = (
    DocumentKind.SYNOPSIS,
    DocumentKind.COUNTY_REPLY,
    DocumentKind.BORDER_TABLE,
    DocumentKind.EXPERT_FORM,
)


@contextmanager
def check(case: Case, output: Path) -> Iterator[Work]:
    """All checks, with protected areas."""
    request = CheckRequest(
        LayerSource(str(case.draft)),
        LayerSource(str(case.counties), COUNTIES_LAYER),
        output / FINDINGS,
        LayerSource(str(case.protected_areas)),
    )

    def work() -> Facts:
        outcome = check_job(request, Progress())
        return {"findings": outcome.errors + outcome.warnings}

    yield work


@contextmanager
def split(case: Case, output: Path) -> Iterator[Work]:
    """Complete packages with index, styles and project, border segments and the register."""
    from redline_plugin.maps.package_project import ProjectMaker

    request = SplitRequest(
        LayerSource(str(case.draft)),
        LayerSource(str(case.counties), COUNTIES_LAYER),
        output,
        "性能测试轮次",
        Stage.CONSULTATION,
        neighbour_draft=LayerSource(str(case.neighbour_draft)),
        neighbour_counties=LayerSource(str(case.neighbour_counties), COUNTIES_LAYER),
        protected_areas=LayerSource(str(case.protected_areas)),
    )
    with qgis():

        def work() -> Facts:
            outcome = split_job(request, Progress(), ProjectMaker().project_of)
            megabytes = sum(path.stat().st_size for path in outcome.packages) / 1e6
            return {"packages": len(outcome.packages), "pieces": outcome.pieces, "MB": megabytes}

        yield work


@contextmanager
def split_alone(case: Case, output: Path) -> Iterator[Work]:
    """What the floor and the other tools do: no borders, no protected areas, no projects."""
    request = SplitRequest(
        LayerSource(str(case.draft)), LayerSource(str(case.counties), COUNTIES_LAYER), output, "性能测试轮次"
    )

    def work() -> Facts:
        outcome = split_job(request, Progress())
        return {"packages": len(outcome.packages), "pieces": outcome.pieces}

    yield work


@contextmanager
def match_borders(case: Case, output: Path) -> Iterator[Work]:
    """Our red line against the neighbours' along the whole border."""
    request = MatchRequest(
        LayerSource(str(case.draft)),
        LayerSource(str(case.counties), COUNTIES_LAYER),
        LayerSource(str(case.neighbour_draft)),
        output / SEGMENTS,
        LayerSource(str(case.neighbour_counties), COUNTIES_LAYER),
    )

    def work() -> Facts:
        return {"segments": match_job(request, Progress()).segments}

    yield work


@contextmanager
def submit(case: Case, output: Path) -> Iterator[Work]:
    """One county with much to say: the file to send and the form, without maps (documents are measured below)."""
    package = Path(shutil.copy(case.answered_package, output))
    request = SubmitRequest(package, output, "李秀英", "县环境保护局", "0351-7654321")

    def work() -> Facts:
        outcome = submit_job(request, Progress())
        return {"comments": outcome.comments, "MB": outcome.submission.stat().st_size / 1e6}

    yield work


@contextmanager
def merge(case: Case, output: Path) -> Iterator[Work]:
    """All that came back, into a fresh register."""
    register = Path(shutil.copy(case.result("bench.ours:split") / REGISTER, output))
    files = submissions_in([case.returned])

    def work() -> Facts:
        outcome = merge_job(MergeRequest(register, files), Progress())
        _require_all(outcome.accepted, len(files), outcome.refusals)
        return {"submissions": outcome.accepted, "comments": outcome.comments, "conflicts": outcome.conflicts}

    yield work


@contextmanager
def decide(case: Case, output: Path) -> Iterator[Work]:
    """A decision for every comment, from an Excel sheet."""
    register = Path(shutil.copy(case.result("bench.ours:merge") / REGISTER, output))
    empty = output / "empty.xlsx"
    export_decision_sheet(register, empty)
    with Register(register) as opened:
        conflicts = opened.frame(CONFLICTS)
    fill_decisions(empty, output / SHEET, {*conflicts["number_a"], *conflicts["number_b"]})

    def work() -> Facts:
        return {"decisions": import_decisions(register, output / SHEET, Progress()).applied}

    yield work


@contextmanager
def next_draft(case: Case, output: Path) -> Iterator[Work]:
    """The next draft with its ledger."""
    register = Path(shutil.copy(case.result("bench.ours:decide") / REGISTER, output))

    def work() -> Facts:
        outcome = make_next_draft(register, Stage.APPRAISAL, output / NEXT_DRAFT, Progress())
        return {"changed": outcome.changed_patches}

    yield work


@contextmanager
def documents(case: Case, output: Path) -> Iterator[Work]:
    """The consolidated comments, every county's form, the border table, the experts' form, with maps."""
    from redline_plugin.maps.map_picture import MapDrawer

    register = Path(shutil.copy(case.result("bench.ours:decide") / REGISTER, output))
    request = ExportRequest(register, _DOCUMENTS, output / "documents")
    with qgis():

        def work() -> Facts:
            outcome = export(request, Progress(), MapDrawer().draw_map)
            return {"documents": len(outcome.documents)}

        yield work


def _require_all(accepted: int, files: int, refusals: tuple) -> None:
    if accepted != files:
        raise RuntimeError(f"{files - accepted} of {files} submissions were not taken in: {refusals[:3]}")
