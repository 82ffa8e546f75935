"""The old file or the new one, never half of one."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from redline_plugin.errors import ErrorCode, WriteError
from redline_plugin.store.staging import prepare_folder, remove_leftovers, staged_file, staged_folder


class StoppedError(Exception):
    """Something else went wrong on the way."""


def fail_inside(manager, *names: str) -> None:
    with pytest.raises(StoppedError), manager as temporary:
        for name in names:
            (temporary / name if names != ("",) else temporary).write_text("new", encoding="utf-8")
        raise StoppedError


def test_new_file_takes_its_place(tmp_path: Path) -> None:
    path = tmp_path / "新 文件.gpkg"
    with staged_file(path) as temporary:
        temporary.write_text("new", encoding="utf-8")
        assert not path.exists()
        assert temporary.suffix == ".gpkg"
    assert path.read_text(encoding="utf-8") == "new"
    assert os.listdir(tmp_path) == [path.name]


def test_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    path.write_text("old", encoding="utf-8")
    fail_inside(staged_file(path), "")
    assert path.read_text(encoding="utf-8") == "old"
    assert os.listdir(tmp_path) == ["a.gpkg"]


def test_folder_moves_all_or_nothing(tmp_path: Path) -> None:
    (tmp_path / "b.gpkg").write_text("old", encoding="utf-8")
    fail_inside(staged_folder(tmp_path), "a.gpkg", "b.gpkg")
    assert os.listdir(tmp_path) == ["b.gpkg"]
    assert (tmp_path / "b.gpkg").read_text(encoding="utf-8") == "old"
    with staged_folder(tmp_path) as temporary:
        (temporary / "a.gpkg").write_text("new", encoding="utf-8")
    assert sorted(os.listdir(tmp_path)) == ["a.gpkg", "b.gpkg"]


def test_journals_go_with_the_temporary_file(tmp_path: Path) -> None:
    with staged_file(tmp_path / "a.gpkg") as temporary:
        temporary.write_text("x", encoding="utf-8")
        Path(f"{temporary}-wal").write_text("x", encoding="utf-8")
    assert os.listdir(tmp_path) == ["a.gpkg"]


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WriteError) as caught:
        prepare_folder(tmp_path / "file" / "below")
    assert caught.value.code is ErrorCode.FOLDER_NOT_WRITABLE
    assert "below" in caught.value.values["path"]


def test_leftovers_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from redline_plugin.store.staging import staged_file, staged_folder\n"
        "folder = Path(sys.argv[1])\n"
        "with staged_folder(folder) as inside, staged_file(folder / 'a.gpkg') as file:\n"
        "    (inside / 'b.gpkg').write_text('half'); file.write_text('half'); os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], check=False, cwd=Path(__file__).parents[3]
    )
    assert done.returncode == -9
    assert not (tmp_path / "a.gpkg").exists()
    assert not (tmp_path / "b.gpkg").exists()
    assert os.listdir(tmp_path), "the killed run left something to clean"
    remove_leftovers(tmp_path)
    assert os.listdir(tmp_path) == []


def test_disk_full_is_named(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk: the system answers writes with an error."""
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "from redline_plugin.errors import WriteError\n"
        "from redline_plugin.store.staging import staged_file\n"
        "try:\n"
        "    with staged_file(Path(sys.argv[1]) / 'a.gpkg') as file:\n"
        "        file.write_bytes(b'x' * 100000)\n"
        "except WriteError as error:\n"
        "    print(error.code.value)\n"
    )
    assert resource.RLIMIT_FSIZE is not None
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        check=True,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() in {ErrorCode.DISK_FULL.value, ErrorCode.FILE_NOT_WRITABLE.value}
    assert os.listdir(tmp_path) == []
