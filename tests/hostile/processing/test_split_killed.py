"""A split that is killed: old packages or new ones, never half; a second run goes on where it stopped."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from redline_plugin.errors import CancelledError, ErrorCode, WriteError
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import PACKAGES_FOLDER, REGISTER_NAME, SplitRequest, split
from redline_plugin.jobs.splitting import packaging
from redline_plugin.model.source import LayerSource
from redline_plugin.store import unfinished_round as rounds
from redline_plugin.store.packages import open_package
from redline_plugin.store.register import Register
from redline_plugin.store.schema import PACKAGES
from tests.data.tiny_province import COUNTY_CODES, TinyProvince, build_tiny_province

_KILLED = """
import os, sys
from pathlib import Path
from redline_plugin.jobs.progress import Progress
from redline_plugin.jobs.split_by_county import SplitRequest, split
from redline_plugin.jobs.splitting import packaging
from redline_plugin.model.source import LayerSource
from redline_plugin.store import unfinished_round as rounds

where, at, draft, counties, output, title = sys.argv[1], int(sys.argv[2]), *sys.argv[3:]

def die_after(function, calls):
    left = [calls]
    def called(*arguments, **named):
        if left[0] == 0:
            os.kill(os.getpid(), 9)
        left[0] -= 1
        return function(*arguments, **named)
    return called

if where == "written":  # packages are on the disk, and so many of them noted
    rounds.UnfinishedRound.finish = die_after(rounds.UnfinishedRound.finish, at)
elif where == "while writing":
    packaging.write_package = die_after(packaging.write_package, at)
elif where == "moved":  # so many files in their places
    rounds.os.replace = die_after(os.replace, at)
elif where == "cut":
    from redline_plugin.jobs.splitting import cutting
    cutting.PieceStore.append = die_after(cutting.PieceStore.append, at)
elif where == "cleaning up":
    rounds.shutil.rmtree = die_after(rounds.shutil.rmtree, at)
split(SplitRequest(LayerSource(draft), LayerSource(counties, "counties"), Path(output), title), Progress())
"""
TITLE = "被打断的轮次"
MOMENTS = [
    ("cut", 0),
    ("while writing", 0),
    ("while writing", 2),
    ("written", 0),
    ("written", 1),
    ("written", 3),
    ("moved", 0),
    ("moved", 1),
    ("moved", 3),
    ("moved", 4),
]


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> TinyProvince:
    return build_tiny_province(tmp_path_factory.mktemp("province"))


@pytest.fixture
def request_(province: TinyProvince, tmp_path: Path) -> SplitRequest:
    return SplitRequest(
        LayerSource(str(province.draft)),
        LayerSource(str(province.counties), "counties"),
        tmp_path / "一轮",
        TITLE,
    )


def kill(repository: Path, request: SplitRequest, where: str, at: int) -> None:
    arguments = [request.draft.path, request.counties.path, str(request.output), request.title]
    command = [sys.executable, "-c", _KILLED, where, str(at), *arguments]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr[-2000:]


def packages_in(output: Path) -> list[Path]:
    return sorted((output / PACKAGES_FOLDER).glob("*.gpkg"))


def rows_of(path: Path) -> dict[str, list]:
    """What a package holds that does not change from run to run."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {
            table: connection.execute(f'SELECT * FROM "{table}"').fetchall()
            for table in ("patches", "county", "neighbours", "border_segments", "rtree_patches_geom")
        }


def require_whole(output: Path) -> None:
    """Register and packages are one round: every package there, readable, with the key that the register knows."""
    assert sorted(os.listdir(output)) == [PACKAGES_FOLDER, REGISTER_NAME]
    with Register(output / REGISTER_NAME) as register:
        keys, round_ = register.package_keys(), register.round
        names = register.frame(PACKAGES)["file_name"].tolist()
    assert [path.name for path in packages_in(output)] == sorted(names)
    for path in packages_in(output):
        _, head = open_package(path)
        assert head.round == round_
        assert keys[head.package_id].secret == head.secret


@pytest.fixture(scope="module")
def meant(province: TinyProvince, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list]]:
    """What every package holds after a run that nobody disturbed."""
    output = tmp_path_factory.mktemp("undisturbed") / "一轮"
    counties = LayerSource(str(province.counties), "counties")
    outcome = split(SplitRequest(LayerSource(str(province.draft)), counties, output, TITLE), Progress())
    return {path.name: rows_of(path) for path in outcome.packages}


@pytest.mark.parametrize(("where", "at"), MOMENTS)
def test_killed_and_run_again(
    repository: Path, request_: SplitRequest, meant: dict, where: str, at: int
) -> None:
    kill(repository, request_, where, at)
    assert not (request_.output / REGISTER_NAME).exists()
    for path in packages_in(request_.output):
        assert rows_of(path) == meant[path.name], "a package in its place is whole"
    split(request_, Progress())
    require_whole(request_.output)
    assert {path.name: rows_of(path) for path in packages_in(request_.output)} == meant


@pytest.mark.parametrize(
    ("where", "at", "written_again"), [("written", 0, 4), ("written", 3, 1), ("moved", 2, 0)]
)
def test_what_was_finished_is_not_written_again(
    repository: Path,
    request_: SplitRequest,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
    at: int,
    written_again: int,
) -> None:
    kill(repository, request_, where, at)
    before = {path.name: path.stat().st_ino for path in request_.output.rglob("packages/*.gpkg")}
    written = []
    write = packaging.write_package

    def counted(path: Path, *arguments: object) -> None:
        written.append(path.name)
        write(path, *arguments)

    monkeypatch.setattr(packaging, "write_package", counted)
    split(request_, Progress())
    assert len(written) == written_again
    require_whole(request_.output)
    after = {path.name: path.stat().st_ino for path in packages_in(request_.output)}
    assert {name: after[name] for name in set(after) - set(written)} == {
        name: before[name] for name in set(after) - set(written)
    }


@pytest.mark.parametrize("at", [0, 2])
def test_another_round_takes_nothing_from_a_killed_one(
    repository: Path, request_: SplitRequest, at: int
) -> None:
    kill(repository, request_, "moved", at)
    killed = {head_of(path) for path in request_.output.rglob("packages/*.gpkg")}
    split(replace(request_, title="另一轮"), Progress())
    require_whole(request_.output)
    assert not killed & {head_of(path) for path in packages_in(request_.output)}


def head_of(path: Path) -> str:
    return open_package(path)[1].package_id


def test_a_package_that_was_changed_since_is_written_again(repository: Path, request_: SplitRequest) -> None:
    kill(repository, request_, "written", 3)
    first = sorted(request_.output.rglob("packages/*.gpkg"))[0]
    with closing(sqlite3.connect(first)) as connection, connection:
        connection.execute("UPDATE redline_meta SET value = 'x' WHERE key = 'county_name'")
    split(request_, Progress())
    require_whole(request_.output)
    assert open_package(request_.output / PACKAGES_FOLDER / first.name)[1].county_name != "x"


def test_packages_of_nobody_are_still_in_the_way(repository: Path, request_: SplitRequest) -> None:
    kill(repository, request_, "moved", 2)
    stranger = request_.output / PACKAGES_FOLDER / "999999_别的.gpkg"
    stranger.write_bytes(b"somebody's")
    before = sorted(path for path in request_.output.rglob("*"))
    with pytest.raises(WriteError) as caught:
        split(request_, Progress())
    assert caught.value.code is ErrorCode.OUTPUT_EXISTS
    assert sorted(path for path in request_.output.rglob("*")) == before


def test_killed_when_all_was_done(repository: Path, request_: SplitRequest) -> None:
    kill(repository, request_, "cleaning up", 0)
    with pytest.raises(WriteError) as caught:
        split(request_, Progress())
    assert caught.value.code is ErrorCode.OUTPUT_EXISTS
    require_whole(request_.output)


def test_a_second_run_that_is_cancelled_keeps_what_the_killed_one_finished(
    repository: Path, request_: SplitRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill(repository, request_, "written", 3)

    class Impatient(Progress):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(CancelledError):
        split(request_, Impatient())
    written = []
    monkeypatch.setattr(rounds.UnfinishedRound, "finish", lambda *given: written.append(given))
    split(request_, Progress())
    assert len(written) == len(COUNTY_CODES) - 3


def test_a_round_in_the_making_is_left_alone(request_: SplitRequest) -> None:
    request_.output.mkdir()
    with rounds.unfinished_round(request_.output) as other:
        (other.packages / "a.gpkg").write_bytes(b"in the making")
        script = (
            "import sys; from pathlib import Path; from redline_plugin.errors import WriteError\n"
            "from redline_plugin.store.unfinished_round import unfinished_round\n"
            "try:\n"
            "    with unfinished_round(Path(sys.argv[1])): print('entered')\n"
            "except WriteError as error: print(error.code.value)\n"
        )
        command = [sys.executable, "-c", script, str(request_.output)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path.cwd())
        assert done.stdout.strip() == "file_in_use"
        assert (other.packages / "a.gpkg").read_bytes() == b"in the making"
    assert os.listdir(request_.output) == []
