"""``make demo``: a whole consultation round on the real counties of Shanxi, headless, through the plugin's own jobs.

python -m demo.run --out build/demo [--patches 2000] [--seed 1] [--data build/data]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from demo.round import DemoRound, Figures


def main() -> int:
    """Run the round and print what came of it."""
    parser = argparse.ArgumentParser(description="Play a whole consultation round.")
    parser.add_argument("--out", type=Path, default=Path("build/demo"))
    parser.add_argument("--data", type=Path, default=Path("build/data"))
    parser.add_argument("--patches", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.out.exists():
        shutil.rmtree(options.out)
    options.out.mkdir(parents=True)
    began = time.monotonic()
    figures = Figures()
    with qgis():
        round_ = DemoRound(options.out, options.data, options.patches, options.seed, figures)
        for words, step in round_.steps():
            started = time.monotonic()
            print(f"{words} ...", flush=True)
            step()
            seconds = time.monotonic() - started
            print(f"    {figures.of_last_step()}  [{seconds:.1f} s]", flush=True)
    print_summary(figures, time.monotonic() - began, options.out)
    return 0


@contextmanager
def qgis() -> Iterator[None]:
    """QGIS without windows: it draws the maps and makes the projects inside the packages."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    try:
        yield
    finally:
        application.exitQgis()


def print_summary(figures: Figures, seconds: float, out: Path) -> None:
    """The closing table."""
    width = max(len(name) for name, _ in figures.rows)
    print("\n" + "-" * (width + 40))
    for name, value in figures.rows:
        print(f"{name.ljust(width)}  {value}")
    print(f"{'seconds in all'.ljust(width)}  {seconds:.1f}")
    print(f"{'files'.ljust(width)}  {out.resolve()}")
    print("-" * (width + 40))


if __name__ == "__main__":
    sys.exit(main())
