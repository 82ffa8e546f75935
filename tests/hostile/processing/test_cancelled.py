"""“Cancel” at every step of every job: nothing is left that was not there, nothing that was there is changed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from redline_plugin.errors import CancelledError
from redline_plugin.jobs.check_draft import CheckRequest, check
from redline_plugin.jobs.check_report import CheckReportRequest, write_check_report
from redline_plugin.jobs.export_documents import ExportRequest, export
from redline_plugin.jobs.fix_draft import FixRequest, fix
from redline_plugin.jobs.import_decisions import import_decisions
from redline_plugin.jobs.import_opinions import import_opinions
from redline_plugin.jobs.match_borders import MatchRequest, match
from redline_plugin.jobs.merge_submissions import MergeRequest, merge
from redline_plugin.jobs.next_draft import make_next_draft
from redline_plugin.jobs.progress import Progress, Step
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.jobs.submit import SubmitRequest, submit
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from tests.hostile.processing.conftest import PlayedRound
from tests.hostile.processing.small_round import decide_all

Job = Callable[[PlayedRound, Path, Progress], Any]


class Counting(Progress):
    """Counts the steps told."""

    def __init__(self) -> None:
        self.told: list[tuple[float, Step]] = []

    def report(self, fraction: float, step: Step, **values: Any) -> None:
        self.told.append((fraction, step))


class CancelAfter(Progress):
    """Goes on for some steps, then says that the person pressed “Cancel”."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def report(self, fraction: float, step: Step, **values: Any) -> None:
        self._left -= 1

    def is_cancelled(self) -> bool:
        return self._left <= 0


def sources(played: PlayedRound) -> dict[str, LayerSource]:
    province = played.province
    return {
        "draft": LayerSource(str(province.draft)),
        "counties": LayerSource(str(province.counties), "counties"),
    }


def register_of(played: PlayedRound) -> Path:
    return played.folder / "register.gpkg"


def split_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    split(SplitRequest(**sources(played), output=at / "round", title="t"), progress)


def check_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    check(CheckRequest(**sources(played), findings=at / "findings.gpkg"), progress)


def report_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    request = CheckReportRequest(played.folder / "findings.gpkg", at / "report")
    write_check_report(request, progress)


def fix_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    draft = sources(played)["draft"]
    fix(FixRequest(draft, at / "fixed.gpkg", at / "fixed.xlsx"), progress)


def match_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    neighbours = LayerSource(str(played.province.neighbour_draft))
    match(MatchRequest(**sources(played), neighbour_draft=neighbours, output=at / "border.gpkg"), progress)


def submit_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    submit(SubmitRequest(played.package, at / "out", "张三", "环保局", "1"), progress)


def merge_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    merge(MergeRequest(register_of(played), played.submissions), progress)


def decisions_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    import_decisions(register_of(played), played.folder / "sheet.xlsx", progress)


def next_draft_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    make_next_draft(register_of(played), Stage.APPRAISAL, at / "next.gpkg", progress)


def documents_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    kinds = tuple(kind for kind in DocumentKind if kind is not DocumentKind.MAP_SHEET)  # QGIS draws these
    export(ExportRequest(register_of(played), kinds, at / "documents", maps=False), progress)


def opinions_job(played: PlayedRound, at: Path, progress: Progress) -> None:
    import_opinions(register_of(played), (played.folder / "form.docx",), progress)


def prepare(played: PlayedRound, job: Job) -> None:
    """Bring the round to where the job comes in."""
    silent = Progress()
    register = register_of(played)
    if job is report_job:
        check_job(played, played.folder, silent)
    if job in (decisions_job, next_draft_job, documents_job, opinions_job):
        merge(MergeRequest(register, played.submissions), silent)
        decide_all(register, played.folder / "sheet.xlsx")
    if job in (next_draft_job, documents_job, opinions_job):
        import_decisions(register, played.folder / "sheet.xlsx", silent)
    if job is opinions_job:
        request = ExportRequest(register, (DocumentKind.EXPERT_FORM,), played.folder, maps=False)
        export(request, silent).documents[0].rename(played.folder / "form.docx")


JOBS = (
    check_job,
    report_job,
    fix_job,
    split_job,
    match_job,
    submit_job,
    merge_job,
    decisions_job,
    next_draft_job,
    documents_job,
    opinions_job,
)


def content_of(folder: Path) -> dict[str, Any]:
    """Every file; of a database its rows, because merely opening one changes its bytes."""
    return {str(path.relative_to(folder)): rows_of(path) for path in folder.rglob("*") if path.is_file()}


def rows_of(path: Path) -> Any:
    if path.suffix != ".gpkg":
        return path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        ours = [name for name in tables if not name.startswith(("gpkg_", "rtree_", "sqlite_"))]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in ours}


# Taking answers in is whole file by file, not as one: a province's photos do not fit into one transaction
ALL_OR_NOTHING = tuple(job for job in JOBS if job is not merge_job)


@pytest.mark.parametrize("job", ALL_OR_NOTHING, ids=lambda job: job.__name__)
def test_cancelled_at_any_step(job: Job, played: PlayedRound, tmp_path: Path) -> None:
    prepare(played, job)
    before = content_of(played.folder)
    outputs = tmp_path / "outputs"
    outputs.mkdir()
    cancelled = 0
    for steps in range(100):
        try:
            job(played, outputs, CancelAfter(steps))
        except CancelledError:
            cancelled += 1
        else:
            break
        assert [path for path in outputs.rglob("*") if path.is_file()] == [], f"left after {steps} steps"
        assert content_of(played.folder) == before, f"changed after {steps} steps"
    assert cancelled >= 2, "the job never asks"


def test_merging_goes_on_from_where_it_was_cancelled(played: PlayedRound, tmp_path: Path) -> None:
    """Half-way the register holds whole answers and their conflicts; merged again it is as if nothing had happened."""
    told = ("comments", "comment_areas", "evidence", "conflicts")
    whole = Path(shutil.copytree(played.folder, tmp_path / "whole"))
    merge(MergeRequest(whole / "register.gpkg", played.submissions), Progress())
    meant = rows_of(whole / "register.gpkg")
    for steps in range(len(played.submissions)):
        folder = Path(shutil.copytree(played.folder, tmp_path / f"cancelled-{steps}"))
        request = MergeRequest(folder / "register.gpkg", played.submissions)
        with pytest.raises(CancelledError):
            merge(request, CancelAfter(steps))
        assert len(rows_of(request.register)["submissions"]) == steps
        assert [path for path in folder.glob("*") if path.suffix == ".xlsx"] == []
        merge(request, Progress())
        held = rows_of(request.register)
        assert {name: len(held[name]) for name in told} == {name: len(meant[name]) for name in told}


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.__name__)
def test_progress_runs_forward_to_the_end(job: Job, played: PlayedRound, tmp_path: Path) -> None:
    prepare(played, job)
    counting = Counting()
    job(played, tmp_path / "outputs", counting)
    fractions = [fraction for fraction, _ in counting.told]
    assert fractions == sorted(fractions)
    assert counting.told[0][0] == 0
    assert counting.told[-1] == (1.0, Step.DONE)
