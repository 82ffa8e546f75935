"""``make bench``: measure the jobs, beside their floors and beside other tools.

python -m bench.run [--patches 20000] [--job WORDS] [--huge] [--without-peers] [--write docs/benchmarks.md]

Numbers of one machine on one day: they decide no test. Run it on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench import environment
from bench.case import LARGE, Case, UnavailableError
from bench.measuring import Measured, measure, run, warm
from bench.plan import ANSWERS, GROWS, PLAN, Comparison, Home, Rival
from bench.report import Row, growth_table, jobs_table, peers_table

FOLDER = Path("build/bench")
USUAL, HUGE = 20_000, 1_000_000
_NEEDS_ANSWERS = "bench.ours:submit"
_MARK = "<!-- measured above, judged below -->\n"
_HEAD = Path(__file__).with_name("head.md")


def main() -> int:
    """Measure the sizes asked for, print the tables and, where asked, write them down."""
    options = _options()
    pythons = {Home.PLUGIN: Path(sys.executable), Home.WHEELS: environment.python_with_wheels()}
    sizes = options.patches or [USUAL, LARGE]
    text = [_head(pythons, environment.machine(), sizes)]
    for patches in sizes:
        rows = measure_size(patches, pythons, options)
        text += [f"## {patches:,} patches", jobs_table(rows)]
        if options.peers:
            text.append(peers_table(rows))
    if options.huge:
        text += ["## Growth of the split", growth_table(measure_growth(sizes, pythons[Home.PLUGIN]))]
    written = "\n\n".join(text) + "\n"
    print(f"\n{written}")
    if options.write:
        _write(options.write, written)
        print(f"written to {options.write}")
    return 0


def _write(path: Path, measured: str) -> None:
    """Put the tables in the place of older ones; what a person wrote below the mark stays."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    below = before.partition(_MARK)[2]
    path.write_text(f"{measured}\n{_MARK}{below}" if below else measured, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the jobs.")
    both = f"size of a draft; else {USUAL} and {LARGE}, some 45 minutes"
    parser.add_argument("--patches", type=int, action="append", help=both)
    parser.add_argument("--job", default="", help="only jobs with these words in their names")
    parser.add_argument("--huge", action="store_true", help=f"also the split of {HUGE} patches (5 GB)")
    parser.add_argument("--without-peers", dest="peers", action="store_false", help="jobs and floors only")
    parser.add_argument("--write", type=Path, nargs="?", const=Path("docs/benchmarks.md"))
    return parser.parse_args()


def measure_size(patches: int, pythons: dict[Home, Path | None], options: argparse.Namespace) -> list[Row]:
    """The comparisons asked for at one size, in the order of the round; each job first on half of the work."""
    whole = Case((FOLDER / str(patches)).resolve())
    half = Case(whole.folder / "half")
    print(f"{patches} patches: making what is missing of the data ...", flush=True)
    whole.folder.mkdir(parents=True, exist_ok=True)
    run(pythons[Home.PLUGIN], "bench.data:make", whole)
    for case in (half, whole):
        warm([case.draft, case.neighbour_draft, case.protected_areas, case.counties])
    rows = []
    for comparison in PLAN:
        if options.job not in comparison.job:
            continue
        if comparison.task == _NEEDS_ANSWERS:
            print("    the counties answer ...", flush=True)
            for case in (half, whole):
                run(pythons[Home.PLUGIN], ANSWERS, case)
        rows.append(_compare(comparison, patches, whole, half, pythons, options.peers))
    return rows


def measure_growth(sizes: list[int], python: Path) -> list[tuple[int, Measured]]:
    """The split of the draft alone at the sizes measured (made already) and on a huge one."""
    huge = Case((FOLDER / str(HUGE)).resolve())
    print(f"{HUGE} patches: making the draft where it is missing ...", flush=True)
    huge.folder.mkdir(parents=True, exist_ok=True)
    for size in {LARGE, *sizes}:
        run(python, "bench.data:make", Case((FOLDER / str(size)).resolve()))
    run(python, "bench.data:make_huge", huge)
    rows = []
    for size in sorted({LARGE, *sizes}) + [HUGE]:
        case = Case((FOLDER / str(size)).resolve())
        warm([case.draft, case.counties])
        rows.append((size, measure(python, GROWS.task, case)))
        print(f"    {size} patches: {rows[-1][1].seconds:.1f} s, {rows[-1][1].peak_mb:.0f} MB", flush=True)
    return rows


def _compare(
    comparison: Comparison,
    patches: int,
    whole: Case,
    half: Case,
    pythons: dict[Home, Path | None],
    with_peers: bool,
) -> Row:
    print(f"    {comparison.job}: ", end="", flush=True)
    half_measured = measure(pythons[Home.PLUGIN], comparison.task, half)
    ours = measure(pythons[Home.PLUGIN], comparison.task, whole)
    print(f"{ours.seconds:.2f} s", end="", flush=True)
    floor = None if comparison.floor is None else _measure_rival(comparison.floor, patches, whole, pythons)
    peers = []
    for rival in comparison.peers if with_peers else ():
        peers.append((rival, _measure_rival(rival, patches, whole, pythons)))
    print()
    return Row(comparison, ours, half_measured, floor, tuple(peers))


def _measure_rival(
    rival: Rival, patches: int, case: Case, pythons: dict[Home, Path | None]
) -> Measured | None:
    python = pythons[rival.home]
    if python is None or patches > rival.largest:
        return None
    try:
        measured = measure(python, rival.task, case)
    except UnavailableError as error:
        print(f"; {rival.name}: {error}", end="", flush=True)
        return None
    print(f"; {rival.name} {measured.seconds:.2f} s", end="", flush=True)
    return measured


def _head(pythons: dict[Home, Path | None], about: str, sizes: list[int]) -> str:
    case = Case(FOLDER.resolve())
    tasks = {Home.PLUGIN: "bench.environment:versions", Home.WHEELS: "bench.environment:wheel_versions"}
    versions = [
        ", ".join(f"{name} {value}" for name, value in run(pythons[home], task, case).facts.items())
        for home, task in tasks.items()
        if pythons[home] is not None
    ]
    return _HEAD.read_text(encoding="utf-8").format(
        date=environment.today(),
        machine=about,
        jobs=versions[0],
        wheels=versions[1] if len(versions) > 1 else "not installed",
        command=" ".join(["python -m bench.run", *(f"--patches {size}" for size in sizes)]),
    )


if __name__ == "__main__":
    sys.exit(main())
