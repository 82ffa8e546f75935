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
    """The medians of the runs, by the clock and on the processor, the highest peak, and what the last run counted."""

    seconds: float
    processor: float
    peak_mb: float
    facts: Facts


def measure(python: Path, task: str, case: Case) -> Measured:
    """Run a task: three times where it is short, once where it is long. Its last output stays.

    Raises UnavailableError, MeasurementError.
    """
    runs = [run(python, task, case)]
    while runs[-1].seconds < _SHORT_SECONDS and len(runs) < _RUNS_OF_SHORT:
        runs.append(run(python, task, case))
    return Measured(
        statistics.median(one.seconds for one in runs),
        statistics.median(one.processor for one in runs),
        max(one.peak_mb for one in runs),
        runs[-1].facts,
    )


def run(python: Path, task: str, case: Case) -> Measured:
    """Run a task once. The peak is that of its process or of a program it started.

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
    return Measured(content["seconds"], content["processor"], usage.ru_maxrss / _KIB_PER_MB, content["facts"])


def warm(paths: list[Path]) -> None:
    """Bring files into the cache of the operating system, so that the first measurement has no worse start."""
    for path in paths:
        with open(path, "rb") as file:
            while file.read(1 << 24):
                continue


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
