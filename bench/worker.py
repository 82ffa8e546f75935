"""One task in a process of its own: ``python -m bench.worker MODULE:FUNCTION CASE OUTPUT RESULT``.

Only the work is timed. The peak of memory is the process's whole life, as the operating system counts it for the one
that waits for it.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from pathlib import Path

from bench.case import Case, UnavailableError

UNAVAILABLE = 3  # exit code


def main() -> int:
    """Run the task and write ``seconds`` and its facts as JSON to RESULT."""
    task, folder, output, result = sys.argv[1:]
    module, function = task.split(":")
    prepare = getattr(importlib.import_module(module), function)
    try:
        with prepare(Case(Path(folder)), Path(output)) as work:
            started, processor = time.perf_counter(), _processor_seconds()
            facts = work()
            measured = {
                "seconds": time.perf_counter() - started,
                "processor": _processor_seconds() - processor,
                "facts": facts,
            }
        Path(result).write_text(json.dumps(measured), encoding="utf-8")
    except UnavailableError as error:
        print(error, file=sys.stderr)
        return UNAVAILABLE
    return 0


def _processor_seconds() -> float:
    """Of this process and of the programs that it started and that have ended."""
    return sum(os.times()[:4])


if __name__ == "__main__":
    sys.exit(main())
