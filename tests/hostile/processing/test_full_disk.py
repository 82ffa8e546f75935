"""A disk that fills up while a job writes: an error a person understands, and no file that looks whole but is not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

JOBS = ("check", "match", "split", "submit", "merge", "decide", "next draft", "documents")


@pytest.fixture(scope="module")
def results(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """In a process of its own: the limit that stands for the disk is the whole process's."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.processing.full_disk", str(tmp_path_factory.mktemp("disk"))],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout)


@pytest.mark.slow
@pytest.mark.parametrize("job", JOBS)
def test_nothing_half_written_looks_whole(results: dict[str, dict], job: str) -> None:
    assert results[job]["wrong"] == []
    outcomes = results[job]["outcomes"]
    assert outcomes.pop("done") >= 1
    assert sum(outcomes.values()) >= 3, "the disk was never full"
    assert set(outcomes) <= {"disk_full", "file_not_writable", "folder_not_writable", "written_file_broken"}
