"""Runs tasks in processes of their own and reads the clock and the peak of memory."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.case import Case, Facts, UnavailableError
from bench.worker import UNAVAILABLE

_SHORT_SECONDS = 20.0
_RUNS_OF_SHORT = 3
_KIB_PER_MB = 1000_000 / 1024


class MeasurementError(Exception):
    """A task failed; the message is what it said last."""


@dataclass(frozen=True)
class Measured:
    """The median of the runs, the highest peak among them, and what the last run counted."""

    seconds: float
    peak_mb: float
    runs: int
    facts: Facts


def measure(python: Path, task: str, case: Case) -> Measured:
    """Run a task: three times where it is short, once where it is long. Its last output stays.

    Raises UnavailableError, MeasurementError.
    """
    seconds, peaks = [], []
    facts: Facts = {}
    while not seconds or (max(seconds) < _SHORT_SECONDS and len(seconds) < _RUNS_OF_SHORT):
        took, peak, facts = run(python, task, case)
        seconds.append(took)
        peaks.append(peak)
    return Measured(statistics.median(seconds), max(peaks), len(seconds), facts)


def run(python: Path, task: str, case: Case) -> tuple[float, float, Facts]:
    """Run a task once: seconds of its work, peak of its process (and of programs it started) in MB, its facts.

    This process must stay small: Linux counts the memory of the one that starts a process into the peak of the started.
    """
    output = case.result(task)
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, open(Path(folder) / "said", "w+b") as said:
        result = Path(folder) / "result.json"
        command = [str(python), "-m", "bench.worker", task, str(case.folder), str(output), str(result)]
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, env=_environment())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode or not result.exists():
            said.seek(0)
            words = said.read().decode("utf-8", "replace").strip()
            if process.returncode == UNAVAILABLE:
                raise UnavailableError(words)
            raise MeasurementError(f"{task} on {case.folder} ended with {process.returncode}:\n{words}")
        content = json.loads(result.read_text(encoding="utf-8"))
    return content["seconds"], usage.ru_maxrss / _KIB_PER_MB, content["facts"]


def warm(paths: list[Path]) -> None:
    """Bring files into the cache of the operating system, so that the first measurement has no worse start."""
    for path in paths:
        with open(path, "rb") as file:
            while file.read(1 << 24):
                continue


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
