"""Runs every job again and again on a disk that holds a little more each time; says what each run left behind.

A limit on the size of files stands for the disk: the system answers writes with an error. Run as a program, because
the limit is the process's: ``python full_disk.py WORK_FOLDER`` prints one JSON object.
"""

from __future__ import annotations

import json
import resource
import shutil
import signal
import sqlite3
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from redline_plugin.errors import RedlineError
from redline_plugin.jobs.check_draft import CheckRequest, check
from redline_plugin.jobs.export_documents import ExportRequest, export
from redline_plugin.jobs.import_decisions import import_decisions
from redline_plugin.jobs.match_borders import MatchRequest, match
from redline_plugin.jobs.merge_submissions import MergeRequest, merge, submissions_in
from redline_plugin.jobs.next_draft import make_next_draft
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.jobs.submit import SubmitRequest, submit
from redline_plugin.model.document import DocumentKind
from redline_plugin.model.round import Stage
from redline_plugin.model.source import LayerSource
from tests.data.tiny_province import build_tiny_province
from tests.hostile.processing.small_round import decide_all, play_counties

PAGE = 4096  # bytes, of a database


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file may grow beyond ``size`` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def content(path: Path) -> object:
    """What a file holds, far enough to see whether something is missing."""
    if path.suffix == ".gpkg":
        with closing(sqlite3.connect(path)) as connection:  # as any program that opens it would
            if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                return "broken"
            names = [
                name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            return {
                name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
                for name in sorted(names)
            }
    with zipfile.ZipFile(path) as archive:
        return "broken" if archive.testzip() else sorted(archive.namelist())


def files_in(folder: Path) -> dict[str, object]:
    """All files below a folder with what they hold. Opening a database takes back what was interrupted in it."""
    databases = {path: content(path) for path in folder.rglob("*.gpkg")}
    others = {path: content(path) for path in folder.rglob("*") if path.is_file() and path.suffix != ".gpkg"}
    return {str(path.relative_to(folder)): held for path, held in {**databases, **others}.items()}


def try_on_filling_disk(before: Path, work: Path, job: Callable[[Path], object]) -> dict[str, object]:
    """Run a job on copies of ``before`` while the disk holds more and more, until it succeeds.

    ``outcomes``: how often which error code or "done"; ``wrong``: sizes at which the job left files that are neither
    those of before nor those of a good run, or said "done" with something missing.
    """
    good = shutil.copytree(before, work / "good")
    started = files_in(good)
    job(good)
    meant = files_in(good)
    sizes = [path.stat().st_size for path in good.rglob("*") if path.is_file()]
    outcomes: dict[str, int] = {}
    wrong = []
    for size in _disk_sizes(sizes):
        folder = shutil.copytree(before, work / "tried")
        try:
            with disk_of(size):
                job(folder)
            outcome = "done"
        except RedlineError as error:
            outcome = error.code.value
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        left = files_in(folder)
        changed = {name: held for name, held in left.items() if started.get(name) != held}
        whole = all(
            held == meant.get(name) for name, held in changed.items() if not _is_updated(name, started)
        )
        if not whole or "broken" in left.values() or (outcome == "done" and left != meant):
            wrong.append([size, outcome, sorted(changed)])
        if outcome != "done" and _is_updated("register.gpkg", started):
            job(folder)
            if files_in(folder) != meant:
                wrong.append([size, outcome, "not mended by a second run"])
        shutil.rmtree(folder)
    shutil.rmtree(good)
    return {"outcomes": outcomes, "wrong": wrong}


def _disk_sizes(files: list[int]) -> list[int]:
    """Where it hurts: nothing fits, half of the largest file, the last pages of each; and enough for all."""
    near_the_end = {size - missing for size in files for missing in (PAGE, 1)}
    return sorted({0, max(files) // 2, *(size for size in near_the_end if size > 0), max(files) + 64 * PAGE})


def _is_updated(name: str, started: dict[str, object]) -> bool:
    """Files that a job changes in place, transaction by transaction, may stand at any of these."""
    return name in started and name.endswith(".gpkg")


def main(work: Path) -> dict[str, object]:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    province = build_tiny_province(work / "province")
    draft = LayerSource(str(province.draft))
    counties = LayerSource(str(province.counties), "counties")
    neighbours = LayerSource(str(province.neighbour_draft))
    silent = Progress()
    results: dict[str, object] = {}

    def tried(name: str, before: Path, job: Callable[[Path], object]) -> None:
        results[name] = try_on_filling_disk(before, work, job)

    empty = work / "empty"
    empty.mkdir()
    tried("check", empty, lambda at: check(CheckRequest(draft, counties, at / "f.gpkg"), silent))
    tried("match", empty, lambda at: match(MatchRequest(draft, counties, neighbours, at / "b.gpkg"), silent))
    tried("split", empty, lambda at: split(SplitRequest(draft, counties, at / "r", "t"), silent))

    round_ = work / "round"
    split(SplitRequest(draft, counties, round_, "t", neighbour_draft=neighbours), silent)
    package = play_counties(round_, work / "returned", province)
    reviewed = work / "reviewed"
    reviewed.mkdir()
    shutil.copy(package, reviewed / "p.gpkg")
    tried(
        "submit", reviewed, lambda at: submit(SubmitRequest(at / "p.gpkg", at / "out", "a", "u", "1"), silent)
    )

    shutil.rmtree(round_ / "packages")
    returned = submissions_in([work / "returned"])
    tried("merge", round_, lambda at: merge(MergeRequest(at / "register.gpkg", returned), silent))
    merge(MergeRequest(round_ / "register.gpkg", returned), silent)
    sheet = decide_all(round_ / "register.gpkg", work / "sheet.xlsx")
    tried("decide", round_, lambda at: import_decisions(at / "register.gpkg", sheet, silent))
    import_decisions(round_ / "register.gpkg", sheet, silent)
    tried(
        "next draft",
        round_,
        lambda at: make_next_draft(at / "register.gpkg", Stage.APPRAISAL, at / "next.gpkg", silent),
    )
    kinds = tuple(kind for kind in DocumentKind if kind is not DocumentKind.MAP_SHEET)  # QGIS draws these
    tried(
        "documents",
        round_,
        lambda at: export(ExportRequest(at / "register.gpkg", kinds, at / "documents", maps=False), silent),
    )
    return results


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
